//! What a million responses cost: opening the results, a live update, a submission, the file and the memory, at a
//! thousand, ten thousand … responses. `cargo bench --bench scale [MOST [FOLDER]]`; most: a hundred thousand.
//!
//! A harness of its own: what counts is that the figures stay the same from line to line.
#![expect(clippy::print_stdout, clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench prints, and may stop")]

use std::time::{Duration, Instant};

use aoj::interview::{Answer, Answers};
use aoj::port::{Clock, Dice, DraftWrite, Owner, Sending};
use aoj::privacy::{Code, DraftContent, DraftKey, Record};
use aoj::questionnaire::{Decimal, Kind, Limits, Questionnaire, compile, document, shipped};
use aoj::results::{Basis, Conditional, disclose};
use aoj::store::{Folder, Frozen, SqliteStore, Store};
use aoj::wave::{Invited, Region, Wave};
use jiff::civil::{DateTime, date};

/// So many rows go into the store at once.
const CHUNK: usize = 10_000;
/// Of so many submissions and updates the middle one counts.
const ROUNDS: usize = 50;

fn main() {
    let mut given = std::env::args().skip(1).filter(|argument| !argument.starts_with('-'));
    let most: usize = given.next().map_or(100_000, |most| most.parse().unwrap());
    let place = given.next().map_or_else(tempfile::tempdir, tempfile::tempdir_in).unwrap();
    let questionnaire = read(shipped("uitvoering").unwrap()).unwrap();
    let folder = Folder::open(&place.path().join("data")).unwrap();
    let mut dice = Steps(1);
    let mut store = SqliteStore::open(&folder, read, &mut dice).unwrap();
    store.create_wave(&wave(), "", false, &Noon).unwrap();
    let document = document(&questionnaire).to_string();
    let frozen = Frozen { id: "uitvoering".into(), document, invited: Invited::default(), access_code: None };
    store.open_wave("najaar", &[frozen], &Noon).unwrap();
    println!(
        "{} questions that count",
        questionnaire.questions().filter(|(_, q)| !q.is_free_text() && q.asks()).count()
    );
    println!("responses  filled in/s  opening  update  submission  file MB  peak MB");
    let (mut there, mut wanted) = (0, 1000);
    while wanted <= most {
        let filling = Instant::now();
        let before = there;
        while there < wanted {
            let rows: Vec<Answers> =
                (0..CHUNK.min(wanted - there)).map(|_| answers(&questionnaire, &mut dice)).collect();
            there += rows.len();
            store.import("najaar", "uitvoering", &rows, dice.draw(), false, &Noon, &mut dice).unwrap();
        }
        let speed = f64::from(u32::try_from(there - before).unwrap()) / filling.elapsed().as_secs_f64();
        drop(store);
        // As a coordinator's screen begins: the store, then every figure that may be shown.
        let mut opened = None;
        let opening = timed(|| {
            let store = SqliteStore::open(&folder, read, &mut dice).unwrap();
            figures(&store, &questionnaire);
            opened = Some(store);
        });
        store = opened.unwrap();
        let update = middle((0..ROUNDS).map(|_| timed(|| figures(&store, &questionnaire))).collect());
        let submission = middle((0..ROUNDS).map(|_| submit(&mut store, &questionnaire, &mut dice)).collect());
        there += ROUNDS;
        println!(
            "{there:>9}  {speed:>11.0}  {opening:>7.1?}  {update:>6.1?}  {submission:>10.1?}  {:>7.1}  {:>7.1}",
            megabytes(std::fs::metadata(place.path().join("data/store.db")).unwrap().len()),
            megabytes(peak()),
        );
        wanted *= 10;
    }
}

/// Everything that may be shown of the questionnaire.
fn figures(store: &SqliteStore, questionnaire: &Questionnaire) {
    let published = store.published("najaar", "uitvoering").unwrap();
    let counts = store.counts("najaar").unwrap();
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

/// Sends one questionnaire and gives how long that took.
fn submit(store: &mut SqliteStore, questionnaire: &Questionnaire, dice: &mut Steps) -> Duration {
    let key = DraftKey::of(store.secret(), &Code::generate(|bytes| dice.fill(bytes)));
    let owner = Owner(dice.draw());
    let content = DraftContent {
        digest: [0; 32],
        lang: "nl".to_owned(),
        at: None,
        answers: serde_json::Map::new(),
        ticket: None,
    };
    let (wave, id) = ("najaar".to_owned(), questionnaire.id.clone());
    let sealed = key.seal(&content, &wave, id.as_str(), dice.draw());
    let draft = DraftWrite {
        lookup: key.lookup(),
        owner,
        base: 0,
        wave: wave.clone(),
        questionnaire: id.clone(),
        furthest: 0,
        sealed,
        ticket: None,
    };
    store.begin(&draft, &Noon).unwrap();
    let record = Record::of(questionnaire, &answers(questionnaire, dice));
    let sending = Sending { lookup: key.lookup(), owner, wave, questionnaire: id, record, ticket: None };
    timed(|| store.send(&sending, &Noon, dice).unwrap())
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

fn read(text: &str) -> Result<Questionnaire, String> {
    let compiled = compile("uitvoering", text.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| format!("{:?}", compiled.diagnostics))
}

fn wave() -> Wave {
    Wave {
        id: "najaar".to_owned(),
        title: "Meting najaar".to_owned(),
        region: Region::default(),
        opens: date(2026, 11, 1),
        closes: date(2026, 11, 30),
        timezone: "Europe/Amsterdam".to_owned(),
        grace_days: 14,
        min_group: 5,
        previous: None,
        controller: None,
        contact: None,
        privacy_officer: None,
        feedback: None,
        keep_until: None,
        open_answers: None,
        ambitions: Vec::new(),
        questionnaires: Vec::new(),
    }
}

/// The largest the process has been, in bytes; 0 where that is not known.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default() * 1024
}

#[expect(clippy::cast_precision_loss, reason = "a size to read")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The second of November, noon, for ever.
struct Noon;

impl Clock for Noon {
    fn local(&self, _zone: &str) -> DateTime {
        date(2026, 11, 2).at(12, 0, 0, 0)
    }
}

/// The steps of splitmix64.
struct Steps(u64);

impl Steps {
    fn draw<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}

impl Dice for Steps {
    fn fill(&mut self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            part.copy_from_slice(&(mixed ^ (mixed >> 31)).to_le_bytes()[..part.len()]);
        }
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
