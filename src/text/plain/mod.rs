//! What the plain mode says: whole sentences that can be heard as well as read, one file per place.
//!
//! No signs that a voice skips or names, no abbreviations, and nothing that says where something stands on a screen.

mod help;
mod leave;
mod question;
mod start;

pub use help::*;
pub use leave::*;
pub use question::*;
pub use start::*;
