//! What is not right about an answer, and how to say it to the person who gives it.

use jiff::civil::Date;

use crate::questionnaire::Decimal;
use crate::text::issue as say;
use crate::text::{Lang, calendar};

/// One thing that is not right about an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Issue {
    // Kept, and named until it is mended: see [`Issue::may_stand`].
    /// The question asks for an answer, and has none.
    Required,
    TooFew {
        min: usize,
        chosen: usize,
    },
    /// The text does not look as the questionnaire asks; its own message tells how it should.
    Pattern,

    // Refused: the answer stays as it was.
    TooMany {
        max: usize,
    },
    /// An option that takes the place of all others, together with others.
    NotAlone,
    Repeated,
    /// The question has no such option, or does not show it now.
    NoSuchOption,
    NoSuchEscape,
    TooSmall {
        min: Decimal,
    },
    TooLarge {
        max: Decimal,
    },
    OffStep {
        step: Decimal,
    },
    /// Not one of the scale's points.
    OffScale,
    TooManyDecimals {
        max: u8,
    },
    TooEarly {
        min: Date,
    },
    TooLate {
        max: Date,
    },
    TooLong {
        max: u32,
        length: usize,
    },
    NotANumber,
    NotADate,
    /// An answer of another kind than the question asks.
    WrongKind,
    /// The question is not on the path.
    NotShown,
    NoSuchQuestion,
}

impl Issue {
    /// Whether the answer is kept all the same: it is not finished rather than wrong.
    #[must_use]
    pub const fn may_stand(&self) -> bool {
        matches!(self, Self::Required | Self::TooFew { .. } | Self::Pattern)
    }

    /// One sentence: what is the matter, or what would be right.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        let number = |number: &Decimal| calendar::number(lang, number);
        match self {
            Self::Required => say::required(lang),
            Self::TooFew { min, chosen } => say::too_few(lang, *min, *chosen),
            Self::Pattern => say::pattern(lang),
            Self::TooMany { max } => say::too_many(lang, *max),
            Self::NotAlone => say::not_alone(lang),
            Self::Repeated => say::repeated(lang),
            Self::NoSuchOption => say::no_such_option(lang),
            Self::NoSuchEscape => say::no_such_escape(lang),
            Self::TooSmall { min } => say::too_small(lang, number(min)),
            Self::TooLarge { max } => say::too_large(lang, number(max)),
            Self::OffStep { step } => say::off_step(lang, number(step)),
            Self::OffScale => say::off_scale(lang),
            Self::TooManyDecimals { max: 0 } => say::whole_number(lang),
            Self::TooManyDecimals { max } => say::too_many_decimals(lang, *max),
            Self::TooEarly { min } => say::too_early(lang, calendar::date(lang, *min)),
            Self::TooLate { max } => say::too_late(lang, calendar::date(lang, *max)),
            Self::TooLong { max, length } => say::too_long(lang, max, length),
            Self::NotANumber => say::not_a_number(lang),
            Self::NotADate => say::not_a_date(lang),
            Self::WrongKind => say::wrong_kind(lang),
            Self::NotShown => say::not_shown(lang),
            Self::NoSuchQuestion => say::no_such_question(lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_in_the_right_number_and_in_the_language_of_the_reader() {
        let half = Decimal::from_millionths(500_000);
        for (issue, nl, en) in [
            (Issue::TooFew { min: 2, chosen: 1 }, "Kies er nog één.", "Choose one more."),
            (Issue::TooFew { min: 3, chosen: 1 }, "Kies er nog 2.", "Choose 2 more."),
            (
                Issue::TooMany { max: 1 },
                "U kunt er één kiezen. Haal eerst een ander antwoord weg.",
                "You can choose one. Take away another answer first.",
            ),
            (
                Issue::OffStep { step: half },
                "Vul een getal in met stappen van 0,5.",
                "Fill in a number in steps of 0.5.",
            ),
            (
                Issue::TooLate { max: Date::constant(2026, 11, 30) },
                "Vul een datum in tot en met 30 november 2026.",
                "Fill in a date up to and including 30 November 2026.",
            ),
            (
                Issue::TooManyDecimals { max: 0 },
                "Vul een heel getal in, zonder punt of komma.",
                "Fill in a whole number, without a point or comma.",
            ),
            (
                Issue::TooManyDecimals { max: 1 },
                "Vul hoogstens één cijfer achter de komma in.",
                "Fill in at most one decimal.",
            ),
        ] {
            assert_eq!((issue.say(Lang::Nl).as_str(), issue.say(Lang::En).as_str()), (nl, en));
        }
    }
}
