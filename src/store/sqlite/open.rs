//! Opening the database: its settings, its schema, and the secret that belongs to it.

use std::time::{Duration, Instant};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::super::{Folder, SecretProblem, StoreError};
use super::memory::Memory;
use crate::port::{Dice, Trouble};
use crate::privacy::StoreSecret;

/// Each version's step; the number of a step is the schema it leads to. What was released is never changed.
const STEPS: [&str; 3] = [include_str!("schema_1.sql"), include_str!("schema_2.sql"), include_str!("schema_3.sql")];

/// The schema this program makes and knows.
#[expect(clippy::cast_possible_truncation, reason = "a handful of steps")]
const KNOWN: u32 = STEPS.len() as u32;

/// Says in the file's header whose database it is: `AOJ1`.
const APPLICATION: i32 = 0x414f_4a31;

/// How long a write waits for another process.
pub const PATIENCE: Duration = Duration::from_secs(3);

/// Opens the folder's database, made where there is none.
pub fn on_disk(folder: &Folder, dice: &mut dyn Dice) -> Result<(Connection, StoreSecret), StoreError> {
    folder.prepare_database()?;
    // SQLite waits for others once a database stands, but not at each step of making it, of switching to a log, or
    // of putting the log away behind the last one who leaves.
    let deadline = Instant::now() + PATIENCE;
    loop {
        match attempt(folder, dice) {
            Err(StoreError::Trouble(Trouble::Locked)) if Instant::now() < deadline => {
                std::thread::sleep(Duration::from_millis(10));
            }
            opened => return opened,
        }
    }
}

fn attempt(folder: &Folder, dice: &mut dyn Dice) -> Result<(Connection, StoreSecret), StoreError> {
    let mut connection = Connection::open(folder.database())?;
    settings(&connection)?;
    let secret = bring_up_to_date(
        &mut connection,
        |recorded| {
            if recorded { folder.secret() } else { folder.first_secret(dice) }
        },
    )?;
    Ok((connection, secret))
}

/// A database that ends with the process.
pub fn in_memory(dice: &mut dyn Dice) -> Result<(Connection, StoreSecret), StoreError> {
    let mut connection = Connection::open_in_memory()?;
    settings(&connection)?;
    let mut bytes = [0; 32];
    dice.fill(&mut bytes);
    let secret = bring_up_to_date(&mut connection, |_| Ok(StoreSecret::new(bytes)))?;
    Ok((connection, secret))
}

/// A database that ends with the last connection to it.
pub fn in_shared_memory(memory: &Memory) -> Result<(Connection, StoreSecret), StoreError> {
    let mut connection = memory.connect()?;
    settings(&connection)?;
    let secret = bring_up_to_date(&mut connection, |_| Ok(memory.secret().clone()))?;
    Ok((connection, secret))
}

fn settings(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(64);
    // Asked before anything is written: a file of another program must stay as it is.
    // In one statement: another process may be making the store at this moment.
    let (application, version): (i32, u32) = connection.query_row(
        "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if application != APPLICATION && (application != 0 || version != 0) {
        return Err(StoreError::Damaged("not a database of this program".to_owned()));
    }
    connection.pragma_update(None, "secure_delete", "ON")?;
    // The mode stays in the file: only a new one needs changing, and a read-only one must not be.
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if mode == "delete" {
        connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get::<_, String>(0))?;
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    // Pages that SQLite puts aside hold drafts too: they must not come into files elsewhere.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    Ok(())
}

/// Applies the steps that are missing and finds the secret. All in one transaction that is alone from its start, so
/// that two processes that begin at once make one schema and one secret. `secret` is asked with whether the store has
/// recorded its secret before.
fn bring_up_to_date(
    connection: &mut Connection,
    secret: impl FnOnce(bool) -> Result<StoreSecret, StoreError>,
) -> Result<StoreSecret, StoreError> {
    let found = version(connection)?;
    if found > KNOWN {
        return Err(StoreError::Newer { found, known: KNOWN });
    }
    if found == KNOWN {
        // The usual case writes nothing, so that a store that can't be written can still be read.
        let secret = secret(true)?;
        recognise(connection, &secret)?;
        return Ok(secret);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or(usize::MAX)) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", found.max(KNOWN))?;
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    let recorded: Option<i64> = transaction.query_row("SELECT one FROM meta", [], |row| row.get(0)).optional()?;
    let secret = secret(recorded.is_some())?;
    if recorded.is_none() {
        transaction.execute("INSERT INTO meta (one, secret_check) VALUES (1, ?1)", [secret.check()])?;
    }
    recognise(&transaction, &secret)?;
    transaction.commit()?;
    Ok(secret)
}

/// Another program may bring the store up to a newer version while this one has it open.
pub fn not_newer(connection: &Connection) -> Result<(), StoreError> {
    let found: u32 = connection.prepare_cached("PRAGMA user_version")?.query_row([], |row| row.get(0))?;
    if found > KNOWN { Err(StoreError::Newer { found, known: KNOWN }) } else { Ok(()) }
}

fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Refuses a secret that is not the one this store was made with.
fn recognise(connection: &Connection, secret: &StoreSecret) -> Result<(), StoreError> {
    let recorded: [u8; 32] = connection.query_row("SELECT secret_check FROM meta", [], |row| row.get(0))?;
    if recorded == secret.check() { Ok(()) } else { Err(StoreError::Secret(SecretProblem::Different)) }
}
