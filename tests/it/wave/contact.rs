//! Whom respondents can ask, changed while a wave is open: people leave.

use std::ffi::OsString;

use super::commands::opened;
use crate::cli::desk::{Desk, Done};

/// `aoj wave contact` with these words, which may hold spaces.
fn contact(desk: &Desk, words: &[&str]) -> Done {
    desk.run(["wave", "contact"].iter().chain(words).map(|word| OsString::from(*word)), b"")
}

#[test]
fn who_can_be_asked_is_changed_in_an_open_wave_and_recorded_without_names() {
    let desk = opened();
    let stands = "naam van een persoon of afdeling: -\ne-mailadres: vragen@voorbeeld.nl\ntelefoonnummer: -\nfunctionaris gegevensbescherming: -\n";
    assert_eq!(contact(&desk, &["najaar"]).fine(), stands);
    desk.at("2026-11-03");
    let words = ["najaar", "--name", "Ans de Vries", "--phone", "030 123 45 67", "--privacy-officer", "fg@regio.nl"];
    assert!(contact(&desk, &words).said().starts_with("Meting najaar is gewijzigd. Wie nu begint"));
    let shown = desk.aoj("wave show najaar").fine();
    assert!(
        shown.contains("Ans de Vries, vragen@voorbeeld.nl, 030 123 45 67") && shown.contains("fg@regio.nl"),
        "{shown}"
    );
    assert_eq!(contact(&desk, &["najaar", "--name", " Ans de Vries "]).said(), "Zo stond het al in meting najaar.\n");
    contact(&desk, &["najaar", "--phone", ""]).said();
    let shown = contact(&desk, &["najaar"]).fine();
    assert!(shown.contains("afdeling: Ans de Vries\n") && shown.contains("telefoonnummer: -\n"), "{shown}");
    let log = desk.aoj("wave log najaar").fine();
    assert_eq!(log.matches("2026-11-03  gewijzigd op het eerste scherm: ").count(), 4, "{log}");
    assert!(!log.contains("Ans") && !log.contains("030"), "{log}");
    assert!(!desk.aoj("doctor").output.contains("veranderd na het openen"), "the questionnaires are as they were");
}

#[test]
fn the_next_wave_names_those_who_are_there_now() {
    let desk = opened();
    contact(&desk, &["najaar", "--name", "Ans: de \"Vries\"", "--email", "ans@regio.nl"]).said();
    desk.aoj("wave create --from najaar --id later").said();
    let shown = desk.aoj("wave show later").fine();
    assert!(shown.contains("Ans: de \"Vries\", ans@regio.nl"), "{shown}");
}

#[test]
fn what_can_not_be_is_told_in_one_line_and_changes_nothing() {
    let desk = opened();
    assert!(contact(&desk, &["najaar", "--name", "\u{1b}]0;x\u{7}"]).wrong(1).contains("onzichtbare besturingstekens"));
    assert!(contact(&desk, &["najaar", "--name", "a\nb"]).wrong(1).contains("onzichtbare besturingstekens"));
    assert!(contact(&desk, &["geen", "--name", "x"]).wrong(1).contains("geen"));
    desk.aoj("wave show oefenmeting").fine();
    assert!(contact(&desk, &["oefenmeting", "--name", "x"]).wrong(1).starts_with("De oefenmeting heeft niemand"));
    desk.aoj("wave create --from najaar --id later").said();
    assert!(contact(&desk, &["later", "--name", "x"]).wrong(1).starts_with("Meting later is nog niet geopend."));
    assert!(contact(&desk, &["najaar"]).fine().contains("afdeling: -\n"));
}
