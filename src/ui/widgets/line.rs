//! A field of one line.
//!
//! Invariant: it holds only signs that may be shown, at most as many as allowed; the cursor is between two of them.

use unicode_segmentation::UnicodeSegmentation;

use super::history::{History, Sort};
use crate::privacy::wipe;
use crate::ui::key::Cmd;
use crate::ui::visible::{is_plain, width};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Byte offset of the cursor, at the start of a grapheme.
    at: usize,
    max_chars: usize,
    /// Whether nobody typed anything yet in what stands here.
    proposal: bool,
    history: History<(String, usize)>,
}

impl Line {
    /// With a text, the cursor behind it.
    #[must_use]
    pub fn new(text: &str, max_chars: usize) -> Self {
        let mut line = Self { max_chars, ..Self::default() };
        line.put(text);
        line
    }

    /// With a text that is only proposed: the first sign typed takes its place, any other key keeps it.
    #[must_use]
    pub fn proposing(text: &str, max_chars: usize) -> Self {
        let line = Self::new(text, max_chars);
        Self { proposal: !line.text.is_empty(), ..line }
    }

    /// Whether what stands here is still as it was proposed.
    #[must_use]
    pub const fn is_proposal(&self) -> bool {
        self.proposal
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    #[must_use]
    pub fn chars(&self) -> usize {
        self.text.chars().count()
    }

    /// Takes in what may be taken in, at the cursor. Whether anything was.
    pub fn insert(&mut self, text: &str) -> bool {
        let proposal = std::mem::take(&mut self.proposal);
        self.keeping(Sort::Whole, |line| line.put_over(proposal, text))
    }

    /// Does something that may change the text, so that it can be undone.
    fn keeping(&mut self, sort: Sort, edit: impl FnOnce(&mut Self) -> bool) -> bool {
        let before = (self.text.clone(), self.at);
        let changed = edit(self);
        if changed {
            self.history.changed(sort, before);
        }
        changed
    }

    /// Puts a text in the place of a proposal, or at the cursor.
    fn put_over(&mut self, proposal: bool, text: &str) -> bool {
        let emptied = proposal && self.erase(0, self.text.len());
        self.put(text) || emptied
    }

    fn put(&mut self, text: &str) -> bool {
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

    /// Leaves nothing of what was typed, also not to be undone.
    pub fn wipe(&mut self) {
        wipe(&mut self.text);
        self.at = 0;
        for (mut text, _) in std::mem::take(&mut self.history).states() {
            wipe(&mut text);
        }
    }

    /// Edits; whether the text changed.
    pub fn edit(&mut self, cmd: Cmd) -> bool {
        let proposal = std::mem::take(&mut self.proposal);
        let changed = match cmd {
            Cmd::Type(c) => self.keeping(Sort::of(c), |line| line.put_over(proposal, c.encode_utf8(&mut [0; 4]))),
            Cmd::Erase => self.keeping(Sort::Erase, |line| line.erase(before(&line.text, line.at), line.at)),
            Cmd::EraseNext => self.keeping(Sort::Erase, |line| line.erase(line.at, after(&line.text, line.at))),
            Cmd::Undo | Cmd::Redo => {
                let now = (self.text.clone(), self.at);
                let to = if cmd == Cmd::Undo { self.history.undo(now) } else { self.history.redo(now) };
                let changed = to.is_some();
                if let Some((text, at)) = to {
                    (self.text, self.at) = (text, at);
                }
                return changed;
            }
            _ => false,
        };
        let at = match cmd {
            Cmd::Left => before(&self.text, self.at),
            Cmd::Right => after(&self.text, self.at),
            Cmd::Home => 0,
            Cmd::End => self.text.len(),
            _ => return changed,
        };
        self.at = at;
        self.history.moved();
        false
    }

    fn erase(&mut self, from: usize, to: usize) -> bool {
        self.text.replace_range(from..to, "");
        self.at = boundary(&self.text, from);
        from != to
    }

    /// Puts the cursor at that column of what is shown in that many columns.
    pub fn point(&mut self, columns: u16, column: u16) {
        let start = self.start(columns.max(1)).0;
        let mut used = 0;
        self.proposal = false;
        self.at = self
            .text
            .get(start..)
            .unwrap_or("")
            .grapheme_indices(true)
            .find(|(_, grapheme)| {
                used += width(grapheme);
                used > column
            })
            .map_or(self.text.len(), |(at, _)| start + at);
        self.history.moved();
    }

    /// The part to show in that many columns, and the column of the cursor in it (less than `columns`).
    #[must_use]
    pub fn shown(&self, columns: u16) -> (String, u16) {
        let columns = columns.max(1);
        let (start, ahead) = self.start(columns);
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

    /// Where the part begins that is shown, and how many columns from there the cursor is.
    fn start(&self, columns: u16) -> (usize, u16) {
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
        (start, ahead)
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
    fn what_was_typed_is_undone_by_the_word_and_done_again() {
        let mut line = Line::new("een", 40);
        for c in " twee drie".chars() {
            line.edit(Cmd::Type(c));
        }
        for text in ["een twee ", "een ", "een"] {
            assert!(line.edit(Cmd::Undo));
            assert_eq!(line.text(), text);
        }
        assert!(!line.edit(Cmd::Undo), "what was there before stays");
        assert!(line.edit(Cmd::Redo) && line.edit(Cmd::Redo));
        assert_eq!(line.text(), "een twee ");
        line.edit(Cmd::Type('x'));
        assert!(!line.edit(Cmd::Redo), "what was typed since takes its place");
        for _ in 0..9 {
            line.edit(Cmd::Erase);
        }
        line.edit(Cmd::Undo);
        assert_eq!(line.text(), "een twee x");
    }

    #[test]
    fn the_first_sign_typed_takes_the_place_of_a_proposal_and_other_keys_keep_it() {
        let typed = |keys: &[Cmd]| {
            let mut line = Line::proposing("14-12-2026", 40);
            for cmd in keys {
                line.edit(*cmd);
            }
            (line.text().to_owned(), line.is_proposal())
        };
        assert_eq!(typed(&[]), ("14-12-2026".to_owned(), true));
        assert_eq!(typed(&[Cmd::Type('3'), Cmd::Type('-')]), ("3-".to_owned(), false));
        assert_eq!(typed(&[Cmd::Type('3'), Cmd::Type('-'), Cmd::Undo]), ("14-12-2026".to_owned(), false));
        for (key, kept) in [
            (Cmd::End, "14-12-20269"),
            (Cmd::Left, "14-12-20296"),
            (Cmd::Home, "914-12-2026"),
            (Cmd::Erase, "14-12-2029"),
        ] {
            assert_eq!(typed(&[key, Cmd::Type('9')]).0, kept, "{key:?}");
        }
        let mut pasted = Line::proposing("14-12-2026", 40);
        pasted.insert("1-1-2027");
        assert_eq!(pasted.text(), "1-1-2027");
        assert!(!Line::proposing("", 40).is_proposal());
    }

    #[test]
    fn a_click_puts_the_cursor_where_it_is() {
        let mut line = Line::new("een 漢字 drie", 40);
        for (column, typed) in
            [(0, "|een 漢字 drie"), (2, "ee|n 漢字 drie"), (5, "een |漢字 drie"), (30, "een 漢字 drie|")]
        {
            line.point(20, column);
            line.edit(Cmd::Type('|'));
            assert_eq!(line.text(), typed);
            line.edit(Cmd::Undo);
        }
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
