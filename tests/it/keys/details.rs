//! Small things that are no story of keys.

use std::sync::Arc;

use aoj::sitting::Entry;
use aoj::text::Lang;
use aoj::ui::Look;
use jiff::civil::Date;

use super::fixture::{every_kind, offer, words};
use super::stage::Stage;
use crate::plain::talk::Talk;

#[test]
fn paragraphs_of_a_question_stay_apart() {
    for size in [(80, 24), (60, 16)] {
        let mut questionnaire = every_kind();
        questionnaire.background[0].text = words("Denk aan de afgelopen maand.\n\nIn welke sector werkte u?");
        questionnaire.themes[0].questions[0].text = words("Neem het hele jaar.\n\nIk ken de doelen.");
        let mut stage = Stage::with(vec![offer(questionnaire)], Entry::Start, Look::default(), size);
        stage.keys("1 <Enter> <Enter>");
        let apart = |stage: &Stage, first: &str, second: &str| {
            let screen = stage.screen();
            let lines: Vec<&str> = screen.lines().collect();
            let at = lines.iter().position(|line| line.contains(first)).unwrap_or_else(|| panic!("{screen}"));
            assert!(lines[at + 2].contains(second), "{size:?}\n{screen}");
        };
        apart(&stage, "Denk aan de afgelopen maand.", "In welke sector werkte u? (verplicht)");
        stage.keys("<F3> <Home> <Down> <Enter>");
        apart(&stage, "Neem het hele jaar.", "Ik ken de doelen.");
    }
}

#[test]
fn who_begins_reads_until_when_answers_are_kept_where_the_wave_says_so() {
    let says = "Antwoorden worden bewaard tot en met 31 december 2029.";
    let kept = |until: Option<Date>| {
        let mut offer = Arc::unwrap_or_clone(offer(every_kind()));
        offer.wave.keep_until = until;
        vec![Arc::new(offer)]
    };
    let until = Some(Date::constant(2029, 12, 31));
    for size in [(80, 24), (60, 16), (120, 40)] {
        Stage::with(kept(until), Entry::Start, Look::default(), size).keys("1").sees(says);
        Stage::with(kept(None), Entry::Start, Look::default(), size).keys("1").misses("bewaard tot en met");
    }
    let mut talk = Talk::new(kept(until), Lang::Nl);
    talk.line("1").hears(says);
}
