//! The store in one SQLite file, or in memory for tests and demonstrations: the same SQL, so that what is tested and shown
//! is what runs.
//!
//! Invariants: every call that changes something is one transaction, on disk when the call returns; a commit that
//! deletes a draft is followed by truncating the log, tried again until it succeeds.

mod amend;
mod care;
mod closing;
mod drafts;
mod figures;
mod frozen;
mod home;
mod house;
mod lots;
mod memory;
mod open;
mod plans;
mod responses;
mod tally_rows;
mod tickets;
mod watch;
mod wave_json;
mod waves;
mod wiping;

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use self::frozen::Compiled;
use self::home::Home;
use self::tickets::Guarded;
use super::{
    Counts, Fault, Folder, Frozen, Happening, Planned, Published, Store, StoreError, TicketCount, WaveRow, folder,
};
use crate::interview::Answers;
use crate::port::{
    Admission, Clock, Dice, DraftWrite, FoundDraft, NotFound, Note, Offer, Offered, Owner, Period, Sending, Trouble,
};
use crate::privacy::{Lookup, StoreSecret, Ticket, TicketDigest};
use crate::questionnaire::Id;
use crate::questionnaire::correct::Correction;
use crate::wave::ContactField;

pub use self::frozen::Compile;
pub use self::memory::Memory;
pub use self::responses::RowKey;
pub use self::watch::Watch;

/// The store of one data folder.
pub struct SqliteStore {
    connection: Connection,
    secret: StoreSecret,
    compiled: Compiled,
    /// `None`: in memory.
    home: Option<Home>,
    /// Whether the log may still hold what was deleted.
    traces: bool,
}

impl SqliteStore {
    /// Opens the folder's store, made where there is none.
    ///
    /// # Errors
    /// [`StoreError::Secret`] where the secret is gone or another's, [`StoreError::Newer`] where a newer version wrote
    /// it, [`StoreError::Damaged`] where it is no store, [`StoreError::Trouble`] where it can't be read or made.
    pub fn open(folder: &Folder, compile: Compile, dice: &mut dyn Dice) -> Result<Self, StoreError> {
        let (connection, secret) = open::on_disk(folder, dice)?;
        let home = Home::of(&folder.database()).map_err(|error| folder::trouble(&error))?;
        let mut store = Self { connection, secret, compiled: Compiled::new(compile), home: Some(home), traces: true };
        // What a process that ended too early left behind. A store that can't be written is still read.
        store.tidy()?;
        Ok(store)
    }

    /// A store that ends with the process.
    ///
    /// # Errors
    /// Where there is no memory for it.
    pub fn in_memory(compile: Compile, dice: &mut dyn Dice) -> Result<Self, StoreError> {
        let (connection, secret) = open::in_memory(dice)?;
        Ok(Self { connection, secret, compiled: Compiled::new(compile), home: None, traces: false })
    }

    /// A connection to a store in memory that others may have open too.
    ///
    /// # Errors
    /// Where there is no memory for it.
    pub fn shared(memory: &Memory, compile: Compile) -> Result<Self, StoreError> {
        let (connection, secret) = open::in_shared_memory(memory)?;
        Ok(Self { connection, secret, compiled: Compiled::new(compile), home: None, traces: false })
    }

    /// With which codes are made into keys.
    #[must_use]
    pub const fn secret(&self) -> &StoreSecret {
        &self.secret
    }

    /// Runs something in a transaction that may write from its start; undone where it fails.
    fn write<T>(
        &mut self,
        work: impl FnOnce(&Connection, &Compiled) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let home = self.home.as_ref();
        let all = begin(&mut self.connection, home);
        let done = all.and_then(|transaction| {
            let done = work(&transaction, &self.compiled)?;
            commit(transaction, home)?;
            Ok(done)
        });
        self.make_room(done.as_ref().err());
        done
    }

    /// On a full disk the log itself may be what fills it: it is put away at the next occasion.
    fn make_room(&mut self, error: Option<&StoreError>) {
        if matches!(error, Some(StoreError::Trouble(Trouble::DiskFull))) {
            self.traces = true;
        }
    }

    /// The same, followed by wiping what it deleted.
    fn write_and_wipe<T>(
        &mut self,
        work: impl FnOnce(&Connection, &Compiled) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let done = self.write(work)?;
        self.traces = true;
        // It is done, whatever becomes of the traces: they are tried again.
        let _later = self.tidy();
        Ok(done)
    }

    /// A transaction in which everything is read at one moment.
    fn read(&self) -> Result<Transaction<'_>, StoreError> {
        Ok(self.connection.unchecked_transaction()?)
    }
}

/// A transaction that may write from its start, into what is still the store and still of this version.
fn begin<'a>(connection: &'a mut Connection, home: Option<&Home>) -> Result<Transaction<'a>, StoreError> {
    home.map_or(Ok(()), Home::check)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    open::not_newer(&transaction)?;
    Ok(transaction)
}

/// Nothing is called done that went into a file nobody will find.
fn commit(transaction: Transaction<'_>, home: Option<&Home>) -> Result<(), StoreError> {
    transaction.commit()?;
    home.map_or(Ok(()), Home::check)
}

/// Saves in a savepoint of its own. The outer error is that of the transaction.
fn save_one(
    transaction: &mut Transaction,
    draft: &DraftWrite,
    clock: &dyn Clock,
    seen: &mut drafts::Seen,
) -> Result<Result<u64, StoreError>, StoreError> {
    let savepoint = transaction.savepoint()?;
    let saved = drafts::save(&savepoint, draft, clock, seen);
    if saved.is_ok() {
        savepoint.commit()?;
    }
    Ok(saved)
}

fn offer(row: WaveRow, over: bool, guarded: &Guarded) -> Arc<Offer> {
    let questionnaires = row
        .questionnaires
        .into_iter()
        .map(|frozen| Offered {
            tickets: guarded.holds(&row.wave.id, &frozen.questionnaire.id),
            questionnaire: frozen.questionnaire,
            digest: frozen.digest,
            access_code: frozen.access_code,
        })
        .collect();
    Arc::new(Offer { wave: row.wave, practice: row.practice, over, questionnaires })
}

impl Store for SqliteStore {
    fn begin(&mut self, draft: &DraftWrite, clock: &dyn Clock) -> Result<u64, StoreError> {
        self.write(|connection, _| drafts::begin(connection, draft, clock))
    }

    fn save(&mut self, draft: &DraftWrite, clock: &dyn Clock) -> Result<u64, StoreError> {
        self.write(|connection, _| drafts::save(connection, draft, clock, &mut drafts::Seen::default()))
    }

    fn save_all(&mut self, drafts: &[DraftWrite], clock: &dyn Clock) -> Vec<Result<u64, StoreError>> {
        let home = self.home.as_ref();
        let all = begin(&mut self.connection, home);
        let saved = all.and_then(|mut transaction| {
            let mut seen = drafts::Seen::default();
            let mut saved = Vec::with_capacity(drafts.len());
            for draft in drafts {
                let one = save_one(&mut transaction, draft, clock, &mut seen)?;
                saved.push(one);
                // A full disk undoes the whole transaction, not the savepoint alone.
                if transaction.is_autocommit() {
                    return Err(saved.pop().and_then(Result::err).unwrap_or(StoreError::Damaged(String::new())));
                }
            }
            commit(transaction, home)?;
            Ok(saved)
        });
        self.make_room(saved.as_ref().err());
        saved.unwrap_or_else(|error| drafts.iter().map(|_| Err(error.repeat())).collect())
    }

    fn find(
        &mut self,
        lookup: Lookup,
        owner: Owner,
        take_over: bool,
        clock: &dyn Clock,
    ) -> Result<Result<FoundDraft, NotFound>, StoreError> {
        self.write(|connection, compiled| {
            let row = match drafts::find(connection, lookup, owner, take_over, clock)? {
                Ok(row) => row,
                Err(not_found) => return Ok(Err(not_found)),
            };
            let guarded = Guarded::all(connection)?;
            let offer = offer(waves::one(connection, compiled, &row.wave)?, false, &guarded);
            let questionnaire = Id::new(&row.questionnaire);
            Ok(Ok(FoundDraft {
                lookup,
                wave: row.wave,
                questionnaire,
                revision: row.revision,
                sealed: row.sealed,
                offer,
            }))
        })
    }

    fn period(&self, wave: &str, clock: &dyn Clock) -> Result<Period, StoreError> {
        let (wave, ..) = waves::state(&self.connection, wave)?;
        Ok(Period { closes: wave.closes, over: clock.local(&wave.timezone).date() > wave.closes })
    }

    fn release(&mut self, lookup: Lookup, owner: Owner) -> Result<(), StoreError> {
        self.write(|connection, _| drafts::release(connection, lookup, owner))
    }

    fn wipe(&mut self, lookup: Lookup, owner: Owner) -> Result<(), StoreError> {
        self.write_and_wipe(|connection, _| drafts::delete(connection, lookup, owner))
    }

    fn check_ticket(&self, ticket: TicketDigest, clock: &dyn Clock) -> Result<Admission, StoreError> {
        let read = self.read()?;
        let (wave, questionnaire) = tickets::check(&read, ticket, clock)?;
        let offer = offer(waves::one(&read, &self.compiled, &wave)?, false, &Guarded::all(&read)?);
        Ok(Admission { offer, questionnaire: Id::new(&questionnaire) })
    }

    fn send(&mut self, sending: &Sending, clock: &dyn Clock, dice: &mut dyn Dice) -> Result<(), StoreError> {
        self.write_and_wipe(|connection, compiled| responses::send(connection, compiled, sending, clock, dice))
    }

    fn waves(&self) -> Result<Vec<WaveRow>, StoreError> {
        waves::all(&*self.read()?, &self.compiled)
    }

    fn wave(&self, id: &str) -> Result<WaveRow, StoreError> {
        waves::one(&*self.read()?, &self.compiled, id)
    }

    fn offers(&self, clock: &dyn Clock) -> Result<Vec<Arc<Offer>>, StoreError> {
        let read = self.read()?;
        let mut open = waves::open_on(&read, &self.compiled, clock)?;
        open.sort_by_key(|row| row.practice);
        let guarded = Guarded::all(&read)?;
        Ok(open.into_iter().map(|row| offer(row, false, &guarded)).collect())
    }

    fn create_wave(
        &mut self,
        wave: &crate::wave::Wave,
        definition: &str,
        practice: bool,
        clock: &dyn Clock,
    ) -> Result<(), StoreError> {
        self.write(|connection, _| waves::create(connection, wave, definition, practice, clock))
    }

    fn remake_wave(
        &mut self,
        former: &str,
        wave: &crate::wave::Wave,
        definition: &str,
        clock: &dyn Clock,
    ) -> Result<(), StoreError> {
        self.write_and_wipe(|connection, _| waves::remake(connection, former, wave, definition, clock))
    }

    fn definition(&self, id: &str) -> Result<String, StoreError> {
        waves::definition(&self.connection, id)
    }

    fn open_wave(&mut self, id: &str, frozen: &[Frozen], clock: &dyn Clock) -> Result<bool, StoreError> {
        self.write(|connection, compiled| waves::open(connection, compiled, id, frozen, clock))
    }

    fn close_wave(&mut self, id: &str, clock: &dyn Clock) -> Result<bool, StoreError> {
        self.write_and_wipe(|connection, compiled| closing::close(connection, compiled, id, clock))
    }

    fn extend_wave(&mut self, id: &str, until: Date, clock: &dyn Clock) -> Result<(), StoreError> {
        self.write(|connection, _| amend::extend(connection, id, until, clock))
    }

    fn set_invited(
        &mut self,
        id: &str,
        questionnaire: &str,
        invited: u64,
        clock: &dyn Clock,
    ) -> Result<(), StoreError> {
        self.write(|connection, _| amend::set_invited(connection, id, questionnaire, invited, clock))
    }

    fn set_contact(
        &mut self,
        id: &str,
        fields: &[(ContactField, String)],
        clock: &dyn Clock,
    ) -> Result<usize, StoreError> {
        // What stood there is wiped from this place in the file; the wave file as it was written keeps it (docs/privacy.md).
        self.write_and_wipe(|connection, _| amend::set_contact(connection, id, fields, clock))
    }

    fn set_invited_of_draft(
        &mut self,
        id: &str,
        place: usize,
        questionnaire: &Id,
        invited: u64,
        clock: &dyn Clock,
    ) -> Result<(), StoreError> {
        self.write(|connection, _| amend::set_invited_of_draft(connection, id, place, questionnaire, invited, clock))
    }

    fn make_tickets(
        &mut self,
        id: &str,
        questionnaire: &str,
        number: usize,
        clock: &dyn Clock,
        dice: &mut dyn Dice,
    ) -> Result<Vec<Ticket>, StoreError> {
        let secret = self.secret.clone();
        self.write(|connection, _| tickets::make(connection, &secret, id, questionnaire, number, clock, dice))
    }

    fn tickets(&self, id: &str) -> Result<Vec<TicketCount>, StoreError> {
        let read = self.read()?;
        waves::state(&read, id)?;
        tickets::counts(&read, id)
    }

    fn correct(
        &mut self,
        id: &str,
        questionnaire: &str,
        correction: &Correction,
        clock: &dyn Clock,
    ) -> Result<(), StoreError> {
        self.write(|connection, compiled| amend::correct(connection, compiled, id, questionnaire, correction, clock))
    }

    fn reset_wave(&mut self, id: &str, clock: &dyn Clock) -> Result<u64, StoreError> {
        self.write_and_wipe(|connection, _| wiping::reset(connection, id, clock))
    }

    fn delete_wave(&mut self, id: &str) -> Result<(), StoreError> {
        self.write_and_wipe(|connection, _| waves::delete(connection, id))
    }

    fn wipe_text(
        &mut self,
        id: &str,
        questionnaire: &str,
        question: &str,
        text: &str,
        clock: &dyn Clock,
    ) -> Result<bool, StoreError> {
        let which = wiping::WrittenText { questionnaire, question, text };
        self.write_and_wipe(|connection, _| wiping::wipe_text(connection, id, &which, clock))
    }

    fn delete_rows(&mut self, id: &str, clock: &dyn Clock) -> Result<(), StoreError> {
        self.write_and_wipe(|connection, _| wiping::delete_rows(connection, id, clock))
    }

    fn log(&self, id: &str) -> Result<Vec<(Date, Happening)>, StoreError> {
        waves::log(&*self.read()?, id)
    }

    fn counts(&self, id: &str) -> Result<Vec<Counts>, StoreError> {
        let read = self.read()?;
        waves::state(&read, id)?;
        figures::counts(&read, &self.compiled, id)
    }

    fn per_day(&self, id: &str) -> Result<Vec<(Date, u64)>, StoreError> {
        let read = self.read()?;
        waves::state(&read, id)?;
        figures::per_day(&read, id)
    }

    fn published(&self, id: &str, questionnaire: &str) -> Result<Published, StoreError> {
        let read = self.read()?;
        waves::state(&read, id)?;
        self.compiled.one(&read, id, questionnaire)?;
        closing::published(&read, id, questionnaire)
    }

    fn tallied(&self, id: &str, questionnaire: &str) -> Result<u64, StoreError> {
        let read = self.read()?;
        tally_rows::size(&read, id, questionnaire)
    }

    fn rows(&self, id: &str, questionnaire: &str, each: &mut dyn FnMut(Answers)) -> Result<bool, StoreError> {
        let read = self.read()?;
        if waves::rows_deleted(&read, id)? {
            return Ok(false);
        }
        let frozen = self.compiled.one(&read, id, questionnaire)?;
        responses::each(&read, id, &frozen.questionnaire, "in", |row| each(row.answers))?;
        Ok(true)
    }

    fn row_keys(&self, id: &str, questionnaire: &str) -> Result<Option<Vec<RowKey>>, StoreError> {
        let read = self.read()?;
        if waves::rows_deleted(&read, id)? {
            return Ok(None);
        }
        responses::keys(&read, id, questionnaire).map(Some)
    }

    fn rows_of(
        &self,
        id: &str,
        questionnaire: &str,
        keys: &[RowKey],
        each: &mut dyn FnMut(Answers),
    ) -> Result<bool, StoreError> {
        let read = self.read()?;
        let frozen = self.compiled.one(&read, id, questionnaire)?;
        responses::of(&read, &frozen.questionnaire, keys, each)
    }

    fn texts(&self, id: &str, questionnaire: &str, each: &mut dyn FnMut(Id, String)) -> Result<bool, StoreError> {
        let read = self.read()?;
        if waves::rows_deleted(&read, id)? {
            return Ok(false);
        }
        responses::each_text(&read, id, questionnaire, each)?;
        Ok(true)
    }

    fn import(
        &mut self,
        id: &str,
        questionnaire: &str,
        rows: &[Answers],
        file_digest: [u8; 32],
        again: bool,
        clock: &dyn Clock,
        dice: &mut dyn Dice,
    ) -> Result<(), StoreError> {
        let file = responses::Import { wave: id, questionnaire, rows, digest: file_digest, again };
        self.write_and_wipe(|connection, compiled| responses::import(connection, compiled, &file, clock, dice))
    }

    fn passphrase(&self) -> Result<Option<String>, StoreError> {
        house::passphrase(&self.connection)
    }

    fn set_passphrase(&mut self, kept: &str, clock: &dyn Clock) -> Result<(), StoreError> {
        // What was kept of the former one goes from the file as well.
        self.write_and_wipe(|connection, _| house::set_passphrase(connection, kept, clock))
    }

    fn passphrase_days(&self) -> Result<Vec<Date>, StoreError> {
        house::passphrase_days(&self.connection)
    }

    fn plans(&self) -> Result<Vec<Planned>, StoreError> {
        plans::all(&self.connection)
    }

    fn keep_plan(&mut self, no: Option<i64>, text: &str, clock: &dyn Clock) -> Result<i64, StoreError> {
        self.write(|connection, _| plans::keep(connection, no, text, clock))
    }

    fn forget_plan(&mut self, no: i64) -> Result<(), StoreError> {
        // It names people: nothing of it stays in the file.
        self.write_and_wipe(|connection, _| plans::forget(connection, no))
    }

    fn notes(&self, id: &str) -> Result<Vec<Note>, StoreError> {
        house::notes(&*self.read()?, id)
    }

    fn set_note(&mut self, id: &str, note: &Note) -> Result<(), StoreError> {
        self.write(|connection, _| house::set_note(connection, id, note))
    }

    fn purge(&mut self, clock: &dyn Clock) -> Result<u64, StoreError> {
        if !drafts::is_purge_due(&*self.read()?, clock)? {
            return Ok(0);
        }
        self.write_and_wipe(|connection, _| drafts::purge(connection, clock))
    }

    fn tidy(&mut self) -> Result<bool, StoreError> {
        if self.traces {
            self.traces = !care::tidy(&self.connection)?;
        }
        Ok(!self.traces)
    }

    fn backup_into(&self, file: &Path) -> Result<(), StoreError> {
        care::backup_into(&self.connection, file)
    }

    fn verify(&self) -> Result<Vec<Fault>, StoreError> {
        care::verify(&*self.read()?, &self.compiled)
    }

    fn recount(&self, id: &str) -> Result<Option<Vec<Fault>>, StoreError> {
        care::recount(&*self.read()?, &self.compiled, id)
    }
}
