//! What the full screen says to a respondent, one file per place.

mod carry;
mod display;
mod finish;
mod help;
mod keys;
mod kiosk;
mod letter;
mod page;
mod preview;
mod saving;
mod start;

pub use carry::*;
pub use display::*;
pub use finish::*;
pub use help::*;
pub use keys::*;
pub use kiosk::*;
pub use letter::*;
pub use page::*;
pub use preview::*;
pub use saving::*;
pub use start::*;
