//! Which screens a theme has, or two that share one, kept from key to key: breaking all its texts into lines is most of the work of a key.
//!
//! Invariants: what is kept holds as long as what it depends on, and is made anew where it does not; drawing keeps
//! nothing. It does not depend on what is chosen, so nothing moves when something is.

use std::borrow::Cow;

use super::sharing::{self, Screen};
use super::{Session, View};
use crate::interview::Answers;
use crate::questionnaire::{Id, Kind, Piece, Question, Source, Wording};
use crate::text::Lang;
use crate::ui::room::Room;

/// The screens of a theme, with all that they depend on.
#[derive(Debug)]
pub struct Measured {
    room: Room,
    lang: Lang,
    questions: Vec<Id>,
    hidden: Vec<Vec<Id>>,
    /// Where answers stand in its texts.
    answers: Option<Answers>,
    screens: Vec<Screen>,
}

impl Session {
    /// The screens of the theme at which the respondent is, and which of them is shown.
    #[must_use]
    pub fn screens(&self, view: View) -> (Cow<'_, [Screen]>, usize) {
        let screens = match self.measured(view) {
            Some(measured) => Cow::Borrowed(measured.screens.as_slice()),
            None => Cow::Owned(self.shared_out(view)),
        };
        let questions = self.questions_together(view);
        let place = self.interview.cursor().and_then(|at| questions.iter().position(|id| *id == at)).unwrap_or(0);
        let shown = screens.iter().position(|screen| screen.on.contains(&place)).unwrap_or(0);
        (screens, shown)
    }

    /// The screen that is shown.
    pub(super) fn screen(&self, view: View) -> Screen {
        let (screens, shown) = self.screens(view);
        screens.get(shown).cloned().unwrap_or_else(|| Screen::airy(0..0, view.room))
    }

    /// Sees to it that the theme at which the respondent is has been measured.
    pub fn measure(&mut self, view: View) {
        self.pair(view);
        if self.measured(view).is_some() {
            return;
        }
        let screens = self.shared_out(view);
        let questions: Vec<Id> = self.questions_together(view).into_iter().cloned().collect();
        let hidden = questions.iter().map(|id| self.interview.path().hidden_options(id.as_str()).to_vec()).collect();
        let inserts = questions.iter().filter_map(|id| self.questionnaire.question(id.as_str())).any(inserts_answers);
        let answers = inserts.then(|| self.interview.answers().clone());
        let section = self.together(view).start;
        let measured = Measured { room: view.room, lang: view.lang, questions, hidden, answers, screens };
        self.page.measured.insert(section, measured);
    }

    /// What was measured, as long as it holds.
    fn measured(&self, view: View) -> Option<&Measured> {
        let path = self.interview.path();
        let holds = |was: &&Measured| {
            was.room == view.room
                && was.lang == view.lang
                && was.questions.iter().eq(self.questions_together(view))
                && was.questions.iter().zip(&was.hidden).all(|(id, hidden)| path.hidden_options(id.as_str()) == hidden)
                && was.answers.as_ref().is_none_or(|answers| answers == self.interview.answers())
        };
        self.page.measured.get(&self.together(view).start).filter(holds)
    }

    fn shared_out(&self, view: View) -> Vec<Screen> {
        let items = self.items_of(&self.questions_together(view), view.lang);
        sharing::screens(&items, view.room, self.is_steady(), |screen| self.blocks(&items, screen, view, false))
    }

    /// Whether questions or options of the theme come and go by what is answered.
    fn is_steady(&self) -> bool {
        let at = self.interview.path().sections().get(self.section()).map_or(0, |section| section.ordinal);
        self.questionnaire
            .questions()
            .filter(|(section, _)| *section == at)
            .any(|(_, q)| q.show_if.is_some() || q.options().iter().any(|option| option.show_if.is_some()))
    }
}

/// Whether an answer stands in any of a question's texts.
pub(super) fn inserts_answers(question: &Question) -> bool {
    let own = std::iter::once(&question.text).chain(&question.help).chain(question.escapes.iter().map(|e| &e.label));
    let options = question.options().iter().map(|option| &option.label);
    let of_kind: Vec<&Wording> = match &question.kind {
        Kind::Likert { scale, .. } => scale.points.iter().map(|point| &point.label).collect(),
        Kind::Mark { low, high, .. } => low.iter().chain(high).collect(),
        Kind::Number { unit, .. } => unit.iter().collect(),
        Kind::Single { other, .. } => other.iter().map(|other| &other.label).collect(),
        _ => Vec::new(),
    };
    let inserts =
        |piece: &Piece| matches!(piece, Piece::Insert(insertion) if matches!(insertion.source, Source::Answer(_)));
    own.chain(options).chain(of_kind).any(|wording| wording.all().any(|(_, pieces)| pieces.iter().any(inserts)))
}
