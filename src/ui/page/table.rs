//! Likert questions of one scale as a table: the legend above, a question a row, a point a column.

use ratatui::style::Style;

use super::ask::{Ask, INSET};
use crate::sitting::{Item, Place};
use crate::ui::look::Look;
use crate::ui::markup::paragraphs;
use crate::ui::row::{Row, Target};
use crate::ui::visible::{Run, cut, flow, width, wrap};

/// The least room for a question's words beside its points.
const WORDS: u16 = 30;
/// Columns for a point or an escape, the second where the words would have too little room otherwise.
const STEPS: [u16; 2] = [4, 3];
const BETWEEN: u16 = 2;

/// Where the columns of a table stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Room for the question's words.
    pub words: u16,
    /// From one point to the next.
    step: u16,
    /// Where the sign of each point stands.
    pub points: Vec<u16>,
    pub ways: Vec<u16>,
}

impl Columns {
    /// The columns of a table that wide, or `None` where the words would have too little room.
    #[must_use]
    pub fn of(item: &Item<'_>, columns: u16) -> Option<Self> {
        STEPS.into_iter().find_map(|step| Self::with(item, columns, step))
    }

    fn with(item: &Item<'_>, columns: u16, step: u16) -> Option<Self> {
        let (points, ways) = (u16::try_from(item.labels.len()).ok()?, u16::try_from(item.ways.len()).ok()?);
        let between = if ways > 0 { BETWEEN } else { 0 };
        let left = columns.checked_sub((points + ways).checked_mul(step)? + between)?;
        let words = left.checked_sub(INSET + 1)?;
        if words < WORDS {
            return None;
        }
        let at = |nth: u16| left + (nth + 1) * step - 2;
        Some(Self {
            words,
            step,
            points: (0..points).map(at).collect(),
            ways: (points..points + ways).map(|nth| at(nth) + between).collect(),
        })
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
    let words = paragraphs(&item.text, room, Style::new(), Look::default()).len();
    words + help
}

/// What the points and the escapes mean, each entry kept whole where it fits. A click on one chooses it for the
/// question that has the focus.
#[must_use]
pub fn legend(ask: &Ask<'_>) -> Vec<Row> {
    let columns = ask.columns;
    let mut lines = packed(entries(ask, Place::At, ask.item.labels.len()), columns, ask.look);
    let ways = packed(entries(ask, Place::Escape, ask.item.ways.len()), columns, ask.look);
    let wide = |line: &[Entry]| line.iter().map(|(text, ..)| width(text)).sum::<u16>();
    match (lines.last_mut(), ways.as_slice()) {
        // Escapes stand at the right of the last line where they fit.
        (Some(last), [only]) if wide(last) + wide(only) + 3 <= columns => {
            let blank = columns - wide(last) - wide(only);
            last.push((" ".repeat(usize::from(blank)), ask.look.plain(), None));
            last.extend(only.iter().cloned());
        }
        _ => lines.extend(ways),
    }
    lines.iter().map(|line| laid(0, line)).collect()
}

/// A part of a legend.
type Entry = (String, Style, Option<Target>);

/// The entries of a legend: head and label.
fn entries(ask: &Ask<'_>, place: impl Fn(usize) -> Place, count: usize) -> Vec<Vec<Entry>> {
    let look = ask.look;
    let places = ask.item.places("");
    (0..count)
        .map(|at| {
            let place = place(at);
            let target = places.iter().position(|p| *p == place).map(Target::Legend);
            let label = label_of(ask.item, place);
            vec![(head_of(ask.item, place), look.accent(), target), (format!(" {label}"), look.plain(), target)]
        })
        .collect()
}

/// A line of a legend as a row.
fn laid(x: u16, line: &[Entry]) -> Row {
    let (mut row, mut x) = (Row::new(), x);
    for (text, style, target) in line {
        row.put(x, text, *style, *target);
        x += width(text);
    }
    row
}

/// Entries with dots between them, broken between entries.
fn packed(entries: Vec<Vec<Entry>>, columns: u16, look: Look) -> Vec<Vec<Entry>> {
    let dot = format!(" {} ", look.signs.dot);
    let mut lines: Vec<Vec<Entry>> = Vec::new();
    let mut used = 0;
    for entry in entries {
        let wide: u16 = entry.iter().map(|(text, ..)| width(text)).sum();
        match lines.last_mut() {
            Some(line) if used + 3 + wide <= columns => {
                line.push((dot.clone(), look.quiet(), None));
                line.extend(entry);
                used += 3 + wide;
            }
            _ if wide > columns => {
                let target = entry.first().and_then(|(_, _, target)| *target);
                let runs: Vec<Run> = entry.into_iter().map(|(text, style, _)| (text, style)).collect();
                let broken = flow(&runs, columns).into_iter();
                lines.extend(broken.map(|line| line.into_iter().map(|(text, style)| (text, style, target)).collect()));
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

/// The digits and letters above the columns, and left of them, or above, the title of the theme that begins there.
#[must_use]
pub fn heads(ask: &Ask<'_>, at: &Columns, title: Option<&str>) -> Vec<Row> {
    let style = ask.look.strong();
    let lines = title.map(|title| flow(&[(title.to_owned(), style)], ask.columns)).unwrap_or_default();
    let mut rows: Vec<Row> = lines.iter().map(|line| Row::new().runs(0, line)).collect();
    let left = at.points.first().or(at.ways.first()).map_or(ask.columns, |x| x.saturating_sub(2));
    let beside = rows.pop_if(|row| row.end() <= left);
    let mut row = beside.unwrap_or_default();
    for (nth, place) in ask.item.places("").into_iter().enumerate() {
        if let Some(x) = at.x(place) {
            row.put(x, &head_of(ask.item, place), ask.look.accent(), Some(Target::Legend(nth)));
        }
    }
    rows.push(row);
    rows
}

/// The label of a place as it stands beside the words once it is chosen.
fn chosen_label(item: &Item<'_>, place: Place) -> String {
    format!("{} {}", head_of(item, place), label_of(item, place))
}

/// Where the label of what is chosen stands: the row, and the columns from the first to past the last.
struct Beside {
    row: usize,
    from: u16,
    to: u16,
}

/// Finds or makes room for the longest label: below the points, beside the words or below them.
fn room_for_label(ask: &Ask<'_>, at: &Columns, rows: &mut Vec<Row>, longest: u16) -> Beside {
    let left = at.points.first().or(at.ways.first()).map_or(ask.columns, |x| x - 2);
    let right = at.ways.last().or(at.points.last()).map_or(ask.columns, |x| x + 2);
    let from = |row: &Row| if row.spans.is_empty() { INSET } else { row.end() + 2 };
    let below = rows.iter().enumerate().skip(1).find(|(_, row)| from(row) + longest <= right);
    if let Some((row, words)) = below {
        return Beside { row, from: from(words), to: right };
    }
    // Where white is left out a short question takes one row.
    let beside = rows.first().map(from).filter(|from| !ask.white.gaps && rows.len() == 1 && from + longest < left);
    if let Some(from) = beside {
        return Beside { row: 0, from, to: left - 1 };
    }
    rows.push(Row::new());
    Beside { row: rows.len() - 1, from: INSET, to: right }
}

/// One question of the table. Room for the label of an answer is always kept, so that it never moves anything.
#[must_use]
pub fn question(ask: &Ask<'_>, at: &Columns) -> Vec<Row> {
    let look = ask.look;
    let style = if ask.focused { look.strong() } else { look.plain() };
    let mut rows = ask.words(at.words, style);
    let longest = ask.item.places("").into_iter().map(|place| width(&chosen_label(ask.item, place))).max().unwrap_or(0);
    let beside = room_for_label(ask, at, &mut rows, longest);
    let beside_points = rows.len();
    if let Some(help) = &ask.item.help {
        let room = ask.columns.saturating_sub(INSET);
        rows.extend(paragraphs(help, room, look.plain(), look).into_iter().map(|row| row.shift(INSET)));
    }
    let chosen = ask.item.chosen();
    let places = ask.item.places("");
    let blank = " ".repeat(usize::from(at.step));
    for (number, row) in rows.iter_mut().enumerate().take(beside_points) {
        for &place in &places {
            let Some(x) = at.x(place) else { continue };
            // The whole column is the place, not its sign alone.
            row.put(x + 2 - at.step, &blank, look.plain(), ask.target(&places, place));
            if number > 0 {
                continue;
            }
            let (sign, style, is_marked) = point(ask, &chosen, place);
            if is_marked {
                row.cursor = Some(x);
            }
            row.put(x - 1, &around(sign, is_marked), style, ask.target(&places, place));
        }
    }
    if let Some(first) = rows.first_mut() {
        ask.sign(first);
    }
    if let (Some(&place), Some(row)) = (chosen.first(), rows.get_mut(beside.row)) {
        let label = cut(&chosen_label(ask.item, place), beside.to.saturating_sub(beside.from), look.signs.more);
        // Under the points where that is possible; else as far to the right as it can stand.
        let last = beside.to.saturating_sub(width(&label));
        let under = if beside.row == 0 { last } else { at.points.first().map_or(last, |x| (*x).min(last)) };
        row.put(under.max(beside.from), &label, look.accent(), None);
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
        let (sign, style, is_marked) = point(ask, &chosen, place);
        if is_marked {
            signs.cursor = Some(x);
        }
        let (from, shown) = if step > 2 { (x - 1, around(sign, is_marked)) } else { (x, sign.to_owned()) };
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

/// The sign of a place, its style, and whether it is marked.
fn point(ask: &Ask<'_>, chosen: &[Place], place: Place) -> (&'static str, Style, bool) {
    let look = ask.look;
    let is_chosen = chosen.contains(&place);
    let is_marked = ask.focused && ask.marked == Some(place);
    let sign = if is_chosen { look.signs.full } else { look.signs.empty };
    let style = match (is_marked, is_chosen) {
        (true, _) => look.focus(),
        (false, true) => look.bright(),
        (false, false) => look.plain(),
    };
    (sign, style, is_marked)
}

/// The sign of a place; between brackets where it is marked.
fn around(sign: &str, marked: bool) -> String {
    if marked { format!("[{sign}]") } else { format!(" {sign} ") }
}

fn is_mark(item: &Item<'_>) -> bool {
    matches!(item.question.kind, crate::questionnaire::Kind::Mark { .. })
}

fn ways_legend(ask: &Ask<'_>, room: u16) -> Vec<Row> {
    let lines = packed(entries(ask, Place::Escape, ask.item.ways.len()), room, ask.look);
    lines.iter().map(|line| laid(INSET, line)).collect()
}

/// What the lowest and the highest mark mean, above the marks.
fn ends(ask: &Ask<'_>, from: u16, to: u16) -> Option<Vec<Row>> {
    let plain = ask.look.plain();
    let item = ask.item;
    let last_at = item.labels.len().saturating_sub(1);
    let (first, last, low, high) = if is_mark(item) {
        let mark = |at: usize| item.labels.get(at).cloned().unwrap_or_default();
        (mark(0), mark(last_at), item.low.as_deref().unwrap_or(""), item.high.as_deref().unwrap_or(""))
    } else {
        // Without a legend the first and the last point tell what the others are between.
        let (first, last) = (Place::At(0), Place::At(last_at));
        (head_of(item, first), head_of(item, last), label_of(item, first), label_of(item, last))
    };
    if low.is_empty() && high.is_empty() {
        return None;
    }
    let span = to.saturating_sub(from);
    if width(low) + width(high) + 2 <= span {
        return Some(vec![Row::new().at(from, low, plain).at(to - width(high), high, plain)]);
    }
    let lines = [(first, low), (last, high)].into_iter().filter(|(_, text)| !text.is_empty());
    let room = ask.columns.saturating_sub(INSET);
    Some(
        lines
            .flat_map(|(mark, text)| flow(&[(format!("{mark} = {text}"), plain)], room))
            .map(|line| Row::new().runs(INSET, &line))
            .collect(),
    )
}
