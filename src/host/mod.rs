//! The edge towards people: clock and dice, bytes to events, frames to bytes, and the one loop that runs a session.
//!
//! Invariants: a frame is drawn only when something happened and written in one piece, and the next one waits until
//! it is out; the terminal is restored however a session ends; end of input never answers, skips or sends anything.

mod clipboard;
mod clock;
mod counter;
mod demo;
mod dice;
mod disk;
mod dress;
mod echo;
mod fence;
mod frame;
mod grid;
mod keys;
mod kiosk;
mod letters;
mod line;
mod local;
mod memory;
pub mod metrics;
mod mouse;
mod notify;
mod paste;
mod pen;
mod plain;
mod post;
mod sequences;
mod session;
mod shell;
pub mod ssh;
pub mod status;
mod terminal;
mod watch;

pub use clipboard::Clipboard;
pub use clock::SystemClock;
pub use counter::Counter;
pub use demo::{At, DemoDesk, Dices, Filled, NotMade, Order, SEED, SPEED, Staged, demonstration, fill, stage};
pub use dice::SystemDice;
pub use disk::{free_room, mode_for_others};
pub use dress::{Dress, Locale, has_colours};
pub use fence::{Fence, Held};
pub use frame::Painter;
pub use keys::Keys;
pub use kiosk::Captive;
pub use letters::Letters;
pub use line::Wire;
pub use local::{Answer, Desk, Ending, Local, go_on as go_on_local, run as run_local};
pub use memory::Memory;
pub use notify::ready;
pub use plain::{PlainEnding, go_on as go_on_plain, run as run_plain};
pub use post::{Hindrance, Login, Post, Relay, Tls, WithPost, is_authority, try_out};
pub use session::{Screen, Session, Spoken};
pub use terminal::terminal_size;
pub use watch::{Look as Reading, Nowhere};
