//! Results: exact tallies, statistics, disclosure control.
//!
//! Invariants: figures rest on tallies alone, never on rows; no figure leaves this room but through [`disclose`], which
//! keeps small groups hidden.

mod cells;
mod disclosure;
pub mod import;
pub mod numeric;
mod prose;
pub mod report;
mod shown;
mod statistics;
mod tally;

pub use cells::{Member, Partition};
pub use disclosure::{Basis, Conditional, Disclosed, Figure, LEAST_MIN_GROUP, Why, disclose, is_turned};
pub use prose::{prose, wrapped};
pub use report::InOrder;
pub use shown::shown;
pub use statistics::{Detail, QuestionFigures, Scored, ThemeFigures};
pub use tally::{Outcome, Score, Tally, bounds, theme_scale};
