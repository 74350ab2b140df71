//! What many responses cost, at a thousand, ten thousand … of them: opening the store with every figure, the same
//! again after one more submission, a submission, memory and the file; then each command that goes through all of them.
//! `cargo bench --bench scale [MOST [FOLDER]]`; most: ten thousand. A million takes some minutes and 4 GB of disk. With
//! a folder the data stay there, in `FOLDER/data`, for `benches/compare.py`.
//!
//! Responses come in as files are read in; above ten thousand most are copies of those under keys of their own, with the
//! tallies multiplied. That these agree is counted again at the end (`doctor --recount`).
//! A harness of its own: what counts is that the figures stay the same from line to line. Reading and commands run in
//! processes of their own, so that their memory is theirs.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a bench prints, and may stop"
)]

mod common;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use aoj::interview::{Answer, Answers};
use aoj::port::{Dice, DraftWrite, Owner, Sending};
use aoj::privacy::{Code, DraftContent, DraftKey, Record};
use aoj::questionnaire::{Decimal, Kind, Limits, Questionnaire, compile, document, shipped};
use aoj::results::{Basis, Conditional, disclose};
use aoj::store::{Folder, Frozen, SqliteStore, Store, Watch};
use aoj::wave::Invited;
use common::{Noon, Steps, middle, timed, wave};

/// So many rows go into the store at once.
const CHUNK: usize = 5_000;
/// Of so many submissions and updates the middle one counts.
const ROUNDS: usize = 50;
/// So many looks whether anything changed.
const LOOKS: u32 = 10_000;
/// Begun questionnaires beside which an update is measured too.
const BEGUN: [usize; 2] = [1_000, 10_000];

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    match given[..] {
        ["read", data] => read(Path::new(data)),
        ["begin", data, n] => begin(Path::new(data), n.parse().unwrap()),
        ["watch", data] => watch(Path::new(data)),
        [] => all(10_000, tempfile::tempdir().unwrap().path()),
        [most] => all(most.parse().unwrap(), tempfile::tempdir().unwrap().path()),
        [most, folder] => all(most.parse().unwrap(), Path::new(folder)),
        _ => panic!("[MOST [FOLDER]]"),
    }
}

fn all(most: usize, place: &Path) {
    let data = place.join("data");
    let questionnaire = made(shipped("uitvoering").unwrap()).unwrap();
    let mut dice = Steps(1);
    let mut store = opened(&data);
    store.create_wave(&wave(), "", false, &Noon).unwrap();
    let document = document(&questionnaire).to_string();
    let frozen = Frozen { id: "uitvoering".into(), document, invited: Invited::default(), access_code: None };
    store.open_wave("najaar", &[frozen], &Noon).unwrap();
    let count = questionnaire.questions().filter(|(_, question)| !question.is_free_text() && question.asks()).count();
    println!("{count} questions that count");
    println!("responses  read in/s  opening  update  submission  reading MB  file MB");
    let mut wanted = 1000;
    while wanted <= most {
        drop(store);
        multiply(&data.join("store.db"), wanted.saturating_sub(CHUNK));
        store = opened(&data);
        let there = usize::try_from(store.counts("najaar").unwrap()[0].submitted).unwrap();
        let (mut missing, mut took) = (wanted.saturating_sub(there).max(CHUNK.min(wanted)), Duration::ZERO);
        let all = f64::from(u32::try_from(missing).unwrap());
        while missing > 0 {
            let rows: Vec<Answers> = (0..missing.min(CHUNK)).map(|_| answers(&questionnaire, &mut dice)).collect();
            missing -= rows.len();
            took += timed(|| {
                store.import("najaar", "uitvoering", &rows, dice.draw(), false, &Noon, &mut dice).unwrap();
            });
        }
        let speed = all / took.as_secs_f64();
        drop(store);
        let read = ourselves(&["read", data.to_str().unwrap()]);
        store = opened(&data);
        let there = store.counts("najaar").unwrap()[0].submitted;
        println!(
            "{there:>9}  {speed:>9.0}  {}  {:>10.1}  {:>7.1}",
            read.said.trim_end(),
            megabytes(read.peak),
            megabytes(std::fs::metadata(data.join("store.db")).unwrap().len()),
        );
        wanted *= 10;
    }
    drop(store);
    commands(place, &data);
}

/// Copies those who are in the tallies, as often as fits below so many.
fn multiply(file: &Path, wanted: usize) {
    let database = rusqlite::Connection::open(file).unwrap();
    let there: usize =
        database.query_row("SELECT count(*) FROM response WHERE state = 'in'", [], |row| row.get(0)).unwrap();
    let times = wanted.checked_div(there).unwrap_or(0);
    if times < 2 {
        return;
    }
    database
        .execute_batch(&format!(
            "PRAGMA cache_size = -2000000;
             PRAGMA synchronous = OFF;
             BEGIN;
             WITH RECURSIVE copy (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM copy WHERE n < {times})
             INSERT INTO response (id, wave, questionnaire, state, body)
             SELECT randomblob(16), wave, questionnaire, 'in', body FROM response, copy WHERE state = 'in';
             UPDATE tally SET n = n * {times};
             UPDATE theme_tally SET n = n * {times};
             UPDATE lot SET n = n * {times};
             UPDATE day_count SET n = (SELECT count(*) FROM response);
             COMMIT;"
        ))
        .unwrap();
}

/// What goes through all responses, and what does not, as a person gives it.
fn commands(place: &Path, data: &Path) {
    println!("\ncommand                seconds  processor s  peak MB  folder at most MB");
    let (rows, copy) = (place.join("rows.csv"), place.join("copy.tar"));
    let (rows, copy) = (rows.to_str().unwrap(), copy.to_str().unwrap());
    for arguments in [
        &["counts", "--wave", "najaar"][..],
        &["results", "--json", "--wave", "najaar"],
        &["doctor", "--recount"],
        &["backup", copy],
        &["wave", "close", "najaar"],
        &["results", "--json", "--wave", "najaar"],
        &["responses", "export", "--wave", "najaar", "--questionnaire", "uitvoering", "--format", "csv", "--out", rows],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_aoj"));
        let ran = run(command.args(arguments).env("AOJ_DATA", data), data);
        let name: Vec<&str> = arguments.iter().take(2).filter(|word| !word.starts_with('/')).copied().collect();
        println!(
            "{:<21}  {:>7.2}  {:>11.2}  {:>7.1}  {:>17.1}",
            format!("aoj {}", name.join(" ")),
            ran.took.as_secs_f64(),
            ran.processor,
            megabytes(ran.peak),
            megabytes(ran.folder)
        );
    }
    for file in [rows, copy] {
        std::fs::remove_file(file).unwrap();
    }
    println!("\nlook whether anything changed: {}", ourselves(&["watch", data.to_str().unwrap()]).said.trim_end());
    // Beside a small store, as only drafts count here.
    let small = place.join("small");
    let questionnaire = made(shipped("uitvoering").unwrap()).unwrap();
    let mut store = opened(&small);
    store.create_wave(&wave(), "", false, &Noon).unwrap();
    let document = document(&questionnaire).to_string();
    let frozen = Frozen { id: "uitvoering".into(), document, invited: Invited::default(), access_code: None };
    store.open_wave("najaar", &[frozen], &Noon).unwrap();
    let rows: Vec<Answers> = (0..1000).map(|_| answers(&questionnaire, &mut Steps(4))).collect();
    store.import("najaar", "uitvoering", &rows, [1; 32], false, &Noon, &mut Steps(5)).unwrap();
    drop(store);
    for n in BEGUN {
        ourselves(&["begin", small.to_str().unwrap(), &n.to_string()]);
        println!("beside {n} begun: {}", ourselves(&["read", small.to_str().unwrap()]).said.trim_end());
    }
    std::fs::remove_dir_all(small).unwrap();
}

/// As a coordinator's screen begins and goes on: the store and every figure that may be shown; the same again after
/// somebody else has sent.
fn read(data: &Path) {
    let questionnaire = made(shipped("uitvoering").unwrap()).unwrap();
    let mut dice = Steps(u64::from(std::process::id()));
    let mut ours = None;
    let opening = timed(|| {
        let store = opened(data);
        figures(&store, &questionnaire);
        ours = Some(store);
    });
    let (ours, mut other) = (ours.unwrap(), opened(data));
    let (mut updates, mut submissions) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        submissions.push(submit(&mut other, &questionnaire, &mut dice));
        updates.push(timed(|| figures(&ours, &questionnaire)));
    }
    println!("{:>7.1?}  {:>6.1?}  {:>10.1?}", opening, middle(updates), middle(submissions));
}

/// Everything that may be shown of the questionnaire.
fn figures(store: &SqliteStore, questionnaire: &Questionnaire) {
    let published = store.published("najaar", "uitvoering").unwrap();
    let counts = store.counts("najaar").unwrap();
    assert!(!store.per_day("najaar").unwrap().is_empty());
    let basis = Basis {
        questionnaire,
        tally: &published.tally,
        texts: &published.texts,
        min_group: 5,
        closed: false,
        invited: None,
        submitted: counts[0].submitted,
        conditional: Conditional {
            questions: &published.conditional,
            tally: &published.detail,
            hidden: &published.hidden,
        },
    };
    assert!(disclose(&basis).themes.values().any(|theme| theme.shown().is_some()));
}

/// Begins so many questionnaires, each with an answer saved.
fn begin(data: &Path, n: usize) {
    let mut store = opened(data);
    let mut dice = Steps(u64::from(std::process::id()));
    let mut drafts: Vec<DraftWrite> = (0..n).map(|_| draft(&store, &mut dice)).collect();
    for draft in &drafts {
        store.begin(draft, &Noon).unwrap();
    }
    for draft in &mut drafts {
        draft.furthest = 3;
    }
    assert!(store.save_all(&drafts, &Noon).iter().all(Result::is_ok));
}

/// How long a look takes at which nothing has changed.
fn watch(data: &Path) {
    let mut watch = Watch::open(&Folder::open(data).unwrap()).unwrap();
    let took = timed(|| {
        for _ in 0..LOOKS {
            assert!(!watch.changed().unwrap());
        }
    });
    let one = took / LOOKS;
    println!("{one:?}; four times a second: {:.4} % of a processor", one.as_secs_f64() * 400.0);
}

/// Sends one questionnaire and gives how long that took.
fn submit(store: &mut SqliteStore, questionnaire: &Questionnaire, dice: &mut Steps) -> Duration {
    let draft = draft(store, dice);
    store.begin(&draft, &Noon).unwrap();
    let DraftWrite { lookup, owner, wave, questionnaire: id, .. } = draft;
    let record = Record::of(questionnaire, &answers(questionnaire, dice));
    let sending = Sending { lookup, owner, wave, questionnaire: id, record, ticket: None };
    timed(|| store.send(&sending, &Noon, dice).unwrap())
}

/// A questionnaire that somebody begins.
fn draft(store: &SqliteStore, dice: &mut Steps) -> DraftWrite {
    let key = DraftKey::of(store.secret(), &Code::generate(|bytes| dice.fill(bytes)));
    let content = DraftContent {
        digest: [0; 32],
        lang: "nl".to_owned(),
        at: None,
        answers: serde_json::Map::new(),
        ticket: None,
    };
    DraftWrite {
        lookup: key.lookup(),
        owner: Owner(dice.draw()),
        base: 0,
        wave: "najaar".to_owned(),
        questionnaire: "uitvoering".into(),
        furthest: 0,
        sealed: key.seal(&content, "najaar", "uitvoering", dice.draw()),
        ticket: None,
    }
}

/// Answers to every closed question.
fn answers(questionnaire: &Questionnaire, dice: &mut Steps) -> Answers {
    let mut answers = Answers::new();
    for (_, question) in questionnaire.questions() {
        let [draw] = dice.draw::<1>();
        let number = |n: usize| Answer::Number(Decimal::from_integer(i64::try_from(n).unwrap()).unwrap());
        let answer = match &question.kind {
            Kind::Likert { scale, .. } => number(1 + usize::from(draw) % scale.points.len()),
            Kind::Mark { .. } => number(1 + usize::from(draw) % 10),
            Kind::Single { options, .. } if !options.is_empty() => {
                Answer::Option(options[usize::from(draw) % options.len()].id.clone())
            }
            _ => continue,
        };
        answers.insert(question.id.clone(), answer);
    }
    answers
}

fn opened(data: &Path) -> SqliteStore {
    SqliteStore::open(&Folder::open(data).unwrap(), made, &mut Steps(9)).unwrap()
}

fn made(text: &str) -> Result<Questionnaire, String> {
    let compiled = compile("uitvoering", text.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| format!("{:?}", compiled.diagnostics))
}

/// What a process did.
struct Ran {
    said: String,
    took: Duration,
    /// Seconds of processor time; 0 where that is not known.
    processor: f64,
    /// The largest it has been, in bytes; 0 where that is not known.
    peak: u64,
    /// The largest its folder has been.
    folder: u64,
}

/// This program, to do one thing only.
fn ourselves(arguments: &[&str]) -> Ran {
    run(Command::new(std::env::current_exe().unwrap()).args(arguments), Path::new(arguments[1]))
}

/// Runs it to its end, looking at its memory and folder all the while.
fn run(command: &mut Command, folder: &Path) -> Ran {
    let started = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let id = child.id();
    let about = |what: &str| std::fs::read_to_string(format!("/proc/{id}/{what}")).unwrap_or_default();
    let output = child.stdout.take().unwrap();
    let said = std::thread::spawn(move || std::io::read_to_string(output).unwrap());
    let (mut peak, mut largest, mut processor) = (0, 0, 0.0);
    while child.try_wait().unwrap().is_none() {
        peak = peak.max(high_water(&about("status")));
        processor = f64::max(processor, used(&about("stat")));
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        largest = largest.max(files.filter_map(|file| file.metadata().ok()).map(|found| found.len()).sum());
        std::thread::sleep(Duration::from_millis(2));
    }
    let took = started.elapsed();
    assert!(child.wait().unwrap().success(), "{command:?}");
    Ran { said: said.join().unwrap(), took, processor, peak, folder: largest }
}

/// The twelfth and thirteenth field after the name, its own time and the system's for it: in hundredths of a second.
fn used(stat: &str) -> f64 {
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    fields.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn high_water(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default() * 1024
}

#[expect(clippy::cast_precision_loss, reason = "a size to read")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
