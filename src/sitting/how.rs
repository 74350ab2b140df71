//! How a question wants to be answered, in a sentence.

use super::item::Item;
use crate::questionnaire::Kind;
use crate::text::Lang;
use crate::text::calendar;
use crate::text::screen as say;

/// How a question wants to be answered, where that does not speak for itself.
#[must_use]
pub fn how(lang: Lang, item: &Item<'_>) -> Option<String> {
    match &item.question.kind {
        Kind::Multiple { min, max, .. } => Some(match (min.filter(|n| *n > 1), max) {
            (Some(least), Some(most)) if least == *most => say::how_exactly(lang, least),
            (Some(least), Some(most)) => say::how_between(lang, least, most),
            (Some(least), None) => say::how_at_least(lang, least),
            (None, Some(most)) => say::how_at_most(lang, most),
            (None, None) => say::how_several(lang),
        }),
        Kind::Rank { top: Some(top), .. } => Some(say::how_rank_top(lang, top)),
        Kind::Rank { .. } => Some(say::how_rank(lang)),
        Kind::Date { .. } => Some(say::how_date(lang)),
        Kind::Number { min: Some(min), max: Some(max), .. } => {
            Some(say::how_number_between(lang, calendar::number(lang, min), calendar::number(lang, max)))
        }
        Kind::Mark { min, max, .. } if item.is_typed() => {
            Some(say::how_mark(lang, calendar::number(lang, min), calendar::number(lang, max)))
        }
        _ => None,
    }
}
