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
fn the_start_screen_leads_to_it() {
    let place = tempfile::tempdir().unwrap();
    let mut pty = Program::aoj(&place.path().join("data"), &[]).start();
    pty.see("Demonstratie");
    // The last of the buttons.
    pty.press("\x1b[Z");
    pty.press("\r");
    pty.see("niets is echt");
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
