//! Moving on a screen: the mark in a question, the focus from question to question. Moving never answers.

use super::{Focus, Session, View, typing};
use crate::sitting::Place;

impl Session {
    pub(super) fn move_mark(&mut self, view: View, right: bool) {
        let Some(item) = self.here(view.lang) else { return };
        let places = item.places(&self.page.search.text);
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

    /// To the first or last place of the question; from there to the first or last question of the screen.
    pub(super) fn go_to_edge(&mut self, view: View, first: bool) {
        let Some(item) = self.here(view.lang) else { return };
        let places = item.places(&self.page.search.text);
        let edge = if first { places.first() } else { places.last() }.copied();
        if self.page.mark == edge {
            self.leave(view);
            self.go_to_end(view, !first);
        } else if let Some(place) = edge {
            self.mark(place, view);
        }
    }

    /// Who walks through a long list goes on in it by whole windows; `false` where there is nothing further.
    pub(super) fn walk(&mut self, down: bool, by: usize, view: View) -> bool {
        let Some(item) = self.here(view.lang).filter(|item| item.is_long() && !self.page.search.found) else {
            return false;
        };
        let Some(mark @ Place::At(_)) = self.page.mark else { return false };
        let options: Vec<Place> =
            item.places(&self.page.search.text).into_iter().filter(|p| matches!(p, Place::At(_))).collect();
        let last = options.len().saturating_sub(1);
        let at = options.iter().position(|p| *p == mark).unwrap_or(0);
        let to = if down { at.saturating_add(by).min(last) } else { at.saturating_sub(by) };
        if let Some(place) = options.get(to).copied().filter(|_| to != at) {
            self.mark(place, view);
            return true;
        }
        false
    }

    /// Up and down in a list: its places, past its ends the neighbouring question.
    pub(super) fn move_in_list(&mut self, view: View, down: bool) {
        let Some(item) = self.here(view.lang) else { return };
        let places = item.places(&self.page.search.text);
        let long = item.is_long();
        let at = self.page.mark.and_then(|mark| places.iter().position(|p| *p == mark));
        let found = std::mem::take(&mut self.page.search.found);
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
