//! `aoj check FILE...`: everything that is wrong with questionnaires and wave files, told at once.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use clap::{Arg, ArgMatches, Command};

use super::{Failure, Settings, Status, World, printable};
use crate::office::{examine, folder_of, reason};
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, said};
use crate::questionnaire::tree::Node;
use crate::questionnaire::{Limits, compile};
use crate::text::Lang;
use crate::text::command::check as texts;
use crate::text::wave::file as t;
use crate::wave::{is_wave_file, practice};

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
                let line = texts::unreadable(lang, &name, reason(&error, lang));
                if files.len() == 1 {
                    return Err(Failure::Said(line));
                }
                writeln!(world.output, "{}", printable(&line)).map_err(|error| Failure::from_io(&error, lang))?;
                wrong.push(name);
                continue;
            }
        };
        let report = if is_wave_file(&bytes) {
            Report::of_wave(name, file, &bytes, settings)
        } else {
            Report::of_questionnaire(name, &bytes, lang)
        };
        tell(&report, settings, world.output).map_err(|error| Failure::from_io(&error, lang))?;
        if report.verdict.is_none() {
            wrong.push(report.name);
        }
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
    /// Of the file itself, and of what it uses.
    problems: Vec<Diagnostics>,
    /// What to say of a file without errors.
    verdict: Option<String>,
}

impl Report {
    fn of_questionnaire(name: String, bytes: &[u8], lang: Lang) -> Self {
        let compiled = compile(&name, bytes, Limits::FILE);
        let verdict = compiled.questionnaire.map(|questionnaire| {
            let (size, time) = (questionnaire.size(), questionnaire.minutes());
            let questions = if size == 1 { texts::one_question(lang) } else { texts::questions(lang, size) };
            let minutes = if time == 1 { texts::one_minute(lang) } else { texts::minutes(lang, time) };
            texts::fine(lang, &name, questions, minutes)
        });
        Self { name, problems: vec![compiled.diagnostics], verdict }
    }

    /// `file` is where its questionnaires stand beside; those of the region's own are in the data folder.
    fn of_wave(name: String, file: &Path, bytes: &[u8], settings: &Settings) -> Self {
        let lang = settings.lang;
        // Where the folder can't be found, the files beside it can't either, and are told.
        let folder = folder_of(file).unwrap_or_default();
        let mut examined = examine(&name, bytes, &folder, settings.data().ok());
        let practice = examined.whole.take_if(|(file, _)| file.wave.id == practice::ID);
        if let Some(((file, _), problems)) = practice.as_ref().zip(examined.problems.first_mut()) {
            let at = file.id().map(Node::mark).unwrap_or_default();
            problems.push(Diagnostic::error(at, said(t::practice_id)).cure(said(t::practice_id_cure)));
        }
        let verdict = examined.whole.map(|(_, composed)| {
            let count = composed.len();
            let used = if count == 1 { texts::one_questionnaire(lang) } else { texts::questionnaires(lang, count) };
            texts::fine_wave(lang, &name, used)
        });
        Self { name, problems: examined.problems, verdict }
    }
}

fn tell(report: &Report, settings: &Settings, output: &mut dyn Write) -> io::Result<()> {
    for problems in &report.problems {
        write!(output, "{}", problems.render(settings.lang, settings.color))?;
    }
    if let Some(line) = &report.verdict {
        writeln!(output, "{}", printable(line))?;
    }
    Ok(())
}
