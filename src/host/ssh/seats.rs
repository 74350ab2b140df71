//! How many people are inside, and who has sat idle longest when another one wants in.
//!
//! Invariants: nobody is asked to leave while there is room, and nobody who has pressed a key a short while ago; a kiosk
//! is never asked.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

/// All seats.
pub struct Seats {
    most: usize,
    /// Who has pressed a key since is not sent away.
    idle: Duration,
    began: Instant,
    taken: Mutex<Taken>,
}

#[derive(Default)]
struct Taken {
    next: u64,
    seats: HashMap<u64, Arc<Chair>>,
}

/// What the house knows of whoever sits there.
struct Chair {
    /// When a key was last pressed, in thousandths of a second since the house opened.
    touched: AtomicU64,
    /// Whoever sits there is never sent away.
    stays: AtomicBool,
    asked: Notify,
}

/// Somebody's seat; free again when this is dropped.
pub struct Seat {
    seats: Arc<Seats>,
    number: u64,
    chair: Arc<Chair>,
}

impl Seats {
    #[must_use]
    pub fn new(most: usize, idle: Duration) -> Arc<Self> {
        Arc::new(Self { most, idle, began: Instant::now(), taken: Mutex::default() })
    }

    /// A seat. Where there is none, whoever has been idle longest is asked to leave it; `None` where nobody is.
    pub fn sit(self: &Arc<Self>) -> Option<Seat> {
        let now = self.now();
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.seats.len() >= self.most {
            let idle = |chair: &Chair| now.saturating_sub(chair.touched.load(Ordering::Relaxed));
            let moves = taken.seats.iter().filter(|(_, chair)| !chair.stays.load(Ordering::Relaxed));
            let longest = moves.max_by_key(|(_, chair)| idle(chair)).map(|(number, _)| *number)?;
            let long = taken.seats.get(&longest).is_some_and(|chair| u128::from(idle(chair)) >= self.idle.as_millis());
            if !long {
                return None;
            }
            // No longer counted, so that the next one who wants in asks somebody else.
            if let Some(chair) = taken.seats.remove(&longest) {
                chair.asked.notify_one();
            }
        }
        let number = taken.next;
        taken.next += 1;
        let chair =
            Arc::new(Chair { touched: AtomicU64::new(now), stays: AtomicBool::new(false), asked: Notify::new() });
        taken.seats.insert(number, chair.clone());
        Some(Seat { seats: self.clone(), number, chair })
    }

    /// How many are taken.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).seats.len()
    }

    fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

impl Seat {
    /// A key was pressed.
    pub fn touch(&self) {
        self.chair.touched.store(self.seats.now(), Ordering::Relaxed);
    }

    /// A kiosk waits for people all day.
    pub fn stay(&self) {
        self.chair.stays.store(true, Ordering::Relaxed);
    }

    /// Comes back when somebody else needs this seat.
    pub async fn asked(&self) {
        self.chair.asked.notified().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.seats.taken.lock().unwrap_or_else(PoisonError::into_inner).seats.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_full_house_asks_and_only_who_is_idle() {
        const IDLE: Duration = Duration::from_mins(10);
        let seats = Seats::new(2, IDLE);
        let first = seats.sit().unwrap();
        let second = seats.sit().unwrap();
        // Both are busy.
        assert!(seats.sit().is_none());
        assert_eq!(seats.taken(), 2);
        let long_ago = |seat: &Seat| seat.chair.touched.store(0, Ordering::Relaxed);
        let began = Instant::now().checked_sub(IDLE * 2).unwrap();
        let later = Seats { began, most: 2, idle: IDLE, taken: Mutex::default() };
        drop((first, second));
        let seats = Arc::new(later);
        let idle = seats.sit().unwrap();
        let busy = seats.sit().unwrap();
        long_ago(&idle);
        let third = seats.sit().unwrap();
        assert_eq!(seats.taken(), 2);
        // The others have touched a key.
        assert!(seats.sit().is_none());
        drop(idle);
        assert_eq!(seats.taken(), 2);
        // However long nobody comes, a kiosk stays.
        long_ago(&third);
        third.stay();
        assert!(seats.sit().is_none());
        drop(busy);
        drop(third);
        assert_eq!(seats.taken(), 0);
    }
}
