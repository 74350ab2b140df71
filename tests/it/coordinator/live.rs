//! The wave while people answer.

use super::stage::Stage;

#[test]
fn a_questionnaire_that_another_process_sends_shows_and_nothing_is_drawn_without() {
    let mut stage = Stage::open(6, 3);
    stage.start().sees("Meting najaar 2026").keys("<Enter>").sees("Respons");
    assert!(!stage.moved(), "nothing happened");
    let before = stage.shown();
    stage.fill("2026-najaar", "beleid", 100..104);
    assert!(stage.moved());
    assert_ne!(stage.shown(), before);
    assert!(!stage.moved());
}
