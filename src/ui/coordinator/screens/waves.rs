//! All waves, to choose one.

use super::super::act::Act;
use super::super::compose;
use super::super::scene::Scene;
use crate::port::WaveLine;
use crate::text::coordinator::waves as say;
use crate::text::results::report as figures;
use crate::text::{calendar, screen as common};
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::{cut, width};
use crate::wave::{State, rate};

pub fn waves(scene: &Scene<'_>) -> Sheet<Act> {
    let lang = scene.lang;
    let mut body = Vec::new();
    let unfinished = compose::unfinished(scene);
    if !unfinished.is_empty() {
        body.extend(unfinished);
        body.push(Part::Gap);
    }
    match scene.waves {
        None => body.push(Part::Text(say::busy(lang))),
        Some([]) => body.extend([Part::Heading(say::none(lang)), Part::Gap, Part::Text(say::none_says(lang))]),
        Some(waves) => {
            body.extend([Part::Text(say::choose(lang)), Part::Gap]);
            for line in waves {
                body.push(Part::Drawn(drawn(scene, line), Act::Wave(line.id.clone())));
            }
        }
    }
    let look = scene.look.signs;
    Sheet {
        title: say::title(lang),
        right: common::this_language(lang),
        body,
        hints: vec![
            (look.vertical.to_owned(), common::hint_mark(lang)),
            ("Enter".to_owned(), say::hint_open(lang)),
            ("n".to_owned(), crate::text::coordinator::compose::hint_new(lang)),
            ("?".to_owned(), common::hint_help(lang)),
            ("q".to_owned(), say::hint_stop(lang)),
        ],
        ..Sheet::default()
    }
}

/// Title and region; below it the state, the period and the response.
fn drawn(scene: &Scene<'_>, line: &WaveLine) -> Vec<Row> {
    let (lang, look) = (scene.lang, scene.look);
    let columns = scene.room.columns().saturating_sub(2);
    let dot = look.signs.dot;
    let name = cut(&format!("{} {dot} {}", line.title, line.region), columns, look.signs.more);
    let sign = match line.state {
        State::Open => look.signs.full,
        State::Over => look.signs.alert,
        _ => look.signs.empty,
    };
    let period = say::period(lang, calendar::day(lang, line.opens), calendar::date(lang, line.closes));
    let mut facts = vec![format!("{sign} {}", line.state.say(lang)), period];
    if line.state != State::Draft {
        facts.push(match rate(line.submitted, line.invited) {
            Some(rate) => say::sent_of(lang, line.submitted, figures::percentage(lang, rate)),
            None => say::sent(lang, line.submitted),
        });
    }
    let facts = facts.join(&format!(" {dot} "));
    debug_assert!(width(&name) <= columns);
    vec![Row::new().at(0, &name, look.strong()), Row::new().at(2, &cut(&facts, columns, look.signs.more), look.plain())]
}
