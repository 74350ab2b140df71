//! `aoj print`.

use std::ffi::OsString;

use super::every_kind;
use crate::cli::desk::{Desk, Leaving};

const WAVE: &str = "format: 1
id: najaar
title: Najaar 2026
region:
  name: Regio Voorbeeld
  municipalities: [{code: GM0344, name: Utrecht}]
opens: 2026-11-01
closes: 2026-12-31
controller: C
contact: {name: N}
keep_until: 2029-12-31
questionnaires:
  - use: beleid
    drop: [financien]
    add:
      - theme: eigen
        title: Over onze regio
        questions:
          - {id: eigen_1, kind: number, text: Hoeveel overleggen had u?}
";

#[test]
fn a_questionnaire_is_printed_by_its_id_its_file_and_from_standard_input() {
    let desk = Desk::new();
    let file = desk.file("alle.yaml", &every_kind());
    let by_file = desk.aoj(&format!("print questionnaire {file}")).fine();
    assert!(by_file.starts_with("Alle soorten\n────────────\n"), "{by_file}");
    let words = "print questionnaire -".split(' ').map(OsString::from);
    assert_eq!(desk.run(words, every_kind().as_bytes()).fine(), by_file);
    assert!(desk.aoj("print questionnaire beleid --format markdown").fine().starts_with("# "));
    assert!(
        desk.aoj("print questionnaire beleid --format html").fine().starts_with("<!DOCTYPE html>\n<html lang=\"nl\">")
    );
    assert!(desk.aoj("print questionnaire beleid --format html --lang en").fine().contains("<html lang=\"en\">"));
    assert!(!desk.data().exists(), "no store is made for it");
}

#[test]
fn the_region_s_own_questionnaire_comes_before_a_shipped_one() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.data().join("questionnaires")).unwrap();
    let own = every_kind().replace("id: alle-soorten", "id: beleid");
    std::fs::write(desk.data().join("questionnaires/beleid.yaml"), own).unwrap();
    assert!(desk.aoj("print questionnaire beleid").fine().starts_with("Alle soorten\n"));
}

#[test]
fn a_wave_s_questionnaire_is_printed_as_it_is_asked_before_and_after_opening() {
    let desk = Desk::new();
    desk.file("najaar.yaml", WAVE);
    desk.aoj("wave create {}/najaar.yaml");
    let whole = desk.aoj("print questionnaire beleid").fine();
    assert!(whole.contains("[naam van\nde regio]") && whole.contains("inkoop"), "{whole}");
    let draft = desk.aoj("print questionnaire beleid --wave najaar").fine();
    assert_eq!(desk.aoj("wave open najaar").status, 0);
    let frozen = desk.aoj("print questionnaire beleid --wave najaar").fine();
    assert_eq!(draft, frozen);
    for part in [
        "Najaar 2026 (najaar)",
        "in Regio\nVoorbeeld",
        "Hoeveel overleggen had u?",
        "Kolom eigen_1.",
        "GM0344  Utrecht",
    ] {
        assert!(frozen.contains(part), "{part}: {frozen}");
    }
    assert!(!frozen.contains("Kolom toelichting"), "open answers are off");
    let titles = |page: &str| page.matches("\n──").count();
    assert_eq!(titles(&frozen), titles(&whole), "one theme less, one more");
    assert!(!frozen.contains("financien"));
}

#[test]
fn what_is_not_there_is_told_with_what_is() {
    let desk = Desk::new();
    desk.file("najaar.yaml", WAVE);
    desk.aoj("wave create {}/najaar.yaml");
    let unknown = desk.aoj("print questionnaire belied").wrong(1);
    assert!(
        unknown.starts_with("Er is geen vragenlijst en geen bestand belied. Kies een van beleid, uitvoering"),
        "{unknown}"
    );
    assert!(desk.aoj("print questionnaire {}").wrong(1).contains("niet te lezen"));
    assert!(desk.aoj("print questionnaire beleid --wave voorjaar").wrong(1).contains("voorjaar"));
    let other = desk.aoj("print questionnaire uitvoering --wave najaar").wrong(1);
    assert_eq!(other, "Meting najaar heeft geen vragenlijst uitvoering. Zij heeft: beleid.");
    for line in ["print", "print questionnaire", "print beleid", "print questionnaire beleid --format pdf"] {
        desk.aoj(line).wrong(2);
    }
}

#[test]
fn a_file_with_errors_is_not_printed_and_a_warning_does_not_stand_on_the_sheet() {
    let desk = Desk::new();
    desk.file("fout.yaml", &every_kind().replace("kind: mark", "kind: merk"));
    let done = desk.aoj("print questionnaire {}/fout.yaml");
    assert_eq!((done.status, done.output.as_str()), (1, ""));
    assert!(
        done.errors.contains("`merk`") && done.errors.trim_end().ends_with("probeer het opnieuw."),
        "{}",
        done.errors
    );
    desk.file("hash.yaml", &every_kind().replace("title: Eerste", "title: Eerste # thema"));
    let done = desk.aoj("print questionnaire {}/hash.yaml");
    assert_eq!(done.status, 0);
    assert!(done.errors.contains("commentaar") && !done.output.contains("commentaar"));
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let words = "print questionnaire beleid".split(' ').map(OsString::from);
    assert_eq!(Desk::new().run_into(words, b"", &mut Leaving(500), &mut Vec::new()), 0);
}
