//! Coming in and leaving.

use super::super::Begin;
use super::super::act::Act;
use super::super::scene::Scene;
use crate::privacy::SHORTEST_PASSPHRASE;
use crate::text::coordinator::door as say;
use crate::text::screen as common;
use crate::ui::sheet::{Part, Sheet};

pub fn passphrase(scene: &Scene<'_>) -> Sheet<Act> {
    let lang = scene.lang;
    Sheet {
        title: say::title(lang),
        right: common::this_language(lang),
        body: vec![Part::Heading(say::asks(lang)), Part::Gap, Part::Secret, Part::Text(say::forgotten(lang))],
        tail: vec![Part::Gap, Part::Buttons(buttons(scene, (say::come_in(lang), Act::Enter)))],
        submit: Some(Act::Enter),
        hints: hints(scene, &say::come_in(lang)),
        ..Sheet::default()
    }
}

/// Another passphrase; `again`: for the second time.
pub fn new_passphrase(scene: &Scene<'_>, again: bool) -> Sheet<Act> {
    let lang = scene.lang;
    let heading = if again { say::asks_again(lang) } else { say::asks_new(lang) };
    Sheet {
        title: say::title(lang),
        right: common::this_language(lang),
        body: vec![
            Part::Heading(heading),
            Part::Gap,
            Part::Secret,
            Part::Text(say::long_enough(lang, SHORTEST_PASSPHRASE)),
            Part::Text(say::no_way_back(lang)),
        ],
        tail: vec![Part::Gap, Part::Buttons(buttons(scene, (say::keep(lang), Act::SetPassphrase)))],
        submit: Some(Act::SetPassphrase),
        hints: hints(scene, &say::keep(lang)),
        ..Sheet::default()
    }
}

fn buttons(scene: &Scene<'_>, first: (String, Act)) -> Vec<(String, Act)> {
    let lang = scene.lang;
    vec![first, (common::other_language(lang), Act::Language), (common::stop(lang), Act::Leave)]
}

fn hints(scene: &Scene<'_>, enter: &str) -> Vec<(String, String)> {
    let lang = scene.lang;
    vec![("Enter".to_owned(), enter.to_lowercase()), ("Tab".to_owned(), common::hint_choose(lang))]
}

/// From here one leaves.
pub fn stop(scene: &Scene<'_>) -> Sheet<Act> {
    let lang = scene.lang;
    let mut body = vec![Part::Heading(say::leaving(lang)), Part::Gap];
    body.push(if scene.setting.begin == Begin::Demonstration {
        Part::Text(crate::text::demo::leaving_says(lang))
    } else if scene.notes.are_waiting() {
        Part::Warning(crate::text::coordinator::notes::before_stopping(lang))
    } else {
        Part::Text(say::leaving_says(lang))
    });
    let leave = if scene.setting.from_start { say::to_start(lang) } else { common::stop(lang) };
    Sheet {
        title: say::title(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(vec![(leave, Act::Leave), (common::back(lang), Act::Close)])],
        hints: vec![
            ("Esc".to_owned(), common::hint_back(lang)),
            ("Enter".to_owned(), common::hint_press(lang)),
            (scene.look.signs.sideways.to_owned(), common::hint_choose(lang)),
        ],
        ..Sheet::default()
    }
}
