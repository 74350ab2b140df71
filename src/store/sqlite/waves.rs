//! Waves: made, frozen, read, deleted; and their log of days.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Frozen, Happening, StoreError, WaveRow};
use super::frozen::{Compiled, digest};
use super::wave_json;
use crate::port::Clock;
use crate::questionnaire::Id;
use crate::wave::{State, Stored, Wave};

/// A wave with what the store keeps beside its file.
pub(super) struct Kept {
    pub wave: Wave,
    pub stored: Stored,
    pub practice: bool,
    closings: u32,
    rows_deleted: bool,
}

/// All waves, by first day and id.
pub fn all(connection: &Connection, compiled: &Compiled) -> Result<Vec<WaveRow>, StoreError> {
    rows(connection, compiled, |_| true)
}

/// Those that take answers now. Only their questionnaires are compiled, so that old waves cost a start nothing.
pub fn open_on(connection: &Connection, compiled: &Compiled, clock: &dyn Clock) -> Result<Vec<WaveRow>, StoreError> {
    rows(connection, compiled, |kept| {
        kept.wave.state(kept.stored, clock.local(&kept.wave.timezone).date()) == State::Open
    })
}

fn rows(
    connection: &Connection,
    compiled: &Compiled,
    wanted: impl Fn(&Kept) -> bool,
) -> Result<Vec<WaveRow>, StoreError> {
    let mut select = connection.prepare_cached("SELECT id FROM wave")?;
    let ids: Vec<String> = select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut rows = Vec::new();
    for id in &ids {
        let kept = kept(connection, id)?;
        if wanted(&kept) {
            rows.push(with_questionnaires(connection, compiled, kept)?);
        }
    }
    rows.sort_by(|a: &WaveRow, b| (a.wave.opens, &a.wave.id).cmp(&(b.wave.opens, &b.wave.id)));
    Ok(rows)
}

pub fn one(connection: &Connection, compiled: &Compiled, id: &str) -> Result<WaveRow, StoreError> {
    with_questionnaires(connection, compiled, kept(connection, id)?)
}

fn with_questionnaires(connection: &Connection, compiled: &Compiled, kept: Kept) -> Result<WaveRow, StoreError> {
    let Kept { wave, stored, practice, closings, rows_deleted } = kept;
    let questionnaires = compiled.all(connection, &wave.id)?;
    Ok(WaveRow { wave, stored, practice, closings, rows_deleted, questionnaires })
}

/// What decides whether a wave takes answers; `None`: there is no such wave.
pub fn period(connection: &Connection, id: &str) -> Result<Option<(Wave, Stored)>, StoreError> {
    match kept(connection, id) {
        Ok(kept) => Ok(Some((kept.wave, kept.stored))),
        Err(StoreError::NoWave(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// The wave, its state, and how often it was closed.
pub fn state(connection: &Connection, id: &str) -> Result<(Wave, Stored, u32), StoreError> {
    kept(connection, id).map(|kept| (kept.wave, kept.stored, kept.closings))
}

pub(super) fn kept(connection: &Connection, id: &str) -> Result<Kept, StoreError> {
    let row: Option<(String, String, bool, u32, bool)> = connection
        .prepare_cached("SELECT wave, state, practice, closings, rows_deleted FROM wave WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
        .optional()?;
    let (json, state, practice, closings, rows_deleted) = row.ok_or_else(|| StoreError::NoWave(id.to_owned()))?;
    let stored = match state.as_str() {
        "draft" => Stored::Draft,
        "opened" => Stored::Opened,
        _ => Stored::Closed,
    };
    Ok(Kept { wave: wave_json::read(&json)?, stored, practice, closings, rows_deleted })
}

/// Waves that have drafts, with the day on which their grace was first seen to be past.
pub fn with_drafts(connection: &Connection) -> Result<Vec<(String, Option<String>)>, StoreError> {
    let mut select = connection.prepare_cached(
        "SELECT id, purge_seen FROM wave WHERE EXISTS (SELECT 1 FROM draft WHERE draft.wave = wave.id)",
    )?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn create(
    connection: &Connection,
    wave: &Wave,
    definition: &str,
    practice: bool,
    clock: &dyn Clock,
) -> Result<(), StoreError> {
    let made = connection.execute(
        "INSERT INTO wave (id, state, practice, wave, definition) VALUES (?1, 'draft', ?2, ?3, ?4)
         ON CONFLICT DO NOTHING",
        params![wave.id, practice, wave_json::write(wave)?, definition],
    )?;
    if made == 0 {
        return Err(StoreError::WaveExists(wave.id.clone()));
    }
    note(connection, wave, &Happening::Created, clock)
}

/// A wave in the place of a draft.
pub fn remake(
    connection: &Connection,
    former: &str,
    wave: &Wave,
    definition: &str,
    clock: &dyn Clock,
) -> Result<(), StoreError> {
    let (old, stored, _) = state(connection, former)?;
    if stored != Stored::Draft {
        return Err(StoreError::WrongState(old.state(stored, clock.local(&old.timezone).date())));
    }
    delete(connection, former)?;
    create(connection, wave, definition, false, clock)
}

pub fn definition(connection: &Connection, id: &str) -> Result<String, StoreError> {
    connection
        .query_row("SELECT definition FROM wave WHERE id = ?1", [id], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::NoWave(id.to_owned()))
}

/// Freezes a draft wave, or reopens a closed one. `false`: it is open already.
pub fn open(
    connection: &Connection,
    compiled: &Compiled,
    id: &str,
    frozen: &[Frozen],
    clock: &dyn Clock,
) -> Result<bool, StoreError> {
    let (wave, stored, _) = state(connection, id)?;
    let lies_ahead = clock.local(&wave.timezone).date() <= wave.closes;
    let rows_deleted = rows_deleted(connection, id)?;
    let happening = match stored {
        Stored::Opened => return Ok(false),
        // Also where its last day has passed: moving that would not help.
        Stored::Closed if rows_deleted => return Err(StoreError::RowsDeleted(id.to_owned())),
        Stored::Closed if !lies_ahead => return Err(StoreError::WrongState(State::Closed)),
        Stored::Draft if !lies_ahead => return Err(StoreError::WrongState(State::Over)),
        Stored::Closed => Happening::Reopened,
        Stored::Draft => {
            for (place, one) in frozen.iter().enumerate() {
                freeze(connection, compiled, id, place, one)?;
            }
            Happening::Opened
        }
    };
    connection.execute("UPDATE wave SET state = 'opened' WHERE id = ?1", [id])?;
    note(connection, &wave, &happening, clock)?;
    Ok(true)
}

/// Stores a questionnaire as it will stay; it must compile here, or no draft of it would ever open.
fn freeze(
    connection: &Connection,
    compiled: &Compiled,
    wave: &str,
    place: usize,
    frozen: &Frozen,
) -> Result<(), StoreError> {
    let digest = digest(&frozen.document);
    let questionnaire = compiled.get(&frozen.document, digest)?;
    if questionnaire.id != frozen.id {
        return Err(StoreError::NoQuestionnaire(frozen.id.to_string()));
    }
    let by = wave_json::spelled(&frozen.invited.by)?;
    connection.execute(
        "INSERT INTO wave_questionnaire (wave, id, place, document, digest, split, access_code, invited, invited_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            wave,
            frozen.id.as_str(),
            i64::try_from(place).unwrap_or(i64::MAX),
            frozen.document,
            digest,
            questionnaire.split.as_ref().map(Id::as_str),
            frozen.access_code,
            frozen.invited.total,
            by
        ],
    )?;
    Ok(())
}

/// Deletes a wave with all that belongs to it.
pub fn delete(connection: &Connection, id: &str) -> Result<(), StoreError> {
    if connection.execute("DELETE FROM wave WHERE id = ?1", [id])? == 0 {
        return Err(StoreError::NoWave(id.to_owned()));
    }
    Ok(())
}

/// Adds a line to the wave's log: the day and what happened, no more.
pub fn note(connection: &Connection, wave: &Wave, what: &Happening, clock: &dyn Clock) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO wave_log (wave, no, day, what)
         VALUES (?1, (SELECT coalesce(max(no), 0) + 1 FROM wave_log WHERE wave = ?1), ?2, ?3)",
        params![wave.id, clock.local(&wave.timezone).date().to_string(), what.to_string()],
    )?;
    Ok(())
}

/// (day, what), oldest first.
pub fn log(connection: &Connection, id: &str) -> Result<Vec<(Date, Happening)>, StoreError> {
    kept(connection, id)?;
    let mut select = connection.prepare_cached("SELECT day, what FROM wave_log WHERE wave = ?1 ORDER BY no")?;
    let rows = select.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (day, what): (String, String) = row?;
        let damaged = || StoreError::Damaged(format!("log: {day} {what}"));
        Ok((day.parse().map_err(|_| damaged())?, what.parse().map_err(|_| damaged())?))
    })
    .collect()
}

/// Whether rows and texts of a wave were deleted: its tallies can't be counted again, nor its rows handed out.
pub fn rows_deleted(connection: &Connection, id: &str) -> Result<bool, StoreError> {
    Ok(connection.query_row("SELECT rows_deleted FROM wave WHERE id = ?1", [id], |row| row.get(0))?)
}
