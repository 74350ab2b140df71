//! A field of several lines.
//!
//! Invariant: as of a field of one line: only signs that may be shown, and line ends; at most as many as allowed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, Input, Key, TextArea, WrapMode};

use crate::ui::key::Cmd;
use crate::ui::visible::{is_plain, width};

#[derive(Clone, Debug)]
pub struct Area {
    inner: TextArea<'static>,
    max_chars: usize,
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
        let mut inner = TextArea::new(text.split('\n').map(str::to_owned).collect());
        inner.set_wrap_mode(WrapMode::WordOrGlyph);
        inner.set_cursor_line_style(Style::new());
        // The terminal's own cursor stands there.
        inner.set_cursor_style(Style::new());
        inner.set_max_histories(0);
        inner.move_cursor(CursorMove::Bottom);
        inner.move_cursor(CursorMove::End);
        Self { inner, max_chars }
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

    pub fn insert(&mut self, text: &str) -> bool {
        let text = taken(text, self.max_chars.saturating_sub(self.chars()));
        !text.is_empty() && self.inner.insert_str(text)
    }

    pub fn edit(&mut self, cmd: Cmd, columns: u16, rows: u16) -> Edited {
        // Lines are broken for the width of the latest drawing; the field may have been drawn elsewhere since.
        self.settle(columns, rows);
        let edited = self.apply(cmd);
        self.settle(columns, rows);
        edited
    }

    fn apply(&mut self, cmd: Cmd) -> Edited {
        let key = match cmd {
            Cmd::Type(c) if is_plain(c) && self.chars() < self.max_chars => Key::Char(c),
            Cmd::Enter if self.chars() < self.max_chars => Key::Enter,
            Cmd::Erase => Key::Backspace,
            Cmd::EraseNext => Key::Delete,
            Cmd::Left => return self.moved(CursorMove::Back, Edited::Nothing),
            Cmd::Right => return self.moved(CursorMove::Forward, Edited::Nothing),
            Cmd::Up => return self.moved(CursorMove::Up, Edited::Above),
            Cmd::Down => return self.moved(CursorMove::Down, Edited::Below),
            Cmd::Home => return self.moved(CursorMove::Head, Edited::Nothing),
            Cmd::End => return self.moved(CursorMove::End, Edited::Nothing),
            _ => return Edited::Nothing,
        };
        let input = Input { key, ctrl: false, alt: false, shift: false };
        if self.inner.input_without_shortcuts(input) { Edited::Text } else { Edited::Nothing }
    }

    fn moved(&mut self, by: CursorMove, otherwise: Edited) -> Edited {
        let before = self.inner.screen_cursor();
        self.inner.move_cursor(by);
        let after = self.inner.screen_cursor();
        if (before.row, before.col) == (after.row, after.col) { otherwise } else { Edited::Cursor }
    }

    /// Scrolls so that the cursor is in sight in a field of that size.
    fn settle(&mut self, columns: u16, rows: u16) {
        let area = Rect::new(0, 0, columns.max(1), rows.max(1));
        (&self.inner).render(area, &mut Buffer::empty(area));
    }

    /// The lines in sight in a field of that size, and the cursor's place (column, row) among them.
    #[must_use]
    pub fn shown(&self, columns: u16, rows: u16) -> (Vec<String>, (u16, u16)) {
        let area = Rect::new(0, 0, columns.max(1), rows.max(1));
        let mut buffer = Buffer::empty(area);
        // A copy: drawing the widget moves its scroll position, and drawing here changes nothing.
        let copy = self.inner.clone();
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
        (lines, (column, row))
    }
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
        assert_eq!(area.shown(10, 2).0, ["een", "twee"].map(str::to_owned));
    }

    #[test]
    fn a_paste_of_a_megabyte_is_cut_to_what_is_allowed() {
        let mut area = Area::new("", 2000);
        area.insert(&"\u{202e}\x07spam\n".repeat(200_000));
        assert_eq!(area.chars(), 2000);
        assert_eq!(area.edit(Cmd::Type('x'), 40, 4), Edited::Nothing);
    }
}
