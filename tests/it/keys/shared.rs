//! Two small themes on one screen: each under its own title, and nothing of either is counted, marked or moved as the
//! other's.

use aoj::questionnaire::{Questionnaire, shipped};
use aoj::sitting::Entry;
use aoj::ui::Look;

use super::fixture::{composed, offer};
use super::stage::Stage;

const BOTH: &str = "deel 2 en 3 van 10";

fn begun(questionnaire: Questionnaire, size: (u16, u16)) -> Stage {
    let mut stage = Stage::with(vec![offer(questionnaire)], Entry::Start, Look::default(), size);
    stage.keys("1 <Enter> <Enter>");
    stage
}

fn practitioners() -> Questionnaire {
    composed(shipped("uitvoering").unwrap())
}

/// At the first statement of the first theme.
fn at_statements(questionnaire: Questionnaire, size: (u16, u16)) -> Stage {
    let mut stage = begun(questionnaire, size);
    stage.keys("<F3> <Home> <Down> <Enter>");
    stage
}

fn furthest(stage: &Stage) -> u32 {
    stage.store.drafts.values().next().unwrap().draft.furthest
}

#[test]
fn two_small_themes_share_a_screen_each_under_its_title() {
    let mut stage = at_statements(practitioners(), (80, 24));
    stage.sees(BOTH).sees("Visie en gezamenlijke doelen 1 2 3 4 5 w n");
    stage.sees("Afspraken, rollen en verantwoordelijkheden 1 2 3 4 5 w n");
    // The scale is explained once.
    assert_eq!(stage.screen().matches("Helemaal mee eens").count(), 1, "{}", stage.screen());
    assert!(stage.line().contains("Ik ken de gezamenlijke doelen"), "{}", stage.line());
    stage.keys("4 4 4").sees(BOTH);
    assert!(stage.line().contains("Ik weet welke afspraken"), "{}", stage.line());
    stage.keys("4 4 4 4");
    assert!(stage.line().starts_with("[ Verder ]"), "{}", stage.line());
    stage.keys("<Enter>").sees("Werkwijze en toeleiding").sees("deel 4 van 10");
    stage.keys("<PgUp>").sees(BOTH);
    assert!(stage.line().contains("Ik ken de gezamenlijke doelen"), "{}", stage.line());
    stage.keys("<PgUp>").sees("deel 1 van 10");
}

#[test]
fn the_overview_tells_them_apart() {
    let mut stage = at_statements(practitioners(), (80, 24));
    stage.keys("4 4 4 2 <F3>").sees("√ Visie en gezamenlijke doelen").sees("· Afspraken");
    assert!(stage.line().contains("Afspraken"), "it stands at the part of the question: {}", stage.line());
    // To the first open question of the theme that was chosen.
    stage.keys("<Enter>").sees(BOTH);
    assert!(stage.line().contains("Ik weet wat andere organisaties"), "{}", stage.line());
}

#[test]
fn breaking_off_counts_for_the_theme_where_one_was() {
    let mut stage = at_statements(practitioners(), (80, 24));
    stage.keys("4");
    assert_eq!(furthest(&stage), 1);
    stage.keys("4 4 4");
    assert_eq!(furthest(&stage), 2);
}

#[test]
fn a_choice_is_taken_back_across_the_title() {
    let mut stage = at_statements(practitioners(), (80, 24));
    stage.keys("4 4 4 2 <Backspace> <Backspace>").sees(BOTH);
    assert!(stage.line().contains("Ik weet wat de gezamenlijke doelen"), "{}", stage.line());
    assert_eq!(stage.screen().matches("4 Mee eens").count(), 3, "two answers and the legend:\n{}", stage.screen());
}

#[test]
fn themes_stand_alone_where_they_do_not_fit_together() {
    for size in [(60, 16), (72, 18), (79, 22)] {
        at_statements(practitioners(), size).sees("deel 2 van 10").misses("Afspraken, rollen");
    }
    // Of three, the third stands alone.
    let mut stage = at_statements(practitioners(), (120, 40));
    stage.sees("Visie en gezamenlijke doelen · Afspraken, rollen en verantwoordelijkheden").sees(BOTH);
    stage.keys("<PgDn>").sees("deel 4 en 5 van 10").keys("<PgDn>").sees("deel 6 en 7 van 10");
    stage.keys("<PgDn>").sees("deel 8 van 10").sees("Ouders en jongeren").misses("Verzuim");
}

/// Two themes of one statement, with these lines more in the first, in its question, and before the second.
fn two_themes(theme: &str, question: &str, between: &str) -> Questionnaire {
    let file = format!(
        "format: 1\nid: twee\nversion: '1'\nlanguages: [nl]\ntitle: Twee thema's\naudience: uitvoering\nintro: Welkom.\n\
         scales:\n  eens:\n    points:\n      - {{value: 1, label: Oneens}}\n      - {{value: 2, label: Eens}}\n\
         background:\n  - id: sector\n    kind: single\n    text: Waar werkt u?\n    options:\n\
         \x20     - {{id: po, label: Primair onderwijs}}\n      - {{id: vo, label: Voortgezet onderwijs}}\n\
         themes:\n  - id: spreken\n    title: Elkaar spreken\n    scale: eens\n{theme}    questions:\n\
         \x20     - id: een\n        text: Wij spreken elkaar vaak.\n{question}{between}\
         \x20 - id: kennen\n    title: Elkaar kennen\n    scale: eens\n    questions:\n\
         \x20     - id: twee\n        text: Wij kennen elkaars werk.\n"
    );
    composed(&file)
}

/// By no answer may anything jump from one screen to another.
#[test]
fn a_theme_in_which_anything_depends_on_answers_stands_alone() {
    let between = "  - id: tussen\n    title: Ertussen\n    scale: eens\n    show_if: sector == \"vo\"\n    questions:\n      \
                   - id: drie\n        text: Wij delen kennis.\n";
    let cases = [
        ("", "", "", true),
        ("    show_if: sector != \"vo\"\n", "", "", false),
        ("", "        show_if: sector != \"vo\"\n", "", false),
        ("", "        help: U werkt in {{ sector | 'uw organisatie' }}.\n", "", false),
        ("", "        help: U werkt in {{ region.name }}.\n", "", true),
        ("", "      - id: wat\n        kind: number\n        text: Hoe vaak?\n", "", false),
        // Only what stands next to each other in the file, whatever of it is shown.
        ("", "", between, false),
    ];
    for (theme, question, between, together) in cases {
        let mut stage = at_statements(two_themes(theme, question, between), (80, 24));
        stage.sees("Wij spreken elkaar vaak.");
        let both = stage.screen().contains("Wij kennen elkaars werk.");
        assert_eq!(both, together, "{theme}{question}{between}\n{}", stage.screen());
    }
}

/// Who goes on from the last screen has seen all of it, also where the focus never was.
#[test]
fn from_the_last_screen_one_has_been_in_all_of_it() {
    let mut stage = at_statements(two_themes("", "", ""), (80, 24));
    stage.keys("<PgDn>").sees("Nakijken en versturen").keys("<Home> <Enter>").sees("Naar nakijken");
}
