//! The data folder: who may look into it, and the secret that no store gets twice.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Barrier};

use aoj::port::Dice;
use aoj::store::{Fault, Folder, FolderProblem, SecretProblem, SqliteStore, Store, StoreError};

use super::support::*;

fn open(folder: &Path) -> Result<SqliteStore, StoreError> {
    SqliteStore::open(&Folder::open(folder)?, compile, &mut dice())
}

#[cfg(unix)]
mod access {
    use std::os::unix::fs::{PermissionsExt, chown};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    fn modes(folder: &Path) -> Vec<(String, u32)> {
        let mut modes: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.file_name().into_string().unwrap(), mode(&entry.path())))
            .collect();
        modes.sort();
        modes
    }

    #[test]
    fn everything_is_closed_to_others() {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("share/aoj");
        let mut store = open(&folder).unwrap();
        open_wave(&mut store, "najaar", &At::day(2));
        assert_eq!(mode(&folder), 0o700);
        let expected = [
            ("questionnaires", 0o700),
            ("secret", 0o600),
            ("store.db", 0o600),
            ("store.db-shm", 0o600),
            ("store.db-wal", 0o600),
        ];
        assert_eq!(modes(&folder), expected.map(|(name, mode)| (name.to_owned(), mode)));
    }

    #[test]
    fn what_stands_open_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        drop(open(folder.path()).unwrap());
        fs::write(folder.path().join("aoj.yaml"), "").unwrap();
        for (name, mode) in [("", 0o755), ("store.db", 0o644), ("secret", 0o666), ("aoj.yaml", 0o664)] {
            let path = if name.is_empty() { folder.path().to_owned() } else { folder.path().join(name) };
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }
        drop(open(folder.path()).unwrap());
        assert_eq!(mode(folder.path()), 0o700);
        for name in ["store.db", "secret", "aoj.yaml"] {
            assert_eq!(mode(&folder.path().join(name)), 0o600, "{name}");
        }
    }

    /// Only root can give a folder away; without it there is nothing to test.
    #[test]
    fn another_users_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        drop(open(folder.path()).unwrap());
        if chown(folder.path(), Some(65534), None).is_err() {
            return;
        }
        assert!(matches!(open(folder.path()), Err(StoreError::Folder(FolderProblem::NotOurs))));
        chown(folder.path(), Some(0), None).unwrap();
        chown(folder.path().join("secret"), Some(65534), None).unwrap();
        assert!(matches!(open(folder.path()), Err(StoreError::Folder(FolderProblem::NotOurs))));
    }
}

#[test]
fn a_file_is_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("aoj");
    fs::write(&file, "").unwrap();
    assert!(matches!(open(&file), Err(StoreError::Folder(FolderProblem::NotAFolder | FolderProblem::Unusable { .. }))));
    let below = open(&file.join("data"));
    assert!(matches!(below, Err(StoreError::Folder(FolderProblem::Unusable { .. }))));
}

#[test]
fn a_store_whose_secret_is_gone_or_different_is_refused_and_gets_no_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    drop(open(folder.path()).unwrap());
    let own = fs::read(&secret).unwrap();
    assert_eq!(own.len(), 32);

    fs::remove_file(&secret).unwrap();
    assert!(matches!(open(folder.path()), Err(StoreError::Secret(SecretProblem::Missing))));
    assert!(!secret.exists());

    for (wrong, problem) in [
        (vec![7; 32], SecretProblem::Different),
        (Vec::new(), SecretProblem::Unreadable),
        (own[..31].to_vec(), SecretProblem::Unreadable),
        ([own.clone(), vec![0]].concat(), SecretProblem::Unreadable),
    ] {
        fs::write(&secret, &wrong).unwrap();
        let refused = open(folder.path()).err();
        assert!(matches!(refused, Some(StoreError::Secret(found)) if found == problem), "{refused:?}");
        assert_eq!(fs::read(&secret).unwrap(), wrong, "left as it is");
    }

    fs::write(&secret, &own).unwrap();
    assert_eq!(open(folder.path()).unwrap().secret().bytes().as_slice(), own);
}

#[test]
fn a_secret_without_its_database_is_no_new_store() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()).unwrap());
    fs::remove_file(folder.path().join("store.db")).unwrap();
    for _ in 0..2 {
        let refused = open(folder.path()).err();
        assert!(matches!(refused, Some(StoreError::Folder(FolderProblem::DatabaseGone))), "{refused:?}");
    }
    assert!(!folder.path().join("store.db").exists(), "nothing is made in its place");
}

#[test]
fn a_secret_that_stands_there_is_taken_and_half_a_one_is_made_anew() {
    // A process that was killed between making the secret and recording it: the database stands, empty.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("secret"), [9; 32]).unwrap();
    fs::write(folder.path().join("store.db"), []).unwrap();
    assert_eq!(open(folder.path()).unwrap().secret().bytes(), &[9; 32]);

    // A process that was killed while it made the first secret: no store knows of it yet.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("secret"), [9; 5]).unwrap();
    fs::write(folder.path().join("store.db"), []).unwrap();
    let made = open(folder.path()).unwrap().secret().bytes().to_vec();
    assert_eq!(fs::read(folder.path().join("secret")).unwrap(), made);
    assert_ne!(made[..5], [9; 5]);
}

#[test]
fn many_that_begin_at_once_make_one_store_with_one_secret() {
    for round in 0..4_u64 {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("aoj");
        let start = Arc::new(Barrier::new(8));
        let threads: Vec<_> = (0..8)
            .map(|at| {
                let (folder, start) = (folder.clone(), Arc::clone(&start));
                std::thread::spawn(move || {
                    let mut dice = Loaded::seeded(100 * round + at);
                    start.wait();
                    let store = SqliteStore::open(&Folder::open(&folder).unwrap(), compile, &mut dice).unwrap();
                    *store.secret().bytes()
                })
            })
            .collect();
        let secrets: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
        assert!(secrets.iter().all(|secret| *secret == secrets[0]));
        assert_eq!(fs::read(folder.join("secret")).unwrap(), secrets[0]);
    }
}

#[test]
fn a_store_of_a_newer_version_or_of_another_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()).unwrap());
    let file = folder.path().join("store.db");
    let set = |pragma: &str| rusqlite::Connection::open(&file).unwrap().execute_batch(pragma).unwrap();
    set("PRAGMA user_version = 99");
    assert!(matches!(open(folder.path()), Err(StoreError::Newer { found: 99, known: 3 })));
    set("PRAGMA user_version = 1; PRAGMA application_id = 1");
    assert!(matches!(open(folder.path()), Err(StoreError::Damaged(_))));

    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("store.db"), "these are my recipes, not a database at all".repeat(100)).unwrap();
    assert!(matches!(open(folder.path()), Err(StoreError::Damaged(_))));
    assert!(!folder.path().join("secret").exists());
}

#[test]
fn damage_inside_the_file_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = open(folder.path()).unwrap();
    open_wave(&mut store, "najaar", &clock);
    for seed in 1..=12 {
        respond(&mut store, "najaar", seed, record("po", [1, 2, 3], None), &clock);
    }
    assert_eq!(store.verify().unwrap(), []);
    let meddler = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
    let at = || ("najaar".to_owned(), "uitvoering".to_owned());
    let meddle = |sql: &str| meddler.execute_batch(sql).unwrap();
    meddle("UPDATE tally SET n = n + 1 WHERE outcome = 'value:1'");
    let (wave, questionnaire) = at();
    assert_eq!(store.verify().unwrap(), [], "the sums still fit");
    assert_eq!(store.recount("najaar").unwrap(), Some(vec![Fault::Tally { wave, questionnaire }]));

    meddle("DELETE FROM response WHERE id = (SELECT min(id) FROM response)");
    let (wave, questionnaire) = at();
    assert_eq!(store.verify().unwrap(), [Fault::Counts { wave, questionnaire }]);

    meddle("PRAGMA foreign_keys = OFF; DELETE FROM wave_questionnaire WHERE id = 'uitvoering'");
    let orphans = store.verify().unwrap();
    assert!(orphans.contains(&Fault::Orphans { table: "response".to_owned() }), "{orphans:?}");
}

#[test]
fn random_bytes_come_from_the_dice_alone() {
    struct Counted(Loaded, usize);
    impl Dice for Counted {
        fn fill(&mut self, bytes: &mut [u8]) {
            self.1 += bytes.len();
            self.0.fill(bytes);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Counted(dice(), 0);
    let folder = Folder::open(folder.path()).unwrap();
    drop(SqliteStore::open(&folder, compile, &mut dice).unwrap());
    assert_eq!(dice.1, 32, "the secret");
    drop(SqliteStore::open(&folder, compile, &mut dice).unwrap());
    assert_eq!(dice.1, 32, "once");
}
