//! What a key does on a sheet: it moves the focus, edits the field, scrolls, or chooses.

use super::key::{Cmd, Where};
use super::sheet::{Item, Sheet, Standing};

/// What came of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed<D> {
    /// Something was chosen.
    Does(D),
    /// The rows are to be moved by so many, down or up.
    Scroll { down: bool, by: usize },
    /// It has been done, or there is nothing to do.
    Nothing,
}

impl<D: Clone> Sheet<D> {
    /// Where a key is pressed.
    #[must_use]
    pub fn at_where(&self, standing: &Standing) -> Where {
        match self.items().get(standing.focus) {
            Some(Item::Field) => Where::SheetLine,
            Some(Item::Area) => Where::Area,
            _ => Where::Sheet,
        }
    }

    /// Takes a key; `window` is how many rows a page is.
    pub fn press(&self, standing: &mut Standing, cmd: Cmd, window: usize) -> Pressed<D> {
        let items = self.items();
        let last = items.len().saturating_sub(1);
        let focus = standing.focus;
        if matches!(items.get(focus), Some(Item::Field)) {
            match cmd {
                Cmd::Enter => return self.submit.clone().map_or(Pressed::Nothing, Pressed::Does),
                Cmd::Type(_)
                | Cmd::Erase
                | Cmd::EraseNext
                | Cmd::Undo
                | Cmd::Redo
                | Cmd::Left
                | Cmd::Right
                | Cmd::Home
                | Cmd::End => {
                    if standing.field.edit(cmd) {
                        standing.problem = None;
                    }
                    return Pressed::Nothing;
                }
                _ => {}
            }
        }
        let to = match cmd {
            Cmd::Enter | Cmd::Choose => {
                return match items.get(focus) {
                    Some(Item::Does(_, does)) => Pressed::Does(does.clone()),
                    _ => Pressed::Nothing,
                };
            }
            Cmd::Digit(digit) => {
                let found = items.iter().find_map(|item| match item {
                    Item::Does(Some(d), does) if *d == digit => Some(does.clone()),
                    _ => None,
                });
                return found.map_or(Pressed::Nothing, Pressed::Does);
            }
            Cmd::PageDown if self.is_list() => (focus + window).min(last),
            Cmd::PageUp if self.is_list() => focus.saturating_sub(window),
            Cmd::PageDown => return Pressed::Scroll { down: true, by: window },
            Cmd::PageUp => return Pressed::Scroll { down: false, by: window },
            Cmd::Next if self.leaps && focus < self.in_body() && self.in_body() < items.len() => self.in_body(),
            Cmd::Left | Cmd::Previous if focus > 0 && (cmd == Cmd::Previous || self.beside(focus, focus - 1)) => {
                focus - 1
            }
            Cmd::Right | Cmd::Next
                if focus + 1 < items.len() && (cmd == Cmd::Next || self.beside(focus, focus + 1)) =>
            {
                focus + 1
            }
            Cmd::Next | Cmd::Home => 0,
            Cmd::Previous | Cmd::End => last,
            Cmd::Down => match (focus + 1..items.len()).find(|to| !self.beside(focus, *to)) {
                Some(to) => to,
                None => return Pressed::Scroll { down: true, by: 1 },
            },
            Cmd::Up => match (0..focus).rev().find(|to| !self.beside(focus, *to)) {
                Some(to) => to,
                None => return Pressed::Scroll { down: false, by: 1 },
            },
            _ => return Pressed::Nothing,
        };
        standing.focus = to;
        standing.reading = false;
        Pressed::Nothing
    }
}
