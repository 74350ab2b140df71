//! When a reminder helps: on which days to plan one, when it would bring most, and which audience lags.
//!
//! Who has not answered can't be known, so a reminder goes to all who were invited; each one too many costs goodwill. So
//! there are at most two, and the program only suggests: it does not know whether one was sent.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A shorter term is too short for a reminder to be written, sent and read.
const SHORTEST: i32 = 7;
/// So many days before the last one there is still a working week to answer in.
const LAST_CALL: i32 = 7;
/// Nearer to each other two reminders are a nuisance.
const APART: i32 = 5;
/// After so many working days on which nobody answered, those who meant to answer have.
const QUIET: usize = 3;
/// A reminder is worth sending until so many days after the day it was planned for.
const STILL: i32 = 2;
/// An audience lags from so many points (as a fraction) behind the one that is ahead: less is chance or a difference in
/// working days.
const BEHIND: f64 = 0.10;

/// Why a reminder would help today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// For so many working days nobody answered.
    Quiet(usize),
    HalfWay,
    /// A week before the end.
    LastWeek,
}

/// The days on which to send a reminder: half-way the term, when most of those who answer at once have done so, and a
/// week before the last day, where that lies far enough from the first. A day in the weekend becomes the Tuesday after
/// it: on Monday a letter is one of many.
#[must_use]
pub fn reminders(opens: Date, closes: Date) -> Vec<Date> {
    let term = days(opens, closes) + 1;
    if term < SHORTEST {
        return Vec::new();
    }
    let first = working_day(opens.saturating_add((term / 2).days()));
    let last = working_day(closes.saturating_sub(LAST_CALL.days()));
    let second = (days(first, last) >= APART).then_some(last);
    [Some(first), second].into_iter().flatten().filter(|day| *day < closes).collect()
}

/// Whether a reminder would help on this day, from the number sent on each day before it. Never on the last day: who reads
/// it then is too late.
#[must_use]
pub fn reminder_helps(opens: Date, closes: Date, today: Date, per_day: &[(Date, u64)]) -> Option<Reason> {
    if today >= closes || today <= opens {
        return None;
    }
    let last = per_day.iter().filter(|(_, n)| *n > 0).map(|(day, _)| *day).max();
    // The first day counts as one on which somebody answered: nobody is reminded before.
    let since = last.map_or(opens, |last| last.max(opens));
    let silent = (1..).map_while(|n: i32| since.checked_add(n.days()).ok().filter(|day| *day < today));
    let quiet = silent.filter(|day| !is_weekend(*day)).count();
    let planned = reminders(opens, closes);
    let due = planned.iter().position(|day| (0..=STILL).contains(&days(*day, today)));
    match due {
        Some(0) => Some(Reason::HalfWay),
        Some(_) => Some(Reason::LastWeek),
        None => (quiet >= QUIET).then_some(Reason::Quiet(quiet)),
    }
}

/// Which of the audiences lags, by their response rates: the lowest, where it lies clearly behind the highest.
#[must_use]
pub fn lags(rates: &[Option<f64>]) -> Option<usize> {
    let known = || rates.iter().enumerate().filter_map(|(at, rate)| Some((at, (*rate)?)));
    let (at, lowest) = known().min_by(|one, other| one.1.total_cmp(&other.1))?;
    let highest = known().map(|(_, rate)| rate).fold(lowest, f64::max);
    (highest - lowest >= BEHIND).then_some(at)
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn working_day(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_add(3.days()),
        Weekday::Sunday => day.saturating_add(2.days()),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn november(day: i8) -> Date {
        date(2026, 11, day)
    }

    #[test]
    fn reminders_lie_half_way_and_a_week_before_the_end_on_working_days() {
        for (opens, closes, expected) in [
            // Thirty days from a Sunday: half-way is Monday the 16th, a week before the end Monday the 23rd.
            (1, 30, &[16, 23][..]),
            // Three weeks; a week before the end is a Sunday.
            (2, 22, &[12, 17][..]),
            // The second would come the day after the first.
            (2, 19, &[11][..]),
            // Half-way is a Saturday.
            (9, 19, &[17][..]),
            (2, 8, &[5][..]),
            (2, 7, &[][..]),
        ] {
            let expected: Vec<Date> = expected.iter().map(|day| november(*day)).collect();
            assert_eq!(reminders(november(opens), november(closes)), expected, "{opens} to {closes}");
        }
    }

    #[test]
    fn a_reminder_is_never_suggested_in_a_weekend_or_on_the_last_day() {
        for start in 0..60 {
            for term in 1..90 {
                let opens = november(1).saturating_add(start.days());
                let closes = opens.saturating_add((term - 1).days());
                let planned = reminders(opens, closes);
                assert!(planned.len() <= 2 && planned.is_sorted());
                assert!(planned.iter().all(|day| !is_weekend(*day) && opens < *day && *day < closes), "{planned:?}");
            }
        }
    }

    #[test]
    fn a_reminder_helps_on_its_day_and_after_three_silent_working_days() {
        let helps = |today, per_day: &[(i8, u64)]| {
            let per_day: Vec<(Date, u64)> = per_day.iter().map(|(day, n)| (november(*day), *n)).collect();
            reminder_helps(november(2), november(30), november(today), &per_day)
        };
        assert_eq!(helps(2, &[]), None, "it has only begun");
        assert_eq!(helps(5, &[]), None, "Tuesday and Wednesday were silent");
        assert_eq!(helps(6, &[]), Some(Reason::Quiet(3)));
        assert_eq!(helps(6, &[(5, 1)]), None);
        assert_eq!(helps(9, &[(5, 1)]), None, "a weekend is no silence");
        assert_eq!(helps(16, &[(15, 4)]), Some(Reason::HalfWay));
        assert_eq!(helps(19, &[(18, 4)]), None);
        assert_eq!(helps(24, &[(23, 4)]), Some(Reason::LastWeek));
        assert_eq!(helps(30, &[]), None, "too late");
    }

    #[test]
    fn an_audience_lags_where_it_lies_clearly_behind() {
        assert_eq!(lags(&[Some(0.68), Some(0.33)]), Some(1));
        assert_eq!(lags(&[Some(0.35), Some(0.33)]), None);
        assert_eq!(lags(&[Some(0.10), None, Some(0.50)]), Some(0));
        assert_eq!((lags(&[Some(0.1)]), lags(&[]), lags(&[None, Some(0.2)])), (None, None, None));
    }
}
