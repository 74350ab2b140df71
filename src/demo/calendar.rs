//! A calendar that can be set: the days of a demonstration pass as its respondents come, its hours as ours do.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use crate::port::Clock;
use crate::wave::DEFAULT_ZONE;

/// The furthest it is set from today, in days.
const FAR: i64 = 10_000;

/// A clock so many days ahead of another, or behind it.
pub struct Calendar {
    clock: Arc<dyn Clock>,
    ahead: AtomicI64,
}

impl Calendar {
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, ahead: AtomicI64::new(0) }
    }

    /// Makes it that day.
    pub fn set(&self, day: Date) {
        let today = self.clock.local(DEFAULT_ZONE).date();
        let ahead = today.until(day).map_or(0, |span| i64::from(span.get_days()));
        self.ahead.store(ahead.clamp(-FAR, FAR), Ordering::Relaxed);
    }
}

impl Clock for Calendar {
    fn local(&self, zone: &str) -> DateTime {
        self.clock.local(zone).saturating_add(self.ahead.load(Ordering::Relaxed).days())
    }
}
