//! What is the matter with what was typed on a sheet; said in the language of the moment.

use crate::port::Trouble;
use crate::questionnaire::diagnostics::Said;
use crate::sitting::{Mistaken, why};
use crate::text::Lang;
use crate::text::screen as say;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not the word from the letter.
    Word,
    /// It can't be a code.
    Mistaken(Mistaken),
    /// A code of which there is no draft.
    Unknown,
    WaveEnded {
        title: String,
    },
    Unreadable,
    /// The store could not even look.
    NotLookedUp(Trouble),
    /// Wiping asks for a word that was not typed.
    NotConfirmed,
    /// In a sentence.
    Said(Said),
}

impl Problem {
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Word => say::word_wrong(lang),
            Self::Mistaken(mistaken) => mistaken.say(lang).unwrap_or_default(),
            Self::Unknown => say::code_unknown(lang),
            Self::WaveEnded { title } => say::code_wave_ended(lang, title),
            Self::Unreadable => say::code_unreadable(lang),
            Self::NotLookedUp(trouble) => say::not_looked_up(lang, why(lang, trouble)),
            Self::Said(said) => said.of(lang).to_owned(),
            Self::NotConfirmed => say::wipe_not_typed(lang, say::wipe_word(lang)),
        }
    }
}
