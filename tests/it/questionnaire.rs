//! Questionnaire files: what is accepted, what is refused and with which words.

mod command;
mod correct;
mod cures;
mod handbook;
mod hostile;
mod once;
mod places;
mod schema;

use std::fs;
use std::path::{Path, PathBuf};

use aoj::questionnaire::{Kind, Limits, compile, document};
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

/// Each broken file stands beside what is told of it, in Dutch; `writers` holds slips of people who write no YAML. With `AOJ_UPDATE=1` the test writes that down anew; read
/// it before it is kept.
#[test]
fn broken_files_are_told_all_that_is_wrong_with_them() {
    for file in files("broken").into_iter().chain(files("writers")) {
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

#[test]
fn what_the_file_leaves_out_is_resolved() {
    let file = files("ok").into_iter().find(|file| file.ends_with("every_kind.yaml")).unwrap();
    let questionnaire = compile("v.yaml", &fs::read(file).unwrap(), Limits::FILE).questionnaire.unwrap();
    let question = |id: &str| questionnaire.question(id).unwrap();
    let letters = |id: &str| -> Vec<(String, Vec<char>)> {
        question(id).escapes.iter().map(|e| (e.id.to_string(), e.keys.clone())).collect()
    };
    // The first free letter of the label in each language, a chosen letter in small.
    assert_eq!(
        letters("eerste_1"),
        [("weet_niet".to_owned(), vec!['w', 'd']), ("nvt".to_owned(), vec!['x', 'n'])],
        "those of the theme's scale"
    );
    assert_eq!(letters("eerste_2"), [], "switched off");
    assert_eq!(letters("eerste_3"), [], "its own scale has none");
    assert_eq!(letters("gemeente"), [("geheim".to_owned(), vec!['z', 'z'])]);
    let text = |wording: &aoj::questionnaire::Wording, language: &str| wording.fill(language, |_| None::<String>);
    assert_eq!(
        text(&question("eerste_comment").text, "en"),
        "Is there anything you would like to add on this subject?"
    );
    let Kind::Single { other: Some(other), .. } = &question("sector").kind else { panic!("no other") };
    assert_eq!((other.id.as_str(), text(&other.label, "nl").as_str(), other.text), ("other", "Anders, namelijk", true));
    let Kind::Single { other: Some(other), .. } = &question("anders").kind else { panic!("no other") };
    assert_eq!((text(&other.label, "en").as_str(), other.text), ("Something else", false));
    let Kind::Mark { min, max, .. } = &question("cijfer").kind else { panic!("no mark") };
    assert_eq!((min.to_string(), max.to_string()), ("1".to_owned(), "10".to_owned()));
    assert_eq!(questionnaire.split.as_ref().map(aoj::questionnaire::Id::as_str), Some("sector"));
    assert_eq!(
        questionnaire.title.all().map(|(code, _)| code).collect::<Vec<_>>(),
        ["nl", "en"],
        "the first is the default"
    );
}
