//! One-time tickets through the real program: made by one command, used at another terminal.

use std::process::Command;

use super::region::{Region, answer, begin};
use aoj::store::Store;

/// Tickets as `aoj wave tickets` prints them.
fn printed(region: &Region, number: &str) -> Vec<String> {
    let made = Command::new(env!("CARGO_BIN_EXE_aoj"))
        .args(["wave", "tickets", "proefmeting", "proef", number])
        .env_clear()
        .env("AOJ_DATA", region.data())
        .env("LANG", "nl_NL.UTF-8")
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    String::from_utf8(made.stdout).unwrap().lines().map(str::to_owned).collect()
}

fn spent(region: &Region) -> u64 {
    region.store().tickets("proefmeting").unwrap()[0].spent
}

#[test]
fn a_ticket_is_typed_saved_with_the_draft_and_spent_by_sending() {
    let region = Region::new();
    let tickets = printed(&region, "2");
    let mut pty = region.aoj(&["respond"]).start();
    pty.see("Het toegangsnummer uit uw brief");
    pty.press(tickets[0].to_lowercase().replace('-', " "));
    pty.press("\r");
    let (mut pty, code) = begin(pty);
    answer(&mut pty, 0);
    // The line is cut; the draft still knows its ticket.
    pty.signal("KILL");
    pty.ended();
    assert_eq!(spent(&region), 0);

    let mut pty = region.aoj(&["respond", "--code", &code]).start();
    let shown =
        pty.until("the draft", |text| text.contains("stelling nummer 1.") || text.contains("ergens anders open"));
    if !shown.contains("stelling nummer 1.") {
        pty.press("\r");
        pty.see("stelling nummer 1.");
    }
    pty.press("\x1b[21~");
    pty.see("Nakijken en versturen");
    pty.press("\x1b[F\r");
    pty.see("vervalt uw code");
    pty.press("\x1b[C\r");
    pty.see("Verstuurd.");
    pty.press("\r");
    assert_eq!(pty.ended(), 0);
    assert_eq!((spent(&region), region.counts().submitted), (1, 1));

    // Neither on the screen nor by an option it lets anybody in again; the other one does.
    let mut pty = region.aoj(&["respond", "--ticket", &tickets[0]]).start();
    pty.see("Met dit toegangsnummer is al een vragenlijst verstuurd.");
    pty.see("Het woord of nummer uit uw brief");
    pty.press("\x7f".repeat(14));
    pty.press(&tickets[1]);
    pty.press("\r");
    pty.see("Dit is uw code");
}

#[test]
fn of_two_who_begin_with_one_ticket_the_second_keeps_the_answers_and_may_use_another() {
    let region = Region::new();
    let tickets = printed(&region, "2");
    let begun = || {
        let (mut pty, code) = begin(region.aoj(&["respond", "--ticket", &tickets[0]]).start());
        answer(&mut pty, 0);
        (pty, code)
    };
    let ((mut one, _), (mut other, code)) = (begun(), begun());
    for pty in [&mut one, &mut other] {
        pty.press("\x1b[21~");
        pty.see("Nakijken en versturen");
        pty.press("\x1b[F\r");
        pty.see("vervalt uw code");
        pty.press("\x1b[C\r");
        pty.until("an answer", |text| text.contains("Verstuurd.") || text.contains("al gebruikt"));
    }
    one.see("Verstuurd.");
    other.see("Niet verstuurd: uw toegangsnummer is al gebruikt");
    assert_eq!((spent(&region), region.counts().submitted), (1, 1));
    assert_eq!(region.counts().in_progress, 1, "the draft is there");
    other.see(&format!("code {code}"));
    other.press(&tickets[1]);
    other.press("\r");
    other.see("vervalt uw code");
    other.press("\x1b[C\r");
    other.see("Verstuurd.");
    assert_eq!((spent(&region), region.counts().submitted), (2, 2));
}
