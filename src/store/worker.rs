//! The store on a thread of its own, for any number of sessions.
//!
//! Sessions hand in effects and get their replies on the store's thread; they never wait. Saves that wait together are
//! written in one transaction, so that the disk is asked once for all of them.
//!
//! Invariants: every effect handed in gets exactly one reply, also when the queue is full, the store stops or something
//! in it breaks; effects are done in the order in which they came; stopping finishes the queue first.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::{Store, StoreError};
use crate::port::{Clock, Dice, DraftWrite, Effect, Refusal, Reply, Trouble};

/// How many effects may wait. A session has one under way, so this bounds memory, not sessions: 1024 drafts of the
/// usual size are 4 MiB.
const QUEUE: usize = 1024;
/// How many saves go into one transaction at most, so that the first of them does not wait for ever.
const BATCH: usize = 256;
/// When nothing happens: how soon traces that could not be wiped are tried again, …
const RETRY: Duration = Duration::from_secs(1);
/// … and how often drafts are looked at that are past their grace.
const IDLE: Duration = Duration::from_mins(10);

/// What to do with a reply; called on the store's thread, so it should only pass it on.
pub type OnReply = Box<dyn FnOnce(Reply) + Send>;

/// Something to do with the store itself, between two effects.
type Call = Box<dyn FnOnce(&mut dyn Store) + Send>;

enum Job {
    Save(Box<DraftWrite>, Waiting),
    Other(Effect, Waiting),
    Call(Call),
    Stop,
}

/// The store's thread. Dropping it finishes what waits, then ends the thread.
pub struct Worker {
    handle: StoreHandle,
    thread: Option<JoinHandle<()>>,
}

/// How sessions reach the store.
#[derive(Clone)]
pub struct StoreHandle {
    queue: SyncSender<Job>,
}

impl Worker {
    /// Starts the thread.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn start(store: Box<dyn Store>, clock: Arc<dyn Clock>, dice: Box<dyn Dice>) -> std::io::Result<Self> {
        let (queue, jobs) = sync_channel(QUEUE);
        let desk = Desk { store, clock, dice };
        let thread = std::thread::Builder::new().name("store".to_owned()).spawn(move || desk.run(&jobs))?;
        Ok(Self { handle: StoreHandle { queue }, thread: Some(thread) })
    }

    #[must_use]
    pub fn handle(&self) -> StoreHandle {
        self.handle.clone()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Both fail only where the thread has ended already.
        let _ended = self.handle.queue.send(Job::Stop);
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

impl StoreHandle {
    /// Hands in an effect; never waits. Where too many wait already the reply is [`Trouble::Locked`].
    ///
    /// # Errors
    /// Gives back what is not for the store.
    pub fn submit(&self, effect: Effect, reply: OnReply) -> Result<(), Effect> {
        if !effect.is_for_the_store() {
            return Err(effect);
        }
        let waiting = Waiting(Some(reply));
        let job = match effect {
            Effect::Save(draft) => Job::Save(draft, waiting),
            effect => Job::Other(effect, waiting),
        };
        // Where the thread has ended, dropping the job says so.
        if let Err(TrySendError::Full(Job::Save(_, waiting) | Job::Other(_, waiting))) = self.queue.try_send(job) {
            waiting.reply(Reply::Failed(Trouble::Locked));
        }
        Ok(())
    }

    /// Does something with the store between two effects and gives what came of it; waits for it. `None`: the store
    /// has stopped, or it broke.
    #[must_use]
    pub fn call<T: Send + 'static>(&self, work: impl FnOnce(&mut dyn Store) -> T + Send + 'static) -> Option<T> {
        let (done, result) = sync_channel(1);
        let call: Call = Box::new(move |store| {
            // Nobody waits any more only where the caller's thread has ended.
            let _gone = done.send(work(store));
        });
        self.queue.send(Job::Call(call)).ok()?;
        result.recv().ok()
    }
}

/// A reply that is owed. Dropped without one, it says that the store failed.
struct Waiting(Option<OnReply>);

impl Waiting {
    fn reply(mut self, reply: Reply) {
        if let Some(on_reply) = self.0.take() {
            on_reply(reply);
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(on_reply) = self.0.take() {
            on_reply(Reply::Failed(Trouble::Other("the store stopped".to_owned())));
        }
    }
}

/// What the thread works with.
struct Desk {
    store: Box<dyn Store>,
    clock: Arc<dyn Clock>,
    dice: Box<dyn Dice>,
}

impl Desk {
    fn run(mut self, jobs: &Receiver<Job>) {
        let mut clean = true;
        let mut looked = Instant::now();
        loop {
            // Whoever only asks now and then what can be filled in, as a kiosk does, puts nothing off.
            let wait = if clean { IDLE.saturating_sub(looked.elapsed()) } else { RETRY };
            let job = match jobs.recv_timeout(wait) {
                Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(job) => job,
                Err(RecvTimeoutError::Timeout) => {
                    if clean {
                        looked = Instant::now();
                    }
                    clean = self.idle(clean);
                    continue;
                }
            };
            let stop = self.work(job, jobs);
            clean = self.guarded(|desk| matches!(desk.store.tidy(), Ok(true))).unwrap_or(false);
            if stop {
                return;
            }
        }
    }

    /// What is done when nobody asks for anything. Gives whether all traces are wiped.
    fn idle(&mut self, clean: bool) -> bool {
        self.guarded(|desk| {
            if clean {
                // Tried again at the next idle moment.
                let _later = desk.store.purge(&*desk.clock);
            }
            matches!(desk.store.tidy(), Ok(true))
        })
        .unwrap_or(false)
    }

    /// Does a job and all that wait behind it. Gives whether to stop.
    fn work(&mut self, first: Job, jobs: &Receiver<Job>) -> bool {
        let mut saves: Vec<(DraftWrite, Waiting)> = Vec::new();
        let mut next = Some(first);
        while let Some(job) = next {
            match job {
                Job::Save(draft, waiting) => {
                    saves.push((*draft, waiting));
                    if saves.len() >= BATCH {
                        self.save(std::mem::take(&mut saves));
                    }
                }
                other => {
                    // In the order in which they came: what waits to be saved goes first.
                    self.save(std::mem::take(&mut saves));
                    match other {
                        Job::Other(effect, waiting) => {
                            let reply = self.guarded(|desk| desk.effect(effect));
                            // Without a reply something broke; dropping says so.
                            if let Some(reply) = reply {
                                self.guarded(|_| waiting.reply(reply));
                            }
                        }
                        Job::Call(call) => {
                            self.guarded(|desk| call(&mut *desk.store));
                        }
                        Job::Stop => return true,
                        Job::Save(..) => {}
                    }
                }
            }
            next = jobs.try_recv().ok();
        }
        self.save(saves);
        false
    }

    /// Writes all of these in one transaction.
    fn save(&mut self, together: Vec<(DraftWrite, Waiting)>) {
        if together.is_empty() {
            return;
        }
        let (drafts, owed): (Vec<_>, Vec<_>) = together.into_iter().unzip();
        let saved = self.guarded(|desk| desk.store.save_all(&drafts, &*desk.clock)).unwrap_or_default();
        for ((waiting, result), draft) in owed.into_iter().zip(saved).zip(&drafts) {
            let reply = result.map_or_else(failure, |revision| self.saved(revision, &draft.wave));
            self.guarded(|_| waiting.reply(reply));
        }
    }

    fn effect(&mut self, effect: Effect) -> Reply {
        let (store, clock) = (&mut *self.store, &*self.clock);
        let done = match effect {
            Effect::Begin(draft) => return self.revised(&draft, |store, clock| store.begin(&draft, clock)),
            Effect::Save(draft) => return self.revised(&draft, |store, clock| store.save(&draft, clock)),
            Effect::Find { lookup, owner, take_over } => {
                store.find(lookup, owner, take_over, clock).map(|found| match found {
                    Ok(draft) => Reply::Found(Box::new(draft)),
                    Err(why) => Reply::NotFound(why),
                })
            }
            Effect::CheckTicket(ticket) => {
                store.check_ticket(ticket, clock).map(|admission| Reply::Admitted(Box::new(admission)))
            }
            Effect::Release { lookup, owner } => store.release(lookup, owner).map(|()| Reply::Released),
            Effect::Wipe { lookup, owner } => store.wipe(lookup, owner).map(|()| Reply::Wiped),
            Effect::Offers => store.offers(clock).map(Reply::Offers),
            Effect::Send(sending) => store.send(&sending, clock, &mut *self.dice).map(|()| Reply::Sent),
            _ => Ok(Reply::Failed(Trouble::Other("not for the store".to_owned()))),
        };
        done.unwrap_or_else(failure)
    }

    fn revised(
        &mut self,
        draft: &DraftWrite,
        write: impl FnOnce(&mut dyn Store, &dyn Clock) -> Result<u64, StoreError>,
    ) -> Reply {
        match write(&mut *self.store, &*self.clock) {
            Ok(revision) => self.saved(revision, &draft.wave),
            Err(error) => failure(error),
        }
    }

    /// With how long the wave still takes answers, as whoever is answering should know. That it can't be read undoes
    /// nothing.
    fn saved(&self, revision: u64, wave: &str) -> Reply {
        Reply::Saved { revision, period: self.store.period(wave, &*self.clock).ok() }
    }

    /// Runs something that must not take the thread with it when it breaks. `None`: it broke; its transaction is
    /// undone.
    fn guarded<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> Option<T> {
        catch_unwind(AssertUnwindSafe(|| work(self))).ok()
    }
}

/// What a session is told.
fn failure(error: StoreError) -> Reply {
    match error {
        StoreError::Refused(refusal) => Reply::Refused(refusal),
        StoreError::NotAdmitted(why) => Reply::NotAdmitted(why),
        StoreError::Trouble(trouble) => Reply::Failed(trouble),
        // The wave was deleted.
        StoreError::NoWave(_) => Reply::Refused(Refusal::WaveEnded),
        other => Reply::Failed(Trouble::Other(other.to_string())),
    }
}
