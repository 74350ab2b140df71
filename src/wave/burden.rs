//! What a wave asks of a region: how long it lasts, and how much time it takes of those who are invited.

use jiff::civil::Date;

/// A term advised for a survey by letter with one reminder, in days.
pub const ADVISED_DAYS: i32 = 21;

/// How many days a wave lasts, first and last included; 0 or less where the last lies before the first.
#[must_use]
pub fn term(opens: Date, closes: Date) -> i32 {
    opens.until(closes).map_or(i32::MAX, |span| span.get_days()).saturating_add(1)
}

/// Minutes that all take together if everybody answers: invited × minutes. `None` where nobody knows how many.
#[must_use]
pub fn burden(invited: Option<u64>, minutes: u32) -> Option<u64> {
    Some(invited?.saturating_mul(u64::from(minutes)))
}

/// Minutes as whole hours, rounded; what is there at all is at least one.
#[must_use]
pub fn hours(minutes: u64) -> u64 {
    let rounded = minutes.saturating_add(30) / 60;
    if minutes > 0 { rounded.max(1) } else { 0 }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_days_count() {
        assert_eq!(term(date(2026, 11, 1), date(2026, 11, 30)), 30);
        assert_eq!(term(date(2026, 11, 1), date(2026, 11, 1)), 1);
        assert_eq!(term(date(2026, 11, 2), date(2026, 11, 1)), 0);
        assert_eq!(term(date(2026, 12, 20), date(2027, 1, 9)), ADVISED_DAYS);
    }

    #[test]
    fn the_burden_is_that_of_all_who_are_invited() {
        let both = burden(Some(60), 15).unwrap() + burden(Some(400), 10).unwrap();
        assert_eq!((both, hours(both)), (4900, 82));
        assert_eq!(burden(None, 10), None);
        assert_eq!(burden(Some(u64::MAX), 10), Some(u64::MAX));
        assert_eq!([0, 1, 29, 90, 150].map(hours), [0, 1, 1, 2, 3]);
    }
}
