//! A fence round a process that serves strangers: once it stands, the process reaches the files it was told of and
//! nothing else of this computer, starts no other program, opens no port, and goes out by no other port than named.
//!
//! The Linux kernel holds it (Landlock: files from 5.13, ports from 6.7, signals from 6.12); where it can't, that is
//! told, and everything works without.
//!
//! Invariants: it holds for the thread that puts it up and for all that come of it, so it is put up before the first
//! other thread; nothing takes it down again.

use std::io;
use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, NetPort, PathBeneath, PathFd, Ruleset, RulesetAttr, RulesetCreatedAttr,
    RulesetStatus, Scope, make_bitflags,
};
use serde::{Deserialize, Serialize};

/// What is asked of the kernel: files, ports, devices, signals and nameless sockets of others.
const ASKED: ABI = ABI::V6;

/// How well the fence stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Held {
    Whole,
    /// The kernel knows only some of it.
    Part,
    /// The kernel knows nothing of it.
    #[default]
    None,
}

/// What a process may still reach.
#[derive(Clone, Debug, Default)]
pub struct Fence {
    own: Vec<PathBuf>,
    read: Vec<PathBuf>,
    ports: Vec<u16>,
}

impl Fence {
    /// Round a folder: whatever is in it may be read, changed, made and removed; nothing in it can be run.
    #[must_use]
    pub fn round(folder: &Path) -> Self {
        Self { own: vec![folder.to_owned()], ..Self::default() }
    }

    /// What may be read beside it: a file, or a folder with all below. What is not there is passed over.
    #[must_use]
    pub fn reading(mut self, path: impl Into<PathBuf>) -> Self {
        self.read.push(path.into());
        self
    }

    /// A port to which the process may connect.
    #[must_use]
    pub fn connecting(mut self, port: u16) -> Self {
        self.ports.push(port);
        self
    }

    /// Puts it up, for good.
    ///
    /// # Errors
    /// Where the folder is not there, or the kernel knows fences and refuses this one.
    pub fn put_up(self) -> io::Result<Held> {
        let ruleset = Ruleset::default()
            .handle_access(AccessFs::from_all(ASKED))
            .and_then(|ruleset| ruleset.handle_access(AccessNet::from_all(ASKED)))
            .and_then(|ruleset| ruleset.scope(Scope::from_all(ASKED)))
            .and_then(Ruleset::create)
            .map_err(io::Error::other)?;
        let mut ruleset = ruleset;
        for folder in &self.own {
            ruleset = ruleset.add_rule(PathBeneath::new(file(folder)?, whole())).map_err(io::Error::other)?;
        }
        for path in self.read.iter().filter(|path| path.exists()) {
            let access = if path.is_dir() { below() } else { AccessFs::ReadFile.into() };
            ruleset = ruleset.add_rule(PathBeneath::new(file(path)?, access)).map_err(io::Error::other)?;
        }
        for port in self.ports {
            ruleset = ruleset.add_rule(NetPort::new(port, AccessNet::ConnectTcp)).map_err(io::Error::other)?;
        }
        let status = ruleset.restrict_self().map_err(io::Error::other)?;
        Ok(match status.ruleset {
            RulesetStatus::FullyEnforced => Held::Whole,
            RulesetStatus::PartiallyEnforced => Held::Part,
            RulesetStatus::NotEnforced => Held::None,
        })
    }
}

fn file(path: &Path) -> io::Result<PathFd> {
    PathFd::new(path).map_err(|error| io::Error::other(error.to_string()))
}

/// All that is done with files, but for running them and for making devices and links that lead elsewhere.
fn whole() -> BitFlags<AccessFs> {
    make_bitflags!(AccessFs::{
        ReadFile | ReadDir | WriteFile | Truncate | RemoveFile | RemoveDir | MakeReg | MakeDir | MakeSock | Refer
    })
}

fn below() -> BitFlags<AccessFs> {
    make_bitflags!(AccessFs::{ReadFile | ReadDir})
}
