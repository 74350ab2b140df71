//! What whoever talks with a person over SSH holds: what comes in, what goes out, and what all sessions share.
//!
//! Invariant: in both directions it holds no more than a few pieces; what goes out waits for the client to have room.

use std::io;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use russh::server::Handle;
use russh::{ChannelId, ChannelWriteHalf};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::time::timeout;

use super::super::Post;
use super::keys::{Coordinators, Grant};
use super::limits::{Allowance, Gate};
use super::line::Grip;
use super::saves::Saves;
use super::seats::{Seat, Seats};
use super::{Bounds, Call};
use crate::host::Answer;
use crate::office::{Asked, OfficeHandle, Stand};
use crate::port::{Address, Clock, Dice, Effect, Moment, Reply};
use crate::privacy::StoreSecret;
use crate::store::StoreHandle;
use crate::text::Lang;

/// How long a client may take to hear that its session is over.
const GOODBYE: Duration = Duration::from_secs(1);
/// How long a client is given to show a sentence before it is told no.
const READ_FIRST: Duration = Duration::from_millis(200);

/// Gives randomness to whoever needs a source of its own.
pub type DiceSource = Arc<dyn Fn() -> Box<dyn Dice> + Send + Sync>;
/// Opens a coordinator's desk. What went wrong is a sentence.
pub type OfficeSource = Arc<dyn Fn(&Grantee, Lang) -> Result<OfficeHandle, String> + Send + Sync>;
/// Finds out whether a kiosk can stand here, and opens what it needs. What is wrong is a sentence.
pub type KioskSource = Arc<dyn Fn(&Asked, Lang) -> Result<Stand, String> + Send + Sync>;
/// Runs a command that was asked over the line; gives its exit status.
pub type Runner = Arc<dyn Fn(Call<'_>) -> u8 + Send + Sync>;
/// What is said where the program broke.
pub type Broken = Arc<dyn Fn(Lang) -> String + Send + Sync>;

/// Who comes to the coordinator's side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grantee {
    /// Whoever knows the passphrase; it is still to be asked for.
    Stranger,
    /// Whoever has a key, with what it opens.
    Known(Grant),
}

/// What a server is made of.
pub struct Service {
    pub store: StoreHandle,
    /// The calendar beside which demonstrations have their own.
    pub clock: Arc<dyn Clock>,
    pub secret: StoreSecret,
    pub dice: DiceSource,
    pub office: OfficeSource,
    pub kiosk: KioskSource,
    pub command: Runner,
    pub broken: Broken,
    /// Where coordinators' keys stand, if they may come by key.
    pub coordinators: Option<PathBuf>,
    pub bounds: Bounds,
    /// On how many threads sessions are worked on.
    pub workers: usize,
    /// How people know this server; else they come back to the address at which they found it.
    pub address: Option<Address>,
    /// What mails codes, if anything does.
    pub post: Option<Arc<Post>>,
}

/// What all sessions share. No session holds any of it while it works.
pub(super) struct Shared {
    pub service: Service,
    pub coordinators: Option<Mutex<Coordinators>>,
    pub gate: Mutex<Gate>,
    pub seats: Arc<Seats>,
    /// Demonstrations that may be shown at the same time, and one that may be made.
    pub demos: Arc<Semaphore>,
    pub making: Semaphore,
    /// Commands that may run at the same time.
    pub commands: Semaphore,
    pub counters: Counters,
    pub stop: watch::Sender<bool>,
    pub began: Instant,
}

impl Shared {
    pub fn new(service: Service) -> Arc<Self> {
        let bounds = service.bounds;
        Arc::new(Self {
            coordinators: service.coordinators.clone().map(|path| Mutex::new(Coordinators::new(path))),
            gate: Mutex::new(Gate::new(bounds)),
            seats: Seats::new(bounds.sessions, bounds.idle),
            demos: Arc::new(Semaphore::new(bounds.demos)),
            making: Semaphore::new(1),
            commands: Semaphore::new(8),
            counters: Counters::default(),
            stop: watch::Sender::new(false),
            began: Instant::now(),
            service,
        })
    }

    pub fn now(&self) -> Moment {
        self.began.elapsed()
    }

    pub fn with_gate<T>(&self, work: impl FnOnce(&mut Gate, Moment) -> T) -> T {
        work(&mut self.gate.lock().unwrap_or_else(PoisonError::into_inner), self.now())
    }
}

/// What happened, for the administrator: numbers only.
#[derive(Debug, Default)]
pub struct Counters {
    pub connections: AtomicU64,
    pub sessions: AtomicU64,
    pub commands: AtomicU64,
    /// Turned away: no room at all, none for that address, too many in a second.
    pub full: AtomicU64,
    pub address_full: AtomicU64,
    pub too_fast: AtomicU64,
    /// Did not come in in time.
    pub slow: AtomicU64,
    pub wrong_keys: AtomicU64,
    pub wrong_codes: AtomicU64,
    /// Asked for something that is not given: forwarding, a shell's command, another channel.
    pub refused: AtomicU64,
    /// Sent more than a person types.
    pub too_much: AtomicU64,
    /// Sessions that broke.
    pub broken: AtomicU64,
    /// Made room for somebody else.
    pub unseated: AtomicU64,
    /// Who has a questionnaire open now.
    pub answering: AtomicU64,
    /// Who sits at a coordinator's screens now.
    pub coordinators: AtomicU64,
    pub saves: Saves,
}

/// One more.
pub(super) fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::Relaxed);
}

/// Somebody who counts among those who are there, until this is dropped.
pub(super) struct Counted {
    shared: Arc<Shared>,
    gauge: fn(&Counters) -> &AtomicU64,
}

impl Counted {
    pub fn among(shared: &Arc<Shared>, gauge: fn(&Counters) -> &AtomicU64) -> Self {
        count(gauge(&shared.counters));
        Self { shared: shared.clone(), gauge }
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        (self.gauge)(&self.shared.counters).fetch_sub(1, Ordering::Relaxed);
    }
}

/// What comes from the client.
#[derive(Debug)]
pub(super) enum Wake {
    Typed(Vec<u8>),
    Size(u16, u16),
    /// Nothing more will be typed, but there may still be somebody who reads.
    InputEnded,
}

/// A session's ends.
pub(super) struct Wire {
    pub shared: Arc<Shared>,
    pub from: IpAddr,
    pub wakes: mpsc::Receiver<Wake>,
    pub replies: (mpsc::UnboundedSender<Box<Reply>>, mpsc::UnboundedReceiver<Box<Reply>>),
    pub out: Out,
    pub stop: watch::Receiver<bool>,
    pub seat: Seat,
    /// How much may still be typed.
    pub typing: Allowance,
    pub began: Instant,
    /// The client is gone: nothing more comes, and nothing can be said.
    pub gone: bool,
    /// The server was asked to stop, and the session has been told.
    pub stopping: bool,
    /// An answer that is to wait, as too many codes were wrong.
    pub held: Option<(Moment, Box<Reply>)>,
    /// As long as a questionnaire is open.
    answering: Option<Counted>,
}

impl Wire {
    pub fn new(shared: Arc<Shared>, from: IpAddr, wakes: mpsc::Receiver<Wake>, out: Out, seat: Seat) -> Self {
        Self {
            stop: shared.stop.subscribe(),
            shared,
            from,
            wakes,
            replies: mpsc::unbounded_channel(),
            out,
            seat,
            typing: Allowance::of_typing(),
            began: Instant::now(),
            gone: false,
            stopping: false,
            held: None,
            answering: None,
        }
    }

    pub fn now(&self) -> Moment {
        self.began.elapsed()
    }

    /// Takes the store's reply to that effect to whoever asked for it, and notes how long it took where it wrote.
    pub fn answer(&self, effect: &Effect) -> Answer {
        let replies = self.replies.0.clone();
        let writes = matches!(effect, Effect::Begin(_) | Effect::Save(_) | Effect::Send(_));
        let asked = writes.then(|| (self.shared.clone(), Instant::now()));
        Box::new(move |reply| {
            if let Some((shared, at)) = asked {
                shared.counters.saves.note(&reply, at.elapsed(), shared.now());
            }
            // Nobody listens any more: the session is over, and what was stored is stored.
            let _ = replies.send(Box::new(reply));
        })
    }

    /// What a reply says of whoever sits here.
    pub fn note(&mut self, reply: &Reply) {
        match reply {
            Reply::Saved { .. } | Reply::Found(_) if self.answering.is_none() => {
                self.answering = Some(Counted::among(&self.shared, |counters| &counters.answering));
            }
            Reply::Sent | Reply::Wiped | Reply::Released | Reply::Refused(_) => self.answering = None,
            _ => {}
        }
    }

    /// A code opened nothing. Gives how long the answer is to wait: each sitting slows down by itself, and an address
    /// from which many are tried in ever new ones here.
    pub fn wrong_code(&self) -> Duration {
        count(&self.shared.counters.wrong_codes);
        let from = self.from;
        self.shared.with_gate(|gate, now| gate.wrong(from, now))
    }
}

/// The way to the client's screen.
pub(super) struct Out {
    writer: Box<dyn AsyncWrite + Send + Unpin>,
    bytes: Vec<u8>,
    at: usize,
}

impl Out {
    pub fn new(writer: Box<dyn AsyncWrite + Send + Unpin>) -> Self {
        Self { writer, bytes: Vec::new(), at: 0 }
    }

    /// Whether something is on its way.
    pub const fn busy(&self) -> bool {
        self.at < self.bytes.len()
    }

    /// How much has not gone out yet.
    pub const fn waiting(&self) -> usize {
        self.bytes.len().saturating_sub(self.at)
    }

    /// Puts bytes behind what is on its way.
    pub fn put(&mut self, bytes: Vec<u8>) {
        if self.busy() {
            self.bytes.extend_from_slice(&bytes);
        } else {
            (self.bytes, self.at) = (bytes, 0);
        }
    }

    /// Brings all of it out. May be dropped at any time and called again: nothing is sent twice.
    pub async fn go(&mut self) -> io::Result<()> {
        while let Some(rest) = self.bytes.get(self.at..).filter(|rest| !rest.is_empty()) {
            self.at += self.writer.write(rest).await?;
        }
        // What was out needs no room any more.
        (self.bytes, self.at) = (Vec::new(), 0);
        Ok(())
    }

    /// Brings out what can be within that time.
    pub async fn flush(&mut self, within: Duration) {
        // Whoever does not read it has had the time for it.
        let _late = timeout(within, self.go()).await;
    }
}

/// The client's channel, by which a session ends.
pub(super) struct End {
    pub handle: Handle,
    pub channel: ChannelId,
    /// What is written to it keeps to the client's window.
    pub half: ChannelWriteHalf<russh::server::Msg>,
    pub grip: Arc<Grip>,
}

impl End {
    pub fn writer(&self) -> Box<dyn AsyncWrite + Send + Unpin> {
        Box::new(self.half.make_writer())
    }

    /// For messages beside what was asked for.
    pub fn error_writer(&self) -> Box<dyn AsyncWrite + Send + Unpin> {
        Box::new(self.half.make_writer_ext(Some(1)))
    }

    /// Says no to what was asked. OpenSSH leaves at once when it hears that, so what was said before comes first.
    pub async fn fail(&self) {
        tokio::time::sleep(READ_FIRST).await;
        // A client that has left hears nothing.
        let _gone = self.handle.channel_failure(self.channel).await;
    }

    /// Tells the exit status and closes; then cuts the line, as nothing more is to be had on it.
    pub async fn close(self, status: u8) {
        let goodbye = async {
            let Self { handle, channel, .. } = &self;
            handle.exit_status_request(*channel, u32::from(status)).await?;
            handle.eof(*channel).await?;
            handle.close(*channel).await
        };
        // A client that does not listen is cut off all the same.
        let _late = timeout(GOODBYE, goodbye).await;
        tokio::time::sleep(GOODBYE).await;
        self.grip.cut();
    }
}
