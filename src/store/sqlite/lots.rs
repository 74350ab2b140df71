//! Which kinds of respondents entered the tallies together, remembered until the closing.
//!
//! Invariant: kinds and numbers only, in no order; nothing of it outlives the first closing.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::super::StoreError;
use super::wave_json::spelled;
use crate::questionnaire::Id;
use crate::results::{Crowd, Member};

/// A crowd as JSON has it: (group, conditional questions shown, respondents).
pub type Spelled = Vec<(String, Vec<Id>, u64)>;

pub fn spell(crowd: &Crowd) -> Spelled {
    let one = |(member, n): (&Member, &u64)| (member.group.clone(), member.conditional.iter().cloned().collect(), *n);
    crowd.iter().map(one).collect()
}

pub fn unspell(spelled: Spelled) -> Crowd {
    let one =
        |(group, shown, n): (String, Vec<Id>, u64)| (Member { group, conditional: shown.into_iter().collect() }, n);
    spelled.into_iter().map(one).collect()
}

/// Whoever is in one crowd and not in the other, which holds no others.
pub fn less(all: &Crowd, some: &Crowd) -> Crowd {
    let rest =
        |(member, n): (&Member, &u64)| (member.clone(), n.saturating_sub(some.get(member).copied().unwrap_or(0)));
    all.iter().map(rest).filter(|(_, n)| *n > 0).collect()
}

/// Remembers a lot.
pub fn remember(connection: &Connection, wave: &str, questionnaire: &str, crowd: &Crowd) -> Result<(), StoreError> {
    let crowd = spelled(&spell(crowd))?;
    connection
        .prepare_cached(
            "INSERT INTO lot (wave, questionnaire, crowd, n) VALUES (?1, ?2, ?3, 1)
             ON CONFLICT DO UPDATE SET n = n + 1",
        )?
        .execute(params![wave, questionnaire, crowd])?;
    Ok(())
}

/// Hands over the lots and forgets them. Lots of the same kinds of respondents are taken together.
pub fn forget(connection: &Connection, wave: &str, questionnaire: &str) -> Result<Vec<Crowd>, StoreError> {
    let mut lots: BTreeMap<Vec<Member>, Crowd> = BTreeMap::new();
    let mut select = connection.prepare_cached("SELECT crowd, n FROM lot WHERE wave = ?1 AND questionnaire = ?2")?;
    let mut rows = select.query([wave, questionnaire])?;
    while let Some(row) = rows.next()? {
        let (spelled, lots_alike): (String, u64) = (row.get(0)?, row.get(1)?);
        let spelled = serde_json::from_str(&spelled).map_err(|e| StoreError::Damaged(format!("lot: {e}")))?;
        let crowd = unspell(spelled);
        let together = lots.entry(crowd.keys().cloned().collect()).or_default();
        for (member, n) in crowd {
            *together.entry(member).or_default() += n * lots_alike;
        }
    }
    drop(rows);
    connection.execute("DELETE FROM lot WHERE wave = ?1 AND questionnaire = ?2", [wave, questionnaire])?;
    Ok(lots.into_values().collect())
}
