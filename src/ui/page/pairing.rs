//! Which themes share a screen: two small ones that follow each other, where all they ask are statements on one scale
//! and all of it stands whole on one screen, each theme under its own title.
//!
//! Invariant: it depends on the questionnaire, the room and the language alone, never on what is answered. A theme of
//! which anything comes, goes or reads otherwise by an answer stands alone, so an answer never moves a page.

use std::borrow::Cow;
use std::ops::Range;

use super::measure::inserts_answers;
use super::{Session, View, layout, sharing};
use crate::interview::Section;
use crate::questionnaire::{Id, Kind, Theme};
use crate::text::Lang;
use crate::ui::room::Room;

/// The pairs of a questionnaire, with all that they depend on.
#[derive(Debug)]
pub struct Pairs {
    room: Room,
    lang: Lang,
    /// The ordinal of the first theme of each.
    firsts: Vec<usize>,
}

impl Session {
    /// The parts that share screens with the one at which the respondent is, as a range of the visible ones.
    #[must_use]
    pub fn together(&self, view: View) -> Range<usize> {
        self.together_with(self.section(), view)
    }

    pub(super) fn together_with(&self, section: usize, view: View) -> Range<usize> {
        let firsts = self.pairs(view);
        let begins = |at: usize| self.part(at).is_some_and(|part| firsts.contains(&part.ordinal));
        match section.checked_sub(1) {
            _ if begins(section) => section..section + 2,
            Some(before) if begins(before) => before..section + 1,
            _ => section..section + 1,
        }
    }

    /// The visible questions of these parts.
    pub(super) fn questions_of(&self, parts: Range<usize>) -> Vec<&Id> {
        let parts = self.interview.path().sections().get(parts).unwrap_or_default();
        parts.iter().flat_map(|part| &part.questions).collect()
    }

    /// The visible questions of the part at which the respondent is, and of the one that shares its screen.
    pub(super) fn questions_together(&self, view: View) -> Vec<&Id> {
        self.questions_of(self.together(view))
    }

    /// Sees to it that the pairs are known.
    pub(super) fn pair(&mut self, view: View) {
        if let Cow::Owned(firsts) = self.pairs(view) {
            self.page.pairs = Some(Pairs { room: view.room, lang: view.lang, firsts });
        }
    }

    fn part(&self, at: usize) -> Option<&Section> {
        self.interview.path().sections().get(at)
    }

    fn pairs(&self, view: View) -> Cow<'_, [usize]> {
        match &self.page.pairs {
            Some(known) if known.room == view.room && known.lang == view.lang => Cow::Borrowed(&known.firsts),
            _ => Cow::Owned(self.paired(view)),
        }
    }

    /// From the first theme on: that gives the most pairs there can be.
    fn paired(&self, view: View) -> Vec<usize> {
        let mut firsts = Vec::new();
        let parts = self.interview.path().sections();
        let mut at = 0;
        while let [first, second, ..] = parts.get(at..).unwrap_or_default() {
            let follow = first.ordinal + 1 == second.ordinal && self.is_fixed(first) && self.is_fixed(second);
            if follow && self.fit_together(at..at + 2, view) {
                firsts.push(first.ordinal);
                at += 1;
            }
            at += 1;
        }
        firsts
    }

    /// Whether a part is a theme of statements that are the same whatever is answered.
    fn is_fixed(&self, part: &Section) -> bool {
        let theme = part.theme().and_then(|at| self.questionnaire.themes.get(at));
        let fixed = |theme: &Theme| {
            theme.show_if.is_none()
                && theme.questions.iter().all(|question| {
                    question.show_if.is_none()
                        && matches!(question.kind, Kind::Likert { .. })
                        && !inserts_answers(question)
                })
        };
        theme.is_some_and(fixed)
    }

    fn fit_together(&self, parts: Range<usize>, view: View) -> bool {
        if !view.room.tables() {
            return false;
        }
        let items = self.items_of(&self.questions_of(parts), view.lang);
        let screens = sharing::screens(&items, view.room, false, |screen| self.blocks(&items, screen, view, false));
        let [screen] = screens.as_slice() else { return false };
        layout::is_one_table(&self.blocks(&items, screen, view, false))
    }
}
