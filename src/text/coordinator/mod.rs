//! What a coordinator reads on the full screen, one file per place.

pub mod compose;
pub mod door;
pub mod help;
pub mod live;
pub mod manage;
pub mod notes;
pub mod reading;
pub mod response;
pub mod waves;
pub mod wiping;
