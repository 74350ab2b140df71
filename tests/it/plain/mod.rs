//! Plain mode: transcripts, hostile lines, pipes and terminals.

mod hostile;
mod parity;
pub mod pipe;
pub mod talk;
mod transcripts;
