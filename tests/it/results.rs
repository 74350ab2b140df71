//! Tallies, statistics, disclosure control, reports.

mod attack;
mod build;
mod compare;
mod disclosure;
mod edges;
mod export;
mod import;
mod prose;
mod statistics;
mod tally;
