//! The terminal or pipe that this process was started in: its modes, its threads, and the loop of a full screen and of
//! lines of text on it.
//!
//! Invariant: however a session ends, the terminal gets its modes and its screen back.

mod line;
pub(in crate::host) mod local;
pub(in crate::host) mod plain;
mod shell;
pub(in crate::host) mod terminal;

pub use line::Wire;
