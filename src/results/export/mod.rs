//! The rows of a closed wave, for research: one table whatever the format, with a codebook.
//!
//! Written in two passes, as there may be a million rows: [`Plan::note`] sees every row once and counts which
//! combinations of background answers are shared by few; [`Plan::row`] then gives the cells.
//!
//! Invariants: no text that a person wrote is in it; background answers only where asked for, and not where fewer
//! than `min_group` rows share their combination, so that nobody is recognised by who they are.

mod codebook;
mod table;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use super::disclosure::LEAST_MIN_GROUP;
use super::shown::shown;
use crate::interview::{Answer, Answers};
use crate::questionnaire::{Id, Questionnaire};

pub use codebook::{Codebook, codebook};
pub use table::{Cell, Column, Role};
pub use write::{Around, Format, around, codebook_csv, guarded, plain, row};

/// Who shares what: the answers to the background questions asked for, and which questions were not shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Combination {
    hidden: BTreeSet<Id>,
    background: Vec<Option<String>>,
}

/// What is exported of a questionnaire.
pub struct Plan<'a> {
    questionnaire: &'a Questionnaire,
    /// Background questions asked for, in the order of the file.
    with: Vec<Id>,
    columns: Vec<Column>,
    combinations: BTreeMap<Combination, u64>,
    /// Combinations of which the background answers are left empty.
    emptied: BTreeSet<Combination>,
}

/// Why something can't be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No background question has that id.
    NoBackground(String),
    /// It asks for a text.
    FreeText(Id),
}

impl<'a> Plan<'a> {
    /// # Errors
    /// Where `with` names something else than a background question with closed answers.
    pub fn new(questionnaire: &'a Questionnaire, with: &[String]) -> Result<Self, Unfit> {
        for name in with {
            match questionnaire.background.iter().find(|question| question.id == *name.as_str()) {
                None => return Err(Unfit::NoBackground(name.clone())),
                Some(question) if question.is_free_text() || !question.asks() => {
                    return Err(Unfit::FreeText(question.id.clone()));
                }
                Some(_) => {}
            }
        }
        let asked = |id: &Id| with.iter().any(|name| *id == name.as_str());
        let background = questionnaire.background.iter().filter(|question| asked(&question.id));
        let themes = questionnaire.themes.iter().flat_map(|theme| &theme.questions);
        let closed = themes.filter(|question| question.asks() && !question.is_free_text());
        Ok(Self {
            questionnaire,
            with: background.clone().map(|question| question.id.clone()).collect(),
            columns: background.chain(closed).flat_map(table::columns).collect(),
            combinations: BTreeMap::new(),
            emptied: BTreeSet::new(),
        })
    }

    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Takes notice of a row.
    pub fn note(&mut self, answers: &Answers) {
        if !self.with.is_empty() {
            *self.combinations.entry(self.combination(answers)).or_default() += 1;
        }
    }

    /// After all rows were noted: decides where background answers stay empty. A combination that too few rows share is
    /// emptied; as long as the emptied rows that agree in what was not shown to them are fewer, the next smallest
    /// combination too, as being among the emptied would then give them away.
    pub fn settle(&mut self, min_group: u64) {
        let least = min_group.max(LEAST_MIN_GROUP);
        let mut by_pattern: BTreeMap<&BTreeSet<Id>, Vec<(u64, &Combination)>> = BTreeMap::new();
        for (combination, n) in &self.combinations {
            by_pattern.entry(&combination.hidden).or_default().push((*n, combination));
        }
        let mut emptied = BTreeSet::new();
        for same in by_pattern.values_mut() {
            same.sort_unstable();
            let mut together = 0;
            for (n, combination) in same {
                if *n >= least && (together == 0 || together >= least) {
                    break;
                }
                together += *n;
                emptied.insert((*combination).clone());
            }
        }
        self.emptied = emptied;
    }

    /// How many rows have their background answers left empty.
    #[must_use]
    pub fn emptied(&self) -> u64 {
        self.emptied.iter().filter_map(|combination| self.combinations.get(combination)).sum()
    }

    /// The cells of a row, one for each column.
    #[must_use]
    pub fn row(&self, answers: &Answers) -> Vec<Cell> {
        let shown = shown(self.questionnaire, answers);
        let withheld = !self.emptied.is_empty() && self.emptied.contains(&self.combination(answers));
        let cells = self.columns.iter().map(|column| {
            if withheld && self.with.contains(&column.question) {
                Cell::Empty
            } else {
                table::cell(column, shown.contains(&column.question), answers.get(&column.question))
            }
        });
        cells.collect()
    }

    fn combination(&self, answers: &Answers) -> Combination {
        let shown = shown(self.questionnaire, answers);
        let asking = self.questionnaire.questions().filter(|(_, question)| question.asks());
        let hidden = asking.map(|(_, question)| &question.id).filter(|id| !shown.contains(*id)).cloned();
        let word = |answer: &Answer| match answer {
            // What is written beside *other* is in no row.
            Answer::Other { option, .. } => option.to_string(),
            other => format!("{other:?}"),
        };
        Combination {
            hidden: hidden.collect(),
            background: self.with.iter().map(|id| answers.get(id).map(word)).collect(),
        }
    }
}
