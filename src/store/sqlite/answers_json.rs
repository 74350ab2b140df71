//! Closed answers as a response keeps them.

use serde_json::{Map, Value, json};

use super::super::StoreError;
use crate::interview::{Answer, Answers};
use crate::questionnaire::{Id, Kind, Question, Questionnaire};

/// Writes closed answers, in the order of their ids. A text has no place in a response and is left out.
pub fn write(answers: &Answers) -> String {
    let closed = answers.iter().filter_map(|(id, answer)| {
        let value = match answer {
            Answer::Number(number) => json!(number.to_string()),
            Answer::Option(option) | Answer::Other { option, .. } => json!(option),
            Answer::Options(options) => json!(options),
            Answer::Date(day) => json!(day.to_string()),
            Answer::Escape(escape) => json!({ "escape": escape }),
            Answer::Text(_) => return None,
        };
        Some((id.to_string(), value))
    });
    Value::Object(closed.collect::<Map<_, _>>()).to_string()
}

/// Reads what [`write`] wrote.
pub fn read(questionnaire: &Questionnaire, json: &str) -> Result<Answers, StoreError> {
    let damaged = || StoreError::Damaged("response".to_owned());
    let map: Map<String, Value> = serde_json::from_str(json).map_err(|_| damaged())?;
    map.iter()
        .map(|(id, value)| {
            let question = questionnaire.question(id).ok_or_else(damaged)?;
            Ok((question.id.clone(), answer(question, value).ok_or_else(damaged)?))
        })
        .collect()
}

fn answer(question: &Question, value: &Value) -> Option<Answer> {
    match (value, &question.kind) {
        (Value::Object(map), _) => Some(Answer::Escape(Id::new(map.get("escape")?.as_str()?))),
        (Value::Array(list), _) => {
            list.iter().map(|one| one.as_str().map(Id::new)).collect::<Option<_>>().map(Answer::Options)
        }
        (Value::String(text), Kind::Likert { .. } | Kind::Mark { .. } | Kind::Number { .. }) => {
            text.parse().ok().map(Answer::Number)
        }
        (Value::String(text), Kind::Date { .. }) => text.parse().ok().map(Answer::Date),
        (Value::String(text), _) => Some(Answer::Option(Id::new(text))),
        _ => None,
    }
}
