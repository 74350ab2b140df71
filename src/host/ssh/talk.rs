//! Plain mode over SSH: lines in, text out. At a terminal what is typed is echoed and can be corrected ([`Echo`]);
//! without one, lines come as whoever pipes them made them, and what is said is left whole.
//!
//! Invariants: as in plain mode here: the end of input comes after all lines before it, leaving waits for the store
//! [`PATIENCE`](super::super::leaving::PATIENCE) at most, the last line is the farewell; what waits to be read is bounded by what may be typed.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};

use tokio::task::yield_now;

use super::super::Letters;
use super::super::desk::Desk;
use super::super::leaving::Leaving;
use super::super::typing::echo::{Echo, Entered};
use super::guest::LAST_WORDS;
use super::next::Next;
use super::wire::{Wake, Wire, count};
use crate::plain::{Lines, Plain, Turn, Typed, wrapped};
use crate::port::{Effect, Moment, Reply};
use crate::text::Lang;
use crate::text::ssh as say;
use crate::text::visible::visible;

/// How much may wait in either direction while the other side is behind.
const MOST_WAITING: usize = 512 * 1024;

/// Talks until the person leaves, is gone, or must go; gives the exit status.
pub(super) async fn run(
    plain: Plain,
    desk: Box<dyn Desk + Send>,
    wire: &mut Wire,
    size: Option<(u16, u16)>,
    letters: Letters,
    lang: Lang,
) -> u8 {
    let mut talk = Talk {
        plain,
        desk,
        wire,
        lang,
        letters,
        width: size.and_then(width),
        echo: size.map(|_| Echo::default()),
        lines: Lines::default(),
        typed: VecDeque::new(),
        waiting: 0,
        input_ended: false,
        text: String::new(),
        asked: 0,
        leaving: None,
        broken: false,
        said: None,
    };
    talk.live().await;
    let farewell = catch_unwind(AssertUnwindSafe(|| talk.plain.farewell())).ok().flatten();
    let broken = talk.broken.then(|| (talk.wire.shared.service.broken)(lang));
    let lines: Vec<String> = [talk.said.take(), broken, farewell].into_iter().flatten().collect();
    talk.part(&lines).await;
    u8::from(talk.broken || !talk.plain.is_safe())
}

/// Where lines are broken: a column before the edge; a terminal that is too narrow for words breaks them itself.
fn width((columns, _): (u16, u16)) -> Option<u16> {
    (columns > 20).then(|| columns - 1)
}

struct Talk<'a> {
    plain: Plain,
    desk: Box<dyn Desk + Send>,
    wire: &'a mut Wire,
    lang: Lang,
    letters: Letters,
    /// Where lines are broken, if they are.
    width: Option<u16>,
    /// At a terminal: the line that is being typed.
    echo: Option<Echo>,
    lines: Lines,
    /// Lines that were not taken yet.
    typed: VecDeque<Typed>,
    /// How many bytes have come since all lines were taken.
    waiting: usize,
    input_ended: bool,
    /// What is to be said next.
    text: String,
    asked: usize,
    leaving: Option<Leaving>,
    broken: bool,
    said: Option<String>,
}

impl Talk<'_> {
    async fn live(&mut self) {
        self.step(Plain::start);
        loop {
            // Whether the person has gone is seen before the next line is taken, however many there are; and
            // what is said to all that has come is on its way before anything is waited for.
            while let Ok(wake) = self.wire.wakes.try_recv() {
                self.take(Next::Wake(Some(wake)));
            }
            self.write();
            if self.done() {
                return;
            }
            if self.next_line() {
                // Whoever pours in lines waits for others now and then.
                yield_now().await;
                continue;
            }
            let next = self.next().await;
            self.take(next);
            if self.plain.wake_at().is_some_and(|due| due <= self.wire.now()) {
                self.step(Plain::tick);
            }
        }
    }

    fn done(&self) -> bool {
        let unsaid = !self.wire.gone && (!self.text.is_empty() || self.wire.out.busy());
        let left = |leaving: Leaving| leaving.is_over(self.asked + usize::from(unsaid), self.wire.now());
        self.broken || self.leaving.is_some_and(left)
    }

    /// Takes the next line, or the end of input, if it is time for it; whether it did.
    fn next_line(&mut self) -> bool {
        if self.leaving.is_some() || self.broken || self.plain.is_waiting() || self.wire.out.busy() {
            return false;
        }
        if self.typed.is_empty() {
            self.waiting = 0;
        }
        let typed = match self.typed.pop_front() {
            Some(typed) => Some(typed),
            None if self.input_ended => self.lines.close(),
            None => return false,
        };
        match typed {
            Some(typed) => self.step(|plain, now| plain.feed(typed, now)),
            None => self.end(None),
        }
        true
    }

    async fn next(&mut self) -> Next {
        let due = [self.plain.wake_at(), self.leaving.map(Leaving::until)];
        self.wire.next(due, self.leaving.is_some()).await
    }

    fn take(&mut self, next: Next) {
        match next {
            Next::Reply(reply) => self.heard(*reply),
            Next::Written(Ok(())) | Next::Due => {}
            Next::Written(Err(_)) | Next::Wake(None) => {
                self.wire.gone = true;
                self.end(None);
            }
            Next::Wake(Some(Wake::Typed(bytes))) => self.hear(&bytes),
            Next::Wake(Some(Wake::Size(columns, rows))) => {
                self.width = width((columns, rows)).filter(|_| self.echo.is_some());
            }
            Next::Wake(Some(Wake::InputEnded)) => self.input_ended = true,
            Next::Stop => self.end(Some(say::stopping(self.lang))),
            Next::Unseat => self.end(Some(say::unseated(self.lang))),
        }
    }

    fn hear(&mut self, bytes: &[u8]) {
        if self.leaving.is_some() {
            return;
        }
        self.wire.seat.touch();
        let now = self.wire.now();
        self.waiting = self.waiting.saturating_add(bytes.len());
        let piled_up = self.waiting > MOST_WAITING || self.wire.out.waiting() > MOST_WAITING;
        if piled_up || !self.wire.typing.take(bytes.len() as u64, now) {
            count(&self.wire.shared.counters.too_much);
            return self.end(Some(say::too_much(self.lang)));
        }
        let Some(echo) = &mut self.echo else {
            self.typed.extend(self.lines.feed(bytes));
            return;
        };
        let mut shown = String::new();
        for entered in echo.feed(bytes, &mut shown) {
            match entered {
                Entered::Line(line) => self.typed.extend(self.lines.feed(&line)),
                Entered::Interrupt => {
                    self.typed.clear();
                    self.put(&shown);
                    return self.end(None);
                }
                Entered::End => self.input_ended = true,
            }
        }
        self.put(&shown);
    }

    fn heard(&mut self, reply: Reply) {
        self.asked = self.asked.saturating_sub(usize::from(!reply.is_news()));
        self.wire.note(&reply);
        self.step(|plain, now| plain.reply(reply, now));
    }

    /// Asks to save, release and quit; once.
    fn end(&mut self, said: Option<String>) {
        if self.leaving.is_none() {
            self.said = said;
            self.asked = self.asked.saturating_sub(self.wire.give_up_held());
            self.leaving = Some(Leaving::begin(self.wire.now()));
            self.step(Plain::end);
        }
    }

    fn step(&mut self, work: impl FnOnce(&mut Plain, Moment) -> Turn) {
        if self.broken {
            return;
        }
        let now = self.wire.now();
        if let Ok(turn) = catch_unwind(AssertUnwindSafe(|| work(&mut self.plain, now))) {
            self.carry_out(turn);
        } else {
            self.broken = true;
            count(&self.wire.shared.counters.broken);
        }
    }

    fn carry_out(&mut self, turn: Turn) {
        self.text.push_str(&turn.text);
        for effect in turn.effects {
            match effect {
                Effect::Quit => self.leaving = Some(Leaving::quit(self.leaving, self.wire.now())),
                Effect::Suspend | Effect::AsText | Effect::Cross(_) | Effect::Copy(_) | Effect::Demo => {}
                effect => {
                    self.asked += usize::from(!effect.is_standing());
                    let answer = self.wire.answer(&effect);
                    self.desk.ask(effect, answer);
                }
            }
        }
    }

    /// Puts what is to be said on its way, if what went before is out.
    fn write(&mut self) {
        if self.wire.gone {
            self.text.clear();
        }
        if self.text.is_empty() || self.wire.out.busy() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let text = self.width.map(|columns| wrapped(&text, columns)).unwrap_or(text);
        self.put(&text);
        // Whoever was typing sees below it what stands on the line.
        if let Some(pending) = self.echo.as_ref().map(Echo::pending).filter(|line| !line.is_empty()) {
            self.put(&visible(&pending));
        }
    }

    /// At a terminal in the letters it has and with its line ends; what is piped on is left whole.
    fn put(&mut self, text: &str) {
        let mut bytes = Vec::with_capacity(text.len());
        let terminal = self.echo.is_some();
        for sign in text.chars() {
            if sign == '\n' && terminal {
                bytes.push(b'\r');
            }
            let sign = if terminal { self.letters.shown(sign) } else { sign };
            bytes.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
        }
        if !bytes.is_empty() {
            self.wire.out.put(bytes);
        }
    }

    /// Writes the last lines and waits until they are out, or for as long as a reader may take.
    async fn part(&mut self, texts: &[String]) {
        if self.wire.gone {
            return;
        }
        let lines = texts.iter().flat_map(|text| text.lines());
        let last: String = lines.flat_map(|line| [visible(line), "\n".into()]).collect();
        let text = std::mem::take(&mut self.text) + &last;
        let text = self.width.map(|columns| wrapped(&text, columns)).unwrap_or(text);
        self.put(&text);
        self.wire.out.flush(LAST_WORDS).await;
    }
}
