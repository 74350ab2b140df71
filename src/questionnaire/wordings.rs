//! The form of texts: one for all languages, or one per language of the file.

use super::diagnostics::{Diagnostic, Diagnostics, said, shown};
use super::nearest::nearest;
use super::table::{Setting, join};
use super::tree::{self, Content, Node, Span};
use crate::text::check as t;

/// `nl`, `en`, `fry`: two or three small letters.
#[must_use]
pub fn is_language(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Reports a value that is neither one for all languages nor one per language; `one` judges a single one.
pub fn check(
    node: &Node,
    at: Span,
    setting: Setting<'_>,
    out: &mut Diagnostics,
    one: &mut dyn FnMut(&Node, Span, &mut Diagnostics),
) {
    let Content::Map(entries) = &node.content else { return one(node, at, out) };
    if entries.is_empty() {
        out.push(Diagnostic::error(at, said(t::no_text)).cure(said(t::no_text_cure)));
        return;
    }
    for entry in entries {
        let code = entry.key.name.as_str();
        let place = entry.key.span.clone();
        match setting.languages {
            Some(known) if !known.iter().any(|language| language == code) => {
                let what = said(|l| t::unknown_language(l, shown(code)));
                let cure = match nearest(code, known.iter().map(String::as_str)).filter(|_| known.len() > 1) {
                    Some(meant) => said(|l| t::did_you_mean(l, &meant)),
                    None => said(|l| t::known_languages(l, join(known.iter().map(String::as_str)))),
                };
                out.push(Diagnostic::error(place, what).cure(cure));
            }
            None if !is_language(code) => {
                let what = said(|l| t::not_a_language(l, shown(code)));
                let cure = said(|l| t::wrong_form_cure(l, t::field::form_language(l)));
                out.push(Diagnostic::error(place, what).cure(cure));
            }
            _ => {
                let at = if entry.value.span.is_empty() { place } else { entry.value.mark() };
                one(&entry.value, at, out);
            }
        }
    }
    let missing = setting.languages.unwrap_or(&[]).iter().filter(|code| node.entry(code).is_none());
    let missing: Vec<&str> = missing.map(String::as_str).collect();
    if !missing.is_empty() {
        let what = said(|l| t::missing_language(l, join(missing.iter().copied())));
        out.push(
            Diagnostic { severity: setting.missing_language, span: at, what, cure: None }
                .cure(said(t::missing_language_cure)),
        );
    }
}

/// Reports a value that is no text, is empty, or loses its end to a comment.
pub fn check_text(node: &Node, at: Span, out: &mut Diagnostics) {
    let Content::Scalar(scalar) = &node.content else {
        if !matches!(node.content, Content::Refused) {
            out.push(Diagnostic::error(at, said(t::not_a_text)).cure(said(t::not_a_text_cure)));
        }
        return;
    };
    if let Some(truth) = scalar.as_bool() {
        out.push(Diagnostic::error(at, said(|l| t::truth_as_text(l, truth))).cure(said(t::quote_all)));
    } else if scalar.is_null() || scalar.text.trim().is_empty() {
        let hash = tree::after_hash(out.source().text(), &at);
        let cure = if hash { said(t::quote_all) } else { said(t::no_text_cure) };
        out.push(Diagnostic::error(at, said(t::no_text)).cure(cure));
    } else if let Some(hash) = tree::cut_by_hash(out.source().text(), &node.span).filter(|_| scalar.plain) {
        out.push(Diagnostic::warning(hash, said(t::cut_by_hash)).cure(said(t::cut_by_hash_cure)));
    }
}
