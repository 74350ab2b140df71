//! The coordinator's side: what a coordinator presses, sees and is told.

mod compose;
mod door;
mod house;
mod invite;
mod keeping;
mod live;
mod manage;
mod notes;
mod reading;
mod sizes;
pub mod stage;
mod wiping;
