//! The store, in a file and in memory.

mod lots;
mod story;
pub mod support;
mod traces;
mod worker;
