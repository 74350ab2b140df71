//! What the commands say, on standard output and standard error. One file per group of commands.

pub mod backup;
pub mod check;
pub mod coordinate;
pub mod doctor;
pub mod frame;
pub mod invite;
pub mod io;
pub mod kiosk;
pub mod letter;
pub mod patience;
pub mod preview;
pub mod respond;
pub mod serve;
pub mod smtp;
pub mod status;
pub mod store;
pub mod usage;
