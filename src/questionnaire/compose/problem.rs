//! Why a wave can't use a questionnaire as it wants to.

use crate::questionnaire::Id;
use crate::questionnaire::diagnostics::{Said, shown};
use crate::text::{Lang, compose as t};

/// What is wrong, or worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Neither a theme nor a background question has that name; one may be near.
    DropUnknown {
        name: Id,
        nearest: Option<String>,
    },
    /// The theme can't be dropped.
    DropFixed(Id),
    /// A single question of a theme can't be dropped.
    DropQuestion {
        name: Id,
        theme: Id,
    },
    /// `by` (a question, theme or text) refers to what is dropped.
    Dangling {
        dropped: Id,
        by: Id,
        /// What the wave would have to drop too: `by` itself or the theme in which it stands. `None`: it can't.
        too: Option<Id>,
    },
    /// Left out: the region gives no options. A warning.
    LeftOut(Id),
    /// A required question without options.
    NoOptions(Id),
    AfterUnknown {
        theme: Id,
        after: Id,
        nearest: Option<String>,
    },
    SplitUnknown {
        name: Id,
        nearest: Option<String>,
    },
    SplitNotSingle(Id),
    NothingLeft,
    /// All that is left asks for written text, which the wave does not use.
    OnlyWritten,
    /// Texts of an added theme lack languages. A warning.
    LanguageMissing {
        theme: Id,
        languages: Vec<String>,
    },
    /// The whole does not compile with what was added.
    Added {
        what: Said,
    },
}

impl Problem {
    /// The sentence, for the person who composes a wave.
    #[must_use]
    pub fn say(&self, lang: Lang, questionnaire: &Id) -> String {
        let q = questionnaire;
        let name = |id: &Id| shown(id.as_str());
        let and = |what: String, nearest: &Option<String>| match nearest {
            Some(near) => format!("{what} {}", t::did_you_mean(lang, near)),
            None => what,
        };
        match self {
            Self::DropUnknown { name: id, nearest } => and(t::drop_unknown(lang, q, name(id)), nearest),
            Self::DropFixed(id) => t::drop_fixed(lang, q, name(id)),
            Self::DropQuestion { name: id, theme } => t::drop_question_of_theme(lang, q, name(id), name(theme)),
            Self::Dangling { dropped, by, too } => {
                let cure = match too {
                    None => t::keep(lang, name(dropped)),
                    Some(too) if too == by => t::drop_both(lang, name(by)),
                    Some(theme) => t::drop_theme_too(lang, name(theme), name(by), name(dropped)),
                };
                format!("{} {cure}", t::dangling(lang, q, name(dropped), name(by)))
            }
            Self::LeftOut(id) => t::left_out_for_want_of_options(lang, q, name(id)),
            Self::NoOptions(id) => t::no_options(lang, q, name(id)),
            Self::AfterUnknown { theme, after, nearest } => {
                and(t::after_unknown(lang, q, name(theme), name(after)), nearest)
            }
            Self::SplitUnknown { name: id, nearest } => and(t::split_unknown(lang, q, name(id)), nearest),
            Self::SplitNotSingle(id) => t::split_not_single(lang, q, name(id)),
            Self::NothingLeft => t::nothing_left(lang, q),
            Self::OnlyWritten => t::only_written(lang, q),
            Self::LanguageMissing { theme, languages } => {
                t::language_missing(lang, q, name(theme), languages.join(", "))
            }
            Self::Added { what } => t::added_is_wrong(lang, q, what.of(lang)),
        }
    }
}
