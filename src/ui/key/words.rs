//! The table in words, for those who read it.

use super::table::{Pressed, TABLE, USUAL};
use super::{Cmd, Where};
use crate::port::KeyCode;
use crate::text::Lang;
use crate::text::screen as say;
use crate::ui::look::Signs;

/// A part of the explanation of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Question,
    /// A question that takes several answers, or their order.
    Several,
    LongList,
    Field,
    Buttons,
    /// Menus, the overview, and whatever is no question.
    Sheet,
    Anywhere,
}

impl Section {
    pub const ALL: [Self; 7] =
        [Self::Question, Self::Several, Self::LongList, Self::Field, Self::Buttons, Self::Anywhere, Self::Sheet];

    #[must_use]
    pub fn title(self, lang: Lang) -> String {
        match self {
            Self::Question => say::help_questions(lang),
            Self::Several => say::help_several(lang),
            Self::LongList => say::help_long_lists(lang),
            Self::Field => say::help_fields(lang),
            Self::Buttons => say::help_buttons(lang),
            Self::Sheet => say::help_sheets(lang),
            Self::Anywhere => say::help_moving(lang),
        }
    }
}

/// The keys of some parts of the explanation with what they do, as the table has them.
#[must_use]
pub fn sections(section: Section, lang: Lang, signs: &Signs) -> Vec<(String, String)> {
    TABLE
        .iter()
        .flat_map(|row| row.says.iter().map(move |says| (row, says)))
        .filter(|(_, (part, _))| *part == section)
        .map(|(row, (_, says))| {
            let names: Vec<String> = row.keys.iter().map(|(pressed, _)| called(*pressed, lang, signs)).collect();
            (names.join(" "), says(lang))
        })
        .collect()
}

/// The name of the first key that does this at that place.
#[must_use]
pub fn name(at: Where, cmd: Cmd, lang: Lang, signs: &Signs) -> String {
    let keys = TABLE.iter().filter(|row| row.at.contains(&at)).flat_map(|row| row.keys);
    let mut found = keys.filter(|(_, gives)| *gives == super::table::Gives::Cmd(cmd));
    found.next().map(|(pressed, _)| called(*pressed, lang, signs)).unwrap_or_default()
}

/// Which keys are the same as which.
pub fn same(lang: Lang, signs: &Signs) -> Vec<(String, String)> {
    USUAL
        .iter()
        .map(|(pressed, code)| (called(*pressed, lang, signs), called(Pressed::Code(*code), lang, signs)))
        .collect()
}

/// What a key is called.
fn called(pressed: Pressed, lang: Lang, signs: &Signs) -> String {
    let half = |both: &str, nth: usize| both.chars().nth(nth).map(String::from).unwrap_or_default();
    match pressed {
        Pressed::Digit => "1-9 0".to_owned(),
        Pressed::Letter => say::help_letter_key(lang),
        Pressed::Sign => say::help_sign_key(lang),
        Pressed::ShiftTab => "Shift-Tab".to_owned(),
        Pressed::Ctrl(letter) => format!("Ctrl-{}", letter.to_ascii_uppercase()),
        Pressed::Code(code) => match code {
            KeyCode::Char(' ') => say::help_space_key(lang),
            KeyCode::Char(sign) => sign.to_string(),
            KeyCode::Enter => "Enter".to_owned(),
            KeyCode::Tab | KeyCode::BackTab => "Tab".to_owned(),
            KeyCode::Backspace => "Backspace".to_owned(),
            KeyCode::Delete => "Delete".to_owned(),
            KeyCode::Escape => "Esc".to_owned(),
            KeyCode::Up => half(signs.vertical, 0),
            KeyCode::Down => half(signs.vertical, 1),
            KeyCode::Left => half(signs.sideways, 0),
            KeyCode::Right => half(signs.sideways, 1),
            KeyCode::Home => "Home".to_owned(),
            KeyCode::End => "End".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::F(number) => format!("F{number}"),
        },
    }
}
