//! Many respondents, one after another.

use std::ops::Range;
use std::sync::Arc;

use super::session::{End, Session};
use super::{Chance, Person};
use crate::port::{Clock, Offer, Offered};
use crate::privacy::{Record, StoreSecret};
use crate::store::{Store, StoreError};

/// Where they answer.
pub struct Place<'a> {
    pub offer: &'a Arc<Offer>,
    pub offered: &'a Offered,
    pub secret: &'a StoreSecret,
    pub clock: &'a dyn Clock,
}

/// When answers are saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saves {
    /// As the full screen does.
    EachAnswer,
    EachTheme,
    /// Only on leaving and sending.
    AtTheEnd,
}

/// How respondents go about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Habits {
    pub saves: Saves,
    /// Share of respondents who break off.
    pub break_off: f64,
    /// Share of those who go on later, by their code, and send.
    pub come_back: f64,
}

impl Default for Habits {
    fn default() -> Self {
        Self { saves: Saves::EachAnswer, break_off: 0.15, come_back: 0.6 }
    }
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// In the order of sending.
    pub sent: Vec<Record>,
    /// The codes of drafts that were begun and not sent.
    pub begun: Vec<String>,
    /// Of those, how many hold an answer.
    pub in_progress: u64,
    /// Revisions written, the first rows not counted.
    pub saves: u64,
}

/// Lets the respondents with these numbers fill in the questionnaire. Those who come back do so after the others.
///
/// # Errors
/// The first thing the store can't do; what was written before stays written. The same respondents twice in one wave:
/// [`crate::port::Refusal::CodeInUse`], if some of them broke off.
pub fn simulate(
    store: &mut dyn Store,
    place: &Place<'_>,
    seed: u64,
    respondents: Range<u64>,
    habits: Habits,
) -> Result<Summary, StoreError> {
    let questionnaire = &place.offered.questionnaire.id;
    // Codes and keys of rows differ between waves and questionnaires of one store.
    let own = Chance::of(seed, &format!("{} {questionnaire}", place.offer.wave.id), 0).draw();
    let mut summary = Summary::default();
    let mut dice = Chance::of(own, "lots", respondents.start);
    let mut paused = Vec::new();
    for number in respondents {
        let mut chance = Chance::of(own, "sitting", number);
        let breaks_off = chance.happens(habits.break_off);
        let patience = breaks_off.then(|| chance.below(place.offered.questionnaire.size()));
        let comes_back = chance.happens(habits.come_back);
        let mut session = Session::begin(store, place, Person::new(seed, questionnaire, number), chance)?;
        match session.answer(store, habits.saves, patience)? {
            End::Through => {
                session.save(store)?;
                summary.saves += session.revision();
                summary.sent.push(session.send(store, &mut dice)?);
            }
            End::BrokenOff => {
                session.leave(store)?;
                summary.saves += session.revision();
                if comes_back {
                    paused.push((number, session.code(), session.revision()));
                } else {
                    summary.in_progress += u64::from(session.revision() > 0);
                    summary.begun.push(session.code());
                }
            }
        }
    }
    for (number, code, before) in paused {
        let chance = Chance::of(own, "return", number);
        let mut session = Session::go_on(store, place, Person::new(seed, questionnaire, number), &code, chance)?;
        session.answer(store, habits.saves, None)?;
        session.save(store)?;
        summary.saves += session.revision() - before;
        summary.sent.push(session.send(store, &mut dice)?);
    }
    Ok(summary)
}
