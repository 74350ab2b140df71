//! What stands in figures and files of answers.

pub mod import;
pub mod report;
