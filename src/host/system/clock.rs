//! The calendar of this computer.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::port::Clock;

/// The system's clock; time zones are built in, so that a bare server knows them too.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn local(&self, zone: &str) -> DateTime {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        Timestamp::now().to_zoned(zone).datetime()
    }
}
