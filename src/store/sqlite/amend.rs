//! What may still change in a wave that was made: its last day, numbers invited, whom one can ask, typos.

use jiff::civil::Date;
use rusqlite::{Connection, params};

use super::super::{Happening, StoreError};
use super::frozen::Compiled;
use super::wave_json;
use super::waves::{note, state};
use crate::port::Clock;
use crate::questionnaire::Id;
use crate::questionnaire::correct::{self, Correction};
use crate::wave::{ContactField, State, Stored};

pub fn extend(connection: &Connection, id: &str, until: Date, clock: &dyn Clock) -> Result<(), StoreError> {
    let (mut wave, stored, _) = state(connection, id)?;
    if until < wave.opens {
        return Err(StoreError::WrongState(wave.state(stored, clock.local(&wave.timezone).date())));
    }
    wave.closes = until;
    connection
        .execute("UPDATE wave SET wave = ?2, purge_seen = NULL WHERE id = ?1", params![id, wave_json::write(&wave)?])?;
    note(connection, &wave, &Happening::Extended { until }, clock)
}

pub fn set_invited(
    connection: &Connection,
    id: &str,
    questionnaire: &str,
    invited: u64,
    clock: &dyn Clock,
) -> Result<(), StoreError> {
    let (wave, stored, _) = state(connection, id)?;
    if stored == Stored::Draft {
        return Err(StoreError::WrongState(State::Draft));
    }
    let changed = connection.execute(
        "UPDATE wave_questionnaire SET invited = ?3 WHERE wave = ?1 AND id = ?2",
        params![id, questionnaire, invited],
    )?;
    if changed == 0 {
        return Err(StoreError::NoQuestionnaire(questionnaire.to_owned()));
    }
    note(connection, &wave, &Happening::Invited { questionnaire: questionnaire.to_owned(), invited }, clock)
}

/// Changes whom respondents can ask; gives how many fields changed.
pub fn set_contact(
    connection: &Connection,
    id: &str,
    fields: &[(ContactField, String)],
    clock: &dyn Clock,
) -> Result<usize, StoreError> {
    let (mut wave, stored, _) = state(connection, id)?;
    if stored == Stored::Draft {
        return Err(StoreError::WrongState(State::Draft));
    }
    let mut changed = 0;
    for (field, text) in fields {
        if wave.contact_field(*field).unwrap_or_default() != text {
            wave.set_contact_field(*field, text);
            note(connection, &wave, &Happening::Contact { field: *field }, clock)?;
            changed += 1;
        }
    }
    if changed > 0 {
        connection.execute("UPDATE wave SET wave = ?2 WHERE id = ?1", params![id, wave_json::write(&wave)?])?;
    }
    Ok(changed)
}

/// The number in the wave itself, from which freezing takes it.
pub fn set_invited_of_draft(
    connection: &Connection,
    id: &str,
    place: usize,
    questionnaire: &Id,
    invited: u64,
    clock: &dyn Clock,
) -> Result<(), StoreError> {
    let (mut wave, stored, _) = state(connection, id)?;
    if stored != Stored::Draft {
        return Err(StoreError::WrongState(wave.state(stored, clock.local(&wave.timezone).date())));
    }
    let used = wave.questionnaires.get_mut(place);
    let used = used.ok_or_else(|| StoreError::NoQuestionnaire(questionnaire.to_string()))?;
    used.invited.total = Some(invited);
    connection.execute("UPDATE wave SET wave = ?2 WHERE id = ?1", params![id, wave_json::write(&wave)?])?;
    note(connection, &wave, &Happening::Invited { questionnaire: questionnaire.to_string(), invited }, clock)
}

/// Keeps a correction of a text beside the frozen document.
pub fn correct(
    connection: &Connection,
    compiled: &Compiled,
    id: &str,
    questionnaire: &str,
    correction: &Correction,
    clock: &dyn Clock,
) -> Result<(), StoreError> {
    let (wave, stored, _) = state(connection, id)?;
    if stored == Stored::Draft {
        return Err(StoreError::WrongState(State::Draft));
    }
    let frozen = compiled.one(connection, id, questionnaire)?;
    let before: Vec<Correction> = frozen.corrections.into_iter().map(|(_, correction)| correction).collect();
    let correction = correct::check(&frozen.document, &before, correction);
    let correction = correction.map_err(|why| StoreError::NotCorrected(Box::new(why)))?;
    connection.execute(
        "INSERT INTO correction (wave, questionnaire, no, day, patch)
         VALUES (?1, ?2, (SELECT coalesce(max(no), 0) + 1 FROM correction WHERE wave = ?1 AND questionnaire = ?2), ?3, ?4)",
        params![
            id,
            questionnaire,
            clock.local(&wave.timezone).date().to_string(),
            wave_json::spelled(&correction)?
        ],
    )?;
    // Whoever reads it next must be able to.
    compiled.one(connection, id, questionnaire)?;
    let Correction { path, .. } = correction;
    note(connection, &wave, &Happening::Corrected { questionnaire: questionnaire.to_owned(), path }, clock)
}
