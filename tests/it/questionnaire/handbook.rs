//! The handbook for writers: none of its examples can rot.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use aoj::questionnaire::file::QUESTIONNAIRE;
use aoj::questionnaire::schema::schema;
use aoj::questionnaire::{Limits, compile};
use aoj::text::Lang;
use aoj::text::check::field::schema_title;
use serde_json::Value;

fn handbook() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/vragenlijst-schrijven.md")).unwrap()
}

/// The YAML examples, in order.
fn examples(text: &str) -> Vec<String> {
    text.split("```yaml\n").skip(1).map(|part| part.split("```").next().unwrap().to_owned()).collect()
}

/// The field at the beginning of a line that is not indented.
fn field(line: &str) -> Option<&str> {
    let begins = line.starts_with(|sign: char| sign.is_ascii_lowercase());
    begins.then(|| line.split(':').next()).flatten()
}

/// The blocks of a file, each with the field it stands under.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match (field(line), blocks.last_mut()) {
            (Some(name), _) => blocks.push((name.to_owned(), format!("{line}\n"))),
            (None, Some((_, block))) => block.extend([line, "\n"]),
            (None, None) => {}
        }
    }
    blocks
}

#[track_caller]
fn loads(text: &str) {
    let compiled = compile("voorbeeld.yaml", text.as_bytes(), Limits::FILE);
    assert_eq!(compiled.diagnostics.render(Lang::Nl, false), "", "{text}");
}

/// The whole example with the questions of all smaller ones behind its own background questions.
fn with_all_questions(examples: &[String]) -> String {
    let questions: String = examples.iter().filter(|text| text.starts_with("- id:")).cloned().collect();
    assert!(questions.matches("\n- id:").count() > 10);
    // Conditions may look at a statement, which stands in a theme: the questions of the examples come after it.
    let indented = questions.lines().map(|line| format!("      {line}\n")).collect::<Vec<_>>().concat();
    format!("{}  - id: voorbeelden\n    title: Voorbeelden\n    questions:\n{indented}", examples[0])
}

#[test]
fn the_whole_example_loads_without_a_word() {
    let examples = examples(&handbook());
    assert!(examples[0].contains("background:") && examples[0].contains("themes:"));
    loads(&examples[0]);
}

#[test]
fn every_smaller_example_loads_in_its_place() {
    let examples = examples(&handbook());
    loads(&with_all_questions(&examples));
    let mut whole = blocks(&examples[0]);
    // A theme of an example stands on a scale of an earlier one.
    let scales = examples.iter().skip(1).find(|text| text.starts_with("scales:")).unwrap();
    let more = scales.strip_prefix("scales:\n").unwrap();
    whole.iter_mut().find(|(name, _)| name == "scales").unwrap().1 += more;
    let smaller: Vec<&String> = examples.iter().skip(1).filter(|text| !text.starts_with("- id:")).collect();
    assert!(smaller.len() >= 6);
    for example in smaller {
        let own = blocks(example);
        let kept = whole.iter().filter(|(name, _)| !own.iter().any(|(known, _)| known == name));
        let text: String = own.iter().chain(kept).map(|(_, block)| block.as_str()).collect();
        let conditions = !example.contains("scales:");
        loads(&if conditions { text } else { text.replace("scale: eens", "scale: vaak") });
    }
}

#[test]
fn every_condition_of_the_handbook_can_be_used() {
    let text = handbook();
    let section = text.split("## Voorwaarden").nth(1).unwrap().split("\n## ").next().unwrap();
    let conditions: Vec<&str> =
        section.lines().filter_map(|line| line.strip_prefix("| `")?.split("` |").next()).collect();
    assert_eq!(conditions.len(), 9);
    let base = with_all_questions(&examples(&text));
    for condition in conditions {
        loads(&format!(
            "{base}      - id: laatste\n        kind: open\n        text: L\n        show_if: '{condition}'\n"
        ));
    }
}

fn names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                found.extend(properties.keys().cloned());
            }
            fields.values().for_each(|inner| names(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| names(inner, found)),
        _ => {}
    }
}

#[test]
fn every_field_stands_in_the_handbook_with_an_example() {
    let (text, mut fields) = (handbook(), BTreeSet::new());
    names(&schema(&QUESTIONNAIRE, schema_title, Lang::Nl), &mut fields);
    assert!(fields.len() > 40, "{fields:?}");
    let missing: Vec<&String> = fields
        .iter()
        // A text per language stands under the codes of the languages.
        .filter(|name| {
            name.len() > 3 || *name == "id" || *name == "key" || *name == "min" || *name == "max" || *name == "low"
        })
        .filter(|name| !text.contains(&format!("`{name}`")) && !text.contains(&format!("{name}:")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
