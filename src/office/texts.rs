//! What people wrote: who may read it, and which of it.
//!
//! Invariant: nothing leaves here but of a closed wave that said beforehand that open answers are used, of questions
//! with at least the smallest group of texts, in an order drawn anew each time, joined to nothing but its question.

use crate::port::{Dice, FrozenRow, WaveRow, shuffle};
use crate::questionnaire::Id;
use crate::results::LEAST_MIN_GROUP;
use crate::store::{Store, StoreError};
use crate::wave::Stored;

/// Why there is nothing to read.
#[derive(Debug)]
pub enum NoTexts {
    Store(StoreError),
    NotClosed,
    /// The wave uses no open answers.
    Off,
    /// They were deleted.
    Gone,
}

impl From<StoreError> for NoTexts {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Every text that may be read with its question, shuffled; none where no question has enough.
///
/// # Errors
/// See [`NoTexts`].
pub fn texts(
    store: &dyn Store,
    row: &WaveRow,
    frozen: &FrozenRow,
    dice: &mut dyn Dice,
) -> Result<Vec<(Id, String)>, NoTexts> {
    if row.stored != Stored::Closed {
        return Err(NoTexts::NotClosed);
    }
    if row.wave.open_answers.is_none() {
        return Err(NoTexts::Off);
    }
    let questionnaire = &frozen.questionnaire;
    let (wave, id) = (row.wave.id.as_str(), questionnaire.id.as_str());
    let published = store.published(wave, id)?;
    let least = u64::from(row.wave.min_group).max(LEAST_MIN_GROUP);
    let may_be_read = |question: &Id| {
        let conditional = questionnaire.is_conditional(question.as_str());
        // What came after a former closing can't be told apart in the texts any more.
        let decided = published.conditional.contains(question) && published.detail == published.tally;
        published.texts.get(question).is_some_and(|n| *n >= least) && (!conditional || decided)
    };
    let mut all: Vec<(Id, String)> = Vec::new();
    let there = store.texts(wave, id, &mut |question, text| {
        if may_be_read(&question) {
            all.push((question, text));
        }
    })?;
    if !there {
        return Err(NoTexts::Gone);
    }
    shuffle(&mut all, dice);
    Ok(all)
}
