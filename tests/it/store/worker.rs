//! The store on its own thread.

use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Barrier};
use std::time::Duration;

use aoj::port::{Effect, NotFound, Refusal, Reply, Trouble};
use aoj::store::{SqliteStore, StoreHandle, Worker};

use super::support::*;

fn start(store: SqliteStore) -> Worker {
    Worker::start(Box::new(store), Arc::new(At::day(2)), Box::new(dice())).unwrap()
}

fn opened() -> SqliteStore {
    let mut store = SqliteStore::in_memory(compile, &mut dice()).unwrap();
    open_wave(&mut store, "najaar", &At::day(2));
    store
}

/// Hands in an effect; the reply comes out of the channel.
fn ask(handle: &StoreHandle, effect: Effect) -> Receiver<Reply> {
    let (send, receive) = channel();
    handle.submit(effect, Box::new(move |reply| send.send(reply).unwrap())).unwrap();
    receive
}

fn told(receiver: &Receiver<Reply>) -> Reply {
    receiver.recv_timeout(Duration::from_secs(20)).unwrap()
}

#[test]
fn a_session_from_begin_to_sent() {
    let store = opened();
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    let worker = start(store);
    let handle = worker.handle();
    let lookup = anna.key.lookup();
    let find = |owner, take_over| Effect::Find { lookup, owner, take_over };
    assert!(matches!(told(&ask(&handle, Effect::Begin(anna.write("").into()))), Reply::Saved { revision: 0, .. }));
    assert!(matches!(told(&ask(&handle, Effect::Save(anna.write("a").into()))), Reply::Saved { revision: 1, .. }));
    let home = anna.elsewhere();
    assert!(matches!(told(&ask(&handle, find(home.owner, false))), Reply::NotFound(NotFound::OpenElsewhere)));
    let Reply::Found(found) = told(&ask(&handle, find(home.owner, true))) else { panic!("not found") };
    assert_eq!(found.revision, 1);
    let late = told(&ask(&handle, Effect::Save(anna.write("b").into())));
    assert!(matches!(late, Reply::Refused(Refusal::TakenOver)));
    let released = told(&ask(&handle, Effect::Release { lookup, owner: home.owner }));
    assert!(matches!(released, Reply::Released));
    assert!(matches!(told(&ask(&handle, find(anna.owner, false))), Reply::Found(_)));
    let sending = anna.sending(record("po", [1, 2, 3], None));
    assert!(matches!(told(&ask(&handle, Effect::Send(sending.into()))), Reply::Sent));
    assert!(matches!(told(&ask(&handle, find(anna.owner, false))), Reply::NotFound(NotFound::Unknown)));
    let wiped = told(&ask(&handle, Effect::Wipe { lookup, owner: anna.owner }));
    assert!(matches!(wiped, Reply::Refused(Refusal::Gone)));
    assert_eq!(handle.call(|store| store.counts("najaar").unwrap()[1].submitted), Some(1));
}

#[test]
fn what_is_not_for_the_store_comes_back() {
    let worker = start(opened());
    for effect in [Effect::Suspend, Effect::Quit] {
        let back = worker.handle().submit(effect, Box::new(|_| panic!("no reply is due")));
        assert!(back.is_err());
    }
}

#[test]
fn stopping_finishes_the_queue_first_and_whoever_comes_later_is_told() {
    let mut store = opened();
    let mut people: Vec<_> = (1..=50).map(|seed| Respondent::new(&store.secret().clone(), "najaar", seed)).collect();
    for person in &mut people {
        person.begin(&mut store, &At::day(2));
    }
    let worker = start(store);
    let handle = worker.handle();
    let replies: Vec<_> = people.iter_mut().map(|p| ask(&handle, Effect::Save(p.write("laatste").into()))).collect();
    drop(worker);
    for reply in replies {
        assert!(matches!(told(&reply), Reply::Saved { revision: 1, .. }));
    }
    let late = told(&ask(&handle, Effect::Save(people[0].write("te laat").into())));
    assert!(matches!(late, Reply::Failed(Trouble::Other(_))));
    assert_eq!(handle.call(|_| ()), None);
}

#[test]
fn a_full_queue_says_so_at_once_and_loses_nothing_that_it_took() {
    let mut store = opened();
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    anna.begin(&mut store, &At::day(2));
    let worker = start(store);
    let handle = worker.handle();
    let (held, free) = (Arc::new(Barrier::new(2)), Arc::new(Barrier::new(2)));
    let blocker = {
        let (handle, held, free) = (handle.clone(), Arc::clone(&held), Arc::clone(&free));
        std::thread::spawn(move || {
            handle.call(move |_| {
                held.wait();
                free.wait();
            })
        })
    };
    held.wait();
    let replies: Vec<_> = (0..1100).map(|_| ask(&handle, Effect::Save(anna.write("vol").into()))).collect();
    let full: Vec<_> = replies.iter().filter_map(|reply| reply.try_recv().ok()).collect();
    assert_eq!(full.len(), 1100 - 1024);
    assert!(full.iter().all(|reply| matches!(reply, Reply::Failed(Trouble::Locked))));
    free.wait();
    let saved = replies[..1024].iter().filter(|reply| matches!(told(reply), Reply::Saved { .. })).count();
    assert_eq!(saved, 1024);
    blocker.join().unwrap();
}

#[test]
fn what_breaks_in_one_session_leaves_the_store_to_the_others() {
    let store = opened();
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    let worker = start(store);
    let handle = worker.handle();
    handle.submit(Effect::Begin(anna.write("").into()), Box::new(|_| panic!("a session that breaks"))).unwrap();
    assert_eq!(handle.call(|_| -> () { panic!("a call that breaks") }), None);
    assert!(matches!(told(&ask(&handle, Effect::Save(anna.write("a").into()))), Reply::Saved { revision: 1, .. }));
}

#[test]
fn a_deleted_wave_has_ended() {
    let store = opened();
    let mut anna = Respondent::new(&store.secret().clone(), "najaar", 1);
    let worker = start(store);
    let handle = worker.handle();
    told(&ask(&handle, Effect::Begin(anna.write("").into())));
    handle.call(|store| store.delete_wave("najaar").unwrap()).unwrap();
    for effect in [
        Effect::Save(anna.write("a").into()),
        Effect::Begin(anna.elsewhere().write("").into()),
        Effect::Send(anna.sending(record("po", [1, 2, 3], None)).into()),
    ] {
        assert!(matches!(told(&ask(&handle, effect)), Reply::Refused(Refusal::WaveEnded)));
    }
}
