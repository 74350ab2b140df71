//! `aoj kiosk`: respondent after respondent at this terminal.
//!
//! It ends with status 0 by the passphrase or when it is asked to stop, else with 1, so that whatever starts it starts
//! it again when the terminal went.

use std::ops::RangeInclusive;
use std::time::Duration;

use clap::{Arg, ArgMatches, Command};

use super::start::{Desks, dress, finish};
use super::{Failure, Settings, Status, World, config, fence, store};
use crate::host::{Captive, Counter, Ending, Local, run_local};
use crate::office::{Asked, reason};
use crate::store::Worker;
use crate::text::Lang;
use crate::text::command::{frame, kiosk as texts, respond};
use crate::ui::{Kiosk, KioskSetting};

/// How many seconds may be waited for a key: enough to read a question, and no more than an hour.
const SECONDS: RangeInclusive<u64> = 10..=3600;

pub(super) fn command(lang: Lang) -> Command {
    let (least, most) = (SECONDS.start(), SECONDS.end());
    Command::new("kiosk").about(texts::about(lang)).args([
        Arg::new("wave").long("wave").value_name(texts::value_id(lang)).required(true).help(texts::option_wave(lang)),
        Arg::new("idle").long("idle").value_name(texts::value_seconds(lang)).help(texts::option_idle(
            lang,
            least,
            most,
            KioskSetting::IDLE.as_secs(),
        )),
    ])
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
    let idle = match matches.get_one::<String>("idle") {
        None => KioskSetting::IDLE,
        Some(text) => match text.parse().ok().filter(|seconds| SECONDS.contains(seconds)) {
            Some(seconds) => Duration::from_secs(seconds),
            None => return Err(Failure::Usage(texts::wrong_idle(lang, SECONDS.start(), SECONDS.end()))),
        },
    };
    if settings.plain {
        return Err(Failure::Said(texts::needs_a_screen(lang)));
    }
    let (folder, store) = store::open(settings, world)?;
    let dress = dress(settings, world);
    let elsewhere = config::read(&folder, lang, world)?.address;
    // Whoever sits there needs nothing else of this computer. Where it can't be had, that is nothing to tell them.
    let _unfenced = fence::around(folder.root(), None).put_up();
    let desks = Desks { data: settings.data()?.to_owned(), clock: world.clock.clone(), dice: world.dice.clone() };
    let wave = matches.get_one::<String>("wave").cloned();
    let stand = desks.kiosk(&Asked { wave, ..Asked::default() }, lang)?;
    let setting = KioskSetting {
        wave: stand.wave,
        title: stand.title,
        secret: store.secret().clone(),
        dice: world.dice.clone(),
        look: dress.look(),
        lang,
        idle,
        elsewhere: elsewhere.map(|address| address.command(None)).unwrap_or_default(),
        blocks: dress.carry(false).blocks,
    };
    let no_screen = |error: &std::io::Error| Failure::Said(respond::no_screen(lang, reason(error, lang)));
    let worker =
        Worker::start(Box::new(store), world.clock.clone(), (world.dice)()).map_err(|error| no_screen(&error))?;
    let defects = world.defects.clone();
    let broken = || frame::defect(lang, defects.place().unwrap_or_else(|| frame::defect_somewhere(lang)));
    let local = Local { dress, broken: &broken };
    let mut desk = Counter { store: worker.handle(), office: stand.office };
    let ran = run_local(Captive::new(Kiosk::new(setting)), &mut desk, &local);
    finish(worker);
    Ok(match ran.map_err(|error| no_screen(&error))? {
        Ending::Left | Ending::AsText(..) | Ending::Demo(_) => Status::Done,
        Ending::Gone | Ending::Broken => Status::Failed,
    })
}
