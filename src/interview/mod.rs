//! One respondent's interview: answers, the path derived from them, validation, progress.
//!
//! Invariants: [`Interview::apply`] is total — any command in any state gives a valid state, and the cursor is always
//! on the visible path; the path depends on questionnaire and answers alone; hidden answers are kept, not counted,
//! and left out at sending; going back is never refused.

mod answer;
mod check;
mod issue;
mod json;
mod offer;
mod path;
mod state;
mod typed;
mod words;

pub use answer::{Answer, Answers};
pub use check::{OTHER_CHARS, validate};
pub use issue::Issue;
pub use json::{Foreign, answer_from_json, answer_to_json, answers_from_json, answers_to_json};
pub use offer::OfferedOption;
pub use path::{Path, Section};
pub use state::{Command, Interview, Outcome, Progress};
pub use typed::{parse_date, parse_number, typed};
pub use words::Setting;
