//! What the keys do.

use super::{Scene, hints};
use crate::text::screen as say;
use crate::ui::key::{Section, sections};
use crate::ui::sheet::{Do, Part, Sheet};

/// The keys for the question at hand, those that work everywhere, and those of sheets.
pub fn help(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body = Vec::new();
    if let Some(session) = scene.session.filter(|s| s.begun) {
        let here = session.here(lang);
        let section = match &here {
            Some(item) if item.is_typed() => Section::Field,
            Some(item) if item.is_long() => Section::LongList,
            Some(item) if item.toggles() => Section::Several,
            _ => Section::Question,
        };
        let mut keys = sections(section, lang, scene.look.signs);
        if section == Section::Several {
            // What the digits do is another thing there; the rest is as everywhere.
            let others = sections(Section::Question, lang, scene.look.signs);
            let others = others.into_iter().filter(|(key, _)| !keys.iter().any(|(known, _)| known == key));
            keys = keys.iter().cloned().chain(others).collect();
        }
        for (title, keys) in [
            (section.title(lang), keys),
            (Section::Anywhere.title(lang), sections(Section::Anywhere, lang, scene.look.signs)),
        ] {
            body.extend([Part::Heading(title), Part::Keys(keys), Part::Gap]);
        }
        body.extend([Part::Text(say::help_saved(lang)), Part::Gap]);
    }
    let time = scene.env.kiosk.map_or_else(|| say::help_time(lang), |idle| say::kiosk_time(lang, idle.as_secs()));
    body.extend([Part::Text(say::help_sheet(lang)), Part::Text(time)]);
    let signs = scene.look.signs;
    Sheet {
        title: say::help_title(lang),
        body,
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![
                (say::help_close(lang), Do::Close),
                (say::other_language(lang), Do::Language),
                (say::display(lang), Do::Display),
            ]),
        ],
        hints: hints(&[
            ("Esc", say::hint_back(lang)),
            (signs.vertical, say::hint_scroll(lang)),
            (signs.sideways, say::hint_choose(lang)),
        ]),
        ..Sheet::default()
    }
}
