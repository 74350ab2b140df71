//! Corrections: every text of a frozen questionnaire has a path (`visie_1.text`, `scales.eens.3`), by which a typo in it
//! can be mended. A frozen document never changes; corrections are kept beside it and laid over it when it is read.
//!
//! Invariant: a document with corrections differs from the frozen one in the texts that were corrected and in nothing
//! else, as whatever is no text has no path.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::diagnostics::{Said, said, shown};
use super::nearest::nearest;
use super::tree::{Limits, is_harmful};
use super::{Questionnaire, compile};
use crate::text::wave::correct as t;

/// No text of a questionnaire needs more signs.
const LONGEST: usize = 4000;

/// A new wording of one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub path: String,
    /// `None`: the text is the same in every language.
    pub language: Option<String>,
    pub text: String,
}

/// A text with its path and its wordings, each with its language; without one where it serves all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub path: String,
    pub wordings: Vec<(Option<String>, String)>,
}

/// Every text of a document, in the order of the questionnaire; none of what is no document.
#[must_use]
pub fn texts(document: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut document = serde_json::from_str(document).unwrap_or(Value::Null);
    visit(&mut document, &mut |path, node| texts.push(Text { wordings: wordings(node), path }));
    texts
}

/// The document with these corrections, the later ones over the earlier.
#[must_use]
pub fn corrected(document: &str, corrections: &[Correction]) -> String {
    let Ok(mut parsed) = serde_json::from_str(document) else { return document.to_owned() };
    visit(&mut parsed, &mut |path, node| {
        for correction in corrections.iter().filter(|correction| correction.path == path) {
            let text = match (&mut *node, &correction.language) {
                (Value::Object(wordings), Some(language)) => wordings.get_mut(language),
                (whole @ Value::String(_), None) => Some(whole),
                _ => None,
            };
            if let Some(text) = text {
                *text = Value::String(correction.text.clone());
            }
        }
    });
    parsed.to_string()
}

/// What keeps a text from being corrected, and what can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub what: Said,
    pub cure: Said,
}

fn refused(what: Said, cure: Said) -> Refused {
    Refused { what, cure }
}

/// The correction as it may be kept with a frozen document and those before it. Its language may be left out where the
/// text has only one.
///
/// # Errors
/// Where there is no such text, or the new one can't stand in its place.
pub fn check(document: &str, before: &[Correction], wanted: &Correction) -> Result<Correction, Refused> {
    let frozen = find(document, &wanted.path)?;
    let language = language(document, &frozen, wanted.language.as_deref())?;
    let text = wanted.text.trim();
    if text.is_empty() {
        return Err(refused(said(t::empty), said(t::empty_cure)));
    }
    if text.chars().any(is_harmful) {
        return Err(refused(said(t::harmful), said(t::harmful_cure)));
    }
    let lines = |text: &str| text.contains(['\n', '\r', '\t']);
    if lines(text) && !frozen.wordings.iter().any(|(_, frozen)| lines(frozen)) {
        return Err(refused(said(t::one_line), said(t::one_line_cure)));
    }
    if text.chars().count() > LONGEST {
        return Err(refused(said(t::too_long), said(|l| t::too_long_cure(l, LONGEST))));
    }
    let inserted: Vec<&str> = frozen.wordings.iter().flat_map(|(_, text)| insertions(text)).collect();
    if let Some(other) = insertions(text).find(|name| !inserted.contains(name)) {
        let cure = match inserted.first() {
            None => said(t::insertion_cure_none),
            Some(_) => said(|l| t::insertion_cure(l, inserted.join(", "))),
        };
        return Err(refused(said(|l| t::insertion(l, shown(other))), cure));
    }
    let correction = Correction { path: wanted.path.clone(), language, text: text.to_owned() };
    let now = corrected(document, before);
    let then = corrected(&now, std::slice::from_ref(&correction));
    if now == then {
        return Err(refused(said(t::same), said(t::same_cure)));
    }
    compiled(&then).map(|_| correction)
}

/// A text that compiles no more says so in the words of the loader.
fn compiled(document: &str) -> Result<Questionnaire, Refused> {
    let compiled = compile("", document.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| {
        let problems = compiled.diagnostics.in_order();
        let problem = problems.first();
        let what = problem.map_or_else(|| said(t::empty), |problem| problem.what.clone());
        let cure = problem.and_then(|problem| problem.cure.clone());
        refused(what, cure.unwrap_or_else(|| said(t::look_cure)))
    })
}

fn find(document: &str, path: &str) -> Result<Text, Refused> {
    texts(document).into_iter().find(|text| text.path == path).ok_or_else(|| no_such(document, path))
}

/// That there is no text of that path, and which was meant.
#[must_use]
pub fn no_such(document: &str, path: &str) -> Refused {
    let texts = texts(document);
    let cure = match nearest(path, texts.iter().map(|text| text.path.as_str())) {
        Some(meant) => said(|l| t::did_you_mean(l, &meant)),
        None => said(t::look_cure),
    };
    refused(said(|l| t::no_text(l, shown(path))), cure)
}

/// In which language the new text goes.
fn language(document: &str, text: &Text, wanted: Option<&str>) -> Result<Option<String>, Refused> {
    let known: Vec<&str> = text.wordings.iter().filter_map(|(language, _)| language.as_deref()).collect();
    let list = known.join(", ");
    match wanted {
        None if known.len() > 1 => Err(refused(said(t::which_language), said(|l| t::which_language_cure(l, &list)))),
        None => Ok(known.first().map(|language| (*language).to_owned())),
        Some(wanted) if known.contains(&wanted) => Ok(Some(wanted.to_owned())),
        // The only language of a questionnaire may be named, though its texts stand without one.
        Some(wanted) if known.is_empty() && only_language(document).as_deref() == Some(wanted) => Ok(None),
        Some(_) if known.is_empty() => Err(refused(said(t::one_for_all), said(t::one_for_all_cure))),
        Some(wanted) => {
            let what = said(|l| t::no_language(l, shown(wanted)));
            Err(refused(what, said(|l| t::which_language_cure(l, &list))))
        }
    }
}

fn only_language(document: &str) -> Option<String> {
    let document: Value = serde_json::from_str(document).ok()?;
    match document.get("languages")?.as_array()?.as_slice() {
        [only] => Some(only.as_str()?.to_owned()),
        _ => None,
    }
}

/// What a text inserts, by name.
fn insertions(text: &str) -> impl Iterator<Item = &str> {
    text.split("{{").skip(1).map(|rest| rest.split(['|', '}']).next().unwrap_or_default().trim())
}

fn wordings(node: &Value) -> Vec<(Option<String>, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    match node {
        Value::Object(all) => all.iter().map(|(language, value)| (Some(language.clone()), text(value))).collect(),
        one => vec![(None, text(one))],
    }
}

type See<'a> = dyn FnMut(String, &mut Value) + 'a;

/// Shows every text of a document with its path.
fn visit(document: &mut Value, see: &mut See) {
    fields(document, "", &["title", "intro", "thanks"], see);
    if let Some(scales) = document.get_mut("scales").and_then(Value::as_object_mut) {
        for (id, scale) in scales {
            labels(scale, "points", "value", &format!("scales.{id}"), see);
            labels(scale, "escapes", "id", &format!("scales.{id}.escapes"), see);
        }
    }
    items(document, "background", &mut |question| self::question(question, see));
    items(document, "themes", &mut |theme| {
        fields(theme, &format!("{}.", name(theme, "id")), &["title", "about", "comment"], see);
        items(theme, "questions", &mut |question| self::question(question, see));
    });
}

fn question(question: &mut Value, see: &mut See) {
    let id = name(question, "id");
    fields(question, &format!("{id}."), &["text", "help"], see);
    labels(question, "options", "id", &format!("{id}.options"), see);
    fields(question, &format!("{id}."), &["other", "low", "high", "unit", "message"], see);
    labels(question, "escapes", "id", &format!("{id}.escapes"), see);
}

fn fields(of: &mut Value, at: &str, names: &[&str], see: &mut See) {
    for name in names {
        if let Some(text) = of.get_mut(*name) {
            see(format!("{at}{name}"), text);
        }
    }
}

fn labels(of: &mut Value, list: &str, key: &str, at: &str, see: &mut See) {
    items(of, list, &mut |item| {
        let name = name(item, key);
        if let Some(label) = item.get_mut("label") {
            see(format!("{at}.{name}"), label);
        }
    });
}

fn items(of: &mut Value, list: &str, each: &mut dyn FnMut(&mut Value)) {
    of.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten().for_each(each);
}

/// An id, or the value of a point.
fn name(of: &Value, key: &str) -> String {
    match of.get(key) {
        Some(Value::String(id)) => id.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}
