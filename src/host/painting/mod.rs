//! What goes to a terminal: a drawn buffer to the fewest bytes that show it.
//!
//! Invariant: nothing that was typed or stored reaches a terminal as anything but a visible sign.

mod frame;
mod grid;
mod pen;

pub use frame::Painter;
