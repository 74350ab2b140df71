//! What every screen but the pages says and offers: each a function from the state to a [`Sheet`].

mod carry;
mod display;
mod finish;
mod help;
mod leave;
mod letter;
mod navigate;
mod preview;
mod start;

pub use carry::{Carrying, Posted};
pub use navigate::menu_entries;

use super::look::Look;
use super::page::Session;
use super::room::Room;
use super::sheet::{Do, Sheet};
use crate::port::{Refusal, Trouble};
use crate::questionnaire::diagnostics::Diagnostics;
use crate::sitting::{Asks, Entry, Env};
use crate::text::Lang;
use crate::text::screen as say;

/// Which screen is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Waves, or the questionnaires of the only one.
    Start,
    /// The questionnaires of a wave.
    Questionnaires(usize),
    /// What a questionnaire asks for from a letter, or whatever a letter may hold.
    Letter(Option<(usize, usize)>),
    /// Another ticket, as the draft's own was spent.
    AnotherTicket,
    /// What this is, and the code.
    About,
    Intro,
    /// The questions; no sheet.
    Page,
    Menu,
    /// Colours and signs.
    Display,
    /// Saved for later: the code, and stopping.
    Code,
    /// The ways to take the code along.
    Carry,
    /// The code as a picture.
    Picture,
    /// Where an address is typed.
    Mail,
    EnterCode,
    /// The draft may be open elsewhere.
    TakeOver,
    Overview,
    Review,
    Confirm,
    Sending,
    Thanks,
    Help,
    Wipe,
    Wiping,
    Wiped,
    /// Stopping before anything was begun.
    StopEarly,
    Leaving,
    /// What is only looked at can't be read as it is now.
    Broken,
    /// The store takes nothing more of this session.
    Ended(Refusal),
}

/// What a respondent may ask of the display, beside the look that is in use.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The look as it was at first.
    pub usual: Look,
    /// Whether the mouse is used.
    pub mouse: bool,
}

/// What sheets are made from.
pub struct Scene<'a> {
    pub env: &'a Env,
    pub lang: Lang,
    pub look: Look,
    pub room: Room,
    pub asked: Asked,
    pub session: Option<&'a Session>,
    /// Something is being asked of the store.
    pub busy: bool,
    /// What the store last failed at on this screen.
    pub trouble: Option<&'a Trouble>,
    /// What is wrong with the file that is only looked at.
    pub broken: Option<&'a Diagnostics>,
    /// The code had to be changed.
    pub new_code: bool,
    /// How far the code was taken along.
    pub carrying: &'a Carrying,
    /// Whether there is a start screen to go back to.
    pub from_start: bool,
}

impl Scene<'_> {
    /// The sheet of a place; `None` for the pages.
    #[must_use]
    pub fn sheet(&self, place: &Place) -> Option<Sheet> {
        Some(match place {
            Place::Page => return None,
            Place::Start => start::start(self),
            Place::Questionnaires(offer) => start::questionnaires(self, *offer),
            Place::Letter(of) => letter::letter(self, of.map_or(Asks::Nothing, |(at, nth)| self.env.asks(at, nth))),
            Place::AnotherTicket => letter::another_ticket(self),
            Place::About => start::about(self),
            Place::Intro => start::intro(self),
            Place::EnterCode => start::enter_code(self),
            Place::TakeOver => start::take_over(self),
            Place::Menu => navigate::menu(self),
            Place::Display => display::display(self),
            Place::Overview => navigate::overview(self),
            Place::Code | Place::StopEarly if self.is_preview() => preview::stop(self),
            Place::Code => leave::code(self),
            Place::Carry => carry::carry(self),
            Place::Picture => carry::picture(self),
            Place::Mail => carry::mail(self),
            Place::Broken => preview::broken(self),
            Place::StopEarly => leave::stop_early(self),
            Place::Leaving => leave::leaving(self),
            Place::Wipe => leave::wipe(self),
            Place::Wiping => leave::wiping(self),
            Place::Wiped => leave::wiped(self),
            Place::Ended(refusal) => leave::ended(self, *refusal),
            Place::Review => finish::review(self),
            Place::Confirm => finish::confirm(self),
            Place::Sending => finish::sending(self),
            Place::Thanks => finish::thanks(self),
            Place::Help => help::help(self),
        })
    }

    /// Whether a questionnaire is only looked at.
    fn is_preview(&self) -> bool {
        matches!(self.env.entry, Entry::Preview { .. })
    }

    /// Whether the next one sits down at the same terminal.
    const fn is_kiosk(&self) -> bool {
        self.env.kiosk.is_some()
    }

    /// The buttons where nothing is left to do: away from here, where there is a start to it, and the other language.
    fn last_buttons(&self) -> Vec<(String, Do)> {
        let lang = self.lang;
        let mut buttons = vec![(say::close_window(lang), Do::Leave), (say::to_start(lang), Do::Start)];
        if self.is_kiosk() {
            buttons = vec![(say::kiosk_done(lang), Do::Leave)];
        }
        buttons.push((say::other_language(lang), Do::Language));
        buttons
    }

    /// The hints of a sheet with choices below each other.
    fn hints_choose(&self, back: bool) -> Vec<(String, String)> {
        let signs = self.look.signs;
        let mut keys = vec![];
        if back {
            keys.push(("Esc", say::hint_back(self.lang)));
        }
        keys.push((signs.vertical, say::hint_mark(self.lang)));
        keys.push(("Enter", say::hint_choose(self.lang)));
        keys.push(("?", say::hint_help(self.lang)));
        hints(&keys)
    }

    /// The hints of a sheet with buttons.
    fn hints_press(&self, back: bool) -> Vec<(String, String)> {
        let mut keys = vec![];
        if back {
            keys.push(("Esc", say::hint_back(self.lang)));
        }
        keys.push(("Enter", say::hint_press(self.lang)));
        keys.push((self.look.signs.sideways, say::hint_choose(self.lang)));
        keys.push(("?", say::hint_help(self.lang)));
        hints(&keys)
    }

    /// The hints of a sheet on which nothing opens any more.
    fn hints_last(&self) -> Vec<(String, String)> {
        hints(&[("Enter", say::hint_press(self.lang)), (self.look.signs.sideways, say::hint_choose(self.lang))])
    }

    /// The hints of a sheet with a field.
    fn hints_field(&self) -> Vec<(String, String)> {
        hints(&[
            ("Esc", say::hint_back(self.lang)),
            ("Enter", say::hint_onward(self.lang)),
            ("Tab", say::hint_choose(self.lang)),
            ("F1", say::hint_help(self.lang)),
        ])
    }
}

/// Keys with what they do.
fn hints(hints: &[(&str, String)]) -> Vec<(String, String)> {
    hints.iter().map(|(key, does)| ((*key).to_owned(), does.clone())).collect()
}
