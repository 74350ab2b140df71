//! What is wrong with a file, and how that is said.

use crate::text::Lang;
use crate::text::results::import as texts;

/// Something that keeps a file from being read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// As a spreadsheet numbers it: the header is row 1. `None`: the file as a whole.
    pub row: Option<u64>,
    /// As the header names it.
    pub column: Option<String>,
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Saved as UTF-16.
    Utf16,
    /// A byte that is no UTF-8: the letter it would be in Windows-1252.
    NotUtf8(char),
    /// A quote that opens in this row is closed nowhere.
    UnclosedQuote,
    NoHeader,
    NoRows,
    /// The questionnaire has no such column; the nearest one.
    UnknownColumn(Option<String>),
    SameColumnTwice,
    /// Cells found and cells in the header.
    Cells(usize, usize),
    /// The value, and what would fit.
    Unfit(String, Wanted),
    /// The question was not shown to who gave the other answers of the row.
    Hidden,
    /// The row says that it was not shown, while the other answers show it.
    WasShown,
    /// The option was not offered to who gave the other answers.
    NotOffered(String),
    /// A value and a reason why there is none.
    ValueAndReason,
    /// The option stands at two places of a ranking.
    RankedTwice(String),
    /// A place of a ranking is empty while a later one is not.
    PlaceSkipped,
    /// The option excludes the others chosen.
    Exclusive(String),
    /// Fewer options than must be chosen.
    TooFewChosen(u32),
    TooManyChosen(u32),
    /// More signs than fit.
    TooLong(u32),
}

/// What would fit in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One of these.
    Words(Vec<String>),
    /// A number from, to; each if bounded.
    Number(Option<String>, Option<String>),
    /// A number with so many decimals at most.
    Decimals(u8),
    /// A number on a step of that size.
    Step(String),
    /// A date from, to.
    Date(Option<String>, Option<String>),
}

impl Problem {
    /// One line: where, and what is wrong. Holds what stands in the file as it stands there.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        let places =
            [self.row.map(|row| texts::at_row(lang, row)), self.column.as_ref().map(|c| texts::at_column(lang, c))];
        let places: Vec<String> = places.into_iter().flatten().collect();
        let what = self.what.say(lang);
        if places.is_empty() { what } else { format!("{}: {what}", places.join(", ")) }
    }
}

impl What {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::Utf16 => texts::utf16(lang),
            Self::NotUtf8(letter) => texts::not_utf8(lang, letter),
            Self::UnclosedQuote => texts::unclosed_quote(lang),
            Self::NoHeader => texts::no_header(lang),
            Self::NoRows => texts::no_rows(lang),
            Self::UnknownColumn(None) => texts::unknown_column(lang),
            Self::UnknownColumn(Some(nearest)) => texts::unknown_column_meant(lang, nearest),
            Self::SameColumnTwice => texts::same_column_twice(lang),
            Self::Cells(found, wanted) => texts::cells(lang, found, wanted),
            Self::Unfit(value, wanted) => wanted.say(lang, &short(value)),
            Self::Hidden => texts::hidden(lang),
            Self::WasShown => texts::was_shown(lang),
            Self::NotOffered(option) => texts::not_offered(lang, option),
            Self::ValueAndReason => texts::value_and_reason(lang),
            Self::RankedTwice(option) => texts::ranked_twice(lang, option),
            Self::PlaceSkipped => texts::place_skipped(lang),
            Self::Exclusive(option) => texts::exclusive(lang, option),
            Self::TooFewChosen(min) => texts::too_few_chosen(lang, min),
            Self::TooManyChosen(max) => texts::too_many_chosen(lang, max),
            Self::TooLong(max) => texts::too_long(lang, max),
        }
    }
}

impl Wanted {
    fn say(&self, lang: Lang, value: &str) -> String {
        match self {
            Self::Words(words) if words.is_empty() => texts::nothing_fits(lang, value),
            Self::Words(words) => texts::one_of(lang, value, words.join(", ")),
            Self::Number(None, None) => texts::a_number(lang, value),
            Self::Number(Some(min), None) => texts::a_number_from(lang, value, min),
            Self::Number(None, Some(max)) => texts::a_number_to(lang, value, max),
            Self::Number(Some(min), Some(max)) => texts::a_number_between(lang, value, min, max),
            Self::Decimals(0) => texts::whole(lang, value),
            Self::Decimals(decimals) => texts::decimals(lang, value, decimals),
            Self::Step(step) => texts::on_step(lang, value, step),
            Self::Date(None, None) => texts::a_date(lang, value),
            Self::Date(Some(min), None) => texts::a_date_from(lang, value, min),
            Self::Date(None, Some(max)) => texts::a_date_to(lang, value, max),
            Self::Date(Some(min), Some(max)) => texts::a_date_between(lang, value, min, max),
        }
    }
}

/// So much of a value that it can still be recognised.
fn short(value: &str) -> String {
    const LONGEST: usize = 40;
    if value.chars().count() <= LONGEST {
        return value.to_owned();
    }
    value.chars().take(LONGEST - 1).chain(['…']).collect()
}
