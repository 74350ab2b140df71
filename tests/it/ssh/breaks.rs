//! What breaks in one session, and who has to make room in a full house: that one is told and saved, others go on.

use std::time::Duration;

use aoj::host::ssh::{Bounds, Present};

use super::inside::Inside;
use super::person::{Line, Person, Session, Way, answer, begin, new_key};
use crate::pty::holds;

#[test]
fn a_session_that_breaks_ends_alone_with_its_code() {
    let inside = Inside::new(Bounds::default());
    let (person, other) = (Person::at(inside.port, "proef"), Person::at(inside.port, "proef"));
    let (code, others) = (begin(&person), begin(&other));
    for item in 0..3 {
        answer(&person, item);
        answer(&other, item);
    }
    inside.break_next();
    // The answer is to be sealed, for which a nonce is drawn.
    person.press(crate::pty::digit(3));
    assert_eq!(person.ended(), Some(1), "{}", person.text());
    let text = person.text();
    assert!(!person.alternate() && text.contains("Er ging iets mis in het programma."), "{text}");
    assert!(person.last_line().contains(&code), "{text}");
    for item in 3..6 {
        answer(&other, item);
    }
    assert_eq!(inside.watcher().look().total.broken, 1);
    drop((person, other));
    holds(&inside.region, &code, 0..3);
    holds(&inside.region, &others, 0..6);
    // And it goes on by that code.
    let again = Person::at(inside.port, "code");
    again.see("Typ de code");
    again.press(format!("{code}\r"));
    let shown = again.until("the draft", |text| text.contains("► Dit is stelling") || text.contains("elders"));
    assert!(!shown.is_empty());
}

#[test]
fn a_plain_session_that_breaks_ends_alone_with_its_code() {
    let inside = Inside::new(Bounds::default());
    let other = Person::at(inside.port, "proef");
    begin(&other);
    let piped = Session { terminal: None, variables: &[("LANG", "nl_NL.UTF-8")], command: None };
    let person = Person::with(Line::enter(inside.port, "proef+tekst", &Way::None), &piped);
    let code = crate::pty::code_on(&person.until("the code", |text| text.contains("code") && text.contains('-')));
    person.press("verder\n");
    person.see("stelling nummer 0");
    person.press("1\n");
    person.see("stelling nummer 1");
    inside.break_next();
    person.press("2\n");
    assert_eq!(person.ended(), Some(1), "{}", person.text());
    assert!(person.text().contains("Er ging iets mis in het programma."), "{}", person.text());
    assert!(person.last_line().contains(&code), "{}", person.text());
    answer(&other, 0);
    drop((person, other));
    assert_eq!(inside.region.answers(&code).len(), 1);
}

#[test]
fn a_desk_or_command_that_breaks_is_told_and_others_go_on() {
    let key = new_key();
    let inside = Inside::new(Bounds::default());
    std::fs::write(inside.region.folder.path().join("keys"), key.public_key().to_openssh().unwrap()).unwrap();
    let other = Person::at(inside.port, "proef");
    begin(&other);
    let enter = || Line::enter(inside.port, "coordinator", &Way::Key(&key));
    let desk = Person::with(enter(), &Session::default());
    assert_eq!(desk.ended(), Some(1));
    assert!(desk.errors().contains("Er ging iets mis"), "{}", desk.errors());
    let command = Session { terminal: None, variables: &[], command: Some("counts --wave proefmeting") };
    let command = Person::with(enter(), &command);
    assert_ne!(command.ended(), Some(0));
    assert!(command.errors().contains("Er ging iets mis"), "{}", command.errors());
    answer(&other, 0);
}

#[test]
fn a_full_house_asks_whoever_was_idle_longest_and_saves_it() {
    let inside = Inside::new(Bounds { sessions: 2, idle: Duration::from_secs(1), ..Bounds::default() });
    let idle = Person::at(inside.port, "proef");
    let code = begin(&idle);
    answer(&idle, 0);
    answer(&idle, 1);
    let busy = Person::at(inside.port, "proef");
    begin(&busy);
    std::thread::sleep(Duration::from_millis(1500));
    answer(&busy, 0);
    let newcomer = Person::at(inside.port, "proef");
    newcomer.see("Dit is uw code");
    // Nobody asked for that, so nothing of it is a fault.
    assert_eq!(idle.ended(), Some(0), "{}", idle.text());
    let text = idle.text();
    assert!(!idle.alternate() && text.contains("er staan anderen te wachten"), "{text}");
    assert!(idle.last_line().contains(&code), "{text}");
    answer(&busy, 1);
    assert_eq!(inside.watcher().look().total.unseated, 1);
    drop((idle, busy, newcomer));
    holds(&inside.region, &code, 0..2);
}

#[test]
fn an_administrator_sees_who_is_there() {
    let inside = Inside::new(Bounds::default());
    let watcher = inside.watcher();
    assert_eq!(watcher.look().now.sessions, 0);
    let person = Person::at(inside.port, "proef");
    person.see("Dit is uw code");
    let now = watcher.look().now;
    assert_eq!((now.sessions, now.answering, now.connections), (1, 0, 1));
    begin(&person);
    answer(&person, 0);
    let health = watcher.look();
    assert_eq!((health.now.sessions, health.now.answering), (1, 1));
    assert!(health.saves.done() >= 2 && health.saves.failed == 0 && health.saves.last.is_well(), "{health:?}");
    assert!(health.memory_bytes.is_some_and(|bytes| bytes > 1 << 20));
    drop(person);
    let nobody = Present { most: 5000, ..Present::default() };
    let began = std::time::Instant::now();
    while watcher.look().now != nobody {
        assert!(began.elapsed() < Duration::from_secs(20), "{:?}", watcher.look().now);
        std::thread::sleep(Duration::from_millis(20));
    }
}
