//! Finding something in a long list by a few letters, as people type them: an option, a question.
//!
//! Case, accents, hyphens, apostrophes and brackets do not matter; words may come in any order. What starts as typed
//! comes first, then labels of which words start so, then those that hold it anywhere.

use crate::text::fold::words;

/// How well a label fits; the least comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Begins,
    Words,
    Within,
}

/// What was typed, made ready to be held against many labels.
struct Wanted {
    /// All of it as one word: `sherto` finds *'s-Hertogenbosch*.
    whole: String,
    words: Vec<String>,
}

impl Wanted {
    /// `None` where nothing was typed that tells labels apart.
    fn of(typed: &str) -> Option<Self> {
        let words = words(typed);
        (!words.is_empty()).then(|| Self { whole: words.concat(), words })
    }

    fn fit(&self, label: &str) -> Option<Fit> {
        let parts = words(label);
        let whole = parts.concat();
        if whole == self.whole {
            // *Utrecht* before *Utrechtse Heuvelrug*, also where options are shuffled.
            Some(Fit::Whole)
        } else if whole.starts_with(&self.whole) {
            Some(Fit::Begins)
        } else if self.words.iter().all(|word| parts.iter().any(|part| part.starts_with(word))) {
            Some(Fit::Words)
        } else {
            // A single letter stands in nearly every name.
            let holds = |word: &String| word.chars().nth(1).is_some() && whole.contains(word);
            let begins = |word: &String| parts.iter().any(|part| part.starts_with(word));
            self.words.iter().all(|word| begins(word) || holds(word)).then_some(Fit::Within)
        }
    }
}

/// The places from 0 of the labels that fit what was typed, the best first, else in their own order; all of them where
/// nothing was.
#[must_use]
pub fn find(labels: &[String], typed: &str) -> Vec<usize> {
    let Some(wanted) = Wanted::of(typed) else { return (0..labels.len()).collect() };
    let mut found: Vec<(Fit, usize)> =
        labels.iter().enumerate().filter_map(|(at, label)| Some((wanted.fit(label)?, at))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOWNS: [&str; 12] = [
        "Bergen (L.)",
        "Bergen (NH.)",
        "Bergen op Zoom",
        "De Bilt",
        "'s-Hertogenbosch",
        "Noardeast-Fryslân",
        "Nuenen, Gerwen en Nederwetten",
        "Súdwest-Fryslân",
        "Utrecht",
        "Utrechtse Heuvelrug",
        "Stichtse Vecht",
        "Wijk bij Duurstede",
    ];

    fn found(typed: &str) -> Vec<&'static str> {
        let labels = TOWNS.map(str::to_owned);
        let found = find(&labels, typed);
        found.into_iter().map(|at| TOWNS[at]).collect()
    }

    #[test]
    fn towns_are_found_as_people_type_them() {
        for (typed, towns) in [
            ("utr", vec!["Utrecht", "Utrechtse Heuvelrug"]),
            ("UTRECHT", vec!["Utrecht", "Utrechtse Heuvelrug"]),
            ("utrechtse heuvelrug", vec!["Utrechtse Heuvelrug"]),
            ("heuvel", vec!["Utrechtse Heuvelrug"]),
            ("'s-h", vec!["'s-Hertogenbosch"]),
            ("sherto", vec!["'s-Hertogenbosch"]),
            ("hertogenb", vec!["'s-Hertogenbosch"]),
            ("bosch", vec!["'s-Hertogenbosch"]),
            ("sudwest fry", vec!["Súdwest-Fryslân"]),
            ("fryslan", vec!["Noardeast-Fryslân", "Súdwest-Fryslân"]),
            ("su\u{301}d", vec!["Súdwest-Fryslân"]),
            ("bergen nh", vec!["Bergen (NH.)"]),
            ("zoom bergen", vec!["Bergen op Zoom"]),
            ("de b", vec!["De Bilt", "Wijk bij Duurstede"]),
            ("debilt", vec!["De Bilt"]),
            ("wĳk", vec!["Wijk bij Duurstede"]),
            ("parijs", vec![]),
        ] {
            assert_eq!(found(typed), towns, "{typed}");
        }
    }

    #[test]
    fn what_starts_so_comes_before_what_holds_it() {
        let words = ["Bergen (L.)", "Bergen (NH.)", "Bergen op Zoom", "De Bilt", "Wijk bij Duurstede"];
        assert_eq!(found("b"), words, "one letter begins a word");
        assert_eq!(found("st"), ["Stichtse Vecht", "Noardeast-Fryslân", "Súdwest-Fryslân", "Wijk bij Duurstede"]);
        let shuffled = ["Utrechtse Heuvelrug", "Utrecht"].map(str::to_owned);
        assert_eq!(find(&shuffled, "utrecht"), [1, 0]);
        for nothing in ["", "  ", "-", "'"] {
            assert_eq!(found(nothing), TOWNS, "{nothing:?}");
        }
    }
}
