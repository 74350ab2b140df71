//! At which step something can be mended, from the place in the wave file where it is wrong.

use super::Step;
use crate::questionnaire::diagnostics::{Diagnostic, said};
use crate::questionnaire::tree::{Entry, Limits, Node, read};
use crate::text::wave::file as t;

/// The step of a problem; `None`: no step asks for what is wrong.
#[must_use]
pub fn step_of(problem: &Diagnostic, text: &str) -> Option<Step> {
    // What is missing altogether is told at the top of the file.
    let missing = [
        (said(t::missing_controller), Step::Controller),
        (said(t::missing_contact), Step::ContactName),
        (said(t::missing_keep_until), Step::KeepUntil),
        (said(t::few_partnerships), Step::Partnerships),
    ];
    let found = missing.into_iter().find(|(what, _)| *what == problem.what);
    found.map_or_else(|| step_at(text, problem.span.start), |(_, step)| Some(step))
}

/// The step at which what stands at that byte of a wave file is asked for.
#[must_use]
pub fn step_at(text: &str, at: usize) -> Option<Step> {
    let (root, _) = read("", text.as_bytes(), Limits::FILE);
    let root = root?;
    let entry = entry_at(&root, at)?;
    let inner = || entry_at(&entry.value, at).map(|inner| inner.key.name.as_str());
    Some(match entry.key.name.as_str() {
        "id" => Step::Id,
        "title" => Step::Title,
        "region" => match inner() {
            Some("municipalities") => Step::Municipalities,
            Some("partnerships") => Step::Partnerships,
            _ => Step::Region,
        },
        "opens" => Step::Opens,
        "closes" => Step::Closes,
        "min_group" => Step::MinGroup,
        "previous" => Step::Previous,
        "controller" => Step::Controller,
        "contact" => match inner() {
            Some("email") => Step::ContactEmail,
            Some("phone") => Step::ContactPhone,
            _ => Step::ContactName,
        },
        "privacy_officer" => Step::PrivacyOfficer,
        "feedback" => Step::Feedback,
        "keep_until" => Step::KeepUntil,
        "open_answers" => match inner() {
            Some("purpose") => Step::Purpose,
            Some("readers") => Step::Readers,
            _ => Step::OpenAnswers,
        },
        "ambitions" => {
            let (place, node) = item_at(&entry.value, at)?;
            match entry_at(node, at).map(|field| field.key.name.as_str()) {
                Some("theme") => Step::AmbitionTheme(place),
                Some("target") => Step::AmbitionTarget(place),
                _ => Step::AmbitionText(place),
            }
        }
        "questionnaires" => match item_at(&entry.value, at) {
            None => Step::Questionnaires,
            Some((place, node)) => match entry_at(node, at).map(|field| field.key.name.as_str()) {
                Some("drop" | "add") => Step::Themes(place),
                Some("split") => Step::Split(place),
                Some("invited") => Step::Total(place),
                Some("access_code") => Step::Word(place),
                _ => Step::Questionnaires,
            },
        },
        _ => return None,
    })
}

/// The field of a mapping in which that byte lies.
fn entry_at(node: &Node, at: usize) -> Option<&Entry> {
    node.entries().iter().rfind(|entry| entry.key.span.start <= at)
}

fn item_at(node: &Node, at: usize) -> Option<(usize, &Node)> {
    node.items().iter().enumerate().rfind(|(_, item)| item.mark().start <= at)
}
