//! Days, numbers and rows of words as people write them.

use jiff::civil::Date;

use super::Lang;

const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `30 november 2026`
#[must_use]
pub fn date(lang: Lang, date: Date) -> String {
    format!("{} {}", day(lang, date), date.year())
}

/// `30 november`
#[must_use]
pub fn day(lang: Lang, date: Date) -> String {
    let months = match lang {
        Lang::Nl => MAANDEN,
        Lang::En => MONTHS,
    };
    let month = usize::try_from(date.month()).ok().and_then(|m| months.get(m.wrapping_sub(1)).copied());
    format!("{} {}", date.day(), month.unwrap_or_default())
}

/// `3 nov`, where there is little room; a month is three letters, as calendars have it.
#[must_use]
pub fn short_day(lang: Lang, date: Date) -> String {
    let months = match lang {
        Lang::Nl => ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
        Lang::En => ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    };
    let month = usize::try_from(date.month()).ok().and_then(|m| months.get(m.wrapping_sub(1)).copied());
    format!("{} {}", date.day(), month.unwrap_or_default())
}

/// A decimal number as the program writes it (`7.5`) with the language's own sign: `7,5`.
#[must_use]
pub fn number(lang: Lang, plain: impl std::fmt::Display) -> String {
    match lang {
        Lang::Nl => plain.to_string().replace('.', ","),
        Lang::En => plain.to_string(),
    }
}

/// `a, b en c`
#[must_use]
pub fn row(lang: Lang, words: &[String]) -> String {
    joined(words, if lang == Lang::Nl { " en " } else { " and " })
}

/// `a, b of c`
#[must_use]
pub fn either(lang: Lang, words: &[String]) -> String {
    joined(words, if lang == Lang::Nl { " of " } else { " or " })
}

fn joined(words: &[String], last_with: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{last_with}{last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_out() {
        let last = Date::constant(2026, 11, 3);
        assert_eq!(date(Lang::Nl, last), "3 november 2026");
        assert_eq!(date(Lang::En, last), "3 November 2026");
        assert_eq!(day(Lang::Nl, last), "3 november");
        assert_eq!(day(Lang::Nl, Date::constant(2027, 1, 31)), "31 januari");
    }

    #[test]
    fn a_row_of_words_ends_with_and() {
        let words = |n: usize| ["po", "vo", "jeugdhulp"][..n].iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        assert_eq!(row(Lang::Nl, &words(3)), "po, vo en jeugdhulp");
        assert_eq!(row(Lang::En, &words(2)), "po and vo");
        assert_eq!(row(Lang::Nl, &words(1)), "po");
        assert_eq!(row(Lang::Nl, &[]), "");
        assert_eq!(either(Lang::Nl, &words(3)), "po, vo of jeugdhulp");
        assert_eq!(either(Lang::En, &words(2)), "po or vo");
    }

    #[test]
    fn dutch_numbers_have_a_comma() {
        assert_eq!(number(Lang::Nl, "7.5"), "7,5");
        assert_eq!(number(Lang::En, 7.5), "7.5");
    }
}
