//! Making a wave of a file, and opening it.

use std::path::Path;

use super::super::work::Work;
use super::super::{Failure, Status};
use crate::office::{self, Definition, Opening, Refused, examine, folder_of, reason};
use crate::questionnaire::compose::Composed;
use crate::questionnaire::diagnostics::Diagnostics;
use crate::store::StoreError;
use crate::text::calendar;
use crate::text::wave::command as texts;
use crate::wave::{Wave, WaveFile, practice};

/// A wave file is never larger; the reader of files says so.
const LARGEST: u64 = 1 << 20;

/// Makes a draft wave.
pub fn create(work: &mut Work, path: &Path) -> Result<Status, Failure> {
    let lang = work.lang();
    let bytes = work.read(path, LARGEST)?;
    let name = if path.as_os_str() == "-" { texts::standard_input(lang) } else { path.display().to_string() };
    let folder =
        folder_of(path).map_err(|error| Failure::Said(texts::unreadable(lang, &name, reason(&error, lang))))?;
    // A file without errors is UTF-8.
    let definition = Definition::new(name, folder, String::from_utf8_lossy(&bytes).into_owned());
    let wave = store(work, &definition, &bytes)?;
    work.say(texts::created(lang, &wave.id))?;
    Ok(Status::Done)
}

/// Stores a draft wave with its definition, whose text was made of these bytes.
pub fn store(work: &mut Work, definition: &Definition, bytes: &[u8]) -> Result<Wave, Failure> {
    let lang = work.lang();
    let Some((file, _)) = prepare(work, &definition.name, bytes, &definition.folder)? else {
        return Err(Failure::Said(texts::not_made(lang, &definition.name)));
    };
    let wave = file.wave;
    if wave.id == practice::ID {
        return Err(Failure::Said(texts::reserved_id(lang, &wave.id)));
    }
    let clock = work.clock();
    match work.store.create_wave(&wave, &definition.to_json(), false, clock.as_ref()) {
        Ok(()) => Ok(wave),
        Err(StoreError::WaveExists(id)) => Err(exists(work, &id)),
        Err(error) => Err(work.failure(&error)),
    }
}

/// That there is a wave of that id, and in which state.
pub fn exists(work: &Work, id: &str) -> Failure {
    match work.store.wave(id) {
        Ok(row) => {
            let state = row.wave.state(row.stored, work.today(&row.wave.timezone));
            Failure::Said(texts::exists(work.lang(), id, state.say(work.lang())))
        }
        Err(error) => work.failure(&error),
    }
}

/// Freezes a draft wave, or opens a closed one again.
pub fn open(work: &mut Work, id: &str) -> Result<Status, Failure> {
    let lang = work.lang();
    let clock = work.clock();
    let (opening, problems) = match office::open(work.store, &work.data, id, clock.as_ref()) {
        Ok(opened) => opened,
        Err(refused) => {
            if let Refused::Problems(problems) = &refused {
                report(work, problems)?;
            }
            return Err(work.refused(id, &refused));
        }
    };
    report(work, &problems)?;
    let from = if let Opening::From(day) = opening { Some(day) } else { None };
    let opened = match opening {
        Opening::Already => return work.say(texts::open_already(lang, id)).map(|()| Status::Done),
        Opening::Reopened => return work.say(texts::reopened(lang, id)).map(|()| Status::Done),
        Opening::From(_) | Opening::Open => texts::opened(lang, id),
    };
    work.say(opened)?;
    work.say(match from {
        Some(day) => texts::frozen_from(lang, calendar::date(lang, day)),
        None => texts::frozen(lang),
    })?;
    Ok(Status::Done)
}

/// Reads a wave file and composes its questionnaires, and reports everything that is wrong, as `aoj check` does. `None`:
/// there were errors.
fn prepare(
    work: &mut Work,
    name: &str,
    bytes: &[u8],
    folder: &Path,
) -> Result<Option<(WaveFile, Vec<Composed>)>, Failure> {
    let examined = examine(name, bytes, folder, Some(&work.data));
    report(work, &examined.problems)?;
    Ok(examined.whole)
}

fn report(work: &mut Work, problems: &[Diagnostics]) -> Result<(), Failure> {
    let (lang, colour) = (work.lang(), work.colour());
    problems.iter().try_for_each(|problems| work.print_rendered(&problems.render(lang, colour)))
}
