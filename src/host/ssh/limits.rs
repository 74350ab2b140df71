//! How much of us anybody may have: connections, tries, bytes. Pure: time is passed in.
//!
//! A school's sixty teachers come from one address, so an address may have far more than one; what a single one can't
//! have is all of it. Addresses are kept in memory for as long as they count, and written nowhere.
//!
//! Invariant: whatever knocks, what is remembered of it is bounded.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::time::Duration;

use crate::port::Moment;

/// What a client may send before it has come in: keys are exchanged in a few thousand bytes.
pub const BEFORE_ENTRY: u64 = 64 * 1024;
/// How long coming in may take.
pub const ENTRY: Duration = Duration::from_secs(30);
/// How many things may be asked over one connection that are refused.
pub const REFUSALS: u32 = 200;
/// How long something an address did wrong is remembered.
const MEMORY: Duration = Duration::from_mins(10);
/// How many addresses are remembered that have no connection open.
const REMEMBERED: usize = 20_000;

/// How many connections there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// People at a screen or in plain mode.
    pub sessions: usize,
    /// How many of them may watch a demonstration, each their own.
    pub demos: usize,
    /// Connections of one address.
    pub per_address: u32,
    /// New connections of one address a second, over some time; a few times as many may come at once.
    pub new_per_second: u32,
    /// Who has touched no key for so long makes room where it is full.
    pub idle: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { sessions: 5_000, demos: 20, per_address: 400, new_per_second: 25, idle: Duration::from_mins(10) }
    }
}

impl Bounds {
    /// All connections: also those that are still coming in, and those to whom it is said that it is full.
    #[must_use]
    pub const fn connections(self) -> usize {
        self.sessions + self.sessions / 4 + 64
    }
}

/// So many at once, and so many a second over time.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    most: u64,
    per_second: u64,
    /// What is left, in thousandths.
    left: u64,
    at: Moment,
}

impl Allowance {
    #[must_use]
    pub const fn new(most: u64, per_second: u64) -> Self {
        Self { most, per_second, left: most.saturating_mul(1000), at: Duration::ZERO }
    }

    /// Of all bytes on a line, whatever they are.
    #[must_use]
    pub const fn of_a_line() -> Self {
        Self::new(1024 * 1024, 128 * 1024)
    }

    /// Of what a person types or pastes at a terminal: a held key is a hundred bytes a second, a wheel a thousand.
    #[must_use]
    pub const fn of_typing() -> Self {
        Self::new(64 * 1024, 2 * 1024)
    }

    /// Of lines that come out of a file.
    #[must_use]
    pub const fn of_lines() -> Self {
        Self::new(256 * 1024, 16 * 1024)
    }

    /// Takes so many; `false`, and nothing is taken, where they are not left.
    pub fn take(&mut self, n: u64, now: Moment) -> bool {
        let passed = u64::try_from(now.saturating_sub(self.at).as_millis()).unwrap_or(u64::MAX);
        self.at = self.at.max(now);
        self.left =
            self.left.saturating_add(passed.saturating_mul(self.per_second)).min(self.most.saturating_mul(1000));
        let wanted = n.saturating_mul(1000);
        let enough = wanted <= self.left;
        if enough {
            self.left -= wanted;
        }
        enough
    }
}

/// Why a connection is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned {
    Full,
    AddressFull,
    TooFast,
}

/// What one address does.
#[derive(Clone, Copy, Debug)]
struct Address {
    open: u32,
    fresh: Allowance,
    /// Keys and codes that opened nothing, and when the last one came.
    wrong: u32,
    wrong_at: Moment,
    /// When it last did anything.
    seen: Moment,
}

/// Who is let in to the door.
#[derive(Debug)]
pub struct Gate {
    bounds: Bounds,
    open: usize,
    addresses: HashMap<IpAddr, Address>,
    /// When those were last forgotten that have gone.
    swept: Moment,
}

impl Gate {
    #[must_use]
    pub fn new(bounds: Bounds) -> Self {
        Self { bounds, open: 0, addresses: HashMap::new(), swept: Moment::ZERO }
    }

    /// A connection comes. Each one that is taken is to [`Gate::leave`] once.
    pub fn knock(&mut self, from: IpAddr, now: Moment) -> Result<(), Turned> {
        if now.saturating_sub(self.swept) > MEMORY {
            self.swept = now;
            self.addresses.retain(|_, address| address.open > 0 || now.saturating_sub(address.seen) <= MEMORY);
        }
        if self.open >= self.bounds.connections() {
            return Err(Turned::Full);
        }
        let bounds = self.bounds;
        let address = self.address(from, now);
        if !address.fresh.take(1, now) {
            return Err(Turned::TooFast);
        }
        if address.open >= bounds.per_address {
            return Err(Turned::AddressFull);
        }
        address.open += 1;
        self.open += 1;
        Ok(())
    }

    /// Connections that are open now.
    #[must_use]
    pub const fn open(&self) -> usize {
        self.open
    }

    pub fn leave(&mut self, from: IpAddr, now: Moment) {
        self.open = self.open.saturating_sub(1);
        let address = self.address(from, now);
        address.open = address.open.saturating_sub(1);
        if self.addresses.len() > REMEMBERED {
            self.addresses.retain(|_, address| address.open > 0);
        }
    }

    /// A key or code that opens nothing. Gives how long the answer to it should wait: no longer than a moment for the
    /// slips of people, then ever longer.
    pub fn wrong(&mut self, from: IpAddr, now: Moment) -> Duration {
        let address = self.address(from, now);
        if now.saturating_sub(address.wrong_at) > MEMORY {
            address.wrong = 0;
        }
        address.wrong_at = now;
        address.wrong = address.wrong.saturating_add(1);
        match address.wrong {
            // A whole school may mistype its codes.
            ..=60 => Duration::ZERO,
            wrong => Duration::from_millis(u64::from(wrong - 60).saturating_mul(250)).min(Duration::from_secs(8)),
        }
    }

    fn address(&mut self, from: IpAddr, now: Moment) -> &mut Address {
        let per_second = u64::from(self.bounds.new_per_second);
        let address = self.addresses.entry(whose(from)).or_insert_with(|| Address {
            open: 0,
            fresh: Allowance { at: now, ..Allowance::new(per_second.saturating_mul(8), per_second) },
            wrong: 0,
            wrong_at: now,
            seen: now,
        });
        address.seen = now;
        address
    }
}

/// Whoever has an IPv6 address has at least the 64 bits behind its prefix.
fn whose(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds =
        Bounds { sessions: 1000, demos: 20, per_address: 200, new_per_second: 20, idle: Duration::from_mins(10) };

    fn address(n: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, n])
    }

    #[test]
    fn a_school_comes_in_and_a_flood_does_not() {
        let mut gate = Gate::new(BOUNDS);
        let second = Duration::from_secs;
        for n in 0..60 {
            assert_eq!(gate.knock(address(1), second(0)), Ok(()), "{n}");
        }
        let mut taken = 60;
        for tick in 1..20 {
            for _ in 0..20 {
                taken += u32::from(gate.knock(address(1), second(tick)).is_ok());
            }
        }
        assert_eq!(taken, 200);
        assert_eq!(gate.knock(address(1), second(30)), Err(Turned::AddressFull));
        assert_eq!(gate.knock(address(2), second(30)), Ok(()));
        gate.leave(address(1), second(31));
        assert_eq!(gate.knock(address(1), second(32)), Ok(()));
        for _ in 0..1000 {
            let _any = gate.knock(address(3), second(40));
        }
        assert_eq!(gate.knock(address(3), second(40)), Err(Turned::TooFast));
        assert_eq!(gate.knock(address(4), second(40)), Ok(()));
    }

    #[test]
    fn it_is_full_at_some_time_and_takes_again_when_somebody_leaves() {
        let mut gate = Gate::new(Bounds { sessions: 10, ..BOUNDS });
        let most = gate.bounds.connections();
        for n in 0..most {
            assert_eq!(gate.knock(IpAddr::from([10, 0, 1, u8::try_from(n).unwrap()]), Duration::ZERO), Ok(()));
        }
        assert_eq!(gate.knock(address(1), Duration::ZERO), Err(Turned::Full));
        gate.leave(IpAddr::from([10, 0, 1, 0]), Duration::ZERO);
        assert_eq!(gate.open, most - 1);
        assert_eq!(gate.knock(address(1), Duration::ZERO), Ok(()));
    }

    #[test]
    fn neighbours_behind_one_prefix_are_one() {
        let mut gate = Gate::new(Bounds { per_address: 2, ..BOUNDS });
        let from = |text: &str| text.parse::<IpAddr>().unwrap();
        assert_eq!(gate.knock(from("2001:db8::1"), Duration::ZERO), Ok(()));
        assert_eq!(gate.knock(from("2001:db8::ffff:2"), Duration::ZERO), Ok(()));
        assert_eq!(gate.knock(from("2001:db8::3"), Duration::ZERO), Err(Turned::AddressFull));
        assert_eq!(gate.knock(from("2001:db8:0:1::3"), Duration::ZERO), Ok(()));
        assert_eq!(gate.knock(from("::ffff:10.0.0.1"), Duration::ZERO), Ok(()));
        assert_eq!(gate.knock(address(1), Duration::ZERO), Ok(()));
        assert_eq!(gate.knock(address(1), Duration::ZERO), Err(Turned::AddressFull));
    }

    #[test]
    fn wrong_codes_make_slow_and_are_forgotten() {
        let mut gate = Gate::new(BOUNDS);
        let slow: Vec<_> = (0..200).map(|_| gate.wrong(address(1), Duration::ZERO)).collect();
        assert_eq!(slow.first(), Some(&Duration::ZERO));
        assert_eq!(slow.last(), Some(&Duration::from_secs(8)));
        assert_eq!(gate.wrong(address(2), Duration::ZERO), Duration::ZERO);
        assert_eq!(gate.wrong(address(1), MEMORY + Duration::from_secs(1)), Duration::ZERO);
    }

    #[test]
    fn whoever_has_gone_is_forgotten() {
        let mut gate = Gate::new(Bounds::default());
        let (gone, here) = (address(1), address(2));
        gate.knock(gone, Moment::ZERO).unwrap();
        gate.leave(gone, Moment::from_secs(5));
        gate.knock(here, Moment::from_secs(5)).unwrap();
        gate.knock(address(3), MEMORY + Moment::from_secs(6)).unwrap();
        assert!(!gate.addresses.contains_key(&gone), "nothing is known of it any more");
        assert!(gate.addresses.contains_key(&here), "it is still open");
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let mut gate = Gate::new(Bounds { sessions: 100_000, ..BOUNDS });
        for n in 0..200_000_u32 {
            let from = IpAddr::from(n.to_be_bytes());
            if gate.knock(from, Duration::ZERO).is_ok() {
                gate.leave(from, Duration::ZERO);
            }
        }
        assert!(gate.addresses.len() <= REMEMBERED + 1, "{}", gate.addresses.len());
    }

    #[test]
    fn bytes_are_given_back_as_time_passes() {
        let mut allowance = Allowance::new(100, 10);
        assert!(allowance.take(100, Duration::ZERO));
        assert!(!allowance.take(1, Duration::from_millis(50)));
        assert!(allowance.take(10, Duration::from_secs(1)));
        assert!(!allowance.take(101, Duration::from_hours(1)));
        assert!(allowance.take(100, Duration::from_hours(1)));
        // A clock that goes back gives nothing.
        assert!(!allowance.take(1, Duration::ZERO));
    }
}
