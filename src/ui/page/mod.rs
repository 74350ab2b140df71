//! A page of questions: which question has the focus, what is marked in it, what is being typed.
//!
//! Invariants: moving never answers; a digit never turns the page; what was typed is kept when the field is left,
//! also where it is no answer yet.

mod ask;
mod card;
mod draw;
mod layout;
mod table;
mod typing;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::time::Duration;

pub use ask::Field;
pub use layout::Form;

use super::key::{Cmd, Where};
use super::look::Look;
use super::room::Room;
use crate::interview::Command;
use crate::port::Moment;
use crate::questionnaire::{Id, Kind};
use crate::sitting::{Item, Place};
use crate::text::Lang;

/// The same digit twice within this time is one press of a trembling finger or a slow line.
const TWICE: Duration = Duration::from_millis(60);
/// Text is saved this long after the last key.
const PAUSE: Duration = Duration::from_secs(2);

/// A respondent with a code, and the page before them.
pub type Session = crate::sitting::Session<Page>;

/// What has the focus on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The question at which the respondent is.
    #[default]
    Question,
    Button(usize),
}

/// The buttons below the questions, in their order.
pub const BUTTONS: usize = 3;

/// What lasts of a page.
#[derive(Debug, Default)]
pub struct Page {
    pub focus: Focus,
    /// What is marked in the question that has the focus.
    mark: Option<Place>,
    /// Whether the mark was moved since something was last chosen: then Enter chooses it.
    fresh: bool,
    filter: String,
    /// What is marked was found by typing: ↓ goes to it before it goes past it.
    found: bool,
    /// Fields that are being typed in, or hold what is no answer.
    fields: BTreeMap<Id, Field>,
    problems: BTreeMap<Id, String>,
    /// The questions whose field shows what is no answer: not stored, while what was answered before it still is.
    refused: BTreeSet<Id>,
    /// The question that was not left, so that its problem is read; going on once more leaves it.
    held: Option<Id>,
    /// When something was last typed that is not an answer yet.
    typed: Option<Moment>,
    digit: Option<(u8, Moment)>,
    pub top: usize,
    /// Scrolled to read on: what has the focus need not be in sight until the next key.
    pub reading: bool,
}

/// Where a key on a page leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Stay,
    Forward,
    Back,
    Code,
}

/// How the page is shown: what moving and drawing must agree on.
#[derive(Clone, Copy, Debug)]
pub struct View {
    pub room: Room,
    pub look: Look,
    pub lang: Lang,
}

impl Session {
    /// Where the next key is pressed.
    #[must_use]
    pub fn at_where(&self, view: View) -> Where {
        if self.page.focus != Focus::Question {
            return Where::Page;
        }
        let Some(item) = self.here(view.lang) else { return Where::Page };
        match (layout::form(&item, view.room), self.page.mark) {
            (Form::Area, Some(Place::Field)) => Where::Area,
            (Form::Line, Some(Place::Field)) => Where::Line,
            (_, Some(Place::Other)) if self.page.fields.contains_key(&item.question.id) => Where::Line,
            (Form::Long, mark) if !matches!(mark, Some(Place::Escape(_))) => Where::Filter,
            _ => Where::Page,
        }
    }

    /// The question at which the respondent is, with its words.
    fn here(&self, lang: Lang) -> Option<Item<'_>> {
        let at = self.at()?;
        self.items_of_theme(lang).into_iter().find(|item| item.question.id == at)
    }

    /// The screens of the theme at which the respondent is, and which of them is shown.
    #[must_use]
    pub fn screens(&self, view: View) -> (Vec<Range<usize>>, usize) {
        let items = self.items_of_theme(view.lang);
        let blocks = self.blocks(&items, view, false);
        let screens = layout::screens(&blocks, &items, view.room, view.look);
        let place = self.at().and_then(|at| items.iter().position(|item| item.question.id == at)).unwrap_or(0);
        let shown = screens.iter().position(|s| s.contains(&place)).unwrap_or(0);
        (screens, shown)
    }

    /// The questions on the screen that is shown.
    fn on_screen(&self, view: View) -> Vec<Id> {
        let (screens, shown) = self.screens(view);
        let range = screens.get(shown).cloned().unwrap_or(0..0);
        let items = self.items_of_theme(view.lang);
        range.filter_map(|at| items.get(at)).filter(|i| i.question.asks()).map(|i| i.question.id.clone()).collect()
    }

    /// Puts the focus on the question at which the respondent is.
    pub fn arrive(&mut self, view: View) {
        self.page.focus = Focus::Question;
        self.page.mark = None;
        self.page.fresh = false;
        self.page.reading = false;
        self.page.filter.clear();
        self.page.found = false;
        if self.on_screen(view).is_empty() {
            self.page.focus = Focus::Button(0);
            return;
        }
        if self.at().is_some_and(|at| !self.on_screen(view).contains(&at)) {
            // Where only a text has the place, the first question of its screen takes the focus.
            if let Some(first) = self.on_screen(view).first().cloned() {
                self.go_to(&first);
            }
        }
        let Some(item) = self.here(view.lang) else { return };
        if item.is_typed() {
            let (id, field) = (item.question.id.clone(), typing::field(&item, view.lang));
            self.page.fields.entry(id).or_insert(field);
            self.page.mark = Some(Place::Field);
        }
    }

    /// Leaves the question: what was typed becomes its answer.
    pub fn leave(&mut self, view: View) {
        self.commit(view, true);
    }

    /// Takes a key.
    pub fn press(&mut self, cmd: Cmd, view: View, now: Moment) -> Turn {
        match self.page.focus {
            Focus::Button(at) => self.press_on_button(cmd, at, view, now),
            Focus::Question => self.press_on_question(cmd, view, now),
        }
    }

    fn press_on_button(&mut self, cmd: Cmd, at: usize, view: View, now: Moment) -> Turn {
        match cmd {
            Cmd::Digit(_) | Cmd::Letter(_) if at == 0 => self.answer_anew(cmd, view, now),
            Cmd::Enter | Cmd::Choose => return Self::push_button(at),
            Cmd::Right => self.page.focus = Focus::Button((at + 1).min(BUTTONS - 1)),
            Cmd::Left => self.page.focus = Focus::Button(at.saturating_sub(1)),
            Cmd::Next if at + 1 < BUTTONS => self.page.focus = Focus::Button(at + 1),
            Cmd::Next => self.go_to_end(view, false),
            Cmd::Previous if at > 0 => self.page.focus = Focus::Button(at - 1),
            Cmd::Up | Cmd::Previous => self.go_to_end(view, true),
            Cmd::PageDown => return Turn::Forward,
            Cmd::PageUp => return Turn::Back,
            Cmd::TakeBack => self.take_back(view),
            _ => {}
        }
        Turn::Stay
    }

    /// Who has just answered the last question of the screen and presses another digit means that question.
    fn answer_anew(&mut self, cmd: Cmd, view: View, now: Moment) {
        let Some(item) = self.here(view.lang) else { return };
        let place = match cmd {
            Cmd::Digit(digit) => item.by_digit(digit),
            Cmd::Letter(letter) => item.by_letter(letter),
            _ => None,
        };
        let keyed = !matches!(layout::form(&item, view.room), Form::Long | Form::Line | Form::Area | Form::Info);
        if keyed && place.is_some() && self.on_screen(view).last() == Some(&item.question.id) {
            self.page.focus = Focus::Question;
            self.page.mark = None;
            self.press_on_places(cmd, view, now);
            if self.page.mark.is_none() {
                self.page.focus = Focus::Button(0);
            }
        }
    }

    /// What a button does.
    #[must_use]
    pub fn push_button(at: usize) -> Turn {
        match at {
            0 => Turn::Forward,
            1 => Turn::Back,
            _ => Turn::Code,
        }
    }

    fn press_on_question(&mut self, cmd: Cmd, view: View, now: Moment) -> Turn {
        match cmd {
            Cmd::PageDown => {
                return if self.holds(view) { Turn::Stay } else { Turn::Forward };
            }
            Cmd::PageUp => {
                self.leave(view);
                return Turn::Back;
            }
            Cmd::Next if self.holds(view) => return Turn::Stay,
            Cmd::Next => {
                self.step(view, true);
                return Turn::Stay;
            }
            Cmd::Previous => {
                self.step(view, false);
                return Turn::Stay;
            }
            _ => {}
        }
        match self.at_where(view) {
            Where::Line | Where::Area => self.press_in_field(cmd, view, now),
            Where::Filter => self.press_in_filter(cmd, view),
            _ => self.press_on_places(cmd, view, now),
        }
        Turn::Stay
    }

    fn press_on_places(&mut self, cmd: Cmd, view: View, now: Moment) {
        let Some(item) = self.here(view.lang) else { return };
        let form = layout::form(&item, view.room);
        let across = matches!(form, Form::Table | Form::Scale);
        match cmd {
            Cmd::Digit(digit) => {
                let again = self.page.digit.is_some_and(|(last, at)| last == digit && now.saturating_sub(at) < TWICE);
                let place = item.by_digit(digit);
                self.page.digit = Some((digit, now));
                if let (Some(place), false) = (place, again) {
                    self.choose(place, view, true);
                }
            }
            Cmd::Letter(letter) => {
                if let Some(place) = item.by_letter(letter) {
                    self.choose(place, view, true);
                }
            }
            Cmd::Left if across => self.move_mark(view, false),
            Cmd::Right if across => self.move_mark(view, true),
            Cmd::Home if across => self.mark_end(view, true),
            Cmd::End if across => self.mark_end(view, false),
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

    /// Chooses what is marked and goes on; with nothing marked, goes on unanswered.
    fn enter(&mut self, view: View) {
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
    fn choose(&mut self, place: Place, view: View, onward: bool) {
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
            self.page.problems.insert(id, issue.say(view.lang));
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

    fn move_mark(&mut self, view: View, right: bool) {
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

    fn mark_end(&mut self, view: View, first: bool) {
        let Some(item) = self.here(view.lang) else { return };
        let places = item.places(&self.page.filter);
        self.page.mark = if first { places.first() } else { places.last() }.copied();
        self.page.fresh = true;
    }

    /// Up and down in a list: its places, past its ends the neighbouring question.
    fn move_in_list(&mut self, view: View, down: bool) {
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

    fn mark(&mut self, place: Place, view: View) {
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
    fn step(&mut self, view: View, forward: bool) {
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
    fn go_to_end(&mut self, view: View, last: bool) {
        let ids = self.on_screen(view);
        let to = if last { ids.last() } else { ids.first() };
        if let Some(id) = to {
            self.go_to(&id.clone());
            self.arrive(view);
        }
    }

    /// Takes back the latest choice: back to that question, cleared.
    fn take_back(&mut self, view: View) {
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

    /// To the screen before or after this one, also of another theme; `false` where there is none.
    pub fn turn_page(&mut self, forward: bool, view: View) -> bool {
        self.leave(view);
        let (screens, shown) = self.screens(view);
        let to = if forward { shown.checked_add(1) } else { shown.checked_sub(1) };
        let in_theme = to.and_then(|to| screens.get(to)).map(|range| range.start);
        let target = match (in_theme, forward) {
            (Some(start), _) => self.items_of_theme(view.lang).get(start).map(|item| item.question.id.clone()),
            (None, true) => self.first_of(self.section() + 1),
            (None, false) => self.section().checked_sub(1).and_then(|before| self.last_screen_of(before, view)),
        };
        let Some(id) = target else { return false };
        self.go_to(&id);
        self.page.top = 0;
        self.arrive(view);
        true
    }

    /// The first question of the last screen of a theme.
    fn last_screen_of(&mut self, section: usize, view: View) -> Option<Id> {
        let back = self.at();
        self.go_to(&self.first_of(section)?);
        let (screens, _) = self.screens(view);
        let start = screens.last().map_or(0, |range| range.start);
        let first = self.items_of_theme(view.lang).get(start).map(|item| item.question.id.clone());
        if let Some(back) = back {
            self.go_to(&back);
        }
        first
    }

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

    /// Whether a question of a kind that has digits is asked; for the hints.
    #[must_use]
    pub fn asked(&self, view: View) -> Option<(Form, usize, bool)> {
        if self.page.focus != Focus::Question {
            return None;
        }
        let item = self.here(view.lang)?;
        let digits = item.labels.len() + usize::from(item.other.is_some());
        let several = matches!(item.question.kind, Kind::Multiple { .. } | Kind::Rank { .. });
        Some((layout::form(&item, view.room), digits, several))
    }
}

/// Whether choosing this place leaves the respondent in the question.
fn item_toggles(session: &Session, view: View, place: Place) -> bool {
    session.here(view.lang).is_some_and(|item| item.toggles() && matches!(place, Place::At(_)))
}
