//! `aoj check FILE...`: everything that is wrong with questionnaires, told at once.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use clap::{Arg, ArgMatches, Command};

use super::{Failure, Settings, Status, World, printable};
use crate::questionnaire::diagnostics::Diagnostics;
use crate::questionnaire::{Limits, Questionnaire, compile};
use crate::text::Lang;
use crate::text::command::check as texts;

pub(super) fn command(lang: Lang) -> Command {
    Command::new("check").about(texts::about(lang)).arg(
        Arg::new("files")
            .value_name(texts::value_file(lang))
            .num_args(1..)
            .required(true)
            .value_parser(clap::value_parser!(std::path::PathBuf))
            .help(texts::argument_files(lang)),
    )
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
    let files: Vec<&Path> = matches.get_many("files").unwrap_or_default().map(std::path::PathBuf::as_path).collect();
    let mut wrong = Vec::new();
    for file in &files {
        let (name, bytes) = match read(file, world.input, lang) {
            (name, Ok(bytes)) => (name, bytes),
            (name, Err(error)) => {
                let line = texts::unreadable(lang, &name, error);
                writeln!(world.output, "{}", printable(&line)).map_err(|error| Failure::from_io(&error, lang))?;
                wrong.push(name);
                continue;
            }
        };
        let report = examine(&name, &bytes);
        if report.diagnostics.has_errors() {
            wrong.push(name);
        }
        tell(&report, settings, world.output).map_err(|error| Failure::from_io(&error, lang))?;
    }
    match wrong.as_slice() {
        [] => Ok(Status::Done),
        [one] => Err(Failure::Said(texts::one_is_wrong(lang, one))),
        _ => Err(Failure::Said(texts::several_are_wrong(lang, wrong.len(), files.len()))),
    }
}

/// The name to call a file by, and what is in it; no more of it than it takes to see that it is too large.
fn read(file: &Path, input: &mut dyn Read, lang: Lang) -> (String, io::Result<Vec<u8>>) {
    let limit = Limits::FILE.bytes as u64 + 1;
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        return (texts::standard_input(lang), input.take(limit).read_to_end(&mut bytes).map(|_| bytes));
    }
    let read = File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    (file.display().to_string(), read.map(|_| bytes))
}

/// What came of one file.
struct Report {
    name: String,
    diagnostics: Diagnostics,
    questionnaire: Option<Questionnaire>,
}

fn examine(name: &str, bytes: &[u8]) -> Report {
    let compiled = compile(name, bytes, Limits::FILE);
    Report { name: name.to_owned(), diagnostics: compiled.diagnostics, questionnaire: compiled.questionnaire }
}

fn tell(report: &Report, settings: &Settings, output: &mut dyn Write) -> io::Result<()> {
    let lang = settings.lang;
    write!(output, "{}", report.diagnostics.render(lang, settings.color))?;
    if let Some(questionnaire) = &report.questionnaire {
        let (size, time) = (questionnaire.size(), questionnaire.minutes());
        let questions = if size == 1 { texts::one_question(lang) } else { texts::questions(lang, size) };
        let minutes = if time == 1 { texts::one_minute(lang) } else { texts::minutes(lang, time) };
        let line = texts::fine(lang, &report.name, questions, minutes);
        writeln!(output, "{}", printable(&line))?;
    }
    Ok(())
}
