//! Drafts: begun, saved, found again, let go, wiped, purged.
//!
//! Invariant: only the session whose owner token stands in the row writes it.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};

use super::super::StoreError;
use super::{tickets, waves};
use crate::port::{Clock, DraftWrite, NotFound, Owner, Refusal};
use crate::privacy::{FORMAT, Lookup, Sealed};
use crate::wave::{State, Stored, Wave};

/// Writes the row of a new draft.
pub fn begin(connection: &Connection, draft: &DraftWrite, clock: &dyn Clock) -> Result<u64, StoreError> {
    let (wave, stored) = held(connection, &draft.wave)?;
    if wave.state(stored, clock.local(&wave.timezone).date()) != State::Open {
        return Err(Refusal::WaveEnded.into());
    }
    if let Some((owner, revision)) = holder(connection, draft.lookup)? {
        // The same write once more: its first answer was lost on the way.
        let again = owner == Some(draft.owner.0) && revision == 0;
        return if again { Ok(0) } else { Err(Refusal::CodeInUse.into()) };
    }
    tickets::admit(connection, &draft.wave, draft.questionnaire.as_str(), draft.ticket)?;
    connection
        .prepare_cached(
            "INSERT INTO draft (lookup, wave, questionnaire, revision, owner, furthest, v, nonce, sealed)
             VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            draft.lookup.0,
            draft.wave,
            draft.questionnaire.as_str(),
            draft.owner.0,
            draft.furthest,
            FORMAT,
            draft.sealed.nonce,
            draft.sealed.bytes
        ])
        .map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::ConstraintViolation) => {
                StoreError::NoQuestionnaire(draft.questionnaire.to_string())
            }
            _ => error.into(),
        })?;
    Ok(0)
}

/// What many saves of one transaction have read already.
#[derive(Default)]
pub struct Seen {
    waves: HashMap<String, (Wave, Stored)>,
}

/// Writes the next revision.
pub fn save(
    connection: &Connection,
    draft: &DraftWrite,
    clock: &dyn Clock,
    seen: &mut Seen,
) -> Result<u64, StoreError> {
    let (wave, stored) = match seen.waves.get(&draft.wave) {
        Some(known) => known,
        None => seen.waves.entry(draft.wave.clone()).or_insert(held(connection, &draft.wave)?),
    };
    if !takes_answers(wave, *stored, clock) {
        return Err(Refusal::WaveEnded.into());
    }
    // The owner is the lock; `base` only makes a number go on that was acknowledged but is not in the row (a data
    // folder put back under a running session). What the session holds is newer than what any row holds.
    let revision = connection
        .prepare_cached(
            "UPDATE draft SET revision = max(revision, ?3) + 1, furthest = ?4, v = ?5, nonce = ?6, sealed = ?7
             WHERE lookup = ?1 AND owner = ?2 RETURNING revision",
        )?
        .query_row(
            params![
                draft.lookup.0,
                draft.owner.0,
                draft.base,
                draft.furthest,
                FORMAT,
                draft.sealed.nonce,
                draft.sealed.bytes
            ],
            |row| row.get(0),
        )
        .optional()?;
    match revision {
        Some(revision) => Ok(revision),
        None => Err(lost(connection, draft.lookup)?.into()),
    }
}

/// A draft's row, but for its offer.
pub struct Row {
    pub wave: String,
    pub questionnaire: String,
    pub revision: u64,
    pub sealed: Sealed,
}

/// Finds a draft and makes `owner` its owner.
pub fn find(
    connection: &Connection,
    lookup: Lookup,
    owner: Owner,
    take_over: bool,
    clock: &dyn Clock,
) -> Result<Result<Row, NotFound>, StoreError> {
    let row = connection
        .prepare_cached("SELECT wave, questionnaire, revision, owner, nonce, sealed FROM draft WHERE lookup = ?1")?
        .query_row([lookup.0], |row| {
            let held_by: Option<[u8; 16]> = row.get(3)?;
            let sealed = Sealed { nonce: row.get(4)?, bytes: row.get(5)? };
            Ok((Row { wave: row.get(0)?, questionnaire: row.get(1)?, revision: row.get(2)?, sealed }, held_by))
        })
        .optional()?;
    let Some((row, held_by)) = row else { return Ok(Err(NotFound::Unknown)) };
    let (wave, stored) = held(connection, &row.wave)?;
    // A draft proves that its wave was open: before the first day it is the clock that went back.
    if !matches!(wave.state(stored, clock.local(&wave.timezone).date()), State::Open | State::Scheduled) {
        return Ok(Err(NotFound::WaveEnded { title: wave.title }));
    }
    if held_by.is_some_and(|by| by != owner.0) && !take_over {
        return Ok(Err(NotFound::OpenElsewhere));
    }
    connection.prepare_cached("UPDATE draft SET owner = ?2 WHERE lookup = ?1")?.execute(params![lookup.0, owner.0])?;
    Ok(Ok(row))
}

/// Clears the owner's token.
pub fn release(connection: &Connection, lookup: Lookup, owner: Owner) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE draft SET owner = NULL WHERE lookup = ?1 AND owner = ?2")?
        .execute(params![lookup.0, owner.0])?;
    Ok(())
}

/// Deletes the owner's draft: wiped, or about to be stored as a response.
pub fn delete(connection: &Connection, lookup: Lookup, owner: Owner) -> Result<(), StoreError> {
    let deleted = connection
        .prepare_cached("DELETE FROM draft WHERE lookup = ?1 AND owner = ?2")?
        .execute(params![lookup.0, owner.0])?;
    if deleted == 0 { Err(lost(connection, lookup)?.into()) } else { Ok(()) }
}

/// What is to be done with a wave's drafts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Due {
    /// The grace is past, seen for the first time.
    Mark(Date),
    /// It was said to be past, but is not: the clock was wrong.
    Unmark,
    /// The grace is past, seen on a second day.
    Purge,
}

/// Which waves have drafts with which something is to be done: one wrong day of the clock deletes nothing.
fn due(connection: &Connection, clock: &dyn Clock) -> Result<Vec<(String, Due)>, StoreError> {
    let mut all = Vec::new();
    for (id, marked) in waves::with_drafts(connection)? {
        let (wave, _) = held(connection, &id)?;
        let today = clock.local(&wave.timezone).date();
        let last = wave.closes.checked_add(i64::from(wave.grace_days).days()).unwrap_or(wave.closes);
        let due = match marked {
            Some(_) if today <= last => Due::Unmark,
            Some(day) if day != today.to_string() => Due::Purge,
            None if today > last => Due::Mark(today),
            _ => continue,
        };
        all.push((id, due));
    }
    Ok(all)
}

/// Whether [`purge`] would do anything; asked first, so that a command that only reads waits for nobody.
pub fn is_purge_due(connection: &Connection, clock: &dyn Clock) -> Result<bool, StoreError> {
    due(connection, clock).map(|due| !due.is_empty())
}

/// Purges the drafts of waves whose grace has passed, and counts where they broke off. Gives how many.
pub fn purge(connection: &Connection, clock: &dyn Clock) -> Result<u64, StoreError> {
    let mut purged = 0;
    for (id, due) in due(connection, clock)? {
        let mark = if let Due::Mark(day) = due { Some(day.to_string()) } else { None };
        connection.execute("UPDATE wave SET purge_seen = ?2 WHERE id = ?1", params![id, mark])?;
        if due == Due::Purge {
            connection.execute(
                "INSERT INTO breakoff (wave, questionnaire, ordinal, n)
                 SELECT wave, questionnaire, furthest, count(*) FROM draft
                 WHERE wave = ?1 AND revision >= 1 GROUP BY questionnaire, furthest
                 ON CONFLICT DO UPDATE SET n = n + excluded.n",
                [&id],
            )?;
            purged += connection.execute("DELETE FROM draft WHERE wave = ?1", [&id])? as u64;
        }
    }
    Ok(purged)
}

/// Whether a session that was answering may still save and send.
pub fn takes_answers(wave: &Wave, stored: Stored, clock: &dyn Clock) -> bool {
    let now = clock.local(&wave.timezone);
    wave.state(stored, now.date()) == State::Scheduled || wave.may_still_send(stored, now)
}

/// The wave of a draft; a wave that was deleted has ended.
pub fn held(connection: &Connection, wave: &str) -> Result<(Wave, Stored), StoreError> {
    waves::period(connection, wave)?.ok_or(StoreError::Refused(Refusal::WaveEnded))
}

/// Owner's token, revision.
type Holder = (Option<[u8; 16]>, u64);

/// Who holds the draft, if it exists.
fn holder(connection: &Connection, lookup: Lookup) -> Result<Option<Holder>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT owner, revision FROM draft WHERE lookup = ?1")?
        .query_row([lookup.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Why a session can't write its draft any more.
fn lost(connection: &Connection, lookup: Lookup) -> Result<Refusal, StoreError> {
    Ok(if holder(connection, lookup)?.is_some() { Refusal::TakenOver } else { Refusal::Gone })
}
