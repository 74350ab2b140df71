//! What durability costs: a save against a bare commit of the same bytes on the same disk, many saves at once against
//! one, sealing and opening a draft. `cargo bench --bench store [FOLDER]`; the folder says which disk.
//!
//! A harness of its own: what counts is a ratio, measured by turns in one run, as a disk's mood changes by the minute.
#![expect(clippy::print_stdout, clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench prints, and may stop")]

mod common;

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use aoj::port::{Dice, DraftWrite, Effect, Owner, Reply, Sending};
use aoj::privacy::{Code, DraftContent, DraftKey, Record, StoreSecret};
use aoj::questionnaire::{Id, Questionnaire, Wording};
use aoj::store::{Folder, Frozen, SqliteStore, Store, Worker};
use aoj::wave::Invited;
use common::{Noon, Steps, middle, timed, wave};

const ROUNDS: usize = 400;
const TOGETHER: usize = 32;

fn main() {
    // Cargo passes `--bench`.
    let given = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let place = given.map_or_else(tempfile::tempdir, tempfile::tempdir_in).unwrap();
    sealing();
    one_save(place.path());
    many_saves(place.path());
    sending(place.path());
}

fn sealing() {
    let key = DraftKey::of(&StoreSecret::new([7; 32]), &Code::generate(|bytes| Steps(1).fill(bytes)));
    let content = content();
    let mut nonces = Steps(5);
    let mut sealed = key.seal(&content, "najaar", "uitvoering", nonces.draw());
    let seal = median(2000, || sealed = key.seal(&content, "najaar", "uitvoering", nonces.draw()));
    let open = median(2000, || drop(key.open(&sealed, "najaar", "uitvoering").unwrap()));
    println!("sealing 60 answers ({} bytes): {seal:?}; opening: {open:?}", sealed.bytes.len());
}

fn one_save(place: &Path) {
    let mut store = opened(&place.join("one"));
    let mut writer = Writer::new(store.secret(), 1);
    store.begin(&writer.write(), &Noon).unwrap();
    let bare = rusqlite::Connection::open(place.join("bare.db")).unwrap();
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
         CREATE TABLE row (key BLOB PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;",
    )
    .unwrap();
    bare.execute("INSERT INTO row VALUES (?1, ?2)", (&[1_u8; 32], &writer.write().sealed.bytes)).unwrap();
    let mut commit = bare.prepare("UPDATE row SET bytes = ?2 WHERE key = ?1").unwrap();
    let (mut saves, mut commits) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let write = writer.write();
        commits.push(timed(|| assert_eq!(commit.execute((&[1_u8; 32], &write.sealed.bytes)).unwrap(), 1)));
        saves.push(timed(|| writer.revision = store.save(&write, &Noon).unwrap()));
    }
    let (save, commit) = (middle(saves), middle(commits));
    println!("one save acknowledged: {save:?}; a bare commit: {commit:?}; ratio {:.2}", ratio(save, commit));
}

fn many_saves(place: &Path) {
    let mut store = opened(&place.join("many"));
    let mut writers: Vec<Writer> = (1..=TOGETHER as u64).map(|seed| Writer::new(store.secret(), seed)).collect();
    for writer in &mut writers {
        store.begin(&writer.write(), &Noon).unwrap();
    }
    let worker = Worker::start(Box::new(store), Arc::new(Noon), Box::new(Steps(3))).unwrap();
    let handle = worker.handle();
    let (mut alone, mut together) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS / 4 {
        for (times, n) in [(&mut alone, 1), (&mut together, TOGETHER)] {
            let drafts: Vec<DraftWrite> = writers.iter_mut().take(n).map(Writer::write).collect();
            times.push(timed(|| {
                let (send, receive) = channel();
                for write in drafts {
                    let send = send.clone();
                    let reply = Box::new(move |reply| send.send(reply).unwrap());
                    assert!(handle.submit(Effect::Save(Box::new(write)), reply).is_ok());
                }
                for _ in 0..n {
                    assert!(matches!(receive.recv().unwrap(), Reply::Saved { .. }));
                }
            }));
        }
    }
    let (alone, together) = (middle(alone), middle(together));
    println!("{TOGETHER} saves at once: {together:?}; one: {alone:?}; ratio {:.2}", ratio(together, alone));
}

fn sending(place: &Path) {
    let mut store = opened(&place.join("send"));
    let mut times = Vec::new();
    for seed in 0..200 {
        let mut writer = Writer::new(store.secret(), 1000 + seed);
        store.begin(&writer.write(), &Noon).unwrap();
        let sending = Sending {
            lookup: writer.key.lookup(),
            owner: writer.owner,
            wave: "najaar".to_owned(),
            questionnaire: "uitvoering".into(),
            record: Record::default(),
            ticket: None,
        };
        times.push(timed(|| store.send(&sending, &Noon, &mut Steps(seed)).unwrap()));
    }
    println!("sending, log truncated: {:?}", middle(times));
}

/// A respondent who writes.
struct Writer {
    key: DraftKey,
    owner: Owner,
    revision: u64,
    nonces: Steps,
}

impl Writer {
    fn new(secret: &StoreSecret, seed: u64) -> Self {
        let mut nonces = Steps(seed);
        let code = Code::generate(|bytes| nonces.fill(bytes));
        Self { key: DraftKey::of(secret, &code), owner: Owner(nonces.draw()), revision: 0, nonces }
    }

    fn write(&mut self) -> DraftWrite {
        DraftWrite {
            lookup: self.key.lookup(),
            owner: self.owner,
            base: self.revision,
            wave: "najaar".to_owned(),
            questionnaire: "uitvoering".into(),
            furthest: 3,
            sealed: self.key.seal(&content(), "najaar", "uitvoering", self.nonces.draw()),
            ticket: None,
        }
    }
}

/// Sixty answers of the usual sort.
fn content() -> DraftContent {
    let answers = (0..60).map(|n| (format!("samenwerking_{n}"), serde_json::json!((n % 5 + 1).to_string())));
    let at = Some("samenwerking_59".to_owned());
    DraftContent { digest: [3; 32], lang: "nl".to_owned(), at, answers: answers.collect(), ticket: None }
}

fn opened(folder: &Path) -> SqliteStore {
    let mut store = SqliteStore::open(&Folder::open(folder).unwrap(), compile, &mut Steps(11)).unwrap();
    store.create_wave(&wave(), "", false, &Noon).unwrap();
    let frozen =
        Frozen { id: "uitvoering".into(), document: "{}".to_owned(), invited: Invited::default(), access_code: None };
    store.open_wave("najaar", &[frozen], &Noon).unwrap();
    store
}

/// Sealed answers are the same whatever is asked, so a questionnaire without questions will do.
#[expect(clippy::unnecessary_wraps, reason = "the store wants a function that may fail")]
fn compile(_document: &str) -> Result<Questionnaire, String> {
    Ok(Questionnaire {
        id: Id::new("uitvoering"),
        version: "1".to_owned(),
        languages: vec!["nl".to_owned()],
        title: Wording::plain("titel"),
        audience: "uitvoering".to_owned(),
        stated_minutes: None,
        intro: None,
        thanks: None,
        scales: Vec::new(),
        background: Vec::new(),
        themes: Vec::new(),
        split: None,
    })
}

fn median(times: usize, mut work: impl FnMut()) -> Duration {
    middle((0..times).map(|_| timed(&mut work)).collect())
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}
