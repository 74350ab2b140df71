//! A wave as it stands in the store, and its questionnaires with all that their results rest on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::Note;
use crate::questionnaire::correct::Correction;
use crate::questionnaire::{Id, Questionnaire};
use crate::results::report::Frame;
use crate::results::{Basis, Changes, Conditional, Tally};
use crate::wave::{Invited, Stored, Wave};

/// A wave as stored.
#[derive(Clone, Debug)]
pub struct WaveRow {
    pub wave: Wave,
    pub stored: Stored,
    pub practice: bool,
    /// How often it was closed.
    pub closings: u32,
    /// Whether what was sent was deleted; figures stay.
    pub rows_deleted: bool,
    /// The frozen questionnaires; empty while a draft.
    pub questionnaires: Vec<FrozenRow>,
}

impl WaveRow {
    /// The day until which its answers were to be kept, where they should have been deleted since.
    #[must_use]
    pub fn due_since(&self, today: Date) -> Option<Date> {
        self.wave.due_since(self.stored, self.rows_deleted, today)
    }
}

/// A frozen questionnaire as stored.
#[derive(Clone, Debug)]
pub struct FrozenRow {
    /// With its texts as corrected.
    pub questionnaire: Arc<Questionnaire>,
    /// As it was frozen; the same where nothing was corrected.
    pub original: Arc<Questionnaire>,
    /// With their days, oldest first.
    pub corrections: Vec<(Date, Correction)>,
    /// The self-contained document as frozen, in JSON, and its SHA-256.
    pub document: String,
    pub digest: [u8; 32],
    pub invited: Invited,
    pub access_code: Option<String>,
}

/// Live counts of one questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub questionnaire: String,
    pub invited: Invited,
    pub submitted: u64,
    /// Drafts with at least one revision.
    pub in_progress: u64,
    /// (ordinal of the furthest theme, drafts and purged drafts that stopped there).
    pub broken_off: Vec<(u32, u64)>,
}

/// What figures rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// As tallied now, or as stored at the last closing.
    pub tally: Tally,
    /// Respondents in it.
    pub published: u64,
    /// Respondents who came after a closing and stay out for good.
    pub left_out: u64,
    /// question → texts kept for it, from respondents in the tally; empty before the first closing.
    pub texts: BTreeMap<Id, u64>,
    /// What figures by group and of conditional questions rest on; empty before the first closing. Older than `tally`
    /// where newcomers after a reopening would stand out.
    pub detail: Tally,
    /// The conditional questions that may be shown, as decided at closing.
    pub conditional: Vec<Id>,
    /// The groups that may not be shown for themselves, as decided at closing.
    pub hidden: BTreeSet<String>,
}

/// One questionnaire of a wave with all that its results rest on.
#[derive(Clone, Debug)]
pub struct Part {
    pub frozen: FrozenRow,
    pub counts: Counts,
    /// Shared, as it is large and seldom another.
    pub published: Arc<Published>,
}

impl Part {
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.frozen.questionnaire.id
    }

    /// What its figures rest on.
    #[must_use]
    pub fn basis(&self, row: &WaveRow) -> Basis<'_> {
        Basis {
            questionnaire: &self.frozen.questionnaire,
            tally: &self.published.tally,
            texts: &self.published.texts,
            min_group: u64::from(row.wave.min_group),
            closed: row.closings > 0,
            invited: self.frozen.invited.total,
            submitted: self.counts.submitted,
            conditional: Conditional {
                questions: &self.published.conditional,
                tally: &self.published.detail,
                hidden: &self.published.hidden,
            },
        }
    }

    /// Hands on what a report needs; of the wave's notes those about this questionnaire.
    pub fn with<T>(
        &self,
        row: &WaveRow,
        language: &str,
        changes: Option<&Changes>,
        notes: &[Note],
        make: impl FnOnce(&Basis, &Frame) -> T,
    ) -> T {
        let notes: BTreeMap<String, String> = (notes.iter())
            .filter(|note| *self.id() == *note.questionnaire)
            .map(|note| (note.place.to_string(), note.text.clone()))
            .collect();
        let frame = Frame {
            wave: &row.wave.id,
            in_progress: self.counts.in_progress,
            left_out: self.published.left_out,
            reopened: row.closings > 0 && row.stored == Stored::Opened,
            language,
            fill: &|source| row.wave.filling(source),
            changes,
            group: false,
            ambitions: &row.wave.ambitions,
            notes: &notes,
        };
        make(&self.basis(row), &frame)
    }
}
