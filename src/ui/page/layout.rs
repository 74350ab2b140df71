//! How questions stand on a screen: in which form each, and what stands between them.

use std::ops::Range;

use super::ask::Ask;
use super::card;
use super::table::{self, Columns};
use crate::questionnaire::Kind;
use crate::sitting::Item;
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
    table: Option<String>,
    /// Whether it is the first of its theme, where several stand together.
    begins: bool,
    /// What the points of the table mean: above the first question in it.
    legend: Vec<Row>,
    /// The theme's title and the heads of the table's columns: above the first question of either.
    heads: Vec<Row>,
}

impl Block {
    /// `title`: that of the theme which begins with this question, where several stand together.
    #[must_use]
    pub fn of(ask: &Ask<'_>, title: Option<&str>) -> Self {
        let columns = (ask.form == Form::Table).then(|| Columns::of(ask.item, ask.columns)).flatten();
        let begins = title.is_some();
        match columns {
            Some(columns) => Self {
                rows: table::question(ask, &columns),
                table: table_of(ask.item),
                begins,
                legend: table::legend(ask),
                heads: table::heads(ask, &columns, title),
            },
            None => Self {
                rows: card::question(ask),
                table: None,
                begins,
                legend: Vec::new(),
                heads: title.map(|title| Row::new().at(0, title, ask.look.strong())).into_iter().collect(),
            },
        }
    }

    /// Whether it stands in the same table as the one before it.
    fn continues(&self, before: Option<&Self>) -> bool {
        self.table.is_some() && before.is_some_and(|before| before.table == self.table)
    }

    /// What stands between it and the one before it: whether there is white, and the rows.
    fn above(&self, before: Option<&Self>, gaps: bool) -> (bool, impl Iterator<Item = &Row>) {
        let same = self.continues(before);
        let legend = if same { &[] } else { self.legend.as_slice() };
        let heads = if same && !self.begins { &[] } else { self.heads.as_slice() };
        (before.is_some() && (gaps || !same || self.begins), legend.iter().chain(heads))
    }
}

/// Whether these questions all stand in one table.
#[must_use]
pub fn is_one_table(blocks: &[Block]) -> bool {
    blocks.iter().zip(blocks.iter().skip(1)).all(|(before, block)| block.continues(Some(before)))
}

/// Which table a Likert question belongs to: those with the same scale and the same escapes share one.
fn table_of(item: &Item<'_>) -> Option<String> {
    let Kind::Likert { scale, .. } = &item.question.kind else { return None };
    let ways: Vec<&str> = item.ways.iter().map(|w| w.id.as_str()).collect();
    Some(format!("{} {}", scale.id, ways.join(" ")))
}

/// The rows of the questions on one screen, and where each question stands in them. `gaps`: white also between the
/// questions of a table.
#[must_use]
pub fn screen(blocks: &[Block], gaps: bool) -> (Vec<Row>, Vec<Range<usize>>) {
    let mut rows: Vec<Row> = Vec::new();
    let mut places = Vec::new();
    let mut before: Option<&Block> = None;
    for block in blocks {
        let (white, above) = block.above(before, gaps);
        if white {
            rows.push(Row::new());
        }
        rows.extend(above.cloned());
        let start = rows.len();
        rows.extend(block.rows.iter().cloned());
        places.push(start..rows.len());
        before = Some(block);
    }
    (rows, places)
}

/// How many rows these questions take together.
#[must_use]
pub fn height(blocks: &[Block], on: Range<usize>, gaps: bool) -> usize {
    let mut before: Option<&Block> = None;
    let mut rows = 0;
    for block in blocks.get(on).unwrap_or_default() {
        let (white, above) = block.above(before, gaps);
        rows += usize::from(white) + above.count() + block.rows.len();
        before = Some(block);
    }
    rows
}
