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
use crate::ui::visible::{cut, width, wrap};
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
        // The line below says it.
        None if scene.waiting => {}
        None => {
            body.extend([Part::Heading(say::unread(lang)), Part::Gap, Part::Text(say::unread_says(lang)), Part::Gap]);
            body.push(Part::Buttons(vec![(say::again(lang), Act::Waves), (common::stop(lang), Act::Stop)]));
        }
        Some([]) => body.extend([Part::Heading(say::none(lang)), Part::Gap, Part::Text(say::none_says(lang))]),
        Some(waves) => {
            body.extend([Part::Text(say::choose(lang)), Part::Gap]);
            for line in waves {
                body.push(Part::Drawn(drawn(scene, line), Act::Wave(line.id.clone())));
            }
        }
    }
    let list =
        [(scene.look.signs.vertical.to_owned(), common::hint_mark(lang)), ("Enter".to_owned(), say::hint_open(lang))];
    let always = [
        ("n".to_owned(), crate::text::coordinator::compose::hint_new(lang)),
        ("?".to_owned(), common::hint_help(lang)),
        ("q".to_owned(), say::hint_stop(lang)),
    ];
    let has_list = body.iter().any(|part| matches!(part, Part::Drawn(..) | Part::Choice(_) | Part::Buttons(_)));
    Sheet {
        title: say::title(lang),
        right: common::this_language(lang),
        body,
        hints: list.into_iter().filter(|_| has_list).chain(always).collect(),
        ..Sheet::default()
    }
}

/// Title, region and state; below them the period and the response, and what must be done.
fn drawn(scene: &Scene<'_>, line: &WaveLine) -> Vec<Row> {
    let (lang, look) = (scene.lang, scene.look);
    let columns = scene.room.columns().saturating_sub(2);
    let (dot, more) = (look.signs.dot, look.signs.more);
    let sign = match line.state {
        State::Open => look.signs.full,
        State::Over => look.signs.alert,
        State::Closed => look.signs.box_full,
        State::Draft | State::Scheduled => look.signs.empty,
    };
    let state = format!("{sign} {}", line.state.say(lang));
    // The state is never cut, so that waves with long names can still be told apart by it.
    let room = columns.saturating_sub(width(&state) + 2);
    let title = cut(&line.title, room, more);
    let mut first = Row::new().at(0, &title, look.strong());
    let region = cut(&format!(" {dot} {}", line.region), room.saturating_sub(width(&title)), more);
    if width(&region) > 6 {
        first.put(width(&title), &region, look.plain(), None);
    }
    first.put(columns.saturating_sub(width(&state)), &state, look.plain(), None);
    let mut facts = vec![say::period(lang, calendar::day(lang, line.opens), calendar::date(lang, line.closes))];
    if !matches!(line.state, State::Draft | State::Scheduled) {
        facts.push(match rate(line.submitted, line.invited) {
            Some(rate) => say::sent_of(lang, line.submitted, figures::percentage(lang, rate)),
            None => say::sent(lang, line.submitted),
        });
    }
    let facts = cut(&facts.join(&format!(" {dot} ")), columns, more);
    let mut rows = vec![first, Row::new().at(0, &facts, look.plain())];
    if let Some(day) = line.due_since {
        let says = wrap(&say::rows_due(lang, calendar::date(lang, day)), columns.saturating_sub(2));
        rows.extend(says.iter().map(|line| Row::new().at(2, line, look.warning())));
        if let Some(first) = rows.get_mut(2) {
            first.put(0, look.signs.alert, look.alert(), None);
        }
    }
    rows
}
