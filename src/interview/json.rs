//! Answers as they are written down: an option's id, a list of ids, a decimal as a string, an ISO date, a text,
//! `{"escape": id}` or `{"option": id, "other": text}`.

use serde_json::{Map, Value, json};

use super::check::belongs;
use super::typed::{clean, parse_date, parse_number, written};
use super::{Answer, Answers, Issue};
use crate::questionnaire::{Id, Kind, Question, Questionnaire};

/// What stands in a stored draft or record that is no answer to its questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{question}: {issue:?}")]
pub struct Foreign {
    pub question: String,
    pub issue: Issue,
}

#[must_use]
pub fn answer_to_json(answer: &Answer) -> Value {
    match answer {
        Answer::Number(number) => json!(number.to_string()),
        Answer::Option(option) => json!(option),
        Answer::Other { option, text } => json!({"option": option, "other": text}),
        Answer::Options(options) => json!(options),
        Answer::Date(date) => json!(date.to_string()),
        Answer::Text(text) => json!(text),
        Answer::Escape(escape) => json!({"escape": escape}),
    }
}

/// Reads an answer to that question. Limits (how many, how large) are not looked at: an answer of which a part is
/// hidden for the moment may be over them.
///
/// # Errors
/// What is written is no answer of the question's kind, or speaks of an option or escape that it does not have.
pub fn answer_from_json(question: &Question, value: &Value) -> Result<Answer, Issue> {
    let answer = match (value, &question.kind) {
        (Value::Object(fields), _) => from_fields(fields)?,
        (Value::Array(items), Kind::Multiple { .. } | Kind::Rank { .. }) if !items.is_empty() => {
            let ids: Option<Vec<Id>> = items.iter().map(|item| item.as_str().map(Id::new)).collect();
            Answer::Options(in_order(question, ids.ok_or(Issue::WrongKind)?))
        }
        (Value::String(text), Kind::Single { .. }) => Answer::Option(Id::new(text)),
        (Value::String(text), Kind::Likert { .. } | Kind::Mark { .. } | Kind::Number { .. }) => {
            Answer::Number(parse_number(text)?)
        }
        // As it was written down first: a person may not type every year that there is.
        (Value::String(text), Kind::Date { .. }) => Answer::Date(text.parse().or_else(|_| parse_date(text))?),
        (Value::String(text), Kind::Text { .. }) => written(text, false).ok_or(Issue::WrongKind)?,
        (Value::String(text), Kind::Open { .. }) => written(text, true).ok_or(Issue::WrongKind)?,
        _ => return Err(Issue::WrongKind),
    };
    belongs(question, &answer)?;
    Ok(answer)
}

fn from_fields(fields: &Map<String, Value>) -> Result<Answer, Issue> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    match (fields.len(), text("escape"), text("option"), text("other")) {
        (1, Some(escape), None, None) => Ok(Answer::Escape(Id::new(escape))),
        (2, None, Some(option), Some(other)) => Ok(other_option(Id::new(option), other)),
        _ => Err(Issue::WrongKind),
    }
}

/// *Other* with its text, or without when nothing is left of it.
pub(super) fn other_option(option: Id, text: &str) -> Answer {
    let text = clean(text, false);
    if text.is_empty() { Answer::Option(option) } else { Answer::Other { option, text } }
}

/// The chosen options in the order of the file; a ranking keeps its own.
pub(super) fn in_order(question: &Question, mut ids: Vec<Id>) -> Vec<Id> {
    if matches!(question.kind, Kind::Multiple { .. }) {
        ids.sort_by_key(|id| question.options().iter().position(|option| option.id == *id));
    }
    ids
}

/// As they stand in a draft or a record, by question id.
#[must_use]
pub fn answers_to_json(answers: &Answers) -> Map<String, Value> {
    answers.iter().map(|(question, answer)| (question.to_string(), answer_to_json(answer))).collect()
}

/// # Errors
/// The first that is no answer to its question; nothing is left out silently.
pub fn answers_from_json(questionnaire: &Questionnaire, fields: &Map<String, Value>) -> Result<Answers, Foreign> {
    fields
        .iter()
        .map(|(name, value)| {
            let foreign = |issue| Foreign { question: name.clone(), issue };
            let question = questionnaire.question(name).ok_or_else(|| foreign(Issue::NoSuchQuestion))?;
            Ok((question.id.clone(), answer_from_json(question, value).map_err(foreign)?))
        })
        .collect()
}
