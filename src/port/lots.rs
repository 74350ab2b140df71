//! Drawing by lot, without bias.

use super::Dice;

/// A random number below `bound`; 0 where there is nothing to draw from.
fn below(dice: &mut dyn Dice, bound: u32) -> u32 {
    if bound < 2 {
        return 0;
    }
    // The part of the range that would favour small numbers is drawn again.
    let fair = u32::MAX - u32::MAX % bound;
    loop {
        let mut bytes = [0; 4];
        dice.fill(&mut bytes);
        let drawn = u32::from_le_bytes(bytes);
        if drawn < fair {
            return drawn % bound;
        }
    }
}

/// Puts the things into random order, every order being equally likely.
pub fn shuffle<T>(things: &mut [T], dice: &mut dyn Dice) {
    for last in (1..things.len()).rev() {
        let bound = u32::try_from(last + 1).unwrap_or(u32::MAX);
        let other = usize::try_from(below(dice, bound)).unwrap_or(last);
        things.swap(last, other);
    }
}

/// A random key for a row.
pub fn random_key(dice: &mut dyn Dice) -> [u8; 16] {
    let mut bytes = [0; 16];
    dice.fill(&mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator (xorshift), the same each time.
    struct Loaded(u64);

    impl Dice for Loaded {
        fn fill(&mut self, bytes: &mut [u8]) {
            for byte in bytes {
                self.0 ^= self.0 << 13;
                self.0 ^= self.0 >> 7;
                self.0 ^= self.0 << 17;
                *byte = self.0.to_le_bytes()[3];
            }
        }
    }

    #[test]
    fn every_order_of_three_comes_about_as_often() {
        let mut dice = Loaded(88_172_645_463_325_252);
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..6000 {
            let mut things = [1, 2, 3];
            shuffle(&mut things, &mut dice);
            *counts.entry(things).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6);
        // Six standard deviations around the expected 1000.
        assert!(counts.values().all(|n| (1000_i32 - n).abs() < 174), "{counts:?}");
    }

    #[test]
    fn numbers_that_would_favour_the_first_are_drawn_again() {
        struct Ends(bool);
        impl Dice for Ends {
            fn fill(&mut self, bytes: &mut [u8]) {
                bytes.fill(if self.0 { 5 } else { 255 });
                self.0 = true;
            }
        }
        assert_eq!(below(&mut Ends(false), 3), 0x0505_0505 % 3);
        assert_eq!(below(&mut Ends(false), 1), 0);
    }
}
