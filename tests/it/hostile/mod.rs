//! Hostile texts through every screen and every field: only what is seen is painted, it takes the columns it was given,
//! and nothing of it takes effect.

pub mod corpus;
mod fields;
pub mod painted;
pub mod screens;
