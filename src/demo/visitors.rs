//! Who comes to a wave, on which day, and what they do: believable days, with letters, weekends and a reminder.
//!
//! Invariant: who comes, when and in which order follows from the seed and the wave's number alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::region::INVITED;
use super::session::{End, Session};
use super::simulate::{Place, Saves};
use super::truth::Truth;
use super::{Calendar, Chance, Person};
use crate::port::{Offer, Refusal};
use crate::privacy::StoreSecret;
use crate::store::{Store, StoreError};
use crate::wave::Wave;

/// How many come on each day of four weeks from a Monday: after the letter, after the reminder on the third Tuesday, and
/// few in a weekend.
const DAYS: [f64; 26] = [
    0.5, 1.6, 1.2, 0.8, 0.5, 0.06, 0.08, //
    0.5, 0.45, 0.4, 0.35, 0.2, 0.04, 0.05, //
    0.25, 1.3, 1.1, 0.7, 0.4, 0.05, 0.06, //
    0.4, 0.35, 0.3, 0.35, 0.5,
];
/// How many of those who are invited come: at least, and how much more at most. In the order of [`INVITED`].
const RATES: [(f64, f64); 2] = [(0.62, 0.14), (0.38, 0.10)];
/// Share of those who come that break off, and of these the share that goes on another day.
const BREAK_OFF: f64 = 0.12;
const COME_BACK: f64 = 0.6;
/// Respondents of one wave are others than those of the next.
const APART: u64 = 1_000_000;

/// Somebody coming.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Visit {
    /// From the wave's first.
    day: i64,
    /// In the order of [`INVITED`].
    questionnaire: usize,
    number: u64,
    does: Does,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    Sends,
    BreaksOff,
    /// With the code of the first time.
    GoesOn,
}

fn plan(seed: u64, wave: u32) -> Vec<Visit> {
    let days: Vec<(f64, i64)> = DAYS.iter().copied().zip(0..).collect();
    let mut visits = Vec::new();
    for (questionnaire, ((_, invited), (least, more))) in INVITED.iter().zip(RATES).enumerate() {
        let mut chance = Chance::of(seed, "visits", APART + u64::from(wave) * 10 + questionnaire as u64);
        let rate = least + more * chance.share();
        for number in (0..*invited).filter(|_| chance.happens(rate)).collect::<Vec<_>>() {
            let day = chance.weighted(&days).copied().unwrap_or(0);
            let number = number + APART * u64::from(wave);
            let mut comes = |day, does, order| visits.push((day, order, Visit { day, questionnaire, number, does }));
            if !chance.happens(BREAK_OFF) {
                comes(day, Does::Sends, chance.draw());
                continue;
            }
            comes(day, Does::BreaksOff, chance.draw());
            let later = day + 1 + i64::try_from(chance.below(5)).unwrap_or(0);
            if chance.happens(COME_BACK) && DAYS.get(usize::try_from(later).unwrap_or(usize::MAX)).is_some() {
                comes(later, Does::GoesOn, chance.draw());
            }
        }
    }
    visits.sort_by_key(|(day, order, _)| (*day, *order));
    visits.into_iter().map(|(.., visit)| visit).collect()
}

/// All who come to one wave, one after another.
pub struct Visitors {
    truth: Truth,
    offer: Arc<Offer>,
    secret: StoreSecret,
    calendar: Arc<Calendar>,
    plan: Vec<Visit>,
    next: usize,
    /// The codes of those who broke off and go on later.
    codes: BTreeMap<(usize, u64), String>,
    chance: Chance,
}

/// What came of somebody's coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    One,
    /// Everybody who comes has come.
    Nobody,
    /// The wave takes nobody now; whoever came comes again.
    Closed,
}

impl Visitors {
    /// Those of the wave with that number of a region of that seed. `calendar` is set to the days on which they come.
    #[must_use]
    pub fn new(seed: u64, wave: u32, offer: Arc<Offer>, secret: StoreSecret, calendar: Arc<Calendar>) -> Self {
        Self {
            truth: Truth::of_wave(seed, wave),
            offer,
            secret,
            calendar,
            plan: plan(seed, wave),
            next: 0,
            codes: BTreeMap::new(),
            chance: Chance::of(seed, "sittings", u64::from(wave)),
        }
    }

    /// How many are still to come.
    #[must_use]
    pub fn left(&self) -> usize {
        self.plan.len().saturating_sub(self.next)
    }

    /// On which day the next one comes, counted from the wave's first.
    #[must_use]
    pub fn next_day(&self) -> Option<i64> {
        self.plan.get(self.next).map(|visit| visit.day)
    }

    /// To which questionnaire the next one will send answers; `None`: whoever comes next breaks off, or nobody comes.
    #[must_use]
    pub fn next_sends(&self) -> Option<&str> {
        let next = self.plan.get(self.next).filter(|visit| visit.does == Does::Sends)?;
        INVITED.get(next.questionnaire).map(|(id, _)| *id)
    }

    #[must_use]
    pub fn wave(&self) -> &Wave {
        &self.offer.wave
    }

    fn date(&self, day: i64) -> Date {
        self.offer.wave.opens.saturating_add(day.days())
    }

    /// Lets the next one come, through the interview, the sealing and the store.
    ///
    /// # Errors
    /// What the store can't do; whoever came comes again.
    pub fn one(&mut self, store: &mut dyn Store, saves: Saves) -> Result<Came, StoreError> {
        let Some(visit) = self.plan.get(self.next).cloned() else { return Ok(Came::Nobody) };
        self.calendar.set(self.date(visit.day));
        match self.visit(store, &visit, saves) {
            // Somebody wiped the draft, or its wave, meanwhile.
            Ok(()) | Err(StoreError::Refused(Refusal::Gone)) => {
                self.next += 1;
                Ok(Came::One)
            }
            Err(StoreError::Refused(Refusal::WaveEnded) | StoreError::NoWave(_)) => Ok(Came::Closed),
            Err(error) => Err(error),
        }
    }

    fn visit(&mut self, store: &mut dyn Store, visit: &Visit, saves: Saves) -> Result<(), StoreError> {
        let wanted = INVITED.get(visit.questionnaire).map_or("", |(id, _)| id);
        let found = self.offer.questionnaires.iter().find(|offered| offered.questionnaire.id == *wanted);
        // Without it there is nothing to fill in.
        let offered = found.ok_or(StoreError::Refused(Refusal::WaveEnded))?;
        let place = Place { offer: &self.offer, offered, secret: &self.secret, clock: &*self.calendar };
        let person = Person::of(self.truth, &offered.questionnaire.id, visit.number);
        let mut chance = Chance::new(self.chance.draw());
        let about = chance.below(offered.questionnaire.size());
        let who = (visit.questionnaire, visit.number);
        let mut session = match self.codes.get(&who).filter(|_| visit.does == Does::GoesOn) {
            Some(code) => Session::go_on(store, &place, person, code, chance)?,
            None if visit.does == Does::GoesOn => return Ok(()),
            None => Session::begin(store, &place, person, chance)?,
        };
        let patience = (visit.does == Does::BreaksOff).then_some(about);
        let ended = session.answer(store, saves, patience)?;
        if visit.does == Does::BreaksOff && ended == End::BrokenOff {
            session.leave(store)?;
            self.codes.insert(who, session.code());
            return Ok(());
        }
        session.save(store)?;
        session.send(store, &mut self.chance)?;
        self.codes.remove(&who);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_come_after_the_letter_and_after_the_reminder_and_few_in_a_weekend() {
        let visits: Vec<Vec<Visit>> = (0..20).map(|seed| plan(seed, 2)).collect();
        assert!(visits.iter().all(|one| (150..280).contains(&one.len()) && one.is_sorted_by_key(|visit| visit.day)));
        let all: Vec<i64> = visits.iter().flatten().map(|visit| visit.day).collect();
        let on = |days: std::ops::Range<i64>| all.iter().filter(|day| days.contains(day)).count();
        assert!(on(0..5) > 2 * on(7..12) && 2 * on(14..19) > 3 * on(7..12));
        assert!(on(5..7) + on(12..14) + on(19..21) < all.len() / 10);
    }

    #[test]
    fn the_same_seed_brings_the_same_people() {
        assert_eq!(plan(7, 1), plan(7, 1));
        assert_ne!(plan(7, 1), plan(8, 1));
        assert_ne!(plan(7, 1), plan(7, 2));
    }
}
