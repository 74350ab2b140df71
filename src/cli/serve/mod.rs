//! `aoj serve`: everybody comes in over SSH.

mod config;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::start::{Desks, finish};
use super::{Failure, Settings, Status, Terminals, World, printable, store};
use crate::host::ssh::{
    self, Address, Call, Counters, Grantee, HostKey, KioskSource, OfficeSource, Runner, Running, Service, Unusable,
};
use crate::office::reason;
use crate::store::{Folder, Worker};
use crate::text::Lang;
use crate::text::command::{frame, respond, serve as texts};

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
    ])
}

fn file(id: &'static str, option: &'static str, lang: Lang) -> Arg {
    Arg::new(id).long(option).value_name(texts::value_file(lang)).value_parser(value_parser!(PathBuf))
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
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
    let no_start = |error: &std::io::Error| Failure::Said(respond::no_screen(lang, reason(error, lang)));
    let secret = store.secret().clone();
    let worker = Worker::start(Box::new(store), world.clock.clone(), (world.dice)()).map_err(|e| no_start(&e))?;
    let defects = world.defects.clone();
    let service = Service {
        store: worker.handle(),
        secret,
        dice: world.dice.clone(),
        office: desks(&root, world),
        kiosk: kiosks(&root, world),
        command: runner(&root, world),
        broken: Arc::new(move |lang| {
            frame::defect(lang, defects.place().unwrap_or_else(|| frame::defect_somewhere(lang)))
        }),
        coordinators: coordinators.clone(),
        bounds: config.bounds,
        address: config.address.clone(),
    };
    // What comes over the line names files beside here, if any: those of the region's own questionnaires.
    std::env::set_current_dir(root.join("questionnaires")).map_err(|error| no_start(&error))?;
    let (kind, fingerprint) = (key.kind(), key.fingerprint());
    let running = ssh::start(service, key, listeners).map_err(|error| no_start(&error))?;
    let mut lines: Vec<String> = running.addresses().iter().map(|address| texts::listening(lang, address)).collect();
    lines.push(texts::fingerprint(lang, kind, fingerprint));
    if let Some(file) = &coordinators {
        lines.push(texts::coordinators(lang, ssh::count_keys(file), file.display()));
    }
    lines.extend(config.address.map(|address| texts::come_in(lang, address.command(None))));
    say(&lines, lang, world)?;
    running.until_told().map_err(|error| no_start(&error))?;
    stop(running, lang, world)?;
    finish(worker);
    Ok(Status::Done)
}

/// Tells everybody, then the administrator what there was.
fn stop(running: Running, lang: Lang, world: &mut World) -> Result<(), Failure> {
    say(&[texts::stopping(lang, running.inside())], lang, world)?;
    let counted = counted(running.counters(), lang);
    running.stop();
    say(&counted, lang, world)
}

fn counted(counters: &Counters, lang: Lang) -> [String; 3] {
    let n = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    [
        texts::counters(lang, n(&counters.connections), n(&counters.sessions), n(&counters.commands)),
        texts::counters_turned(
            lang,
            n(&counters.full),
            n(&counters.address_full),
            n(&counters.too_fast),
            n(&counters.slow),
        ),
        texts::counters_other(
            lang,
            n(&counters.wrong_keys),
            n(&counters.wrong_codes),
            n(&counters.refused),
            n(&counters.too_much),
            n(&counters.broken),
            n(&counters.unseated),
        ),
    ]
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

/// How people come here, as the settings say it.
pub(super) fn public_address(folder: &Folder, lang: Lang, world: &mut World) -> Result<Option<Address>, Failure> {
    Ok(config::read(folder, lang, world)?.address)
}
