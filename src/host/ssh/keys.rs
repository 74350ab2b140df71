//! Keys: the one by which this server is known, and those by which coordinators are.
//!
//! Invariants: the server's key is made once, by exclusive create, readable to its owner only, and on disk before
//! anybody has seen it; a coordinator's key that is taken out of its file opens nothing any more at the next knock; a
//! line that asks for what we don't know opens nothing at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use russh::keys::ssh_key::LineEnding;
use russh::keys::{Algorithm, HashAlg, PrivateKey, PublicKey};

/// The largest file of coordinators' keys that is read.
const LARGEST: u64 = 1024 * 1024;

/// Reads the server's key.
///
/// # Errors
/// Where there is none, or it is no key without a passphrase.
pub fn read_host_key(path: &Path) -> io::Result<PrivateKey> {
    let mut text = zeroize::Zeroizing::new(String::new());
    File::open(path)?.take(64 * 1024).read_to_string(&mut text)?;
    let key = PrivateKey::from_openssh(text.as_bytes()).map_err(|_| io::Error::from(ErrorKind::InvalidData))?;
    if key.is_encrypted() { Err(ErrorKind::InvalidData.into()) } else { Ok(key) }
}

/// The server's key: the one that stands there, or a new one.
///
/// # Errors
/// Where it can't be read or made.
pub fn host_key(path: &Path) -> io::Result<PrivateKey> {
    match read_host_key(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => make_host_key(path),
        found => found,
    }
}

/// The fingerprint of the key in a file, private or public.
///
/// # Errors
/// Where there is none, or it is no key.
pub fn fingerprint_in(path: &Path) -> io::Result<String> {
    let private = read_host_key(path);
    match private {
        Ok(key) => Ok(fingerprint(&key)),
        Err(error) if error.kind() != ErrorKind::InvalidData => Err(error),
        Err(error) => {
            let mut text = String::new();
            File::open(path)?.take(64 * 1024).read_to_string(&mut text)?;
            let key = PublicKey::from_openssh(text.trim()).map_err(|_| error)?;
            Ok(key.fingerprint(HashAlg::Sha256).to_string())
        }
    }
}

/// Writes the public half of a key, where something else stands: whole or not at all.
///
/// # Errors
/// Where it can't be written.
pub fn publish(key: &PrivateKey, path: &Path) -> io::Result<()> {
    let line = key.public_key().to_openssh().map_err(|_| io::Error::from(ErrorKind::Other))? + "\n";
    if fs::read_to_string(path).is_ok_and(|stands| stands == line) {
        return Ok(());
    }
    let fresh = path.with_extension(format!("pub-{}", std::process::id()));
    fs::write(&fresh, line).and_then(|()| fs::rename(&fresh, path))
}

fn make_host_key(path: &Path) -> io::Result<PrivateKey> {
    let broken = |_| io::Error::from(ErrorKind::Other);
    let key = PrivateKey::random(&mut russh::keys::key::safe_rng(), Algorithm::Ed25519).map_err(broken)?;
    let text = key.to_openssh(LineEnding::LF).map_err(broken)?;
    // Written beside its place first, so that nobody ever finds half a key there.
    let fresh = path.with_extension(format!("new-{}", std::process::id()));
    let written = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&fresh).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    // Unlike a rename, a link never takes the place of what stands there.
    let placed = written.and_then(|()| fs::hard_link(&fresh, path));
    let cleared = fs::remove_file(&fresh);
    match placed {
        // Another process was quicker.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => read_host_key(path),
        Err(error) => Err(error),
        Ok(()) => {
            cleared?;
            if let Some(folder) = path.parent() {
                File::open(folder)?.sync_all()?;
            }
            Ok(key)
        }
    }
}

/// How a key is known to people: `SHA256:…`.
#[must_use]
pub fn fingerprint(key: &PrivateKey) -> String {
    key.public_key().fingerprint(HashAlg::Sha256).to_string()
}

/// What a key opens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grant {
    /// Only this wave; `None`: all.
    pub wave: Option<String>,
    /// It opens a kiosk, and nothing else.
    pub kiosk: bool,
}

/// Why a line of the file opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is no key, or of a kind that is too old or not known here.
    NoKey,
    /// It has an option other than one `wave="ID"` and one `kiosk`.
    Option,
}

/// The coordinators' keys, as they stand in a file now.
pub struct Coordinators {
    path: PathBuf,
    /// Of what was read last: when it was written, and how long it is.
    seen: Option<(SystemTime, u64)>,
    keys: Vec<(PublicKey, Grant)>,
}

impl Coordinators {
    #[must_use]
    pub const fn new(path: PathBuf) -> Self {
        Self { path, seen: None, keys: Vec::new() }
    }

    /// What that key opens, by the file as it is now.
    pub fn grant(&mut self, key: &PublicKey) -> Option<Grant> {
        self.refresh();
        let found = self.keys.iter().find(|(known, _)| known.key_data() == key.key_data());
        found.map(|(_, grant)| grant.clone())
    }

    /// Reads it anew where it has changed. A file that can't be read opens nothing.
    fn refresh(&mut self) {
        let found = fs::metadata(&self.path).and_then(|found| Ok((found.modified()?, found.len()))).ok();
        // A clock that is coarse may give two writings within a moment the same time; then the file is read again.
        let fresh = found.is_some_and(|(at, _)| at.elapsed().is_ok_and(|age| age.as_secs() >= 2));
        if found.is_some() && found == self.seen && fresh {
            return;
        }
        self.seen = found;
        self.keys = read(&self.path).map(|text| parse(&text).0).unwrap_or_default();
    }
}

/// The lines of a file of coordinators' keys that open nothing, by number from 1.
///
/// # Errors
/// Where it can't be read.
pub fn unusable_lines(path: &Path) -> io::Result<Vec<(usize, Unusable)>> {
    Ok(parse(&read(path)?).1)
}

/// How many keys in that file open something.
#[must_use]
pub fn count_keys(path: &Path) -> usize {
    read(path).map(|text| parse(&text).0.len()).unwrap_or_default()
}

fn read(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

type Parsed = (Vec<(PublicKey, Grant)>, Vec<(usize, Unusable)>);

fn parse(text: &str) -> Parsed {
    let mut keys = Vec::new();
    let mut unusable = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match key_of(line) {
            None => unusable.push((at + 1, Unusable::NoKey)),
            Some((options, key)) => match grant_of(options) {
                Ok(grant) => keys.push((key, grant)),
                Err(()) => unusable.push((at + 1, Unusable::Option)),
            },
        }
    }
    (keys, unusable)
}

/// The options of a line, and its key, if it is one of a kind that is taken here.
fn key_of(line: &str) -> Option<(&str, PublicKey)> {
    let taken = |text: &str| {
        let key = PublicKey::from_openssh(text.trim()).ok();
        key.filter(|key| matches!(key.algorithm(), Algorithm::Ed25519 | Algorithm::Ecdsa { .. }))
    };
    if let Some(key) = taken(line) {
        return Some(("", key));
    }
    let mut quoted = false;
    let end = line.find(|sign: char| {
        quoted ^= sign == '"';
        sign.is_whitespace() && !quoted
    })?;
    let (options, rest) = line.split_at(end);
    taken(rest).map(|key| (options, key))
}

/// What a line's options open.
fn grant_of(options: &str) -> Result<Grant, ()> {
    let mut grant = Grant::default();
    // No value that is taken here has a comma in it.
    for option in options.split(',').filter(|_| !options.is_empty()) {
        let wave = option.strip_prefix("wave=\"").and_then(|rest| rest.strip_suffix('"'));
        match wave {
            Some(id) if grant.wave.is_none() && crate::wave::is_wave_id(id) => grant.wave = Some(id.to_owned()),
            None if option == "kiosk" && !grant.kiosk => grant.kiosk = true,
            _ => return Err(()),
        }
    }
    Ok(grant)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> PublicKey {
        let key = PrivateKey::random(&mut russh::keys::key::safe_rng(), Algorithm::Ed25519).unwrap();
        key.public_key().clone()
    }

    #[test]
    fn lines_open_what_they_say_and_others_nothing() {
        let (all, one, forced, broken) = (key(), key(), key(), key());
        let (kiosk, both, twice, empty) = (key(), key(), key(), key());
        let line = |key: &PublicKey| key.to_openssh().unwrap();
        let text = format!(
            "# coördinatoren\n\n{}\nwave=\"2026-najaar\" {} met naam\ncommand=\"/bin/sh\" {}\nwave=\"../x y\" {}\nssh-dss AAAA x\nonzin\n\
             kiosk {}\nkiosk,wave=\"hal\" {}\nkiosk,kiosk {}\nkiosk, {}\n",
            line(&all),
            line(&one),
            line(&forced),
            line(&broken),
            line(&kiosk),
            line(&both),
            line(&twice),
            line(&empty),
        );
        let (keys, unusable) = parse(&text);
        let grants: Vec<_> = keys.iter().map(|(_, grant)| (grant.wave.as_deref(), grant.kiosk)).collect();
        assert_eq!(grants, [(None, false), (Some("2026-najaar"), false), (None, true), (Some("hal"), true)]);
        let (option, no_key) = (Unusable::Option, Unusable::NoKey);
        assert_eq!(unusable, [(5, option), (6, option), (7, no_key), (8, no_key), (11, option), (12, option)]);
    }

    #[test]
    fn a_key_taken_out_of_the_file_opens_nothing_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("coordinators");
        let (first, second) = (key(), key());
        let mut coordinators = Coordinators::new(path.clone());
        assert_eq!(coordinators.grant(&first), None);
        fs::write(&path, first.to_openssh().unwrap()).unwrap();
        assert_eq!(coordinators.grant(&first), Some(Grant::default()));
        assert_eq!(coordinators.grant(&second), None);
        // At once, and of the same length.
        fs::write(&path, second.to_openssh().unwrap()).unwrap();
        assert_eq!(coordinators.grant(&first), None);
        assert_eq!(coordinators.grant(&second), Some(Grant::default()));
        fs::remove_file(&path).unwrap();
        assert_eq!(coordinators.grant(&second), None);
    }

    #[test]
    fn the_servers_key_is_made_once_and_is_ours_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("host_key");
        let made = host_key(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fingerprint(&host_key(&path).unwrap()), fingerprint(&made));
        assert!(fingerprint(&made).starts_with("SHA256:"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        fs::write(&path, "half a key").unwrap();
        assert_eq!(host_key(&path).unwrap_err().kind(), ErrorKind::InvalidData);
    }
}
