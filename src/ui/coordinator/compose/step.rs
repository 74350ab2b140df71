//! The steps of composing, in their order.

use crate::text::Lang;
use crate::text::coordinator::compose as say;
use crate::wave::Plan;

use super::Outlook;

/// One thing that is asked. Numbers are places in the plan's questionnaires or ambitions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Region,
    Municipalities,
    Partnerships,
    Opens,
    Closes,
    Title,
    Id,
    Controller,
    ContactName,
    ContactEmail,
    ContactPhone,
    PrivacyOfficer,
    KeepUntil,
    Feedback,
    Questionnaires,
    Themes(usize),
    Split(usize),
    Total(usize),
    /// A group of the split question, by its option.
    Group(usize, String),
    Word(usize),
    OpenAnswers,
    Purpose,
    Readers,
    Previous,
    Ambitions,
    AmbitionTheme(usize),
    AmbitionText(usize),
    AmbitionTarget(usize),
    MinGroup,
    Overview,
}

/// How many parts the steps make together.
pub const PARTS: usize = 8;

/// All steps of a plan, in order; those of a single ambition are reached from their list.
#[must_use]
pub fn steps(plan: &Plan, outlook: &Outlook) -> Vec<Step> {
    let mut all = vec![
        Step::Region,
        Step::Municipalities,
        Step::Partnerships,
        Step::Opens,
        Step::Closes,
        Step::Title,
        Step::Id,
        Step::Controller,
        Step::ContactName,
        Step::ContactEmail,
        Step::ContactPhone,
        Step::PrivacyOfficer,
        Step::KeepUntil,
        Step::Feedback,
        Step::Questionnaires,
    ];
    for (at, used) in plan.questionnaires.iter().enumerate() {
        all.extend([Step::Themes(at), Step::Split(at)]);
        if used.grouped {
            all.extend(outlook.groups(at).into_iter().map(|(id, _)| Step::Group(at, id)));
        }
        all.extend([Step::Total(at), Step::Word(at)]);
    }
    all.push(Step::OpenAnswers);
    if plan.open_answers {
        all.extend([Step::Purpose, Step::Readers]);
    }
    all.extend([Step::Previous, Step::Ambitions, Step::MinGroup, Step::Overview]);
    all
}

/// The step behind this one.
#[must_use]
pub fn after(step: &Step, plan: &Plan, outlook: &Outlook) -> Step {
    match step {
        Step::AmbitionTheme(at) => Step::AmbitionText(*at),
        Step::AmbitionText(at) => Step::AmbitionTarget(*at),
        Step::AmbitionTarget(_) => Step::Ambitions,
        _ => {
            let all = steps(plan, outlook);
            let here = all.iter().position(|one| one == step);
            here.and_then(|at| all.get(at + 1).cloned()).unwrap_or(Step::Overview)
        }
    }
}

/// The step before this one; `None`: it is the first.
#[must_use]
pub fn before(step: &Step, plan: &Plan, outlook: &Outlook) -> Option<Step> {
    match step {
        Step::AmbitionTheme(_) | Step::AmbitionText(_) => Some(Step::Ambitions),
        Step::AmbitionTarget(at) => Some(Step::AmbitionText(*at)),
        _ => {
            let all = steps(plan, outlook);
            let here = all.iter().position(|one| one == step)?;
            all.get(here.checked_sub(1)?).cloned()
        }
    }
}

impl Step {
    /// What it is called where is kept that somebody was there. A questionnaire is named, as its place may change.
    #[must_use]
    pub fn mark(&self, plan: &Plan) -> String {
        match self {
            Self::Themes(at) | Self::Split(at) | Self::Total(at) | Self::Group(at, _) | Self::Word(at) => {
                let mut unplaced = self.clone();
                if let Self::Themes(at) | Self::Split(at) | Self::Total(at) | Self::Group(at, _) | Self::Word(at) =
                    &mut unplaced
                {
                    *at = 0;
                }
                let source = plan.questionnaires.get(*at).map_or("", |used| used.source.as_str());
                format!("{unplaced:?} {source}")
            }
            other => format!("{other:?}"),
        }
    }

    /// The part it belongs to, from 1.
    #[must_use]
    pub const fn part(&self) -> usize {
        match self {
            Self::Region | Self::Municipalities | Self::Partnerships => 1,
            Self::Opens | Self::Closes => 2,
            Self::Title | Self::Id => 3,
            Self::Controller
            | Self::ContactName
            | Self::ContactEmail
            | Self::ContactPhone
            | Self::PrivacyOfficer
            | Self::KeepUntil
            | Self::Feedback => 4,
            Self::Questionnaires
            | Self::Themes(_)
            | Self::Split(_)
            | Self::Total(_)
            | Self::Group(..)
            | Self::Word(_) => 5,
            Self::OpenAnswers | Self::Purpose | Self::Readers => 6,
            Self::Previous
            | Self::Ambitions
            | Self::AmbitionTheme(_)
            | Self::AmbitionText(_)
            | Self::AmbitionTarget(_)
            | Self::MinGroup => 7,
            Self::Overview => PARTS,
        }
    }

    #[must_use]
    pub fn part_name(&self, lang: Lang) -> String {
        match self.part() {
            1 => say::part_region(lang),
            2 => say::part_period(lang),
            3 => say::part_name(lang),
            4 => say::part_asks(lang),
            5 => say::part_questionnaires(lang),
            6 => say::part_open(lang),
            7 => say::part_compare(lang),
            _ => say::part_check(lang),
        }
    }
}
