//! What may reach a terminal of the texts that people wrote: nothing that a terminal or a reader takes for more than
//! a sign.
//!
//! Invariant: no string that leaves here holds a control character, a bidirectional override or a sign without width
//! that hides or reorders others.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Stands for a sign that is not shown. In every character set that a terminal is likely to have.
const HIDDEN: char = '·';

/// More combining signs on one letter than any language needs are cut off.
const COMBINED: usize = 8;

/// Whether every sign stands for itself and takes one column: letters of Western languages, and what texts are pointed
/// with. Most texts are so, and finding letters that are made of several signs is most of the work with the others.
#[must_use]
pub fn is_simple(text: &str) -> bool {
    text.chars().all(|c| matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '–' | '—' | '‘'..='‟' | '•' | '…' | '€'))
}

/// The text with line ends and tabs as spaces and every sign that could do something replaced by a dot.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if is_simple(text) || text.graphemes(true).all(|g| g.chars().all(is_plain) && g.chars().count() <= COMBINED) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        if grapheme == "\r\n" {
            shown.push(' ');
            continue;
        }
        shown.extend(grapheme.chars().take(COMBINED).filter(|c| !is_shade(*c)).map(|c| match c {
            '\n' | '\t' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
            c if is_plain(c) => c,
            _ => HIDDEN,
        }));
    }
    Cow::Owned(shown)
}

/// Whether a person may type or paste this sign into an answer.
#[must_use]
pub fn is_plain(c: char) -> bool {
    !c.is_control() && !is_format(c)
}

/// Signs that have no shape of their own or change how others are read: overrides, marks, joiners, tags, what stands for
/// a broken sign, and what is no sign at all.
const fn is_format(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}' | '\u{fdd0}'..='\u{fdef}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Signs that only choose between shapes of the one before, or say where a word may be broken: left out without a mark.
const fn is_shade(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// How many columns the text takes, letter by letter as it is painted: what would join into a narrower sign does not.
#[must_use]
pub fn width(text: &str) -> u16 {
    if text.is_ascii() {
        return u16::try_from(text.len()).unwrap_or(u16::MAX);
    }
    if is_simple(text) {
        return u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    }
    u16::try_from(text.graphemes(true).map(UnicodeWidthStr::width).sum::<usize>()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simple_signs_are_letters_of_one_column() {
        for c in (' '..='\u{ffff}').filter(|c| is_simple(&c.to_string())) {
            let twice = format!("{c}{c}");
            assert_eq!(twice.graphemes(true).count(), 2, "{c:?}");
            assert_eq!(twice.graphemes(true).map(UnicodeWidthStr::width).sum::<usize>(), 2, "{c:?}");
            assert!(is_plain(c), "{c:?}");
        }
    }

    #[test]
    fn nothing_that_acts_on_a_terminal_or_a_reader_comes_through() {
        for (typed, shown) in [
            ("gewoon, één 漢字 €", "gewoon, één 漢字 €"),
            ("a\x1b[31mb", "a·[31mb"),
            ("a\u{202e}b\u{2066}c\u{200b}d\u{feff}", "a·b·c·d·"),
            ("een\r\ntwee\tdrie\u{85}", "een twee drie·"),
            ("\u{9b}31m\u{7f}", "·31m·"),
            ("x\u{e0041}", "x·"),
            ("samen\u{ad}werken ❤\u{fe0f} 👍\u{1f3fd}", "samenwerken ❤ 👍"),
            ("👨\u{200d}👩\u{200d}👧", "👨·👩·👧"),
        ] {
            assert_eq!(visible(typed), shown, "{typed:?}");
        }
        let stacked = format!("a{}b", "\u{301}".repeat(500));
        assert!(visible(&stacked).chars().count() <= COMBINED + 1);
    }
}
