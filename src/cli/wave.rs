//! `aoj wave`: waves are made, opened, closed, changed and looked at.

mod change;
mod contact;
mod correct;
mod create;
mod next;
mod show;
mod tickets;

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use jiff::civil::Date;

pub(super) use self::show::standing;
use super::work::Work;
use super::{Failure, Settings, Status, World};
use crate::office::{Definition, bases_of, examine};
use crate::questionnaire::{Id, Questionnaire};
use crate::text::Lang;
use crate::text::wave::{
    command as texts, contact as contact_texts, correct as correct_texts, tickets as ticket_texts,
};
use crate::wave::ContactField;

pub(super) fn command(lang: Lang) -> Command {
    let id = || Arg::new("id").required(true).value_name(texts::value_id(lang)).help(texts::id(lang));
    let sub = |name: &'static str, about: fn(Lang) -> String| Command::new(name).about(about(lang));
    let yes = || Arg::new("yes").long("yes").action(ArgAction::SetTrue).help(texts::yes(lang));
    Command::new("wave").about(texts::about(lang)).subcommand_required(true).arg_required_else_help(true).subcommands([
        sub("create", texts::create).args([
            Arg::new("file")
                .required_unless_present("from")
                .value_name(texts::value_file(lang))
                .value_parser(value_parser!(PathBuf))
                .help(texts::create_file(lang)),
            Arg::new("from")
                .long("from")
                .value_name(texts::value_id(lang))
                .conflicts_with("file")
                .requires("new")
                .help(texts::create_from(lang)),
            Arg::new("new").long("id").value_name(texts::value_new(lang)).requires("from").help(texts::create_id(lang)),
            Arg::new("print").long("print").action(ArgAction::SetTrue).requires("from").help(texts::create_print(lang)),
        ]),
        sub("open", texts::open).arg(id()),
        sub("close", texts::close).arg(id()),
        sub("list", texts::list),
        sub("show", texts::show).arg(id()),
        sub("invited", texts::invited).args([
            id(),
            Arg::new("questionnaire")
                .required(true)
                .value_name(texts::value_questionnaire(lang))
                .help(texts::invited_questionnaire(lang)),
            Arg::new("number")
                .required(true)
                .value_name(texts::value_number(lang))
                .value_parser(value_parser!(u64))
                .help(texts::invited_number(lang)),
        ]),
        sub("tickets", ticket_texts::about).after_help(ticket_texts::after(lang)).args([
            id(),
            Arg::new("questionnaire")
                .required(true)
                .value_name(texts::value_questionnaire(lang))
                .help(ticket_texts::questionnaire(lang)),
            Arg::new("number")
                .required(true)
                .value_name(texts::value_number(lang))
                .value_parser(value_parser!(u64).range(1..=tickets::MOST))
                .help(ticket_texts::number(lang, tickets::MOST)),
        ]),
        sub("extend", texts::extend).args([
            id(),
            Arg::new("until")
                .long("until")
                .required(true)
                .value_name(texts::value_date(lang))
                .value_parser(iso_date)
                .help(texts::extend_until(lang)),
        ]),
        sub("contact", contact_texts::about).arg(id()).args(ContactField::ALL.map(|field| {
            Arg::new(field.word())
                .long(field.word())
                .value_name(contact_texts::value(lang))
                .help(contact::label(field, lang))
        })),
        sub("correct", correct_texts::about).args([
            id(),
            Arg::new("questionnaire")
                .required(true)
                .value_name(texts::value_questionnaire(lang))
                .help(texts::invited_questionnaire(lang)),
            Arg::new("path").value_name(correct_texts::value_path(lang)).help(correct_texts::path(lang)),
            Arg::new("text").value_name(correct_texts::value_text(lang)).help(correct_texts::text(lang)),
            Arg::new("in")
                .long("in")
                .value_name(correct_texts::value_language(lang))
                .help(correct_texts::language(lang)),
        ]),
        sub("reset", texts::reset).args([id(), yes()]),
        sub("delete", texts::delete).args([
            id(),
            Arg::new("rows").long("rows").action(ArgAction::SetTrue).help(texts::delete_rows(lang)),
            yes(),
        ]),
        sub("log", texts::log).arg(id()),
    ])
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let Some((name, below)) = matches.subcommand() else { return Err(Failure::Usage(texts::about(settings.lang))) };
    let text = |argument: &str| below.get_one::<String>(argument).map_or("", String::as_str);
    let flag = |argument: &str| below.get_flag(argument);
    let id = if matches!(name, "create" | "list") { "" } else { text("id") };
    Work::with(settings, world, |work| match name {
        "create" if below.contains_id("from") => next::create(work, text("from"), text("new"), flag("print")),
        "create" => create::create(work, below.get_one::<PathBuf>("file").map_or("-".as_ref(), PathBuf::as_path)),
        "open" => create::open(work, id),
        "close" => change::close(work, id),
        "list" => show::list(work),
        "show" => show::show(work, id),
        "invited" => {
            change::invited(work, id, text("questionnaire"), below.get_one("number").copied().unwrap_or_default())
        }
        "tickets" => {
            tickets::tickets(work, id, text("questionnaire"), below.get_one("number").copied().unwrap_or_default())
        }
        "extend" => match below.get_one::<Date>("until") {
            Some(until) => change::extend(work, id, *until),
            None => Err(Failure::Usage(texts::extend_until(work.lang()))),
        },
        "contact" => {
            let given = |field: ContactField| Some((field, below.get_one::<String>(field.word())?.clone()));
            let fields: Vec<_> = ContactField::ALL.into_iter().filter_map(given).collect();
            contact::contact(work, id, &fields)
        }
        "correct" => correct::correct(
            work,
            id,
            &correct::Wanted {
                questionnaire: text("questionnaire"),
                path: below.get_one::<String>("path").map(String::as_str),
                language: below.get_one::<String>("in").map(String::as_str),
                text: below.get_one::<String>("text").map(String::as_str),
            },
        ),
        "reset" => change::reset(work, id, flag("yes")),
        "delete" if flag("rows") => change::delete_rows(work, id, flag("yes")),
        "delete" => change::delete(work, id, flag("yes")),
        _ => show::log(work, id),
    })
}

/// The open questions of a questionnaire before the wave left out any, as far as its source can still be read.
pub(super) fn open_questions(work: &Work, id: &str, questionnaire: &str) -> Result<BTreeSet<Id>, Failure> {
    let base =
        work.done(bases_of(work.store, &work.data, id))?.into_iter().flatten().find(|base| base.id == *questionnaire);
    let base = base.iter().flat_map(Questionnaire::questions);
    Ok(base.filter(|(_, question)| question.is_free_text()).map(|(_, question)| question.id.clone()).collect())
}

/// The questionnaires of a wave as they would be frozen if it were opened now; `None`: there
/// were errors, and they were told on standard error.
pub(super) fn composed_now(work: &mut Work, id: &str) -> Result<Option<Vec<Questionnaire>>, Failure> {
    let Some(definition) = work.done(Definition::of(work.store, id))? else { return Ok(None) };
    let text = definition.text.as_bytes();
    let examined = examine(&definition.name, text, &definition.folder, Some(&work.data));
    if examined.whole.is_none() {
        for problems in &examined.problems {
            work.say_rendered(&problems.render(work.lang(), false))?;
        }
    }
    Ok(examined.whole.map(|(_, composed)| composed.into_iter().map(|one| one.questionnaire).collect()))
}

/// `2026-12-14`, and nothing that looks less like a day.
fn iso_date(text: &str) -> Result<Date, jiff::Error> {
    let date: Date = text.parse()?;
    if text.len() == 10 { Ok(date) } else { Err(jiff::Error::from_args(format_args!("not a date"))) }
}
