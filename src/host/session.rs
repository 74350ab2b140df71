//! One session, whatever carries it: bytes, replies and time go in, effects and frames come out.
//!
//! Whoever owns the line (the local terminal, later a network channel) feeds what arrives, hands the effects to the
//! store, and asks for a frame once nothing more is waiting. It does no I/O and never waits.
//!
//! Invariants: a frame is drawn only when something happened, and not before the last one was sent
//! ([`Session::sent`]): a slow reader costs draws, never memory. The mouse is reported while the screen wants it, and
//! the terminal hears so only when that changes; whoever ends the session takes it back.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Clipboard, Dress, Keys, Painter, mouse};
use crate::port::{Effect, Event, FrontEnd, Key, Moment, Reply};
use crate::ui::{App, Coordinator, Demo, House};

/// A front end that draws itself on a screen.
pub trait Screen: FrontEnd {
    /// Draws everything; gives where the cursor stands. Changes nothing and works at any size.
    fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position>;

    /// Whether clicks and the wheel are wanted now; meanwhile nobody can select text with the mouse.
    fn mouse(&self) -> bool;
}

impl Screen for House {
    fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        Self::draw(self, area, buffer)
    }

    fn mouse(&self) -> bool {
        Self::mouse(self)
    }
}

impl Screen for Coordinator {
    fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        Self::draw(self, area, buffer)
    }

    fn mouse(&self) -> bool {
        Self::mouse(self)
    }
}

impl Screen for Demo {
    fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        Self::draw(self, area, buffer)
    }

    fn mouse(&self) -> bool {
        Self::mouse(self)
    }
}

impl Screen for App {
    fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        Self::draw(self, area, buffer)
    }

    fn mouse(&self) -> bool {
        Self::mouse(self)
    }
}

/// The largest picture that is drawn; a larger terminal shows it in its corner. Bounds the memory of a session.
const LARGEST: (u16, u16) = (500, 200);
/// What a terminal that does not know its size is taken for.
const USUAL: (u16, u16) = (80, 24);

/// A person at a screen.
#[derive(Debug)]
pub struct Session<S> {
    screen: S,
    keys: Keys,
    painter: Painter,
    columns: u16,
    rows: u16,
    /// Whether the terminal reports the mouse; `None`: unknown.
    reporting: Option<bool>,
    /// Something happened since the last frame.
    dirty: bool,
    /// The last frame has not been sent yet.
    sending: bool,
    clipboard: Clipboard,
    /// What goes to the terminal with the next frame and is no part of the picture.
    beside: Vec<u8>,
}

impl<S: Screen> Session<S> {
    /// A session on a terminal of that size, of whose contents nothing is known.
    #[must_use]
    pub fn new(screen: S, size: (u16, u16), dress: Dress) -> Self {
        let (columns, rows) = drawable(size);
        Self {
            screen,
            keys: Keys::of(dress.letters),
            // The screen leaves colours out by itself, and puts them in again where somebody asks for them.
            painter: Painter::new(true).with(dress.letters),
            columns,
            rows,
            reporting: None,
            dirty: true,
            sending: false,
            clipboard: dress.clipboard,
            beside: Vec::new(),
        }
    }

    /// Tells the screen its size before anything else happens.
    pub fn start(&mut self, now: Moment) -> Vec<Effect> {
        let resize = Event::Resize { columns: self.columns, rows: self.rows };
        self.event(resize, now)
    }

    /// Takes what came from the keyboard.
    pub fn bytes(&mut self, bytes: &[u8], now: Moment) -> Vec<Effect> {
        let mut events = Vec::new();
        self.keys.feed(bytes, now, &mut events);
        self.events(events, now)
    }

    /// The terminal has another size, or may show something else than was painted.
    pub fn resize(&mut self, size: (u16, u16), now: Moment) -> Vec<Effect> {
        (self.columns, self.rows) = drawable(size);
        self.painter.forget();
        self.reporting = None;
        self.start(now)
    }

    /// Something happened that did not come from the keyboard.
    pub fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        self.dirty = true;
        let effects = self.screen.event(event, now);
        self.copied(effects)
    }

    /// What came of an effect.
    pub fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.dirty = true;
        let effects = self.screen.reply(reply, now);
        self.copied(effects)
    }

    /// Keeps back what is for the terminal: it goes out with the next frame, so that nothing comes in between.
    fn copied(&mut self, mut effects: Vec<Effect>) -> Vec<Effect> {
        let clipboard = self.clipboard;
        for code in effects.extract_if(.., |effect| matches!(effect, Effect::Copy(_))) {
            if let Effect::Copy(code) = code {
                self.beside = clipboard.put(&code.to_string());
            }
        }
        effects
    }

    /// Time has passed: does what was due.
    pub fn pass(&mut self, now: Moment) -> Vec<Effect> {
        let mut events = Vec::new();
        self.keys.pass(now, &mut events);
        let mut effects = self.events(events, now);
        if self.screen.wake_at().is_some_and(|due| due <= now) {
            effects.extend(self.event(Event::Tick, now));
        }
        effects
    }

    /// When [`Session::pass`] has something to do, if nothing happens before.
    #[must_use]
    pub fn wake_at(&self) -> Option<Moment> {
        [self.keys.wake_at(), self.screen.wake_at()].into_iter().flatten().min()
    }

    /// The next frame, if there is one to send now. Tell [`Session::sent`] when it is out.
    pub fn frame(&mut self) -> Option<Vec<u8>> {
        if !self.dirty || self.sending {
            return None;
        }
        self.dirty = false;
        let area = Rect::new(0, 0, self.columns, self.rows);
        let mut buffer = Buffer::empty(area);
        let cursor = self.screen.draw(area, &mut buffer);
        let beside = std::mem::take(&mut self.beside);
        let bytes = [&beside, self.switch_mouse(), &self.painter.paint(&buffer, cursor)].concat();
        self.sending = !bytes.is_empty();
        self.sending.then_some(bytes)
    }

    /// What makes the terminal report the mouse, or stop it, where that changes.
    fn switch_mouse(&mut self) -> &'static [u8] {
        let wanted = self.screen.mouse();
        match self.reporting.replace(wanted) {
            Some(before) if before == wanted => b"",
            _ if wanted => mouse::ON,
            _ => mouse::OFF,
        }
    }

    /// The last frame is out.
    pub const fn sent(&mut self) {
        self.sending = false;
    }

    /// Whether the last frame is still on its way.
    #[must_use]
    pub const fn sending(&self) -> bool {
        self.sending
    }

    /// What stays on the normal screen after leaving.
    #[must_use]
    pub fn farewell(&self) -> Option<String> {
        self.screen.farewell()
    }

    /// The screen, with all that it knows.
    #[must_use]
    pub fn into_screen(self) -> S {
        self.screen
    }

    fn events(&mut self, events: Vec<Event>, now: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        for event in events {
            // What every full-screen program does when its picture was spoiled.
            if event == Event::Key(Key::ctrl('l')) {
                self.painter.forget();
                self.reporting = None;
            }
            effects.extend(self.event(event, now));
        }
        effects
    }
}

fn drawable((columns, rows): (u16, u16)) -> (u16, u16) {
    if columns == 0 || rows == 0 { USUAL } else { (columns.min(LARGEST.0), rows.min(LARGEST.1)) }
}
