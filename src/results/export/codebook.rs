//! What each column means: for whoever reads the table without the questionnaire beside it.

use std::collections::BTreeMap;

use super::{Plan, Role};
use crate::questionnaire::{Filling, Id, Kind, Question, Source, Wording};
use crate::text::Lang;
use crate::text::results::export as texts;

/// A table of its own: a row a column of the export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// What holds for the whole table, a sentence a line.
    pub notes: Vec<String>,
    /// Column → what its values are called, in order; for formats with labels of their own.
    pub values: BTreeMap<String, Vec<(String, String)>>,
    /// Column → the question's words.
    pub labels: BTreeMap<String, String>,
}

/// The codebook of a plan; `filled` is how many rows hold a value under each column, `rows` how many there are.
#[must_use]
pub fn codebook(
    plan: &Plan,
    filled: &[u64],
    rows: u64,
    lang: Lang,
    fill: &dyn Fn(&Source) -> Option<Filling>,
) -> Codebook {
    let words = |wording: &Wording| wording.fill(lang.code(), fill);
    let mut book = Codebook {
        heads: [
            texts::column(lang),
            texts::question(lang),
            texts::kind(lang),
            texts::text(lang),
            texts::values(lang),
            texts::reverse(lang),
            "n".to_owned(),
        ]
        .into(),
        rows: Vec::new(),
        notes: vec![texts::rows(lang, rows), texts::shuffled(lang), texts::reasons(lang)],
        values: BTreeMap::new(),
        labels: BTreeMap::new(),
    };
    let emptied = plan.emptied();
    if emptied > 0 {
        book.notes.push(texts::emptied(lang, emptied));
    }
    for (column, n) in plan.columns().iter().zip(filled) {
        let Some(question) = plan.questionnaire.question(column.question.as_str()) else { continue };
        let values = match &column.role {
            Role::Value | Role::Place(_) => values(question, &words),
            Role::Option(_) => {
                vec![("1".to_owned(), texts::chosen(lang)), ("0".to_owned(), texts::not_chosen(lang))]
            }
            Role::Reason => {
                let escapes = question.escapes.iter().map(|escape| (escape.id.to_string(), words(&escape.label)));
                let others = [
                    ("not_answered".to_owned(), texts::not_answered(lang)),
                    ("not_shown".to_owned(), texts::not_shown(lang)),
                ];
                escapes.chain(others).collect()
            }
        };
        let text = label(question, &column.role, lang, &words);
        let is_value = column.role == Role::Value;
        let turned = is_value && matches!(question.kind, Kind::Likert { reverse: true, .. });
        book.rows.push(vec![
            column.name.clone(),
            question.id.to_string(),
            question.kind.word().to_owned(),
            text.clone(),
            values.iter().map(|(value, label)| format!("{value} = {label}")).collect::<Vec<_>>().join("; "),
            if turned { "1".to_owned() } else { "0".to_owned() },
            n.to_string(),
        ]);
        book.values.insert(column.name.clone(), values);
        book.labels.insert(column.name.clone(), text);
    }
    book
}

/// The question's words, and of which part of its answer the column is.
fn label(question: &Question, role: &Role, lang: Lang, words: &dyn Fn(&Wording) -> String) -> String {
    let text = words(&question.text);
    match role {
        Role::Value => text,
        Role::Option(option) => {
            let label =
                question.options().iter().find(|choice| choice.id == *option).map(|choice| words(&choice.label));
            format!("{text}: {}", label.unwrap_or_default())
        }
        Role::Place(place) => format!("{text}: {}", texts::place(lang, place)),
        Role::Reason => format!("{text}: {}", texts::reason(lang)),
    }
}

/// What the values of an answer are called; empty for numbers and dates, which speak for themselves.
fn values(question: &Question, words: &dyn Fn(&Wording) -> String) -> Vec<(String, String)> {
    let option = |id: &Id, label: &Wording| (id.to_string(), words(label));
    match &question.kind {
        Kind::Likert { scale, .. } => {
            scale.points.iter().map(|point| (point.value.to_string(), words(&point.label))).collect()
        }
        Kind::Single { options, other, .. } => {
            let other = other.iter().map(|other| option(&other.id, &other.label));
            options.iter().map(|choice| option(&choice.id, &choice.label)).chain(other).collect()
        }
        Kind::Rank { options, .. } => options.iter().map(|choice| option(&choice.id, &choice.label)).collect(),
        Kind::Mark { min, max, low, high, .. } => {
            let ends = [(min, low), (max, high)];
            ends.into_iter().filter_map(|(value, label)| Some((value.to_string(), words(label.as_ref()?)))).collect()
        }
        _ => Vec::new(),
    }
}
