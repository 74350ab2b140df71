//! `aoj respond` and `aoj`: what is said instead of a screen.

use super::desk::Desk;

#[test]
fn without_a_terminal_there_is_a_sentence() {
    let desk = Desk::new();
    for line in ["", "respond", "respond --code K7Q2-9MXD-4TRA-1CJW"] {
        let said = desk.aoj(line).wrong(1);
        assert!(said.contains("terminal"), "{said}");
    }
    assert!(!desk.data().exists(), "nothing is made for nothing");
    let dumb = Desk::new().at_terminal(80, 24).with("TERM", "dumb");
    assert!(dumb.aoj("").wrong(1).contains("terminal"));
}

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
