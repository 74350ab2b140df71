//! What a coordinator's screen asks, answered from the store: on a thread of its own, so that a screen never waits.
//!
//! It reads on a connection of its own: respondents' saves do not wait for a coordinator, and a transaction is open no
//! longer than one reading takes. A wave that is followed is read again only when the store has changed, and told only
//! when what is shown of it has.
//!
//! Invariants: before the passphrase was typed, where there is one, nothing is told; passphrases are verified one at a
//! time, whatever the number of sessions and processes, and each wrong one makes the next answer slower.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::{answers, changing, sentence};
use crate::port::{Ask, Clock, Dice, Door, Dossier, Reply, Told};
use crate::privacy::Passphrase;
use crate::questionnaire::diagnostics::said;
use crate::store::{Folder, OnReply, Store, StoreError};
use crate::text::coordinator::door as say;

/// How often the store is asked whether it has changed.
const OFTEN: Duration = Duration::from_millis(250);
/// How often a wave that is followed is read anyway: its state changes with the calendar.
const SELDOM: Duration = Duration::from_secs(30);
/// How long the answer to a wrong passphrase takes at first; each one doubles it.
const PENALTY: Duration = Duration::from_millis(500);
/// It never takes longer than that.
const WORST: Duration = Duration::from_secs(8);
/// How many questions may wait.
const QUEUE: usize = 64;

/// Tells whether the store has changed since it was asked last.
pub type Moved = Box<dyn FnMut() -> bool + Send>;

/// What the desk works with.
pub struct Office {
    pub store: Box<dyn Store>,
    pub folder: Folder,
    pub clock: Arc<dyn Clock>,
    pub dice: Box<dyn Dice>,
    pub moved: Moved,
    /// Whether a passphrase may be set here.
    pub may_set: bool,
    /// Whether somebody is known to be the coordinator already, by a key.
    pub known: bool,
}

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
            let (Full((_, answer)) | Disconnected((_, answer))) = error;
            answer(told(Told::Failed(said(say::office_gone))));
        }
    }
}

impl Office {
    /// Starts the thread.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn start(self) -> std::io::Result<OfficeHandle> {
        let (queue, jobs) = sync_channel(QUEUE);
        thread::Builder::new().name("office".to_owned()).spawn(move || Desk::new(self).run(&jobs))?;
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
    office: Office,
    /// The passphrase was typed, or there is none.
    inside: bool,
    wrong: u32,
    /// What was last told of a wave.
    last: Option<Box<Dossier>>,
    following: Option<Following>,
}

impl Desk {
    fn new(office: Office) -> Self {
        Self { inside: office.known, office, wrong: 0, last: None, following: None }
    }

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
            if (self.office.moved)() || asked || due {
                self.look_again();
            }
        }
    }

    fn take(&mut self, ask: Ask, answer: OnReply) {
        if let Ask::Follow { wave } = ask {
            // One that was followed before is not answered any more: nobody waits for it.
            self.following = self.inside.then(|| Following { wave, answer, at: Instant::now() });
            return;
        }
        let done = catch_unwind(AssertUnwindSafe(|| self.answer(ask)));
        answer(told(done.unwrap_or_else(|_| Told::Failed(said(say::office_broke)))));
    }

    /// Tells what has become of the wave that is followed, where that shows.
    fn look_again(&mut self) {
        let Some(mut following) = self.following.take() else { return };
        following.at = Instant::now();
        let read = catch_unwind(AssertUnwindSafe(|| self.dossier(&following.wave)));
        // What can't be read just now is read later; who asks for something else hears why.
        let Ok(Ok(dossier)) = read else {
            self.following = Some(following);
            return;
        };
        let known = self
            .last
            .as_ref()
            .is_some_and(|last| last.row.wave.id == dossier.row.wave.id && last.shows_the_same(&dossier));
        if known {
            self.following = Some(following);
        } else {
            self.last = Some(dossier.clone());
            (following.answer)(told(Told::News(dossier)));
        }
    }

    fn dossier(&self, wave: &str) -> Result<Box<Dossier>, StoreError> {
        answers::dossier(&*self.office.store, wave, &*self.office.clock).map(Box::new)
    }

    fn answer(&mut self, ask: Ask) -> Told {
        let answered = match ask {
            Ask::Door => self.door(),
            Ask::Enter(passphrase) => self.enter(&passphrase),
            Ask::SetPassphrase(passphrase) => self.set_passphrase(&passphrase),
            Ask::Lock => self.lock(),
            _ if !self.inside => return Told::NotEntered,
            Ask::Look { wave } => self.dossier(&wave).map(|dossier| {
                self.last = Some(dossier.clone());
                Told::Wave(dossier)
            }),
            Ask::Change { wave, change } => {
                let Office { store, folder, clock, .. } = &mut self.office;
                let data = folder.root().to_owned();
                return match changing::change(&mut **store, &data, &wave, &change, &**clock) {
                    Ok(changed) => Told::Changed(Box::new(changed)),
                    Err(refused) => Told::Failed(said(|lang| refused.sentence(&wave, &data, lang))),
                };
            }
            ask => answers::answer(&mut self.office, ask),
        };
        answered.unwrap_or_else(|error| {
            let data: PathBuf = self.office.folder.root().to_owned();
            Told::Failed(said(|lang| sentence(&error, &data, lang)))
        })
    }

    fn door(&mut self) -> Result<Told, StoreError> {
        let locked = self.office.store.passphrase()?.is_some() && !self.office.known;
        // Without one, whoever may read the data folder is the coordinator.
        self.inside = !locked;
        Ok(Told::Door(Door { locked, may_set: self.office.may_set }))
    }

    fn enter(&mut self, passphrase: &Passphrase) -> Result<Told, StoreError> {
        let kept = self.office.store.passphrase()?;
        let matches = kept.is_none_or(|kept| self.one_at_a_time(|| passphrase.matches(&kept)));
        if matches {
            (self.inside, self.wrong) = (true, 0);
            return Ok(Told::Entered);
        }
        thread::sleep(PENALTY.saturating_mul(1 << self.wrong.min(8)).min(WORST));
        self.wrong = self.wrong.saturating_add(1);
        Ok(Told::NotEntered)
    }

    /// Verifying takes memory and time on purpose; many at once would take all of both.
    fn one_at_a_time<T>(&self, work: impl FnOnce() -> T) -> T {
        let file = File::open(self.office.folder.secret_file());
        // Where the file can't be locked, as on some network disks, nobody is kept out for that.
        let _held = file.as_ref().is_ok_and(|file| file.lock().is_ok());
        work()
    }

    fn set_passphrase(&mut self, passphrase: &Passphrase) -> Result<Told, StoreError> {
        if !self.office.may_set || !passphrase.is_long_enough() {
            return Ok(Told::NotEntered);
        }
        let mut salt = [0; 16];
        self.office.dice.fill(&mut salt);
        let Some(kept) = self.one_at_a_time(|| passphrase.hash(salt)) else {
            return Ok(Told::Failed(said(say::office_broke)));
        };
        self.office.store.set_passphrase(&kept, &*self.office.clock)?;
        self.inside = true;
        Ok(Told::Entered)
    }

    fn lock(&mut self) -> Result<Told, StoreError> {
        self.following = None;
        self.last = None;
        self.inside = self.office.store.passphrase()?.is_none() && !self.office.known;
        Ok(Told::Locked)
    }
}
