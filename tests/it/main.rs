//! All tests that look at the program from outside its modules, in one crate so that they link once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod accessible;
mod carry;
mod cli;
mod compose;
mod coordinator;
mod demo;
mod documents;
mod frames;
mod host;
mod hostile;
mod imports;
mod interview;
mod keys;
mod kiosk;
mod licences;
mod lock;
mod manual;
mod others;
mod package;
mod parity;
mod pictures;
mod plain;
mod print;
mod pty;
mod questionnaire;
mod results;
mod shipped;
mod simulation;
mod ssh;
mod store;
mod texts;
mod version;
mod wave;
