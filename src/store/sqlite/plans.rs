//! Waves that are being composed.

use rusqlite::{Connection, params};

use super::super::{Planned, StoreError};
use crate::port::Clock;

/// All of them, the latest first.
pub fn all(connection: &Connection) -> Result<Vec<Planned>, StoreError> {
    let mut select = connection.prepare_cached("SELECT no, day, text FROM plan ORDER BY day DESC, no DESC")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
    rows.map(|row| {
        let (no, day, text) = row?;
        let day = day.parse().map_err(|_| StoreError::Damaged(format!("day: {day}")))?;
        Ok(Planned { no, day, text })
    })
    .collect()
}

/// Keeps one in the place of what was kept under that number, or as a new one; gives its number.
pub fn keep(connection: &Connection, no: Option<i64>, text: &str, clock: &dyn Clock) -> Result<i64, StoreError> {
    let day = clock.local(crate::wave::DEFAULT_ZONE).date().to_string();
    connection.execute("INSERT OR REPLACE INTO plan (no, day, text) VALUES (?1, ?2, ?3)", params![no, day, text])?;
    Ok(no.unwrap_or_else(|| connection.last_insert_rowid()))
}

/// Takes one away; no error where it is gone already.
pub fn forget(connection: &Connection, no: i64) -> Result<(), StoreError> {
    connection.execute("DELETE FROM plan WHERE no = ?1", [no])?;
    Ok(())
}
