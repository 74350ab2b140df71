//! A wave (*meting*): region, questionnaires as composed, period, numbers invited; its states; response and margin.
//!
//! Also its file, read with every problem told at once, and written: while somebody composes a wave on the screen
//! ([`Plan`]), and for a next wave after this one.
//!
//! Invariant: in which state a wave is follows from what is stored and from the day alone.

mod burden;
mod compose;
mod file;
mod keeping;
mod model;
pub mod plan;
pub mod practice;
mod reminder;
mod response;

pub use burden::{ADVISED_DAYS, burden, hours, term};
pub use compose::compose;
pub use file::{
    DEFAULT_MIN_GROUP, DEFAULT_ZONE, Next, WaveFile, Written, is_wave_file, is_wave_id, next, read,
    read_as_far_as_possible, wave_schema,
};
pub use model::{
    Ambition, Contact, ContactField, Invited, Municipality, OpenAnswers, Partnership, Region, State, Stored, Use, Wave,
};
pub use plan::Plan;
pub use reminder::{Reason, lags, reminder_helps, reminders};
pub use response::{margin, more_than_invited, rate};
