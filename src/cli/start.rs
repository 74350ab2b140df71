//! `aoj` without a command: the start screen; and how anything is asked at this terminal, full screen or in plain mode.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::config::{self, Config};
use super::fence;
use super::invite::reach_of;
use super::settings;
use super::world::DiceSource;
use super::{Failure, Settings, Status, World, printable, store};
use crate::host::{
    Counter, Desk, Dress, Ending, Local, PlainEnding, Post, WithPost, go_on_plain, run_local, run_plain,
};
use crate::office::{Asked, Clerk, Office, OfficeHandle, Stand, practice, reason, stand};
use crate::plain::Plain;
use crate::port::Clock;
use crate::sitting::{Entry, Env};
use crate::store::{Folder, SqliteStore, Store, StoreError, Watch, Worker};
use crate::text::Lang;
use crate::text::command::{frame, respond as texts};
use crate::ui::{App, House};

/// How long leaving waits for what the store still has to tidy.
const PATIENCE: Duration = Duration::from_secs(3);

pub(super) fn run(settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let (_, mut store) = store::open(settings, world)?;
    offer_practice(&mut store, settings, world)?;
    show(store, Entry::Start, settings, world)
}

/// What answers a coordinator's screen at this terminal, on a store of its own.
pub(super) fn office(settings: &Settings, world: &World) -> Result<OfficeHandle, Failure> {
    let desks = Desks { data: settings.data()?.to_owned(), clock: world.clock.clone(), dice: world.dice.clone() };
    desks.open(true, false, None, settings.lang)
}

/// What opens desks for coordinators.
pub(super) struct Desks {
    pub data: PathBuf,
    pub clock: Arc<dyn Clock>,
    pub dice: DiceSource,
}

impl Desks {
    /// For somebody from elsewhere: `known` by a key, which may open one wave `only`.
    pub fn over_ssh(&self, known: bool, only: Option<String>, lang: Lang) -> Result<OfficeHandle, Failure> {
        self.open(false, known, only, lang)
    }

    /// A kiosk, here or elsewhere: with a desk that only knows whether somebody has the passphrase.
    pub fn kiosk(&self, asked: &Asked, lang: Lang) -> Result<Stand, Failure> {
        let (folder, store) = store::open_at(&self.data, lang, self.clock.as_ref(), (self.dice)().as_mut())?;
        let found = stand(&store, asked, self.clock.as_ref(), lang);
        let (wave, title) =
            found.map_err(|error| store::failure(&error, folder.root(), lang))?.map_err(Failure::Said)?;
        Ok(Stand { wave, title, office: self.open(false, false, None, lang)? })
    }

    fn open(&self, may_set: bool, known: bool, only: Option<String>, lang: Lang) -> Result<OfficeHandle, Failure> {
        let (folder, store) = store::open_at(&self.data, lang, self.clock.as_ref(), (self.dice)().as_mut())?;
        let mut watch = Watch::open(&folder).map_err(|error| store::failure(&error, folder.root(), lang))?;
        let office = Office {
            store: Box::new(store),
            reach: reach_of(&folder),
            folder: Some(folder),
            clock: self.clock.clone(),
            dice: (self.dice)(),
            may_set,
            known,
        };
        // What can't be seen just now is looked at: the reading says what is the matter.
        let moved = Box::new(move || watch.changed().unwrap_or(true));
        Clerk::new(office)
            .only_for(only)
            .start(moved)
            .map_err(|error| Failure::Said(texts::no_screen(lang, reason(&error, lang))))
    }
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

/// Shows what can be filled in at this terminal, or by way of this pipe, until the person leaves.
pub(super) fn show(
    store: SqliteStore,
    entry: Entry,
    settings: &Settings,
    world: &mut World,
) -> Result<Status, Failure> {
    let lang = settings.lang;
    let data = settings.data()?;
    let offers = store.offers(world.clock.as_ref()).map_err(|error| store::failure(&error, data, lang))?;
    let folder = Folder::open(data).map_err(|error| store::failure(&error, data, lang))?;
    let Config { address, relay, .. } = config::read_quietly(&folder);
    // Whether a shell waits where Ctrl-Z is pressed, the system tells of processes.
    let fence = fence::around(folder.root(), relay.as_ref()).reading("/proc");
    let post = relay.map(Post::new);
    // Where OpenSSH lets everybody in under one name, that is how one comes back.
    let from_elsewhere = address.filter(|address| address.user.is_some()).map(|address| address.command(None));
    let env = Env {
        offers,
        secret: store.secret().clone(),
        dice: (world.dice)(),
        lang,
        how_to_return: from_elsewhere.unwrap_or_else(|| how_to_return(data, world)),
        coordinator: entry == Entry::Start && !settings.plain,
        kiosk: None,
        entry,
        carry: dress(settings, world).carry(post.is_some()),
    };
    let office = if env.coordinator { Some(office(settings, world)?) } else { None };
    if office.is_none() {
        // Whoever only fills in needs nothing else of this computer. Where it can't be had, that is nothing to tell them.
        let _unfenced = fence.put_up();
    }
    let worker = Worker::start(Box::new(store), world.clock.clone(), (world.dice)())
        .map_err(|error| Failure::Said(texts::no_screen(lang, reason(&error, lang))))?;
    let shown = match office {
        Some(office) => {
            let counter = Counter { store: worker.handle(), office };
            at_this_terminal(env, &mut WithPost::new(counter, post, None), settings, world)
        }
        None => at_this_terminal(env, &mut WithPost::new(worker.handle(), post, None), settings, world),
    };
    finish(worker);
    shown
}

/// Runs the full screen at this terminal until the person leaves, or the plain mode where that is asked for.
pub(super) fn at_this_terminal(
    mut env: Env,
    desk: &mut dyn Desk,
    settings: &Settings,
    world: &World,
) -> Result<Status, Failure> {
    let lang = settings.lang;
    let defects = world.defects.clone();
    let broken = || frame::defect(lang, defects.place().unwrap_or_else(|| frame::defect_somewhere(lang)));
    let local = Local { dress: dress(settings, world), broken: &broken };
    let no_screen = |error: std::io::Error| Failure::Said(texts::no_screen(lang, reason(&error, lang)));
    // Whoever comes back comes back to the same.
    let plainly = plainly(&env.how_to_return);
    if settings.plain {
        env.how_to_return = plainly;
        return plain_status(run_plain(Plain::new(env), desk, &local).map_err(no_screen)?, lang, world);
    }
    Ok(match run_local(House::new(App::new(env, local.dress.look())), desk, &local).map_err(no_screen)? {
        Ending::Left | Ending::Gone => Status::Done,
        Ending::Broken => Status::Failed,
        Ending::Demo(wire) => super::demo::from_start(*wire, settings, world)?,
        Ending::AsText(app, wire) => {
            let (sitting, lang) = app.into_sitting();
            plain_status(go_on_plain(Plain::going_on(sitting, lang, plainly), *wire, desk, &local), lang, world)?
        }
    })
}

fn plain_status(ending: PlainEnding, lang: Lang, world: &World) -> Result<Status, Failure> {
    match ending {
        PlainEnding::Left => Ok(Status::Done),
        // It stands among the last lines already, and at a terminal nothing may come below the code.
        PlainEnding::Unsaved if !world.terminals.errors => Err(Failure::Said(texts::unsaved(lang))),
        PlainEnding::Unheard(kind) => Err(Failure::from_io(&kind.into(), lang)),
        PlainEnding::Unsaved | PlainEnding::Broken => Ok(Status::Failed),
    }
}

/// Lets the store end what it is doing, but not for ever: a disk that hangs must not hold the shell.
pub(super) fn finish(worker: Worker) {
    let (done, finished) = channel();
    std::thread::spawn(move || {
        drop(worker);
        // Nobody may be waiting any more.
        let _late = done.send(());
    });
    // Either it is done, or it takes too long; what was acknowledged is on disk in both cases.
    let _late = finished.recv_timeout(PATIENCE);
}

/// What this terminal can show.
pub(super) fn dress(settings: &Settings, world: &World) -> Dress {
    let dress = Dress::of(world.variable("TERM"), &settings::locale(world), settings.color);
    if world.variable("TMUX").is_some() { dress.in_tmux() } else { dress }
}

/// The same command in plain mode.
fn plainly(how_to_return: &str) -> String {
    match how_to_return.strip_prefix("ssh ") {
        Some(rest) => format!("ssh -o SetEnv=AOJ_PLAIN=1 {rest}"),
        None => format!("{how_to_return} --plain"),
    }
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
