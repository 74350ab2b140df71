//! Any lines in any order: nothing breaks, nothing acts on a terminal, nothing is sent unasked.

use std::time::Duration;

use aoj::plain::{Lines, Typed};
use aoj::port::Trouble;
use aoj::sitting::Entry;
use aoj::text::Lang;
use proptest::prelude::*;

use super::talk::{Talk, code_in, env};
use super::transcripts::{begun, offers};

/// What people never type but others do.
const HOSTILE: [&str; 16] = [
    "\u{1b}[2J\u{1b}]0;titel\u{7}",
    "\u{202e}omgekeerd",
    "\u{200b}\u{feff}",
    "a\u{0}b\u{8}c",
    "\u{9b}31m",
    "漢字 👩‍🏫 e\u{301}",
    "'; drop table draft; --",
    "../../etc/passwd",
    "{{ sector }}",
    "**vet** - lijst",
    "99999999999999999999999999",
    "-1",
    "1e9",
    "NaN",
    "/",
    "::::",
];

/// Words and numbers that mean something somewhere.
const MEANT: [&str; 46] = [
    "verder",
    "terug",
    "?",
    "+",
    "-",
    "overzicht",
    "ga naar 3",
    "ga naar 0",
    "deel 2",
    "deel 99",
    "code",
    "spel",
    "taal",
    "wis",
    "lijst",
    "nakijken",
    "versturen",
    "ja",
    "yes",
    "stoppen",
    "toch stoppen",
    "wissen",
    "alles wissen",
    "hulp",
    "hier",
    "1",
    "2",
    "3",
    "4",
    "5",
    "7,5",
    "1 3",
    "2 1",
    "w",
    "n",
    "3-11-2020",
    "3511 AB",
    ".",
    "",
    "/verder",
    "/w",
    "//a",
    "samen",
    "K7Q2-9MXD-4TRA-1CJW",
    "4TRA-K7Q2-9MXR",
    "0000-0000-0007",
];

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(&MEANT[..]).prop_map(str::to_owned),
        // Often enough to be asked for confirmation, and to confirm now and then.
        2 => prop::sample::select(&["versturen", "/versturen", "wissen", "ja"][..]).prop_map(str::to_owned),
        1 => prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

#[derive(Clone, Debug)]
enum Step {
    Line(String),
    Bytes(Vec<u8>),
    Pass(u64),
    Full,
    Mended,
    Slow,
    Answers,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        20 => line().prop_map(Step::Line),
        1 => prop::collection::vec(any::<u8>(), 0..40).prop_map(Step::Bytes),
        1 => (0..30_u64).prop_map(Step::Pass),
        1 => Just(Step::Full),
        2 => Just(Step::Mended),
        1 => Just(Step::Slow),
        2 => Just(Step::Answers),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_in_any_order_send_nothing_that_was_not_confirmed(
        name in prop::sample::select(&["every_kind", "conditions", "regions", "practice", "tickets"][..]),
        steps in prop::collection::vec(step(), 0..60),
    ) {
        let mut talk = begun(name, Lang::Nl);
        talk.line(if name == "tickets" { "4TRA-K7Q2-9MXR" } else { "verder" });
        let mut confirmed = 0;
        for step in steps {
            match step {
                Step::Line(line) => {
                    // What was said last asked for the word, and this line is it.
                    let said = talk.heard();
                    let word = line.trim().trim_end_matches(['.', '!']).to_lowercase();
                    let asked = said.contains("Typ ja om te versturen.") || said.contains("Type yes to send.");
                    confirmed += usize::from(asked && (word == "ja" || word == "yes"));
                    talk.line(&line);
                }
                Step::Bytes(bytes) => {
                    for typed in Lines::default().feed(&bytes) {
                        talk.typed(typed);
                    }
                }
                Step::Pass(seconds) => talk.pass(Duration::from_secs(seconds)),
                Step::Full => talk.store.trouble = Some(Trouble::DiskFull),
                Step::Mended => talk.store.trouble = None,
                Step::Slow => talk.hold = true,
                Step::Answers => {
                    talk.hold = false;
                    talk.answer_all();
                }
            }
            prop_assert!(talk.store.sent.len() <= confirmed);
        }
        talk.hold = false;
        talk.answer_all();
        let sent = talk.store.sent.len();
        talk.end();
        talk.pass(Duration::from_secs(10));
        prop_assert!(talk.quit);
        prop_assert_eq!(talk.store.sent.len(), sent);
    }
}

#[test]
fn hostile_lines_at_every_prompt_leave_it_as_it_was() {
    // Each goes to a prompt of its own: the words before it lead there.
    let prompts: [(&str, &[&str]); 12] = [
        ("every_kind", &[]),
        ("regions", &["1"]),
        ("regions", &["1", "2"]),
        ("every_kind", &["code"]),
        ("every_kind", &["verder"]),
        ("every_kind", &["verder", "2"]),
        ("every_kind", &["verder", "5"]),
        ("every_kind", &["verder", "ga naar 8"]),
        ("every_kind", &["verder", "ga naar 12"]),
        ("every_kind", &["verder", "ga naar 14"]),
        ("every_kind", &["verder", "versturen"]),
        ("every_kind", &["verder", "wissen"]),
    ];
    for (name, words) in prompts {
        for line in HOSTILE {
            let mut talk = Talk::new(offers(name), Lang::Nl);
            for word in words {
                talk.line(word);
            }
            // `Talk` holds everything that is said to the rule of no control characters.
            talk.line(line).line("?");
            assert!(talk.store.sent.is_empty() && !talk.quit, "{words:?} {line:?}");
            assert_eq!(talk.store.drafts.len(), usize::from(words.contains(&"verder")), "{words:?} {line:?}");
        }
        let mut talk = Talk::new(offers(name), Lang::Nl);
        for word in words {
            talk.line(word);
        }
        for typed in [Typed::TooLong, Typed::NotText, Typed::Unfinished] {
            talk.heard();
            talk.typed(typed);
            talk.hears("Er is niets mee gedaan.");
        }
    }
}

#[test]
fn a_draft_that_is_open_elsewhere_is_taken_over_when_that_is_asked_for() {
    let mut first = Talk::new(offers("every_kind"), Lang::Nl);
    first.line("verder").line("2");
    let code = code_in(&first.heard()).unwrap();
    let store = std::mem::take(&mut first.store);
    let mut second = Talk::on(store, env(offers("every_kind"), Entry::Start, Lang::Nl, 12));
    second.line(&code).hears("Typ hier om hier verder te gaan, of terug.");
    second.line("terug").hears("Noteer hem nu.");
    second.line(&code).line("iets").hears("Dat is hier geen antwoord");
    second.line("hier").hears("Uw vragenlijst is open.");
    second.line("ga naar 1").hears("Uw antwoord: 2, Voortgezet onderwijs.");
    // The first one is told at its next answer.
    first.store = std::mem::take(&mut second.store);
    first.line("3").hears("Uw vragenlijst is ergens anders geopend.");
    assert!(first.quit && !first.plain.is_safe());
    assert!(first.plain.farewell().unwrap().lines().last().unwrap().contains(&code));
}

#[test]
fn nothing_is_called_saved_before_the_store_has_said_so() {
    let mut talk = Talk::new(offers("every_kind"), Lang::Nl);
    talk.line("verder").heard();
    talk.hold = true;
    talk.line("2");
    assert_eq!(talk.heard(), "", "it waits for the store");
    assert!(talk.plain.is_waiting());
    talk.pass(Duration::from_millis(1500));
    let said = talk.heard();
    assert!(said.starts_with("Gekozen: 2, Voortgezet onderwijs. Dit wordt nog bewaard.\nVraag 2"), "{said}");
    talk.hold = false;
    talk.answer_all();
    talk.hears("Alles is nu bewaard.");
}
