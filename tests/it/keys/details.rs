//! Small things that are no story of keys.

use aoj::sitting::Entry;
use aoj::ui::Look;

use super::fixture::{every_kind, offer, words};
use super::stage::Stage;

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
