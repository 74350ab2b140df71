//! Questions that stand on their own: lists, fields, long lists, mere texts.

use super::ask::{Ask, Field, INSET};
use super::layout::Form;
use super::table::{head_of, scale};
use crate::interview::Answer;
use crate::questionnaire::Kind;
use crate::sitting::Place;
use crate::text::screen as say;
use crate::ui::row::Row;
use crate::ui::visible::{flow, width};

/// How many entries of a long list are in sight.
pub const WINDOW: usize = 6;

/// The rows of a question outside a table.
#[must_use]
pub fn question(ask: &Ask<'_>) -> Vec<Row> {
    match ask.form {
        Form::Table | Form::Scale => scale(ask),
        Form::List => list(ask),
        Form::Long => long(ask),
        Form::Line => line(ask),
        Form::Area => area(ask),
        Form::Info => info(ask),
    }
}

/// How many rows a field of several lines gets.
#[must_use]
pub const fn area_rows(airy: bool) -> u16 {
    if airy { 5 } else { 3 }
}

/// How many columns it gets.
#[must_use]
pub const fn area_columns(columns: u16) -> u16 {
    columns.saturating_sub(INSET + 3)
}

fn list(ask: &Ask<'_>) -> Vec<Row> {
    let mut rows = ask.head();
    let places = ask.item.places("");
    for &place in &places {
        rows.extend(entry(ask, &places, place));
    }
    rows
}

/// One option or escape of a list: its key, whether it is chosen, its label.
fn entry(ask: &Ask<'_>, places: &[Place], place: Place) -> Vec<Row> {
    let look = ask.look;
    let item = ask.item;
    let chosen = item.chosen().contains(&place);
    let label = match place {
        Place::At(at) => item.labels.get(at).cloned().unwrap_or_default(),
        Place::Other => item.other.clone().unwrap_or_default(),
        Place::Escape(at) => item.ways.get(at).map(|w| w.label.clone()).unwrap_or_default(),
        Place::Field => return Vec::new(),
    };
    // In long lists and beside fields nothing is chosen by key.
    let keyed = ask.form == Form::List;
    let head = match place {
        Place::Other => (item.labels.len() + 1).to_string(),
        place => head_of(item, place),
    };
    let sign = match (&item.question.kind, chosen) {
        (Kind::Rank { .. }, _) if matches!(place, Place::At(_)) => rank_of(ask, place),
        (Kind::Multiple { .. }, true) if matches!(place, Place::At(_)) => look.signs.box_full.to_owned(),
        (Kind::Multiple { .. }, false) if matches!(place, Place::At(_)) => look.signs.box_empty.to_owned(),
        (_, true) => look.signs.full.to_owned(),
        (_, false) => look.signs.empty.to_owned(),
    };
    let style = ask.label_style(place, chosen);
    let target = ask.target(places, place);
    let marked = ask.focused && ask.marked == Some(place);
    let at = if keyed { INSET + 2 } else { INSET };
    let text_at = at + width(&sign) + 1;
    let lines = flow(&[(label, style)], ask.columns.saturating_sub(text_at + 1));
    let mut rows: Vec<Row> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let mut row = Row::new();
        if number == 0 {
            if keyed {
                row.put(INSET, &head, look.accent(), target);
            }
            if marked && !keyed {
                row.put(0, look.signs.here, look.bright(), None);
            }
            row.put(at, &sign, if chosen { look.bright() } else { look.plain() }, target);
            row.cursor = marked.then_some(at);
        }
        let mut x = text_at;
        for (text, style) in line {
            row.put(x, text, *style, target);
            x += width(text);
        }
        rows.push(row);
    }
    if place == Place::Other && item.other_is_typed() {
        other_field(ask, &mut rows, chosen, marked, text_at);
    }
    rows
}

/// The field behind *anders, namelijk*: on its line where there is room, else on a line of its own that is always kept.
fn other_field(ask: &Ask<'_>, rows: &mut Vec<Row>, chosen: bool, marked: bool, text_at: u16) {
    let end = rows.last().map_or(text_at, Row::end) + 1;
    let x = if ask.columns.saturating_sub(end) >= 16 {
        end
    } else {
        rows.push(Row::new());
        text_at
    };
    if !chosen {
        return;
    }
    let columns = ask.columns.saturating_sub(x + 1).clamp(1, 50);
    let (text, cursor) = match ask.field {
        Some(Field::Line(line)) => line.shown(columns),
        _ => (ask.item.typed(ask.lang), 0),
    };
    if let Some(row) = rows.last_mut() {
        row.put(x, &text, ask.look.strong(), None);
        let used = width(&text);
        row.put(
            x + used,
            &ask.look.signs.line.repeat(usize::from(columns.saturating_sub(used))),
            ask.look.quiet(),
            None,
        );
        if marked && ask.field.is_some() {
            row.cursor = Some(x + cursor);
        }
    }
    if marked && ask.field.is_some() {
        let last = rows.len().saturating_sub(1);
        for row in rows.iter_mut().take(last) {
            row.cursor = None;
        }
    }
}

/// The place in the order of preference, or an empty one; in brackets, as keys are digits too.
fn rank_of(ask: &Ask<'_>, place: Place) -> String {
    let Place::At(at) = place else { return String::new() };
    let ranked = match (&ask.item.answer, ask.item.ids.get(at)) {
        (Some(Answer::Options(ids)), Some(id)) => ids.iter().position(|r| r == id),
        _ => None,
    };
    match ranked {
        Some(place) => format!("[{}]", place + 1),
        None => "[ ]".to_owned(),
    }
}

/// A long list: what was typed, the options that match, and the escapes below.
fn long(ask: &Ask<'_>) -> Vec<Row> {
    let look = ask.look;
    let mut rows = ask.head();
    let all = ask.item.places(ask.filter);
    let (options, ways): (Vec<Place>, Vec<Place>) = all.iter().partition(|p| !matches!(p, Place::Escape(_)));
    let chosen = ask.item.chosen();
    let lead = say::filter(ask.lang);
    let x = INSET + width(&lead) + 1;
    let mut search = Row::new().at(INSET, &lead, look.plain());
    let room = ask.columns.saturating_sub(x + 1).clamp(1, 24);
    let typed = crate::ui::visible::cut(ask.filter, room.saturating_sub(1), look.signs.more);
    search.put(x, &typed, look.strong(), None);
    let used = width(&typed);
    search.put(x + used, &look.signs.line.repeat(usize::from(room.saturating_sub(used))), look.quiet(), None);
    if ask.focused && ask.marked.is_none() {
        search.cursor = Some(x + used);
        if let Some(first) = rows.first_mut() {
            first.cursor = None;
        }
    }
    rows.push(search);
    let centre = ask
        .marked
        .filter(|_| ask.focused)
        .or(chosen.first().copied())
        .and_then(|p| options.iter().position(|o| *o == p))
        .unwrap_or(0);
    // The window moves by its own height, so that most steps redraw two lines only.
    let from = (centre / WINDOW) * WINDOW;
    let shown: Vec<Place> = options.iter().skip(from).take(WINDOW).copied().collect();
    for &place in &shown {
        rows.extend(entry(ask, &all, place).into_iter().take(1));
    }
    if options.is_empty() {
        rows.push(Row::new().at(INSET, &say::filter_nothing(ask.lang), look.plain()));
    }
    let filled = shown.len().max(1);
    rows.extend((filled..WINDOW).map(|_| Row::new()));
    let after = options.len().saturating_sub(from + shown.len());
    rows.push(match (from, after) {
        (0, 0) => Row::new(),
        (before, after) => Row::new().at(INSET, &more(ask, before, after), look.accent()),
    });
    for place in ways {
        rows.extend(entry(ask, &all, place));
    }
    rows
}

/// That a list goes on above or below what is in sight.
fn more(ask: &Ask<'_>, before: usize, after: usize) -> String {
    let part = |sign: &str, count: usize| {
        if count > 0 { format!("{sign} {}", say::filter_more(ask.lang, count)) } else { String::new() }
    };
    let signs = ask.look.signs;
    format!("{}   {}", part(signs.up, before), part(signs.down, after)).trim().to_owned()
}

/// A number, a date, a short text, a mark that is typed.
fn line(ask: &Ask<'_>) -> Vec<Row> {
    let look = ask.look;
    let mut rows = ask.head();
    let most = u16::try_from(ask.item.max_chars()).unwrap_or(u16::MAX);
    let wanted = if ask.item.question.is_free_text() { most } else { 14 };
    let columns = ask.columns.saturating_sub(INSET + 1).min(wanted.max(8)).max(1);
    let (text, cursor) = match ask.field {
        Some(Field::Line(line)) => line.shown(columns),
        _ => (crate::ui::visible::cut(&ask.item.typed(ask.lang), columns, look.signs.more), 0),
    };
    let places = ask.item.places("");
    let target = ask.target(&places, Place::Field);
    let mut row = Row::new();
    let used = width(&text);
    row.put(INSET, &text, look.strong(), target);
    row.put(INSET + used, &look.signs.line.repeat(usize::from(columns.saturating_sub(used))), look.quiet(), target);
    if let Some(unit) = &ask.item.unit {
        row.put(INSET + columns + 1, unit, look.plain(), None);
    }
    if ask.focused && ask.marked == Some(Place::Field) {
        row.cursor = Some(INSET + cursor);
    }
    rows.push(row);
    rows.push(under(ask));
    ways(ask, &places, &mut rows);
    rows
}

fn area(ask: &Ask<'_>) -> Vec<Row> {
    let look = ask.look;
    let mut rows = ask.head();
    let (columns, height) = (area_columns(ask.columns), area_rows(ask.airy));
    let focused = ask.focused && ask.marked == Some(Place::Field);
    let (lines, (x, y)) = match ask.field {
        Some(Field::Area(area)) => area.shown(columns, height),
        _ => (crate::ui::visible::wrap(&ask.item.typed(ask.lang), columns), (0, 0)),
    };
    let places = ask.item.places("");
    let target = ask.target(&places, Place::Field);
    for at in 0..height {
        let mut row = Row::new();
        row.put(INSET, look.signs.bar, if focused { look.bright() } else { look.quiet() }, target);
        if let Some(line) = lines.get(usize::from(at)) {
            row.put(INSET + 2, line, look.plain(), target);
        }
        if focused && at == y {
            row.cursor = Some(INSET + 2 + x);
        }
        rows.push(row);
    }
    rows.push(under(ask));
    ways(ask, &places, &mut rows);
    rows
}

/// The row below a field, always kept: what is the matter, or how much room is left.
fn under(ask: &Ask<'_>) -> Row {
    if let Some(problem) = &ask.problem {
        let text = crate::ui::visible::cut(problem, ask.columns.saturating_sub(INSET), ask.look.signs.more);
        return Row::new().at(INSET, &text, ask.look.warning());
    }
    if let Some(Field::Area(area)) = ask.field {
        let left = ask.item.max_chars().saturating_sub(area.chars());
        if left <= 100 {
            return Row::new().at(INSET, &say::signs_left(ask.lang, left), ask.look.plain());
        }
    }
    Row::new()
}

fn ways(ask: &Ask<'_>, places: &[Place], rows: &mut Vec<Row>) {
    for &place in places.iter().filter(|p| matches!(p, Place::Escape(_))) {
        rows.extend(entry(ask, places, place));
    }
}

fn info(ask: &Ask<'_>) -> Vec<Row> {
    let mut rows = crate::ui::markup::paragraphs(&ask.item.text, ask.columns, ask.look.plain(), ask.look);
    if let Some(help) = &ask.item.help {
        rows.extend(crate::ui::markup::paragraphs(help, ask.columns, ask.look.plain(), ask.look));
    }
    rows
}
