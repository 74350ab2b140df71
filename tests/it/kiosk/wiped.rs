//! Nothing of one respondent is there for the next: not on the screen, not behind it, not in what is written.

use aoj::port::Offer;
use aoj::sitting::Entry;
use aoj::ui::{App, Look};

use super::stage::{IDLE, Stage, flat, hall};
use crate::keys::stage::env;

const SECRET: &str = "Zeer geheime woorden";

/// What was written since the beginning was last made anew.
fn since_fresh(stage: &Stage) -> String {
    let written = String::from_utf8_lossy(&stage.written).into_owned();
    let at = written.rfind("\x1b[3J").expect("it was wiped");
    written[at..].to_owned()
}

/// Answers with a text of their own and a digit; gives the code.
fn answers(stage: &mut Stage) -> String {
    let code = stage.begin();
    for sign in SECRET.chars() {
        stage.press(sign.to_string());
    }
    stage.press("\x1b[6~").sees("Ik ken de weg hier.");
    stage.press("3").sees("bewaard, nog niet verstuurd");
    code
}

fn finds_nothing(stage: &mut Stage, code: &str) {
    stage.is_fresh();
    let (all, since) = (stage.all(), since_fresh(stage));
    for trace in [code, &code[..4], SECRET, "geheime", "Stellingen", "Ik ken de weg", "bewaard", "Dit is uw code"] {
        assert!(!all.contains(trace), "{trace:?} is there:\n{all}");
        assert!(!since.contains(trace), "{trace:?} was written after the wipe:\n{since:?}");
    }
}

#[test]
fn after_sending_the_next_one_finds_nothing() {
    let mut stage = Stage::new();
    let code = answers(&mut stage);
    stage.press("2").press("\x1b[21~").sees("U hebt alle vragen beantwoord.");
    stage.press("\x1b[F\r").press("\x1b[C\r").sees("Verstuurd.").sees("begint zo vanzelf opnieuw").misses("venster");
    assert!(!stage.text().contains(&code));
    assert_eq!(stage.store.sent.len(), 1);
    stage.seconds(19).sees("Verstuurd.");
    stage.seconds(2);
    finds_nothing(&mut stage, &code);
    // Or at once.
    let code = answers(&mut stage);
    stage.press("2").press("\x1b[21~").press("\x1b[F\r").press("\x1b[C\r").sees("Verstuurd.").press("\r");
    finds_nothing(&mut stage, &code);
    assert_eq!(stage.store.sent.len(), 2);
}

#[test]
fn after_stopping_the_next_one_finds_nothing_and_the_code_opens_it_again() {
    let mut stage = Stage::new();
    let code = answers(&mut stage);
    stage.press("\x03").sees(&code).sees("NIET verstuurd").sees("hier op dit scherm");
    stage.press("\x1b[C\x1b[C\r");
    finds_nothing(&mut stage, &code);
    assert_eq!(stage.kept(&code).unwrap().len(), 2);
    stage.press("\t\r").sees("Typ de code die u noteerde").press(&code).press("\r").sees("Ik voel mij welkom.");
    stage.press("\x1b[5~").sees(SECRET);
}

#[test]
fn after_time_is_up_the_next_one_finds_nothing() {
    let mut stage = Stage::new();
    let code = answers(&mut stage);
    stage.pass(IDLE);
    stage.sees("Bent u er nog?").seconds(31);
    finds_nothing(&mut stage, &code);
    assert_eq!(stage.kept(&code).unwrap().len(), 2);
}

#[test]
fn after_wiping_and_after_a_draft_that_went_elsewhere_the_next_one_finds_nothing() {
    let mut stage = Stage::new();
    let code = answers(&mut stage);
    stage.press("\x03").press("\x1b[B\r").sees("Typ WISSEN").press("wissen").press("\t\t\r");
    stage.sees("Uw antwoorden zijn gewist.").sees("begint zo vanzelf opnieuw").press("\r");
    finds_nothing(&mut stage, &code);
    assert!(stage.store.drafts.is_empty());
    let code = answers(&mut stage);
    for row in stage.store.drafts.values_mut() {
        row.owner = None;
    }
    stage.press("1").sees("ergens anders geopend");
    assert!(!stage.text().contains(&code), "others look on");
    stage.seconds(21);
    finds_nothing(&mut stage, &code);
}

#[test]
fn language_colours_signs_and_search_are_as_they_were_at_first() {
    let mut stage = Stage::new();
    let before = stage.shown.screen().contents_formatted();
    // English, high contrast, plain signs.
    stage.press("\x1b[Z\x1b[Z\x1b[Z").keys(&["\x1b[H", "\t", "\t", "\r"]).sees("Which questionnaire");
    stage.press("\t\r").sees("Display").press("2").press("5").keys(&["\x1b"]);
    assert_ne!(stage.shown.screen().contents_formatted(), before);
    stage.pass(IDLE);
    stage.seconds(31).is_fresh();
    assert_eq!(stage.shown.screen().contents_formatted(), before, "to the last attribute");
}

#[test]
fn what_was_typed_behind_the_end_is_not_for_the_next_one() {
    let mut stage = Stage::new();
    answers(&mut stage);
    stage.press("2").press("\x1b[21~").press("\x1b[F\r").press("\x1b[C\r").sees("Verstuurd.");
    // Enter ends it; what comes with it and right behind it, however long that takes, was typed by the same hands.
    stage.press("\r1\r").is_fresh();
    for _ in 0..50 {
        stage.pass(std::time::Duration::from_millis(30));
        stage.at_once("1\r").is_fresh();
    }
    stage.press("1").sees("Dit is uw code");
}

#[test]
fn half_a_key_and_half_a_paste_end_with_whoever_made_them() {
    let mut stage = Stage::new();
    answers(&mut stage);
    stage.pass(IDLE);
    stage.sees("Bent u er nog?").seconds(29);
    // In the last second, and not whole: it says that somebody is there.
    stage.at_once("\x1b[200~Zeer geheim");
    stage.seconds(5);
    stage.pass(IDLE);
    stage.sees("Bent u er nog?").seconds(31);
    stage.is_fresh().press("\x1b[201~").is_fresh();
    stage.press("1").sees("Dit is uw code").press("\r").sees("Wat wilt u kwijt?").misses("geheim");
    stage.press("\x15\x12").misses("geheim");
}

#[test]
fn the_code_stands_on_request_only() {
    let mut stage = Stage::new();
    let code = stage.begin();
    stage.press("x").sees("Wat wilt u kwijt?");
    assert!(!stage.text().contains(&code[..4]), "{}", stage.text());
    stage.press("\x13").sees(&code).keys(&["\x1b"]);
    assert!(!stage.text().contains(&code[..4]));
    for size in [(60, 16), (120, 40), (40, 12), (20, 6)] {
        let effects = stage.session.resize(size, stage.now);
        stage.take(effects);
        assert!(!flat(&stage.text()).contains(&code[..4]), "{size:?}");
    }
}

#[test]
fn an_empty_screen_tells_no_code_also_where_there_is_but_one_questionnaire() {
    let mut stage = Stage::new();
    stage.is_fresh();
    // Elsewhere the only questionnaire is gone straight to.
    let offer: std::sync::Arc<Offer> = hall();
    let mut app =
        App::new(env(vec![offer], Entry::Respond { wave: None, questionnaire: None, code: None }), Look::default());
    let size = aoj::port::Event::Resize { columns: 80, rows: 24 };
    let _ = aoj::port::FrontEnd::event(&mut app, size, stage.now);
    let mut buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, 80, 24));
    let _ = app.draw(buffer.area, &mut buffer);
    assert!(crate::keys::stage::text(&buffer).contains("Dit is uw code"));
    let first = stage.begin();
    stage.press("\x03").press("\x1b[C\x1b[C\r").is_fresh();
    assert_ne!(stage.begin(), first, "each has a code of their own");
}

#[test]
fn no_title_no_clipboard_and_nothing_else_of_the_terminals_own_is_ever_set() {
    let mut stage = Stage::new();
    let code = answers(&mut stage);
    stage.press("\x13").press("\x1b").pass(IDLE);
    stage.seconds(40);
    stage.press("\t\r").press(&code).press("\r");
    stage.press("\x03").press("\x1b[C\x1b[C\r").is_fresh();
    let written = String::from_utf8_lossy(&stage.written).into_owned();
    for string in ["\x1b]", "\x1bP", "\x1b_", "\x1b^", "\u{9d}", "\u{90}"] {
        assert!(!written.contains(string), "{string:?}");
    }
    let modes: std::collections::BTreeSet<&str> = regex_lite::Regex::new("\x1b\\[\\?([0-9]+)h")
        .unwrap()
        .captures_iter(&written)
        .map(|c| c.get(1).unwrap().as_str())
        .collect();
    assert_eq!(modes.into_iter().collect::<Vec<_>>(), ["1000", "1006", "1049", "2004", "2026", "25", "7"]);
}
