//! The door over SSH: the real program that serves, and real clients on the loopback.

mod breaks;
mod coordinator;
mod demo;
mod escapes;
mod fence;
mod forced;
mod hostile;
mod inside;
mod kiosk;
mod limits;
mod log;
mod openssh;
pub mod person;
mod plain;
mod proxy;
mod refusals;
mod respondent;
mod restart;
pub mod served;
mod siege;
mod stages;
mod status;
mod unit;
