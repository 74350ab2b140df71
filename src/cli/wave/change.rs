//! Closing, extending, correcting and wiping.

use jiff::civil::Date;

use super::super::work::Work;
use super::super::{Failure, Status};
use super::practice;
use crate::store::{Counts, StoreError};
use crate::text::calendar;
use crate::text::command::patience;
use crate::text::wave::command as texts;
use crate::wave::Stored;

/// Ends a wave at once.
pub fn close(work: &mut Work, id: &str) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    if row.practice {
        return Err(Failure::Said(texts::practice_never_closes(lang)));
    }
    match row.stored {
        Stored::Draft => return Err(Failure::Said(texts::not_opened_yet(lang, id))),
        Stored::Closed => {
            work.say(texts::closed_already(lang, id))?;
            return Ok(Status::Done);
        }
        Stored::Opened => {}
    }
    let begun = begun(&work.done(work.store.counts(id))?);
    work.say(texts::begun(lang, begun))?;
    work.announce(&patience::closing(lang))?;
    let clock = work.clock();
    let closed = work.store.close_wave(id, clock.as_ref());
    let closed = work.done(closed)?;
    work.say(if closed { texts::closed(lang, id) } else { texts::closed_already(lang, id) })?;
    Ok(Status::Done)
}

/// Drafts with an answer, over all questionnaires.
fn begun(counts: &[Counts]) -> u64 {
    counts.iter().map(|one| one.in_progress).sum()
}

/// Moves the last day.
pub fn extend(work: &mut Work, id: &str, until: Date) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    if row.practice {
        return Err(Failure::Said(texts::practice_never_closes(lang)));
    }
    let last = calendar::date(lang, until);
    if until < row.wave.opens {
        let first = calendar::date(lang, row.wave.opens);
        return Err(Failure::Said(texts::before_first_day(lang, last, first)));
    }
    if row.stored != Stored::Draft && until < work.today(&row.wave.timezone) {
        return Err(Failure::Said(texts::in_the_past(lang, last)));
    }
    let clock = work.clock();
    let extended = work.store.extend_wave(id, until, clock.as_ref());
    work.done(extended)?;
    work.say(texts::extended(lang, id, last))?;
    if row.stored == Stored::Closed {
        work.say(texts::extended_closed(lang, id))?;
    }
    if let Some(keep) = row.wave.keep_until.filter(|keep| *keep <= until) {
        work.say(texts::after_keep_until(lang, calendar::date(lang, keep)))?;
    }
    Ok(Status::Done)
}

/// Corrects the number invited.
pub fn invited(work: &mut Work, id: &str, questionnaire: &str, number: u64) -> Result<Status, Failure> {
    let lang = work.lang();
    let clock = work.clock();
    let row = work.done(work.store.wave(id))?;
    let set = if row.stored == Stored::Draft {
        let bases = super::bases_of(work, id)?;
        let mut known = bases.iter().enumerate().filter_map(|(place, base)| Some((place, &base.as_ref()?.id)));
        match known.find(|(_, known)| **known == *questionnaire) {
            Some((place, known)) => work.store.set_invited_of_draft(id, place, known, number, clock.as_ref()),
            None => Err(StoreError::NoQuestionnaire(questionnaire.to_owned())),
        }
    } else {
        work.store.set_invited(id, questionnaire, number, clock.as_ref())
    };
    work.done(set)?;
    work.say(texts::invited_set(lang, questionnaire, number))?;
    Ok(Status::Done)
}

/// Wipes begun questionnaires; the practice wave whole.
pub fn reset(work: &mut Work, id: &str, yes: bool) -> Result<Status, Failure> {
    let lang = work.lang();
    if id == practice::ID {
        work.confirm(id, &texts::ask_reset_practice(lang), yes)?;
        let clock = work.clock();
        let renewed = practice::renew(work.store, clock.as_ref());
        work.done(renewed)?;
        work.say(texts::practice_reset(lang))?;
        return Ok(Status::Done);
    }
    work.done(work.store.wave(id))?;
    work.confirm(id, &texts::ask_reset(lang, id), yes)?;
    let clock = work.clock();
    let wiped = work.store.reset_wave(id, clock.as_ref());
    let wiped = work.done(wiped)?;
    work.say(texts::wiped(lang, wiped))?;
    Ok(Status::Done)
}

/// Deletes a wave with everything in it.
pub fn delete(work: &mut Work, id: &str, yes: bool) -> Result<Status, Failure> {
    let lang = work.lang();
    work.done(work.store.wave(id))?;
    work.confirm(id, &texts::ask_delete(lang, id), yes)?;
    work.announce(&patience::wiping(lang))?;
    let deleted = work.store.delete_wave(id);
    work.done(deleted)?;
    work.say(texts::deleted(lang, id))?;
    Ok(Status::Done)
}

/// Deletes the answers of a closed wave; its results stay.
pub fn delete_rows(work: &mut Work, id: &str, yes: bool) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    if row.stored != Stored::Closed {
        return Err(Failure::Said(texts::rows_only_closed(lang, id)));
    }
    work.confirm(id, &texts::ask_delete_rows(lang, id), yes)?;
    work.announce(&patience::wiping(lang))?;
    let clock = work.clock();
    let deleted = work.store.delete_rows(id, clock.as_ref());
    work.done(deleted)?;
    work.say(texts::rows_deleted(lang, id))?;
    Ok(Status::Done)
}
