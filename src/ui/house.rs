//! Both sides of the program at one terminal: the respondents', and the coordinator's.
//!
//! Invariant: only one side is there at a time; what the coordinator saw is gone once the respondents' side is back.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::app::App;
use super::coordinator::{Begin, Coordinator, Setting};
use super::page;
use crate::port::{Effect, Event, FrontEnd, Moment, Reply, Side};
use crate::sitting::Sitting;
use crate::text::Lang;

/// The program at a terminal where a coordinator may come in.
pub struct House {
    respondent: App,
    coordinator: Option<Box<Coordinator>>,
    /// As large as the terminal was last said to be.
    size: (u16, u16),
}

impl House {
    #[must_use]
    pub const fn new(respondent: App) -> Self {
        Self { respondent, coordinator: None, size: (80, 24) }
    }

    /// Draws the side that is there; see [`App::draw`].
    #[must_use]
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        match &self.coordinator {
            Some(coordinator) => coordinator.draw(area, buffer),
            None => self.respondent.draw(area, buffer),
        }
    }

    #[must_use]
    pub fn mouse(&self) -> bool {
        self.coordinator.as_ref().map_or_else(|| self.respondent.mouse(), |coordinator| coordinator.mouse())
    }

    /// What goes on in plain mode; see [`App::into_sitting`].
    #[must_use]
    pub fn into_sitting(self) -> (Sitting<page::Page>, Lang) {
        self.respondent.into_sitting()
    }

    /// Crosses to the other side where that was asked for, and hands on the rest.
    fn crossing(&mut self, effects: Vec<Effect>, now: Moment) -> Vec<Effect> {
        let mut out = Vec::new();
        for effect in effects {
            let Effect::Cross(side) = effect else {
                out.push(effect);
                continue;
            };
            let resize = Event::Resize { columns: self.size.0, rows: self.size.1 };
            match side {
                Side::Coordinator => {
                    let (look, lang) = self.respondent.dress();
                    let setting = Setting { look, lang, begin: Begin::Enter, from_start: true };
                    let mut coordinator = Box::new(Coordinator::new(setting));
                    out.extend(coordinator.event(resize, now));
                    self.coordinator = Some(coordinator);
                }
                Side::Respondent => {
                    self.coordinator = None;
                    out.extend(self.respondent.event(resize, now));
                    out.push(Effect::Offers);
                }
            }
        }
        out
    }
}

impl FrontEnd for House {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        if let Event::Resize { columns, rows } = event {
            self.size = (columns, rows);
        }
        let effects = match &mut self.coordinator {
            Some(coordinator) => coordinator.event(event, now),
            None => self.respondent.event(event, now),
        };
        self.crossing(effects, now)
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        let effects = match (&mut self.coordinator, &reply) {
            (Some(coordinator), Reply::Told(_)) => coordinator.reply(reply, now),
            // What the coordinator asked before leaving is nobody's any more.
            (None, Reply::Told(_)) => Vec::new(),
            _ => self.respondent.reply(reply, now),
        };
        self.crossing(effects, now)
    }

    fn wake_at(&self) -> Option<Moment> {
        self.coordinator.as_ref().map_or_else(|| self.respondent.wake_at(), |coordinator| coordinator.wake_at())
    }

    fn farewell(&self) -> Option<String> {
        self.coordinator.as_ref().map_or_else(|| self.respondent.farewell(), |_| None)
    }
}
