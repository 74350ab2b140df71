//! Likert questions of one scale as a table: the legend above, a question a row, a point a column.

use super::ask::{Ask, INSET};
use crate::sitting::{Item, Place};
use crate::ui::look::Look;
use crate::ui::row::Row;
use crate::ui::visible::{Run, cut, flow, width, wrap};

/// The least room for a question's words beside its points.
const WORDS: u16 = 30;
const POINT: u16 = 4;
const WAY: u16 = 4;
const BETWEEN: u16 = 2;

/// Where the columns of a table stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Room for the question's words.
    pub words: u16,
    /// Where the sign of each point stands.
    pub points: Vec<u16>,
    pub ways: Vec<u16>,
}

impl Columns {
    /// The columns of a table that wide, or `None` where the words would have too little room.
    #[must_use]
    pub fn of(item: &Item<'_>, columns: u16) -> Option<Self> {
        let (points, ways) = (item.labels.len(), item.ways.len());
        let wide = u16::try_from(points).ok()? * POINT + u16::try_from(ways).ok()? * WAY;
        let wide = wide + if ways > 0 { BETWEEN } else { 0 };
        let left = columns.checked_sub(wide)?;
        let words = left.checked_sub(INSET + 1)?;
        if words < WORDS {
            return None;
        }
        let mut x = left;
        let mut next = |step: u16| {
            x += step;
            x - 2
        };
        let points = (0..points).map(|_| next(POINT)).collect();
        if ways > 0 {
            next(BETWEEN);
        }
        Some(Self { words, points, ways: (0..ways).map(|_| next(WAY)).collect() })
    }

    fn x(&self, place: Place) -> Option<u16> {
        match place {
            Place::At(at) => self.points.get(at).copied(),
            Place::Escape(at) => self.ways.get(at).copied(),
            Place::Other | Place::Field => None,
        }
    }
}

/// The digit or letter at the head of a place.
#[must_use]
pub fn head_of(item: &Item<'_>, place: Place) -> String {
    match place {
        Place::At(9) => "0".to_owned(),
        Place::At(at) => (at + 1).to_string(),
        Place::Escape(at) => item.ways.get(at).and_then(|w| w.key).map(String::from).unwrap_or_default(),
        Place::Other | Place::Field => String::new(),
    }
}

fn label_of<'a>(item: &'a Item<'_>, place: Place) -> &'a str {
    match place {
        Place::At(at) => item.labels.get(at).map_or("", String::as_str),
        Place::Escape(at) => item.ways.get(at).map_or("", |w| w.label.as_str()),
        Place::Other | Place::Field => "",
    }
}

/// How many rows a question's words take as the head of a card.
#[must_use]
pub fn words_height(item: &Item<'_>, columns: u16) -> usize {
    let room = columns.saturating_sub(INSET);
    let help = item.help.as_ref().map_or(0, |help| wrap(help, room).len());
    wrap(&item.text, room).len() + help
}

/// What the points and the escapes mean, each entry kept whole where it fits.
#[must_use]
pub fn legend(item: &Item<'_>, columns: u16, look: Look) -> Vec<Row> {
    let entries = |places: Vec<Place>| -> Vec<Vec<Run>> {
        places
            .into_iter()
            .map(|place| {
                vec![
                    (head_of(item, place), look.accent()),
                    (format!(" {}", lower_first(label_of(item, place))), look.plain()),
                ]
            })
            .collect()
    };
    let mut lines = packed(entries((0..item.labels.len()).map(Place::At).collect()), columns, look);
    let ways = packed(entries((0..item.ways.len()).map(Place::Escape).collect()), columns, look);
    let wide = |line: &[Run]| line.iter().map(|(text, _)| width(text)).sum::<u16>();
    let mut rows: Vec<Row> = Vec::new();
    let last = lines.pop();
    rows.extend(lines.iter().map(|line| Row::new().runs(0, line)));
    if let Some(last) = last {
        let mut row = Row::new().runs(0, &last);
        match ways.as_slice() {
            [only] if wide(&last) + wide(only) + 3 <= columns => {
                row = row.runs(columns - wide(only), only);
                rows.push(row);
            }
            ways => {
                rows.push(row);
                rows.extend(ways.iter().map(|line| Row::new().runs(0, line)));
            }
        }
    }
    rows
}

/// Entries with dots between them, broken between entries.
fn packed(entries: Vec<Vec<Run>>, columns: u16, look: Look) -> Vec<Vec<Run>> {
    let dot = format!(" {} ", look.signs.dot);
    let mut lines: Vec<Vec<Run>> = Vec::new();
    let mut used = 0;
    for entry in entries {
        let wide: u16 = entry.iter().map(|(text, _)| width(text)).sum();
        match lines.last_mut() {
            Some(line) if used + 3 + wide <= columns => {
                line.push((dot.clone(), look.quiet()));
                line.extend(entry);
                used += 3 + wide;
            }
            _ if wide > columns => {
                lines.extend(flow(&entry, columns));
                used = columns;
            }
            _ => {
                lines.push(entry);
                used = wide;
            }
        }
    }
    lines
}

/// For a legend, labels are words in a row. An abbreviation keeps its capitals.
#[must_use]
pub fn lower_first(label: &str) -> String {
    let mut signs = label.chars();
    match (signs.next(), signs.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(signs).collect()
        }
        _ => label.to_owned(),
    }
}

/// The digits and letters above the columns.
#[must_use]
pub fn heads(item: &Item<'_>, at: &Columns, look: Look) -> Row {
    let mut row = Row::new();
    let places = (0..item.labels.len()).map(Place::At).chain((0..item.ways.len()).map(Place::Escape));
    for place in places {
        if let Some(x) = at.x(place) {
            row.put(x, &head_of(item, place), look.accent(), None);
        }
    }
    row
}

/// One question of the table: at least two rows, so that the label of an answer never moves anything.
#[must_use]
pub fn question(ask: &Ask<'_>, at: &Columns) -> Vec<Row> {
    let look = ask.look;
    let style = if ask.focused { look.strong() } else { look.plain() };
    let mut rows = ask.words(at.words, style);
    if rows.len() < 2 {
        rows.push(Row::new());
    }
    let chosen = ask.item.chosen();
    let places = ask.item.places("");
    if let Some(first) = rows.first_mut() {
        ask.sign(first);
        for &place in &places {
            let Some(x) = at.x(place) else { continue };
            let is_chosen = chosen.contains(&place);
            let is_marked = ask.focused && ask.marked == Some(place);
            let sign = if is_chosen { look.signs.full } else { look.signs.empty };
            let style = match (is_marked, is_chosen) {
                (true, _) => look.focus(),
                (false, true) => look.bright(),
                (false, false) => look.plain(),
            };
            if is_marked {
                first.cursor = Some(x);
            }
            first.put(x - 1, &format!(" {sign} "), style, ask.target(&places, place));
        }
    }
    if let (Some(&place), Some(second), Some(&left)) = (chosen.first(), rows.get_mut(1), at.points.first()) {
        let right = at.ways.last().or(at.points.last()).copied().unwrap_or(left) + 2;
        let label = format!("{} {}", head_of(ask.item, place), lower_first(label_of(ask.item, place)));
        let label = cut(&label, right - left, look.signs.more);
        second.put(left, &label, look.accent(), None);
    }
    rows
}

/// Points beside each other without a table: marks, and Likert questions where there is no room for a list.
#[must_use]
pub fn scale(ask: &Ask<'_>) -> Vec<Row> {
    let look = ask.look;
    let mut rows = ask.head();
    let room = ask.columns.saturating_sub(INSET);
    let places = ask.item.places("");
    let count = u16::try_from(places.len()).unwrap_or(u16::MAX).max(1);
    let step = ((room.saturating_sub(BETWEEN)) / count).clamp(2, 5);
    let chosen = ask.item.chosen();
    let (mut heads, mut signs) = (Row::new(), Row::new());
    let mut x = INSET + 1;
    let mut last_point = x;
    for &place in &places {
        if matches!(place, Place::Escape(0)) {
            x += BETWEEN;
        }
        if matches!(place, Place::At(_)) {
            last_point = x;
        }
        let head = match place {
            Place::At(at) if ask.item.ids.is_empty() && is_mark(ask.item) => {
                ask.item.labels.get(at).cloned().unwrap_or_default()
            }
            place => head_of(ask.item, place),
        };
        heads.put((x + 1).saturating_sub(width(&head)), &head, look.accent(), None);
        let is_chosen = chosen.contains(&place);
        let is_marked = ask.focused && ask.marked == Some(place);
        let sign = if is_chosen { look.signs.full } else { look.signs.empty };
        let style = match (is_marked, is_chosen) {
            (true, _) => look.focus(),
            (false, true) => look.bright(),
            (false, false) => look.plain(),
        };
        if is_marked {
            signs.cursor = Some(x);
        }
        let (from, shown) = if step > 2 { (x - 1, format!(" {sign} ")) } else { (x, sign.to_owned()) };
        signs.put(from, &shown, style, ask.target(&places, place));
        x += step;
    }
    if let Some(ends) = ends(ask, INSET + 1, last_point + 1) {
        rows.extend(ends);
    }
    rows.push(heads);
    rows.push(signs);
    if is_mark(ask.item) {
        if !ask.item.ways.is_empty() {
            rows.extend(ways_legend(ask, room));
        }
    } else {
        let shown = ask.marked.filter(|_| ask.focused).or(chosen.first().copied());
        let label = shown.map(|p| format!("{} {}", head_of(ask.item, p), label_of(ask.item, p))).unwrap_or_default();
        rows.push(Row::new().at(INSET, &cut(&label, room, look.signs.more), look.accent()));
    }
    rows
}

fn is_mark(item: &Item<'_>) -> bool {
    matches!(item.question.kind, crate::questionnaire::Kind::Mark { .. })
}

fn ways_legend(ask: &Ask<'_>, room: u16) -> Vec<Row> {
    let look = ask.look;
    let entries = ask.item.ways.iter().enumerate().map(|(at, way)| {
        vec![
            (head_of(ask.item, Place::Escape(at)), look.accent()),
            (format!(" {}", lower_first(&way.label)), look.plain()),
        ]
    });
    packed(entries.collect(), room, look).iter().map(|line| Row::new().runs(INSET, line)).collect()
}

/// What the lowest and the highest mark mean, above the marks.
fn ends(ask: &Ask<'_>, from: u16, to: u16) -> Option<Vec<Row>> {
    let plain = ask.look.plain();
    let (low, high) = (ask.item.low.as_deref().unwrap_or(""), ask.item.high.as_deref().unwrap_or(""));
    if low.is_empty() && high.is_empty() {
        return None;
    }
    let span = to.saturating_sub(from);
    if width(low) + width(high) + 2 <= span {
        return Some(vec![Row::new().at(from, low, plain).at(to - width(high), high, plain)]);
    }
    let first = ask.item.labels.first().map_or("", String::as_str);
    let last = ask.item.labels.last().map_or("", String::as_str);
    let lines = [(first, low), (last, high)].into_iter().filter(|(_, text)| !text.is_empty());
    let room = ask.columns.saturating_sub(INSET);
    Some(
        lines
            .flat_map(|(mark, text)| flow(&[(format!("{mark} = {text}"), plain)], room))
            .map(|line| Row::new().runs(INSET, &line))
            .collect(),
    )
}
