//! What comes from a terminal: bytes to events, one parser for the terminal here and for those over SSH.
//!
//! Invariant: whatever comes, what is kept of it between two calls is bounded, and no piece of a sequence or a paste is
//! ever taken for a key.

pub(in crate::host) mod echo;
mod keys;
pub(in crate::host) mod mouse;
mod paste;
mod sequences;

pub use keys::Keys;
