//! What the mouse does on a page.

use super::{Focus, Session, View};
use crate::sitting::Place;

impl Session {
    /// A click on a question of the screen, or on a place in it.
    pub fn click(&mut self, question: usize, place: usize, view: View) {
        let (screens, shown) = self.screens(view);
        let start = screens.get(shown).map_or(0, |range| range.start);
        let items = self.items_of_theme(view.lang);
        let Some(id) = items.get(start + question).filter(|i| i.question.asks()).map(|i| i.question.id.clone()) else {
            return;
        };
        if self.at().as_ref() != Some(&id) || self.page.focus != Focus::Question {
            self.leave(view);
            self.go_to(&id);
            self.arrive(view);
        }
        let Some(item) = self.here(view.lang) else { return };
        let Some(place) = item.places(&self.page.filter).get(place).copied() else { return };
        if place == Place::Field {
            self.mark(place, view);
        } else {
            let toggles = item.toggles();
            self.choose(place, view, !toggles);
        }
    }
}
