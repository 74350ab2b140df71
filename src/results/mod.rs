//! Results: exact tallies, statistics, disclosure control.

mod shown;
mod tally;

pub use shown::shown;
pub use tally::{Outcome, Tally, bounds, theme_scale};
