//! Bytes in, bytes out: keys, frames, and the session between them, without a terminal.

mod budget;
mod bytes;
mod painter;
mod session;
