//! How the store does, as sessions see it: how long it takes from handing in an answer until it is on disk, and
//! whether it gets there.

use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::port::{Moment, Reply, Trouble};

/// The steps by which saves are counted, in thousandths of a second: no longer than that.
pub const STEPS: [u64; 9] = [1, 2, 5, 10, 25, 50, 100, 250, 1000];

/// What came of the last save.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Last {
    /// Nothing was saved yet.
    #[default]
    None,
    Saved,
    DiskFull,
    ReadOnly,
    Locked,
    Moved,
    Other,
}

impl Last {
    const ALL: [Self; 7] =
        [Self::None, Self::Saved, Self::DiskFull, Self::ReadOnly, Self::Locked, Self::Moved, Self::Other];

    const fn of(trouble: &Trouble) -> Self {
        match trouble {
            Trouble::DiskFull => Self::DiskFull,
            Trouble::ReadOnly => Self::ReadOnly,
            Trouble::Locked => Self::Locked,
            Trouble::Moved => Self::Moved,
            Trouble::Other(_) => Self::Other,
        }
    }

    /// Whether the store can be written, as far as is known.
    #[must_use]
    pub const fn is_well(self) -> bool {
        matches!(self, Self::None | Self::Saved)
    }
}

/// Counts as saves come back; from any thread.
#[derive(Debug, Default)]
pub struct Saves {
    /// By step, those that took longer than the last one behind them all.
    steps: [AtomicU64; STEPS.len() + 1],
    micros: AtomicU64,
    failed: AtomicU64,
    last: AtomicU8,
    /// In thousandths of a second since the server began.
    last_at: AtomicU64,
}

/// The same, at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Saved {
    /// How many took no longer than each of [`STEPS`], each counted once; behind them those that took longer.
    pub steps: Vec<u64>,
    /// All of them together, in millionths of a second.
    pub micros: u64,
    pub failed: u64,
    pub last: Last,
    /// How long ago the last one came back, in seconds.
    pub last_seconds_ago: Option<u64>,
}

impl Saved {
    #[must_use]
    pub fn done(&self) -> u64 {
        self.steps.iter().sum()
    }
}

impl Saves {
    /// What came back of something that was to be written.
    pub(super) fn note(&self, reply: &Reply, took: Duration, now: Moment) {
        let last = match reply {
            Reply::Saved { .. } | Reply::Sent => Last::Saved,
            Reply::Failed(trouble) => Last::of(trouble),
            // The store works; the answer was another one.
            _ => return,
        };
        if last == Last::Saved {
            let step = STEPS.iter().position(|step| took <= Duration::from_millis(*step)).unwrap_or(STEPS.len());
            if let Some(counter) = self.steps.get(step) {
                counter.fetch_add(1, Ordering::Relaxed);
            }
            self.micros.fetch_add(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
        } else {
            self.failed.fetch_add(1, Ordering::Relaxed);
        }
        let place = Last::ALL.iter().position(|one| *one == last).unwrap_or_default();
        self.last.store(u8::try_from(place).unwrap_or_default(), Ordering::Relaxed);
        self.last_at.store(u64::try_from(now.as_millis()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    pub(super) fn at(&self, now: Moment) -> Saved {
        let last = Last::ALL.get(usize::from(self.last.load(Ordering::Relaxed))).copied().unwrap_or_default();
        let ago = now.saturating_sub(Duration::from_millis(self.last_at.load(Ordering::Relaxed)));
        Saved {
            steps: self.steps.iter().map(|counter| counter.load(Ordering::Relaxed)).collect(),
            micros: self.micros.load(Ordering::Relaxed),
            failed: self.failed.load(Ordering::Relaxed),
            last,
            last_seconds_ago: (last != Last::None).then_some(ago.as_secs()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saves_are_counted_by_how_long_they_took_and_troubles_apart() {
        let saves = Saves::default();
        let millis = Duration::from_millis;
        assert_eq!(saves.at(millis(9)), Saved { steps: vec![0; 10], ..Saved::default() });
        let done = Reply::Saved { revision: 1, period: None };
        for took in [millis(1), Duration::from_micros(1001), millis(250), millis(1001)] {
            saves.note(&done, took, millis(500));
        }
        saves.note(&Reply::Released, millis(7), millis(900));
        let told = saves.at(millis(3500));
        assert_eq!(told.steps, [1, 1, 0, 0, 0, 0, 0, 1, 0, 1]);
        assert_eq!((told.done(), told.micros), (4, 1_253_001));
        assert_eq!((told.last, told.last_seconds_ago), (Last::Saved, Some(3)));
        saves.note(&Reply::Failed(Trouble::DiskFull), millis(7), millis(3600));
        let told = saves.at(millis(3600));
        assert_eq!((told.done(), told.failed, told.last), (4, 1, Last::DiskFull));
        assert!(!told.last.is_well());
    }
}
