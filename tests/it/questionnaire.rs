//! Questionnaire files: what is accepted, what is refused and with which words.

mod command;
mod hostile;
mod schema;

use std::fs;
use std::path::{Path, PathBuf};

use aoj::questionnaire::{Limits, compile, document};
use aoj::text::Lang;

/// The files of a folder beside this one, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/questionnaire").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "yaml"));
    files.sort();
    assert!(!files.is_empty());
    files
}

fn name(file: &Path) -> String {
    file.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn good_files_compile_without_a_word_and_come_back_from_their_document() {
    for file in files("ok") {
        let compiled = compile(&name(&file), &fs::read(&file).unwrap(), Limits::FILE);
        assert_eq!(compiled.diagnostics.render(Lang::Nl, false), "", "{}", file.display());
        let questionnaire = compiled.questionnaire.unwrap();
        let json = document(&questionnaire).to_string();
        let again = compile("document", json.as_bytes(), Limits::DOCUMENT);
        assert_eq!(again.diagnostics.render(Lang::Nl, false), "", "{}", file.display());
        assert_eq!(again.questionnaire.as_ref(), Some(&questionnaire), "{}", file.display());
        assert_eq!(document(&again.questionnaire.unwrap()).to_string(), json);
    }
}

/// Each broken file stands beside what is told of it, in Dutch. With `AOJ_UPDATE=1` the test writes that down anew; read
/// it before it is kept.
#[test]
fn broken_files_are_told_all_that_is_wrong_with_them() {
    for file in files("broken") {
        let compiled = compile(&name(&file), &fs::read(&file).unwrap(), Limits::FILE);
        let told = compiled.diagnostics.render(Lang::Nl, false);
        assert_eq!(compiled.questionnaire.is_some(), !compiled.diagnostics.has_errors(), "{}", file.display());
        assert!(!compiled.diagnostics.is_empty(), "{}", file.display());
        let expected = file.with_extension("txt");
        if std::env::var_os("AOJ_UPDATE").is_some() {
            fs::write(&expected, &told).unwrap();
        }
        assert_eq!(told, fs::read_to_string(&expected).unwrap_or_default(), "{}", file.display());
        let english = compiled.diagnostics.render(Lang::En, false);
        assert_eq!(english.matches("\nerror").count(), told.matches("\nfout").count(), "{}", file.display());
    }
}
