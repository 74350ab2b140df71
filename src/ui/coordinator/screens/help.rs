//! What the keys do on the coordinator's side.

use super::super::act::Act;
use super::super::scene::Scene;
use crate::text::coordinator::help as say;
use crate::text::screen as common;
use crate::ui::sheet::{Part, Sheet};

pub fn help(scene: &Scene<'_>) -> Sheet<Act> {
    let lang = scene.lang;
    let key = |key: &str, does: String| (key.to_owned(), does);
    let keys = vec![
        key(scene.look.signs.vertical, say::up_down(lang)),
        key("Enter", say::enter(lang)),
        key("Esc", say::esc(lang)),
        key("Tab", say::tab(lang)),
        key("v", say::former(lang)),
        key("n", say::new_wave(lang)),
        key("b", say::manage(lang)),
        key("q", say::stop(lang)),
    ];
    Sheet {
        title: common::help_title(lang),
        body: vec![Part::Keys(keys), Part::Gap, Part::Text(say::groups(lang))],
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![(common::help_close(lang), Act::Close), (common::other_language(lang), Act::Language)]),
        ],
        hints: vec![("Esc".to_owned(), common::hint_back(lang))],
        ..Sheet::default()
    }
}
