//! Where both sides of the program are served: respondents by the store's own thread, coordinators by their desk.

use super::desk::{Answer, Desk};
use crate::office::OfficeHandle;
use crate::port::Effect;
use crate::store::StoreHandle;

/// Both at one terminal.
pub struct Counter {
    pub store: StoreHandle,
    pub office: OfficeHandle,
}

impl Desk for Counter {
    fn ask(&mut self, effect: Effect, answer: Answer) {
        match effect {
            Effect::Coordinate(ask) => self.office.ask(*ask, answer),
            effect => self.store.ask(effect, answer),
        }
    }
}

impl Desk for OfficeHandle {
    fn ask(&mut self, effect: Effect, answer: Answer) {
        // A coordinator's screen asks nothing of the store but through its desk.
        if let Effect::Coordinate(ask) = effect {
            Self::ask(self, *ask, answer);
        }
    }
}
