//! Live counts: how many were invited, have sent, are busy, stopped where.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rusqlite::Connection;

use super::super::{Counts, StoreError};
use super::frozen::Compiled;

/// Of every questionnaire, in the order of the wave file.
pub fn counts(connection: &Connection, compiled: &Compiled, wave: &str) -> Result<Vec<Counts>, StoreError> {
    let mut counts = Vec::new();
    for frozen in compiled.all(connection, wave)? {
        let questionnaire = frozen.questionnaire.id.as_str();
        let one = |sql: &str| -> Result<u64, StoreError> {
            Ok(connection.prepare_cached(sql)?.query_row([wave, questionnaire], |row| row.get(0))?)
        };
        let (in_progress, broken_off) = broken_off(connection, wave, questionnaire)?;
        counts.push(Counts {
            submitted: one("SELECT coalesce(sum(n), 0) FROM day_count WHERE wave = ?1 AND questionnaire = ?2")?,
            in_progress,
            broken_off,
            questionnaire: questionnaire.to_owned(),
            invited: frozen.invited,
        });
    }
    Ok(counts)
}

/// Drafts with at least one revision; these and purged ones by the furthest theme seen.
fn broken_off(connection: &Connection, wave: &str, questionnaire: &str) -> Result<(u64, Vec<(u32, u64)>), StoreError> {
    let stopped = |sql: &str| -> Result<BTreeMap<u32, u64>, StoreError> {
        let mut select = connection.prepare_cached(sql)?;
        let rows = select.query_map([wave, questionnaire], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    let mut all =
        stopped("SELECT furthest, count(*) FROM draft WHERE wave = ?1 AND questionnaire = ?2 GROUP BY furthest")?;
    // Without an answer: counted apart and taken off, as the indexes that hold both need no writing at each save.
    let empty = stopped(
        "SELECT furthest, count(*) FROM draft WHERE wave = ?1 AND questionnaire = ?2 AND revision = 0
         GROUP BY furthest",
    )?;
    for (ordinal, n) in empty {
        all.entry(ordinal).and_modify(|all| *all = all.saturating_sub(n));
    }
    all.retain(|_, n| *n > 0);
    let in_progress = all.values().sum();
    for (ordinal, n) in stopped("SELECT ordinal, n FROM breakoff WHERE wave = ?1 AND questionnaire = ?2")? {
        *all.entry(ordinal).or_default() += n;
    }
    Ok((in_progress, all.into_iter().collect()))
}

/// (day, submitted) over all questionnaires, in the order of days.
pub fn per_day(connection: &Connection, wave: &str) -> Result<Vec<(Date, u64)>, StoreError> {
    let mut select =
        connection.prepare_cached("SELECT day, sum(n) FROM day_count WHERE wave = ?1 GROUP BY day ORDER BY day")?;
    let rows = select.query_map([wave], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (day, n) = row?;
        Ok((day.parse().map_err(|_| StoreError::Damaged(format!("day: {day}")))?, n))
    })
    .collect()
}
