//! Two sets of respondents beside each other: this wave and the one before, one audience and the other.
//!
//! The difference of means, the Mann–Whitney test and Cliff's delta, on values that have been turned. Where they
//! don't exist (nobody on a side, or all values alike) they are `None`, never NaN.

use super::numeric::{Weighted, mean, real, size};

/// Fewer answers than this on either side say nothing of a difference.
const ENOUGH: u64 = 10;
/// From this effect on a difference is worth a word (Romano e.a. 2006: *negligible* below it).
const WORTH: f64 = 0.147;
/// Below this p the difference is hardly chance.
const UNLIKELY: f64 = 0.05;

/// What two sets are to each other; that chooses the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// This wave and a former one.
    Waves,
    /// Two groups or audiences.
    Groups,
}

/// The word for a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Progress,
    Decline,
    Higher,
    Lower,
    NoDemonstrableDifference,
    TooFewAnswers,
}

impl Word {
    /// As it stands in the JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Progress => "vooruit",
            Self::Decline => "achteruit",
            Self::Higher => "hoger",
            Self::Lower => "lager",
            Self::NoDemonstrableDifference => "geen_aantoonbaar_verschil",
            Self::TooFewAnswers => "te_weinig_antwoorden",
        }
    }
}

/// How two sets of values differ. Positive: the first is higher.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// Of the means, in points of the scale.
    pub difference: f64,
    /// Mann–Whitney's U of the first set: pairs in which it is higher, ties for half.
    pub u: f64,
    /// U's distance from what chance gives, in standard deviations that know the ties; without continuity correction.
    pub z: Option<f64>,
    /// Two-sided, by the normal approximation.
    pub p: Option<f64>,
    /// Cliff's delta, −1 to 1: 2U / n₁n₂ − 1.
    pub delta: f64,
    pub word: Word,
}

/// How two sets differ; `None` where one of them is empty. A value may stand in several places, in any order.
#[must_use]
pub fn contrast(first: &Weighted, second: &Weighted, between: Between) -> Option<Contrast> {
    let (first, second) = (&once_each(first), &once_each(second));
    let (n1, n2) = (size(first), size(second));
    let difference = mean(first)? - mean(second)?;
    let pairs = real(n1) * real(n2);
    let u = higher(first, second);
    let delta = 2.0 * u / pairs - 1.0;
    let all = real(n1) + real(n2);
    // Mann & Whitney 1947, with the variance corrected for ties (Lehmann 1975, p. 20).
    let variance = pairs / 12.0 * (all + 1.0 - ties(first, second) / (all * (all - 1.0)));
    let z = (variance > 0.0).then(|| (u - pairs / 2.0) / variance.sqrt());
    let p = z.map(|z| libm::erfc(z.abs() / std::f64::consts::SQRT_2));
    let word = if n1 < ENOUGH || n2 < ENOUGH {
        Word::TooFewAnswers
    } else if p.is_none_or(|p| p >= UNLIKELY) || delta.abs() < WORTH {
        Word::NoDemonstrableDifference
    } else {
        match (between, delta > 0.0) {
            (Between::Waves, true) => Word::Progress,
            (Between::Waves, false) => Word::Decline,
            (Between::Groups, true) => Word::Higher,
            (Between::Groups, false) => Word::Lower,
        }
    };
    Some(Contrast { difference, u, z, p, delta, word })
}

/// Every value once, rising: scores of 6 / 3 and 8 / 4 are alike.
fn once_each(values: &Weighted) -> Vec<(f64, u64)> {
    let mut all = values.to_vec();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let runs = all.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq());
    runs.filter_map(|run| Some((run.first()?.0, run.iter().map(|(_, n)| n).sum()))).collect()
}

/// Pairs in which the first is higher, and half of those in which both are alike.
fn higher(first: &Weighted, second: &Weighted) -> f64 {
    let mut below = 0.0;
    let mut rest = second.iter().peekable();
    let mut u = 0.0;
    for (value, n) in first {
        while let Some((_, m)) = rest.next_if(|(other, _)| other < value) {
            below += real(*m);
        }
        let alike = rest.peek().filter(|(other, _)| other.total_cmp(value).is_eq()).map_or(0.0, |(_, m)| real(*m));
        u += real(*n) * (below + alike / 2.0);
    }
    u
}

/// Σ (t³ − t) over the values of both sets together.
fn ties(first: &Weighted, second: &Weighted) -> f64 {
    let all = once_each(&first.iter().chain(second).copied().collect::<Vec<_>>());
    all.into_iter().map(|(_, n)| real(n)).map(|t| t * t * t - t).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(counts: [u64; 5]) -> Vec<(f64, u64)> {
        (1..).map(f64::from).zip(counts).filter(|(_, n)| *n > 0).collect()
    }

    #[test]
    fn the_example_of_the_method_comes_out() {
        let found = contrast(&points([6, 13, 30, 105, 56]), &points([15, 30, 37, 86, 103]), Between::Waves).unwrap();
        assert!((found.difference - (3.914_285_714 - 3.856_088_561)).abs() < 1e-9);
        assert!((found.z.unwrap().abs() - 0.487).abs() < 5e-4, "{found:?}");
        assert!((found.p.unwrap() - 0.626).abs() < 5e-4, "{found:?}");
        assert!((found.delta.abs() - 0.0245).abs() < 5e-5, "{found:?}");
        assert_eq!(found.word, Word::NoDemonstrableDifference);
    }

    #[test]
    fn turning_the_sides_turns_the_signs_and_nothing_else() {
        let (a, b) = (points([1, 4, 9, 20, 6]), points([9, 12, 7, 3, 1]));
        let (there, back) = (contrast(&a, &b, Between::Waves).unwrap(), contrast(&b, &a, Between::Groups).unwrap());
        assert!((there.delta + back.delta).abs() < 1e-12 && (there.z.unwrap() + back.z.unwrap()).abs() < 1e-12);
        assert!((there.p.unwrap() - back.p.unwrap()).abs() < 1e-12);
        assert!((there.u + back.u - 40.0 * 32.0).abs() < 1e-9);
        assert_eq!((there.word, back.word), (Word::Progress, Word::Lower));
        assert_eq!(contrast(&b, &a, Between::Waves).unwrap().word, Word::Decline);
    }

    #[test]
    fn a_value_that_stands_twice_is_one_value() {
        let (whole, parts) = ([(2.0, 9), (3.0, 4)], [(3.0, 1), (2.0, 4), (3.0, 3), (2.0, 5)]);
        let other = points([3, 4, 5, 0, 0]);
        assert_eq!(contrast(&parts, &other, Between::Waves), contrast(&whole, &other, Between::Waves));
    }

    #[test]
    fn where_there_is_nothing_to_say_nothing_is_said() {
        assert_eq!(contrast(&[], &points([1, 0, 0, 0, 0]), Between::Waves), None);
        let alike = contrast(&points([0, 0, 12, 0, 0]), &points([0, 0, 15, 0, 0]), Between::Waves).unwrap();
        assert_eq!((alike.z, alike.p, alike.word), (None, None, Word::NoDemonstrableDifference));
        let few = contrast(&points([0, 0, 0, 0, 9]), &points([50, 0, 0, 0, 0]), Between::Waves).unwrap();
        assert_eq!((few.delta, few.word), (1.0, Word::TooFewAnswers));
        let one = contrast(&points([0, 0, 0, 0, 1]), &points([1, 0, 0, 0, 0]), Between::Groups).unwrap();
        assert_eq!(one.word, Word::TooFewAnswers);
    }

    /// Every pair looked at by itself, as the definition says.
    #[test]
    fn the_short_way_of_counting_is_the_long_way() {
        for seed in 1..60_u64 {
            let row = |salt: u64| -> Vec<(f64, u64)> {
                let draw = |at: u64| (seed * 2_654_435_761 + salt * 97 + at * at * 31) % 7;
                (1..=5)
                    .map(|at| (f64::from(u32::try_from(at).unwrap()) / 2.0, draw(at)))
                    .filter(|(_, n)| *n > 0)
                    .collect()
            };
            let (a, b) = (row(1), row(2));
            let long = |set: &Weighted| -> Vec<f64> {
                set.iter().flat_map(|(v, n)| std::iter::repeat_n(*v, usize::try_from(*n).unwrap())).collect()
            };
            let mut pairs = 0.0;
            for x in long(&a) {
                for y in long(&b) {
                    pairs += if x > y {
                        1.0
                    } else if x < y {
                        0.0
                    } else {
                        0.5
                    };
                }
            }
            assert!((higher(&a, &b) - pairs).abs() < 1e-9, "{a:?} {b:?}");
        }
    }
}
