//! Questionnaires on paper.

mod codes;
mod command;
mod conditions;
mod hostile;

use std::fs;
use std::path::Path;

use aoj::cli::printable;
use aoj::questionnaire::print::{Paper, Part, Sheet, html, markdown, plain, sheet};
use aoj::questionnaire::{Choice, Kind, Limits, Questionnaire, Wording, compile, shipped, shipped_ids};
use aoj::text::Lang;
use unicode_width::UnicodeWidthStr;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn every_kind() -> String {
    fs::read_to_string(root().join("tests/it/questionnaire/ok/every_kind.yaml")).unwrap()
}

fn load(yaml: &str) -> Questionnaire {
    let compiled = compile("proef.yaml", yaml.as_bytes(), Limits::FILE);
    assert_eq!(compiled.diagnostics.render(Lang::Nl, false), "");
    compiled.questionnaire.unwrap()
}

fn printed(questionnaire: &Questionnaire, lang: Lang) -> Sheet {
    sheet(questionnaire, &Paper { lang, wave: None, fill: &|_| None, clean: printable })
}

fn text(lines: &[String]) -> String {
    lines.join("\n") + "\n"
}

/// What is printed of every kind stands beside this file. With `AOJ_UPDATE=1` the test writes that down anew; read it
/// before it is kept.
#[test]
fn every_kind_in_three_forms() {
    let questionnaire = load(&every_kind());
    let (nl, en) = (printed(&questionnaire, Lang::Nl), printed(&questionnaire, Lang::En));
    for (name, lines) in [
        ("every_kind.txt", plain(&nl)),
        ("every_kind_en.txt", plain(&en)),
        ("every_kind.md", markdown(&nl)),
        ("every_kind.html", html(&nl)),
    ] {
        let file = root().join("tests/it/print").join(name);
        if std::env::var_os("AOJ_UPDATE").is_some() {
            fs::write(&file, text(&lines)).unwrap();
        }
        assert_eq!(text(&lines), fs::read_to_string(&file).unwrap(), "{name}");
    }
}

#[test]
fn plain_text_keeps_to_eighty_columns() {
    let long = "a".repeat(64);
    let wide = every_kind().replace("vormen", &long).replace("id: geen", &format!("id: {}", "b".repeat(64)));
    let wide = wide.replace(
        "A}",
        "\"{{ region.name }} 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字\"}",
    );
    let own: Vec<String> = shipped_ids().iter().map(|id| shipped(id.as_str()).unwrap().to_owned()).collect();
    for yaml in own.into_iter().chain([every_kind(), wide]) {
        for lang in [Lang::Nl, Lang::En] {
            for line in plain(&printed(&load(&yaml), lang)) {
                assert!(line.width() <= 80, "{line}");
                assert!(!line.ends_with(' '), "{line:?}");
            }
        }
    }
}

#[test]
fn texts_in_another_language_than_the_page_are_marked() {
    let frisian = "format: 1\nid: f\nversion: '1'\nlanguages: [fry]\ntitle: Fragen\naudience: a\nintro: Goeie.\n\
                   background:\n  - {id: a, kind: date, text: Wannear?}\n";
    let page = text(&html(&printed(&load(frisian), Lang::Nl)));
    for part in
        ["<html lang=\"nl\">", "<h1 lang=\"fry\">Fragen", "<p lang=\"fry\">Goeie.", "<span lang=\"fry\">Wannear?"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(page.contains("<h2>Achtergrond"), "the program's own words are Dutch");
}

#[test]
fn headings_of_a_page_go_down_one_at_a_time_and_every_heading_cell_has_its_scope() {
    let page = text(&html(&printed(&load(&every_kind()), Lang::Nl)));
    let levels: Vec<u32> =
        page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10)).collect();
    assert_eq!(levels.first(), Some(&1));
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
    assert_eq!(page.matches("<th>").count(), 0);
    assert_eq!(page.matches("<th ").count(), page.matches("<th scope=").count());
    assert!(!page.contains("<script") && !page.contains("http"), "it needs nothing else");
}

#[test]
fn statements_on_one_scale_stand_together() {
    let text = shipped("uitvoering").unwrap();
    let sheet = printed(&load(text), Lang::Nl);
    let together: Vec<usize> = sheet
        .parts
        .iter()
        .filter_map(|part| if let Part::Statements { entries, .. } = part { Some(entries.len()) } else { None })
        .collect();
    assert!(together.iter().all(|entries| *entries > 1), "{together:?}");
}

const HEAD: &str = "format: 1\nid: a\nversion: '1'\nlanguages: [nl]\ntitle: t\naudience: b\nbackground:\n";

#[test]
fn a_number_of_four_digits_stands_apart_from_its_question() {
    let questions = (1..=1000).map(|at| format!("- {{id: q{at}, kind: number, text: Vraag}}\n"));
    let page = plain(&printed(&load(&(HEAD.to_owned() + &questions.collect::<String>())), Lang::Nl)).join("\n");
    for line in ["\n 9.  Vraag\n", "\n10.  Vraag\n", "\n100. Vraag\n", "\n1000. Vraag\n"] {
        assert!(page.contains(line), "{line:?}");
    }
}

#[test]
fn options_that_a_region_fills_in_are_said_to_be_so() {
    let asked = |from: &str| load(&format!("{HEAD}- {{id: q, kind: single, text: T, options_from: {from}}}\n"));
    let of = |from: &str| plain(&printed(&asked(from), Lang::Nl)).join(" ");
    assert!(of("municipalities").contains("de gemeenten van de regio"), "{}", of("municipalities"));
    assert!(of("partnerships").contains("de samenwerkingsverbanden van de regio"), "{}", of("partnerships"));
    // Of a wave they are there.
    for from in ["municipalities", "partnerships"] {
        let mut questionnaire = asked(from);
        let Kind::Single { options, .. } = &mut questionnaire.background[0].kind else { panic!() };
        options.push(Choice { id: "a".into(), label: Wording::plain("A"), show_if: None, exclusive: false });
        let page = plain(&printed(&questionnaire, Lang::Nl)).join(" ");
        assert!(page.contains(" A") && !page.contains("van de regio"), "{page}");
    }
}
