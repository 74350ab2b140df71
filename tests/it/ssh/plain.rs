//! Plain mode over SSH: at a terminal with an echo of its own, and without one.

use super::person::{Line, Person, Session, Way};
use super::served::Served;
use crate::pty::code_on;

#[test]
fn at_a_terminal_what_is_typed_is_echoed_and_can_be_corrected() {
    let served = Served::new();
    let person = Person::at(served.port, "tekst+proef");
    let code = code_on(&person.until("the code", |text| text.contains("Uw code") || text.contains("uw code")));
    person.press("verder\r");
    person.see("Dit is stelling nummer 0.");
    person.press("5\x7f3");
    person.see("3");
    person.press("\r");
    person.see("Dit is stelling nummer 1.");
    person.press("\x1b[A4\r");
    person.see("Dit is stelling nummer 2.");
    person.press("\x03");
    person.ended();
    assert!(person.text().contains("Verder: ssh -p"), "{}", person.text());
    assert!(person.text().contains(&code), "{}", person.text());
    let answers = served.region.answers(&code);
    assert_eq!(answers["vraag_0"], "3");
    assert_eq!(answers["vraag_1"], "4");
    assert_eq!(answers.len(), 2);
}

#[test]
fn without_a_terminal_lines_come_and_go_as_they_are() {
    let served = Served::new();
    let piped = Session { terminal: None, ..Session::default() };
    let person = Person::with(Line::enter(served.port, "proef", &Way::None), &piped);
    person.press("verder\n1\n2\n3\n4");
    person.end_input();
    assert_eq!(person.ended(), Some(0), "{}", person.text());
    let text = person.text();
    assert!(!text.contains('\u{1b}') && !text.contains('\r'), "{text}");
    assert!(!text.contains("verder\n1\n"), "no echo");
    // The last line did not end: it is no answer.
    let answers = served.region.answers(&code_on(&text));
    assert_eq!(answers.len(), 3, "{text}");
}
