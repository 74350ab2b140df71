//! A question as it is asked: its words, its places, and what choosing a place means.

use super::search::find;
use super::session::Session;
use crate::interview::{Answer, Command, OTHER_CHARS};
use crate::questionnaire::{Decimal, Id, Kind, Question, Wording};
use crate::text::Lang;

/// From this many options on, digits no longer choose: typing filters.
pub const LONG: usize = 10;

/// The most decimals and digits anybody types, with a sign.
const NUMBER_CHARS: usize = 24;

/// Something in a question that can be marked and chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A point, an option, a mark: its place in the row, from 0.
    At(usize),
    /// The option *other*.
    Other,
    /// The field in which the answer is typed.
    Field,
    /// A way of not answering.
    Escape(usize),
}

/// A way of not answering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub id: Id,
    pub label: String,
    pub key: Option<char>,
}

/// A question with everything that showing it needs.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    pub question: &'a Question,
    pub text: String,
    pub help: Option<String>,
    /// Points, options or marks in the order shown, without *other*: their labels.
    pub labels: Vec<String>,
    /// The options' ids, in the same order; empty where there are none.
    pub ids: Vec<Id>,
    pub other: Option<String>,
    pub ways: Vec<Way>,
    pub low: Option<String>,
    pub high: Option<String>,
    pub unit: Option<String>,
    pub answer: Option<Answer>,
}

impl Item<'_> {
    /// Every place, in the order in which they stand. `filter` narrows a long list, with what fits best on top.
    #[must_use]
    pub fn places(&self, filter: &str) -> Vec<Place> {
        let mut places = Vec::new();
        if self.is_typed() {
            places.push(Place::Field);
        }
        places.extend(find(&self.labels, filter).into_iter().map(Place::At));
        if self.other.is_some() {
            places.push(Place::Other);
        }
        places.extend((0..self.ways.len()).map(Place::Escape));
        places
    }

    /// Whether the answer is typed rather than chosen.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        match &self.question.kind {
            Kind::Number { .. } | Kind::Text { .. } | Kind::Open { .. } | Kind::Date { .. } => true,
            Kind::Mark { .. } => self.labels.is_empty(),
            _ => false,
        }
    }

    /// Whether it is a list too long for digits.
    #[must_use]
    pub fn is_long(&self) -> bool {
        !self.ids.is_empty() && self.labels.len() + usize::from(self.other.is_some()) >= LONG
    }

    /// The most signs its field takes.
    #[must_use]
    pub fn max_chars(&self) -> usize {
        match &self.question.kind {
            Kind::Text { max_chars, .. } | Kind::Open { max_chars } => {
                usize::try_from(*max_chars).unwrap_or(usize::MAX)
            }
            Kind::Single { .. } => usize::try_from(OTHER_CHARS).unwrap_or(usize::MAX),
            _ => NUMBER_CHARS,
        }
    }

    /// The places that are chosen now.
    #[must_use]
    pub fn chosen(&self) -> Vec<Place> {
        let option = |id: &Id| self.ids.iter().position(|o| o == id).map(Place::At);
        match &self.answer {
            None => Vec::new(),
            Some(Answer::Escape(id)) => {
                self.ways.iter().position(|w| w.id == *id).map(Place::Escape).into_iter().collect()
            }
            Some(Answer::Option(id)) => {
                let is_other =
                    matches!(&self.question.kind, Kind::Single { other: Some(other), .. } if other.id == *id);
                option(id).or(is_other.then_some(Place::Other)).into_iter().collect()
            }
            Some(Answer::Other { .. }) => vec![Place::Other],
            Some(Answer::Options(ids)) => ids.iter().filter_map(option).collect(),
            Some(Answer::Number(value)) => self.place_of(*value).map(Place::At).into_iter().collect(),
            Some(Answer::Date(_) | Answer::Text(_)) => vec![Place::Field],
        }
    }

    fn place_of(&self, value: Decimal) -> Option<usize> {
        match &self.question.kind {
            Kind::Likert { scale, .. } => {
                scale.points.iter().position(|p| Decimal::from_integer(p.value) == Some(value))
            }
            Kind::Mark { min, .. } if !self.is_typed() => {
                let steps = value.checked_sub(*min)?.as_integer()?;
                usize::try_from(steps).ok().filter(|&at| at < self.labels.len())
            }
            _ => None,
        }
    }

    /// What choosing a place does.
    #[must_use]
    pub fn command(&self, place: Place) -> Option<Command> {
        let question = self.question.id.clone();
        let answer = |answer| Some(Command::Answer { question: question.clone(), answer });
        match (place, &self.question.kind) {
            (Place::Escape(at), _) => {
                let escape = self.ways.get(at)?.id.clone();
                let again = self.toggles() && self.answer == Some(Answer::Escape(escape.clone()));
                Some(if again { Command::Clear { question } } else { Command::Escape { question, escape } })
            }
            (Place::At(at), Kind::Likert { scale, .. }) => {
                answer(Answer::Number(Decimal::from_integer(scale.points.get(at)?.value)?))
            }
            (Place::At(at), Kind::Mark { min, .. }) => {
                let steps = Decimal::from_integer(i64::try_from(at).ok()?)?;
                answer(Answer::Number(min.checked_add(steps)?))
            }
            (Place::At(at), Kind::Single { .. }) => answer(Answer::Option(self.ids.get(at)?.clone())),
            (Place::Other, Kind::Single { other: Some(other), .. }) => match &self.answer {
                Some(kept @ Answer::Other { .. }) => answer(kept.clone()),
                _ => answer(Answer::Option(other.id.clone())),
            },
            (Place::At(at), Kind::Multiple { .. } | Kind::Rank { .. }) => {
                Some(Command::Toggle { question, option: self.ids.get(at)?.clone() })
            }
            _ => None,
        }
    }

    /// Whether choosing again takes away, and so the question is not left by choosing.
    #[must_use]
    pub fn toggles(&self) -> bool {
        matches!(self.question.kind, Kind::Multiple { .. } | Kind::Rank { .. })
    }

    /// Whether *other* asks for a text.
    #[must_use]
    pub fn other_is_typed(&self) -> bool {
        matches!(&self.question.kind, Kind::Single { other: Some(other), .. } if other.text)
    }

    /// The place that a digit chooses: by place, `0` is the tenth.
    #[must_use]
    pub fn by_digit(&self, digit: u8) -> Option<Place> {
        if self.is_typed() || self.is_long() {
            return None;
        }
        let at = if digit == 0 { 9 } else { usize::from(digit) - 1 };
        match at.cmp(&self.labels.len()) {
            std::cmp::Ordering::Less => Some(Place::At(at)),
            std::cmp::Ordering::Equal if self.other.is_some() => Some(Place::Other),
            _ => None,
        }
    }

    /// The escape that a letter chooses.
    #[must_use]
    pub fn by_letter(&self, letter: char) -> Option<Place> {
        let letter = letter.to_lowercase().next()?;
        self.ways.iter().position(|w| w.key == Some(letter)).map(Place::Escape)
    }

    /// The answer as it would be typed; for fields.
    #[must_use]
    pub fn typed(&self, lang: Lang) -> String {
        match &self.answer {
            Some(Answer::Text(text) | Answer::Other { text, .. }) => text.clone(),
            Some(Answer::Number(value)) => match lang {
                Lang::Nl => value.to_string().replace('.', ","),
                Lang::En => value.to_string(),
            },
            Some(Answer::Date(day)) => format!("{}-{}-{}", day.day(), day.month(), day.year()),
            _ => String::new(),
        }
    }
}

impl<V: Default> Session<V> {
    /// These questions with their words.
    #[must_use]
    pub fn items_of(&self, questions: &[&Id], lang: Lang) -> Vec<Item<'_>> {
        let questions = questions.iter().filter_map(|id| self.questionnaire.question(id.as_str()));
        questions.map(|question| self.item(question, lang)).collect()
    }

    /// The question at which the respondent is, with its words.
    #[must_use]
    pub fn here(&self, lang: Lang) -> Option<Item<'_>> {
        let question = self.questionnaire.question(self.interview.cursor()?.as_str())?;
        Some(self.item(question, lang))
    }

    /// A question with its words.
    #[must_use]
    pub fn item<'a>(&'a self, question: &'a Question, lang: Lang) -> Item<'a> {
        let words = |wording: &Wording| self.words(wording, lang);
        let language = self.language(lang);
        let nth = self.questionnaire.languages.iter().position(|code| code == language).unwrap_or(0);
        let mut item = Item {
            question,
            text: words(&question.text),
            help: question.help.as_ref().map(words),
            labels: Vec::new(),
            ids: Vec::new(),
            other: None,
            ways: question
                .escapes
                .iter()
                .map(|e| Way { id: e.id.clone(), label: words(&e.label), key: e.keys.get(nth).copied() })
                .collect(),
            low: None,
            high: None,
            unit: None,
            answer: self.interview.counted(question.id.as_str()).map(std::borrow::Cow::into_owned),
        };
        match &question.kind {
            Kind::Likert { scale, .. } => item.labels = scale.points.iter().map(|p| words(&p.label)).collect(),
            Kind::Mark { min, max, step, low, high } => {
                item.labels = marks(*min, *max, *step);
                item.low = low.as_ref().map(words);
                item.high = high.as_ref().map(words);
            }
            Kind::Number { unit, .. } => item.unit = unit.as_ref().map(words),
            Kind::Single { other, .. } => {
                for option in self.interview.options(question.id.as_str()) {
                    if other.as_ref().is_some_and(|other| other.id == *option.id) {
                        item.other = Some(words(option.label));
                    } else {
                        item.ids.push(option.id.clone());
                        item.labels.push(words(option.label));
                    }
                }
            }
            Kind::Multiple { .. } | Kind::Rank { .. } => {
                for option in self.interview.options(question.id.as_str()) {
                    item.ids.push(option.id.clone());
                    item.labels.push(words(option.label));
                }
            }
            Kind::Text { .. } | Kind::Open { .. } | Kind::Date { .. } | Kind::Info => {}
        }
        item
    }
}

/// The points of a mark scale that can be chosen by digit (1, 2 … at most 10), or none where marks are typed.
#[must_use]
pub fn marks(min: Decimal, max: Decimal, step: Decimal) -> Vec<String> {
    let one = Decimal::from_integer(1);
    match max.as_integer() {
        Some(last) if Some(min) == one && Some(step) == one && (2..=10).contains(&last) => {
            (1..=last).map(|n| n.to_string()).collect()
        }
        _ => Vec::new(),
    }
}
