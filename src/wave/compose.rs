//! The questionnaires of a wave, composed as its file says.
//!
//! Whatever can't be is told with its place in the wave file, together with what else is wrong there.

use std::collections::BTreeSet;

use super::file::WaveFile;
use super::model::Region;
use crate::questionnaire::compose::{Addition, Composed, Composition, Problem, compose as compose_one};
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, said, shown};
use crate::questionnaire::nearest::nearest;
use crate::questionnaire::table::join;
use crate::questionnaire::tree::{Node, Span};
use crate::questionnaire::{Id, Kind, Questionnaire};
use crate::text::wave::file as t;

/// Composes each questionnaire of the wave; `bases` are what the sources hold, in the order of the file, `None` where
/// that could not be read (and was told). What is wrong is added to the file's diagnostics.
#[must_use]
pub fn compose(file: &WaveFile, bases: &[Option<Questionnaire>], out: &mut Diagnostics) -> Vec<Option<Composed>> {
    // Of a file with errors only that is told which does not come of them: a misspelt field of the region or of a theme
    // would be told twice.
    let broken = out.has_errors();
    let follows = |problem: &Problem| broken && matches!(problem, Problem::NoOptions(_) | Problem::Added { .. });
    let mut all: Vec<Option<Composed>> = Vec::new();
    for ((node, used), base) in file.uses().iter().zip(&file.wave.questionnaires).zip(bases) {
        let Some(base) = base else {
            all.push(None);
            continue;
        };
        let with = Composition {
            drop: used.drop.clone(),
            add: items(node, "add").iter().filter_map(Addition::of).collect(),
            split: used.split.clone(),
            open_answers: file.wave.open_answers.is_some(),
            municipalities: municipalities(&file.wave.region),
            partnerships: partnerships(&file.wave.region),
        };
        let composed = compose_one(base, &with);
        match &composed {
            Ok(composed) => {
                for warning in composed.warnings.iter().filter(|_| !broken) {
                    out.push(Diagnostic::warning(place(node, warning), said(|l| warning.say(l, &base.id))));
                }
                groups(node, &composed.questionnaire, out);
                if all.iter().flatten().any(|other| other.questionnaire.id == base.id) {
                    let what = said(|l| t::same_questionnaire(l, &base.id));
                    out.push(Diagnostic::error(field(node, "use"), what).cure(said(t::same_questionnaire_cure)));
                }
            }
            Err(problems) => {
                for problem in problems.iter().filter(|problem| !follows(problem)) {
                    out.push(Diagnostic::error(place(node, problem), said(|l| problem.say(l, &base.id))));
                }
            }
        }
        all.push(composed.ok());
    }
    if all.iter().all(Option::is_some) {
        ambitions(file, &all, out);
    }
    all
}

fn items<'a>(node: &'a Node, name: &str) -> &'a [Node] {
    node.get(name).map_or(&[], Node::items)
}

fn field(node: &Node, name: &str) -> Span {
    node.get(name).map_or_else(|| node.mark(), Node::mark)
}

/// Where in the wave file the choice stands that can't be made.
fn place(node: &Node, problem: &Problem) -> Span {
    let named = |list: &str, name: Option<&str>, id: &Id| {
        let found = items(node, list).iter().find_map(|item| {
            let word = name.map_or(Some(item), |name| item.get(name))?;
            (word.text() == Some(id.as_str())).then(|| word.mark())
        });
        found.unwrap_or_else(|| node.mark())
    };
    match problem {
        Problem::DropUnknown { name: id, .. }
        | Problem::DropFixed(id)
        | Problem::DropQuestion { name: id, .. }
        | Problem::Dangling { dropped: id, .. } => named("drop", None, id),
        Problem::AfterUnknown { theme, .. } | Problem::LanguageMissing { theme, .. } => {
            named("add", Some("theme"), theme)
        }
        Problem::SplitUnknown { .. } | Problem::SplitNotSingle(_) => field(node, "split"),
        Problem::Added { .. } => field(node, "add"),
        Problem::LeftOut(_) | Problem::NoOptions(_) | Problem::NothingLeft | Problem::OnlyWritten => field(node, "use"),
    }
}

/// The groups of the numbers invited must be answers to the question by which results are split.
fn groups(node: &Node, questionnaire: &Questionnaire, out: &mut Diagnostics) {
    let Some(by) = node.get("invited").and_then(|invited| invited.get("by")) else { return };
    let split = questionnaire.split.as_ref().and_then(|id| questionnaire.question(id.as_str()));
    let Some(split) = split else {
        if !by.entries().is_empty() {
            let what = said(|l| t::by_without_split(l, &questionnaire.id));
            out.push(Diagnostic::error(by.mark(), what).cure(said(t::by_without_split_cure)));
        }
        return;
    };
    let other = if let Kind::Single { other, .. } = &split.kind { other.as_ref().map(|other| &other.id) } else { None };
    let known: Vec<&str> = split.options().iter().map(|choice| &choice.id).chain(other).map(Id::as_str).collect();
    for entry in by.entries().iter().filter(|entry| !known.contains(&entry.key.name.as_str())) {
        let name = entry.key.name.as_str();
        let what = said(|l| t::unknown_group(l, shown(name), &split.id));
        let cure = match nearest(name, known.iter().copied()) {
            Some(meant) => said(|l| crate::text::check::did_you_mean(l, &meant)),
            None => said(|l| crate::text::check::known_words(l, known.join(", "))),
        };
        out.push(Diagnostic::error(entry.key.span.clone(), what).cure(cure));
    }
}

/// An ambition is about a theme that somebody answers.
fn ambitions(file: &WaveFile, all: &[Option<Composed>], out: &mut Diagnostics) {
    let themes = || all.iter().flatten().flat_map(|one| &one.questionnaire.themes).map(|theme| theme.id.as_str());
    for node in file.ambitions().iter().filter_map(|ambition| ambition.get("theme")) {
        let Some(name) = node.text().filter(|name| !themes().any(|known| known == *name)) else { continue };
        let problem = Diagnostic::error(node.mark(), said(|l| t::unknown_theme(l, shown(name))));
        let known: BTreeSet<&str> = themes().collect();
        let cure = match nearest(name, themes()) {
            Some(meant) => said(|l| crate::text::check::did_you_mean(l, &meant)),
            None if known.is_empty() => said(t::no_themes),
            None => said(|l| t::known_themes(l, join(known.iter().copied()))),
        };
        out.push(problem.cure(cure));
    }
}

fn municipalities(region: &Region) -> Vec<(Id, String)> {
    region.municipalities.iter().map(|one| (Id::new(&one.code), one.name.clone())).collect()
}

/// Partnerships have no code of their own: their option's id is made of the name, and numbered where two names would
/// give the same.
fn partnerships(region: &Region) -> Vec<(Id, String)> {
    let mut all: Vec<(Id, String)> = Vec::new();
    for one in &region.partnerships {
        let plain = plain(&one.name);
        let taken = |id: &str| all.iter().any(|(known, _)| *known == *id);
        let numbered = (2..).map(|n: u32| format!("{plain}_{n}"));
        let id = std::iter::once(plain.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or_default();
        all.push((Id::new(&id), one.name.clone()));
    }
    all
}

/// Small letters and digits, `_` for all else: `swv_po_voorbeeld`.
fn plain(name: &str) -> String {
    const LONGEST: usize = 56;
    let letters = name.to_lowercase();
    let words = letters.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = words.collect::<Vec<_>>().join("_");
    id.truncate(LONGEST);
    if id.is_empty() { "swv".to_owned() } else { id }
}
