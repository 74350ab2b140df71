//! The coordinator's side: what a coordinator presses, sees and is told.

mod door;
mod house;
mod live;
pub mod stage;
