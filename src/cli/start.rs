//! `aoj` without a command: the start screen; and how any screen is shown at this terminal.

use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::settings::{self, Locale};
use super::wave::practice;
use super::{Failure, Settings, Status, World, printable, reason, store};
use crate::host::{Desk, Ending, Local, run_local};
use crate::sitting::{Entry, Env};
use crate::store::{SqliteStore, Store, StoreError, Worker};
use crate::text::command::{frame, respond as texts};
use crate::ui::{ASCII, App, Look, WGL4};

/// How long leaving waits for what the store still has to tidy.
const PATIENCE: Duration = Duration::from_secs(3);

pub(super) fn run(settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    need_terminal(settings, world)?;
    let (_, mut store) = store::open(settings, world)?;
    offer_practice(&mut store, settings, world)?;
    show(store, Entry::Start, settings, world)
}

/// Where there is nothing to fill in, as no wave of the region's own is open, there is one to practise with.
fn offer_practice(store: &mut SqliteStore, settings: &Settings, world: &World) -> Result<(), Failure> {
    let clock = world.clock.as_ref();
    let ensured =
        store.offers(clock).and_then(|offers| if offers.is_empty() { practice::ensure(store, clock) } else { Ok(()) });
    match ensured {
        // A store that can only be read is shown as it is.
        Ok(()) | Err(StoreError::Trouble(_)) => Ok(()),
        Err(error) => Err(store::failure(&error, settings.data()?, settings.lang)),
    }
}

/// A full screen can only be shown and answered at a terminal.
pub(super) fn need_terminal(settings: &Settings, world: &World) -> Result<(), Failure> {
    let dumb = world.variable("TERM") == Some("dumb");
    if world.terminals.full_screen() && !dumb { Ok(()) } else { Err(Failure::Said(texts::no_terminal(settings.lang))) }
}

/// Shows the screens at this terminal until the person leaves.
pub(super) fn show(
    store: SqliteStore,
    entry: Entry,
    settings: &Settings,
    world: &mut World,
) -> Result<Status, Failure> {
    let lang = settings.lang;
    let data = settings.data()?;
    let offers = store.offers(world.clock.as_ref()).map_err(|error| store::failure(&error, data, lang))?;
    let env = Env {
        offers,
        secret: store.secret().clone(),
        dice: (world.dice)(),
        lang,
        how_to_return: how_to_return(data, world),
        entry,
    };
    let worker = Worker::start(Box::new(store), world.clock.clone(), (world.dice)())
        .map_err(|error| Failure::Said(texts::no_screen(lang, reason(&error, lang))))?;
    let app = App::new(env, look(settings, world));
    let shown = at_this_terminal(app, &mut worker.handle(), settings, world);
    finish(worker);
    shown
}

/// Runs the full screen at this terminal until the person leaves.
pub(super) fn at_this_terminal(
    app: App,
    desk: &mut dyn Desk,
    settings: &Settings,
    world: &World,
) -> Result<Status, Failure> {
    let lang = settings.lang;
    let defects = world.defects.clone();
    let broken = || frame::defect(lang, defects.place().unwrap_or_else(|| frame::defect_somewhere(lang)));
    let ending = run_local(app, desk, &Local { color: settings.color, broken: &broken });
    match ending.map_err(|error| Failure::Said(texts::no_screen(lang, reason(&error, lang))))? {
        Ending::Left => Ok(Status::Done),
        Ending::Broken => Ok(Status::Failed),
    }
}

/// Lets the store end what it is doing, but not for ever: a disk that hangs must not hold the shell.
fn finish(worker: Worker) {
    let (done, finished) = channel();
    std::thread::spawn(move || {
        drop(worker);
        // Nobody may be waiting any more.
        let _late = done.send(());
    });
    // Either it is done, or it takes too long; what was acknowledged is on disk in both cases.
    let _late = finished.recv_timeout(PATIENCE);
}

/// Signs that the terminal has: ASCII alone for those known to have no others, and where the locale has none.
pub(super) fn look(settings: &Settings, world: &World) -> Look {
    let old = world.variable("TERM").is_some_and(|name| name == "linux" || name.starts_with("vt"));
    let signs = if old || matches!(Locale::of(world), Locale::Other(_)) { &ASCII } else { &WGL4 };
    Look { colour: settings.color, signs }
}

/// The command that comes back to this data folder.
fn how_to_return(data: &Path, world: &World) -> String {
    if settings::default_data(&world.environment).as_deref() == Some(data) {
        return "aoj respond".to_owned();
    }
    let plain = |sign: char| sign.is_alphanumeric() || matches!(sign, '/' | '.' | '-' | '_');
    let name = data.display().to_string();
    let name = if name.chars().all(plain) { name } else { format!("'{}'", name.replace('\'', r"'\''")) };
    format!("aoj --data {} respond", printable(&name))
}
