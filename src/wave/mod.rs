//! A wave (*meting*): region, questionnaires as composed, period, numbers invited; its states; response and margin.

mod model;
mod response;

pub use model::{Ambition, Contact, Invited, Municipality, OpenAnswers, Partnership, Region, State, Stored, Use, Wave};
pub use response::{margin, more_than_invited, rate};
