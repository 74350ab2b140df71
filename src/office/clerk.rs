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
use crate::port::{Ask, Beside, Clock, Dice, Door, Dossier, Told};
use crate::privacy::Passphrase;
use crate::questionnaire::diagnostics::said;
use crate::store::{Folder, Store, StoreError};
use crate::text::coordinator::door as say;

/// How long the answer to a wrong passphrase takes at first; each one doubles it.
const PENALTY: Duration = Duration::from_millis(500);
/// It never takes longer than that.
const WORST: Duration = Duration::from_secs(8);

/// What a clerk works with.
pub struct Office {
    pub store: Box<dyn Store>,
    pub folder: Folder,
    pub clock: Arc<dyn Clock>,
    pub dice: Box<dyn Dice>,
    /// Whether a passphrase may be set here.
    pub may_set: bool,
    /// Whether somebody is known to be the coordinator already, by a key.
    pub known: bool,
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
}

impl Clerk {
    #[must_use]
    pub const fn new(office: Office) -> Self {
        Self { inside: office.known, office, wrong: 0, last: None, only: None }
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
        answers::dossier(&*self.office.store, wave, &*self.office.clock).map(Box::new)
    }

    /// Answers anything but [`Ask::Follow`], which waits for [`Clerk::news`].
    pub fn answer(&mut self, ask: Ask) -> Told {
        let answered = match ask {
            Ask::Door => self.door(),
            Ask::Enter(passphrase) => self.enter(&passphrase),
            Ask::SetPassphrase(passphrase) => self.set_passphrase(&passphrase),
            Ask::Lock => self.lock(),
            _ if !self.inside => return Told::NotEntered,
            ask if !self.may(&ask) => return Told::Failed(said(say::not_with_this_key)),
            Ask::Waves => self.waves(),
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

    /// Whether that wave may be followed.
    #[must_use]
    pub fn may_follow(&self, wave: &str) -> bool {
        self.inside && self.only.as_ref().is_none_or(|only| only == wave)
    }

    /// Whether that may be asked here.
    fn may(&self, ask: &Ask) -> bool {
        let Some(only) = &self.only else { return true };
        match ask {
            // Makes another wave; looks at another one.
            Ask::Create { .. } | Ask::Compare { beside: Beside::Former, .. } => false,
            ask => ask.wave().is_none_or(|wave| wave == only),
        }
    }

    fn waves(&mut self) -> Result<Told, StoreError> {
        let told = answers::answer(&mut self.office, Ask::Waves)?;
        Ok(match (told, &self.only) {
            (Told::Waves(mut lines), Some(only)) => {
                lines.retain(|line| line.id == *only);
                Told::Waves(lines)
            }
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
        self.last = None;
        self.inside = self.office.store.passphrase()?.is_none() && self.office.may_set && !self.office.known;
        Ok(Told::Locked)
    }
}
