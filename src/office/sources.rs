//! Where the questionnaires of a wave come from.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::questionnaire::nearest::nearest;
use crate::questionnaire::{Id, shipped, shipped_ids};

/// A questionnaire file is never larger.
const LARGEST: u64 = 1 << 20;

/// A questionnaire's text, and what to call it.
pub struct Source {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Why a source can't be read.
pub enum Missing {
    /// Neither a known questionnaire nor a file.
    Unknown,
    Unreadable(io::Error),
}

/// Finds a source: the region's own questionnaire of that id in the data folder, else a shipped one, else a file
/// beside the wave file. Without a data folder no questionnaires of the region's own.
pub fn find(source: &str, folder: &Path, data: Option<&Path>) -> Result<Source, Missing> {
    let is_id = source.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte));
    if is_id {
        let own = data.map(|data| data.join("questionnaires").join(format!("{source}.yaml")));
        if let Some(own) = own.filter(|own| own.is_file()) {
            return read(&own);
        }
        if let Some(text) = shipped(source) {
            return Ok(Source { name: format!("{source}.yaml"), bytes: text.as_bytes().to_vec() });
        }
    }
    // What stands in the folder of the region's own questionnaires may come from elsewhere, and leads to no other file.
    let fenced = data.is_some_and(|data| folder == data.join("questionnaires"));
    if fenced && !is_bare(source) {
        return Err(Missing::Unknown);
    }
    read(&folder.join(source))
}

/// Whether it is the name of such a file and nothing of a path.
fn is_bare(name: &str) -> bool {
    if Path::new(name).extension().is_none_or(|end| end != "yaml") {
        return false;
    }
    let mut parts = Path::new(name).components();
    matches!((parts.next(), parts.next()), (Some(Component::Normal(part)), None) if part == name)
}

fn read(path: &PathBuf) -> Result<Source, Missing> {
    use io::Read as _;
    let mut bytes = Vec::new();
    // One byte more than a file may have: the reader of questionnaires says that it is too large.
    let read = std::fs::File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(Source { name: path.display().to_string(), bytes }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Missing::Unknown),
        Err(error) => Err(Missing::Unreadable(error)),
    }
}

/// The questionnaire that comes with the program whose id was probably meant.
pub fn meant(source: &str) -> Option<String> {
    let known = shipped_ids();
    nearest(source, known.iter().map(Id::as_str))
}

/// `beleid, uitvoering`
pub fn known() -> String {
    shipped_ids().iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
