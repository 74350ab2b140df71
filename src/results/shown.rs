//! Which questions were shown to whoever gave these answers.

use std::collections::BTreeSet;

use crate::interview::{Answers, Path};
use crate::questionnaire::{Id, Questionnaire};

/// The ids of the questions that these answers lead past.
#[must_use]
pub fn shown(questionnaire: &Questionnaire, answers: &Answers) -> BTreeSet<Id> {
    Path::of(questionnaire, answers).questions().cloned().collect()
}
