//! Commands run in process: what they print, what they say, how they end.

mod backup;
pub mod desk;
mod doctor;
mod invite;
mod preview;
mod respond;
mod tickets;
mod usage;
