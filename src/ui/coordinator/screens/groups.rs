//! Groups beside each other, once closed.
//!
//! Invariant: a hidden group stands in its place with the sentence why, and with nothing else.

use super::super::act::Act;
use super::super::bars;
use super::super::scene::Scene;
use super::figures::{Figures, part_of};
use crate::questionnaire::{Decimal, Id, Question, Theme};
use crate::results::report::group_basis;
use crate::results::{Detail, Figure, Group, bounds, groups, split_question, theme_scale};
use crate::text::calendar;
use crate::text::coordinator::{live, reading as say};
use crate::text::results::report as texts;
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::{cut, width, wrap};

/// A column of figures by group.
const COLUMN: u16 = 7;

/// One group, or why it is hidden.
pub struct Side<'a> {
    pub letter: String,
    pub label: String,
    pub figures: Result<Figures<'a>, String>,
}

/// The groups of the questionnaire that is shown; empty where it is not split, or may not be yet.
#[must_use]
pub fn all<'a>(figures: &Figures<'a>) -> Vec<Group<'a>> {
    groups(&figures.basis).unwrap_or_default()
}

#[must_use]
pub fn sides<'a>(scene: &Scene<'_>, figures: &Figures<'a>, groups: &'a [Group<'a>]) -> Vec<Side<'a>> {
    let mut letters = ('A'..='Z').map(String::from).chain((1_u32..).map(|number| number.to_string()));
    let side = |group: &'a Group<'a>| {
        let label = scene.words(group.label);
        match &group.tally {
            Ok(tally) => Side {
                letter: letters.next().unwrap_or_default(),
                label,
                figures: Ok(Figures::on(group_basis(&figures.basis, tally))),
            },
            Err(kept) => Side { letter: String::new(), label, figures: Err(figures.why(scene, *kept)) },
        }
    };
    groups.iter().map(side).collect()
}

/// Along which question, and whether the groups are of a former closing.
fn heading(scene: &Scene<'_>, figures: &Figures<'_>) -> Vec<Part<Act>> {
    let mut parts = Vec::new();
    if let Some(question) = split_question(&figures.basis) {
        parts.push(scene.strongly(&say::groups_by(scene.lang, scene.words(&question.text))));
    }
    if figures.basis.conditional.tally != figures.basis.tally {
        parts.push(scene.plainly(&say::groups_former(scene.lang)));
    }
    parts
}

/// A theme's score in each group.
#[must_use]
pub fn scores(scene: &Scene<'_>, figures: &Figures<'_>, sides: &[Side<'_>], theme: &Theme) -> Vec<Part<Act>> {
    let (lang, look) = (scene.lang, scene.look);
    let columns = scene.room.columns();
    let mut parts = heading(scene, figures);
    let names = sides.iter().map(|side| width(&side.label)).max().unwrap_or(0).min(columns * 2 / 5) + 2;
    let ends = theme_scale(theme).and_then(bounds);
    let mut rows: Vec<Row> = Vec::new();
    let one = |label: &str, figures: &Figures<'_>| -> Vec<Row> {
        let said = match figures.disclosed.themes.get(&theme.id) {
            Some(Figure::Shown(shown)) => shown.mean.map(|mean| {
                let mean = texts::rounded(lang, mean, 1);
                match shown.interval {
                    Some((low, high)) => texts::theme_mean(
                        lang,
                        mean,
                        texts::rounded(lang, low, 1),
                        texts::rounded(lang, high, 1),
                        shown.n,
                    ),
                    None => texts::theme_mean_only(lang, mean, shown.n),
                }
            }),
            Some(Figure::Hidden(kept)) => Some(figures.why(scene, *kept)),
            None => None,
        };
        let Some(said) = said else { return Vec::new() };
        let mean = figures.disclosed.themes.get(&theme.id).and_then(Figure::shown).and_then(|shown| shown.mean);
        let bar = columns.saturating_sub(names + width(&said) + 2).min(24);
        let mut rows = named(scene, label, &said, names);
        if let (Some(mean), Some((low, high)), true, Some(first)) = (mean, ends, bar >= 10, rows.first_mut()) {
            #[expect(clippy::cast_precision_loss, reason = "points of a scale lie far below 2^53")]
            let ends = (low as f64, high as f64);
            let line = bars::mean(mean, None, ends, bar, look);
            *first = std::mem::take(first).runs(columns.saturating_sub(bar), &line);
        }
        rows
    };
    rows.extend(one(&say::everybody(lang), figures));
    for side in sides {
        match &side.figures {
            Ok(figures) => rows.extend(one(&side.label, figures)),
            Err(why) => rows.extend(named(scene, &side.label, why, names)),
        }
    }
    parts.extend([Part::Rows(rows), Part::Gap]);
    parts
}

/// A name and what is said of it, beside each other where there is room.
fn named(scene: &Scene<'_>, label: &str, said: &str, names: u16) -> Vec<Row> {
    let plain = scene.look.plain();
    let columns = scene.room.columns();
    if columns < 40 {
        let text = wrap(&format!("{label}: {said}"), columns);
        return text.iter().map(|line| Row::new().at(0, line, plain)).collect();
    }
    let (left, right) = (wrap(label, names.saturating_sub(2)), wrap(said, columns.saturating_sub(names)));
    (0..left.len().max(right.len()))
        .map(|at| {
            let text = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
            Row::new().at(0, &text(&left), plain).at(names, &text(&right), plain)
        })
        .collect()
}

/// Which group has which letter, and which are hidden.
fn legend(scene: &Scene<'_>, sides: &[Side<'_>], n: impl Fn(&Figures<'_>) -> Option<u64>) -> Part<Act> {
    let line = |side: &Side<'_>| match &side.figures {
        Ok(figures) => {
            let label = match n(figures) {
                Some(n) => say::side(scene.lang, &side.label, n),
                None => side.label.clone(),
            };
            say::group(scene.lang, &side.letter, label)
        }
        Err(why) => say::side_hidden(scene.lang, &side.label, why),
    };
    let lines = sides.iter().flat_map(|side| wrap(&line(side), scene.room.columns()));
    Part::Rows(lines.map(|line| Row::new().at(0, &line, scene.look.plain())).collect())
}

/// A table of names with a cell for each group, in as many tables as it takes.
fn table(scene: &Scene<'_>, sides: &[&Side<'_>], rows: &[(String, Vec<String>)]) -> Vec<Part<Act>> {
    let plain = scene.look.plain();
    let columns = scene.room.columns();
    let names = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0).min(columns / 2).max(1);
    let fit = usize::from((columns.saturating_sub(names) / COLUMN).max(1));
    let mut parts = Vec::new();
    for (number, chunk) in sides.chunks(fit).enumerate() {
        let put = |row: &mut Row, cells: &mut dyn Iterator<Item = &str>| {
            let mut right = names;
            for cell in cells {
                right += COLUMN;
                row.put(right.saturating_sub(width(cell)), cell, plain, None);
            }
        };
        let mut head = Row::new();
        put(&mut head, &mut chunk.iter().map(|side| side.letter.as_str()));
        let mut drawn = vec![head];
        for (name, cells) in rows {
            let lines = wrap(name, names);
            let last = lines.len().saturating_sub(1);
            for (at, line) in lines.iter().enumerate() {
                let mut row = Row::new().at(0, line, plain);
                if at == last {
                    put(&mut row, &mut cells.iter().skip(number * fit).take(chunk.len()).map(String::as_str));
                }
                drawn.push(row);
            }
        }
        parts.extend([Part::Rows(drawn), Part::Gap]);
    }
    parts
}

/// A question's distribution in each group: shares, or what there is of other kinds.
#[must_use]
pub fn distribution(
    scene: &Scene<'_>,
    figures: &Figures<'_>,
    sides: &[Side<'_>],
    question: &Question,
) -> Vec<Part<Act>> {
    let lang = scene.lang;
    let shown_in = |side: &Figures<'_>| side.question(&question.id).and_then(Figure::shown).cloned();
    let mut parts = heading(scene, figures);
    parts.push(legend(scene, sides, |side| shown_in(side).map(|shown| shown.n)));
    let mut columns: Vec<&Side<'_>> = Vec::new();
    let mut details: Vec<(u64, Detail)> = Vec::new();
    for side in sides {
        let Ok(of) = &side.figures else { continue };
        match of.question(&question.id) {
            Some(Figure::Shown(shown)) => {
                columns.push(side);
                details.push((shown.n, shown.detail.clone()));
            }
            Some(Figure::Hidden(kept)) => {
                parts.push(scene.plainly(&say::side_hidden(lang, &side.label, of.why(scene, *kept))));
            }
            None => {}
        }
    }
    parts.push(Part::Gap);
    for (side, (_, detail)) in columns.iter().zip(&details) {
        parts.extend(middle(scene, detail).map(|said| scene.plainly(&say::group(lang, &side.letter, said))));
    }
    let rows = shares(scene, question, &details);
    parts.extend(table(scene, &columns, &rows));
    parts
}

/// Of numbers and days: the quartiles.
fn middle(scene: &Scene<'_>, detail: &Detail) -> Option<String> {
    let lang = scene.lang;
    let [low, middle, high] = match detail {
        Detail::Numbers(Some(values)) => values.map(|value| texts::rounded(lang, value, 1)),
        Detail::Dates(Some(days)) => days.map(|day| calendar::date(lang, day)),
        _ => return None,
    };
    Some(texts::quartiles(lang, low, middle, high))
}

/// The rows of a distribution, a cell for each group: what it is a share of, and the share.
fn shares(scene: &Scene<'_>, question: &Question, groups: &[(u64, Detail)]) -> Vec<(String, Vec<String>)> {
    let lang = scene.lang;
    // Each group's own count of it; a group that has none of it gave it nowhere.
    let row = |name: String, count: &dyn Fn(&Detail) -> u64| {
        let cells = groups.iter().map(|(n, detail)| texts::percentage(lang, part_of(count(detail), *n)));
        (name, cells.collect())
    };
    match groups.first().map(|(_, first)| first) {
        Some(Detail::Scored(scored)) => {
            let of = |detail: &Detail, value: Decimal| match detail {
                Detail::Scored(scored) => counted(&scored.counts, &value),
                _ => 0,
            };
            let values = scored.counts.iter().map(|(value, _)| {
                row(super::question::value_name(scene, question, *value), &|detail| of(detail, *value))
            });
            let mean = |(_, detail): &(u64, Detail)| match detail {
                Detail::Scored(scored) => scored.mean.map(|mean| texts::rounded(lang, mean, 1)).unwrap_or_default(),
                _ => String::new(),
            };
            values.chain([(texts::column_mean(lang), groups.iter().map(mean).collect())]).collect()
        }
        Some(Detail::Options(options)) => {
            let of = |detail: &Detail, id: &Id| match detail {
                Detail::Options(counts) => counted(counts, id),
                _ => 0,
            };
            options.iter().map(|(id, _)| row(scene.option(question, id), &|detail| of(detail, id))).collect()
        }
        Some(Detail::Ranks(options)) => {
            let of = |detail: &Detail, id: &Id| match detail {
                Detail::Ranks(counts) => counts
                    .iter()
                    .find(|(known, _)| known == id)
                    .and_then(|(_, places)| places.first())
                    .copied()
                    .unwrap_or(0),
                _ => 0,
            };
            let name = |id| format!("{}, {}", scene.option(question, id), texts::column_place(lang, 1));
            options.iter().map(|(id, _)| row(name(id), &|detail| of(detail, id))).collect()
        }
        _ => Vec::new(),
    }
}

/// How often that was given.
fn counted<T: PartialEq>(counts: &[(T, u64)], wanted: &T) -> u64 {
    counts.iter().find(|(known, _)| known == wanted).map_or(0, |(_, n)| *n)
}

/// All themes by group.
pub fn overview(scene: &Scene<'_>) -> Option<Sheet<Act>> {
    let figures = scene.figures()?;
    let lang = scene.lang;
    let groups = all(&figures);
    let sides = sides(scene, &figures, &groups);
    let mut body = heading(scene, &figures);
    body.push(legend(scene, &sides, |side| Some(side.basis.tally.size())));
    body.push(Part::Gap);
    let shown: Vec<&Side<'_>> = sides.iter().filter(|side| side.figures.is_ok()).collect();
    let columns = scene.room.columns().saturating_sub(2);
    let cells_wide = COLUMN * u16::try_from(shown.len() + 1).unwrap_or(u16::MAX).min(20);
    let beside = columns >= cells_wide.saturating_add(24);
    let names = if beside { columns - cells_wide } else { columns };
    let plain = scene.look.plain();
    let letters = std::iter::once(say::everybody(lang)).chain(shown.iter().map(|side| side.letter.clone()));
    let letters: Vec<String> = letters.collect();
    if beside {
        let mut head = Row::new().at(2, &texts::column_theme(lang), scene.look.strong());
        for (at, letter) in (1_u16..).zip(&letters) {
            let letter = cut(letter, COLUMN + 2, scene.look.signs.more);
            head.put((2 + names + COLUMN * at).saturating_sub(width(&letter)), &letter, plain, None);
        }
        body.push(Part::Rows(vec![head]));
    }
    for theme in figures.questionnaire.themes.iter().filter(|theme| theme_scale(theme).is_some()) {
        let cell = |of: &Figures<'_>| match of.disclosed.themes.get(&theme.id) {
            Some(Figure::Shown(shown)) => shown.mean.map(|mean| texts::rounded(lang, mean, 1)).unwrap_or_default(),
            // Each theme tells on its own screen why.
            Some(Figure::Hidden(_)) | None => "–".to_owned(),
        };
        let cells: Vec<String> = std::iter::once(cell(&figures))
            .chain(shown.iter().filter_map(|side| side.figures.as_ref().ok()).map(cell))
            .collect();
        let mut rows: Vec<Row> = wrap(&scene.words(&theme.title), names.saturating_sub(1))
            .iter()
            .map(|line| Row::new().at(0, line, plain))
            .collect();
        if let (true, Some(first)) = (beside, rows.first_mut()) {
            for (at, text) in (1_u16..).zip(&cells) {
                first.put((names + COLUMN * at).saturating_sub(width(text)), text, plain, None);
            }
        } else {
            let pairs = letters.iter().zip(&cells).map(|(letter, cell)| format!("{letter} {cell}"));
            let line = pairs.collect::<Vec<_>>().join("  ");
            rows.extend(wrap(&line, columns.saturating_sub(2)).iter().map(|line| Row::new().at(2, line, plain)));
        }
        body.push(Part::Drawn(rows, Act::Theme(theme.id.clone())));
    }
    Some(Sheet {
        title: say::groups_title(lang),
        right: scene.audience(),
        body,
        hints: scene.hints(&[
            (scene.look.signs.vertical, live::hint_theme(lang)),
            ("Enter", live::hint_questions(lang)),
            ("Tab", live::hint_audience(lang)),
        ]),
        ..Sheet::default()
    })
}
