//! Who may import whom: the table of `src/lib.rs`, held against the sources.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const CORE: &[&str] = &["questionnaire", "interview", "wave", "results", "privacy"];

/// Room, the rooms it may import, and the outside crates that may be used nowhere but in the rooms that name them.
const RULES: &[(&str, &[&str], &[&str])] = &[
    ("text", &[], &[]),
    ("questionnaire", &["text"], &["granit_parser", "annotate_snippets", "serde_json", "regex_lite"]),
    ("interview", &["questionnaire", "text"], &["serde_json"]),
    ("wave", &["questionnaire", "interview", "text"], &["serde_json"]),
    ("results", &["questionnaire", "interview", "wave", "text"], &["serde_json", "csv", "libm"]),
    (
        "privacy",
        &["questionnaire", "interview", "wave"],
        &["argon2", "chacha20poly1305", "hkdf", "sha2", "subtle", "zeroize", "serde_json"],
    ),
    ("port", CORE, &[]),
    ("sitting", &["questionnaire", "interview", "wave", "privacy", "port", "text"], &[]),
    ("plain", &["questionnaire", "interview", "wave", "privacy", "port", "sitting", "text"], &[]),
    (
        "ui",
        &["questionnaire", "interview", "wave", "results", "privacy", "port", "sitting", "text"],
        &["ratatui", "ratatui_textarea", "qrcode"],
    ),
    (
        "store",
        &["questionnaire", "interview", "wave", "results", "privacy", "port"],
        // rustix: files that have no name before they are whole.
        &["rusqlite", "rustix", "tar", "sha2", "serde_json", "zeroize"],
    ),
    ("office", &["questionnaire", "interview", "wave", "results", "privacy", "port", "store", "text"], &["serde_json"]),
    (
        "host",
        &[
            "questionnaire",
            "interview",
            "wave",
            "results",
            "privacy",
            "port",
            "text",
            "sitting",
            "plain",
            "ui",
            "store",
            "office",
            "demo",
        ],
        &[
            "crossterm",
            "termina",
            "ratatui",
            "signal_hook",
            "getrandom",
            "anyhow",
            "russh",
            "tokio",
            "landlock",
            "zeroize",
            "lettre",
            "rustix",
        ],
    ),
    (
        "demo",
        &["questionnaire", "interview", "wave", "results", "privacy", "port", "sitting", "store"],
        &["serde_json"],
    ),
    (
        "cli",
        &[
            "questionnaire",
            "interview",
            "wave",
            "results",
            "privacy",
            "port",
            "text",
            "sitting",
            "plain",
            "ui",
            "store",
            "office",
            "host",
            "demo",
        ],
        &["clap", "anyhow", "serde_json", "sha2", "csv", "ratatui", "rust_xlsxwriter"],
    ),
];

/// Crates anyone may use.
const EVERYWHERE: &[&str] =
    &["std", "core", "alloc", "serde", "thiserror", "unicode_width", "unicode_segmentation", "jiff"];

/// The core knows no clock, no files, no threads, no environment.
const NOT_IN_CORE: &[&str] = &[
    "std::fs",
    "std::io::stdin",
    "std::env",
    "std::net",
    "std::thread",
    "std::process",
    "std::time::Instant",
    "std::time::SystemTime",
    "SystemTime::now",
    "Instant::now",
    "Zoned::now",
    "Timestamp::now",
    "jiff::tz",
];

#[test]
fn rooms_import_only_what_the_table_allows() {
    let known: BTreeSet<&str> = RULES.iter().map(|(room, ..)| *room).collect();
    let outside: BTreeSet<&str> = RULES.iter().flat_map(|(.., crates)| crates.iter().copied()).collect();
    let mut breaches = Vec::new();
    for (room, rooms, crates) in RULES {
        for (file, code) in sources_of(room) {
            for path in paths(&code, "crate") {
                if known.contains(path.as_str()) && path != *room && !rooms.contains(&path.as_str()) {
                    breaches.push(format!("{}: `{room}` imports `{path}`", file.display()));
                }
            }
            for name in &outside {
                if !crates.contains(name) && !EVERYWHERE.contains(name) && uses_crate(&code, name) {
                    breaches.push(format!("{}: `{room}` uses the crate `{name}`", file.display()));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn the_core_knows_no_clock_no_files_and_no_threads() {
    let mut breaches = Vec::new();
    for room in CORE.iter().chain(&["port", "text", "sitting", "plain"]) {
        for (file, code) in sources_of(room) {
            let own = code.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            breaches.extend(
                NOT_IN_CORE.iter().filter(|word| own.contains(*word)).map(|word| format!("{}: {word}", file.display())),
            );
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn nothing_is_global_so_that_sessions_can_share_a_process() {
    let mut breaches = Vec::new();
    for (room, ..) in RULES {
        for (file, code) in sources_of(room) {
            breaches.extend(
                ["static mut ", "thread_local!", "lazy_static!", "OnceLock<", "LazyLock<", "Rc<RefCell"]
                    .iter()
                    .filter(|word| code.contains(*word))
                    .map(|word| format!("{}: {word}", file.display())),
            );
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_room_of_the_sources_stands_in_the_table() {
    let mut rooms: BTreeSet<String> = BTreeSet::new();
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        rooms.insert(name.trim_end_matches(".rs").to_owned());
    }
    rooms.remove("main");
    rooms.remove("lib");
    let table: BTreeSet<String> = RULES.iter().map(|(room, ..)| (*room).to_owned()).collect();
    assert_eq!(rooms, table);
}

/// What a cell of the table in `src/lib.rs` stands for: names, *the core*, *all*, and what is left out behind *but*.
fn spelled_out(cell: &str) -> BTreeSet<String> {
    let named = |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<String>>();
    let mut rooms = BTreeSet::new();
    for part in cell.split(", ") {
        let (part, but) = part.split_once(" but ").unwrap_or((part, ""));
        match part.trim() {
            "all" => rooms.extend(RULES.iter().map(|(room, ..)| (*room).to_owned())),
            "the core" => rooms.extend(CORE.iter().map(|room| (*room).to_owned())),
            other => rooms.extend(named(other)),
        }
        rooms = rooms.difference(&named(but)).cloned().collect();
    }
    rooms
}

#[test]
fn the_map_in_the_library_says_the_same() {
    let map = fs::read_to_string(root().join("lib.rs")).unwrap();
    let rows = map.lines().filter_map(|line| line.strip_prefix("//! | [`"));
    let told: Vec<(String, BTreeSet<String>)> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split(" | ").collect();
            let (room, may) = (cells[0].trim_end_matches("`]"), cells[2].trim_end_matches(" |"));
            let itself = BTreeSet::from([room.to_owned()]);
            (room.to_owned(), spelled_out(may).difference(&itself).cloned().collect())
        })
        .collect();
    let rules =
        RULES.iter().map(|(room, may, _)| ((*room).to_owned(), may.iter().map(|one| (*one).to_owned()).collect()));
    assert_eq!(told, rules.collect::<Vec<_>>());
}

#[test]
fn the_reader_of_imports_sees_grouped_and_nested_ones() {
    let code = "use crate::{text::Lang, store};\nuse crate::ui;\nfn f() { crate::host::run(); }\n// use crate::demo;";
    let found: BTreeSet<String> = paths(&without_comments(code), "crate").into_iter().collect();
    assert_eq!(found, ["text", "store", "ui", "host"].map(str::to_owned).into());
    assert!(uses_crate("use rusqlite::{params, Connection};", "rusqlite"));
    assert!(uses_crate("let c = rusqlite::Connection::open(p);", "rusqlite"));
    assert!(!uses_crate("let a = crate::csv::read();", "csv"));
    assert!(!uses_crate("let a = my_csv::read();", "csv"));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file of a room with its code, comments left out.
fn sources_of(room: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let single = root().join(format!("{room}.rs"));
    if single.is_file() {
        files.push(single);
    }
    let mut folders = vec![root().join(room)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "no sources of {room}");
    files.into_iter().map(|f| (f.clone(), without_comments(&fs::read_to_string(&f).unwrap()))).collect()
}

fn without_comments(code: &str) -> String {
    code.lines().map(|line| line.find("//").map_or(line, |at| &line[..at])).collect::<Vec<_>>().join("\n")
}

/// The first names after `root::`, also inside groups: `crate::{a::b, c}` gives a and c.
fn paths(code: &str, root: &str) -> Vec<String> {
    let mut found = Vec::new();
    let start = format!("{root}::");
    for (at, _) in code.match_indices(&start) {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + start.len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for sign in group.chars() {
                match sign {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        found.push(first_name(name.trim()));
                        name.clear();
                        continue;
                    }
                    _ => {}
                }
                if depth == 0 {
                    name.push(sign);
                }
            }
            found.push(first_name(name.trim()));
        } else {
            found.push(first_name(rest));
        }
    }
    found
}

fn first_name(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// Whether an outside crate is named as the start of a path.
fn uses_crate(code: &str, name: &str) -> bool {
    let start = format!("{name}::");
    code.match_indices(&start).any(|(at, _)| {
        let before = &code[..at];
        !before.ends_with("::") && !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}
