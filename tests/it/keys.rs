//! What a respondent presses and what is then on the screen: the real front end against a store that answers at once.

pub mod fixture;
pub mod stage;
mod story;
