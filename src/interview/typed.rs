//! From what a person typed to an answer.

use jiff::civil::Date;

use super::{Answer, Issue};
use crate::questionnaire::{Decimal, Kind, Question};

/// The answer that was typed to a Likert, mark, number, date, text or open question; `None` for nothing but white
/// space. Limits are checked when the answer is given.
///
/// # Errors
/// What was typed can't be read as the question asks.
pub fn typed(question: &Question, text: &str) -> Result<Option<Answer>, Issue> {
    match &question.kind {
        Kind::Text { .. } => Ok(written(text, false)),
        Kind::Open { .. } => Ok(written(text, true)),
        _ if text.trim().is_empty() => Ok(None),
        Kind::Likert { .. } | Kind::Mark { .. } => parse_number(text).map(|number| Some(Answer::Number(number))),
        Kind::Number { decimals, .. } => {
            // `1.000` is a thousand to some and one to others: a number is never guessed.
            let after_the_point = text.trim().split_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len());
            let number = parse_number(text)?;
            if after_the_point > usize::from(*decimals) {
                return Err(Issue::TooManyDecimals { max: *decimals });
            }
            Ok(Some(Answer::Number(number)))
        }
        Kind::Date { .. } => parse_date(text).map(|date| Some(Answer::Date(date))),
        Kind::Single { .. } | Kind::Multiple { .. } | Kind::Rank { .. } | Kind::Info => Err(Issue::WrongKind),
    }
}

/// Reads `7`, `7,5`, `7.5`, `-3`.
///
/// # Errors
/// [`Issue::NotANumber`]
pub fn parse_number(text: &str) -> Result<Decimal, Issue> {
    text.trim().replace('\u{2212}', "-").parse().map_err(|_| Issue::NotANumber)
}

/// Reads `3-11-2026`, `3/11/2026`, `3.11.2026`, `3 11 2026`, `3-11-26`, `3 november 2026`, `3 nov 2026` and
/// `2026-11-03`. A year of two digits lies from 1970 to 2069.
///
/// # Errors
/// [`Issue::NotADate`]
pub fn parse_date(text: &str) -> Result<Date, Issue> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.', ' ']).collect();
    let [first, middle, last] = parts.as_slice() else { return Err(Issue::NotADate) };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let part = |text: &str, longest: usize| -> Option<i16> {
        let digits = !text.is_empty() && text.len() <= longest && text.bytes().all(|sign| sign.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    let small = |text: &str| part(text, 2).and_then(|n| i8::try_from(n).ok());
    let year = part(year, 4).and_then(|number| match (year.len(), number) {
        (2, 70..) => Some(1900 + number),
        (2, _) => Some(2000 + number),
        (_, 1000..) => Some(number),
        _ => None,
    });
    match (year, small(middle).or_else(|| month(middle)), small(day)) {
        (Some(year), Some(month), Some(day)) => Date::new(year, month, day).map_err(|_| Issue::NotADate),
        _ => Err(Issue::NotADate),
    }
}

/// A month by its name in Dutch or English, or the first three letters of it or more.
fn month(typed: &str) -> Option<i8> {
    const NAMES: [(&str, i8); 20] = [
        ("januari", 1),
        ("january", 1),
        ("februari", 2),
        ("february", 2),
        ("maart", 3),
        ("mrt", 3),
        ("march", 3),
        ("april", 4),
        ("mei", 5),
        ("may", 5),
        ("juni", 6),
        ("june", 6),
        ("juli", 7),
        ("july", 7),
        ("augustus", 8),
        ("august", 8),
        ("september", 9),
        ("oktober", 10),
        ("november", 11),
        ("december", 12),
    ];
    let typed = typed.to_lowercase().replace("october", "oktober");
    let typed = if typed == "oct" { "okt" } else { typed.as_str() };
    let found = NAMES.iter().find(|(name, _)| typed.len() >= 3 && name.starts_with(typed));
    found.map(|(_, month)| *month)
}

/// A text as it is kept, or `None` when nothing is left of it.
pub(super) fn written(text: &str, lines: bool) -> Option<Answer> {
    let clean = clean(text, lines);
    (!clean.is_empty()).then_some(Answer::Text(clean))
}

/// Without control characters and signs that turn the direction of writing, which could make a screen show something
/// else than was typed; without white space around it. Ends of lines are `\n`, or spaces where one line is asked.
pub(super) fn clean(text: &str, lines: bool) -> String {
    let one_sort_of_line = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let kept: String = one_sort_of_line
        .chars()
        .filter_map(|sign| match sign {
            '\n' if lines => Some('\n'),
            '\n' | '\t' => Some(' '),
            '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {
                None
            }
            sign if sign.is_control() => None,
            sign => Some(sign),
        })
        .collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_type_them() {
        let date = Date::constant(2026, 11, 3);
        for typed in [
            "3-11-2026",
            "03-11-2026",
            "3/11/2026",
            "3.11.2026",
            "3 11 2026",
            " 2026-11-03 ",
            "2026-11-3",
            "3-11-26",
            "3 november 2026",
            "3 nov 2026",
            "3 November 26",
            "3-NOV-2026",
        ] {
            assert_eq!(parse_date(typed), Ok(date), "{typed}");
        }
        for typed in [
            "",
            "3-11",
            "3-11-6",
            "3-11-226",
            "3 no 2026",
            "3 novembers 2026",
            "31-2-2026",
            "3-13-2026",
            "11-2026-3",
            "0999-01-01",
            "3--11-2026",
            "٣-11-2026",
            "3-11-2026-1",
            "-3-11-2026",
            "99999-1-1",
            "2026-11-03T10:00",
        ] {
            assert_eq!(parse_date(typed), Err(Issue::NotADate), "{typed}");
        }
    }

    #[test]
    fn months_have_names_in_both_languages_and_years_two_digits() {
        for (typed, month) in
            [("jan", 1), ("mrt", 3), ("maart", 3), ("march", 3), ("mei", 5), ("may", 5), ("juni", 6), ("jul", 7)]
        {
            assert_eq!(parse_date(&format!("2 {typed} 2026")), Ok(Date::constant(2026, month, 2)), "{typed}");
        }
        for typed in ["okt", "oct", "oktober", "october"] {
            assert_eq!(parse_date(&format!("2 {typed} 2026")), Ok(Date::constant(2026, 10, 2)), "{typed}");
        }
        assert_eq!(parse_date("1-2-69"), Ok(Date::constant(2069, 2, 1)));
        assert_eq!(parse_date("1-2-70"), Ok(Date::constant(1970, 2, 1)));
    }

    #[test]
    fn numbers_are_read_with_a_comma_or_a_point() {
        for (typed, number) in [("7,5", "7.5"), ("7.5", "7.5"), (" 12 ", "12"), ("-3", "-3"), ("\u{2212}3", "-3")] {
            assert_eq!(parse_number(typed).map(|n| n.to_string()), Ok(number.to_owned()), "{typed}");
        }
        for typed in ["", "zeven", "1.234,5", "1e9", "7,", "--3", "1 000"] {
            assert_eq!(parse_number(typed), Err(Issue::NotANumber), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_reaches_a_terminal_as_a_command() {
        assert_eq!(clean("a\u{1b}[31mb\u{7}\u{9b}c\u{202e}d", false), "a[31mbcd");
        assert_eq!(clean(" een\r\ntwee\rdrie\tvier ", false), "een twee drie vier");
        assert_eq!(clean(" een\r\n\ttwee\u{85}drie \n\n", true), "een\n twee\ndrie");
        assert_eq!(clean("\u{200f}\n \u{feff}", true), "");
        assert_eq!(clean("👩‍🏫 é", false), "👩‍🏫 é");
    }
}
