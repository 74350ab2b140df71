//! Bars of characters: distributions over the points of a scale, shares, and a mean on its scale.
//!
//! Every point has a sign of its own, so that a bar reads without colour: shades up to five points, from light to dark
//! with a thin one for the middle; digits above that, and in ASCII. Counts come from the lowest point to the highest,
//! as they count: the lowest stands left.
//!
//! Invariants: a bar takes exactly the columns it was given; columns are shared out by the largest remainder, so that a
//! larger share never gets fewer; whoever is there is seen: a count above 0 has a column wherever there are as many
//! columns as counts. Who shows a bar has its counts from [`crate::results::disclose`].

use ratatui::style::Style;

use crate::ui::look::{ASCII, Look};
use crate::ui::row::Row;
use crate::ui::visible::{Run, flow, width};

/// Above so many points shades can't be told apart.
const SHADED: usize = 5;
/// The digits of the points, as the keys have them: `0` is the tenth.
const DIGITS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

/// Where the middle of diverging bars below each other lies, and how long the whole is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Columns before and behind the middle, which takes one itself.
    pub left: u16,
    pub right: u16,
    /// Columns that stand for everybody.
    pub whole: u16,
}

impl Axis {
    /// The longest bars that fit in so many columns, for all of these below each other. Each side is taken in steps of
    /// a tenth, so that the axis stays where it is while answers come in.
    #[must_use]
    pub fn fitting<'a>(columns: u16, bars: impl IntoIterator<Item = &'a [u64]>) -> Self {
        let (mut below, mut above) = (1, 1);
        for counts in bars {
            let (left, all) = (halves_below(counts), halves(counts));
            if all > 0 {
                below = below.max((left * 10).div_ceil(all));
                above = above.max(((all - left) * 10).div_ceil(all));
            }
        }
        let part = |whole: u16, tenths: u128| (u128::from(whole) * tenths).div_ceil(10);
        let room = u128::from(columns.saturating_sub(1));
        let fits = |whole: &u16| part(*whole, below) + part(*whole, above) <= room;
        let whole = (1..=columns).rev().find(fits).unwrap_or(0);
        let side = |tenths| u16::try_from(part(whole, tenths)).unwrap_or(0);
        // What is left over lies at the right, so that all lines are as long.
        let left = side(below);
        Self { left, right: columns.saturating_sub(left + 1), whole }
    }
}

/// A bar around the middle of the scale: what lies below it at the left, above it at the right, the middle point half on
/// either side. Where there is nobody only the middle is drawn.
#[must_use]
pub fn diverging(counts: &[u64], axis: Axis, look: Look) -> Vec<Run> {
    let (below, all) = (halves_below(counts), halves(counts));
    let left = split(axis.whole, below, all).min(axis.left);
    let right = if all == 0 { 0 } else { (axis.whole - left).min(axis.right) };
    let points = counts.len();
    let middle = points / 2;
    let mut sides = (Vec::new(), Vec::new());
    for (point, n) in counts.iter().enumerate() {
        let n = u128::from(*n);
        if points % 2 == 1 && point == middle {
            sides.0.push((point, n));
            sides.1.push((point, n));
        } else if point < middle {
            sides.0.push((point, 2 * n));
        } else {
            sides.1.push((point, 2 * n));
        }
    }
    let mut runs = vec![(" ".repeat(usize::from(axis.left - left)), look.plain())];
    runs.extend(stretches(&sides.0, left, points, look));
    runs.push((look.signs.bar.to_owned(), look.quiet()));
    runs.extend(stretches(&sides.1, right, points, look));
    runs.push((" ".repeat(usize::from(axis.right - right)), look.plain()));
    runs.retain(|(text, _)| !text.is_empty());
    runs
}

/// Everybody as one full bar; where there is nobody, an empty one.
#[must_use]
pub fn stacked(counts: &[u64], columns: u16, look: Look) -> Vec<Run> {
    if counts.iter().all(|n| *n == 0) {
        return vec![(" ".repeat(usize::from(columns)), look.plain())];
    }
    let parts: Vec<(usize, u128)> = counts.iter().map(|n| u128::from(*n)).enumerate().collect();
    stretches(&parts, columns, counts.len(), look)
}

/// How much of a whole: a share between 0 and 1. Only all of it fills the bar, and only nothing leaves it empty.
#[must_use]
pub fn share(share: f64, columns: u16, look: Look) -> Vec<Run> {
    let full = at(share, columns);
    let full = if columns < 2 {
        full
    } else if share > 0.0 && share < 1.0 {
        full.clamp(1, columns - 1)
    } else {
        full
    };
    let stretch = |sign: &str, n: u16, style| (sign.repeat(usize::from(n)), style);
    let mut runs = vec![
        stretch(look.signs.bar_full, full, look.plain()),
        stretch(look.signs.bar_rest, columns - full, look.quiet()),
    ];
    runs.retain(|(text, _)| !text.is_empty());
    runs
}

/// A mean on its scale, and what was aimed at: `────●──○──`. Where both fall together the mean stands alone.
#[must_use]
pub fn mean(mean: f64, target: Option<f64>, ends: (f64, f64), columns: u16, look: Look) -> Vec<Run> {
    let place = |value: f64| {
        let share = if ends.1 > ends.0 { (value - ends.0) / (ends.1 - ends.0) } else { 0.0 };
        at(share, columns.saturating_sub(1))
    };
    let (mean, target) = (place(mean), target.map(place));
    let mut runs: Vec<Run> = Vec::new();
    for column in 0..columns {
        let (sign, style) = if column == mean {
            (look.signs.full, look.strong())
        } else if target == Some(column) {
            (look.signs.empty, look.strong())
        } else {
            (look.signs.rule, look.quiet())
        };
        match runs.last_mut() {
            Some((text, same)) if *same == style => text.push_str(sign),
            _ => runs.push((sign.to_owned(), style)),
        }
    }
    runs
}

/// What the signs stand for, from the lowest point to the highest; on more lines where they do not fit.
#[must_use]
pub fn legend(labels: &[String], columns: u16, look: Look) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut x = columns;
    for (point, label) in labels.iter().enumerate() {
        let (sign, style) = sign(point, labels.len(), look);
        let wide = width(sign) + 1 + width(label);
        if rows.is_empty() || x + wide > columns {
            rows.push(Row::new());
            x = 0;
        }
        let lines = flow(&[(label.clone(), look.plain())], columns.saturating_sub(2));
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                rows.push(Row::new());
            }
            if let Some(row) = rows.last_mut() {
                let drawn = if at == 0 { std::mem::take(row).at(x, sign, style) } else { std::mem::take(row) };
                *row = drawn.runs(x + 2, line);
            }
        }
        x += wide + 3;
    }
    rows
}

/// The sign of a point of a scale with so many points.
#[must_use]
pub fn sign(point: usize, points: usize, look: Look) -> (&'static str, Style) {
    let above = 2 * point + 1 > points;
    let style = if above { look.favourable() } else { look.plain() };
    if points > SHADED || *look.signs == ASCII {
        return (DIGITS.get(point % DIGITS.len()).copied().unwrap_or("?"), style);
    }
    let middle = look.signs.bar_middle;
    let [light, half, dark, full] = look.signs.shades;
    let shades: &[&'static str] = match points {
        0..=2 => &[light, full],
        3 => &[light, middle, full],
        4 => &[light, half, dark, full],
        _ => &[light, half, middle, dark, full],
    };
    (shades.get(point).copied().unwrap_or(full), style)
}

/// Twice the number of answers, so that half of the middle point is a whole number.
fn halves(counts: &[u64]) -> u128 {
    counts.iter().map(|n| 2 * u128::from(*n)).sum()
}

/// The part of them below the middle of the scale.
fn halves_below(counts: &[u64]) -> u128 {
    let middle = counts.len() / 2;
    let below: u128 = counts.iter().take(middle).map(|n| 2 * u128::from(*n)).sum();
    let half = counts.get(middle).filter(|_| counts.len() % 2 == 1).copied().unwrap_or(0);
    below + u128::from(half)
}

/// The columns of a part, rounded; a part that is there has one, and leaves one to the rest where there is a rest.
fn split(columns: u16, part: u128, all: u128) -> u16 {
    if all == 0 {
        return 0;
    }
    let rounded = (2 * u128::from(columns) * part + all) / (2 * all);
    let least = u128::from(part > 0 && columns > 1);
    let most = u128::from(columns) - u128::from(part < all && columns > 1);
    u16::try_from(rounded.clamp(least, most)).unwrap_or(columns)
}

/// Shares out columns over parts (point, weight) by the largest remainder and draws them.
fn stretches(parts: &[(usize, u128)], columns: u16, points: usize, look: Look) -> Vec<Run> {
    let weights: Vec<u128> = parts.iter().map(|(_, weight)| *weight).collect();
    let mut runs: Vec<Run> = Vec::new();
    for ((point, _), n) in parts.iter().zip(shared_out(&weights, columns)) {
        let (sign, style) = sign(*point, points, look);
        let text = sign.repeat(usize::from(n));
        match runs.last_mut() {
            _ if text.is_empty() => {}
            Some((drawn, same)) if *same == style => drawn.push_str(&text),
            _ => runs.push((text, style)),
        }
    }
    runs
}

/// So many columns over these weights: each gets its whole part, the largest remainders get what is left. Then what is
/// there but would get nothing takes a column from the widest, where there are enough for all.
fn shared_out(weights: &[u128], columns: u16) -> Vec<u16> {
    let all: u128 = weights.iter().sum();
    if all == 0 {
        return vec![0; weights.len()];
    }
    let quota = |weight: u128| weight * u128::from(columns);
    let mut shares: Vec<u16> =
        weights.iter().map(|weight| u16::try_from(quota(*weight) / all).unwrap_or(columns)).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let remainder = |at: &usize| weights.get(*at).map_or(0, |weight| quota(*weight) % all);
    order.sort_by_key(|at| std::cmp::Reverse(remainder(at)));
    let left = columns.saturating_sub(shares.iter().sum());
    for at in order.into_iter().take(usize::from(left)) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    let there = weights.iter().filter(|weight| **weight > 0).count();
    if there > usize::from(columns) {
        return shares;
    }
    while let Some(none) = weights.iter().zip(&shares).position(|(weight, share)| *weight > 0 && *share == 0) {
        let most = shares.iter().copied().max().unwrap_or(0);
        // Of those that are as wide, the one that has least of it.
        let widest = (0..shares.len()).filter(|at| shares.get(*at) == Some(&most));
        let Some(giver) = widest.min_by_key(|at| weights.get(*at).copied()).filter(|_| most > 1) else { break };
        for (at, change) in [(giver, false), (none, true)] {
            if let Some(share) = shares.get_mut(at) {
                *share = if change { *share + 1 } else { *share - 1 };
            }
        }
    }
    shares
}

/// The column of a share, rounded.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of at most a few hundred columns")]
fn at(share: f64, columns: u16) -> u16 {
    ((share.clamp(0.0, 1.0) * f64::from(columns)).round() as u16).min(columns)
}

#[cfg(test)]
#[path = "bars/tests.rs"]
mod tests;
