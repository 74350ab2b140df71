//! Questionnaire files: what is accepted, what is refused and with which words.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use aoj::questionnaire::tree::read;
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

#[test]
fn hostile_files_are_refused_soon() {
    let bomb = std::iter::once("a0: &a0 [x, x]\n".to_owned())
        .chain((1..30).map(|n| format!("a{n}: &a{n} [*a{m}, *a{m}, *a{m}]\n", m = n - 1)))
        .collect::<String>();
    let many = |part: &str, times: usize| part.repeat(times).into_bytes();
    for (what, bytes) in [
        ("alias bomb", bomb.into_bytes()),
        ("deep flow", many("[", 1_000_000)),
        ("deep JSON", many("{\"a\":", 200_000)),
        ("deep block", (0..2000).map(|n| format!("{}a:\n", " ".repeat(n.min(500)))).collect::<String>().into_bytes()),
        ("dashes", many("- ", 500_000)),
        ("too large", many("a: b\n", 300_000)),
        ("duplicate keys", many("a: 1\n", 100_000)),
        ("many values", [b"[".to_vec(), many("1,", 400_000), b"]".to_vec()].concat()),
        ("controls", many("\x01\n", 100_000)),
        ("one long line", [b"a: b: ".to_vec(), many("x", 1_000_000)].concat()),
        ("one long quote", [b"a: \"".to_vec(), many("x ", 500_000)].concat()),
        ("question marks", many("? ", 500_000)),
        ("colons", many(": ", 500_000)),
        ("exclamation marks", many("! ", 500_000)),
        ("ampersands", many("&a ", 300_000)),
        ("no UTF-8", many_bytes(0xE9, 1_000_000)),
    ] {
        let begun = Instant::now();
        let (_, out) = read("v.yaml", &bytes, Limits::FILE);
        assert!(out.has_errors(), "{what}");
        let text = out.render(Lang::Nl, false);
        assert!(text.len() < 100_000, "{what}: {} bytes are told", text.len());
        // Generous: a debug build on a busy machine.
        assert!(begun.elapsed() < Duration::from_secs(5), "{what} took {:?}", begun.elapsed());
    }
}

fn many_bytes(byte: u8, times: usize) -> Vec<u8> {
    vec![byte; times]
}
