//! The terminal this process runs in: one session from the first frame to the last line.
//!
//! Three threads feed one channel: what is typed, what the system signals, what has been written. The loop takes all
//! that waits, then draws once. Writing has a thread of its own so that a terminal that does not read (a lost line, a
//! scroll lock) stops pictures only: saving goes on and signals are heard.
//!
//! Invariants: however the session ends, the terminal gets its modes and its screen back, and then the farewell as
//! its last line; where the line is gone nothing waits for it; leaving waits for the
//! store [`PATIENCE`](super::super::leaving::PATIENCE) at most.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};

use super::super::leaving::Leaving;
use super::super::{Desk, Dress, Letters, Screen, Session};
use super::line::{Wake, Wire};
use super::shell;
use super::terminal::{self, Raw};
use crate::port::{Effect, EndReason, Event, Key, Moment};

/// How long leaving waits for the terminal to take its last bytes.
const LAST_WORDS: Duration = Duration::from_millis(700);
/// How many messages are taken before a frame is drawn, so that a flood does not keep the screen from moving.
const BATCH: usize = 256;

/// What a local session is told.
pub struct Local<'a> {
    pub dress: Dress,
    /// What is said when the program itself breaks; stands before the farewell.
    pub broken: &'a dyn Fn() -> String,
}

/// How a session ended.
pub enum Ending<S> {
    /// The person left, or the program was asked to stop.
    Left,
    /// The terminal went.
    Gone,
    /// The person goes on in plain mode, with what the screen knows, on the same wire.
    AsText(Box<S>, Box<Wire>),
    /// The person goes to a demonstration, on the same wire.
    Demo(Box<Wire>),
    /// The program broke; it has been said.
    Broken,
}

/// Runs a screen on the terminal of standard input and output until it quits.
///
/// # Errors
/// Where the terminal can't be read or set; nothing was shown then.
pub fn run<S: Screen>(screen: S, desk: &mut dyn Desk, local: &Local) -> io::Result<Ending<S>> {
    let (input, output) = (terminal::input()?, terminal::output()?);
    let raw = Raw::take()?;
    let wire = Wire::open(input, output)?;
    Ok(on(screen, desk, local, raw, wire))
}

/// The same on the wire of a screen that was there before.
///
/// # Errors
/// Where the terminal can't be set; nothing was shown then.
pub fn go_on<S: Screen>(screen: S, desk: &mut dyn Desk, local: &Local, wire: Wire) -> io::Result<Ending<S>> {
    Ok(on(screen, desk, local, Raw::take()?, wire))
}

/// Lives on that wire.
fn on<S: Screen>(screen: S, desk: &mut dyn Desk, local: &Local, raw: Raw, wire: Wire) -> Ending<S> {
    let session = Session::new(screen, terminal::size(), local.dress);
    let mut room = Room {
        session,
        desk,
        raw,
        wire,
        typed: VecDeque::new(),
        asked: 0,
        leaving: None,
        handing_over: None,
        gone: false,
        hung_up: false,
    };
    let lived = catch_unwind(AssertUnwindSafe(|| room.live()));
    if lived.is_ok() && room.hands_over() {
        room.part(&[], local.dress.letters);
        if room.handing_over == Some(Onward::Demo) {
            return Ending::Demo(Box::new(room.wire));
        }
        return Ending::AsText(Box::new(room.session.into_screen()), Box::new(room.wire));
    }
    // What broke may break again on the way out; the terminal is restored all the same.
    let farewell = catch_unwind(AssertUnwindSafe(|| room.session.farewell())).ok().flatten();
    let said = lived.is_err().then(|| (local.broken)());
    room.part(&[said, farewell].into_iter().flatten().collect::<Vec<_>>(), local.dress.letters);
    room.wire.over.store(true, Ordering::SeqCst);
    match lived {
        Ok(()) if room.hung_up => Ending::Gone,
        Ok(()) => Ending::Left,
        Err(_) => Ending::Broken,
    }
}

/// Everything the loop holds.
struct Room<'a, S> {
    session: Session<S>,
    desk: &'a mut dyn Desk,
    raw: Raw,
    wire: Wire,
    /// Pieces of typing that were not taken yet; no more than there are tickets.
    typed: VecDeque<Vec<u8>>,
    /// Effects the store has not answered yet.
    asked: usize,
    /// From when on nobody is waited for any more.
    leaving: Option<Leaving>,
    /// Where the person goes on as soon as the store has answered all.
    handing_over: Option<Onward>,
    /// The line is gone: nothing more is written.
    gone: bool,
    /// That is why it ended.
    hung_up: bool,
}

/// What comes after the screen, on its wire.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Onward {
    AsText,
    Demo,
}

impl<S: Screen> Room<'_, S> {
    fn now(&self) -> Moment {
        self.wire.began.elapsed()
    }

    fn live(&mut self) {
        let effects = self.session.start(self.now());
        self.carry_out(effects);
        while !self.done() {
            self.show();
            if self.typed.is_empty()
                && let Some(wake) = self.wait()
            {
                self.take(wake);
            }
            for _ in 0..BATCH {
                // All that happened meanwhile goes before what is typed: whoever has gone types nothing any more.
                while let Ok(wake) = self.wire.woken.try_recv() {
                    self.take(wake);
                }
                let Some(piece) = self.typed.pop_front() else { break };
                let _ = self.wire.tickets.try_recv();
                let effects = self.session.bytes(&piece, self.now());
                self.carry_out(effects);
                self.forget_typed();
            }
            let effects = self.session.pass(self.now());
            self.carry_out(effects);
        }
    }

    /// Whether nothing holds the person any more who goes on in plain mode.
    fn hands_over(&self) -> bool {
        self.handing_over.is_some() && self.leaving.is_none() && self.asked == 0 && !self.gone
    }

    fn done(&self) -> bool {
        if self.hands_over() {
            return true;
        }
        self.leaving.is_some_and(|leaving| leaving.is_over(self.asked, self.now()))
    }

    /// The next thing that happens; `None` when it is time for what was due.
    fn wait(&self) -> Option<Wake> {
        let due = [self.session.wake_at(), self.leaving.map(Leaving::until)].into_iter().flatten().min();
        match due {
            None => self.wire.woken.recv().ok(),
            Some(due) => self.wire.woken.recv_timeout(due.saturating_sub(self.now())).ok(),
        }
    }

    fn take(&mut self, wake: Wake) {
        let now = self.now();
        let effects = match wake {
            Wake::Typed(bytes) => {
                self.typed.push_back(bytes);
                Vec::new()
            }
            Wake::Reply(reply) => {
                self.asked = self.asked.saturating_sub(usize::from(!reply.is_news()));
                self.session.reply(*reply, now)
            }
            Wake::Written(Ok(())) => {
                self.session.sent();
                Vec::new()
            }
            // Nothing that a key can bring about leads out.
            Wake::Signal(SIGQUIT | SIGTSTP) if S::CAPTIVE => Vec::new(),
            // Whether writing still works is seen when it is tried.
            Wake::NoInput | Wake::Signal(SIGHUP) => self.end(EndReason::HangUp),
            Wake::Written(Err(_)) => {
                self.gone = true;
                self.end(EndReason::HangUp)
            }
            Wake::Signal(SIGTERM | SIGQUIT) => self.end(EndReason::Terminate),
            // Sent from outside: as if the person had pressed it.
            Wake::Signal(SIGINT) if self.leaving.is_none() => self.session.event(Event::Key(Key::ctrl('c')), now),
            Wake::Signal(SIGTSTP) => vec![Effect::Suspend],
            Wake::Signal(SIGCONT) => self.resume(),
            Wake::Signal(SIGWINCH) => self.session.resize(terminal::size(), now),
            Wake::Signal(_) => Vec::new(),
        };
        self.carry_out(effects);
        self.forget_typed();
    }

    /// Once the session is on its way out nothing that was typed is taken any more.
    fn forget_typed(&mut self) {
        if self.leaving.is_some() || self.handing_over.is_some() {
            for _ in self.typed.drain(..) {
                let _ = self.wire.tickets.try_recv();
            }
        }
    }

    /// Asks the screen to end; once.
    fn end(&mut self, reason: EndReason) -> Vec<Effect> {
        if self.leaving.is_some() {
            return Vec::new();
        }
        self.hung_up = reason == EndReason::HangUp;
        self.leaving = Some(Leaving::begin(self.now()));
        self.session.event(Event::End(reason), self.now())
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.leaving = Some(Leaving::quit(self.leaving, self.now())),
                Effect::Suspend => self.suspend(),
                Effect::AsText => self.handing_over = Some(Onward::AsText),
                Effect::Demo => self.handing_over = Some(Onward::Demo),
                // Where there is another side, the screen crosses by itself.
                Effect::Cross(_) | Effect::Copy(_) => {}
                effect => {
                    self.asked += usize::from(!effect.is_standing());
                    self.desk.ask(effect, self.wire.answer());
                }
            }
        }
    }

    /// Hands the next frame to the writer, if there is one and the last is out.
    fn show(&mut self) {
        if self.leaving.is_some() || self.gone {
            return;
        }
        if let Some(frame) = self.session.frame()
            && self.wire.frames.send(frame).is_err()
        {
            self.gone = true;
        }
    }

    /// Gives the terminal back to the shell and stops until the shell wakes us.
    fn suspend(&mut self) {
        if self.gone || self.leaving.is_some() {
            return;
        }
        self.hand_over(terminal::leave());
        self.raw.give_back();
        // Where there is no shell to come back to, this returns at once and the session goes on.
        shell::stop_until_woken();
        let effects = self.resume();
        self.carry_out(effects);
    }

    /// Takes the terminal again: after being stopped, its modes and its picture are someone else's.
    fn resume(&mut self) -> Vec<Effect> {
        if self.gone || self.leaving.is_some() || self.raw.set().is_err() {
            return Vec::new();
        }
        self.session.enter();
        let now = self.now();
        self.session.resize(terminal::size(), now)
    }

    /// Writes bytes that belong to no frame and waits until they are out, or for as long as a terminal may take.
    fn hand_over(&mut self, bytes: Vec<u8>) {
        let until = self.now().saturating_add(LAST_WORDS);
        // A frame may still be under way; its own message comes first.
        let mut frame = self.session.sending();
        if self.wire.frames.try_send(bytes).is_err() {
            return;
        }
        let mut late = Vec::new();
        while let Ok(wake) = self.wire.woken.recv_timeout(until.saturating_sub(self.now())) {
            match wake {
                Wake::Written(Ok(())) if frame => {
                    frame = false;
                    self.session.sent();
                }
                Wake::Written(_) => break,
                other => late.push(other),
            }
        }
        for wake in late {
            if self.leaving.is_none() {
                self.take(wake);
            } else if self.handing_over.is_some() {
                // Whatever comes after the screen must hear of it, a hang-up before all.
                let _ = self.wire.wakes.send(wake);
            }
        }
    }

    /// Leaves the screen and writes the last lines on the normal one.
    fn part(&mut self, lines: &[String], letters: Letters) {
        self.leaving.get_or_insert(Leaving::begin(Duration::ZERO));
        if !self.gone {
            self.hand_over(terminal::part(S::CAPTIVE, lines, letters));
        }
        self.raw.give_back();
    }
}
