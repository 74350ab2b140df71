//! A questionnaire as one wave uses it: themes dropped, the region's own added, another split, open answers off, the
//! region's municipalities and partnerships filled in.
//!
//! The model is trimmed, written as a document, completed with what is added, and compiled like any file; so whatever
//! is composed was checked as a whole. Invariant: what [`compose`] gives is self-contained and compiles to the
//! questionnaire beside it.

mod added;
mod problem;
mod trim;

use serde_json::Value;

pub use problem::Problem;

use super::diagnostics::Severity;
use super::file::MOST_MINUTES;
use super::nearest::nearest;
use super::{Id, Limits, Questionnaire, compile, document};

/// What a wave does with a questionnaire.
#[derive(Clone, Debug, Default)]
pub struct Composition {
    /// Themes and background questions to leave out.
    pub drop: Vec<Id>,
    /// Themes to add, each after an existing or added one.
    pub add: Vec<Addition>,
    /// Another `single` question than the file's own to split by.
    pub split: Option<Id>,
    /// Whether questions whose answer is written text are asked at all.
    pub open_answers: bool,
    /// (id, label) of the region's municipalities and partnerships, for `options_from`.
    pub municipalities: Vec<(Id, String)>,
    pub partnerships: Vec<(Id, String)>,
}

/// A theme of the region's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Addition {
    /// The theme it follows; `None`: it comes last.
    pub after: Option<Id>,
    /// The theme's fields as a questionnaire file has them (`id`, `title`, `questions` …).
    pub theme: Value,
}

/// A composed questionnaire.
#[derive(Clone, Debug)]
pub struct Composed {
    pub questionnaire: Questionnaire,
    /// The bytes that are frozen: JSON, `format: 1`.
    pub document: String,
    /// What somebody should look at before opening.
    pub warnings: Vec<Problem>,
}

/// Composes.
///
/// # Errors
/// Every problem found.
pub fn compose(base: &Questionnaire, with: &Composition) -> Result<Composed, Vec<Problem>> {
    let (trimmed, mut warnings) = trim::trim(base, with)?;
    let mut whole = document(&trimmed);
    let mut problems = Vec::new();
    for addition in &with.add {
        match insert(&mut whole, addition, &base.languages) {
            Ok(warning) => warnings.extend(warning),
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut document = whole.to_string();
    let compiled = compile(base.id.as_str(), document.as_bytes(), Limits::DOCUMENT);
    if let Some(mut questionnaire) = compiled.questionnaire {
        if let Some(minutes) = minutes(base, &questionnaire) {
            questionnaire.stated_minutes = Some(minutes);
            if let Some(fields) = whole.as_object_mut() {
                fields.insert("minutes".to_owned(), minutes.into());
            }
            document = whole.to_string();
        }
        return Ok(Composed { questionnaire, document, warnings });
    }
    let wrong = compiled.diagnostics.in_order().into_iter().filter(|found| found.severity == Severity::Error);
    Err(wrong.map(|found| Problem::Added { what: found.what.clone() }).collect())
}

/// The minutes that the file states, in proportion to the questions that are left or added; rounded, at least 1. `None`
/// where the file leaves them to be estimated, which follows the selection by itself.
fn minutes(base: &Questionnaire, composed: &Questionnaire) -> Option<u32> {
    let count = |questionnaire: &Questionnaire| u64::try_from(questionnaire.size()).unwrap_or(u64::MAX);
    let (stated, before) = (u64::from(base.stated_minutes?), count(base).max(1));
    let minutes = (stated.saturating_mul(count(composed)) + before / 2) / before;
    u32::try_from(minutes.clamp(1, u64::from(MOST_MINUTES))).ok()
}

/// Puts a theme in its place, each text completed with the languages it lacks; a warning where there were such texts.
fn insert(whole: &mut Value, addition: &Addition, languages: &[String]) -> Result<Option<Problem>, Problem> {
    let mut theme = addition.theme.clone();
    let name = Id::new(theme.get("id").and_then(Value::as_str).unwrap_or_default());
    let mut missing = Vec::new();
    complete(&mut theme, languages, &mut missing);
    let Some(fields) = whole.as_object_mut() else { return Ok(None) };
    let themes = fields.entry("themes").or_insert_with(|| Value::Array(Vec::new()));
    let Some(themes) = themes.as_array_mut() else { return Ok(None) };
    let place = match &addition.after {
        None => themes.len(),
        Some(after) => {
            let found = themes.iter().position(|theme| theme.get("id").and_then(Value::as_str) == Some(after.as_str()));
            let known = themes.iter().filter_map(|theme| theme.get("id")?.as_str());
            found.ok_or_else(|| Problem::AfterUnknown {
                theme: name.clone(),
                after: after.clone(),
                nearest: nearest(after.as_str(), known),
            })? + 1
        }
    };
    themes.insert(place, theme);
    missing.sort();
    missing.dedup();
    Ok((!missing.is_empty()).then_some(Problem::LanguageMissing { theme: name, languages: missing }))
}

/// Fields that hold a text, so that a mapping in them is one text per language.
const TEXTS: [&str; 11] =
    ["title", "about", "comment", "text", "help", "label", "other", "low", "high", "unit", "message"];

fn complete(value: &mut Value, languages: &[String], missing: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| complete(item, languages, missing)),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                let Some(texts) = field.as_object_mut().filter(|_| TEXTS.contains(&name.as_str())) else {
                    complete(field, languages, missing);
                    continue;
                };
                let stand_in = languages.iter().find_map(|code| texts.get(code)).cloned();
                let Some(stand_in) = stand_in else { continue };
                for code in languages {
                    if !texts.contains_key(code) {
                        missing.push(code.clone());
                        texts.insert(code.clone(), stand_in.clone());
                    }
                }
            }
        }
        _ => {}
    }
}
