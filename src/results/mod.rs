//! Results: exact tallies, statistics, disclosure control.

mod tally;

pub use tally::{Outcome, Tally};
