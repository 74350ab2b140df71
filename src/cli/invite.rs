//! `aoj invite`: what to paste in a letter, per questionnaire and system.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use super::letter::{Letter, letter, recognised, ways_in};
use super::work::Work;
use super::{Failure, Settings, Status, World, config};
use crate::host::ssh;
use crate::office::{NoInvitation, invitation, reason};
use crate::port::{Address, Invitation, Invited, Reach};
use crate::store::{Folder, StoreError};
use crate::text::command::{invite as texts, letter as letter_texts, respond, serve};
use crate::text::{Lang, calendar};

pub(super) fn command(lang: Lang) -> Command {
    let wave = Arg::new("wave").long("wave").required(true).value_name(respond::value_id(lang));
    let key = Arg::new("host_key").long("host-key").value_name(serve::value_file(lang));
    let letter = Arg::new("letter").long("letter").value_name(letter_texts::value(lang));
    let questionnaire = Arg::new("questionnaire").long("questionnaire").value_name(respond::value_id(lang));
    Command::new("invite").about(texts::about(lang)).args([
        wave.help(texts::option_wave(lang)),
        letter.value_parser(Letter::WORDS).help(letter_texts::option(lang)),
        questionnaire.help(letter_texts::option_questionnaire(lang)),
        key.value_parser(value_parser!(PathBuf)).help(texts::option_host_key(lang)),
    ])
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let (lang, data) = (settings.lang, settings.data()?);
    let id = matches.get_one::<String>("wave").map_or("", String::as_str);
    let folder = Folder::open(data).map_err(|error| super::store::failure(&error, data, lang))?;
    let mut reach = Reach { address: config::read(&folder, lang, world)?.address, ..reach_of(&folder) };
    if let Some(file) = matches.get_one::<PathBuf>("host_key") {
        reach.fingerprint = Some(fingerprint(file, lang)?);
    }
    let wanted = Wanted {
        letter: matches.get_one::<String>("letter").and_then(|word| Letter::parse(word)),
        questionnaire: matches.get_one::<String>("questionnaire").cloned(),
    };
    let Some(address) = reach.address.clone() else {
        return Err(Failure::Said(texts::no_address(lang, folder.settings().display())));
    };
    Work::with(settings, world, |work| {
        let invitation = match invitation(work.store, id, &work.data.clone(), reach) {
            Ok(invitation) => invitation,
            Err(NoInvitation::Store(error)) => return work.done(Err(error)),
            Err(NoInvitation::Wrong(problems)) => {
                for problems in problems {
                    work.say_rendered(&problems.render(lang, false))?;
                }
                return Err(Failure::Said(crate::text::print::wave_wrong(lang, id)));
            }
        };
        print(work, &invitation, &address, &wanted)
    })
}

/// Where people find the server of this folder, as far as its files tell: the settings, and the key that it last had.
pub(super) fn reach_of(folder: &Folder) -> Reach {
    let known = [folder.public_host_key(), folder.host_key()];
    Reach {
        address: config::read_quietly(folder).address,
        fingerprint: known.iter().find_map(|path| ssh::fingerprint_in(path).ok()),
        settings: folder.settings(),
    }
}

fn fingerprint(file: &Path, lang: Lang) -> Result<String, Failure> {
    let unreadable = |error| Failure::Said(serve::bad_host_key(lang, file.display(), reason(&error, lang)));
    ssh::fingerprint_in(file).map_err(unreadable)
}

/// What `aoj invite` was asked for.
struct Wanted {
    letter: Option<Letter>,
    /// `None`: all of the wave.
    questionnaire: Option<String>,
}

fn print(work: &mut Work, invitation: &Invitation, address: &Address, wanted: &Wanted) -> Result<Status, Failure> {
    let lang = work.lang();
    let is_wanted =
        |way: &&Invited| wanted.questionnaire.as_ref().is_none_or(|id| way.questionnaire.id == *id.as_str());
    let ways: Vec<&Invited> = invitation.ways.iter().filter(is_wanted).collect();
    if let (true, Some(id)) = (ways.is_empty(), &wanted.questionnaire) {
        return Err(work.failure(&StoreError::NoQuestionnaire(id.clone())));
    }
    if let Some(which) = wanted.letter {
        return letters(work, invitation, &ways, address, which);
    }
    for way in ways {
        let title = way.questionnaire.title.fill(lang.code(), |source| invitation.wave.filling(source));
        for line in [title, String::new()].into_iter().chain(ways_in(way, address, lang)).chain([String::new()]) {
            work.print(line)?;
        }
    }
    for line in recognised(invitation, lang).unwrap_or_else(|| vec![texts::no_password(lang)]) {
        work.print(line)?;
    }
    if invitation.reach.fingerprint.is_none() {
        work.say(texts::no_key(lang))?;
    }
    Ok(Status::Done)
}

/// A letter for each, and what is still to be filled in.
fn letters(
    work: &mut Work,
    invitation: &Invitation,
    ways: &[&Invited],
    address: &Address,
    which: Letter,
) -> Result<Status, Failure> {
    let lang = work.lang();
    let mut blanks: Vec<String> = Vec::new();
    for (at, way) in ways.iter().enumerate() {
        let (lines, left) = letter(which, invitation, way, address, lang);
        let between = if at > 0 { vec![String::new(), "-".repeat(72), String::new()] } else { Vec::new() };
        for line in between.into_iter().chain(lines) {
            work.print(line)?;
        }
        blanks.extend(left);
    }
    blanks.sort();
    blanks.dedup();
    if !blanks.is_empty() {
        work.say(letter_texts::fill_in(lang, calendar::row(lang, &blanks)))?;
    }
    Ok(Status::Done)
}
