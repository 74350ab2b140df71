//! Where whoever runs this computer asks a running server how it is: a socket in the data folder.
//!
//! Asking opens no store and changes nothing, so that it can be done as often as one likes, and by `root` beside a
//! service with a user of its own. The server answers on a thread of its own, also when everything else is stuck.
//!
//! Invariants: nobody but the folder's owner and `root` can ask; what is read and how long it is waited for is bounded
//! on both sides.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// The longest answer that is read.
const LONGEST: u64 = 64 * 1024;
/// How long either side waits for the other.
const PATIENCE: Duration = Duration::from_secs(3);
/// The longest path a socket can be opened at; the system has a few bytes more.
const LONGEST_PATH: usize = 100;

/// A socket that is listened on; its file goes with it.
#[derive(Debug)]
pub struct Doorbell {
    path: PathBuf,
    listener: UnixListener,
}

impl Doorbell {
    /// Opens it. One that a server left behind is taken away first.
    ///
    /// # Errors
    /// [`ErrorKind::AddrInUse`] where another server answers there, or something stands there that is no socket; else
    /// where it can't be made.
    pub fn open(path: &Path) -> io::Result<Self> {
        let listener = match within_reach(path, UnixListener::bind) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                let ours = fs::symlink_metadata(path)?.file_type().is_socket();
                if !ours || within_reach(path, UnixStream::connect).is_ok() {
                    return Err(error);
                }
                fs::remove_file(path)?;
                within_reach(path, UnixListener::bind)?
            }
            bound => bound?,
        };
        fs::set_permissions(path, fs::Permissions::from_mode(0o600))?;
        Ok(Self { path: path.to_owned(), listener })
    }

    /// Answers whoever asks, on a thread of its own, for as long as the process lives.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn answer(&self, say: impl Fn() -> String + Send + 'static) -> io::Result<()> {
        let listener = self.listener.try_clone()?;
        let work = move || {
            loop {
                match listener.accept() {
                    Ok((socket, _)) => {
                        // Whoever asks and does not read is let go.
                        let _gone = tell(&socket, &say());
                    }
                    // Out of files: some may be given back.
                    Err(_) => thread::sleep(Duration::from_millis(100)),
                }
            }
        };
        thread::Builder::new().name("status".to_owned()).spawn(work).map(drop)
    }
}

impl Drop for Doorbell {
    fn drop(&mut self) {
        // A folder that is gone needs no tidying.
        let _gone = fs::remove_file(&self.path);
    }
}

fn tell(mut socket: &UnixStream, answer: &str) -> io::Result<()> {
    socket.set_write_timeout(Some(PATIENCE))?;
    socket.write_all(answer.as_bytes())
}

/// Asks the server that answers there.
///
/// # Errors
/// [`ErrorKind::NotFound`] or [`ErrorKind::ConnectionRefused`] where none runs, [`ErrorKind::PermissionDenied`] where
/// we may not ask, [`ErrorKind::WouldBlock`] or [`ErrorKind::TimedOut`] where it does not answer.
pub fn ask(path: &Path) -> io::Result<String> {
    let socket = within_reach(path, UnixStream::connect)?;
    socket.set_read_timeout(Some(PATIENCE))?;
    let mut answer = String::new();
    socket.take(LONGEST).read_to_string(&mut answer)?;
    Ok(answer)
}

/// Opens a socket also where its path is longer than the system takes: by way of its folder.
fn within_reach<T>(path: &Path, open: impl Fn(PathBuf) -> io::Result<T>) -> io::Result<T> {
    if path.as_os_str().len() <= LONGEST_PATH {
        return open(path.to_owned());
    }
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(ErrorKind::InvalidInput.into());
    };
    let folder = File::open(folder)?;
    open(Path::new("/proc/self/fd").join(folder.as_raw_fd().to_string()).join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_answers_until_it_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        for place in [folder.path().to_owned(), folder.path().join("lange-naam".repeat(15))] {
            fs::create_dir_all(&place).unwrap();
            let path = place.join("status");
            assert_eq!(ask(&path).unwrap_err().kind(), ErrorKind::NotFound);
            let bell = Doorbell::open(&path).unwrap();
            bell.answer(|| "goed".to_owned()).unwrap();
            assert_eq!(ask(&path).unwrap(), "goed");
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            // Another server of the same folder leaves it alone.
            assert_eq!(Doorbell::open(&path).unwrap_err().kind(), ErrorKind::AddrInUse);
            assert_eq!(ask(&path).unwrap(), "goed");
            drop(bell);
            assert!(!path.exists());
        }
    }

    #[test]
    fn what_was_left_behind_is_taken_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("status");
        drop(UnixListener::bind(&path).unwrap());
        assert_eq!(ask(&path).unwrap_err().kind(), ErrorKind::ConnectionRefused);
        let bell = Doorbell::open(&path).unwrap();
        bell.answer(|| "nieuw".to_owned()).unwrap();
        assert_eq!(ask(&path).unwrap(), "nieuw");
        let file = folder.path().join("file");
        fs::write(&file, "x").unwrap();
        assert!(Doorbell::open(&file).is_err());
        assert_eq!(fs::read(&file).unwrap(), b"x");
    }

    #[test]
    fn whoever_asks_and_does_not_read_keeps_nobody_waiting_for_long() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("status");
        let bell = Doorbell::open(&path).unwrap();
        bell.answer(|| "x".repeat(1 << 20)).unwrap();
        let silent = UnixStream::connect(&path).unwrap();
        // The other waits until the silent one has been let go, and reads no more than it takes.
        let began = std::time::Instant::now();
        let told = loop {
            match ask(&path) {
                Ok(told) => break told,
                Err(_) => assert!(began.elapsed() < Duration::from_secs(20)),
            }
        };
        assert_eq!(told.len() as u64, LONGEST);
        drop(silent);
    }
}
