//! `aoj responses`: answers in from a file, and out of a closed wave.

mod export;
mod import;
mod out;

use clap::{Arg, ArgMatches, Command};

use super::{Failure, Settings, Status, World};
use crate::text::Lang;
use crate::text::results::command as texts;

pub(super) fn command(lang: Lang) -> Command {
    Command::new("responses")
        .about(texts::about_responses(lang))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands([export::command(lang), import::command(lang)])
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    match matches.subcommand() {
        Some(("export", matches)) => export::run(matches, settings, world),
        Some(("import", matches)) => import::run(matches, settings, world),
        _ => Err(Failure::Usage(texts::about_responses(settings.lang))),
    }
}

/// Which questionnaire of the wave.
fn questionnaire(lang: Lang) -> Arg {
    Arg::new("questionnaire")
        .long("questionnaire")
        .required(true)
        .value_name(texts::value_id(lang))
        .help(texts::option_questionnaire(lang))
}
