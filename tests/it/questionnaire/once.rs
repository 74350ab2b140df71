//! What is wrong is told once, and nothing of what only follows from it; and what is right is not told of at all.

use aoj::questionnaire::tree::read;
use aoj::questionnaire::{Kind, Limits, compile};
use aoj::text::Lang;
use aoj::text::check as t;

/// What is told of a file, and the texts that it points at.
fn told(yaml: &str) -> Vec<(String, String)> {
    let compiled = compile("v.yaml", yaml.as_bytes(), Limits::FILE);
    let text = compiled.diagnostics.source().text();
    let all = compiled.diagnostics.in_order();
    all.iter().map(|problem| (problem.what.of(Lang::Nl).to_owned(), text[problem.span.clone()].to_owned())).collect()
}

fn places(yaml: &str) -> Vec<String> {
    told(yaml).into_iter().map(|(_, place)| place).collect()
}

const HEAD: &str = "format: 1\nid: a\nversion: '1'\ntitle: T\naudience: b\n";
const ONE: &str = "background: [{id: q, kind: open, text: T}]\n";

#[test]
fn a_wrong_language_is_asked_of_no_text() {
    let languages = |list: &str| {
        let yaml = format!("{HEAD}languages: [{list}]\n{ONE}");
        places(&yaml.replace("text: T", "text: {nl: A, en: B}").replace("title: T", "title: {nl: A, en: B}"))
    };
    assert_eq!(languages("nl, en"), [""; 0]);
    assert_eq!(languages("nl, Nederlands, en"), ["Nederlands"]);
    assert_eq!(languages("nl, en, en"), ["en"]);
}

#[test]
fn what_refers_to_a_damaged_question_or_scale_is_not_judged() {
    let of = |fields: &str| places(&format!("{HEAD}languages: [nl]\n{fields}"));
    let question = "- iets: 1\n  id: q\n  kind: single\n  text: T\n  options: [{id: a, label: A}]\n";
    assert_eq!(
        of(&format!("background:\n{question}- {{id: r, kind: open, text: T, show_if: 'q == \"b\"'}}\n")),
        ["iets"]
    );
    let scale = "scales:\n  s:\n    iets: 1\n    points: [{value: 1, label: A}, {value: 2, label: B}]\n";
    let asked = "background: [{id: q, scale: s, text: T}, {id: r, kind: open, text: T, show_if: 'q == 3'}]\n";
    assert_eq!(of(&format!("{scale}{asked}")), ["iets"]);
}

#[test]
fn of_a_kind_that_does_not_exist_no_field_is_told_to_be_of_another() {
    let question = "{id: q, kind: gedicht, text: T, options: [{id: a, label: A}], step: 1, decimals: 2}";
    assert_eq!(places(&format!("{HEAD}languages: [nl]\nbackground: [{question}]\n")), ["gedicht"]);
}

#[test]
fn a_name_that_is_none_is_not_an_unknown_field_too() {
    for field in [
        "<<: {a: b}",
        "'<<': b",
        "'': b",
        ": b",
        "? [a, b]\n: c",
        "scales: {'': {points: [{value: 1, label: A}, {value: 2, label: B}]}}",
    ] {
        let all = told(&format!("{HEAD}languages: [nl]\n{ONE}{field}\n"));
        assert_eq!(all.len(), 1, "{field}: {all:?}");
    }
}

#[test]
fn spaces_behind_a_text_are_no_comment() {
    assert_eq!(told(&format!("{HEAD}languages: [nl]\n{ONE}").replace("title: T\n", "title: T  \t\n")), []);
}

#[test]
fn the_question_to_split_by_is_one_that_everybody_gets() {
    let split = "{id: r, kind: single, split: true, text: T, options: [{id: a, label: A}, {id: b, label: B}]";
    let first = "{id: q, kind: number, text: T}";
    let of = |show: &str| told(&format!("{HEAD}languages: [nl]\nbackground: [{first}, {split}{show}}}]\n"));
    assert_eq!(of(""), []);
    assert_eq!(of(", show_if: q > 1"), [(t::split_conditional(Lang::Nl), "split".to_owned())]);
}

#[test]
fn a_file_may_be_as_large_and_as_deep_as_it_may() {
    let errors = |nodes| read("v.yaml", b"[a, b, c]", Limits { nodes, ..Limits::FILE }).1.errors();
    assert_eq!((errors(4), errors(3)), (0, 1));
    let errors = |depth| read("v.yaml", b"[[[a]]]", Limits { depth, ..Limits::FILE }).1.errors();
    assert_eq!((errors(3), errors(2)), (0, 1));
    let errors = |bytes| read("v.yaml", b"[a]", Limits { bytes, ..Limits::FILE }).1.errors();
    assert_eq!((errors(3), errors(2)), (0, 1));
}

#[test]
fn a_line_that_can_not_be_read_is_told_by_its_own_slip() {
    let of = |line: &str| told(&format!("format: 1\n{line}\n"));
    let only = |what: String, place: &str| vec![(what, place.to_owned())];
    for line in ["title: {{ naam }} is er", "title: {{ naam is er\nid: a"] {
        assert_eq!(of(line), only(t::braces_first(Lang::Nl), "{{"), "{line}");
    }
    for open in ["background: [{id: q, kind: open", "title: {nl: Een, en: One"] {
        assert_eq!(of(open)[0].0, t::brackets(Lang::Nl), "{open}");
    }
    for line in ["title: x\n   mijn vraag: b: c", "background:\n  mijn vraag: hoe: b"] {
        assert_eq!(of(line), only(t::indentation(Lang::Nl), "mijn"), "{line}");
    }
}

#[test]
fn of_a_tag_is_told_that_it_is_one_and_nothing_of_what_it_marks() {
    for marked in ["title: !x a", "title: !x 'a'", "title: !x {nl: a}", "title: T\nminutes: !x veel"] {
        let head = HEAD.replace("title: T", marked);
        let places = places(&format!("{head}languages: [nl]\n{ONE}"));
        assert_eq!(places, ["!x"], "{marked}");
    }
}

#[test]
fn the_programs_own_words_for_other_ask_for_a_text_only_where_one_is_typed() {
    let label = |fields: &str| {
        let yaml = format!(
            "{HEAD}languages: [nl, en]\nbackground: [{{id: q, kind: single, text: T, {fields}, options: [{{id: a, label: A}}]}}]\n"
        );
        let questionnaire = compile("v.yaml", yaml.as_bytes(), Limits::FILE).questionnaire.unwrap();
        match &questionnaire.background[0].kind {
            Kind::Single { other: Some(other), .. } => other.label.fill("nl", |_| None::<String>),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(label("other: true"), "Anders, namelijk");
    assert_eq!(label("other: true, other_text: true"), "Anders, namelijk");
    assert_eq!(label("other: true, other_text: false"), "Anders");
}
