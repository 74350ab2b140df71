//! Closing, extending, correcting and wiping.

use jiff::civil::Date;

use super::super::work::Work;
use super::super::{Failure, Status};
use crate::office::{self, practice};
use crate::text::calendar;
use crate::text::command::patience;
use crate::text::wave::command as texts;
use crate::wave::Stored;

/// Ends a wave at once.
pub fn close(work: &mut Work, id: &str) -> Result<Status, Failure> {
    let lang = work.lang();
    let begun = office::before_closing(work.store, id).map_err(|refused| work.refused(id, &refused))?;
    let Some(begun) = begun else {
        work.say(texts::closed_already(lang, id))?;
        return Ok(Status::Done);
    };
    work.say(texts::begun(lang, begun))?;
    work.announce(&patience::closing(lang))?;
    let clock = work.clock();
    let closed = work.store.close_wave(id, clock.as_ref());
    let closed = work.done(closed)?;
    work.say(if closed { texts::closed(lang, id) } else { texts::closed_already(lang, id) })?;
    Ok(Status::Done)
}

/// Moves the last day.
pub fn extend(work: &mut Work, id: &str, until: Date) -> Result<Status, Failure> {
    let lang = work.lang();
    let clock = work.clock();
    let extended = office::extend(work.store, id, until, clock.as_ref());
    let row = extended.map_err(|refused| work.refused(id, &refused))?;
    work.say(texts::extended(lang, id, calendar::date(lang, until)))?;
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
    let set = office::set_invited(work.store, &work.data, id, questionnaire, number, clock.as_ref());
    set.map_err(|refused| work.refused(id, &refused))?;
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
