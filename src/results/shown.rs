//! Which questions were shown to whoever gave these answers.

use std::collections::BTreeSet;

use crate::interview::{Answer, Answers};
use crate::questionnaire::{Condition, Id, Question, Questionnaire, Value, Values};

/// The ids of the questions that these answers lead past, in one walk from first to last: a condition refers to
/// earlier questions only, and a hidden answer counts as none.
#[must_use]
pub fn shown(questionnaire: &Questionnaire, answers: &Answers) -> BTreeSet<Id> {
    let mut walk = Walk { answers, shown: BTreeSet::new() };
    walk.pass(&questionnaire.background);
    for theme in &questionnaire.themes {
        if walk.allows(theme.show_if.as_ref()) {
            walk.pass(&theme.questions);
        }
    }
    walk.shown
}

struct Walk<'a> {
    answers: &'a Answers,
    shown: BTreeSet<Id>,
}

impl Walk<'_> {
    fn allows(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| condition.holds(self))
    }

    fn pass(&mut self, questions: &[Question]) {
        for question in questions {
            if self.allows(question.show_if.as_ref()) {
                self.shown.insert(question.id.clone());
            }
        }
    }

    fn answer(&self, question: &str) -> Option<&Answer> {
        self.shown.get(question).and_then(|id| self.answers.get(id))
    }
}

impl Values for Walk<'_> {
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
