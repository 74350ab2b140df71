//! A draft is made anew in one stroke: however that ends, there is one wave of it.

use aoj::store::{Store, StoreError};

use super::support::{At, on_disk, open_wave, wave};

fn ids(store: &dyn Store) -> Vec<String> {
    store.waves().unwrap().into_iter().map(|row| row.wave.id).collect()
}

#[test]
fn a_draft_gives_way_to_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, clock) = (on_disk(folder.path()), At::day(0));
    store.create_wave(&wave("najaar"), "eerst", false, &clock).unwrap();
    store.remake_wave("najaar", &wave("najaar"), "daarna", &clock).unwrap();
    assert_eq!(store.definition("najaar").unwrap(), "daarna");
    store.remake_wave("najaar", &wave("winter"), "ten slotte", &clock).unwrap();
    assert_eq!(ids(&store), ["winter"]);
}

#[test]
fn a_draft_stays_where_the_new_one_can_not_come() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, clock) = (on_disk(folder.path()), At::day(0));
    store.create_wave(&wave("najaar"), "eerst", false, &clock).unwrap();
    store.create_wave(&wave("winter"), "ander", false, &clock).unwrap();
    let taken = store.remake_wave("najaar", &wave("winter"), "daarna", &clock);
    assert!(matches!(taken, Err(StoreError::WaveExists(id)) if id == "winter"));
    assert_eq!(ids(&store), ["najaar", "winter"]);
    assert_eq!(store.definition("najaar").unwrap(), "eerst");
}

#[test]
fn what_is_open_is_never_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, clock) = (on_disk(folder.path()), At::day(0));
    open_wave(&mut store, "najaar", &clock);
    let refused = store.remake_wave("najaar", &wave("najaar"), "daarna", &clock);
    assert!(matches!(refused, Err(StoreError::WrongState(_))));
    assert_ne!(store.definition("najaar").unwrap(), "daarna");
}
