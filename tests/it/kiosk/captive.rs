//! Nobody gets out but by the passphrase, whatever is pressed, and a program that breaks breaks under one only.

use aoj::port::{Ask, Dice, Effect, Reply, Told};

use super::stage::{PHRASE, Stage};
use crate::keys::stage::Loaded;

#[test]
fn the_passphrase_ends_it_and_nothing_else_is_taken_for_it() {
    let mut stage = Stage::new();
    stage.press("\x03").sees("De kiosk afsluiten").misses("Coördinator");
    stage.press("iets anders").press("\r").sees("Dat is niet de wachtzin.");
    assert!(!stage.quit);
    stage.press(PHRASE);
    assert!(!stage.text().contains("losse"), "it is never shown");
    stage.press("\r");
    assert!(stage.quit);
    assert_eq!(stage.farewell().unwrap(), "De kiosk is afgesloten.");
}

#[test]
fn the_door_closes_by_itself_and_by_escape() {
    let mut stage = Stage::new();
    stage.press("\x03").press("half").keys(&["\x1b"]).is_fresh();
    stage.press("\x03").sees("De kiosk afsluiten").misses("*").press("half").sees("****");
    stage.seconds(31).is_fresh();
    // What was typed there is not there the next time.
    stage.press("\x03").misses("*").press("\x15\x12").misses("*").press("\x03").is_fresh();
    // Whoever is at a questionnaire is asked about that.
    stage.begin();
    stage.press("\x03").sees("Met deze code komt u terug").misses("kiosk");
}

#[test]
fn a_passphrase_that_is_found_right_after_its_owner_left_ends_nothing() {
    let mut stage = Stage::new();
    stage.hold = true;
    stage.press("\x03").press(PHRASE).press("\r");
    let asked =
        stage.pending.iter().any(|effect| matches!(effect, Effect::Coordinate(ask) if matches!(**ask, Ask::Enter(_))));
    assert!(asked);
    stage.pending.clear();
    stage.hold = false;
    stage.keys(&["\x1b"]).is_fresh();
    stage.begin();
    stage.reply(Reply::Told(Box::new(Told::Entered)));
    stage.press("a").sees("Wat wilt u kwijt?");
    assert!(!stage.quit);
}

#[test]
fn no_key_alone_leads_out() {
    let mut keys: Vec<Vec<u8>> = (0..=255).map(|byte| vec![byte]).collect();
    keys.extend((0..=127).map(|byte| vec![0x1b, byte]));
    for number in 1..40 {
        keys.push(format!("\x1b[{number}~").into_bytes());
        for modifier in 2..=16 {
            keys.push(format!("\x1b[{number};{modifier}~").into_bytes());
        }
    }
    for last in b'A'..=b'Z' {
        keys.extend([vec![0x1b, b'O', last], vec![0x1b, b'[', last]]);
        keys.push(format!("\x1b[1;5{}", char::from(last)).into_bytes());
        keys.push(vec![0x1b, b'[', b'[', last]);
    }
    for begun in [false, true] {
        let mut stage = Stage::new();
        if begun {
            stage.begin();
        }
        for key in &keys {
            // `Stage` breaks where anything but saving, sending and waiting is asked for.
            stage.press(key);
            assert!(!stage.quit, "{key:?}");
        }
    }
}

#[test]
fn whatever_is_pressed_nobody_gets_out() {
    let words: [&[u8]; 24] = [
        b"\x03",
        b"\x1c",
        b"\x1a",
        b"\x04",
        b"\r",
        b"\t",
        b"\x1b",
        b"\x1b[A",
        b"\x1b[B",
        b"\x1b[C",
        b"\x1b[6~",
        b"\x1b[Z",
        b"1",
        b"2",
        b"3",
        b"q",
        b"?",
        b" ",
        b"\x13",
        b"\x1b[21~",
        b"\x1bx",
        b"\x1b[200~plak\x1b[201~",
        b"\x1b[<0;3;9M",
        b"\x7f",
    ];
    for seed in 0..12 {
        let mut dice = Loaded(seed);
        let mut stage = Stage::new();
        for _ in 0..400 {
            let mut byte = [0; 2];
            dice.fill(&mut byte);
            stage.press(words[usize::from(byte[0]) % words.len()]);
            if byte[1] < 6 {
                stage.seconds(35);
            }
            if byte[1] == 7 {
                let effects = stage.session.resize((u16::from(byte[0]) + 1, u16::from(byte[0] / 4) + 1), stage.now);
                stage.take(effects);
            }
            assert!(!stage.quit, "seed {seed}");
        }
        let effects = stage.session.resize((80, 24), stage.now);
        stage.take(effects);
        stage.seconds(200);
        stage.is_fresh();
    }
}

#[test]
fn a_defect_under_one_ends_that_session_only() {
    let mut stage = Stage::new();
    stage.breaking(|stage| {
        stage.press("1");
    });
    stage.sees("Hier ging iets mis in het programma zelf.").sees("Begin opnieuw.");
    assert!(!stage.quit);
    stage.press("x").is_fresh();
    stage.begin();
}

#[test]
fn a_defect_amid_answers_leaves_the_code_for_a_while_and_then_nothing() {
    let mut stage = Stage::new();
    let code = stage.begin();
    stage.press("\x1b[6~").press("3").sees("bewaard, nog niet verstuurd");
    stage.breaking(|stage| {
        stage.press("2");
    });
    stage.sees("Hier ging iets mis").sees("Wat bewaard was, is bewaard.").sees(&code).misses("Ik ken de weg");
    stage.seconds(59).sees(&code).seconds(2).is_fresh();
    assert!(!stage.all().contains(&code));
    // In lines of text as well.
    stage.press("\x1b[Z").press("\r").press("verder\r").sees("Wat wilt u kwijt?");
    stage.breaking(|stage| {
        stage.press("woorden\r");
    });
    stage.sees("Hier ging iets mis").misses("woorden");
    assert!(!stage.all().contains("woorden"));
    stage.press("x").is_fresh();
    assert!(!stage.all().contains("woorden"));
}

#[test]
fn nothing_on_the_first_screens_leads_elsewhere() {
    let mut stage = Stage::new();
    stage.misses("Stoppen").misses("Coördinator").misses("demo");
    stage.keys(&["\x1b", "\x1b", "q"]).is_fresh();
    stage.press("1").sees("Dit is uw code").press("\x03").sees("Er is nog niets ingevuld").press("\x1b[C\r");
    stage.is_fresh();
}
