//! `aoj results`: what may be shown of a wave.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::counts::{json, wave};
use super::wave::standing;
use super::work::Work;
use super::{Failure, Settings, Status, World};
use crate::office::{compare, parts};
use crate::port::Part;
use crate::results::report::{Frame, Report, group_basis, group_report, report};
use crate::results::{
    Between, Changes, Group, NoSplit, conversation, groups, markdown, prose, split_question, summary,
};
use crate::store::WaveRow;
use crate::text::Lang;
use crate::text::results::command as texts;
use crate::wave::Stored;

pub(super) fn command(lang: Lang) -> Command {
    let id = |name: &'static str, value: String, help: String| Arg::new(name).long(name).value_name(value).help(help);
    let flag = |name: &'static str, help: String| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    Command::new("results").about(texts::about_results(lang)).args([
        wave(lang),
        id("questionnaire", texts::value_id(lang), texts::option_one_questionnaire(lang)),
        id("by", texts::value_question(lang), texts::option_by(lang)).conflicts_with_all(["compare", "against"]),
        id("compare", texts::value_wave(lang), texts::option_compare(lang)).conflicts_with("against"),
        id("against", texts::value_id(lang), texts::option_against(lang)),
        json(lang),
        flag("markdown", texts::option_markdown(lang)).conflicts_with("json"),
        flag("public", texts::option_public(lang)).conflicts_with_all(["json", "by", "compare", "against"]),
    ])
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let asked = Asked {
        wave: text("wave").unwrap_or_default(),
        questionnaire: text("questionnaire"),
        beside: match (text("by"), text("compare"), text("against")) {
            (Some(question), ..) => Beside::By(question),
            (_, Some(wave), _) => Beside::Wave(wave),
            (_, _, Some(questionnaire)) => Beside::Questionnaire(questionnaire),
            _ => Beside::Nothing,
        },
        form: match (matches.get_flag("json"), matches.get_flag("markdown"), matches.get_flag("public")) {
            (true, ..) => Form::Json,
            (_, markdown, true) => Form::Public { markdown },
            (_, true, _) => Form::Markdown,
            _ => Form::Text,
        },
    };
    Work::with(settings, world, |work| results(work, &asked))
}

/// What was asked for.
struct Asked {
    wave: String,
    questionnaire: Option<String>,
    beside: Beside,
    form: Form,
}

/// What is set beside the results.
enum Beside {
    Nothing,
    /// The groups of the split question, in the place of the whole.
    By(String),
    /// A former wave.
    Wave(String),
    /// Another questionnaire of the same wave.
    Questionnaire(String),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Json,
    Markdown,
    /// A page for those who answered.
    Public {
        markdown: bool,
    },
}

fn results(work: &mut Work, asked: &Asked) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = shown(work, &asked.wave)?;
    let parts = work.done(parts(work.store, &row, asked.questionnaire.as_deref()))?;
    if let Beside::By(question) = &asked.beside {
        return by_group(work, asked, &row, &parts, question);
    }
    let (between, changes) = compared(work, asked, &row, &parts)?;
    let paired = || parts.iter().zip(&changes);
    if asked.form == Form::Json {
        let reports: Vec<Report> =
            paired().map(|(part, changes)| part.with(&row, lang.code(), changes.as_ref(), &[], report)).collect();
        match (&asked.questionnaire, reports.first()) {
            (Some(_), Some(one)) => work.print_json(one)?,
            _ => work.print_json(&reports)?,
        }
        return Ok(Status::Done);
    }
    heading(work, &row, asked)?;
    // Notes are for the work meeting: they stand in the appendix and nowhere else.
    let notes = if asked.form == Form::Markdown { work.done(work.store.notes(&row.wave.id))? } else { Vec::new() };
    let width = work.columns();
    for (part, changes) in paired() {
        let lines = part.with(&row, lang.code(), changes.as_ref(), &notes, |basis, frame| match asked.form {
            Form::Markdown => markdown(basis, frame, lang),
            Form::Public { markdown } => summary(basis, frame, lang, (!markdown).then_some(width)),
            Form::Text | Form::Json => prose(basis, frame, lang, width),
        });
        title(work, &row, part, asked, None)?;
        if let (Some(between), Some(with)) = (between, beside(&asked.beside)) {
            let line = match between {
                Between::Waves => texts::beside_wave(lang, with),
                Between::Groups => texts::beside_questionnaire(lang, with),
            };
            work.print(line)?;
            work.print("")?;
        }
        for line in lines {
            work.print(line)?;
        }
    }
    // Only what is final is talked about.
    if asked.form == Form::Markdown && row.stored == Stored::Closed {
        for line in conversation(lang) {
            work.print(line)?;
        }
    }
    Ok(Status::Done)
}

/// A wave that can have results.
fn shown(work: &Work, id: &str) -> Result<WaveRow, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    if row.practice {
        return Err(Failure::Said(texts::practice(lang)));
    }
    if row.stored == Stored::Draft {
        return Err(Failure::Said(texts::no_results_yet(lang, id)));
    }
    Ok(row)
}

fn beside(beside: &Beside) -> Option<&str> {
    match beside {
        Beside::Wave(with) | Beside::Questionnaire(with) => Some(with),
        Beside::Nothing | Beside::By(_) => None,
    }
}

/// What has changed in each part, where that was asked for.
fn compared(
    work: &Work,
    asked: &Asked,
    row: &WaveRow,
    all: &[Part],
) -> Result<(Option<Between>, Vec<Option<Changes>>), Failure> {
    let lang = work.lang();
    let other_row = match &asked.beside {
        Beside::Nothing | Beside::By(_) => return Ok((None, all.iter().map(|_| None).collect())),
        Beside::Wave(id) => shown(work, id)?,
        Beside::Questionnaire(_) => row.clone(),
    };
    for row in [row, &other_row] {
        if row.closings == 0 {
            return Err(Failure::Said(texts::compare_while_open(lang, &row.wave.id)));
        }
    }
    let (between, others) = match &asked.beside {
        Beside::Questionnaire(id) => (Between::Groups, work.done(parts(work.store, &other_row, Some(id)))?),
        _ => (Between::Waves, work.done(parts(work.store, &other_row, asked.questionnaire.as_deref()))?),
    };
    let changes = all.iter().map(|part| {
        let other = match between {
            Between::Waves => others.iter().find(|other| other.id() == part.id()),
            // A questionnaire is not compared with itself.
            Between::Groups => others.first().filter(|other| other.id() != part.id()),
        };
        other.map(|other| work.done(compare(work.store, (row, part), (&other_row, other), between))).transpose()
    });
    Ok((Some(between), changes.collect::<Result<_, _>>()?))
}

/// One report for each group of the split question, in the place of the whole.
fn by_group(work: &mut Work, asked: &Asked, row: &WaveRow, parts: &[Part], question: &str) -> Result<Status, Failure> {
    let lang = work.lang();
    // Without a questionnaire named, those that can be split by that question.
    let splits = |part: &&Part| part.frozen.questionnaire.split.as_ref().is_some_and(|id| *id == *question);
    let chosen: Vec<&Part> = parts.iter().filter(splits).collect();
    if chosen.is_empty() {
        let known = parts.iter().filter_map(|part| part.frozen.questionnaire.split.as_ref().map(ToString::to_string));
        let known: Vec<String> = known.collect();
        return Err(Failure::Said(match known.first() {
            Some(known) => texts::other_split(lang, question, known),
            None => texts::no_split(lang),
        }));
    }
    if row.closings == 0 {
        return Err(Failure::Said(texts::split_while_open(lang, &row.wave.id)));
    }
    let mut reports = Vec::new();
    if asked.form != Form::Json {
        heading(work, row, asked)?;
    }
    let width = work.columns();
    for part in chosen {
        let split = part.with(row, lang.code(), None, &[], |basis, frame| {
            let groups = groups(basis)?;
            let words = |group: &Group| group.label.fill(frame.language, frame.fill);
            let question = split_question(basis).map(|question| question.text.fill(frame.language, frame.fill));
            let frame = &Frame { group: true, ..*frame };
            let all: Vec<(String, Report, Vec<String>)> = (groups.iter())
                .map(|group| {
                    let invited = part.frozen.invited.by.get(group.option).copied();
                    let lines = match &group.tally {
                        Err(why) => vec![crate::results::why(basis, lang, *why)],
                        Ok(tally) if asked.form == Form::Markdown => markdown(&group_basis(basis, tally), frame, lang),
                        Ok(tally) => prose(&group_basis(basis, tally), frame, lang, width),
                    };
                    (words(group), group_report(basis, group, invited, frame), lines)
                })
                .collect();
            Ok::<_, NoSplit>((question.unwrap_or_default(), all))
        });
        let (question, all) = split.map_err(|why| {
            Failure::Said(match why {
                NoSplit::NoQuestion => texts::no_split(lang),
                NoSplit::WhileOpen => texts::split_while_open(lang, &row.wave.id),
            })
        })?;
        for (label, report, lines) in all {
            if asked.form == Form::Json {
                reports.push(report);
                continue;
            }
            title(work, row, part, asked, Some((&question, &label)))?;
            for line in lines {
                work.print(line)?;
            }
        }
    }
    if asked.form == Form::Json {
        work.print_json(&reports)?;
    }
    Ok(Status::Done)
}

fn heading(work: &mut Work, row: &WaveRow, asked: &Asked) -> Result<(), Failure> {
    let lang = work.lang();
    let today = work.today(&row.wave.timezone);
    let mark = if matches!(asked.form, Form::Markdown | Form::Public { markdown: true }) { "# " } else { "" };
    work.print(format!("{mark}{} · {}", row.wave.title, row.wave.region.name))?;
    if !mark.is_empty() {
        work.print("")?;
    }
    work.print(standing(lang, &row.wave, row.wave.state(row.stored, today), today))
}

/// The name of a questionnaire above its results; with a group, what the group answered.
fn title(
    work: &mut Work,
    row: &WaveRow,
    part: &Part,
    asked: &Asked,
    group: Option<(&str, &str)>,
) -> Result<(), Failure> {
    let lang = work.lang();
    let title = part.frozen.questionnaire.title.fill(lang.code(), |source| row.wave.filling(source));
    let mark = if matches!(asked.form, Form::Markdown | Form::Public { markdown: true }) { "## " } else { "" };
    work.print("")?;
    match group {
        Some((question, label)) => work.print(format!("{mark}{title}: {question} {label}"))?,
        None if matches!(asked.form, Form::Public { .. }) => work.print(format!("{mark}{title}"))?,
        None => work.print(format!("{mark}{title} ({})", part.id()))?,
    }
    if !mark.is_empty() {
        work.print("")?;
    }
    Ok(())
}
