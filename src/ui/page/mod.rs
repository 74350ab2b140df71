//! A page of questions: which question has the focus, what is marked in it, what is being typed.
//!
//! Invariants: moving never answers; a digit never turns the page; what was typed is kept when the field is left,
//! also where it is no answer yet.

mod ask;
mod card;
mod choosing;
mod draw;
mod language;
mod layout;
mod measure;
mod mouse;
mod moving;
mod pairing;
mod sharing;
mod table;
mod turning;
mod typing;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

pub use ask::Field;
pub use layout::Form;

use self::measure::Measured;
use self::pairing::Pairs;
use super::key::{Cmd, Where};
use super::look::Look;
use super::room::Room;
use crate::interview::Issue;
use crate::port::Moment;
use crate::questionnaire::{Id, Kind};
use crate::sitting::Place;
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

/// Where going on from a page leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Onward {
    #[default]
    Next,
    /// Back to the review, from which one came.
    Review,
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
    search: Search,
    /// Fields that are being typed in, or hold what is no answer.
    fields: BTreeMap<Id, Field>,
    problems: BTreeMap<Id, String>,
    /// What was the matter with a choice that was refused last, to say it in another language.
    issues: BTreeMap<Id, Issue>,
    /// The questions whose field shows what is no answer: not stored, while what was answered before it still is.
    refused: BTreeSet<Id>,
    /// The question that was not left, so that its problem is read; going on once more leaves it.
    held: Option<Id>,
    /// When something was last typed that is not an answer yet.
    typed: Option<Moment>,
    digit: Option<(u8, Moment)>,
    /// The last key was meant to answer, and is no answer to this question.
    missed: bool,
    pub top: usize,
    /// Where going on leads.
    pub onward: Onward,
    /// Scrolled to read on: what has the focus need not be in sight until the next key.
    pub reading: bool,
    /// The screens of the themes that were seen, by theme.
    measured: BTreeMap<usize, Measured>,
    /// The themes that share a screen.
    pairs: Option<Pairs>,
}

/// The search in a long list.
#[derive(Debug, Default)]
struct Search {
    text: String,
    /// What is marked was found by typing: ↓ goes to it before it goes past it.
    found: bool,
    /// Whether anything was searched for since the question got the focus.
    tried: bool,
    /// What was searched for is chosen, so that what is typed next is another search.
    over: bool,
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

    /// Puts the focus on the question at which the respondent is.
    pub fn arrive(&mut self, view: View) {
        self.page.focus = Focus::Question;
        self.page.mark = None;
        self.page.fresh = false;
        self.page.missed = false;
        self.page.reading = false;
        self.page.search = Search::default();
        self.measure(view);
        let asked = self.on_screen(view);
        let Some(first) = asked.first() else {
            self.page.focus = Focus::Button(0);
            return;
        };
        if self.at().is_some_and(|at| !asked.contains(&at)) {
            // Where only a text has the place, the first question of its screen takes the focus.
            self.go_to(first);
        }
        let Some(item) = self.here(view.lang) else { return };
        if item.is_typed() {
            let (id, field) = (item.question.id.clone(), typing::field(&item, view.lang));
            self.page.fields.entry(id).or_insert(field);
            self.page.mark = Some(Place::Field);
        }
    }

    /// Back from a screen that lay on top: what is marked or searched for stays so, unless it is gone.
    pub fn come_back(&mut self, view: View) {
        if self.page.focus != Focus::Question {
            return;
        }
        let marked = self.here(view.lang).zip(self.page.mark);
        match marked {
            // A field stands as it was left, with its cursor.
            Some((item, Place::Field | Place::Other)) if self.page.fields.contains_key(&item.question.id) => {}
            Some((item, mark @ (Place::At(_) | Place::Escape(_))))
                if item.places(&self.page.search.text).contains(&mark) => {}
            None if !self.page.search.text.is_empty() => {}
            _ => self.arrive(view),
        }
    }

    /// Leaves the question: what was typed becomes its answer.
    pub fn leave(&mut self, view: View) {
        self.commit(view, true);
        // What was refused of a list is dealt with when it is left; what was typed stays, and so does what is said of it.
        if let Some(at) = self.at().filter(|at| !self.page.fields.contains_key(at)) {
            self.page.problems.remove(&at);
        }
    }

    /// Takes a key.
    pub fn press(&mut self, cmd: Cmd, view: View, now: Moment) -> Turn {
        self.page.missed = false;
        match self.page.focus {
            Focus::Button(at) => self.press_on_button(cmd, at, view, now),
            Focus::Question => self.press_on_question(cmd, view, now),
        }
    }

    fn press_on_question(&mut self, cmd: Cmd, view: View, now: Moment) -> Turn {
        match cmd {
            Cmd::PageDown | Cmd::PageUp if self.walk(cmd == Cmd::PageDown, self.screen(view).window, view) => {
                return Turn::Stay;
            }
            Cmd::Enter if self.has_chosen_enough(view) => return Turn::Forward,
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
