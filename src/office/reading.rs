//! What results are read from.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::port::{Dossier, FrozenRow, Part, WaveRow};
use crate::questionnaire::{Id, Theme};
use crate::results::{Between, Changes, Score, Side, changes, score_on};
use crate::store::{Store, StoreError};

/// The questionnaires asked for, in the order of the wave file.
///
/// # Errors
/// [`StoreError::NoQuestionnaire`] where one is named that the wave does not have.
pub fn parts(store: &dyn Store, row: &WaveRow, questionnaire: Option<&str>) -> Result<Vec<Part>, StoreError> {
    parts_since(store, row, questionnaire, None)
}

/// The same; what figures rest on is read again only where it is not as it was in a former reading, as that is by far the
/// most of the work.
///
/// # Errors
/// As [`parts`].
pub fn parts_since(
    store: &dyn Store,
    row: &WaveRow,
    questionnaire: Option<&str>,
    last: Option<&Dossier>,
) -> Result<Vec<Part>, StoreError> {
    let last = last.filter(|last| last.row.wave == row.wave && last.row.closings == row.closings);
    let wanted = |frozen: &&FrozenRow| questionnaire.is_none_or(|id| frozen.questionnaire.id == *id);
    let counts = store.counts(&row.wave.id)?;
    let mut parts = Vec::new();
    for frozen in row.questionnaires.iter().filter(wanted) {
        let id = frozen.questionnaire.id.as_str();
        let known = last.and_then(|last| last.parts.iter().find(|part| *part.id() == *id)).map(|part| &part.published);
        // After a closing it stays as it was stored then.
        let known = match known {
            Some(known) if row.closings > 0 || store.tallied(&row.wave.id, id)? == known.published => Some(known),
            _ => None,
        };
        parts.push(Part {
            frozen: frozen.clone(),
            counts: counts.iter().find(|one| one.questionnaire == id).cloned().unwrap_or_default(),
            published: match known {
                Some(known) => Arc::clone(known),
                None => Arc::new(store.published(&row.wave.id, id)?),
            },
        });
    }
    match questionnaire {
        Some(id) if parts.is_empty() => Err(StoreError::NoQuestionnaire(id.to_owned())),
        _ => Ok(parts),
    }
}

/// What has changed between two questionnaires that have been closed.
///
/// # Errors
/// Where the store can't be read.
pub fn compare(
    store: &dyn Store,
    this: (&WaveRow, &Part),
    other: (&WaveRow, &Part),
    between: Between,
) -> Result<Changes, StoreError> {
    let trouble = RefCell::new(None);
    let scores = |(row, part): (&WaveRow, &Part), theme: &Theme, items: &[Id]| {
        let mut scores: BTreeMap<Score, u64> = BTreeMap::new();
        let questionnaire = &part.frozen.questionnaire;
        let there = store.rows(&row.wave.id, part.id().as_str(), &mut |answers| {
            if let Some(score) = score_on(questionnaire, theme, items, &answers) {
                *scores.entry(score).or_default() += 1;
            }
        });
        match there {
            Ok(there) => there.then_some(scores),
            Err(error) => {
                *trouble.borrow_mut() = Some(error);
                None
            }
        }
    };
    let (ours, theirs) = (this.1.basis(this.0), other.1.basis(other.0));
    let changes = changes(
        &Side { basis: &ours, original: &this.1.frozen.original, scores: &|theme, items| scores(this, theme, items) },
        &Side {
            basis: &theirs,
            original: &other.1.frozen.original,
            scores: &|theme, items| scores(other, theme, items),
        },
        between,
    );
    trouble.into_inner().map_or(Ok(changes), Err)
}
