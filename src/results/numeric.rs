//! The formulas: moments, quartiles, intervals of shares and means.
//!
//! Invariant: every function is total; where a figure does not exist the answer is `None`, never NaN.

/// The standard normal quantile at .975 as used for the Wilson interval.
const Z: f64 = 1.959_964;

/// The same quantile in full, where Student's t approaches it.
const Z_EXACT: f64 = 1.959_963_984_540_054;

/// Values in rising order, each with how often it occurs.
pub type Weighted = [(f64, u64)];

/// A whole number of respondents as a fraction's part. Exact up to 2⁵³.
#[expect(clippy::cast_precision_loss, reason = "numbers of respondents lie far below 2^53")]
#[must_use]
pub const fn real(n: u64) -> f64 {
    n as f64
}

/// How many values there are.
#[must_use]
pub fn size(values: &Weighted) -> u64 {
    values.iter().fold(0, |sum, (_, n)| sum.saturating_add(*n))
}

/// The mean; `None` of nothing.
#[must_use]
pub fn mean(values: &Weighted) -> Option<f64> {
    let n = size(values);
    (n > 0).then(|| sum(values.iter().map(|(value, times)| value * real(*times))) / real(n))
}

/// The standard deviation with n − 1; `None` below two values.
#[must_use]
pub fn deviation(values: &Weighted) -> Option<f64> {
    let n = size(values);
    let mean = mean(values).filter(|_| n > 1)?;
    // Two passes, and the second corrected for what rounding left of the first (Chan, Golub & LeVeque 1983).
    let squares = sum(values.iter().map(|(value, times)| (value - mean).powi(2) * real(*times)));
    let rest = sum(values.iter().map(|(value, times)| (value - mean) * real(*times)));
    Some(((squares - rest * rest / real(n)) / real(n - 1)).max(0.0).sqrt())
}

/// A sum that keeps what rounding drops (Neumaier 1974).
fn sum(terms: impl Iterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0);
    for term in terms {
        let next = total + term;
        lost += if total.abs() >= term.abs() { (total - next) + term } else { (term - next) + total };
        total = next;
    }
    total + lost
}

/// The quantile at `quarter` quarters (0–4): between the values at the places around (n − 1)·p, in proportion.
/// This is definition 7 of Hyndman & Fan (1996), the default of R and of Excel's `QUARTILE.INC`.
#[must_use]
pub fn quartile(values: &Weighted, quarter: u64) -> Option<f64> {
    let n = size(values);
    let fourths = n.checked_sub(1)?.checked_mul(quarter.min(4))?;
    let (place, rest) = (fourths / 4, fourths % 4);
    let below = at(values, place)?;
    if rest == 0 {
        return Some(below);
    }
    Some(below + (at(values, place + 1)? - below) * real(rest) / 4.0)
}

/// The value at a place from 0 in the row written out.
fn at(values: &Weighted, place: u64) -> Option<f64> {
    let mut passed: u64 = 0;
    values.iter().find_map(|(value, times)| {
        passed = passed.saturating_add(*times);
        (place < passed).then_some(*value)
    })
}

/// A share with its Wilson interval of 95% (Wilson 1927).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// From 0 to 1.
    pub share: f64,
    pub low: f64,
    pub high: f64,
}

/// The share of `k` among `n`; `None` of nothing.
#[must_use]
pub fn share(k: u64, n: u64) -> Option<Share> {
    if n == 0 || k > n {
        return None;
    }
    let p = real(k) / real(n);
    let z2 = Z * Z / real(n);
    let centre = (p + z2 / 2.0) / (1.0 + z2);
    let half = Z * (p * (1.0 - p) / real(n) + z2 / (4.0 * real(n))).sqrt() / (1.0 + z2);
    // At the ends the bound is 0 or 1 exactly; rounding would leave a trace.
    let low = if k == 0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if k == n { 1.0 } else { (centre + half).min(1.0) };
    Some(Share { share: p, low, high })
}

/// The interval of a mean of 95%: mean ± t(.975, n−1)·s/√n, made narrower by √(1−n/N) where `population` N is given.
#[must_use]
pub fn interval(mean: f64, deviation: f64, n: u64, population: Option<u64>) -> Option<(f64, f64)> {
    let t = t_975(n.checked_sub(1)?)?;
    let finite = match population {
        Some(population) if n <= population => (1.0 - real(n) / real(population)).sqrt(),
        _ => 1.0,
    };
    let half = t * deviation / real(n).sqrt() * finite;
    Some((mean - half, mean + half))
}

/// Student's t: the quantile at .975 with that many degrees of freedom, to about 12 digits; `None` for 0.
#[must_use]
pub fn t_975(freedom: u64) -> Option<f64> {
    match freedom {
        0 => None,
        1..=1000 => Some(t_by_halving(freedom)),
        _ => Some(t_by_expansion(real(freedom))),
    }
}

/// Halves the interval in which t must lie until no number lies between its ends.
fn t_by_halving(freedom: u64) -> f64 {
    let (mut low, mut high) = (1.9_f64, 13.0_f64);
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle;
        }
        if within(middle, freedom) < 0.95 {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The probability that Student's t lies between −t and t, as a finite sum of positive terms (Abramowitz & Stegun
/// 26.7.3 and 26.7.4).
fn within(t: f64, freedom: u64) -> f64 {
    let angle = (t / real(freedom).sqrt()).atan();
    let (sine, cosine) = angle.sin_cos();
    let odd = !freedom.is_multiple_of(2);
    if freedom == 1 {
        return angle * std::f64::consts::FRAC_2_PI;
    }
    let mut term = if odd { cosine } else { 1.0 };
    let mut total = term;
    let mut step = if odd { 3 } else { 2 };
    while step <= freedom - 2 {
        term *= cosine * cosine * real(step - 1) / real(step);
        total += term;
        step += 2;
    }
    if odd { (angle + sine * total) * std::f64::consts::FRAC_2_PI } else { sine * total }
}

/// The expansion in 1/ν around the normal quantile (Abramowitz & Stegun 26.7.5); from 1000 degrees of freedom its
/// four terms leave less than 10⁻¹³.
fn t_by_expansion(freedom: f64) -> f64 {
    let x = Z_EXACT;
    let power = |n| x.powi(n);
    let g1 = (power(3) + x) / 4.0;
    let g2 = (5.0 * power(5) + 16.0 * power(3) + 3.0 * x) / 96.0;
    let g3 = (3.0 * power(7) + 19.0 * power(5) + 17.0 * power(3) - 15.0 * x) / 384.0;
    let g4 = (79.0 * power(9) + 776.0 * power(7) + 1482.0 * power(5) - 1920.0 * power(3) - 945.0 * x) / 92160.0;
    x + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom
}
