//! Every text is shown somewhere, in two languages that differ only in words.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_text_is_used() {
    let mut declared: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut code = String::new();
    for (file, source) in sources() {
        if file.components().any(|c| c.as_os_str() == "text") {
            for line in source.lines() {
                if let Some(name) = declaration(line) {
                    declared.insert(name.to_owned(), file.clone());
                }
            }
            // A text may be built from others, so the rest of these files counts as a place of use.
            code.extend(source.lines().filter(|l| declaration(l).is_none()).map(|l| format!("{l}\n")));
        } else {
            code.push_str(&source);
        }
    }
    let unused: Vec<String> = declared
        .iter()
        .filter(|(name, _)| !mentions(&code, name))
        .map(|(name, file)| format!("{}: {name}", file.display()))
        .collect();
    assert!(unused.is_empty(), "texts that nothing shows:\n{}", unused.join("\n"));
}

#[test]
fn both_languages_use_the_same_arguments() {
    let mut wrong = Vec::new();
    for (file, source) in sources() {
        if !file.components().any(|c| c.as_os_str() == "text") {
            continue;
        }
        for block in source.split("nl: \"").skip(1) {
            let Some((nl, rest)) = quoted(block) else { continue };
            let Some(en_at) = rest.find("en: \"") else { continue };
            let Some((en, _)) = quoted(&rest[en_at + 5..]) else { continue };
            if holes(nl) != holes(en) {
                wrong.push(format!("{}: {nl:?} / {en:?}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `name(argument, …) {` inside `texts!`, or `pub fn name(lang: Lang …`.
fn declaration(line: &str) -> Option<&str> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix("pub fn ") {
        return rest.contains("Lang").then(|| rest.split('(').next()).flatten();
    }
    let (name, rest) = line.split_once('(')?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    let (arguments, after) = rest.split_once(')')?;
    let plain = arguments.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_, ".contains(c));
    (is_name && plain && after.trim_start().starts_with('{')).then_some(name)
}

/// The rest of a string literal and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    for (at, sign) in text.char_indices() {
        match sign {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => return Some((&text[..at], &text[at + 1..])),
            _ => escaped = false,
        }
    }
    None
}

fn holes(text: &str) -> Vec<String> {
    let text = text.replace("{{", "").replace("}}", "");
    let mut names: Vec<String> =
        text.split('{').skip(1).filter_map(|part| part.split(['}', ':']).next()).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

fn mentions(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        !code[..at].ends_with(word) && !code[at + name.len()..].starts_with(word)
    })
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files
}
