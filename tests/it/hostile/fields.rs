//! What is typed or pasted into fields: each takes in what can be shown, and what it takes in is what is sent.

use std::sync::Arc;

use aoj::port::{Event, Offer};

use super::corpus::corpus;
use super::painted::{acts, can_be_shown};
use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::Stage;

/// Each field and the keys that lead to it.
const FIELDS: &[(&str, &str)] = &[
    ("code", "<Down> <Enter>"),
    ("word", "1"),
    ("ticket", "1"),
    ("letter", "<Down> <Right> <Enter>"),
    ("another ticket", "1 4 T R A K 7 Q 2 9 M X R <Enter> <Enter> <Enter> <F10> <End> <Enter> <Right> !spent <Enter>"),
    ("wipe", "1 <Enter> <Enter> <F2> <Down> <Enter>"),
    ("other", "1 <Enter> <Enter> 5"),
    ("filter", "1 <Enter> <Enter> 3 <F10> <Enter>"),
    ("half mark", "1 <Enter> <Enter> <F3> <Down> <Down> <Down> <Enter> 7"),
    ("number", "1 <Enter> <Enter> <F10> <End> <Up> <Up> <Up> <Up> <Up> <Enter>"),
    ("date", "1 <Enter> <Enter> <F10> <End> <Up> <Up> <Up> <Up> <Enter>"),
    ("text", "1 <Enter> <Enter> <F10> <End> <Up> <Up> <Up> <Enter>"),
    ("open", "1 <Enter> <Enter> <F10> <End> <Up> <Enter>"),
];

const TICKET: &str = "4TRA-K7Q2-9MXR";

fn at(field: &str, keys: &str) -> Stage {
    let mut wave: Offer = (*offer(every_kind())).clone();
    if ["word", "letter"].contains(&field) {
        wave.questionnaires[0].access_code = Some("appelboom".into());
    }
    wave.questionnaires[0].tickets = field.contains("ticket");
    let mut stage = Stage::new(vec![Arc::new(wave)]);
    if field.contains("ticket") {
        stage.store.hand_out(TICKET, "2026-najaar", "uitvoering");
    }
    for word in keys.split_whitespace() {
        if word == "!spent" {
            stage.store.spend(TICKET);
        } else {
            stage.keys(word);
        }
    }
    stage
}

#[test]
fn each_of_the_fields_is_reached() {
    for (field, keys) in FIELDS {
        let mut stage = at(field, keys);
        let before = stage.screen();
        stage.event(Event::Paste("3".into()));
        assert_ne!(before, stage.screen(), "{field}");
    }
}

#[test]
fn every_field_takes_hostile_texts_harmlessly() {
    for (turn, (what, text)) in corpus().into_iter().enumerate() {
        // A third of the fields for each text, another one each time.
        for (nth, (field, keys)) in FIELDS.iter().enumerate().skip(turn % 3).step_by(3) {
            let name = format!("{what} in {field}");
            let mut stage = at(field, keys);
            // As keys come from the parser: never a control character. A paste brings everything.
            let typed: String = text.chars().filter(|sign| !sign.is_control()).take(8).collect();
            stage.type_text(&typed);
            stage.event(Event::Paste(text.clone()));
            can_be_shown(&stage, turn + nth, &format!("{name}, pasted"));
            stage.keys("<Left> <Left> <Backspace> <Home> <End> <Up> <Down> <Enter>");
            can_be_shown(&stage, turn + nth + 3, &format!("{name}, left"));
        }
    }
}

#[test]
fn what_is_sent_holds_nothing_that_acts() {
    for (what, text) in corpus() {
        let mut stage = at("open", FIELDS.last().unwrap().1);
        stage.event(Event::Paste(format!("begin {text}")));
        stage.keys("<F10> <End> <Enter> <Right> <Enter>");
        let sent = stage.store.sent.first().unwrap_or_else(|| panic!("{what}: not sent\n{}", stage.screen()));
        let record = format!("{:?}", sent.record);
        assert!(record.contains("begin"), "{what}: {record}");
        // What acts is written as an escape; line ends are part of an open answer.
        let escapes = regex_lite::Regex::new(r"\\u\{([0-9a-f]+)\}").unwrap();
        for found in escapes.captures_iter(&record) {
            let sign = char::from_u32(u32::from_str_radix(&found[1], 16).unwrap()).unwrap();
            assert!(!acts(sign), "{what}: {record}");
        }
        assert!(!record.contains("\\r") && !record.contains("\\t") && !record.contains("\\0"), "{what}: {record}");
    }
}
