//! The practice wave: an ordinary wave that is always open and counts nowhere.

/// Its id; no other wave may have it.
pub const ID: &str = "oefenmeting";

/// Its wave file.
pub const FILE: &str = include_str!("practice.yaml");
