//! What is the matter with what was typed at a step, said while somebody is there.

use super::Step;
use crate::interview::{parse_date, parse_number};
use crate::port::WaveLine;
use crate::text::Lang;
use crate::text::coordinator::compose as say;
use crate::wave::plan::{municipality, partnership};
use crate::wave::{ADVISED_DAYS, DEFAULT_MIN_GROUP, Plan, is_wave_id, practice, term};

/// Something to be said at a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub text: String,
    /// It can't stay like this. Otherwise it is worth a look.
    pub wrong: bool,
}

fn wrong(text: String) -> Finding {
    Finding { text, wrong: true }
}

fn worth_a_look(text: String) -> Finding {
    Finding { text, wrong: false }
}

/// What is the matter at a step; `None`: nothing.
#[must_use]
pub fn check(step: &Step, plan: &Plan, known: &[WaveLine], lang: Lang) -> Option<Finding> {
    let (opens, closes) = plan.period();
    let empty = |text: &str| text.trim().is_empty();
    match step {
        Step::Region if empty(&plan.region) => Some(wrong(say::region_empty(lang))),
        Step::Opens if opens.is_none() => Some(wrong(say::bad_day(lang))),
        Step::Closes => match (opens, closes) {
            (_, None) => Some(wrong(say::bad_day(lang))),
            (Some(opens), Some(closes)) if closes < opens => Some(wrong(say::closes_first(lang))),
            (Some(opens), Some(closes)) if term(opens, closes) < ADVISED_DAYS => {
                Some(worth_a_look(say::short_term(lang, term(opens, closes), ADVISED_DAYS)))
            }
            _ => None,
        },
        Step::Title if empty(&plan.title) => Some(wrong(say::title_empty(lang))),
        Step::Id => {
            let id = plan.id.trim();
            let taken = known.iter().any(|line| line.id == id) && id != plan.remakes;
            if !is_wave_id(id) {
                Some(wrong(say::bad_id(lang)))
            } else if id == practice::ID {
                Some(wrong(say::id_practice(lang)))
            } else if taken {
                Some(wrong(say::id_taken(lang)))
            } else {
                None
            }
        }
        Step::Controller if empty(&plan.controller) => Some(worth_a_look(say::controller_missing(lang))),
        Step::ContactName | Step::ContactEmail | Step::ContactPhone
            if [&plan.contact_name, &plan.contact_email, &plan.contact_phone].into_iter().all(|text| empty(text)) =>
        {
            Some(worth_a_look(say::contact_missing(lang)))
        }
        Step::KeepUntil => match (parse_date(&plan.keep_until), closes) {
            _ if empty(&plan.keep_until) => Some(worth_a_look(say::keep_until_missing(lang))),
            (Err(_), _) => Some(wrong(say::bad_day(lang))),
            (Ok(keep), Some(closes)) if keep <= closes => Some(wrong(say::keep_until_early(lang))),
            _ => None,
        },
        Step::Partnerships => {
            let has = |wanted: &str| plan.partnerships.iter().any(|line| partnership(line).0 == wanted);
            if has("po") && has("vo") { None } else { Some(worth_a_look(say::few_partnerships(lang))) }
        }
        Step::Questionnaires if plan.questionnaires.is_empty() => Some(wrong(say::questionnaires_none(lang))),
        Step::Total(at) => number(&plan.questionnaires.get(*at)?.total, lang),
        Step::Group(at, id) => number(plan.questionnaires.get(*at)?.by.get(id)?, lang),
        Step::Purpose if empty(&plan.purpose) => Some(wrong(say::purpose_empty(lang))),
        Step::Readers if empty(&plan.readers) => Some(wrong(say::readers_empty(lang))),
        Step::AmbitionText(at) if empty(&plan.ambitions.get(*at)?.text) => Some(wrong(say::ambition_empty(lang))),
        Step::AmbitionTarget(at) => {
            let target = &plan.ambitions.get(*at)?.target;
            if empty(target) || parse_number(target).is_ok() { None } else { Some(wrong(say::bad_target(lang))) }
        }
        Step::MinGroup if !empty(&plan.min_group) => {
            let enough = plan.min_group.trim().parse::<u32>().is_ok_and(|n| n >= DEFAULT_MIN_GROUP);
            if enough { None } else { Some(wrong(say::bad_min_group(lang, DEFAULT_MIN_GROUP))) }
        }
        _ => None,
    }
}

fn number(typed: &str, lang: Lang) -> Option<Finding> {
    let fits = typed.trim().is_empty() || typed.trim().parse::<u64>().is_ok();
    if fits { None } else { Some(wrong(say::bad_number(lang))) }
}

/// What is the matter with a line of a list.
#[must_use]
pub fn line(step: &Step, lines: &[String], at: usize, lang: Lang) -> Option<String> {
    let line = lines.get(at)?;
    let earlier = lines.iter().take(at);
    match step {
        Step::Municipalities => {
            let (code, name) = municipality(line);
            let is_code = code
                .strip_prefix("GM")
                .is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit()));
            if !is_code || name.is_empty() {
                Some(say::bad_municipality(lang))
            } else {
                earlier.into_iter().any(|other| municipality(other).0 == code).then(|| say::twice(lang))
            }
        }
        Step::Partnerships => {
            let (sector, name) = partnership(line);
            if sector.is_empty() || name.is_empty() {
                Some(say::bad_partnership(lang))
            } else {
                earlier.into_iter().any(|other| partnership(other).1 == name).then(|| say::twice(lang))
            }
        }
        _ => None,
    }
}
