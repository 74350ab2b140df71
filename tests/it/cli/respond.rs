//! `aoj respond` and `aoj`: what is said instead of a screen.

use super::desk::Desk;

#[test]
fn a_mistyped_code_is_told_before_anything_is_looked_up() {
    let desk = Desk::new().at_terminal(80, 24);
    for code in ["K7Q2-9MXD-4TRA-1CJX", "K7Q2", "\u{1b}[2J", ""] {
        let said = desk.run(["respond".into(), "--code".into(), code.into()], b"").wrong(1);
        assert!(said.contains("Deze code klopt niet"), "{said}");
    }
    assert!(!desk.data().exists());
}

#[test]
fn what_can_not_be_filled_in_is_told() {
    let desk = Desk::new().at_terminal(80, 24);
    assert!(desk.aoj("respond").wrong(1).contains("geen meting open"));
    assert!(desk.aoj("respond --wave 2030").wrong(1).contains("Er is geen meting 2030."));
}

#[test]
fn the_practice_wave_can_be_asked_for_before_it_was_ever_made() {
    let desk = Desk::new().at_terminal(80, 24);
    let said = desk.aoj("respond --wave oefenmeting --questionnaire ouders").wrong(1);
    assert!(said.contains("oefenmeting heeft geen vragenlijst ouders. Wel: beleid, uitvoering."), "{said}");
}

/// A wave of November with both shipped questionnaires.
pub const WAVE: &str = "format: 1
id: najaar
title: Meting najaar
region:
  name: Regio Voorbeeld
  municipalities:
    - code: GM0344
      name: Utrecht
opens: 2026-11-10
closes: 2026-11-30
questionnaires:
  - use: beleid
  - use: uitvoering
";

#[test]
fn a_wave_that_takes_no_answers_says_since_or_until_when() {
    let desk = Desk::new().at_terminal(80, 24);
    desk.file("najaar.yaml", WAVE);
    assert_eq!(desk.aoj("wave create {}/najaar.yaml").status, 0);
    let asked = |words: &str| {
        let said = desk.aoj("respond --wave najaar").wrong(1);
        assert!(said.contains(words), "{said}");
    };
    asked("nog niet geopend");
    assert_eq!(desk.aoj("wave open najaar").status, 0);
    asked("begint op 10 november 2026");
    desk.at("2026-11-10");
    let said = desk.aoj("respond --wave najaar --questionnaire ouders").wrong(1);
    assert!(said.contains("heeft geen vragenlijst ouders. Wel: beleid, uitvoering."), "{said}");
    let said = desk.aoj("respond --questionnaire ouders --lang en").wrong(1);
    assert!(said.contains("No open wave has a questionnaire ouders. There are: beleid, uitvoering."), "{said}");
    desk.at("2026-12-01");
    asked("liep tot en met 30 november 2026");
    assert!(desk.aoj("respond").wrong(1).contains("geen meting open"));
    assert_eq!(desk.aoj("wave close najaar").status, 0);
    asked("is gesloten");
}
