//! Respondents drawn from a seed, who drive the real interview, the real sealing and the real store: for tests,
//! benches and demonstrations. Their codes follow from the seed, so they have no place in a real wave.
//!
//! `simulate` is many of them in one wave; `region`, `visitors` and `live` are a demonstration: a region that does not
//! exist, who comes to its waves on which day, and the last of them while somebody looks on. `truth` says what is true
//! of the region, so that its figures can be held against it.
//!
//! Invariant: what a respondent answers depends on the seed, the respondent's number, the questionnaire and the number
//! of the wave alone — not on when answers are saved, on breaking off, or on what other respondents do.

mod calendar;
mod chance;
mod live;
mod person;
mod region;
mod session;
mod simulate;
mod truth;
mod visitors;

pub use calendar::Calendar;
pub use chance::Chance;
pub use live::Live;
pub use person::Person;
pub use region::{PlannedWave, Region, WAVES};
pub use simulate::{Habits, Place, Saves, Summary, simulate};
pub use truth::Truth;
pub use visitors::{Came, Visitors};
