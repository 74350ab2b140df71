//! What stands in figures and files of answers.

pub mod command;
pub mod import;
pub mod report;
