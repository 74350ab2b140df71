//! What a server opens before the fence stands round it: its addresses, its key, the coordinators' keys, and where it
//! can be asked how it is.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::{Failure, World, printable};
use super::{say, status};
use crate::host::ssh::{self, HostKey, Unusable};
use crate::host::status::Doorbell;
use crate::office::reason;
use crate::store::Folder;
use crate::text::Lang;
use crate::text::command::{serve as texts, status as status_texts};

/// Where nobody says otherwise: a port that needs no permission.
const PORT: u16 = 2222;

pub(super) struct Doors {
    pub listeners: Vec<TcpListener>,
    pub key: HostKey,
    /// Where coordinators' keys stand, if they may come by key.
    pub coordinators: Option<PathBuf>,
    /// Where figures are given, if they are.
    pub figures: Option<TcpListener>,
    /// Where it can be asked how it is; it serves without where that can't be.
    pub bell: std::io::Result<Doorbell>,
}

impl Doors {
    pub fn open(
        matches: &ArgMatches,
        wanted: Wanted,
        (folder, root): (&Folder, &Path),
        lang: Lang,
        world: &mut World,
    ) -> Result<Self, Failure> {
        let coordinators = matches.get_one::<PathBuf>("coordinators").map(|path| whole(path));
        if let Some(file) = &coordinators {
            warn_of_lines(file, lang, world)?;
        }
        let key = host_key(folder, matches.get_one::<PathBuf>("host_key"), lang)?;
        let listeners = wanted.bind().map_err(|(address, error)| no_listening(address, &error, lang))?;
        let figures = matches.get_one::<String>("metrics").map(|address| figures_on(address, lang)).transpose()?;
        Ok(Self { listeners, key, coordinators, figures, bell: Doorbell::open(&status::socket(root)) })
    }
}

/// The path from the root on; whatever it is where that can't be told.
pub(super) fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Where to listen.
pub(super) enum Wanted {
    These(Vec<SocketAddr>),
    /// Both of these, or the one there is.
    Usual(SocketAddr, SocketAddr),
}

impl Wanted {
    /// What was named, or both kinds of addresses.
    pub fn of<'a>(named: Option<impl Iterator<Item = &'a String>>, lang: Lang) -> Result<Self, Failure> {
        let on = |address: IpAddr, port| SocketAddr::new(address, port);
        let Some(named) = named else {
            return Ok(Self::Usual(on(Ipv6Addr::UNSPECIFIED.into(), PORT), on(Ipv4Addr::UNSPECIFIED.into(), PORT)));
        };
        let mut addresses = Vec::new();
        for name in named {
            let port = name.strip_prefix(':').and_then(|port| port.parse().ok());
            match (name.parse(), port) {
                (Ok(address), _) => addresses.push(address),
                (Err(_), Some(port)) => {
                    addresses.extend([on(Ipv6Addr::UNSPECIFIED.into(), port), on(Ipv4Addr::UNSPECIFIED.into(), port)]);
                }
                (Err(_), None) => return Err(Failure::Usage(texts::wrong_address(lang, printable(name)))),
            }
        }
        Ok(Self::These(addresses))
    }

    fn bind(self) -> Result<Vec<TcpListener>, (SocketAddr, std::io::Error)> {
        match self {
            Self::These(addresses) => ssh::bind(&addresses),
            // A machine without one of the two kinds of addresses is served on the other.
            Self::Usual(first, second) => match (ssh::bind(&[first]), ssh::bind(&[second])) {
                (Ok(first), Ok(second)) => Ok(first.into_iter().chain(second).collect()),
                (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(only),
                (Err(_), Err(error)) => Err(error),
            },
        }
    }
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
        .map_err(|error| no_listening(parsed, &error, lang))
}

fn no_listening(address: SocketAddr, error: &std::io::Error, lang: Lang) -> Failure {
    Failure::Said(match error.kind() {
        std::io::ErrorKind::PermissionDenied => texts::may_not_listen(lang, address),
        _ => texts::can_not_listen(lang, address, reason(error, lang)),
    })
}

/// This server's key, told beside the store too. One that was named must be there; our own is made at the first start.
fn host_key(folder: &Folder, named: Option<&PathBuf>, lang: Lang) -> Result<HostKey, Failure> {
    let own = folder.host_key();
    let (path, key) = match named {
        Some(path) => (path.as_path(), HostKey::read(path)),
        None => (own.as_path(), HostKey::ensure(&own)),
    };
    let bad = |path: &Path, error| Failure::Said(texts::bad_host_key(lang, path.display(), reason(&error, lang)));
    let key = key.map_err(|error| bad(path, error))?;
    // For whoever writes the letters: `--host-key` may name another file than theirs to read.
    let public = folder.public_host_key();
    key.publish(&public).map_err(|error| bad(&public, error))?;
    Ok(key)
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
