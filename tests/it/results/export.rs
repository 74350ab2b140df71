//! The rows of a closed wave, out of it and back into another.

use serde_json::Value;

use crate::cli::desk::Desk;

const QUESTIONNAIRE: &str = include_str!("export/vragen.yaml");
const ROWS: &str = include_str!("export/rijen.csv");

/// A wave with these rows, closed where that is wanted.
fn desk(rows: &str, closed: bool) -> Desk {
    let desk = Desk::new();
    desk.file("vragen.yaml", QUESTIONNAIRE);
    desk.file("rijen.csv", rows);
    for id in ["een", "twee"] {
        let wave = format!(
            "format: 1\nid: {id}\ntitle: Meting {id}\nregion: {{name: Regio}}\nopens: 2026-11-01\n\
             closes: 2026-11-30\nopen_answers: {{used: true, purpose: leren, readers: de regio}}\n\
             questionnaires:\n  - use: vragen.yaml\n"
        );
        desk.file("meting.yaml", &wave);
        for line in ["wave create {}/meting.yaml".to_owned(), format!("wave open {id}")] {
            let done = desk.aoj(&line);
            assert_eq!(done.status, 0, "{}", done.errors);
        }
    }
    let done = desk.aoj("responses import --wave een --questionnaire vragen {}/rijen.csv");
    assert_eq!(done.status, 0, "{}", done.errors);
    if closed {
        assert_eq!(desk.aoj("wave close een").status, 0);
    }
    desk
}

fn export(desk: &Desk, more: &str) -> String {
    desk.aoj(&format!("responses export --wave een --questionnaire vragen --out - {more}")).fine()
}

fn sorted(csv: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = csv.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn what_is_exported_is_taken_back_as_it_was() {
    let desk = desk(ROWS, true);
    let out = export(&desk, "--format csv");
    desk.file("terug.csv", &out);
    let done = desk.aoj("responses import --wave twee --questionnaire vragen {}/terug.csv");
    assert_eq!(done.status, 0, "{}", done.errors);
    assert_eq!(desk.aoj("wave close twee").status, 0);
    let again = desk.aoj("responses export --wave twee --questionnaire vragen --out - --format csv").fine();
    assert_eq!(sorted(&out), sorted(&again));
    let figures = |wave: &str| {
        let line = format!("results --wave {wave} --questionnaire vragen --json");
        let report: Value = serde_json::from_str(&desk.aoj(&line).fine()).unwrap();
        report["themes"][0]["questions"].as_array().unwrap().clone()
    };
    // Texts are in no export, so they are missing there.
    let (one, two) = (figures("een"), figures("twee"));
    assert_eq!(one[..7], two[..7]);
}

#[test]
fn every_row_says_why_there_is_no_answer_and_nothing_that_was_written() {
    let out = export(&desk(ROWS, true), "--format csv --with sector");
    let header = out.lines().next().unwrap();
    assert_eq!(
        header,
        "sector,sector.reason,visie_1,visie_1.reason,visie_2,visie_2.reason,vormen.a,vormen.b,vormen.reason,\
         volgorde.1,volgorde.2,volgorde.reason,cijfer,cijfer.reason,jaren,jaren.reason,vervolg,vervolg.reason"
    );
    assert!(out.contains("weet_niet") && out.contains("not_answered") && out.contains("not_shown"), "{out}");
    assert!(out.contains(",'-2,"), "a number that looks like a formula is guarded: {out}");
    assert!(!out.contains("Zelf") && !out.contains("opmerking"), "{out}");
}

#[test]
fn too_rare_combinations_stay_empty_and_are_counted() {
    let desk = desk(ROWS, true);
    let file = desk.folder.path().join("uit.csv");
    let line = format!(
        "responses export --wave een --questionnaire vragen --format csv --with sector --out {}",
        file.display()
    );
    let done = desk.aoj(&line);
    assert_eq!(done.status, 0, "{}", done.errors);
    let table = std::fs::read_to_string(&file).unwrap();
    let sectors: Vec<&str> = table.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    let count = |word: &str| sectors.iter().filter(|sector| **sector == word).count();
    // Of those who were asked on, 3, 2 and 2 share a sector: all too few. Of the others 6, 4 and 1: the one of the
    // municipality and the four of vo.
    assert_eq!((count("po"), count("vo"), count("gemeente"), count("")), (6, 0, 0, 12), "{table}");
    let book = std::fs::read_to_string(desk.folder.path().join("uit.codebook.csv")).unwrap();
    assert!(book.contains("Bij 12 rijen zijn de achtergrondvragen leeggelaten"), "{book}");
    insta::with_settings!({snapshot_path => "export", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!("codebook", book);
    });
    assert!(desk.aoj(&line).wrong(1).contains("bestaat al"), "nothing is written over");
}

#[test]
fn rows_leave_a_closed_wave_only() {
    let said =
        desk(ROWS, false).aoj("responses export --wave een --questionnaire vragen --out - --format csv").wrong(1);
    assert!(said.contains("alleen uit een gesloten meting"), "{said}");
    let few: Vec<&str> = ROWS.lines().take(5).collect();
    let desk = desk(&(few.join("\n") + "\n"), true);
    let said = desk.aoj("responses export --wave een --questionnaire vragen --out - --format csv").wrong(1);
    assert!(said.contains("pas vanaf 5"), "{said}");
    let closed = self::desk(ROWS, true);
    for (more, word) in [("--with nergens", "sector"), ("--with naam", "gaat niet mee")] {
        let line = format!("responses export --wave een --questionnaire vragen --out - --format csv {more}");
        let said = closed.aoj(&line).wrong(1);
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn texts_leave_by_themselves_and_not_too_few_of_them() {
    let desk = desk(ROWS, true);
    let out = export(&desk, "--format csv --open");
    assert!(out.starts_with("question,text\n"), "{out}");
    assert_eq!(out.lines().count(), 7, "six remarks; two names are too few: {out}");
    assert!(out.contains("opmerkingen,'=1+1") && !out.contains("naam"), "{out}");
    let all: Value = serde_json::from_str(&export(&desk, "--format json --open")).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 6);
}

#[test]
fn the_order_of_rows_is_another_one_each_time() {
    let desk = desk(ROWS, true);
    let (one, two) = (export(&desk, "--format csv"), export(&desk, "--format csv"));
    assert_ne!(one, two);
    assert_eq!(sorted(&one), sorted(&two));
}

#[test]
fn every_format_holds_the_same() {
    let desk = desk(ROWS, true);
    let rows: Vec<Value> = serde_json::from_str(&export(&desk, "--format json --with sector")).unwrap();
    assert_eq!(rows.len(), 18);
    assert_eq!(rows.iter().filter(|row| row["jaren"] == -2).count(), 1, "numbers are numbers");
    assert_eq!(rows[0].as_object().unwrap().len(), 18);
    insta::with_settings!({snapshot_path => "export", prepend_module_to_snapshot => false}, {
        // Without the rows, of which the order differs.
        let spss = export(&desk, "--format sps --with sector");
        let (before, rest) = spss.split_once("BEGIN DATA\n").unwrap();
        let (data, after) = rest.split_once("END DATA.").unwrap();
        assert_eq!(data.lines().count(), 18);
        insta::assert_snapshot!("spss", format!("{before}BEGIN DATA\nEND DATA.{after}"));
        let r = export(&desk, "--format r --with sector");
        let (before, rest) = r.split_once("r\"---(").unwrap();
        let (data, after) = rest.split_once(")---\"").unwrap();
        assert_eq!(data.lines().count(), 19);
        insta::assert_snapshot!("r", format!("{before}...{after}"));
    });
}
