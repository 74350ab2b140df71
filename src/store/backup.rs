//! One file that holds all that must not be lost: an uncompressed tar of the data folder.
//!
//! Unpacked into an empty folder it is a data folder again. The database in it is written anew, so that nothing that
//! was deleted goes along; a draft that is sent after the backup comes back from it as begun.
//!
//! Invariants: the file stands under its name only when it is whole and on disk; nobody else can read it; nothing is
//! written over. The copy of the database that is made first lies in the data folder, and does not outlive the process
//! that made it but until the folder is opened again.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::folder::sync_folder;
use super::whole::Unfinished;
use super::{Folder, Store, StoreError};

/// What the names of copies begin with.
const COPY: &str = ".backup-";

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Something stands under that name already.
    #[error("exists")]
    Exists,
    /// The file would be part of itself.
    #[error("inside the folder of questionnaires")]
    Inside,
    /// The store can't be copied.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file can't be written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes the backup. A name ending in random signs serves until it is whole; `nonce` makes it unique.
///
/// # Errors
/// Nothing is left behind where it fails.
pub fn backup(store: &dyn Store, folder: &Folder, file: &Path, nonce: [u8; 8]) -> Result<(), BackupError> {
    let target = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.canonicalize()?,
        _ => Path::new(".").canonicalize()?,
    };
    if folder.questionnaires().canonicalize().is_ok_and(|inside| target.starts_with(inside)) {
        return Err(BackupError::Inside);
    }
    let unique = u64::from_le_bytes(nonce);
    let name = file.file_name().ok_or(io::ErrorKind::InvalidInput).map_err(io::Error::from)?;
    let mut passing = name.to_owned();
    passing.push(format!(".{unique:016x}"));
    let exists = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => BackupError::Exists,
        _ => BackupError::Io(error),
    };
    let unfinished = Unfinished::begin(&target.join(name), &target.join(passing)).map_err(exists)?;

    // Others who open the folder meanwhile leave the copy alone. Where a disk knows no locks, nobody clears anything.
    let root = File::open(folder.root())?;
    let _unknown = root.lock_shared();
    let copy = Passing(folder.root().join(format!("{COPY}{unique:016x}.db")));
    store.backup_into(&copy.0)?;
    pack(folder, &copy.0, unfinished.file())?;
    unfinished.finish().map_err(exists)?;
    Ok(sync_folder(&target)?)
}

/// Takes away copies of processes that were stopped while they made a backup: what is deleted from the store later would
/// live on in them.
pub(super) fn clear(root: &Path) -> io::Result<()> {
    let is_copy = |name: &std::ffi::OsStr| name.to_str().is_some_and(|name| name.starts_with(COPY));
    let copies = fs::read_dir(root)?.flatten().filter(|entry| is_copy(&entry.file_name()));
    let copies: Vec<PathBuf> = copies.map(|entry| entry.path()).collect();
    if copies.is_empty() {
        return Ok(());
    }
    let alone = File::open(root)?;
    if alone.try_lock().is_err() {
        // A backup is being made at this moment.
        return Ok(());
    }
    copies.iter().try_for_each(|copy| match fs::remove_file(copy) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    })
}

/// Writes the tar: each file under the name it has in a data folder, readable by its owner only.
fn pack(folder: &Folder, copy: &Path, into: &File) -> io::Result<()> {
    let mut tar = tar::Builder::new(into);
    tar.follow_symlinks(false);
    tar.append_path_with_name(copy, "store.db")?;
    for (path, name) in
        [(folder.secret_file(), "secret"), (folder.host_key(), "host_key"), (folder.settings(), "aoj.yaml")]
    {
        if path.is_file() {
            tar.append_path_with_name(path, name)?;
        }
    }
    let questionnaires = folder.questionnaires();
    if questionnaires.is_dir() {
        tar.append_dir_all("questionnaires", questionnaires)?;
    }
    tar.finish()
}

/// A file that must not stay.
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        // It may never have been made.
        let _gone = fs::remove_file(&self.0);
    }
}
