//! `aoj coordinate`: the coordinator's screens at this terminal.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{Failure, Settings, Status, World, start};
use crate::host::{Ending, Local, run_local};
use crate::office::reason;
use crate::text::Lang;
use crate::text::command::{coordinate as texts, frame, respond};
use crate::ui::{Begin, Coordinator, Setting};

pub(super) fn command(lang: Lang) -> Command {
    Command::new("coordinate").about(texts::about(lang)).arg(
        Arg::new("set_passphrase")
            .long("set-passphrase")
            .action(ArgAction::SetTrue)
            .help(texts::option_set_passphrase(lang)),
    )
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
    if settings.plain {
        return Err(Failure::Said(texts::needs_a_screen(lang)));
    }
    let begin = if matches.get_flag("set_passphrase") { Begin::SetPassphrase } else { Begin::Enter };
    let mut office = start::office(settings, world)?;
    let defects = world.defects.clone();
    let broken = || frame::defect(lang, defects.place().unwrap_or_else(|| frame::defect_somewhere(lang)));
    let local = Local { dress: start::dress(settings, world), broken: &broken };
    let setting = Setting { look: local.dress.look(), lang, begin, from_start: false };
    let ran = run_local(Coordinator::new(setting), &mut office, &local);
    match ran.map_err(|error| Failure::Said(respond::no_screen(lang, reason(&error, lang))))? {
        Ending::Broken => Ok(Status::Failed),
        Ending::Left | Ending::Gone | Ending::AsText(..) | Ending::Demo(_) => Ok(Status::Done),
    }
}
