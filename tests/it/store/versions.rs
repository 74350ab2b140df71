//! A database written by any released version opens in this one and gives the same figures. `fixtures/v1`, `v2` … hold
//! one of each version of the schema, as that version wrote it.

use std::fs;
use std::path::{Path, PathBuf};

use aoj::interview::{Answer, Answers};
use aoj::port::{NotAdmitted, Note, NotePlace};
use aoj::privacy::{Code, DraftKey, Record, Ticket, TicketDigest};
use aoj::questionnaire::correct::Correction;
use aoj::results::Outcome;
use aoj::store::{SqliteStore, Store, StoreError};
use aoj::wave::Stored;
use jiff::civil::date;

use super::support::*;

/// The code of the draft in the fixture, as its respondent wrote it down.
const NOTED: &str = "g6g3 apf4 l7kp i6te";

/// Access numbers of the fixture, as they stood in the letters; the first was used.
const TICKETS: [&str; 3] = ["4RJ8-YM60-C0JW", "3DP1-NV3Y-XR4C", "YPHE-68F1-YWH5"];

fn ticket(store: &SqliteStore, which: usize) -> TicketDigest {
    store.secret().digest(&Ticket::parse(TICKETS[which]).unwrap())
}

fn note() -> Note {
    Note {
        questionnaire: "uitvoering".to_owned(),
        place: NotePlace::Theme("visie".into()),
        text: "Er was dat najaar een nieuwe afspraak.".to_owned(),
    }
}

fn fixture(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/store/fixtures/v{version}"))
}

/// A copy to work in, as opening may change a database.
fn unpacked(version: u32) -> (tempfile::TempDir, SqliteStore) {
    let folder = tempfile::tempdir().unwrap();
    for name in ["store.db", "secret"] {
        fs::copy(fixture(version).join(name), folder.path().join(name)).unwrap();
    }
    let store = on_disk(folder.path());
    (folder, store)
}

#[test]
fn version_1_opens_with_all_that_is_in_it() {
    let (_folder, mut store) = unpacked(1);
    assert_eq!(ids(&store), ["concept", "gesloten", "najaar", "oefenmeting"]);
    everything_is_there(&mut store, 1);
}

#[test]
fn version_2_opens_with_all_that_is_in_it() {
    let (_folder, mut store) = unpacked(2);
    assert_eq!(ids(&store), ["concept", "gesloten", "gewist", "ingelezen", "najaar", "oefenmeting", "voorbij"]);
    everything_is_there(&mut store, 2);
    all_of_version_2_is_there(&mut store);
}

#[test]
fn version_3_opens_with_all_that_is_in_it() {
    let (_folder, mut store) = unpacked(3);
    let all = ["concept", "genodigd", "gesloten", "gewist", "ingelezen", "najaar", "oefenmeting", "voorbij"];
    assert_eq!(ids(&store), all);
    everything_is_there(&mut store, 3);
    all_of_version_2_is_there(&mut store);

    // What a coordinator keeps: the passphrase, a note beside the figures, a wave that is being composed.
    assert_eq!(store.passphrase().unwrap().as_deref(), Some("$argon2id$proef"));
    assert_eq!(store.passphrase_days().unwrap(), [date(2026, 11, 2)]);
    assert_eq!(store.notes("gesloten").unwrap(), [note()]);
    let plans = store.plans().unwrap();
    assert_eq!(plans.iter().map(|plan| plan.text.as_str()).collect::<Vec<_>>(), ["half een meting"]);

    // Of three tickets two are good still.
    let counts: Vec<_> = store.tickets("genodigd").unwrap().into_iter().map(|one| (one.made, one.spent)).collect();
    assert_eq!(counts, [(3, 1)]);
    let admission = store.check_ticket(ticket(&store, 2), &At::day(9)).unwrap();
    assert_eq!(admission.questionnaire.as_str(), "uitvoering");
    assert!(matches!(
        store.check_ticket(ticket(&store, 0), &At::day(9)),
        Err(StoreError::NotAdmitted(NotAdmitted::Spent))
    ));
    assert_eq!(store.verify().unwrap(), []);
}

/// What `fixtures/v2` and those after it hold beside that.
fn all_of_version_2_is_there(store: &mut SqliteStore) {
    let clock = At::day(9);

    // Who was in it is kept with a closing: a third one with five newcomers tells all groups apart.
    store.open_wave("gesloten", &[], &clock).unwrap();
    for seed in 301..=310 {
        respond(store, "gesloten", seed, sent(seed), &clock);
    }
    store.close_wave("gesloten", &clock).unwrap();
    let closed = store.published("gesloten", "uitvoering").unwrap();
    assert_eq!((closed.published, closed.left_out, closed.detail.size()), (22, 2, 22));

    // Texts that were corrected, an import that was read, lots that wait for their closing.
    let corrected = store.wave("ingelezen").unwrap().questionnaires[0].clone();
    let text = corrected.questionnaire.question("visie_1").unwrap().text.fill("nl", |_| None::<String>);
    assert_eq!((text.as_str(), corrected.corrections.len()), ("Stelling één", 1));
    let again = store.import("ingelezen", "beleid", &imported(), [7; 32], false, &clock, &mut dice());
    assert!(matches!(again, Err(StoreError::ImportedBefore)), "{again:?}");
    assert_eq!(store.published("ingelezen", "beleid").unwrap().published, 10);
    assert_eq!(store.published("ingelezen", "beleid").unwrap().texts.len(), 0);
    store.close_wave("ingelezen", &clock).unwrap();
    let closed = store.published("ingelezen", "beleid").unwrap();
    assert_eq!((closed.published, closed.texts.get("toelichting")), (17, Some(&17)));
    // Of 3, 7 and 7 the group of 3 is hidden, and with it the next.
    assert_eq!(closed.hidden.iter().collect::<Vec<_>>(), ["jeugdhulp", "po"]);

    // Rows that are gone, and where purged drafts broke off.
    assert_eq!(store.recount("gewist").unwrap(), None);
    assert_eq!(store.published("gewist", "uitvoering").unwrap().published, 12);
    let counts = store.counts("voorbij").unwrap();
    assert_eq!((counts[1].in_progress, counts[1].broken_off.as_slice()), (0, [(1, 3)].as_slice()));
    assert_eq!(store.verify().unwrap(), []);
}

fn ids(store: &SqliteStore) -> Vec<String> {
    store.waves().unwrap().into_iter().map(|row| row.wave.id).collect()
}

/// What the fixture of each version holds.
fn everything_is_there(store: &mut SqliteStore, version: u32) {
    let clock = At::day(9);
    assert_eq!(store.verify().unwrap(), []);

    for (id, stored, closings, practice) in [
        ("concept", Stored::Draft, 0, false),
        ("gesloten", Stored::Closed, 2, false),
        ("najaar", Stored::Opened, 0, false),
        ("oefenmeting", Stored::Opened, 0, true),
    ] {
        let row = store.wave(id).unwrap();
        assert_eq!((row.stored, row.closings, row.practice), (stored, closings, practice), "{id}");
    }
    let najaar = store.wave("najaar").unwrap().wave;
    assert_eq!(najaar, aoj::wave::Wave { closes: date(2026, 12, 6), ..wave("najaar") });
    assert_eq!(store.definition("najaar").unwrap(), "definition");

    // Counts and figures.
    let counts = store.counts("najaar").unwrap();
    assert_eq!((counts[0].submitted, counts[0].invited.total), (0, Some(60)));
    assert_eq!((counts[1].submitted, counts[1].in_progress, counts[1].invited.total), (11, 1, Some(400)));
    assert_eq!(store.per_day("najaar").unwrap(), [(date(2026, 11, 2), 10), (date(2026, 11, 3), 1)]);
    assert_eq!(store.published("najaar", "uitvoering").unwrap().published, 5);
    let closed = store.published("gesloten", "uitvoering").unwrap();
    assert_eq!((closed.published, closed.left_out, closed.detail.size()), (12, 2, 12));
    let fours = Outcome::Value("4".parse().unwrap());
    assert_eq!(closed.tally.questions.get(&("po".to_owned(), "visie_1".into(), fours)), Some(&6));
    assert_eq!(closed.tally.themes.get(&("vo".to_owned(), "visie".into(), Some((6, 3)))), Some(&6));
    assert_eq!(closed.texts.get("toelichting"), Some(&12));
    assert_eq!(closed.conditional, ["basisschool_1", "basisschool_2"]);
    for id in ["gesloten", "najaar"] {
        assert_eq!(store.recount(id).unwrap(), Some(Vec::new()), "{id}");
    }
    let log: Vec<String> = store.log("gesloten").unwrap().into_iter().map(|(_, what)| what.to_string()).collect();
    assert_eq!(log, ["created", "opened", "closed", "reopened", "closed"]);

    // The draft opens with the code on paper, and can be sent.
    let key = DraftKey::of(store.secret(), &Code::parse(NOTED).unwrap());
    let owner = aoj::port::Owner([3; 16]);
    let found = store.find(key.lookup(), owner, false, &clock).unwrap().unwrap();
    assert_eq!(
        key.open(&found.sealed, "najaar", "uitvoering").unwrap(),
        content(&format!("begonnen in versie {version}"))
    );
    let sending = aoj::port::Sending {
        lookup: key.lookup(),
        owner,
        wave: "najaar".to_owned(),
        questionnaire: "uitvoering".into(),
        record: record("po", [1, 2, 3], None),
        ticket: None,
    };
    store.send(&sending, &clock, &mut dice()).unwrap();
    store.close_wave("najaar", &clock).unwrap();
    assert_eq!(store.published("najaar", "uitvoering").unwrap().published, 12);
    assert_eq!(store.verify().unwrap(), []);
}

/// A respondent of the fixture: *po* where the seed is even.
fn sent(seed: u64) -> Record {
    if seed.is_multiple_of(2) { record("po", [4; 3], Some("tekst")) } else { record("vo", [2; 3], Some("tekst")) }
}

/// The rows of an import: three of *jeugdhulp*, seven of each other sector, with texts.
fn imported() -> Vec<Answers> {
    let sectors = ["jeugdhulp"; 3].into_iter().chain(["po"; 7]).chain(["vo"; 7]);
    sectors
        .zip(0..)
        .map(|(sector, n)| {
            let mut answers = record(sector, numbers(n), None).closed;
            answers.insert("toelichting".into(), Answer::Text("ingelezen".to_owned()));
            answers
        })
        .collect()
}

/// Wrote `fixtures/v3`; to be run once for each version of the schema, before it is released.
#[test]
#[ignore = "writes a fixture"]
fn write_the_fixture_of_this_version() {
    let folder = fixture(3);
    fs::create_dir_all(folder.parent().unwrap()).unwrap();
    let clock = At::day(2);
    let mut store = on_disk(&folder);
    open_wave(&mut store, "gesloten", &clock);
    for seed in 1..=12 {
        respond(&mut store, "gesloten", seed, sent(seed), &clock);
    }
    store.close_wave("gesloten", &clock).unwrap();
    store.open_wave("gesloten", &[], &clock).unwrap();
    for seed in 13..=14 {
        respond(&mut store, "gesloten", seed, sent(seed), &clock);
    }
    store.close_wave("gesloten", &clock).unwrap();
    store.create_wave(&wave("concept"), "definition", false, &clock).unwrap();
    store.create_wave(&wave("oefenmeting"), "definition", true, &clock).unwrap();
    store.open_wave("oefenmeting", &[frozen("uitvoering", 10)], &clock).unwrap();
    open_wave(&mut store, "gewist", &clock);
    for seed in 401..=412 {
        respond(&mut store, "gewist", seed, sent(seed), &clock);
    }
    store.close_wave("gewist", &clock).unwrap();
    store.delete_rows("gewist", &clock).unwrap();
    open_wave(&mut store, "voorbij", &clock);
    for seed in 501..=503 {
        let mut respondent = Respondent::new(&store.secret().clone(), "voorbij", seed);
        respondent.begin(&mut store, &clock);
        respondent.save(&mut store, "bezig", &clock);
    }
    store.extend_wave("voorbij", date(2026, 11, 2), &clock).unwrap();
    for day in [20, 21] {
        store.purge(&At::day(day)).unwrap();
    }
    open_wave(&mut store, "ingelezen", &clock);
    store.import("ingelezen", "beleid", &imported(), [7; 32], false, &clock, &mut dice()).unwrap();
    let typo = Correction { path: "visie_1.text".to_owned(), language: None, text: "Stelling één".to_owned() };
    store.correct("ingelezen", "beleid", &typo, &clock).unwrap();
    open_wave(&mut store, "genodigd", &clock);
    let tickets = store.make_tickets("genodigd", "uitvoering", 3, &clock, &mut dice()).unwrap();
    assert_eq!(tickets.iter().map(ToString::to_string).collect::<Vec<_>>(), TICKETS);
    let mut invited = Respondent::new(&store.secret().clone(), "genodigd", 601);
    invited.ticket = Some(ticket(&store, 0));
    invited.begin(&mut store, &clock);
    store.send(&invited.sending(sent(1)), &clock, &mut dice()).unwrap();
    store.set_passphrase("$argon2id$proef", &clock).unwrap();
    store.set_note("gesloten", &note()).unwrap();
    store.keep_plan(None, "half een meting", &clock).unwrap();
    open_wave(&mut store, "najaar", &clock);
    store.extend_wave("najaar", date(2026, 12, 6), &clock).unwrap();
    for seed in 101..=111 {
        clock.set(if seed == 111 { 3 } else { 2 }, 12, 0);
        respond(&mut store, "najaar", seed, sent(seed), &clock);
    }
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 200);
    anna.begin(&mut store, &clock);
    anna.save(&mut store, "begonnen in versie 3", &clock);
    store.release(anna.key.lookup(), anna.owner).unwrap();
    println!("{}", anna.code);
    drop(store);
    fs::remove_dir_all(folder.join("questionnaires")).unwrap();
}
