//! How much of the server anybody may have.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::person::{Line, Person, Way, begin};
use super::served::Served;
use crate::pty::Region;

fn limited(settings: &str) -> Served {
    let region = Region::new();
    std::fs::write(region.data().join("aoj.yaml"), settings).unwrap();
    Served::with(region, &[])
}

#[test]
fn a_full_house_says_so_and_takes_again_when_somebody_leaves() {
    let mut served = limited("limits: {sessions: 2}\n");
    let first = Person::at(served.port, "proef");
    let second = Person::at(served.port, "proef");
    begin(&first);
    second.see("Dit is uw code");
    let third = Person::at(served.port, "proef");
    assert_eq!(third.ended(), Some(1));
    assert!(third.errors().contains("geen plaatsen meer vrij"), "{}", third.errors());
    drop(second);
    let began = Instant::now();
    loop {
        let again = Person::at(served.port, "proef");
        if again
            .until("something", |text| !text.is_empty() || again.errors().contains("plaatsen"))
            .contains("Dit is uw code")
        {
            break;
        }
        assert!(began.elapsed() < Duration::from_secs(30));
    }
    served.stop("TERM");
    assert!(served.said().contains("Niet toegelaten: "), "{}", served.said());
}

#[test]
fn an_address_has_so_many_connections_and_a_line_says_why() {
    let served = limited("limits: {per_address: 3}\n");
    let lines: Vec<Line> = (0..3).map(|_| Line::enter(served.port, "proef", &Way::None)).collect();
    let mut fourth = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    let mut said = String::new();
    fourth.read_to_string(&mut said).unwrap();
    assert!(said.contains("te veel verbindingen") && said.contains("too many connections"), "{said}");
    drop(lines);
}

#[test]
fn too_much_at_once_ends_that_session_with_its_code() {
    let served = Served::new();
    let (person, other) = (Person::at(served.port, "proef"), Person::at(served.port, "proef"));
    let code = begin(&person);
    begin(&other);
    for _ in 0..100 {
        person.press(vec![b'x'; 8000]);
    }
    person.ended();
    let text = person.text();
    assert!(text.contains("te veel tekst tegelijk"), "{text}");
    assert!(person.last_line().contains(&code), "{text}");
    other.press("3");
    other.see("bewaard, nog niet verstuurd");
}

#[test]
fn whoever_tries_codes_waits_ever_longer_and_others_do_not() {
    let mut served = Served::new();
    let person = Person::at(served.port, "code");
    person.see("Typ de code");
    person.press("K7Q2-9MXD-4TRA-1CJW");
    for _ in 0..100 {
        person.press("\r");
        std::thread::sleep(Duration::from_millis(50));
        if person.text().contains("vaak achter elkaar") {
            break;
        }
    }
    person.see("vaak achter elkaar");
    let other = Person::at(served.port, "code");
    other.see("Typ de code");
    other.press("K7Q2-9MXD-4TRA-1CJW\r");
    other.see("geen begonnen vragenlijst");
    served.stop("TERM");
    assert!(!served.said().contains("Verkeerde codes: 0."), "{}", served.said());
}

#[test]
fn whoever_says_nothing_is_let_go() {
    let served = Served::new();
    let mut silent = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    silent.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    silent.write_all(b"SSH-2.0-half\r\n").unwrap();
    let began = Instant::now();
    let mut all = Vec::new();
    // It ends, in one way or another.
    let _ = silent.read_to_end(&mut all);
    let took = began.elapsed();
    assert!(took > Duration::from_secs(20) && took < Duration::from_secs(50), "{took:?}");
}
