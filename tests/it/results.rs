//! Tallies, statistics, disclosure control, reports.

mod build;
mod disclosure;
mod statistics;
mod tally;
