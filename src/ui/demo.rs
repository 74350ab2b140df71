//! A demonstration: both sides of the program at one screen, with a banner above them and keys of its own.
//!
//! Invariants: the banner stands on every screen, whichever side is shown and whatever the size; no key of it is a
//! letter, so that it works while somebody types; whoever leaves the respondents' side comes to the coordinator's; a
//! tour does nothing that a person with the keys could not do.

mod banner;
mod keys;
mod panel;
mod tour;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub use self::keys::keys;

use self::banner::Banner;
use self::tour::{Screen, Step, Tour};
use super::app::App;
use super::coordinator::{Begin, Coordinator, Setting, Sight};
use super::guided::{Lead, Way};
use super::look::Look;
use super::room::Room;
use crate::port::{Coming, Effect, Event, FrontEnd, Key, KeyCode, Moment, Pace, Reply, Side};
use crate::sitting::Env;
use crate::text::Lang;
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

/// How a demonstration begins.
#[derive(Clone, Copy, Debug)]
pub struct Beginning {
    pub look: Look,
    pub lang: Lang,
    pub pace: Pace,
    /// With a tour, instead of at the wave that is going on.
    pub tour: bool,
}

/// The screen of a demonstration.
pub struct Demo {
    respondent: App,
    coordinator: Coordinator,
    fresh: Fresh,
    look: Look,
    side: Side,
    /// The wave that is going on, by its id.
    wave: String,
    pace: Pace,
    coming: Coming,
    tour: Option<Tour>,
    /// Whether a tour is to begin once the first event has come.
    tours: bool,
    size: (u16, u16),
    started: bool,
}

impl Demo {
    #[must_use]
    pub fn new(mut fresh: Fresh, beginning: Beginning) -> Self {
        let Beginning { look, lang, pace, tour } = beginning;
        let env = fresh();
        Self {
            wave: env.offers.first().map(|offer| offer.wave.id.clone()).unwrap_or_default(),
            respondent: App::new(env, look),
            coordinator: Coordinator::new(Setting { look, lang, begin: Begin::Demonstration, from_start: false }),
            fresh,
            look,
            side: Side::Coordinator,
            pace,
            coming: Coming::More,
            tour: None,
            tours: tour,
            size: (80, 24),
            started: false,
        }
    }

    /// Draws the side that is shown, and the banner; see [`App::draw`].
    #[must_use]
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let rows = self.rows(area.width, area.height);
        let below = Rect { y: area.y + rows.side, height: area.height - rows.side, ..area };
        let cursor = match self.side {
            Side::Coordinator => self.coordinator.draw(below, buffer),
            Side::Respondent => self.respondent.draw(below, buffer),
        };
        if area.height > 0 {
            self.banner(rows.panel).draw(self.look, Rect { y: area.y + rows.banner, height: 1, ..area }, buffer);
        }
        if let Some(tour) = self.tour.filter(|_| rows.panel > 0) {
            let reopened = self.coordinator.is_reopened();
            let room = Room::new(area.width, area.height);
            let panel = Rect { y: area.y + 1, height: rows.panel, ..area };
            panel::draw(&tour, reopened, self.lang(), room, self.look, panel, buffer);
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

    fn banner(&self, panel: u16) -> Banner {
        let lang = self.lang();
        let step = self.tour.filter(|_| panel == 0).map(|tour| say::at_step(lang, tour.number(), Step::ALL.len()));
        let (side, pace, coming) = (self.side, self.pace, self.coming);
        Banner { lang, side, pace, coming, tour: self.tour.is_none(), step }
    }

    /// A key of the demonstration itself.
    fn own_key(&mut self, key: Key, now: Moment) -> Option<Vec<Effect>> {
        if key.alt {
            return None;
        }
        let letter = match key.code {
            KeyCode::PageDown if self.tour.is_some() => 'n',
            KeyCode::PageUp if self.tour.is_some() => 'e',
            KeyCode::Char(letter) if key.ctrl => letter.to_ascii_lowercase(),
            _ => return None,
        };
        match letter {
            'p' => self.pace.paused = !self.pace.paused,
            'f' if self.pace.paused => self.pace.paused = false,
            'f' if self.pace.a_second >= FASTEST => self.pace.a_second = SLOWEST,
            'f' => self.pace.a_second = (self.pace.a_second * 2.0).min(FASTEST),
            't' => {
                let other = if self.side == Side::Coordinator { Side::Respondent } else { Side::Coordinator };
                self.leads_themselves();
                return Some(self.cross(other, now));
            }
            'g' => {
                let tour = if self.tour.is_some() { None } else { Some(Tour::begin()) };
                return Some(self.go_to(tour, now));
            }
            'n' | 'e' => return self.tour.map(|tour| self.go_to(tour.turned(letter == 'n'), now)),
            _ => return None,
        }
        Some(vec![Effect::Pace(self.pace)])
    }

    /// To a step of the tour, or out of it.
    fn go_to(&mut self, tour: Option<Tour>, now: Moment) -> Vec<Effect> {
        let side = |tour: Option<Tour>| tour.map_or(Side::Coordinator, |tour| tour.step().side());
        let (before, after) = (side(self.tour), side(tour));
        let resized = self.tour.is_some() != tour.is_some();
        self.tour = tour;
        let mut out = Vec::new();
        if before != after {
            // While filling in is shown, nobody comes: so there is something left to see of the wave.
            self.pace.paused = after == Side::Respondent;
            out.push(Effect::Pace(self.pace));
        }
        if resized {
            self.coordinator.set_lead(self.lead());
            self.respondent.set_lead(self.lead());
            let resize = self.resize();
            out.extend(self.coordinator.event(resize.clone(), now));
            let effects = self.respondent.event(resize, now);
            out.extend(self.of_respondent(effects, now));
        }
        out.extend(self.drive(now));
        out
    }

    /// What the step of the tour still needs, as far as that goes now.
    fn drive(&mut self, now: Moment) -> Vec<Effect> {
        let mut out = Vec::new();
        while let Some(step) = self.tour.filter(Tour::is_on_its_way).map(|tour| tour.step()) {
            let (way, effects) = self.one_on_the_way(step, now);
            out.extend(effects);
            let Some(tour) = &mut self.tour else { break };
            match way {
                Way::There => tour.stays(),
                Way::Went => tour.went(),
                Way::Waits => break,
            }
        }
        out
    }

    fn one_on_the_way(&mut self, step: Step, now: Moment) -> (Way, Vec<Effect>) {
        match step.screen() {
            Screen::Coordinator(sight) => {
                self.side = Side::Coordinator;
                self.coordinator.guide(sight, &self.wave, now)
            }
            Screen::Respondent(spot) => {
                let (way, mut out) = self.coordinator.guide(Sight::Open, &self.wave, now);
                if way != Way::There {
                    return (way, out);
                }
                if self.side == Side::Coordinator {
                    out.extend(self.cross(Side::Respondent, now));
                }
                let (way, effects) = self.respondent.guide(spot, now);
                out.extend(self.of_respondent(effects, now));
                (way, out)
            }
        }
    }

    /// Somebody goes elsewhere: the tour follows at its next step.
    const fn leads_themselves(&mut self) {
        if let Some(tour) = &mut self.tour {
            tour.stays();
        }
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

    const fn lead(&self) -> Lead {
        if self.tour.is_some() { Lead::Tour } else { Lead::Themselves }
    }

    fn resize(&self) -> Event {
        let (columns, rows) = self.size;
        Event::Resize { columns, rows: rows - self.rows(columns, rows).side }
    }

    /// What the respondents' side wants done.
    fn of_respondent(&mut self, effects: Vec<Effect>, now: Moment) -> Vec<Effect> {
        let mut out = Vec::new();
        for effect in effects {
            match effect {
                Effect::Quit => {
                    self.respondent = App::new((self.fresh)(), self.look);
                    self.respondent.set_lead(self.lead());
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

    fn rows(&self, columns: u16, rows: u16) -> Rows {
        let panel = if self.tour.is_some() { panel::rows(columns, rows, self.look) } else { 0 };
        if panel > 0 {
            return Rows { banner: 0, panel, side: 1 + panel };
        }
        Rows { banner: banner_at(rows), panel, side: offset(rows) }
    }
}

/// Where things stand on the screen.
struct Rows {
    banner: u16,
    /// How many the panel of the tour takes; it begins below the banner.
    panel: u16,
    /// Where a side begins.
    side: u16,
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
            Event::Click { column, row } => match row.checked_sub(self.rows(self.size.0, self.size.1).side) {
                Some(row) => Event::Click { column, row },
                None => return Vec::new(),
            },
            // Nothing of it is worth waiting for.
            Event::End(_) => return vec![Effect::Quit],
            event => event,
        };
        let both = matches!(event, Event::Resize { .. } | Event::Tick);
        if !both {
            self.leads_themselves();
        }
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
            if self.tours {
                out.extend(self.go_to(Some(Tour::begin()), now));
            }
        }
        out.extend(self.drive(now));
        out
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        let mut out = match reply {
            Reply::Coming(coming) => {
                self.coming = coming;
                vec![Effect::Pace(self.pace)]
            }
            Reply::Told(_) => self.coordinator.reply(reply, now),
            reply => {
                let effects = self.respondent.reply(reply, now);
                self.of_respondent(effects, now)
            }
        };
        out.extend(self.drive(now));
        out
    }

    fn wake_at(&self) -> Option<Moment> {
        [self.coordinator.wake_at(), self.respondent.wake_at()].into_iter().flatten().min()
    }

    fn farewell(&self) -> Option<String> {
        Some(say::farewell(self.coordinator.lang()))
    }
}
