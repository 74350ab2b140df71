//! The screens of a theme, and going from one to another: by the buttons and by `PgDn` and `PgUp`.

use super::{BUTTONS, Focus, Session, Turn, View};
use crate::port::Moment;
use crate::questionnaire::{Id, Question};
use crate::ui::key::Cmd;

impl Session {
    /// The questions on the screen that is shown.
    pub(super) fn on_screen(&self, view: View) -> Vec<Id> {
        let asks = |id: &&Id| self.questionnaire.question(id.as_str()).is_some_and(Question::asks);
        let questions = self.questions_together(view);
        questions.get(self.screen(view).on).unwrap_or_default().iter().copied().filter(asks).cloned().collect()
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
        let in_theme = to.and_then(|to| screens.get(to)).map(|screen| screen.on.start);
        let together = self.together(view);
        let target = match (in_theme, forward) {
            (Some(start), _) => self.questions_together(view).get(start).copied().cloned(),
            (None, true) => {
                self.pass(together.end - 1);
                self.first_of(together.end)
            }
            (None, false) => together.start.checked_sub(1).and_then(|before| self.last_screen_of(before, view)),
        };
        let Some(id) = target else { return false };
        self.go_to(&id);
        self.page.top = 0;
        self.arrive(view);
        true
    }

    /// Who goes on from a screen has been in all of its themes.
    fn pass(&mut self, section: usize) {
        if let (Some(first), Some(back)) = (self.first_of(section), self.at()) {
            self.go_to(&first);
            self.go_to(&back);
        }
    }

    /// The first question of the last screen of a theme.
    pub(super) fn last_screen_of(&mut self, section: usize, view: View) -> Option<Id> {
        let back = self.at();
        self.go_to(&self.first_of(section)?);
        self.measure(view);
        let start = self.screens(view).0.last().map_or(0, |screen| screen.on.start);
        let first = self.questions_together(view).get(start).copied().cloned();
        if let Some(back) = back {
            self.go_to(&back);
        }
        first
    }
}
