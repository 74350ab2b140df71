//! What the raw files tell whoever holds the data folder. Scanned as bytes, free pages and log included.

use std::collections::BTreeSet;
use std::path::Path;

use aoj::port::Dice;
use aoj::privacy::Sealed;
use aoj::store::{SqliteStore, Store};

use super::support::*;

/// The bytes of the database, its log and its index.
fn raw(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for name in ["store.db", "store.db-wal", "store.db-shm"] {
        if let Ok(part) = std::fs::read(folder.join(name)) {
            bytes.extend(part);
        }
    }
    bytes
}

/// Every place where all of these stand, looked up by their first eight bytes.
fn found(bytes: &[u8], needles: &[Vec<u8>]) -> BTreeSet<usize> {
    let mut by_start = std::collections::HashMap::<[u8; 8], Vec<usize>>::new();
    for (at, needle) in needles.iter().enumerate() {
        by_start.entry(needle[..8].try_into().unwrap()).or_default().push(at);
    }
    let mut hits = BTreeSet::new();
    for (from, window) in bytes.windows(8).enumerate() {
        let start: [u8; 8] = window.try_into().unwrap();
        for at in by_start.get(&start).into_iter().flatten() {
            if bytes[from..].starts_with(&needles[*at]) {
                hits.insert(*at);
            }
        }
    }
    hits
}

/// All that a draft could be known by.
fn traces(respondent: &Respondent, sealed: &[Sealed]) -> Vec<Vec<u8>> {
    let code = respondent.code.to_string();
    let mut needles = vec![
        respondent.key.lookup().0.to_vec(),
        respondent.owner.0.to_vec(),
        code.as_bytes().to_vec(),
        code.replace('-', "").into_bytes(),
    ];
    for one in sealed {
        needles.push(one.nonce.to_vec());
        // Somewhere in the middle, so that half a page left behind is seen too.
        needles.extend(one.bytes.chunks(512).filter(|chunk| chunk.len() >= 16).map(|chunk| chunk[..16].to_vec()));
    }
    needles
}

/// The draft of one respondent, saved some times; what was written of it.
struct Draft {
    respondent: Respondent,
    written: Vec<Sealed>,
}

impl Draft {
    fn begin(store: &mut SqliteStore, seed: u64, clock: &At) -> Self {
        let mut respondent = Respondent::new(&store.secret().clone(), "najaar", seed);
        let write = respondent.write("");
        store.begin(&write, clock).unwrap();
        Self { respondent, written: vec![write.sealed] }
    }

    /// `size`: letters of an open answer; over 4000 the row takes more pages.
    fn save(&mut self, store: &mut SqliteStore, size: usize, clock: &At) {
        let write = self.respondent.write(&"x".repeat(size));
        self.respondent.revision = store.save(&write, clock).unwrap();
        self.written.push(write.sealed);
    }
}

#[test]
fn after_sending_or_wiping_nothing_of_the_draft_is_left_in_file_or_log() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let mut dice = dice();
    let mut draw = |below: usize| {
        let mut bytes = [0; 2];
        dice.fill(&mut bytes);
        usize::from(u16::from_le_bytes(bytes)) % below
    };
    let (mut busy, mut gone): (Vec<Draft>, Vec<Vec<u8>>) = (Vec::new(), Vec::new());
    let mut seed = 0;
    for round in 0..400 {
        match draw(10) {
            0..=3 => {
                seed += 1;
                busy.push(Draft::begin(&mut store, seed, &clock));
            }
            4..=6 if !busy.is_empty() => {
                let at = draw(busy.len());
                let size = [10, 10, 10, 5000, 9000][draw(5)];
                busy[at].save(&mut store, size, &clock);
            }
            7..=9 if !busy.is_empty() => {
                let one = busy.swap_remove(draw(busy.len()));
                if draw(4) == 0 {
                    store.wipe(one.respondent.key.lookup(), one.respondent.owner).unwrap();
                } else {
                    let record = record("po", numbers(round), Some("Een open antwoord van iemand."));
                    store.send(&one.respondent.sending(record), &clock, &mut super::support::dice()).unwrap();
                }
                gone.extend(traces(&one.respondent, &one.written));
                if round % 5 == 0 {
                    let left = found(&raw(folder.path()), &gone);
                    assert!(left.is_empty(), "round {round}: {} traces of drafts that are gone", left.len());
                }
            }
            _ => {}
        }
    }
    assert!(found(&raw(folder.path()), &gone).is_empty());
    assert!(gone.len() > 1000, "the test wrote and deleted something: {}", gone.len());
    // The scan sees what is there: every draft that is still busy is found by its lookup and its latest nonce.
    let there: Vec<Vec<u8>> = busy
        .iter()
        .flat_map(|draft| [draft.respondent.key.lookup().0.to_vec(), draft.written.last().unwrap().nonce.to_vec()])
        .collect();
    assert_eq!(found(&raw(folder.path()), &there).len(), there.len());
}

#[test]
fn the_log_is_truncated_as_soon_as_nobody_reads() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let mut draft = Draft::begin(&mut store, 1, &clock);
    draft.save(&mut store, 10, &clock);
    let reader = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM draft").unwrap();
    let seen: i64 = reader.query_row("SELECT count(*) FROM draft", [], |row| row.get(0)).unwrap();
    assert_eq!(seen, 1);
    let started = std::time::Instant::now();
    store.send(&draft.respondent.sending(record("po", [1, 1, 1], None)), &clock, &mut dice()).unwrap();
    assert!(started.elapsed() < std::time::Duration::from_secs(2), "sending does not wait for readers");
    let needles = traces(&draft.respondent, &draft.written);
    assert!(!found(&raw(folder.path()), &needles).is_empty(), "a reader holds the old pages");
    assert!(!store.tidy().unwrap());
    reader.execute_batch("COMMIT").unwrap();
    assert!(store.tidy().unwrap());
    assert!(found(&raw(folder.path()), &needles).is_empty());
}

#[test]
fn no_row_tells_a_moment() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    clock.set(7, 13, 37);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    respond(&mut store, "najaar", 1, record("po", [1, 1, 1], Some("tekst")), &clock);
    drop(store);
    let open = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
    let tables: Vec<String> = open
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for table in tables {
        let mut select = open.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = select.column_count();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                if let rusqlite::types::ValueRef::Text(text) = row.get_ref(column).unwrap() {
                    let text = String::from_utf8_lossy(text);
                    assert!(!text.contains("13:37"), "{table}: {text}");
                    // The day stands in the counts per day and in the log of the wave, nowhere else.
                    let may = ["day_count", "wave_log"].contains(&table.as_str());
                    assert!(may || !text.contains("2026-11-07"), "{table}: {text}");
                }
            }
        }
    }
}

#[test]
fn a_text_that_was_wiped_is_nowhere_in_file_or_log() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let text = |person: u64| format!("Meester {} luistert nooit. {}", person + 100, "En dat al jaren. ".repeat(300));
    for person in 0..12 {
        respond(&mut store, "najaar", person + 1, record("po", [3, 3, 3], Some(&text(person))), &clock);
    }
    let wipe =
        |store: &mut SqliteStore, of: u64| store.wipe_text("najaar", "uitvoering", "toelichting", &text(of), &clock);
    assert!(wipe(&mut store, 4).is_err(), "only once closed");
    store.close_wave("najaar", &clock).unwrap();
    let said = |person: u64| format!("Meester {} luistert", person + 100).into_bytes();
    let all: Vec<Vec<u8>> = (0..12).map(said).collect();
    assert_eq!(found(&raw(folder.path()), &all).len(), 12);
    assert!(wipe(&mut store, 4).unwrap());
    assert!(!wipe(&mut store, 4).unwrap(), "it is not there any more");
    assert!(!store.wipe_text("najaar", "uitvoering", "toelichting", "", &clock).unwrap(), "what was wiped is no text");
    let left = found(&raw(folder.path()), &all);
    assert_eq!(left.len(), 11);
    assert!(!left.contains(&4));
    assert!(!raw(folder.path()).windows(10).filter(|part| part == b"104 luiste").any(|_| true));
    assert_eq!(store.published("najaar", "uitvoering").unwrap().texts["toelichting"], 12);
    assert!(store.recount("najaar").unwrap().unwrap().is_empty());
}

/// Where each of these stands in the file, in the order of the file.
fn order(bytes: &[u8], needles: &[Vec<u8>]) -> Vec<usize> {
    let mut places: Vec<(usize, usize)> = needles
        .iter()
        .enumerate()
        .filter_map(|(at, needle)| bytes.windows(needle.len()).position(|w| w == needle.as_slice()).map(|p| (p, at)))
        .collect();
    places.sort_unstable();
    places.into_iter().map(|(_, at)| at).collect()
}

/// Two stores in which the same people send the same, in opposite order, with the same random keys: closed, the parts
/// of the two files that hold their answers are the same bytes.
#[test]
fn after_closing_no_order_of_arrival_is_left() {
    let texts: Vec<String> = (0..40).map(|n| format!("Antwoord van nummer {n:02}, in eigen woorden.")).collect();
    let needles: Vec<Vec<u8>> = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    let closed = |arrival: &[usize]| {
        let folder = tempfile::tempdir().unwrap();
        let clock = At::day(2);
        let mut store = on_disk(folder.path());
        open_wave(&mut store, "najaar", &clock);
        for person in arrival {
            let sent = record("po", numbers(i64::try_from(*person).unwrap()), Some(&texts[*person]));
            // The dice of a respondent are their own, so that their rows get the same keys in both orders.
            respond(&mut store, "najaar", 1000 + *person as u64, sent, &clock);
        }
        store.close_wave("najaar", &clock).unwrap();
        let file = raw(folder.path());
        drop(store);
        let open = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
        let rows = ["response", "open_answer"]
            .map(|table| {
                open.prepare(&format!("SELECT concat(hex(id), state) FROM {table}"))
                    .unwrap()
                    .query_map([], |row| row.get(0))
                    .unwrap()
                    .collect::<Result<Vec<String>, _>>()
                    .unwrap()
            })
            .to_vec();
        (order(&file, &needles), rows)
    };
    let forwards: Vec<usize> = (0..40).collect();
    let backwards: Vec<usize> = (0..40).rev().collect();
    let (one, rows_one) = closed(&forwards);
    let (other, rows_other) = closed(&backwards);
    assert_eq!(one.len(), 40);
    assert_eq!(one, other, "the order in the file is that of the random keys");
    assert_eq!(rows_one, rows_other);
    assert_ne!(one, forwards);
    assert_ne!(one, backwards);
}

#[test]
fn a_backup_tells_no_more_than_which_rows_still_wait() {
    let texts: Vec<String> = (0..13).map(|n| format!("Antwoord van nummer {n:02}, in eigen woorden.")).collect();
    let needles: Vec<Vec<u8>> = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    let copied = |arrival: &[usize]| -> Vec<usize> {
        let folder = tempfile::tempdir().unwrap();
        let clock = At::day(2);
        let mut store = on_disk(folder.path());
        open_wave(&mut store, "najaar", &clock);
        let mut gone = Vec::new();
        for person in arrival {
            let sent = record("po", [3, 3, 3], Some(&texts[*person]));
            let one = respond(&mut store, "najaar", 1000 + *person as u64, sent, &clock);
            gone.extend(traces(&one, &[]));
        }
        let copy = folder.path().join("copy.db");
        store.backup_into(&copy).unwrap();
        assert!(store.backup_into(&copy).is_err(), "never over a file");
        let bytes = std::fs::read(&copy).unwrap();
        assert!(found(&bytes, &gone).is_empty());
        order(&bytes, &needles)
    };
    let forwards: Vec<usize> = (0..13).collect();
    let backwards: Vec<usize> = (0..13).rev().collect();
    let one = copied(&forwards);
    assert_eq!(one.len(), 13);
    assert_eq!(one, copied(&backwards));
}

#[test]
fn rows_that_are_deleted_leave_no_byte() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let texts: Vec<Vec<u8>> = (0..12).map(|n| format!("Antwoord van nummer {n:02}.").into_bytes()).collect();
    for (seed, text) in texts.iter().enumerate() {
        let text = String::from_utf8(text.clone()).unwrap();
        respond(&mut store, "najaar", seed as u64 + 1, record("po", [1, 1, 1], Some(&text)), &clock);
    }
    store.close_wave("najaar", &clock).unwrap();
    assert_eq!(found(&raw(folder.path()), &texts).len(), 12);
    store.delete_rows("najaar", &clock).unwrap();
    assert!(found(&raw(folder.path()), &texts).is_empty());
}
