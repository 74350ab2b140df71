//! What is left of an interview when it is sent: closed answers, and what a person wrote apart from them.

use crate::interview::{Answer, Answers};
use crate::questionnaire::{Id, Questionnaire};

/// What is left of an interview at sending: closed answers of shown questions, and the open ones apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Shown questions only; of *other* the option without its text. Of `text` and `open` nothing but an escape, so
    /// that no response tells whose text a text is.
    pub closed: Answers,
    /// (question, text) of `open`, `text` and *other*; kept apart from `closed` for ever. No empty texts.
    pub texts: Vec<(Id, String)>,
}

impl Record {
    /// Splits the answers of the questions that are shown. What the questionnaire does not know is left out.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, shown: &Answers) -> Self {
        let mut record = Self::default();
        for (_, question) in questionnaire.questions() {
            let Some(answer) = shown.get(&question.id) else { continue };
            let (closed, text) = match answer {
                Answer::Text(text) => (None, Some(text)),
                Answer::Other { option, text } => (Some(Answer::Option(option.clone())), Some(text)),
                closed => (Some(closed.clone()), None),
            };
            if let Some(closed) = closed {
                record.closed.insert(question.id.clone(), closed);
            }
            if let Some(text) = text.map(|t| t.trim()).filter(|t| !t.is_empty()) {
                record.texts.push((question.id.clone(), text.to_owned()));
            }
        }
        record
    }
}
