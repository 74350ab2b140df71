//! Every sentence a person reads, in Dutch and English, one typed function per text.
//!
//! A text is declared once with both languages; leaving one out does not compile, and a test finds texts that
//! nothing shows. Numbers and plurals are Rust: a text may be any expression that makes a string. The sentences are
//! B1 Dutch with *u*; they say what is the matter, what has been kept, and what to do.
//!
//! One file per place where texts are read, so that a writer can read a screen's texts from top to bottom.

/// The language the program itself speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    #[default]
    Nl,
    En,
}

impl Lang {
    /// `nl` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of a code or locale (`nl`, `nl_NL.UTF-8`, `en-GB`), or `None`.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        match code.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase().as_str() {
            "nl" => Some(Self::Nl),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// Declares texts: `name(argument, …) { nl: "…", en: "…" }`. An argument is anything that can be displayed; a text is
/// a format string that names its arguments.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident($($argument:ident),*) { nl: $nl:literal, en: $en:literal $(,)? })*) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $name(lang: $crate::text::Lang $(, $argument: impl ::std::fmt::Display)*) -> String {
                match lang {
                    $crate::text::Lang::Nl => format!($nl),
                    $crate::text::Lang::En => format!($en),
                }
            }
        )*
    };
}

pub mod calendar;
pub mod check;
pub mod command;
pub mod compose;
pub mod condition;
pub mod coordinator;
pub mod demo;
pub mod fold;
pub mod issue;
pub mod layout;
pub mod mail;
pub mod plain;
pub mod print;
pub mod results;
pub mod screen;
pub mod ssh;
pub mod visible;
pub mod wave;
