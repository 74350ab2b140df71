//! Where an export goes, piece by piece: a file that was not there, or standard output.
//!
//! Invariants: a file that exists is never written over; what is written can be read by its owner only; half a file is
//! never found.

use std::io::{BufWriter, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::super::Failure;
use super::super::work::Work;
use crate::office::reason;
use crate::store::Unfinished;
use crate::text::Lang;
use crate::text::results::command as said;

/// A place that is being written to.
pub enum Out {
    Standard,
    File(Begun),
}

/// A file of which nobody knows yet that it is whole.
pub struct Begun {
    file: BufWriter<Writing>,
    path: PathBuf,
}

/// Where its bytes go.
struct Writing(Unfinished);

impl Write for Writing {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.file().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.file().flush()
    }
}

impl Out {
    /// Begins it; `-` is standard output.
    pub fn begin(path: &Path, lang: Lang) -> Result<Self, Failure> {
        if path.as_os_str() == "-" {
            return Ok(Self::Standard);
        }
        let begun = Unfinished::begin(path, path).map_err(|error| trouble(path, &error, lang))?;
        Ok(Self::File(Begun { file: BufWriter::new(Writing(begun)), path: path.to_owned() }))
    }

    pub fn put(&mut self, work: &mut Work, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Standard => work.put(bytes),
            Self::File(begun) => begun.file.write_all(bytes).map_err(|error| trouble(&begun.path, &error, work.lang())),
        }
    }

    /// Makes sure that it is there, and says so.
    pub fn end(self, work: &mut Work) -> Result<(), Failure> {
        let Self::File(begun) = self else { return Ok(()) };
        let lang = work.lang();
        let whole = begun.file.into_inner().map_err(std::io::IntoInnerError::into_error);
        let kept = whole.and_then(|Writing(unfinished)| unfinished.finish());
        kept.map_err(|error| trouble(&begun.path, &error, lang))?;
        work.say(said::written(lang, begun.path.display()))
    }
}

fn trouble(path: &Path, error: &Error, lang: Lang) -> Failure {
    let name = path.display();
    Failure::Said(match error.kind() {
        ErrorKind::AlreadyExists => said::exists_already(lang, name),
        _ => said::not_written(lang, name, reason(error, lang)),
    })
}
