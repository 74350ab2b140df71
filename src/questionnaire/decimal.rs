//! Exact decimal numbers with at most six decimals: marks, numbers, bounds. No binary fractions, so that a value
//! typed as `7,5` is stored, counted and exported as `7.5` for ever.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How many millionths one is.
const ONE: i64 = 1_000_000;

/// A decimal number, kept in millionths; about ±9.2 × 10¹².
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

/// The text is no decimal number, or one out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number")]
pub struct NotDecimal;

impl Decimal {
    pub const ZERO: Self = Self(0);

    /// The number `units` × 10⁻⁶.
    #[must_use]
    pub const fn from_millionths(units: i64) -> Self {
        Self(units)
    }

    /// How many millionths the number is.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// `None` when out of range.
    #[must_use]
    pub const fn from_integer(value: i64) -> Option<Self> {
        match value.checked_mul(ONE) {
            Some(units) => Some(Self(units)),
            None => None,
        }
    }

    /// The whole number this is, or `None` when it has decimals.
    #[must_use]
    pub const fn as_integer(self) -> Option<i64> {
        if self.0 % ONE == 0 { Some(self.0 / ONE) } else { None }
    }

    /// How many decimals are needed to write it exactly (0–6).
    #[must_use]
    pub const fn decimals(self) -> u8 {
        let mut rest = (self.0 % ONE).unsigned_abs();
        let mut needed = 6;
        while needed > 0 && rest.is_multiple_of(10) {
            rest /= 10;
            needed -= 1;
        }
        needed
    }

    /// Whether it lies on the grid that starts at `from` with steps of `step` (positive).
    #[must_use]
    pub const fn on_step(self, from: Self, step: Self) -> bool {
        step.0 > 0 && (self.0.wrapping_sub(from.0)) % step.0 == 0
    }

    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(units) => Some(Self(units)),
            None => None,
        }
    }

    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(units) => Some(Self(units)),
            None => None,
        }
    }

    /// The product rounded to six decimals, halves away from zero; `None` when out of range.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let exact = i128::from(self.0) * i128::from(other.0);
        let half = i128::from(ONE / 2) * exact.signum();
        i64::try_from((exact + half) / i128::from(ONE)).ok().map(Self)
    }

    /// The nearest binary fraction, for statistics only.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "statistics work in f64; stored values stay exact")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / ONE as f64
    }
}

impl FromStr for Decimal {
    type Err = NotDecimal;

    /// Reads `-12.5`; also `,` for the point, as people type it. No exponents, no grouping.
    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = match digits.find(['.', ',']) {
            Some(at) => (digits.get(..at).unwrap_or(""), digits.get(at + 1..).unwrap_or("")),
            None => (digits, ""),
        };
        let pointed = digits.contains(['.', ',']);
        if whole.is_empty() || (pointed && fraction.is_empty()) || fraction.len() > 6 {
            return Err(NotDecimal);
        }
        let mut units: i64 = 0;
        for sign in whole.bytes().chain(fraction.bytes()).chain(std::iter::repeat_n(b'0', 6 - fraction.len())) {
            if !sign.is_ascii_digit() {
                return Err(NotDecimal);
            }
            units = units.checked_mul(10).and_then(|u| u.checked_add(i64::from(sign - b'0'))).ok_or(NotDecimal)?;
        }
        Ok(Self(if negative { -units } else { units }))
    }
}

impl fmt::Display for Decimal {
    /// With a point and without superfluous zeros: `7.5`, `-3`, `0`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let units = self.0.unsigned_abs();
        let (whole, rest) = (units / ONE.unsigned_abs(), units % ONE.unsigned_abs());
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let fraction = format!("{rest:06}");
        write!(f, "{sign}{whole}.{}", fraction.trim_end_matches('0'))
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_comes_back_in_its_shortest_form() {
        for (typed, kept) in
            [("7,5", "7.5"), ("7.50", "7.5"), ("-0.000001", "-0.000001"), ("+3", "3"), ("007", "7"), ("-0", "0")]
        {
            assert_eq!(typed.parse::<Decimal>().map(|d| d.to_string()), Ok(kept.to_owned()), "{typed}");
        }
        for wrong in ["", "-", ".", "1.", ".5", "1.2.3", "1e3", "1 000", "٣", "9223372036854775807", "0.0000001"] {
            assert_eq!(wrong.parse::<Decimal>(), Err(NotDecimal), "{wrong}");
        }
    }

    #[test]
    fn a_product_is_rounded_to_six_decimals_or_is_none() {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        for (left, right, product) in [
            ("1.5", "2", "3"),
            ("-0.5", "0.000001", "-0.000001"),
            ("0.4", "0.000001", "0"),
            ("0", "-7.5", "0"),
            ("3000000", "-3000000", "-9000000000000"),
        ] {
            assert_eq!(number(left).checked_mul(number(right)), Some(number(product)), "{left} × {right}");
        }
        assert_eq!(number("9000000000000").checked_mul(number("2")), None);
    }

    #[test]
    fn half_steps_lie_on_the_grid_of_halves_only() {
        let [one, half, mark]: [Decimal; 3] = ["1", "0.5", "7.5"].map(|t| t.parse().unwrap());
        assert!(mark.on_step(one, half));
        assert!(!mark.on_step(one, one));
        assert_eq!(mark.decimals(), 1);
        assert_eq!(one.as_integer(), Some(1));
        assert_eq!(mark.as_integer(), None);
    }
}
