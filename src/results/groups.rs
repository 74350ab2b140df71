//! Results split by the one question along which they may be split, once a wave is closed.
//!
//! Invariant: a group that is hidden gives away nothing but its name and why; those who did not answer are a group
//! that is never listed.

use std::collections::BTreeMap;

use super::cells::hidden_groups;
use super::disclosure::{Basis, Why};
use super::tally::Tally;
use crate::questionnaire::{Id, Kind, Question, Wording};

/// The respondents who chose one option of the split question.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    pub option: &'a Id,
    pub label: &'a Wording,
    /// Of them alone, or why they are not shown.
    pub tally: Result<Tally, Why>,
}

/// Why results can't be split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSplit {
    /// The questionnaire names no question to split by.
    NoQuestion,
    /// Not before the wave is closed.
    WhileOpen,
}

/// The question by which results of this questionnaire may be split.
#[must_use]
pub fn split_question<'a>(basis: &Basis<'a>) -> Option<&'a Question> {
    basis.questionnaire.split.as_ref().and_then(|id| basis.questionnaire.question(id.as_str()))
}

/// The groups in the order of the options, *other* last.
///
/// They rest on the closing on which figures by group rest: newcomers who would stand out are not in them.
///
/// # Errors
/// Where there is no question to split by, or the wave was never closed.
pub fn groups<'a>(basis: &Basis<'a>) -> Result<Vec<Group<'a>>, NoSplit> {
    let question = split_question(basis).ok_or(NoSplit::NoQuestion)?;
    if !basis.closed {
        return Err(NoSplit::WhileOpen);
    }
    let tally = basis.conditional.tally;
    let sizes: BTreeMap<&str, u64> = tally.respondents.iter().map(|(group, n)| (group.as_str(), *n)).collect();
    let mut hidden = hidden_groups(&sizes, basis.least());
    hidden.extend(basis.conditional.hidden.iter().cloned());
    let other = match &question.kind {
        Kind::Single { other, .. } => other.as_ref().map(|other| (&other.id, &other.label)),
        _ => None,
    };
    let options = question.options().iter().map(|choice| (&choice.id, &choice.label)).chain(other);
    Ok(options
        .map(|(option, label)| {
            let n = sizes.get(option.as_str()).copied().unwrap_or_default();
            let tally = match hidden.contains(option.as_str()) {
                true if n < basis.least() => Err(Why::TooFew),
                true => Err(Why::ProtectsOthers),
                false => Ok(tally.of_group(option.as_str())),
            };
            Group { option, label, tally }
        })
        .collect())
}
