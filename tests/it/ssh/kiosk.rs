//! A kiosk that stands elsewhere, as a client with a key of its own.

use std::fs;
use std::time::Duration;

use aoj::host::SystemClock;
use aoj::privacy::Passphrase;
use aoj::store::Store;
use russh::keys::PrivateKey;

use super::person::{Line, Person, Session, Way, answer, begin, new_key};
use super::served::Served;
use crate::pty::{Region, code_on, holds};

const PHRASE: &str = "een lange wachtzin";

fn public(key: &PrivateKey) -> String {
    key.public_key().to_openssh().unwrap()
}

/// A server with a passphrase that knows these lines of keys.
fn served(lines: &[String]) -> Served {
    let region = Region::new();
    let kept = Passphrase::new(PHRASE).hash([7; 16]).unwrap();
    region.store().set_passphrase(&kept, &SystemClock).unwrap();
    let file = region.folder.path().join("coordinators");
    fs::write(&file, lines.join("\n")).unwrap();
    Served::with(region, &["--coordinators", file.to_str().unwrap()])
}

fn enter(served: &Served, user: &str, key: &PrivateKey) -> Person {
    Person::with(Line::enter(served.port, user, &Way::Key(key)), &Session::default())
}

/// To the first question; gives the code.
fn first_question(kiosk: &Person) -> String {
    kiosk.see("Welke vragenlijst vult u in?");
    std::thread::sleep(Duration::from_millis(200));
    kiosk.press("1");
    begin(kiosk)
}

#[test]
fn a_key_for_it_opens_a_kiosk_one_after_the_other_and_the_passphrase_closes_it() {
    let key = new_key();
    let served = served(&[format!("kiosk {}", public(&key))]);
    for user in ["kiosk", "kiosk+proefmeting", "nl+proefmeting+KIOSK"] {
        let kiosk = enter(&served, user, &key);
        let mut before: Option<String> = None;
        for _ in 0..2 {
            let code = first_question(&kiosk);
            answer(&kiosk, 0);
            let shown = String::from_utf8_lossy(&kiosk.output()).into_owned();
            let since = &shown[shown.rfind("\x1b[3J").unwrap()..];
            assert!(before.as_ref().is_none_or(|other| !since.contains(other.as_str())));
            kiosk.press("\x03");
            kiosk.see("[ Stoppen ]");
            // Here one comes back at this screen, or from elsewhere.
            kiosk.until("both ways back", |text| {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                text.contains("hier op dit scherm of ergens anders met ssh")
            });
            kiosk.press("\x1b[C\x1b[C\r");
            kiosk.see("Welke vragenlijst vult u in?");
            holds(&served.region, &code, 0..1);
            before = Some(code);
        }
        std::thread::sleep(Duration::from_millis(200));
        kiosk.press("\x03");
        kiosk.see("De kiosk afsluiten");
        kiosk.press(format!("{PHRASE}\r"));
        assert_eq!(kiosk.ended(), Some(0));
        assert_eq!(kiosk.last_line(), "De kiosk is afgesloten.");
    }
}

#[test]
fn without_such_a_key_it_is_said_what_is_missing() {
    let (kiosk, coordinator) = (new_key(), new_key());
    let served = served(&[format!("kiosk {}", public(&kiosk)), public(&coordinator)]);
    // Nobody, somebody else, and a coordinator: a key opens what it says.
    for way in [Way::None, Way::Key(&new_key()), Way::Key(&coordinator)] {
        assert!(!Line::knock(served.port).unwrap().offer("kiosk+proefmeting", &way).unwrap().success());
    }
    let person = Person::with(Line::enter(served.port, "kiosk", &Way::Prompts), &Session::default());
    assert_eq!(person.ended(), Some(1));
    assert!(person.errors().contains("daar is een sleutel voor nodig"), "{}", person.errors());
    assert!(person.output().is_empty());
    // Also where no keys are known at all.
    let without = Served::new();
    let person = Person::with(Line::enter(without.port, "kiosk", &Way::Prompts), &Session::default());
    assert_eq!(person.ended(), Some(1));
    assert!(person.errors().contains("daar is een sleutel voor nodig"), "{}", person.errors());
}

#[test]
fn its_key_opens_nothing_else() {
    let key = new_key();
    let served = served(&[format!("kiosk {}", public(&key))]);
    for user in ["coordinator", "coordinator+proefmeting"] {
        assert!(!Line::knock(served.port).unwrap().offer(user, &Way::Key(&key)).unwrap().success(), "{user}");
    }
    for command in ["counts --wave proefmeting", "sh", "results --wave proefmeting"] {
        let line = Line::enter(served.port, "kiosk+coordinator", &Way::Key(&key));
        let person = Person::with(line, &Session { terminal: None, variables: &[], command: Some(command) });
        assert_eq!(person.ended(), Some(1), "{command}");
        assert!(person.output().is_empty());
        assert!(person.errors().contains("Deze sleutel is voor een kiosk"), "{}", person.errors());
    }
    // Not the coordinator's side, and no shell, from within.
    let kiosk = enter(&served, "kiosk+coordinator", &key);
    let shown = kiosk.see("Welke vragenlijst vult u in?");
    assert!(!shown.contains("Coördinator"), "{shown}");
    let line = kiosk.line();
    line.runtime.block_on(async {
        assert!(line.handle.channel_open_session().await.is_err(), "a second session");
        assert!(line.handle.channel_open_direct_tcpip("127.0.0.1", 22, "127.0.0.1", 1).await.is_err());
    });
}

#[test]
fn for_one_wave_a_key_is_for_that_wave_and_what_is_not_open_is_told() {
    let (one, all, other) = (new_key(), new_key(), new_key());
    let lines = [
        format!("kiosk,wave=\"proefmeting\" {}", public(&one)),
        format!("kiosk {}", public(&all)),
        format!("wave=\"elders\",kiosk {}", public(&other)),
    ];
    let served = served(&lines);
    enter(&served, "kiosk", &one).see("Welke vragenlijst vult u in?");
    let refused = |user: &str, key: &PrivateKey, why: &str| {
        let person = enter(&served, user, key);
        assert_eq!(person.ended(), Some(1), "{user}");
        assert!(person.errors().contains(why), "{user}: {}", person.errors());
    };
    refused("kiosk+elders", &one, "alleen de kiosk van meting proefmeting");
    refused("kiosk+proefmeting", &other, "alleen de kiosk van meting elders");
    refused("kiosk", &other, "elders");
    refused("kiosk+onbekend", &all, "onbekend");
    refused("kiosk+tekst", &all, "volledig scherm");
    // Two are open: then it must be named.
    let mut store = served.region.store();
    let mut second = crate::keys::fixture::wave("tweede");
    let today = aoj::port::Clock::local(&SystemClock, "Europe/Amsterdam").date();
    (second.opens, second.closes) = (today, today + jiff::Span::new().days(30));
    store.create_wave(&second, "", false, &SystemClock).unwrap();
    refused("kiosk+tweede", &all, "nog niet geopend");
    store.open_wave("tweede", &[], &SystemClock).unwrap();
    refused("kiosk", &all, "kiosk+ID@127.0.0.1");
    enter(&served, "kiosk+proefmeting", &all).see("Welke vragenlijst vult u in?");
}

#[test]
fn without_a_passphrase_nobody_could_close_it() {
    let key = new_key();
    let region = Region::new();
    let file = region.folder.path().join("coordinators");
    fs::write(&file, format!("kiosk {}", public(&key))).unwrap();
    let served = Served::with(region, &["--coordinators", file.to_str().unwrap()]);
    let person = enter(&served, "kiosk", &key);
    assert_eq!(person.ended(), Some(1));
    assert!(person.errors().contains("aoj coordinate --set-passphrase"), "{}", person.errors());
}

#[test]
fn much_text_at_once_does_not_end_it() {
    let key = new_key();
    let served = served(&[format!("kiosk {}", public(&key))]);
    let kiosk = enter(&served, "kiosk", &key);
    first_question(&kiosk);
    let megabyte = "1. Wij zien 3 of 4 kinderen te laat.\r".repeat(28_000);
    kiosk.press(format!("\x1b[200~{megabyte}\x1b[201~"));
    kiosk.press(&megabyte);
    kiosk.press("\x1c\x1a\x04");
    // Typing is taken again once so much may have been typed.
    std::thread::sleep(Duration::from_secs(3));
    kiosk.press("\x03");
    let began = std::time::Instant::now();
    while !kiosk.text().contains("[ Stoppen ]") {
        assert!(began.elapsed() < Duration::from_mins(1), "{}", kiosk.text());
        std::thread::sleep(Duration::from_millis(500));
        kiosk.press("\x03");
    }
}

#[test]
fn a_line_that_is_cut_saves_and_a_server_that_stops_tells_the_code() {
    let key = new_key();
    let mut served = served(&[format!("kiosk {}", public(&key))]);
    let kiosk = enter(&served, "kiosk", &key);
    let code = first_question(&kiosk);
    answer(&kiosk, 0);
    kiosk.hang_up();
    holds(&served.region, &code, 0..1);
    let kiosk = enter(&served, "kiosk", &key);
    let code = first_question(&kiosk);
    answer(&kiosk, 0);
    served.signal("TERM");
    assert_eq!(kiosk.ended(), Some(1), "so that it comes back");
    assert!(kiosk.last_line().contains(&code), "{}", kiosk.text());
    assert!(!kiosk.text().contains("stelling"), "{}", kiosk.text());
    assert!(served.stop("TERM").0.success() || !served.is_up());
    assert_eq!(code_on(&kiosk.last_line()), code);
}
