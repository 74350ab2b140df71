//! The coordinator's passphrase, and the notes.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};

use super::super::StoreError;
use super::waves;
use crate::port::{Clock, Note, NotePlace};

/// In what words the log keeps that the passphrase was set.
const SET: &str = "passphrase";

/// What is kept of the passphrase; `None`: there is none.
pub fn passphrase(connection: &Connection) -> Result<Option<String>, StoreError> {
    let kept = connection.prepare_cached("SELECT kept FROM passphrase")?.query_row([], |row| row.get(0)).optional()?;
    Ok(kept)
}

pub fn set_passphrase(connection: &Connection, kept: &str, clock: &dyn Clock) -> Result<(), StoreError> {
    connection.execute("INSERT OR REPLACE INTO passphrase (one, kept) VALUES (1, ?1)", [kept])?;
    let day = clock.local(crate::wave::DEFAULT_ZONE).date().to_string();
    connection.execute("INSERT INTO house_log (day, what) VALUES (?1, ?2)", [day.as_str(), SET])?;
    Ok(())
}

/// The days on which the passphrase was set, oldest first.
pub fn passphrase_days(connection: &Connection) -> Result<Vec<Date>, StoreError> {
    let mut select = connection.prepare_cached("SELECT day FROM house_log WHERE what = ?1 ORDER BY no")?;
    let days = select.query_map([SET], |row| row.get::<_, String>(0))?;
    days.map(|day| {
        let day = day?;
        day.parse().map_err(|_| StoreError::Damaged(format!("day: {day}")))
    })
    .collect()
}

/// All notes of a wave.
pub fn notes(connection: &Connection, wave: &str) -> Result<Vec<Note>, StoreError> {
    let mut select = connection
        .prepare_cached("SELECT questionnaire, place, text FROM note WHERE wave = ?1 ORDER BY questionnaire, place")?;
    let rows = select.query_map([wave], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
    rows.map(|row| {
        let (questionnaire, place, text) = row?;
        let place = NotePlace::parse(&place).ok_or_else(|| StoreError::Damaged(format!("note: {place}")))?;
        Ok(Note { questionnaire, place, text })
    })
    .collect()
}

/// Writes a note; an empty one is taken away.
pub fn set_note(connection: &Connection, wave: &str, note: &Note) -> Result<(), StoreError> {
    waves::state(connection, wave)?;
    let place = note.place.to_string();
    if note.text.trim().is_empty() {
        connection.execute(
            "DELETE FROM note WHERE wave = ?1 AND questionnaire = ?2 AND place = ?3",
            params![wave, note.questionnaire, place],
        )?;
    } else {
        connection.execute(
            "INSERT OR REPLACE INTO note (wave, questionnaire, place, text) VALUES (?1, ?2, ?3, ?4)",
            params![wave, note.questionnaire, place, note.text.trim_end()],
        )?;
    }
    Ok(())
}
