//! `aoj print`: a questionnaire on paper.

use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::wave::composed_now;
use super::work::Work;
use super::{Failure, Settings, Status, World, printable};
use crate::office::sources::Missing;
use crate::office::{reason, sources};
use crate::questionnaire::print::{Paper, html, markdown, plain, sheet};
use crate::questionnaire::{Limits, Questionnaire, compile};
use crate::store::WaveRow;
use crate::text::Lang;
use crate::text::command::check::standard_input;
use crate::text::print as texts;

pub(super) fn command(lang: Lang) -> Command {
    let questionnaire = Command::new("questionnaire").about(texts::about_questionnaire(lang)).args([
        Arg::new("source").required(true).value_name(texts::value_source(lang)).help(texts::argument_source(lang)),
        Arg::new("wave").long("wave").value_name(texts::value_wave(lang)).help(texts::option_wave(lang)),
        Arg::new("format")
            .long("format")
            .value_name(texts::value_format(lang))
            .value_parser(PossibleValuesParser::new(["text", "markdown", "html"]))
            .help(texts::option_format(lang)),
    ]);
    Command::new("print")
        .about(texts::about(lang))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(questionnaire)
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let Some((_, matches)) = matches.subcommand() else { return Err(Failure::Usage(texts::about(settings.lang))) };
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let (source, format) = (text("source").unwrap_or_default(), text("format").unwrap_or("text"));
    let lines = match text("wave") {
        None => loose(source, format, settings, world)?,
        Some(wave) => {
            let mut lines = Vec::new();
            Work::with(settings, world, |work| {
                lines = of_wave(work, wave, source, format)?;
                Ok(Status::Done)
            })?;
            lines
        }
    };
    for line in lines {
        writeln!(world.output, "{}", printable(&line)).map_err(|error| Failure::from_io(&error, settings.lang))?;
    }
    Ok(Status::Done)
}

/// A questionnaire as such: no store is opened or made for it. What is wrong with it goes to standard error, as on
/// standard output stands the sheet alone.
fn loose(source: &str, format: &str, settings: &Settings, world: &mut World) -> Result<Vec<String>, Failure> {
    let lang = settings.lang;
    let (name, bytes) = read(source, settings, world).map_err(|missing| {
        Failure::Said(match missing {
            Missing::Unknown => texts::unknown_source(lang, source, sources::known()),
            Missing::Unreadable(error) => texts::unreadable(lang, source, reason(&error, lang)),
        })
    })?;
    let compiled = compile(&name, &bytes, Limits::FILE);
    let told = compiled.diagnostics.render(lang, false);
    write!(world.errors, "{told}").map_err(|error| Failure::from_io(&error, lang))?;
    let questionnaire = compiled.questionnaire.ok_or_else(|| Failure::Said(texts::wrong(lang, &name)))?;
    Ok(lines(&questionnaire, None, format, lang))
}

fn read(source: &str, settings: &Settings, world: &mut World) -> Result<(String, Vec<u8>), Missing> {
    if source != "-" {
        let found = sources::find(source, Path::new(""), settings.data().ok())?;
        return Ok((found.name, found.bytes));
    }
    let mut bytes = Vec::new();
    let limit = Limits::FILE.bytes as u64 + 1;
    world.input.take(limit).read_to_end(&mut bytes).map_err(Missing::Unreadable)?;
    Ok((standard_input(settings.lang), bytes))
}

/// A questionnaire as a wave asks it; of a draft, as it would ask it when opened now.
fn of_wave(work: &mut Work, id: &str, questionnaire: &str, format: &str) -> Result<Vec<String>, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    let mut all: Vec<Arc<Questionnaire>> =
        row.questionnaires.iter().map(|frozen| Arc::clone(&frozen.questionnaire)).collect();
    if all.is_empty() {
        let composed = composed_now(work, id)?.ok_or_else(|| Failure::Said(texts::wave_wrong(lang, id)))?;
        all = composed.into_iter().map(Arc::new).collect();
    }
    if let Some(found) = all.iter().find(|one| one.id == *questionnaire) {
        return Ok(lines(found, Some(&row), format, lang));
    }
    let known = all.iter().map(|one| one.id.to_string()).collect::<Vec<_>>().join(", ");
    Err(Failure::Said(texts::not_in_wave(lang, id, questionnaire, known)))
}

fn lines(questionnaire: &Questionnaire, row: Option<&WaveRow>, format: &str, lang: Lang) -> Vec<String> {
    let title = row.map(|row| format!("{} ({})", row.wave.title, row.wave.id));
    let paper = Paper {
        lang,
        wave: title.as_deref(),
        fill: &|source| row.and_then(|row| row.wave.filling(source)),
        clean: printable,
    };
    let sheet = sheet(questionnaire, &paper);
    match format {
        "markdown" => markdown(&sheet),
        "html" => html(&sheet),
        _ => plain(&sheet),
    }
}
