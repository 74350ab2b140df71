//! A word before work that takes a while.
//!
//! Invariant: it is said to somebody who looks, and where it does take long: never into a file or another program.

use std::path::Path;

use super::{Failure, World, printable};
use crate::text::Lang;

/// From this size of the database on (ten thousand responses), going through all of it takes a second or so.
pub(super) const LARGE_STORE: u64 = 10_000_000;
/// The same for a file that is read in.
pub(super) const LARGE_FILE: u64 = 300_000;

/// Says what is going to be done, where the database is large.
pub(super) fn announce(world: &mut World, data: &Path, what: &str, lang: Lang) -> Result<(), Failure> {
    let size = std::fs::metadata(data.join("store.db")).map_or(0, |found| found.len());
    if size < LARGE_STORE { Ok(()) } else { say(world, what, lang) }
}

/// Says it where standard error is a terminal.
pub(super) fn say(world: &mut World, what: &str, lang: Lang) -> Result<(), Failure> {
    if !world.terminals.errors {
        return Ok(());
    }
    let said = writeln!(world.errors, "{}", printable(what)).and_then(|()| world.errors.flush());
    said.map_err(|error| Failure::from_io(&error, lang))
}
