//! One-time tickets: made, looked at, spent.
//!
//! Invariants: a row holds nothing of a ticket but its keyed digest, its questionnaire and whether it was spent, under
//! a key that tells no order; nothing else in the store names a ticket. A ticket is spent in the transaction that stores
//! the response, so that it is sent with once.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Happening, StoreError, TicketCount};
use super::{drafts, waves};
use crate::port::{Clock, Dice, NotAdmitted};
use crate::privacy::{StoreSecret, Ticket, TicketDigest};
use crate::questionnaire::Id;
use crate::wave::{State, Stored};

/// Makes so many of them.
pub fn make(
    connection: &Connection,
    secret: &StoreSecret,
    wave: &str,
    questionnaire: &str,
    number: usize,
    clock: &dyn Clock,
    dice: &mut dyn Dice,
) -> Result<Vec<Ticket>, StoreError> {
    let (of, stored, _) = waves::state(connection, wave)?;
    if stored != Stored::Opened {
        return Err(StoreError::WrongState(of.state(stored, clock.local(&of.timezone).date())));
    }
    let there: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM wave_questionnaire WHERE wave = ?1 AND id = ?2)",
        [wave, questionnaire],
        |row| row.get(0),
    )?;
    if !there {
        return Err(StoreError::NoQuestionnaire(questionnaire.to_owned()));
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO ticket (digest, wave, questionnaire, state) VALUES (?1, ?2, ?3, 'new') ON CONFLICT DO NOTHING",
    )?;
    let mut made = Vec::with_capacity(number);
    while made.len() < number {
        let ticket = Ticket::generate(|bytes| dice.fill(bytes));
        // One that exists already is drawn again.
        if insert.execute(params![secret.digest(&ticket).0, wave, questionnaire])? > 0 {
            made.push(ticket);
        }
    }
    waves::note(connection, &of, &Happening::TicketsMade { questionnaire: questionnaire.to_owned() }, clock)?;
    Ok(made)
}

/// Which wave and questionnaire may be begun with it now.
pub fn check(connection: &Connection, ticket: TicketDigest, clock: &dyn Clock) -> Result<(String, String), StoreError> {
    let (wave, questionnaire, spent) = row(connection, ticket)?.ok_or(NotAdmitted::Unknown)?;
    let (of, stored) = drafts::held(connection, &wave)?;
    match of.state(stored, clock.local(&of.timezone).date()) {
        State::Open if spent => Err(NotAdmitted::Spent.into()),
        State::Open => Ok((wave, questionnaire)),
        State::Draft | State::Scheduled => Err(NotAdmitted::Early { opens: of.opens }.into()),
        State::Over | State::Closed => Err(NotAdmitted::WaveEnded { title: of.title }.into()),
    }
}

/// Lets a draft be begun: with a good ticket, or without any where none were given out.
pub fn admit(
    connection: &Connection,
    wave: &str,
    questionnaire: &str,
    ticket: Option<TicketDigest>,
) -> Result<(), StoreError> {
    let Some(ticket) = ticket else {
        let guarded: bool = connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM ticket WHERE wave = ?1 AND questionnaire = ?2)")?
            .query_row([wave, questionnaire], |row| row.get(0))?;
        return if guarded { Err(NotAdmitted::Needed.into()) } else { Ok(()) };
    };
    match row(connection, ticket)? {
        Some((of, its, _)) if of != wave || its != questionnaire => Err(NotAdmitted::Unknown.into()),
        Some((.., false)) => Ok(()),
        Some((.., true)) => Err(NotAdmitted::Spent.into()),
        None => Err(NotAdmitted::Unknown.into()),
    }
}

/// Spends it.
pub fn spend(connection: &Connection, wave: &str, questionnaire: &str, ticket: TicketDigest) -> Result<(), StoreError> {
    admit(connection, wave, questionnaire, Some(ticket))?;
    connection.prepare_cached("UPDATE ticket SET state = 'spent' WHERE digest = ?1")?.execute([ticket.0])?;
    Ok(())
}

/// Of each questionnaire of a wave that has any.
pub fn counts(connection: &Connection, wave: &str) -> Result<Vec<TicketCount>, StoreError> {
    let mut select = connection.prepare_cached(
        "SELECT questionnaire, count(*), sum(state = 'spent') FROM ticket WHERE wave = ?1
         GROUP BY questionnaire ORDER BY questionnaire",
    )?;
    let rows = select.query_map([wave], |row| {
        Ok(TicketCount { questionnaire: row.get(0)?, made: row.get(1)?, spent: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The questionnaires for which tickets were given out.
pub struct Guarded(HashSet<(String, String)>);

impl Guarded {
    pub fn all(connection: &Connection) -> Result<Self, StoreError> {
        let mut select = connection.prepare_cached("SELECT DISTINCT wave, questionnaire FROM ticket")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self(rows.collect::<Result<_, _>>()?))
    }

    pub fn holds(&self, wave: &str, questionnaire: &Id) -> bool {
        self.0.contains(&(wave.to_owned(), questionnaire.to_string()))
    }
}

/// Wave, questionnaire, whether it is spent.
type Row = (String, String, bool);

fn row(connection: &Connection, ticket: TicketDigest) -> Result<Option<Row>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT wave, questionnaire, state = 'spent' FROM ticket WHERE digest = ?1")?
        .query_row([ticket.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?)
}
