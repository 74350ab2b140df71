//! Making a wave of a file, and opening it.
//!
//! What is stored at making is the file's text and the folder it came from; the questionnaires are read once more at
//! opening, as only that freezes them.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::super::store::state_word;
use super::super::work::Work;
use super::super::{Failure, Status, reason};
use super::sources::{self, Missing};
use crate::questionnaire::compose::Composed;
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, said, shown};
use crate::questionnaire::{Limits, Questionnaire, compile};
use crate::store::{Frozen, StoreError};
use crate::text::calendar;
use crate::text::wave::{command as texts, file as file_texts};
use crate::wave::{State, Stored, Wave, WaveFile, compose, practice, read, read_as_far_as_possible};

/// A wave file is never larger; the reader of files says so.
const LARGEST: u64 = 1 << 20;

/// What is stored of a wave file.
#[derive(Serialize, Deserialize)]
pub struct Definition {
    v: u32,
    /// What to call the file.
    pub name: String,
    /// Beside which the questionnaires are looked for.
    pub folder: PathBuf,
    pub text: String,
}

impl Definition {
    pub fn new(name: String, folder: PathBuf, text: String) -> Self {
        Self { v: 1, name, folder, text }
    }

    /// As it was stored with a wave; `None` where something else was.
    pub fn of(work: &Work, id: &str) -> Result<Option<Self>, Failure> {
        let text = work.done(work.store.definition(id))?;
        Ok(serde_json::from_str(&text).ok())
    }

    pub fn to_json(&self) -> String {
        // Strings only: writing these can't fail, unless the path is no UTF-8, which was refused.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The wave file; what is wrong with it stands in the diagnostics.
    pub fn read(&self) -> (Option<WaveFile>, Diagnostics) {
        read(&self.name, self.text.as_bytes(), &zone_exists)
    }
}

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
            Failure::Said(texts::exists(work.lang(), id, state_word(state, work.lang())))
        }
        Err(error) => work.failure(&error),
    }
}

/// Freezes a draft wave, or opens a closed one again.
pub fn open(work: &mut Work, id: &str) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    let frozen = match row.stored {
        Stored::Opened => {
            work.say(texts::open_already(lang, id))?;
            return Ok(Status::Done);
        }
        Stored::Closed => Vec::new(),
        Stored::Draft => {
            let definition = Definition::of(work, id)?;
            let definition = definition.ok_or_else(|| Failure::Said(texts::no_source(lang, id)))?;
            let Some((_, composed)) = prepare(work, &definition.name, definition.text.as_bytes(), &definition.folder)?
            else {
                return Err(Failure::Said(texts::not_opened(lang, id)));
            };
            // The wave as stored, as its numbers invited may have been corrected since it was made.
            frozen(&row.wave, composed)
        }
    };
    let clock = work.clock();
    let opened = match work.store.open_wave(id, &frozen, clock.as_ref()) {
        Err(StoreError::WrongState(State::Over | State::Closed)) => {
            return Err(Failure::Said(texts::last_day_passed(lang, id)));
        }
        other => work.done(other)?,
    };
    let today = work.today(&row.wave.timezone);
    if !opened {
        work.say(texts::open_already(lang, id))?;
    } else if row.stored == Stored::Closed {
        work.say(texts::reopened(lang, id))?;
    } else {
        if today < row.wave.opens {
            work.say(texts::opened_from(lang, id, calendar::date(lang, row.wave.opens)))?;
        } else {
            work.say(texts::opened(lang, id))?;
        }
        work.say(texts::frozen(lang))?;
    }
    Ok(Status::Done)
}

/// What is frozen of each questionnaire.
pub fn frozen(wave: &Wave, composed: Vec<Composed>) -> Vec<Frozen> {
    let frozen = wave.questionnaires.iter().zip(composed).map(|(used, composed)| Frozen {
        id: composed.questionnaire.id.clone(),
        document: composed.document,
        invited: used.invited.clone(),
        access_code: used.access_code.clone(),
    });
    frozen.collect()
}

/// What came of a wave file and its questionnaires.
pub struct Examined {
    /// `None` where there were errors.
    pub whole: Option<(WaveFile, Vec<Composed>)>,
    /// Of the file itself, then of its questionnaires.
    pub problems: Vec<Diagnostics>,
}

/// Reads a wave file and composes its questionnaires. `folder` is where it stands, `data` where the region's own
/// questionnaires are.
pub fn examine(name: &str, bytes: &[u8], folder: &Path, data: Option<&Path>) -> Examined {
    let (file, mut out) = read_as_far_as_possible(name, bytes, &zone_exists);
    let mut problems = Vec::new();
    let composed = file.as_ref().map(|file| {
        let bases = bases(file, folder, data, &mut out, &mut problems);
        compose(file, &bases, &mut out)
    });
    problems.insert(0, out);
    let composed: Option<Vec<Composed>> = composed.and_then(|all| all.into_iter().collect());
    let errors = problems.iter().any(Diagnostics::has_errors);
    Examined { whole: file.zip(composed).filter(|_| !errors), problems }
}

/// The same, and reports everything that is wrong, as `aoj check` does. `None`: there were errors.
fn prepare(
    work: &mut Work,
    name: &str,
    bytes: &[u8],
    folder: &Path,
) -> Result<Option<(WaveFile, Vec<Composed>)>, Failure> {
    let examined = examine(name, bytes, folder, Some(&work.data));
    let (lang, colour) = (work.lang(), work.colour());
    for problems in &examined.problems {
        work.print_rendered(&problems.render(lang, colour))?;
    }
    Ok(examined.whole)
}

/// Compiles what the sources hold. What is wrong with a source as such is told at its place in the wave file, what is
/// wrong inside it goes to `others`.
pub fn bases(
    file: &WaveFile,
    folder: &Path,
    data: Option<&Path>,
    out: &mut Diagnostics,
    others: &mut Vec<Diagnostics>,
) -> Vec<Option<Questionnaire>> {
    let uses = file.uses().iter().zip(&file.wave.questionnaires);
    uses.map(|(node, used)| {
        let at = node.get("use").map_or_else(|| node.mark(), crate::questionnaire::tree::Node::mark);
        if used.source.is_empty() {
            // Told already: the field is missing, or empty.
            return None;
        }
        let name = shown(&used.source);
        match sources::find(&used.source, folder, data) {
            Ok(source) => {
                let compiled = compile(&source.name, &source.bytes, Limits::FILE);
                if compiled.questionnaire.is_none() {
                    let problem = Diagnostic::error(at, said(|l| file_texts::source_wrong(l, &name)));
                    out.push(problem.cure(said(file_texts::source_wrong_cure)));
                }
                if !compiled.diagnostics.is_empty() {
                    others.push(compiled.diagnostics);
                }
                compiled.questionnaire
            }
            Err(Missing::Unknown) => {
                let problem = Diagnostic::error(at, said(|l| file_texts::source_unknown(l, &name)));
                out.push(problem.cure(said(|l| file_texts::source_known(l, sources::known()))));
                None
            }
            Err(Missing::Unreadable(error)) => {
                let problem =
                    Diagnostic::error(at, said(|l| file_texts::source_unreadable(l, &name, reason(&error, l))));
                out.push(problem.cure(said(file_texts::source_unreadable_cure)));
                None
            }
        }
    })
    .collect()
}

/// The absolute folder of a file; for standard input the one the program runs in.
pub fn folder_of(path: &Path) -> std::io::Result<PathBuf> {
    let beside = if path.as_os_str() == "-" { Path::new("") } else { path.parent().unwrap_or(Path::new("")) };
    let folder = if beside.as_os_str().is_empty() { Path::new(".") } else { beside };
    folder.canonicalize()
}

pub fn zone_exists(zone: &str) -> bool {
    jiff::tz::TimeZone::get(zone).is_ok()
}
