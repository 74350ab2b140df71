//! What the questionnaires of a wave are called where there is little room.
//!
//! Invariant: two questionnaires never have the same name, and differ in the part of it that is shown.

use unicode_segmentation::UnicodeSegmentation;

use crate::ui::visible::{cut, visible, width};

/// A questionnaire as it may be called.
pub struct Called<'a> {
    pub id: &'a str,
    /// Whom it is for, in a word.
    pub audience: &'a str,
    pub title: &'a str,
}

/// Names of at most so many columns: the word for the audience where each has its own, as that is short and is what
/// people say; else the titles without the words that all begin with. Where they still look alike, the ids.
#[must_use]
pub fn names(all: &[Called<'_>], columns: u16, more: &str) -> Vec<String> {
    let audiences: Vec<String> = all.iter().map(|one| capital(&visible(one.audience))).collect();
    let titles: Vec<String> = all.iter().map(|one| visible(one.title).into_owned()).collect();
    let own = own_words(&titles);
    let ids = || all.iter().map(|one| one.id.to_owned()).collect::<Vec<_>>();
    let good = |names: &Vec<String>| {
        let shown: Vec<String> = names.iter().map(|name| cut(name, columns, more).to_lowercase()).collect();
        let differ = shown.iter().enumerate().all(|(at, one)| !shown.iter().skip(at + 1).any(|other| one == other));
        differ && names.iter().all(|name| !name.trim().is_empty())
    };
    let fits = |names: &Vec<String>| names.iter().all(|name| width(name) <= columns);
    let candidates = [audiences, titles, own];
    let chosen = candidates
        .iter()
        .find(|names| good(names) && fits(names))
        .or_else(|| candidates.iter().rev().find(|names| good(names)))
        .cloned()
        .unwrap_or_else(ids);
    chosen.iter().map(|name| cut(name, columns, more)).collect()
}

/// The titles without the words that all of them begin with; a title keeps at least its last word.
fn own_words(titles: &[String]) -> Vec<String> {
    let words: Vec<Vec<&str>> = titles.iter().map(|title| title.split_whitespace().collect()).collect();
    let shortest = words.iter().map(Vec::len).min().unwrap_or(0);
    let first = words.first().cloned().unwrap_or_default();
    let same = |at: &usize| words.iter().all(|title| title.get(*at) == first.get(*at));
    let common = (0..shortest.saturating_sub(1)).take_while(same).count();
    let common = if titles.len() < 2 { 0 } else { common };
    words.iter().map(|title| capital(&title.iter().skip(common).copied().collect::<Vec<_>>().join(" "))).collect()
}

/// With a capital letter at the start.
fn capital(text: &str) -> String {
    let mut graphemes = text.graphemes(true);
    graphemes.next().map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), graphemes.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(columns: u16, all: &[(&str, &str)]) -> Vec<String> {
        let ids = ["een", "twee", "drie"];
        let called = all.iter().zip(ids).map(|((audience, title), id)| Called { id, audience, title });
        names(&called.collect::<Vec<_>>(), columns, "…")
    }

    const POLICY: &str = "Vragenlijst voor beleid en bestuur";
    const PRACTICE: &str = "Vragenlijst voor professionals in de uitvoering";

    #[test]
    fn the_word_for_the_audience_is_enough_where_each_has_its_own() {
        assert_eq!(of(12, &[("beleid", POLICY), ("uitvoering", PRACTICE)]), ["Beleid", "Uitvoering"]);
        assert_eq!(of(12, &[("ééns", POLICY)]), ["Ééns"]);
    }

    #[test]
    fn titles_that_begin_alike_are_told_apart_by_their_own_words() {
        let same = [("leraren", POLICY), ("leraren", PRACTICE)];
        assert_eq!(of(26, &same), ["Beleid en bestuur", "Professionals in de uitvo…"]);
        assert_eq!(of(60, &same), [POLICY, PRACTICE]);
        assert_eq!(of(9, &[("", "Lijst voor po"), ("", "Lijst voor vo")]), ["Po", "Vo"]);
    }

    #[test]
    fn what_still_looks_alike_is_called_by_its_id() {
        assert_eq!(of(9, &[("x", "Over jeugdhulp a"), ("x", "Over jeugdhulp b")]), ["A", "B"]);
        assert_eq!(of(9, &[("x", "Lijst"), ("x", "Lijst")]), ["een", "twee"]);
        assert_eq!(of(6, &[("", "Samenwerking po"), ("", "Samenwerkend vo")]), ["een", "twee"]);
    }

    #[test]
    fn nothing_that_somebody_typed_reaches_the_screen_raw() {
        assert!(!of(40, &[("\u{1b}[31mrood", "a\u{7}b")]).concat().contains('\u{1b}'));
    }
}
