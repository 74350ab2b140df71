//! Every code on the paper is one that the import of answers takes.

use std::collections::BTreeSet;
use std::ffi::OsString;

use super::every_kind;
use crate::cli::desk::Desk;

const WAVE: &str = "format: 1
id: proef
title: Proef
region:
  name: Voorbeeld
  municipalities:
    - {code: GM0344, name: Utrecht}
    - {code: GM0307, name: Amersfoort}
opens: 2026-11-01
closes: 2026-12-31
open_answers: {used: true, purpose: proef, readers: niemand}
questionnaires:
  - use: alle.yaml
";

/// What is printed of one question: its columns, and cells of which each is one that can be filled.
#[derive(Default)]
struct Printed {
    columns: Vec<String>,
    cells: Vec<(String, String)>,
}

fn codes(line: &str) -> Vec<String> {
    line.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Reads the codes back from the Markdown, as somebody does who makes a file of answers.
fn read(page: &str) -> Vec<Printed> {
    let mut all: Vec<Printed> = Vec::new();
    let mut scale: Vec<String> = Vec::new();
    let mut head = String::new();
    let mut shared = true;
    for line in page.lines() {
        if line.starts_with("### ") {
            all.push(Printed::default());
            shared = false;
        } else if line == "Eén antwoord." || line.starts_with("Bij elke stelling") {
            scale.clear();
            shared = true;
        } else if line.starts_with("| Code") || line.starts_with("| Kolom") {
            line.clone_into(&mut head);
        } else if line.starts_with("| `") {
            let code = codes(line).remove(0);
            let Some(question) = all.last_mut().filter(|_| !shared) else {
                scale.push(code);
                continue;
            };
            if head.starts_with("| Kolom") {
                question.columns.push(code.clone());
                question.cells.push((code, "1".to_owned()));
            } else if let Some(column) = head.split("Code in kolom ").nth(1) {
                let column = column.split(' ').next().unwrap().replace('\\', "");
                question.columns.push(column.clone());
                question.cells.push((column, code));
            } else {
                question.cells.push((question.columns[0].clone(), code));
            }
        } else if line.starts_with("**") {
            let column = codes(line).remove(0);
            let cells = scale.iter().map(|code| (column.clone(), code.clone())).collect();
            all.push(Printed { columns: vec![column], cells });
        } else if line.contains("Kolom `") || line.contains("Kolommen `") {
            all.last_mut().unwrap().columns = codes(line);
        }
    }
    all
}

#[test]
fn every_code_printed_is_taken_by_the_import() {
    let desk = Desk::new();
    let with_escape = |yaml: String, id: &str| {
        yaml.replace(
            &format!("- id: {id}\n"),
            &format!("- id: {id}\n        escapes: [{{id: geen_idee, label: Geen idee}}]\n"),
        )
    };
    desk.file("alle.yaml", &with_escape(with_escape(every_kind(), "vormen"), "volgorde"));
    desk.file("meting.yaml", WAVE);
    assert_eq!(desk.aoj("wave create {}/meting.yaml").status, 0);
    assert_eq!(desk.aoj("wave open proef").status, 0);
    let page = desk.aoj("print questionnaire alle-soorten --wave proef --format markdown").fine();
    let printed = read(&page);
    let columns: Vec<&String> =
        printed.iter().flat_map(|one| &one.columns).collect::<BTreeSet<_>>().into_iter().collect();
    // Kinds whose answers have no codes.
    let typed =
        [("cijfer", "7.5"), ("uren", "12.25"), ("postcode", "3511 AB"), ("verhaal", "Goed."), ("dag", "2026-11-30")];
    let typed = typed
        .into_iter()
        .chain([("eerste_comment", "Nee.")])
        .map(|(column, cell)| (column.to_owned(), cell.to_owned()));
    let mut rows = Vec::new();
    let cells: Vec<(String, String)> = printed.iter().flat_map(|one| one.cells.clone()).chain(typed).collect();
    for (column, cell) in &cells {
        let row = columns.iter().map(|name| match name.as_str() {
            name if name == column => cell.as_str(),
            // What conditions ask for.
            "eerste_1" => "1",
            "uren" if column == "anders" => "1",
            _ => "",
        });
        rows.push(row.collect::<Vec<_>>().join(","));
    }
    let header = columns.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(",");
    let file = format!("{header}\n{}\n", rows.join("\n"));
    let words = "responses import --wave proef --questionnaire alle-soorten -".split(' ').map(OsString::from);
    let done = desk.run(words, file.as_bytes());
    assert_eq!(done.status, 0, "{file}\n{}", done.errors);
    assert!(done.errors.contains(&rows.len().to_string()), "{}", done.errors);

    let all: BTreeSet<&str> = columns.iter().map(|name| name.as_str()).collect();
    let expected = "sector gemeente eerste_1 eerste_2 eerste_3 eerste_comment vormen.a vormen.b vormen.geen cijfer uren \
                    postcode verhaal dag volgorde volgorde.1 volgorde.2 anders vormen";
    assert_eq!(all, expected.split_whitespace().collect());
    for cell in [
        "sector=2026",
        "sector=other",
        "gemeente=GM0307",
        "gemeente=geheim",
        "eerste_1=-1",
        "eerste_1=nvt",
        "eerste_3=4",
        "vormen.geen=1",
        "cijfer=weet_niet",
        "volgorde.1=z",
        "anders=other",
        "vormen=geen_idee",
        "volgorde=geen_idee",
    ] {
        assert!(cells.iter().any(|(column, code)| format!("{column}={code}") == cell), "{cell}");
    }
    assert!(!cells.iter().any(|(column, code)| column == "eerste_2" && code == "nvt"), "its escapes are switched off");
}
