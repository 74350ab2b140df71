//! Notes: saved before it is said, and never lost.

use std::time::Duration;

use aoj::port::{Ask, EndReason, Event, Note, NotePlace};
use aoj::privacy::Passphrase;
use aoj::store::Store;

use super::reading::closed;
use super::stage::Stage;

fn notes(stage: &Stage) -> Vec<Note> {
    stage.store().notes("2026-najaar").unwrap()
}

fn writing() -> Stage {
    let mut stage = closed();
    stage.start().keys("<Enter>").go_to("Visie en gezamenlijke doelen").keys("a").sees("Het verhaal achter de cijfers");
    stage
}

#[test]
fn a_note_is_saved_after_a_moment_and_only_then_said_to_be() {
    let mut stage = writing();
    stage.type_text("De fusie liep nog.").sees("nog niet bewaard");
    assert_eq!(notes(&stage), []);
    stage.pass(Duration::from_secs(3));
    stage.misses("nog niet").sees("bewaard");
    let kept = notes(&stage);
    assert_eq!(kept[0].text, "De fusie liep nog.");
    assert_eq!((&kept[0].place, kept[0].questionnaire.as_str()), (&NotePlace::Theme("visie".into()), "beleid"));
}

#[test]
fn it_has_several_lines_stands_at_its_place_and_can_be_taken_away() {
    let mut stage = writing();
    stage.type_text("regel een").keys("<Enter>").type_text("regel twee").keys("<Esc>");
    stage.sees("Het verhaal achter de cijfers").sees("regel twee");
    assert_eq!(notes(&stage)[0].text, "regel een\nregel twee");
    stage.keys("<Enter> a").type_text("bij de vraag").keys("<Tab> <Enter>").sees("bij de vraag");
    assert_eq!(notes(&stage).len(), 2);
    stage.keys("a");
    for _ in 0..20 {
        stage.keys("<Backspace>");
    }
    stage.keys("<Esc>").misses("bij de vraag");
    assert_eq!(notes(&stage).len(), 1);
}

#[test]
fn what_the_store_does_not_take_is_kept_said_and_tried_again() {
    let mut stage = writing();
    stage.deaf = true;
    stage.type_text("nooit kwijt").pass(Duration::from_secs(3));
    stage.sees("Niet bewaard.").sees("probeert het opnieuw").sees("nooit kwijt");
    stage.keys("<Esc>").sees("Een notitie is nog niet bewaard").sees("nooit kwijt");
    assert_eq!(notes(&stage), []);
    stage.keys("q").sees("Een notitie is nog niet bewaard. Lukt dat niet meer").keys("<Esc> a").sees("nooit kwijt");
    stage.deaf = false;
    stage.pass(Duration::from_secs(6));
    assert_eq!(notes(&stage)[0].text, "nooit kwijt");
    stage.sees("bewaard").misses("Niet bewaard").misses("nog niet");
}

#[test]
fn what_can_not_be_saved_at_all_stands_on_the_normal_screen_at_last() {
    let mut stage = writing();
    stage.deaf = true;
    stage.type_text("nooit kwijt").keys("<C-c> <Enter>");
    assert!(stage.quit);
    assert!(stage.farewell().unwrap().contains("nooit kwijt"));
}

#[test]
fn a_hang_up_saves_first() {
    let mut stage = writing();
    stage.type_text("bij het ophangen");
    stage.event(Event::End(EndReason::HangUp));
    assert!(stage.quit);
    assert_eq!(notes(&stage)[0].text, "bij het ophangen");
}

#[test]
fn a_note_is_at_most_so_long_and_takes_nothing_hostile() {
    let mut stage = writing();
    stage.event(Event::Paste(format!("\x1b[2J\u{202e}{}", "woord ".repeat(2000))));
    stage.sees("Vol: een notitie heeft ten hoogste 4000 tekens.");
    stage.pass(Duration::from_secs(3));
    let kept = notes(&stage);
    assert!(kept[0].text.starts_with("[2Jwoord") && kept[0].text.chars().count() <= 4000);
    let note = Note { text: "x".repeat(4001), ..kept[0].clone() };
    let told = stage.clerk.answer(Ask::Note { wave: "2026-najaar".to_owned(), note });
    assert!(matches!(told, aoj::port::Told::NotNoted { .. }), "{told:?}");
}

#[test]
fn a_note_is_tried_before_the_door_is_shut_and_again_behind_it() {
    const PHRASE: &str = "vier losse woorden hier";
    let mut stage = closed();
    stage.clerk_does(Ask::SetPassphrase(Passphrase::new(PHRASE)));
    stage.start().type_text(PHRASE).keys("<Enter> <Enter>").go_to("Visie en gezamenlijke doelen").keys("a");
    stage.deaf = true;
    stage.type_text("tot na het slot").pass(Duration::from_mins(11));
    stage.sees("Wat is de wachtzin?").misses("tot na het slot");
    let (note, lock) = (
        stage.asked.iter().rposition(|ask| matches!(ask, Ask::Note { .. })),
        stage.asked.iter().rposition(|ask| matches!(ask, Ask::Lock)),
    );
    assert!(note.unwrap() + 1 == lock.unwrap(), "{note:?} {lock:?}");
    stage.deaf = false;
    stage.type_text(PHRASE).keys("<Enter>");
    assert_eq!(notes(&stage)[0].text, "tot na het slot");
}
