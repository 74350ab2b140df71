//! `aoj responses import`: answers from a file into an open wave, all or nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use sha2::{Digest, Sha256};

use super::super::counts::wave;
use super::super::wave::open_questions;
use super::super::work::Work;
use super::super::{Failure, Settings, Status, World};
use crate::questionnaire::Id;
use crate::results::import::{Import, read};
use crate::store::StoreError;
use crate::text::Lang;
use crate::text::command::patience;
use crate::text::results::command as texts;

/// A file of a hundred thousand respondents is smaller.
const LARGEST: u64 = 64 << 20;

pub fn command(lang: Lang) -> Command {
    Command::new("import").about(texts::about_import(lang)).args([
        wave(lang),
        super::questionnaire(lang),
        Arg::new("file")
            .required(true)
            .value_name(texts::value_csv(lang))
            .value_parser(value_parser!(PathBuf))
            .help(texts::argument_file(lang)),
        Arg::new("again").long("again").action(ArgAction::SetTrue).help(texts::option_again(lang)),
    ])
}

pub fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let text = |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
    let path = matches.get_one::<PathBuf>("file").map_or("-".as_ref(), PathBuf::as_path);
    let again = matches.get_flag("again");
    Work::with(settings, world, |work| import(work, text("wave"), text("questionnaire"), path, again))
}

fn import(work: &mut Work, id: &str, questionnaire: &str, path: &Path, again: bool) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    let frozen = row.questionnaires.iter().find(|frozen| frozen.questionnaire.id == *questionnaire);
    let Some(frozen) = frozen else {
        let error = if row.questionnaires.is_empty() {
            StoreError::WrongState(row.wave.state(row.stored, work.today(&row.wave.timezone)))
        } else {
            StoreError::NoQuestionnaire(questionnaire.to_owned())
        };
        return Err(refused(work, id, &error));
    };
    let bytes = work.read(path, LARGEST)?;
    let name = if path.as_os_str() == "-" {
        crate::text::wave::command::standard_input(lang)
    } else {
        path.display().to_string()
    };
    let asked: BTreeSet<Id> = frozen.questionnaire.questions().map(|(_, question)| question.id.clone()).collect();
    let off = &open_questions(work, id, questionnaire)? - &asked;
    let import = read(&frozen.questionnaire, &off, &bytes);
    if !import.problems.is_empty() {
        tell(work, &name, &import)?;
        return Err(Failure::Said(texts::nothing_read(lang, name)));
    }
    if !import.dropped.is_empty() {
        work.say(texts::dropped(lang, import.dropped.join(", ")))?;
    }
    if import.empty_rows > 0 {
        work.say(texts::empty_rows(lang, import.empty_rows))?;
    }
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    work.announce_file(bytes.len(), &patience::reading_in(lang))?;
    let (clock, mut dice) = (work.clock(), work.dice());
    let stored = work.store.import(id, questionnaire, &import.rows, digest, again, clock.as_ref(), dice.as_mut());
    if let Err(error) = stored {
        return Err(refused(work, id, &error));
    }
    work.say(texts::read_in(lang, import.rows.len(), questionnaire))?;
    work.say(texts::see_counts(lang, id))?;
    Ok(Status::Done)
}

fn tell(work: &mut Work, name: &str, import: &Import) -> Result<(), Failure> {
    let lang = work.lang();
    for problem in &import.problems {
        work.say_line(texts::problem_in(lang, name, problem.say(lang)))?;
    }
    if import.more_problems > 0 {
        work.say_line(texts::more_problems(lang, name, import.more_problems))?;
    }
    Ok(())
}

fn refused(work: &Work, id: &str, error: &StoreError) -> Failure {
    match error {
        StoreError::WrongState(state) => Failure::Said(texts::only_into_open(work.lang(), id, state.say(work.lang()))),
        other => work.failure(other),
    }
}
