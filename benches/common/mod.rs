//! What the measurements share: a clock that stands still, dice that fall the same each time, a wave, and stopwatches.

use std::time::{Duration, Instant};

use aoj::port::{Clock, Dice};
use aoj::wave::{Region, Wave};
use jiff::civil::{DateTime, date};

/// The second of November, noon, for ever.
pub struct Noon;

impl Clock for Noon {
    fn local(&self, _zone: &str) -> DateTime {
        date(2026, 11, 2).at(12, 0, 0, 0)
    }
}

/// The steps of splitmix64: enough for keys that only have to differ.
pub struct Steps(pub u64);

impl Steps {
    pub fn draw<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}

impl Dice for Steps {
    fn fill(&mut self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            part.copy_from_slice(&(mixed ^ (mixed >> 31)).to_le_bytes()[..part.len()]);
        }
    }
}

/// A wave of November 2026.
pub fn wave() -> Wave {
    Wave {
        id: "najaar".to_owned(),
        title: "Meting najaar".to_owned(),
        region: Region::default(),
        opens: date(2026, 11, 1),
        closes: date(2026, 11, 30),
        timezone: "Europe/Amsterdam".to_owned(),
        grace_days: 14,
        min_group: 5,
        previous: None,
        controller: None,
        contact: None,
        privacy_officer: None,
        feedback: None,
        keep_until: None,
        open_answers: None,
        ambitions: Vec::new(),
        questionnaires: Vec::new(),
    }
}

pub fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}

pub fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
