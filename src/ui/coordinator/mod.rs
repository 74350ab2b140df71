//! The coordinator's side of the full screen: waves, the live wave, results, composing, managing, inviting.
//!
//! A state machine as the respondent's side is: events and replies in, effects out, and a picture whenever asked. What
//! it shows of respondents comes from [`crate::results`], which keeps small groups hidden.
//!
//! Invariants: drawing changes nothing and works at any size; before the passphrase was typed, where there is one,
//! nothing of a wave is held or shown; after [`IDLE`] without a key it is asked for again.

mod act;
mod bars;
mod compose;
mod guided;
mod letters;
mod looking;
mod manage;
mod names;
mod notes;
mod picture;
mod press;
mod reading;
mod scene;
mod screens;
mod told;

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub use guided::Sight;
pub use manage::happened;

use compose::Composing;
use looking::Looking;
use notes::Notes;
use reading::Reading;
use scene::Place;

use super::guided::Lead;
use super::look::Look;
use super::room::Room;
use super::sheet::Standing;
use super::widgets::line::Line;
use crate::port::{
    Ask, Comparison, Door, Dossier, Effect, Event, FrontEnd, Invitation, Key, Moment, Part, Reply, Side, Unfinished,
    WaveLine, WaveRow,
};
use crate::privacy::LONGEST_PASSPHRASE;
use crate::questionnaire::diagnostics::Said;
use crate::results::{Disclosed, disclose};
use crate::text::Lang;
use crate::wave::more_than_invited;

/// After so long without a key the passphrase is asked for again.
const IDLE: Duration = Duration::from_mins(10);

/// How a coordinator's session begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// By the door, where there is one.
    Enter,
    /// With another passphrase.
    SetPassphrase,
    /// By the door, then straight to the wave that is going on. Nothing of it is kept.
    Demonstration,
}

/// What a coordinator's session is given.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub look: Look,
    pub lang: Lang,
    pub begin: Begin,
    /// Whether it came from the respondents' side, and goes back there.
    pub from_start: bool,
}

/// A screen on the stack.
struct Level {
    place: Place,
    standing: Standing,
}

/// The full screen of a coordinator.
pub struct Coordinator {
    setting: Setting,
    look: Look,
    lang: Lang,
    room: Room,
    now: Moment,
    /// The screen on top is the last; never empty.
    levels: Vec<Level>,
    door: Option<Door>,
    waves: Option<Vec<WaveLine>>,
    dossier: Option<Box<Dossier>>,
    /// What may be shown of each questionnaire of the wave; found once for each reading, as drawing must take no time.
    disclosed: Vec<Disclosed>,
    /// Beside what results are laid, where that was asked for.
    comparison: Option<Box<Comparison>>,
    /// Which questionnaire of the wave is shown.
    audience: usize,
    reading: Reading,
    notes: Notes,
    /// The wave that is being composed.
    composing: Option<Box<Composing>>,
    /// What somebody was composing and has not made yet.
    unfinished: Vec<Unfinished>,
    /// Whether what is being composed was kept before it was asked for.
    taking_up: bool,
    /// What day it is, once that was told.
    today: Option<Date>,
    /// A questionnaire that is looked at as a respondent sees it.
    looking: Option<Box<Looking>>,
    /// Which questionnaire of a draft wave waits to be looked at.
    looks: Option<usize>,
    /// The text of the wave's file.
    file: Option<String>,
    /// How people get into the wave.
    invitation: Option<Box<Invitation>>,
    /// What could not be done, or what was done; told until the next key.
    notice: Option<Notice>,
    /// Keys that were pressed before the waves were there.
    early: Vec<Key>,
    /// How many questions are not answered yet.
    asked: usize,
    /// When a key was last pressed.
    touched: Moment,
    lead: Lead,
    leaving: bool,
    started: bool,
    out: Vec<Effect>,
}

/// Something told on the line above the hints.
#[derive(Clone, Debug)]
struct Notice {
    said: Said,
    warning: bool,
}

impl Coordinator {
    /// A session that begins at the door. Effects come with the first event, which should be a `Resize`.
    #[must_use]
    pub fn new(setting: Setting) -> Self {
        Self {
            look: setting.look,
            lang: setting.lang,
            setting,
            room: Room::new(80, 24),
            now: Moment::ZERO,
            levels: vec![Level { place: Place::Waiting, standing: Standing::default() }],
            door: None,
            waves: None,
            dossier: None,
            disclosed: Vec::new(),
            comparison: None,
            audience: 0,
            reading: Reading::default(),
            notes: Notes::default(),
            composing: None,
            unfinished: Vec::new(),
            taking_up: false,
            today: None,
            looking: None,
            looks: None,
            file: None,
            invitation: None,
            notice: None,
            early: Vec::new(),
            asked: 0,
            touched: Moment::ZERO,
            lead: Lead::default(),
            leaving: false,
            started: false,
            out: Vec::new(),
        }
    }

    /// Draws everything and gives where the cursor stands. Changes nothing; works at any size.
    #[must_use]
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        if let Some(looking) = &self.looking {
            return looking.app.draw(area, buf);
        }
        let room = Room::new(area.width, area.height);
        let (picture, top) = self.picture(room);
        picture.paint(area, buf, top, &self.look)
    }

    /// Whether the screen on top wants to hear of the mouse.
    #[must_use]
    pub fn mouse(&self) -> bool {
        self.looking.as_ref().is_none_or(|looking| looking.app.mouse())
    }

    /// In which language it goes on.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    pub const fn set_lead(&mut self, lead: Lead) {
        self.lead = lead;
    }

    fn place(&self) -> &Place {
        self.levels.last().map_or(&Place::Waiting, |level| &level.place)
    }

    fn standing(&mut self) -> Option<&mut Standing> {
        self.levels.last_mut().map(|level| &mut level.standing)
    }

    /// The questionnaire that is shown.
    fn part(&self) -> Option<&Part> {
        self.dossier.as_ref()?.parts.get(self.audience)
    }

    fn set_dossier(&mut self, dossier: Box<Dossier>) {
        let before = self.dossier.take();
        let mut known = std::mem::take(&mut self.disclosed).into_iter();
        let mut all = Vec::new();
        for (at, part) in dossier.parts.iter().enumerate() {
            let known = known.next();
            let before = before.as_ref().and_then(|before| before.parts.get(at).map(|part| (&before.row, part)));
            let same = before.is_some_and(|(row, before)| rests_on_the_same(&dossier.row, part, row, before));
            let same = known.filter(|_| same);
            all.push(same.unwrap_or_else(|| disclose(&part.basis(&dossier.row))));
        }
        self.disclosed = all;
        self.dossier = Some(dossier);
    }

    fn ask(&mut self, ask: Ask) {
        let effect = Effect::Coordinate(Box::new(ask));
        self.asked += usize::from(!effect.is_standing());
        self.out.push(effect);
    }

    fn open(&mut self, place: Place) {
        let mut standing = Standing { field: Line::new("", LONGEST_PASSPHRASE), ..Standing::default() };
        if let Some(sheet) = self.scene().sheet(&place) {
            standing.focus = sheet.first;
        }
        // Its beginning is in sight at first, also where the first choice lies below the window.
        standing.reading = matches!(place, Place::Theme(_) | Place::Background | Place::Groups);
        self.levels.push(Level { place, standing });
    }

    /// Opens a screen that may be open below already: then what lies above it goes.
    fn open_once(&mut self, place: Place) {
        self.levels.retain(|level| level.place != place);
        self.open(place);
    }

    fn only(&mut self, place: Place) {
        self.levels.clear();
        self.open(place);
    }

    fn close(&mut self) {
        self.leave_note();
        if matches!(self.place(), Place::Texts(_)) {
            self.reading.texts = None;
        }
        if self.levels.len() > 1 {
            self.levels.pop();
        }
        if *self.place() == Place::Waves {
            (self.dossier, self.comparison) = (None, None);
            self.disclosed.clear();
            self.ask(Ask::Waves);
            self.ask(Ask::Unfinished);
        }
    }

    fn leave(&mut self) {
        if self.leaving {
            return;
        }
        self.keep_notes(true);
        self.keep();
        if self.setting.from_start {
            // Whoever comes next at this terminal is asked for the passphrase.
            self.ask(Ask::Lock);
            self.out.push(Effect::Cross(Side::Respondent));
        } else {
            self.leaving = true;
            self.out.push(Effect::Quit);
        }
    }

    /// Whether the door lies behind.
    fn is_inside(&self) -> bool {
        !matches!(self.place(), Place::Waiting | Place::Passphrase | Place::NewPassphrase(_))
    }

    /// When nobody has touched a key for too long.
    fn locks_at(&self) -> Option<Moment> {
        (self.is_inside() && self.door.is_some_and(|door| door.locked)).then(|| self.touched.saturating_add(IDLE))
    }

    fn settle(&mut self) -> Vec<Effect> {
        let (mut picture, top) = self.picture(self.room);
        let placing = picture.place(self.room.height, top);
        if let Some(standing) = self.standing() {
            standing.top = placing.top;
        }
        std::mem::take(&mut self.out)
    }
}

/// Whether the figures of two readings of a questionnaire are certainly the same. Four in five of those who send move
/// only the counts.
fn rests_on_the_same(row: &WaveRow, part: &Part, other_row: &WaveRow, other: &Part) -> bool {
    let too_many = |part: &Part| more_than_invited(part.counts.submitted, part.frozen.invited.total);
    row.closings == other_row.closings
        && row.wave == other_row.wave
        && part.frozen.digest == other.frozen.digest
        && part.frozen.corrections.len() == other.frozen.corrections.len()
        && part.frozen.invited == other.frozen.invited
        && too_many(part) == too_many(other)
        && Arc::ptr_eq(&part.published, &other.published)
}

impl FrontEnd for Coordinator {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        self.now = now;
        if !matches!(event, Event::Tick | Event::Resize { .. }) {
            self.touched = now;
        }
        let looked_at = self.looking.is_some() && !matches!(event, Event::End(_));
        if looked_at {
            self.inside_looking(event.clone());
        }
        match event {
            Event::Key(_) | Event::Paste(_) | Event::Click { .. } | Event::Scroll(_) if looked_at => {}
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Click { column, row } => self.click(column, row),
            Event::Scroll(by) => self.scroll(by > 0, usize::from(by.unsigned_abs())),
            Event::Resize { columns, rows } => self.room = Room::new(columns, rows),
            Event::Tick => {}
            Event::End(_) => {
                self.keep_notes(true);
                self.keep();
                self.leaving = true;
                self.out.push(Effect::Quit);
            }
        }
        if !self.started {
            self.started = true;
            self.touched = now;
            self.ask(Ask::Door);
        }
        if self.keeps_at().is_some_and(|due| due <= now) {
            self.keep();
        }
        if self.locks_at().is_some_and(|due| due <= now) {
            self.lock();
        }
        if !self.leaving {
            self.keep_notes(false);
        }
        self.settle()
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.now = now;
        self.asked = self.asked.saturating_sub(usize::from(!reply.is_news()));
        if let Reply::Told(told) = reply {
            self.told(*told);
        }
        self.catch_up();
        self.settle()
    }

    fn wake_at(&self) -> Option<Moment> {
        let notes = self.notes.due().filter(|_| self.is_inside() && !self.leaving);
        let inside = self.looking.as_ref().and_then(|looking| looking.app.wake_at());
        [self.locks_at(), self.keeps_at(), notes, inside].into_iter().flatten().min()
    }

    fn farewell(&self) -> Option<String> {
        self.notes.left_behind().map(|text| crate::text::coordinator::notes::farewell(self.lang, text))
    }
}
