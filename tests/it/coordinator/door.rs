//! Coming in, the passphrase, and being left alone.

use std::time::Duration;

use aoj::port::{Ask, Told};
use aoj::store::Store;
use aoj::ui::{Begin, Look};

use super::stage::{Stage, WAVE};

const PHRASE: &str = "vier losse woorden hier";

fn with_passphrase() -> Stage {
    let mut stage = Stage::with(Look::default(), (80, 24), Begin::SetPassphrase);
    stage.start().sees("Kies een wachtzin");
    stage.type_text(PHRASE).keys("<Enter>").sees("nog een keer").type_text(PHRASE).keys("<Enter>");
    stage
}

#[test]
fn without_a_passphrase_one_is_inside_at_once() {
    Stage::empty()
        .start()
        .sees("Er is nog geen meting")
        .misses("aanwijzen")
        .misses("Enter openen")
        .sees("n nieuwe meting");
}

#[test]
fn a_passphrase_is_set_once_it_was_typed_twice_and_its_day_is_kept() {
    let mut stage = with_passphrase();
    stage.sees("Er is nog geen meting");
    let store = stage.store();
    let kept = store.passphrase().unwrap().unwrap();
    assert!(kept.starts_with("$argon2id$") && !kept.contains("woorden"), "{kept}");
    assert_eq!(store.passphrase_days().unwrap(), [jiff::civil::date(2026, 11, 14)]);
}

#[test]
fn a_passphrase_that_is_too_short_or_differs_is_not_set() {
    let mut stage = Stage::with(Look::default(), (80, 24), Begin::SetPassphrase);
    stage.start().type_text("kort").keys("<Enter>").sees("te kort");
    stage.type_text(PHRASE).keys("<Enter>").type_text("iets anders dan dat").keys("<Enter>").sees("niet twee keer");
    assert_eq!(stage.store().passphrase().unwrap(), None);
}

#[test]
fn what_is_typed_is_never_shown() {
    let mut stage = Stage::with(Look::default(), (80, 24), Begin::SetPassphrase);
    stage.start().type_text(PHRASE).misses("losse").sees("***");
}

#[test]
fn before_the_passphrase_nothing_is_told() {
    let mut stage = with_passphrase();
    stage.make(WAVE, "2026-najaar");
    assert!(matches!(stage.clerk.answer(Ask::Lock), Told::Locked));
    for ask in [
        Ask::Waves,
        Ask::Look { wave: "2026-najaar".to_owned() },
        Ask::Definition { wave: "2026-najaar".to_owned() },
        Ask::Sources { also: Vec::new() },
        Ask::Unfinished,
        Ask::TakeUp { no: 1 },
    ] {
        assert!(matches!(stage.clerk.answer(ask), Told::NotEntered));
    }
    assert!(stage.clerk.news("2026-najaar").is_none());
}

#[test]
fn after_ten_minutes_without_a_key_the_passphrase_is_asked_for_again() {
    let mut stage = with_passphrase();
    stage.make(WAVE, "2026-najaar");
    stage.keys("<Esc> <Esc>");
    stage.resize((80, 24)).keys("q <Esc>");
    stage.pass(Duration::from_mins(9));
    stage.misses("Wat is de wachtzin?");
    stage.pass(Duration::from_mins(2));
    stage.sees("Wat is de wachtzin?").misses("2026");
    stage.type_text("niet de goede zin").keys("<Enter>").sees("Dat is niet de wachtzin");
    stage.type_text(PHRASE).keys("<Enter>").sees("Meting najaar 2026");
}
