//! What somebody wants who knocks under a name: words joined by `+`, in any order.
//!
//! `ssh uitvoering+en@monitor.regio.nl` wants that questionnaire, in English. A word that means nothing is ignored, so
//! that whoever logs in under their own name, as `ssh` does by itself, comes to the start screen.
//!
//! Invariants: a name is never kept beyond what it asks for, and however long it is, what is kept of it is bounded.

use std::sync::Arc;

use crate::port::Offer;
use crate::sitting::Entry;
use crate::text::Lang;

/// How much of a name is read, in bytes.
const LONGEST: usize = 256;
/// How many words of it.
const WORDS: usize = 8;
/// The longest id of a wave or questionnaire.
const LONGEST_ID: usize = 64;

/// To which side of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    Respondent,
    /// Then a key or the passphrase is asked for.
    Coordinator,
    /// A kiosk: then a key is asked for that opens nothing else. It goes before whatever else is asked for.
    Kiosk,
}

/// What a name asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub lang: Option<Lang>,
    /// Lines of text instead of a full screen.
    pub plain: bool,
    /// Straight to the screen where a code is typed.
    pub code: bool,
    /// A demonstration of its own, in which nothing is real.
    pub demo: bool,
    pub side: Side,
    /// Words that may name a wave or a questionnaire.
    ids: Vec<String>,
}

impl Wanted {
    /// Reads a name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let mut wanted = Self::default();
        let end = name.len().min(LONGEST);
        for word in name.get(..end).unwrap_or_default().split('+').take(WORDS) {
            match word.to_ascii_lowercase().as_str() {
                "nl" => wanted.lang = Some(Lang::Nl),
                "en" => wanted.lang = Some(Lang::En),
                "tekst" | "lineair" => wanted.plain = true,
                "code" => wanted.code = true,
                "demo" => wanted.demo = true,
                "coordinator" if wanted.is_kiosk() => {}
                "coordinator" => wanted.side = Side::Coordinator,
                "kiosk" => wanted.side = Side::Kiosk,
                word if is_id(word) => wanted.ids.push(word.to_owned()),
                _ => {}
            }
        }
        wanted
    }

    #[must_use]
    pub const fn is_coordinator(&self) -> bool {
        matches!(self.side, Side::Coordinator)
    }

    #[must_use]
    pub const fn is_kiosk(&self) -> bool {
        matches!(self.side, Side::Kiosk)
    }

    /// Whether a key is needed, or something else that not everybody has.
    #[must_use]
    pub const fn asks_for_a_key(&self) -> bool {
        !matches!(self.side, Side::Respondent)
    }

    /// The wave of which a kiosk is asked for, if the name says.
    #[must_use]
    pub fn wave(&self) -> Option<&str> {
        self.ids.first().map(String::as_str)
    }

    /// Where a respondent's sitting begins, with what is offered now.
    #[must_use]
    pub fn entry(&self, offers: &[Arc<Offer>]) -> Entry {
        if self.code {
            return Entry::Code;
        }
        let mut wave = None;
        let mut questionnaire = None;
        for id in &self.ids {
            if offers.iter().any(|offer| offer.wave.id == *id) {
                wave = Some(id.clone());
                continue;
            }
            let mut all = offers.iter().flat_map(|offer| &offer.questionnaires);
            if let Some(offered) = all.find(|offered| offered.questionnaire.id.as_str() == id) {
                questionnaire = Some(offered.questionnaire.id.clone());
            }
        }
        if wave.is_none() && questionnaire.is_none() {
            return Entry::Start;
        }
        Entry::Respond { wave, questionnaire, code: None }
    }
}

fn is_id(word: &str) -> bool {
    let letters = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, '-' | '_');
    (1..=LONGEST_ID).contains(&word.len()) && word.chars().all(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mean_the_same_in_any_order() {
        let plain = Wanted { lang: Some(Lang::En), plain: true, ids: vec!["uitvoering".into()], ..Wanted::default() };
        for name in ["uitvoering+en+tekst", "lineair+uitvoering+en", "EN+Uitvoering+TEKST", "en++tekst+uitvoering+"] {
            assert_eq!(Wanted::of(name), plain, "{name}");
        }
        assert!(Wanted::of("coordinator").is_coordinator());
        assert!(Wanted::of("en+code").code);
        assert!(Wanted::of("en+demo").demo && !Wanted::of("demonstratie").demo);
        for name in ["2026-najaar+KIOSK+coordinator", "coordinator+kiosk+2026-najaar"] {
            let kiosk = Wanted::of(name);
            assert!(kiosk.is_kiosk() && !kiosk.is_coordinator(), "{name}");
            assert_eq!(kiosk.wave(), Some("2026-najaar"));
        }
    }

    #[test]
    fn what_means_nothing_is_ignored() {
        for name in ["", "+", "+++", "J. de Vries", "\u{1b}[2J", "a/../b", "é", "kiosk;ls"] {
            assert_eq!(Wanted::of(name), Wanted::default(), "{name:?}");
        }
    }

    #[test]
    fn a_long_name_is_not_kept() {
        let long = "abc+".repeat(100_000);
        assert_eq!(Wanted::of(&long).ids.len(), WORDS);
        assert_eq!(Wanted::of(&"a".repeat(100_000)).ids.len(), 0);
        // Cut inside a letter.
        let umlauts = "ü".repeat(1000);
        assert_eq!(Wanted::of(&format!("a{umlauts}")), Wanted::default());
    }
}
