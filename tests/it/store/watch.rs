//! Seeing that somebody else changed the store.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use aoj::port::Trouble;
use aoj::store::{Folder, Store, StoreError, Watch};

use super::support::*;

#[test]
fn a_commit_of_anybody_is_seen_once_and_nothing_is_seen_where_nothing_happens() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    assert!(store.tidy().unwrap());
    let mut watch = Watch::open(&Folder::open(folder.path()).unwrap()).unwrap();
    let quiet = |watch: &mut Watch| (0..100).all(|_| !watch.changed().unwrap());
    assert!(quiet(&mut watch), "what happened before does not count");

    respond(&mut store, "najaar", 1, record("po", [1; 3], None), &clock);
    assert!(watch.changed().unwrap());
    assert!(quiet(&mut watch), "once");

    store.counts("najaar").unwrap();
    store.published("najaar", "uitvoering").unwrap();
    assert!(quiet(&mut watch), "reading changes nothing");

    let invited = Command::new(env!("CARGO_BIN_EXE_aoj"))
        .args(["wave", "invited", "najaar", "beleid", "70"])
        .env_clear()
        .env("AOJ_DATA", folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(invited.status.success(), "{invited:?}");
    assert!(watch.changed().unwrap(), "another process");
    assert!(quiet(&mut watch));
}

/// While screens look all the time, whoever sends still wipes the traces at once, and the file stays as it is.
#[test]
fn looking_never_writes_and_is_in_nobodys_way() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    assert!(store.tidy().unwrap());
    let files = || ["store.db", "store.db-wal"].map(|name| fs::read(folder.path().join(name)).unwrap());
    let before = files();
    let mut watch = Watch::open(&Folder::open(folder.path()).unwrap()).unwrap();
    assert!(!watch.changed().unwrap());
    assert!(files() == before);
    respond(&mut store, "najaar", 1, record("po", [1; 3], None), &clock);
    assert!(watch.changed().unwrap());
    assert!(files()[1].is_empty(), "between two looks the log can be wiped");

    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let looks: Vec<_> = (0..2)
            .map(|_| {
                let mut watch = Watch::open(&Folder::open(folder.path()).unwrap()).unwrap();
                let done = &done;
                scope.spawn(move || {
                    let mut seen = 0;
                    while !done.load(Ordering::Acquire) {
                        seen += u32::from(watch.changed().unwrap());
                    }
                    seen + u32::from(watch.changed().unwrap())
                })
            })
            .collect();
        for seed in 2..20 {
            respond(&mut store, "najaar", seed, record("po", [1; 3], None), &clock);
        }
        done.store(true, Ordering::Release);
        for look in looks {
            assert!(look.join().unwrap() > 0);
        }
    });
    assert!(store.tidy().unwrap());
    assert!(files()[1].is_empty());
    // Also where a look is the last to go nothing is left beside the database.
    drop(store);
    drop(watch);
    assert!(!folder.path().join("store.db-wal").exists());
}

#[test]
fn a_store_that_was_replaced_is_told_from_one_in_which_nothing_happens() {
    let folder = tempfile::tempdir().unwrap();
    let at = Folder::open(folder.path()).unwrap();
    let moved = |result: Result<bool, StoreError>| matches!(result, Err(StoreError::Trouble(Trouble::Moved)));
    assert!(Watch::open(&at).is_err(), "there is no store yet");
    assert!(!at.database().exists());
    let store = on_disk(folder.path());
    let mut watch = Watch::open(&at).unwrap();
    let aside = folder.path().join("aside.db");
    fs::rename(at.database(), &aside).unwrap();
    assert!(moved(watch.changed()));
    fs::copy(&aside, at.database()).unwrap();
    assert!(moved(watch.changed()));
    fs::rename(&aside, at.database()).unwrap();
    assert!(!watch.changed().unwrap());
    drop(store);
}
