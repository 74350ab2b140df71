//! Whether an answer is one to its question: whether it belongs there at all, whether it keeps to the limits, and
//! whether it is finished.

use super::{Answer, Issue};
use crate::questionnaire::{Choice, Decimal, Id, Kind, Question};

/// How long the text of *other* may be, in characters.
pub const OTHER_CHARS: u32 = 200;

/// Everything that can be said of an answer without knowing the others.
///
/// # Errors
/// The first thing that is not right, be it that the answer is not finished ([`Issue::may_stand`]).
pub fn validate(question: &Question, answer: &Answer) -> Result<(), Issue> {
    fits(question, answer, &[])?;
    unfinished(question, answer, &[]).map_or(Ok(()), Err)
}

/// Whether the answer is of the question's kind and speaks of what the question has.
pub(super) fn belongs(question: &Question, answer: &Answer) -> Result<(), Issue> {
    match (&question.kind, answer) {
        (Kind::Info, _) => Err(Issue::WrongKind),
        (_, Answer::Escape(escape)) => {
            if question.escapes.iter().any(|known| known.id == *escape) {
                Ok(())
            } else {
                Err(Issue::NoSuchEscape)
            }
        }
        (Kind::Likert { .. } | Kind::Mark { .. } | Kind::Number { .. }, Answer::Number(_))
        | (Kind::Text { .. } | Kind::Open { .. }, Answer::Text(_))
        | (Kind::Date { .. }, Answer::Date(_)) => Ok(()),
        (Kind::Single { options, other, .. }, Answer::Option(id)) => {
            let known = options.iter().any(|option| option.id == *id) || other.as_ref().is_some_and(|o| o.id == *id);
            if known { Ok(()) } else { Err(Issue::NoSuchOption) }
        }
        (Kind::Single { other: Some(other), .. }, Answer::Other { option, .. }) if other.text => {
            if other.id == *option { Ok(()) } else { Err(Issue::NoSuchOption) }
        }
        (Kind::Multiple { options, .. } | Kind::Rank { options, .. }, Answer::Options(ids)) => {
            if !ids.iter().all(|id| options.iter().any(|option| option.id == *id)) {
                return Err(Issue::NoSuchOption);
            }
            let repeated = ids.iter().enumerate().any(|(at, id)| ids.iter().take(at).any(|before| before == id));
            if repeated { Err(Issue::Repeated) } else { Ok(()) }
        }
        _ => Err(Issue::WrongKind),
    }
}

/// Whether the answer also keeps to the question's limits, given the options that are hidden now.
pub(super) fn fits(question: &Question, answer: &Answer, hidden: &[Id]) -> Result<(), Issue> {
    belongs(question, answer)?;
    match (&question.kind, answer) {
        (Kind::Likert { scale, .. }, Answer::Number(value)) => {
            let on_scale = scale.points.iter().any(|point| Decimal::from_integer(point.value) == Some(*value));
            if on_scale { Ok(()) } else { Err(Issue::OffScale) }
        }
        (Kind::Mark { min, max, step, .. }, Answer::Number(value)) => {
            within(*value, Some(*min), Some(*max))?;
            if value.on_step(*min, *step) { Ok(()) } else { Err(Issue::OffStep { step: *step }) }
        }
        (Kind::Number { min, max, decimals, .. }, Answer::Number(value)) => {
            within(*value, *min, *max)?;
            if value.decimals() <= *decimals { Ok(()) } else { Err(Issue::TooManyDecimals { max: *decimals }) }
        }
        (Kind::Date { min, max }, Answer::Date(date)) => match (min, max) {
            (Some(min), _) if date < min => Err(Issue::TooEarly { min: *min }),
            (_, Some(max)) if date > max => Err(Issue::TooLate { max: *max }),
            _ => Ok(()),
        },
        (Kind::Text { max_chars, .. } | Kind::Open { max_chars }, Answer::Text(text)) => short(text, *max_chars),
        (Kind::Single { .. }, Answer::Other { option, text }) => {
            visible(option, hidden)?;
            short(text, OTHER_CHARS)
        }
        (Kind::Single { .. }, Answer::Option(option)) => visible(option, hidden),
        (Kind::Multiple { options, max, .. }, Answer::Options(ids)) => {
            ids.iter().try_for_each(|id| visible(id, hidden))?;
            if ids.len() > 1 && ids.iter().any(|id| is_exclusive(options, id)) {
                return Err(Issue::NotAlone);
            }
            few(ids, *max)
        }
        (Kind::Rank { top, .. }, Answer::Options(ids)) => {
            ids.iter().try_for_each(|id| visible(id, hidden))?;
            few(ids, *top)
        }
        _ => Ok(()),
    }
}

/// What is still lacking in an answer that fits, given the options that are hidden now.
pub(super) fn unfinished(question: &Question, answer: &Answer, hidden: &[Id]) -> Option<Issue> {
    let offered = question.options().len() - hidden.len().min(question.options().len());
    let at_least = |wanted: Option<u32>| wanted.and_then(|n| usize::try_from(n).ok()).unwrap_or(0).min(offered);
    let lacking = |min: usize, chosen: usize| (chosen < min).then_some(Issue::TooFew { min, chosen });
    match (&question.kind, answer) {
        (Kind::Multiple { options, min, .. }, Answer::Options(ids)) => {
            let alone = ids.iter().any(|id| is_exclusive(options, id));
            if alone { None } else { lacking(at_least(*min), ids.len()) }
        }
        (Kind::Rank { top, .. }, Answer::Options(ids)) => {
            lacking(top.map_or(offered, |top| at_least(Some(top))), ids.len())
        }
        (Kind::Text { pattern: Some(pattern), .. }, Answer::Text(text)) => {
            (!pattern.matches(text)).then_some(Issue::Pattern)
        }
        _ => None,
    }
}

pub(super) fn is_exclusive(options: &[Choice], id: &Id) -> bool {
    options.iter().any(|option| option.exclusive && option.id == *id)
}

fn within(value: Decimal, min: Option<Decimal>, max: Option<Decimal>) -> Result<(), Issue> {
    match (min, max) {
        (Some(min), _) if value < min => Err(Issue::TooSmall { min }),
        (_, Some(max)) if value > max => Err(Issue::TooLarge { max }),
        _ => Ok(()),
    }
}

fn short(text: &str, max: u32) -> Result<(), Issue> {
    let length = text.chars().count();
    if u32::try_from(length).is_ok_and(|length| length <= max) { Ok(()) } else { Err(Issue::TooLong { max, length }) }
}

fn few(ids: &[Id], max: Option<u32>) -> Result<(), Issue> {
    match max.and_then(|max| usize::try_from(max).ok()) {
        Some(max) if ids.len() > max => Err(Issue::TooMany { max }),
        _ => Ok(()),
    }
}

fn visible(id: &Id, hidden: &[Id]) -> Result<(), Issue> {
    if hidden.contains(id) { Err(Issue::NoSuchOption) } else { Ok(()) }
}
