//! One respondent's sitting, whatever shows it: choose, get a code, answer, save, go on with a code, send, wipe, leave.
//!
//! The full screen and the plain mode stand on this: both hold a [`Sitting`], tell it what the respondent wants, hand
//! its effects to the store, and show what came of them ([`Heard`]). So they store identical records for the same
//! choices, and are safe in the same way.
//!
//! Invariants: one write is under way at a time; nothing is written after sending or wiping was asked for; nothing
//! counts as saved before the store has said so.

mod carry;
mod desk;
mod ending;
mod env;
mod how;
mod item;
mod keys;
mod letter;
mod pace;
mod part;
mod reading;
mod replies;
mod saving;
mod search;
mod session;

pub use carry::{Carry, no_mailbox, not_mailed};
pub use desk::{Mistaken, Sitting, Way as WayIn};
pub use env::{Entry, Env};
pub use how::how;
pub use item::{Item, Place, Way, marks};
pub use keys::Keys;
pub use letter::{Asks, Led, Wanted, why_not, why_not_changed};
pub use pace::{Pace, Work};
pub use part::Stand;
pub use reading::read;
pub use replies::Heard;
pub use saving::{Saving, Standing, why};
pub use search::find;
pub use session::{Session, Unreadable};
