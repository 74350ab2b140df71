//! A wave (*meting*): region, questionnaires as composed, period, numbers invited; its states; response and margin.

mod compose;
mod file;
mod model;
pub mod practice;
mod reminder;
mod response;

pub use compose::compose;
pub use file::{
    DEFAULT_ZONE, Next, WaveFile, is_wave_file, is_wave_id, next, read, read_as_far_as_possible, wave_schema,
};
pub use model::{Ambition, Contact, Invited, Municipality, OpenAnswers, Partnership, Region, State, Stored, Use, Wave};
pub use reminder::{Reason, lags, reminder_helps, reminders};
pub use response::{margin, more_than_invited, rate};
