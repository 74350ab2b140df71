//! Respondents drawn from a seed, who drive the real interview, the real sealing and the real store: for tests,
//! benches and demonstrations. Their codes follow from the seed, so they have no place in a real wave.
//!
//! Invariant: what a respondent answers depends on the seed, the respondent's number and the questionnaire alone — not
//! on when answers are saved, on breaking off, or on what other respondents do.

mod chance;
mod person;
mod session;
mod simulate;

pub use chance::Chance;
pub use person::Person;
pub use simulate::{Habits, Place, Saves, Summary, simulate};
