//! Respondents: from `ssh` to thanks, and through everything that can happen on the way.

use aoj::host::SystemClock;
use aoj::store::Store;

use super::person::{Line, Person, Session, Way, answer, begin};
use super::served::Served;
use crate::pty::{ITEMS, holds};

#[test]
fn from_the_first_question_to_thanks() {
    let mut served = Served::new();
    let person = Person::at(served.port, "proef+vries");
    let code = begin(&person);
    for item in 0..ITEMS {
        answer(&person, item);
    }
    assert_eq!(served.region.counts().in_progress, 1);
    person.see("► Welk cijfer geeft u?");
    person.press("8");
    person.until("the answer", |text| text.contains("√ Welk cijfer geeft u?"));
    person.press("\r");
    person.see("U hebt alle vragen beantwoord.");
    person.press("\x1b[F\r");
    person.see("vervalt uw code");
    person.press("\x1b[C\r");
    person.see("Verstuurd.");
    let counts = served.region.counts();
    assert_eq!((counts.submitted, counts.in_progress), (1, 0));
    person.press("\r");
    assert_eq!(person.ended(), Some(0));
    assert!(!person.alternate());
    assert!(!person.text().contains(&code), "nothing is left to come back to");
    served.stop("TERM");
    // Neither the name nor the code nor the address of anybody stands in what was said.
    let said = served.said();
    for secret in ["vries", &code[..4]] {
        assert!(!said.contains(secret), "{said}");
    }
}

#[test]
fn a_name_leads_to_what_it_says() {
    let served = Served::new();
    // A questionnaire, a wave, both, with a language and words that mean nothing.
    for user in ["proef", "proefmeting", "onzin+proef+proefmeting", "proef+nl"] {
        Person::at(served.port, user).see("Dit is uw code");
    }
    Person::at(served.port, "code+en").see("Type the code");
    let code = Person::at(served.port, "code");
    code.see("Typ de code");
    let long = "x".repeat(10_000);
    Person::at(served.port, &long).see("Proefvragenlijst");
    Person::at(served.port, "\u{1b}]0;naam\u{7}").see("Proefvragenlijst");
}

#[test]
fn the_client_says_which_language_and_letters() {
    let served = Served::new();
    let line = || Line::enter(served.port, "code", &Way::None);
    let english = Session { variables: &[("LANG", "en_GB.UTF-8")], ..Session::default() };
    Person::with(line(), &english).see("Type the code");
    let ours = Session { variables: &[("LANG", "en_GB.UTF-8"), ("AOJ_LANG", "nl")], ..Session::default() };
    Person::with(line(), &ours).see("Typ de code");
    let plain = Session { variables: &[("LANG", "C"), ("NO_COLOR", "1")], ..Session::default() };
    let person = Person::with(line(), &plain);
    person.see("Typ de code");
    let output = person.output();
    assert!(output.iter().all(u8::is_ascii), "only letters that it has");
    assert!(!String::from_utf8(output).unwrap().contains("\x1b[3"), "no colours");
}

#[test]
fn a_code_opens_the_draft_again() {
    let served = Served::new();
    let person = Person::at(served.port, "proef");
    let code = begin(&person);
    answer(&person, 0);
    answer(&person, 1);
    person.press("\x03");
    person.see("[ Stoppen ]");
    person.press("\x1b[C\x1b[C\r");
    let ended = person.ended();
    assert_eq!(ended, Some(0), "{}", person.text());
    let last = person.last_line();
    assert!(last.contains(&code) && last.contains(&format!("ssh -p {} 127.0.0.1", served.port)), "{last}");
    let again = Person::at(served.port, "code");
    again.see("Typ de code");
    again.press(&code);
    again.press("\r");
    again.see("► Dit is stelling nummer 2.");
    holds(&served.region, &code, 0..2);
}

#[test]
fn whoever_opens_a_draft_takes_it_over() {
    let served = Served::new();
    let first = Person::at(served.port, "proef");
    let code = begin(&first);
    answer(&first, 0);
    let second = Person::at(served.port, "code");
    second.see("Typ de code");
    second.press(format!("{code}\r"));
    second.see("ergens anders open");
    second.press("\r");
    second.see("► Dit is stelling nummer 1.");
    answer(&second, 1);
    // The older one is told at its next save and writes no more.
    first.press("5");
    first.see("ergens anders");
    answer(&second, 2);
    drop((first, second));
    holds(&served.region, &code, 0..3);
}

#[test]
fn a_line_that_is_cut_loses_nothing_acknowledged() {
    let served = Served::new();
    let mut code = String::new();
    for n in [1, 4, 9] {
        let person = Person::at(served.port, "proef");
        code = begin(&person);
        for item in 0..n {
            answer(&person, item);
        }
        person.hang_up();
        // The draft is released by itself once the server has seen it.
        let again = Person::at(served.port, "code");
        again.see("Typ de code");
        again.press(format!("{code}\r"));
        let there = format!("► Dit is stelling nummer {n}.");
        let shown = again.until("the draft", |text| text.contains(&there) || text.contains("ergens anders open"));
        if !shown.contains(&there) {
            again.press("\r");
            again.see(&there);
        }
        drop(again);
        holds(&served.region, &code, 0..n);
    }
    drop(code);
}

#[test]
fn a_terminal_may_change_its_size_at_any_moment() {
    let served = Served::new();
    let person = Person::at(served.port, "proef");
    let code = begin(&person);
    answer(&person, 0);
    for (columns, rows) in [(1, 1), (0, 0), (500, 200), (60_000, 3), (20, 5), (100, 30)] {
        if columns <= 500 {
            person.resize(columns, rows);
        }
        person.press("\x0c");
    }
    person.see("► Dit is stelling nummer 1.");
    answer(&person, 1);
    drop(person);
    holds(&served.region, &code, 0..2);
    // And from the beginning.
    let small = Session { terminal: Some(("xterm", 1, 1)), ..Session::default() };
    let person = Person::with(Line::enter(served.port, "proef", &Way::None), &small);
    person.resize(80, 24);
    person.see("Dit is uw code");
}

#[test]
fn two_people_share_nothing() {
    let served = Served::new();
    let people: Vec<Person> = (0..8).map(|_| Person::at(served.port, "proef")).collect();
    let codes: Vec<String> = people.iter().map(begin).collect();
    for (at, person) in people.iter().enumerate() {
        for item in 0..=at {
            answer(person, item);
        }
    }
    for (at, person) in people.iter().enumerate() {
        let output = String::from_utf8_lossy(&person.output()).into_owned();
        for (other, code) in codes.iter().enumerate() {
            assert_eq!(output.contains(code.as_str()), at == other, "{other} on the screen of {at}");
        }
    }
    drop(people);
    for (at, code) in codes.iter().enumerate() {
        let answers = served.region.answers(code);
        assert_eq!(answers.len(), at + 1);
    }
}

#[test]
fn asked_to_stop_everybody_is_told_and_saved() {
    for signal in ["TERM", "INT"] {
        let mut served = Served::new();
        let people: Vec<Person> = (0..5).map(|_| Person::at(served.port, "proef")).collect();
        let codes: Vec<String> = people.iter().map(begin).collect();
        for person in &people {
            answer(person, 0);
        }
        let (status, took) = served.stop(signal);
        assert!(status.success(), "{signal}: {status}");
        assert!(took.as_secs_f64() < 5.0, "{signal}: {took:?}");
        for (person, code) in people.iter().zip(&codes) {
            person.ended();
            let text = person.text();
            assert!(text.contains("wordt even gestopt"), "{text}");
            assert!(person.last_line().contains(code.as_str()), "{text}");
            assert!(!person.alternate());
        }
        for code in &codes {
            holds(&served.region, code, 0..1);
        }
        let said = served.said();
        assert!(said.contains("binnen is (5)") && said.contains("5 sessies"), "{said}");
    }
}

#[test]
fn a_wave_that_ends_meanwhile_is_told() {
    let served = Served::new();
    let person = Person::at(served.port, "proef");
    begin(&person);
    answer(&person, 0);
    served.region.store().close_wave("proefmeting", &SystemClock).unwrap();
    person.press("2");
    person.see("gesloten");
    let late = Person::at(served.port, "proef");
    late.until("that there is nothing", |text| !text.trim().is_empty() && !text.contains("Dit is uw code"));
}
