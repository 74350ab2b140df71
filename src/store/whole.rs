//! A file that gets its name when it is whole.
//!
//! Invariants: nothing is written over; nobody but its owner reads it; whoever stops the program before, by a key or
//! otherwise, finds nothing of it. On disks that know no files without a name it has its own or a passing one from the
//! start, and is taken away again where it did not become whole.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, openat};

use super::folder::create_new;

/// A file on its way.
pub struct Unfinished {
    file: File,
    path: PathBuf,
    /// The name that it has already; `None` where it has none.
    named: Option<PathBuf>,
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(named) = &self.named {
            // Half a file is worse than none. Where it can't be taken away either, the error told enough.
            let _kept = fs::remove_file(named);
        }
    }
}

impl Unfinished {
    /// Begins what is to stand under that name. `passing`: the name it has meanwhile on disks that can't do without.
    ///
    /// # Errors
    /// Where something stands there already, be it a link that leads nowhere, or no file can be made.
    pub fn begin(path: &Path, passing: &Path) -> io::Result<Self> {
        if path.symlink_metadata().is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (file, named) = match without_name(folder) {
            Ok(file) => (file, None),
            Err(_) => (create_new(passing)?, Some(passing.to_owned())),
        };
        Ok(Self { file, path: path.to_owned(), named })
    }

    #[must_use]
    pub const fn file(&self) -> &File {
        &self.file
    }

    /// Puts it on disk and gives it its name.
    ///
    /// # Errors
    /// Where it can't be kept, or something stands under the name meanwhile.
    pub fn finish(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        let Some(named) = self.named.take() else {
            let place = place(&self.file);
            return Ok(linkat(CWD, &place, CWD, &self.path, AtFlags::SYMLINK_FOLLOW)?);
        };
        if named == self.path {
            return Ok(());
        }
        // A second name for the whole file, as that fails where something stands under it meanwhile. Disks that know
        // no second names get a rename.
        let linked = fs::hard_link(&named, &self.path);
        self.named = Some(named.clone());
        match linked {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => fs::rename(&named, &self.path),
            linked => linked,
        }
    }
}

/// A file in that folder that nobody can find.
fn without_name(folder: &Path) -> io::Result<File> {
    let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
    let file = File::from(openat(CWD, folder, flags, Mode::RUSR | Mode::WUSR)?);
    // By this it gets its name later; without `/proc` it could not.
    place(&file).symlink_metadata().map(|_| file)
}

fn place(file: &File) -> PathBuf {
    PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// What stands in the folder.
    fn names(folder: &Path) -> Vec<String> {
        let all = fs::read_dir(folder).unwrap();
        all.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_stands_there_when_it_is_whole() {
        let home = tempfile::tempdir().unwrap();
        let (path, passing) = (home.path().join("a"), home.path().join("a.1"));
        let unfinished = Unfinished::begin(&path, &passing).unwrap();
        unfinished.file().write_all(b"whole").unwrap();
        assert_eq!(names(home.path()), [""; 0], "nothing to be found before");
        unfinished.finish().unwrap();
        assert_eq!((names(home.path()), fs::read(&path).unwrap()), (vec!["a".to_owned()], b"whole".to_vec()));
        assert_eq!(Unfinished::begin(&path, &passing).err().unwrap().kind(), ErrorKind::AlreadyExists);
    }

    #[test]
    fn what_came_there_meanwhile_stays() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a");
        for named in [None, Some(home.path().join("a.1"))] {
            let mut unfinished = Unfinished::begin(&path, &home.path().join("a.1")).unwrap();
            if let Some(named) = &named {
                unfinished =
                    Unfinished { file: create_new(named).unwrap(), path: path.clone(), named: Some(named.clone()) };
            }
            fs::write(&path, "another's").unwrap();
            assert_eq!(unfinished.finish().unwrap_err().kind(), ErrorKind::AlreadyExists);
            assert_eq!((names(home.path()), fs::read(&path).unwrap()), (vec!["a".to_owned()], b"another's".to_vec()));
            fs::remove_file(&path).unwrap();
        }
    }

    #[test]
    fn a_disk_without_nameless_files_keeps_whole_ones_only_too() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a");
        for passing in [path.clone(), home.path().join("a.1")] {
            let begin =
                || Unfinished { file: create_new(&passing).unwrap(), path: path.clone(), named: Some(passing.clone()) };
            drop(begin());
            assert_eq!(names(home.path()), [""; 0]);
            begin().finish().unwrap();
            assert_eq!(names(home.path()), ["a"]);
            fs::remove_file(&path).unwrap();
        }
    }
}
