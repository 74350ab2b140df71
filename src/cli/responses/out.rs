//! Where an export goes, piece by piece: a file that was not there, or standard output.
//!
//! Invariants: a file that exists is never written over; what is written can be read by its owner only; half a file is
//! taken away again.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Error, ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::super::Failure;
use super::super::work::Work;
use crate::office::reason;
use crate::text::Lang;
use crate::text::results::command as said;

/// A place that is being written to.
pub enum Out {
    Standard,
    File(Begun),
}

/// A file of which nobody knows yet that it is whole.
pub struct Begun {
    file: BufWriter<File>,
    path: PathBuf,
    whole: bool,
}

impl Drop for Begun {
    fn drop(&mut self) {
        if !self.whole {
            // Half a file is worse than none. Where it can't be taken away either, the sentence told enough.
            let _kept = std::fs::remove_file(&self.path);
        }
    }
}

impl Out {
    /// Begins it; `-` is standard output.
    pub fn begin(path: &Path, lang: Lang) -> Result<Self, Failure> {
        if path.as_os_str() == "-" {
            return Ok(Self::Standard);
        }
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let file = BufWriter::new(made.map_err(|error| trouble(path, &error, lang))?);
        Ok(Self::File(Begun { file, path: path.to_owned(), whole: false }))
    }

    pub fn put(&mut self, work: &mut Work, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Standard => work.put(bytes),
            Self::File(begun) => begun.file.write_all(bytes).map_err(|error| trouble(&begun.path, &error, work.lang())),
        }
    }

    /// Makes sure that it is there, and says so.
    pub fn end(self, work: &mut Work) -> Result<(), Failure> {
        let Self::File(mut begun) = self else { return Ok(()) };
        let lang = work.lang();
        let kept = begun.file.flush().and_then(|()| begun.file.get_ref().sync_all());
        kept.map_err(|error| trouble(&begun.path, &error, lang))?;
        begun.whole = true;
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
