//! The store, in a file and in memory.

mod lots;
mod story;
mod support;
mod worker;
