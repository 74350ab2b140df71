//! The coordinator's side: what a coordinator presses, sees and is told.

mod door;
mod house;
mod live;
mod notes;
mod reading;
pub mod stage;
