//! Figures in words, as a report and a screen say them alike.

use super::contrast::{Contrast, Word};
use super::disclosure::{Basis, Figure, Why};
use super::numeric::Share;
use super::report::Frame;
use super::statistics::ThemeFigures;
use crate::questionnaire::{Id, Kind, Question, Wording};
use crate::text::Lang;
use crate::text::calendar;
use crate::text::results::report as texts;
use crate::wave::Ambition;

/// Why something is kept back, in words.
#[must_use]
pub fn why(basis: &Basis, lang: Lang, why: Why) -> String {
    match why {
        Why::TooFew => texts::too_few(lang, basis.least()),
        Why::ProtectsOthers | Why::Late => texts::protects_others(lang),
        Why::WhileOpen => texts::while_open(lang),
    }
}

/// A difference in words: `verschil +0,3: vooruit (p 0,012, delta 0,21)`.
#[must_use]
pub fn difference(change: Option<&Contrast>, lang: Lang) -> String {
    let Some(change) = change else { return texts::change_hidden(lang) };
    let p = match change.p {
        Some(p) if p < 0.001 => texts::below(lang, texts::rounded(lang, 0.001, 3)),
        Some(p) => texts::equals(lang, texts::rounded(lang, p, 3)),
        None => "–".to_owned(),
    };
    texts::change(lang, signed(lang, change.difference, 2), word(lang, change.word), p, signed(lang, change.delta, 2))
}

/// With its sign: `+0,30`, `−0,12`.
#[must_use]
pub fn signed(lang: Lang, value: f64, decimals: usize) -> String {
    let size = texts::rounded(lang, value.abs(), decimals);
    let nothing = size.chars().all(|sign| !sign.is_ascii_digit() || sign == '0');
    match (nothing, value < 0.0) {
        (true, _) => size,
        (_, true) => format!("−{size}"),
        (_, false) => format!("+{size}"),
    }
}

/// The word for a difference.
#[must_use]
pub fn word(lang: Lang, word: Word) -> String {
    match word {
        Word::Progress => texts::progress(lang),
        Word::Decline => texts::decline(lang),
        Word::Higher => texts::higher(lang),
        Word::Lower => texts::lower(lang),
        Word::NoDemonstrableDifference => texts::no_difference(lang),
        Word::TooFewAnswers => texts::too_few_to_compare(lang),
    }
}

/// A share with its interval: `68 % (60–75 %)`; the sign stands once behind the interval.
#[must_use]
pub fn share(lang: Lang, share: Share, say: fn(Lang, String, String, String) -> String) -> String {
    let bound = |value: f64| format!("{:.0}", value * 100.0);
    let percentage = |value| texts::percentage(lang, value);
    say(lang, percentage(share.share), bound(share.low), percentage(share.high))
}

/// What the region wants of a theme, and whether that has been reached. The mean has two decimals, as one that is just
/// below its target would look like it with one.
#[must_use]
pub fn ambition(ambition: &Ambition, figure: Option<&Figure<ThemeFigures>>, lang: Lang) -> String {
    let text = ambition.text.trim();
    let ends = text.ends_with(['.', '!', '?']);
    let text = texts::ambition(lang, if ends { text.to_owned() } else { format!("{text}.") });
    let Some(target) = ambition.target else { return text };
    let said = calendar::number(lang, target);
    let mean = figure.and_then(Figure::shown).and_then(|figures| figures.mean);
    let reached = match mean {
        Some(mean) if mean >= target => texts::target_reached(lang, said, texts::rounded(lang, mean, 2)),
        Some(mean) => texts::target_not_reached(lang, said, texts::rounded(lang, mean, 2)),
        None => texts::target_unknown(lang, said),
    };
    format!("{text} {reached}")
}

/// What an option is called, *other* included.
#[must_use]
pub fn option<'a>(question: &'a Question, option: &Id) -> Option<&'a Wording> {
    let other = match &question.kind {
        Kind::Single { other, .. } => other.as_ref().map(|other| (&other.id, &other.label)),
        _ => None,
    };
    let mut options = question.options().iter().map(|choice| (&choice.id, &choice.label)).chain(other);
    options.find(|(id, _)| *id == option).map(|(_, label)| label)
}

/// The same as a text.
#[must_use]
pub fn label(question: &Question, id: &Id, frame: &Frame) -> String {
    option(question, id).map_or_else(|| id.to_string(), |label| label.fill(frame.language, frame.fill))
}
