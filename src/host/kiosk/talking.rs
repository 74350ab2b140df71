//! Plain mode at a kiosk: as over SSH keys come one by one, so that somebody who types a long line is not taken for gone,
//! and no key of the terminal's own (Ctrl-Z, Ctrl-D, Ctrl-\) leads anywhere.
//!
//! Invariants: as on the full screen nobody is timed out who was not warned, and what could not be saved is kept until it
//! is, or until its code is typed.

use std::collections::VecDeque;
use std::time::Duration;

use crate::host::Spoken;
use crate::host::typing::echo::{Echo, Entered};
use crate::plain::{Lines, Plain, Turn, Typed, wrapped};
use crate::port::{Effect, Event, Moment, Reply};
use crate::privacy::Code;
use crate::sitting::{Mistaken, why};
use crate::text::screen as say;
use crate::text::visible::visible;
use crate::ui::COUNTDOWN;

/// How long the last lines stand for whoever was there.
const LAST: Duration = Duration::from_secs(30);
/// How much of what is typed may wait while the store is asked.
const WAITING: usize = 64;

/// What whoever is there is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Answering,
    Warned {
        until: Moment,
    },
    /// Time is up: the last save is under way.
    Saving,
    /// It could not be saved.
    Held,
    /// They have left, or sent; the last lines stand.
    Parting {
        until: Moment,
    },
    Over,
}

pub(super) struct Talking {
    plain: Plain,
    echo: Echo,
    lines: Lines,
    /// Lines that were not taken yet.
    typed: VecDeque<Typed>,
    spoken: Spoken,
    columns: u16,
    idle: Duration,
    touched: Moment,
    state: State,
    /// Effects the store has not answered.
    asked: usize,
    /// The terminal is gone, or the program is asked to stop.
    ending: bool,
}

impl Talking {
    pub fn new(plain: Plain, idle: Duration, columns: u16, now: Moment) -> Self {
        Self {
            plain,
            echo: Echo::default(),
            lines: Lines::default(),
            typed: VecDeque::new(),
            spoken: Spoken::default(),
            columns,
            idle,
            touched: now,
            state: State::Answering,
            asked: 0,
            ending: false,
        }
    }

    pub fn start(&mut self, now: Moment) -> Vec<Effect> {
        let turn = self.plain.start(now);
        self.take(turn, now)
    }

    /// Whether nothing of it is to stay.
    pub fn is_over(&self) -> bool {
        self.state == State::Over && self.asked == 0 && !self.ending
    }

    /// The code to come back with.
    pub fn code(&self) -> Option<String> {
        self.plain.code_to_keep().map(ToString::to_string)
    }

    /// What stays on the screen where the program has to stop.
    pub fn farewell(&self) -> Option<String> {
        match self.state {
            State::Held if !self.plain.is_safe() => Some(say::kiosk_lost(self.plain.lang())),
            State::Held | State::Over => None,
            _ => self.plain.farewell(),
        }
    }

    pub fn event(&mut self, event: &Event, now: Moment) -> Vec<Effect> {
        match event {
            Event::Resize { columns, .. } => {
                self.columns = *columns;
                Vec::new()
            }
            Event::End(_) => {
                self.ending = true;
                let turn = self.plain.end(now);
                self.take(turn, now)
            }
            // Sent from outside; what is pressed comes as bytes.
            Event::Key(_) => self.interrupt(now),
            _ => self.due(now),
        }
    }

    pub fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.asked = self.asked.saturating_sub(1);
        let turn = self.plain.reply(reply, now);
        let mut effects = self.take(turn, now);
        if self.state == State::Saving && !self.plain.is_leaving() {
            self.hold();
        }
        effects.extend(self.due(now));
        effects
    }

    pub fn wake_at(&self) -> Option<Moment> {
        let own = match self.state {
            // What the store is asked it will answer.
            State::Answering if self.asked > 0 => None,
            State::Answering => Some(self.touched.saturating_add(self.idle)),
            State::Warned { until } | State::Parting { until } => Some(until),
            State::Saving | State::Held | State::Over => None,
        };
        [own.filter(|_| !self.ending), self.plain.wake_at()].into_iter().flatten().min()
    }

    /// Does what is due.
    fn due(&mut self, now: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.plain.wake_at().is_some_and(|due| due <= now) {
            let turn = self.plain.tick(now);
            effects.extend(self.take(turn, now));
        }
        let lang = self.plain.lang();
        match self.state {
            _ if self.ending => {}
            State::Answering if self.touched.saturating_add(self.idle) <= now && self.asked == 0 => {
                self.state = State::Warned { until: now.saturating_add(COUNTDOWN) };
                let seconds = COUNTDOWN.as_secs();
                let words = match self.code() {
                    Some(code) => {
                        let code = crate::text::plain::code_is(lang, code);
                        format!("{}\n{code}", say::kiosk_line_there_saves(lang, seconds))
                    }
                    None => say::kiosk_line_there_begins(lang, seconds),
                };
                // What was answered is not for whoever walks by.
                self.spoken = Spoken { wipes: true, text: String::new() };
                self.say(&words);
            }
            State::Warned { until } if until <= now => effects.extend(self.rest(now)),
            State::Held if self.plain.is_safe() => effects.extend(self.rest(now)),
            State::Parting { until } if until <= now => self.state = State::Over,
            _ => {}
        }
        effects.extend(self.feed(now));
        effects
    }

    fn rest(&mut self, now: Moment) -> Vec<Effect> {
        self.state = State::Saving;
        self.typed.clear();
        let turn = self.plain.rest(now);
        self.take(turn, now)
    }

    /// It could not be saved: nothing of it stays in sight, and only its code brings it back.
    fn hold(&mut self) {
        self.state = State::Held;
        (self.echo, self.lines) = (Echo::default(), Lines::default());
        self.spoken = Spoken { wipes: true, text: String::new() };
        let lang = self.plain.lang();
        let reason = self.plain.trouble().map_or_else(|| say::why_other(lang), |trouble| why(lang, &trouble));
        self.say(&say::kiosk_held(lang));
        self.say(&say::kiosk_held_says(lang, reason));
        self.say(&say::kiosk_held_yours(lang));
    }

    /// Lines that were typed, as long as nothing must be waited for.
    fn feed(&mut self, now: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        while self.state == State::Answering && !self.plain.is_waiting() && self.asked == 0 {
            let Some(typed) = self.typed.pop_front() else { break };
            let turn = self.plain.feed(typed, now);
            effects.extend(self.take(turn, now));
        }
        effects
    }

    fn line(&mut self, typed: Typed, now: Moment) -> Vec<Effect> {
        match self.state {
            State::Answering if self.typed.len() < WAITING => {
                self.typed.push_back(typed);
                self.feed(now)
            }
            State::Parting { .. } => {
                self.state = State::Over;
                Vec::new()
            }
            State::Held => {
                let Typed::Line(line) = typed else { return Vec::new() };
                let lang = self.plain.lang();
                match (Code::parse(&line), self.code()) {
                    (Ok(typed), Some(code)) if typed.to_string() == code => {
                        self.state = State::Answering;
                        let turn = self.plain.repeat(now);
                        return self.take(turn, now);
                    }
                    (Ok(_), _) => self.say(&say::kiosk_held_other(lang)),
                    (Err(slip), _) => self.say(&Mistaken::Typed(slip).say(lang).unwrap_or_default()),
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Ctrl-C: saves and leaves, as in plain mode anywhere.
    fn interrupt(&mut self, now: Moment) -> Vec<Effect> {
        match self.state {
            State::Answering => {
                self.typed.clear();
                let turn = self.plain.stop_now(now);
                self.take(turn, now)
            }
            State::Parting { .. } => {
                self.state = State::Over;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn take(&mut self, turn: Turn, now: Moment) -> Vec<Effect> {
        // After time is up nobody is told anything any more.
        if !matches!(self.state, State::Saving | State::Held) {
            self.put(&turn.text);
        }
        let mut effects = Vec::new();
        for effect in turn.effects {
            match effect {
                Effect::Quit if self.ending => effects.push(Effect::Quit),
                Effect::Quit if matches!(self.state, State::Saving | State::Held) => self.state = State::Over,
                Effect::Quit => self.part(now),
                Effect::Suspend | Effect::AsText | Effect::Cross(_) | Effect::Copy(_) | Effect::Demo => {}
                effect => {
                    self.asked += usize::from(!effect.is_standing());
                    effects.push(effect);
                }
            }
        }
        effects
    }

    /// The last lines, which stand for as long as it takes to note a code.
    fn part(&mut self, now: Moment) {
        let lang = self.plain.lang();
        if let Some(farewell) = self.plain.farewell() {
            self.say(&farewell);
        }
        self.say(&say::kiosk_line_end(lang, LAST.as_secs()));
        self.state = State::Parting { until: now.saturating_add(LAST) };
    }

    fn say(&mut self, words: &str) {
        let lines: String = words.lines().flat_map(|line| [visible(line), "\n".into()]).collect();
        self.put(&lines);
    }

    /// Puts whole lines below what stands there; whoever is typing finds below them what they typed.
    fn put(&mut self, lines: &str) {
        if lines.is_empty() {
            return;
        }
        let pending = self.echo.pending();
        if !pending.is_empty() {
            self.spoken.text.push('\n');
        }
        let lines = if self.columns > 20 { &wrapped(lines, self.columns - 1) } else { lines };
        self.spoken.text.push_str(lines);
        self.spoken.text.push_str(&visible(&pending));
    }

    pub fn bytes(&mut self, bytes: &[u8], now: Moment) -> Vec<Effect> {
        if self.ending || matches!(self.state, State::Saving | State::Over) {
            return Vec::new();
        }
        self.touched = now;
        if matches!(self.state, State::Warned { .. }) {
            // Whatever it is only says that somebody is there.
            self.state = State::Answering;
            self.spoken = Spoken { wipes: true, text: String::new() };
            self.say(&say::kiosk_line_good(self.plain.lang()));
            let turn = self.plain.repeat(now);
            let mut effects = self.take(turn, now);
            effects.extend(self.due(now));
            return effects;
        }
        let mut effects = Vec::new();
        let mut shown = String::new();
        for entered in self.echo.feed(bytes, &mut shown) {
            self.spoken.text.push_str(&std::mem::take(&mut shown));
            match entered {
                Entered::Line(line) => {
                    for typed in self.lines.feed(&line) {
                        effects.extend(self.line(typed, now));
                    }
                }
                Entered::Interrupt => effects.extend(self.interrupt(now)),
                // Nothing ends here.
                Entered::End => {}
            }
        }
        self.spoken.text.push_str(&shown);
        effects
    }

    /// What was said since.
    pub fn said(&mut self) -> Spoken {
        std::mem::take(&mut self.spoken)
    }
}
