//! The keys: what a key means where. The one place where a key is given its meaning.

use crate::port::{Key, KeyCode};

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// On a question or a button of a page.
    Page,
    /// On a long list of options: typing filters.
    Filter,
    /// In a field of one line.
    Line,
    /// In a field of several lines.
    Area,
    /// On a sheet: text, choices, buttons.
    Sheet,
    /// In a field of one line on a sheet.
    SheetLine,
}

impl Where {
    const fn takes_text(self) -> bool {
        matches!(self, Self::Filter | Self::Line | Self::Area | Self::SheetLine)
    }
}

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cmd {
    /// A digit that chooses by place; `0` is the tenth.
    Digit(u8),
    /// A letter that may choose an escape.
    Letter(char),
    /// A sign typed into a field.
    Type(char),
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    /// Choose or toggle what is marked.
    Choose,
    /// Choose what is marked and go on.
    Enter,
    /// Take back the latest choice.
    TakeBack,
    /// Erase the sign before the cursor.
    Erase,
    /// Erase the sign under the cursor.
    EraseNext,
    /// To the next thing that can have the focus.
    Next,
    Previous,
    PageDown,
    PageUp,
    Menu,
    Help,
    Code,
    Overview,
    Review,
    /// The stop screen.
    Stop,
    Suspend,
}

/// The meaning of a key at that place; `None`: it has none.
#[must_use]
pub fn meaning(at: Where, key: Key) -> Option<Cmd> {
    if key.ctrl {
        return controlled(at, key.code);
    }
    Some(match key.code {
        KeyCode::Char(c) if at.takes_text() => Cmd::Type(c),
        KeyCode::Char(' ') => Cmd::Choose,
        KeyCode::Char('?') | KeyCode::F(1) => Cmd::Help,
        KeyCode::Char(c) => match c.to_digit(10) {
            Some(digit) => Cmd::Digit(u8::try_from(digit).ok()?),
            None => Cmd::Letter(c),
        },
        KeyCode::Enter => Cmd::Enter,
        KeyCode::Tab if key.shift => Cmd::Previous,
        KeyCode::Tab => Cmd::Next,
        KeyCode::BackTab => Cmd::Previous,
        KeyCode::Backspace if at.takes_text() => Cmd::Erase,
        KeyCode::Backspace => Cmd::TakeBack,
        KeyCode::Delete if at.takes_text() => Cmd::EraseNext,
        KeyCode::Escape => Cmd::Menu,
        KeyCode::Up => Cmd::Up,
        KeyCode::Down => Cmd::Down,
        KeyCode::Left => Cmd::Left,
        KeyCode::Right => Cmd::Right,
        KeyCode::Home => Cmd::Home,
        KeyCode::End => Cmd::End,
        KeyCode::PageUp => Cmd::PageUp,
        KeyCode::PageDown => Cmd::PageDown,
        KeyCode::F(2) => Cmd::Code,
        KeyCode::F(3) => Cmd::Overview,
        KeyCode::F(10) => Cmd::Review,
        KeyCode::Delete | KeyCode::F(_) => return None,
    })
}

/// Ctrl with a letter; the letters by which terminals send other keys mean those keys.
fn controlled(at: Where, code: KeyCode) -> Option<Cmd> {
    match code {
        KeyCode::Char(letter) => match letter.to_ascii_lowercase() {
            'c' => Some(Cmd::Stop),
            's' => Some(Cmd::Code),
            'z' => Some(Cmd::Suspend),
            'h' => meaning(at, Key::plain(KeyCode::Backspace)),
            'i' => Some(Cmd::Next),
            'j' | 'm' => Some(Cmd::Enter),
            _ => None,
        },
        KeyCode::Home => Some(Cmd::Home),
        KeyCode::End => Some(Cmd::End),
        KeyCode::Left => Some(Cmd::Left),
        KeyCode::Right => Some(Cmd::Right),
        KeyCode::Backspace => meaning(at, Key::plain(KeyCode::Backspace)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_letters_in_a_field_and_choices_elsewhere() {
        let w = Key::plain(KeyCode::Char('w'));
        assert_eq!(meaning(Where::Page, w), Some(Cmd::Letter('w')));
        assert_eq!(meaning(Where::Area, w), Some(Cmd::Type('w')));
        let help = Key::plain(KeyCode::Char('?'));
        assert_eq!(meaning(Where::Line, help), Some(Cmd::Type('?')));
        assert_eq!(meaning(Where::Sheet, help), Some(Cmd::Help));
    }

    #[test]
    fn nothing_that_ends_a_shell_ends_a_questionnaire() {
        for at in [Where::Page, Where::Filter, Where::Line, Where::Area, Where::Sheet, Where::SheetLine] {
            assert_eq!(meaning(at, Key::ctrl('d')), None);
            assert_eq!(meaning(at, Key::ctrl('c')), Some(Cmd::Stop));
            assert_eq!(meaning(at, Key::ctrl('h')), meaning(at, Key::plain(KeyCode::Backspace)));
        }
    }
}
