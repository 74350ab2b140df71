//! Figures of questions and themes, computed from a tally.
//!
//! Invariant: nothing outside this room calls these functions; whoever shows a figure gets it through
//! [`disclose`](super::disclose), which may keep it back.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{ToSpan, Unit};

use super::numeric::{Share, deviation, interval, mean, quartile, share, size};
use super::tally::{Outcome, Tally, bounds};
use crate::questionnaire::{Decimal, Id, Kind, Question, Theme};

/// Above this number of values a mark can take, only those that were given are listed.
const LISTED_MARKS: i64 = 100;

/// Figures of one question. All numbers are respondents.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionFigures {
    /// Valid answers.
    pub n: u64,
    /// To how many it was shown.
    pub shown: u64,
    /// Shown, and neither answered nor escaped.
    pub missing: u64,
    pub not_shown: u64,
    /// Every escape offered, in the order of the file.
    pub escapes: Vec<(Id, u64)>,
    pub detail: Detail,
}

/// What there is to say of the valid answers, by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    Scored(Scored),
    /// Respondents per option, in the order of the file, *other* last.
    Options(Vec<(Id, u64)>),
    /// Respondents per option that gave it the first place, the second …
    Ranks(Vec<(Id, Vec<u64>)>),
    /// First quartile, median, third quartile.
    Numbers(Option<[f64; 3]>),
    /// The same of dates; the day in which the quartile falls.
    Dates(Option<[Date; 3]>),
    Texts,
}

/// Figures of a Likert item or a mark. Counts are of values as answered, everything else is on turned values.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    pub counts: Vec<(Decimal, u64)>,
    pub mean: Option<f64>,
    pub deviation: Option<f64>,
    pub median: Option<f64>,
    /// The share of the two highest points; `None` below four points.
    pub top2: Option<Share>,
    pub bottom2: Option<Share>,
}

/// Figures of a theme's scores.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeFigures {
    /// Respondents with a score.
    pub n: u64,
    pub mean: Option<f64>,
    pub deviation: Option<f64>,
    /// The interval of 95% of the mean; `None` below two scores.
    pub interval: Option<(f64, f64)>,
}

/// The figures of a question that asks. `texts` is the number of texts kept for a question of free text.
pub(super) fn question_figures(question: &Question, tally: &Tally, texts: u64) -> QuestionFigures {
    let outcomes = tally.outcomes(&question.id);
    let of = |outcome: &Outcome| outcomes.get(outcome).copied().unwrap_or_default();
    let not_shown = of(&Outcome::NotShown);
    let shown = tally.size().saturating_sub(not_shown);
    let escapes: Vec<(Id, u64)> =
        question.escapes.iter().map(|escape| (escape.id.clone(), of(&Outcome::Escape(escape.id.clone())))).collect();
    let (n, missing) = if question.is_free_text() {
        let left = escapes.iter().map(|(_, n)| n).sum();
        (texts, shown.saturating_sub(texts).saturating_sub(left))
    } else {
        (of(&Outcome::Answered), of(&Outcome::Missing))
    };
    let values = || {
        outcomes.iter().filter_map(|(outcome, n)| match outcome {
            Outcome::Value(value) => Some((*value, *n)),
            _ => None,
        })
    };
    let options = || {
        let other = match &question.kind {
            Kind::Single { other, .. } => other.as_ref().map(|other| &other.id),
            _ => None,
        };
        question.options().iter().map(|choice| &choice.id).chain(other).cloned()
    };
    let detail = match &question.kind {
        Kind::Likert { scale, reverse } => {
            let points: Vec<i64> = scale.points.iter().map(|point| point.value).collect();
            Detail::Scored(likert(&points, bounds(scale).filter(|_| *reverse), &values().collect()))
        }
        Kind::Mark { min, max, step, .. } => Detail::Scored(mark(*min, *max, *step, values().collect())),
        Kind::Single { .. } | Kind::Multiple { .. } => {
            Detail::Options(options().map(|option| (option.clone(), of(&Outcome::Option(option)))).collect())
        }
        Kind::Rank { options: choices, top, .. } => {
            let every = u32::try_from(choices.len()).unwrap_or(u32::MAX);
            let places = top.unwrap_or(every).min(every);
            let row = |option: &Id| (1..=places).map(|place| of(&Outcome::Rank(place, option.clone()))).collect();
            Detail::Ranks(options().map(|option| (option.clone(), row(&option))).collect())
        }
        Kind::Number { .. } => {
            let values: Vec<_> = values().map(|(value, n)| (value.to_f64(), n)).collect();
            Detail::Numbers(quartiles(&values))
        }
        Kind::Date { .. } => Detail::Dates(date_quartiles(&outcomes)),
        Kind::Text { .. } | Kind::Open { .. } | Kind::Info => Detail::Texts,
    };
    QuestionFigures { n, shown, missing, not_shown, escapes, detail }
}

/// A Likert item; `turn` holds the scale's bounds where its values are turned (min + max − v).
fn likert(points: &[i64], turn: Option<(i64, i64)>, given: &BTreeMap<Decimal, u64>) -> Scored {
    let turned = |value: i64| turn.map_or(value, |(min, max)| min.saturating_add(max).saturating_sub(value));
    let integer = |value: i64| Decimal::from_integer(value).unwrap_or_default();
    let counts: Vec<(i64, u64)> =
        points.iter().map(|point| (*point, given.get(&integer(*point)).copied().unwrap_or_default())).collect();
    let mut row: Vec<(i64, u64)> = counts.iter().map(|(value, n)| (turned(*value), *n)).collect();
    row.sort_unstable();
    let two = |row: &mut dyn Iterator<Item = &(i64, u64)>| row.take(2).map(|(_, n)| n).sum::<u64>();
    let ends = (row.len() >= 4).then(|| (two(&mut row.iter().rev()), two(&mut row.iter())));
    #[expect(clippy::cast_precision_loss, reason = "points of a scale lie far below 2^53")]
    let values: Vec<(f64, u64)> = row.iter().map(|(value, n)| (*value as f64, *n)).collect();
    scored(counts.into_iter().map(|(value, n)| (integer(value), n)).collect(), &values, ends)
}

/// A mark: its top two are the highest whole mark and the one below it, 9 and 10 of 1–10, with what lies between.
fn mark(min: Decimal, max: Decimal, step: Decimal, given: BTreeMap<Decimal, u64>) -> Scored {
    let one = Decimal::from_integer(1).unwrap_or_default();
    let (low, high) = (min.checked_add(one), max.checked_sub(one));
    let between = |keep: &dyn Fn(Decimal) -> bool| given.iter().filter(|(v, _)| keep(**v)).map(|(_, n)| n).sum::<u64>();
    let ends = low
        .zip(high)
        .filter(|(low, high)| low < high)
        .map(|(low, high)| (between(&|value| value >= high), between(&|value| value <= low)));
    let values: Vec<(f64, u64)> = given.iter().map(|(value, n)| (value.to_f64(), *n)).collect();
    let grid = grid(min, max, step);
    let counts = if grid.is_empty() {
        given.into_iter().collect()
    } else {
        grid.into_iter().map(|value| (value, given.get(&value).copied().unwrap_or_default())).collect()
    };
    scored(counts, &values, ends)
}

/// Every value a mark can take; empty where they are too many to list.
fn grid(min: Decimal, max: Decimal, step: Decimal) -> Vec<Decimal> {
    let (from, to, by) = (min.millionths(), max.millionths(), step.millionths());
    let steps = to.checked_sub(from).and_then(|width| width.checked_div(by));
    match steps {
        Some(steps) if (0..LISTED_MARKS).contains(&steps) => {
            (0..=steps).map(|at| Decimal::from_millionths(from + at * by)).collect()
        }
        _ => Vec::new(),
    }
}

/// `values` rise; `ends` are the respondents in the top two and in the bottom two.
fn scored(counts: Vec<(Decimal, u64)>, values: &[(f64, u64)], ends: Option<(u64, u64)>) -> Scored {
    let n = size(values);
    Scored {
        counts,
        mean: mean(values),
        deviation: deviation(values),
        median: quartile(values, 2),
        top2: ends.and_then(|(top, _)| share(top, n)),
        bottom2: ends.and_then(|(_, bottom)| share(bottom, n)),
    }
}

fn quartiles(values: &[(f64, u64)]) -> Option<[f64; 3]> {
    Some([quartile(values, 1)?, quartile(values, 2)?, quartile(values, 3)?])
}

fn date_quartiles(outcomes: &BTreeMap<&Outcome, u64>) -> Option<[Date; 3]> {
    let days = |date: Date| date.since((Unit::Day, Date::ZERO)).ok().map(|span| f64::from(span.get_days()));
    let values: Vec<(f64, u64)> = outcomes
        .iter()
        .filter_map(|(outcome, n)| match outcome {
            Outcome::Date(date) => Some((days(*date)?, *n)),
            _ => None,
        })
        .collect();
    #[expect(clippy::cast_possible_truncation, reason = "a quartile lies between days that fit")]
    let day = |days: f64| Date::ZERO.checked_add((days.floor() as i64).days()).ok();
    let [low, middle, high] = quartiles(&values)?;
    Some([day(low)?, day(middle)?, day(high)?])
}

/// The figures of a theme. `population` is the number invited, where it is known and not below the number submitted.
pub(super) fn theme_figures(theme: &Theme, tally: &Tally, population: Option<u64>) -> ThemeFigures {
    #[expect(clippy::cast_precision_loss, reason = "sums of points lie far below 2^53")]
    let scores = tally.scores(&theme.id).into_iter().map(|((sum, items), n)| (sum as f64 / f64::from(items), n));
    let scores: Vec<(f64, u64)> = scores.collect();
    let n = size(&scores);
    let (mean, deviation) = (mean(&scores), deviation(&scores));
    let interval = mean.zip(deviation).and_then(|(mean, deviation)| interval(mean, deviation, n, population));
    ThemeFigures { n, mean, deviation, interval }
}
