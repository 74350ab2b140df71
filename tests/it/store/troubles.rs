//! What goes wrong around a store: a full disk, a store that can't be written, one that somebody else holds, a process
//! that is killed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use aoj::port::{NotFound, Refusal, Trouble};
use aoj::privacy::{Code, DraftKey};
use aoj::store::{Store, StoreError};

use super::support::*;

fn trouble<T>(result: Result<T, StoreError>) -> Option<Trouble> {
    match result {
        Err(StoreError::Trouble(trouble)) => Some(trouble),
        _ => None,
    }
}

#[test]
fn a_store_that_another_process_holds_is_waited_for_three_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    anna.begin(&mut store, &clock);
    let other = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let write = anna.write("wacht");
    let started = Instant::now();
    assert_eq!(trouble(store.save(&write, &clock)), Some(Trouble::Locked));
    let waited = started.elapsed();
    assert!((Duration::from_millis(2500)..Duration::from_secs(6)).contains(&waited), "{waited:?}");
    assert_eq!(store.counts("najaar").unwrap()[1].submitted, 0, "reading goes on");
    assert_eq!(store.purge(&clock).unwrap(), 0, "with nothing to purge nobody is waited for");
    other.execute_batch("COMMIT").unwrap();
    assert_eq!(store.save(&write, &clock).unwrap(), 1, "nothing was written, so the same write can be tried again");
}

/// The write version in the header says that this version of SQLite may read the file but not write it: the only way
/// of making a file read-only that also holds for root.
#[test]
fn a_store_that_can_only_be_read_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    anna.begin(&mut store, &clock);
    drop(store);
    let file = folder.path().join("store.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[18] = 3;
    fs::write(&file, bytes).unwrap();

    let mut store = on_disk(folder.path());
    assert_eq!(store.waves().unwrap().len(), 1);
    assert_eq!(store.offers(&clock).unwrap().len(), 1);
    let write = anna.write("lukt niet");
    assert_eq!(trouble(store.save(&write, &clock)), Some(Trouble::ReadOnly));
    let all = store.save_all(&[write], &clock).pop().unwrap();
    assert_eq!(trouble(all), Some(Trouble::ReadOnly));
    let sending = anna.sending(record("po", [1, 1, 1], None));
    assert_eq!(trouble(store.send(&sending, &clock, &mut dice())), Some(Trouble::ReadOnly));
}

const FULL: &str = "AOJ_TEST_STORE_ON_A_FULL_DISK";

/// Not a test by itself: what the process does whose files may not grow over 256 KiB.
#[test]
fn the_process_on_a_full_disk() {
    let Some(folder) = std::env::var_os(FULL) else { return };
    let folder = Path::new(&folder);
    let clock = At::day(2);
    let mut store = on_disk(folder);
    let secret = store.secret().clone();
    let mut anna = Respondent::new(&secret, "najaar", 1);
    anna.begin(&mut store, &clock);
    // Somebody who reads keeps the log from being put away, so that it grows until it may not.
    let reader = rusqlite::Connection::open(folder.join("store.db")).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let _seen: i64 = reader.query_row("SELECT count(*) FROM draft", [], |row| row.get(0)).unwrap();
    let mut refused = 0;
    for _ in 0..1000 {
        let next = anna.revision + 1;
        let write = anna.write(&format!("revision {next}"));
        let saved = if next.is_multiple_of(2) {
            store.save(&write, &clock)
        } else {
            store.save_all(&[write], &clock).remove(0)
        };
        match saved {
            Ok(revision) => {
                anna.revision = revision;
                fs::write(folder.join("acks"), revision.to_string()).unwrap();
            }
            Err(error) => {
                assert_eq!(trouble::<()>(Err(error)), Some(Trouble::DiskFull));
                refused += 1;
            }
        }
        if refused == 5 {
            break;
        }
    }
    assert_eq!(refused, 5);
    let mut other = Respondent::new(&secret, "najaar", 2);
    let write = other.write("");
    assert_eq!(trouble(store.begin(&write, &clock)), Some(Trouble::DiskFull));
    let sending = anna.sending(record("po", [1, 1, 1], None));
    assert_eq!(trouble(store.send(&sending, &clock, &mut dice())), Some(Trouble::DiskFull));
    // There is room again once the reader is gone: the same session goes on.
    reader.execute_batch("COMMIT").unwrap();
    drop(reader);
    assert!(store.tidy().is_ok());
    let write = anna.write(&format!("revision {}", anna.revision + 1));
    let revision = store.save(&write, &clock).unwrap();
    fs::write(folder.join("acks"), revision.to_string()).unwrap();
    fs::write(folder.join("reached"), "the end").unwrap();
}

#[test]
#[cfg(unix)]
fn a_full_disk_is_told_and_costs_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    drop(store);
    // The limit is counted in blocks of 512 bytes, by some shells of 1024; the signal that comes with it is ignored.
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 512; exec \"$0\" --exact store::troubles::the_process_on_a_full_disk"])
        .arg(std::env::current_exe().unwrap())
        .env(FULL, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && folder.path().join("reached").exists(), "{said}");
    let acknowledged: u64 = fs::read_to_string(folder.path().join("acks")).unwrap().parse().unwrap();
    assert!(acknowledged > 5, "the disk was not full from the start");
    let mut store = on_disk(folder.path());
    let found = store.find(anna.key.lookup(), anna.owner, false, &clock).unwrap().unwrap();
    assert_eq!(found.revision, acknowledged);
    let opened = anna.key.open(&found.sealed, "najaar", "uitvoering").unwrap();
    assert_eq!(opened, content(&format!("revision {acknowledged}")));
    assert_eq!(store.verify().unwrap(), []);
}

/// Somebody removes the data folder, or puts a backup back, while a respondent is answering.
#[test]
fn nothing_is_called_saved_that_went_into_a_file_nobody_will_find() {
    for replaced in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let clock = At::day(2);
        let mut store = on_disk(folder.path());
        open_wave(&mut store, "najaar", &clock);
        let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
        anna.begin(&mut store, &clock);
        let database = folder.path().join("store.db");
        let aside = folder.path().join("aside.db");
        fs::rename(&database, &aside).unwrap();
        if replaced {
            fs::copy(&aside, &database).unwrap();
        }
        let write = anna.write("weg");
        assert_eq!(trouble(store.save(&write, &clock)), Some(Trouble::Moved));
        assert_eq!(trouble(store.save_all(&[anna.write("weg")], &clock).remove(0)), Some(Trouble::Moved));
        fs::rename(&aside, &database).unwrap();
        anna.save(&mut store, "terug", &clock);
    }
}

#[test]
fn a_store_that_became_newer_meanwhile_is_written_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    anna.begin(&mut store, &clock);
    let other = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
    other.pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(store.save(&anna.write("nieuw"), &clock), Err(StoreError::Newer { found: 99, .. })));
}

#[test]
fn a_draft_moves_from_one_process_to_another() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let (mut here, mut there) = (on_disk(folder.path()), on_disk(folder.path()));
    open_wave(&mut here, "najaar", &clock);
    let mut anna = Respondent::new(&here.secret().clone(), "najaar", 1);
    anna.begin(&mut here, &clock);
    anna.save(&mut here, "hier", &clock);
    let mut home = anna.elsewhere();
    let find = |store: &mut dyn Store, take_over| store.find(anna.key.lookup(), home.owner, take_over, &clock).unwrap();
    assert_eq!(find(&mut there, false).err(), Some(NotFound::OpenElsewhere));
    let found = find(&mut there, true).unwrap();
    assert_eq!(home.key.open(&found.sealed, "najaar", "uitvoering").unwrap(), content("hier"));
    home.save(&mut there, "daar", &clock);
    let late = anna.write("nog hier");
    assert!(matches!(here.save(&late, &clock), Err(StoreError::Refused(Refusal::TakenOver))));
    there.send(&home.sending(record("po", [1, 1, 1], None)), &clock, &mut dice()).unwrap();
    assert!(matches!(here.save(&late, &clock), Err(StoreError::Refused(Refusal::Gone))));
    assert_eq!(here.counts("najaar").unwrap()[1].submitted, 1);
}

const CHILD: &str = "AOJ_TEST_STORE_THAT_IS_KILLED";

/// Not a test by itself: what the killed process does. Writes four drafts, one after the other, and says which
/// revision of which was acknowledged. Would stop by itself, should nobody be left to kill it.
#[test]
fn the_process_that_is_killed() {
    let Some(folder) = std::env::var_os(CHILD) else { return };
    let clock = At::day(2);
    let mut store = on_disk(Path::new(&folder));
    let secret = store.secret().clone();
    let mut people: Vec<_> = (1..=4).map(|seed| Respondent::new(&secret, "najaar", seed)).collect();
    let mut say = fs::OpenOptions::new().append(true).create(true).open(Path::new(&folder).join("acks")).unwrap();
    for person in &mut people {
        let owner = person.owner;
        match store.find(person.key.lookup(), owner, true, &clock).unwrap() {
            Ok(found) => person.revision = found.revision,
            Err(_) => person.begin(&mut store, &clock),
        }
    }
    for _ in 0..10_000 {
        for (at, person) in people.iter_mut().enumerate() {
            let next = person.revision + 1;
            person.save(&mut store, &format!("revision {next}"), &clock);
            // In one write, so that a killed process leaves no half a line.
            say.write_all(format!("{at} {}\n", person.revision).as_bytes()).unwrap();
        }
    }
}

#[test]
fn a_killed_process_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let secret = store.secret().clone();
    drop(store);
    let acknowledged = || -> [u64; 4] {
        let mut last = [0; 4];
        let Ok(file) = fs::File::open(folder.path().join("acks")) else { return last };
        for line in BufReader::new(file).lines() {
            let line = line.unwrap();
            let (at, revision) = line.split_once(' ').unwrap();
            last[at.parse::<usize>().unwrap()] = revision.parse().unwrap();
        }
        last
    };
    for kill in 1..=4_u64 {
        let before = acknowledged()[3];
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::troubles::the_process_that_is_killed"])
            .env(CHILD, folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let deadline = Instant::now() + Duration::from_secs(30);
        while acknowledged()[3] < before + 5 * kill && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(3 * kill));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = acknowledged();
        assert!(acknowledged[3] > before, "the process wrote something");
        let mut store = on_disk(folder.path());
        for (at, seed) in (1..=4).enumerate() {
            let person = Respondent::new(&secret, "najaar", seed);
            let found = store.find(person.key.lookup(), person.owner, true, &clock).unwrap().unwrap();
            assert!(found.revision >= acknowledged[at], "{} of {acknowledged:?}", found.revision);
            assert!(found.revision <= acknowledged[at] + 1);
            let opened = person.key.open(&found.sealed, "najaar", "uitvoering").unwrap();
            assert_eq!(opened, content(&format!("revision {}", found.revision)));
        }
        assert_eq!(store.verify().unwrap(), []);
    }
}

#[test]
fn a_code_of_another_store_opens_nothing() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let clock = At::day(2);
    let (mut here, mut there) = (on_disk(one.path()), on_disk(other.path()));
    open_wave(&mut here, "najaar", &clock);
    open_wave(&mut there, "najaar", &clock);
    let mut anna = Respondent::new(&here.secret().clone(), "najaar", 1);
    anna.begin(&mut here, &clock);
    let typed = Code::parse(&anna.code.to_string()).unwrap();
    let found = |store: &mut aoj::store::SqliteStore| {
        let lookup = DraftKey::of(&store.secret().clone(), &typed).lookup();
        store.find(lookup, anna.owner, true, &clock).unwrap().err()
    };
    assert_eq!(found(&mut here), None);
    assert_eq!(found(&mut there), Some(NotFound::Unknown));
}
