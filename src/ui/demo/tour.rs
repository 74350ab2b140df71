//! The guided tour: its steps, each with the screen it is about.

use super::super::app::Spot;
use super::super::coordinator::Sight;
use super::super::look::Signs;
use crate::port::Side;
use crate::text::Lang;
use crate::text::demo::tour as say;

/// Nothing is that many keys away: where it is, there is no way.
const FURTHEST: u8 = 24;

/// A step of the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Answer,
    Code,
    Send,
    Live,
    Themes,
    Question,
    Closing,
    Former,
    Groups,
    Meeting,
}

/// Where a step is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Respondent(Spot),
    Coordinator(Sight),
}

/// What a step says.
pub struct Words {
    pub title: String,
    /// What matters most.
    pub first: String,
    pub more: String,
}

impl Step {
    pub const ALL: [Self; 10] = [
        Self::Answer,
        Self::Code,
        Self::Send,
        Self::Live,
        Self::Themes,
        Self::Question,
        Self::Closing,
        Self::Former,
        Self::Groups,
        Self::Meeting,
    ];

    pub const fn screen(self) -> Screen {
        match self {
            Self::Answer => Screen::Respondent(Spot::Questions),
            Self::Code => Screen::Respondent(Spot::Code),
            Self::Send => Screen::Respondent(Spot::Review),
            Self::Live => Screen::Coordinator(Sight::Response),
            Self::Themes => Screen::Coordinator(Sight::Themes),
            Self::Question => Screen::Coordinator(Sight::Question),
            Self::Closing => Screen::Coordinator(Sight::Closing),
            Self::Former => Screen::Coordinator(Sight::Former),
            Self::Groups => Screen::Coordinator(Sight::Groups),
            Self::Meeting => Screen::Coordinator(Sight::Theme),
        }
    }

    pub const fn side(self) -> Side {
        match self.screen() {
            Screen::Respondent(_) => Side::Respondent,
            Screen::Coordinator(_) => Side::Coordinator,
        }
    }

    /// What it says; `reopened`: the wave was closed and opened again, so that its figures stand still.
    pub fn words(self, lang: Lang, signs: &Signs, reopened: bool) -> Words {
        let (title, first, more) = match self {
            Self::Answer => (say::answer(lang), say::answer_first(lang), say::answer_more(lang)),
            Self::Code => (say::code(lang), say::code_first(lang), say::code_more(lang)),
            Self::Send => (say::send(lang), say::send_first(lang), say::send_more(lang)),
            Self::Live => (say::live(lang), say::live_first(lang), say::live_more(lang)),
            Self::Themes if reopened => (say::themes(lang), say::reopened_first(lang), say::reopened_more(lang)),
            Self::Themes => (say::themes(lang), say::themes_first(lang), say::themes_more(lang)),
            Self::Question => (say::question(lang), say::question_first(lang), say::question_more(lang)),
            Self::Closing => (say::closing(lang), say::closing_first(lang), say::closing_more(lang)),
            Self::Former => (say::former(lang), say::former_first(lang, signs.up, signs.down), say::former_more(lang)),
            Self::Groups => (say::groups(lang), say::groups_first(lang), say::groups_more(lang)),
            Self::Meeting => (say::meeting(lang), say::meeting_first(lang), say::meeting_more(lang)),
        };
        Words { title, first, more }
    }
}

/// A tour that is on.
#[derive(Clone, Copy, Debug)]
pub struct Tour {
    at: usize,
    /// How many things may still be done to get to the screen of the step; 0: it is there, or somebody went elsewhere.
    left: u8,
}

impl Tour {
    pub const fn begin() -> Self {
        Self { at: 0, left: FURTHEST }
    }

    pub fn step(&self) -> Step {
        Step::ALL.get(self.at).copied().unwrap_or(Step::Answer)
    }

    /// Which step it is, from 1.
    pub const fn number(&self) -> usize {
        self.at + 1
    }

    pub const fn is_last(&self) -> bool {
        self.at + 1 >= Step::ALL.len()
    }

    /// The next or the previous one; `None`: it is over. Back from the first brings back its screen.
    pub const fn turned(self, onward: bool) -> Option<Self> {
        let at = if onward { self.at + 1 } else { self.at.saturating_sub(1) };
        if at < Step::ALL.len() { Some(Self { at, left: FURTHEST }) } else { None }
    }

    pub const fn is_on_its_way(&self) -> bool {
        self.left > 0
    }

    /// One thing more was done.
    pub const fn went(&mut self) {
        self.left = self.left.saturating_sub(1);
    }

    /// It stays where it is: it is there, or somebody leads themselves.
    pub const fn stays(&mut self) {
        self.left = 0;
    }
}
