//! Exact integers from which every figure is computed, so that a recount gives the same figures to the last bit.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::interview::Answers;
use crate::questionnaire::{Decimal, Id, Questionnaire};

/// What a respondent contributes to a question: exactly one of `Answered`, `Escape`, `Missing`, `NotShown`, and with
/// `Answered` the details (one value, or one entry per option chosen, or one per place in a ranking).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Answered,
    Value(Decimal),
    Option(Id),
    /// Place from 1, option.
    Rank(u32, Id),
    Date(Date),
    Escape(Id),
    Missing,
    NotShown,
}

/// Counts of respondents, per group of the split question (`""`: not answered, or no split question).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// group → respondents.
    pub respondents: BTreeMap<String, u64>,
    /// (group, question, outcome) → respondents.
    pub questions: BTreeMap<(String, Id, Outcome), u64>,
    /// (group, theme, (sum of turned valid Likert items, number of valid ones); `None`: no score) → respondents.
    pub themes: BTreeMap<(String, Id, Option<(i64, u32)>), u64>,
}

impl Tally {
    /// What one sent record adds. `answers` holds the shown answers only; the path is derived from them again.
    #[must_use]
    pub fn of(_questionnaire: &Questionnaire, _answers: &Answers) -> Self {
        Self::default()
    }

    /// Adds another tally.
    pub fn add(&mut self, _other: &Self) {}
}
