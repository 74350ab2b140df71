//! The small things screens are made of: fields to type in.

pub mod area;
mod history;
pub mod line;
