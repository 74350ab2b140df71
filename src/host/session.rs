//! One session, whatever carries it: bytes, replies and time go in, effects and frames come out.
//!
//! Whoever owns the line (the local terminal, a kiosk, a channel of SSH) feeds what arrives, hands the effects to the
//! store, and asks for a frame once nothing more is waiting. It does no I/O and never waits.
//!
//! Invariants: a frame is drawn only when something happened, and not before the last one was sent
//! ([`Session::sent`]): a slow reader costs draws, never memory. The mouse is reported while the screen wants it, and
//! the terminal hears so only when that changes; whoever ends the session takes it back.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::here::terminal;
use super::typing::mouse;
use super::{Clipboard, Dress, Keys, Letters, Painter};
use crate::port::{Effect, Event, FrontEnd, Key, Moment, Reply};
use crate::ui::{App, Coordinator, Demo, House};

/// A front end that draws itself on a screen.
pub trait Screen: FrontEnd {
    /// Draws everything; gives where the cursor stands. Changes nothing and works at any size.
    fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position>;

    /// Whether clicks and the wheel are wanted now; meanwhile nobody can select text with the mouse.
    fn mouse(&self) -> bool;

    /// Whether nobody gets out of it by a key or a signal that a key sends: one sits down after the other.
    const CAPTIVE: bool = false;

    /// Each time this changes nothing may stay of what the terminal showed and of what was typed.
    fn generation(&self) -> u64 {
        0
    }

    /// Takes bytes as they are typed, while lines of text are shown instead of the screen; `None`: it wants keys.
    fn typed(&mut self, _bytes: &[u8], _now: Moment) -> Option<Vec<Effect>> {
        None
    }

    /// What was said since, while lines of text are shown instead of the screen.
    fn said(&mut self) -> Option<Spoken> {
        None
    }

    /// Drawing broke; what is drawn next must be something else.
    fn broke(&mut self) {}
}

/// Something said in lines of text.
#[derive(Debug, Default)]
pub struct Spoken {
    /// Nothing of what stood there before may stay.
    pub wipes: bool,
    /// Safe to write; its lines end in LF.
    pub text: String,
}

/// Those that draw themselves by a method of their own, as `ui` knows nothing of this trait.
macro_rules! draw_themselves {
    ($($screen:ty),*) => {
        $(impl Screen for $screen {
            fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
                Self::draw(self, area, buffer)
            }

            fn mouse(&self) -> bool {
                Self::mouse(self)
            }
        })*
    };
}

draw_themselves!(App, Coordinator, House, Demo);

/// For how long after a new beginning nothing may come before something counts again.
const DEAF: Duration = Duration::from_millis(100);
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
    letters: Letters,
    /// The screen's as it was last seen.
    generation: u64,
    /// What goes before the next frame.
    ahead: Vec<u8>,
    /// Lines of text are shown instead.
    spoken: bool,
    /// Until then, and for as long as it goes on without a pause, what comes was typed by whoever was there before.
    deaf: Option<Moment>,
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
            letters: dress.letters,
            generation: 0,
            ahead: terminal::ENTER.to_vec(),
            spoken: false,
            deaf: None,
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
        if self.deaf.is_some_and(|until| now < until) {
            self.deaf = Some(now.saturating_add(DEAF));
            return Vec::new();
        }
        self.deaf = None;
        if let Some(effects) = self.screen.typed(bytes, now) {
            self.dirty = true;
            self.follow(now);
            return effects;
        }
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
        self.follow(now);
        self.copied(effects)
    }

    /// What came of an effect.
    pub fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.dirty = true;
        let effects = self.screen.reply(reply, now);
        self.follow(now);
        self.copied(effects)
    }

    /// Begins anew where the screen does: nothing of what was shown or typed stays.
    fn follow(&mut self, now: Moment) {
        if self.screen.generation() != self.generation {
            self.deaf = (self.generation > 0).then(|| now.saturating_add(DEAF));
            self.generation = self.screen.generation();
            self.keys = Keys::of(self.letters);
            self.painter.forget();
            self.reporting = None;
            self.spoken = false;
            self.beside.clear();
            self.ahead = terminal::CLEAN.to_vec();
        }
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
        let mut bytes = std::mem::take(&mut self.ahead);
        if let Some(Spoken { wipes, text }) = self.screen.said() {
            if !std::mem::replace(&mut self.spoken, true) {
                // Whatever goes ahead is for a screen.
                bytes = [mouse::OFF, terminal::LINES].concat();
            } else if wipes {
                bytes = terminal::WIPE.to_vec();
            }
            self.write(&text, &mut bytes);
        } else {
            if std::mem::take(&mut self.spoken) {
                // Nobody told anybody that lines have ended, as where they broke.
                bytes = terminal::CLEAN.to_vec();
                self.painter.forget();
                self.reporting = None;
            }
            let (buffer, cursor) = self.drawn();
            bytes.append(&mut self.beside);
            bytes.extend_from_slice(self.switch_mouse());
            bytes.extend(self.painter.paint(&buffer, cursor));
        }
        self.sending = !bytes.is_empty();
        self.sending.then_some(bytes)
    }

    fn drawn(&mut self) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, self.columns, self.rows);
        let draw = |screen: &S| {
            let mut buffer = Buffer::empty(area);
            let cursor = screen.draw(area, &mut buffer);
            (buffer, cursor)
        };
        if S::CAPTIVE {
            // What breaks under one must not bring the next one to a shell.
            match catch_unwind(AssertUnwindSafe(|| draw(&self.screen))) {
                Ok(drawn) => return drawn,
                Err(_) => self.screen.broke(),
            }
        }
        draw(&self.screen)
    }

    /// Text in the letters and with the line ends of a terminal that gives keys one by one.
    fn write(&self, text: &str, bytes: &mut Vec<u8>) {
        for sign in text.chars() {
            if sign == '\n' {
                bytes.push(b'\r');
            }
            bytes.extend_from_slice(self.letters.shown(sign).encode_utf8(&mut [0; 4]).as_bytes());
        }
    }

    /// The terminal was somebody else's meanwhile: it is taken again.
    pub fn enter(&mut self) {
        if !self.spoken && self.ahead.is_empty() {
            self.ahead = terminal::ENTER.to_vec();
        }
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
            if self.deaf.is_some() {
                // What was typed behind it was for whoever has gone.
                break;
            }
        }
        effects
    }
}

fn drawable((columns, rows): (u16, u16)) -> (u16, u16) {
    if columns == 0 || rows == 0 { USUAL } else { (columns.min(LARGEST.0), rows.min(LARGEST.1)) }
}
