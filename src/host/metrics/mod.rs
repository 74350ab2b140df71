//! Figures for a monitoring system: the text that Prometheus reads, and the little of HTTP that brings it.
//!
//! Invariants: numbers only, nothing of any person; whoever asks can keep it busy for a moment and with a few
//! thousand bytes, and nobody else waits for that.

mod http;
mod prometheus;

pub use http::answer;
pub use prometheus::text;
