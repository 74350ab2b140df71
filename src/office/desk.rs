//! What a coordinator's screen asks, answered from the store: on a thread of its own, so that a screen never waits.
//!
//! It reads on a connection of its own: respondents' saves do not wait for a coordinator, and a transaction is open no
//! longer than one reading takes. A wave that is followed is read again only when the store has changed, and told only
//! when what is shown of it has.
//!
//! Invariant: the thread ends with the last handle; what breaks while answering is told and takes nothing else with it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::clerk::Clerk;
use crate::port::{Ask, Reply, Told};
use crate::questionnaire::diagnostics::said;
use crate::store::OnReply;
use crate::text::coordinator::door as say;

/// How often the store is asked whether it has changed.
const OFTEN: Duration = Duration::from_millis(250);
/// How often a wave that is followed is read anyway: its state changes with the calendar.
const SELDOM: Duration = Duration::from_secs(30);
/// How many questions may wait.
const QUEUE: usize = 64;

/// Tells whether the store has changed since it was asked last.
pub type Moved = Box<dyn FnMut() -> bool + Send>;

/// How a screen reaches the desk. Dropping the last one ends its thread.
#[derive(Clone)]
pub struct OfficeHandle {
    queue: SyncSender<(Ask, OnReply)>,
}

impl OfficeHandle {
    /// Asks something; answered later, from the desk's thread.
    pub fn ask(&self, ask: Ask, answer: OnReply) {
        if let Err(error) = self.queue.try_send((ask, answer)) {
            use std::sync::mpsc::TrySendError::{Disconnected, Full};
            let (Full((ask, answer)) | Disconnected((ask, answer))) = error;
            answer(told(ask.failed(said(say::office_gone))));
        }
    }
}

impl Clerk {
    /// Starts the thread on which this clerk answers.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn start(self, moved: Moved) -> std::io::Result<OfficeHandle> {
        let (queue, jobs) = sync_channel(QUEUE);
        let desk = Desk { clerk: self, moved, following: None };
        thread::Builder::new().name("office".to_owned()).spawn(move || desk.run(&jobs))?;
        Ok(OfficeHandle { queue })
    }
}

fn told(told: Told) -> Reply {
    Reply::Told(Box::new(told))
}

/// A wave that is followed.
struct Following {
    wave: String,
    answer: OnReply,
    /// When it was read last.
    at: Instant,
}

struct Desk {
    clerk: Clerk,
    moved: Moved,
    following: Option<Following>,
}

impl Desk {
    fn run(mut self, jobs: &Receiver<(Ask, OnReply)>) {
        loop {
            let job = if self.following.is_some() {
                match jobs.recv_timeout(OFTEN) {
                    Err(RecvTimeoutError::Timeout) => None,
                    Ok(job) => Some(job),
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            } else {
                let Ok(job) = jobs.recv() else { return };
                Some(job)
            };
            let asked = job.is_some();
            if let Some((ask, answer)) = job {
                self.take(ask, answer);
            }
            let due = self.following.as_ref().is_some_and(|following| following.at.elapsed() >= SELDOM);
            if (self.moved)() || asked || due {
                self.look_again();
            }
        }
    }

    fn take(&mut self, ask: Ask, answer: OnReply) {
        if matches!(ask, Ask::Lock) {
            self.following = None;
        }
        if let Ask::Follow { wave } = ask {
            // One that was followed before is not answered any more: nobody waits for it.
            self.following = self.clerk.may_follow(&wave).then(|| Following { wave, answer, at: Instant::now() });
            return;
        }
        let broke = ask.failed(said(say::office_broke));
        let done = catch_unwind(AssertUnwindSafe(|| self.clerk.answer(ask)));
        answer(told(done.unwrap_or(broke)));
    }

    /// Tells what has become of the wave that is followed, where that shows.
    fn look_again(&mut self) {
        let Some(mut following) = self.following.take() else { return };
        following.at = Instant::now();
        match catch_unwind(AssertUnwindSafe(|| self.clerk.news(&following.wave))) {
            Ok(Some(dossier)) => (following.answer)(told(Told::News(dossier))),
            Ok(None) | Err(_) => self.following = Some(following),
        }
    }
}
