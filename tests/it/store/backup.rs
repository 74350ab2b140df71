//! A backup holds all that must not be lost, and unpacked it is a data folder again.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use aoj::port::NotFound;
use aoj::store::{BackupError, Folder, Store, backup};

use super::support::*;

/// Name → mode and bytes of what stands in the tar.
fn listed(file: &Path) -> BTreeMap<String, (u32, Vec<u8>)> {
    let mut tar = tar::Archive::new(fs::File::open(file).unwrap());
    tar.entries()
        .unwrap()
        .map(|entry| {
            let mut entry = entry.unwrap();
            let name = entry.path().unwrap().to_string_lossy().into_owned();
            let mode = entry.header().mode().unwrap() & 0o777;
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (name, (mode, bytes))
        })
        .collect()
}

#[test]
fn a_backup_unpacked_into_an_empty_folder_is_a_data_folder() {
    let (home, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let clock = At::day(2);
    let mut store = on_disk(home.path());
    open_wave(&mut store, "najaar", &clock);
    fs::write(home.path().join("questionnaires/eigen.yaml"), "format: 1").unwrap();
    fs::write(home.path().join("aoj.yaml"), "address: monitor").unwrap();
    let secret = store.secret().clone();
    let mut anna = Respondent::new(&secret, "najaar", 1);
    anna.begin(&mut store, &clock);
    anna.save(&mut store, "bewaard", &clock);
    respond(&mut store, "najaar", 2, record("po", [1, 2, 3], Some("tekst")), &clock);

    let file = away.path().join("aoj.tar");
    let folder = Folder::open(home.path()).unwrap();
    backup(&store, &folder, &file, [1; 8]).unwrap();
    // What is sent later comes back as begun.
    store.send(&anna.sending(record("po", [5, 5, 5], None)), &clock, &mut dice()).unwrap();

    let listed = listed(&file);
    let names: Vec<&str> = listed.keys().map(String::as_str).filter(|name| !name.ends_with('/')).collect();
    assert_eq!(names, ["aoj.yaml", "questionnaires/eigen.yaml", "secret", "store.db"]);
    assert_eq!(listed["secret"].1, secret.bytes());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!([listed["store.db"].0, listed["secret"].0], [0o600, 0o600]);
    }
    let left: Vec<_> = [home.path(), away.path()]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(".backup") || name.starts_with("aoj.tar."))
        .collect();
    assert!(left.is_empty(), "{left:?}");

    let restored = away.path().join("aoj");
    tar::Archive::new(fs::File::open(&file).unwrap()).unpack(&restored).unwrap();
    let mut store = on_disk(&restored);
    assert_eq!(store.secret().bytes(), secret.bytes());
    assert_eq!(store.counts("najaar").unwrap()[1].submitted, 1);
    assert_eq!(store.verify().unwrap(), []);
    let found = store.find(anna.key.lookup(), anna.owner, false, &clock).unwrap().unwrap();
    assert_eq!(anna.key.open(&found.sealed, "najaar", "uitvoering").unwrap(), content("bewaard"));
}

#[test]
fn nothing_is_written_over_and_nothing_half_is_left() {
    let (home, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = on_disk(home.path());
    let folder = Folder::open(home.path()).unwrap();
    let file = away.path().join("aoj.tar");
    fs::write(&file, "last year's").unwrap();
    assert!(matches!(backup(&store, &folder, &file, [1; 8]), Err(BackupError::Exists)));
    assert_eq!(fs::read(&file).unwrap(), b"last year's");
    let inside = home.path().join("questionnaires/aoj.tar");
    assert!(matches!(backup(&store, &folder, &inside, [1; 8]), Err(BackupError::Inside)));
    assert!(!inside.exists());
    let nowhere = away.path().join("none/aoj.tar");
    assert!(matches!(backup(&store, &folder, &nowhere, [1; 8]), Err(BackupError::Io(_))));
    // Its own folder is a fine place.
    backup(&store, &folder, &home.path().join("aoj.tar"), [1; 8]).unwrap();
    assert_eq!(fs::read_dir(away.path()).unwrap().count(), 1);
}

#[test]
fn a_draft_that_was_wiped_is_not_in_the_backup() {
    let home = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(home.path());
    open_wave(&mut store, "najaar", &clock);
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    anna.begin(&mut store, &clock);
    store.wipe(anna.key.lookup(), anna.owner).unwrap();
    let file = home.path().join("aoj.tar");
    backup(&store, &Folder::open(home.path()).unwrap(), &file, [2; 8]).unwrap();
    let restored = home.path().join("restored");
    tar::Archive::new(fs::File::open(&file).unwrap()).unpack(&restored).unwrap();
    let mut store = on_disk(&restored);
    let found = store.find(anna.key.lookup(), anna.owner, true, &clock).unwrap();
    assert_eq!(found.err(), Some(NotFound::Unknown));
}

#[test]
fn what_a_backup_that_was_stopped_left_behind_goes_when_the_folder_is_opened() {
    let home = tempfile::tempdir().unwrap();
    drop(on_disk(home.path()));
    let left = home.path().join(".backup-0123456789abcdef.db");
    let journal = home.path().join(".backup-0123456789abcdef.db-journal");
    let make = || [&left, &journal].map(|file| fs::write(file, "answers that will be deleted").unwrap());
    make();
    drop(on_disk(home.path()));
    assert!(!left.exists() && !journal.exists());
    // One that is being made stays.
    make();
    let at_work = fs::File::open(home.path()).unwrap();
    at_work.lock_shared().unwrap();
    drop(on_disk(home.path()));
    assert!(left.exists() && journal.exists());
}
