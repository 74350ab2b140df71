//! Making a wave of a former one.

use super::super::work::Work;
use super::super::{Failure, Status};
use super::create::{exists, store};
use crate::office::{self, Definition, NoNext, practice};
use crate::store::StoreError;
use crate::text::calendar;
use crate::text::wave::command as texts;
use crate::wave::{Next, is_wave_id};

/// Makes a draft wave as `from` was, some years later; `print`: only shows its file.
pub fn create(work: &mut Work, from: &str, id: &str, print: bool) -> Result<Status, Failure> {
    let lang = work.lang();
    if from == practice::ID {
        return Err(Failure::Said(texts::practice_is_no_model(lang)));
    }
    if id == practice::ID {
        return Err(Failure::Said(texts::reserved_id(lang, id)));
    }
    if !is_wave_id(id) {
        return Err(Failure::Said(texts::bad_id(lang, id)));
    }
    work.done(work.store.wave(from))?;
    match work.store.wave(id) {
        // Whoever only wants to see the file may have made the wave already.
        Ok(_) if !print || id == from => return Err(exists(work, id)),
        Ok(_) | Err(StoreError::NoWave(_)) => {}
        Err(error) => return Err(work.failure(&error)),
    }
    let clock = work.clock();
    let (former, made) = match office::after(work.store, from, id, clock.as_ref()) {
        Ok(made) => made,
        Err(NoNext::Store(error)) => return Err(work.failure(&error)),
        Err(NoNext::NoSource) => return Err(Failure::Said(texts::no_source(lang, from))),
        Err(NoNext::CantBeWritten) => return Err(Failure::Said(texts::no_next(lang, from))),
    };
    if print {
        work.put(made.text.as_bytes())?;
    } else {
        let definition = Definition::new(texts::next_name(lang, from, id), former.folder, made.text.clone());
        store(work, &definition, made.text.as_bytes())?;
        work.say(texts::created(lang, id))?;
    }
    tell(work, from, &made, print)?;
    Ok(Status::Done)
}

/// Which days it took, and how to take others.
fn tell(work: &mut Work, from: &str, made: &Next, print: bool) -> Result<(), Failure> {
    let lang = work.lang();
    let (wave, date) = (&made.wave, |day| calendar::date(lang, day));
    work.say(texts::next_period(lang, date(wave.opens), date(wave.closes)))?;
    if let Some(keep) = wave.keep_until {
        work.say(texts::next_kept(lang, date(keep)))?;
    }
    if !made.without_groups.is_empty() {
        work.say(texts::next_groups(lang))?;
    }
    if !print {
        work.say(texts::next_other_days(lang, from, &wave.id))?;
    }
    Ok(())
}
