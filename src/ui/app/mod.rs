//! The full screen as a state machine: events and replies in, effects out, and a picture whenever asked.

mod act;
mod begin;
mod carry;
mod guided;
mod kiosk;
mod leave;
mod picture;
mod press;
mod replies;

pub use guided::Spot;
pub use kiosk::Whereabouts;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::guided::Lead;
use super::look::Look;
use super::mouse;
use super::page;
use super::room::Room;
use super::screens::{Asked, Carrying, Place, Scene};
use super::sheet::{Sheet, Standing};
use super::widgets::line::Line;
use crate::port::{Effect, Event, FrontEnd, Moment, Reply, Trouble};
use crate::privacy::LONGEST_MAILBOX;
use crate::questionnaire::diagnostics::Diagnostics;
use crate::sitting::{Env, Sitting};
use crate::text::Lang;

/// The longest code, word or confirmation anybody types, with all its spaces and dashes.
const TYPED: usize = 40;
/// A mail address with some room, so that one that is too long is told.
const ADDRESS: usize = LONGEST_MAILBOX + 46;

/// A screen on the stack.
struct Level {
    place: Place,
    standing: Standing,
}

/// The full screen of one person.
pub struct App {
    sitting: Sitting<page::Page>,
    look: Look,
    /// As it was at first.
    usual: Look,
    /// Whether the respondent wants to use the mouse.
    mouse: bool,
    lang: Lang,
    /// The language that was asked for; a questionnaire may not have it.
    own: Lang,
    room: Room,
    now: Moment,
    /// The screen on top is the last; never empty.
    levels: Vec<Level>,
    /// What is wrong with the file that is only looked at.
    broken: Option<Box<Diagnostics>>,
    /// How far the code was taken along.
    carrying: Carrying,
    lead: Lead,
    started: bool,
}

impl App {
    /// A session that begins at its entry. Effects come with the first event, which should be a `Resize`.
    #[must_use]
    pub fn new(env: Env, look: Look) -> Self {
        Self {
            lang: env.lang,
            own: env.lang,
            sitting: Sitting::new(env),
            look,
            usual: look,
            mouse: true,
            room: Room::new(80, 24),
            now: Moment::ZERO,
            levels: vec![Level { place: Place::Start, standing: Standing::default() }],
            broken: None,
            carrying: Carrying::default(),
            lead: Lead::default(),
            started: false,
        }
    }

    /// Draws everything and gives where the cursor stands. Changes nothing; works at any size.
    #[must_use]
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let room = Room::new(area.width, area.height);
        let (picture, top) = self.picture(room);
        picture.paint(area, buf, top, &self.look)
    }

    /// Whether the screen on top wants to hear of the mouse.
    #[must_use]
    pub fn mouse(&self) -> bool {
        self.mouse && mouse::wanted(self.place())
    }

    /// How the screen is dressed now, and in which language it speaks.
    #[must_use]
    pub const fn dress(&self) -> (Look, Lang) {
        (self.look, self.lang)
    }

    pub const fn set_lead(&mut self, lead: Lead) {
        self.lead = lead;
    }

    /// Whether it stands at a terminal where the next one sits down after.
    fn is_kiosk(&self) -> bool {
        self.sitting.env().kiosk.is_some()
    }

    /// What goes on in plain mode: the sitting, in the language of the screen.
    #[must_use]
    pub fn into_sitting(self) -> (Sitting<page::Page>, Lang) {
        (self.sitting, self.lang)
    }

    // The state.

    fn place(&self) -> &Place {
        self.levels.last().map_or(&Place::Start, |level| &level.place)
    }

    fn standing(&mut self) -> Option<&mut Standing> {
        self.levels.last_mut().map(|level| &mut level.standing)
    }

    fn view(&self) -> page::View {
        page::View { room: self.room, look: self.look, lang: self.lang }
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            env: self.sitting.env(),
            lang: self.lang,
            look: self.look,
            room: self.room,
            asked: Asked { usual: self.usual, mouse: self.mouse },
            session: self.sitting.session(),
            busy: self.sitting.is_finding(),
            trouble: self.levels.last().and_then(|level| level.standing.trouble.as_ref()),
            broken: self.broken.as_deref(),
            new_code: self.sitting.has_new_code(),
            carrying: &self.carrying,
            from_start: self.levels.len() > 1,
        }
    }

    fn sheet(&self) -> Option<Sheet> {
        self.scene().sheet(self.place())
    }

    /// Whether a draft is being answered: then menu, code, overview and review are there.
    fn is_answering(&self) -> bool {
        self.sitting.answering().is_some() && !self.is_final()
    }

    // Screens.

    fn open(&mut self, place: Place) {
        if let Some(session) = self.sitting.session_mut().filter(|_| place == Place::Review) {
            session.page.onward = page::Onward::Next;
        }
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

    /// What the store failed at on a screen, which others may lie on.
    fn set_trouble(&mut self, place: &Place, trouble: Option<Trouble>) {
        if let Some(level) = self.levels.iter_mut().rev().find(|level| level.place == *place) {
            level.standing.trouble = trouble;
        }
    }

    fn close(&mut self) {
        self.forget_address();
        if self.levels.len() > 1 {
            let closed = self.levels.pop();
            if closed.is_some_and(|level| level.place == Place::About) {
                self.sitting.start_over();
                self.lang = self.own;
            }
        }
        let view = self.view();
        if *self.place() == Place::Page
            && let Some(session) = self.sitting.session_mut()
        {
            session.come_back(view);
        }
    }

    /// A questionnaire has been chosen or opened: everything is said in its language.
    fn speak(&mut self) {
        self.lang = self.sitting.session().map_or(self.own, |session| session.begins_in(self.own));
    }

    fn only(&mut self, place: Place) {
        self.levels.clear();
        self.open(place);
    }

    fn arrive(&mut self) {
        let view = self.view();
        if let Some(session) = self.sitting.session_mut() {
            session.arrive(view);
        }
    }

    /// Something is opened on top of a page: what was typed becomes the answer, and stays in its field with the cursor.
    fn leave_question(&mut self) {
        let view = self.view();
        if let Some(session) = self.sitting.session_mut()
            && session.begun
        {
            session.commit(view, false);
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
            Event::Scroll(by) => self.wheel(by),
            Event::Resize { columns, rows } => self.room = Room::new(columns, rows),
            Event::Tick => {}
            Event::End(_) => self.end(),
        }
        if !self.started {
            self.started = true;
            self.enter();
        }
        let view = self.view();
        if let Some(session) = self.sitting.session_mut()
            && session.pause_ends().is_some_and(|due| due <= now)
        {
            session.commit(view, false);
        }
        self.settle()
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.now = now;
        let saved = matches!(reply, Reply::Saved { .. }) && *self.place() == Place::Page;
        self.replied(reply);
        // That an answer is saved stands at the foot of the page: nothing moves, so nothing need be measured.
        if saved && *self.place() == Place::Page { self.sitting.settle(now) } else { self.settle() }
    }

    fn wake_at(&self) -> Option<Moment> {
        let typed = self.sitting.answering().and_then(page::Session::pause_ends);
        [typed, self.sitting.wake_at()].into_iter().flatten().min()
    }

    fn farewell(&self) -> Option<String> {
        let unstored = self.sitting.session().is_some_and(|session| session.unstored().next().is_some());
        self.sitting.farewell(self.lang, unstored)
    }
}
