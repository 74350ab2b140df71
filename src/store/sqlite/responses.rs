//! Responses: sent or imported, waiting, drawn into the tallies.
//!
//! Invariants: the draft goes in the transaction in which its response comes; live tallies take responses in lots of
//! `min_group` drawn from twice as many, so that no figure shows what the latest one answered.

use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Happening, StoreError};
use super::frozen::Compiled;
use super::{drafts, lots, tally_rows, tickets, waves};
use crate::interview::{Answer, Answers, answer_to_json, answers_from_json};
use crate::port::{Clock, Dice, Refusal, Sending, random_key, shuffle};
use crate::privacy::Record;
use crate::questionnaire::{Id, Questionnaire};
use crate::results::{Crowd, LEAST_MIN_GROUP, Member, Tally};
use crate::wave::{State, Wave};

/// What a response goes into.
struct Target<'a> {
    connection: &'a Connection,
    wave: &'a Wave,
    closings: u32,
    questionnaire: &'a Questionnaire,
    day: String,
}

/// Deletes the draft, spends its ticket and stores the response.
pub fn send(
    connection: &Connection,
    compiled: &Compiled,
    sending: &Sending,
    clock: &dyn Clock,
    dice: &mut dyn Dice,
) -> Result<(), StoreError> {
    let (wave, stored, closings) = waves::state(connection, &sending.wave).map_err(|error| match error {
        StoreError::NoWave(_) => Refusal::WaveEnded.into(),
        other => other,
    })?;
    if !drafts::takes_answers(&wave, stored, clock) {
        return Err(Refusal::WaveEnded.into());
    }
    belongs(connection, sending)?;
    drafts::delete(connection, sending.lookup, sending.owner)?;
    // A draft that was begun before there were tickets has none, and is sent without.
    if let Some(ticket) = sending.ticket {
        tickets::spend(connection, &wave.id, sending.questionnaire.as_str(), ticket)?;
    }
    let frozen = compiled.one(connection, &wave.id, sending.questionnaire.as_str())?;
    let target = Target {
        connection,
        wave: &wave,
        closings,
        questionnaire: &frozen.questionnaire,
        day: clock.local(&wave.timezone).date().to_string(),
    };
    target.take(&sending.record.closed, dice)?;
    target.take_texts(&sending.record.texts, dice)?;
    let mut entering = Tally::default();
    target.draw_lot(dice, &mut entering)?;
    tally_rows::add(connection, &wave.id, frozen.questionnaire.id.as_str(), &entering)
}

/// A response goes to the wave and questionnaire in which its draft was begun.
fn belongs(connection: &Connection, sending: &Sending) -> Result<(), StoreError> {
    let begun_in: Option<(String, String)> = connection
        .prepare_cached("SELECT wave, questionnaire FROM draft WHERE lookup = ?1")?
        .query_row([sending.lookup.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match begun_in {
        Some((wave, questionnaire)) if wave != sending.wave || sending.questionnaire != *questionnaire => {
            Err(StoreError::NoQuestionnaire(sending.questionnaire.to_string()))
        }
        _ => Ok(()),
    }
}

/// An import file: whose rows, and how it is recognised.
pub struct Import<'a> {
    pub wave: &'a str,
    pub questionnaire: &'a str,
    pub rows: &'a [Answers],
    pub digest: [u8; 32],
    pub again: bool,
}

/// Takes in the rows of a file, in random order.
pub fn import(
    connection: &Connection,
    compiled: &Compiled,
    import: &Import,
    clock: &dyn Clock,
    dice: &mut dyn Dice,
) -> Result<(), StoreError> {
    let (wave, stored, closings) = waves::state(connection, import.wave)?;
    let today = clock.local(&wave.timezone).date();
    let state = wave.state(stored, today);
    if state != State::Open {
        return Err(StoreError::WrongState(state));
    }
    let frozen = compiled.one(connection, &wave.id, import.questionnaire)?;
    let new = connection.execute(
        "INSERT INTO import_seen (wave, digest) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![wave.id, import.digest],
    )?;
    if new == 0 && !import.again {
        return Err(StoreError::ImportedBefore);
    }
    let target =
        Target { connection, wave: &wave, closings, questionnaire: &frozen.questionnaire, day: today.to_string() };
    let mut order: Vec<&Answers> = import.rows.iter().collect();
    shuffle(&mut order, dice);
    // Written once for the whole file: adding each lot to the rows of the tallies would be most of the work.
    let mut entering = Tally::default();
    for row in order {
        let record = Record::of(&frozen.questionnaire, row);
        target.take(&record.closed, dice)?;
        target.take_texts(&record.texts, dice)?;
        target.draw_lot(dice, &mut entering)?;
    }
    tally_rows::add(connection, &wave.id, import.questionnaire, &entering)?;
    waves::note(connection, &wave, &Happening::Imported { questionnaire: import.questionnaire.to_owned() }, clock)
}

impl Target<'_> {
    /// Stores the closed answers and counts them.
    fn take(&self, closed: &Answers, dice: &mut dyn Dice) -> Result<(), StoreError> {
        let questionnaire = self.questionnaire.id.as_str();
        self.connection
            .prepare_cached(
                "INSERT INTO response (id, wave, questionnaire, state, body) VALUES (?1, ?2, ?3, 'waiting', ?4)",
            )?
            .execute(params![random_key(dice), self.wave.id, questionnaire, body(closed)])?;
        self.connection
            .prepare_cached(
                "INSERT INTO day_count (wave, questionnaire, day, n) VALUES (?1, ?2, ?3, 1)
                 ON CONFLICT DO UPDATE SET n = n + 1",
            )?
            .execute(params![self.wave.id, questionnaire, self.day])?;
        Ok(())
    }

    /// Stores what a person wrote, each text for itself under a key of its own.
    fn take_texts(&self, texts: &[(Id, String)], dice: &mut dyn Dice) -> Result<(), StoreError> {
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO open_answer (id, wave, questionnaire, question, state, text)
             VALUES (?1, ?2, ?3, ?4, 'waiting', ?5)",
        )?;
        for (question, text) in texts {
            let questionnaire = self.questionnaire.id.as_str();
            insert.execute(params![random_key(dice), self.wave.id, questionnaire, question.as_str(), text])?;
        }
        Ok(())
    }

    /// When twice `min_group` wait, `min_group` of them drawn at random enter the tallies: what they add is added to
    /// `entering`, which goes into the tallies in the same transaction. After a closing nothing moves but the live
    /// counts: newcomers enter together at the next one.
    fn draw_lot(&self, dice: &mut dyn Dice, entering: &mut Tally) -> Result<(), StoreError> {
        if self.closings > 0 {
            return Ok(());
        }
        let size = u64::from(self.wave.min_group).max(LEAST_MIN_GROUP);
        let questionnaire = self.questionnaire.id.as_str();
        let count: u64 = self
            .connection
            .prepare_cached(
                "SELECT count(*) FROM response WHERE wave = ?1 AND questionnaire = ?2 AND state = 'waiting'",
            )?
            .query_row([&self.wave.id, questionnaire], |row| row.get(0))?;
        if count < 2 * size {
            return Ok(());
        }
        let mut waiting = rows(self.connection, &self.wave.id, self.questionnaire, "waiting")?;
        shuffle(&mut waiting, dice);
        waiting.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        enter(self.connection, self.questionnaire, &waiting, entering)?;
        lots::remember(self.connection, &self.wave.id, questionnaire, &crowd(self.questionnaire, &waiting))
    }
}

/// A response as stored.
pub struct ResponseRow {
    pub id: [u8; 16],
    pub answers: Answers,
}

/// Hands over the responses in that state, one after another: there may be a million.
pub fn each(
    connection: &Connection,
    wave: &str,
    questionnaire: &Questionnaire,
    state: &str,
    mut take: impl FnMut(ResponseRow),
) -> Result<(), StoreError> {
    let mut select = connection
        .prepare_cached("SELECT id, body FROM response WHERE wave = ?1 AND questionnaire = ?2 AND state = ?3")?;
    let mut rows = select.query([wave, questionnaire.id.as_str(), state])?;
    while let Some(row) = rows.next()? {
        let (id, body): ([u8; 16], String) = (row.get(0)?, row.get(1)?);
        take(ResponseRow { id, answers: closed(questionnaire, &body)? });
    }
    Ok(())
}

/// Which response, for whoever reads them one by one. It is random and tells nothing.
#[derive(Clone, Copy)]
pub struct RowKey([u8; 16]);

/// The keys of those who are in the results.
pub fn keys(connection: &Connection, wave: &str, questionnaire: &str) -> Result<Vec<RowKey>, StoreError> {
    let mut select =
        connection.prepare_cached("SELECT id FROM response WHERE wave = ?1 AND questionnaire = ?2 AND state = 'in'")?;
    let keys = select.query_map([wave, questionnaire], |row| row.get(0).map(RowKey))?;
    Ok(keys.collect::<Result<_, _>>()?)
}

/// Hands over these responses, in the order of the keys. `false`: one of them is gone.
pub fn of(
    connection: &Connection,
    questionnaire: &Questionnaire,
    keys: &[RowKey],
    take: &mut dyn FnMut(Answers),
) -> Result<bool, StoreError> {
    let mut select = connection.prepare_cached("SELECT body FROM response WHERE id = ?1 AND state = 'in'")?;
    for RowKey(id) in keys {
        let body: Option<String> = select.query_row([id], |row| row.get(0)).optional()?;
        let Some(body) = body else { return Ok(false) };
        take(closed(questionnaire, &body)?);
    }
    Ok(true)
}

/// Hands over the texts of those who are in the results.
pub fn each_text(
    connection: &Connection,
    wave: &str,
    questionnaire: &str,
    take: &mut dyn FnMut(Id, String),
) -> Result<(), StoreError> {
    let mut select = connection.prepare_cached(
        "SELECT question, text FROM open_answer WHERE wave = ?1 AND questionnaire = ?2 AND state = 'in'",
    )?;
    let mut rows = select.query([wave, questionnaire])?;
    while let Some(row) = rows.next()? {
        take(Id::new(&row.get::<_, String>(0)?), row.get(1)?);
    }
    Ok(())
}

/// The responses in that state.
pub fn rows(
    connection: &Connection,
    wave: &str,
    questionnaire: &Questionnaire,
    state: &str,
) -> Result<Vec<ResponseRow>, StoreError> {
    let mut all = Vec::new();
    each(connection, wave, questionnaire, state, |row| all.push(row))?;
    Ok(all)
}

/// Whose responses these are.
pub fn crowd(questionnaire: &Questionnaire, rows: &[ResponseRow]) -> Crowd {
    let mut crowd = Crowd::new();
    for row in rows {
        *crowd.entry(Member::of(questionnaire, &row.answers)).or_default() += 1;
    }
    crowd
}

/// Marks responses as being in the live tallies; what these are to be added goes into `entering`.
pub fn enter(
    connection: &Connection,
    questionnaire: &Questionnaire,
    rows: &[ResponseRow],
    entering: &mut Tally,
) -> Result<(), StoreError> {
    let mut update = connection.prepare_cached("UPDATE response SET state = 'in' WHERE id = ?1")?;
    for row in rows {
        update.execute([row.id])?;
        entering.add(&Tally::of(questionnaire, &row.answers));
    }
    Ok(())
}

/// Closed answers as a response keeps them. Whatever text they are given with is left out.
fn body(answers: &Answers) -> String {
    let closed = answers.iter().filter_map(|(id, answer)| {
        let value = match answer {
            Answer::Text(_) => return None,
            Answer::Other { option, .. } => answer_to_json(&Answer::Option(option.clone())),
            closed => answer_to_json(closed),
        };
        Some((id.to_string(), value))
    });
    serde_json::Value::Object(closed.collect()).to_string()
}

/// Reads what [`body`] wrote.
fn closed(questionnaire: &Questionnaire, body: &str) -> Result<Answers, StoreError> {
    let damaged = |error: &dyn std::fmt::Display| StoreError::Damaged(format!("response: {error}"));
    let fields = serde_json::from_str(body).map_err(|error| damaged(&error))?;
    answers_from_json(questionnaire, &fields).map_err(|error| damaged(&error))
}
