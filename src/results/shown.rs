//! Which questions were shown to whoever gave these answers.

use std::collections::BTreeSet;

use crate::interview::{Answer, Answers};
use crate::questionnaire::{Condition, Id, Question, Questionnaire, Value, Values};

/// The ids of the questions that these answers lead past.
#[must_use]
pub fn shown(questionnaire: &Questionnaire, answers: &Answers) -> BTreeSet<Id> {
    Path::of(questionnaire, answers).shown
}

/// What was shown on the way that these answers lead.
#[derive(Debug)]
pub struct Path<'a> {
    answers: &'a Answers,
    shown: BTreeSet<Id>,
}

impl<'a> Path<'a> {
    /// One walk from first to last: a condition refers to earlier questions only, and a hidden answer counts as none.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, answers: &'a Answers) -> Self {
        let mut path = Self { answers, shown: BTreeSet::new() };
        path.pass(&questionnaire.background);
        for theme in &questionnaire.themes {
            if path.allows(theme.show_if.as_ref()) {
                path.pass(&theme.questions);
            }
        }
        path
    }

    /// Whether the question was shown.
    #[must_use]
    pub fn shows(&self, question: &str) -> bool {
        self.shown.contains(question)
    }

    /// Whether a choice or question under this condition was offered.
    #[must_use]
    pub fn allows(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| condition.holds(self))
    }

    /// The answer to a question that was shown.
    #[must_use]
    pub fn answer(&self, question: &str) -> Option<&'a Answer> {
        self.answers.get(question).filter(|_| self.shows(question))
    }

    fn pass(&mut self, questions: &[Question]) {
        for question in questions {
            if self.allows(question.show_if.as_ref()) {
                self.shown.insert(question.id.clone());
            }
        }
    }
}

impl Values for Path<'_> {
    fn value(&self, question: &str) -> Value {
        match self.answer(question) {
            Some(Answer::Number(number)) => Value::Number(*number),
            Some(Answer::Option(option) | Answer::Other { option, .. }) => Value::Text(option.clone()),
            Some(Answer::Options(options)) if !options.is_empty() => Value::List(options.clone()),
            Some(Answer::Date(date)) => Value::Text(Id::new(&date.to_string())),
            _ => Value::Null,
        }
    }

    fn escaped(&self, question: &str, escape: &str) -> bool {
        matches!(self.answer(question), Some(Answer::Escape(chosen)) if *chosen == *escape)
    }
}
