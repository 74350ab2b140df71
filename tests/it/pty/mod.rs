//! The program in a terminal of its own: a pseudo-terminal in front, an emulator that reads what it writes.

mod composer;
mod coordinator;
mod demo;
mod fenced;
mod floods;
pub mod harness;
mod kiosk;
mod mouse;
mod preview;
mod region;
mod respondent;
mod stage;
mod tickets;

pub use harness::{Program, Pty};
pub use region::{ITEMS, Region, answer, begin, code_on, digit, holds};
