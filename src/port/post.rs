//! A resume code on its way to the respondent's own mailbox.

use jiff::civil::Date;

use crate::privacy::{Code, Lookup, Mailbox};

/// What is mailed, and where to. Kept nowhere; `lookup` is for counting how often a code was mailed.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: Mailbox,
    pub code: Code,
    pub lookup: Lookup,
    /// The language of the mail, as a code.
    pub lang: &'static str,
    /// How one comes back, in words.
    pub how: String,
    /// The title of the wave, and its last day.
    pub wave: String,
    pub closes: Date,
    /// Whether it is the practice wave.
    pub practice: bool,
}

/// Why a code was not mailed. Never in the mail server's own words, in which the address may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMailed {
    /// It was mailed often enough.
    TooMany,
    /// Too much is being mailed just now.
    Busy,
    /// The mail server does not answer, or not safely.
    Unreachable,
    /// It does not take mail for that address.
    Refused,
    /// It does not take mail from us.
    Failed,
}
