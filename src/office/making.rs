//! Making a wave of a file's text, with the questionnaires that it uses.
//!
//! What is stored at making is the file's text and the folder it came from; the questionnaires are read once more at
//! opening, as only that freezes them.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::reason;
use super::sources::{self, Missing};
use crate::questionnaire::compose::Composed;
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, said, shown};
use crate::questionnaire::{Limits, Questionnaire, compile};
use crate::store::{Frozen, Store, StoreError};
use crate::text::Lang;
use crate::text::wave::file as file_texts;
use crate::wave::{Wave, WaveFile, compose, read, read_as_far_as_possible};

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
    #[must_use]
    pub fn new(name: String, folder: PathBuf, text: String) -> Self {
        Self { v: 1, name, folder, text }
    }

    /// As it was stored with a wave; `None` where something else was.
    pub fn of(store: &dyn Store, id: &str) -> Result<Option<Self>, StoreError> {
        Ok(serde_json::from_str(&store.definition(id)?).ok())
    }

    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings only: writing these can't fail, unless the path is no UTF-8, which was refused.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The wave file; what is wrong with it stands in the diagnostics.
    #[must_use]
    pub fn read(&self) -> (Option<WaveFile>, Diagnostics) {
        read(&self.name, self.text.as_bytes(), &zone_exists)
    }
}

/// What is frozen of each questionnaire.
#[must_use]
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
                out.push(problem.cure(match sources::meant(&used.source) {
                    Some(id) => said(|l| file_texts::source_meant(l, &id)),
                    None => said(|l| file_texts::source_known(l, sources::known())),
                }));
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

/// The questionnaires that a wave was made with, in the order of its file and as they stand there now; `None` for what
/// can't be read, nothing for a wave that was not made of a file.
pub fn bases_of(store: &dyn Store, data: &Path, id: &str) -> Result<Vec<Option<Questionnaire>>, StoreError> {
    let Some(definition) = Definition::of(store, id)? else { return Ok(Vec::new()) };
    let (file, mut out) = definition.read();
    let bases = file.map(|file| bases(&file, &definition.folder, Some(data), &mut out, &mut Vec::new()));
    Ok(bases.unwrap_or_default())
}

/// The absolute folder of a file; for standard input the one the program runs in.
pub fn folder_of(path: &Path) -> std::io::Result<PathBuf> {
    let beside = if path.as_os_str() == "-" { Path::new("") } else { path.parent().unwrap_or(Path::new("")) };
    let folder = if beside.as_os_str().is_empty() { Path::new(".") } else { beside };
    folder.canonicalize()
}

#[must_use]
pub fn zone_exists(zone: &str) -> bool {
    jiff::tz::TimeZone::get(zone).is_ok()
}

/// Makes a questionnaire of a frozen document. A document that was frozen compiled once; what keeps it from compiling
/// now is told to the administrator.
pub fn compile_document(document: &str) -> Result<Questionnaire, String> {
    let compiled = compile("document", document.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| {
        let problems = compiled.diagnostics.in_order();
        problems.first().map(|problem| problem.what.of(Lang::En).to_owned()).unwrap_or_default()
    })
}
