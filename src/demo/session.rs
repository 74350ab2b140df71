//! One respondent's sitting: begin or go on, save, break off or send.

use super::simulate::{Place, Saves};
use super::{Chance, Person};
use crate::interview::{Command, Interview, Setting, answers_from_json, answers_to_json};
use crate::port::{Dice, DraftWrite, NotFound, Owner, Refusal, Sending, Trouble};
use crate::privacy::{Code, DraftContent, DraftKey, Record};
use crate::questionnaire::Id;
use crate::store::{Store, StoreError};

/// How often a write is tried that another process keeps from being done.
const TRIES: usize = 40;

/// A respondent with a code, answering.
pub struct Session<'p> {
    place: &'p Place<'p>,
    person: Person,
    code: Code,
    key: DraftKey,
    owner: Owner,
    interview: Interview,
    revision: u64,
    /// Answers that are not saved yet.
    unsaved: bool,
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
        let code = Code::generate(|bytes| chance.fill(bytes));
        let key = DraftKey::of(place.secret, &code);
        let interview = Interview::new(place.offered.questionnaire.clone(), setting(place, &key));
        let mut session = Self {
            place,
            person,
            code,
            owner: owner(&mut chance),
            key,
            interview,
            revision: 0,
            unsaved: false,
            chance,
        };
        let write = session.write();
        patiently(|| store.begin(&write, place.clock))?;
        Ok(session)
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
        let key = DraftKey::of(place.secret, &code);
        let owner = owner(&mut chance);
        let mut found = patiently(|| store.find(key.lookup(), owner, false, place.clock))?;
        if matches!(found, Err(NotFound::OpenElsewhere)) {
            found = patiently(|| store.find(key.lookup(), owner, true, place.clock))?;
        }
        let found = found.map_err(|_| StoreError::Refused(Refusal::Gone))?;
        let damaged = |why: String| StoreError::Damaged(why);
        let content = key
            .open(&found.sealed, &found.wave, found.questionnaire.as_str())
            .map_err(|error| damaged(error.to_string()))?;
        let questionnaire = place.offered.questionnaire.clone();
        let answers =
            answers_from_json(&questionnaire, &content.answers).map_err(|foreign| damaged(foreign.to_string()))?;
        let at = content.at.as_deref().map(Id::new);
        let interview = Interview::resume(questionnaire, setting(place, &key), answers, at.as_ref());
        Ok(Self { place, person, code, key, owner, interview, revision: found.revision, unsaved: false, chance })
    }

    pub fn code(&self) -> String {
        self.code.to_string()
    }

    /// How many revisions were written.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Answers from the cursor on, until all questions are passed or `patience` of them are answered.
    pub fn answer(&mut self, store: &mut dyn Store, saves: Saves, patience: Option<usize>) -> Result<End, StoreError> {
        let mut answered = 0;
        while let Some(cursor) = self.interview.cursor().cloned() {
            if patience.is_some_and(|patience| answered >= patience) {
                return Ok(End::BrokenOff);
            }
            let section = self.interview.path().section_of(cursor.as_str());
            if self.respond(&cursor) {
                answered += 1;
                self.unsaved = true;
                if saves == Saves::EachAnswer {
                    self.save(store)?;
                }
            }
            if !self.interview.apply(Command::Next).moved {
                break;
            }
            let now = self.interview.cursor().and_then(|id| self.interview.path().section_of(id.as_str()));
            if saves == Saves::EachTheme && now != section {
                self.save(store)?;
            }
        }
        Ok(End::Through)
    }

    /// Answers one question as a person does, now and then by way of a slip that is taken back.
    fn respond(&mut self, id: &Id) -> bool {
        let questionnaire = self.interview.questionnaire().clone();
        let Some(question) = questionnaire.question(id.as_str()) else { return false };
        let theme =
            self.interview.path().section_of(id.as_str()).and_then(|at| self.interview.path().sections().get(at));
        let theme = theme.and_then(crate::interview::Section::theme).and_then(|at| questionnaire.themes.get(at));
        let theme = theme.map_or("", |theme| theme.id.as_str());
        let Some(answer) = self.person.answer(&self.interview, theme, question) else { return false };
        if let Some(escape) = question.escapes.first()
            && self.chance.happens(0.03)
        {
            self.interview.apply(Command::Escape { question: id.clone(), escape: escape.id.clone() });
            self.interview.apply(Command::TakeBack);
        }
        self.interview.apply(Command::Answer { question: id.clone(), answer }).changed
    }

    /// Writes the next revision, if something changed.
    pub fn save(&mut self, store: &mut dyn Store) -> Result<(), StoreError> {
        if std::mem::take(&mut self.unsaved) {
            let write = self.write();
            self.revision = patiently(|| store.save(&write, self.place.clock))?;
        }
        Ok(())
    }

    /// Leaves properly, or as when the line is cut.
    pub fn leave(&mut self, store: &mut dyn Store) -> Result<(), StoreError> {
        self.save(store)?;
        if self.chance.happens(0.7) {
            patiently(|| store.release(self.key.lookup(), self.owner))?;
        }
        Ok(())
    }

    /// Sends what counts, and gives what was sent.
    pub fn send(self, store: &mut dyn Store, dice: &mut dyn Dice) -> Result<Record, StoreError> {
        let record = Record::of(self.interview.questionnaire(), &self.interview.shown_answers());
        let sending = Sending {
            lookup: self.key.lookup(),
            owner: self.owner,
            wave: self.place.offer.wave.id.clone(),
            questionnaire: self.place.offered.questionnaire.id.clone(),
            record,
        };
        patiently(|| store.send(&sending, self.place.clock, dice))?;
        Ok(sending.record)
    }

    fn write(&mut self) -> DraftWrite {
        let content = DraftContent {
            digest: self.place.offered.digest,
            lang: self.interview.questionnaire().languages.first().cloned().unwrap_or_default(),
            at: self.interview.cursor().map(ToString::to_string),
            answers: answers_to_json(self.interview.answers()),
            ticket: None,
        };
        let (wave, questionnaire) = (&self.place.offer.wave.id, &self.place.offered.questionnaire.id);
        let mut nonce = [0; 24];
        self.chance.fill(&mut nonce);
        DraftWrite {
            lookup: self.key.lookup(),
            owner: self.owner,
            base: self.revision,
            wave: wave.clone(),
            questionnaire: questionnaire.clone(),
            furthest: u32::try_from(self.interview.furthest()).unwrap_or(u32::MAX),
            sealed: self.key.seal(&content, wave, questionnaire.as_str(), nonce),
        }
    }
}

fn owner(chance: &mut Chance) -> Owner {
    let mut owner = [0; 16];
    chance.fill(&mut owner);
    Owner(owner)
}

fn setting(place: &Place<'_>, key: &DraftKey) -> Setting {
    let wave = &place.offer.wave;
    let mut seed = [0; 8];
    for (to, from) in seed.iter_mut().zip(key.lookup().0) {
        *to = from;
    }
    Setting {
        region: wave.region.name.clone(),
        wave: wave.title.clone(),
        opens: wave.opens,
        closes: wave.closes,
        seed: u64::from_le_bytes(seed),
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
