//! How the questions of a theme stand on screens: in which form each, how many on a screen, never cut.

use std::ops::Range;

use super::ask::Ask;
use super::card;
use super::table::{self, Columns};
use crate::questionnaire::Kind;
use crate::sitting::Item;
use crate::ui::look::Look;
use crate::ui::room::Room;
use crate::ui::row::Row;

/// How a question takes its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A row of points in a table with its neighbours.
    Table,
    /// Points or marks beside each other.
    Scale,
    /// Points or options below each other.
    List,
    /// Ten or more options: typing filters.
    Long,
    /// One line to type in.
    Line,
    /// Several lines to type in.
    Area,
    /// Nothing to answer.
    Info,
}

/// The form in which a question is asked in that room.
#[must_use]
pub fn form(item: &Item<'_>, room: Room) -> Form {
    if !item.question.asks() {
        return Form::Info;
    }
    match item.question.kind {
        Kind::Open { .. } => Form::Area,
        _ if item.is_typed() => Form::Line,
        Kind::Likert { .. } if room.tables() && Columns::of(item, room.columns()).is_some() => Form::Table,
        Kind::Likert { .. } => {
            let words = u16::try_from(table::words_height(item, room.columns())).unwrap_or(u16::MAX);
            let list = u16::try_from(item.labels.len() + item.ways.len()).unwrap_or(u16::MAX);
            if words.saturating_add(list) <= room.body() { Form::List } else { Form::Scale }
        }
        Kind::Mark { .. } => Form::Scale,
        _ if item.is_long() => Form::Long,
        _ => Form::List,
    }
}

/// A question with its rows.
pub struct Block {
    pub rows: Vec<Row>,
    /// The scale of the table it stands in.
    pub table: Option<String>,
}

impl Block {
    #[must_use]
    pub fn of(ask: &Ask<'_>) -> Self {
        let columns = (ask.form == Form::Table).then(|| Columns::of(ask.item, ask.columns)).flatten();
        match columns {
            Some(columns) => Self { rows: table::question(ask, &columns), table: table_of(ask.item) },
            None => Self { rows: card::question(ask), table: None },
        }
    }
}

/// Which table a Likert question belongs to: those with the same scale and the same escapes share one.
fn table_of(item: &Item<'_>) -> Option<String> {
    let Kind::Likert { scale, .. } = &item.question.kind else { return None };
    let ways: Vec<&str> = item.ways.iter().map(|w| w.id.as_str()).collect();
    Some(format!("{} {}", scale.id, ways.join(" ")))
}

/// The rows of the questions on one screen, and where each question stands in them.
#[must_use]
pub fn screen(
    blocks: &[Block],
    items: &[Item<'_>],
    on: Range<usize>,
    room: Room,
    look: Look,
) -> (Vec<Row>, Vec<Range<usize>>) {
    let gap = gaps(blocks, items, room, look, &on);
    compose(blocks, items, on, room, look, gap)
}

/// White between the questions, unless leaving it out brings them all on one screen.
fn gaps(blocks: &[Block], items: &[Item<'_>], room: Room, look: Look, on: &Range<usize>) -> bool {
    let (rows, _) = compose(blocks, items, on.clone(), room, look, true);
    rows.len() <= usize::from(room.body())
}

fn compose(
    blocks: &[Block],
    items: &[Item<'_>],
    on: Range<usize>,
    room: Room,
    look: Look,
    gap: bool,
) -> (Vec<Row>, Vec<Range<usize>>) {
    let mut rows: Vec<Row> = Vec::new();
    let mut places = Vec::new();
    let mut table: Option<&String> = None;
    for at in on {
        let (Some(block), Some(item)) = (blocks.get(at), items.get(at)) else { continue };
        let same = block.table.is_some() && block.table.as_ref() == table;
        if !rows.is_empty() && (gap || !same) {
            rows.push(Row::new());
        }
        if let (Some(_), false, Some(columns)) = (&block.table, same, Columns::of(item, room.columns())) {
            rows.extend(table::legend(item, room.columns(), look));
            rows.push(table::heads(item, &columns, look));
        }
        table = block.table.as_ref();
        let start = rows.len();
        rows.extend(block.rows.iter().cloned());
        places.push(start..rows.len());
    }
    (rows, places)
}

/// Which questions stand together on a screen: as few screens as can be, filled as evenly as can be.
#[must_use]
pub fn screens(blocks: &[Block], items: &[Item<'_>], room: Room, look: Look) -> Vec<Range<usize>> {
    if !room.tables() {
        // One at a time; a mere text stands with the question it leads to.
        return singles(items);
    }
    let body = usize::from(room.body());
    let height = |on: Range<usize>, gap| compose(blocks, items, on, room, look, gap).0.len();
    if height(0..blocks.len(), false) <= body {
        let all = 0..blocks.len();
        return vec![all];
    }
    let pack = |most: usize| -> Vec<Range<usize>> {
        let mut screens = Vec::new();
        let mut start = 0;
        for end in 1..=blocks.len() {
            if end - start > 1 && height(start..end, true) > most {
                screens.push(start..end - 1);
                start = end - 1;
            }
        }
        screens.push(start..blocks.len());
        screens
    };
    let fewest = pack(body);
    let even = (1..body).find(|&most| {
        let screens = pack(most);
        screens.len() == fewest.len() && screens.iter().all(|s| s.len() == 1 || height(s.clone(), true) <= body)
    });
    even.map_or(fewest, pack)
}

fn singles(items: &[Item<'_>]) -> Vec<Range<usize>> {
    let mut screens: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, item) in items.iter().enumerate() {
        if item.question.asks() {
            screens.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < items.len() || screens.is_empty() {
        screens.push(start..items.len());
    }
    screens
}
