//! Tallies, statistics, disclosure control, reports.

mod build;
mod disclosure;
mod import;
mod statistics;
mod tally;
