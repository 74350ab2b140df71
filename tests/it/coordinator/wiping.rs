//! One open answer with a name in it: found by that name and wiped, while the others stay to be read.

use aoj::port::Happening;
use aoj::store::{SqliteStore, Store};

use super::reading::closed;
use super::stage::Stage;

const WAVE: &str = "2026-najaar";

/// What is kept of the texts to one question, at which enough wrote something.
fn texts(store: &SqliteStore, of: &str) -> Vec<String> {
    let mut all = Vec::new();
    store
        .texts(WAVE, "beleid", &mut |question, text| {
            if question.as_str() == of {
                all.push(text);
            }
        })
        .unwrap();
    all.sort();
    all
}

/// A question of which the texts may be read, with one of them that nobody else wrote.
fn one(store: &SqliteStore) -> (String, String) {
    let mut all: Vec<(String, String)> = Vec::new();
    store.texts(WAVE, "beleid", &mut |question, text| all.push((question.to_string(), text))).unwrap();
    let same = |(of, _): &(String, String)| all.iter().filter(|(question, _)| question == of).count();
    let once = |one: &(String, String)| all.iter().filter(|other| *other == one).count() == 1;
    all.iter().find(|one| same(one) >= 5 && once(one)).expect("some question has enough texts").clone()
}

/// The wave of which the texts are on the screen, with one to be wiped.
fn reading() -> (Stage, String, String) {
    let mut stage = closed();
    let (question, text) = one(&stage.store());
    stage.resize((100, 200)).start().keys("<Enter> t").sees(&text).misses("(gewist)").sees("tekst wissen");
    (stage, question, text)
}

#[test]
fn a_text_is_found_by_its_words_and_wiped_and_the_others_stay() {
    let (mut stage, question, text) = reading();
    let before = texts(&stage.store(), &question);
    stage.keys("w").sees("Een tekst wissen").type_text(&text).keys("<Enter>");
    stage.sees("Wilt u deze tekst wissen?").sees(&text).sees("niet terug te draaien");
    stage.keys("<Right> <Enter>").sees("De tekst is gewist.").sees("(gewist)").misses(&text);
    let after = texts(&stage.store(), &question);
    assert_eq!(after.len(), before.len(), "that somebody wrote it still counts");
    let left: Vec<&String> = before.iter().filter(|kept| **kept != text).collect();
    assert_eq!(after.iter().filter(|kept| !kept.is_empty()).collect::<Vec<_>>(), left);
    for text in left {
        stage.sees(text);
    }
    let log = stage.store().log(WAVE).unwrap();
    let wiped = Happening::TextWiped { questionnaire: "beleid".to_owned(), question };
    assert_eq!(log.last().map(|(_, what)| what), Some(&wiped), "which question, never which text");
    stage.keys("w").misses("(gewist)").misses(&text);
}

#[test]
fn whoever_presses_enter_without_reading_wipes_nothing() {
    let (mut stage, question, text) = reading();
    let before = texts(&stage.store(), &question);
    stage.keys("w").type_text(&text).keys("<Enter> <Enter>").sees("Typ woorden uit de tekst");
    stage.keys("<Esc>").sees(&text).misses("(gewist)");
    assert_eq!(texts(&stage.store(), &question), before);
}

#[test]
fn a_text_that_another_has_wiped_meanwhile_is_said_to_be_gone() {
    let (mut stage, question, text) = reading();
    stage.keys("w").type_text(&text).keys("<Enter>");
    let clock = stage.clock.clone();
    assert!(stage.store().wipe_text(WAVE, "beleid", &question, &text, clock.as_ref()).unwrap());
    stage.keys("<Right> <Enter>").sees("Deze tekst stond er al niet meer.").sees("(gewist)").misses(&text);
}

#[test]
fn a_wave_that_was_opened_again_meanwhile_keeps_its_texts() {
    let (mut stage, question, text) = reading();
    let before = texts(&stage.store(), &question);
    stage.keys("w").type_text(&text).keys("<Enter>");
    let clock = stage.clock.clone();
    stage.store().open_wave(WAVE, &[], clock.as_ref()).unwrap();
    stage.keys("<Right> <Enter>").misses("De tekst is gewist.").sees("open");
    assert_eq!(texts(&stage.store(), &question), before);
}

#[test]
fn words_that_no_text_has_choose_nothing() {
    let (mut stage, ..) = reading();
    stage.keys("w").type_text("zzzqqq").sees("Geen tekst heeft deze woorden.").keys("<Enter>");
    stage.sees("Een tekst wissen").misses("Wilt u deze tekst wissen?");
}
