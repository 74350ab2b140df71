//! Wiping: begun questionnaires, single texts, all answers of a wave.

use rusqlite::{Connection, params};

use super::super::{Happening, StoreError};
use super::waves::{Kept, kept, note, state};
use crate::port::Clock;
use crate::wave::Stored;

/// Wipes the begun questionnaires; of the practice wave everything, and it is open again. Gives how many were begun.
pub fn reset(connection: &Connection, id: &str, clock: &dyn Clock) -> Result<u64, StoreError> {
    let Kept { wave, stored, practice, .. } = kept(connection, id)?;
    let wiped = connection.execute("DELETE FROM draft WHERE wave = ?1", [id])?;
    if practice {
        for table in [
            "response",
            "open_answer",
            "tally",
            "theme_tally",
            "lot",
            "closing",
            "day_count",
            "breakoff",
            "import_seen",
            "ticket",
        ] {
            connection.execute(&format!("DELETE FROM {table} WHERE wave = ?1"), [id])?;
        }
        if stored == Stored::Closed {
            connection.execute("UPDATE wave SET state = 'opened' WHERE id = ?1", [id])?;
        }
        connection.execute("UPDATE wave SET closings = 0, rows_deleted = 0 WHERE id = ?1", [id])?;
    }
    connection.execute("UPDATE wave SET purge_seen = NULL WHERE id = ?1", [id])?;
    if practice || wiped > 0 {
        note(connection, &wave, &Happening::Reset, clock)?;
    }
    Ok(wiped as u64)
}

/// A text that somebody wrote. Its key is known to nobody, so it is found by its words.
pub struct WrittenText<'a> {
    pub questionnaire: &'a str,
    pub question: &'a str,
    pub text: &'a str,
}

/// Empties one such text of a closed wave. The row stays: of fewer texts than the smallest group none would be shown.
pub fn wipe_text(
    connection: &Connection,
    id: &str,
    which: &WrittenText,
    clock: &dyn Clock,
) -> Result<bool, StoreError> {
    let (wave, stored, _) = state(connection, id)?;
    if stored != Stored::Closed {
        return Err(StoreError::WrongState(wave.state(stored, clock.local(&wave.timezone).date())));
    }
    if which.text.is_empty() {
        return Ok(false);
    }
    let wiped = connection.execute(
        "UPDATE open_answer SET text = '' WHERE id = (SELECT id FROM open_answer
             WHERE wave = ?1 AND questionnaire = ?2 AND question = ?3 AND text = ?4 AND state = 'in' LIMIT 1)",
        params![id, which.questionnaire, which.question, which.text],
    )?;
    if wiped == 0 {
        return Ok(false);
    }
    let (questionnaire, question) = (which.questionnaire.to_owned(), which.question.to_owned());
    note(connection, &wave, &Happening::TextWiped { questionnaire, question }, clock)?;
    Ok(true)
}

/// Deletes the rows, texts and tickets of a closed wave; tallies and closings stay. It is never opened again, so nobody
/// need know any more which tickets were spent.
pub fn delete_rows(connection: &Connection, id: &str, clock: &dyn Clock) -> Result<(), StoreError> {
    let (wave, stored, _) = state(connection, id)?;
    if stored != Stored::Closed {
        return Err(StoreError::WrongState(wave.state(stored, clock.local(&wave.timezone).date())));
    }
    connection.execute("DELETE FROM response WHERE wave = ?1", [id])?;
    connection.execute("DELETE FROM open_answer WHERE wave = ?1", [id])?;
    connection.execute("DELETE FROM ticket WHERE wave = ?1", [id])?;
    connection.execute("UPDATE wave SET rows_deleted = 1 WHERE id = ?1", [id])?;
    note(connection, &wave, &Happening::RowsDeleted, clock)
}
