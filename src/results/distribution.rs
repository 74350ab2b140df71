//! How answers lie over the points of a scale, made of figures that may be shown and of nothing else.

use std::collections::BTreeMap;

use super::disclosure::{Disclosed, Figure, is_turned};
use super::statistics::{Detail, QuestionFigures};
use super::tally::theme_scale;
use crate::questionnaire::{Decimal, Kind, Question, Theme};

/// The answers to a Likert item or a mark on each point, from the lowest to the highest as they count: of a negative item
/// the scale is turned. `None` for other kinds.
#[must_use]
pub fn distribution(question: &Question, figures: &QuestionFigures) -> Option<Vec<u64>> {
    let Detail::Scored(scored) = &figures.detail else { return None };
    let points: BTreeMap<Decimal, u64> = scored.counts.iter().copied().collect();
    let mut counts: Vec<u64> = points.into_values().collect();
    if is_turned(question) {
        counts.reverse();
    }
    Some(counts)
}

/// All answers to a theme's Likert items together. `None` where the theme has no score or is not shown.
#[must_use]
pub fn theme_distribution(theme: &Theme, disclosed: &Disclosed) -> Option<Vec<u64>> {
    disclosed.themes.get(&theme.id).and_then(Figure::shown)?;
    let mut sums = vec![0_u64; theme_scale(theme)?.points.len()];
    for item in theme.questions.iter().filter(|question| matches!(question.kind, Kind::Likert { .. })) {
        let figures = disclosed.questions.get(&item.id).and_then(Figure::shown)?;
        for (sum, n) in sums.iter_mut().zip(distribution(item, figures)?) {
            *sum = sum.saturating_add(n);
        }
    }
    Some(sums)
}
