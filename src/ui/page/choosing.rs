//! Choosing by key: digits, letters, Space, Enter, Backspace.

use super::{Focus, Form, Session, TWICE, View, layout, typing};
use crate::interview::Command;
use crate::port::Moment;
use crate::sitting::{Item, Place};
use crate::ui::key::Cmd;

impl Session {
    /// Who has just answered the only question of the screen and presses another digit means that question. After the
    /// last of several it may be one digit too many in a row of them: then nothing changes.
    pub(super) fn answer_anew(&mut self, cmd: Cmd, view: View, now: Moment) {
        let Some(item) = self.here(view.lang) else { return };
        let place = match cmd {
            Cmd::Digit(digit) => item.by_digit(digit),
            Cmd::Letter(letter) => item.by_letter(letter),
            _ => None,
        };
        let keyed = !matches!(layout::form(&item, view.room), Form::Long | Form::Line | Form::Area | Form::Info);
        if keyed && place.is_some() && self.on_screen(view) == [item.question.id.clone()] {
            self.page.focus = Focus::Question;
            self.page.mark = None;
            self.press_on_places(cmd, view, now);
            if self.page.mark.is_none() {
                self.page.focus = Focus::Button(0);
            }
        }
    }

    pub(super) fn press_on_places(&mut self, cmd: Cmd, view: View, now: Moment) {
        let Some(item) = self.here(view.lang) else { return };
        let form = layout::form(&item, view.room);
        let across = matches!(form, Form::Table | Form::Scale);
        match cmd {
            Cmd::Digit(digit) => {
                let again = self.page.digit.is_some_and(|(last, at)| last == digit && now.saturating_sub(at) < TWICE);
                let place = item.by_digit(digit);
                self.page.digit = Some((digit, now));
                match place {
                    Some(place) if !again => self.choose(place, view, true),
                    Some(_) => {}
                    None => self.page.missed = !again,
                }
            }
            Cmd::Letter(letter) => match item.by_letter(letter) {
                Some(place) => self.choose(place, view, true),
                None => self.page.missed = true,
            },
            Cmd::Left if across => self.move_mark(view, false),
            Cmd::Right if across => self.move_mark(view, true),
            Cmd::Home | Cmd::End => self.go_to_edge(view, cmd == Cmd::Home),
            Cmd::Up if across => self.step(view, false),
            Cmd::Down if across => self.step(view, true),
            Cmd::Up => self.move_in_list(view, false),
            Cmd::Down => self.move_in_list(view, true),
            Cmd::Choose => {
                if let Some(place) = self.page.mark {
                    self.choose(place, view, !item_toggles(self, view, place));
                }
            }
            Cmd::Enter => self.enter(view),
            Cmd::TakeBack => self.take_back(view),
            _ => {}
        }
    }

    /// Whether Enter has nothing left to do on the screen but to turn the page: its last question takes several
    /// choices, some are made, and nothing else is marked to be chosen.
    pub(super) fn has_chosen_enough(&self, view: View) -> bool {
        let Some(item) = self.here(view.lang).filter(Item::toggles) else { return false };
        let chosen = item.chosen();
        let chooses = self.page.fresh && self.page.mark.is_some_and(|mark| !chosen.contains(&mark));
        let is_last = self.on_screen(view).last() == Some(&item.question.id);
        is_last && !chosen.is_empty() && !chooses && self.interview.issue(item.question.id.as_str()).is_none()
    }

    /// Chooses what is marked and goes on; with nothing marked, goes on unanswered.
    pub(super) fn enter(&mut self, view: View) {
        let Some(item) = self.here(view.lang) else { return };
        let chosen = item.chosen();
        match self.page.mark {
            // A mark that was just toggled by Space is dealt with; what is chosen already stays so.
            Some(place) if !chosen.contains(&place) && (self.page.fresh || !item.toggles()) => {
                self.choose(place, view, true);
            }
            Some(Place::Other) if item.other_is_typed() => self.choose(Place::Other, view, true),
            _ => self.step(view, true),
        }
    }

    /// Answers with a place. `onward`: then to the next question, unless more can be chosen or must be typed.
    pub(super) fn choose(&mut self, place: Place, view: View, onward: bool) {
        let Some(item) = self.here(view.lang) else { return };
        let id = item.question.id.clone();
        let Some(command) = item.command(place) else { return };
        let toggles = item.toggles() && matches!(place, Place::At(_));
        let typed = place == Place::Other && item.other_is_typed();
        let escaped = matches!(place, Place::Escape(_));
        let by_enter = self.page.fresh && self.page.mark == Some(place) && onward;
        self.page.problems.remove(&id);
        self.page.fields.remove(&id);
        self.page.refused.remove(&id);
        self.page.typed = None;
        self.page.fresh = false;
        if let Some(issue) = self.apply(command) {
            self.page.problems.insert(id.clone(), issue.say(view.lang));
            self.page.issues.insert(id, issue);
            self.page.mark = Some(place);
            return;
        }
        if typed {
            if let Some(item) = self.here(view.lang) {
                let field = typing::field(&item, view.lang);
                self.page.fields.insert(id, field);
            }
            self.page.mark = Some(Place::Other);
        } else if toggles && !by_enter {
            self.page.mark = Some(place);
        } else if onward || escaped {
            self.step(view, true);
        } else {
            self.page.mark = Some(place);
        }
    }

    /// Takes back the latest choice: back to that question, cleared.
    pub(super) fn take_back(&mut self, view: View) {
        self.commit(view, true);
        let outcome = self.interview.apply(Command::TakeBack);
        if outcome.changed {
            self.saving.changed();
            if let Some(id) = self.at() {
                self.page.fields.remove(&id);
                self.page.problems.remove(&id);
                self.page.refused.remove(&id);
            }
            self.arrive(view);
        }
    }
}

/// Whether choosing this place leaves the respondent in the question.
pub(super) fn item_toggles(session: &Session, view: View, place: Place) -> bool {
    session.here(view.lang).is_some_and(|item| item.toggles() && matches!(place, Place::At(_)))
}
