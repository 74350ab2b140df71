//! One file that holds all that must not be lost: an uncompressed tar of the data folder.
//!
//! Unpacked into an empty folder it is a data folder again. The database in it is written anew, so that nothing that
//! was deleted goes along; a draft that is sent after the backup comes back from it as begun.
//!
//! Invariant: the file stands under its name only when it is whole and on disk; nobody else can read it; nothing is
//! written over.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::folder::{create_new, sync_folder};
use super::{Folder, Store, StoreError};

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
    // Also a link that leads nowhere stands there already.
    if file.symlink_metadata().is_ok() {
        return Err(BackupError::Exists);
    }
    let target = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.canonicalize()?,
        _ => Path::new(".").canonicalize()?,
    };
    if folder.questionnaires().canonicalize().is_ok_and(|inside| target.starts_with(inside)) {
        return Err(BackupError::Inside);
    }
    let unique = u64::from_le_bytes(nonce);
    let name = file.file_name().ok_or(io::ErrorKind::InvalidInput).map_err(io::Error::from)?;
    let copy = Passing(folder.root().join(format!(".backup-{unique:016x}.db")));
    let mut part = name.to_owned();
    part.push(format!(".{unique:016x}"));
    let part = Passing(target.join(part));

    store.backup_into(&copy.0)?;
    pack(folder, &copy.0, &part.0)?;
    // A second name for the whole file, as that fails where something stands under it meanwhile. Disks that know no
    // second names get a rename.
    match fs::hard_link(&part.0, file) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(BackupError::Exists),
        Err(_) => fs::rename(&part.0, file)?,
        Ok(()) => {}
    }
    drop(part);
    Ok(sync_folder(&target)?)
}

/// Writes the tar: each file under the name it has in a data folder, readable by its owner only.
fn pack(folder: &Folder, copy: &Path, part: &Path) -> io::Result<()> {
    let mut tar = tar::Builder::new(create_new(part)?);
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
    tar.into_inner()?.sync_all()
}

/// A file that must not stay.
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        // It may have been renamed, or never made.
        let _gone = fs::remove_file(&self.0);
    }
}
