//! One respondent's interview: answers, the path derived from them, validation, progress.
//!
//! Invariants: [`Interview::apply`] is total — any command in any state gives a valid state, and the cursor is always
//! on the visible path; the path depends on questionnaire and answers alone; hidden answers are kept, not counted,
//! and left out at sending; going back is never refused.

mod answer;

pub use answer::{Answer, Answers};
