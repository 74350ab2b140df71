//! Both sides at one terminal.

use std::sync::Arc;
use std::time::Duration;

use aoj::port::{Ask, Effect, Event, FrontEnd, Key, Reply, Side};
use aoj::sitting::{Entry, Env};
use aoj::ui::{App, House, Look};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::{env, key_of, text};

const NOW: Duration = Duration::from_secs(1);

fn house() -> House {
    let env = Env { coordinator: true, ..env(vec![offer(every_kind())], Entry::Start) };
    let mut house = House::new(App::new(env, Look::default()));
    house.event(Event::Resize { columns: 80, rows: 24 }, NOW);
    house
}

fn press(house: &mut House, keys: &str) -> Vec<Effect> {
    let keys = keys.split_whitespace().map(key_of);
    keys.flat_map(|key: Key| house.event(Event::Key(key), NOW)).collect()
}

fn shown(house: &House) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    let _cursor = house.draw(buffer.area, &mut buffer);
    text(&buffer)
}

#[test]
fn a_coordinator_comes_in_from_the_start_screen_and_goes_back_to_what_can_be_filled_in_then() {
    let mut house = house();
    assert!(shown(&house).contains("Coördinator"));
    let effects = press(&mut house, "<BackTab> <BackTab> <Enter>");
    assert!(matches!(&effects[..], [Effect::Coordinate(ask)] if matches!(**ask, Ask::Door)), "{effects:?}");
    let effects = press(&mut house, "q <Enter>");
    assert!(
        matches!(&effects[..], [.., Effect::Coordinate(lock), Effect::Offers] if matches!(**lock, Ask::Lock)),
        "{effects:?}"
    );
    let mut other = (*offer(every_kind())).clone();
    "Meting van straks".clone_into(&mut other.wave.title);
    house.reply(Reply::Offers(vec![Arc::new(other)]), NOW);
    assert!(shown(&house).contains("Meting van straks"), "{}", shown(&house));
}

#[test]
fn whoever_answers_by_the_public_door_is_not_offered_the_coordinators_side() {
    let mut app = App::new(env(vec![offer(every_kind())], Entry::Start), Look::default());
    app.event(Event::Resize { columns: 80, rows: 24 }, NOW);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    let _cursor = app.draw(buffer.area, &mut buffer);
    assert!(!text(&buffer).contains("Coördinator"));
    assert!(
        !press(&mut House::new(app), "<BackTab> <Enter>").iter().any(|e| matches!(e, Effect::Cross(Side::Coordinator)))
    );
}
