//! Many respondents on one store: nothing is lost, nothing is counted twice, and a recount gives the same figures.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;

use aoj::demo::{Habits, Place, Saves, Summary, simulate};
use aoj::interview::{Issue, Path as Route, answer_to_json, validate};
use aoj::port::Offer;
use aoj::privacy::Record;
use aoj::questionnaire::compose::{Composition, compose};
use aoj::questionnaire::{Limits, Questionnaire, compile, shipped, shipped_ids};
use aoj::results::Tally;
use aoj::store::{Folder, Frozen, SqliteStore, Store};
use aoj::text::Lang;
use aoj::wave::Invited;

use crate::store::support::{At, dice, wave};

const WAVE: &str = "meting";
const SEED: u64 = 2026;
/// Where only what is sent matters.
const QUICK: Habits = Habits { saves: Saves::AtTheEnd, break_off: 0.15, come_back: 0.6 };
/// Tells a process of this test which respondents it plays, and where.
const ROLE: &str = "AOJ_TEST_RESPONDENTS";

fn compiled(document: &str) -> Result<Questionnaire, String> {
    let compiled = compile("document", document.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| compiled.diagnostics.render(Lang::En, false))
}

/// The shipped questionnaires and one with every kind and many conditions, composed and frozen.
fn open_wave(store: &mut dyn Store, clock: &At) {
    let with = Composition {
        open_answers: true,
        municipalities: vec![("GM0344".into(), "Utrecht".to_owned()), ("GM0632".into(), "Woerden".to_owned())],
        ..Composition::default()
    };
    let freeze = |yaml: &str| {
        let compiled = compile("file", yaml.as_bytes(), Limits::FILE);
        let composed = compose(&compiled.questionnaire.unwrap(), &with).unwrap();
        let invited = Invited { total: Some(400), ..Invited::default() };
        Frozen { id: composed.questionnaire.id, document: composed.document, invited, access_code: None }
    };
    let mut files: Vec<&str> = shipped_ids().iter().map(|id| shipped(id.as_str()).unwrap()).collect();
    files.push(include_str!("interview/fixture.yaml"));
    let frozen: Vec<Frozen> = files.into_iter().map(freeze).collect();
    store.create_wave(&wave(WAVE), "definition", false, clock).unwrap();
    assert!(store.open_wave(WAVE, &frozen, clock).unwrap());
}

fn on_disk(folder: &Path) -> SqliteStore {
    SqliteStore::open(&Folder::open(folder).unwrap(), compiled, &mut dice()).unwrap()
}

fn offer(store: &dyn Store, clock: &At) -> Arc<Offer> {
    store.offers(clock).unwrap().remove(0)
}

fn run(store: &mut SqliteStore, clock: &At, respondents: Range<u64>, habits: Habits) -> Summary {
    let offer = offer(store, clock);
    let offered = offer.questionnaires.iter().find(|o| o.questionnaire.id == "uitvoering").unwrap();
    let secret = store.secret().clone();
    simulate(store, &Place { offer: &offer, offered, secret: &secret, clock }, SEED, respondents, habits).unwrap()
}

fn in_memory(clock: &At) -> SqliteStore {
    let mut store = SqliteStore::in_memory(compiled, &mut dice()).unwrap();
    open_wave(&mut store, clock);
    store
}

/// Submitted, begun with an answer, over the questionnaire that was filled in.
fn counts(store: &dyn Store) -> (u64, u64) {
    let counts = store.counts(WAVE).unwrap();
    let counts = counts.iter().find(|c| c.questionnaire == "uitvoering").unwrap();
    (counts.submitted, counts.in_progress)
}

fn total(records: &[Record], store: &dyn Store, clock: &At) -> Tally {
    let offer = offer(store, clock);
    let questionnaire =
        &offer.questionnaires.iter().find(|o| o.questionnaire.id == "uitvoering").unwrap().questionnaire;
    let mut total = Tally::default();
    for record in records {
        total.add(&Tally::of(questionnaire, &record.closed));
    }
    total
}

/// Counts and tallies are exactly those of the respondents, live, recounted and after closing.
fn adds_up(store: &mut SqliteStore, clock: &At, sent: &[Record], in_progress: u64) {
    assert_eq!(counts(store), (sent.len() as u64, in_progress));
    assert_eq!(store.recount(WAVE).unwrap(), Some(Vec::new()));
    assert_eq!(store.verify().unwrap(), Vec::new());
    let expected = total(sent, store, clock);
    store.close_wave(WAVE, clock).unwrap();
    let published = store.published(WAVE, "uitvoering").unwrap();
    assert_eq!(published.published, sent.len() as u64);
    assert_eq!(published.tally, expected);
    assert_eq!(store.recount(WAVE).unwrap(), Some(Vec::new()));
}

#[test]
fn two_hundred_respondents_are_counted_exactly() {
    let clock = At::day(3);
    let mut store = in_memory(&clock);
    let summary = run(&mut store, &clock, 0..200, Habits { saves: Saves::EachTheme, ..Habits::default() });
    assert_eq!(summary.sent.len() + summary.begun.len(), 200);
    // Some break off, some of them come back; else this shows nothing.
    assert!((5..60).contains(&summary.begun.len()), "{}", summary.begun.len());
    assert_eq!(summary.begun.iter().collect::<BTreeSet<_>>().len(), summary.begun.len());
    adds_up(&mut store, &clock, &summary.sent, summary.in_progress);
}

#[test]
fn every_record_is_valid_against_its_questionnaire() {
    let clock = At::day(3);
    let mut store = in_memory(&clock);
    let offer = offer(&store, &clock);
    for offered in &offer.questionnaires {
        let questionnaire = &offered.questionnaire;
        let secret = store.secret().clone();
        let place = Place { offer: &offer, offered, secret: &secret, clock: &clock };
        let summary = simulate(&mut store, &place, SEED, 0..150, QUICK).unwrap();
        let mut kinds = BTreeSet::new();
        for record in &summary.sent {
            let path = Route::of(questionnaire, &record.closed);
            for (id, answer) in &record.closed {
                let question = questionnaire.question(id.as_str()).unwrap();
                let valid = validate(question, answer);
                assert!(valid.as_ref().is_ok() || valid.as_ref().is_err_and(Issue::may_stand), "{id}: {valid:?}");
                assert!(path.contains(id.as_str()), "{id} was not shown");
                kinds.insert(format!("{id} {}", answer_to_json(answer)));
            }
            for (id, text) in &record.texts {
                assert!(path.contains(id.as_str()) && !text.trim().is_empty());
                kinds.insert(format!("{id} {text}"));
            }
        }
        // Respondents differ: nearly every point of every statement is chosen by somebody, and texts are many.
        assert!(kinds.len() > 3 * questionnaire.size(), "{}", kinds.len());
    }
}

#[test]
fn the_same_seed_gives_the_same_records_however_they_are_saved() {
    let clock = At::day(3);
    let by_number = |habits: Habits| {
        let mut store = in_memory(&clock);
        let summary = run(&mut store, &clock, 0..16, habits);
        let written: BTreeSet<String> = summary.sent.iter().map(|record| format!("{record:?}")).collect();
        (summary, written)
    };
    let habits = Habits { come_back: 1.0, ..Habits::default() };
    let (first, written) = by_number(habits);
    assert_eq!(first.sent, by_number(habits).0.sent);
    let (rare, rarely) = by_number(Habits { saves: Saves::AtTheEnd, ..habits });
    assert_eq!(written, rarely);
    assert!(rare.saves < first.saves);
    // Breaking off and going on by code changes nothing in what is sent.
    let (straight, at_once) = by_number(Habits { break_off: 0.0, ..habits });
    assert_eq!((straight.sent.len(), at_once), (16, written));
}

#[test]
fn threads_on_one_file_lose_nothing() {
    let clock = Arc::new(At::day(3));
    let folder = tempfile::tempdir().unwrap();
    let mut store = on_disk(folder.path());
    open_wave(&mut store, &clock);
    let threads: Vec<_> = (0..4)
        .map(|part| {
            let (clock, path) = (Arc::clone(&clock), folder.path().to_owned());
            thread::spawn(move || run(&mut on_disk(&path), &clock, part * 5..(part + 1) * 5, Habits::default()))
        })
        .collect();
    let summaries: Vec<Summary> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    let sent: Vec<Record> = summaries.iter().flat_map(|s| s.sent.clone()).collect();
    adds_up(&mut store, &clock, &sent, summaries.iter().map(|s| s.in_progress).sum());
}

/// Played by each process of the next test.
#[test]
#[ignore = "run by twenty_processes_on_one_file_lose_nothing"]
fn respondents_of_one_process() {
    let role = std::env::var(ROLE).unwrap();
    let (first, folder) = role.split_once(' ').unwrap();
    let first: u64 = first.parse().unwrap();
    run(
        &mut on_disk(Path::new(folder)),
        &At::day(3),
        first..first + 10,
        Habits { saves: Saves::EachTheme, ..Habits::default() },
    );
}

#[test]
fn twenty_processes_on_one_file_lose_nothing() {
    let clock = At::day(3);
    let folder = tempfile::tempdir().unwrap();
    let mut store = on_disk(folder.path());
    open_wave(&mut store, &clock);
    let processes: Vec<_> = (0..20)
        .map(|part| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--ignored", "--exact", "simulation::respondents_of_one_process"])
                .env(ROLE, format!("{} {}", part * 10, folder.path().display()))
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    for process in processes {
        let output = process.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    }
    // The same respondents in this process: what they answer depends on nothing else.
    let mut alone = in_memory(&clock);
    let (mut sent, mut in_progress) = (Vec::new(), 0);
    for part in 0..20 {
        let summary = run(&mut alone, &clock, part * 10..(part + 1) * 10, QUICK);
        sent.extend(summary.sent);
        in_progress += summary.in_progress;
    }
    assert!(sent.len() > 150);
    adds_up(&mut store, &clock, &sent, in_progress);
}
