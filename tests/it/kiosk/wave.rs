//! One wave only; and what becomes of a kiosk when that ends.

use std::sync::Arc;

use aoj::port::{Refusal, Trouble};

use super::stage::{FILE, PHRASE, Stage, hall};
use crate::keys::fixture::{composed, offer};

#[test]
fn when_the_wave_ends_it_says_so_and_waits() {
    let mut stage = Stage::new();
    let offers = std::mem::take(&mut stage.store.offers);
    stage.seconds(11).sees("Meting najaar 2026 is nu niet open.").misses("hal");
    stage.press("1").press("\r").sees("is nu niet open");
    stage.store.offers = offers;
    stage.seconds(11).is_fresh();
    stage.begin();
}

#[test]
fn whoever_is_answering_then_is_told_by_the_store() {
    let mut stage = Stage::new();
    stage.begin();
    stage.store.refusal = Some(Refusal::WaveEnded);
    stage.store.offers.clear();
    stage.press("\x1b[6~").press("3").sees("De meting is gesloten.").sees("begint zo vanzelf opnieuw");
    stage.seconds(21).sees("Meting najaar 2026 is nu niet open.");
    // The passphrase is asked for there as well.
    stage.press("\x03").press(PHRASE).press("\r");
    assert!(stage.quit);
}

#[test]
fn a_store_that_can_not_be_read_is_told_and_waited_out() {
    let mut stage = Stage::new();
    stage.press("1").press("\x03").press("\x1b[C\r").is_fresh();
    stage.store.trouble = Some(Trouble::Locked);
    stage.press("1").press("\x03").press("\x1b[C\r");
    stage.sees("een ander programma houdt de opslag bezet").seconds(60).sees("blijft het proberen");
    stage.store.trouble = None;
    stage.seconds(11).is_fresh();
}

#[test]
fn other_waves_are_neither_offered_nor_opened() {
    let mut other = (*offer(composed(FILE))).clone();
    other.wave.id = "elders".to_owned();
    other.wave.title = "Meting elders".to_owned();
    let mut stage = Stage::with(vec![Arc::new(other), hall()], (80, 24));
    stage.is_fresh().misses("elders");
    let code = stage.begin();
    stage.press("\x03").press("\x1b[C\x1b[C\r").is_fresh();
    for row in stage.store.drafts.values_mut() {
        row.draft.wave = "elders".to_owned();
    }
    stage.press("\t\r").press(&code).press("\r").sees("Dit hoort bij een andere meting");
    assert!(stage.store.drafts.values().all(|row| row.owner.is_none()), "it was let go");
}

#[test]
fn the_help_tells_the_truth_about_time() {
    let mut stage = Stage::new();
    stage.press("?").press("\x1b[6~").sees("60 seconden lang op geen enkele toets").misses("niets sluit vanzelf");
}
