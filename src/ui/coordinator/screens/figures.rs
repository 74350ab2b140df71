//! What the screens of results share: figures as they may be shown, this wave's and what lies beside it.
//!
//! Invariant: no figure comes from anywhere but [`disclose`].

use super::super::act::Act;
use super::super::scene::Scene;
use crate::port::{Beside, NotePlace, Part as Of, WaveRow};
use crate::questionnaire::{Escape, Id, Question, Questionnaire};
use crate::results::{
    Basis, Changes, Contrast, Detail, Disclosed, Figure, QuestionFigures, Scored, Why, Word, disclose, is_turned,
    option, signed, why, word,
};
use crate::text::coordinator::reading as say;
use crate::text::results::report as texts;
use crate::ui::row::Row;
use crate::ui::sheet::Part;
use crate::ui::visible::wrap;

/// A questionnaire's name takes no more columns than this.
const AUDIENCE: u16 = 24;

/// The figures of one questionnaire.
pub struct Figures<'a> {
    pub questionnaire: &'a Questionnaire,
    pub basis: Basis<'a>,
    pub disclosed: Disclosed,
}

impl<'a> Figures<'a> {
    #[must_use]
    pub fn of(row: &'a WaveRow, part: &'a Of) -> Self {
        Self::on(part.basis(row))
    }

    #[must_use]
    pub fn on(basis: Basis<'a>) -> Self {
        Self { questionnaire: basis.questionnaire, disclosed: disclose(&basis), basis }
    }

    #[must_use]
    pub fn question(&self, id: &Id) -> Option<&Figure<QuestionFigures>> {
        self.disclosed.questions.get(id)
    }

    #[must_use]
    pub fn why(&self, scene: &Scene<'_>, kept: Why) -> String {
        why(&self.basis, scene.lang, kept)
    }

    /// Why there is nothing at all to show, for want of questionnaires.
    #[must_use]
    pub fn nothing(&self, scene: &Scene<'_>) -> Option<String> {
        let least = self.basis.least();
        (self.basis.tally.size() < least).then(|| {
            if self.basis.closed {
                texts::nothing_to_show(scene.lang, least)
            } else {
                texts::nothing_yet(scene.lang, least.saturating_mul(2))
            }
        })
    }
}

/// What lies beside the questionnaire that is shown.
pub struct Other<'a> {
    pub title: String,
    pub figures: Figures<'a>,
    pub changes: &'a Changes,
}

impl<'a> Scene<'a> {
    /// The figures that may be shown of the questionnaire that is shown.
    #[must_use]
    pub fn figures(&self) -> Option<Figures<'a>> {
        let basis = self.part?.basis(&self.dossier?.row);
        let disclosed = self.disclosed.cloned().unwrap_or_else(|| disclose(&basis));
        Some(Figures { questionnaire: basis.questionnaire, disclosed, basis })
    }

    #[must_use]
    pub fn other(&self) -> Option<Other<'a>> {
        let (comparison, part) = (self.comparison?, self.part?);
        let id = match &comparison.beside {
            Beside::Former => part.id(),
            Beside::Questionnaire(id) => id,
        };
        let theirs = comparison.parts.iter().find(|their| their.id() == id)?;
        let (_, changes) = comparison.changes.iter().find(|(id, _)| id == part.id())?;
        let title = match &comparison.beside {
            Beside::Former => comparison.title.clone(),
            Beside::Questionnaire(_) => self.words(&theirs.frozen.questionnaire.title),
        };
        Some(Other { title, figures: Figures::of(&comparison.row, theirs), changes })
    }

    /// What this side is called beside the other.
    #[must_use]
    pub fn this_side(&self) -> String {
        match self.comparison.map(|comparison| &comparison.beside) {
            Some(Beside::Questionnaire(_)) => {
                self.part.map(|part| self.words(&part.frozen.questionnaire.title)).unwrap_or_default()
            }
            _ => self.dossier.map(|dossier| dossier.row.wave.title.clone()).unwrap_or_default(),
        }
    }

    /// What the questionnaire that is shown is called, in a word or two.
    #[must_use]
    pub fn audience(&self) -> String {
        let names = self.names(AUDIENCE.min(self.room.columns() / 3));
        self.audience_at().and_then(|at| names.get(at).cloned()).unwrap_or_default()
    }

    /// A text that is no markup, at its words over the whole width.
    #[must_use]
    pub fn plainly(&self, text: &str) -> Part<Act> {
        self.lines(text, self.look.plain())
    }

    #[must_use]
    pub fn strongly(&self, text: &str) -> Part<Act> {
        self.lines(text, self.look.strong())
    }

    fn lines(&self, text: &str, style: ratatui::style::Style) -> Part<Act> {
        Part::Rows(wrap(text, self.room.columns()).iter().map(|line| Row::new().at(0, line, style)).collect())
    }

    /// The note of a place, below its title.
    #[must_use]
    pub fn note_parts(&self, place: &NotePlace) -> Vec<Part<Act>> {
        let Some(text) = self.note(place) else { return Vec::new() };
        let look = self.look;
        let title = Row::new().at(0, &texts::note(self.lang), look.strong());
        let lines = wrap(text, self.room.columns().saturating_sub(2));
        let bar = |line: &String| Row::new().at(0, look.signs.bar, look.quiet()).at(2, line, look.plain());
        vec![Part::Rows(std::iter::once(title).chain(lines.iter().map(bar)).collect()), Part::Gap]
    }

    /// What an option of a question is called.
    #[must_use]
    pub fn option(&self, question: &Question, id: &Id) -> String {
        option(question, id).map_or_else(|| id.to_string(), |label| self.words(label))
    }

    /// The text of a question, marked where it is counted in reverse.
    #[must_use]
    pub fn question_text(&self, question: &Question) -> String {
        let text = self.words(&question.text);
        if is_turned(question) { format!("{text} {}", say::turned(self.lang)) } else { text }
    }

    /// The letter by which an escape is called in columns: the key that chooses it.
    #[must_use]
    pub fn letter_of(&self, questionnaire: &Questionnaire, escape: &Escape) -> String {
        let at = questionnaire.languages.iter().position(|code| code == self.lang.code()).unwrap_or(0);
        escape.keys.get(at).or_else(|| escape.keys.first()).map(char::to_string).unwrap_or_default()
    }
}

/// With a capital at its beginning.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// `▲ +0,31 vooruit`: the sign only where the difference is demonstrable.
#[must_use]
pub fn short_change(scene: &Scene<'_>, contrast: Option<&Contrast>) -> String {
    let Some(contrast) = contrast else { return texts::change_hidden(scene.lang) };
    let signs = scene.look.signs;
    let sign = match contrast.word {
        Word::Progress | Word::Higher => format!("{} ", signs.up),
        Word::Decline | Word::Lower => format!("{} ", signs.down),
        Word::NoDemonstrableDifference | Word::TooFewAnswers => String::new(),
    };
    format!("{sign}{}, {}", signed(scene.lang, contrast.difference, 2), word(scene.lang, contrast.word))
}

/// How many gave each point, from the lowest to the highest as they count.
#[must_use]
pub fn rising(question: &Question, scored: &Scored) -> Vec<u64> {
    let mut counts = scored.counts.clone();
    counts.sort_by_key(|(value, _)| *value);
    if is_turned(question) {
        counts.reverse();
    }
    counts.into_iter().map(|(_, n)| n).collect()
}

/// The figures of an item of a scale, where they are shown.
#[must_use]
pub fn scored(figure: Option<&Figure<QuestionFigures>>) -> Option<(&QuestionFigures, &Scored)> {
    let figures = figure?.shown()?;
    match &figures.detail {
        Detail::Scored(scored) => Some((figures, scored)),
        _ => None,
    }
}

/// A share of a whole; nothing of nothing is 0.
#[must_use]
pub fn part_of(n: u64, of: u64) -> f64 {
    crate::results::numeric::real(n) / crate::results::numeric::real(of.max(1))
}
