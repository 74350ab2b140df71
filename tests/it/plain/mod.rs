//! Plain mode: transcripts, hostile lines, pipes and terminals.

mod pipe;
