//! The end of composing: all of it on one sheet, what is the matter first; and how to begin.

use super::super::act::Act;
use super::super::scene::Scene;
use super::outlook::called;
use super::sheets::choice;
use super::step::{PARTS, steps};
use super::{Compose, Composing, Step, field, place};
use crate::questionnaire::diagnostics::{Diagnostic, Severity};
use crate::text::coordinator::compose as say;
use crate::text::screen as common;
use crate::text::{Lang, calendar};
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::{cut, width, wrap};
use crate::wave::plan::municipality;
use crate::wave::{DEFAULT_MIN_GROUP, Plan};

/// All of it, to be checked.
#[must_use]
pub fn sheet(scene: &Scene<'_>, composing: &Composing) -> Sheet<Act> {
    let lang = scene.lang;
    let mut body = vec![Part::Heading(say::check_heading(lang))];
    let (problems, errors) = problems(composing);
    if composing.examined.is_none() {
        body.push(Part::Text(say::check_busy(lang)));
    } else if errors > 0 {
        body.push(Part::Warning(say::check_errors(lang, errors)));
    } else {
        body.push(Part::Text(say::check_says(lang)));
    }
    body.push(Part::Gap);
    for (problem, step) in &problems {
        let what = problem.what.of(lang).replace('`', "");
        let about = step.as_ref().and_then(|step| line(step, composing, scene)).map(|(label, _)| label);
        let what = about.map_or_else(|| what.clone(), |about| format!("{about}: {what}"));
        let sign = scene.look.signs.alert;
        match step {
            Some(step) => body.push(choice(Some(sign), what, String::new(), Compose::To(step.clone()))),
            None => body.push(Part::Warning(what)),
        }
    }
    if !problems.is_empty() {
        body.push(Part::Gap);
    }
    let amiss = |step: &Step| problems.iter().any(|(_, at)| at.as_ref() == Some(step));
    for step in steps(&composing.plan, &composing.outlook).iter().filter(|step| **step != Step::Overview) {
        if let Some((label, value)) = line(step, composing, scene) {
            let mark = composing.is_unseen(step).then(|| say::not_looked_at(lang));
            let rows = drawn(scene, &label, &value, mark.as_deref(), amiss(step));
            body.push(Part::Drawn(rows, Act::Compose(Compose::To(step.clone()))));
        }
    }
    let mut buttons = Vec::new();
    if errors == 0 && composing.examined.is_some() {
        buttons.push((say::store(lang), Act::Compose(Compose::Store)));
        buttons.push((say::open_now(lang), Act::Compose(Compose::AskOpen)));
    }
    for (at, part) in composing.outlook.parts.iter().enumerate() {
        if part.composed.is_some() {
            buttons.push((say::as_respondent(lang, part.called()), Act::Compose(Compose::Look(at))));
        }
    }
    buttons.push((say::see_file(lang), Act::Compose(Compose::File)));
    Sheet {
        title: format!("{} {} {}", say::new_wave(lang), scene.look.signs.dot, Step::Overview.part_name(lang)),
        right: say::step(lang, PARTS, PARTS),
        under: Some(composing.outlook.line(&composing.plan, scene.look.signs.dot, lang)),
        body,
        tail: vec![Part::Gap, Part::Buttons(buttons)],
        leaps: true,
        hints: vec![
            ("Esc".to_owned(), common::hint_back(lang)),
            ("Enter".to_owned(), common::hint_choose(lang)),
            ("Tab".to_owned(), say::hint_buttons(lang)),
            ("?".to_owned(), common::hint_help(lang)),
        ],
        ..Sheet::default()
    }
}

/// What is the matter, each with the step at which it can be mended; errors first. And how many errors there are.
fn problems(composing: &Composing) -> (Vec<(&Diagnostic, Option<Step>)>, usize) {
    let Some(examined) = &composing.examined else { return (Vec::new(), 0) };
    let mut all: Vec<(&Diagnostic, Option<Step>)> = Vec::new();
    for (nth, file) in examined.problems.iter().enumerate() {
        let text = file.source().text();
        // Behind the wave file come its questionnaires, of which no step asks anything.
        let step = |problem: &Diagnostic| if nth == 0 { place::step_of(problem, text) } else { None };
        let told = file.in_order().into_iter();
        let told = told.filter(|problem| nth == 0 || problem.severity == Severity::Error);
        all.extend(told.map(|problem| (problem, step(problem))));
    }
    all.sort_by_key(|(problem, _)| problem.severity != Severity::Error);
    let errors = all.iter().filter(|(problem, _)| problem.severity == Severity::Error).count();
    (all, errors)
}

/// Label and value beside each other, the value on more rows where it must; behind it what must be said of it.
fn drawn(scene: &Scene<'_>, label: &str, value: &str, mark: Option<&str>, amiss: bool) -> Vec<Row> {
    let look = scene.look;
    let columns = scene.room.columns().saturating_sub(2);
    let wide = (columns * 2 / 5).clamp(1, 27);
    let sign = if amiss { look.signs.alert } else { "" };
    let label = cut(label, wide.saturating_sub(3), look.signs.more);
    let mut first = Row::new();
    first.put(0, &label, look.plain(), None);
    first.put(wide.saturating_sub(2), sign, look.alert(), None);
    let room = columns.saturating_sub(wide).max(1);
    let mark = mark.map(|mark| format!(" {} {mark}", look.signs.dot)).unwrap_or_default();
    let value = cut(value, room.saturating_mul(2).saturating_sub(width(&mark)), look.signs.more);
    let lines = wrap(&format!("{value}{mark}"), room);
    let mut rows = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let row = if number == 0 { std::mem::take(&mut first) } else { Row::new() };
        rows.push(row.at(wide, line, look.strong()));
    }
    debug_assert!(width(&label) <= wide);
    rows
}

/// What a step is called in the overview, and what was answered.
fn line(step: &Step, composing: &Composing, scene: &Scene<'_>) -> Option<(String, String)> {
    let (plan, lang) = (&composing.plan, scene.lang);
    let or_empty = |text: &str| if text.trim().is_empty() { say::not_set(lang) } else { text.to_owned() };
    let typed = || or_empty(&field::get(step, plan).unwrap_or_default());
    let day = || field::day(&typed(), lang);
    let list = |lines: Vec<String>| or_empty(&lines.join(", "));
    let source = |at: &usize| plan.questionnaires.get(*at).map(|used| called(&used.source)).unwrap_or_default();
    Some(match step {
        Step::Region => (say::part_region(lang), typed()),
        Step::Municipalities => (
            say::label_municipalities(lang),
            list(plan.municipalities.iter().map(|typed| named_municipality(typed)).collect()),
        ),
        Step::Partnerships => (say::label_partnerships(lang), list(plan.partnerships.clone())),
        Step::Opens => (say::label_first_day(lang), day()),
        Step::Closes => (say::label_last_day(lang), day()),
        Step::Title => (say::label_title(lang), typed()),
        Step::Id => (say::label_id(lang), typed()),
        Step::Controller => (say::label_controller(lang), typed()),
        Step::ContactName => (say::label_contact(lang), typed()),
        Step::ContactEmail => (say::label_email(lang), typed()),
        Step::ContactPhone => (say::label_phone(lang), typed()),
        Step::PrivacyOfficer => (say::label_officer(lang), typed()),
        Step::KeepUntil => (say::label_keep(lang), day()),
        Step::Feedback => (say::label_feedback(lang), typed()),
        Step::Questionnaires => {
            let names = plan.questionnaires.iter().map(|used| called(&used.source)).collect();
            (say::part_questionnaires(lang), list(names))
        }
        Step::Themes(at) => {
            let used = plan.questionnaires.get(*at)?;
            let value = if used.drop.is_empty() {
                say::nothing_left_out(lang)
            } else {
                say::left_out(lang, used.drop.join(", "))
            };
            (say::label_themes(lang, source(at)), value)
        }
        Step::Split(at) => {
            let split = &plan.questionnaires.get(*at)?.split;
            let value = if split.is_empty() { say::as_file(lang) } else { split.clone() };
            (say::label_split(lang, source(at)), value)
        }
        Step::Total(at) => (say::label_total(lang, source(at)), invited(plan, *at, lang)),
        Step::Word(at) => (say::label_word(lang, source(at)), typed()),
        Step::OpenAnswers => {
            let value = if plan.open_answers { say::yes(lang) } else { say::no(lang) };
            (say::part_open(lang), value)
        }
        Step::Purpose => (say::label_purpose(lang), typed()),
        Step::Readers => (say::label_readers(lang), typed()),
        Step::Previous => (say::label_previous(lang), or_empty(&plan.previous)),
        Step::Ambitions => {
            let texts = plan.ambitions.iter().map(|ambition| ambition.text.clone()).collect();
            (say::label_ambitions(lang), list(texts))
        }
        Step::MinGroup => {
            let value = if plan.min_group.trim().is_empty() { DEFAULT_MIN_GROUP.to_string() } else { typed() };
            (say::label_min_group(lang), value)
        }
        _ => return None,
    })
}

/// The name of a municipality; of what has none, what was typed.
fn named_municipality(typed: &str) -> String {
    let (_, name) = municipality(typed);
    if name.is_empty() { typed.to_owned() } else { name }
}

/// How many are invited, with the groups behind it.
fn invited(plan: &Plan, at: usize, lang: Lang) -> String {
    let Some(used) = plan.questionnaires.get(at) else { return String::new() };
    let known = plan.invited(at).map(|n| n.to_string());
    let total = known.unwrap_or_else(|| if used.total.is_empty() { say::unknown(lang) } else { used.total.clone() });
    let groups: Vec<String> =
        used.by.iter().filter(|(_, n)| !n.trim().is_empty()).map(|(id, n)| format!("{id} {n}")).collect();
    if used.grouped && !groups.is_empty() { say::grouped(lang, total, groups.join(", ")) } else { total }
}

/// How to begin: with what was being composed, empty, or after a former wave.
#[must_use]
pub fn begin(scene: &Scene<'_>) -> Sheet<Act> {
    let lang = scene.lang;
    let mut body = vec![Part::Heading(say::how_to_begin(lang)), Part::Gap];
    body.extend(unfinished(scene));
    body.push(choice(None, say::begin_empty(lang), String::new(), Compose::New));
    for line in scene.waves.unwrap_or_default() {
        let does = Compose::After(line.id.clone());
        body.push(choice(None, say::begin_after(lang, &line.title), String::new(), does));
    }
    if !scene.unfinished.is_empty() {
        body.push(Part::Gap);
        for one in scene.unfinished {
            let title = title_of(&one.title, lang);
            body.push(choice(None, say::throw_away(lang, title), String::new(), Compose::ThrowAway(one.no)));
        }
    }
    Sheet {
        title: say::new_wave(lang),
        body,
        hints: scene.hints(&[("Enter", common::hint_choose(lang))]),
        ..Sheet::default()
    }
}

/// Waves that somebody was composing, to go on with.
#[must_use]
pub fn unfinished(scene: &Scene<'_>) -> Vec<Part<Act>> {
    let lang = scene.lang;
    let go_on = scene.unfinished.iter().map(|one| {
        let label = say::go_on_with(lang, title_of(&one.title, lang), calendar::day(lang, one.day));
        choice(None, label, String::new(), Compose::TakeUp(one.no))
    });
    go_on.collect()
}

fn title_of(title: &str, lang: Lang) -> String {
    if title.is_empty() { say::without_name(lang) } else { title.to_owned() }
}

/// The text of the file as it is.
#[must_use]
pub fn file(scene: &Scene<'_>, text: &str) -> Sheet<Act> {
    let (lang, look) = (scene.lang, scene.look);
    let columns = scene.room.columns();
    let mut rows = Vec::new();
    for line in text.lines() {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let indent = u16::try_from(indent).unwrap_or(0).min(columns / 2);
        for (number, part) in wrap(line.trim_start_matches(' '), columns.saturating_sub(indent + 2)).iter().enumerate()
        {
            let hanging = if number == 0 { 0 } else { 2 };
            rows.push(Row::new().at(indent + hanging, part, look.plain()));
        }
    }
    Sheet {
        title: say::file_title(lang),
        body: vec![Part::Text(say::file_says(lang)), Part::Gap, Part::Rows(rows)],
        tail: vec![Part::Gap, Part::Buttons(vec![(common::back(lang), Act::Close)])],
        hints: vec![("Esc".to_owned(), common::hint_back(lang)), ("PgDn".to_owned(), common::hint_scroll(lang))],
        ..Sheet::default()
    }
}

/// Whether to open at once what was composed.
#[must_use]
pub fn ask_open(scene: &Scene<'_>) -> Sheet<Act> {
    let lang = scene.lang;
    Sheet {
        title: say::new_wave(lang),
        body: vec![Part::Heading(say::ask_open_now(lang)), Part::Gap, Part::Text(say::open_now_says(lang))],
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![
                (say::open_now(lang), Act::Compose(Compose::StoreAndOpen)),
                (common::back(lang), Act::Close),
            ]),
        ],
        hints: vec![("Esc".to_owned(), common::hint_back(lang)), ("Enter".to_owned(), common::hint_press(lang))],
        ..Sheet::default()
    }
}
