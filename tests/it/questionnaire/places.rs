//! Where a problem lies, to the byte; and numbers on the edge of what is taken.

use std::fs;

use aoj::questionnaire::tree::{Scalar, read};
use aoj::questionnaire::{Limits, compile};
use aoj::text::Lang;

use super::{files, name};

/// The texts that the problems point at.
fn meant(yaml: &str) -> Vec<String> {
    let compiled = compile("v.yaml", yaml.as_bytes(), Limits::FILE);
    let text = compiled.diagnostics.source().text();
    let all = compiled.diagnostics.in_order();
    all.iter().map(|problem| text.get(problem.span.clone()).expect("whole signs of the file").to_owned()).collect()
}

#[test]
fn a_problem_points_at_what_is_wrong() {
    let deep = |key: &str| (0..70).fold(String::new(), |text, depth| text + &" ".repeat(depth) + key + ":\n");
    for (yaml, text) in [
        ("title: a\u{202e}b\n".to_owned(), "\u{202e}"),
        ("\u{202e}title: ab\n".to_owned(), "\u{202e}"),
        ("title: a\u{feff}b\n".to_owned(), "\u{feff}"),
        ("format: 1\ntitle:Proef\n".to_owned(), ":"),
        ("title: 'a''b' c\n".to_owned(), "c"),
        ("title: \"a\\\"b\" c\n".to_owned(), "c"),
        ("title: groep #3\n".to_owned(), "#"),
        ("title: {{ naam }} is er\n".to_owned(), "{{"),
        ("title: 'Dag {{ }}.'\nlanguages: [nl]\n".to_owned(), "{{ }}"),
        (format!("title: {}", "[".repeat(70)), "["),
        (deep("a"), "a"),
        (deep("é"), "é"),
        ("format: 1\ntitle:\tProef\n\tid: a\n".to_owned(), "\t"),
    ] {
        assert!(meant(&yaml).iter().any(|found| found == text), "{yaml:?}: {:?}", meant(&yaml));
    }
}

#[test]
fn a_backslash_in_a_text_is_named() {
    let compiled = compile("v.yaml", b"title: \"a\\qb\"\n", Limits::FILE);
    assert_eq!(compiled.diagnostics.in_order()[0].what.of(Lang::Nl), aoj::text::check::unknown_escape(Lang::Nl));
}

#[test]
fn a_letter_of_an_old_way_of_saving_is_named() {
    let told = |byte: u8| compile("v.yaml", &[&b"title: "[..], &[byte, b'\n']].concat(), Limits::FILE).diagnostics;
    let letters =
        [(0x80, '€'), (0x85, '…'), (0x91, '‘'), (0x92, '’'), (0x93, '“'), (0x94, '”'), (0x96, '–'), (0x97, '—')];
    for (byte, letter) in letters.into_iter().chain([(0xEB, 'ë'), (0xE9, 'é')]) {
        assert_eq!(told(byte).in_order()[0].what.of(Lang::Nl), aoj::text::check::windows_1252(Lang::Nl, letter));
    }
}

#[test]
fn the_largest_file_is_named_in_kilobytes() {
    let (_, out) = read("v.yaml", &vec![b'#'; (1 << 20) + 1], Limits::FILE);
    assert!(out.render(Lang::Nl, false).contains("1024"), "{}", out.render(Lang::Nl, false));
}

#[test]
fn a_number_stands_without_quotes_and_with_a_point() {
    let number = |text: &str, plain| Scalar { text: text.to_owned(), plain }.as_decimal().map(|n| n.to_string());
    assert_eq!(number("7.5", true).as_deref(), Some("7.5"));
    assert_eq!((number("7.5", false), number("7,5", true), number("7,5", false)), (None, None, None));
}

fn errors(question: &str) -> usize {
    let head = "format: 1\nid: a\nversion: '1'\nlanguages: [nl]\ntitle: t\naudience: b\nbackground:\n- ";
    compile("v.yaml", format!("{head}{question}\n").as_bytes(), Limits::FILE).diagnostics.errors()
}

#[test]
fn numbers_on_the_edge_are_taken_and_those_beyond_are_not() {
    for (question, wrong) in [
        ("{id: q, kind: mark, text: T, min: 2, max: 102, step: 1}", 0),
        ("{id: q, kind: mark, text: T, min: 2, max: 103, step: 1}", 1),
        ("{id: q, kind: mark, text: T, min: -60, max: 41, step: 1}", 1),
        ("{id: q, kind: mark, text: T, min: 0, max: 50.5, step: 0.5}", 1),
        ("{id: q, kind: number, text: T, min: -1000000000, max: 1000000000}", 0),
        ("{id: q, kind: number, text: T, max: 1000000001}", 1),
        ("{id: q, kind: date, text: T, min: 1000-01-01, max: 9999-12-31}", 0),
        ("{id: q, kind: date, text: T, min: 0999-12-31}", 1),
        ("{id: q, kind: date, text: T, min: 2026-1-1}", 1),
        ("{id: q, kind: number, text: T, min: -1000000001}", 1),
    ] {
        assert_eq!(errors(question), wrong, "{question}");
    }
}

/// The border of what is read lies amid a sign.
#[test]
fn a_condition_that_is_too_long_is_told_wherever_its_border_falls() {
    for before in 0..4 {
        let condition = format!("{}{}", "x".repeat(before), "é€😀".repeat(2000));
        assert_eq!(errors(&format!("{{id: q, kind: open, text: T, show_if: '{condition}'}}")), 1, "{before}");
    }
}

#[test]
fn a_text_of_the_greatest_length_is_taken() {
    let of = |length: usize| errors(&format!("{{id: q, kind: open, text: {}}}", "x".repeat(length)));
    assert_eq!((of(20_000), of(20_001)), (0, 1));
}

/// Of the files that are broken on purpose: whatever is told points at something that can be seen.
#[test]
fn no_problem_points_at_nothing() {
    for file in files("broken").into_iter().chain(files("writers")) {
        let compiled = compile(&name(&file), &fs::read(&file).unwrap(), Limits::FILE);
        let text = compiled.diagnostics.source().text();
        for problem in compiled.diagnostics.in_order() {
            let meant = text.get(problem.span.clone()).expect("whole signs of the file");
            // But where something is missing at an end.
            let missing =
                problem.what.of(Lang::En).contains("ends too early") || text.get(problem.span.end..) == Some("");
            let seen = !meant.trim().is_empty() || meant.contains(['\t', '\u{a0}']);
            assert!(seen || missing, "{}: {problem:?}", file.display());
        }
    }
}

#[test]
fn a_language_that_is_misspelt_is_told_which_is_meant() {
    let head = "format: 1\nid: a\nversion: '1'\naudience: b\nbackground: [{id: q, kind: open, text: T}]\n";
    let cure = |languages: &str, text: &str| {
        let yaml = format!("{head}languages: [{languages}]\ntitle: {{{text}}}\n");
        let compiled = compile("v.yaml", yaml.as_bytes(), Limits::FILE);
        let cures = compiled.diagnostics.in_order().into_iter().filter_map(|problem| problem.cure.clone());
        cures.map(|cure| cure.of(Lang::Nl).to_owned()).collect::<Vec<_>>().join("\n")
    };
    assert!(cure("nl, en", "nl: A, en: B, nn: C").contains("Bedoelt u"), "{}", cure("nl, en", "nl: A, en: B, nn: C"));
    assert!(!cure("nl", "nl: A, nn: C").contains("Bedoelt u"), "where there is one, it is named");
}

/// Of a line of many signs only what stands around the problem is shown, with a mark where something is left out.
#[test]
fn of_a_long_line_what_is_left_out_is_marked() {
    let marks = |yaml: &str| {
        let compiled = compile("v.yaml", yaml.as_bytes(), Limits::FILE);
        let first = compiled.diagnostics.render(Lang::Nl, false).split("\n\n").next().unwrap().to_owned();
        (first.matches('…').count(), first.matches('x').count())
    };
    let long = "x".repeat(400);
    assert_eq!(marks(&format!("titel: {long}\n")), (1, 58), "from its beginning");
    assert_eq!(marks(&format!("title: {long} b: c\n")).0, 2, "from its end");
    // What is meant stands amid the line: from 361 bytes on it is cut.
    let of = |length: usize| marks(&format!("title: x {{{{ naam }}}} {}\n", &long[..length - 20]));
    assert_eq!((of(360).0, of(361).0), (0, 1), "a shorter one is shown whole");
}
