//! `aoj schema`: the JSON Schema by which an editor helps whoever writes a file.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::{Failure, Settings, Status, World};
use crate::questionnaire::file::QUESTIONNAIRE;
use crate::questionnaire::schema::schema;
use crate::text::Lang;
use crate::text::check::field;
use crate::text::command::check as texts;
use crate::wave::wave_schema;

pub(super) fn command(lang: Lang) -> Command {
    Command::new("schema").about(texts::schema_about(lang)).arg(
        Arg::new("what")
            .value_name("questionnaire|wave")
            .required(true)
            .value_parser(PossibleValuesParser::new(["questionnaire", "wave"]))
            .help(texts::argument_what(lang)),
    )
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
    let schema = match matches.get_one::<String>("what").map(String::as_str) {
        Some("wave") => wave_schema(lang),
        _ => schema(&QUESTIONNAIRE, field::schema_title, lang),
    };
    writeln!(world.output, "{schema:#}").map_err(|error| Failure::from_io(&error, lang))?;
    Ok(Status::Done)
}
