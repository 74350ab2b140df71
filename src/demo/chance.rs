//! Chance from a seed: the same on every machine and in every version.

use crate::port::Dice;

/// A stream of random numbers (`SplitMix64`, Steele, Lea and Flood 2014). Not for anything secret.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for something with a name; neighbouring names have nothing in common.
    #[must_use]
    pub fn of(seed: u64, name: &str, number: u64) -> Self {
        let mut chance = Self(seed ^ number.wrapping_mul(0xd134_2543_de82_ef95));
        for byte in name.bytes() {
            chance.0 ^= u64::from(byte);
            chance.draw();
        }
        Self(chance.draw())
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to but not including 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
    pub fn share(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something happens that happens in that share of cases.
    pub fn happens(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// About normal, mean 0 and standard deviation 1: the sum of twelve uniform numbers less six. Never beyond ±6.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// A number below `bound`, or 0 where there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u128;
        usize::try_from((u128::from(self.draw()) * bound) >> 64).unwrap_or(0)
    }

    /// One of the things, each with its weight.
    pub fn weighted<'a, T>(&mut self, things: &'a [(f64, T)]) -> Option<&'a T> {
        let mut left = self.share() * things.iter().map(|(weight, _)| weight).sum::<f64>();
        let chosen = things.iter().find(|(weight, _)| {
            left -= weight;
            left < 0.0
        });
        chosen.or(things.last()).map(|(_, thing)| thing)
    }
}

impl Dice for Chance {
    fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            for (to, from) in chunk.iter_mut().zip(self.draw().to_le_bytes()) {
                *to = from;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_that_of_the_published_generator() {
        let mut chance = Chance::new(1_234_567);
        let first: [u64; 3] = std::array::from_fn(|_| chance.draw());
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn weights_are_kept_and_nothing_comes_of_nothing() {
        let mut chance = Chance::new(1);
        let things = [(1.0, 'a'), (0.0, 'b'), (3.0, 'c')];
        let drawn: Vec<char> = (0..4000).filter_map(|_| chance.weighted(&things).copied()).collect();
        let count = |c| drawn.iter().filter(|d| **d == c).count();
        assert!((900..1100).contains(&count('a')) && count('b') == 0, "{} {}", count('a'), count('b'));
        assert_eq!(chance.weighted::<char>(&[]), None);
        assert_eq!(chance.below(0), 0);
    }
}
