//! A demonstration: both sides of the program at one screen, with a banner above them and keys of its own.
//!
//! Invariants: the banner stands on every screen, whichever side is shown and whatever the size; no key of it is a
//! letter, so that it works while somebody types; whoever leaves the respondents' side comes to the coordinator's.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::app::App;
use super::coordinator::{Begin, Coordinator, Setting};
use super::look::Look;
use super::visible::width;
use crate::port::{Coming, Effect, Event, FrontEnd, Key, KeyCode, Moment, Pace, Reply, Side};
use crate::sitting::Env;
use crate::text::Lang;
use crate::text::calendar::number;
use crate::text::demo as say;

/// Faster nobody can follow; after it comes the slowest.
const FASTEST: f64 = 64.0;
const SLOWEST: f64 = 0.5;
/// Below this height, down to where there is no rule, a row more would cost what must be in sight.
const LOW: u16 = 17;
/// From this height on there is a rule that can make way.
const RULED: u16 = 14;

/// Gives what a new respondent needs.
pub type Fresh = Box<dyn FnMut() -> Env + Send>;

/// The screen of a demonstration.
pub struct Demo {
    respondent: App,
    coordinator: Coordinator,
    fresh: Fresh,
    look: Look,
    side: Side,
    pace: Pace,
    coming: Coming,
    size: (u16, u16),
    started: bool,
}

impl Demo {
    /// Begins at the coordinator's side, at the wave that is going on.
    #[must_use]
    pub fn new(mut fresh: Fresh, look: Look, lang: Lang, pace: Pace) -> Self {
        Self {
            respondent: App::new(fresh(), look),
            coordinator: Coordinator::new(Setting { look, lang, begin: Begin::Newest, from_start: false }),
            fresh,
            look,
            side: Side::Coordinator,
            pace,
            coming: Coming::More,
            size: (80, 24),
            started: false,
        }
    }

    /// Draws the side that is shown, and the banner; see [`App::draw`].
    #[must_use]
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let top = offset(area.height);
        let below = Rect { y: area.y + top, height: area.height - top, ..area };
        let cursor = match self.side {
            Side::Coordinator => self.coordinator.draw(below, buffer),
            Side::Respondent => self.respondent.draw(below, buffer),
        };
        let at = banner_at(area.height);
        if area.height > 0 {
            self.banner(Rect { y: area.y + at, height: 1, ..area }, buffer);
        }
        cursor
    }

    #[must_use]
    pub fn mouse(&self) -> bool {
        match self.side {
            Side::Coordinator => self.coordinator.mouse(),
            Side::Respondent => self.respondent.mouse(),
        }
    }

    fn lang(&self) -> Lang {
        match self.side {
            Side::Coordinator => self.coordinator.lang(),
            Side::Respondent => self.respondent.dress().1,
        }
    }

    fn banner(&self, area: Rect, buffer: &mut Buffer) {
        let lang = self.lang();
        let other = match self.side {
            Side::Coordinator => say::to_respondent(lang),
            Side::Respondent => say::to_coordinator(lang),
        };
        let pause = if self.pace.paused { say::go_on(lang) } else { say::pause(lang) };
        let keys = |control: &str| {
            let key = |letter: &str, does: &str| (format!("{control}{letter}"), does.to_owned());
            vec![key("P", &pause), key("F", &say::faster(lang)), key("T", &other)]
        };
        // From the longest to the shortest, with the columns between their parts.
        let forms = [
            (say::banner(lang), self.state(lang, false), keys("Ctrl-"), 2),
            (say::banner_short(lang), self.state(lang, false), keys("Ctrl-"), 2),
            (say::banner_short(lang), self.state(lang, true), keys("Ctrl-"), 2),
            (say::banner_short(lang), self.state(lang, true), keys("^"), 1),
            (say::banner_short(lang), self.state(lang, true), Vec::new(), 1),
            (say::banner_shortest(lang), String::new(), Vec::new(), 1),
        ];
        let columns = |(banner, state, keys, gap): &(String, String, Vec<(String, String)>, u16)| {
            let keys: u16 = keys.iter().map(|(key, does)| gap + width(key) + 1 + width(does)).sum();
            1 + width(banner) + gap + width(state) + keys
        };
        let [.., last] = &forms;
        let (banner, state, keys, gap) = forms.iter().find(|form| columns(form) <= area.width).unwrap_or(last);
        let style = self.look.focus();
        for x in area.left()..area.right() {
            buffer.set_string(x, area.y, " ", style);
        }
        let mut x = area.x + u16::from(area.width > width(banner));
        let mut put = |text: &str, gap: u16| {
            let room = area.right().saturating_sub(x);
            buffer.set_stringn(x, area.y, text, usize::from(room), style);
            x = x.saturating_add(width(text)).saturating_add(gap).min(area.right());
        };
        put(banner, *gap);
        put(state, *gap);
        for (key, does) in keys {
            put(key, 1);
            put(does, *gap);
        }
    }

    /// Whether anybody comes, and how fast.
    fn state(&self, lang: Lang, short: bool) -> String {
        match self.coming {
            Coming::Nobody if short => say::nobody_short(lang),
            Coming::Nobody => say::nobody(lang),
            Coming::NotNow if short => say::not_now_short(lang),
            Coming::NotNow => say::not_now(lang),
            Coming::More if self.pace.paused => say::paused(lang),
            Coming::More => {
                let speed = number(lang, self.pace.a_second);
                if short { say::speed_short(lang, speed) } else { say::speed(lang, speed) }
            }
        }
    }

    /// A key of the demonstration itself.
    fn own_key(&mut self, key: Key, now: Moment) -> Option<Vec<Effect>> {
        let KeyCode::Char(letter) = key.code else { return None };
        if !key.ctrl || key.alt {
            return None;
        }
        match letter.to_ascii_lowercase() {
            'p' => self.pace.paused = !self.pace.paused,
            'f' if self.pace.paused => self.pace.paused = false,
            'f' if self.pace.a_second >= FASTEST => self.pace.a_second = SLOWEST,
            'f' => self.pace.a_second = (self.pace.a_second * 2.0).min(FASTEST),
            't' => {
                let other = if self.side == Side::Coordinator { Side::Respondent } else { Side::Coordinator };
                return Some(self.cross(other, now));
            }
            _ => return None,
        }
        Some(vec![Effect::Pace(self.pace)])
    }

    fn cross(&mut self, side: Side, now: Moment) -> Vec<Effect> {
        self.side = side;
        match side {
            Side::Coordinator => Vec::new(),
            Side::Respondent => {
                // The wave may have been closed meanwhile.
                let mut out = self.respondent.event(self.resize(), now);
                out.push(Effect::Offers);
                out
            }
        }
    }

    fn resize(&self) -> Event {
        Event::Resize { columns: self.size.0, rows: self.size.1 - offset(self.size.1) }
    }

    /// What the respondents' side wants done.
    fn of_respondent(&mut self, effects: Vec<Effect>, now: Moment) -> Vec<Effect> {
        let mut out = Vec::new();
        for effect in effects {
            match effect {
                Effect::Quit => {
                    self.respondent = App::new((self.fresh)(), self.look);
                    out.extend(self.respondent.event(self.resize(), now));
                    self.side = Side::Coordinator;
                }
                Effect::Cross(side) => out.extend(self.cross(side, now)),
                // Lines of text have no banner.
                Effect::AsText | Effect::Demo => {}
                effect => out.push(effect),
            }
        }
        out
    }
}

/// Rows above a side.
const fn offset(rows: u16) -> u16 {
    if rows >= LOW || (rows > 2 && rows < RULED) { 1 } else { 0 }
}

/// The row in which the banner stands: at the top, or where the rule is.
const fn banner_at(rows: u16) -> u16 {
    if rows >= RULED && rows < LOW { 1 } else { 0 }
}

impl FrontEnd for Demo {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        if let Event::Key(key) = event
            && let Some(effects) = self.own_key(key, now)
        {
            return effects;
        }
        let event = match event {
            Event::Resize { columns, rows } => {
                self.size = (columns, rows);
                self.resize()
            }
            Event::Click { column, row } => match row.checked_sub(offset(self.size.1)) {
                Some(row) => Event::Click { column, row },
                None => return Vec::new(),
            },
            // Nothing of it is worth waiting for.
            Event::End(_) => return vec![Effect::Quit],
            event => event,
        };
        let both = matches!(event, Event::Resize { .. } | Event::Tick);
        let mut out = Vec::new();
        if both || self.side == Side::Coordinator {
            out.extend(self.coordinator.event(event.clone(), now));
        }
        if both || self.side == Side::Respondent {
            let effects = self.respondent.event(event, now);
            out.extend(self.of_respondent(effects, now));
        }
        if !self.started {
            self.started = true;
            out.push(Effect::Pace(self.pace));
        }
        out
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        match reply {
            Reply::Coming(coming) => {
                self.coming = coming;
                vec![Effect::Pace(self.pace)]
            }
            Reply::Told(_) => self.coordinator.reply(reply, now),
            reply => {
                let effects = self.respondent.reply(reply, now);
                self.of_respondent(effects, now)
            }
        }
    }

    fn wake_at(&self) -> Option<Moment> {
        [self.coordinator.wake_at(), self.respondent.wake_at()].into_iter().flatten().min()
    }

    fn farewell(&self) -> Option<String> {
        Some(say::farewell(self.coordinator.lang()))
    }
}
