//! Response rate and margin of error.

/// Submitted among invited, as a fraction; above 1 where more was submitted than invited. `None`: nobody known to be
/// invited.
#[must_use]
pub fn rate(submitted: u64, invited: Option<u64>) -> Option<f64> {
    invited.filter(|invited| *invited > 0).map(|invited| real(submitted) / real(invited))
}

/// Half the width of the 95% interval of a share `p` that `n` of `population` respondents give, as a fraction:
/// 1.96·√(p(1−p)/n)·√((N−n)/(N−1)). `None` without respondents, without a known population, and where there are more
/// respondents than were invited. It holds only if those who did not answer are like those who did.
#[must_use]
pub fn margin(n: u64, population: Option<u64>, p: f64) -> Option<f64> {
    let population = population.filter(|population| n > 0 && n <= *population)?;
    if n == population {
        return Some(0.0);
    }
    let finite = real(population - n) / real(population - 1);
    Some(1.96 * (p * (1.0 - p) / real(n)).sqrt() * finite.sqrt())
}

/// Whether more was submitted than people were invited: a number invited is wrong, or some answered twice.
#[must_use]
pub fn more_than_invited(submitted: u64, invited: Option<u64>) -> bool {
    invited.is_some_and(|invited| submitted > invited)
}

#[expect(clippy::cast_precision_loss, reason = "numbers of respondents lie far below 2^53")]
const fn real(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_margin_of_a_half_is_what_the_textbook_gives() {
        for (n, population, expected) in
            [(48, 120, "0.110"), (12, 15, "0.131"), (60, 300, "0.113"), (7, 7, "0.000"), (1, 1, "0.000")]
        {
            let margin = margin(n, Some(population), 0.5).map(|m| format!("{m:.3}"));
            assert_eq!(margin.as_deref(), Some(expected), "{n} of {population}");
        }
    }

    #[test]
    fn there_is_no_margin_of_an_unknown_or_too_small_population() {
        for (n, population) in [(0, Some(10)), (11, Some(10)), (5, None), (1, Some(0))] {
            assert_eq!(margin(n, population, 0.5), None, "{n} of {population:?}");
        }
        assert!(more_than_invited(11, Some(10)) && !more_than_invited(10, Some(10)) && !more_than_invited(9, None));
    }

    #[test]
    fn a_rate_is_a_fraction_of_those_invited() {
        assert_eq!(rate(15, Some(60)), Some(0.25));
        assert_eq!(rate(0, Some(60)), Some(0.0));
        assert_eq!((rate(3, Some(0)), rate(3, None)), (None, None));
    }
}
