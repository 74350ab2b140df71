//! The door over SSH: the real program that serves, and real clients on the loopback.

mod coordinator;
mod forced;
mod hostile;
mod limits;
mod openssh;
pub mod person;
mod plain;
mod refusals;
mod respondent;
pub mod served;
