//! Answers that should have been deleted: told in the list, at the wave and where it is managed, and deleted from there.

use aoj::port::Happening;
use aoj::store::Store;

use super::stage::{Stage, WAVE};
use crate::store::support::At;

/// The day on which the answers of [`WAVE`] may last be kept, counted as the clock does.
const LAST_DAY: i64 = 1157;
const WAITS: &str = "mochten bewaard worden tot en met 31 december 2029";

/// The wave, closed, on that day.
fn closed_on(day: i64) -> Stage {
    let mut stage = Stage::empty();
    stage.make(WAVE, "2026-najaar");
    stage.fill("2026-najaar", "beleid", 0..8);
    stage.close("2026-najaar");
    stage.clock.set(day, 12, 0);
    stage
}

#[test]
fn who_has_passed_the_last_day_of_keeping_is_told_at_every_place_with_the_way_to_delete() {
    assert_eq!(aoj::port::Clock::local(&At::day(LAST_DAY), "").date().to_string(), "2029-12-31");
    let mut stage = closed_on(LAST_DAY);
    stage.start().misses(WAITS).keys("<Enter>").misses(WAITS).keys("b").misses(WAITS);
    let mut stage = closed_on(LAST_DAY + 1);
    for size in [(80, 24), (60, 16), (120, 40)] {
        stage.resize(size).sees(WAITS).sees("Wissen: Enter, dan b.");
        stage.keys("<Enter>").sees(WAITS).sees("Wis ze nu: b, Antwoorden wissen.");
        stage.keys("b").sees(WAITS).sees("Wis ze nu: Antwoorden wissen.").keys("<Esc> <Esc>");
    }
}

#[test]
fn answers_are_deleted_from_the_screen_once_the_id_was_typed_and_then_nothing_is_due() {
    let mut stage = closed_on(LAST_DAY + 1);
    stage.start().keys("<Enter> b").sees("► 1 Antwoorden wissen, uitkomsten houden");
    stage.keys("<Enter>").sees("Wilt u de antwoorden van deze meting wissen?").sees("niet terug te draaien");
    stage.keys("<Enter>").sees("Dat is niet 2026-najaar. Er is niets veranderd.");
    assert!(!stage.store().wave("2026-najaar").unwrap().rows_deleted);
    stage.type_text("2026-najaar").keys("<Enter>").sees("de uitkomsten zijn er nog").misses(WAITS);
    stage.misses("Antwoorden wissen, uitkomsten houden").misses("Opnieuw openen").sees("1 Laatste dag verzetten");
    let row = stage.store().wave("2026-najaar").unwrap();
    assert!(row.rows_deleted && row.due_since("2040-01-01".parse().unwrap()).is_none());
    let log = stage.store().log("2026-najaar").unwrap();
    assert!(matches!(log.last(), Some((_, Happening::RowsDeleted))), "{log:?}");
    stage.keys("<Esc>").misses(WAITS).keys("<Esc>").misses(WAITS).sees("gesloten");
}

#[test]
fn answers_can_be_deleted_before_that_day_too() {
    let mut stage = closed_on(LAST_DAY);
    stage.start().keys("<Enter> b <End> <Up> <Enter>").sees("Wilt u de antwoorden van deze meting wissen?");
}

#[test]
fn an_open_wave_has_no_answers_to_delete() {
    let mut stage = Stage::open(2, 2);
    stage.start().keys("<Enter> b").misses("Antwoorden wissen");
}
