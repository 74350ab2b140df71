//! What a sitting is given from outside.

use std::sync::Arc;
use std::time::Duration;

use super::carry::Carry;
use super::letter::Asks;
use crate::port::{Dice, Offer};
use crate::privacy::StoreSecret;
use crate::questionnaire::Id;
use crate::text::Lang;
use crate::text::screen as say;

/// Everything a sitting needs to know; it asks nobody anything later but by effects.
pub struct Env {
    /// The waves that can be filled in today.
    pub offers: Vec<Arc<Offer>>,
    pub secret: StoreSecret,
    pub dice: Box<dyn Dice>,
    pub lang: Lang,
    /// How somebody comes back to this program: a command such as `aoj respond`. At a kiosk: from elsewhere, if at all.
    pub how_to_return: String,
    pub entry: Entry,
    /// Whether a coordinator may come in from the start screen.
    pub coordinator: bool,
    /// At a kiosk, where the next one sits down at the same terminal: after how long without a key it asks whether
    /// somebody is there.
    pub kiosk: Option<Duration>,
    /// By which ways a code can be taken along.
    pub carry: Carry,
}

/// What a sitting begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Entry {
    /// The start screen.
    #[default]
    Start,
    /// The start screen of a demonstration: it goes on neither in plain mode nor in another demonstration.
    Demo,
    /// At once to the questions of the only offer, to look at them: nothing is kept. `follows`: the file is watched.
    Preview { follows: bool },
    /// At once to a questionnaire, or to what is left to choose; a code goes straight to its draft, a ticket
    /// to its questionnaire.
    Respond { wave: Option<String>, questionnaire: Option<Id>, code: Option<String> },
    /// At once to where the code of a begun questionnaire is typed.
    Code,
}

impl Env {
    /// How one goes on later, in a sentence's part.
    #[must_use]
    pub fn way_back(&self, lang: Lang) -> String {
        let choice = say::have_code(lang);
        match (self.kiosk, self.how_to_return.as_str()) {
            (None, command) => say::return_by(lang, command, choice),
            (Some(_), "") => say::return_here(lang, choice),
            (Some(_), command) => say::return_here_or_by(lang, command, choice),
        }
    }

    /// Whether a draft of that wave may be opened: at a kiosk only what is filled in there.
    pub(super) fn takes(&self, wave: &str) -> bool {
        self.kiosk.is_none() || self.offers.iter().any(|offer| offer.wave.id == wave)
    }

    /// What must be shown before that questionnaire is begun.
    #[must_use]
    pub fn asks(&self, offer: usize, nth: usize) -> Asks {
        match self.offers.get(offer).and_then(|offer| offer.questionnaires.get(nth)) {
            Some(offered) if offered.tickets => Asks::Ticket,
            Some(offered) if offered.access_code.is_some() => Asks::Word,
            _ => Asks::Nothing,
        }
    }

    /// Whether anything that is offered asks for something from a letter.
    #[must_use]
    pub fn has_letters(&self) -> bool {
        let mut offered = self.offers.iter().flat_map(|offer| &offer.questionnaires);
        offered.any(|offered| offered.tickets || offered.access_code.is_some())
    }

    /// Whether anything that is offered opens with a word.
    pub(super) fn has_words(&self) -> bool {
        let mut offered = self.offers.iter().flat_map(|offer| &offer.questionnaires);
        offered.any(|offered| offered.access_code.is_some())
    }

    /// Practising is offered where there is nothing else, or where it is asked for by name.
    pub(super) fn without_idle_practice(mut self) -> Self {
        let offers = std::mem::take(&mut self.offers);
        self.offer(offers);
        self
    }

    /// Takes these as what can be filled in.
    pub(super) fn offer(&mut self, mut offers: Vec<Arc<Offer>>) {
        let named = matches!(&self.entry, Entry::Respond { wave: Some(_), .. });
        if !named && offers.iter().any(|offer| !offer.practice) {
            offers.retain(|offer| !offer.practice);
        }
        self.offers = offers;
    }
}
