//! `aoj wave tickets`, and `aoj respond --ticket`.

use std::collections::BTreeSet;

use aoj::privacy::Ticket;

use super::desk::{Desk, Leaving};
use super::respond::WAVE;

/// A wave that is open, of which `beleid` has an access word.
fn opened() -> Desk {
    let desk = Desk::new();
    desk.file("najaar.yaml", &WAVE.replace("- use: beleid", "- use: beleid\n    access_code: appelboom"));
    assert_eq!(desk.aoj("wave create {}/najaar.yaml").status, 0);
    assert_eq!(desk.aoj("wave open najaar").status, 0);
    desk
}

#[test]
fn tickets_are_printed_one_a_line_and_counted() {
    let desk = opened();
    let made = desk.aoj("wave tickets najaar beleid 60");
    assert_eq!(made.status, 0, "{made:?}");
    assert!(made.errors.starts_with("60 toegangsnummers gemaakt voor beleid.\n"), "{}", made.errors);
    assert!(made.errors.contains("Naar het toegangswoord van deze vragenlijst wordt nu niet meer gevraagd"));
    let tickets: BTreeSet<&str> = made.output.lines().collect();
    assert_eq!(tickets.len(), 60);
    for ticket in tickets {
        assert_eq!(Ticket::parse(ticket).map(|read| read.to_string()).as_deref(), Ok(ticket));
    }
    let more = desk.aoj("wave tickets najaar beleid 1 --lang en");
    assert_eq!(more.output.lines().count(), 1);
    assert!(
        more.errors.starts_with("1 access number made for beleid.\nThey stand in this output only"),
        "{}",
        more.errors
    );
    let show = desk.aoj("wave show najaar").fine();
    let words = show.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("61 toegangsnummers, waarvan 0 gebruikt"), "{show}");
    assert!(!words.contains("0 toegangsnummers, waarvan 0 gebruikt uitvoering"), "{show}");
    let log = desk.aoj("wave log najaar").fine();
    assert_eq!(log.matches("toegangsnummers gemaakt voor beleid").count(), 2, "{log}");
    assert!(!log.contains("60") && !log.contains("61"), "the log tells no number: {log}");
}

#[test]
fn tickets_are_made_for_an_opened_wave_and_in_bounds() {
    let desk = Desk::new();
    desk.file("najaar.yaml", WAVE);
    assert_eq!(desk.aoj("wave create {}/najaar.yaml").status, 0);
    assert!(desk.aoj("wave tickets najaar beleid 5").wrong(1).contains("nog niet geopend"));
    assert_eq!(desk.aoj("wave open najaar").status, 0);
    for number in ["0", "10001", "-1", "veel"] {
        let done = desk.aoj(&format!("wave tickets najaar beleid {number}"));
        assert_eq!((done.status, done.output.as_str()), (2, ""), "{number}: {}", done.errors);
    }
    assert!(desk.aoj("wave tickets najaar ouders 5").wrong(1).contains("geen vragenlijst ouders"));
    assert!(desk.aoj("wave tickets voorjaar beleid 5").wrong(1).contains("geen meting voorjaar"));
    assert_eq!(desk.aoj("wave tickets najaar beleid 10000").output.lines().count(), 10000);
    assert_eq!(desk.aoj("wave close najaar").status, 0);
    assert!(desk.aoj("wave tickets najaar beleid 5").wrong(1).contains("is gesloten"));
}

#[test]
fn tickets_that_nobody_reads_end_quietly() {
    let desk = opened();
    let mut errors = Vec::new();
    let words = ["wave", "tickets", "najaar", "beleid", "500"].map(Into::into);
    assert_eq!(desk.run_into(words, b"", &mut Leaving(100), &mut errors), 0);
    assert!(errors.is_empty(), "{}", String::from_utf8_lossy(&errors));
}

#[test]
fn a_mistyped_ticket_is_told_before_anything_is_looked_up() {
    let desk = Desk::new().at_terminal(80, 24);
    for ticket in ["4TRA-K7Q2-9MXT", "4TRA", "K7Q2-9MXD-4TRA-1CJW", "\u{1b}[2J", ""] {
        let said = desk.run(["respond".into(), "--ticket".into(), ticket.into()], b"").wrong(1);
        assert!(said.contains("Dit toegangsnummer klopt niet"), "{said}");
    }
    assert!(!desk.data().exists());
    let both = desk.aoj("respond --ticket 4TRA-K7Q2-9MXR --code K7Q2-9MXD-4TRA-1CJW");
    assert_eq!(both.status, 2, "{}", both.errors);
}
