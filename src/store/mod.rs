//! The store: one trait, kept by SQLite; on its own thread when sessions use it. And what lies round the database: the
//! data folder, its secret, backups.
//!
//! Invariants: nothing is answered `Saved` before it is durably on disk; a database written by any released version
//! opens in this one; no row links a response to a draft, a code, a person or a moment.

mod backup;
mod error;
mod folder;
mod sqlite;
mod whole;
mod worker;

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::interview::Answers;
use crate::port::{Admission, Clock, Dice, DraftWrite, FoundDraft, NotFound, Note, Offer, Owner, Period, Sending};
use crate::privacy::{Lookup, Ticket, TicketDigest};
use crate::questionnaire::Id;
use crate::questionnaire::correct::Correction;
use crate::wave::{ContactField, Invited, Wave};

pub use crate::port::{Counts, FrozenRow, Happening, Published, WaveRow};
pub use backup::{BackupError, backup};
pub use error::{FolderProblem, SecretProblem, StoreError};
pub use folder::Folder;
pub use sqlite::{Compile, Memory, RowKey, SqliteStore, Watch};
pub use whole::Unfinished;
pub use worker::{OnReply, StoreHandle, Worker};

/// A questionnaire on its way to be frozen.
#[derive(Clone, Debug)]
pub struct Frozen {
    pub id: Id,
    pub document: String,
    pub invited: Invited,
    pub access_code: Option<String>,
}

/// How many tickets of a questionnaire there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketCount {
    pub questionnaire: String,
    pub made: u64,
    /// With how many of them answers were sent.
    pub spent: u64,
}

/// Something that contradicts itself inside the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is damaged; as SQLite says it.
    File { what: String },
    /// Rows of a table that belong to nothing.
    Orphans { table: String },
    /// A frozen questionnaire is not what was frozen.
    Document { wave: String, questionnaire: String },
    /// Responses, tallies and counts per day don't add up.
    Counts { wave: String, questionnaire: String },
    /// A recount gives other figures than the tallies.
    Tally { wave: String, questionnaire: String },
}

/// A wave that somebody is composing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub no: i64,
    /// On which it was last worked on.
    pub day: Date,
    /// All that was typed, as JSON.
    pub text: String,
}

/// What the store holds and does. Every call that changes something is one transaction, durable when it returns.
pub trait Store: Send {
    // A respondent's draft.
    /// Writes a new draft, revision 0. Refused without a good ticket where tickets were given out.
    fn begin(&mut self, draft: &DraftWrite, clock: &dyn Clock) -> Result<u64, StoreError>;
    /// Writes the next revision and gives its number. Refused for a stale owner, a gone draft, an ended wave.
    fn save(&mut self, draft: &DraftWrite, clock: &dyn Clock) -> Result<u64, StoreError>;
    /// Many saves in one transaction, a savepoint each: one failing does not undo the others.
    fn save_all(&mut self, drafts: &[DraftWrite], clock: &dyn Clock) -> Vec<Result<u64, StoreError>>;
    /// Opens a draft and makes `owner` its owner; not in a wave that has ended, and not where another session holds it
    /// and `take_over` is off.
    fn find(
        &mut self,
        lookup: Lookup,
        owner: Owner,
        take_over: bool,
        clock: &dyn Clock,
    ) -> Result<Result<FoundDraft, NotFound>, StoreError>;
    /// How long the wave still takes answers.
    fn period(&self, wave: &str, clock: &dyn Clock) -> Result<Period, StoreError>;
    /// Clears the owner's token; no error when it is not the owner any more.
    fn release(&mut self, lookup: Lookup, owner: Owner) -> Result<(), StoreError>;
    /// Deletes the draft for good.
    fn wipe(&mut self, lookup: Lookup, owner: Owner) -> Result<(), StoreError>;
    /// What may be begun with a ticket: [`StoreError::NotAdmitted`] where nothing may.
    fn check_ticket(&self, ticket: TicketDigest, clock: &dyn Clock) -> Result<Admission, StoreError>;
    /// Stores the response, counts it, draws lots, spends the ticket, deletes the draft: one transaction.
    fn send(&mut self, sending: &Sending, clock: &dyn Clock, dice: &mut dyn Dice) -> Result<(), StoreError>;

    // Waves.
    /// All of them, practice included, by first day and id.
    fn waves(&self) -> Result<Vec<WaveRow>, StoreError>;
    fn wave(&self, id: &str) -> Result<WaveRow, StoreError>;
    /// What respondents can choose from today; the practice wave comes last.
    fn offers(&self, clock: &dyn Clock) -> Result<Vec<Arc<Offer>>, StoreError>;
    /// Stores a draft wave; `definition` is its file's text, kept to be composed again at opening.
    fn create_wave(
        &mut self,
        wave: &Wave,
        definition: &str,
        practice: bool,
        clock: &dyn Clock,
    ) -> Result<(), StoreError>;
    /// Puts a wave in the place of a draft, which may have another id. Both happen or neither.
    ///
    /// # Errors
    /// [`StoreError::WrongState`] where the former is no draft any more, [`StoreError::WaveExists`] where another has
    /// that id.
    fn remake_wave(&mut self, former: &str, wave: &Wave, definition: &str, clock: &dyn Clock)
    -> Result<(), StoreError>;
    /// The text a wave was created from.
    fn definition(&self, id: &str) -> Result<String, StoreError>;
    /// Freezes a draft wave, or reopens a closed one whose last day lies ahead. `false`: it was open already.
    fn open_wave(&mut self, id: &str, frozen: &[Frozen], clock: &dyn Clock) -> Result<bool, StoreError>;
    /// Closes it: the rest enters the tallies, the file is rewritten. `false`: it was closed already.
    fn close_wave(&mut self, id: &str, clock: &dyn Clock) -> Result<bool, StoreError>;
    fn extend_wave(&mut self, id: &str, until: Date, clock: &dyn Clock) -> Result<(), StoreError>;
    fn set_invited(&mut self, id: &str, questionnaire: &str, invited: u64, clock: &dyn Clock)
    -> Result<(), StoreError>;
    /// Changes whom respondents can ask, of a wave that is no draft; an empty text takes it away. What stands there already
    /// is no change. Gives how many changed.
    fn set_contact(
        &mut self,
        id: &str,
        fields: &[(ContactField, String)],
        clock: &dyn Clock,
    ) -> Result<usize, StoreError>;
    /// The number invited in a draft wave, whose questionnaires are known by their place in its file only; `questionnaire` is for
    /// the log. The opened wave begins with this number.
    fn set_invited_of_draft(
        &mut self,
        id: &str,
        place: usize,
        questionnaire: &Id,
        invited: u64,
        clock: &dyn Clock,
    ) -> Result<(), StoreError>;
    /// Makes so many new tickets for a frozen questionnaire of a wave that is not closed: all of them or none. Only their
    /// digests are kept. From then on it is begun with a ticket only.
    fn make_tickets(
        &mut self,
        id: &str,
        questionnaire: &str,
        number: usize,
        clock: &dyn Clock,
        dice: &mut dyn Dice,
    ) -> Result<Vec<Ticket>, StoreError>;
    /// Of each questionnaire that has any, by its id.
    fn tickets(&self, id: &str) -> Result<Vec<TicketCount>, StoreError>;
    /// Mends a text of a frozen questionnaire; whoever opens it from now on reads the new one. Refused where anything but
    /// a text would change.
    fn correct(
        &mut self,
        id: &str,
        questionnaire: &str,
        correction: &Correction,
        clock: &dyn Clock,
    ) -> Result<(), StoreError>;
    /// Wipes the begun questionnaires and gives how many; keeps what was sent. The practice wave is wiped whole.
    fn reset_wave(&mut self, id: &str, clock: &dyn Clock) -> Result<u64, StoreError>;
    fn delete_wave(&mut self, id: &str) -> Result<(), StoreError>;
    /// Empties one text of a closed wave, so that nobody reads it any more; that somebody wrote it still counts. `false`: it
    /// is not there.
    fn wipe_text(
        &mut self,
        id: &str,
        questionnaire: &str,
        question: &str,
        text: &str,
        clock: &dyn Clock,
    ) -> Result<bool, StoreError>;
    /// Deletes the rows and texts of a closed wave; tallies stay.
    fn delete_rows(&mut self, id: &str, clock: &dyn Clock) -> Result<(), StoreError>;
    /// (day, what), oldest first.
    fn log(&self, id: &str) -> Result<Vec<(Date, Happening)>, StoreError>;

    // Figures.
    fn counts(&self, id: &str) -> Result<Vec<Counts>, StoreError>;
    /// (day, submitted) over all questionnaires of the wave.
    fn per_day(&self, id: &str) -> Result<Vec<(Date, u64)>, StoreError>;
    fn published(&self, id: &str, questionnaire: &str) -> Result<Published, StoreError>;
    /// How many respondents the live tallies hold. Before the first closing they only grow, so that the same number
    /// means the same tallies.
    fn tallied(&self, id: &str, questionnaire: &str) -> Result<u64, StoreError>;
    /// The closed answers of everybody on whom figures rest, in no order that means anything. `false`: the rows were
    /// deleted, there is nothing to give.
    fn rows(&self, id: &str, questionnaire: &str, each: &mut dyn FnMut(Answers)) -> Result<bool, StoreError>;
    /// The keys of everybody on whom figures rest, for [`Store::rows_of`]. `None`: the rows were deleted.
    fn row_keys(&self, id: &str, questionnaire: &str) -> Result<Option<Vec<RowKey>>, StoreError>;
    /// The closed answers of these, in their order. `false`: one of them is no longer there.
    fn rows_of(
        &self,
        id: &str,
        questionnaire: &str,
        keys: &[RowKey],
        each: &mut dyn FnMut(Answers),
    ) -> Result<bool, StoreError>;
    /// What people wrote who are in the results, each with its question, in no order that means anything; a wiped one is
    /// empty. `false`: the texts were deleted.
    fn texts(&self, id: &str, questionnaire: &str, each: &mut dyn FnMut(Id, String)) -> Result<bool, StoreError>;
    /// Takes in answers, written ones apart from the others, all or nothing, in shuffled order, lots drawn after each.
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

    // The coordinator.
    /// What is kept of the passphrase; `None`: none was set.
    fn passphrase(&self) -> Result<Option<String>, StoreError>;
    /// Keeps another one, and the day on which it was set.
    fn set_passphrase(&mut self, kept: &str, clock: &dyn Clock) -> Result<(), StoreError>;
    /// The days on which it was set, oldest first.
    fn passphrase_days(&self) -> Result<Vec<Date>, StoreError>;
    /// The waves that somebody is composing, the latest first.
    fn plans(&self) -> Result<Vec<Planned>, StoreError>;
    /// Keeps what is being composed, in the place of what was kept under that number; gives the number.
    fn keep_plan(&mut self, no: Option<i64>, text: &str, clock: &dyn Clock) -> Result<i64, StoreError>;
    /// Takes away what was being composed.
    fn forget_plan(&mut self, no: i64) -> Result<(), StoreError>;
    fn notes(&self, id: &str) -> Result<Vec<Note>, StoreError>;
    /// Writes a note; an empty one is taken away.
    fn set_note(&mut self, id: &str, note: &Note) -> Result<(), StoreError>;

    // Care.
    /// Purges drafts whose grace has passed (seen on two different days); gives how many.
    fn purge(&mut self, clock: &dyn Clock) -> Result<u64, StoreError>;
    /// Wipes what was deleted from file and log where that could not be done at once, as somebody was reading. Never
    /// waits; `false`: try again later.
    fn tidy(&mut self) -> Result<bool, StoreError>;
    /// Writes a copy of the database without traces of what was deleted; never over a file.
    fn backup_into(&self, file: &Path) -> Result<(), StoreError>;
    /// What is wrong inside; empty: nothing.
    fn verify(&self) -> Result<Vec<Fault>, StoreError>;
    /// Recomputes all tallies from the rows; gives what differs. `None` for waves whose rows are deleted.
    fn recount(&self, id: &str) -> Result<Option<Vec<Fault>>, StoreError>;
}
