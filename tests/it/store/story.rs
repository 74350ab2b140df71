//! One story of a wave, told to a store in a file and to one in memory.

use aoj::port::{NotFound, Refusal};
use aoj::results::Outcome;
use aoj::store::{Happening, SqliteStore, Store, StoreError};
use aoj::wave::{State, Stored};
use jiff::civil::date;

use super::support::*;

#[test]
fn the_story_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    story(&mut on_disk(folder.path()));
}

#[test]
fn the_story_in_memory() {
    story(&mut SqliteStore::in_memory(compile, &mut dice()).unwrap());
}

fn refused<T>(result: Result<T, StoreError>) -> Option<Refusal> {
    match result.err()? {
        StoreError::Refused(refusal) => Some(refusal),
        _ => None,
    }
}

fn story(store: &mut SqliteStore) {
    let clock = At::day(2);
    let secret = store.secret().clone();

    // A wave is made, then opened: only then there is something to answer.
    store.create_wave(&wave("najaar"), "as written", false, &clock).unwrap();
    assert!(matches!(store.create_wave(&wave("najaar"), "", false, &clock), Err(StoreError::WaveExists(_))));
    assert_eq!(store.definition("najaar").unwrap(), "as written");
    assert!(store.offers(&clock).unwrap().is_empty());
    let both = [frozen("beleid", 60), frozen("uitvoering", 400)];
    assert!(store.open_wave("najaar", &both, &clock).unwrap());
    assert!(!store.open_wave("najaar", &both, &clock).unwrap(), "it is open already");
    let offers = store.offers(&clock).unwrap();
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].questionnaires.len(), 2);
    assert_eq!(offers[0].questionnaires[0].questionnaire.id, "beleid");
    assert!(!offers[0].over && !offers[0].practice);

    // Somebody begins, answers, stops, and goes on elsewhere.
    let mut anna = Respondent::new(&secret, "najaar", 1);
    let begin = anna.write("");
    assert_eq!(store.begin(&begin, &clock).unwrap(), 0);
    assert_eq!(store.begin(&begin, &clock).unwrap(), 0, "the same write once more does no harm");
    assert_eq!(busy(store), 0, "begun counts from the first answer");
    anna.save(store, "een", &clock);
    anna.save(store, "twee", &clock);
    assert_eq!(anna.revision, 2);
    assert_eq!(busy(store), 1);
    let same_code = anna.elsewhere().write("");
    assert_eq!(refused(store.begin(&same_code, &clock)), Some(Refusal::CodeInUse));

    let mut home = anna.elsewhere();
    let lookup = anna.key.lookup();
    assert_eq!(store.find(lookup, home.owner, false, &clock).unwrap().err(), Some(NotFound::OpenElsewhere));
    let found = store.find(lookup, home.owner, true, &clock).unwrap().unwrap();
    assert_eq!((found.revision, found.wave.as_str()), (2, "najaar"));
    assert_eq!(found.offer.wave.title, "Meting najaar");
    let opened = home.key.open(&found.sealed, &found.wave, found.questionnaire.as_str()).unwrap();
    assert_eq!(opened, content("twee"));
    let late = anna.write("drie");
    assert_eq!(refused(store.save(&late, &clock)), Some(Refusal::TakenOver));
    assert_eq!(refused(store.wipe(lookup, anna.owner)), Some(Refusal::TakenOver));
    home.save(store, "vier", &clock);

    // Ending properly clears the token; the older session's release changes nothing.
    store.release(lookup, anna.owner).unwrap();
    assert_eq!(store.find(lookup, anna.owner, false, &clock).unwrap().err(), Some(NotFound::OpenElsewhere));
    store.release(lookup, home.owner).unwrap();
    assert!(store.find(lookup, anna.owner, false, &clock).unwrap().is_ok());

    // Sending: once, by the owner only.
    let record = record("po", [4, 4, 5], Some("Goed geregeld."));
    assert_eq!(refused(store.send(&home.sending(record.clone()), &clock, &mut dice())), Some(Refusal::TakenOver));
    let mut wrong = anna.sending(record.clone());
    wrong.questionnaire = "beleid".into();
    assert!(matches!(store.send(&wrong, &clock, &mut dice()), Err(StoreError::NoQuestionnaire(_))));
    store.send(&anna.sending(record.clone()), &clock, &mut dice()).unwrap();
    assert_eq!(refused(store.send(&anna.sending(record), &clock, &mut dice())), Some(Refusal::Gone));
    assert_eq!(store.find(lookup, anna.owner, true, &clock).unwrap().err(), Some(NotFound::Unknown));
    let counts = store.counts("najaar").unwrap();
    assert_eq!((counts[1].submitted, counts[1].in_progress, counts[1].invited.total), (1, 0, Some(400)));
    assert_eq!(counts[0].submitted, 0);
    assert_eq!(store.per_day("najaar").unwrap(), [(date(2026, 11, 2), 1)]);

    // Wiping.
    let mut bert = Respondent::new(&secret, "najaar", 2);
    bert.begin(store, &clock);
    store.wipe(bert.key.lookup(), bert.owner).unwrap();
    let gone = bert.write("nog iets");
    assert_eq!(refused(store.save(&gone, &clock)), Some(Refusal::Gone));

    // The last day passes: nobody gets in, who was answering may send until two o'clock.
    let mut carla = Respondent::new(&secret, "najaar", 3);
    let mut dirk = Respondent::new(&secret, "najaar", 4);
    carla.begin(store, &clock);
    dirk.begin(store, &clock);
    clock.set(31, 1, 59);
    assert_eq!(store.wave("najaar").unwrap().wave.state(Stored::Opened, date(2026, 12, 1)), State::Over);
    let new = Respondent::new(&secret, "najaar", 5).write("");
    assert_eq!(refused(store.begin(&new, &clock)), Some(Refusal::WaveEnded));
    let ended = NotFound::WaveEnded { title: "Meting najaar".to_owned() };
    assert_eq!(store.find(carla.key.lookup(), carla.owner, true, &clock).unwrap().err(), Some(ended));
    carla.save(store, "net op tijd", &clock);
    store.send(&carla.sending(self::record("vo", [1, 2, 3], None)), &clock, &mut dice()).unwrap();
    clock.set(31, 2, 0);
    let late = dirk.write("te laat");
    assert_eq!(refused(store.save(&late, &clock)), Some(Refusal::WaveEnded));
    let late = dirk.sending(self::record("vo", [1, 2, 3], None));
    assert_eq!(refused(store.send(&late, &clock, &mut dice())), Some(Refusal::WaveEnded));

    // Extended, closed, reopened, and all of it in the log by its day.
    store.extend_wave("najaar", date(2026, 12, 10), &clock).unwrap();
    dirk.save(store, "toch", &clock);
    store.set_invited("najaar", "beleid", 61, &clock).unwrap();
    assert!(matches!(store.set_invited("najaar", "ouders", 1, &clock), Err(StoreError::NoQuestionnaire(_))));
    assert!(store.close_wave("najaar", &clock).unwrap());
    assert!(!store.close_wave("najaar", &clock).unwrap(), "it is closed already");
    let late = dirk.write("gesloten");
    assert_eq!(refused(store.save(&late, &clock)), Some(Refusal::WaveEnded));
    let published = store.published("najaar", "uitvoering").unwrap();
    assert_eq!((published.published, published.left_out), (2, 0));
    let four = Outcome::Value("4".parse().unwrap());
    assert_eq!(published.tally.questions.get(&("po".to_owned(), "visie_1".into(), four)), Some(&1));
    assert_eq!(published.texts.get("toelichting"), Some(&1));
    assert!(store.open_wave("najaar", &[], &clock).unwrap());
    dirk.save(store, "heropend", &clock);
    let log: Vec<_> = store.log("najaar").unwrap().into_iter().map(|(_, what)| what).collect();
    let invited = Happening::Invited { questionnaire: "beleid".to_owned(), invited: 61 };
    let extended = Happening::Extended { until: date(2026, 12, 10) };
    assert_eq!(log, [Happening::Created, Happening::Opened, extended, invited, Happening::Closed, Happening::Reopened]);

    // Reset wipes what is begun, keeps what was sent.
    assert_eq!(store.reset_wave("najaar", &clock).unwrap(), 1);
    let gone = dirk.write("weg");
    assert_eq!(refused(store.save(&gone, &clock)), Some(Refusal::Gone));
    assert_eq!(store.counts("najaar").unwrap()[1].submitted, 2);
    assert_eq!(store.verify().unwrap(), []);
    assert_eq!(store.recount("najaar").unwrap(), Some(Vec::new()));

    // Rows go, tallies stay; then all of it goes.
    assert!(matches!(store.delete_rows("najaar", &clock), Err(StoreError::WrongState(_))));
    store.close_wave("najaar", &clock).unwrap();
    store.delete_rows("najaar", &clock).unwrap();
    assert_eq!(store.recount("najaar").unwrap(), None, "a recount says that it can't");
    let reopened = store.open_wave("najaar", &[], &clock);
    assert!(matches!(reopened, Err(StoreError::RowsDeleted(_))), "what is deleted stays closed");
    assert_eq!(store.published("najaar", "uitvoering").unwrap().published, 2);
    assert_eq!(store.verify().unwrap(), []);
    store.delete_wave("najaar").unwrap();
    assert!(matches!(store.wave("najaar"), Err(StoreError::NoWave(_))));
    assert!(matches!(store.delete_wave("najaar"), Err(StoreError::NoWave(_))));
    assert!(store.waves().unwrap().is_empty());
}

fn busy(store: &SqliteStore) -> u64 {
    store.counts("najaar").unwrap()[1].in_progress
}

#[test]
fn drafts_are_purged_when_their_grace_was_seen_past_on_two_days() {
    let clock = At::day(2);
    let mut store = SqliteStore::in_memory(compile, &mut dice()).unwrap();
    open_wave(&mut store, "najaar", &clock);
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    anna.begin(&mut store, &clock);
    anna.save(&mut store, "een", &clock);
    let mut bert = Respondent::new(&store.secret().clone(), "najaar", 2);
    bert.begin(&mut store, &clock);
    for (day, purged) in [
        (44, 0), // the last day of grace
        (45, 0), // past it, seen once
        (45, 0), // the same day says nothing new
        (20, 0), // the clock went back: what it said before is not believed
        (46, 0),
        (47, 2),
        (48, 0),
    ] {
        clock.set(day, 9, 0);
        assert_eq!(store.purge(&clock).unwrap(), purged, "day {day}");
    }
    assert_eq!(store.counts("najaar").unwrap()[1].broken_off, [(1, 1)], "the counter stays, of who had answered");
}

#[test]
fn a_clock_set_back_before_the_first_day_shuts_nobody_out() {
    let clock = At::day(2);
    let mut store = SqliteStore::in_memory(compile, &mut dice()).unwrap();
    open_wave(&mut store, "najaar", &clock);
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    anna.begin(&mut store, &clock);
    clock.set(-300, 9, 0);
    anna.save(&mut store, "een", &clock);
    assert!(store.find(anna.key.lookup(), anna.owner, false, &clock).unwrap().is_ok());
    store.send(&anna.sending(record("po", [1, 1, 1], None)), &clock, &mut dice()).unwrap();
    assert_eq!(store.counts("najaar").unwrap()[1].submitted, 1);
}

#[test]
fn one_bad_save_of_many_does_not_undo_the_others() {
    let clock = At::day(2);
    let mut store = SqliteStore::in_memory(compile, &mut dice()).unwrap();
    open_wave(&mut store, "najaar", &clock);
    let mut people: Vec<_> = (1..=4).map(|seed| Respondent::new(&store.secret().clone(), "najaar", seed)).collect();
    for person in &mut people[..3] {
        person.begin(&mut store, &clock);
    }
    people[1] = people[1].elsewhere();
    let writes: Vec<_> = people.iter_mut().map(|person| person.write("samen")).collect();
    let saved: Vec<_> =
        store.save_all(&writes, &clock).into_iter().map(|saved| saved.map_err(|e| refused::<()>(Err(e)))).collect();
    assert_eq!(saved, [Ok(1), Err(Some(Refusal::TakenOver)), Ok(1), Err(Some(Refusal::Gone))]);
    let found = store.find(people[2].key.lookup(), people[2].owner, false, &clock).unwrap().unwrap();
    assert_eq!(people[2].key.open(&found.sealed, "najaar", "uitvoering").unwrap(), content("samen"));
}

#[test]
fn the_practice_wave_is_wiped_whole() {
    let clock = At::day(2);
    let mut store = SqliteStore::in_memory(compile, &mut dice()).unwrap();
    store.create_wave(&wave("oefenmeting"), "", true, &clock).unwrap();
    store.open_wave("oefenmeting", &[frozen("uitvoering", 10)], &clock).unwrap();
    open_wave(&mut store, "najaar", &clock);
    let names = |store: &SqliteStore| -> Vec<_> {
        store.offers(&clock).unwrap().iter().map(|offer| (offer.wave.id.clone(), offer.practice)).collect()
    };
    assert_eq!(names(&store), [("najaar".to_owned(), false), ("oefenmeting".to_owned(), true)]);
    for seed in 1..=11 {
        respond(&mut store, "oefenmeting", seed, record("po", [1, 1, 1], Some("tekst")), &clock);
        respond(&mut store, "najaar", 100 + seed, record("po", [1, 1, 1], None), &clock);
    }
    store.close_wave("oefenmeting", &clock).unwrap();
    assert_eq!(store.published("oefenmeting", "uitvoering").unwrap().published, 11);
    store.reset_wave("oefenmeting", &clock).unwrap();
    assert_eq!(names(&store).len(), 2, "open again");
    assert_eq!(store.published("oefenmeting", "uitvoering").unwrap(), aoj::store::Published::default());
    assert_eq!(store.counts("oefenmeting").unwrap()[0].submitted, 0);
    assert_eq!(store.published("najaar", "uitvoering").unwrap().published, 5);
    assert_eq!(store.verify().unwrap(), []);
}
