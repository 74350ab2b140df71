//! The whole key table as rows of `screen | keys | what is then seen`, and `docs/keys.md`, which says the same in words.
//!
//! In `table.txt` a line `name: steps; steps` tells how a screen is reached; a row with `*` is for every screen of
//! questions. `same` means that not a sign of the screen changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::script::{Start, act};

const TABLE: &str = include_str!("table.txt");

/// What is pressed on every screen of questions, so that no row of the contract's table is left out for any kind.
const KEYS: &[&str] = &[
    "digit",
    "letter",
    "<Up>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<Space>",
    "<Enter>",
    "<Backspace>",
    "<C-h>",
    "<Tab>",
    "<BackTab>",
    "<PgDn>",
    "<PgUp>",
    "<Esc>",
    "?",
    "<F1>",
    "<C-s>",
    "<F2>",
    "<F3>",
    "<F10>",
    "<C-c>",
    "<C-d>",
    "<C-z>",
    "<Home>",
    "<End>",
];

/// Those that begin with this are screens of questions.
const QUESTIONS: &[&str] = &["a ", "an "];

fn is_question(screen: &str) -> bool {
    QUESTIONS.iter().any(|article| screen.starts_with(article))
}

struct Case<'a> {
    screen: &'a str,
    keys: &'a str,
    seen: &'a str,
}

fn screens() -> BTreeMap<&'static str, &'static str> {
    let lines = TABLE.lines().filter(|line| !line.contains('|'));
    lines.filter_map(|line| line.split_once(": ")).map(|(name, steps)| (name.trim(), steps)).collect()
}

fn cases() -> Vec<Case<'static>> {
    let screens = screens();
    let mut cases = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [screen, keys, seen] = parts.as_slice() else { continue };
        match *screen {
            "*" => {
                let all = screens.keys().filter(|name| is_question(name));
                cases.extend(all.map(|screen| Case { screen, keys, seen }));
            }
            screen => cases.push(Case { screen, keys, seen }),
        }
    }
    cases
}

#[test]
fn every_key_does_on_every_screen_what_the_table_says() {
    let screens = screens();
    let mut wrong = Vec::new();
    for Case { screen, keys, seen } in cases() {
        let start = Start::default();
        let mut stage = start.stage(None);
        let mut play = |step: &str| {
            let (verb, rest) = step.trim().split_once(' ').unwrap_or((step.trim(), ""));
            act(&mut stage, &start, verb, rest);
            stage.screen()
        };
        let steps = screens.get(screen).unwrap_or_else(|| panic!("no screen {screen}"));
        let before = steps.split(';').filter(|step| !step.trim().is_empty()).map(&mut play).last();
        let after = play(&format!("keys {keys}"));
        for wanted in seen.split(';') {
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| match wanted.trim() {
                "same" => assert_eq!(before.as_ref(), Some(&after)),
                step => drop(play(step)),
            }));
            if outcome.is_err() {
                wrong.push(format!("{screen} | {keys} | {wanted}; the screen is\n{after}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn no_key_is_left_out_for_any_kind() {
    let mut pressed: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for case in cases() {
        let keys = case.keys.split(' ').map(|key| match key {
            key if key.len() == 1 && key.as_bytes()[0].is_ascii_digit() => "digit",
            key if key.len() == 1 && key.as_bytes()[0].is_ascii_alphabetic() => "letter",
            key => key,
        });
        pressed.entry(case.screen).or_default().extend(keys);
    }
    let questions: Vec<_> = pressed.iter().filter(|(screen, _)| is_question(screen)).collect();
    assert!(questions.len() >= 12);
    for (screen, pressed) in questions {
        let missing: Vec<_> = KEYS.iter().filter(|key| !pressed.contains(*key)).collect();
        assert!(missing.is_empty(), "{screen}: {missing:?}");
    }
}

/// How to renew it: `AOJ_RENEW=1 cargo test --test it keys_document`.
#[test]
fn the_keys_document_says_what_the_table_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");
    let made = aoj::ui::keys_document();
    if std::env::var_os("AOJ_RENEW").is_some() {
        fs::write(path, &made).unwrap();
    }
    let stands = fs::read_to_string(path).unwrap_or_default();
    assert!(
        stands == made,
        "docs/keys.md is not what the key table says; renew it by: AOJ_RENEW=1 cargo test --test it keys_document"
    );
}
