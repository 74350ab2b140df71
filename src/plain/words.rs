//! An answer in words.

use super::speech::plain_words;
use crate::interview::Answer;
use crate::questionnaire::Kind;
use crate::sitting::{Item, Place};
use crate::text::{Lang, calendar};

/// `4, Mee eens`
pub fn keyed(key: impl std::fmt::Display, label: impl std::fmt::Display) -> String {
    format!("{key}, {label}")
}

/// The answer as one would say it. Empty where there is none.
pub fn answer(item: &Item<'_>, lang: Lang) -> String {
    match (&item.answer, &item.question.kind) {
        (None, _) => String::new(),
        (Some(Answer::Number(number)), Kind::Mark { .. } | Kind::Number { .. }) => {
            let number = calendar::number(lang, number);
            match &item.unit {
                Some(unit) => format!("{number} {}", plain_words(unit)),
                None => number,
            }
        }
        (Some(Answer::Date(date)), _) => calendar::date(lang, *date),
        (Some(Answer::Text(text)), _) => text.clone(),
        (Some(Answer::Options(chosen)), kind) => {
            // A ranking in the order of preference, anything else in the order read out.
            let mut places: Vec<usize> =
                chosen.iter().filter_map(|id| item.ids.iter().position(|known| known == id)).collect();
            if !matches!(kind, Kind::Rank { .. }) {
                places.sort_unstable();
            }
            let labels: Vec<String> = places.into_iter().map(|at| place(item, Place::At(at))).collect();
            labels.join("; ")
        }
        (Some(Answer::Other { text, .. }), _) => format!("{}: {text}", place(item, Place::Other)),
        (Some(_), _) => item.chosen().first().map(|at| place(item, *at)).unwrap_or_default(),
    }
}

/// An option, a point or an escape: its key and its label.
pub fn place(item: &Item<'_>, place: Place) -> String {
    let label = |label: Option<&String>| label.map(|label| plain_words(label)).unwrap_or_default();
    match place {
        Place::At(at) => keyed(at + 1, label(item.labels.get(at))),
        Place::Other => keyed(item.labels.len() + 1, label(item.other.as_ref())),
        Place::Escape(at) => label(item.ways.get(at).map(|way| &way.label)),
        Place::Field => String::new(),
    }
}
