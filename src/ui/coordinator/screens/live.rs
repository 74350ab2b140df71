//! The wave, live: response by audience, then the themes of one questionnaire.

use super::super::act::Act;
use super::super::bars;
use super::super::scene::Scene;
use crate::port::{Dossier, Part as Of};
use crate::results::{Figure, disclose};
use crate::text::coordinator::live as say;
use crate::text::results::report as figures;
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::{cut, width};
use crate::wave::{State, margin, rate};

pub fn wave(scene: &Scene<'_>) -> Option<Sheet<Act>> {
    let dossier = scene.dossier?;
    let (lang, look) = (scene.lang, scene.look);
    let wave = &dossier.row.wave;
    let mut body = vec![Part::Rows(response(scene, dossier)), Part::Gap];
    if let Some(part) = scene.part {
        body.push(Part::Rows(vec![Row::new().at(0, &themes_of(scene, part), look.strong())]));
        body.extend(themes(scene, dossier, part));
    }
    Some(Sheet {
        title: format!("{} {} {}", wave.title, look.signs.dot, wave.region.name),
        right: standing(scene, dossier),
        body,
        hints: scene.hints(&[
            (look.signs.vertical, say::hint_theme(lang)),
            ("Enter", say::hint_questions(lang)),
            ("Tab", say::hint_audience(lang)),
            ("b", crate::text::coordinator::manage::hint_manage(lang)),
        ]),
        ..Sheet::default()
    })
}

/// `● open, nog 8 dagen`
fn standing(scene: &Scene<'_>, dossier: &Dossier) -> String {
    let left = dossier.today().until(dossier.row.wave.closes).map_or(0, |span| span.get_days());
    let words = match dossier.state {
        State::Open => say::open(scene.lang, left),
        other => other.say(scene.lang),
    };
    let sign = if dossier.state == State::Open { scene.look.signs.full } else { scene.look.signs.empty };
    format!("{sign} {words}")
}

/// The response of each audience, as a table.
fn response(scene: &Scene<'_>, dossier: &Dossier) -> Vec<Row> {
    let (lang, look) = (scene.lang, scene.look);
    let columns = scene.room.columns();
    let heads = [
        say::column_sent(lang),
        say::column_invited(lang),
        say::column_rate(lang),
        say::column_busy(lang),
        say::column_margin(lang),
    ];
    let widths: Vec<u16> = heads.iter().map(|head| width(head) + 2).collect();
    let names = (columns / 5).max(10);
    let bar_at = names + 1;
    let table: u16 = widths.iter().sum();
    let bar = columns.saturating_sub(bar_at + table + 1);
    let mut head = Row::new().at(0, &say::response(lang), look.strong());
    let mut x = bar_at + bar;
    for (text, wide) in heads.iter().zip(&widths) {
        x += wide;
        head.put(x.saturating_sub(width(text)), text, look.plain(), None);
    }
    let mut rows = vec![head];
    for part in &dossier.parts {
        let title = scene.words(&part.frozen.questionnaire.title);
        let counts = &part.counts;
        let invited = part.frozen.invited.total;
        let rate = rate(counts.submitted, invited);
        let mut row = Row::new().at(1, &cut(&title, names.saturating_sub(1), look.signs.more), look.plain());
        if bar > 3
            && let Some(rate) = rate
        {
            row = bars::share(row, bar_at, bar, rate, look);
        }
        let unknown = || say::unknown(lang);
        let cells = [
            counts.submitted.to_string(),
            invited.map_or_else(unknown, |n| n.to_string()),
            rate.map_or_else(unknown, |rate| figures::percentage(lang, rate)),
            counts.in_progress.to_string(),
            margin(counts.submitted, invited, 0.5)
                .map_or_else(String::new, |margin| format!("± {}", figures::rounded(lang, margin * 100.0, 1))),
        ];
        let mut x = bar_at + bar;
        for (text, wide) in cells.iter().zip(&widths) {
            x += wide;
            row.put(x.saturating_sub(width(text)), text, look.plain(), None);
        }
        rows.push(row);
    }
    rows
}

/// `Thema's · Uitvoering (n = 125 van 132)`
fn themes_of(scene: &Scene<'_>, part: &Of) -> String {
    let title = scene.words(&part.frozen.questionnaire.title);
    say::themes(scene.lang, title, part.published.published, part.counts.submitted)
}

/// The themes that can have a score, each with its mean or why there is none.
fn themes(scene: &Scene<'_>, dossier: &Dossier, part: &Of) -> Vec<Part<Act>> {
    let (lang, look) = (scene.lang, scene.look);
    let basis = part.basis(&dossier.row);
    let disclosed = disclose(&basis);
    let themes = part.frozen.questionnaire.themes.iter();
    themes
        .map(|theme| {
            let title = scene.words(&theme.title);
            let said = match disclosed.themes.get(&theme.id) {
                Some(Figure::Shown(figures)) => {
                    figures.mean.map_or_else(String::new, |mean| figures::rounded(lang, mean, 1))
                }
                Some(Figure::Hidden(why)) => crate::results::why(&basis, lang, *why),
                None => String::new(),
            };
            let former = scene.former().and_then(|former| {
                let (_, changes) = former.changes.iter().find(|(id, _)| id == part.id())?;
                changes.themes.get(&theme.id)?.contrast
            });
            let change = former.map(|contrast| {
                let sign = if contrast.difference < 0.0 { "−" } else { "+" };
                format!("  {sign}{}", figures::rounded(lang, contrast.difference.abs(), 1))
            });
            let said = format!("{said}{}", change.unwrap_or_default());
            let names = scene.room.columns() / 2;
            let row = Row::new().at(0, &cut(&title, names.saturating_sub(2), look.signs.more), look.plain()).at(
                names,
                &said,
                look.plain(),
            );
            Part::Drawn(vec![row], Act::Theme(theme.id.clone()))
        })
        .collect()
}
