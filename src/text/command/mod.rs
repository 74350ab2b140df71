//! What the commands say, on standard output and standard error. One file per group of commands.

pub mod check;
pub mod frame;
pub mod usage;
