//! `aoj doctor`: what is in order is said to be, what is not is found and told with a cure.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use aoj::store::Store;

use super::desk::{Desk, mode};
use crate::store::support::At;

/// A desk whose data folder has a store.
fn with_store() -> Desk {
    let desk = Desk::new();
    desk.make_store();
    desk
}

/// The lines that tell of something wrong.
fn wrong(desk: &Desk, line: &str) -> Vec<String> {
    let done = desk.aoj(line);
    let wrong: Vec<String> =
        done.output.lines().filter_map(|line| line.strip_prefix("! ")).map(ToOwned::to_owned).collect();
    assert!(done.output.lines().all(|line| line.starts_with("√ ") || line.starts_with("! ")), "{}", done.output);
    assert_eq!(done.status, u8::from(!wrong.is_empty()), "{}", done.output);
    let said = match wrong.len() {
        0 => String::new(),
        1 => "aoj: 1 ding is niet in orde; hierboven staat wat u kunt doen.\n".to_owned(),
        n => format!("aoj: {n} dingen zijn niet in orde; hierboven staat wat u kunt doen.\n"),
    };
    assert_eq!(done.errors, said);
    wrong
}

#[test]
fn a_new_computer_is_in_order() {
    let desk = Desk::new();
    assert_eq!(wrong(&desk, "doctor"), [""; 0]);
    assert!(!desk.data().exists(), "looking makes nothing");
}

#[test]
fn a_sound_store_is_in_order() {
    let desk = with_store();
    assert_eq!(wrong(&desk, "doctor --recount"), [""; 0]);
    let said = desk.aoj("doctor --lang en").fine();
    assert!(said.contains("√ The data open, and the secret belongs to them."), "{said}");
    assert!(said.contains("1 November 2026"), "{said}");
}

#[test]
fn it_tells_on_which_day_the_passphrase_was_set() {
    let desk = with_store();
    let said = desk.aoj("doctor").fine();
    assert!(said.contains("Er is geen wachtzin"), "{said}");
    let mut store = desk.store();
    store.set_passphrase("$argon2id$proef", &At::day(14)).unwrap();
    let said = desk.aoj("doctor").fine();
    assert!(said.contains("De wachtzin van de coördinator is ingesteld op 14 november 2026."), "{said}");
    assert!(!said.contains("argon2"), "{said}");
}

#[test]
fn files_that_stood_open_are_closed_and_told() {
    let desk = with_store();
    fs::set_permissions(desk.data(), Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(desk.data().join("secret"), Permissions::from_mode(0o644)).unwrap();
    let found = wrong(&desk, "doctor");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("755") && found[1].contains("secret") && found[1].contains("644"), "{found:?}");
    assert_eq!((mode(&desk.data()), mode(&desk.data().join("secret"))), (0o700, 0o600));
    assert_eq!(wrong(&desk, "doctor"), [""; 0]);
}

#[test]
fn questionnaires_that_were_put_there_openly_are_closed_and_told() {
    let desk = with_store();
    let folder = desk.data().join("questionnaires/oud");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("eigen.yaml");
    fs::write(&file, "").unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
    let found = wrong(&desk, "doctor");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("755") && found[1].contains("eigen.yaml") && found[1].contains("644"), "{found:?}");
    fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
    desk.aoj("backup {}/kopie.tar");
    assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    let mut kept = tar::Archive::new(fs::File::open(desk.folder.path().join("kopie.tar")).unwrap());
    for entry in kept.entries().unwrap().map(Result::unwrap) {
        assert_eq!(entry.header().mode().unwrap() & 0o077, 0, "{:?}", entry.path());
    }
}

#[test]
fn a_lost_or_foreign_secret_and_a_damaged_file_are_told_with_their_cure() {
    let desk = with_store();
    let secret = desk.data().join("secret");
    let kept = fs::read(&secret).unwrap();
    for (content, words) in
        [(None, "ontbreekt"), (Some(vec![7; 32]), "andere gegevens"), (Some(vec![7; 9]), "beschadigd")]
    {
        fs::remove_file(&secret).unwrap();
        if let Some(content) = content {
            fs::write(&secret, content).unwrap();
            fs::set_permissions(&secret, Permissions::from_mode(0o600)).unwrap();
        } else {
            fs::write(desk.data().join("other"), "").unwrap();
        }
        let found = wrong(&desk, "doctor");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains(words) && found[0].contains("reservekopie"), "{found:?}");
        if !secret.exists() {
            fs::write(&secret, "").unwrap();
        }
    }
    fs::write(&secret, kept).unwrap();
    assert_eq!(wrong(&desk, "doctor"), [""; 0]);
    fs::write(desk.data().join("store.db"), "geen gegevens maar tekst, en lang genoeg om geen lege te zijn").unwrap();
    let found = wrong(&desk, "doctor");
    assert!(found.len() == 1 && found[0].contains("beschadigd"), "{found:?}");
}

#[test]
fn a_terminal_that_makes_trouble_is_told() {
    for (name, value, size, words) in [
        ("TERM", "xterm", (80, 24), ""),
        ("TERM", "dumb", (80, 24), "TERM"),
        ("TERM", "xterm", (59, 24), "60 × 16"),
        ("TERM", "xterm", (80, 15), "60 × 16"),
    ] {
        let desk = Desk::new().at_terminal(size.0, size.1).with(name, value);
        let found = wrong(&desk, "doctor");
        assert_eq!(found.len(), usize::from(!words.is_empty()), "{found:?}");
        assert!(found.concat().contains(words), "{found:?}");
    }
    let desk = Desk::new().at_terminal(80, 24).with("LC_ALL", "C");
    let done = desk.aoj("doctor");
    assert_eq!(done.status, 1);
    assert!(
        done.output.contains("+ ") && !done.output.contains('√'),
        "a sign that every terminal has: {}",
        done.output
    );
    assert!(done.output.contains("! De taalinstelling is geen UTF-8 (C)"), "{}", done.output);
}

#[test]
fn a_clock_behind_the_data_is_told_and_a_recount_names_each_wave() {
    let desk = Desk::new();
    desk.file("najaar.yaml", super::respond::WAVE);
    desk.at("2026-11-10").aoj("wave create {}/najaar.yaml");
    assert_eq!(desk.aoj("wave open najaar").status, 0);
    let said = desk.aoj("doctor --recount").fine();
    assert!(said.contains("√ Opnieuw geteld: de uitkomsten van meting najaar kloppen."), "{said}");
    desk.at("2026-11-09");
    let found = wrong(&desk, "doctor");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("9 november 2026") && found[0].contains("10 november 2026"), "{found:?}");
}

#[test]
fn it_tells_whether_the_settings_are_right_and_never_a_password() {
    let desk = with_store();
    let file = desk.data().join("aoj.yaml");
    fs::write(&file, "smtp:\n  host: smtp.regio.nl\n  from: monitor@regio.nl\n").unwrap();
    fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
    let said = desk.aoj("doctor").fine();
    assert!(said.contains("codes mailen gaat via smtp.regio.nl:587 (starttls)."), "{said}");
    fs::write(&file, "smtp:\n  host: smtp.regio.nl\n  pasword: Geheim9\n").unwrap();
    let done = desk.aoj("doctor");
    assert_eq!(done.status, 1);
    assert!(done.output.contains("! ") && done.output.contains("aoj.yaml klopt niet"), "{}", done.output);
    assert!(done.errors.contains("aoj.yaml:3:") && done.errors.contains("Bedoelt u `password`?"), "{}", done.errors);
    assert!(!done.errors.contains("Geheim9") && !done.output.contains("Geheim9"), "{}", done.errors);
}
