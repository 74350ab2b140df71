//! Which column holds what.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{self, Cells};
use super::{Import, Problem, What};
use crate::interview::Answers;
use crate::questionnaire::nearest::nearest;
use crate::questionnaire::{Id, Kind, Question, Questionnaire};

/// What a column holds of its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The answer, or an escape.
    Value,
    /// Whether an option is chosen: 0 or 1.
    Option(Id),
    /// The option at a place from 1.
    Place(u32),
    /// Why there is no value.
    Reason,
}

/// The columns of a file.
pub struct Columns<'a> {
    names: Vec<String>,
    /// In the order of the questionnaire: a question, and the columns it has.
    questions: Vec<(&'a Question, Vec<(Part, usize)>)>,
}

/// What a row says.
#[derive(Default)]
pub struct Row {
    pub answers: Answers,
    /// Questions of which the row says that they were not shown.
    pub not_shown: BTreeSet<Id>,
    /// Question → its first column that is not empty.
    pub columns: BTreeMap<Id, String>,
}

impl<'a> Columns<'a> {
    /// Reads the header and tells what is wrong with it.
    pub fn of(
        questionnaire: &'a Questionnaire,
        open_columns: &BTreeSet<Id>,
        header: &csv::StringRecord,
        import: &mut Import,
    ) -> Self {
        let known = known(questionnaire);
        let names: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        let mut found: BTreeMap<&str, Vec<(Part, usize)>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (at, name) in names.iter().enumerate() {
            let mut problem = |what| import.problem(Problem { row: Some(1), column: Some(name.clone()), what });
            if !seen.insert(name) {
                problem(What::SameColumnTwice);
            } else if let Some((question, part)) = known.get(name) {
                found.entry(question.id.as_str()).or_default().push((part.clone(), at));
            } else if open_columns.contains(name.strip_suffix(".reason").unwrap_or(name)) {
                import.dropped.push(name.clone());
            } else {
                problem(What::UnknownColumn(nearest(name, known.keys().map(String::as_str))));
            }
        }
        let asking = questionnaire.questions().map(|(_, question)| question);
        let questions = asking.filter_map(|question| Some((question, found.remove(question.id.as_str())?))).collect();
        Self { names, questions }
    }

    pub const fn len(&self) -> usize {
        self.names.len()
    }

    /// Reads one row and tells, by column, what is wrong with it.
    pub fn read(&self, record: &csv::StringRecord, tell: &mut dyn FnMut(&str, What)) -> Row {
        let mut row = Row::default();
        for (question, columns) in &self.questions {
            let filled: Vec<_> = columns
                .iter()
                .filter_map(|(part, at)| {
                    let cell = unguarded(record.get(*at)?);
                    let name = self.names.get(*at)?.as_str();
                    (!cell.trim().is_empty()).then_some((part, cell, name))
                })
                .collect();
            let Some((_, _, first)) = filled.first() else { continue };
            row.columns.insert(question.id.clone(), (*first).to_owned());
            let read = cells::read(question, &Cells { filled: &filled }, tell);
            if read.not_shown {
                row.not_shown.insert(question.id.clone());
            }
            if let Some(answer) = read.answer {
                row.answers.insert(question.id.clone(), answer);
            }
        }
        row
    }
}

/// Takes away the `'` that keeps a spreadsheet from reading a cell as a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t']) => rest,
        _ => cell,
    }
}

/// Every column that a questionnaire can have, by name.
fn known(questionnaire: &Questionnaire) -> BTreeMap<String, (&Question, Part)> {
    let mut all = BTreeMap::new();
    for (_, question) in questionnaire.questions().filter(|(_, question)| question.asks()) {
        let id = &question.id;
        all.insert(id.to_string(), (question, Part::Value));
        all.insert(format!("{id}.reason"), (question, Part::Reason));
        match &question.kind {
            Kind::Multiple { options, .. } => {
                all.extend(options.iter().map(|o| (format!("{id}.{}", o.id), (question, Part::Option(o.id.clone())))));
            }
            Kind::Rank { .. } => {
                all.extend((1..=question.places()).map(|at| (format!("{id}.{at}"), (question, Part::Place(at)))));
            }
            _ => {}
        }
    }
    all
}
