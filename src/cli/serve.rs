//! `aoj serve`: everybody comes in over SSH.
//!
//! Invariant: whatever needs more of the computer than the data folder (addresses, keys, where it can be asked how it
//! is) is opened first; then the fence is put up; only then come threads, and people.

mod fence;
mod status;

use std::ffi::OsStr;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::start::{Desks, finish};
use super::{Failure, Settings, Status, Terminals, World, config, printable, store};
use crate::host::ssh::{
    self, Call, Grantee, HostKey, KioskSource, Known, OfficeSource, Runner, Running, Service, Totals, TurnedAway,
    Unusable,
};
use crate::host::status::Doorbell;
use crate::host::{self, Memory, Post, metrics};
use crate::office::reason;
use crate::store::{Folder, Worker};
use crate::text::Lang;
use crate::text::command::{frame, respond, serve as texts, smtp, status as status_texts};

/// Where nobody says otherwise: a port that needs no permission.
const PORT: u16 = 2222;

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
    let said = |sentence| Err(Failure::Said(sentence));
    let listen_on = addresses(matches.get_many::<String>("listen"), lang)?;
    let (folder, store) = store::open(settings, world)?;
    let config = config::read(&folder, lang, world)?;
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let coordinators = matches.get_one::<PathBuf>("coordinators").map(|path| whole(path));
    let root = folder.root().canonicalize().unwrap_or_else(|_| whole(folder.root()));
    if let Some(file) = &coordinators {
        warn_of_lines(file, lang, world)?;
    }
    let key = host_key(&folder, matches.get_one::<PathBuf>("host_key"), lang)?;
    // For whoever writes the letters: `--host-key` may name another file than theirs to read.
    let public = folder.public_host_key();
    key.publish(&public)
        .map_err(|error| Failure::Said(texts::bad_host_key(lang, public.display(), reason(&error, lang))))?;
    let listeners = match listen_on {
        Wanted::These(addresses) => ssh::bind(&addresses),
        // A machine without one of the two kinds of addresses is served on the other.
        Wanted::Usual(first, second) => match (ssh::bind(&[first]), ssh::bind(&[second])) {
            (Ok(first), Ok(second)) => Ok(first.into_iter().chain(second).collect()),
            (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(only),
            (Err(_), Err(error)) => Err(error),
        },
    };
    let listeners = match listeners {
        Ok(listeners) => listeners,
        Err((address, error)) => return said(texts::can_not_listen(lang, address, reason(&error, lang))),
    };
    let figures = matches.get_one::<String>("metrics").map(|address| figures_on(address, lang)).transpose()?;
    let bell = Doorbell::open(&status::socket(&root));
    let (memory, workers) = (Memory::open(), ssh::workers());
    let (held, fenced) = fence::put_up(&root, coordinators.as_deref(), config.relay.as_ref(), lang, world)?;
    let no_start = |error: &std::io::Error| Failure::Said(respond::no_screen(lang, reason(error, lang)));
    let secret = store.secret().clone();
    let worker = Worker::start(Box::new(store), world.clock.clone(), (world.dice)()).map_err(|e| no_start(&e))?;
    let post = config.relay.clone().map(Post::new);
    let defects = world.defects.clone();
    let service = Service {
        store: worker.handle(),
        secret,
        clock: world.clock.clone(),
        dice: world.dice.clone(),
        office: desks(&root, world),
        kiosk: kiosks(&root, world),
        command: runner(&root, world),
        broken: Arc::new(move |lang| {
            frame::defect(lang, defects.place().unwrap_or_else(|| frame::defect_somewhere(lang)))
        }),
        coordinators: coordinators.clone(),
        bounds: config.bounds,
        workers,
        address: config.address.clone(),
        post: post.clone(),
    };
    // What comes over the line names files beside here, if any: those of the region's own questionnaires.
    std::env::set_current_dir(root.join("questionnaires")).map_err(|error| no_start(&error))?;
    let (kind, fingerprint) = (key.kind(), key.fingerprint());
    let running = ssh::start(service, key, listeners).map_err(|error| no_start(&error))?;
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
        running.publish(listener, move || metrics::text(&watcher.look())).map_err(|error| no_start(&error))?;
    }
    lines.extend(config.address.map(|address| texts::come_in(lang, address.command(None))));
    lines.extend(config.relay.map(|relay| smtp::mails_by(lang, relay)));
    say(&lines, lang, world)?;
    if let Some(socket) = world.environment.get(OsStr::new("NOTIFY_SOCKET")) {
        // Whoever started it may have gone; people can come in all the same.
        let _unheard = host::ready(socket);
    }
    running.until_told().map_err(|error| no_start(&error))?;
    stop(running, lang, world)?;
    if let Some(post) = post {
        let n = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        say(&[smtp::counters(lang, n(&post.mailed), n(&post.not_mailed))], lang, world)?;
    }
    finish(worker);
    Ok(Status::Done)
}

/// Tells everybody, then the administrator what there was.
fn stop(running: Running, lang: Lang, world: &mut World) -> Result<(), Failure> {
    say(&[texts::stopping(lang, running.inside())], lang, world)?;
    let (total, turned) = (Totals::of(running.counters()), TurnedAway::of(running.counters()));
    running.stop();
    say(&[counted(&total, lang), self::turned(&turned, lang), other(&total, lang)], lang, world)
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

/// Where to listen.
enum Wanted {
    These(Vec<SocketAddr>),
    /// Both of these, or the one there is.
    Usual(SocketAddr, SocketAddr),
}

fn addresses<'a>(named: Option<impl Iterator<Item = &'a String>>, lang: Lang) -> Result<Wanted, Failure> {
    let on = |address: IpAddr, port| SocketAddr::new(address, port);
    let Some(named) = named else {
        return Ok(Wanted::Usual(on(Ipv6Addr::UNSPECIFIED.into(), PORT), on(Ipv4Addr::UNSPECIFIED.into(), PORT)));
    };
    let mut addresses = Vec::new();
    for name in named {
        let port = name.strip_prefix(':').and_then(|port| port.parse().ok());
        match (name.parse(), port) {
            (Ok(address), _) => addresses.push(address),
            (Err(_), Some(port)) => {
                addresses.extend([on(Ipv6Addr::UNSPECIFIED.into(), port), on(Ipv4Addr::UNSPECIFIED.into(), port)]);
            }
            (Err(_), None) => return Err(Failure::Said(texts::wrong_address(lang, printable(name)))),
        }
    }
    Ok(Wanted::These(addresses))
}

/// Where figures are given: on this computer itself only, as nobody who asks is known.
fn figures_on(address: &str, lang: Lang) -> Result<TcpListener, Failure> {
    let parsed: Option<SocketAddr> = address.parse().ok();
    let Some(parsed) = parsed.filter(|address| address.ip().to_canonical().is_loopback()) else {
        return Err(Failure::Said(status_texts::metrics_not_here(lang, printable(address))));
    };
    let bound = ssh::bind(&[parsed]).map(|listeners| listeners.into_iter().next());
    bound
        .map_err(|(_, error)| error)
        .and_then(|listener| listener.ok_or_else(|| std::io::ErrorKind::AddrNotAvailable.into()))
        .map_err(|error| Failure::Said(texts::can_not_listen(lang, parsed, reason(&error, lang))))
}

/// This server's key. One that was named must be there; our own is made at the first start.
fn host_key(folder: &Folder, named: Option<&PathBuf>, lang: Lang) -> Result<HostKey, Failure> {
    let own = folder.host_key();
    let (path, key) = match named {
        Some(path) => (path.as_path(), HostKey::read(path)),
        None => (own.as_path(), HostKey::ensure(&own)),
    };
    key.map_err(|error| Failure::Said(texts::bad_host_key(lang, path.display(), reason(&error, lang))))
}

fn warn_of_lines(file: &Path, lang: Lang, world: &mut World) -> Result<(), Failure> {
    let unusable = ssh::unusable_lines(file)
        .map_err(|error| Failure::Said(texts::bad_coordinators(lang, file.display(), reason(&error, lang))))?;
    let lines: Vec<String> = unusable
        .into_iter()
        .map(|(line, why)| match why {
            Unusable::NoKey => texts::line_no_key(lang, file.display(), line),
            Unusable::Option => texts::line_option(lang, file.display(), line),
        })
        .collect();
    say(&lines, lang, world)
}

/// Coordinators' desks, each on a thread and a store of its own.
fn desks(root: &Path, world: &World) -> OfficeSource {
    let desks = Desks { data: root.to_owned(), clock: world.clock.clone(), dice: world.dice.clone() };
    Arc::new(move |who, lang| {
        let only = match who {
            Grantee::Known(grant) => grant.wave.clone(),
            Grantee::Stranger => None,
        };
        let known = matches!(who, Grantee::Known(_));
        desks.over_ssh(known, only, lang).map_err(sentence_of)
    })
}

/// Kiosks that stand elsewhere.
fn kiosks(root: &Path, world: &World) -> KioskSource {
    let desks = Desks { data: root.to_owned(), clock: world.clock.clone(), dice: world.dice.clone() };
    Arc::new(move |asked, lang| desks.kiosk(asked, lang).map_err(sentence_of))
}

fn sentence_of(failure: Failure) -> String {
    match failure {
        Failure::Said(sentence) | Failure::Usage(sentence) => sentence,
        Failure::ReaderLeft => String::new(),
    }
}

/// Runs a coordinator's command as if it had been given here, with streams of its own.
fn runner(root: &Path, world: &World) -> Runner {
    let data = root.to_owned();
    let (clock, dice, defects) = (world.clock.clone(), world.dice.clone(), world.defects.clone());
    Arc::new(move |call: Call| {
        let mut arguments = vec!["aoj".into(), "--data".into(), data.clone().into_os_string()];
        arguments.extend(call.words.iter().map(Into::into));
        let mut output = std::io::BufWriter::new(call.output);
        let mut world = World {
            clock: clock.clone(),
            dice: dice.clone(),
            environment: [("AOJ_LANG".into(), call.lang.code().into())].into(),
            input: call.input,
            output: &mut output,
            errors: call.errors,
            terminals: Terminals::default(),
            defects: defects.clone(),
        };
        super::run(arguments, &mut world)
    })
}
