//! Closing a wave: the rest enters, and what is published is fixed.
//!
//! Invariant: after a closing nothing that is published changes before the next one.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Happening, Published, StoreError};
use super::frozen::Compiled;
use super::wave_json::spelled;
use super::{lots, responses, tally_rows, waves};
use crate::port::Clock;
use crate::questionnaire::{Id, Questionnaire};
use crate::results::{Crowd, LEAST_MIN_GROUP, Member, Partition, Tally, headcount};
use crate::wave::{State, Stored, Wave};

/// Closes the wave. `false`: it is closed already.
pub fn close(connection: &Connection, compiled: &Compiled, id: &str, clock: &dyn Clock) -> Result<bool, StoreError> {
    let (wave, stored, closings) = waves::state(connection, id)?;
    match stored {
        Stored::Closed => return Ok(false),
        Stored::Draft => return Err(StoreError::WrongState(State::Draft)),
        Stored::Opened => {}
    }
    for frozen in compiled.all(connection, id)? {
        close_questionnaire(connection, &wave, &frozen.questionnaire, closings)?;
    }
    connection.execute("UPDATE wave SET state = 'closed', closings = closings + 1 WHERE id = ?1", [id])?;
    connection.execute("UPDATE meta SET rewrite_due = 1", [])?;
    waves::note(connection, &wave, &Happening::Closed, clock)?;
    Ok(true)
}

fn close_questionnaire(
    connection: &Connection,
    wave: &Wave,
    questionnaire: &Questionnaire,
    closings: u32,
) -> Result<(), StoreError> {
    let min_group = u64::from(wave.min_group).max(LEAST_MIN_GROUP);
    let newcomers = responses::rows(connection, &wave.id, questionnaire, "waiting")?;
    // After a reopening a few newcomers would stand out against what was published: they stay out for good.
    let enough = closings == 0 || newcomers.len() as u64 >= min_group;
    let state = if enough { "in" } else { "out" };
    if enough {
        let mut entering = Tally::default();
        responses::enter(connection, questionnaire, &newcomers, &mut entering)?;
        tally_rows::add(connection, &wave.id, questionnaire.id.as_str(), &entering)?;
    }
    for table in ["response", "open_answer"] {
        connection.execute(
            &format!("UPDATE {table} SET state = ?3 WHERE wave = ?1 AND questionnaire = ?2 AND state = 'waiting'"),
            [&wave.id, questionnaire.id.as_str(), state],
        )?;
    }
    let no = closings + 1;
    let mut everybody = Crowd::new();
    responses::each(connection, &wave.id, questionnaire, "in", |row| {
        *everybody.entry(Member::of(questionnaire, &row.answers)).or_default() += 1;
    })?;
    let lots = lots::forget(connection, &wave.id, questionnaire.id.as_str())?;
    let former = former(connection, &wave.id, questionnaire.id.as_str())?;
    let shown = match former.last() {
        // Of so few nothing was shown: it is as if this were the first closing.
        Some(last) if last.tally.size() >= min_group => {
            let stays = (last.detail, last.partition.clone());
            if enough { after(&former, &everybody, min_group).map_or(stays, |next| (no, next)) } else { stays }
        }
        _ => {
            let mut steps = lots;
            let rest = steps.iter().fold(everybody.clone(), |rest, lot| lots::less(&rest, lot));
            steps.push(rest);
            (no, Partition::of(questionnaire, &steps, min_group))
        }
    };
    let (detail, Partition { hidden, conditional }) = shown;
    let tally = tally_rows::read(connection, &wave.id, questionnaire.id.as_str())?;
    let texts = texts(connection, &wave.id, questionnaire)?;
    connection.execute(
        "INSERT INTO closing (wave, questionnaire, no, left_out, tally, texts, detail, shown)
         VALUES (?1, ?2, ?3,
                 (SELECT count(*) FROM response WHERE wave = ?1 AND questionnaire = ?2 AND state = 'out'),
                 ?4, ?5, ?6, ?7)",
        params![
            wave.id,
            questionnaire.id.as_str(),
            no,
            tally_rows::write_copy(&tally, &everybody, &hidden)?,
            spelled(&texts)?,
            detail,
            spelled(&conditional)?
        ],
    )?;
    Ok(())
}

/// What a former closing decided.
struct Former {
    no: u32,
    /// The closing on which its details rest.
    detail: u32,
    partition: Partition,
    tally: Tally,
    /// Who was in the tallies; nobody where version 1 wrote it.
    crowd: Crowd,
}

/// What may be shown of everybody after the newcomers of this closing; `None`: what was shown before.
fn after(former: &[Former], everybody: &Crowd, min_group: u64) -> Option<Partition> {
    let last = former.last()?;
    let rests_on = former.iter().find(|one| one.no == last.detail)?;
    let since = former.iter().filter(|one| one.no > rests_on.no).map(|one| &one.crowd);
    let crowds: Vec<&Crowd> = std::iter::once(&rests_on.crowd).chain(since).chain([everybody]).collect();
    let unknown = headcount(&rests_on.crowd) != rests_on.tally.size();
    let steps: Vec<Crowd> =
        crowds.windows(2).map(|pair| Some(lots::less(pair.last()?, pair.first()?))).collect::<Option<_>>()?;
    if unknown { None } else { rests_on.partition.after(&rests_on.crowd, &steps, min_group) }
}

/// The closings before, in order.
fn former(connection: &Connection, wave: &str, questionnaire: &str) -> Result<Vec<Former>, StoreError> {
    let mut select = connection.prepare_cached(
        "SELECT no, detail, shown, tally FROM closing WHERE wave = ?1 AND questionnaire = ?2 ORDER BY no",
    )?;
    let mut rows = select.query([wave, questionnaire])?;
    let mut former = Vec::new();
    while let Some(row) = rows.next()? {
        let (tally, crowd, hidden) = tally_rows::read_copy(&row.get::<_, String>(3)?)?;
        let partition = Partition { hidden, conditional: parse(&row.get::<_, String>(2)?)? };
        former.push(Former { no: row.get(0)?, detail: row.get(1)?, partition, tally, crowd });
    }
    Ok(former)
}

/// Texts that have entered, per question.
fn texts(connection: &Connection, wave: &str, questionnaire: &Questionnaire) -> Result<BTreeMap<Id, u64>, StoreError> {
    let mut select = connection.prepare_cached(
        "SELECT question, count(*) FROM open_answer WHERE wave = ?1 AND questionnaire = ?2 AND state = 'in'
         GROUP BY question",
    )?;
    let rows =
        select.query_map([wave, questionnaire.id.as_str()], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    rows.map(|row| row.map(|(question, n)| (Id::new(&question), n)).map_err(Into::into)).collect()
}

/// What figures rest on: the live tallies before the first closing, else the copy of the last one.
pub fn published(connection: &Connection, wave: &str, questionnaire: &str) -> Result<Published, StoreError> {
    type Row = (u64, String, String, u32, String);
    let last: Option<Row> = connection
        .prepare_cached(
            "SELECT left_out, tally, texts, detail, shown FROM closing WHERE wave = ?1 AND questionnaire = ?2
             ORDER BY no DESC LIMIT 1",
        )?
        .query_row([wave, questionnaire], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
        .optional()?;
    let Some((left_out, tally, texts, detail, shown)) = last else {
        let tally = tally_rows::read(connection, wave, questionnaire)?;
        return Ok(Published { published: tally.size(), tally, ..Published::default() });
    };
    let (tally, ..) = tally_rows::read_copy(&tally)?;
    let (detail, detail_texts): (String, String) = connection
        .prepare_cached("SELECT tally, texts FROM closing WHERE wave = ?1 AND questionnaire = ?2 AND no = ?3")?
        .query_row(params![wave, questionnaire, detail], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (detail, _, hidden) = tally_rows::read_copy(&detail)?;
    let conditional: Vec<Id> = parse(&shown)?;
    // Texts under a condition are counted as of the same closing as what else is shown of their question.
    let mut texts: BTreeMap<Id, u64> = parse(&texts)?;
    let former: BTreeMap<Id, u64> = parse(&detail_texts)?;
    texts.retain(|question, _| !conditional.contains(question));
    texts.extend(former.into_iter().filter(|(question, _)| conditional.contains(question)));
    Ok(Published { published: tally.size(), tally, left_out, texts, detail, conditional, hidden })
}

fn parse<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|e| StoreError::Damaged(format!("closing: {e}")))
}
