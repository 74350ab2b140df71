//! What the keys do on the coordinator's side.

use super::super::act::Act;
use super::super::letters;
use super::super::scene::Scene;
use crate::text::coordinator::help as say;
use crate::text::screen as common;
use crate::ui::sheet::{Part, Sheet};

pub fn help(scene: &Scene<'_>) -> Sheet<Act> {
    let lang = scene.lang;
    let key = |key: &str, does: String| (key.to_owned(), does);
    let signs = scene.look.signs;
    let mut keys = vec![
        key(signs.vertical, say::up_down(lang)),
        key(signs.sideways, say::sideways(lang)),
        key("Enter", say::enter(lang)),
        key("PgDn PgUp", say::pages(lang)),
        key("Esc", say::esc(lang)),
        key("Tab", say::tab(lang)),
        key("n", say::new_wave(lang)),
        key("b", say::manage(lang)),
    ];
    keys.extend(letters::help(lang));
    keys.extend([key("Ctrl-S", say::save(lang)), key("?", say::help(lang)), key("q", say::stop(lang))]);
    Sheet {
        title: common::help_title(lang),
        body: vec![
            Part::Keys(keys),
            Part::Gap,
            Part::Text(say::small_groups(lang)),
            Part::Text(say::goals(lang, scene.look.signs.done)),
            Part::Text(say::signs(lang, scene.look.signs.up, scene.look.signs.down)),
        ],
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![(common::help_close(lang), Act::Close), (common::other_language(lang), Act::Language)]),
        ],
        hints: vec![("Esc".to_owned(), common::hint_back(lang))],
        ..Sheet::default()
    }
}
