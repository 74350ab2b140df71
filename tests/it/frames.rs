//! Whole screens.

use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::Stage;
use aoj::ui::{Entry, Look};

#[test]
fn show() {
    let size = std::env::var("SIZE").unwrap_or("80x24".into());
    let (w, h) = size.split_once('x').unwrap();
    let script = std::env::var("KEYS").unwrap_or_default();
    let mut stage =
        Stage::with(vec![offer(every_kind())], Entry::Start, Look::default(), (w.parse().unwrap(), h.parse().unwrap()));
    for part in script.split(';') {
        stage.keys(part);
        println!("=== {part}\n{}", stage.screen());
    }
}
