//! How many were sent on each day of the wave, or in each week where the days do not fit.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::super::scene::Scene;
use crate::port::Dossier;
use crate::text::calendar;
use crate::text::coordinator::live as say;
use crate::ui::row::Row;
use crate::ui::visible::width;
use crate::wave::reminders;

/// A day, or the week that begins on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: Date,
    pub until: Date,
    pub n: u64,
}

/// Every day from the first to today or the last, also those on which nothing was sent.
#[must_use]
pub fn each_day(dossier: &Dossier) -> Vec<Stretch> {
    let wave = &dossier.row.wave;
    let sent = |day: Date| dossier.per_day.iter().filter(|(of, _)| *of == day).map(|(_, n)| n).sum();
    let counted = dossier.per_day.iter().map(|(day, _)| *day);
    // Who was answering when the last day passed may still send; and a clock may have been wrong.
    let first = counted.clone().fold(wave.opens, Date::min);
    let last = counted.fold(dossier.today().min(wave.closes), Date::max);
    let days = first.series(1.day()).take_while(|day| *day <= last).take(MOST);
    days.map(|day| Stretch { from: day, until: day, n: sent(day) }).collect()
}

/// More days than any wave has; a clock that was wrong by years draws no more.
const MOST: usize = 1_000;

/// The same by weeks from Monday on.
#[must_use]
pub fn each_week(days: &[Stretch]) -> Vec<Stretch> {
    let mut weeks: Vec<Stretch> = Vec::new();
    for day in days {
        match weeks.last_mut() {
            Some(week) if day.from.weekday() != jiff::civil::Weekday::Monday => {
                week.until = day.until;
                week.n += day.n;
            }
            _ => weeks.push(*day),
        }
    }
    weeks
}

/// One line of numbers, with the start and the days for a reminder below them where there is room.
#[must_use]
pub fn line(scene: &Scene<'_>, dossier: &Dossier) -> Vec<Row> {
    let (lang, look) = (scene.lang, scene.look);
    let (per_day, per_week) = (say::per_day(lang), say::per_week(lang));
    let from = width(&per_day).max(width(&per_week)) + 2;
    let room = usize::from(scene.room.columns().saturating_sub(from));
    let days = each_day(dossier);
    let (label, stretches) =
        if long(&days, look.signs.dot) <= room { (per_day, days) } else { (per_week, each_week(&days)) };
    // Of a very long wave the last weeks.
    let mut skipped = 0;
    while long(stretches.get(skipped..).unwrap_or_default(), look.signs.dot) + 2 > room && skipped < stretches.len() {
        skipped += 1;
    }
    let mut numbers = Row::new().at(0, &label, look.strong());
    let mut places = Vec::new();
    let mut x = from;
    if skipped > 0 {
        numbers.put(x, look.signs.more, look.quiet(), None);
        x += 2;
    }
    for stretch in stretches.iter().skip(skipped) {
        let text = number(stretch.n, look.signs.dot);
        numbers.put(x, &text, look.plain(), None);
        places.push((*stretch, x));
        x += width(&text) + 1;
    }
    let mut rows = vec![numbers];
    if scene.room.airy() {
        rows.extend(marks(scene, dossier, &places));
    }
    rows
}

/// Where the wave began, and the days on which a reminder helped.
fn marks(scene: &Scene<'_>, dossier: &Dossier, places: &[(Stretch, u16)]) -> Option<Row> {
    let (lang, look) = (scene.lang, scene.look);
    let wave = &dossier.row.wave;
    let reminders = reminders(wave.opens, wave.closes).into_iter().map(|day| (day, say::reminder(lang)));
    let mut row = Row::new();
    for (day, what) in std::iter::once((wave.opens, say::start(lang))).chain(reminders) {
        let Some((_, x)) = places.iter().find(|(stretch, _)| (stretch.from..=stretch.until).contains(&day)) else {
            continue;
        };
        let text = format!("{} {what} {}", look.signs.up, calendar::short_day(lang, day));
        let end = row.end();
        if (end == 0 || end + 1 < *x) && x + width(&text) <= scene.room.columns() {
            row.put(*x, &text, look.plain(), None);
        }
    }
    (!row.spans.is_empty()).then_some(row)
}

fn number(n: u64, nothing: &str) -> String {
    if n == 0 { nothing.to_owned() } else { n.to_string() }
}

fn long(stretches: &[Stretch], nothing: &str) -> usize {
    stretches.iter().map(|stretch| usize::from(width(&number(stretch.n, nothing))) + 1).sum::<usize>().saturating_sub(1)
}
