//! What happens at a kiosk because nothing happens.

use std::time::Duration;

use super::{COUNTDOWN, Kiosk, Place};
use crate::port::{Event, Moment};
use crate::ui::app::Whereabouts;

/// How often the store is asked whether the wave is open, while nobody is there.
pub(super) const AGAIN: Duration = Duration::from_secs(10);
/// How long thanks, and whatever else is the last screen of one, stands for the next.
const LAST: Duration = Duration::from_secs(20);
/// How long the passphrase is waited for without a key.
const DOOR: Duration = Duration::from_secs(30);

impl Kiosk {
    /// Does what is due.
    pub(super) fn due(&mut self) {
        let wakes = self.guest.as_ref().and_then(|guest| crate::port::FrontEnd::wake_at(&guest.app));
        if wakes.is_some_and(|due| due <= self.now) {
            self.hand(Event::Tick);
        }
        if self.is_ending() {
            return;
        }
        match &self.place {
            Place::Guest => self.guest_due(),
            Place::Warning { until } if *until <= self.now => self.rest(),
            Place::Held if self.guest.as_ref().is_none_or(|guest| guest.app.is_safe()) => self.rest(),
            // Half a code is nobody else's business.
            Place::Held if self.typed_at().is_some_and(|at| at <= self.now) => self.go(Place::Held),
            Place::Door { .. } if self.touched.saturating_add(DOOR) <= self.now && !self.entering => self.shut_door(),
            Place::Broken { until, .. } if *until <= self.now => self.begin_anew(),
            _ => {}
        }
        if self.through && self.asked == 0 {
            self.begin_anew();
        }
        let asks = match self.place {
            Place::Asking => true,
            Place::Shut | Place::Failing(_) => self.again <= self.now,
            Place::Guest => self.again <= self.now && self.idles_at().is_none(),
            _ => false,
        };
        if asks && !self.asking && self.asked == 0 {
            self.ask();
        }
    }

    fn guest_due(&mut self) {
        if self.through || self.idles_at().is_none_or(|at| self.now < at) {
            return;
        }
        match self.whereabouts() {
            // Nothing there is anybody's but the language, which goes with it.
            Some(Whereabouts::Start) => self.through = true,
            Some(Whereabouts::Before | Whereabouts::Answering) => {
                self.go(Place::Warning { until: self.now.saturating_add(COUNTDOWN) });
            }
            Some(Whereabouts::Over) => self.rest(),
            Some(Whereabouts::Busy) | None => {}
        }
    }

    /// When whoever sits there has not touched a key for too long; `None` where nobody has come, or where the store is
    /// waited for.
    fn idles_at(&self) -> Option<Moment> {
        let guest = self.guest.as_ref()?;
        let touched = guest.touched?;
        let time = match guest.app.whereabouts() {
            Whereabouts::Busy => return None,
            Whereabouts::Over => self.setting.idle.min(LAST),
            Whereabouts::Start | Whereabouts::Before | Whereabouts::Answering => self.setting.idle,
        };
        Some(touched.saturating_add(time))
    }

    /// When what was typed in a field of the kiosk's own is wiped.
    fn typed_at(&self) -> Option<Moment> {
        let typed = !self.standing.field.text().is_empty() || self.standing.problem.is_some();
        typed.then(|| self.touched.saturating_add(DOOR))
    }

    /// How many seconds are left until then, the one that has begun included.
    pub(super) fn seconds_until(&self, until: Moment) -> u64 {
        u64::try_from(until.saturating_sub(self.now).as_millis().div_ceil(1000)).unwrap_or(u64::MAX)
    }

    pub(super) fn wakes(&self) -> Option<Moment> {
        let asks_again = (!self.asking && self.asked == 0).then_some(self.again);
        let own = match &self.place {
            // Each second is shown.
            Place::Warning { until } => {
                let left = self.seconds_until(*until).saturating_sub(1);
                Some(until.saturating_sub(Duration::from_secs(left)))
            }
            Place::Shut | Place::Failing(_) => asks_again,
            Place::Guest if self.through => None,
            Place::Guest => match self.idles_at() {
                Some(at) => Some(at),
                None if self.whereabouts() == Some(Whereabouts::Start) => asks_again,
                None => None,
            },
            Place::Held => self.typed_at(),
            Place::Door { .. } if self.entering => None,
            Place::Door { .. } => Some(self.touched.saturating_add(DOOR)),
            Place::Broken { until, .. } => Some(*until),
            Place::Asking | Place::Saving | Place::Lines => None,
        };
        let own = own.filter(|_| !self.is_ending());
        let guest = self.guest.as_ref().and_then(|guest| crate::port::FrontEnd::wake_at(&guest.app));
        [own, guest].into_iter().flatten().min()
    }
}
