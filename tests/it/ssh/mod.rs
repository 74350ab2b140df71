//! The door over SSH: the real program that serves, and real clients on the loopback.

mod coordinator;
mod hostile;
mod kiosk;
mod limits;
mod openssh;
mod person;
mod plain;
mod refusals;
mod respondent;
mod served;
