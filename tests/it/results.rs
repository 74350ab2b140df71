//! Tallies, statistics, disclosure control, reports.

mod build;
mod disclosure;
mod import;
mod prose;
mod statistics;
mod tally;
