//! What a kiosk needs to know of whoever sits at it, and how it saves for one who has gone.

use super::App;
use crate::port::{Effect, Moment, Trouble};
use crate::privacy::Code;
use crate::ui::screens::Place;

/// How far somebody is, as far as it matters to whoever comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// On the first screen.
    Start,
    /// On the way to the first question, or with a draft whose code opens nothing more.
    Before,
    Answering,
    /// The store is asked to send, to wipe, or for the last save: it will answer.
    Busy,
    /// Nothing is left to do.
    Over,
}

impl App {
    #[must_use]
    pub fn whereabouts(&self) -> Whereabouts {
        match self.place() {
            Place::Sending | Place::Wiping | Place::Leaving => Whereabouts::Busy,
            Place::Thanks | Place::Wiped | Place::Ended(_) => Whereabouts::Over,
            _ if self.sitting.session().is_some_and(|session| session.begun) => Whereabouts::Answering,
            Place::Start if self.levels.len() == 1 => Whereabouts::Start,
            _ => Whereabouts::Before,
        }
    }

    /// The code to come back with, where there is something to come back to.
    #[must_use]
    pub fn code_to_keep(&self) -> Option<&Code> {
        self.sitting.code_to_keep()
    }

    /// Why the latest answers could not be saved.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        self.sitting.trouble()
    }

    /// Whether nothing that was answered would be lost.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.sitting.is_safe()
    }

    /// What was typed that is no answer, and so is kept nowhere.
    #[must_use]
    pub fn unstored(&self) -> Vec<String> {
        self.sitting.session().map(|session| session.unstored_in_words(self.lang)).unwrap_or_default()
    }

    /// Whether the last save is under way.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        self.sitting.is_leaving()
    }

    /// How one comes back, for the sentence that tells the code.
    #[must_use]
    pub fn way_back(&self) -> String {
        self.sitting.env().way_back(self.lang)
    }

    /// Nobody is there any more: leaves once everything is safe, and not before.
    pub fn rest(&mut self, now: Moment) -> Vec<Effect> {
        self.now = now;
        self.leave(false);
        self.settle()
    }
}
