//! What a questionnaire still says of what is gone, and what is left of it.

use aoj::questionnaire::compose::{Composition, Problem, compose};
use aoj::questionnaire::{Id, Limits, Questionnaire, compile};
use aoj::text::Lang;

use super::{addition, base, composed, drop, plain};

fn compiled(background: &str) -> Questionnaire {
    let yaml = format!(
        "format: 1\nid: proef\nversion: '1'\nlanguages: [nl]\ntitle: P\naudience: b\nbackground:\n{background}"
    );
    let compiled = compile("proef.yaml", yaml.as_bytes(), Limits::FILE);
    compiled.questionnaire.unwrap_or_else(|| panic!("{}", compiled.diagnostics.render(Lang::Nl, false)))
}

/// Every place of a question where a text stands.
#[test]
fn whatever_names_a_dropped_question_is_told() {
    let insertion = "'{{ eerste | \"x\" }}'";
    for question in [
        format!("{{id: q, kind: open, text: {insertion}}}"),
        format!("{{id: q, kind: open, text: T, help: {insertion}}}"),
        format!("{{id: q, kind: single, text: T, options: [{{id: a, label: A}}], other: {insertion}}}"),
        format!("{{id: q, kind: single, text: T, options: [{{id: a, label: {insertion}}}]}}"),
        format!("{{id: q, kind: mark, text: T, low: {insertion}}}"),
        format!("{{id: q, kind: mark, text: T, high: {insertion}}}"),
        format!("{{id: q, kind: number, text: T, unit: {insertion}}}"),
        format!("{{id: q, kind: text, text: T, pattern: a, message: {insertion}}}"),
        format!("{{id: q, kind: open, text: T, escapes: [{{id: e, label: {insertion}}}]}}"),
        "{id: q, kind: open, text: T, show_if: eerste > 1}".to_owned(),
        "{id: q, kind: single, text: T, options: [{id: a, label: A, show_if: eerste > 1}]}".to_owned(),
    ] {
        // In most of these places no answer can stand; then there is nothing to be told.
        let yaml = format!("- {{id: eerste, kind: number, text: E}}\n- {question}\n");
        let whole =
            format!("format: 1\nid: p\nversion: '1'\nlanguages: [nl]\ntitle: P\naudience: b\nbackground:\n{yaml}");
        let Some(base) = compile("p.yaml", whole.as_bytes(), Limits::FILE).questionnaire else { continue };
        let problems = compose(&base, &drop(&["eerste"])).expect_err(&question);
        let wanted = Problem::Dangling { dropped: "eerste".into(), by: "q".into(), too: Some("q".into()) };
        assert_eq!(problems, [wanted], "{question}");
    }
}

#[test]
fn what_is_gone_is_named_as_it_was_dropped_however_much_was() {
    let problems = compose(&base(), &drop(&["visie", "sector"])).unwrap_err();
    let dropped: Vec<&str> = problems
        .iter()
        .map(|problem| match problem {
            Problem::Dangling { dropped, .. } => dropped.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(dropped.contains(&"sector") && dropped.contains(&"visie"), "{dropped:?}");
}

#[test]
fn a_questionnaire_of_which_nothing_is_left_is_refused() {
    let base = compiled("- {id: een, kind: number, text: E}\n- {id: twee, kind: number, text: T}\n");
    for open_answers in [true, false] {
        let all = Composition { open_answers, ..drop(&["een", "twee"]) };
        assert_eq!(compose(&base, &all).unwrap_err(), [Problem::NothingLeft]);
        let one = Composition { open_answers, ..drop(&["een"]) };
        assert_eq!(compose(&base, &one).unwrap().questionnaire.size(), 1);
    }
}

#[test]
fn a_text_of_ones_own_that_looks_like_a_number_stays_as_it_was_written() {
    let own = "theme: eigen\ntitle: 2026\nquestions:\n  - {id: e1, kind: single, text: {nl: 1.50, en: 007}, options: [{id: a, label: 1.50}]}\n";
    let composed = composed(&Composition { add: vec![addition(own)], ..plain() });
    let question = composed.questionnaire.question("e1").unwrap();
    let text = |language| question.text.fill::<String>(language, |_| None);
    assert_eq!((text("nl"), text("en")), ("1.50".to_owned(), "007".to_owned()));
    assert_eq!(question.options()[0].label.fill::<String>("nl", |_| None), "1.50");
    let theme = composed.questionnaire.themes.iter().find(|theme| theme.id == *"eigen").unwrap();
    assert_eq!((theme.title.fill::<String>("nl", |_| None), theme.id.clone()), ("2026".to_owned(), Id::new("eigen")));
}
