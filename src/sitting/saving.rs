//! What is safe and what is not: counts changes against what the store has acknowledged.
//!
//! Invariant: [`Saving::standing`] is `Safe` only after the store said so for the newest change. One write is under
//! way at a time; changes made meanwhile go together in the next.

use std::time::Duration;

use crate::port::{Moment, Trouble};
use crate::text::Lang;
use crate::text::screen as say;

/// How long to wait before trying again: doubled each time, up to the last.
const WAITS: [u64; 5] = [1, 2, 4, 8, 15];

#[derive(Clone, Debug, Default)]
pub struct Saving {
    /// As the store last gave it.
    revision: u64,
    newest: u64,
    safe: u64,
    under_way: Option<u64>,
    trouble: Option<(Trouble, usize, Moment)>,
}

/// What may be said about the newest change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    Safe,
    Busy,
    Trouble(Trouble),
}

impl Saving {
    /// Of a draft as the store has it.
    #[must_use]
    pub fn at(revision: u64) -> Self {
        Self { revision, ..Self::default() }
    }

    /// Which revision the next write follows.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// How many changes there were since the session began.
    #[must_use]
    pub const fn changes(&self) -> u64 {
        self.newest
    }

    pub const fn changed(&mut self) {
        self.newest += 1;
    }

    /// Whether there is something to write, and now is the time.
    #[must_use]
    pub fn is_due(&self, now: Moment) -> bool {
        self.under_way.is_none()
            && self.newest > self.safe
            && self.trouble.as_ref().is_none_or(|(_, _, again)| now >= *again)
    }

    /// A write with all changes so far is under way.
    pub const fn begun(&mut self) {
        self.under_way = Some(self.newest);
    }

    #[must_use]
    pub const fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    pub fn saved(&mut self, revision: u64) {
        if let Some(change) = self.under_way.take() {
            self.safe = self.safe.max(change);
        }
        self.revision = revision;
        self.trouble = None;
    }

    pub fn failed(&mut self, trouble: Trouble, now: Moment) {
        self.under_way = None;
        let times = self.trouble.as_ref().map_or(0, |(_, times, _)| times + 1);
        let wait = WAITS.get(times.min(WAITS.len() - 1)).copied().unwrap_or(1);
        self.trouble = Some((trouble, times, now + Duration::from_secs(wait)));
    }

    /// Tries again without waiting.
    pub fn hurry(&mut self) {
        if let Some((_, _, again)) = &mut self.trouble {
            *again = Moment::ZERO;
        }
    }

    #[must_use]
    pub fn standing(&self) -> Standing {
        match &self.trouble {
            Some((trouble, ..)) => Standing::Trouble(trouble.clone()),
            None if self.newest == self.safe && self.under_way.is_none() => Standing::Safe,
            None => Standing::Busy,
        }
    }

    /// Whether nothing would be lost.
    #[must_use]
    pub const fn is_safe(&self) -> bool {
        self.newest == self.safe
    }

    /// When to try again.
    #[must_use]
    pub fn wake_at(&self) -> Option<Moment> {
        let (_, _, again) = self.trouble.as_ref()?;
        self.under_way.is_none().then_some(*again)
    }
}

/// Why nothing could be written just now, in a few words.
#[must_use]
pub fn why(lang: Lang, trouble: &Trouble) -> String {
    match trouble {
        Trouble::DiskFull => say::why_disk_full(lang),
        Trouble::ReadOnly => say::why_read_only(lang),
        Trouble::Locked => say::why_locked(lang),
        Trouble::Moved => say::why_moved(lang),
        Trouble::Other(_) => say::why_other(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_safe_before_the_newest_change_is() {
        let mut saving = Saving::at(0);
        assert_eq!(saving.standing(), Standing::Safe);
        saving.changed();
        assert!(saving.is_due(Moment::ZERO));
        saving.begun();
        saving.changed();
        assert!(!saving.is_due(Moment::ZERO), "one write at a time");
        saving.saved(1);
        assert_eq!(saving.standing(), Standing::Busy);
        saving.begun();
        saving.saved(2);
        assert_eq!((saving.standing(), saving.revision()), (Standing::Safe, 2));
    }

    #[test]
    fn trouble_is_said_and_waited_out_ever_longer() {
        let mut saving = Saving::at(3);
        saving.changed();
        let mut now = Moment::ZERO;
        for seconds in [1, 2, 4, 8, 15, 15] {
            saving.begun();
            saving.failed(Trouble::DiskFull, now);
            assert_eq!(saving.standing(), Standing::Trouble(Trouble::DiskFull));
            let again = now + Duration::from_secs(seconds);
            assert_eq!(saving.wake_at(), Some(again));
            assert!(!saving.is_due(again.saturating_sub(Duration::from_millis(1))));
            now = again;
            assert!(saving.is_due(now));
        }
        saving.begun();
        saving.saved(4);
        assert_eq!(saving.standing(), Standing::Safe);
    }
}
