//! Interviews: scripts as data, and what holds for every script.

mod generated;
mod properties;
