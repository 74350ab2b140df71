//! A session on its way out, whatever shows it: it stays until the store has answered, but not for ever.

use std::time::Duration;

use crate::port::Moment;

/// How long leaving waits for the store.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);

#[derive(Clone, Copy)]
pub(super) struct Leaving {
    until: Moment,
    /// There is nothing more to do; only the store's answers are waited for.
    quit: bool,
}

impl Leaving {
    /// The session has been asked to end.
    pub fn begin(now: Moment) -> Self {
        Self { until: now.saturating_add(PATIENCE), quit: false }
    }

    /// The session itself is ready; a clock that runs already is not set back.
    pub fn quit(begun: Option<Self>, now: Moment) -> Self {
        Self { quit: true, ..begun.unwrap_or_else(|| Self::begin(now)) }
    }

    /// When it is over at the latest.
    pub const fn until(self) -> Moment {
        self.until
    }

    /// Whether nothing more is waited for. `asked`: how many effects the store has not answered.
    pub fn is_over(self, asked: usize, now: Moment) -> bool {
        (self.quit && asked == 0) || now >= self.until
    }
}
