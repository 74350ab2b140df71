//! What documents say of files and of the store, held against both.

use std::collections::BTreeSet;
use std::fs;

use aoj::text::Lang;
use aoj::wave::wave_schema;
use serde_json::Value;

use super::{parted, read, root};
use crate::cli::desk::Desk;

/// Tables of every step of the schema.
fn tables() -> BTreeSet<String> {
    let folder = root().join("src/store/sqlite");
    let steps = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let steps = steps.filter(|path| path.extension().is_some_and(|end| end == "sql"));
    steps
        .flat_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            let names = text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split(' ').next());
            names.map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn the_privacy_document_names_every_table_of_the_store() {
    let (text, tables) = (read("docs/privacy.md"), tables());
    assert!(tables.len() > 15 && tables.contains("draft") && tables.contains("lot"), "{tables:?}");
    let missing: Vec<&String> = tables.iter().filter(|table| !text.contains(&format!("`{table}`"))).collect();
    assert!(missing.is_empty(), "docs/privacy.md does not say what is kept in {missing:?}");
}

/// The YAML examples of a document that are whole wave files.
fn wave_files(document: &str) -> Vec<String> {
    let text = read(document);
    let blocks = text.split("```yaml\n").skip(1).map(|part| part.split("```").next().unwrap().to_owned());
    blocks.filter(|block| block.contains("format: 1") && block.contains("\nregion:")).collect()
}

#[test]
fn every_wave_file_of_a_document_is_one() {
    for document in ["README.md", "docs/meting.md"] {
        let files = wave_files(document);
        assert!(!files.is_empty(), "{document}");
        for file in files {
            let desk = Desk::new();
            let path = desk.file("najaar.yaml", &file);
            let done = desk.aoj(&format!("check {path}"));
            assert_eq!((done.status, done.errors.as_str()), (0, ""), "{document}: {}", done.output);
        }
    }
}

fn names(schema: &Value, found: &mut BTreeSet<String>) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
    found.extend(properties.keys().cloned());
}

#[test]
fn every_field_of_a_wave_file_is_explained() {
    let (text, schema) = (read("docs/meting.md"), wave_schema(Lang::Nl));
    let mut fields = BTreeSet::new();
    names(&schema, &mut fields);
    let below = schema["definitions"].as_object().unwrap().values();
    // What a question of one's own may have, options and escapes, is told where questionnaires are.
    let is_of_question = |part: &&Value| ["kind", "label"].iter().any(|field| part["properties"].get(field).is_some());
    below.filter(|part| !is_of_question(part)).for_each(|part| names(part, &mut fields));
    assert!(fields.len() > 30, "{fields:?}");
    let missing: Vec<&String> = fields.iter().filter(|name| !text.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "docs/meting.md does not explain {missing:?}");
}

/// All that the program and its questionnaires can say, as it stands in their sources.
fn texts_of_the_program() -> String {
    let (mut all, mut folders) = (String::new(), vec![root().join("src/text"), root().join("questionnaires")]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { all += &fs::read_to_string(path).unwrap() }
        }
    }
    all.to_lowercase()
}

/// What stands in italics in a document; bold and code left out.
fn italics(document: &str) -> Vec<String> {
    let text = read(document);
    let prose = parted(&text).0.join(" ");
    let plain: String = prose.split('`').step_by(2).collect();
    let plain: String = plain.split("**").step_by(2).collect();
    plain.split('*').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn what_the_handbooks_say_in_italics_the_program_says_too() {
    let said = texts_of_the_program();
    for (document, least) in [("docs/handleiding-coordinator.md", 15), ("docs/tekstmodus.md", 3), ("docs/demo.md", 4)] {
        let quoted = italics(document);
        assert!(quoted.len() >= least, "{document}: {quoted:?}");
        let of_program = |words: &&String| said.contains(words.to_lowercase().trim_end_matches(['…', '.']).trim());
        let own: Vec<&String> = quoted.iter().filter(|words| !of_program(words)).collect();
        assert!(own.is_empty(), "{document} quotes what the program does not say: {own:?}");
    }
}
