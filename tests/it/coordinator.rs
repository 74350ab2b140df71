//! The coordinator's side: what a coordinator presses, sees and is told.

mod door;
mod live;
mod notes;
mod reading;
mod sizes;
pub mod stage;
