//! `aoj backup`: what it says; what is in the file the store's own tests look at.

use std::fs;

use super::desk::{Desk, mode};

#[test]
fn a_backup_is_private_whole_and_never_written_over() {
    let desk = Desk::new();
    let said = desk.aoj("backup {}/kopie.tar").wrong(1);
    assert!(said.contains("nog geen gegevens"), "{said}");
    desk.make_store();
    let done = desk.aoj("backup {}/kopie.tar");
    assert_eq!((done.status, done.output.as_str()), (0, ""), "figures and files go elsewhere than messages");
    assert!(done.errors.contains("kopie.tar") && done.errors.matches('\n').count() == 1, "{}", done.errors);
    let file = desk.folder.path().join("kopie.tar");
    assert_eq!(mode(&file), 0o600);
    let first = fs::read(&file).unwrap();
    let said = desk.aoj("backup {}/kopie.tar").wrong(1);
    assert!(said.contains("bestaat al"), "{said}");
    assert_eq!(fs::read(&file).unwrap(), first);
    for (place, words) in
        [("{}/er/niet/kopie.tar", "kan niet geschreven worden"), ("{}/data/questionnaires/k.tar", "andere plek")]
    {
        let said = desk.aoj(&format!("backup {place}")).wrong(1);
        assert!(said.contains(words), "{said}");
    }
    assert!(desk.aoj("backup -").wrong(1).contains("niet naar standaarduitvoer"));
    assert_eq!(desk.aoj("backup").wrong(2), "Hier ontbreekt: <BESTAND>. Zie: aoj backup --help");
}

#[test]
fn restored_into_an_empty_folder_it_is_a_data_folder_again() {
    let desk = Desk::new();
    desk.make_store();
    desk.aoj("backup {}/kopie.tar");
    let file = fs::File::open(desk.folder.path().join("kopie.tar")).unwrap();
    tar::Archive::new(file).unpack(desk.folder.path().join("terug")).unwrap();
    let said = desk.aoj("--data {}/terug doctor").output;
    assert!(said.contains("√ De gegevens gaan open"), "{said}");
}

/// Makes the store as large as one of many responses, by pages that hold nothing.
fn swell(desk: &Desk) {
    let store = rusqlite::Connection::open(desk.data().join("store.db")).unwrap();
    store.execute_batch("CREATE TABLE filler AS SELECT zeroblob(11000000); DROP TABLE filler").unwrap();
}

#[test]
fn what_takes_a_while_is_said_before_to_somebody_who_looks_and_nowhere_else() {
    let quiet = Desk::new();
    quiet.make_store();
    swell(&quiet);
    let done = quiet.aoj("backup {}/kopie.tar");
    assert!(!done.errors.contains("duurt even"), "into a file: {}", done.errors);

    let desk = Desk::new().at_terminal(80, 24);
    desk.make_store();
    let done = desk.aoj("backup {}/klein.tar");
    assert!(!done.errors.contains("duurt even"), "a small store: {}", done.errors);
    swell(&desk);
    let done = desk.aoj("backup {}/groot.tar");
    let (first, rest) = done.errors.split_once('\n').unwrap();
    assert_eq!(first, "De gegevens worden gekopieerd. Dat duurt even.");
    assert!(done.status == 0 && rest.contains("groot.tar"), "{}", done.errors);
    assert!(desk.aoj("doctor").errors.starts_with("Alle gegevens worden nagelopen. Dat duurt even.\n"));
}
