use aoj::wave::{State, Stored};
use jiff::civil::date;

#[test]
fn the_state_follows_from_what_is_stored_and_the_day() {
    let wave = super::file::whole();
    for (stored, day, expected) in [
        (Stored::Draft, "2026-10-31", State::Draft),
        (Stored::Draft, "2026-11-15", State::Draft),
        (Stored::Draft, "2027-01-01", State::Draft),
        (Stored::Opened, "2026-10-31", State::Scheduled),
        (Stored::Opened, "2026-11-01", State::Open),
        (Stored::Opened, "2026-11-30", State::Open),
        (Stored::Opened, "2026-12-01", State::Over),
        (Stored::Closed, "2026-11-15", State::Closed),
        (Stored::Closed, "2027-01-01", State::Closed),
    ] {
        assert_eq!(wave.state(stored, day.parse().unwrap()), expected, "{stored:?} on {day}");
    }
}

#[test]
fn who_was_answering_may_still_send_for_two_hours() {
    let wave = super::file::whole();
    let at = |day, hour, minute| {
        date(2026, if day > 30 { 12 } else { 11 }, if day > 30 { day - 30 } else { day }).at(hour, minute, 0, 0)
    };
    for (stored, moment, expected) in [
        (Stored::Opened, at(30, 23, 59), true),
        (Stored::Opened, at(31, 0, 0), true),
        (Stored::Opened, at(31, 1, 59), true),
        (Stored::Opened, at(31, 2, 0), false),
        (Stored::Opened, at(32, 0, 0), false),
        (Stored::Closed, at(30, 12, 0), false),
        (Stored::Draft, at(15, 12, 0), false),
    ] {
        assert_eq!(wave.may_still_send(stored, moment), expected, "{stored:?} at {moment}");
    }
    let early = date(2026, 10, 31).at(12, 0, 0, 0);
    assert!(!wave.may_still_send(Stored::Opened, early));
}

#[test]
fn answers_are_due_for_deletion_once_the_wave_is_closed_and_the_day_has_passed() {
    // Kept until 31 December 2029.
    let wave = super::file::whole();
    for (stored, deleted, day, due) in [
        (Stored::Closed, false, "2029-12-31", false),
        (Stored::Closed, false, "2030-01-01", true),
        (Stored::Closed, true, "2030-01-01", false),
        (Stored::Opened, false, "2030-01-01", false),
        (Stored::Draft, false, "2030-01-01", false),
    ] {
        let since = wave.due_since(stored, deleted, day.parse().unwrap());
        assert_eq!(since, wave.keep_until.filter(|_| due), "{stored:?}, deleted: {deleted}, on {day}");
    }
    let wave = aoj::wave::Wave { keep_until: None, ..wave };
    assert_eq!(wave.due_since(Stored::Closed, false, date(2090, 1, 1)), None);
}
