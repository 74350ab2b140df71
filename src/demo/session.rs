//! One respondent's sitting: begin or go on, save, break off or send.

use super::simulate::{Place, Saves};
use super::{Chance, Person};
use crate::interview::Command;
use crate::port::{Dice, NotFound, Refusal, Trouble};
use crate::privacy::{Code, Record};
use crate::questionnaire::Id;
use crate::sitting::{self, Keys};
use crate::store::{Store, StoreError};

/// How often a write is tried that another process keeps from being done.
const TRIES: usize = 40;

/// A respondent with a code, answering.
pub struct Session<'p> {
    place: &'p Place<'p>,
    person: Person,
    /// The same as a person's at a screen, without anything shown.
    sitting: sitting::Session<()>,
    chance: Chance,
}

/// How a sitting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// All questions were passed.
    Through,
    BrokenOff,
}

impl<'p> Session<'p> {
    /// Draws a code and writes the draft's row.
    pub fn begin(
        store: &mut dyn Store,
        place: &'p Place<'p>,
        person: Person,
        mut chance: Chance,
    ) -> Result<Self, StoreError> {
        let keys = Keys::new(place.secret, &mut chance);
        let mut sitting = sitting::Session::new(place.offer.clone(), place.offered, keys);
        sitting.saving.begun();
        let write = sitting.write(&mut chance);
        patiently(|| store.begin(&write, place.clock))?;
        sitting.saving.saved(0);
        Ok(Self { place, person, sitting, chance })
    }

    /// Opens a draft again with its code, as typed.
    pub fn go_on(
        store: &mut dyn Store,
        place: &'p Place<'p>,
        person: Person,
        code: &str,
        mut chance: Chance,
    ) -> Result<Self, StoreError> {
        let code = Code::parse(code).map_err(|slip| StoreError::Damaged(slip.to_string()))?;
        let keys = Keys::of(code, place.secret, &mut chance);
        let (lookup, owner) = (keys.key.lookup(), keys.owner);
        let mut found = patiently(|| store.find(lookup, owner, false, place.clock))?;
        if matches!(found, Err(NotFound::OpenElsewhere)) {
            found = patiently(|| store.find(lookup, owner, true, place.clock))?;
        }
        let found = found.map_err(|_| StoreError::Refused(Refusal::Gone))?;
        let sitting = sitting::Session::resume(found, keys)
            .map_err(|_| StoreError::Damaged("a draft that does not fit its questionnaire".to_owned()))?;
        Ok(Self { place, person, sitting, chance })
    }

    pub fn code(&self) -> String {
        self.sitting.code.to_string()
    }

    /// How many revisions were written.
    pub fn revision(&self) -> u64 {
        self.sitting.saving.revision()
    }

    /// Answers from the cursor on, until all questions are passed or `patience` of them are answered.
    pub fn answer(&mut self, store: &mut dyn Store, saves: Saves, patience: Option<usize>) -> Result<End, StoreError> {
        let mut answered = 0;
        while let Some(cursor) = self.sitting.interview.cursor().cloned() {
            if patience.is_some_and(|patience| answered >= patience) {
                return Ok(End::BrokenOff);
            }
            let section = self.sitting.interview.path().section_of(cursor.as_str());
            if self.respond(&cursor) {
                answered += 1;
                if saves == Saves::EachAnswer {
                    self.save(store)?;
                }
            }
            if !self.sitting.interview.apply(Command::Next).moved {
                break;
            }
            let interview = &self.sitting.interview;
            let now = interview.cursor().and_then(|id| interview.path().section_of(id.as_str()));
            if saves == Saves::EachTheme && now != section {
                self.save(store)?;
            }
        }
        Ok(End::Through)
    }

    /// Answers one question as a person does, now and then by way of a slip that is taken back.
    fn respond(&mut self, id: &Id) -> bool {
        let questionnaire = self.sitting.interview.questionnaire().clone();
        let Some(question) = questionnaire.question(id.as_str()) else { return false };
        let path = self.sitting.interview.path();
        let theme = path.section_of(id.as_str()).and_then(|at| path.sections().get(at));
        let theme = theme.and_then(crate::interview::Section::theme).and_then(|at| questionnaire.themes.get(at));
        let theme = theme.map_or("", |theme| theme.id.as_str());
        let Some(answer) = self.person.answer(&self.sitting.interview, theme, question) else { return false };
        if let Some(escape) = question.escapes.first()
            && self.chance.happens(0.03)
        {
            self.sitting.interview.apply(Command::Escape { question: id.clone(), escape: escape.id.clone() });
            self.sitting.interview.apply(Command::TakeBack);
        }
        let changed = self.sitting.interview.apply(Command::Answer { question: id.clone(), answer }).changed;
        if changed {
            self.sitting.saving.changed();
        }
        changed
    }

    /// Writes the next revision, if something changed.
    pub fn save(&mut self, store: &mut dyn Store) -> Result<(), StoreError> {
        if !self.sitting.saving.is_safe() {
            self.sitting.saving.begun();
            let write = self.sitting.write(&mut self.chance);
            let revision = patiently(|| store.save(&write, self.place.clock))?;
            self.sitting.saving.saved(revision);
        }
        Ok(())
    }

    /// Leaves properly, or as when the line is cut.
    pub fn leave(&mut self, store: &mut dyn Store) -> Result<(), StoreError> {
        self.save(store)?;
        if self.chance.happens(0.7) {
            patiently(|| store.release(self.sitting.lookup(), self.sitting.owner))?;
        }
        Ok(())
    }

    /// Sends what counts, and gives what was sent.
    pub fn send(self, store: &mut dyn Store, dice: &mut dyn Dice) -> Result<Record, StoreError> {
        let sending = self.sitting.sending();
        patiently(|| store.send(&sending, self.place.clock, dice))?;
        Ok(sending.record)
    }
}

/// Tries again while another process holds the store, as a session does.
fn patiently<T>(mut work: impl FnMut() -> Result<T, StoreError>) -> Result<T, StoreError> {
    for _ in 1..TRIES {
        match work() {
            Err(StoreError::Trouble(Trouble::Locked)) => {}
            done => return done,
        }
    }
    work()
}
