//! What a respondent answered, and how it is written down.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::questionnaire::{Decimal, Id};

/// One answer. As JSON: an option's id, a list of ids, a decimal as a string, an ISO date, a text,
/// `{"escape": id}` or `{"option": id, "other": text}`; the question's kind tells strings apart.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Likert (the point's value), mark, number.
    Number(Decimal),
    /// Single.
    Option(Id),
    /// Single: *other*, with its text.
    Other {
        option: Id,
        text: String,
    },
    /// Multiple, in the order of the file; rank, in the order of preference.
    Options(Vec<Id>),
    Date(Date),
    /// Text and open.
    Text(String),
    /// *Weet ik niet*, *niet van toepassing* …
    Escape(Id),
}

/// Answers by question id. No entry: not answered.
pub type Answers = BTreeMap<Id, Answer>;
