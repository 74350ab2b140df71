//! What is true of a synthetic region: how far people lean to agreeing with a theme, by questionnaire, wave and group.
//!
//! A demonstration shows figures of respondents who were drawn, so whoever looks can hold them against this: a point here
//! is a point of a five-point scale, before its ends cut off what lies beyond them (which takes about a tenth off a
//! difference).

use super::Chance;
use crate::questionnaire::Id;

/// The side that tends to see it rosier.
const POLICY: &str = "beleid";

/// What is true where somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truth {
    seed: u64,
    /// Which wave of the region it is, from 0; `None`: one wave, in which nothing but groups differ.
    wave: Option<u32>,
}

impl Truth {
    /// A region of that seed with one wave.
    #[must_use]
    pub const fn of_one_wave(seed: u64) -> Self {
        Self { seed, wave: None }
    }

    /// The wave with that number, from 0, of a region in which waves and questionnaires differ.
    #[must_use]
    pub const fn of_wave(seed: u64, wave: u32) -> Self {
        Self { seed, wave: Some(wave) }
    }

    pub(super) const fn seed(&self) -> u64 {
        self.seed
    }

    /// How far above neutral people of that group are about a theme, on average over its items.
    #[must_use]
    pub fn leaning(&self, questionnaire: &Id, theme: &str, group: &str) -> f64 {
        let of_group = self.draw(&format!("{theme} {group}"), 1);
        let Some(wave) = self.wave else { return 0.25 + 0.4 * of_group };
        let side = if *questionnaire == *POLICY { 0.5 } else { -0.5 };
        let changed: f64 = (1..=wave).map(|wave| self.change(questionnaire, theme, wave)).sum();
        0.2 + 0.4 * self.draw(theme, 4) + side * self.difference(theme) + changed + 0.15 * of_group
    }

    /// By how much that wave differs from the one before it.
    #[must_use]
    pub fn change(&self, questionnaire: &Id, theme: &str, wave: u32) -> f64 {
        (0.08 + 0.35 * self.draw(&format!("{questionnaire} {theme}"), 100 + u64::from(wave))).clamp(-0.7, 0.7)
    }

    /// By how much beleid is above the others, in every wave that saw no change.
    #[must_use]
    pub fn difference(&self, theme: &str) -> f64 {
        (0.35 + 0.3 * self.draw(theme, 5)).clamp(-0.3, 1.0)
    }

    fn draw(&self, name: &str, number: u64) -> f64 {
        Chance::of(self.seed, name, number).normal()
    }
}
