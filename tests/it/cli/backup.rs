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
