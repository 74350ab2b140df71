//! How much may be mailed: so that nobody's mailbox, nor the region's good name, suffers from who asks without end. Pure.
//!
//! Addresses to which was mailed are not remembered, not even as a digest: what is counted is the draft, where whoever
//! asks comes from, and all of it together. What is mailed is always the same few sentences, so there is little in it
//! for who sends unasked mail.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::Duration;

use super::super::ssh::Allowance;
use crate::port::{Moment, NotMailed};
use crate::privacy::Lookup;

/// So often one code is mailed in a day.
const A_DRAFT: u32 = 5;
const A_DAY: Duration = Duration::from_hours(24);
/// A whole school may ask for it in one hour from one address: so many at once, and so many a minute.
const OF_ONE: (u64, u64) = (60, 2);
/// By then all of it is given back, and where they come from is forgotten.
const AN_HOUR: Duration = Duration::from_hours(1);
/// The same of all together.
const OF_ALL: (u64, u64) = (300, 20);
/// How many of each are remembered.
const REMEMBERED: usize = 20_000;

/// So many mails at once, and a number of them each minute.
const fn allowance((most, a_minute): (u64, u64)) -> Allowance {
    Allowance::new(most * MAIL, a_minute)
}

/// What one mail takes of an allowance, which gives back by the second.
const MAIL: u64 = 60;

#[derive(Debug)]
pub(super) struct Gate {
    all: Allowance,
    from: HashMap<IpAddr, (Allowance, Moment)>,
    drafts: HashMap<Lookup, (u32, Moment)>,
}

impl Default for Gate {
    fn default() -> Self {
        Self { all: allowance(OF_ALL), from: HashMap::new(), drafts: HashMap::new() }
    }
}

impl Gate {
    /// One more mail.
    ///
    /// # Errors
    /// Where it would be too much.
    pub fn may(&mut self, lookup: Lookup, from: Option<IpAddr>, now: Moment) -> Result<(), NotMailed> {
        self.forget(now);
        let draft = self.drafts.get(&lookup).map_or(0, |(times, _)| *times);
        if draft >= A_DRAFT {
            return Err(NotMailed::TooMany);
        }
        if self.drafts.len() > REMEMBERED || self.from.len() > REMEMBERED {
            return Err(NotMailed::Busy);
        }
        if let Some(from) = from {
            let (allowance, last) = self.from.entry(from).or_insert_with(|| (allowance(OF_ONE), now));
            *last = now;
            if !allowance.take(MAIL, now) {
                return Err(NotMailed::Busy);
            }
        }
        if !self.all.take(MAIL, now) {
            return Err(NotMailed::Busy);
        }
        self.drafts.insert(lookup, (draft + 1, now));
        Ok(())
    }

    /// Forgets what counts no longer.
    fn forget(&mut self, now: Moment) {
        self.drafts.retain(|_, (_, last)| now.saturating_sub(*last) <= A_DAY);
        self.from.retain(|_, (_, last)| now.saturating_sub(*last) <= AN_HOUR);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lookup(n: u32) -> Lookup {
        let mut bytes = [0; 32];
        bytes[..4].copy_from_slice(&n.to_be_bytes());
        Lookup(bytes)
    }

    #[test]
    fn a_code_is_mailed_a_few_times_a_day() {
        let mut gate = Gate::default();
        for _ in 0..A_DRAFT {
            assert_eq!(gate.may(lookup(1), None, Duration::ZERO), Ok(()));
        }
        assert_eq!(gate.may(lookup(1), None, Duration::from_hours(2)), Err(NotMailed::TooMany));
        assert_eq!(gate.may(lookup(2), None, Duration::from_hours(2)), Ok(()));
        assert_eq!(gate.may(lookup(1), None, Duration::from_hours(25)), Ok(()));
    }

    #[test]
    fn who_asks_without_end_waits_and_others_do_not() {
        let mut gate = Gate::default();
        let at = |n: u8| Some(IpAddr::from([10, 0, 0, n]));
        let taken = (0..1000).filter(|n| gate.may(lookup(*n), at(1), Duration::ZERO).is_ok()).count();
        assert_eq!(taken, 60, "a school at once, and no more");
        assert_eq!(gate.may(lookup(5000), at(2), Duration::ZERO), Ok(()));
        assert_eq!(gate.may(lookup(5001), at(1), Duration::from_secs(29)), Err(NotMailed::Busy));
        assert_eq!(gate.may(lookup(5001), at(1), Duration::from_secs(31)), Ok(()));
        assert_eq!(gate.may(lookup(5002), at(3), Duration::from_mins(62)), Ok(()));
        assert_eq!(gate.from.len(), 1, "where the others were is forgotten");
    }

    #[test]
    fn all_together_there_is_an_end_to_it() {
        let mut gate = Gate::default();
        let from = |n: u32| Some(IpAddr::from(n.to_be_bytes()));
        let taken = (0..5000).filter(|n| gate.may(lookup(*n), from(*n), Duration::ZERO).is_ok()).count();
        assert_eq!(taken, 300);
        let later = (5000..9000).filter(|n| gate.may(lookup(*n), from(*n), Duration::from_mins(1)).is_ok()).count();
        assert_eq!(later, 20);
        assert!(gate.drafts.len() <= REMEMBERED && gate.from.len() <= REMEMBERED);
    }
}
