//! The three threads between a local terminal and the loop: what is typed, what has been written, what the system
//! signals.

use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::time::Instant;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::super::Answer;
use crate::port::Reply;

/// What wakes the loop.
pub(in crate::host) enum Wake {
    Typed(Vec<u8>),
    /// The line is gone.
    NoInput,
    Signal(i32),
    Reply(Box<Reply>),
    Written(io::Result<()>),
}

/// The threads with their ends: what whoever talks with the person holds. It outlives a screen, as what is typed next
/// is for whatever comes after it.
pub struct Wire {
    pub(in crate::host) wakes: Sender<Wake>,
    pub(in crate::host) woken: Receiver<Wake>,
    /// One for each piece of typing that waits to be taken.
    pub(in crate::host) tickets: Receiver<()>,
    pub(in crate::host) frames: SyncSender<Vec<u8>>,
    /// Set once nobody listens to signals any more.
    pub(in crate::host) over: Arc<AtomicBool>,
    pub(in crate::host) began: Instant,
}

impl Wire {
    /// On standard input and output.
    pub(in crate::host) fn open(input: File, output: File) -> io::Result<Self> {
        // Unbounded, as a reply may be given by the loop's own thread; what could flood it, typing, has tickets.
        let (wakes, woken) = channel();
        let over = Arc::new(AtomicBool::new(false));
        listen(&wakes, &over)?;
        let tickets = read(&wakes, input);
        let frames = write(&wakes, output);
        Ok(Self { wakes, woken, tickets, frames, over, began: Instant::now() })
    }

    /// Takes the store's reply to the loop.
    pub(in crate::host) fn answer(&self) -> Answer {
        let wakes = self.wakes.clone();
        Box::new(move |reply| {
            // Nobody listens any more: the session is over, and what was stored is stored.
            let _ = wakes.send(Wake::Reply(Box::new(reply)));
        })
    }
}

/// Tells what is typed, piece by piece, until the line is gone. A few pieces may wait, then reading does.
fn read(wakes: &Sender<Wake>, mut input: File) -> Receiver<()> {
    let wakes = wakes.clone();
    let (ticket, tickets) = sync_channel(16);
    std::thread::spawn(move || {
        let mut room = [0; 4096];
        loop {
            match input.read(&mut room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(length) if length > 0 => {
                    let bytes = room.get(..length).unwrap_or_default().to_vec();
                    if ticket.send(()).is_err() || wakes.send(Wake::Typed(bytes)).is_err() {
                        return;
                    }
                }
                Ok(_) | Err(_) => {
                    let _ = wakes.send(Wake::NoInput);
                    return;
                }
            }
        }
    });
    tickets
}

/// Writes frame after frame and tells when each is out.
fn write(wakes: &Sender<Wake>, mut output: File) -> SyncSender<Vec<u8>> {
    let wakes = wakes.clone();
    // One frame on its way, the farewell behind it.
    let (frames, waiting) = sync_channel::<Vec<u8>>(2);
    std::thread::spawn(move || {
        for frame in waiting {
            let written = output.write_all(&frame).and_then(|()| output.flush());
            let failed = written.is_err();
            if wakes.send(Wake::Written(written)).is_err() || failed {
                return;
            }
        }
    });
    frames
}

/// Tells signals. Once `over`, those that ask to stop do what they always do.
fn listen(wakes: &Sender<Wake>, over: &Arc<AtomicBool>) -> io::Result<()> {
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
        signal_hook::flag::register_conditional_default(signal, Arc::clone(over))?;
    }
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let wakes = wakes.clone();
    std::thread::spawn(move || {
        for signal in &mut signals {
            if wakes.send(Wake::Signal(signal)).is_err() {
                return;
            }
        }
    });
    Ok(())
}
