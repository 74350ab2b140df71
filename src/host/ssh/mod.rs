//! The door over SSH: `ssh monitor.regio.nl` and one is answering. No account, no password, no shell.
//!
//! Layers, from the outside in: `server` takes connections, `line` counts their bytes and cuts them, `door` is what
//! the protocol speaks with and only hands on, `guest` and `talk` are one person each, in a task of their own round
//! the same session as at a local terminal, and `next` is what they wait for; `visit` leads from the one to the other,
//! `wire` is what all of them share. `command` is what a coordinator's key may ask in a line, `keys` which keys those are.
//! `seats` says who is to make room; `health` and `saves` are what an administrator sees of it. `names`, `limits` and
//! `client` are pure.
//!
//! Invariants: names with which people log in, and keys they offer, are never kept or written; nobody gets a shell, a
//! file, a port or another person's session; sessions share no lock while they work; what one client can make us keep
//! is bounded.

mod client;
mod command;
mod door;
mod guest;
mod health;
mod keys;
mod limits;
mod line;
mod names;
mod next;
mod saves;
mod seats;
mod server;
mod talk;
mod visit;
mod wire;

use std::io::{self, Read, Write};
use std::path::Path;

use crate::text::Lang;

pub use super::typing::echo::{Echo, Entered};
pub use client::Client;
pub use command::{Refused, allowed};
pub use health::{Health, Known, Mails, Present, Totals, TurnedAway, Watcher};
pub use keys::{Grant, Unusable, count_keys, unusable_lines};
pub(super) use limits::Allowance;
pub use limits::Bounds;
pub use names::Wanted;
pub use saves::{Last, STEPS, Saved, Saves};
pub use server::{Running, bind, start, workers};
pub use wire::{Broken, Counters, DiceSource, Grantee, KioskSource, OfficeSource, Runner, Service};

/// The key by which a server is known.
pub struct HostKey(russh::keys::PrivateKey);

impl HostKey {
    /// The key that stands there, or a new one.
    ///
    /// # Errors
    /// Where it can't be read or made, or is no key without a passphrase.
    pub fn ensure(path: &Path) -> io::Result<Self> {
        keys::host_key(path).map(Self)
    }

    /// The key that stands there.
    ///
    /// # Errors
    /// As [`HostKey::ensure`], and where there is none.
    pub fn read(path: &Path) -> io::Result<Self> {
        keys::read_host_key(path).map(Self)
    }

    /// How people recognise it: `SHA256:…`.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        keys::fingerprint(&self.0)
    }

    /// Writes its public half there, where something else stands.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn publish(&self, path: &Path) -> io::Result<()> {
        keys::publish(&self.0, path)
    }

    /// Its kind, as clients name it when they ask about it.
    #[must_use]
    pub fn kind(&self) -> String {
        self.0.algorithm().to_string()
    }
}

/// How people recognise a server by the key in that file, private or public.
///
/// # Errors
/// Where there is none, or it is no key.
pub fn fingerprint_in(path: &Path) -> io::Result<String> {
    keys::fingerprint_in(path)
}

/// A command that came over the line, with its streams.
pub struct Call<'a> {
    /// The words after the program's name.
    pub words: &'a [String],
    pub lang: Lang,
    pub input: &'a mut dyn Read,
    pub output: &'a mut dyn Write,
    pub errors: &'a mut dyn Write,
}
