//! The licences of all that the program is built of, which must go along with it: `packaging/licences.txt`, made of the
//! sources of the dependencies. How to renew it: `AOJ_RENEW=1 cargo test --locked --test it licences`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

const FILE: &str = "packaging/licences.txt";
const RENEW: &str = "AOJ_RENEW=1 cargo test --locked --test it licences";
/// What packages are made for.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";

const HEAD: &str = "\
The program aoj is built of the packages below, each under its own licence. Where a package leaves the choice, it is
used under the MIT licence if that is one of them, and so are the standard library of Rust and, in the one static file,
musl. SQLite, which is part of libsqlite3-sys, is in the public domain.
";

/// Names of files that hold a licence or a notice that belongs to it.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

#[test]
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
fn the_licences_that_go_along_are_those_of_what_is_built_in() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let made = document(&built_in(&crate::lock::metadata(PLATFORM)));
    if std::env::var_os("AOJ_RENEW").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "{FILE} is not what the dependencies say; renew it by: {RENEW}");
}

#[test]
fn only_what_is_built_in_is_named() {
    let kept = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE)).unwrap();
    let named = |name: &str| kept.lines().any(|line| line.trim_start().starts_with(&format!("{name} ")));
    for name in ["ratatui", "russh", "rusqlite", "libsqlite3-sys", "argon2"] {
        assert!(named(name), "{name}");
    }
    for name in ["insta", "proptest", "criterion", "clap_complete", "aoj"] {
        assert!(!named(name), "{name} is no part of the program");
    }
    assert!(kept.contains("Permission is hereby granted") && kept.contains("Apache License"));
}

/// A package that is part of the program.
struct Package {
    /// Name and version.
    name: String,
    licence: String,
    /// Each licence file that applies.
    texts: Vec<String>,
}

/// All packages that are linked into the program, by name.
fn built_in(metadata: &Value) -> Vec<Package> {
    let list = |value: &Value| value.as_array().unwrap().clone();
    let by_id = |all: &Value| -> BTreeMap<String, Value> {
        list(all).into_iter().map(|one| (one["id"].as_str().unwrap().to_owned(), one)).collect()
    };
    let (packages, nodes) = (by_id(&metadata["packages"]), by_id(&metadata["resolve"]["nodes"]));
    let root = metadata["resolve"]["root"].as_str().unwrap();
    let (mut seen, mut ahead) = (BTreeSet::new(), vec![root.to_owned()]);
    while let Some(id) = ahead.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        for next in list(&nodes[&id]["deps"]) {
            // Neither what only tests nor what only the build script needs.
            if list(&next["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()) {
                ahead.push(next["pkg"].as_str().unwrap().to_owned());
            }
        }
    }
    let mut all: Vec<Package> = seen.iter().filter(|id| *id != root).map(|id| package(&packages[id])).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(all.len() > 50);
    all
}

fn package(known: &Value) -> Package {
    let text = |field: &str| known[field].as_str().unwrap_or_default().to_owned();
    let (licence, manifest) = (text("license"), text("manifest_path"));
    let mut files: Vec<_> = fs::read_dir(Path::new(&manifest).parent().unwrap())
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| {
            let name = path.file_name().unwrap().to_string_lossy().to_uppercase();
            path.is_file() && NAMES.iter().any(|known| name.starts_with(known))
        })
        .collect();
    files.sort();
    let is_mit = |path: &Path| path.file_name().unwrap().to_string_lossy().to_uppercase().contains("MIT");
    // A choice; what is joined by AND holds as a whole.
    if !licence.contains(" AND ") && files.iter().any(|path| is_mit(path)) {
        files.retain(|path| is_mit(path));
    }
    let read = |path: &std::path::PathBuf| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    Package {
        name: format!("{} {}", text("name"), text("version")),
        licence,
        texts: files.iter().map(read).map(|text| tidy(&text)).collect(),
    }
}

/// The same text from different systems and editors.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Each text once, below the packages that it is of.
fn document(packages: &[Package]) -> String {
    let mut of: BTreeMap<&str, Vec<&Package>> = BTreeMap::new();
    for package in packages {
        for text in &package.texts {
            of.entry(text).or_default().push(package);
        }
    }
    let mut texts: Vec<(&str, Vec<&Package>)> = of.into_iter().collect();
    texts.sort_by(|(_, one), (_, other)| other.len().cmp(&one.len()).then(one[0].name.cmp(&other[0].name)));
    let mut made = HEAD.to_owned();
    let without: Vec<&Package> = packages.iter().filter(|package| package.texts.is_empty()).collect();
    if !without.is_empty() {
        made.push_str(
            "\nThese come without a text of their own; the text of their licence stands below with others:\n\n",
        );
        made.extend(without.iter().map(|package| line(package)));
    }
    for (text, packages) in texts {
        write!(made, "\n{}\n\n", "=".repeat(80)).unwrap();
        made.extend(packages.iter().map(|package| line(package)));
        write!(made, "\n{text}\n").unwrap();
    }
    made
}

fn line(package: &Package) -> String {
    format!("  {} ({})\n", package.name, package.licence)
}
