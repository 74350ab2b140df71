//! A client that is driven by tests: russh's, on a thread of its own, with an emulator that reads what comes.

use std::num::NonZeroU16;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use russh::client::{self, AuthResult, Handle, KeyboardInteractiveAuthResponse};
use russh::keys::{Algorithm, PrivateKey, PrivateKeyWithHashAlg, PublicKeyOrCertificate};
use russh::{Channel, ChannelMsg, Disconnect};
use tokio::runtime::Runtime;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

/// Longer than anything takes on a busy computer.
pub const PATIENCE: Duration = Duration::from_secs(25);

/// Takes any server.
pub struct Trusting;

impl client::Handler for Trusting {
    type Error = russh::Error;

    async fn check_server_key(&mut self, _key: &PublicKeyOrCertificate) -> Result<bool, russh::Error> {
        Ok(true)
    }
}

/// How one comes in.
pub enum Way<'k> {
    None,
    Key(&'k PrivateKey),
    Prompts,
}

/// A connection that is through authentication, or not.
pub struct Line {
    pub runtime: Runtime,
    pub handle: Handle<Trusting>,
}

impl Line {
    pub fn knock(port: u16) -> Result<Self, russh::Error> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let config = Arc::new(client::Config::default());
        let handle = runtime.block_on(client::connect(config, ("127.0.0.1", port), Trusting))?;
        Ok(Self { runtime, handle })
    }

    pub fn offer(&mut self, user: &str, way: &Way) -> Result<AuthResult, russh::Error> {
        let Self { runtime, handle } = self;
        runtime.block_on(async {
            match way {
                Way::None => handle.authenticate_none(user).await,
                Way::Key(key) => {
                    let key = PrivateKeyWithHashAlg::new(Arc::new((*key).clone()), None);
                    handle.authenticate_publickey(user, key).await
                }
                Way::Prompts => {
                    Ok(match handle.authenticate_keyboard_interactive_start(user, None::<String>).await? {
                        KeyboardInteractiveAuthResponse::Success => AuthResult::Success,
                        KeyboardInteractiveAuthResponse::Failure { remaining_methods, partial_success } => {
                            AuthResult::Failure { remaining_methods, partial_success }
                        }
                        KeyboardInteractiveAuthResponse::InfoRequest { .. } => panic!("it asks"),
                    })
                }
            }
        })
    }

    /// A connection that is in.
    pub fn enter(port: u16, user: &str, way: &Way) -> Self {
        let mut line = Self::knock(port).unwrap();
        assert!(line.offer(user, way).unwrap().success(), "{user} does not come in");
        line
    }

    pub fn channel(&self) -> Result<Channel<client::Msg>, russh::Error> {
        self.runtime.block_on(self.handle.channel_open_session())
    }
}

pub fn new_key() -> PrivateKey {
    PrivateKey::random(&mut russh::keys::key::safe_rng(), Algorithm::Ed25519).unwrap()
}

/// An emulator of no size there is not; the server is told of one all the same.
fn least_one(n: u32) -> NonZeroU16 {
    NonZeroU16::new(u16::try_from(n).unwrap()).unwrap_or(NonZeroU16::MIN)
}

/// What came.
#[derive(Default)]
struct Heard {
    emulator: Option<vt100::Parser>,
    output: Vec<u8>,
    errors: Vec<u8>,
    status: Option<u32>,
    closed: bool,
}

/// What is to be done on the channel.
enum Do {
    Press(Vec<u8>),
    Resize(u32, u32),
    End,
}

/// Somebody at a terminal, or a script.
pub struct Person {
    /// Ends with the connection.
    line: Option<Line>,
    heard: Arc<Mutex<Heard>>,
    does: UnboundedSender<Do>,
}

/// What is asked of the channel.
pub struct Session<'a> {
    pub terminal: Option<(&'a str, u32, u32)>,
    pub variables: &'a [(&'a str, &'a str)],
    pub command: Option<&'a str>,
}

impl Default for Session<'_> {
    fn default() -> Self {
        Self { terminal: Some(("xterm-256color", 80, 24)), variables: &[("LANG", "nl_NL.UTF-8")], command: None }
    }
}

impl Person {
    /// At a usual terminal.
    pub fn at(port: u16, user: &str) -> Self {
        Self::with(Line::enter(port, user, &Way::None), &Session::default())
    }

    pub fn with(line: Line, session: &Session) -> Self {
        let channel = line.channel().unwrap();
        line.runtime.block_on(async {
            for (name, value) in session.variables {
                channel.set_env(false, *name, *value).await.unwrap();
            }
            if let Some((name, columns, rows)) = session.terminal {
                channel.request_pty(false, name, columns, rows, 0, 0, &[]).await.unwrap();
            }
            match session.command {
                Some(command) => channel.exec(true, command).await.unwrap(),
                None => channel.request_shell(true).await.unwrap(),
            }
        });
        let emulator =
            session.terminal.map(|(_, columns, rows)| vt100::Parser::new(least_one(rows), least_one(columns), 100));
        let heard = Arc::new(Mutex::new(Heard { emulator, ..Heard::default() }));
        let (does, mut orders) = unbounded_channel();
        let filled = heard.clone();
        let (mut channel, writing) = channel.split();
        line.runtime.spawn(async move {
            while let Some(order) = orders.recv().await {
                // The server may have closed it.
                let _done = match order {
                    Do::Press(bytes) => writing.data(&bytes[..]).await,
                    Do::Resize(columns, rows) => writing.window_change(columns, rows, 0, 0).await,
                    Do::End => writing.eof().await,
                };
            }
        });
        line.runtime.spawn(async move {
            loop {
                let message = channel.wait().await;
                let mut heard = filled.lock().unwrap();
                match message {
                    Some(ChannelMsg::Data { data }) => {
                        heard.output.extend_from_slice(&data);
                        if let Some(emulator) = &mut heard.emulator {
                            emulator.process(&data);
                        }
                    }
                    Some(ChannelMsg::ExtendedData { data, .. }) => heard.errors.extend_from_slice(&data),
                    Some(ChannelMsg::ExitStatus { exit_status }) => heard.status = Some(exit_status),
                    Some(ChannelMsg::Close) | None => {
                        heard.closed = true;
                        break;
                    }
                    Some(_) => {}
                }
            }
        });
        Self { line: Some(line), heard, does }
    }

    pub fn press(&self, bytes: impl AsRef<[u8]>) {
        // It may be over.
        let _ = self.does.send(Do::Press(bytes.as_ref().to_vec()));
    }

    pub fn end_input(&self) {
        let _ = self.does.send(Do::End);
    }

    pub fn resize(&self, columns: u32, rows: u32) {
        self.heard
            .lock()
            .unwrap()
            .emulator
            .as_mut()
            .unwrap()
            .screen_mut()
            .set_size(least_one(rows), least_one(columns));
        let _ = self.does.send(Do::Resize(columns, rows));
    }

    /// The screen as text, one line a row; without a terminal, all that came.
    pub fn text(&self) -> String {
        let heard = self.heard.lock().unwrap();
        match &heard.emulator {
            Some(emulator) => emulator.screen().contents(),
            None => String::from_utf8_lossy(&heard.output).into_owned(),
        }
    }

    /// All bytes that came.
    pub fn output(&self) -> Vec<u8> {
        self.heard.lock().unwrap().output.clone()
    }

    pub fn errors(&self) -> String {
        String::from_utf8_lossy(&self.heard.lock().unwrap().errors).into_owned()
    }

    pub fn until(&self, what: &str, passes: impl Fn(&str) -> bool) -> String {
        let began = Instant::now();
        loop {
            let text = self.text();
            if passes(&text) {
                return text;
            }
            assert!(began.elapsed() < PATIENCE, "waited for {what} in vain; there is:\n{text}\n{}", self.errors());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn see(&self, words: &str) -> String {
        self.until(words, |text| text.contains(words))
    }

    /// Waits until the session is over; gives its exit status.
    pub fn ended(&self) -> Option<u32> {
        let began = Instant::now();
        while !self.heard.lock().unwrap().closed {
            assert!(began.elapsed() < PATIENCE, "it does not end; there is:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(5));
        }
        self.heard.lock().unwrap().status
    }

    pub fn last_line(&self) -> String {
        self.text().lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned()
    }

    pub fn alternate(&self) -> bool {
        self.heard.lock().unwrap().emulator.as_ref().is_some_and(|e| e.screen().alternate_screen())
    }

    /// Is gone, as when a line is cut: nothing is said before.
    pub fn hang_up(mut self) {
        if let Some(line) = self.line.take() {
            line.runtime.shutdown_background();
        }
    }

    pub fn line(&self) -> &Line {
        self.line.as_ref().unwrap()
    }
}

impl Drop for Person {
    fn drop(&mut self) {
        if let Some(line) = self.line.take() {
            // The server may be gone.
            let _ = line.runtime.block_on(async {
                tokio::time::timeout(Duration::from_secs(2), line.handle.disconnect(Disconnect::ByApplication, "", ""))
                    .await
            });
            line.runtime.shutdown_background();
        }
    }
}

/// Past the code's screen, to the first question; gives the code.
pub fn begin(person: &Person) -> String {
    let code = crate::pty::code_on(&person.see("Dit is uw code"));
    person.press("\r");
    let first = |text: &str| text.contains(" Dit is stelling nummer 0.");
    let shown = person.until("the first question", |text| first(text) || text.contains("Voor u begint"));
    if !first(&shown) {
        person.press("\r");
        person.until("the first question", first);
    }
    code
}

/// Answers an item and waits until the screen says that it is saved.
pub fn answer(person: &Person, item: usize) {
    let there = format!("► Dit is stelling nummer {item}.");
    let shown = person.until(&there, |text| text.contains(&there) || text.contains("Enter drukken"));
    if !shown.contains(&there) {
        person.press("\r");
        person.see(&there);
    }
    person.press(crate::pty::digit(item));
    let done = format!("√ Dit is stelling nummer {item}.");
    let turned = format!("stelling nummer {}.", item + 1);
    person.until("the answer to be saved", |text| {
        (text.contains(&done) || text.contains(&turned) && !text.contains(&there))
            && text.contains("bewaard, nog niet verstuurd")
    });
}
