//! The table itself. The first row that knows a key at a place gives it its meaning.

use super::words::Section::{self, Anywhere, Buttons, Field, LongList, Question, Several, Sheet};
use super::{Cmd, Where};
use crate::port::{Key, KeyCode};
use crate::text::Lang;
use crate::text::screen as say;

/// What is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Digit,
    /// Any other sign than a digit.
    Letter,
    /// Any sign at all.
    Sign,
    Code(KeyCode),
    ShiftTab,
    Ctrl(char),
}

impl Pressed {
    pub fn is(self, key: Key) -> bool {
        match (self, key.code) {
            (Self::Ctrl(letter), KeyCode::Char(c)) => key.ctrl && c.eq_ignore_ascii_case(&letter),
            _ if key.ctrl => false,
            (Self::Digit, KeyCode::Char(c)) => c.is_ascii_digit(),
            (Self::Letter, KeyCode::Char(c)) => !c.is_ascii_digit(),
            (Self::Sign, KeyCode::Char(_)) | (Self::ShiftTab, KeyCode::BackTab) => true,
            (Self::ShiftTab, KeyCode::Tab) => key.shift,
            (Self::Code(KeyCode::Tab), KeyCode::Tab) => !key.shift,
            (Self::Code(code), pressed) => code == pressed,
            _ => false,
        }
    }
}

/// What a row gives for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    Cmd(Cmd),
    Digit,
    Letter,
    Type,
}

impl Gives {
    pub fn cmd(self, key: Key) -> Option<Cmd> {
        match (self, key.code) {
            (Self::Cmd(cmd), _) => Some(cmd),
            (Self::Digit, KeyCode::Char(c)) => c.to_digit(10).and_then(|d| u8::try_from(d).ok()).map(Cmd::Digit),
            (Self::Letter, KeyCode::Char(c)) => Some(Cmd::Letter(c)),
            (Self::Type, KeyCode::Char(c)) => Some(Cmd::Type(c)),
            _ => None,
        }
    }
}

/// What keys do, in one part of the explanation.
type Says = (Section, fn(Lang) -> String);

/// Some keys that belong together, where they mean something, and what to call it.
pub struct Row {
    pub keys: &'static [(Pressed, Gives)],
    pub at: &'static [Where],
    /// What they do, in each part of the explanation that names them.
    pub says: &'static [Says],
}

/// What terminals send for other keys, and what some people press for them.
pub const USUAL: [(Pressed, KeyCode); 4] = [
    (Pressed::Ctrl('h'), KeyCode::Backspace),
    (Pressed::Ctrl('i'), KeyCode::Tab),
    (Pressed::Ctrl('j'), KeyCode::Enter),
    (Pressed::Ctrl('m'), KeyCode::Enter),
];

/// The key by its usual name.
pub fn usual(key: Key) -> Key {
    let same = matches!(key.code, KeyCode::Home | KeyCode::End | KeyCode::Left | KeyCode::Right | KeyCode::Backspace);
    match USUAL.iter().find(|(pressed, _)| pressed.is(key)) {
        Some((_, code)) => Key::plain(*code),
        // Ctrl with these is pressed for the same, if for more of it.
        None if key.ctrl && same => Key::plain(key.code),
        None => key,
    }
}

const ALL: &[Where] = &[Where::Page, Where::Filter, Where::Line, Where::Area, Where::Sheet, Where::SheetLine];
/// Where signs are text.
const TYPED: &[Where] = &[Where::Filter, Where::Line, Where::Area, Where::SheetLine];
const FIELDS: &[Where] = &[Where::Line, Where::Area, Where::SheetLine];
/// Where signs are keys.
const PRESSED: &[Where] = &[Where::Page, Where::Sheet];

const fn key(code: KeyCode, cmd: Cmd) -> (Pressed, Gives) {
    (Pressed::Code(code), Gives::Cmd(cmd))
}

const fn ctrl(letter: char, cmd: Cmd) -> (Pressed, Gives) {
    (Pressed::Ctrl(letter), Gives::Cmd(cmd))
}

/// Every key.
pub const TABLE: &[Row] = &[
    Row {
        keys: &[(Pressed::Digit, Gives::Digit)],
        at: PRESSED,
        says: &[(Question, say::help_digits), (Several, say::help_digits_several), (Sheet, say::help_digits_sheet)],
    },
    Row {
        keys: &[(Pressed::Sign, Gives::Type)],
        at: TYPED,
        says: &[(LongList, say::help_sign_search), (Field, say::help_sign)],
    },
    Row {
        keys: &[key(KeyCode::Char(' '), Cmd::Choose)],
        at: PRESSED,
        says: &[
            (Question, say::help_space),
            (Several, say::help_space_several),
            (LongList, say::help_space_search),
            (Sheet, say::help_space),
        ],
    },
    Row {
        keys: &[key(KeyCode::Enter, Cmd::Enter)],
        at: ALL,
        says: &[
            (Question, say::help_enter),
            (Several, say::help_enter_several),
            (LongList, say::help_enter),
            (Field, say::help_enter_field),
            (Buttons, say::help_enter_button),
            (Sheet, say::help_enter_sheet),
        ],
    },
    Row {
        keys: &[key(KeyCode::Char('?'), Cmd::Help), key(KeyCode::F(1), Cmd::Help)],
        at: PRESSED,
        says: &[(Anywhere, say::help_help)],
    },
    Row { keys: &[key(KeyCode::F(1), Cmd::Help)], at: TYPED, says: &[(Field, say::help_help)] },
    Row { keys: &[(Pressed::Letter, Gives::Letter)], at: PRESSED, says: &[(Question, say::help_letter)] },
    Row {
        keys: &[key(KeyCode::Up, Cmd::Up), key(KeyCode::Down, Cmd::Down)],
        at: ALL,
        says: &[
            (Question, say::help_up_down),
            (LongList, say::help_up_down_list),
            (Field, say::help_up_down_field),
            (Buttons, say::help_up_button),
            (Sheet, say::help_up_down_sheet),
        ],
    },
    Row {
        keys: &[key(KeyCode::Left, Cmd::Left), key(KeyCode::Right, Cmd::Right)],
        at: ALL,
        says: &[
            (Question, say::help_left_right),
            (Field, say::help_left_right_field),
            (Buttons, say::help_left_right_button),
            (Sheet, say::help_left_right_button),
        ],
    },
    Row {
        keys: &[key(KeyCode::Home, Cmd::Home), key(KeyCode::End, Cmd::End)],
        at: ALL,
        says: &[
            (Question, say::help_home_end),
            (LongList, say::help_home_end_list),
            (Field, say::help_home_end_field),
            (Buttons, say::help_home_end_button),
            (Sheet, say::help_home_end_sheet),
        ],
    },
    Row {
        keys: &[key(KeyCode::Backspace, Cmd::TakeBack)],
        at: PRESSED,
        says: &[(Question, say::help_backspace), (Buttons, say::help_backspace)],
    },
    Row {
        keys: &[key(KeyCode::Backspace, Cmd::Erase)],
        at: TYPED,
        says: &[(LongList, say::help_backspace_search), (Field, say::help_backspace_field)],
    },
    Row { keys: &[key(KeyCode::Delete, Cmd::EraseNext)], at: TYPED, says: &[(Field, say::help_delete)] },
    Row { keys: &[ctrl('u', Cmd::Undo)], at: FIELDS, says: &[(Field, say::help_undo)] },
    Row { keys: &[ctrl('r', Cmd::Redo)], at: FIELDS, says: &[(Field, say::help_redo)] },
    Row {
        keys: &[key(KeyCode::Tab, Cmd::Next), (Pressed::ShiftTab, Gives::Cmd(Cmd::Previous))],
        at: ALL,
        says: &[(Anywhere, say::help_tab)],
    },
    Row {
        keys: &[key(KeyCode::PageDown, Cmd::PageDown), key(KeyCode::PageUp, Cmd::PageUp)],
        at: ALL,
        says: &[(LongList, say::help_pages_list), (Anywhere, say::help_pages)],
    },
    Row { keys: &[key(KeyCode::Escape, Cmd::Menu)], at: ALL, says: &[(Anywhere, say::help_menu)] },
    Row { keys: &[ctrl('s', Cmd::Code), key(KeyCode::F(2), Cmd::Code)], at: ALL, says: &[(Anywhere, say::help_code)] },
    Row { keys: &[key(KeyCode::F(3), Cmd::Overview)], at: ALL, says: &[(Anywhere, say::help_overview)] },
    Row { keys: &[key(KeyCode::F(10), Cmd::Review)], at: ALL, says: &[(Anywhere, say::help_review)] },
    Row { keys: &[ctrl('c', Cmd::Stop)], at: ALL, says: &[(Anywhere, say::help_stop)] },
    Row { keys: &[ctrl('z', Cmd::Suspend)], at: ALL, says: &[(Anywhere, say::help_suspend)] },
];
