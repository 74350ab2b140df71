//! A field of several lines.
//!
//! Invariant: as of a field of one line: only signs that may be shown, and line ends; at most as many as allowed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, Input, Key, TextArea, WrapMode};

use super::history::{History, Sort};
use crate::ui::key::Cmd;
use crate::ui::visible::{is_plain, width};

#[derive(Clone, Debug)]
pub struct Area {
    inner: TextArea<'static>,
    max_chars: usize,
    history: History<State>,
}

/// The lines, and the cursor's line and place in it.
type State = (Vec<String>, (usize, usize));

/// What is in sight of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    pub lines: Vec<String>,
    /// Column and row of the cursor among them.
    pub cursor: (u16, u16),
    /// Whether there is more above and below.
    pub above: bool,
    pub below: bool,
}

/// What an edit did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edited {
    Text,
    Cursor,
    /// The cursor would leave the field upwards or downwards.
    Above,
    Below,
    Nothing,
}

impl Area {
    #[must_use]
    pub fn new(text: &str, max_chars: usize) -> Self {
        let text = taken(text, max_chars);
        let inner = field(text.split('\n').map(str::to_owned).collect());
        let mut area = Self { inner, max_chars, history: History::default() };
        area.inner.move_cursor(CursorMove::Bottom);
        area.inner.move_cursor(CursorMove::End);
        area
    }

    #[must_use]
    pub fn text(&self) -> String {
        self.inner.lines().join("\n")
    }

    #[must_use]
    pub fn chars(&self) -> usize {
        let lines = self.inner.lines();
        lines.iter().map(|l| l.chars().count()).sum::<usize>() + lines.len().saturating_sub(1)
    }

    fn state(&self) -> State {
        let cursor = self.inner.cursor();
        (self.inner.lines().to_vec(), (cursor.0, cursor.1))
    }

    pub fn insert(&mut self, text: &str) -> bool {
        let text = taken(text, self.max_chars.saturating_sub(self.chars()));
        let before = self.state();
        let changed = !text.is_empty() && self.inner.insert_str(text);
        if changed {
            self.history.changed(Sort::Whole, before);
        }
        changed
    }

    pub fn edit(&mut self, cmd: Cmd, columns: u16, rows: u16) -> Edited {
        // Lines are broken for the width of the latest drawing; the field may have been drawn elsewhere since.
        self.settle(columns, rows);
        let edited = self.apply(cmd);
        self.settle(columns, rows);
        edited
    }

    fn apply(&mut self, cmd: Cmd) -> Edited {
        let (key, sort) = match cmd {
            Cmd::Type(c) if is_plain(c) && self.chars() < self.max_chars => (Key::Char(c), Sort::of(c)),
            Cmd::Enter if self.chars() < self.max_chars => (Key::Enter, Sort::Whole),
            Cmd::Erase => (Key::Backspace, Sort::Erase),
            Cmd::EraseNext => (Key::Delete, Sort::Erase),
            Cmd::Undo | Cmd::Redo => return self.go_back(cmd == Cmd::Undo),
            Cmd::Left => return self.moved(CursorMove::Back, Edited::Nothing),
            Cmd::Right => return self.moved(CursorMove::Forward, Edited::Nothing),
            Cmd::Up => return self.moved(CursorMove::Up, Edited::Above),
            Cmd::Down => return self.moved(CursorMove::Down, Edited::Below),
            Cmd::Home => return self.go_to_edge(CursorMove::Back),
            Cmd::End => return self.go_to_edge(CursorMove::Forward),
            _ => return Edited::Nothing,
        };
        let before = self.state();
        let input = Input { key, ctrl: false, alt: false, shift: false };
        if !self.inner.input_without_shortcuts(input) {
            return Edited::Nothing;
        }
        self.history.changed(sort, before);
        Edited::Text
    }

    /// Undoes, or does again what was undone.
    fn go_back(&mut self, undo: bool) -> Edited {
        let now = self.state();
        let to = if undo { self.history.undo(now) } else { self.history.redo(now) };
        let Some((lines, (row, column))) = to else { return Edited::Nothing };
        self.inner = field(lines);
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        self.inner.move_cursor(CursorMove::Jump(place(row), place(column)));
        Edited::Text
    }

    /// Puts the cursor at that column and row of what is in sight in a field of that size.
    pub fn point(&mut self, columns: u16, rows: u16, column: u16, row: u16) {
        self.settle(columns, rows);
        let (top, _) = self.inner.scroll_offset();
        let (row, column) = (usize::from(top) + usize::from(row), usize::from(column));
        self.walk(|at| at.0 < row, CursorMove::Down);
        self.walk(|at| at.0 > row, CursorMove::Up);
        self.walk(|at| at.1 < column && at.0 == row, CursorMove::Forward);
        self.walk(|at| at.1 > column || at.0 > row, CursorMove::Back);
        self.history.moved();
        self.settle(columns, rows);
    }

    /// Moves as long as the cursor's row and column are such, and it moves.
    fn walk(&mut self, on: impl Fn((usize, usize)) -> bool, by: CursorMove) {
        loop {
            let at = self.inner.screen_cursor();
            let at = (at.row, at.col);
            if !on(at) {
                return;
            }
            self.inner.move_cursor(by);
            let to = self.inner.screen_cursor();
            if (to.row, to.col) == at {
                return;
            }
        }
    }

    /// To the beginning or the end of the row in sight, as lines are broken.
    fn go_to_edge(&mut self, by: CursorMove) -> Edited {
        self.history.moved();
        let row = self.inner.screen_cursor().row;
        loop {
            let before = self.inner.cursor();
            self.inner.move_cursor(by);
            if self.inner.screen_cursor().row != row {
                let at = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
                self.inner.move_cursor(CursorMove::Jump(at(before.0), at(before.1)));
                return Edited::Cursor;
            }
            let after = self.inner.cursor();
            if (before.0, before.1) == (after.0, after.1) {
                return Edited::Cursor;
            }
        }
    }

    fn moved(&mut self, by: CursorMove, otherwise: Edited) -> Edited {
        self.history.moved();
        let before = self.inner.screen_cursor();
        self.inner.move_cursor(by);
        let after = self.inner.screen_cursor();
        if (before.row, before.col) == (after.row, after.col) { otherwise } else { Edited::Cursor }
    }

    /// Scrolls so that the cursor is in sight in a field of that size.
    fn settle(&mut self, columns: u16, rows: u16) {
        let area = Rect::new(0, 0, columns.max(1), rows.max(1));
        self.inner = self.fitted(area);
    }

    /// The field scrolled for that size: the cursor in sight, and no empty rows below the text while some of it is
    /// above. A field that was drawn narrower before keeps the rows it was scrolled by, though there are fewer now.
    fn fitted(&self, area: Rect) -> TextArea<'static> {
        let scrolled = |mut inner: TextArea<'static>| {
            // The first drawing breaks the lines for this width, the second scrolls by them.
            for _ in 0..2 {
                (&inner).render(area, &mut Buffer::empty(area));
            }
            inner.cancel_selection();
            inner
        };
        let copy = scrolled(self.inner.clone());
        let (top, _) = copy.scroll_offset();
        let (top, height) = (usize::from(top), usize::from(area.height));
        let cursor = copy.screen_cursor().row;
        if top == 0 || (cursor >= top && cursor < top + height && last_row(&copy) + 1 >= top + height) {
            return copy;
        }
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        let at = copy.cursor();
        let mut fresh = field(copy.lines().to_vec());
        fresh.move_cursor(CursorMove::Jump(place(at.0), place(at.1)));
        scrolled(fresh)
    }

    /// What is in sight in a field of that size.
    #[must_use]
    pub fn shown(&self, columns: u16, rows: u16) -> Sight {
        let area = Rect::new(0, 0, columns.max(1), rows.max(1));
        let mut buffer = Buffer::empty(area);
        // A copy: drawing the widget moves its scroll position, and drawing here changes nothing.
        let copy = self.fitted(area);
        (&copy).render(area, &mut buffer);
        let lines = (0..area.height)
            .map(|y| {
                let (mut line, mut x) = (String::new(), 0);
                while let Some(cell) = buffer.cell((x, y)) {
                    line.push_str(cell.symbol());
                    x += width(cell.symbol()).max(1);
                }
                line.trim_end().to_owned()
            })
            .collect();
        let (top, _) = copy.scroll_offset();
        let cursor = copy.screen_cursor();
        let column = u16::try_from(cursor.col).unwrap_or(u16::MAX).min(area.width - 1);
        let row = u16::try_from(cursor.row).unwrap_or(u16::MAX).saturating_sub(top).min(area.height - 1);
        let below = last_row(&copy) >= usize::from(top) + usize::from(area.height);
        Sight { lines, cursor: (column, row), above: top > 0, below }
    }
}

/// The row, as lines are broken, on which the text ends.
fn last_row(inner: &TextArea<'static>) -> usize {
    let mut end = inner.clone();
    end.move_cursor(CursorMove::Bottom);
    end.move_cursor(CursorMove::End);
    end.screen_cursor().row
}

/// The field of the other crate, dressed as ours: the terminal's own cursor stands in it, and its history is ours.
fn field(lines: Vec<String>) -> TextArea<'static> {
    let mut inner = TextArea::new(lines);
    inner.set_wrap_mode(WrapMode::WordOrGlyph);
    inner.set_cursor_line_style(Style::new());
    inner.set_cursor_style(Style::new());
    inner.set_max_histories(0);
    inner
}

/// What of a text is taken in: line ends as `\n`, no signs that may not be shown, not more than there is room for.
fn taken(text: &str, room: usize) -> String {
    let mut after_return = false;
    // What lies behind the room is not even looked at: a paste may be a megabyte.
    let looked_at = text.chars().take(room.saturating_mul(4).saturating_add(64));
    looked_at
        .filter_map(|c| {
            let twin = after_return && c == '\n';
            after_return = c == '\r';
            match c {
                _ if twin => None,
                '\r' | '\n' => Some('\n'),
                '\t' => Some(' '),
                c => is_plain(c).then_some(c),
            }
        })
        .take(room)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_takes_lines_and_leaves_at_the_ends() {
        let mut area = Area::new("een", 20);
        assert_eq!(area.edit(Cmd::Down, 10, 3), Edited::Below);
        assert_eq!(area.edit(Cmd::Enter, 10, 3), Edited::Text);
        assert_eq!(area.edit(Cmd::Type('\u{202e}'), 10, 3), Edited::Nothing);
        assert!(area.insert("twee\r\ndr\x1bie"));
        assert_eq!(area.text(), "een\ntwee\ndrie");
        assert_eq!(area.edit(Cmd::Up, 10, 3), Edited::Cursor);
        let sight = area.shown(10, 2);
        assert_eq!(sight.lines, ["een", "twee"].map(str::to_owned));
        assert!(!sight.above && sight.below, "there is a line more");
    }

    #[test]
    fn what_was_typed_is_undone_by_the_word_and_done_again() {
        let mut area = Area::new("een", 40);
        for c in " twee".chars() {
            area.edit(Cmd::Type(c), 10, 3);
        }
        area.edit(Cmd::Enter, 10, 3);
        area.insert("drie\nvier");
        for text in ["een twee\n", "een twee", "een ", "een"] {
            assert_eq!(area.edit(Cmd::Undo, 10, 3), Edited::Text);
            assert_eq!(area.text(), text);
        }
        assert_eq!(area.edit(Cmd::Undo, 10, 3), Edited::Nothing);
        for text in ["een ", "een twee", "een twee\n", "een twee\ndrie\nvier"] {
            assert_eq!(area.edit(Cmd::Redo, 10, 3), Edited::Text);
            assert_eq!(area.text(), text);
        }
        area.edit(Cmd::Type('!'), 10, 3);
        assert_eq!(area.text(), "een twee\ndrie\nvier!", "the cursor is back where it was");
    }

    #[test]
    fn a_click_puts_the_cursor_where_it_is_also_in_lines_that_were_broken() {
        // Shown as `een twee`, `drie vier`, `zes`.
        let broken = "een twee drie vier\nzes";
        for (column, row, text) in [
            (0, 0, "|een twee drie vier\nzes"),
            (4, 0, "een |twee drie vier\nzes"),
            (5, 1, "een twee drie |vier\nzes"),
            (1, 2, "een twee drie vier\nz|es"),
            (9, 2, "een twee drie vier\nzes|"),
            (9, 4, "een twee drie vier\nzes|"),
        ] {
            let mut area = Area::new(broken, 40);
            area.point(10, 5, column, row);
            area.edit(Cmd::Type('|'), 10, 5);
            assert_eq!(area.text(), text, "{column} {row}");
        }
    }

    #[test]
    fn a_field_that_grows_wider_fills_again() {
        let mut area = Area::new(&"woord ".repeat(60), 2000);
        area.edit(Cmd::Enter, 20, 4);
        let narrow = area.shown(20, 4);
        assert!(narrow.above && narrow.lines.iter().take(3).all(|line| !line.is_empty()), "{narrow:?}");
        let wide = area.shown(100, 5);
        assert!(!wide.above && wide.lines.iter().take(4).all(|line| line.contains("woord")), "{wide:?}");
        assert_eq!(wide.cursor, (0, 4));
        area.edit(Cmd::Left, 100, 5);
        assert_eq!(area.shown(100, 5).lines, wide.lines);
    }

    #[test]
    fn home_and_end_go_to_the_edges_of_the_row_in_sight() {
        // Shown as `een twee`, `drie vier`.
        for (keys, text) in [
            (&[Cmd::Home][..], "een twee |drie vier"),
            (&[Cmd::Up, Cmd::Home], "|een twee drie vier"),
            (&[Cmd::Up, Cmd::Home, Cmd::End, Cmd::Left], "een twe|e drie vier"),
            (&[Cmd::Home, Cmd::End], "een twee drie vier|"),
        ] {
            let mut area = Area::new("een twee drie vier", 40);
            for cmd in keys {
                area.edit(*cmd, 10, 5);
            }
            area.edit(Cmd::Type('|'), 10, 5);
            assert_eq!(area.text(), text, "{keys:?}");
        }
    }

    #[test]
    fn a_paste_of_a_megabyte_is_cut_to_what_is_allowed() {
        let mut area = Area::new("", 2000);
        area.insert(&"\u{202e}\x07spam\n".repeat(200_000));
        assert_eq!(area.chars(), 2000);
        assert_eq!(area.edit(Cmd::Type('x'), 40, 4), Edited::Nothing);
    }
}
