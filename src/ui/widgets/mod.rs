//! The small things screens are made of: fields to type in.

pub mod area;
pub mod line;
