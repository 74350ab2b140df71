//! The screens of a theme, and going from one to another: by the buttons and by `PgDn` and `PgUp`.

use std::ops::Range;

use super::{BUTTONS, Focus, Session, Turn, View, layout};
use crate::port::Moment;
use crate::questionnaire::Id;
use crate::sitting::Item;
use crate::ui::key::Cmd;

impl Session {
    /// The screens of the theme at which the respondent is, and which of them is shown.
    #[must_use]
    pub fn screens(&self, view: View) -> (Vec<Range<usize>>, usize) {
        let items = self.items_of_theme(view.lang);
        self.screens_of(&items, view)
    }

    pub(super) fn screens_of(&self, items: &[Item<'_>], view: View) -> (Vec<Range<usize>>, usize) {
        let blocks = if view.room.tables() { self.blocks(items, 0..items.len(), view, false) } else { Vec::new() };
        let screens = layout::screens(&blocks, items, view.room, self.is_steady());
        let place = self.at().and_then(|at| items.iter().position(|item| item.question.id == at)).unwrap_or(0);
        let shown = screens.iter().position(|s| s.contains(&place)).unwrap_or(0);
        (screens, shown)
    }

    /// Whether questions or options of the theme come and go by what is answered.
    pub(super) fn is_steady(&self) -> bool {
        let at = self.interview.path().sections().get(self.section()).map_or(0, |section| section.ordinal);
        self.questionnaire
            .questions()
            .filter(|(section, _)| *section == at)
            .any(|(_, q)| q.show_if.is_some() || q.options().iter().any(|option| option.show_if.is_some()))
    }

    /// The questions on the screen that is shown.
    pub(super) fn on_screen(&self, view: View) -> Vec<Id> {
        let items = self.items_of_theme(view.lang);
        let (screens, shown) = self.screens_of(&items, view);
        let range = screens.get(shown).cloned().unwrap_or(0..0);
        range.filter_map(|at| items.get(at)).filter(|i| i.question.asks()).map(|i| i.question.id.clone()).collect()
    }

    pub(super) fn press_on_button(&mut self, cmd: Cmd, at: usize, view: View, now: Moment) -> Turn {
        match cmd {
            Cmd::Digit(_) | Cmd::Letter(_) if at == 0 => self.answer_anew(cmd, view, now),
            Cmd::Enter | Cmd::Choose => return Self::push_button(at),
            Cmd::Right => self.page.focus = Focus::Button((at + 1).min(BUTTONS - 1)),
            Cmd::Left => self.page.focus = Focus::Button(at.saturating_sub(1)),
            Cmd::Next if at + 1 < BUTTONS => self.page.focus = Focus::Button(at + 1),
            Cmd::Next => self.go_to_end(view, false),
            Cmd::Previous if at > 0 => self.page.focus = Focus::Button(at - 1),
            Cmd::Up | Cmd::Previous => self.go_to_end(view, true),
            Cmd::Home | Cmd::End => self.go_to_end(view, cmd == Cmd::End),
            Cmd::PageDown => return Turn::Forward,
            Cmd::PageUp => return Turn::Back,
            Cmd::TakeBack => self.take_back(view),
            _ => {}
        }
        Turn::Stay
    }

    /// What a button does.
    #[must_use]
    pub fn push_button(at: usize) -> Turn {
        match at {
            0 => Turn::Forward,
            1 => Turn::Back,
            _ => Turn::Code,
        }
    }

    /// To the screen before or after this one, also of another theme; `false` where there is none.
    pub fn turn_page(&mut self, forward: bool, view: View) -> bool {
        self.leave(view);
        let (screens, shown) = self.screens(view);
        let to = if forward { shown.checked_add(1) } else { shown.checked_sub(1) };
        let in_theme = to.and_then(|to| screens.get(to)).map(|range| range.start);
        let target = match (in_theme, forward) {
            (Some(start), _) => self.items_of_theme(view.lang).get(start).map(|item| item.question.id.clone()),
            (None, true) => self.first_of(self.section() + 1),
            (None, false) => self.section().checked_sub(1).and_then(|before| self.last_screen_of(before, view)),
        };
        let Some(id) = target else { return false };
        self.go_to(&id);
        self.page.top = 0;
        self.arrive(view);
        true
    }

    /// The first question of the last screen of a theme.
    pub(super) fn last_screen_of(&mut self, section: usize, view: View) -> Option<Id> {
        let back = self.at();
        self.go_to(&self.first_of(section)?);
        let (screens, _) = self.screens(view);
        let start = screens.last().map_or(0, |range| range.start);
        let first = self.items_of_theme(view.lang).get(start).map(|item| item.question.id.clone());
        if let Some(back) = back {
            self.go_to(&back);
        }
        first
    }
}
