//! One-time tickets: made, shown, spent, and what the files tell of them.

use aoj::port::{NotAdmitted, Refusal};
use aoj::privacy::{Ticket, TicketDigest};
use aoj::store::{Happening, SqliteStore, Store, StoreError};
use jiff::civil::date;

use super::support::*;

fn turned_away<T>(result: Result<T, StoreError>) -> Option<NotAdmitted> {
    match result.err()? {
        StoreError::NotAdmitted(why) => Some(why),
        other => panic!("{other:?}"),
    }
}

fn counts(store: &SqliteStore) -> Vec<(String, u64, u64)> {
    let counts = store.tickets("najaar").unwrap().into_iter();
    counts.map(|count| (count.questionnaire, count.made, count.spent)).collect()
}

/// The digests of so many new tickets for `uitvoering`.
fn made(store: &mut SqliteStore, number: usize, clock: &At) -> Vec<TicketDigest> {
    let tickets = store.make_tickets("najaar", "uitvoering", number, clock, &mut dice()).unwrap();
    tickets.iter().map(|ticket| store.secret().digest(ticket)).collect()
}

fn with_ticket(store: &SqliteStore, seed: u64, ticket: TicketDigest) -> Respondent {
    Respondent { ticket: Some(ticket), ..Respondent::new(&store.secret().clone(), "najaar", seed) }
}

#[test]
fn a_questionnaire_with_tickets_is_begun_with_one_and_sent_with_it_once() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    store.create_wave(&wave("najaar"), "", false, &clock).unwrap();
    let state = store.make_tickets("najaar", "uitvoering", 1, &clock, &mut dice());
    assert!(matches!(state, Err(StoreError::WrongState(_))), "a draft wave has no questionnaires yet");
    store.open_wave("najaar", &[frozen("beleid", 60), frozen("uitvoering", 400)], &clock).unwrap();
    let mut early = Respondent::new(&store.secret().clone(), "najaar", 1);
    early.begin(&mut store, &clock);
    assert!(!store.offers(&clock).unwrap()[0].questionnaires[1].tickets);

    let tickets = made(&mut store, 3, &clock);
    assert_eq!(counts(&store), [("uitvoering".to_owned(), 3, 0)]);
    let offers = store.offers(&clock).unwrap();
    assert_eq!(offers[0].questionnaires.iter().map(|one| one.tickets).collect::<Vec<_>>(), [false, true]);
    let admission = store.check_ticket(tickets[0], &clock).unwrap();
    assert_eq!((admission.offer.wave.id.as_str(), admission.questionnaire.as_str()), ("najaar", "uitvoering"));
    let never = TicketDigest([7; 32]);
    assert_eq!(turned_away(store.check_ticket(never, &clock)), Some(NotAdmitted::Unknown));

    // Without one, with one that never was, with one of another questionnaire.
    let none = Respondent::new(&store.secret().clone(), "najaar", 2).write("");
    assert_eq!(turned_away(store.begin(&none, &clock)), Some(NotAdmitted::Needed));
    let wrong = with_ticket(&store, 3, never).write("");
    assert_eq!(turned_away(store.begin(&wrong, &clock)), Some(NotAdmitted::Unknown));
    let mut elsewhere = with_ticket(&store, 4, tickets[0]);
    elsewhere.questionnaire = "beleid".into();
    assert_eq!(turned_away(store.begin(&elsewhere.write(""), &clock)), Some(NotAdmitted::Unknown));

    // Two begin with the same; one sends.
    let (mut anna, mut bert) = (with_ticket(&store, 5, tickets[0]), with_ticket(&store, 6, tickets[0]));
    for one in [&mut anna, &mut bert] {
        one.begin(&mut store, &clock);
        one.save(&mut store, "bezig", &clock);
    }
    assert_eq!(counts(&store), [("uitvoering".to_owned(), 3, 0)], "beginning spends nothing");
    let record = record("po", [1, 2, 3], None);
    store.send(&anna.sending(record.clone()), &clock, &mut dice()).unwrap();
    assert_eq!(counts(&store), [("uitvoering".to_owned(), 3, 1)]);
    assert_eq!(turned_away(store.send(&bert.sending(record.clone()), &clock, &mut dice())), Some(NotAdmitted::Spent));
    assert_eq!(turned_away(store.check_ticket(tickets[0], &clock)), Some(NotAdmitted::Spent));
    let late = with_ticket(&store, 7, tickets[0]).write("");
    assert_eq!(turned_away(store.begin(&late, &clock)), Some(NotAdmitted::Spent));

    // Nothing of the other is lost: it is saved on, found again, and sent with another ticket.
    bert.save(&mut store, "nog bezig", &clock);
    let found = store.find(bert.key.lookup(), bert.owner, false, &clock).unwrap().unwrap();
    let content = bert.key.open(&found.sealed, "najaar", "uitvoering").unwrap();
    assert_eq!(content.ticket, Some(tickets[0]));
    bert.ticket = Some(tickets[1]);
    store.send(&bert.sending(record.clone()), &clock, &mut dice()).unwrap();

    // Whoever had begun before there were tickets sends without.
    early.save(&mut store, "eerder", &clock);
    store.send(&early.sending(record), &clock, &mut dice()).unwrap();
    assert_eq!(counts(&store), [("uitvoering".to_owned(), 3, 2)]);
    assert_eq!(store.counts("najaar").unwrap()[1].submitted, 3);
    let log: Vec<_> = store.log("najaar").unwrap().into_iter().map(|(_, what)| what).collect();
    assert_eq!(log[2..], [Happening::TicketsMade { questionnaire: "uitvoering".to_owned() }]);
    assert_eq!(store.verify().unwrap(), []);
}

#[test]
fn what_is_spent_stays_so_until_nobody_can_answer_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let tickets = made(&mut store, 2, &clock);
    let mut anna = with_ticket(&store, 1, tickets[0]);
    anna.begin(&mut store, &clock);
    store.send(&anna.sending(record("po", [1, 2, 3], None)), &clock, &mut dice()).unwrap();
    let mut bert = with_ticket(&store, 2, tickets[1]);
    bert.begin(&mut store, &clock);
    store.reset_wave("najaar", &clock).unwrap();
    assert_eq!(counts(&store), [("uitvoering".to_owned(), 2, 1)]);
    assert!(store.check_ticket(tickets[1], &clock).is_ok(), "the draft was wiped, its ticket is still good");

    // Before the first day, after the last one, closed, open again.
    clock.set(0, 12, 0);
    let early = NotAdmitted::Early { opens: date(2026, 11, 1) };
    assert_eq!(turned_away(store.check_ticket(tickets[1], &clock)), Some(early));
    let ended = NotAdmitted::WaveEnded { title: "Meting najaar".to_owned() };
    clock.set(31, 12, 0);
    assert_eq!(turned_away(store.check_ticket(tickets[1], &clock)), Some(ended.clone()));
    store.make_tickets("najaar", "beleid", 1, &clock, &mut dice()).unwrap();
    clock.set(20, 12, 0);
    store.close_wave("najaar", &clock).unwrap();
    assert_eq!(turned_away(store.check_ticket(tickets[0], &clock)), Some(ended));
    let closed = store.make_tickets("najaar", "beleid", 1, &clock, &mut dice());
    assert!(matches!(closed, Err(StoreError::WrongState(_))));
    store.open_wave("najaar", &[], &clock).unwrap();
    assert_eq!(turned_away(store.check_ticket(tickets[0], &clock)), Some(NotAdmitted::Spent));

    // A copy keeps them.
    let copy = tempfile::tempdir().unwrap();
    store.backup_into(&copy.path().join("store.db")).unwrap();
    std::fs::copy(folder.path().join("secret"), copy.path().join("secret")).unwrap();
    let restored = on_disk(copy.path());
    assert_eq!(counts(&restored), counts(&store));
    assert_eq!(turned_away(restored.check_ticket(tickets[0], &clock)), Some(NotAdmitted::Spent));

    // Once its rows are gone it never opens again, and nobody need know who has sent.
    store.close_wave("najaar", &clock).unwrap();
    store.delete_rows("najaar", &clock).unwrap();
    assert_eq!(counts(&store), []);
    let mut restored = restored;
    restored.delete_wave("najaar").unwrap();
    assert_eq!(turned_away(restored.check_ticket(tickets[0], &clock)), Some(NotAdmitted::Unknown));
}

/// Runs SQL beside the store, as a fault in the middle of a transaction would.
fn beside(folder: &std::path::Path, sql: &str) {
    rusqlite::Connection::open(folder.join("store.db")).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn sending_spends_the_ticket_or_nothing_happens_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let ticket = made(&mut store, 1, &clock)[0];
    let mut anna = with_ticket(&store, 1, ticket);
    anna.begin(&mut store, &clock);
    let sending = anna.sending(record("po", [1, 2, 3], None));
    let stale = anna.elsewhere().sending(record("po", [1, 2, 3], None));
    let taken = store.send(&stale, &clock, &mut dice());
    assert!(matches!(taken, Err(StoreError::Refused(Refusal::TakenOver))));
    for table in ["response", "day_count"] {
        let fault = format!("CREATE TRIGGER fault BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'fault'); END");
        beside(folder.path(), &fault);
        assert!(store.send(&sending, &clock, &mut dice()).is_err(), "{table}");
        beside(folder.path(), "DROP TRIGGER fault");
        assert_eq!(counts(&store), [("uitvoering".to_owned(), 1, 0)], "{table}");
        assert_eq!(store.counts("najaar").unwrap()[1].submitted, 0, "{table}");
    }
    beside(folder.path(), "CREATE TRIGGER fault BEFORE UPDATE ON ticket BEGIN SELECT RAISE(ABORT, 'fault'); END");
    assert!(store.send(&sending, &clock, &mut dice()).is_err());
    beside(folder.path(), "DROP TRIGGER fault");
    anna.save(&mut store, "het concept is er nog", &clock);
    store.send(&sending, &clock, &mut dice()).unwrap();
    assert_eq!(counts(&store), [("uitvoering".to_owned(), 1, 1)]);
}

#[test]
fn all_tickets_that_are_asked_for_are_made_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    beside(
        folder.path(),
        "CREATE TRIGGER fault BEFORE INSERT ON ticket WHEN (SELECT count(*) FROM ticket) >= 5
         BEGIN SELECT RAISE(ABORT, 'fault'); END",
    );
    let log = store.log("najaar").unwrap();
    assert!(store.make_tickets("najaar", "uitvoering", 9, &clock, &mut dice()).is_err());
    assert_eq!((counts(&store), store.log("najaar").unwrap()), (vec![], log));
    beside(folder.path(), "DROP TRIGGER fault");
    let nowhere = store.make_tickets("najaar", "ouders", 9, &clock, &mut dice());
    assert!(matches!(nowhere, Err(StoreError::NoQuestionnaire(_))));

    // Of the same dice twice the same tickets come: those are drawn again.
    let one = store.make_tickets("najaar", "uitvoering", 20, &clock, &mut Loaded(9)).unwrap();
    let two = store.make_tickets("najaar", "uitvoering", 20, &clock, &mut Loaded(9)).unwrap();
    let all: std::collections::BTreeSet<String> = one.iter().chain(&two).map(ToString::to_string).collect();
    assert_eq!((all.len(), counts(&store)), (40, vec![("uitvoering".to_owned(), 40, 0)]));
}

/// How often these bytes stand in the database, its log and its index.
fn times(folder: &std::path::Path, needle: &[u8]) -> usize {
    let files = ["store.db", "store.db-wal", "store.db-shm"].map(|name| std::fs::read(folder.join(name)));
    let files = files.into_iter().flatten();
    files.map(|bytes| bytes.windows(needle.len()).filter(|window| *window == needle).count()).sum()
}

#[test]
fn the_files_hold_no_ticket_and_its_digest_in_no_row_but_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let clock = At::day(2);
    let mut store = on_disk(folder.path());
    open_wave(&mut store, "najaar", &clock);
    let tickets: Vec<Ticket> = store.make_tickets("najaar", "uitvoering", 30, &clock, &mut dice()).unwrap();
    let digests: Vec<TicketDigest> = tickets.iter().map(|ticket| store.secret().digest(ticket)).collect();
    for (seed, digest) in (1..).zip(&digests[..20]) {
        let mut one = with_ticket(&store, seed, *digest);
        one.begin(&mut store, &clock);
        one.save(&mut store, "bezig", &clock);
        if seed <= 12 {
            let text = format!("In eigen woorden, nummer {seed}.");
            store.send(&one.sending(record("po", [1, 2, 3], Some(&text))), &clock, &mut dice()).unwrap();
        }
    }
    assert!(store.tidy().unwrap());
    for (ticket, digest) in tickets.iter().zip(&digests) {
        let (grouped, bare) = (ticket.to_string(), ticket.to_string().replace('-', ""));
        assert_eq!(times(folder.path(), grouped.as_bytes()) + times(folder.path(), bare.as_bytes()), 0);
        assert_eq!(times(folder.path(), &digest.0), 2, "its own row and the index beside it, and no trace elsewhere");
        let hex = digest.0.map(|byte| format!("{byte:02x}")).concat();
        assert_eq!(times(folder.path(), hex.as_bytes()), 0, "what the draft says of it is sealed");
    }
    drop(store);
    let open = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
    let columns = |table: &str| -> Vec<String> {
        let mut select = open.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).unwrap();
        select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(columns("ticket"), ["digest", "wave", "questionnaire", "state"], "no day, no order, no draft");
    for table in ["response", "open_answer", "draft", "day_count"] {
        assert!(!columns(table).iter().any(|column| column.contains("ticket")), "{table}");
    }
    // Under their digests, so in no order of making or sending.
    let mut select = open.prepare("SELECT digest FROM ticket").unwrap();
    let stored: Vec<[u8; 32]> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(stored.is_sorted() && stored.len() == 30);
}
