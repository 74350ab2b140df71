//! What a question asks for in words, and with which columns and codes its answers are entered.

use super::super::{Choice, Escape, Kind, OptionsFrom, Question, Scale};
use super::sheet::Writer;
use super::{Answers, Coded};
use crate::text::calendar;
use crate::text::print as t;

/// The columns of a question, where they are not told with its answers.
pub(super) fn columns(question: &Question) -> Vec<String> {
    let id = &question.id;
    match &question.kind {
        Kind::Info | Kind::Multiple { .. } => Vec::new(),
        Kind::Rank { .. } => (1..=question.places()).map(|place| format!("{id}.{place}")).collect(),
        _ => vec![id.to_string()],
    }
}

/// The answers with their codes; those of a statement stand with its scale.
pub(super) fn answers(writer: &Writer, question: &Question) -> Vec<Answers> {
    let (id, lang) = (&question.id, writer.paper.lang);
    let options = |name: &dyn Fn(&Choice) -> String| -> Vec<Coded> {
        question
            .options()
            .iter()
            .map(|option| writer.coded(name(option), &option.label, remarks(writer, option)))
            .collect()
    };
    let escapes = escapes(writer, &question.escapes);
    let mut groups = match &question.kind {
        Kind::Likert { .. } => return Vec::new(),
        Kind::Multiple { .. } => {
            let chosen = options(&|option| format!("{id}.{}", option.id));
            vec![
                Answers { head: t::head_column(lang), rows: chosen },
                Answers { head: t::head_code_in(lang, id), rows: escapes },
            ]
        }
        Kind::Rank { .. } => vec![
            Answers { head: t::head_code(lang), rows: options(&|option| option.id.to_string()) },
            Answers { head: t::head_code_in(lang, id), rows: escapes },
        ],
        kind => {
            let mut rows = options(&|option| option.id.to_string());
            if let Kind::Single { other: Some(other), .. } = kind {
                let notes = other.text.then(|| t::other_text(lang)).into_iter().collect();
                rows.push(writer.coded(other.id.to_string(), &other.label, notes));
            }
            rows.extend(escapes);
            vec![Answers { head: t::head_code(lang), rows }]
        }
    };
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// The points of a scale and the ways of not answering that go with them.
pub(super) fn of_scale(writer: &Writer, scale: &Scale, ways_out: &[Escape]) -> Answers {
    let points = scale.points.iter().map(|point| writer.coded(point.value.to_string(), &point.label, Vec::new()));
    let rows = points.chain(escapes(writer, ways_out)).collect();
    Answers { head: t::head_code(writer.paper.lang), rows }
}

fn escapes(writer: &Writer, escapes: &[Escape]) -> Vec<Coded> {
    escapes.iter().map(|escape| writer.coded(escape.id.to_string(), &escape.label, Vec::new())).collect()
}

fn remarks(writer: &Writer, option: &Choice) -> Vec<String> {
    let lang = writer.paper.lang;
    let exclusive = option.exclusive.then(|| t::exclusive(lang));
    let condition = option.show_if.as_ref().map(|condition| t::option_only_if(lang, condition.in_words(writer, lang)));
    exclusive.into_iter().chain(condition).collect()
}

/// What is asked for, as sentences.
pub(super) fn notes(writer: &Writer, question: &Question) -> Vec<String> {
    let lang = writer.paper.lang;
    let mut notes = Vec::new();
    match &question.kind {
        Kind::Likert { reverse, .. } => notes.extend(reverse.then(|| t::reverse(lang))),
        Kind::Single { .. } => notes.push(t::one_answer(lang)),
        Kind::Multiple { min, max, .. } => {
            notes.push(t::multiple(lang));
            notes.extend(min.map(|min| t::multiple_min(lang, min)));
            notes.extend(max.map(|max| t::multiple_max(lang, max)));
            notes.push(t::column_each(lang));
            notes.extend(question.options().is_empty().then(|| t::columns_with_codes(lang, &question.id)));
        }
        Kind::Rank { .. } => {
            notes.push(match question.places() {
                0 => t::in_order(lang),
                1 => t::rank_one(lang),
                places => t::rank(lang, places),
            });
            notes.extend(question.options().is_empty().then(|| t::columns_with_places(lang, &question.id)));
            notes.push(t::places_hold_codes(lang));
        }
        Kind::Open { max_chars } => notes.push(t::open(lang, max_chars)),
        Kind::Text { max_chars, pattern } => {
            notes.push(t::text(lang, max_chars));
            if let Some(pattern) = pattern {
                notes.push(t::pattern(lang, writer.clean(&pattern.source)));
                notes.extend(pattern.message.as_ref().map(|message| t::message(lang, writer.words(message))));
            }
        }
        Kind::Info => {}
        Kind::Mark { .. } | Kind::Number { .. } | Kind::Date { .. } => bounds(writer, &question.kind, &mut notes),
    }
    choices(writer, &question.kind, &mut notes);
    notes.extend(question.required.then(|| t::required(lang)));
    let split = writer.questionnaire.split.as_ref() == Some(&question.id);
    notes.extend(split.then(|| t::split(lang)));
    notes
}

/// Where the answers come from, and in which order they stand.
fn choices(writer: &Writer, kind: &Kind, notes: &mut Vec<String>) {
    let lang = writer.paper.lang;
    let (Kind::Single { options, shuffle, from, .. }
    | Kind::Multiple { options, shuffle, from, .. }
    | Kind::Rank { options, shuffle, from, .. }) = kind
    else {
        return;
    };
    match from {
        Some(OptionsFrom::Municipalities) if options.is_empty() => notes.push(t::from_municipalities(lang)),
        Some(OptionsFrom::Partnerships) if options.is_empty() => notes.push(t::from_partnerships(lang)),
        _ => {}
    }
    notes.extend(shuffle.then(|| t::shuffled(lang)));
}

/// Which marks, numbers and days are possible.
fn bounds(writer: &Writer, kind: &Kind, notes: &mut Vec<String>) {
    let lang = writer.paper.lang;
    match kind {
        Kind::Mark { min, max, step, low, high } => {
            let [least, greatest] = [min, max].map(|value| calendar::number(lang, value));
            let end = |value: &String, label: &Option<_>| {
                label.as_ref().map(|label| t::mark_end(lang, value, writer.words(label)))
            };
            let (low, high) = (end(&least, low), end(&greatest, high));
            let whole = step.as_integer().is_some();
            notes.push(if whole { t::mark(lang, least, greatest) } else { t::mark_halves(lang, least, greatest) });
            notes.extend(low.into_iter().chain(high));
        }
        Kind::Number { min, max, decimals, unit } => {
            let [min, max] = [min, max].map(|bound| bound.map(|value| calendar::number(lang, value)));
            notes.push(match (min, max) {
                (Some(min), Some(max)) => t::number_between(lang, min, max),
                (Some(min), None) => t::number_from(lang, min),
                (None, Some(max)) => t::number_to(lang, max),
                (None, None) => t::number(lang),
            });
            notes.push(match decimals {
                0 => t::whole(lang),
                1 => t::one_decimal(lang),
                more => t::decimals(lang, more),
            });
            notes.extend(unit.as_ref().map(|unit| t::unit(lang, writer.words(unit))));
        }
        Kind::Date { min, max } => {
            let [min, max] = [min, max].map(|bound| bound.map(|day| calendar::date(lang, day)));
            notes.push(match (min, max) {
                (Some(min), Some(max)) => t::date_between(lang, min, max),
                (Some(min), None) => t::date_from(lang, min),
                (None, Some(max)) => t::date_to(lang, max),
                (None, None) => t::date(lang),
            });
            notes.push(t::date_form(lang));
        }
        _ => {}
    }
}
