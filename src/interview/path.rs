//! Which questions and options these answers lead past. Derived, never stored.
//!
//! Invariant: the path depends on questionnaire and answers alone. A condition refers to earlier questions only, so
//! one walk from first to last settles everything.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Answer, Answers};
use crate::questionnaire::{Condition, Id, Question, Questionnaire, Value, Values};

/// The visible questions, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    sections: Vec<Section>,
    /// Question → place among all visible ones, from 0.
    places: HashMap<Id, usize>,
    /// Question → its options that are hidden; only where there are some.
    hidden: HashMap<Id, Vec<Id>>,
}

/// The background or a theme, as far as it is visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// 0 for the background, 1 for the first theme of the questionnaire …
    pub ordinal: usize,
    /// Never empty.
    pub questions: Vec<Id>,
}

impl Section {
    /// Which of [`Questionnaire::themes`] it is; `None` for the background.
    #[must_use]
    pub fn theme(&self) -> Option<usize> {
        self.ordinal.checked_sub(1)
    }
}

impl Path {
    /// Walks the questionnaire with these answers.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let mut walk = Walk { answers, shown: HashMap::new(), path: Self::default() };
        walk.section(0, &questionnaire.background);
        for (ordinal, theme) in (1..).zip(&questionnaire.themes) {
            if walk.allows(theme.show_if.as_ref()) {
                walk.section(ordinal, &theme.questions);
            }
        }
        walk.path
    }

    /// The background and the themes of which something is visible.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// All visible questions.
    #[must_use]
    pub fn questions(&self) -> impl DoubleEndedIterator<Item = &Id> {
        self.sections.iter().flat_map(|section| section.questions.iter())
    }

    #[must_use]
    pub fn contains(&self, question: &str) -> bool {
        self.places.contains_key(question)
    }

    /// The place of a visible question among all of them, from 0.
    #[must_use]
    pub fn place(&self, question: &str) -> Option<usize> {
        self.places.get(question).copied()
    }

    /// The section in which a visible question stands, as an index into [`Path::sections`].
    #[must_use]
    pub fn section_of(&self, question: &str) -> Option<usize> {
        let mut rest = self.place(question)?;
        self.sections.iter().position(|section| match rest.checked_sub(section.questions.len()) {
            Some(less) => {
                rest = less;
                false
            }
            None => true,
        })
    }

    /// The options of a visible question that are hidden now.
    #[must_use]
    pub fn hidden_options(&self, question: &str) -> &[Id] {
        self.hidden.get(question).map_or(&[], Vec::as_slice)
    }

    /// What counts of the answers: those of visible questions, without options that are hidden.
    #[must_use]
    pub fn counted(&self, answers: &Answers) -> Answers {
        self.questions()
            .filter_map(|id| {
                let answer = counted(answers.get(id)?, self.hidden_options(id.as_str()))?;
                Some((id.clone(), answer.into_owned()))
            })
            .collect()
    }
}

/// What counts of an answer while some options are hidden; `None` when nothing does.
pub(super) fn counted<'a>(answer: &'a Answer, hidden: &[Id]) -> Option<Cow<'a, Answer>> {
    match answer {
        Answer::Option(option) | Answer::Other { option, .. } if hidden.contains(option) => None,
        Answer::Options(options) if options.iter().any(|option| hidden.contains(option)) => {
            let left: Vec<Id> = options.iter().filter(|option| !hidden.contains(option)).cloned().collect();
            (!left.is_empty()).then_some(Cow::Owned(Answer::Options(left)))
        }
        Answer::Options(options) if options.is_empty() => None,
        _ => Some(Cow::Borrowed(answer)),
    }
}

struct Walk<'a> {
    answers: &'a Answers,
    /// The visible questions so far, with the answers that count.
    shown: HashMap<&'a str, Option<Cow<'a, Answer>>>,
    path: Path,
}

impl<'a> Walk<'a> {
    fn allows(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| condition.holds(self))
    }

    fn section(&mut self, ordinal: usize, questions: &'a [Question]) {
        let mut visible = Vec::new();
        for question in questions {
            if self.allows(question.show_if.as_ref()) {
                self.question(question);
                visible.push(question.id.clone());
            }
        }
        if !visible.is_empty() {
            self.path.sections.push(Section { ordinal, questions: visible });
        }
    }

    fn question(&mut self, question: &'a Question) {
        let hidden: Vec<Id> = question
            .options()
            .iter()
            .filter(|option| !self.allows(option.show_if.as_ref()))
            .map(|option| option.id.clone())
            .collect();
        let answer = self.answers.get(&question.id).and_then(|answer| counted(answer, &hidden));
        self.shown.insert(question.id.as_str(), answer);
        self.path.places.insert(question.id.clone(), self.path.places.len());
        if !hidden.is_empty() {
            self.path.hidden.insert(question.id.clone(), hidden);
        }
    }
}

impl Values for Walk<'_> {
    fn value(&self, question: &str) -> Value {
        let answer = self.shown.get(question).and_then(|answer| answer.as_deref());
        answer.map_or(Value::Null, value)
    }

    fn escaped(&self, question: &str, escape: &str) -> bool {
        let answer = self.shown.get(question).and_then(|answer| answer.as_deref());
        matches!(answer, Some(Answer::Escape(chosen)) if *chosen == *escape)
    }
}

/// What an answer is worth in a condition. What a person wrote is worth nothing.
fn value(answer: &Answer) -> Value {
    match answer {
        Answer::Number(number) => Value::Number(*number),
        Answer::Option(option) | Answer::Other { option, .. } => Value::Text(option.clone()),
        Answer::Options(options) => Value::List(options.clone()),
        Answer::Date(date) => Value::Text(Id::new(&date.to_string())),
        Answer::Text(_) | Answer::Escape(_) => Value::Null,
    }
}
