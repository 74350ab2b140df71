//! What this process may still reach of the computer, once it shows its screens to people who are not known: the data
//! folder, and the mail server, if it has one.

use std::path::{Path, PathBuf};

use crate::host::{Fence, Relay};

/// Where names of computers are asked for, when the answer is too long for the usual way.
const NAMES: u16 = 53;

/// Round a data folder.
pub(super) fn around(data: &Path, relay: Option<&Relay>) -> Fence {
    // SQLite takes its own randomness from there.
    let fence = Fence::round(data).reading("/dev/urandom");
    match relay {
        Some(relay) => {
            names_of_computers().into_iter().fold(fence, Fence::reading).connecting(relay.port).connecting(NAMES)
        }
        None => fence,
    }
}

/// The files by which the system finds the address of a mail server. Those that others keep up to date stand in a
/// folder below `/run`, and are replaced there.
fn names_of_computers() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = ["resolv.conf", "hosts", "nsswitch.conf", "host.conf", "gai.conf"]
        .map(|name| Path::new("/etc").join(name))
        .into();
    let real = Path::new("/etc/resolv.conf").canonicalize().ok();
    let folder = real.as_deref().and_then(Path::parent);
    files
        .extend(folder.filter(|folder| folder.starts_with("/run") && *folder != Path::new("/run")).map(Path::to_owned));
    files
}
