//! The keys: what a key means where. One table gives every key its meaning and its words: the help screen, the hints
//! and `docs/keys.md` are made from it.

mod document;
mod table;
mod words;

pub use document::keys_document;
pub use words::{Section, name, sections};

use crate::port::Key;

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
    /// Take back what was typed last in a field.
    Undo,
    Redo,
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
    let key = table::usual(key);
    let rows = table::TABLE.iter().filter(|row| row.at.contains(&at));
    rows.flat_map(|row| row.keys).find_map(|(pressed, gives)| pressed.is(key).then(|| gives.cmd(key)).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port::KeyCode;

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
