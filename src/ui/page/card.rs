//! Questions that stand on their own: lists, fields, long lists, mere texts.

use super::ask::{Ask, Field, INSET};
use super::layout::Form;
use super::table::{head_of, scale};
use crate::interview::Answer;
use crate::questionnaire::Kind;
use crate::sitting::{Item, Place};
use crate::text::screen as say;
use crate::ui::row::{Row, Target};
use crate::ui::visible::{cut, flow, width, wrap};
use crate::ui::widgets::area::Sight;

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
    let entries: Vec<Vec<Row>> = places.iter().map(|&place| entry(ask, &places, place)).collect();
    let columns = if ask.white.below || ask.item.other_is_typed() { None } else { in_columns(&entries, ask.columns) };
    rows.extend(columns.unwrap_or_else(|| entries.into_iter().flatten().collect()));
    rows
}

/// Short entries in columns, read downwards, in as few rows as they fit in; `None` where they fill a line each.
fn in_columns(entries: &[Vec<Row>], columns: u16) -> Option<Vec<Row>> {
    let entries: Vec<&Row> =
        entries.iter().map(|rows| if let [row] = rows.as_slice() { Some(row) } else { None }).collect::<Option<_>>()?;
    (entries.len().div_ceil(MOST_COLUMNS)..entries.len()).filter(|tall| *tall > 0).find_map(|tall| {
        let mut rows = vec![Row::new(); tall];
        let mut from = 0;
        for column in entries.chunks(tall) {
            for (row, entry) in rows.iter_mut().zip(column) {
                let entry = (*entry).clone().shift(from);
                row.spans.extend(entry.spans);
                row.cursor = row.cursor.or(entry.cursor);
            }
            from = rows.iter().map(Row::end).max().unwrap_or(0) + 1;
        }
        (from <= columns + 1).then_some(rows)
    })
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
    let room = ask.columns.saturating_sub(text_at + 1);
    let in_long_list = ask.form == Form::Long && matches!(place, Place::At(_));
    // The options of a long list take a row each.
    let label = if in_long_list { cut(&label, room, look.signs.more) } else { label };
    let lines = flow(&[(label, style)], room);
    let mut rows: Vec<Row> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let mut row = Row::new();
        if number == 0 {
            if keyed {
                row.put(INSET, &head, look.accent(), target);
            }
            if marked {
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
    let columns = ask.columns.saturating_sub(x + 1).clamp(1, OTHER);
    let (text, cursor) = match ask.field {
        Some(Field::Line(line)) => line.shown(columns),
        _ => (ask.item.typed(ask.lang), 0),
    };
    if let Some(row) = rows.last_mut() {
        let target = |from| Some(Target::Field(ask.index, 0, from));
        row.put(x, &text, ask.look.strong(), target(0));
        let used = width(&text);
        let rest = ask.look.signs.line.repeat(usize::from(columns.saturating_sub(used)));
        row.put(x + used, &rest, ask.look.quiet(), target(used));
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

/// A long list: what was typed, the options that match, what is chosen, and the escapes below.
fn long(ask: &Ask<'_>) -> Vec<Row> {
    let look = ask.look;
    let mut rows = ask.head();
    let all = ask.item.places(ask.filter);
    let (options, below): (Vec<Place>, Vec<Place>) = all.iter().partition(|p| matches!(p, Place::At(_)));
    let search = search_line(ask, options.len());
    if search.cursor.is_some()
        && let Some(first) = rows.first_mut()
    {
        first.cursor = None;
    }
    rows.push(search);
    let chosen = ask.item.chosen();
    let centre = ask
        .marked
        .filter(|_| ask.focused)
        .or(chosen.first().copied())
        .and_then(|p| options.iter().position(|o| *o == p))
        .unwrap_or(0);
    // The window moves by its own height, so that most steps redraw two lines only.
    let from = (centre / ask.window) * ask.window;
    let shown: Vec<Place> = options.iter().skip(from).take(ask.window).copied().collect();
    for &place in &shown {
        rows.extend(entry(ask, &all, place));
    }
    let filled = if options.is_empty() {
        let nothing = if below.is_empty() { say::filter_nothing(ask.lang) } else { say::filter_nothing_but(ask.lang) };
        let lines = flow(&[(nothing, look.warning())], ask.columns.saturating_sub(INSET));
        rows.extend(lines.iter().take(ask.window).map(|line| Row::new().runs(INSET, line)));
        lines.len()
    } else {
        shown.len()
    };
    rows.extend((filled..ask.window).map(|_| Row::new()));
    rows.push(under_list(ask, from, options.len().saturating_sub(from + shown.len())));
    for place in below {
        rows.extend(entry(ask, &all, place));
    }
    rows
}

/// Where one types, with how many options fit.
fn search_line(ask: &Ask<'_>, found: usize) -> Row {
    let look = ask.look;
    let lead = say::filter(ask.lang);
    let x = INSET + width(&lead) + 1;
    let mut row = Row::new().at(INSET, &lead, look.plain());
    let room = ask.columns.saturating_sub(x + 1).clamp(1, 24);
    let typed = cut(ask.filter, room.saturating_sub(1), look.signs.more);
    row.put(x, &typed, look.strong(), None);
    let used = width(&typed);
    row.put(x + used, &look.signs.line.repeat(usize::from(room.saturating_sub(used))), look.quiet(), None);
    if ask.focused && ask.marked.is_none() {
        row.cursor = Some(x + used);
    }
    if !ask.filter.trim().is_empty() && found > 0 {
        let said = say::filter_found(ask.lang, found);
        if x + room + 2 + width(&said) <= ask.columns {
            row.put(x + room + 2, &said, look.plain(), None);
        }
    }
    row
}

/// The row below the options, always kept: that the list goes on, and what is chosen, which may be out of sight.
fn under_list(ask: &Ask<'_>, before: usize, after: usize) -> Row {
    let item = ask.item;
    let labels: Vec<String> = match &item.answer {
        Some(Answer::Options(ids)) => {
            let label = |id| item.ids.iter().position(|o| o == id).and_then(|at| item.labels.get(at)).cloned();
            let labels = ids.iter().filter_map(label);
            match item.question.kind {
                Kind::Rank { .. } => labels.enumerate().map(|(at, label)| format!("{}. {label}", at + 1)).collect(),
                _ => labels.collect(),
            }
        }
        Some(Answer::Option(id)) => {
            item.ids.iter().position(|o| o == id).and_then(|at| item.labels.get(at)).cloned().into_iter().collect()
        }
        _ => Vec::new(),
    };
    let mut row = Row::new();
    let more = more(ask, before, after);
    row.put(INSET, &more, ask.look.accent(), None);
    if !labels.is_empty() {
        let x = if more.is_empty() { INSET } else { MORE.max(INSET + width(&more) + 2) };
        let said = say::filter_chosen(ask.lang, labels.join(", "));
        let room = ask.columns.saturating_sub(x);
        row.put(x, &cut(&said, room, ask.look.signs.more), ask.look.bright(), None);
    }
    row
}

/// The most columns in which options stand beside each other.
const MOST_COLUMNS: usize = 3;

/// The most columns for the text of *other*.
const OTHER: u16 = 50;

/// Where what is chosen stands behind how far a list goes on.
const MORE: u16 = 26;

/// That a list goes on above or below what is in sight.
fn more(ask: &Ask<'_>, before: usize, after: usize) -> String {
    let part = |sign: &str, count: usize| {
        if count > 0 { format!("{sign} {}", say::filter_more(ask.lang, count)) } else { String::new() }
    };
    let signs = ask.look.signs;
    format!("{}   {}", part(signs.up, before), part(signs.down, after)).trim().to_owned()
}

/// How many columns a field of one line gets.
#[must_use]
pub fn line_columns(item: &Item<'_>, columns: u16) -> u16 {
    let most = u16::try_from(item.max_chars()).unwrap_or(u16::MAX);
    let wanted = match item.question.kind {
        Kind::Single { .. } => OTHER,
        // The cursor stands behind the last sign.
        _ if item.question.is_free_text() => most.saturating_add(1),
        _ => 14,
    };
    columns.saturating_sub(INSET + 1).min(wanted.max(8)).max(1)
}

/// A number, a date, a short text, a mark that is typed.
fn line(ask: &Ask<'_>) -> Vec<Row> {
    let look = ask.look;
    let mut rows = ask.head();
    let columns = line_columns(ask.item, ask.columns);
    let (text, cursor) = match ask.field {
        Some(Field::Line(line)) => line.shown(columns),
        _ => (cut(&ask.item.typed(ask.lang), columns, look.signs.more), 0),
    };
    let places = ask.item.places("");
    let mut row = Row::new();
    let used = width(&text);
    let target = |from| Some(Target::Field(ask.index, 0, from));
    row.put(INSET, &text, look.strong(), target(0));
    let rest = look.signs.line.repeat(usize::from(columns.saturating_sub(used)));
    row.put(INSET + used, &rest, look.quiet(), target(used));
    if let Some(unit) = &ask.item.unit {
        row.put(INSET + columns + 1, unit, look.plain(), None);
    }
    if ask.focused && ask.marked == Some(Place::Field) {
        row.cursor = Some(INSET + cursor);
    }
    rows.push(row);
    rows.extend(under(ask));
    ways(ask, &places, &mut rows);
    rows
}

fn area(ask: &Ask<'_>) -> Vec<Row> {
    let look = ask.look;
    let mut rows = ask.head();
    let (columns, height) = (area_columns(ask.columns), area_rows(ask.white.airy));
    let focused = ask.focused && ask.marked == Some(Place::Field);
    let sight = if let Some(Field::Area(area)) = ask.field {
        area.shown(columns, height)
    } else {
        let lines = wrap(&ask.item.typed(ask.lang), columns);
        let below = lines.len() > usize::from(height);
        Sight { lines, cursor: (0, 0), above: false, below }
    };
    let places = ask.item.places("");
    let bar = if focused { look.bright() } else { look.quiet() };
    for at in 0..height {
        let mut row = Row::new();
        let target = |from| Some(Target::Field(ask.index, at, from));
        let more = (sight.above && at == 0, sight.below && at + 1 == height);
        let (sign, style) = match more {
            (true, _) => (look.signs.up, look.accent()),
            (_, true) => (look.signs.down, look.accent()),
            _ => (look.signs.bar, bar),
        };
        row.put(INSET, sign, style, target(0));
        let line = sight.lines.get(usize::from(at)).map_or("", String::as_str);
        row.put(INSET + 2, line, look.plain(), target(0));
        // All of the field can be clicked, also where nothing is written yet.
        let used = width(line);
        row.put(INSET + 2 + used, &" ".repeat(usize::from(columns.saturating_sub(used))), look.plain(), target(used));
        if focused && at == sight.cursor.1 {
            row.cursor = Some(INSET + 2 + sight.cursor.0);
        }
        rows.push(row);
    }
    rows.extend(under(ask));
    ways(ask, &places, &mut rows);
    rows
}

/// The row below a field, always kept: what is the matter, or how much room is left where it gets scarce.
fn under(ask: &Ask<'_>) -> Vec<Row> {
    let text = |text: String, style| {
        let lines = flow(&[(text, style)], ask.columns.saturating_sub(INSET));
        lines.iter().map(|line| Row::new().runs(INSET, line)).collect()
    };
    if let Some(problem) = &ask.problem {
        let mut rows: Vec<Row> = text(problem.clone(), ask.look.warning());
        if let Some(first) = rows.first_mut() {
            first.put(0, ask.look.signs.alert, ask.look.alert(), None);
        }
        return rows;
    }
    let most = ask.item.max_chars();
    let (used, soon) = match ask.field {
        Some(Field::Area(area)) => (area.chars(), 100),
        Some(Field::Line(line)) if ask.item.question.is_free_text() => (line.chars(), 10),
        _ => return vec![Row::new()],
    };
    match most.saturating_sub(used) {
        0 => text(say::field_full(ask.lang, most), ask.look.warning()),
        // A short field needs no counting before something is in it.
        left if left <= soon && used > 0 => text(say::signs_left(ask.lang, left), ask.look.plain()),
        _ => vec![Row::new()],
    }
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
