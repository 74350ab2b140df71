//! Whoever is told what is wrong is also told what would be right.

use std::fs;

use aoj::questionnaire::diagnostics::Severity;
use aoj::questionnaire::{Limits, compile};
use aoj::text::Lang;

use super::{files, name};

fn every_error_has_a_cure(name: &str, text: &[u8]) {
    let compiled = compile(name, text, Limits::FILE);
    for problem in compiled.diagnostics.in_order() {
        let cure = problem.cure.as_ref().map(|cure| (cure.of(Lang::Nl), cure.of(Lang::En)));
        let told = cure.is_some_and(|(nl, en)| !nl.is_empty() && !en.is_empty());
        assert!(told, "{name}: {}", problem.what.of(Lang::Nl));
    }
}

#[test]
fn of_broken_files() {
    for file in files("broken").into_iter().chain(files("writers")) {
        every_error_has_a_cure(&name(&file), &fs::read(&file).unwrap());
    }
    let deep = format!("format: 1\ntitle: {}\n", "[".repeat(80));
    let deep_blocks = (0..80).fold(String::new(), |text, depth| text + &" ".repeat(depth) + "a:\n");
    for text in
        [deep.as_str(), &deep_blocks, "", "? [a]\n: b\n", "- a\n", "a", "format: 1\n---\nformat: 1\n", "a: *b\n"]
    {
        every_error_has_a_cure("small.yaml", text.as_bytes());
    }
    every_error_has_a_cure("large.yaml", &vec![b'#'; (1 << 20) + 7]);
    every_error_has_a_cure("bytes.yaml", &[b'a', 0xFF, 0x00]);
    every_error_has_a_cure("utf16.yaml", &[0xFF, 0xFE, b'a', 0]);
}

#[test]
fn of_every_field_with_something_else_in_it() {
    let file = files("ok").into_iter().find(|file| file.ends_with("every_kind.yaml")).unwrap();
    let good = fs::read_to_string(file).unwrap();
    let lines: Vec<&str> = good.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let Some((field, _)) = line.split_once(": ").filter(|(field, _)| !field.trim().starts_with('#')) else {
            continue;
        };
        for other in ["", "ja", "99999", "-1", "2.5", "[]", "{x: a}", "\"\"", "a: b"] {
            let new = format!("{field}: {other}");
            let mut all = lines.clone();
            all[at] = &new;
            every_error_has_a_cure(&new, all.join("\n").as_bytes());
        }
    }
}

const QUESTIONS: &str = "format: 1
id: proef
version: '1'
languages: [nl]
title: Proef
audience: beleid
scales:
  eens:
    points: [{value: 1, label: Oneens}, {value: 2, label: Eens}]
    escapes: [{id: weet_niet, label: Weet niet}]
background:
  - {id: sector, kind: single, text: S, options: [{id: po, label: PO}, {id: vo, label: VO}]}
  - {id: vormen, kind: multiple, text: V, options: [{id: a, label: A}, {id: b, label: B}]}
  - {id: leeftijd, kind: number, text: L, min: 16, max: 99}
  - {id: jaren, kind: number, text: J}
  - {id: cijfer, kind: mark, text: C}
  - {id: naam, kind: text, text: N}
  - {id: uitleg, kind: info, text: U}
  - {id: sinds, kind: date, text: D}
  - {id: v1, scale: eens, text: Een}
";

/// The condition, and what its cure must name.
const CONDITIONS: [(&str, &str); 38] = [
    ("' '", ""),
    ("sector ==", "af"),
    ("sector > 3", "vraag in"),
    ("sector == 3", "\\\"optie\\\""),
    ("leeftijd == \"a\"", "aanhalingstekens"),
    ("leeftijd == 7", "16 tot en met 99"),
    ("jaren == 0.5", "stappen van 1"),
    ("cijfer == 11", "1 tot en met 10"),
    ("size(sector) > 1", "answered"),
    ("size(leeftijd) > 1", "lijst"),
    ("sector in \"po\"", "[\"po\", \"vo\"]"),
    ("escaped(v1, \"nvt\")", "`weet_niet`"),
    ("escaped(sector, \"nvt\")", "!answered(sector)"),
    ("v1 == 7", "`1`, `2`"),
    ("sector == \"xxxx\"", "`po`, `vo`"),
    ("heel_iets_anders == 1", "eerder"),
    ("naam == \"x\"", "opties"),
    ("uitleg == 1", "opties"),
    ("vormen == \"a\"", "in vraag"),
    ("vormen > 1", "size"),
    ("answered(sector) == null", "!answered"),
    ("sinds == 3", "2026"),
    ("sinds == \"gisteren\"", "2026"),
    ("sinds < v1", "2026"),
    ("sector in []", "lijst"),
    ("sector + 1 == 2", "getallen"),
    ("v1 === 2", ""),
    ("v1 = 2", "=="),
    ("v1 == 2 sector == 3", "&&"),
    ("sector == po", "aanhalingstekens"),
    ("(v1 == 2", ")"),
    ("1 < v1 < 3", "&&"),
    ("grootte(v1) == 2", "size"),
    ("v1 == 1.1234567", "zes"),
    ("v1 @ 2", "Haal"),
    ("sector == \"po", "aanhalingstekens"),
    ("v1", "answered"),
    ("escaped(v1)", "escaped"),
];

#[test]
fn of_conditions_and_insertions() {
    let question = |fields: &str| format!("{QUESTIONS}  - id: laatste\n    kind: open\n{fields}\n");
    for (condition, cure) in CONDITIONS {
        let text = question(&format!("    text: L\n    show_if: '{}'", condition.trim_matches('\'')));
        let compiled = compile("v.yaml", text.as_bytes(), Limits::FILE);
        every_error_has_a_cure(condition, text.as_bytes());
        let told: Vec<_> = compiled.diagnostics.in_order();
        assert!(told.iter().any(|problem| problem.severity == Severity::Error), "{condition} is accepted");
        let cures: Vec<&str> = told.iter().filter_map(|problem| Some(problem.cure.as_ref()?.of(Lang::Nl))).collect();
        let cure = cure.replace("\\\"", "\"");
        assert!(cures.iter().any(|told| told.contains(&cure)), "{condition}: {cures:?}");
    }
    for insertion in ["{{ naam | 'u' }}", "{{ sector }}", "{{ xxxxx | 'u' }}", "{{ sector", "{{ }}", "{{ sector | u }}"]
    {
        every_error_has_a_cure(insertion, question(&format!("    text: \"{insertion}\"")).as_bytes());
    }
}

#[test]
fn whoever_names_a_scale_that_is_none_is_told_which_there_are() {
    let cure = |scales: &str| {
        let head = "format: 1\nid: a\nversion: '1'\nlanguages: [nl]\ntitle: t\naudience: b\n";
        let yaml = format!("{head}{scales}background: [{{id: q, scale: tevreden, text: T}}]\n");
        let compiled = compile("v.yaml", yaml.as_bytes(), Limits::FILE);
        compiled.diagnostics.in_order()[0].cure.as_ref().unwrap().of(Lang::Nl).to_owned()
    };
    assert!(cure("scales: {eens: {points: [{value: 1, label: A}, {value: 2, label: B}]}}\n").contains("`eens`"));
    assert_eq!(cure(""), aoj::text::check::no_scales(Lang::Nl));
}

#[test]
fn a_file_of_an_office_program_is_told_as_what_it_is() {
    for begin in [&b"PK\x03\x04\x14\0"[..], b"\xD0\xCF\x11\xE0\xA1", b"%PDF-1.7\n", b"{\\rtf1\\ansi"] {
        let told = compile("vragen.docx", begin, Limits::FILE).diagnostics.render(Lang::Nl, false);
        assert!(told.contains("geen gewone tekst") && told.contains("Kladblok"), "{told}");
        every_error_has_a_cure("vragen.docx", begin);
    }
}
