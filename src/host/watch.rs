//! Looking at a questionnaire without a store: everything is answered as if it were kept, and a file is watched.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::desk::{Answer, Desk};
use crate::port::{AsIfKept, Effect, Renewal, Reply};

/// How often the file is looked at. Quick enough to feel at once, seldom enough to cost nothing.
const OFTEN: Duration = Duration::from_millis(300);

/// Whoever reads the file; gives what it holds now where that is something else than the last time.
pub type Look = dyn FnMut() -> Option<Renewal> + Send;

/// A desk behind which nothing is kept.
pub struct Nowhere {
    look: Arc<Mutex<Box<Look>>>,
    kept: AsIfKept,
}

impl Nowhere {
    #[must_use]
    pub fn new(look: Box<Look>) -> Self {
        Self { look: Arc::new(Mutex::new(look)), kept: AsIfKept::default() }
    }

    /// Waits in a thread of its own, which ends with the process: it holds nothing that must be put away.
    fn watch(&self, answer: Answer) {
        let look = Arc::clone(&self.look);
        thread::spawn(move || {
            loop {
                thread::sleep(OFTEN);
                let news = look.lock().unwrap_or_else(PoisonError::into_inner)();
                if let Some(renewal) = news {
                    return answer(Reply::Renewed(renewal));
                }
            }
        });
    }
}

impl Desk for Nowhere {
    fn ask(&mut self, effect: Effect, answer: Answer) {
        if matches!(effect, Effect::Watch) {
            self.watch(answer);
        } else if let Some(reply) = self.kept.answer(&effect) {
            answer(reply);
        }
    }
}
