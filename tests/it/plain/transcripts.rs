//! Transcripts: what is typed and what is said, word by word, and each of them cut off after every line.
//!
//! A line of a file that begins with `> ` is typed, one that begins with `! ` is something that happens, the first
//! lines with `# ` say what is filled in; all others are said. `INSTA_UPDATE=always` writes what is said anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use aoj::port::{Offer, Offered, Period, Refusal, Trouble};
use aoj::questionnaire::compose::{Composition, compose};
use aoj::questionnaire::{Limits, compile, shipped};
use aoj::text::Lang;
use jiff::civil::Date;

use super::talk::{Talk, code_in, env};
use crate::keys::fixture;

/// What can be filled in, by the name in a transcript.
pub fn offers(name: &str) -> Vec<Arc<Offer>> {
    let composed = |yaml: &str| {
        let compiled = compile("file", yaml.as_bytes(), Limits::FILE);
        let with = Composition {
            open_answers: true,
            municipalities: vec![("GM0344".into(), "Utrecht".to_owned()), ("GM0632".into(), "Woerden".to_owned())],
            ..Composition::default()
        };
        compose(&compiled.questionnaire.unwrap(), &with).unwrap().questionnaire
    };
    let plain = |questionnaire| Arc::unwrap_or_clone(fixture::offer(questionnaire));
    match name {
        "every_kind" => vec![fixture::offer(fixture::every_kind())],
        "conditions" => vec![fixture::offer(composed(include_str!("../interview/fixture.yaml")))],
        "uitvoering" => vec![fixture::offer(composed(shipped("uitvoering").unwrap()))],
        "ways" => vec![fixture::offer(composed(include_str!("ways.yaml")))],
        "tickets" => {
            let mut one = plain(fixture::every_kind());
            one.questionnaires[0].tickets = true;
            vec![Arc::new(one)]
        }
        "practice" => vec![Arc::new(Offer { practice: true, ..plain(fixture::every_kind()) })],
        "regions" => {
            let mut one = plain(fixture::every_kind());
            let second = composed(include_str!("../interview/fixture.yaml"));
            one.questionnaires.push(Offered {
                questionnaire: Arc::new(second),
                digest: [8; 32],
                access_code: Some("Samen".to_owned()),
                tickets: false,
            });
            let mut other = plain(fixture::every_kind());
            other.wave = fixture::wave("2026-elders");
            "Regio Elders".clone_into(&mut other.wave.region.name);
            vec![Arc::new(one), Arc::new(other)]
        }
        "none" => Vec::new(),
        other => panic!("no such offer: {other}"),
    }
}

/// What was given out for the wave `tickets`.
const TICKETS: [&str; 2] = ["4TRA-K7Q2-9MXR", "0000-0000-0007"];

enum Step {
    Typed(String),
    Happens(String),
}

struct Script {
    path: PathBuf,
    head: String,
    offers: String,
    lang: Lang,
    steps: Vec<Step>,
}

fn scripts() -> Vec<Script> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/plain");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    files.sort();
    assert!(files.len() >= 6, "{files:?}");
    files.into_iter().map(read).collect()
}

fn read(path: PathBuf) -> Script {
    let text = fs::read_to_string(&path).unwrap();
    let mut script = Script { path, head: String::new(), offers: String::new(), lang: Lang::Nl, steps: Vec::new() };
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("# ") {
            writeln!(script.head, "{line}").unwrap();
            let words: Vec<&str> = head.split_whitespace().collect();
            if let ["offers", name, lang] = words.as_slice() {
                (*name).clone_into(&mut script.offers);
                script.lang = Lang::of(lang).unwrap();
            }
        } else if let Some(typed) = line.strip_prefix('>') {
            script.steps.push(Step::Typed(typed.strip_prefix(' ').unwrap_or(typed).to_owned()));
        } else if let Some(happens) = line.strip_prefix("! ") {
            script.steps.push(Step::Happens(happens.to_owned()));
        }
    }
    script
}

/// Lets something happen, by its name in a transcript.
fn happen(talk: &mut Talk, what: &str) {
    let words: Vec<&str> = what.split_whitespace().collect();
    match words.as_slice() {
        ["full"] => talk.store.trouble = Some(Trouble::DiskFull),
        ["mended"] => talk.store.trouble = None,
        ["pass", seconds] => talk.pass(Duration::from_secs(seconds.parse().unwrap())),
        ["slow"] => talk.hold = true,
        ["answers"] => {
            talk.hold = false;
            talk.answer_all();
        }
        ["taken"] => talk.store.refusal = Some(Refusal::TakenOver),
        ["gone"] => talk.store.refusal = Some(Refusal::Gone),
        ["closed"] => talk.store.refusal = Some(Refusal::WaveEnded),
        ["spent", ticket] => talk.store.spend(ticket),
        ["handed", "out", ticket] => talk.store.hand_out(ticket, "2026-najaar", "uitvoering"),
        ["over"] => talk.store.period = Some(Period { closes: Date::constant(2026, 11, 30), over: true }),
        _ => panic!("what is {what}?"),
    }
}

fn begin(script: &Script) -> Talk {
    begun(&script.offers, script.lang)
}

/// Somebody before the first question of what can be filled in by that name.
pub fn begun(name: &str, lang: Lang) -> Talk {
    let mut talk = Talk::new(offers(name), lang);
    if name == "tickets" {
        for ticket in TICKETS {
            talk.store.hand_out(ticket, "2026-najaar", "uitvoering");
        }
    }
    talk
}

fn step(talk: &mut Talk, step: &Step) {
    match step {
        Step::Typed(line) => drop(talk.line(line)),
        Step::Happens(what) => happen(talk, what),
    }
}

/// The whole of it as it is said now.
fn played(script: &Script) -> String {
    let mut talk = begin(script);
    let mut text = format!("{}{}", script.head, talk.heard());
    for now in &script.steps {
        let typed = match now {
            Step::Typed(line) if line.is_empty() => writeln!(text, ">"),
            Step::Typed(line) => writeln!(text, "> {line}"),
            Step::Happens(what) => writeln!(text, "! {what}"),
        };
        typed.unwrap();
        step(&mut talk, now);
        text.push_str(&talk.heard());
    }
    talk.end();
    text.push_str(&talk.heard());
    assert!(talk.quit, "it ends when input ends");
    if let Some(farewell) = talk.plain.farewell() {
        writeln!(text, "{farewell}").unwrap();
    }
    text
}

#[test]
fn transcripts_are_said_word_by_word() {
    let update = std::env::var("INSTA_UPDATE").is_ok_and(|when| when == "always");
    for script in scripts() {
        let played = played(&script);
        if update {
            fs::write(&script.path, &played).unwrap();
        }
        let stored = fs::read_to_string(&script.path).unwrap();
        let differs = stored.lines().zip(played.lines()).find(|(a, b)| a != b);
        assert!(stored == played, "{}: {differs:?} in\n{played}", script.path.display());
    }
}

/// What an expert types and hears: few lines, and no torrent.
#[test]
fn all_of_uitvoering_takes_few_lines() {
    let script = scripts().into_iter().find(|script| script.path.ends_with("uitvoering.txt")).unwrap();
    let played = played(&script);
    let questions = 42;
    assert!(played.contains("U hebt alle vragen beantwoord.") && played.contains("Verstuurd."), "{played}");
    let typed = script.steps.len();
    assert!(typed * 10 <= questions * 13, "{typed} lines typed");
    let said: Vec<&str> = played.lines().filter(|line| !line.starts_with('>') && !line.is_empty()).collect();
    assert!(said.len() <= questions * 5, "{} lines said", said.len());
    let bytes: usize = said.iter().map(|line| line.len() + 1).sum();
    assert!(bytes <= questions * 250, "{bytes} bytes said");
}

#[test]
fn cut_off_after_every_line_nothing_more_is_answered_and_nothing_is_lost() {
    for script in scripts() {
        for lines in 0..=script.steps.len() {
            let mut talk = begin(&script);
            for now in &script.steps[..lines] {
                step(&mut talk, now);
            }
            let said = talk.heard();
            let place = format!("{} after {lines}: {said}", script.path.display());
            if talk.quit || talk.hold {
                continue;
            }
            let sent = talk.store.sent.len();
            let codes: Vec<String> = said.lines().filter_map(code_in).collect();
            let before: Vec<_> = codes.iter().map(|code| talk.stored(code)).collect();
            let drafts = talk.store.drafts.len();
            talk.end();
            talk.pass(Duration::from_secs(5));
            assert!(talk.quit, "{place}");
            assert_eq!(talk.store.sent.len(), sent, "{place}");
            assert_eq!(talk.store.drafts.len(), drafts, "{place}");
            let after: Vec<_> = codes.iter().map(|code| talk.stored(code)).collect();
            let farewell = talk.plain.farewell();
            let refused = talk.store.trouble.is_some() || talk.store.refusal.is_some() || talk.store.period.is_some();
            if refused {
                continue;
            }
            // What could not be saved when it was answered may be saved at the end.
            let smooth = !script.steps[..lines].iter().any(|step| matches!(step, Step::Happens(_)));
            assert!(!smooth || before == after, "{before:?} {after:?} {place}");
            if drafts == 0 {
                assert!(farewell.is_none_or(|text| code_in(&text).is_none()), "{place}");
                continue;
            }
            let farewell = farewell.unwrap_or_default();
            let last = farewell.lines().last().unwrap_or_default().to_owned();
            let code = code_in(&last).unwrap_or_else(|| panic!("{farewell:?} {place}"));
            assert!(talk.plain.is_safe(), "{place}");
            // And it opens again, with exactly that.
            let stored = talk.stored(&code);
            let offers = offers(&script.offers);
            let again = env(offers, aoj::sitting::Entry::Start, script.lang, 12);
            let mut again = Talk::on(talk.store, again);
            again.line(&code).end();
            let said = again.heard();
            assert!(said.contains("Uw vragenlijst is open.") || said.contains("Your questionnaire is open."), "{said}");
            assert_eq!(again.stored(&code), stored, "{place}");
        }
    }
}
