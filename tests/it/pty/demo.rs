//! `aoj demo` in a terminal.

use std::time::Instant;

use super::Program;

#[test]
fn respondents_arrive_within_moments_and_nothing_is_left_behind() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    let began = Instant::now();
    let mut pty = Program::aoj(&data, &["demo", "--speed", "20", "--region", "Regio Zaal"]).start();
    pty.see("Regio Zaal");
    let first = pty.see("Respons");
    println!("first screen after {:?}", began.elapsed());
    assert!(first.contains("DEMO"), "{first}");
    pty.until("figures that move", |screen| screen.contains("Respons") && screen != first);
    println!("moving after {:?}", began.elapsed());
    pty.press("q\r");
    assert_eq!(pty.ended(), 0);
    assert!(pty.text().contains("niets is bewaard"), "{}", pty.text());
    assert!(!data.exists(), "a demonstration makes no data folder");
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn a_tour_leads_through_it_with_the_keys_of_a_presenter_and_those_of_every_keyboard() {
    let place = tempfile::tempdir().unwrap();
    let arguments = ["demo", "--tour", "--at", "end", "--speed", "0.1"];
    let mut pty = Program::aoj(&place.path().join("data"), &arguments).start();
    let steps = [
        ("1/10  Invullen", "1-5 kiezen"),
        ("2/10  Code en bewaren", "Schrijf de code op"),
        ("3/10  Versturen", "van de 42 vragen"),
        ("4/10  De meting, live", "● open"),
        ("5/10  Themabalken", "gunstig"),
        ("6/10  Eén vraag", "vraag 5 van 42"),
        ("7/10  Sluiten", "Wilt u deze meting nu sluiten?"),
        ("8/10  Vorige meting", "▲ +0,"),
        ("9/10  Kleine groepen", "te weinig antwoorden (minder dan 5)"),
        ("10/10  Werkbijeenkomst", "thema 1 van 9"),
    ];
    let on = |pty: &super::Pty, (title, seen): (&str, &str)| {
        pty.until(title, |screen| screen.contains(title) && screen.contains(seen) && screen.contains("DEMO"));
    };
    for (number, step) in steps.into_iter().enumerate() {
        on(&pty, step);
        // PgDn, as a presenter's remote sends it, and Ctrl-N.
        pty.press(if number % 2 == 0 { "\x1b[6~" } else { "\x0e" });
    }
    pty.until("no tour", |screen| !screen.contains("/10"));
    // Ctrl-G begins it anew, PgUp and Ctrl-E go back.
    pty.press("\x07");
    on(&pty, steps[0]);
    pty.press("\x1b[6~\x1b[6~");
    on(&pty, steps[2]);
    pty.press("\x1b[5~");
    on(&pty, steps[1]);
    pty.press("\x05");
    on(&pty, steps[0]);
    pty.resize(60, 16);
    pty.until("the smaller one", |screen| screen.contains("1/10  Invullen") && screen.contains("Ctrl-G stoppen"));
    pty.press("\x07");
    pty.until("no tour", |screen| !screen.contains("/10"));
    pty.press("\x14");
    pty.see("Respons");
    pty.press("q\r");
    assert_eq!(pty.ended(), 0);
}

#[test]
fn it_asks_nothing_of_the_disk() {
    // There nothing can be made, not even by an administrator.
    let mut pty = Program::new(env!("CARGO_BIN_EXE_aoj"), &["demo"])
        .with("AOJ_DATA", "/proc/nowhere")
        .with("HOME", "/proc")
        .with("TMPDIR", "/dev/full")
        .start();
    pty.see("Uitvoering (n = ");
    pty.press("\x14");
    pty.see("Welke vragenlijst");
    pty.press("2");
    pty.see("Dit is uw code");
    pty.press("\x14q\r");
    assert_eq!(pty.ended(), 0);
}

#[test]
fn the_start_screen_leads_to_it() {
    let place = tempfile::tempdir().unwrap();
    let mut pty = Program::aoj(&place.path().join("data"), &[]).start();
    pty.see("Demonstratie");
    // The last of the buttons.
    pty.press("\x1b[Z");
    pty.press("\r");
    pty.see("DEMO  ");
    pty.see("Respons");
    pty.press("q\r");
    assert_eq!(pty.ended(), 0);
}

#[test]
fn what_can_not_be_is_said() {
    let place = tempfile::tempdir().unwrap();
    for (arguments, words) in [
        (&["demo", "--speed", "0"][..], "0.1 tot 64"),
        (&["demo", "--seed", "veel"], "--seed"),
        (&["demo", "--region", " "], "1 tot 60 tekens"),
        (&["demo", "--plain"], "heeft een terminal nodig"),
    ] {
        let mut pty = Program::aoj(&place.path().join("data"), arguments).start();
        assert_ne!(pty.ended(), 0);
        assert!(pty.text().replace('\n', " ").contains(words), "{}", pty.text());
    }
}
