//! What a coordinator puts in the letter.

use super::stage::Stage;

#[test]
fn the_letter_is_a_key_away_from_the_wave() {
    let mut stage = Stage::open(8, 6);
    stage.start().keys("<Enter>").keys("u");
    stage.sees("Uitnodigen").sees("Windows").sees("monitor.regio.nl");
    let mut seen = String::new();
    for _ in 0..12 {
        seen.push_str(&stage.shown());
        stage.keys("<PgDn>");
    }
    for part in [
        "Mac",
        "Linux",
        "PuTTY",
        "Host Name: monitor.regio.nl",
        "login as: uitvoering",
        "+tekst@",
        "SHA256:aB3+",
        "typ yes",
    ] {
        assert!(seen.contains(part), "{part}: {seen}");
    }
    stage.keys("<Esc>").misses("Windows").keys("? <PgDn>").sees("wat u in de brief zet");
}

#[test]
fn managing_leads_there_too_and_back() {
    let mut stage = Stage::open(8, 6);
    stage.start().keys("<Enter> b").sees("Uitnodigen");
    let shown = stage.shown();
    let line = shown.lines().find(|line| line.contains("Uitnodigen")).unwrap();
    let digit = line.chars().find(char::is_ascii_digit);
    match digit {
        Some(digit) => stage.keys(&digit.to_string()),
        None => panic!("{line}"),
    };
    stage.sees("Dit kan zo in de brief").keys("<Esc>").sees("Wat wilt u doen?");
}

#[test]
fn it_fits_any_screen_in_both_languages() {
    for size in [(60, 16), (80, 24), (120, 40), (20, 8), (1, 1)] {
        let mut stage = Stage::open(8, 6);
        stage.start().keys("<Enter> u");
        stage.size = size;
        stage.event(aoj::port::Event::Resize { columns: size.0, rows: size.1 });
        for _ in 0..30 {
            let _drawn = stage.shown();
            stage.keys("<PgDn>");
        }
        if size.0 >= 60 {
            stage.sees("typ yes");
        }
    }
}
