//! The manual: pages for `man`, completions for shells and `docs/commands.md`, all made of the same description of the
//! command line that the program itself understands.
//!
//! Not made by `clap_mangen`: its headings are English only, it writes a page of its own for each of the twelve commands
//! of `aoj wave`, and it knows no Markdown. What stands here reads the commands once and writes them both ways.
//!
//! How to renew: `AOJ_RENEW=1 cargo test --locked --test it manual`.

mod completions;
mod general;
mod markdown;
mod page;
mod roff;
mod words;
mod words_wave;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use aoj::text::Lang;

pub use general::day;
use page::Part;
use words::Words;

const RENEW: &str = "AOJ_RENEW=1 cargo test --locked --test it manual";

/// Every file of the manual: its path below `docs` and what stands in it.
fn made() -> Vec<(String, String)> {
    let mut files = vec![("commands.md".to_owned(), markdown::reference(&page::all(Lang::Nl)))];
    for (lang, folder) in [(Lang::Nl, "man/nl"), (Lang::En, "man")] {
        files.extend(page::all(lang).iter().map(|page| (format!("{folder}/{}.1", page.name), roff::page(page))));
    }
    files.extend(completions::all().map(|(name, text)| (format!("completions/{name}"), text)));
    files
}

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

#[test]
fn the_files_of_the_manual_say_what_the_commands_are() {
    let made = made();
    if std::env::var_os("AOJ_RENEW").is_some() {
        for (name, text) in &made {
            let path = docs().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    for (name, text) in &made {
        let stands = fs::read_to_string(docs().join(name)).unwrap_or_default();
        assert!(stands == *text, "docs/{name} is not what the commands are; renew it by: {RENEW}");
    }
    let known: BTreeSet<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
    for folder in ["man", "man/nl", "completions"] {
        let there = fs::read_dir(docs().join(folder)).unwrap().map(|one| one.unwrap().path());
        // `aoj-beheer` is a script of systemd's, and its page written by hand.
        for path in there.filter(|path| path.is_file() && path.extension().is_none_or(|ending| ending != "8")) {
            let name = format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap());
            assert!(known.contains(name.as_str()), "docs/{name} is of no command; remove it");
        }
    }
}

#[test]
fn every_example_is_understood() {
    let lines = words::ALL.iter().flat_map(|words| words.examples).map(|(line, ..)| *line);
    let commands: Vec<&str> =
        lines.flat_map(|line| line.split(" | ")).filter(|line| !line.starts_with("ssh ")).collect();
    assert!(commands.len() > 20, "{commands:?}");
    for line in commands {
        let understood = aoj::cli::commands(Lang::Nl).try_get_matches_from(typed(line));
        assert!(understood.is_ok(), "{line}: {}", understood.unwrap_err());
    }
}

/// The words that a shell makes of a line: up to where its output goes, and what is quoted as one.
fn typed(line: &str) -> Vec<&str> {
    let command = line.split(" > ").next().unwrap_or_default();
    let pieces = command.split('"').enumerate();
    pieces.flat_map(|(n, piece)| if n % 2 == 1 { vec![piece] } else { piece.split_whitespace().collect() }).collect()
}

#[test]
fn every_command_has_words_and_every_reference_a_page() {
    let names: BTreeSet<String> = page::all(Lang::Nl).into_iter().map(|page| page.name).collect();
    assert!(names.len() > 10);
    for name in &names {
        let words = Words::of(name);
        assert!(!words.more.is_empty() && !words.examples.is_empty(), "{name} has no words or no example");
        for other in words.see {
            assert!(names.contains(*other) && *other != name, "{name} refers to {other}");
        }
    }
    for words in words::ALL {
        assert!(names.contains(words.page), "{} is no page", words.page);
    }
}

/// Every variable that the program asks its environment for stands in the manual.
#[test]
fn every_variable_of_the_environment_is_told() {
    let told: Vec<Part> = general::environment(Lang::Nl).into_iter().flat_map(|item| item.term).collect();
    let mut asked = BTreeSet::new();
    for file in ["settings.rs", "start.rs", "serve.rs", "doctor.rs", "world.rs"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli").join(file);
        let text = fs::read_to_string(path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap().to_owned();
        let quoted = text.split('"').skip(1).step_by(2);
        let names = quoted.filter(|word| {
            word.len() > 3 && word.bytes().all(|sign| sign.is_ascii_uppercase() || sign == b'_') && *word != "ID"
        });
        asked.extend(names.map(str::to_owned));
    }
    assert!(asked.len() > 8, "{asked:?}");
    for name in asked {
        assert!(told.contains(&Part::Typed(name.clone())), "{name} is read but not told");
    }
}

/// A page depends on the commands and the version, not on the day, the commit or the computer.
#[test]
fn nothing_of_the_moment_stands_in_the_manual() {
    let commit = aoj::host::VERSION.strip_prefix(env!("CARGO_PKG_VERSION")).unwrap();
    for (name, text) in made() {
        assert!(commit.is_empty() || !text.contains(commit), "{name}");
        assert!(!text.contains(env!("CARGO_MANIFEST_DIR")), "{name}");
        for line in text.lines() {
            assert!(line.trim_end() == line || name.starts_with("completions"), "{name}: {line:?}");
        }
    }
}
