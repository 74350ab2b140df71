//! The coordinator's side: what a coordinator presses, sees and is told.

mod compose;
mod door;
mod live;
mod manage;
pub mod stage;
