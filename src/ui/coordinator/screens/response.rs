//! The response at length: each day, reminders, what the margin assumes, where people stopped, groups once closed.
//!
//! Invariants: where people stopped is shown only for as many as the smallest group; a group's response comes from
//! [`groups`], which hides small ones, and before closing there is none.

use super::super::act::Act;
use super::super::scene::Scene;
use super::live::days::{Stretch, each_day, each_week};
use super::live::{lagging, reminder, table, too_many};
use crate::port::{Dossier, Part as Of};
use crate::results::{LEAST_MIN_GROUP, NoSplit, groups, why};
use crate::text::calendar;
use crate::text::coordinator::live as words;
use crate::text::coordinator::response as say;
use crate::text::results::report as figures;
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::{cut, width};
use crate::wave::{State, rate, reminders};

/// More days than this are shown by weeks.
const DAYS: usize = 14;

pub fn response(scene: &Scene<'_>) -> Option<Sheet<Act>> {
    let dossier = scene.dossier?;
    let (lang, look) = (scene.lang, scene.look);
    let name = scene.audience_at().and_then(|at| scene.names(40).into_iter().nth(at)).unwrap_or_default();
    let mut body = table::response(scene, dossier, false);
    body.extend(too_many(scene, dossier).into_iter().map(Part::Warning));
    body.push(Part::Text(say::margin_says(lang)));
    body.push(Part::Gap);
    if let Some(part) = scene.part {
        body.extend(stopped(scene, dossier, part, &name));
        body.push(Part::Gap);
        body.extend(by_group(scene, dossier, part, &name));
    }
    body.extend(each(scene, dossier));
    if dossier.state == State::Open {
        let advice: Vec<String> = [lagging(scene, dossier), reminder(scene, dossier)].into_iter().flatten().collect();
        body.extend((!advice.is_empty()).then(|| Part::Text(advice.join(" "))));
        let wave = &dossier.row.wave;
        let planned = reminders(wave.opens, wave.closes);
        body.extend((!planned.is_empty()).then(|| Part::Text(say::reminders_says(lang, words::days(lang, &planned)))));
    }
    let mut more = vec![(look.signs.vertical, words::hint_scroll(lang))];
    if dossier.parts.len() > 1 {
        more.push(("Tab", words::hint_audience(lang)));
    }
    let title = say::title(lang, &dossier.row.wave.title);
    Some(Sheet { title, right: name, body, hints: scene.hints(&more), ..Sheet::default() })
}

/// How many were sent on each day or in each week, below each other.
fn each(scene: &Scene<'_>, dossier: &Dossier) -> Vec<Part<Act>> {
    let (lang, look) = (scene.lang, scene.look);
    let days = each_day(dossier);
    if dossier.per_day.iter().all(|(_, n)| *n == 0) {
        return vec![Part::Text(say::nothing_sent(lang)), Part::Gap];
    }
    let (title, stretches) =
        if days.len() > DAYS { (say::sent_in_weeks(lang), each_week(&days)) } else { (say::sent_on_days(lang), days) };
    let label = |of: &Stretch| {
        let from = calendar::short_day(lang, of.from);
        if of.from == of.until { from } else { format!("{from} – {}", calendar::short_day(lang, of.until)) }
    };
    let names = stretches.iter().map(|one| width(&label(one))).max().unwrap_or(0);
    let most = stretches.iter().map(|one| one.n).max().unwrap_or(1).max(1);
    let bar = scene.room.columns().saturating_sub(names + 12).min(40);
    let rows = stretches.iter().map(|one| {
        let number = one.n.to_string();
        let row = Row::new().at(2, &label(one), look.plain());
        let row = row.at((names + 9).saturating_sub(width(&number)), &number, look.plain());
        row.runs(names + 11, &length(one.n, most, bar, look.signs.bar_full, look.plain()))
    });
    let head = Row::new().at(0, &title, look.strong());
    vec![Part::Rows(std::iter::once(head).chain(rows).collect()), Part::Gap]
}

/// A bar beside others: the longest is that of the most.
fn length(n: u64, most: u64, columns: u16, sign: &str, style: ratatui::style::Style) -> Vec<crate::ui::visible::Run> {
    let full =
        u16::try_from((u128::from(n) * u128::from(columns)).div_ceil(u128::from(most.max(1)))).unwrap_or(columns);
    vec![(sign.repeat(usize::from(full)), style)]
}

/// At which themes people stopped.
fn stopped(scene: &Scene<'_>, dossier: &Dossier, part: &Of, name: &str) -> Vec<Part<Act>> {
    let (lang, look) = (scene.lang, scene.look);
    let least = u64::from(dossier.row.wave.min_group).max(LEAST_MIN_GROUP);
    let themes = part.frozen.questionnaire.themes.iter().map(|theme| scene.words(&theme.title));
    let places = std::iter::once(say::background(lang)).chain(themes);
    let at = |ordinal: usize| {
        let here = part.counts.broken_off.iter().filter(|(at, _)| usize::try_from(*at) == Ok(ordinal));
        here.map(|(_, n)| n).sum::<u64>()
    };
    let columns = scene.room.columns();
    let rows: Vec<Row> = places
        .enumerate()
        .filter(|(ordinal, _)| at(*ordinal) >= least)
        .map(|(ordinal, place)| {
            let n = at(ordinal).to_string();
            let row = Row::new().at(7_u16.saturating_sub(width(&n)), &n, look.plain());
            row.at(9, &cut(&place, columns.saturating_sub(9), look.signs.more), look.plain())
        })
        .collect();
    let head =
        Part::Rows(vec![Row::new().at(0, &cut(&say::stopped(lang, name), columns, look.signs.more), look.strong())]);
    if rows.is_empty() {
        return vec![head, Part::Text(say::stopped_nowhere(lang, least))];
    }
    vec![head, Part::Text(say::stopped_says(lang, least)), Part::Rows(rows)]
}

/// How many of each group answered, once the wave is closed.
fn by_group(scene: &Scene<'_>, dossier: &Dossier, part: &Of, name: &str) -> Vec<Part<Act>> {
    let (lang, look) = (scene.lang, scene.look);
    let columns = scene.room.columns();
    let basis = part.basis(&dossier.row);
    let found = match groups(&basis) {
        Err(NoSplit::NoQuestion) => return Vec::new(),
        found => found,
    };
    let title = cut(&say::groups(lang, name), columns, look.signs.more);
    let head = Part::Rows(vec![Row::new().at(0, &title, look.strong())]);
    let Ok(found) = found else { return vec![head, Part::Text(say::groups_later(lang)), Part::Gap] };
    let labels: Vec<String> = found.iter().map(|group| scene.words(group.label)).collect();
    let wide = labels.iter().map(|label| width(label)).max().unwrap_or(0).min(columns / 2);
    let rows = found.iter().zip(&labels).map(|(group, label)| {
        let invited = part.frozen.invited.by.get(group.option).copied();
        let said = match &group.tally {
            Err(reason) => why(&basis, lang, *reason),
            Ok(tally) => match rate(tally.size(), invited).zip(invited) {
                Some((rate, invited)) => say::group_of(lang, tally.size(), invited, figures::percentage(lang, rate)),
                None => tally.size().to_string(),
            },
        };
        let at = wide + 4;
        let room = columns.saturating_sub(at);
        let row = Row::new().at(2, &cut(label, wide, look.signs.more), look.plain());
        row.at(at, &cut(&said, room, look.signs.more), look.plain())
    });
    vec![head, Part::Rows(rows.collect()), Part::Gap]
}
