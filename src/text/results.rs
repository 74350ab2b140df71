//! What stands in figures and files of answers.

pub mod command;
pub mod export;
pub mod import;
pub mod report;
