//! Randomness from the operating system.

use crate::port::Dice;

/// The system's random numbers, fit for keys and codes.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDice;

impl Dice for SystemDice {
    /// # Panics
    /// Where the system has no randomness: a code or key made of anything else would be worse than stopping.
    #[expect(clippy::expect_used, reason = "there is no safe way on without randomness")]
    fn fill(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives no random bytes");
    }
}
