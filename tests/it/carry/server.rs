//! A small mail server on this computer, that keeps what it is told.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How it behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    #[default]
    Takes,
    /// It knows no such mailbox.
    Refuses,
    /// It wants to see a name and password first, and takes none.
    WrongPassword,
    /// Not now.
    Later,
    /// It says nothing at all, and hangs up after a while.
    Silent,
    /// What it says is no SMTP.
    Babbles,
}

/// What one connection said.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// All lines before the mail itself.
    pub lines: Vec<String>,
    pub mail: String,
}

pub struct MailServer {
    pub port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl MailServer {
    pub fn new(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::new(Mutex::new(Vec::new()));
        let all = taken.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let all = all.clone();
                std::thread::spawn(move || {
                    let mut heard = Taken::default();
                    // A client may hang up at any time.
                    let _gone = talk(&stream, manner, &mut heard);
                    all.lock().unwrap().push(heard);
                });
            }
        });
        Self { port, taken }
    }

    /// The settings of a data folder that mails by it.
    pub fn settings(&self) -> String {
        format!("smtp:\n  host: 127.0.0.1\n  port: {}\n  tls: none\n  from: monitor@regio.nl\n", self.port)
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }

    /// What so many connections said, once they are over.
    pub fn wait(&self, connections: usize) -> Vec<Taken> {
        for _ in 0..2000 {
            let taken = self.taken();
            if taken.len() >= connections {
                return taken;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("{} of {connections} connections", self.taken().len());
    }
}

fn talk(stream: &TcpStream, manner: Manner, heard: &mut Taken) -> std::io::Result<()> {
    let mut answer = stream.try_clone()?;
    let mut say = |text: &str| answer.write_all(format!("{text}\r\n").as_bytes());
    match manner {
        Manner::Silent => {
            std::thread::sleep(Duration::from_millis(300));
            return Ok(());
        }
        Manner::Babbles => return say("\x1b[2J\x07 naam@school.nl bestaat niet"),
        _ => say("220 post.example ESMTP")?,
    }
    let mut lines = BufReader::new(stream).lines();
    while let Some(line) = lines.next() {
        let line = line?;
        heard.lines.push(line.clone());
        let word = line.split([' ', ':']).next().unwrap_or("").to_ascii_uppercase();
        match (word.as_str(), manner) {
            ("EHLO", _) => say("250-post.example\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN")?,
            ("AUTH", Manner::WrongPassword) => say("535 5.7.8 no")?,
            ("AUTH", _) => say("235 ok")?,
            ("RCPT", Manner::Refuses) => say("550 5.1.1 <naam@school.nl>: no such mailbox")?,
            ("MAIL", Manner::Later) => say("451 4.7.1 later")?,
            ("DATA", _) => {
                say("354 go on")?;
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    heard.mail.push_str(&line);
                    heard.mail.push('\n');
                }
                say("250 ok")?;
            }
            ("QUIT", _) => {
                say("221 bye")?;
                return Ok(());
            }
            _ => say("250 ok")?,
        }
    }
    Ok(())
}
