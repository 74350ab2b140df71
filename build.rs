//! Which commit the program is built from, for `aoj --version`: ` (4c295bd1e, 2026-11-28)` in `AOJ_BUILD`, or nothing
//! where nobody knows. The version alone does not tell a person who reports a mistake which program they have.
//!
//! From the variable `AOJ_COMMIT` where that is given, else from git where this is a checkout, else from what
//! `git archive` filled in below. Nothing of it is needed: without git or history the program is the same but for this.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// In a checkout as it stands here; in an archive of a commit (`.gitattributes`) the commit and its day.
const ARCHIVED: &str = "$Format:%H, %cs$";

/// All that ends up in the program. Whether anything else has changed says nothing of it.
const SOURCES: [&str; 5] = ["src", "questionnaires", "Cargo.toml", "Cargo.lock", "build.rs"];

/// How much of a commit's name is told: enough for a long history.
const SIGNS: usize = 9;

fn main() {
    println!("cargo::rerun-if-env-changed=AOJ_COMMIT");
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
    }
    let given = env::var("AOJ_COMMIT").ok().filter(|given| !given.trim().is_empty());
    let commit = match given {
        Some(given) => tidy(&given),
        None => checked_out().or_else(archived),
    };
    let build = commit.map(|commit| format!(" ({commit})")).unwrap_or_default();
    println!("cargo::rustc-env=AOJ_BUILD={build}");
}

/// A commit and its day as somebody wrote it, if it can stand in a version: `4c295bd1e` or `4c295bd1e, 2026-11-28`.
fn tidy(given: &str) -> Option<String> {
    let known = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '+' | '.' | '~' | ',' | ' ');
    let given = given.trim();
    if given.len() > 80 || !given.chars().all(known) {
        println!(
            "cargo::warning=AOJ_COMMIT is no commit, such as 4c295bd1e or \"4c295bd1e, 2026-11-28\"; it is left out"
        );
        return None;
    }
    Some(shortened(given))
}

/// `%H, %cs` with a short name.
fn shortened(told: &str) -> String {
    let name = told.split([',', ' ', '-', '+']).next().unwrap_or(told);
    let short = name.get(..SIGNS).filter(|_| name.bytes().all(|sign| sign.is_ascii_hexdigit())).unwrap_or(name);
    told.replacen(name, short, 1)
}

fn archived() -> Option<String> {
    (!ARCHIVED.starts_with('$')).then(|| shortened(ARCHIVED))
}

/// The commit that is checked out here; `-dirty` where what the program is made of differs from it.
fn checked_out() -> Option<String> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR")?);
    // Sources that lie inside somebody else's repository are not at its commit.
    if !root.join(".git").exists() {
        return None;
    }
    watch_head(&root);
    let told = git(&root, &["log", "-1", "--format=%H, %cd", "--date=short"])?;
    let (name, day) = told.split_once(", ")?;
    let changes = git(&root, &[&["status", "--porcelain", "--"][..], &SOURCES].concat())?;
    let mark = if changes.is_empty() { "" } else { "-dirty" };
    Some(shortened(&format!("{name}{mark}, {day}")))
}

/// Has this run again once another commit is checked out. A file that does not exist would have it run always.
fn watch_head(root: &Path) {
    let branch = git(root, &["symbolic-ref", "-q", "HEAD"]);
    let places = ["HEAD", "logs/HEAD"].into_iter().chain(branch.as_deref());
    let paths = places.filter_map(|place| git(root, &["rev-parse", "--git-path", place]));
    for path in paths.map(|path| root.join(path)).filter(|path| path.exists()) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
}

/// What git says, without its line end.
fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    // Inside a hook these are about what git is doing there.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    // Looking must not write: others may be working with the index.
    let output = command.arg("--no-optional-locks").args(arguments).current_dir(root).output().ok()?;
    let text = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(text.trim_end().to_owned())
}
