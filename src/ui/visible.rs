//! How texts break into lines on a screen: at words, by graphemes, never wider than asked. What may be shown at all,
//! [`crate::text::visible`] says.

use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::visible::is_simple;
pub use crate::text::visible::{is_plain, visible, width};

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
        let text = visible(text);
        if is_simple(&text) {
            // The same, without looking for letters that are made of several signs.
            for (at, part) in text.split(' ').enumerate() {
                if at > 0 {
                    lines.word(std::mem::take(&mut word));
                    lines.space(*style);
                }
                if !part.is_empty() {
                    push(&mut word, part, *style);
                }
            }
            continue;
        }
        for grapheme in text.graphemes(true) {
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
        if self.used.saturating_add(wide) <= self.columns {
            for (text, style) in word {
                push(&mut self.line, &text, style);
            }
            self.used += wide;
            return;
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
    fn simple_texts_break_as_others_do() {
        // The mark behind the last word makes the whole text go the long way.
        for text in
            ["  twee  spaties  ", "één woord, samenwerkingsverbanden en meer", "a b c d e f", "", " ", "„huis” €"]
        {
            for columns in 2..30 {
                let long: Vec<String> = wrap(&format!("{text} \u{4e00}"), columns);
                let short = wrap(&format!("{text} ab"), columns);
                let plain = |lines: Vec<String>| lines.join("\n").replace('\u{4e00}', "ab");
                assert_eq!(plain(long), plain(short), "{columns}: {text:?}");
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
