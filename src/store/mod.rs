//! The store: one trait, kept by SQLite; on its own thread when sessions use it.
//!
//! Invariants: nothing is answered `Saved` before it is durably on disk; a database written by any released version
//! opens in this one; no row links a response to a draft, a code, a person or a moment.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::interview::Answers;
use crate::port::{Clock, Dice, DraftWrite, FoundDraft, NotFound, Offer, Owner, Refusal, Sending, Trouble};
use crate::privacy::Lookup;
use crate::questionnaire::{Id, Questionnaire};
use crate::results::Tally;
use crate::wave::{Invited, State, Stored, Wave};

/// What a store can't do, in one of three ways.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Trying again may help.
    #[error("{0:?}")]
    Trouble(Trouble),
    /// Nothing was written, and trying again won't help.
    #[error("{0:?}")]
    Refused(Refusal),
    /// The store was written by a newer version.
    #[error("schema {found}, known up to {known}")]
    Newer { found: u32, known: u32 },
    /// The secret file is gone, or belongs to another store.
    #[error("secret: {0}")]
    Secret(SecretProblem),
    /// No wave of that name.
    #[error("no wave {0}")]
    NoWave(String),
    /// No questionnaire of that name in the wave.
    #[error("no questionnaire {0}")]
    NoQuestionnaire(String),
    /// The wave is not in a state for this.
    #[error("wave is {0:?}")]
    WrongState(State),
    /// That wave exists already.
    #[error("wave {0} exists")]
    WaveExists(String),
    /// This import file was read before.
    #[error("imported before")]
    ImportedBefore,
    /// What stands in the store contradicts itself.
    #[error("damaged: {0}")]
    Damaged(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecretProblem {
    #[error("missing")]
    Missing,
    #[error("different")]
    Different,
    #[error("unreadable")]
    Unreadable,
}

/// A wave as stored.
#[derive(Clone, Debug)]
pub struct WaveRow {
    pub wave: Wave,
    pub stored: Stored,
    pub practice: bool,
    /// How often it was closed.
    pub closings: u32,
    /// The frozen questionnaires; empty while a draft.
    pub questionnaires: Vec<FrozenRow>,
}

/// A frozen questionnaire as stored.
#[derive(Clone, Debug)]
pub struct FrozenRow {
    pub questionnaire: Arc<Questionnaire>,
    /// The self-contained document in JSON, and its SHA-256.
    pub document: String,
    pub digest: [u8; 32],
    pub invited: Invited,
    pub access_code: Option<String>,
}

/// A questionnaire on its way to be frozen.
#[derive(Clone, Debug)]
pub struct Frozen {
    pub id: Id,
    pub document: String,
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
}

/// What the store holds and does. Every call that changes something is one transaction, durable when it returns.
pub trait Store: Send {
    // A respondent's draft.
    /// Writes a new draft, revision 0.
    fn begin(&mut self, draft: &DraftWrite, clock: &dyn Clock) -> Result<u64, StoreError>;
    /// Writes the next revision and gives its number. Refused for a stale owner, a gone draft, an ended wave.
    fn save(&mut self, draft: &DraftWrite, clock: &dyn Clock) -> Result<u64, StoreError>;
    /// Many saves in one transaction, a savepoint each: one failing does not undo the others.
    fn save_all(&mut self, drafts: &[DraftWrite], clock: &dyn Clock) -> Vec<Result<u64, StoreError>>;
    /// Opens a draft and makes `owner` its owner.
    fn find(
        &mut self,
        lookup: Lookup,
        owner: Owner,
        take_over: bool,
        clock: &dyn Clock,
    ) -> Result<Result<FoundDraft, NotFound>, StoreError>;
    /// Clears the owner's token; no error when it is not the owner any more.
    fn release(&mut self, lookup: Lookup, owner: Owner) -> Result<(), StoreError>;
    /// Deletes the draft for good.
    fn wipe(&mut self, lookup: Lookup, owner: Owner) -> Result<(), StoreError>;
    /// Stores the response, counts it, draws lots, deletes the draft: one transaction.
    fn send(&mut self, sending: &Sending, clock: &dyn Clock, dice: &mut dyn Dice) -> Result<(), StoreError>;

    // Waves.
    /// All of them, practice included, by first day and id.
    fn waves(&self) -> Result<Vec<WaveRow>, StoreError>;
    fn wave(&self, id: &str) -> Result<WaveRow, StoreError>;
    /// What respondents can choose from today.
    fn offers(&self, clock: &dyn Clock) -> Result<Vec<Arc<Offer>>, StoreError>;
    /// Stores a draft wave; `definition` is its file's text, kept to be composed again at opening.
    fn create_wave(
        &mut self,
        wave: &Wave,
        definition: &str,
        practice: bool,
        clock: &dyn Clock,
    ) -> Result<(), StoreError>;
    /// The text a wave was created from.
    fn definition(&self, id: &str) -> Result<String, StoreError>;
    /// Freezes a draft wave, or reopens a closed one whose last day lies ahead. `false`: it was open already.
    fn open_wave(&mut self, id: &str, frozen: &[Frozen], clock: &dyn Clock) -> Result<bool, StoreError>;
    /// Closes it: the rest enters the tallies, the file is rewritten. `false`: it was closed already.
    fn close_wave(&mut self, id: &str, clock: &dyn Clock, dice: &mut dyn Dice) -> Result<bool, StoreError>;
    fn extend_wave(&mut self, id: &str, until: Date, clock: &dyn Clock) -> Result<(), StoreError>;
    fn set_invited(&mut self, id: &str, questionnaire: &str, invited: u64, clock: &dyn Clock)
    -> Result<(), StoreError>;
    /// Wipes the begun questionnaires and gives how many; keeps what was sent. The practice wave is wiped whole.
    fn reset_wave(&mut self, id: &str, clock: &dyn Clock) -> Result<u64, StoreError>;
    fn delete_wave(&mut self, id: &str, clock: &dyn Clock) -> Result<(), StoreError>;
    /// Deletes the rows and texts of a closed wave; tallies stay.
    fn delete_rows(&mut self, id: &str, clock: &dyn Clock) -> Result<(), StoreError>;
    /// (day, what), oldest first.
    fn log(&self, id: &str) -> Result<Vec<(Date, String)>, StoreError>;

    // Figures.
    fn counts(&self, id: &str) -> Result<Vec<Counts>, StoreError>;
    /// (day, submitted) over all questionnaires of the wave.
    fn per_day(&self, id: &str) -> Result<Vec<(Date, u64)>, StoreError>;
    fn published(&self, id: &str, questionnaire: &str) -> Result<Published, StoreError>;
    /// Takes in closed answers, all or nothing, in shuffled order, lots drawn after each.
    fn import(
        &mut self,
        id: &str,
        questionnaire: &str,
        rows: &[Answers],
        file_digest: [u8; 32],
        again: bool,
        clock: &dyn Clock,
        dice: &mut dyn Dice,
    ) -> Result<(), StoreError>;

    // Care.
    /// Purges drafts whose grace has passed (seen on two different days); gives how many.
    fn purge(&mut self, clock: &dyn Clock) -> Result<u64, StoreError>;
    /// Writes a copy of the database without traces of what was deleted.
    fn backup_into(&self, file: &std::path::Path) -> Result<(), StoreError>;
    /// Sentences on what is wrong inside; empty: nothing.
    fn verify(&self) -> Result<Vec<String>, StoreError>;
    /// Recomputes all tallies from the rows; gives what differs. `None` for waves whose rows are deleted.
    fn recount(&self, id: &str) -> Result<Option<Vec<String>>, StoreError>;
}
