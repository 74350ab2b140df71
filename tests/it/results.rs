//! Tallies, statistics, disclosure control, reports.

mod build;
mod compare;
mod disclosure;
mod import;
mod prose;
mod statistics;
mod tally;
