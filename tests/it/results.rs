//! Tallies, statistics, disclosure control, reports.

mod attack;
mod beside;
mod build;
mod compare;
mod disclosure;
mod edges;
mod export;
mod import;
mod prose;
mod statistics;
mod table;
mod tally;
