//! Whoever carries out what a session asks for: the store, and what stands before it.

use crate::port::{Effect, Reply};
use crate::store::StoreHandle;

/// Where a reply goes once the store has it; may be called from any thread.
pub type Answer = Box<dyn FnOnce(Reply) + Send>;

/// Whoever carries out what a front end asks of the store.
pub trait Desk {
    /// Does it, now or later, and answers exactly once. Never waits.
    fn ask(&mut self, effect: Effect, answer: Answer);
}

impl Desk for StoreHandle {
    fn ask(&mut self, effect: Effect, answer: Answer) {
        // Only what is not for the store comes back, and that is never asked of it.
        let _kept = self.submit(effect, answer);
    }
}
