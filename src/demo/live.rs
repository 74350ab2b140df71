//! Respondents who arrive while somebody looks on, at a pace that can be changed.
//!
//! They answer on the store's own thread, between what others ask of it, as everybody's saves do.
//!
//! Invariant: the thread ends when this is dropped, and holds nothing of the store between two arrivals.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::simulate::Saves;
use super::visitors::{Came, Visitors};
use crate::port::{Coming, Pace, Reply};
use crate::store::{OnReply, StoreHandle};

/// How often a wave that takes nobody is tried again.
const AGAIN: Duration = Duration::from_millis(500);
/// Slower than anybody wants to see.
const SLOWEST: f64 = 0.01;

/// The way to those who arrive.
pub struct Live(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    pace: Pace,
    coming: Coming,
    /// Who wants to hear when that changes.
    waiting: Option<OnReply>,
    over: bool,
}

impl Default for State {
    fn default() -> Self {
        Self { pace: Pace { paused: true, a_second: 1.0 }, coming: Coming::More, waiting: None, over: false }
    }
}

impl Live {
    /// Begins to let them come, once a pace was set.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn start(store: StoreHandle, visitors: Visitors) -> std::io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let theirs = shared.clone();
        thread::Builder::new().name("arrivals".to_owned()).spawn(move || theirs.run(&store, visitors))?;
        Ok(Self(shared))
    }

    /// Sets the pace. `answer` is called once, when something else is true of who comes than before.
    pub fn set(&self, pace: Pace, answer: OnReply) {
        let mut state = self.0.lock();
        state.pace = pace;
        state.waiting = Some(answer);
        drop(state);
        self.0.changed.notify_all();
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.0.lock().over = true;
        self.0.changed.notify_all();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self, store: &StoreHandle, mut visitors: Visitors) {
        while self.wait() {
            let done = store.call(move |store| {
                let came = visitors.one(store, Saves::EachTheme);
                (visitors, came)
            });
            // The store has stopped.
            let Some((back, came)) = done else { return };
            visitors = back;
            let coming = match came {
                Ok(Came::One) if visitors.left() > 0 => Coming::More,
                Ok(Came::One | Came::Nobody) => Coming::Nobody,
                // What the store could not do, it may do later.
                Ok(Came::Closed) | Err(_) => Coming::NotNow,
            };
            self.tell(coming);
            match coming {
                Coming::More => {}
                Coming::Nobody => return,
                Coming::NotNow => thread::sleep(AGAIN),
            }
        }
    }

    /// Waits until the next one comes. `false`: nobody looks on any more.
    fn wait(&self) -> bool {
        let began = Instant::now();
        let mut state = self.lock();
        loop {
            if state.over {
                return false;
            }
            let due = Duration::from_secs_f64(1.0 / state.pace.a_second.max(SLOWEST));
            if state.pace.paused {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            } else if let Some(left) = due.checked_sub(began.elapsed()).filter(|left| !left.is_zero()) {
                state = self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
            } else {
                return true;
            }
        }
    }

    fn tell(&self, coming: Coming) {
        let mut state = self.lock();
        if state.coming != coming {
            state.coming = coming;
            let waiting = state.waiting.take();
            drop(state);
            if let Some(answer) = waiting {
                answer(Reply::Coming(coming));
            }
        }
    }
}
