//! The cells of one question in one row.

use super::columns::Part;
use super::{Wanted, What};
use crate::interview::{Answer, parse_date};
use crate::questionnaire::{Choice, Decimal, Id, Kind, Question};

/// The words of a reason that are no escapes.
const NOT_ANSWERED: &str = "not_answered";
const NOT_SHOWN: &str = "not_shown";

/// The cells that hold something, with the names of their columns.
pub struct Cells<'a> {
    pub filled: &'a [(&'a Part, &'a str, &'a str)],
}

/// What they say.
#[derive(Default)]
pub struct Read {
    pub answer: Option<Answer>,
    pub not_shown: bool,
}

/// Reads the cells of a question; what is wrong is told, by column, and gives no answer.
pub fn read(question: &Question, cells: &Cells, tell: &mut dyn FnMut(&str, What)) -> Read {
    let mut read = Read::default();
    let mut reason = None;
    let mut options: Vec<Id> = Vec::new();
    let mut ranked: Vec<(u32, Id, &str)> = Vec::new();
    for (part, cell, column) in cells.filled {
        let word = cell.trim();
        match part {
            Part::Value => match value(question, cell) {
                Ok(answer) => read.answer = Some(answer),
                Err(what) => tell(column, what),
            },
            Part::Option(option) => match word {
                "1" => options.push(option.clone()),
                "0" => {}
                _ => tell(column, unfit(word, Wanted::Words(vec!["0".to_owned(), "1".to_owned()]))),
            },
            Part::Place(place) => match question.options().iter().find(|choice| choice.id == *word) {
                Some(choice) => ranked.push((*place, choice.id.clone(), column)),
                None => tell(column, unfit(word, Wanted::Words(ids(question.options())))),
            },
            Part::Reason if word == NOT_ANSWERED => reason = Some((column, None)),
            Part::Reason if word == NOT_SHOWN => {
                read.not_shown = true;
                reason = Some((column, None));
            }
            Part::Reason => {
                let known = escape(question, word).map(|escape| reason = Some((column, Some(escape))));
                if known.is_none() {
                    let words = question.escapes.iter().map(|escape| escape.id.to_string());
                    let words = words.chain([NOT_ANSWERED.to_owned(), NOT_SHOWN.to_owned()]).collect();
                    tell(column, unfit(word, Wanted::Words(words)));
                }
            }
        }
    }
    let first = cells.filled.first().map_or("", |(_, _, column)| column);
    if !options.is_empty() && read.answer.is_some() || !ranked.is_empty() && read.answer.is_some() {
        tell(first, What::ValueAndReason);
    } else if !options.is_empty() {
        read.answer = chosen(question, options, first, tell);
    } else if !ranked.is_empty() {
        read.answer = ranking(ranked, tell);
    }
    match reason {
        Some((column, _)) if read.answer.is_some() => tell(column, What::ValueAndReason),
        Some((_, escape)) => read.answer = escape,
        None => {}
    }
    read
}

fn unfit(word: &str, wanted: Wanted) -> What {
    What::Unfit(word.to_owned(), wanted)
}

fn ids(options: &[Choice]) -> Vec<String> {
    options.iter().map(|choice| choice.id.to_string()).collect()
}

fn escape(question: &Question, word: &str) -> Option<Answer> {
    let found = question.escapes.iter().find(|escape| escape.id == *word);
    found.map(|escape| Answer::Escape(escape.id.clone()))
}

/// An answer in one cell.
fn value(question: &Question, cell: &str) -> Result<Answer, What> {
    let word = cell.trim();
    let escapes = || question.escapes.iter().map(|escape| escape.id.to_string());
    let or_escape = |wanted| escape(question, word).ok_or_else(|| unfit(word, wanted));
    let number: Option<Decimal> = word.parse().ok();
    match &question.kind {
        Kind::Likert { scale, .. } => {
            let values = || scale.points.iter().map(|point| point.value);
            match number.filter(|number| values().any(|value| number.as_integer() == Some(value))) {
                Some(number) => Ok(Answer::Number(number)),
                None => or_escape(Wanted::Words(values().map(|value| value.to_string()).chain(escapes()).collect())),
            }
        }
        Kind::Mark { min, max, step, .. } => match number {
            Some(number) if *min <= number && number <= *max && number.on_step(*min, *step) => {
                Ok(Answer::Number(number))
            }
            Some(number) if *min <= number && number <= *max => Err(unfit(word, Wanted::Step(step.to_string()))),
            _ => or_escape(Wanted::Number(Some(min.to_string()), Some(max.to_string()))),
        },
        Kind::Number { min, max, decimals, .. } => {
            let inside = |n: &Decimal| min.is_none_or(|min| min <= *n) && max.is_none_or(|max| *n <= max);
            match number.filter(inside) {
                Some(number) if number.decimals() <= *decimals => Ok(Answer::Number(number)),
                Some(_) => Err(unfit(word, Wanted::Decimals(*decimals))),
                None => or_escape(Wanted::Number(min.map(|m| m.to_string()), max.map(|m| m.to_string()))),
            }
        }
        Kind::Date { min, max } => {
            let inside =
                |day: &jiff::civil::Date| min.is_none_or(|min| min <= *day) && max.is_none_or(|max| *day <= max);
            // The form of dates is settled: other ways of writing one could mean another day. And it is a day that could
            // have been typed: `0026` is no year.
            let typed = |day: &jiff::civil::Date| parse_date(word).as_ref() == Ok(day);
            match word.parse().ok().filter(|_| word.len() == 10).filter(typed).filter(inside) {
                Some(day) => Ok(Answer::Date(day)),
                None => or_escape(Wanted::Date(min.map(|m| m.to_string()), max.map(|m| m.to_string()))),
            }
        }
        Kind::Single { options, other, .. } => {
            let all = || options.iter().map(|choice| &choice.id).chain(other.iter().map(|other| &other.id));
            match all().find(|id| **id == *word) {
                Some(id) => Ok(Answer::Option(id.clone())),
                None => or_escape(Wanted::Words(all().map(ToString::to_string).chain(escapes()).collect())),
            }
        }
        Kind::Text { max_chars, .. } | Kind::Open { max_chars } => match escape(question, word) {
            Some(escape) => Ok(escape),
            None if cell.chars().count() > *max_chars as usize => Err(What::TooLong(*max_chars)),
            None => Ok(Answer::Text(cell.to_owned())),
        },
        // The options have columns of their own.
        Kind::Multiple { .. } | Kind::Rank { .. } | Kind::Info => or_escape(Wanted::Words(escapes().collect())),
    }
}

/// The options chosen, in the order of the file.
fn chosen(question: &Question, mut ids: Vec<Id>, column: &str, tell: &mut dyn FnMut(&str, What)) -> Option<Answer> {
    let Kind::Multiple { options, min, max, .. } = &question.kind else { return None };
    ids.sort_by_key(|id| options.iter().position(|choice| choice.id == *id));
    let exclusive = options.iter().find(|choice| choice.exclusive && ids.contains(&choice.id));
    let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    if let Some(choice) = exclusive {
        if count > 1 {
            tell(column, What::Exclusive(choice.id.to_string()));
            return None;
        }
    } else if let Some(min) = min.filter(|min| count < *min) {
        tell(column, What::TooFewChosen(min));
        return None;
    } else if let Some(max) = max.filter(|max| count > *max) {
        tell(column, What::TooManyChosen(max));
        return None;
    }
    Some(Answer::Options(ids))
}

/// A ranking without gaps or repetitions.
fn ranking(mut ranked: Vec<(u32, Id, &str)>, tell: &mut dyn FnMut(&str, What)) -> Option<Answer> {
    ranked.sort_by_key(|(place, ..)| *place);
    let mut ids: Vec<Id> = Vec::new();
    let mut fine = true;
    for ((place, id, column), wanted) in ranked.into_iter().zip(1..) {
        if ids.contains(&id) {
            tell(column, What::RankedTwice(id.to_string()));
            fine = false;
        } else if place != wanted && fine {
            tell(column, What::PlaceSkipped);
            fine = false;
        }
        ids.push(id);
    }
    fine.then_some(Answer::Options(ids))
}

/// The options that an answer names.
pub fn options_of(answer: &Answer) -> &[Id] {
    match answer {
        Answer::Option(id) => std::slice::from_ref(id),
        Answer::Options(ids) => ids,
        _ => &[],
    }
}
