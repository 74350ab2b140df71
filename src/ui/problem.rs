//! What is the matter with what was typed on a sheet; said in the language of the moment.

use crate::port::{NotAdmitted, Trouble};
use crate::privacy::NoMailbox;
use crate::questionnaire::diagnostics::Said;
use crate::sitting::{Mistaken, no_mailbox, why, why_not, why_not_changed};
use crate::text::Lang;
use crate::text::screen as say;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing can be begun with that ticket.
    NotAdmitted(NotAdmitted),
    /// The draft that is open can't go on with that ticket.
    TicketNotChanged(NotAdmitted),
    /// The ticket is good, but not for the draft that is open.
    TicketOfAnother,
    /// It can't be a code, a ticket or a word.
    Mistaken(Mistaken),
    /// A code of which there is no draft.
    Unknown,
    WaveEnded {
        title: String,
    },
    Unreadable,
    /// It is good, but for another wave than is filled in here.
    OtherWave,
    /// The store could not even look.
    NotLookedUp(Trouble),
    /// Wiping asks for a word that was not typed.
    NotConfirmed,
    /// It is no mail address.
    NoMailbox(NoMailbox),
    /// In a sentence.
    Said(Said),
}

impl Problem {
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::NotAdmitted(why) => why_not(lang, why),
            Self::TicketNotChanged(why) => why_not_changed(lang, why),
            Self::TicketOfAnother => say::ticket_of_another(lang),
            Self::Mistaken(mistaken) => mistaken.say(lang).unwrap_or_default(),
            Self::Unknown => say::code_unknown(lang),
            Self::WaveEnded { title } => say::code_wave_ended(lang, title),
            Self::Unreadable => say::code_unreadable(lang),
            Self::OtherWave => say::other_wave(lang),
            Self::NotLookedUp(trouble) => say::not_looked_up(lang, why(lang, trouble)),
            Self::NoMailbox(why) => no_mailbox(lang, *why),
            Self::Said(said) => said.of(lang).to_owned(),
            Self::NotConfirmed => say::wipe_not_typed(lang, say::wipe_word(lang)),
        }
    }
}
