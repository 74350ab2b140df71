//! Composing: what a wave does with a questionnaire, and what it can't.

mod left;

use aoj::questionnaire::compose::{Addition, Composed, Composition, Problem, compose};
use aoj::questionnaire::tree::read;
use aoj::questionnaire::{Id, Kind, Limits, Questionnaire, compile, document, shipped, shipped_ids};
use aoj::text::Lang;

const BASE: &str = r#"
format: 1
id: proef
version: "1"
languages: [nl, en]
title: {nl: Proef, en: Trial}
audience: beleid
scales:
  eens:
    points:
      - {value: 1, label: {nl: Oneens, en: Disagree}}
      - {value: 2, label: {nl: Eens, en: Agree}}
    escapes:
      - {id: weet_niet, label: {nl: Weet ik niet, en: Don't know}}
background:
  - id: sector
    kind: single
    split: true
    text: Sector?
    other: true
    options: [{id: po, label: PO}, {id: vo, label: VO}]
  - {id: rol, kind: single, text: Rol?, other: Iets anders, options: [{id: ib, label: IB}]}
  - {id: gemeente, kind: single, text: Gemeente?, options_from: municipalities}
  - {id: swv, kind: single, text: SWV?, options_from: partnerships, required: true}
themes:
  - id: visie
    title: Visie
    scale: eens
    comment: true
    questions:
      - {id: v1, text: Een}
      - {id: v2, text: Twee, reverse: true}
      - {id: v3, kind: open, text: Drie}
  - id: werk
    title: Werk
    scale: eens
    show_if: sector == "po"
    questions:
      - {id: w1, text: "Bij {{ sector | 'u' }}?"}
      - {id: w2, text: Verder, show_if: v1 >= 2}
  - id: slot
    title: Slot
    fixed: true
    questions:
      - {id: cijfer, kind: mark, text: Cijfer, min: 1, max: 10, step: 0.5}
  - id: verhaal
    title: Verhaal
    questions:
      - {id: verhaal_1, kind: open, text: Vertel}
"#;

fn base() -> Questionnaire {
    let compiled = compile("proef.yaml", BASE.as_bytes(), Limits::FILE);
    assert!(!compiled.diagnostics.has_errors(), "{}", compiled.diagnostics.render(Lang::Nl, false));
    compiled.questionnaire.unwrap()
}

/// A composition that changes nothing but what the region fills in.
fn plain() -> Composition {
    Composition {
        open_answers: true,
        municipalities: vec![(Id::new("GM0344"), "Utrecht".into()), (Id::new("GM0307"), "Amersfoort".into())],
        partnerships: vec![(Id::new("swv_po"), "SWV PO".into())],
        ..Composition::default()
    }
}

fn ids(questionnaire: &Questionnaire) -> Vec<String> {
    questionnaire.questions().map(|(_, question)| question.id.to_string()).collect()
}

fn composed(with: &Composition) -> Composed {
    let all = compose(&base(), with);
    all.unwrap_or_else(|problems| panic!("{}", told(&problems)))
}

fn refused(with: &Composition) -> String {
    told(&compose(&base(), with).expect_err("composes"))
}

fn told(problems: &[aoj::questionnaire::compose::Problem]) -> String {
    let say = |problem: &aoj::questionnaire::compose::Problem| problem.say(Lang::Nl, &Id::new("proef"));
    problems.iter().map(say).collect::<Vec<_>>().join("\n")
}

fn drop(names: &[&str]) -> Composition {
    Composition { drop: names.iter().map(|name| Id::new(name)).collect(), ..plain() }
}

fn addition(yaml: &str) -> Addition {
    let (node, diagnostics) = read("eigen", yaml.as_bytes(), Limits::FILE);
    assert!(diagnostics.is_empty());
    Addition::of(&node.unwrap()).unwrap()
}

#[test]
fn a_document_compiles_to_the_questionnaire_it_was_made_of() {
    let mut all: Vec<Questionnaire> = shipped_ids()
        .iter()
        .map(|id| {
            let yaml = shipped(id.as_str()).unwrap();
            compile(id.as_str(), yaml.as_bytes(), Limits::FILE).questionnaire.unwrap()
        })
        .collect();
    all.push(base());
    for original in all {
        let bytes = document(&original).to_string();
        let again = compile("document", bytes.as_bytes(), Limits::DOCUMENT);
        assert!(again.diagnostics.is_empty(), "{}", again.diagnostics.render(Lang::Nl, false));
        let again = again.questionnaire.unwrap();
        assert_eq!(again, original);
        assert_eq!(document(&again).to_string(), bytes, "the bytes are stable");
    }
}

#[test]
fn what_is_frozen_is_self_contained() {
    let composed = composed(&plain());
    assert_eq!(composed.warnings, []);
    let options = composed.questionnaire.question("gemeente").unwrap().options();
    assert_eq!(options.iter().map(|o| o.id.as_str()).collect::<Vec<_>>(), ["GM0344", "GM0307"]);
    assert_eq!(options[0].label.fill::<String>("en", |_| None), "Utrecht");
    assert!(!composed.document.contains("options_from"));
    let again = compile("document", composed.document.as_bytes(), Limits::DOCUMENT).questionnaire;
    assert_eq!(again, Some(composed.questionnaire));
}

#[test]
fn the_words_of_a_comment_are_frozen_too() {
    let composed = composed(&plain());
    assert!(composed.document.contains("Wilt u bij dit onderwerp iets toelichten?"));
    let own = composed.document.replace("Wilt u bij dit onderwerp iets toelichten?", "Wat wilt u kwijt?");
    let again = compile("document", own.as_bytes(), Limits::DOCUMENT).questionnaire.unwrap();
    let words = |questionnaire: &Questionnaire| {
        questionnaire.question("visie_comment").unwrap().text.fill::<String>("nl", |_| None)
    };
    assert_eq!(words(&again), "Wat wilt u kwijt?");
    assert_eq!(words(&composed.questionnaire), "Wilt u bij dit onderwerp iets toelichten?");
}

#[test]
fn written_answers_that_are_off_are_not_asked() {
    let composed = composed(&Composition { open_answers: false, ..plain() });
    let asked = ids(&composed.questionnaire);
    assert_eq!(asked, ["sector", "rol", "gemeente", "swv", "v1", "v2", "w1", "w2", "cijfer"]);
    let Kind::Single { other: Some(other), .. } = &composed.questionnaire.question("rol").unwrap().kind else {
        panic!()
    };
    assert!(!other.text, "the option stays, its text is not asked");
    assert_eq!(other.label.fill::<String>("nl", |_| None), "Iets anders", "an author's own words stay");
    let Kind::Single { other: Some(other), .. } = &composed.questionnaire.question("sector").unwrap().kind else {
        panic!()
    };
    let label = |lang| other.label.fill::<String>(lang, |_| None);
    assert_eq!((label("nl"), label("en")), ("Anders".into(), "Other".into()), "nothing can be written behind it");
    assert!(composed.questionnaire.themes.iter().all(|theme| theme.id != "verhaal"), "an empty theme disappears");
}

#[test]
fn a_questionnaire_of_open_questions_alone_asks_for_open_answers() {
    let base = compile("s", shipped("startgesprek").unwrap().as_bytes(), Limits::FILE).questionnaire.unwrap();
    let without = Composition { open_answers: false, ..plain() };
    let more = Composition {
        add: vec![addition("theme: eigen\ntitle: E\nquestions:\n  - {id: e1, kind: number, text: E}\n")],
        ..without.clone()
    };
    for composition in [without, more] {
        assert_eq!(compose(&base, &composition).unwrap_err(), [Problem::OnlyWritten]);
    }
    assert_eq!(compose(&base, &plain()).unwrap().questionnaire.size(), 19);
}

#[test]
fn themes_and_background_questions_can_be_dropped() {
    let composed = composed(&drop(&["werk", "sector", "verhaal"]));
    assert_eq!(ids(&composed.questionnaire), ["rol", "gemeente", "swv", "v1", "v2", "v3", "visie_comment", "cijfer"]);
    assert_eq!(composed.questionnaire.split, None, "with its question the split is gone");
}

#[test]
fn a_drop_that_can_not_be_names_what_is_wrong() {
    let two = refused(&drop(&["sector"]));
    assert!(two.contains("sector") && two.contains("werk") && two.contains("w1"), "{two}");
    let theme = refused(&drop(&["visie"]));
    assert!(theme.contains("visie") && theme.contains("w2"), "named as it was dropped: {theme}");
    assert!(refused(&drop(&["slot"])).contains("vast"));
    assert!(refused(&drop(&["w2"])).contains("werk"));
    assert!(refused(&drop(&["niets"])).contains("niets"));
    let all = refused(&drop(&["slot", "niets"]));
    assert_eq!(all.lines().count(), 2, "all at once: {all}");
}

#[test]
fn a_region_without_options_leaves_the_question_out_or_is_told() {
    let composed = composed(&Composition { municipalities: Vec::new(), ..plain() });
    assert!(composed.questionnaire.question("gemeente").is_none());
    assert!(told(&composed.warnings).contains("gemeente"));
    assert!(refused(&Composition { partnerships: Vec::new(), ..plain() }).contains("swv"));
}

#[test]
fn a_theme_of_ones_own_comes_in_its_place() {
    let yaml = "after: visie\ntheme: eigen\ntitle: Eigen vragen\nscale: eens\nquestions:\n  - id: e1\n    text: {nl: Eigen}\n  - {id: e2, kind: number, text: Hoeveel?, min: 1, max: 2.5, decimals: 1, show_if: 'sector == \"po\"'}\n";
    let composed = composed(&Composition { add: vec![addition(yaml)], ..plain() });
    let themes: Vec<&str> = composed.questionnaire.themes.iter().map(|theme| theme.id.as_str()).collect();
    assert_eq!(themes, ["visie", "eigen", "werk", "slot", "verhaal"]);
    assert!(told(&composed.warnings).contains(" en"), "a text without English is told");
    let Kind::Number { max, .. } = composed.questionnaire.question("e2").unwrap().kind else { panic!() };
    assert_eq!(max.map(|max| max.to_string()).as_deref(), Some("2.5"));
}

#[test]
fn an_added_theme_that_is_wrong_is_refused() {
    let with = |yaml: &str| refused(&Composition { add: vec![addition(yaml)], ..plain() });
    assert!(with("after: weg\ntheme: eigen\ntitle: Eigen\nquestions: [{id: e1, kind: open, text: A}]").contains("weg"));
    assert!(with("theme: eigen\ntitle: Eigen\nquestions: [{id: v1, kind: open, text: A}]").contains("v1"));
    assert!(
        with("theme: eigen\ntitle: Eigen\nquestions: [{id: e1, kind: open, text: A, show_if: niets > 1}]")
            .contains("niets")
    );
}

#[test]
fn another_split_is_a_single_question_that_everybody_gets() {
    let with = |name: &str| Composition { split: Some(Id::new(name)), ..plain() };
    assert_eq!(composed(&with("rol")).questionnaire.split, Some(Id::new("rol")));
    assert_eq!(composed(&plain()).questionnaire.split, Some(Id::new("sector")));
    for name in ["v1", "w1", "niets"] {
        assert!(refused(&with(name)).contains(name));
    }
}

#[test]
fn what_refers_to_a_drop_is_dropped_by_its_theme_or_not_at_all() {
    let told = refused(&drop(&["sector"]));
    assert!(told.contains("w1 verwijst ernaar. Laat ook thema werk weg, waar w1 in staat"), "{told}");
    let fixed = BASE.replace("text: Cijfer,", "text: 'Cijfer {{ sector | \"u\" }}',");
    let fixed = compile("proef.yaml", fixed.as_bytes(), Limits::FILE).questionnaire.unwrap();
    let problems = compose(&fixed, &drop(&["sector", "werk"])).unwrap_err();
    assert!(self::told(&problems).ends_with("cijfer verwijst ernaar. Houd sector."), "{}", self::told(&problems));
}

#[test]
fn a_name_typed_wrongly_is_answered_with_the_near_one() {
    assert!(refused(&drop(&["visi"])).ends_with("Bedoelt u visie?"));
    assert!(refused(&Composition { split: Some(Id::new("sectr")), ..plain() }).ends_with("Bedoelt u sector?"));
    let own = "after: wrek\ntheme: eigen\ntitle: Eigen\nquestions: [{id: e1, kind: open, text: A}]";
    assert!(refused(&Composition { add: vec![addition(own)], ..plain() }).ends_with("Bedoelt u werk?"));
}

#[test]
fn a_problem_with_an_addition_names_no_line_of_a_document_that_nobody_sees() {
    let own = "theme: eigen\ntitle: Eigen\nquestions: [{id: v1, kind: open, text: A}]";
    let told = refused(&Composition { add: vec![addition(own)], ..plain() });
    assert!(told.ends_with("De naam `v1` is al gebruikt."), "{told}");
}

#[test]
fn stated_minutes_follow_the_selection() {
    let stated = BASE.replace("audience: beleid", "audience: beleid\nminutes: 12");
    let base = compile("proef.yaml", stated.as_bytes(), Limits::FILE).questionnaire.unwrap();
    assert_eq!(base.size(), 12);
    let minutes = |with: &Composition| {
        let composed = compose(&base, with).unwrap();
        let again = compile("document", composed.document.as_bytes(), Limits::DOCUMENT).questionnaire.unwrap();
        assert_eq!(again, composed.questionnaire);
        (composed.questionnaire.size(), composed.questionnaire.stated_minutes)
    };
    assert_eq!(minutes(&plain()), (12, Some(12)));
    assert_eq!(minutes(&drop(&["werk", "verhaal"])), (9, Some(9)));
    let own = "theme: eigen\ntitle: Eigen\nquestions: [{id: e1, kind: open, text: A}, {id: e2, kind: info, text: B}]";
    assert_eq!(minutes(&Composition { add: vec![addition(own)], ..plain() }), (13, Some(13)));
    assert_eq!(self::base().stated_minutes, None);
    assert_eq!(composed(&drop(&["werk"])).questionnaire.stated_minutes, None, "an estimate follows by itself");
}

#[test]
fn stated_minutes_are_rounded_to_the_nearest() {
    let stated = BASE.replace("audience: beleid", "audience: beleid\nminutes: 10");
    let base = compile("proef.yaml", stated.as_bytes(), Limits::FILE).questionnaire.unwrap();
    // 7.5 of them for nine of twelve questions.
    let composed = compose(&base, &drop(&["werk", "verhaal"])).unwrap();
    assert_eq!(composed.questionnaire.stated_minutes, Some(8));
}

#[test]
fn nothing_behind_a_field_of_a_theme_of_ones_own_is_no_word() {
    let own = |about: &str| {
        format!("theme: eigen\ntitle: Eigen\nabout: {about}\nquestions: [{{id: e1, kind: open, text: A}}]")
    };
    let told = refused(&Composition { add: vec![addition(&own("null"))], ..plain() });
    assert!(told.contains("`about` staat niets"), "{told}");
    composed(&Composition { add: vec![addition(&own("'null'"))], ..plain() });
}
