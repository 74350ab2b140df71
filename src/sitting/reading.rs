//! What was typed, as an answer.

use super::item::Item;
use crate::interview::{Answer, Issue, typed, validate};
use crate::questionnaire::{Kind, Pattern, Wording};
use crate::text::issue as say;
use crate::text::{Lang, calendar};

/// What was typed as an answer, and what is the matter with it.
#[must_use]
pub fn read(
    item: &Item<'_>,
    text: &str,
    lang: Lang,
    words: impl Fn(&Wording) -> String,
) -> (Option<Answer>, Option<String>) {
    if let Kind::Single { other: Some(other), .. } = &item.question.kind {
        let text = text.trim();
        return match text {
            "" => (Some(Answer::Option(other.id.clone())), None),
            text => (Some(Answer::Other { option: other.id.clone(), text: text.to_owned() }), None),
        };
    }
    // Some type *4 uur* where the unit stands behind the field already.
    let unit = item.unit.as_deref().filter(|unit| !unit.is_empty());
    let text = unit.and_then(|unit| text.trim_end().strip_suffix(unit)).unwrap_or(text);
    match typed(item.question, text) {
        Ok(None) => (None, None),
        Ok(Some(answer)) => match validate(item.question, &answer) {
            Ok(()) => (Some(answer), None),
            Err(issue) => {
                let own = match (&issue, &item.question.kind) {
                    (Issue::Pattern, Kind::Text { pattern: Some(Pattern { message: Some(message), .. }), .. }) => {
                        Some(words(message))
                    }
                    _ => None,
                };
                let own = own.or_else(|| range(item, &issue, lang));
                (issue.may_stand().then_some(answer), Some(own.unwrap_or_else(|| issue.say(lang))))
            }
        },
        Err(issue) => (None, Some(issue.say(lang))),
    }
}

/// Where something lies outside what may be: both ends at once, so that nobody has to try.
fn range(item: &Item<'_>, issue: &Issue, lang: Lang) -> Option<String> {
    match (issue, &item.question.kind) {
        (
            Issue::TooSmall { .. } | Issue::TooLarge { .. } | Issue::OffScale,
            Kind::Number { min: Some(min), max: Some(max), .. } | Kind::Mark { min, max, .. },
        ) => Some(say::number_between(lang, calendar::number(lang, min), calendar::number(lang, max))),
        (Issue::TooEarly { .. } | Issue::TooLate { .. }, Kind::Date { min: Some(min), max: Some(max) }) => {
            Some(say::date_between(lang, calendar::date(lang, *min), calendar::date(lang, *max)))
        }
        _ => None,
    }
}
