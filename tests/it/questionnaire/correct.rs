//! Texts that are corrected, and everything that can't be.

use aoj::questionnaire::correct::{Correction, check, corrected, texts};
use aoj::questionnaire::{Limits, Questionnaire, compile, document, shipped, shipped_ids};
use aoj::text::Lang;
use proptest::prelude::*;
use serde_json::Value;

fn compiled(document: &str) -> Questionnaire {
    let compiled = compile("document", document.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.unwrap_or_else(|| panic!("{}", compiled.diagnostics.render(Lang::En, false)))
}

fn frozen(file: &str) -> String {
    document(&compiled(file)).to_string()
}

/// Two languages, an insertion, and every kind of text.
const EVERYTHING: &str = r#"
format: 1
id: alles
version: "1"
languages: [nl, en]
title: {nl: Alles, en: Everything}
audience: uitvoering
intro: {nl: "Eerste.\n\nTweede.", en: "First.\n\nSecond."}
thanks: Dank!
scales:
  eens: {points: [{value: 0, label: nul}, {value: -1, label: min één}], escapes: [{id: nvt, label: {nl: Nvt, en: N/A}}]}
background:
  - {id: sector, kind: single, text: {nl: Sector, en: Sector?}, other: Anders, options: [{id: po, label: PO}, {id: vo, label: VO}]}
themes:
  - id: visie
    title: "Visie van {{ region.name }}"
    about: Over visie.
    scale: eens
    comment: {nl: Toelichting, en: Comment}
    questions:
      - {id: visie, text: "Wij van {{ sector | 'hier' }} en {{ region.name }}", help: Hulp.}
      - {id: cijfer, kind: mark, text: Cijfer, low: laag, high: hoog, escapes: [{id: weet_niet, label: Geen idee}]}
      - {id: getal, kind: number, text: Getal, unit: uur}
      - {id: naam, kind: text, text: Naam, pattern: "[A-Z]+", message: Hoofdletters}
"#;

fn everything() -> String {
    frozen(EVERYTHING)
}

fn correction(path: &str, language: Option<&str>, text: &str) -> Correction {
    Correction { path: path.to_owned(), language: language.map(str::to_owned), text: text.to_owned() }
}

#[test]
fn every_text_has_a_path() {
    let paths: Vec<String> = texts(&everything()).into_iter().map(|text| text.path).collect();
    assert_eq!(
        paths,
        [
            "title",
            "intro",
            "thanks",
            "scales.eens.0",
            "scales.eens.-1",
            "scales.eens.escapes.nvt",
            "sector.text",
            "sector.options.po",
            "sector.options.vo",
            "sector.other",
            "visie.title",
            "visie.about",
            "visie.comment",
            "visie.text",
            "visie.help",
            "cijfer.text",
            "cijfer.low",
            "cijfer.high",
            "cijfer.escapes.weet_niet",
            "getal.text",
            "getal.unit",
            "naam.text",
            "naam.message",
        ]
    );
    // Whatever a compiled questionnaire says stands among them: no wording is forgotten.
    for id in shipped_ids() {
        let document = frozen(shipped(id.as_str()).unwrap());
        let mut known: Vec<String> = Vec::new();
        for text in texts(&document) {
            known.extend(text.wordings.into_iter().map(|(_, text)| text));
        }
        let unknown =
            strings(&serde_json::from_str(&document).unwrap(), "").into_iter().filter(|text| text.contains(' '));
        let unknown: Vec<_> = unknown.filter(|text| !known.contains(text)).collect();
        assert_eq!(unknown, Vec::<String>::new(), "{id}");
    }
}

/// Every string of a document but conditions and patterns.
fn strings(value: &Value, name: &str) -> Vec<String> {
    match value {
        Value::String(text) if !matches!(name, "show_if" | "pattern") => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(|item| strings(item, "")).collect(),
        Value::Object(fields) => fields.iter().flat_map(|(name, value)| strings(value, name)).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_correction_goes_into_its_language_and_the_last_one_holds() {
    let document = everything();
    let mut done = Vec::new();
    for wanted in [
        correction("sector.text", Some("en"), "  Which sector? "),
        correction("visie.text", None, "Wij in {{ region.name }}"),
        correction("scales.eens.-1", None, "minder"),
        correction("intro", Some("nl"), "Eerst.\n\nToen."),
        correction("scales.eens.-1", None, "min een"),
    ] {
        done.push(check(&document, &done, &wanted).unwrap());
    }
    let now = compiled(&corrected(&document, &done));
    let filled = |text: &aoj::questionnaire::Wording, lang| text.fill(lang, |_| Some("X".to_owned()));
    let sector = &now.question("sector").unwrap().text;
    assert_eq!((filled(sector, "nl").as_str(), filled(sector, "en").as_str()), ("Sector", "Which sector?"));
    assert_eq!(filled(&now.question("visie").unwrap().text, "en"), "Wij in X");
    assert_eq!(filled(&now.scales[0].points[1].label, "nl"), "min een");
    assert_eq!(filled(now.intro.as_ref().unwrap(), "nl"), "Eerst.\n\nToen.");
}

#[test]
fn what_is_refused_is_told_with_what_can_be_done() {
    let whole = everything();
    let long = "x".repeat(4001);
    for (path, language, text, what, cure) in [
        ("visie.id", None, "x", "Er is geen tekst visie.id.", ""),
        ("sector.options", None, "x", "Er is geen tekst", "Bedoelt u sector.options.po?"),
        ("visie.show_if", None, "true", "Er is geen tekst", ""),
        ("languages", None, "x", "Er is geen tekst", "aoj wave correct METING"),
        ("", None, "x", "Er is geen tekst", "aoj wave correct METING"),
        ("title", None, "Al", "in meer talen", "--in; er zijn: en, nl."),
        ("title", Some("de"), "Alles", "niet in de taal de", "er zijn: en, nl."),
        ("thanks", Some("nl"), "Bedankt", "in alle talen dezelfde", "Laat --in weg."),
        ("thanks", None, " \n ", "leeg", "niet te wissen"),
        ("thanks", None, "Dank\u{1b}[2J", "besturingstekens", "Typ de tekst over."),
        ("thanks", None, "Dank\u{202e}", "besturingstekens", "Typ"),
        ("thanks", None, "Veel\ndank", "meer dan één regel", "één regel"),
        ("thanks", None, long.as_str(), "te lang", "4000 tekens"),
        ("thanks", None, "Dank {{ region.name }}", "region.name", "zonder accolades"),
        ("visie.text", None, "Tot {{ wave.closes }}", "wave.closes", "sector, region.name."),
        ("visie.text", None, "Wij van {{ sector }}", "sector", ""),
        ("visie.text", None, "Wij {{ region.name", "", ""),
        ("thanks", None, "Dank!", "Zo luidt de tekst al.", "niets veranderd"),
    ] {
        let why = check(&whole, &[], &correction(path, language, text)).expect_err(path);
        assert!(why.what.of(Lang::Nl).contains(what), "{path}: {:?}", why.what);
        assert!(why.cure.of(Lang::Nl).contains(cure), "{path}: {:?}", why.cure);
    }
    assert!(check(&whole, &[], &correction("thanks", None, &"é".repeat(4000))).is_ok(), "as long as can be");
    // The only language of a questionnaire may be named.
    let dutch = include_str!("../wave/small.yaml");
    let named = check(&frozen(dutch), &[], &correction("title", Some("nl"), "Klein"));
    assert_eq!(named, Ok(correction("title", None, "Klein")));
}

/// A document without what a correction may change.
fn skeleton(document: &str) -> String {
    let all: Vec<Correction> = texts(document)
        .into_iter()
        .flat_map(|text| {
            let path = text.path;
            text.wordings.into_iter().map(move |(language, _)| Correction {
                path: path.clone(),
                language,
                text: String::new(),
            })
        })
        .collect();
    corrected(document, &all)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_corrections_it_compiles_and_asks_the_same(
        wanted in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), new_text()), 1..6),
    ) {
        let document = everything();
        let texts = texts(&document);
        let mut done = Vec::new();
        for (text, wording, new) in wanted {
            let text = &texts[text.index(texts.len())];
            let (language, _) = &text.wordings[wording.index(text.wordings.len())];
            let wanted = Correction { path: text.path.clone(), language: language.clone(), text: new };
            if let Ok(correction) = check(&document, &done, &wanted) {
                done.push(correction);
            }
        }
        let now = corrected(&document, &done);
        let (before, after) = (compiled(&document), compiled(&now));
        prop_assert_eq!(skeleton(&document), skeleton(&now));
        prop_assert_eq!(ids(&before), ids(&after));
    }
}

/// What a writer might type, and what a writer should not.
fn new_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z éë.,?*_:#'\"-]{1,40}",
        "\\PC{0,30}",
        Just("{{ region.name }}".to_owned()),
        Just("{{ sector | 'x' }} en {{region.name}}".to_owned()),
        Just("{{ sector }}".to_owned()),
        Just("{\"id\": \"anders\"}".to_owned()),
        Just("true".to_owned()),
        Just("&a *b !c".to_owned()),
    ]
}

/// Question, kind and options of a questionnaire, with the points of its scales.
fn ids(questionnaire: &Questionnaire) -> Vec<String> {
    let points = questionnaire.scales.iter().flat_map(|scale| scale.points.iter().map(|point| point.value.to_string()));
    let questions = questionnaire.questions().map(|(at, question)| {
        let options: Vec<_> = question.options().iter().map(|option| option.id.as_str()).collect();
        let escapes: Vec<_> = question.escapes.iter().map(|escape| (escape.id.as_str(), &escape.keys)).collect();
        format!("{at} {} {} {options:?} {escapes:?} {:?}", question.id, question.kind.word(), question.show_if)
    });
    points.chain(questions).collect()
}
