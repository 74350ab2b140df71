//! The store, in a file and in memory.

mod backup;
mod corrections;
mod folder;
mod lots;
mod remaking;
mod story;
pub mod support;
mod tickets;
mod traces;
mod troubles;
mod versions;
mod watch;
mod worker;
