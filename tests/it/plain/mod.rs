//! Plain mode: transcripts, hostile lines, pipes and terminals.

mod hostile;
mod parity;
mod pipe;
pub mod talk;
mod transcripts;
