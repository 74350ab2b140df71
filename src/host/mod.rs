//! The edge towards people: bytes to events, frames to bytes, and what carries a session.
//!
//! A [`Session`] is one person at a full screen, whatever carries it; a [`Desk`] carries out what it asks for. What
//! carries it: `here`, the terminal this process was started in; `ssh`; `kiosk`, person after person at one of those.
//! All of them read by `typing` and write by `painting`. `post` mails codes, `status` and `metrics` tell an
//! administrator how a server is, `system` is what only the operating system knows.
//!
//! Invariants: a frame is drawn only when something happened and written in one piece, and the next one waits until
//! it is out; the terminal is restored however a session ends; end of input never answers, skips or sends anything.

mod clipboard;
mod counter;
mod demo;
mod desk;
mod dress;
mod here;
mod kiosk;
mod leaving;
mod letters;
pub mod metrics;
mod painting;
mod post;
mod session;
pub mod ssh;
pub mod status;
mod system;
mod typing;
mod watch;

pub use clipboard::Clipboard;
pub use counter::Counter;
pub use demo::{At, DemoDesk, Dices, Filled, NotMade, Order, SEED, SPEED, Staged, demonstration, fill, stage};
pub use desk::{Answer, Desk};
pub use dress::{Dress, Locale, has_colours};
pub use here::Wire;
pub use here::local::{Ending, Local, go_on as go_on_local, run as run_local};
pub use here::plain::{PlainEnding, go_on as go_on_plain, run as run_plain};
pub use here::terminal::terminal_size;
pub use kiosk::Captive;
pub use letters::Letters;
pub use painting::Painter;
pub use post::{Hindrance, Login, Post, Relay, Tls, WithPost, is_authority, try_out};
pub use session::{Screen, Session, Spoken};
pub use system::{Fence, Held, Memory, SystemClock, SystemDice, VERSION, free_room, mode_for_others, ready};
pub use typing::Keys;
pub use watch::{Look as Reading, Nowhere};
