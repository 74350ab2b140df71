//! What can be wrong with a condition or an insertion, where, and how to say it.

use std::ops::Range;

use crate::text::Lang;
use crate::text::condition as say;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which bytes of the source; on the borders of characters.
    pub range: Range<usize>,
    pub kind: Fault,
}

impl Problem {
    pub(crate) fn new(range: Range<usize>, kind: Fault) -> Self {
        Self { range, kind }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    // How it is written.
    Empty,
    TooLong {
        limit: usize,
    },
    TooDeep {
        limit: usize,
    },
    /// A sign or word that conditions don't have; `instead` is what was probably meant.
    NotASign {
        found: String,
        instead: Option<&'static str>,
    },
    TextNotClosed,
    /// More than six decimals, or out of range.
    NotANumber,
    /// `found: None` is the end of the condition.
    Expected {
        wanted: Wanted,
        found: Option<String>,
    },
    /// `1 < a < 5`
    Chained,
    UnknownFunction {
        name: String,
        nearest: Option<String>,
    },

    // What it refers to.
    /// An option of the question it is compared with, written like a question.
    OptionUnquoted {
        question: String,
        option: String,
    },
    UnknownQuestion {
        name: String,
        nearest: Option<String>,
    },
    LaterQuestion {
        name: String,
    },
    OwnQuestion {
        name: String,
    },
    /// A question of kind `text` or `open`.
    FreeText {
        name: String,
    },
    /// A question of kind `info`.
    AsksNothing {
        name: String,
    },
    NoSuchOption {
        question: String,
        option: String,
        nearest: Option<String>,
        /// The options that there are, as a row.
        known: String,
    },
    /// `vraag == "weet_niet"`
    EscapeAsOption {
        question: String,
        escape: String,
    },
    NoSuchEscape {
        question: String,
        escape: String,
        nearest: Option<String>,
        /// The escapes that there are, as a row; empty where there are none.
        known: String,
    },
    /// A number that can't be answered to the question.
    NoSuchValue {
        question: String,
        value: String,
        possible: Possible,
    },
    NotADate {
        found: String,
    },

    // What it means.
    CannotCompare {
        left: Type,
        right: Type,
    },
    /// The left of `==` or `!=` is one value, the right a question with several.
    UseIn,
    /// The right of `in` is a question with one answer.
    UseEquals,
    NotANumberType {
        found: Type,
    },
    NoTruth {
        found: Type,
    },
    NoOrder {
        found: Type,
    },
    NotAList {
        found: Type,
    },
    EmptyList,

    // Insertions.
    InsertionNotClosed,
    InsertionEmpty,
    FallbackMissing {
        name: String,
    },
    FallbackNotQuoted,
    /// `{{ region.naam }}`
    UnknownData {
        name: String,
        nearest: Option<String>,
    },
}

/// The numbers that can be answered to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Possible {
    /// Written as a row.
    These(String),
    From {
        min: Option<String>,
        max: Option<String>,
        /// By how much two neighbours differ.
        step: String,
    },
}

impl Possible {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::These(row) => say::cure_values(lang, row),
            Self::From { min: Some(min), max: Some(max), step } => say::cure_between(lang, min, max, step),
            Self::From { min: Some(min), max: None, step } => say::cure_from(lang, min, step),
            Self::From { min: None, max: Some(max), step } => say::cure_up_to(lang, max, step),
            Self::From { min: None, max: None, step } => say::cure_steps(lang, step),
        }
    }
}

/// What should have stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Value,
    OperatorOrEnd,
    Opening,
    Closing,
    CommaOrClosing,
    Comma,
    Question,
    QuotedEscape,
}

/// What an expression stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Null,
    Truth,
    Number,
    Text,
    Option,
    Options,
    Date,
    List,
}

impl Type {
    fn say(self, lang: Lang) -> String {
        match self {
            Self::Null => say::type_null(lang),
            Self::Truth => say::type_truth(lang),
            Self::Number => say::type_number(lang),
            Self::Text => say::type_text(lang),
            Self::Option => say::type_option(lang),
            Self::Options => say::type_options(lang),
            Self::Date => say::type_date(lang),
            Self::List => say::type_list(lang),
        }
    }
}

impl Wanted {
    fn say(self, lang: Lang) -> String {
        match self {
            Self::Value => say::wanted_value(lang),
            Self::OperatorOrEnd => say::wanted_operator(lang),
            Self::Opening => say::wanted_opening(lang),
            Self::Closing => say::wanted_closing(lang),
            Self::CommaOrClosing => say::wanted_comma_or_closing(lang),
            Self::Comma => say::wanted_comma(lang),
            Self::Question => say::wanted_question(lang),
            Self::QuotedEscape => say::wanted_escape(lang),
        }
    }

    fn cure(self, lang: Lang, at_end: bool) -> String {
        match self {
            Self::Value if at_end => say::cure_complete(lang),
            Self::Value => say::cure_example(lang),
            Self::OperatorOrEnd => say::cure_operator(lang),
            Self::Closing => say::cure_brackets(lang),
            Self::CommaOrClosing => say::cure_list(lang),
            Self::Opening | Self::Comma | Self::QuotedEscape | Self::Question => say::cure_functions(lang),
        }
    }
}

impl Problem {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        match &self.kind {
            Fault::Empty => say::empty(lang),
            Fault::TooLong { limit } => say::too_long(lang, limit),
            Fault::TooDeep { limit } => say::too_deep(lang, limit),
            Fault::NotASign { found, .. } => say::not_a_sign(lang, found),
            Fault::TextNotClosed => say::text_not_closed(lang),
            Fault::NotANumber => say::not_a_number(lang),
            Fault::Expected { wanted, found: Some(found) } => say::expected(lang, wanted.say(lang), found),
            Fault::Expected { wanted, found: None } => say::expected_at_end(lang, wanted.say(lang)),
            Fault::Chained => say::chained(lang),
            Fault::UnknownFunction { name, .. } => say::unknown_function(lang, name),
            Fault::OptionUnquoted { question, option } => say::option_unquoted(lang, question, option),
            Fault::UnknownQuestion { name, .. } => say::unknown_question(lang, name),
            Fault::LaterQuestion { name } => say::later_question(lang, name),
            Fault::OwnQuestion { name } => say::own_question(lang, name),
            Fault::FreeText { name } => say::free_text(lang, name),
            Fault::AsksNothing { name } => say::asks_nothing(lang, name),
            Fault::NoSuchOption { question, option, .. } => say::no_such_option(lang, question, option),
            Fault::EscapeAsOption { question, escape } => say::escape_as_option(lang, question, escape),
            Fault::NoSuchEscape { question, escape, .. } => say::no_such_escape(lang, question, escape),
            Fault::NoSuchValue { question, value, .. } => say::no_such_value(lang, question, value),
            Fault::NotADate { found } => say::not_a_date(lang, found),
            Fault::CannotCompare { left, right } => say::cannot_compare(lang, left.say(lang), right.say(lang)),
            Fault::UseIn => say::use_in(lang),
            Fault::UseEquals => say::use_equals(lang),
            Fault::NotANumberType { found } => say::not_number_type(lang, found.say(lang)),
            Fault::NoTruth { found } => say::no_truth(lang, found.say(lang)),
            Fault::NoOrder { found } => say::no_order(lang, found.say(lang)),
            Fault::NotAList { found } => say::not_a_list(lang, found.say(lang)),
            Fault::EmptyList => say::empty_list(lang),
            Fault::InsertionNotClosed => say::insertion_not_closed(lang),
            Fault::InsertionEmpty => say::insertion_empty(lang),
            Fault::FallbackMissing { name } => say::fallback_missing(lang, name),
            Fault::FallbackNotQuoted => say::fallback_not_quoted(lang),
            Fault::UnknownData { name, .. } => say::unknown_data(lang, name),
        }
    }

    /// What would be right.
    #[must_use]
    pub fn cure(&self, lang: Lang) -> String {
        match &self.kind {
            Fault::Empty => say::cure_empty(lang),
            Fault::TooLong { .. } => say::cure_shorter(lang),
            Fault::TooDeep { .. } => say::cure_fewer_brackets(lang),
            Fault::NotASign { instead: Some(instead), .. } => say::cure_instead(lang, instead),
            Fault::NotASign { instead: None, .. } => say::cure_no_sign(lang),
            Fault::NotANumber => say::cure_number(lang),
            Fault::Expected { wanted, found } => wanted.cure(lang, found.is_none()),
            Fault::UnknownFunction { nearest: None, .. } => say::cure_functions(lang),
            Fault::UnknownFunction { nearest: Some(nearest), .. }
            | Fault::UnknownQuestion { nearest: Some(nearest), .. }
            | Fault::NoSuchOption { nearest: Some(nearest), .. }
            | Fault::NoSuchEscape { nearest: Some(nearest), .. }
            | Fault::UnknownData { nearest: Some(nearest), .. } => say::cure_nearest(lang, nearest),
            Fault::UnknownData { nearest: None, .. } => say::cure_data(lang),
            Fault::OptionUnquoted { option, .. } => say::cure_quote_option(lang, option),
            Fault::UnknownQuestion { nearest: None, .. } => say::cure_question(lang),
            Fault::LaterQuestion { .. } | Fault::OwnQuestion { .. } => say::cure_order(lang),
            Fault::FreeText { .. } | Fault::AsksNothing { .. } => say::cure_closed(lang),
            Fault::NoSuchOption { known, .. } => say::cure_options(lang, known),
            Fault::NoSuchEscape { question, known, .. } if known.is_empty() => say::cure_no_escapes(lang, question),
            Fault::NoSuchEscape { known, .. } => say::cure_escapes(lang, known),
            Fault::NoSuchValue { possible, .. } => possible.say(lang),
            Fault::EscapeAsOption { question, escape } => say::cure_escaped(lang, question, escape),
            Fault::NotADate { .. } => say::cure_date(lang),
            Fault::Chained => say::cure_chained(lang),
            Fault::UseIn => say::cure_in(lang),
            Fault::UseEquals => say::cure_equals(lang),
            Fault::CannotCompare { left, right } => cure_of_comparison(*left, *right, lang),
            Fault::NotANumberType { .. } => say::cure_reckon(lang),
            Fault::NoOrder { found: Type::Text } => say::cure_plain_number(lang),
            Fault::NoOrder { found: Type::Option } => say::cure_name_options(lang),
            Fault::NoOrder { found: Type::Options } => say::cure_count(lang),
            Fault::NoOrder { .. } => say::cure_order_of_values(lang),
            Fault::NotAList { found: Type::Option } => say::cure_size(lang),
            Fault::NotAList { .. } | Fault::EmptyList => say::cure_list(lang),
            Fault::NoTruth { .. } => say::cure_truth(lang),
            Fault::TextNotClosed | Fault::FallbackNotQuoted => say::cure_quotes(lang),
            Fault::InsertionNotClosed | Fault::InsertionEmpty => say::cure_insertion(lang),
            Fault::FallbackMissing { name } => say::cure_fallback(lang, name),
        }
    }
}

/// With what each side could be compared: told of the side that says most about what was meant.
fn cure_of_comparison(left: Type, right: Type, lang: Lang) -> String {
    let either = |wanted: Type| left == wanted || right == wanted;
    if either(Type::Truth) {
        say::cure_no_comparison(lang)
    } else if either(Type::Options) {
        say::cure_in(lang)
    } else if either(Type::Option) {
        say::cure_equals(lang)
    } else if either(Type::Date) {
        say::cure_date(lang)
    } else if either(Type::List) {
        say::cure_name_options(lang)
    } else {
        say::cure_plain_number(lang)
    }
}
