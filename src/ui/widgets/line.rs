//! A field of one line.
//!
//! Invariant: it holds only signs that may be shown, at most as many as allowed; the cursor is between two of them.

use unicode_segmentation::UnicodeSegmentation;

use crate::ui::key::Cmd;
use crate::ui::visible::{is_plain, width};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Byte offset of the cursor, at the start of a grapheme.
    at: usize,
    max_chars: usize,
}

impl Line {
    /// With a text, the cursor behind it.
    #[must_use]
    pub fn new(text: &str, max_chars: usize) -> Self {
        let mut line = Self { text: String::new(), at: 0, max_chars };
        line.insert(text);
        line
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes in what may be taken in, at the cursor. Whether anything was.
    pub fn insert(&mut self, text: &str) -> bool {
        let room = self.max_chars.saturating_sub(self.text.chars().count());
        // What lies behind the room is not even looked at: a paste may be a megabyte.
        let taken: String = text
            .chars()
            .take(room.saturating_mul(4).saturating_add(64))
            .map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c })
            .filter(|&c| is_plain(c))
            .take(room)
            .collect();
        self.text.insert_str(self.at, &taken);
        self.at = boundary(&self.text, self.at + taken.len());
        !taken.is_empty()
    }

    /// Edits; whether the text changed.
    pub fn edit(&mut self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::Type(c) => return self.insert(c.encode_utf8(&mut [0; 4])),
            Cmd::Erase => {
                let from = before(&self.text, self.at);
                self.text.replace_range(from..self.at, "");
                let moved = from != self.at;
                self.at = boundary(&self.text, from);
                return moved;
            }
            Cmd::EraseNext => {
                let to = after(&self.text, self.at);
                self.text.replace_range(self.at..to, "");
                let gone = to != self.at;
                self.at = boundary(&self.text, self.at);
                return gone;
            }
            Cmd::Left => self.at = before(&self.text, self.at),
            Cmd::Right => self.at = after(&self.text, self.at),
            Cmd::Home => self.at = 0,
            Cmd::End => self.at = self.text.len(),
            _ => {}
        }
        false
    }

    /// The part to show in that many columns, and the column of the cursor in it (less than `columns`).
    #[must_use]
    pub fn shown(&self, columns: u16) -> (String, u16) {
        let columns = columns.max(1);
        let mut start = 0;
        let mut ahead = width(self.text.get(..self.at).unwrap_or(""));
        // Move by half a field at a time, so that typing on does not redraw all of it each time.
        while ahead >= columns {
            let mut dropped = 0;
            for grapheme in self.text.get(start..).unwrap_or("").graphemes(true) {
                if dropped >= columns.div_ceil(2) {
                    break;
                }
                dropped += width(grapheme);
                start += grapheme.len();
            }
            if dropped == 0 {
                break;
            }
            ahead = ahead.saturating_sub(dropped);
        }
        let mut part = String::new();
        let mut used = 0;
        for grapheme in self.text.get(start..).unwrap_or("").graphemes(true) {
            used += width(grapheme);
            if used > columns {
                break;
            }
            part.push_str(grapheme);
        }
        (part, ahead.min(columns - 1))
    }
}

fn before(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|t| t.grapheme_indices(true).next_back()).map_or(0, |(start, _)| start)
}

fn after(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|t| t.graphemes(true).next()).map_or(at, |g| at + g.len())
}

/// The nearest start of a grapheme at or behind `at`: what is inserted may join what stands behind it.
fn boundary(text: &str, at: usize) -> usize {
    text.grapheme_indices(true).map(|(start, _)| start).find(|&start| start >= at).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_takes_signs_and_nothing_else() {
        let mut line = Line::new("a\x1b[31m\u{202e}b\r\nc", 20);
        assert_eq!(line.text(), "a[31mb c");
        assert!(line.edit(Cmd::Erase));
        assert!(!Line::new("", 5).edit(Cmd::Erase));
        line.edit(Cmd::Home);
        line.insert("é");
        assert_eq!(line.text(), "éa[31mb ");
        assert_eq!(Line::new(&"x".repeat(1 << 20), 10).text().len(), 10);
    }

    #[test]
    fn a_letter_of_several_parts_is_erased_whole() {
        let mut line = Line::new("e\u{301}", 20);
        assert!(line.edit(Cmd::Erase));
        assert_eq!(line.text(), "");
    }

    #[test]
    fn the_cursor_stays_in_sight() {
        let mut line = Line::new(&"漢字ab".repeat(20), 200);
        for columns in 1..30 {
            for _ in 0..90 {
                let (part, cursor) = line.shown(columns);
                assert!(width(&part) <= columns.max(2) && cursor < columns, "{columns} {part:?} {cursor}");
                line.edit(Cmd::Left);
            }
            line.edit(Cmd::End);
        }
    }
}
