//! A kiosk without a terminal: bytes go in, an emulator reads what comes out, a store in memory answers, and time passes
//! as the tests want.

mod captive;
mod idle;
mod lines;
mod screens;
pub mod stage;
mod wave;
mod wiped;
