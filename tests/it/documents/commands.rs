//! Commands and options that documents tell people to type.

use std::collections::BTreeMap;

use super::{all, parted, spans};
use crate::cli::desk::Desk;

/// By which words a command of ours begins: the program, and what stands for it on a server.
fn is_ours(word: &str) -> bool {
    ["aoj", "aoj-beheer", "aoj-hier"].contains(&word) || word.ends_with("bin/aoj") || word.starts_with("coordinator@")
}

/// Options of the program itself that take a value, and may stand before the command.
const WITH_VALUE: [&str; 3] = ["--data", "--lang", "--color"];

/// The commands in a line, each as the words behind the program's name, up to where the shell goes on.
fn commands(line: &str) -> Vec<Vec<&str>> {
    // A comment of the shell.
    let line = if line.starts_with('#') { "" } else { line.split(" #").next().unwrap_or_default() };
    let words: Vec<&str> = line.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
    let starts = words.iter().enumerate().filter(|(_, word)| is_ours(word)).map(|(at, _)| at);
    starts
        .map(|at| {
            let behind = words.iter().skip(at + 1).copied();
            behind.take_while(|word| !["|", ">", "<", "&&", ";", "·", "="].contains(word) && !is_ours(word)).collect()
        })
        .collect()
}

/// A word that names a command: not a placeholder, an option, a file or a sign.
fn names_one(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_lowercase())
        && word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '|')
}

/// The help of each command, asked once.
struct Helps {
    desk: Desk,
    known: BTreeMap<String, Option<String>>,
}

impl Helps {
    fn of(&mut self, command: &str) -> Option<&str> {
        let desk = &self.desk;
        let help = self.known.entry(command.to_owned()).or_insert_with(|| {
            let done = desk.aoj(&format!("{command} --help"));
            (done.status == 0).then_some(done.output)
        });
        help.as_deref()
    }

    /// What is wrong with one command of a document.
    fn wrong(&mut self, words: &[&str]) -> Option<String> {
        let mut words = words.iter().copied().peekable();
        let mut commands = vec![String::new()];
        while let Some(word) = words.next() {
            if WITH_VALUE.contains(&word) {
                words.next();
            } else if let Some(option) = option(word) {
                for command in &commands {
                    let listed = self.of(command).is_some_and(|help| lists(help, option));
                    if !listed {
                        return Some(format!("`aoj {command}` has no {option}"));
                    }
                }
            } else if commands
                .iter()
                .all(|command| self.of(command).is_some_and(|help| help.contains("\nOpdrachten:\n")))
            {
                if !names_one(word) {
                    continue;
                }
                // `wave open|close` are two.
                let below = |one| commands.iter().map(move |command| format!("{command} {one}").trim().to_owned());
                commands = word.split('|').flat_map(below).collect();
                if let Some(missing) = commands.iter().find(|command| self.of(command).is_none()) {
                    return Some(format!("there is no `aoj {missing}`"));
                }
            }
        }
        None
    }
}

/// `--json` of `--json`, `[--json]`, `--json|--markdown`.
fn option(word: &str) -> Option<&str> {
    let word = word.trim_start_matches('[');
    let end = word.find(|sign: char| !sign.is_ascii_lowercase() && sign != '-').unwrap_or(word.len());
    word.get(..end).filter(|option| option.starts_with("--") && option.len() > 2)
}

fn lists(help: &str, option: &str) -> bool {
    help.split([' ', '\n', ',']).any(|word| word == option)
}

#[test]
fn every_command_and_option_that_a_document_names_exists() {
    let mut helps = Helps { desk: Desk::new(), known: BTreeMap::new() };
    let (mut checked, mut wrong) = (0, Vec::new());
    for document in all() {
        let (prose, code) = parted(&document.text);
        let lines = spans(&prose).into_iter().chain(code.into_iter().map(str::to_owned));
        for line in lines {
            for words in commands(&line) {
                checked += 1;
                wrong.extend(helps.wrong(&words).map(|what| format!("{}: {what} ({line})", document.path.display())));
            }
        }
    }
    assert!(checked > 100, "{checked}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_command_or_option_that_is_none_is_seen() {
    let mut helps = Helps { desk: Desk::new(), known: BTreeMap::new() };
    let mut wrong = |line: &str| commands(line).iter().find_map(|words| helps.wrong(words));
    for fine in [
        "aoj",
        "aoj --plain",
        "aoj-beheer --data /var/lib/aoj wave list",
        "aoj wave open|close 2026-najaar",
        "aoj results --wave ID [--json|--markdown] > uit.md",
        "printf 'verder\\n' | /usr/local/bin/aoj respond --plain --wave 2026-najaar   # zo",
        "ssh coordinator@monitor.regio.nl counts --wave 2026-najaar --json",
    ] {
        assert_eq!(wrong(fine), None, "{fine}");
    }
    assert_eq!(wrong("aoj waves list").unwrap(), "there is no `aoj waves`");
    assert_eq!(wrong("cd hier && aoj wave opne 2026").unwrap(), "there is no `aoj wave opne`");
    assert_eq!(wrong("aoj counts --wave ID --jsonn").unwrap(), "`aoj counts` has no --jsonn");
}
