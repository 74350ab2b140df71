//! What may be shown. Everything that shows a figure of respondents gets it here.
//!
//! Invariants: a figure that is shown rests on at least `min_group` respondents to whom the question was shown and on
//! as many valid answers; a figure is shown whole or not at all; a theme is hidden where one of its items is, as the
//! theme's mean and the other items would give the hidden one away.

use std::collections::{BTreeMap, BTreeSet};

use super::statistics::{QuestionFigures, ThemeFigures, question_figures, theme_figures};
use super::tally::{Tally, theme_scale};
use crate::questionnaire::{Id, Kind, Question, Questionnaire, Theme};

/// No wave may set the bound lower.
pub const LEAST_MIN_GROUP: u64 = 5;

/// Why a figure is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Fewer respondents or valid answers than the smallest group.
    TooFew,
    /// With other figures it would show those of a small group.
    ProtectsOthers,
    /// Not before the wave is closed.
    WhileOpen,
    /// Not kept back but late: the figure is of a former closing, as newcomers would stand out in it.
    Late,
}

impl Why {
    /// The word of the JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::TooFew => "too_few",
            Self::ProtectsOthers => "protects_others",
            Self::WhileOpen => "while_open",
            Self::Late => "late",
        }
    }
}

/// A figure, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure<T> {
    Shown(T),
    Hidden(Why),
}

impl<T> Figure<T> {
    /// The figure where it is shown.
    pub const fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(figure) => Some(figure),
            Self::Hidden(_) => None,
        }
    }

    /// Why it is hidden.
    pub const fn why(&self) -> Option<Why> {
        match self {
            Self::Shown(_) => None,
            Self::Hidden(why) => Some(*why),
        }
    }
}

/// What figures of one questionnaire rest on.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    pub questionnaire: &'a Questionnaire,
    pub tally: &'a Tally,
    /// question → texts kept for it.
    pub texts: &'a BTreeMap<Id, u64>,
    /// As the wave froze it; never taken lower than [`LEAST_MIN_GROUP`].
    pub min_group: u64,
    /// Whether the wave was closed at least once: what is shown was fixed then.
    pub closed: bool,
    pub invited: Option<u64>,
    pub submitted: u64,
    /// What stands under a condition.
    pub conditional: Conditional<'a>,
}

/// What was decided at closing on groups and on questions under a condition, so that nobody stands out by where they
/// belong or by which of them were shown to them.
#[derive(Clone, Copy, Debug)]
pub struct Conditional<'a> {
    /// Those that may be shown.
    pub questions: &'a [Id],
    /// What their figures, and those by group, rest on.
    pub tally: &'a Tally,
    /// The groups that are not shown for themselves.
    pub hidden: &'a BTreeSet<String>,
}

/// The figures of a questionnaire as they may be shown, in the order of its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Disclosed {
    /// Every question that asks.
    pub questions: BTreeMap<Id, Figure<QuestionFigures>>,
    /// Every theme that can have a score: its Likert items stand on one scale.
    pub themes: BTreeMap<Id, Figure<ThemeFigures>>,
}

/// The figures that may be shown.
#[must_use]
pub fn disclose(basis: &Basis) -> Disclosed {
    let asking = basis.questionnaire.questions().map(|(_, question)| question).filter(|question| question.asks());
    let questions: BTreeMap<_, _> =
        asking.map(|question| (question.id.clone(), question_figure(basis, question))).collect();
    let scored = basis.questionnaire.themes.iter().filter(|theme| theme_scale(theme).is_some());
    let themes = scored.map(|theme| (theme.id.clone(), theme_figure(basis, theme, &questions))).collect();
    Disclosed { questions, themes }
}

impl<'a> Basis<'a> {
    /// The smallest group that is shown.
    #[must_use]
    pub fn least(&self) -> u64 {
        self.min_group.max(LEAST_MIN_GROUP)
    }

    fn is_conditional(&self, question: &Question) -> bool {
        self.questionnaire.is_conditional(question.id.as_str())
    }

    /// The tally for these questions, or why there are no figures of them: before closing none of what stands under a
    /// condition, as every lot would show who entered by it; afterwards what was decided then.
    pub(super) fn tally(&self, questions: &[&Question]) -> Result<&'a Tally, Why> {
        let mut conditional = questions.iter().filter(|question| self.is_conditional(question)).peekable();
        if conditional.peek().is_none() {
            return Ok(self.tally);
        }
        if !self.closed {
            return Err(Why::WhileOpen);
        }
        let decided = conditional.all(|question| self.conditional.questions.contains(&question.id));
        if decided { Ok(self.conditional.tally) } else { Err(Why::ProtectsOthers) }
    }

    /// Whether figures of these questions, where they are shown, rest on a former closing.
    fn is_late(&self, questions: &[&Question]) -> bool {
        self.closed
            && self.conditional.tally != self.tally
            && questions.iter().any(|question| self.is_conditional(question))
    }

    /// Whether what is shown of this question rests on a former closing.
    #[must_use]
    pub fn is_question_late(&self, question: &Question) -> bool {
        self.is_late(&[question])
    }

    /// Whether what is shown of this theme as a whole rests on a former closing.
    #[must_use]
    pub fn is_theme_late(&self, theme: &Theme) -> bool {
        self.is_late(&closed_items(theme))
    }
}

fn question_figure(basis: &Basis, question: &Question) -> Figure<QuestionFigures> {
    let tally = match basis.tally(&[question]) {
        Ok(tally) => tally,
        Err(why) => return Figure::Hidden(why),
    };
    if question.is_free_text() && !basis.closed {
        return Figure::Hidden(Why::WhileOpen);
    }
    let texts = basis.texts.get(&question.id).copied().unwrap_or_default();
    let figures = question_figures(question, tally, texts);
    if figures.shown < basis.least() || figures.n < basis.least() {
        return Figure::Hidden(Why::TooFew);
    }
    Figure::Shown(figures)
}

/// What a theme's score can rest on. Texts have no part in it: what is hidden of them can't be found from it.
fn closed_items(theme: &Theme) -> Vec<&Question> {
    theme.questions.iter().filter(|question| question.asks() && !question.is_free_text()).collect()
}

fn theme_figure(
    basis: &Basis,
    theme: &Theme,
    questions: &BTreeMap<Id, Figure<QuestionFigures>>,
) -> Figure<ThemeFigures> {
    let items = closed_items(theme);
    let tally = match basis.tally(&items) {
        Ok(tally) => tally,
        Err(why) => return Figure::Hidden(why),
    };
    let population = basis.invited.filter(|invited| basis.submitted <= *invited);
    let figures = theme_figures(theme, tally, population);
    if figures.n < basis.least() {
        return Figure::Hidden(Why::TooFew);
    }
    if items.iter().any(|item| questions.get(&item.id).is_none_or(|figure| figure.shown().is_none())) {
        return Figure::Hidden(Why::ProtectsOthers);
    }
    Figure::Shown(figures)
}

/// Whether a question's values are turned before a mean is taken.
#[must_use]
pub const fn is_turned(question: &Question) -> bool {
    matches!(question.kind, Kind::Likert { reverse: true, .. })
}
