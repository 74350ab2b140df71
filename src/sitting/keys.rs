//! A resume code and what follows from it.

use crate::interview::Setting;
use crate::port::{Dice, Offer, Owner};
use crate::privacy::{Code, DraftKey, StoreSecret};

/// A code with what follows from it.
pub struct Keys {
    pub code: Code,
    pub key: DraftKey,
    pub owner: Owner,
}

impl Keys {
    /// Of a code that was typed.
    #[must_use]
    pub fn of(code: Code, secret: &StoreSecret, dice: &mut dyn Dice) -> Self {
        let key = DraftKey::of(secret, &code);
        let mut owner = [0; 16];
        dice.fill(&mut owner);
        Self { code, key, owner: Owner(owner) }
    }

    /// Of a new code.
    #[must_use]
    pub fn new(secret: &StoreSecret, dice: &mut dyn Dice) -> Self {
        let code = Code::generate(|bytes| dice.fill(bytes));
        Self::of(code, secret, dice)
    }

    /// The order of shuffled options follows from the draft, so that it is the same when it is opened again.
    #[must_use]
    pub fn setting(&self, offer: &Offer) -> Setting {
        let mut seed = [0; 8];
        for (to, from) in seed.iter_mut().zip(self.key.lookup().0) {
            *to = from;
        }
        Setting {
            region: offer.wave.region.name.clone(),
            wave: offer.wave.title.clone(),
            opens: offer.wave.opens,
            closes: offer.wave.closes,
            seed: u64::from_le_bytes(seed),
        }
    }
}
