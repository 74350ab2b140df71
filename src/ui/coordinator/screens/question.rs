//! One question: how it was answered, with all that can be said of it, what lies beside it, and the groups.

use super::super::act::Act;
use super::super::bars;
use super::super::letters;
use super::super::reading::theme_of;
use super::super::scene::{Place, Scene};
use super::block::decimals;
use super::figures::{Figures, capital, part_of};
use super::groups;
use crate::port::NotePlace;
use crate::questionnaire::{Decimal, Id, Kind, Question};
use crate::results::{Detail, Figure, QuestionFigures, Scored, difference, is_turned, share};
use crate::text::calendar;
use crate::text::coordinator::help as keys;
use crate::text::coordinator::reading as say;
use crate::text::results::report as texts;
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::{width, wrap};

/// A column of numbers or shares.
const COLUMN: u16 = 7;

pub fn question(scene: &Scene<'_>, id: &Id) -> Option<Sheet<Act>> {
    let figures = scene.figures()?;
    let questionnaire = figures.questionnaire;
    let asking: Vec<&Question> =
        questionnaire.questions().map(|(_, question)| question).filter(|question| question.asks()).collect();
    let at = asking.iter().position(|question| question.id == *id)?;
    let question = *asking.get(at)?;
    let theme = theme_of(questionnaire, id).and_then(|id| questionnaire.themes.iter().find(|theme| theme.id == *id));
    let title = theme.map_or_else(|| texts::background(scene.lang), |theme| scene.words(&theme.title));
    let mut body = vec![Part::Heading(scene.question_text(question)), Part::Gap];
    body.extend(beside(scene, question));
    body.extend(distribution(scene, &figures, question));
    let groups = if scene.reading.groups { groups::all(&figures) } else { Vec::new() };
    let sides = groups::sides(scene, &figures, &groups);
    if !sides.is_empty() {
        body.extend(groups::distribution(scene, &figures, &sides, question));
    }
    body.extend(scene.note_parts(&NotePlace::Question(id.clone())));
    let mut more = vec![(scene.look.signs.sideways.to_owned(), keys::hint_question(scene.lang))];
    more.extend(letters::hints(scene, &Place::Question(id.clone())));
    Some(Sheet {
        title,
        right: say::at_question(scene.lang, scene.audience(), at + 1, asking.len()),
        body,
        hints: scene.reading_hints(more),
        ..Sheet::default()
    })
}

/// What lies beside it, above; then what this side is called, with the word for the difference.
fn beside(scene: &Scene<'_>, question: &Question) -> Vec<Part<Act>> {
    let (Some(other), lang) = (scene.other(), scene.lang) else { return Vec::new() };
    let Some(change) = other.changes.questions.get(&question.id) else {
        return vec![scene.plainly(&say::not_asked_alike(lang, &other.title)), Part::Gap];
    };
    let mut parts = vec![scene.strongly(&other.title)];
    parts.extend(distribution(scene, &other.figures, question));
    parts.push(scene.strongly(&capital(&difference(change.as_ref(), lang))));
    parts.extend([Part::Gap, scene.strongly(&scene.this_side())]);
    parts
}

/// A value of a scale as it was answered: `4 mee eens`.
pub fn value_name(scene: &Scene<'_>, question: &Question, value: Decimal) -> String {
    let said = calendar::number(scene.lang, value);
    let point = match &question.kind {
        Kind::Likert { scale, .. } => scale.points.iter().find(|point| value.as_integer() == Some(point.value)),
        _ => None,
    };
    match (&question.kind, point) {
        (_, Some(point)) => format!("{said} {}", scene.words(&point.label)),
        (Kind::Mark { min, low: Some(low), .. }, _) if *min == value => format!("{said} {}", scene.words(low)),
        (Kind::Mark { max, high: Some(high), .. }, _) if *max == value => format!("{said} {}", scene.words(high)),
        _ => said,
    }
}

/// Counts and shares as bars, then the figures, then what is not in the shares.
fn distribution(scene: &Scene<'_>, figures: &Figures<'_>, question: &Question) -> Vec<Part<Act>> {
    let lang = scene.lang;
    let shown = match figures.question(&question.id) {
        Some(Figure::Shown(shown)) => shown,
        Some(Figure::Hidden(kept)) => {
            let mut parts = vec![scene.plainly(&format!("{}.", capital(&figures.why(scene, *kept))))];
            parts.extend(figures.nothing(scene).map(|nothing| scene.plainly(&nothing)));
            parts.push(Part::Gap);
            return parts;
        }
        None => return Vec::new(),
    };
    let mut parts: Vec<Part<Act>> = Vec::new();
    match &shown.detail {
        Detail::Scored(scored) => {
            let rows = scored.counts.iter().map(|(value, n)| (value_name(scene, question, *value), *n));
            parts.push(bars_of(scene, &rows.collect::<Vec<_>>(), shown.n));
            parts.extend(scored_lines(scene, question, scored, shown.n));
        }
        Detail::Options(counts) => {
            let rows = counts.iter().map(|(id, n)| (scene.option(question, id), *n));
            parts.push(bars_of(scene, &rows.collect::<Vec<_>>(), shown.n));
            let several = matches!(question.kind, Kind::Multiple { .. }).then(|| texts::several(lang));
            let line = std::iter::once(say::all_answers(lang, shown.n)).chain(several).collect::<Vec<_>>();
            parts.push(scene.plainly(&line.join(&gap(scene))));
        }
        Detail::Ranks(counts) => {
            parts.push(ranks(scene, question, counts));
            parts.push(scene.plainly(&say::all_answers(lang, shown.n)));
        }
        Detail::Numbers(quartiles) => {
            let said = quartiles.map(|all| {
                let [low, middle, high] = all.map(|value| texts::rounded(lang, value, decimals(question)));
                texts::quartiles(lang, low, middle, high)
            });
            parts.extend(said.map(|said| scene.plainly(&capital(&said))));
            parts.push(scene.plainly(&say::all_answers(lang, shown.n)));
        }
        Detail::Dates(quartiles) => {
            let said = quartiles.map(|all| {
                let [low, middle, high] = all.map(|day| calendar::date(lang, day));
                texts::quartiles(lang, low, middle, high)
            });
            parts.extend(said.map(|said| scene.plainly(&capital(&said))));
            parts.push(scene.plainly(&say::all_answers(lang, shown.n)));
        }
        Detail::Texts => {
            parts.push(scene.plainly(&say::texts_given(lang, shown.n)));
            parts.push(scene.plainly(&say::reads_texts(lang)));
        }
    }
    if figures.basis.is_question_late(question) {
        parts.push(scene.plainly(&format!("{}.", capital(&texts::of_former_closing(lang)))));
    }
    parts.push(scene.plainly(&say::beside_percentages(lang, rest(scene, question, shown))));
    parts.push(Part::Gap);
    parts
}

fn gap(scene: &Scene<'_>) -> String {
    format!(" {} ", scene.look.signs.dot)
}

/// The four ways in which there is no answer, each by itself.
fn rest(scene: &Scene<'_>, question: &Question, shown: &QuestionFigures) -> String {
    let lang = scene.lang;
    let escapes = shown.escapes.iter().filter_map(|(id, n)| {
        let escape = question.escapes.iter().find(|known| known.id == *id)?;
        Some(format!("{} {n}", scene.words(&escape.label).to_lowercase()))
    });
    let others = [texts::missing(lang, shown.missing), texts::not_shown(lang, shown.not_shown)];
    escapes.chain(others).collect::<Vec<_>>().join(", ")
}

fn scored_lines(scene: &Scene<'_>, question: &Question, scored: &Scored, n: u64) -> Vec<Part<Act>> {
    let lang = scene.lang;
    let number = |value: f64| texts::rounded(lang, value, 1);
    let mean = scored.mean.map(|mean| {
        let mean = number(mean);
        if is_turned(question) { texts::mean_turned(lang, mean) } else { texts::mean(lang, mean) }
    });
    let first = [
        mean,
        scored.deviation.map(|deviation| texts::deviation(lang, number(deviation))),
        scored.median.map(|median| texts::median(lang, calendar::number(lang, median))),
        Some(say::all_answers(lang, n)),
    ];
    let second = [
        scored.top2.map(|top| share(lang, top, texts::top)),
        scored.bottom2.map(|bottom| share(lang, bottom, texts::bottom)),
    ];
    let line = |parts: Vec<String>| scene.plainly(&capital(&parts.join(&gap(scene))));
    let mut lines = vec![line(first.into_iter().flatten().collect())];
    let second: Vec<String> = second.into_iter().flatten().collect();
    if !second.is_empty() {
        lines.push(line(second));
    }
    if is_turned(question) {
        lines.push(scene.plainly(&say::as_answered(lang)));
    }
    lines
}

/// A bar for each answer with its number and share. Where there is no room beside the names, below them.
fn bars_of(scene: &Scene<'_>, counts: &[(String, u64)], of: u64) -> Part<Act> {
    let (look, plain) = (scene.look, scene.look.plain());
    let columns = scene.room.columns();
    let longest = counts.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let beside = columns >= 48;
    let names = if beside { longest.min(columns.saturating_sub(2 * COLUMN + 14).min(columns / 2)) } else { 0 };
    let bar_at = if beside { names + 2 } else { 0 };
    let bar = columns.saturating_sub(bar_at + 2 * COLUMN).min(50);
    let mut rows: Vec<Row> = Vec::new();
    for (name, n) in counts {
        let mut row = Row::new();
        if bar > 3 {
            row = row.runs(bar_at, &bars::share(part_of(*n, of), bar, look));
        }
        let share = texts::percentage(scene.lang, part_of(*n, of));
        let number = n.to_string();
        row.put((bar_at + bar + COLUMN).saturating_sub(width(&number)), &number, plain, None);
        row.put((bar_at + bar + 2 * COLUMN).saturating_sub(width(&share)), &share, plain, None);
        if beside {
            let lines = wrap(name, names);
            if let Some((first, more)) = lines.split_first() {
                rows.push(row.at(0, first, plain));
                rows.extend(more.iter().map(|line| Row::new().at(0, line, plain)));
            }
        } else {
            rows.extend(wrap(name, columns).iter().map(|line| Row::new().at(0, line, plain)));
            rows.push(row);
        }
    }
    rows.push(Row::gap());
    Part::Rows(rows)
}

/// How often each option got each place, as a table; as sentences where there is no room for one.
fn ranks(scene: &Scene<'_>, question: &Question, counts: &[(Id, Vec<u64>)]) -> Part<Act> {
    let (lang, plain) = (scene.lang, scene.look.plain());
    let columns = scene.room.columns();
    let places = counts.iter().map(|(_, places)| places.len()).max().unwrap_or(0);
    let heads: Vec<String> = (1..=places).map(|place| texts::column_place(lang, place)).collect();
    let cell = heads.iter().map(|head| width(head)).max().unwrap_or(0) + 2;
    let table = u16::try_from(places).unwrap_or(u16::MAX).saturating_mul(cell);
    let names: Vec<String> = counts.iter().map(|(id, _)| scene.option(question, id)).collect();
    let longest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let room = columns.saturating_sub(table).min(longest);
    let mut rows: Vec<Row> = Vec::new();
    if room < longest.min(16) {
        for (name, (_, given)) in names.iter().zip(counts) {
            let said = (1..).zip(given).map(|(place, n): (u32, _)| texts::place(lang, place, n)).collect::<Vec<_>>();
            let lines = wrap(&format!("{name}: {}", said.join(", ")), columns);
            rows.extend(lines.iter().map(|line| Row::new().at(0, line, plain)));
        }
    } else {
        let put = |row: &mut Row, cells: &[String]| {
            let mut right = room;
            for text in cells {
                right += cell;
                row.put(right.saturating_sub(width(text)), text, plain, None);
            }
        };
        let mut head = Row::new();
        put(&mut head, &heads);
        rows.push(head);
        for (name, (_, given)) in names.iter().zip(counts) {
            let cells: Vec<String> = given.iter().map(u64::to_string).collect();
            for (at, line) in wrap(name, room).iter().enumerate() {
                let mut row = Row::new().at(0, line, plain);
                if at == 0 {
                    put(&mut row, &cells);
                }
                rows.push(row);
            }
        }
    }
    rows.push(Row::gap());
    Part::Rows(rows)
}
