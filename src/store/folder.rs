//! The data folder: who may look into it, and the secret without which no code opens anything.
//!
//! ```text
//! DATA/            0700
//!   store.db       0600, and store.db-wal, store.db-shm beside it while in use
//!   secret         0600, 32 bytes
//!   aoj.yaml       settings
//!   host_key       the server's, host_key.pub beside it
//!   status.sock    while a server runs
//!   questionnaires/
//! ```
//!
//! Invariants: whatever the umask, and however a questionnaire was put into it, nobody but the owner reads a file in it; the secret is made once, by exclusive
//! create, and is on disk before the store knows it.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::{FolderProblem, SecretProblem, StoreError, backup};
use crate::port::{Dice, Trouble};
use crate::privacy::StoreSecret;

/// A data folder that exists, is ours, and is closed to others.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Makes the folder where there is none, and closes it to others where it stands open.
    ///
    /// # Errors
    /// [`StoreError::Folder`] where it is no folder, or another user's.
    pub fn open(root: &Path) -> Result<Self, StoreError> {
        let folder = Self { root: root.to_owned() };
        make_private(root).map_err(|error| unusable(root, &error))?;
        let found = fs::metadata(root).map_err(|error| unusable(root, &error))?;
        if !found.is_dir() {
            return Err(StoreError::Folder(FolderProblem::NotAFolder));
        }
        // A folder on a read-only disk can't be probed, and can't be harmed either.
        if let Some(us) = access::whoami(root) {
            if access::owner(&found) != us {
                return Err(StoreError::Folder(FolderProblem::NotOurs));
            }
            access::close(root, access::FOLDER).map_err(|error| unusable(root, &error))?;
            for file in [folder.database(), folder.secret_file(), folder.settings(), folder.host_key()] {
                tighten(&file, us)?;
            }
            backup::clear(root).map_err(|error| unusable(root, &error))?;
            let questionnaires = folder.questionnaires();
            make_private(&questionnaires).map_err(|error| unusable(&questionnaires, &error))?;
            tighten_all(&questionnaires, us).map_err(|error| unusable(&questionnaires, &error))?;
        }
        Ok(folder)
    }

    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.root.join("store.db")
    }

    #[must_use]
    pub fn secret_file(&self) -> PathBuf {
        self.root.join("secret")
    }

    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.root.join("aoj.yaml")
    }

    /// With which the server makes itself known over SSH.
    #[must_use]
    pub fn host_key(&self) -> PathBuf {
        self.root.join("host_key")
    }

    /// The public half of the key by which the server of this folder was last known, wherever that key stands.
    #[must_use]
    pub fn public_host_key(&self) -> PathBuf {
        self.root.join("host_key.pub")
    }

    /// The region's own questionnaires.
    #[must_use]
    pub fn questionnaires(&self) -> PathBuf {
        self.root.join("questionnaires")
    }

    /// Makes the database file where there is none: SQLite would make it with the umask's permissions, and gives the
    /// log beside it those of the database.
    pub(super) fn prepare_database(&self) -> Result<(), StoreError> {
        // Asked first: whoever makes a store makes the database before the secret.
        let secret = matches!(self.read_secret(), Ok(Some(_)));
        match create_new(&self.database()) {
            Ok(_) if secret => {
                fs::remove_file(self.database()).map_err(|e| trouble(&e))?;
                Err(StoreError::Folder(FolderProblem::DatabaseGone))
            }
            Ok(file) => file.sync_all().and_then(|()| sync_folder(&self.root)).map_err(|e| trouble(&e)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(trouble(&error)),
        }
    }

    /// The secret of a store that exists already.
    pub(super) fn secret(&self) -> Result<StoreSecret, StoreError> {
        self.read_secret()?.ok_or(StoreError::Secret(SecretProblem::Missing))
    }

    /// The secret of a store that is being made: the one that stands there, or a new one. Call it with the database
    /// locked for writing, before the store has recorded which secret is its own.
    pub(super) fn first_secret(&self, dice: &mut dyn Dice) -> Result<StoreSecret, StoreError> {
        match self.read_secret() {
            Ok(Some(secret)) => return Ok(secret),
            Ok(None) => {}
            // Left behind by a process that ended while writing it: no store knows it, no code was made with it.
            Err(StoreError::Secret(SecretProblem::Unreadable)) => {
                fs::remove_file(self.secret_file()).map_err(|e| trouble(&e))?;
            }
            Err(other) => return Err(other),
        }
        let mut bytes = Zeroizing::new([0_u8; 32]);
        dice.fill(bytes.as_mut_slice());
        create_new(&self.secret_file())
            .and_then(|mut file| {
                file.write_all(bytes.as_slice())?;
                file.sync_all()
            })
            .and_then(|()| sync_folder(&self.root))
            .map_err(|error| trouble(&error))?;
        Ok(StoreSecret::new(*bytes))
    }

    /// `None`: there is no file.
    fn read_secret(&self) -> Result<Option<StoreSecret>, StoreError> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(64));
        match File::open(self.secret_file()).and_then(|file| file.take(33).read_to_end(&mut bytes)) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(_) => return Err(StoreError::Secret(SecretProblem::Unreadable)),
        }
        let bytes = <[u8; 32]>::try_from(bytes.as_slice());
        bytes.map(|b| Some(StoreSecret::new(b))).map_err(|_| StoreError::Secret(SecretProblem::Unreadable))
    }
}

/// Makes a file of our own, 0600 whatever the umask; an error where one stands already.
pub(super) fn create_new(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    access::of_file(&mut options);
    let file = options.open(path)?;
    access::close(path, access::FILE)?;
    Ok(file)
}

/// Makes what was created, renamed or removed in a folder survive a power cut.
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// What the system says of a file, as the store's trouble.
pub(super) fn trouble(error: &std::io::Error) -> StoreError {
    StoreError::Trouble(match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::DiskFull,
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Trouble::ReadOnly,
        _ => Trouble::Other(error.to_string()),
    })
}

fn unusable(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Folder(FolderProblem::Unusable { path: path.to_owned(), why: error.kind() })
}

/// Closes a file to others, if it is there and ours.
fn tighten(file: &Path, us: access::User) -> Result<(), StoreError> {
    match fs::metadata(file) {
        Ok(found) if access::owner(&found) == us => {
            access::close(file, access::FILE).map_err(|error| unusable(file, &error))
        }
        Ok(_) => Err(StoreError::Folder(FolderProblem::NotOurs)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(unusable(file, &error)),
    }
}

/// Closes a folder and all that is in it to others, as far as it is ours; links are left alone.
fn tighten_all(folder: &Path, us: access::User) -> std::io::Result<()> {
    access::close(folder, access::FOLDER)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let found = fs::symlink_metadata(&path)?;
        if access::owner(&found) != us {
            continue;
        }
        if found.is_dir() {
            tighten_all(&path, us)?;
        } else if found.is_file() {
            access::close(&path, access::FILE)?;
        }
    }
    Ok(())
}

/// Makes a folder and those above it. The ones above get the usual permissions, as they are not ours alone.
fn make_private(path: &Path) -> std::io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent() {
        fs::create_dir_all(above)?;
    }
    match access::make_folder(path) {
        // Another process was quicker.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

#[cfg(unix)]
mod access {
    //! Owners and permissions, as Unix has them.

    use std::fs::{self, DirBuilder, Metadata, OpenOptions, Permissions};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    pub type User = u32;
    pub const FOLDER: u32 = 0o700;
    pub const FILE: u32 = 0o600;

    pub fn owner(found: &Metadata) -> User {
        found.uid()
    }

    /// Whose files this process makes, seen from a file it makes; `None` where it can't make any.
    pub fn whoami(folder: &Path) -> Option<User> {
        let probe = folder.join(format!(".probe-{}-{:?}", std::process::id(), std::thread::current().id()));
        let made = OpenOptions::new().write(true).create_new(true).mode(FILE).open(&probe).ok()?;
        let uid = made.metadata().ok().map(|found| found.uid());
        drop(made);
        let removed = fs::remove_file(&probe);
        uid.filter(|_| removed.is_ok())
    }

    pub fn close(path: &Path, mode: u32) -> std::io::Result<()> {
        if fs::metadata(path)?.permissions().mode() & 0o777 == mode {
            return Ok(());
        }
        fs::set_permissions(path, Permissions::from_mode(mode))
    }

    pub fn of_file(options: &mut OpenOptions) {
        options.mode(FILE);
    }

    pub fn make_folder(path: &Path) -> std::io::Result<()> {
        DirBuilder::new().mode(FOLDER).create(path)
    }
}

#[cfg(not(unix))]
mod access {
    //! Elsewhere the user's profile folder keeps others out.

    use std::fs::{self, Metadata, OpenOptions};
    use std::path::Path;

    pub type User = ();
    pub const FOLDER: u32 = 0;
    pub const FILE: u32 = 0;

    pub fn owner(_found: &Metadata) -> User {}

    pub fn whoami(_folder: &Path) -> Option<User> {
        Some(())
    }

    pub fn close(_path: &Path, _mode: u32) -> std::io::Result<()> {
        Ok(())
    }

    pub fn of_file(_options: &mut OpenOptions) {}

    pub fn make_folder(path: &Path) -> std::io::Result<()> {
        fs::create_dir(path)
    }
}
