//! What a store can't do.

use std::io::ErrorKind;
use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::port::{NotAdmitted, Refusal, Trouble};
use crate::questionnaire::correct;
use crate::wave::State;

/// SQLite's codes for room that the system refused: a write beyond a quota or limit, the shared index of the log.
const NO_ROOM: [i32; 2] = [rusqlite::ffi::SQLITE_IOERR_WRITE, rusqlite::ffi::SQLITE_IOERR_SHMSIZE];

/// What a store can't do, in one of three ways: trying again may help, trying again won't, or something is wrong.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Trying again may help.
    #[error("{0:?}")]
    Trouble(Trouble),
    /// Nothing was written, and trying again won't help.
    #[error("{0:?}")]
    Refused(Refusal),
    /// The ticket is not good, or there is none.
    #[error("ticket: {0:?}")]
    NotAdmitted(NotAdmitted),
    /// The store was written by a newer version.
    #[error("schema {found}, known up to {known}")]
    Newer { found: u32, known: u32 },
    /// The secret file is gone, or belongs to another store.
    #[error("secret: {0}")]
    Secret(SecretProblem),
    /// The data folder can't be used.
    #[error("folder: {0}")]
    Folder(FolderProblem),
    /// No wave of that name.
    #[error("no wave {0}")]
    NoWave(String),
    /// No questionnaire of that name in the wave.
    #[error("no questionnaire {0}")]
    NoQuestionnaire(String),
    /// The wave is not in a state for this.
    #[error("wave is {0:?}")]
    WrongState(State),
    /// The wave's answers were deleted: nobody can decide again what may be shown of it.
    #[error("rows of {0} deleted")]
    RowsDeleted(String),
    /// That wave exists already.
    #[error("wave {0} exists")]
    WaveExists(String),
    /// This import file was read before.
    #[error("imported before")]
    ImportedBefore,
    /// A text that can't be corrected so.
    #[error("not corrected")]
    NotCorrected(Box<correct::Refused>),
    /// What stands in the store contradicts itself.
    #[error("damaged: {0}")]
    Damaged(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecretProblem {
    #[error("missing")]
    Missing,
    #[error("different")]
    Different,
    #[error("unreadable")]
    Unreadable,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FolderProblem {
    /// Something else stands there.
    #[error("not a folder")]
    NotAFolder,
    /// It holds a secret but no database: what was made with that secret is gone.
    #[error("the database is gone")]
    DatabaseGone,
    /// Another user owns it, or a file in it.
    #[error("owned by another user")]
    NotOurs,
    /// It, or something in it, can't be made, read or protected.
    #[error("{}: {why}", path.display())]
    Unusable { path: PathBuf, why: ErrorKind },
}

impl StoreError {
    /// The same trouble once more, for everybody whose write was in the same transaction.
    pub(super) fn repeat(&self) -> Self {
        match self {
            Self::Trouble(trouble) => Self::Trouble(trouble.clone()),
            Self::Refused(refusal) => Self::Refused(*refusal),
            other => Self::Trouble(Trouble::Other(other.to_string())),
        }
    }
}

impl From<Refusal> for StoreError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<NotAdmitted> for StoreError {
    fn from(why: NotAdmitted) -> Self {
        Self::NotAdmitted(why)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let trouble = match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::Locked,
            Some(ErrorCode::DiskFull) => Trouble::DiskFull,
            // What quotas and limits of file sizes come out as: to the disk's user it is full.
            Some(ErrorCode::SystemIoFailure)
                if error.sqlite_error().is_some_and(|e| NO_ROOM.contains(&e.extended_code)) =>
            {
                Trouble::DiskFull
            }
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Trouble::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => return Self::Damaged(error.to_string()),
            _ => Trouble::Other(error.to_string()),
        };
        Self::Trouble(trouble)
    }
}
