//! Tallies, statistics, disclosure control, reports.

mod build;
mod tally;
