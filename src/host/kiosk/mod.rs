//! A kiosk as a session runs it: the full screen, and in its place lines of text for whoever asks for them.
//!
//! Invariant: what breaks under one respondent ends their session only, never the kiosk: behind it there may be a shell.

mod talking;

use std::panic::{AssertUnwindSafe, catch_unwind};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::talking::Talking;
use super::session::{Screen, Spoken};
use crate::plain::Plain;
use crate::port::{Effect, Event, FrontEnd, Moment, Reply};
use crate::ui::Kiosk;

/// A kiosk that nobody gets out of.
pub struct Captive {
    kiosk: Kiosk,
    /// Whoever goes on in plain mode.
    talking: Option<Talking>,
    columns: u16,
    now: Moment,
}

impl Captive {
    #[must_use]
    pub const fn new(kiosk: Kiosk) -> Self {
        Self { kiosk, talking: None, columns: 80, now: Moment::ZERO }
    }

    /// Whether the passphrase has ended it.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.kiosk.is_closed()
    }

    /// Does something; where it breaks, whoever sits there is told so and the kiosk goes on.
    fn guarded(&mut self, now: Moment, work: impl FnOnce(&mut Self) -> Vec<Effect>) -> Vec<Effect> {
        self.now = now;
        let mut effects = catch_unwind(AssertUnwindSafe(|| work(self))).unwrap_or_else(|_| {
            self.broke();
            Vec::new()
        });
        if self.kiosk.hands_over()
            && let Some((sitting, lang)) = self.kiosk.hand_over()
        {
            let elsewhere = sitting.env().how_to_return.clone();
            let plain = Plain::going_on(sitting, lang, elsewhere);
            let talking = self.talking.insert(Talking::new(plain, self.kiosk.idle(), self.columns, now));
            effects.extend(talking.start(now));
        }
        if self.talking.as_ref().is_some_and(Talking::is_over) {
            self.talking = None;
            effects.extend(self.kiosk.back(now));
        }
        effects
    }
}

impl FrontEnd for Captive {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        self.guarded(now, |captive| {
            if let Event::Resize { columns, .. } = event {
                captive.columns = columns;
            }
            let mut effects = Vec::new();
            if let Some(talking) = &mut captive.talking {
                effects = talking.event(&event, now);
                if !matches!(event, Event::Resize { .. }) {
                    return effects;
                }
            }
            effects.extend(captive.kiosk.event(event, now));
            effects
        })
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.guarded(now, |captive| match &mut captive.talking {
            Some(talking) if !matches!(reply, Reply::Told(_)) => talking.reply(reply, now),
            _ => captive.kiosk.reply(reply, now),
        })
    }

    fn wake_at(&self) -> Option<Moment> {
        self.talking.as_ref().map_or_else(|| self.kiosk.wake_at(), Talking::wake_at)
    }

    fn farewell(&self) -> Option<String> {
        self.talking.as_ref().map_or_else(|| self.kiosk.farewell(), Talking::farewell)
    }
}

impl Screen for Captive {
    fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        self.kiosk.draw(area, buffer)
    }

    fn mouse(&self) -> bool {
        self.kiosk.mouse()
    }

    const CAPTIVE: bool = true;

    fn generation(&self) -> u64 {
        self.kiosk.generation()
    }

    fn typed(&mut self, bytes: &[u8], now: Moment) -> Option<Vec<Effect>> {
        self.talking.is_some().then(|| {
            self.guarded(now, |captive| {
                captive.talking.as_mut().map(|talking| talking.bytes(bytes, now)).unwrap_or_default()
            })
        })
    }

    fn said(&mut self) -> Option<Spoken> {
        self.talking.as_mut().map(Talking::said)
    }

    fn broke(&mut self) {
        // Their lines are gone with them.
        let code = self.talking.take().and_then(|talking| talking.code());
        self.kiosk.broke(self.now, code);
    }
}
