//! `aoj invite`: what to paste in a letter, per questionnaire and system.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use super::work::Work;
use super::{Failure, Settings, Status, World, config};
use crate::host::ssh;
use crate::office::{NoInvitation, invitation, reason};
use crate::port::{Address, Invitation, Reach};
use crate::store::Folder;
use crate::text::Lang;
use crate::text::command::{invite as texts, respond, serve};

pub(super) fn command(lang: Lang) -> Command {
    let wave = Arg::new("wave").long("wave").required(true).value_name(respond::value_id(lang));
    let key = Arg::new("host_key").long("host-key").value_name(serve::value_file(lang));
    Command::new("invite").about(texts::about(lang)).args([
        wave.help(texts::option_wave(lang)),
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
        print(work, &invitation, &address)
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

fn print(work: &mut Work, invitation: &Invitation, address: &Address) -> Result<Status, Failure> {
    let lang = work.lang();
    for way in &invitation.ways {
        let title = way.questionnaire.title.fill(lang.code(), |source| invitation.wave.filling(source));
        work.print(&title)?;
        work.print("")?;
        let command = address.command(Some(&way.name));
        for how in [texts::windows(lang), texts::mac(lang), texts::linux(lang)] {
            work.print(how)?;
            work.print(format!("    {command}"))?;
        }
        work.print(texts::putty(lang))?;
        for field in [
            texts::putty_host(lang, &address.host),
            texts::putty_port(lang, address.port),
            texts::putty_user(lang, address.user.as_ref().unwrap_or(&way.name)),
        ] {
            work.print(format!("    {field}"))?;
        }
        if let Some(word) = &way.word {
            work.print(texts::word(lang, word))?;
        }
        work.print(texts::as_text(lang, address.plain_command(Some(&way.name))))?;
        work.print("")?;
    }
    work.print(texts::no_password(lang))?;
    if let Some(fingerprint) = &invitation.reach.fingerprint {
        work.print(texts::first_time(lang, fingerprint))?;
        work.print(texts::then_yes(lang))?;
    } else {
        work.say(texts::no_key(lang))?;
    }
    Ok(Status::Done)
}
