//! What only the operating system knows or does: the time, randomness, files, memory, a fence round the process; and
//! which program this is.

mod clock;
mod dice;
mod disk;
mod fence;
mod memory;
mod notify;
mod version;

pub use clock::SystemClock;
pub use dice::SystemDice;
pub use disk::{free_room, mode_for_others};
pub use fence::{Fence, Held};
pub use memory::Memory;
pub use notify::ready;
pub use version::VERSION;
