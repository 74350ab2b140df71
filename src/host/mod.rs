//! The edge towards people: clock and dice, bytes to events, frames to bytes, and the one loop that runs a session.
//!
//! Invariants: a frame is drawn only when something happened and written in one piece, and the next one waits until
//! it is out; the terminal is restored however a session ends; end of input never answers, skips or sends anything.

mod clock;
mod counter;
mod dice;
mod disk;
mod dress;
mod echo;
mod frame;
mod grid;
mod keys;
mod kiosk;
mod letters;
mod line;
mod local;
mod mouse;
mod paste;
mod pen;
mod plain;
mod sequences;
mod session;
pub mod ssh;
mod terminal;
mod watch;

pub use clock::SystemClock;
pub use counter::Counter;
pub use dice::SystemDice;
pub use disk::{free_room, mode_for_others};
pub use dress::{Dress, Locale, has_colours};
pub use frame::Painter;
pub use keys::Keys;
pub use kiosk::Captive;
pub use letters::Letters;
pub use line::Wire;
pub use local::{Answer, Desk, Ending, Local, run as run_local};
pub use plain::{PlainEnding, go_on as go_on_plain, run as run_plain};
pub use session::{Screen, Session, Spoken};
pub use terminal::terminal_size;
pub use watch::{Look as Reading, Nowhere};
