//! Whether what we write is still the store: SQLite goes on writing into a file that was removed or replaced.
//!
//! Somebody who puts a backup back under a running session would otherwise have its answers called saved while they
//! go nowhere.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::super::StoreError;
use crate::port::Trouble;

/// A database file as it was when it was opened.
pub struct Home {
    path: PathBuf,
    /// Device and number of the file.
    identity: (u64, u64),
}

impl Home {
    pub fn of(path: &Path) -> io::Result<Self> {
        Ok(Self { identity: identity(path)?, path: path.to_owned() })
    }

    /// # Errors
    /// [`Trouble::Moved`] where another file, or none, stands in its place.
    pub fn check(&self) -> Result<(), StoreError> {
        match identity(&self.path) {
            Ok(found) if found == self.identity => Ok(()),
            _ => Err(StoreError::Trouble(Trouble::Moved)),
        }
    }
}

fn identity(path: &Path) -> io::Result<(u64, u64)> {
    let found = fs::metadata(path)?;
    Ok((found.dev(), found.ino()))
}
