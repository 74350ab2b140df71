//! Columns and cells, as the import takes them back.

use jiff::civil::Date;

use crate::interview::Answer;
use crate::questionnaire::{Decimal, Id, Kind, Question};

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head: the question's id, `id.option`, `id.1`, `id.reason`.
    pub name: String,
    pub question: Id,
    pub role: Role,
}

/// What a column holds of its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The answer as given.
    Value,
    /// Whether an option was chosen.
    Option(Id),
    /// The option at a place of a ranking, from 1.
    Place(usize),
    /// Why there is no answer.
    Reason,
}

/// What stands in a row under a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Number(Decimal),
    Flag(bool),
    Date(Date),
    /// An option's id.
    Option(Id),
    /// An escape's id, `not_answered` or `not_shown`.
    Reason(String),
}

/// The columns of a question with closed answers.
pub fn columns(question: &Question) -> Vec<Column> {
    let column = |name: String, role: Role| Column { name, question: question.id.clone(), role };
    let id = &question.id;
    let mut all: Vec<Column> = match &question.kind {
        Kind::Multiple { options, .. } => options
            .iter()
            .map(|option| column(format!("{id}.{}", option.id), Role::Option(option.id.clone())))
            .collect(),
        Kind::Rank { options, top, .. } => {
            let places = top.and_then(|top| usize::try_from(top).ok()).unwrap_or(options.len()).min(options.len());
            (1..=places).map(|place| column(format!("{id}.{place}"), Role::Place(place))).collect()
        }
        _ => vec![column(id.to_string(), Role::Value)],
    };
    all.push(column(format!("{id}.reason"), Role::Reason));
    all
}

/// What stands under a column for somebody who answered like this.
pub fn cell(column: &Column, shown: bool, answer: Option<&Answer>) -> Cell {
    let reason = |word: &str| Cell::Reason(word.to_owned());
    match (&column.role, answer.filter(|_| shown)) {
        (Role::Reason, _) if !shown => reason("not_shown"),
        (Role::Reason, None) => reason("not_answered"),
        (Role::Reason, Some(Answer::Escape(escape))) => reason(escape.as_str()),
        (Role::Option(option), Some(Answer::Options(chosen))) => Cell::Flag(chosen.contains(option)),
        (Role::Place(place), Some(Answer::Options(ranked))) => {
            ranked.get(place - 1).map_or(Cell::Empty, |option| Cell::Option(option.clone()))
        }
        (Role::Value, Some(Answer::Number(number))) => Cell::Number(*number),
        (Role::Value, Some(Answer::Date(day))) => Cell::Date(*day),
        (Role::Value, Some(Answer::Option(option) | Answer::Other { option, .. })) => Cell::Option(option.clone()),
        // Not answered, an escape, or a reason where there is an answer.
        _ => Cell::Empty,
    }
}
