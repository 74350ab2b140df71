//! Who answers what a coordinator's screen asks, from the store and the files around it.
//!
//! Invariants: before the passphrase was typed, where there is one, nothing is told; passphrases are verified one at a
//! time, whatever the number of sessions and processes, and each wrong one makes the next answer slower.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::{answers, changing, sentence};
use crate::port::{Ask, Beside, Clock, Dice, Door, Dossier, Reach, Told};
use crate::privacy::Passphrase;
use crate::questionnaire::diagnostics::said;
use crate::store::{Folder, Store, StoreError};
use crate::text::coordinator::door as say;
use crate::wave::Plan;

/// How long the answer to a wrong passphrase takes at first; each one doubles it.
const PENALTY: Duration = Duration::from_millis(500);
/// It never takes longer than that.
const WORST: Duration = Duration::from_secs(8);

/// What stands for the folder of a store in memory: nothing can stand in it, whatever is asked for.
const NOWHERE: &str = "/dev/null/aoj";

/// What a clerk works with.
pub struct Office {
    pub store: Box<dyn Store>,
    /// `None`: a store in memory, beside which there are no files.
    pub folder: Option<Folder>,
    pub clock: Arc<dyn Clock>,
    pub dice: Box<dyn Dice>,
    /// Where people find the server of this folder.
    pub reach: Reach,
    /// Whether a passphrase may be set here.
    pub may_set: bool,
    /// Whether somebody is known to be the coordinator already, by a key.
    pub known: bool,
}

impl Office {
    /// The data folder.
    pub(super) fn data(&self) -> PathBuf {
        self.folder.as_ref().map_or_else(|| PathBuf::from(NOWHERE), |folder| folder.root().to_owned())
    }

    /// Where the region's own questionnaires stand.
    pub(super) fn questionnaires(&self) -> PathBuf {
        self.data().join("questionnaires")
    }

    /// Beside which files are looked for that a text names. For somebody from elsewhere that is the folder of the
    /// region's own questionnaires, out of which no name leads.
    pub(super) fn beside(&self) -> PathBuf {
        if self.may_set && self.folder.is_some() { self.data() } else { self.questionnaires() }
    }
}

/// Answers one coordinator.
pub struct Clerk {
    office: Office,
    /// The passphrase was typed, or there is none.
    inside: bool,
    wrong: u32,
    /// What was last told of a wave.
    last: Option<Box<Dossier>>,
    /// The only wave that may be seen or touched here; `None`: all.
    only: Option<String>,
    /// The number of what is being composed, once it was kept.
    plan: Option<i64>,
}

impl Clerk {
    #[must_use]
    pub const fn new(office: Office) -> Self {
        Self { inside: office.known, office, wrong: 0, last: None, only: None, plan: None }
    }

    /// The same, for somebody who may reach no other wave than that.
    #[must_use]
    pub fn only_for(mut self, wave: Option<String>) -> Self {
        self.only = wave;
        self
    }

    /// Whether the coordinator may be told anything.
    #[must_use]
    pub const fn is_inside(&self) -> bool {
        self.inside
    }

    /// What has become of a wave since it was last told, where that shows. What can't be read just now is read later: who
    /// asks for something else hears why.
    pub fn news(&mut self, wave: &str) -> Option<Box<Dossier>> {
        let dossier = self.dossier(wave).ok().filter(|_| self.inside)?;
        let known = |last: &Dossier| last.row.wave.id == dossier.row.wave.id && last.shows_the_same(&dossier);
        if self.last.as_deref().is_some_and(known) {
            return None;
        }
        self.last = Some(dossier.clone());
        Some(dossier)
    }

    fn dossier(&self, wave: &str) -> Result<Box<Dossier>, StoreError> {
        answers::dossier(&*self.office.store, wave, &*self.office.clock, self.last.as_deref()).map(Box::new)
    }

    /// Answers anything but [`Ask::Follow`], which waits for [`Clerk::news`].
    pub fn answer(&mut self, ask: Ask) -> Told {
        // What is told where it fails.
        let asked = matches!(ask, Ask::Note { .. }).then(|| ask.clone());
        let answered = match ask {
            Ask::Door => self.door(),
            Ask::Enter(passphrase) => self.enter(&passphrase),
            Ask::SetPassphrase(passphrase) => self.set_passphrase(&passphrase),
            Ask::Lock => self.lock(),
            Ask::Note { .. } if !self.inside => return ask.failed(said(say::not_inside)),
            _ if !self.inside => return Told::NotEntered,
            ask if !self.may(&ask) => return Told::Failed(said(say::not_with_this_key)),
            ask @ (Ask::Waves | Ask::Unfinished) => self.of_all(ask),
            Ask::Look { wave } => self.dossier(&wave).map(|dossier| {
                self.last = Some(dossier.clone());
                Told::Wave(dossier)
            }),
            Ask::Change { wave, change } => {
                let data = self.office.data();
                let Office { store, clock, .. } = &mut self.office;
                return match changing::change(&mut **store, &data, &wave, &change, &**clock) {
                    Ok(changed) => Told::Changed(Box::new(changed)),
                    Err(refused) => Told::Failed(said(|lang| refused.on_screen(&wave, &data, lang))),
                };
            }
            Ask::Keep { fresh, plan } => return self.keep(fresh, &plan),
            Ask::TakeUp { no } => self.take_up(no),
            Ask::Forget { no } => {
                let no = no.or_else(|| self.plan.take());
                no.map_or(Ok(()), |no| self.office.store.forget_plan(no)).map(|()| Told::Forgotten)
            }
            ask => answers::answer(&mut self.office, ask),
        };
        answered.unwrap_or_else(|error| {
            let data = self.office.data();
            let why = said(|lang| sentence(&error, &data, lang));
            asked.map_or_else(|| Told::Failed(why.clone()), |ask| ask.failed(why.clone()))
        })
    }

    /// Keeps what is being composed, each time in the same place.
    fn keep(&mut self, fresh: bool, plan: &Plan) -> Told {
        let data = self.office.data();
        let Office { store, clock, .. } = &mut self.office;
        let no = self.plan.filter(|_| !fresh);
        // Texts only: writing these can't fail.
        let text = serde_json::to_string(plan).unwrap_or_default();
        match store.keep_plan(no, &text, &**clock) {
            Ok(no) => {
                self.plan = Some(no);
                Told::Kept
            }
            Err(error) => Told::NotKept(said(|lang| sentence(&error, &data, lang))),
        }
    }

    fn take_up(&mut self, no: i64) -> Result<Told, StoreError> {
        let plans = self.office.store.plans()?;
        let found = plans.iter().find(|planned| planned.no == no);
        let plan = found.and_then(|planned| serde_json::from_str(&planned.text).ok());
        Ok(match plan {
            Some(plan) => {
                self.plan = Some(no);
                Told::TakenUp(plan)
            }
            None => Told::Failed(said(crate::text::coordinator::compose::gone)),
        })
    }

    /// Whether that wave may be followed.
    #[must_use]
    pub fn may_follow(&self, wave: &str) -> bool {
        self.inside && self.only.as_ref().is_none_or(|only| only == wave)
    }

    /// Whether that may be asked here.
    fn may(&self, ask: &Ask) -> bool {
        let Some(only) = &self.only else { return true };
        match ask {
            // Makes another wave, or looks at another one.
            Ask::Create { .. }
            | Ask::Keep { .. }
            | Ask::TakeUp { .. }
            | Ask::Forget { .. }
            | Ask::After { .. }
            | Ask::Compare { beside: Beside::Former, .. } => false,
            ask => ask.wave().is_none_or(|wave| wave == only),
        }
    }

    /// What is told of all waves, as far as these may be seen.
    fn of_all(&mut self, ask: Ask) -> Result<Told, StoreError> {
        let told = answers::answer(&mut self.office, ask)?;
        Ok(match (told, &self.only) {
            (Told::Waves(mut lines), Some(only)) => {
                lines.retain(|line| line.id == *only);
                Told::Waves(lines)
            }
            // What others compose is another wave.
            (Told::Unfinished { today, .. }, Some(_)) => Told::Unfinished { today, plans: Vec::new() },
            (told, _) => told,
        })
    }

    fn door(&mut self) -> Result<Told, StoreError> {
        // Without one, whoever may read the data folder is the coordinator; nobody from elsewhere is.
        let locked = !self.office.known && (self.office.store.passphrase()?.is_some() || !self.office.may_set);
        self.inside = !locked;
        Ok(Told::Door(Door { locked, may_set: self.office.may_set }))
    }

    fn enter(&mut self, passphrase: &Passphrase) -> Result<Told, StoreError> {
        let kept = self.office.store.passphrase()?;
        let matches = match kept {
            Some(kept) => self.one_at_a_time(|| passphrase.matches(&kept)),
            None => self.office.may_set,
        };
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
        let file = self.office.folder.as_ref().and_then(|folder| File::open(folder.secret_file()).ok());
        // Where the file can't be locked, as on some network disks, nobody is kept out for that.
        let _held = file.as_ref().is_some_and(|file| file.lock().is_ok());
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
        self.last = None;
        self.inside = self.office.store.passphrase()?.is_none() && self.office.may_set && !self.office.known;
        Ok(Told::Locked)
    }
}
