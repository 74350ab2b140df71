//! How a server is, for whoever runs the computer: numbers only. Nothing here says what anybody answered, with which
//! code, under which name or from where.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};

use super::saves::Saved;
use super::wire::{Counters, Shared};
use crate::host::{Held, Memory, VERSION};

/// A server at one moment. Fields that another version does not tell are as if nothing had happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Health {
    pub version: String,
    pub uptime_seconds: u64,
    pub listening: Vec<String>,
    /// The kind of the server's key, and how people recognise it.
    pub key: String,
    pub fingerprint: String,
    pub fence: Held,
    /// What the process has in memory.
    pub memory_bytes: Option<u64>,
    pub now: Present,
    pub total: Totals,
    pub turned_away: TurnedAway,
    pub saves: Saved,
    pub mails: Mails,
}

/// Who is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Present {
    /// People at a screen or in plain mode.
    pub sessions: u64,
    /// Those of them who have a questionnaire open.
    pub answering: u64,
    pub coordinators: u64,
    /// How many sessions there may be.
    pub most: u64,
    /// All connections, also of those who are still coming in.
    pub connections: u64,
}

/// What happened since the start.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Totals {
    pub connections: u64,
    pub sessions: u64,
    pub commands: u64,
    pub wrong_keys: u64,
    pub wrong_codes: u64,
    pub refused: u64,
    pub too_much: u64,
    pub broken: u64,
    pub unseated: u64,
}

/// Codes that people sent to themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mails {
    /// Taken by the mail server.
    pub taken: u64,
    pub failed: u64,
}

/// Who did not come in, by the limit that kept them out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TurnedAway {
    pub full: u64,
    pub address_full: u64,
    pub too_fast: u64,
    pub slow: u64,
}

/// What is known of a server besides what it counts.
#[derive(Debug)]
pub struct Known {
    pub key: String,
    pub fingerprint: String,
    pub fence: Held,
    pub memory: Memory,
}

/// Looks at a server that runs, from any thread.
#[derive(Clone)]
pub struct Watcher {
    shared: Arc<Shared>,
    addresses: Arc<[SocketAddr]>,
    known: Arc<Known>,
}

impl Watcher {
    pub(super) fn new(shared: Arc<Shared>, addresses: &[SocketAddr], known: Known) -> Self {
        Self { shared, addresses: addresses.into(), known: Arc::new(known) }
    }

    /// How it is now.
    #[must_use]
    pub fn look(&self) -> Health {
        let (shared, known) = (&self.shared, &self.known);
        let counters = &shared.counters;
        Health {
            version: VERSION.to_owned(),
            uptime_seconds: shared.now().as_secs(),
            listening: self.addresses.iter().map(ToString::to_string).collect(),
            key: known.key.clone(),
            fingerprint: known.fingerprint.clone(),
            fence: known.fence,
            memory_bytes: known.memory.resident(),
            now: Present {
                sessions: shared.seats.taken() as u64,
                answering: n(&counters.answering),
                coordinators: n(&counters.coordinators),
                most: shared.service.bounds.sessions as u64,
                connections: shared.with_gate(|gate, _| gate.open()) as u64,
            },
            total: Totals::of(counters),
            turned_away: TurnedAway::of(counters),
            saves: counters.saves.at(shared.now()),
            mails: shared
                .service
                .post
                .as_ref()
                .map_or_else(Mails::default, |post| Mails { taken: n(&post.mailed), failed: n(&post.not_mailed) }),
        }
    }
}

impl Totals {
    #[must_use]
    pub fn of(counters: &Counters) -> Self {
        Self {
            connections: n(&counters.connections),
            sessions: n(&counters.sessions),
            commands: n(&counters.commands),
            wrong_keys: n(&counters.wrong_keys),
            wrong_codes: n(&counters.wrong_codes),
            refused: n(&counters.refused),
            too_much: n(&counters.too_much),
            broken: n(&counters.broken),
            unseated: n(&counters.unseated),
        }
    }
}

impl TurnedAway {
    #[must_use]
    pub fn of(counters: &Counters) -> Self {
        Self {
            full: n(&counters.full),
            address_full: n(&counters.address_full),
            too_fast: n(&counters.too_fast),
            slow: n(&counters.slow),
        }
    }
}

fn n(counter: &AtomicU64) -> u64 {
    counter.load(Ordering::Relaxed)
}
