//! The steps at which one thing is typed: which text of the plan it is, and what is proposed.

use super::Step;
use crate::interview::parse_date;
use crate::port::WaveLine;
use crate::text::Lang;
use crate::text::coordinator::compose as say;
use crate::wave::Plan;
use crate::wave::plan::{is_spring, typed_day};

/// The text of the plan that is typed at a step.
fn text_mut<'a>(step: &Step, plan: &'a mut Plan) -> Option<&'a mut String> {
    Some(match step {
        Step::Region => &mut plan.region,
        Step::Opens => &mut plan.opens,
        Step::Closes => &mut plan.closes,
        Step::Title => &mut plan.title,
        Step::Id => &mut plan.id,
        Step::Controller => &mut plan.controller,
        Step::ContactName => &mut plan.contact_name,
        Step::ContactEmail => &mut plan.contact_email,
        Step::ContactPhone => &mut plan.contact_phone,
        Step::PrivacyOfficer => &mut plan.privacy_officer,
        Step::KeepUntil => &mut plan.keep_until,
        Step::Feedback => &mut plan.feedback,
        Step::Total(at) => &mut plan.questionnaires.get_mut(*at)?.total,
        Step::Group(at, id) => plan.questionnaires.get_mut(*at)?.by.entry(id.clone()).or_default(),
        Step::Word(at) => &mut plan.questionnaires.get_mut(*at)?.access_code,
        Step::Purpose => &mut plan.purpose,
        Step::Readers => &mut plan.readers,
        Step::AmbitionText(at) => &mut plan.ambitions.get_mut(*at)?.text,
        Step::AmbitionTarget(at) => &mut plan.ambitions.get_mut(*at)?.target,
        Step::MinGroup => &mut plan.min_group,
        _ => return None,
    })
}

/// What stands in the plan for a step; `None` where nothing is typed there.
#[must_use]
pub fn get(step: &Step, plan: &Plan) -> Option<String> {
    text_mut(step, &mut plan.clone()).map(|text| text.clone())
}

/// Puts what was typed into the plan. Whether it is another text.
pub fn set(step: &Step, plan: &mut Plan, typed: &str) -> bool {
    let Some(text) = text_mut(step, plan) else { return false };
    let other = text != typed;
    if other {
        typed.clone_into(text);
    }
    other
}

/// Fills what can be proposed and is still empty when a step is opened. Whether it did.
pub fn propose(step: &Step, plan: &mut Plan, known: &[WaveLine], lang: Lang) -> bool {
    let (opens, closes) = plan.period();
    let proposed = match (step, opens, closes) {
        (Step::Title, Some(opens), _) if is_spring(opens) => say::spring(lang, opens.year()),
        (Step::Title, Some(opens), _) => say::autumn(lang, opens.year()),
        (Step::Id, Some(opens), _) => Plan::proposed_id(opens, |id| known.iter().any(|line| line.id == id)),
        (Step::KeepUntil, _, Some(closes)) => Plan::proposed_keeping(closes).map(typed_day).unwrap_or_default(),
        _ => return false,
    };
    let empty = text_mut(step, plan).filter(|text| text.is_empty() && !proposed.is_empty());
    empty.map(|text| *text = proposed).is_some()
}

/// A day that was typed, written out; as it was typed where it is none.
#[must_use]
pub fn day(typed: &str, lang: Lang) -> String {
    parse_date(typed).map_or_else(|_| typed.to_owned(), |day| crate::text::calendar::date(lang, day))
}
