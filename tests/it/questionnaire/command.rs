//! `aoj check` and `aoj schema`.

use std::ffi::OsString;

use serde_json::Value;

use crate::cli::desk::Desk;

const GOOD: &str = include_str!("ok/smallest.yaml");
const SLIP: &str = include_str!("broken/slip.yaml");

#[test]
fn a_good_file_is_said_to_be_fine() {
    let desk = Desk::new();
    let file = desk.file("klein.yaml", GOOD);
    assert_eq!(desk.aoj("check {}/klein.yaml").fine(), format!("{file} klopt: 1 vraag, ongeveer 1 minuut.\n"));
    let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
    let piped = desk.run(words("check - --lang en"), GOOD.as_bytes());
    assert_eq!(piped.fine(), "standard input is fine: 1 question, about 1 minute.\n");
}

#[test]
fn a_broken_file_is_reported_with_file_line_column_snippet_and_cure() {
    let desk = Desk::new();
    let file = desk.file("slip.yaml", SLIP);
    let done = desk.aoj("check {}/slip.yaml");
    assert_eq!(done.status, 1);
    for part in [&format!("{file}:5:28"), "title: Sturen en informeren: regie", "tussen aanhalingstekens"] {
        assert!(done.output.contains(part), "{}", done.output);
    }
    assert!(!done.output.contains('\u{1b}'), "no colour where nobody asked for it");
    assert_eq!(done.errors, format!("{file} klopt nog niet. Verbeter wat hierboven staat en probeer het opnieuw.\n"));
    assert!(desk.aoj("check --color always {}/slip.yaml").output.contains("\u{1b}["));
}

#[test]
fn all_files_are_read_also_behind_a_broken_one() {
    let desk = Desk::new();
    desk.file("goed.yaml", GOOD);
    desk.file("slip.yaml", SLIP);
    let done = desk.aoj("check {}/slip.yaml {}/nergens.yaml {}/goed.yaml --lang en");
    assert_eq!(done.status, 1);
    assert!(done.output.contains("goed.yaml is fine") && done.output.contains("nergens.yaml can't be read"));
    assert_eq!(done.errors, "2 of 3 files are not right yet. Mend what stands above and try again.\n");
}

#[test]
fn a_file_that_never_ends_is_refused() {
    let desk = Desk::new();
    let done = desk.run(["check".into(), "-".into()], &vec![b'a'; 3 << 20]);
    assert_eq!(done.status, 1);
    assert!(done.output.contains("1024 KiB"), "{}", done.output);
}

#[test]
fn the_schema_is_json_in_both_languages() {
    let desk = Desk::new();
    for (lang, word) in [("nl", "vragenlijst"), ("en", "questionnaire")] {
        let schema: Value =
            serde_json::from_str(&desk.aoj(&format!("schema questionnaire --lang {lang}")).fine()).unwrap();
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        assert_eq!(schema["additionalProperties"], false);
        assert!(schema["title"].as_str().unwrap().to_lowercase().contains(word));
    }
}
