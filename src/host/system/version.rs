//! Which program this is.

/// The version with the commit it was built from, where the building computer knew that (see `build.rs`):
/// `0.1.0 (4c295bd1e, 2026-11-28)`. For whoever runs the computer; strangers on the line are told no version at all.
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), env!("AOJ_BUILD"));
