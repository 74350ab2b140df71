//! What a plan becomes: its questionnaires as they would be composed now, and what they ask of people.

use std::sync::Arc;

use super::{Step, check, lists};
use crate::port::Base;
use crate::questionnaire::diagnostics::{Diagnostics, Said};
use crate::questionnaire::{Kind, Questionnaire};
use crate::text::Lang;
use crate::text::coordinator::compose as say;
use crate::wave::{Plan, Wave, burden, compose, hours, read_as_far_as_possible};

/// What a plan becomes, as far as it can be told.
#[derive(Clone, Debug, Default)]
pub struct Outlook {
    /// In the order of the plan.
    pub parts: Vec<Outlined>,
    /// The wave, with everything empty that is not right yet.
    pub wave: Option<Wave>,
    /// What is the matter with the file.
    pub problems: Option<Diagnostics>,
}

/// A questionnaire of the plan.
#[derive(Clone, Debug)]
pub struct Outlined {
    /// What the file calls it.
    pub name: String,
    /// As it is before anything is left out; `None`: not known.
    pub base: Option<Arc<Base>>,
    /// `None`: it can't be composed like this.
    pub composed: Option<Arc<Questionnaire>>,
}

impl Outlined {
    /// Its name as people say it: `Beleid`, for a file its name.
    #[must_use]
    pub fn called(&self) -> String {
        called(&self.name)
    }
}

/// A source as people call it: without folders and ending, with a capital.
#[must_use]
pub fn called(source: &str) -> String {
    let name = source.rsplit('/').next().unwrap_or(source);
    let name = name.strip_suffix(".yaml").unwrap_or(name);
    let mut signs = name.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

impl Outlook {
    #[must_use]
    pub fn of(plan: &Plan, bases: &[Arc<Base>]) -> Self {
        let mut plan = plan.clone();
        for step in [Step::Municipalities, Step::Partnerships] {
            // A line that is not right yet is told at its own step; it keeps nobody from seeing what the rest becomes.
            if let Some(lines) = lists::lines(&step, &mut plan) {
                let all = lines.clone();
                let mut at = 0..;
                lines.retain(|_| at.next().is_some_and(|at| check::line(&step, &all, at, Lang::Nl).is_none()));
            }
        }
        let text = plan.file();
        // Time zones are known elsewhere; that one exists is told when the whole is checked.
        let (file, mut problems) = read_as_far_as_possible("", text.as_bytes(), &|_| true);
        let found: Vec<Option<Arc<Base>>> = plan
            .questionnaires
            .iter()
            .map(|used| bases.iter().find(|base| base.name == used.source).cloned())
            .collect();
        let models: Vec<Option<Questionnaire>> =
            found.iter().map(|base| base.as_ref().map(|base| base.questionnaire.clone())).collect();
        let composed = file.as_ref().map(|file| compose(file, &models, &mut problems)).unwrap_or_default();
        let mut composed = composed.into_iter();
        let parts = plan.questionnaires.iter().zip(found).map(|(used, base)| Outlined {
            name: used.source.clone(),
            base,
            composed: composed.next().flatten().map(|composed| Arc::new(composed.questionnaire)),
        });
        Self { parts: parts.collect(), wave: file.map(|file| file.wave), problems: Some(problems) }
    }

    /// The options of the split question of a questionnaire: id and label.
    #[must_use]
    pub fn groups(&self, at: usize) -> Vec<(String, String)> {
        let split = self.parts.get(at).and_then(|part| part.composed.as_ref()).and_then(|composed| {
            let split = composed.split.as_ref()?;
            composed.question(split.as_str())
        });
        let Some(split) = split else { return Vec::new() };
        let label = |wording: &crate::questionnaire::Wording| wording.fill("nl", |_| None::<String>);
        let other = if let Kind::Single { other, .. } = &split.kind { other.as_ref() } else { None };
        let options = split.options().iter().map(|choice| (choice.id.to_string(), label(&choice.label)));
        options.chain(other.map(|other| (other.id.to_string(), label(&other.label)))).collect()
    }

    /// Why a questionnaire can't be composed like this, in a sentence; the first of what is the matter.
    #[must_use]
    pub fn why_not(&self, at: usize) -> Option<Said> {
        if self.parts.get(at)?.composed.is_some() {
            return None;
        }
        let problems = self.problems.as_ref()?;
        let about = |place: usize| super::place::step_at(problems.source().text(), place) == Some(Step::Themes(at));
        let found = problems.in_order().into_iter().find(|problem| about(problem.span.start));
        found.map(|problem| problem.what.clone())
    }

    /// What it becomes, on one line, and as short as it can be said.
    #[must_use]
    pub fn line(&self, plan: &Plan, dot: &str, lang: Lang) -> (String, String) {
        if self.parts.is_empty() {
            return (say::burden_none(lang), say::burden_none(lang));
        }
        let separator = format!(" {dot} ");
        let mut all = Vec::new();
        let mut short = Vec::new();
        let mut minutes = Some(0_u64);
        for (at, part) in self.parts.iter().enumerate() {
            let name = part.called();
            if let Some(composed) = &part.composed {
                all.push(say::becomes(lang, &name, say::theme_size(lang, composed.size()), composed.minutes()));
                short.push(say::becomes_short(lang, composed.size(), composed.minutes()));
                let more = burden(plan.invited(at), composed.minutes());
                minutes = minutes.and_then(|sum| more.map(|more| sum.saturating_add(more)));
            } else {
                all.push(say::becomes_unknown(lang, &name));
                short.push(say::becomes_unknown(lang, &name));
                minutes = None;
            }
        }
        if let Some(minutes) = minutes {
            all.push(say::burden(lang, hours(minutes)));
            short.push(say::burden_short(lang, hours(minutes)));
        }
        (all.join(&separator), short.join(&separator))
    }
}
