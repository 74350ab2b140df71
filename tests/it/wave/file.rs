use std::collections::BTreeMap;

use aoj::questionnaire::diagnostics::Severity;
use aoj::questionnaire::{Limits, compile};
use aoj::text::Lang;
use aoj::wave::{Ambition, Contact, Invited, Municipality, OpenAnswers, Partnership, Region, Use, Wave, compose, read};
use jiff::civil::date;
use proptest::prelude::*;

fn zone_exists(zone: &str) -> bool {
    zone.starts_with("Europe/")
}

/// The wave of a file without problems.
pub fn whole() -> Wave {
    let (file, out) = read("whole.yaml", include_bytes!("whole.yaml"), &zone_exists);
    assert_eq!(out.render(Lang::Nl, false), "");
    file.unwrap().wave
}

#[test]
fn every_field_is_read() {
    let owned = |text: &str| text.to_owned();
    let municipality = |code: &str, name: &str| Municipality { code: owned(code), name: owned(name) };
    let partnership = |name: &str, sector: &str| Partnership { name: owned(name), sector: owned(sector) };
    let by = BTreeMap::from([("gemeente".into(), 24), ("po".into(), 18), ("vo".into(), 18)]);
    let expected = Wave {
        id: owned("2026-najaar"),
        title: owned("Meting najaar 2026"),
        region: Region {
            name: owned("Regio Voorbeeld"),
            municipalities: vec![municipality("GM0344", "Utrecht"), municipality("GM0321", "Houten")],
            partnerships: vec![partnership("SWV PO Voorbeeld", "po"), partnership("SWV VO Voorbeeld", "vo")],
        },
        opens: date(2026, 11, 1),
        closes: date(2026, 11, 30),
        timezone: owned("Europe/Amsterdam"),
        grace_days: 21,
        min_group: 8,
        previous: Some(owned("2024-najaar")),
        controller: Some(owned("Samenwerkingsverband Voorbeeld")),
        contact: Some(Contact {
            name: Some(owned("Anna Voorbeeld")),
            email: Some(owned("monitor@voorbeeld.nl")),
            phone: Some(owned("030 123 45 67")),
        }),
        privacy_officer: Some(owned("fg@voorbeeld.nl")),
        feedback: Some(owned("De uitkomsten krijgt u in januari.")),
        keep_until: Some(date(2029, 12, 31)),
        open_answers: Some(OpenAnswers {
            purpose: owned("verbetering van de samenwerking"),
            readers: owned("de projectleider"),
        }),
        ambitions: vec![Ambition { theme: "visie".into(), text: owned("Iedereen kent de doelen."), target: Some(4.0) }],
        questionnaires: vec![
            Use {
                source: owned("beleid"),
                invited: Invited { total: Some(60), by: BTreeMap::new() },
                drop: vec!["financien".into()],
                split: None,
                access_code: Some(owned("appelboom")),
            },
            Use {
                source: owned("eigen/uitvoering.yaml"),
                invited: Invited { total: Some(60), by },
                drop: vec![],
                split: Some("sector".into()),
                access_code: None,
            },
        ],
    };
    assert_eq!(whole(), expected);
}

/// `error 3:7 what / cure`, in the order of the file.
fn problems(yaml: &str) -> (bool, String) {
    let (file, out) = read("m.yaml", yaml.as_bytes(), &zone_exists);
    let mut lines = Vec::new();
    for problem in out.in_order() {
        let severity = if problem.severity == Severity::Error { "error" } else { "warning" };
        let (line, column) = (out.source().line(problem.span.start), out.source().column(problem.span.start));
        let cure = problem.cure.as_ref().map(|cure| format!(" / {}", cure.of(Lang::Nl))).unwrap_or_default();
        lines.push(format!("{severity} {line}:{column} {}{cure}", problem.what.of(Lang::Nl)));
    }
    (file.is_some(), lines.join("\n"))
}

/// `cases.txt`: `=== what it is about`, the file, `---`, the problems expected.
#[test]
fn problems_are_told_all_at_once_where_they_are() {
    let cases = include_str!("cases.txt").split("=== ").skip(1);
    let mut wrong = Vec::new();
    for case in cases {
        let (name, rest) = case.split_once('\n').unwrap();
        let (yaml, expected) = rest.split_once("---\n").unwrap();
        let (accepted, found) = problems(yaml);
        if found != expected.trim_end() || accepted == expected.contains("error ") {
            wrong.push(format!("=== {name}\n{yaml}---\n{found}\n"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_schema_names_every_field_and_what_is_obligatory() {
    let schema = aoj::wave::wave_schema(Lang::Nl);
    let mut fields: Vec<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "ambitions",
            "closes",
            "contact",
            "controller",
            "feedback",
            "format",
            "grace_days",
            "id",
            "keep_until",
            "min_group",
            "open_answers",
            "opens",
            "previous",
            "privacy_officer",
            "questionnaires",
            "region",
            "timezone",
            "title",
        ]
    );
    assert_eq!(schema["required"], serde_json::json!(["id", "title", "region", "opens", "closes", "questionnaires"]));
}

/// The ids of a region's options, which stand in every export.
#[test]
fn partnerships_are_called_by_their_names_in_small_letters_each_once() {
    let base = "format: 1\nid: proef\nversion: '1'\nlanguages: [nl]\ntitle: P\naudience: b\nbackground:\n\
        - {id: swv, kind: single, text: S, options_from: partnerships}\n";
    let base = compile("proef.yaml", base.as_bytes(), Limits::FILE).questionnaire;
    let long = "x".repeat(70);
    let names = ["SWV PO Voorbeeld", "Eén & twee", "swv-po  voorbeeld", "!!!", "SWV", &long];
    let all: Vec<String> = names.iter().map(|name| format!("{{name: '{name}', sector: po}}")).collect();
    let wave = format!(
        "id: m\ntitle: M\nregion: {{name: R, partnerships: [{}]}}\nopens: 2026-11-01\ncloses: 2026-11-30\n\
         questionnaires: [{{use: proef}}]\n",
        all.join(", ")
    );
    let (file, mut out) = read("m.yaml", wave.as_bytes(), &zone_exists);
    let composed = compose(&file.unwrap(), &[base], &mut out).remove(0).unwrap().questionnaire;
    let ids: Vec<&str> = composed.question("swv").unwrap().options().iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids, ["swv_po_voorbeeld", "e_n_twee", "swv_po_voorbeeld_2", "swv", "swv_2", &long[..56]]);
}

proptest! {
    /// What the schema says of an id, an editor and the loader judge alike.
    #[test]
    fn an_id_is_the_same_for_loader_and_schema(word in "[a-zA-Z0-9_é -]{1,6}|[a-z]{60,66}") {
        let schema = aoj::wave::wave_schema(Lang::Nl);
        let pattern = regex_lite::Regex::new(schema["properties"]["id"]["pattern"].as_str().unwrap()).unwrap();
        let (accepted, problems) = problems(&include_str!("whole.yaml").replace("id: 2026-najaar", &format!("id: \"{word}\"")));
        prop_assert_eq!(accepted, pattern.is_match(&word), "{}: {}", word, problems);
    }
}
