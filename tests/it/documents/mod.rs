//! What people read beside the program: no link leads nowhere, no command is told that does not exist, no table of the
//! store is kept silent.

mod commands;
mod links;
mod truth;

use std::fs;
use std::path::{Path, PathBuf};

/// A document, by its path within the project.
struct Document {
    path: PathBuf,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// All of them: those that lie at the top, and those in `docs` and below.
fn all() -> Vec<Document> {
    let mut found = Vec::new();
    let mut folders = vec![(root().to_owned(), false), (root().join("docs"), true)];
    while let Some((folder, deeper)) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && deeper {
                folders.push((path, true));
            } else if path.extension().is_some_and(|end| end == "md") {
                let text = fs::read_to_string(&path).unwrap();
                found.push(Document { path: path.strip_prefix(root()).unwrap().to_owned(), text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 15, "{}", found.len());
    found
}

/// Lines outside of blocks of code, and those inside.
fn parted(text: &str) -> (Vec<&str>, Vec<&str>) {
    let mut inside = false;
    let (mut prose, mut code) = (Vec::new(), Vec::new());
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            inside = !inside;
        } else if inside {
            code.push(line);
        } else {
            prose.push(line);
        }
    }
    (prose, code)
}

/// What stands between single backticks, which may begin on one line and end on the next.
fn spans(prose: &[&str]) -> Vec<String> {
    prose.join(" ").split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
