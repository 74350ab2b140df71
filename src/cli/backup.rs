//! `aoj backup FILE`: all that is needed for restoring, in one private file.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::{Failure, Settings, Status, World, patience, printable, store};
use crate::office::reason;
use crate::store::BackupError;
use crate::text::Lang;
use crate::text::command::{backup as texts, patience as patience_texts};

pub(super) fn command(lang: Lang) -> Command {
    Command::new("backup").about(texts::about(lang)).after_help(texts::after(lang)).arg(
        Arg::new("file")
            .value_name(texts::value_file(lang))
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help(texts::argument_file(lang)),
    )
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let (lang, data) = (settings.lang, settings.data()?);
    let said = |sentence| Err(Failure::Said(sentence));
    let Some(file) = matches.get_one::<PathBuf>("file") else { return Err(Failure::Usage(texts::about(lang))) };
    if file.as_os_str() == "-" {
        return said(texts::no_stream(lang));
    }
    if !data.join("store.db").exists() {
        return said(texts::nothing_to_keep(lang, data.display()));
    }
    patience::announce(world, data, &patience_texts::copying(lang), lang)?;
    let (folder, open) = store::open(settings, world)?;
    let mut nonce = [0; 8];
    (world.dice)().fill(&mut nonce);
    match crate::store::backup(&open, &folder, file, nonce) {
        Ok(()) => {}
        Err(BackupError::Exists) => return said(texts::exists(lang, file.display())),
        Err(BackupError::Inside) => return said(texts::inside(lang, file.display())),
        Err(BackupError::Store(error)) => return Err(store::failure(&error, data, lang)),
        Err(BackupError::Io(error)) => return said(texts::not_written(lang, file.display(), reason(&error, lang))),
    }
    // A message, not a figure: it goes beside what other programs read.
    let line = texts::written(lang, printable(&file.display().to_string()));
    writeln!(world.errors, "{line}").map_err(|error| Failure::from_io(&error, lang))?;
    Ok(Status::Done)
}
