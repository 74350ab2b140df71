//! The server stopped and started amid many people: what was said to be saved is there, and each goes on by the code.
//!
//! With as many people as one likes, and with another version of the program before the restart than after it:
//! `AOJ_PEOPLE=1000 AOJ_BEFORE=/usr/local/bin/aoj cargo test --release --test it -- ssh::restart --nocapture`

use std::time::Instant;

use super::person::{Person, answer, begin};
use super::served::Served;
use crate::pty::{Region, holds};

/// How many people sit there.
fn people() -> usize {
    std::env::var("AOJ_PEOPLE").ok().and_then(|n| n.parse().ok()).unwrap_or(24)
}

/// How many sit down and type at the same time.
const AT_ONCE: usize = 12;

/// Somebody, with the code and how many answers were acknowledged.
struct Seat {
    person: Person,
    code: String,
    answered: usize,
}

/// Does something with each, several at a time, and gives what came of it in their order.
fn each<T: Send, U: Send>(all: Vec<T>, work: impl Fn(usize, T) -> U + Sync) -> Vec<U> {
    let mut parts: Vec<Vec<(usize, T)>> = (0..AT_ONCE).map(|_| Vec::new()).collect();
    for (at, one) in all.into_iter().enumerate() {
        parts[at % AT_ONCE].push((at, one));
    }
    let work = &work;
    let mut done: Vec<(usize, U)> = std::thread::scope(|scope| {
        let threads: Vec<_> = parts
            .into_iter()
            .map(|part| scope.spawn(move || part.into_iter().map(|(at, one)| (at, work(at, one))).collect::<Vec<_>>()))
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, one)| one).collect()
}

fn stopped_amid(signal: &str) {
    let region = Region::new();
    std::fs::write(region.data().join("aoj.yaml"), "limits: {per_address: 20000, new_per_second: 5000}\n").unwrap();
    let mut served = match std::env::var("AOJ_BEFORE") {
        Ok(before) => Served::of(&before, region, &[]),
        Err(_) => Served::with(region, &[]),
    };
    let port = served.port;
    let seats = each((0..people()).collect(), |at, _| {
        let person = Person::at(port, "proef");
        let code = begin(&person);
        let answered = at % 4;
        for item in 0..answered {
            answer(&person, item);
        }
        Seat { person, code, answered }
    });
    // Half of them have a key on its way.
    for seat in seats.iter().step_by(2) {
        seat.person.press(crate::pty::digit(seat.answered));
    }
    let (_, took) = served.stop(signal);
    println!("{} people, {signal}: stopped in {took:?}", seats.len());
    let known = each(seats, |_, seat| {
        seat.person.ended();
        if signal == "TERM" {
            assert!(seat.person.last_line().contains(&seat.code), "{}", seat.person.text());
        }
        (seat.code, seat.answered)
    });
    let began = Instant::now();
    let served = Served::again(served);
    let port = served.port;
    let known = each(known, |_, (code, answered)| {
        let person = Person::at(port, "code");
        person.see("Typ de code");
        person.press(format!("{code}\r"));
        let shown = person.until("the draft", |text| text.contains("► Dit is") || text.contains("ergens anders open"));
        if shown.contains("ergens anders open") {
            assert_eq!(signal, "KILL", "whoever was told to stop has let go of the draft");
            person.press("\r");
            person.see("► Dit is");
        }
        // One more than was acknowledged, where a key was on its way in time.
        let kept = person.text().contains(&format!("► Dit is stelling nummer {answered}."));
        let next = if kept { answered } else { answered + 1 };
        answer(&person, next);
        (code, next + 1)
    });
    println!("all went on within {:?}", began.elapsed());
    for (code, answered) in known {
        holds(&served.region, &code, 0..answered);
    }
}

#[test]
fn a_stop_amid_many_loses_nothing_and_each_goes_on() {
    stopped_amid("TERM");
}

#[test]
fn a_crash_amid_many_loses_nothing_and_each_goes_on() {
    stopped_amid("KILL");
}
