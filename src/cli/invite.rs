//! `aoj invite`: what to paste in a letter, per questionnaire and system.

use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};

use super::wave::composed_now;
use super::work::Work;
use super::{Failure, Settings, Status, World, serve};
use crate::host::ssh::{Address, HostKey};
use crate::questionnaire::Questionnaire;
use crate::store::{Folder, Store, StoreError};
use crate::text::Lang;
use crate::text::command::{invite as texts, respond};
use crate::wave::Stored;

pub(super) fn command(lang: Lang) -> Command {
    let wave = Arg::new("wave").long("wave").required(true).value_name(respond::value_id(lang));
    Command::new("invite").about(texts::about(lang)).arg(wave.help(texts::option_wave(lang)))
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let (lang, data) = (settings.lang, settings.data()?);
    let id = matches.get_one::<String>("wave").map_or("", String::as_str);
    let folder = Folder::open(data).map_err(|error| super::store::failure(&error, data, lang))?;
    let address = serve::public_address(&folder, lang, world)?;
    let address = address.ok_or_else(|| Failure::Said(texts::no_address(lang, folder.settings().display())))?;
    let fingerprint = HostKey::read(&folder.host_key()).ok().map(|key| key.fingerprint());
    Work::with(settings, world, |work| invite(work, id, &address, fingerprint.as_deref()))
}

/// A questionnaire that people are invited to.
struct Door {
    questionnaire: Arc<Questionnaire>,
    word: Option<String>,
}

fn invite(work: &mut Work, id: &str, address: &Address, fingerprint: Option<&str>) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    let doors: Vec<Door> = if row.questionnaires.is_empty() {
        let words = row.wave.questionnaires.iter().map(|one| one.access_code.clone());
        let composed =
            composed_now(work, id)?.ok_or_else(|| Failure::Said(crate::text::print::wave_wrong(lang, id)))?;
        composed.into_iter().zip(words).map(|(one, word)| Door { questionnaire: Arc::new(one), word }).collect()
    } else {
        let frozen = row.questionnaires.iter();
        frozen.map(|one| Door { questionnaire: one.questionnaire.clone(), word: one.access_code.clone() }).collect()
    };
    // Where another wave is open beside it, the questionnaire's name alone would leave a choice.
    let others = work.done(others_open(work.store, id))?;
    for Door { questionnaire, word } in &doors {
        let name = if others { format!("{}+{id}", questionnaire.id) } else { questionnaire.id.to_string() };
        let title = questionnaire.title.fill(lang.code(), |source| row.wave.filling(source));
        work.print(&title)?;
        work.print("")?;
        let command = address.command(Some(&name));
        for how in [texts::windows(lang), texts::mac(lang), texts::linux(lang)] {
            work.print(how)?;
            work.print(format!("    {command}"))?;
        }
        work.print(texts::putty(lang))?;
        for field in [
            texts::putty_host(lang, &address.host),
            texts::putty_port(lang, address.port),
            texts::putty_user(lang, &name),
        ] {
            work.print(format!("    {field}"))?;
        }
        if let Some(word) = word {
            work.print(texts::word(lang, word))?;
        }
        work.print(texts::as_text(lang, address.command(Some(&format!("{name}+tekst")))))?;
        work.print("")?;
    }
    work.print(texts::no_password(lang))?;
    if let Some(fingerprint) = fingerprint {
        work.print(texts::first_time(lang, fingerprint))?;
        work.print(texts::then_yes(lang))?;
    } else {
        work.say(texts::no_key(lang))?;
    }
    Ok(Status::Done)
}

/// Whether people can fill in another wave of the region's own at the same time.
fn others_open(store: &dyn Store, id: &str) -> Result<bool, StoreError> {
    let waves = store.waves()?;
    Ok(waves.iter().any(|row| row.wave.id != id && !row.practice && row.stored == Stored::Opened))
}
