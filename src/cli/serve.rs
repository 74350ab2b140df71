//! `aoj serve`: everybody comes in over SSH.
//!
//! Invariant: whatever needs more of the computer than the data folder (addresses, keys, where it can be asked how it
//! is) is opened first; then the fence is put up; only then come threads, and people.

mod doors;
mod fence;
mod rooms;
mod status;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use self::doors::{Doors, Wanted};
use self::rooms::Set;
use super::start::finish;
use super::{Failure, Settings, Status, World, config, printable, store};
use crate::host::ssh::{self, Known, Running, Totals, TurnedAway};
use crate::host::{self, Memory, Post, metrics};
use crate::office::reason;
use crate::store::Worker;
use crate::text::Lang;
use crate::text::command::{respond, serve as texts, smtp, status as status_texts};

pub(super) fn command(lang: Lang) -> Command {
    Command::new("serve").about(texts::about(lang)).args([
        Arg::new("listen")
            .long("listen")
            .action(ArgAction::Append)
            .value_name(texts::value_address(lang))
            .help(texts::option_listen(lang)),
        file("host_key", "host-key", lang).help(texts::option_host_key(lang)),
        file("coordinators", "coordinators", lang).help(texts::option_coordinators(lang)),
        Arg::new("metrics")
            .long("metrics")
            .value_name(texts::value_address(lang))
            .help(status_texts::option_metrics(lang)),
        Arg::new("status")
            .long("status")
            .action(ArgAction::SetTrue)
            .conflicts_with_all(["listen", "host_key", "coordinators", "metrics"])
            .help(status_texts::option_status(lang)),
        Arg::new("json")
            .long("json")
            .action(ArgAction::SetTrue)
            .requires("status")
            .help(status_texts::option_json(lang)),
    ])
}

fn file(id: &'static str, option: &'static str, lang: Lang) -> Arg {
    Arg::new(id).long(option).value_name(texts::value_file(lang)).value_parser(value_parser!(PathBuf))
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
    if matches.get_flag("status") {
        return status::run(matches.get_flag("json"), settings, world);
    }
    let wanted = Wanted::of(matches.get_many::<String>("listen"), lang)?;
    let (folder, store) = store::open(settings, world)?;
    let config = config::read(&folder, lang, world)?;
    let root = folder.root().canonicalize().unwrap_or_else(|_| doors::whole(folder.root()));
    let Doors { listeners, key, coordinators, figures, bell } =
        Doors::open(matches, wanted, (&folder, &root), lang, world)?;
    let memory = Memory::open();
    let (held, fenced) = fence::put_up(&root, coordinators.as_deref(), config.relay.as_ref(), lang, world)?;

    let no_start = |error: std::io::Error| Failure::Said(respond::no_screen(lang, reason(&error, lang)));
    let secret = store.secret().clone();
    let worker = Worker::start(Box::new(store), world.clock.clone(), (world.dice)()).map_err(no_start)?;
    let post = config.relay.clone().map(Post::new);
    let set = Set { bounds: config.bounds, address: config.address.clone(), post: post.clone() };
    let service = rooms::service((worker.handle(), secret), &root, coordinators.as_deref(), set, world);
    // What comes over the line names files beside here, if any: those of the region's own questionnaires.
    std::env::set_current_dir(root.join("questionnaires")).map_err(no_start)?;
    let (kind, fingerprint) = (key.kind(), key.fingerprint());
    let running = ssh::start(service, key, listeners).map_err(no_start)?;

    let mut lines = vec![texts::starts(lang, host::VERSION)];
    lines.extend(running.addresses().iter().map(|address| texts::listening(lang, address)));
    lines.push(texts::fingerprint(lang, &kind, &fingerprint));
    if let Some(file) = &coordinators {
        lines.push(texts::coordinators(lang, ssh::count_keys(file), file.display()));
    }
    lines.push(fenced);
    let watcher = running.watcher(Known { key: kind, fingerprint, fence: held, memory });
    let answering = bell.and_then(|bell| {
        let watcher = watcher.clone();
        bell.answer(move || status::told(&watcher.look())).map(|()| bell)
    });
    lines.extend(answering.as_ref().err().map(|error| status_texts::no_status(lang, reason(error, lang))));
    if let Some(listener) = figures {
        lines.extend(listener.local_addr().map(|address| status_texts::metrics_at(lang, address)));
        running.publish(listener, move || metrics::text(&watcher.look())).map_err(no_start)?;
    }
    lines.extend(config.address.map(|address| texts::come_in(lang, address.command(None))));
    lines.extend(config.relay.map(|relay| smtp::mails_by(lang, relay)));
    say(&lines, lang, world)?;
    if let Some(socket) = world.environment.get(OsStr::new("NOTIFY_SOCKET")) {
        // Whoever started it may have gone; people can come in all the same.
        let _unheard = host::ready(socket);
    }
    running.until_told().map_err(no_start)?;
    stop(running, post.as_deref(), lang, world)?;
    finish(worker);
    Ok(Status::Done)
}

/// Tells everybody, then the administrator what there was.
fn stop(running: Running, post: Option<&Post>, lang: Lang, world: &mut World) -> Result<(), Failure> {
    say(&[texts::stopping(lang, running.inside())], lang, world)?;
    let (total, turned) = (Totals::of(running.counters()), TurnedAway::of(running.counters()));
    running.stop();
    say(&[counted(&total, lang), self::turned(&turned, lang), other(&total, lang)], lang, world)?;
    let Some(post) = post else { return Ok(()) };
    let n = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    say(&[smtp::counters(lang, n(&post.mailed), n(&post.not_mailed))], lang, world)
}

fn counted(total: &Totals, lang: Lang) -> String {
    texts::counters(lang, total.connections, total.sessions, total.commands)
}

fn turned(away: &TurnedAway, lang: Lang) -> String {
    texts::counters_turned(lang, away.full, away.address_full, away.too_fast, away.slow)
}

fn other(total: &Totals, lang: Lang) -> String {
    let Totals { wrong_keys, wrong_codes, refused, too_much, broken, unseated, .. } = total;
    texts::counters_other(lang, wrong_keys, wrong_codes, refused, too_much, broken, unseated)
}

fn say(lines: &[String], lang: Lang, world: &mut World) -> Result<(), Failure> {
    for line in lines {
        writeln!(world.errors, "{}", printable(line)).map_err(|error| Failure::from_io(&error, lang))?;
    }
    world.errors.flush().map_err(|error| Failure::from_io(&error, lang))
}
