//! The command line: what `aoj` understands, one small file per group of commands.
//!
//! Invariants: everything a command touches of the process comes in through [`World`], so that a test runs any
//! command in process with its own clock; the exit status is 0 for done, 1 for failed with one line on standard
//! error, 2 for wrong usage; no panic and no backtrace reaches a person; nothing a person typed is written raw.
//!
//! A group is a file with `command(lang)`, which describes it to clap, and `run`, which does it; it exists as soon as
//! it stands in `GROUPS`.

mod backup;
mod check;
pub mod config;
mod coordinate;
mod counts;
mod demo;
mod doctor;
mod failure;
mod fence;
mod frame;
mod invite;
mod kiosk;
mod letter;
mod patience;
mod preview;
mod print;
mod respond;
mod responses;
mod results;
mod schema;
mod serve;
mod settings;
mod start;
mod store;
mod usage;
mod wave;
mod work;
mod world;

use std::ffi::OsString;
use std::panic::AssertUnwindSafe;

use clap::{ArgMatches, Command};

pub use failure::{Failure, Status, printable};
pub use settings::Settings;
pub use world::{Defects, Terminals, World};

use crate::text::Lang;
use crate::text::command::frame as texts;

/// A command with its subcommands.
struct Group {
    command: fn(Lang) -> Command,
    run: fn(&ArgMatches, &Settings, &mut World) -> Result<Status, Failure>,
}

/// Every command, in the order of `aoj --help`.
const GROUPS: &[Group] = &[
    Group { command: respond::command, run: respond::run },
    Group { command: preview::command, run: preview::run },
    Group { command: kiosk::command, run: kiosk::run },
    Group { command: coordinate::command, run: coordinate::run },
    Group { command: serve::command, run: serve::run },
    Group { command: invite::command, run: invite::run },
    Group { command: demo::command, run: demo::run },
    Group { command: check::command, run: check::run },
    Group { command: schema::command, run: schema::run },
    Group { command: print::command, run: print::run },
    Group { command: wave::command, run: wave::run },
    Group { command: counts::command, run: counts::run },
    Group { command: results::command, run: results::run },
    Group { command: responses::command, run: responses::run },
    Group { command: backup::command, run: backup::run },
    Group { command: doctor::command, run: doctor::run },
];

/// Every command as clap knows it, for what is made of them: the manual, completions of a shell.
#[must_use]
pub fn commands(lang: Lang) -> Command {
    frame::tree(GROUPS, lang, Terminals::default().columns())
}

/// Does what the arguments (the program's name first) ask and gives the exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>, world: &mut World) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = settings::language(&arguments, &world.environment);
    // What a command leaves half done in `world` after a panic is not looked at again: only the sentence is written.
    let done = std::panic::catch_unwind(AssertUnwindSafe(|| dispatch(&arguments, lang, world)));
    let outcome = done.unwrap_or_else(|_| {
        let place = world.defects.place().unwrap_or_else(|| texts::defect_somewhere(lang));
        Err(Failure::Said(texts::defect(lang, place)))
    });
    let flushed = world.output.flush().map_err(|error| Failure::from_io(&error, lang));
    failure::conclude(outcome.and_then(|status| flushed.map(|()| status)), world)
}

fn dispatch(arguments: &[OsString], lang: Lang, world: &mut World) -> Result<Status, Failure> {
    let tree = frame::tree(GROUPS, lang, world.terminals.columns());
    let name = usage::typed(&tree, arguments.get(1..).unwrap_or_default());
    let matches = match tree.try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&error, &name, lang, world),
    };
    let settings = Settings::of(&matches, lang, world);
    let Some((name, below)) = matches.subcommand() else {
        return start::run(&settings, world);
    };
    match GROUPS.iter().find(|group| (group.command)(lang).get_name() == name) {
        Some(group) => (group.run)(below, &settings, world),
        None => Err(Failure::Usage(texts::after(lang))),
    }
}
