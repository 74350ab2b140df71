//! Whether somebody changed the store since it was last asked: for screens that show figures as they come in.
//!
//! SQLite counts for each connection how often another one changed the database. Asking takes a read transaction that
//! ends within the call, so that nobody who wipes traces ever waits for a screen.
//!
//! Invariant: it never writes, and holds nothing between two calls.

use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::super::{Folder, StoreError, folder};
use super::home::Home;
use super::memory::Memory;
use crate::port::Trouble;

/// Looks at one store from a connection of its own.
pub struct Watch {
    connection: Connection,
    /// `None`: in memory.
    home: Option<Home>,
    seen: i64,
}

impl Watch {
    /// Begins to look; what happened before does not count.
    ///
    /// # Errors
    /// [`StoreError::Trouble`] where there is no store, or it can't be read.
    pub fn open(folder: &Folder) -> Result<Self, StoreError> {
        let file = folder.database();
        let home = Home::of(&file).map_err(|error| folder::trouble(&error))?;
        // A connection that may only read would leave the log behind where it is the last to go.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        let watch = Self::on(connection, Some(home))?;
        watch.check()?;
        Ok(watch)
    }

    /// Begins to look at a store in memory.
    ///
    /// # Errors
    /// [`StoreError::Trouble`] where it can't be read.
    pub fn of_memory(memory: &Memory) -> Result<Self, StoreError> {
        Self::on(memory.connect()?, None)
    }

    fn on(connection: Connection, home: Option<Home>) -> Result<Self, StoreError> {
        connection.pragma_update(None, "query_only", "ON")?;
        let seen = version(&connection)?;
        // Nobody waits for a look, nor does a look for anybody.
        connection.busy_timeout(Duration::ZERO)?;
        Ok(Self { connection, home, seen })
    }

    fn check(&self) -> Result<(), StoreError> {
        self.home.as_ref().map_or(Ok(()), Home::check)
    }

    /// Whether anything may have changed since the last call: true after every commit of anybody else, now and then
    /// also where only the log was put away. Something under a thousandth of a second, whatever the store holds.
    ///
    /// # Errors
    /// [`Trouble::Moved`] where the file is not the store any more: open it anew.
    pub fn changed(&mut self) -> Result<bool, StoreError> {
        self.check()?;
        let found = match version(&self.connection) {
            // Somebody has it for himself for a moment: it will be seen next time.
            Err(StoreError::Trouble(Trouble::Locked)) => return Ok(false),
            found => found?,
        };
        Ok(std::mem::replace(&mut self.seen, found) != found)
    }
}

fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
}
