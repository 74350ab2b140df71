//! Results: exact tallies, statistics, disclosure control; beside a former wave, another audience or by group; as a report
//! in prose, Markdown or JSON; rows out for research, and answers in from a file.
//!
//! Invariants: figures rest on tallies alone, never on rows; rows leave only by [`export`], under its own rule; no figure leaves this room but through [`disclose`], which
//! keeps small groups hidden.

mod cells;
mod change;
mod contrast;
mod disclosure;
mod distribution;
pub mod export;
mod groups;
pub mod import;
mod markdown;
pub mod numeric;
mod overlap;
mod prose;
pub mod report;
mod said;
mod shown;
mod statistics;
mod tally;

pub use cells::{Crowd, Member, Partition, headcount};
pub use change::{Asked, Changes, Side, ThemeChange, changes, is_alike};
pub use contrast::{Between, Contrast, Word, contrast};
pub use disclosure::{Basis, Conditional, Disclosed, Figure, LEAST_MIN_GROUP, Why, disclose, is_turned};
pub use distribution::{distribution, theme_distribution};
pub use groups::{Group, NoSplit, groups, split_question};
pub use markdown::{conversation, markdown, summary};
pub use prose::{prose, wrapped};
pub use report::InOrder;
pub use said::{ambition, difference, option, share, signed, why, word};
pub use shown::shown;
pub use statistics::{Detail, QuestionFigures, Scored, ThemeFigures};
pub use tally::{Outcome, Score, Tally, bounds, score_on, theme_scale};
