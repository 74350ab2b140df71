//! The full screen as a state machine: events and replies in, effects out, and a picture whenever asked.

mod act;
mod begin;
mod leave;
mod picture;
mod press;
mod replies;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::env::{Entry, Env};
use super::page;
use super::room::Room;
use super::screens::{Place, Scene};
use super::session::{Keys, Session};
use super::sheet::{Sheet, Standing};
use super::widgets::line::Line;
use crate::port::{Effect, Event, FrontEnd, Moment, Refusal, Reply, Trouble};
use crate::text::Lang;
use crate::text::screen as say;

/// The longest code, word or confirmation anybody types, with all its spaces and dashes.
const TYPED: usize = 40;

/// A screen on the stack.
struct Level {
    place: Place,
    standing: Standing,
}

/// How far the end of the session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    No,
    /// The last save is under way or still to come. `regardless`: the session ends also where it fails.
    Saving {
        regardless: bool,
    },
    Releasing,
    Done,
}

/// The full screen of one person.
pub struct App {
    env: Env,
    lang: Lang,
    room: Room,
    now: Moment,
    /// The screen on top is the last; never empty.
    levels: Vec<Level>,
    session: Option<Box<Session>>,
    /// A code that is being looked up.
    finding: Option<Keys>,
    sending: Sending,
    ending: Ending,
    /// What the store last failed at on the screen on top.
    trouble: Option<Trouble>,
    new_code: bool,
    /// The store takes nothing more of this draft: sent, wiped, or refused.
    over: bool,
    /// Why it takes nothing more, where that was its word.
    refusal: Option<Refusal>,
    started: bool,
    out: Vec<Effect>,
}

/// How far sending is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sending {
    No,
    /// Waits for a save that is under way.
    Waiting,
    Asked,
}

impl App {
    /// A session that begins at its entry. Effects come with the first event, which should be a `Resize`.
    #[must_use]
    pub fn new(mut env: Env) -> Self {
        let lang = env.lang;
        // Practising is offered where there is nothing else, or where it is asked for by name.
        let named = matches!(&env.entry, Entry::Respond { wave: Some(_), .. });
        if !named && env.offers.iter().any(|offer| !offer.practice) {
            env.offers.retain(|offer| !offer.practice);
        }
        Self {
            env,
            lang,
            room: Room::new(80, 24),
            now: Moment::ZERO,
            levels: vec![Level { place: Place::Start, standing: Standing::default() }],
            session: None,
            finding: None,
            sending: Sending::No,
            ending: Ending::No,
            trouble: None,
            new_code: false,
            over: false,
            refusal: None,
            started: false,
            out: Vec::new(),
        }
    }

    /// Draws everything and gives where the cursor stands. Changes nothing; works at any size.
    #[must_use]
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let room = Room::new(area.width, area.height);
        let (picture, top) = self.picture(room);
        picture.paint(area, buf, top, &self.env.look)
    }

    // The state.

    fn place(&self) -> &Place {
        self.levels.last().map_or(&Place::Start, |level| &level.place)
    }

    fn standing(&mut self) -> Option<&mut Standing> {
        self.levels.last_mut().map(|level| &mut level.standing)
    }

    fn view(&self) -> page::View {
        page::View { room: self.room, look: self.env.look, lang: self.lang }
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            env: &self.env,
            lang: self.lang,
            look: self.env.look,
            session: self.session.as_deref(),
            busy: self.finding.is_some(),
            trouble: self.trouble.as_ref(),
            new_code: self.new_code,
            from_start: self.levels.len() > 1,
        }
    }

    fn sheet(&self) -> Option<Sheet> {
        self.scene().sheet(self.place())
    }

    /// Whether a draft is being answered: then menu, code, overview and review are there.
    fn is_answering(&self) -> bool {
        self.ending == Ending::No
            && !self.over
            && self.session.as_ref().is_some_and(|s| s.begun)
            && !matches!(
                self.place(),
                Place::Sending | Place::Thanks | Place::Wiping | Place::Wiped | Place::Ended(_) | Place::Leaving
            )
    }

    // Screens.

    fn open(&mut self, place: Place) {
        self.trouble = None;
        let mut standing = Standing { field: Line::new("", TYPED), ..Standing::default() };
        if let Some(sheet) = self.scene().sheet(&place) {
            standing.focus = sheet.first;
        }
        self.levels.push(Level { place, standing });
    }

    /// Opens a screen that may be open below already: then what lies above it goes.
    fn open_once(&mut self, place: Place) {
        self.levels.retain(|level| level.place != place);
        self.open(place);
    }

    fn close(&mut self) {
        self.trouble = None;
        if self.levels.len() > 1 {
            let closed = self.levels.pop();
            if closed.is_some_and(|level| level.place == Place::About) {
                self.session = None;
            }
        }
        let on_question = self.session.as_ref().is_some_and(|s| s.page.focus == page::Focus::Question);
        if *self.place() == Place::Page && on_question {
            self.arrive();
        }
    }

    fn only(&mut self, place: Place) {
        self.levels.clear();
        self.open(place);
    }

    fn arrive(&mut self) {
        let view = self.view();
        if let Some(session) = &mut self.session {
            session.arrive(view);
        }
    }

    fn leave_question(&mut self) {
        let view = self.view();
        if let Some(session) = &mut self.session
            && session.begun
        {
            session.leave(view);
        }
    }
}

impl FrontEnd for App {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        self.now = now;
        match event {
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Click { column, row } => self.click(column, row),
            Event::Scroll(by) => self.scroll(by > 0, usize::from(by.unsigned_abs())),
            Event::Resize { columns, rows } => self.room = Room::new(columns, rows),
            Event::Tick => {}
            Event::End(_) => self.end(),
        }
        if !self.started {
            self.started = true;
            self.enter();
        }
        let view = self.view();
        if let Some(session) = &mut self.session
            && session.pause_ends().is_some_and(|due| due <= now)
        {
            session.commit(view, false);
        }
        self.settle()
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.now = now;
        self.replied(reply);
        self.settle()
    }

    fn wake_at(&self) -> Option<Moment> {
        let session = self.session.as_ref().filter(|_| !self.over && self.ending == Ending::No)?;
        let saves = if session.begun { session.saving.wake_at() } else { self.begins_again_at() };
        [session.pause_ends(), saves].into_iter().flatten().min()
    }

    fn farewell(&self) -> Option<String> {
        let session = self.session.as_ref().filter(|s| s.begun)?;
        match self.refusal {
            Some(Refusal::WaveEnded) => return Some(say::farewell_ended(self.lang)),
            Some(Refusal::Gone | Refusal::CodeInUse) => return Some(say::farewell_gone(self.lang)),
            None if self.over => return None,
            None if session.is_over() => return Some(say::farewell_over(self.lang)),
            // Taken over: the code is good where the draft is open now.
            Some(Refusal::TakenOver) | None => {}
        }
        let how = say::return_by(self.lang, &self.env.how_to_return, say::have_code(self.lang));
        Some(if session.saving.is_safe() {
            say::farewell(self.lang, &session.code, how)
        } else {
            say::farewell_unsaved(self.lang, &session.code, how)
        })
    }
}
