//! Plain mode at the terminal or pipe of this process: lines in, text out, one after the other.
//!
//! The terminal keeps its own modes: it echoes, and gives a line when Enter is pressed. Reading waits while the store
//! or the reader of the output is behind, so nothing piles up however much is poured in.
//!
//! Invariants: what is written is written below what stands there; lines end where the terminal is full, at words, and
//! what is piped on is left whole; the end of input comes after all lines before it; leaving waits for the store
//! [`PATIENCE`](super::super::leaving::PATIENCE) at most; the last line is the farewell.

use std::collections::VecDeque;
use std::io::{self, IsTerminal};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};

use super::super::leaving::Leaving;
use super::super::{Desk, Letters};
use super::line::{Wake, Wire};
use super::local::Local;
use super::shell;
use super::terminal;
use crate::plain::{Lines, Plain, Turn, Typed, wrapped};
use crate::port::{Effect, Moment};
use crate::text::visible::visible;

/// How long leaving waits for the reader to take the last lines.
const LAST_WORDS: Duration = Duration::from_millis(700);

/// What writing to a terminal that was closed gives (`EIO`, the same on every Unix).
const NO_TERMINAL: i32 = 5;

/// How a session in plain mode ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainEnding {
    /// All that was answered is safe.
    Left,
    /// Something could not be saved; it has been said.
    Unsaved,
    /// The program broke; it has been said.
    Broken,
    /// What was said could not be written, for another reason than that the reader left: nobody has heard it.
    Unheard(io::ErrorKind),
}

/// Talks on standard input and output until the person leaves or input ends.
///
/// # Errors
/// Where they can't be used; nothing was said then.
pub fn run(plain: Plain, desk: &mut dyn Desk, local: &Local) -> io::Result<PlainEnding> {
    let wire = Wire::open(terminal::input()?, terminal::output()?)?;
    Ok(go_on(plain, wire, desk, local))
}

/// Goes on where a full screen was before.
pub fn go_on(plain: Plain, wire: Wire, desk: &mut dyn Desk, local: &Local) -> PlainEnding {
    let mut room = Room {
        plain,
        desk,
        wire,
        lines: Lines::default(),
        pieces: VecDeque::new(),
        typed: VecDeque::new(),
        input_ended: false,
        text: String::new(),
        letters: local.dress.letters,
        writing: false,
        asked: 0,
        leaving: None,
        gone: false,
        unheard: None,
    };
    let lived = catch_unwind(AssertUnwindSafe(|| room.live()));
    let farewell = catch_unwind(AssertUnwindSafe(|| room.plain.farewell())).ok().flatten();
    let said = lived.is_err().then(|| (local.broken)());
    room.part(&[said, farewell].into_iter().flatten().collect::<Vec<_>>());
    room.wire.over.store(true, Ordering::SeqCst);
    match (lived, room.unheard) {
        (Err(_), _) => PlainEnding::Broken,
        (Ok(()), Some(why)) => PlainEnding::Unheard(why),
        (Ok(()), None) if room.plain.is_safe() => PlainEnding::Left,
        (Ok(()), None) => PlainEnding::Unsaved,
    }
}

/// Everything the loop holds.
struct Room<'a> {
    plain: Plain,
    desk: &'a mut dyn Desk,
    wire: Wire,
    lines: Lines,
    /// What was read and not cut into lines yet; a few pieces at most.
    pieces: VecDeque<Vec<u8>>,
    /// The lines of the last piece that were not taken yet.
    typed: VecDeque<Typed>,
    /// No more pieces come.
    input_ended: bool,
    /// What is to be written next.
    text: String,
    letters: Letters,
    /// What was written last is not out yet.
    writing: bool,
    /// Effects the store has not answered yet.
    asked: usize,
    leaving: Option<Leaving>,
    /// Nobody reads any more.
    gone: bool,
    /// Why what was said can't be written, where it is not that the reader left.
    unheard: Option<io::ErrorKind>,
}

impl Room<'_> {
    fn now(&self) -> Moment {
        self.wire.began.elapsed()
    }

    fn live(&mut self) {
        let turn = self.plain.start(self.now());
        self.carry_out(turn);
        loop {
            // Whether the person has gone is seen before the next line is taken, however many there are; and
            // what is said to all that has come is on its way before anything is waited for.
            while let Ok(wake) = self.wire.woken.try_recv() {
                self.take(wake);
            }
            self.write();
            if self.done() {
                return;
            }
            if self.next_line() {
                continue;
            }
            if let Some(wake) = self.wait() {
                self.take(wake);
            }
            if self.plain.wake_at().is_some_and(|due| due <= self.now()) {
                let turn = self.plain.tick(self.now());
                self.carry_out(turn);
            }
        }
    }

    fn done(&self) -> bool {
        let unsaid = !self.gone && (!self.text.is_empty() || self.writing);
        self.leaving.is_some_and(|leaving| leaving.is_over(self.asked + usize::from(unsaid), self.now()))
    }

    /// Takes the next line, or the end of input, if it is time for it; whether it did.
    fn next_line(&mut self) -> bool {
        if self.leaving.is_some() || self.plain.is_waiting() || self.writing {
            return false;
        }
        while self.typed.is_empty() {
            let Some(piece) = self.pieces.pop_front() else { break };
            let _ = self.wire.tickets.try_recv();
            self.typed.extend(self.lines.feed(&piece));
        }
        let typed = match self.typed.pop_front() {
            Some(typed) => Some(typed),
            None if self.input_ended => self.lines.close(),
            None => return false,
        };
        match typed {
            Some(typed) => {
                let turn = self.plain.feed(typed, self.now());
                self.carry_out(turn);
            }
            None => self.end(),
        }
        true
    }

    /// The next thing that happens; `None` when it is time for what was due.
    fn wait(&self) -> Option<Wake> {
        let due = [self.plain.wake_at(), self.leaving.map(Leaving::until)].into_iter().flatten().min();
        match due {
            None => self.wire.woken.recv().ok(),
            Some(due) => self.wire.woken.recv_timeout(due.saturating_sub(self.now())).ok(),
        }
    }

    fn take(&mut self, wake: Wake) {
        match wake {
            Wake::Typed(bytes) => self.pieces.push_back(bytes),
            Wake::NoInput => self.input_ended = true,
            Wake::Reply(reply) => {
                self.asked = self.asked.saturating_sub(usize::from(!reply.is_news()));
                let turn = self.plain.reply(*reply, self.now());
                self.carry_out(turn);
            }
            Wake::Written(Ok(())) => self.writing = false,
            Wake::Written(Err(error)) => {
                self.writing = false;
                self.lose(&error);
                self.end();
            }
            Wake::Signal(signal @ (SIGTERM | SIGHUP | SIGINT | SIGQUIT)) => {
                // The terminal has echoed the key, as `^C`: what is said now is not to be read as one word with it.
                if signal == SIGINT && self.leaving.is_none() && width().is_some() {
                    self.text.push('\n');
                }
                self.end();
            }
            Wake::Signal(SIGTSTP) => {
                // Where there is no shell to come back to, this returns at once.
                shell::stop_until_woken();
            }
            Wake::Signal(_) => {}
        }
    }

    /// Nothing can be written any more.
    fn lose(&mut self, error: &io::Error) {
        self.gone = true;
        // A reader that has seen enough, and a terminal that was closed, know it themselves.
        let left = error.kind() == io::ErrorKind::BrokenPipe || error.raw_os_error() == Some(NO_TERMINAL);
        self.unheard = Some(error.kind()).filter(|_| !left);
    }

    /// Asks to save, release and quit; once.
    fn end(&mut self) {
        if self.leaving.is_none() {
            self.leaving = Some(Leaving::begin(self.now()));
            let turn = self.plain.end(self.now());
            self.carry_out(turn);
        }
    }

    fn carry_out(&mut self, turn: Turn) {
        self.text.push_str(&turn.text);
        for effect in turn.effects {
            match effect {
                Effect::Quit => self.leaving = Some(Leaving::quit(self.leaving, self.now())),
                Effect::Suspend | Effect::AsText | Effect::Cross(_) | Effect::Copy(_) | Effect::Demo => {}
                effect => {
                    // A file may never change: nobody waits for that when leaving.
                    self.asked += usize::from(!effect.is_standing());
                    self.desk.ask(effect, self.wire.answer());
                }
            }
        }
    }

    /// Hands what is to be written to the writer, if what went before is out.
    fn write(&mut self) {
        if self.gone {
            self.text.clear();
        }
        if self.writing || self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        self.send(width().map(|columns| wrapped(&text, columns)).unwrap_or(text));
    }

    /// At a terminal in the letters it has; what is piped on is left whole.
    fn send(&mut self, text: String) {
        let folds = self.letters == Letters::Ascii && io::stdout().is_terminal();
        let text = if folds { text.chars().map(|sign| self.letters.shown(sign)).collect() } else { text };
        if self.wire.frames.send(text.into_bytes()).is_ok() {
            self.writing = true;
        } else {
            self.gone = true;
        }
    }

    /// Writes the last lines and waits until they are out, or for as long as a reader may take.
    fn part(&mut self, texts: &[String]) {
        let until = self.now().saturating_add(LAST_WORDS);
        let lines = texts.iter().flat_map(|text| text.lines());
        let last: String = lines.flat_map(|line| [visible(line), "\n".into()]).collect();
        let mut said = false;
        while !self.gone && self.now() < until {
            if !self.writing && said {
                return;
            }
            if !self.writing {
                said = true;
                let text = std::mem::take(&mut self.text) + &last;
                self.send(text);
            }
            if let Ok(Wake::Written(written)) = self.wire.woken.recv_timeout(until.saturating_sub(self.now())) {
                self.writing = false;
                if let Err(error) = written {
                    self.lose(&error);
                }
            }
        }
    }
}

/// Where lines are broken: a column before the edge of the terminal, so that none of them breaks a word there. What is
/// piped on is read in sentences.
fn width() -> Option<u16> {
    let (columns, _) = terminal::size();
    (io::stdout().is_terminal() && columns > 20).then(|| columns - 1)
}
