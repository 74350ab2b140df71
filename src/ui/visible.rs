//! What may reach a terminal of the texts that people wrote: nothing that a terminal or a reader takes for more than
//! a sign. And how texts break into lines: at words, by graphemes, never wider than asked.
//!
//! Invariant: no string that leaves here holds a control character, a bidirectional override or a sign without width
//! that hides or reorders others.

use std::borrow::Cow;

use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Stands for a sign that is not shown. In every character set that a terminal is likely to have.
const HIDDEN: char = '·';

/// More combining signs on one letter than any language needs are cut off.
const COMBINED: usize = 8;

/// The text with line ends and tabs as spaces and every sign that could do something replaced by a dot.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.graphemes(true).all(|g| g.chars().all(is_plain) && g.chars().count() <= COMBINED) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        if grapheme == "\r\n" {
            shown.push(' ');
            continue;
        }
        shown.extend(grapheme.chars().take(COMBINED).map(|c| match c {
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

/// Signs that have no shape of their own and change how others are read: overrides, marks, joiners, tags.
const fn is_format(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// How many columns the text takes.
#[must_use]
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The text cut to that many columns, with a sign where something was cut off.
#[must_use]
pub fn cut(text: &str, columns: u16, more: &str) -> String {
    let text = visible(text);
    if width(&text) <= columns {
        return text.into_owned();
    }
    let room = columns.saturating_sub(width(more));
    let mut short = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += width(grapheme);
        if used > room {
            break;
        }
        short.push_str(grapheme);
    }
    let mut short = short.trim_end().to_owned();
    if width(more) <= columns {
        short.push_str(more);
    }
    short
}

/// A stretch of text in one style.
pub type Run = (String, Style);

/// Breaks a text at its words into lines of at most `columns`; a line end starts a new line. Never empty.
#[must_use]
pub fn wrap(text: &str, columns: u16) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        for line in flow(&[(paragraph.to_owned(), Style::new())], columns) {
            lines.push(line.into_iter().map(|(text, _)| text).collect::<String>());
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// Breaks styled text at its words into lines of at most `columns` (at least 1). Words wider than a line break inside.
#[must_use]
pub fn flow(runs: &[Run], columns: u16) -> Vec<Vec<Run>> {
    let columns = columns.max(1);
    let mut lines = Lines { columns, done: Vec::new(), line: Vec::new(), used: 0 };
    let mut word: Vec<Run> = Vec::new();
    for (text, style) in runs {
        for grapheme in visible(text).graphemes(true) {
            if grapheme == " " {
                lines.word(std::mem::take(&mut word));
                lines.space(*style);
            } else {
                push(&mut word, grapheme, *style);
            }
        }
    }
    lines.word(word);
    lines.finish()
}

fn push(runs: &mut Vec<Run>, text: &str, style: Style) {
    match runs.last_mut() {
        Some((last, same)) if *same == style => last.push_str(text),
        _ => runs.push((text.to_owned(), style)),
    }
}

struct Lines {
    columns: u16,
    done: Vec<Vec<Run>>,
    line: Vec<Run>,
    used: u16,
}

impl Lines {
    fn space(&mut self, style: Style) {
        if self.used > 0 && self.used < self.columns {
            push(&mut self.line, " ", style);
            self.used += 1;
        } else if self.used == self.columns {
            self.end_line();
        }
    }

    fn word(&mut self, word: Vec<Run>) {
        let wide = word.iter().map(|(text, _)| width(text)).fold(0u16, u16::saturating_add);
        if self.used > 0 && self.used.saturating_add(wide) > self.columns {
            self.end_line();
        }
        for (text, style) in word {
            for grapheme in text.graphemes(true) {
                let wide = width(grapheme).min(self.columns);
                if self.used.saturating_add(wide) > self.columns {
                    self.end_line();
                }
                push(&mut self.line, grapheme, style);
                self.used += wide;
            }
        }
    }

    fn end_line(&mut self) {
        while let Some((text, _)) = self.line.last_mut() {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                break;
            }
            self.line.pop();
        }
        self.done.push(std::mem::take(&mut self.line));
        self.used = 0;
    }

    fn finish(mut self) -> Vec<Vec<Run>> {
        if !self.line.is_empty() || self.done.is_empty() {
            self.end_line();
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_on_a_terminal_or_a_reader_comes_through() {
        for (typed, shown) in [
            ("gewoon, één 漢字 €", "gewoon, één 漢字 €"),
            ("a\x1b[31mb", "a·[31mb"),
            ("a\u{202e}b\u{2066}c\u{200b}d\u{feff}", "a·b·c·d·"),
            ("een\r\ntwee\tdrie\u{85}", "een twee drie·"),
            ("\u{9b}31m\u{7f}", "·31m·"),
            ("x\u{e0041}", "x·"),
        ] {
            assert_eq!(visible(typed), shown, "{typed:?}");
        }
        let stacked = format!("a{}b", "\u{301}".repeat(500));
        assert!(visible(&stacked).chars().count() <= COMBINED + 1);
    }

    #[test]
    fn texts_break_at_words_and_never_run_over() {
        let text = "Het is duidelijk wie de hulp aan een kind en gezin coördineert.";
        assert_eq!(wrap(text, 30), ["Het is duidelijk wie de hulp", "aan een kind en gezin", "coördineert."]);
        assert_eq!(wrap("samenwerkingsverband", 8), ["samenwer", "kingsver", "band"]);
        assert_eq!(wrap("een\n\ntwee", 10), ["een", "", "twee"]);
        assert_eq!(wrap("", 10), [""]);
        for columns in 0..40 {
            for line in wrap("漢字漢字 en gewone woorden\u{202e} door elkaar", columns) {
                assert!(width(&line) <= columns.max(2), "{columns}: {line:?}");
            }
        }
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut("Werkwijze en toeleiding", 12, "…"), "Werkwijze e…");
        assert_eq!(cut("Werkwijze", 9, "…"), "Werkwijze");
        assert_eq!(cut("Werkwijze", 0, "…"), "");
    }
}
