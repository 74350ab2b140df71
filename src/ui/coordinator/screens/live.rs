//! The wave, live: response by audience, then the themes of one questionnaire.

use super::super::act::Act;
use super::super::letters;
use super::super::scene::{Place, Scene};
use crate::port::Dossier;
use crate::text::calendar;
use crate::text::coordinator::live as say;
use crate::text::coordinator::{manage, response, waves};
use crate::text::results::report as figures;
use crate::text::screen as common;
use crate::ui::frame::titles_fit;
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::visible;
use crate::wave::{Reason, State, Stored, lags, more_than_invited, rate, reminder_helps, reminders};

pub mod days;
pub mod table;
mod themes;

/// From so many rows on there is room for what else is good to know.
const TALL: u16 = 30;

pub fn wave(scene: &Scene<'_>) -> Option<Sheet<Act>> {
    let dossier = scene.dossier?;
    let (title, right) = titles(scene, dossier);
    let mut body = Vec::new();
    if !dossier.parts.is_empty() {
        body.extend(table::response(scene, dossier, true));
        body.extend(too_many(scene, dossier).into_iter().map(Part::Warning));
    }
    if let Some(day) = dossier.row.due_since(dossier.today()) {
        let lang = scene.lang;
        let choice = format!("b, {}", manage::do_delete_rows(lang));
        body.push(Part::Warning(manage::rows_due(lang, calendar::date(lang, day), choice)));
    }
    if !matches!(dossier.state, State::Draft | State::Scheduled) {
        body.push(Part::Rows(days::line(scene, dossier)));
    }
    body.extend(says(scene, dossier).into_iter().map(Part::Text));
    let mut tail = Vec::new();
    if let Some(part) = scene.part.filter(|_| dossier.state != State::Scheduled) {
        body.push(Part::Gap);
        body.extend(themes::themes(scene, dossier, part));
        tail.push(Part::Text(themes::footing(scene, dossier, part)));
        if scene.room.height >= TALL {
            tail.push(Part::Text(response::margin_says(scene.lang)));
        }
    } else if dossier.state == State::Draft {
        body.push(Part::Gap);
        body.push(Part::Rows(planned(scene, dossier)));
    }
    let sheet = Sheet { title, right, body, tail, hints: hints(scene, dossier), ..Sheet::default() };
    // The themes are what one came for; the response lies above them.
    let first = dossier.parts.len().min(sheet.items().len().saturating_sub(1));
    Some(Sheet { first, ..sheet })
}

/// Title and state, as much of them as stands whole beside each other.
fn titles(scene: &Scene<'_>, dossier: &Dossier) -> (String, String) {
    let wave = &dossier.row.wave;
    let (lang, dot) = (scene.lang, scene.look.signs.dot);
    let title = visible(&wave.title).into_owned();
    let whole = format!("{title} {dot} {}", wave.region.name);
    let state = standing(scene, dossier);
    let time = format!("{:02}:{:02}", dossier.now.hour(), dossier.now.minute());
    let with_time = format!("{state}  {}", say::updated(lang, &time));
    let pairs = [(&whole, &with_time), (&title, &with_time), (&whole, &state), (&title, &state)];
    let (left, right) =
        pairs.into_iter().find(|(left, right)| titles_fit(left, right, scene.room)).unwrap_or((&title, &state));
    (left.clone(), right.clone())
}

/// `● open, nog 8 dagen`
fn standing(scene: &Scene<'_>, dossier: &Dossier) -> String {
    let (lang, signs) = (scene.lang, scene.look.signs);
    let until = |day| dossier.today().until(day).map_or(0, |span| span.get_days());
    match dossier.state {
        State::Open => format!("{} {}", signs.full, say::open(lang, until(dossier.row.wave.closes))),
        State::Scheduled => {
            let left = until(dossier.row.wave.opens);
            let words = if left == 1 { say::begins_tomorrow(lang) } else { say::begins_in(lang, left) };
            format!("{} {words}", signs.empty)
        }
        State::Over => format!("{} {}", signs.alert, say::over(lang)),
        State::Closed => format!("{} {}", signs.box_full, dossier.state.say(lang)),
        State::Draft => format!("{} {}", signs.empty, dossier.state.say(lang)),
    }
}

/// What the state means, and what to do now.
fn says(scene: &Scene<'_>, dossier: &Dossier) -> Vec<String> {
    let lang = scene.lang;
    let wave = &dossier.row.wave;
    match dossier.state {
        State::Draft => vec![say::draft_says(lang), say::draft_next(lang, &wave.id)],
        State::Scheduled => vec![say::scheduled_says(lang, calendar::date(lang, wave.opens))],
        State::Over if wave.may_still_send(Stored::Opened, dossier.now) => vec![say::still_sending(lang)],
        State::Over => vec![say::over_says(lang)],
        // On a small screen this stands with the response alone.
        State::Open if scene.room.airy() => {
            let advice = [lagging(scene, dossier), reminder(scene, dossier)];
            let advice: Vec<String> = advice.into_iter().flatten().collect();
            if advice.is_empty() { Vec::new() } else { vec![advice.join(" ")] }
        }
        State::Open | State::Closed => Vec::new(),
    }
}

/// Which audience lags.
pub fn lagging(scene: &Scene<'_>, dossier: &Dossier) -> Option<String> {
    let rates: Vec<Option<f64>> =
        dossier.parts.iter().map(|part| rate(part.counts.submitted, part.frozen.invited.total)).collect();
    let at = lags(&rates)?;
    let name = scene.names(20).into_iter().nth(at)?;
    let ahead = rates.iter().copied().flatten().fold(0.0, f64::max);
    let said = |rate| figures::percentage(scene.lang, rate);
    Some(say::lags(scene.lang, name, said(rates.get(at).copied().flatten()?), said(ahead)))
}

/// Whether a reminder helps now, or when it will.
pub fn reminder(scene: &Scene<'_>, dossier: &Dossier) -> Option<String> {
    let (lang, wave, today) = (scene.lang, &dossier.row.wave, dossier.today());
    match reminder_helps(wave.opens, wave.closes, today, &dossier.per_day) {
        Some(Reason::HalfWay) => Some(say::helps_half_way(lang)),
        Some(Reason::LastWeek) => Some(say::helps_last_week(lang)),
        Some(Reason::Quiet(days)) => Some(say::helps_quiet(lang, days)),
        None => {
            let next = reminders(wave.opens, wave.closes).into_iter().find(|day| *day > today)?;
            Some(say::reminder_on(lang, calendar::day(lang, next)))
        }
    }
}

/// Audiences of which more was sent than people were invited.
pub fn too_many(scene: &Scene<'_>, dossier: &Dossier) -> Vec<String> {
    let all = dossier.parts.iter().zip(scene.names(20));
    all.filter_map(|(part, name)| {
        let (sent, invited) = (part.counts.submitted, part.frozen.invited.total?);
        more_than_invited(sent, Some(invited)).then(|| say::more_than_invited(scene.lang, name, sent, invited))
    })
    .collect()
}

/// What a draft wave will ask, and of how many.
fn planned(scene: &Scene<'_>, dossier: &Dossier) -> Vec<Row> {
    let (lang, look) = (scene.lang, scene.look);
    let uses = dossier.row.wave.questionnaires.iter();
    uses.map(|one| {
        let invited = one.invited.total.map_or_else(|| say::unknown(lang), |n| n.to_string());
        let said = format!("{}: {invited}", say::column_invited(lang));
        Row::new().at(2, &one.source, look.strong()).at(24, &said, look.plain())
    })
    .collect()
}

/// The most useful first: what lies beside the figures before managing the wave, finding last.
fn hints(scene: &Scene<'_>, dossier: &Dossier) -> Vec<(String, String)> {
    let (lang, look) = (scene.lang, scene.look);
    let key = |key: &str, does: String| (key.to_owned(), does);
    let mut hints = Vec::new();
    if scene.part.is_some() && dossier.state != State::Scheduled {
        hints.push(key(look.signs.vertical, say::hint_theme(lang)));
        hints.push(key("Enter", say::hint_questions(lang)));
    }
    if dossier.parts.len() > 1 {
        hints.push(key("Tab", say::hint_audience(lang)));
    }
    let letters = letters::hints(scene, &Place::Wave).into_iter().filter(|(sign, _)| sign != "s");
    let (find, beside): (Vec<_>, Vec<_>) = letters.partition(|(sign, _)| matches!(sign.as_str(), "/" | "u"));
    hints.extend(beside);
    hints.push(key("?", common::hint_help(lang)));
    hints.push(key("b", manage::hint_manage(lang)));
    if scene.part.is_some_and(|part| part.published.published > 0) {
        let by = if scene.by_mean { say::hint_sort_by_file(lang) } else { say::hint_sort_by_mean(lang) };
        hints.push(key("s", by));
    }
    hints.extend(find);
    hints.insert(0, key("Esc", common::hint_back(lang)));
    hints.push(key("q", waves::hint_stop(lang)));
    hints
}
