//! Small groups stay hidden: lots while a wave is open, and what a reopened wave may show.

use aoj::interview::Answers;
use aoj::store::{SqliteStore, Store, StoreError};
use aoj::wave::State;

use super::support::*;

fn store() -> (SqliteStore, At) {
    let clock = At::day(2);
    let mut store = SqliteStore::in_memory(compile, &mut dice()).unwrap();
    open_wave(&mut store, "najaar", &clock);
    (store, clock)
}

fn published(store: &SqliteStore) -> u64 {
    store.published("najaar", "uitvoering").unwrap().published
}

#[test]
fn live_results_move_by_lots_of_five_out_of_ten() {
    let (mut store, clock) = store();
    let mut seen = Vec::new();
    for seed in 1..=21 {
        respond(&mut store, "najaar", seed, record("po", numbers(i64::try_from(seed).unwrap()), None), &clock);
        seen.push(published(&store));
        assert_eq!(store.counts("najaar").unwrap()[1].submitted, seed, "live counts move at once");
    }
    assert_eq!(seen, [0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 15, 15]);
    assert_eq!(store.recount("najaar").unwrap(), Some(Vec::new()), "the tallies are those of who entered");
    store.close_wave("najaar", &clock).unwrap();
    assert_eq!(published(&store), 21, "closing adds the rest");
    assert_eq!(store.recount("najaar").unwrap(), Some(Vec::new()));
    assert_eq!(store.verify().unwrap(), []);
}

#[test]
fn a_lot_is_drawn_from_all_who_wait() {
    // The tenth submission answers otherwise than the nine before it. Were it always, or never, among the first five,
    // a watcher would know its answer, or that it is not there yet.
    let mut entered = 0;
    for seed in 1..=40 {
        let (mut store, clock) = store();
        for person in 1..=9 {
            respond(&mut store, "najaar", 100 * seed + person, record("po", [1, 1, 1], None), &clock);
        }
        respond(&mut store, "najaar", 100 * seed + 10, record("vo", [5, 5, 5], None), &clock);
        let groups = store.published("najaar", "uitvoering").unwrap().tally.respondents;
        assert_eq!(groups.values().sum::<u64>(), 5);
        entered += groups.get("vo").copied().unwrap_or(0);
    }
    // Half of forty; three standard deviations around it.
    assert!((10..=30).contains(&entered), "{entered}");
}

#[test]
fn who_entered_together_is_forgotten_at_the_closing() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), At::day(2));
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    for seed in 1..=20 {
        respond(&mut store, "najaar", seed, record("po", [4, 4, 4], None), &clock);
    }
    let lots = || {
        let database = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
        let lots = "SELECT count(*), coalesce(sum(n), 0), coalesce(max(crowd), '') FROM lot";
        database.query_row(lots, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap()
    };
    let alike = r#"[["po",["basisschool_1","basisschool_2"],5]]"#;
    assert_eq!(lots(), (1, 3, alike.to_owned()), "three lots of the same kind: kinds and numbers, no order");
    store.close_wave("najaar", &clock).unwrap();
    assert_eq!(lots(), (0, 0, String::new()));
}

#[test]
fn the_two_questionnaires_wait_apart() {
    let (mut store, clock) = store();
    let secret = store.secret().clone();
    for seed in 1..=18 {
        let mut person = Respondent::new(&secret, "najaar", seed);
        person.questionnaire = if seed % 2 == 0 { "beleid".into() } else { "uitvoering".into() };
        person.begin(&mut store, &clock);
        store.send(&person.sending(record("po", [3, 3, 3], None)), &clock, &mut dice()).unwrap();
    }
    assert_eq!(published(&store), 0, "nine of each");
    assert_eq!(store.published("najaar", "beleid").unwrap().published, 0);
}

#[test]
fn a_larger_smallest_group_makes_larger_lots() {
    let clock = At::day(2);
    let mut store = SqliteStore::in_memory(compile, &mut dice()).unwrap();
    let eight = aoj::wave::Wave { min_group: 8, ..wave("najaar") };
    store.create_wave(&eight, "", false, &clock).unwrap();
    store.open_wave("najaar", &[frozen("uitvoering", 60)], &clock).unwrap();
    for seed in 1..=16 {
        assert_eq!(published(&store), 0, "before {seed}");
        respond(&mut store, "najaar", seed, record("po", [1, 1, 1], None), &clock);
    }
    assert_eq!(published(&store), 8);
}

#[test]
fn newcomers_after_a_reopening_enter_together_or_not_at_all() {
    let (mut store, clock) = store();
    let mut people = 0;
    let mut send = |store: &mut SqliteStore, n: u64| {
        for _ in 0..n {
            people += 1;
            respond(store, "najaar", people, record("po", [4, 4, 4], Some("tekst")), &clock);
        }
    };
    send(&mut store, 12);
    store.close_wave("najaar", &clock).unwrap();
    let first = store.published("najaar", "uitvoering").unwrap();
    assert_eq!((first.published, first.left_out), (12, 0));

    store.open_wave("najaar", &[], &clock).unwrap();
    send(&mut store, 4);
    assert_eq!(store.published("najaar", "uitvoering").unwrap(), first, "nothing published moves");
    assert_eq!(store.counts("najaar").unwrap()[1].submitted, 16, "live counts do");
    store.close_wave("najaar", &clock).unwrap();
    let second = store.published("najaar", "uitvoering").unwrap();
    assert_eq!((second.published, second.left_out), (12, 4));
    assert_eq!(second.tally, first.tally);
    assert_eq!(second.texts, first.texts, "their texts stay out with them");

    store.open_wave("najaar", &[], &clock).unwrap();
    send(&mut store, 12);
    assert_eq!(store.published("najaar", "uitvoering").unwrap(), second, "no lots after a closing");
    store.close_wave("najaar", &clock).unwrap();
    let third = store.published("najaar", "uitvoering").unwrap();
    assert_eq!((third.published, third.left_out), (24, 4), "the four stay out for good");
    assert_eq!(third.texts.get("toelichting"), Some(&24));
    assert_eq!(store.recount("najaar").unwrap(), Some(Vec::new()));
    assert_eq!(store.verify().unwrap(), []);
}

#[test]
fn details_keep_the_former_closing_where_newcomers_would_stand_out() {
    let (mut store, clock) = store();
    let mut people = 0;
    let mut send = |store: &mut SqliteStore, sector: &str, n: u64| {
        for _ in 0..n {
            people += 1;
            respond(store, "najaar", people, record(sector, [4, 4, 4], None), &clock);
        }
    };
    send(&mut store, "po", 6);
    send(&mut store, "vo", 6);
    store.close_wave("najaar", &clock).unwrap();
    let first = store.published("najaar", "uitvoering").unwrap();
    assert_eq!(first.detail, first.tally);

    // Five come, but only one of them to vo: by group they would show what that one answered.
    store.open_wave("najaar", &[], &clock).unwrap();
    send(&mut store, "po", 4);
    send(&mut store, "vo", 1);
    store.close_wave("najaar", &clock).unwrap();
    let second = store.published("najaar", "uitvoering").unwrap();
    assert_eq!((second.published, second.detail.size()), (17, 12));
    assert_eq!(second.detail, first.detail);

    // Enough in both: the details go along again.
    store.open_wave("najaar", &[], &clock).unwrap();
    send(&mut store, "po", 5);
    send(&mut store, "vo", 5);
    store.close_wave("najaar", &clock).unwrap();
    let third = store.published("najaar", "uitvoering").unwrap();
    assert_eq!((third.published, third.detail.size()), (27, 27));
}

#[test]
fn an_import_waits_and_is_drawn_like_any_other() {
    let (mut store, clock) = store();
    let rows: Vec<Answers> = (0..12).map(|n| record("po", numbers(n), None).closed).collect();
    store.import("najaar", "uitvoering", &rows, [7; 32], false, &clock, &mut dice()).unwrap();
    assert_eq!(published(&store), 5, "of twelve: five");
    assert_eq!(store.counts("najaar").unwrap()[1].submitted, 12);
    let twice = store.import("najaar", "uitvoering", &rows, [7; 32], false, &clock, &mut dice());
    assert!(matches!(twice, Err(StoreError::ImportedBefore)));
    assert_eq!(store.counts("najaar").unwrap()[1].submitted, 12, "all or nothing");
    store.import("najaar", "uitvoering", &rows[..3], [7; 32], true, &clock, &mut dice()).unwrap();
    assert_eq!(published(&store), 10, "of fifteen: ten");
    let what = store.log("najaar").unwrap().into_iter().map(|(_, what)| what.to_string()).collect::<Vec<_>>();
    assert_eq!(what, ["created", "opened", "imported uitvoering", "imported uitvoering"]);
    store.close_wave("najaar", &clock).unwrap();
    let closed = store.import("najaar", "uitvoering", &rows, [8; 32], false, &clock, &mut dice());
    assert!(matches!(closed, Err(StoreError::WrongState(State::Closed))));
}

#[test]
fn questions_under_a_condition_are_shown_once_closed_where_nobody_stands_out() {
    let closed = |people: &[(&str, u64)]| {
        let (mut store, clock) = store();
        let mut seed = 0;
        for (sector, n) in people {
            for _ in 0..*n {
                seed += 1;
                respond(&mut store, "najaar", seed, record(sector, [4, 4, 4], None), &clock);
            }
        }
        assert!(store.published("najaar", "uitvoering").unwrap().conditional.is_empty(), "not before closing");
        store.close_wave("najaar", &clock).unwrap();
        store.published("najaar", "uitvoering").unwrap().conditional
    };
    // Shown to po only: a cell of who saw them and one of who did not, both large enough.
    assert_eq!(closed(&[("po", 6), ("vo", 6)]), ["basisschool_1", "basisschool_2"]);
    // Two of vo and four of jeugdhulp are hidden together, and six.
    assert_eq!(closed(&[("po", 6), ("vo", 2), ("jeugdhulp", 4)]), ["basisschool_1", "basisschool_2"]);
    // Three of vo pull po along, so that the hidden ones are enough; but then who saw them can be told apart.
    assert!(closed(&[("po", 6), ("vo", 3)]).is_empty());
    // Everybody saw them.
    assert_eq!(closed(&[("po", 5)]), ["basisschool_1", "basisschool_2"]);
    // Nobody did, and they are fewer than the smallest group anyway.
    assert!(closed(&[("vo", 4)]).is_empty());
}
