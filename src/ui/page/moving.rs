//! Moving on a screen: the mark in a question, the focus from question to question. Moving never answers.

use super::{Focus, Session, View, typing};
use crate::sitting::Place;

impl Session {
    pub(super) fn move_mark(&mut self, view: View, right: bool) {
        let Some(item) = self.here(view.lang) else { return };
        let places = item.places(&self.page.filter);
        let start = self.page.mark.or(item.chosen().first().copied());
        let at = start.and_then(|mark| places.iter().position(|p| *p == mark));
        let to = match (at, right) {
            (Some(at), true) => (at + 1).min(places.len().saturating_sub(1)),
            (Some(at), false) => at.saturating_sub(1),
            (None, _) => 0,
        };
        self.page.mark = places.get(to).copied();
        self.page.fresh = true;
    }

    pub(super) fn mark_end(&mut self, view: View, first: bool) {
        let Some(item) = self.here(view.lang) else { return };
        let places = item.places(&self.page.filter);
        self.page.mark = if first { places.first() } else { places.last() }.copied();
        self.page.fresh = true;
    }

    /// Up and down in a list: its places, past its ends the neighbouring question.
    pub(super) fn move_in_list(&mut self, view: View, down: bool) {
        let Some(item) = self.here(view.lang) else { return };
        let places = item.places(&self.page.filter);
        let long = item.is_long();
        let at = self.page.mark.and_then(|mark| places.iter().position(|p| *p == mark));
        let found = std::mem::take(&mut self.page.found);
        let to = match (at, down) {
            (Some(at), true) if found => Some(at),
            (None, true) => Some(0),
            (None, false) => None,
            (Some(at), true) => Some(at + 1),
            (Some(0), false) if long => {
                // Back into the search.
                self.page.mark = None;
                return;
            }
            (Some(at), false) => at.checked_sub(1),
        };
        match to.and_then(|to| places.get(to)) {
            Some(&place) => {
                self.mark(place, view);
            }
            None => self.step(view, down),
        }
    }

    pub(super) fn mark(&mut self, place: Place, view: View) {
        self.page.mark = Some(place);
        self.page.fresh = true;
        let Some(item) = self.here(view.lang) else { return };
        let typed = place == Place::Field
            || (place == Place::Other && item.other_is_typed() && item.chosen().contains(&Place::Other));
        if typed {
            let (id, field) = (item.question.id.clone(), typing::field(&item, view.lang));
            self.page.fields.entry(id).or_insert(field);
        }
    }

    /// To the next or previous question of the screen; past the last to the buttons. Never turns the page.
    pub(super) fn step(&mut self, view: View, forward: bool) {
        self.leave(view);
        let ids = self.on_screen(view);
        let at = self.at().and_then(|at| ids.iter().position(|id| *id == at));
        let to = match (at, forward) {
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
            (None, _) => Some(0),
        };
        match to.map(|to| ids.get(to).cloned()) {
            Some(Some(id)) => {
                self.go_to(&id);
                self.arrive(view);
            }
            Some(None) => {
                self.page.mark = None;
                self.page.focus = Focus::Button(0);
            }
            None => self.arrive(view),
        }
    }

    /// From the buttons to the last or first question of the screen.
    pub(super) fn go_to_end(&mut self, view: View, last: bool) {
        let ids = self.on_screen(view);
        let to = if last { ids.last() } else { ids.first() };
        if let Some(id) = to {
            self.go_to(&id.clone());
            self.arrive(view);
        }
    }
}
