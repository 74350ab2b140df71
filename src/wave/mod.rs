//! A wave (*meting*): region, questionnaires as composed, period, numbers invited; its states; response and margin.

mod model;

pub use model::{Ambition, Contact, Invited, Municipality, OpenAnswers, Partnership, Region, State, Stored, Use, Wave};
