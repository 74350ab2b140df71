//! The unit by which systemd runs the server: what it starts is what the program understands, and what the document
//! shows is the file.

use std::fs;
use std::os::unix::net::UnixDatagram;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::pty::Region;

fn document(name: &str) -> String {
    fs::read_to_string(format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn unit() -> String {
    document("systemd/aoj.service")
}

fn value<'a>(unit: &'a str, name: &str) -> Vec<&'a str> {
    unit.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix('=')).collect()
}

#[test]
fn what_it_starts_is_understood() {
    let unit = unit();
    let [start] = value(&unit, "ExecStart")[..] else { panic!("one ExecStart") };
    let mut words: Vec<&str> = start.split(' ').collect();
    // In /usr/local/bin or, from a package, in /usr/bin: systemd looks in both, in this order.
    assert_eq!(words.remove(0), "aoj");
    for place in ["/usr/local/bin/aoj", "/usr/bin/aoj"] {
        let may = value(&unit, "ExecPaths").join(" ");
        assert!(may.split(' ').any(|path| path == format!("-{place}")), "{place} could not be run: {may}");
    }
    // The same words on a folder that is there: an address that can't be listened on ends it after they were understood.
    let region = Region::new();
    let data = region.data();
    for (option, other) in [("--data", data.to_str().unwrap()), ("--listen", "192.0.2.1:22")] {
        let at = words.iter().position(|word| *word == option).unwrap();
        words[at + 1] = other;
    }
    let keys = region.folder.path().join("keys");
    fs::write(&keys, "").unwrap();
    let at = words.iter().position(|word| *word == "--coordinators").unwrap();
    words[at + 1] = keys.to_str().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_aoj"));
    let output = command.args(&words).env_clear().env("AOJ_LANG", "nl").output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert!(errors.contains("Op 192.0.2.1:22 luisteren lukt niet"), "{errors}");
}

#[test]
fn it_is_told_when_people_can_come_in() {
    assert_eq!(value(&unit(), "Type"), ["notify"]);
    let region = Region::new();
    let path = region.folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_aoj"));
    command.args(["serve", "--listen", "127.0.0.1:0"]).env_clear().env("AOJ_DATA", region.data());
    let mut child = command.env("NOTIFY_SOCKET", &path).stderr(Stdio::null()).spawn().unwrap();
    let mut told = [0; 64];
    let length = socket.recv(&mut told);
    let _ = child.kill();
    let _ = child.wait();
    assert_eq!(&told[..length.unwrap()], b"READY=1");
}

#[test]
fn the_document_shows_it_as_it_is() {
    assert!(document("hosting.md").contains(&format!("```ini\n{}```", unit())));
}

#[test]
fn the_fence_and_being_asked_are_possible_in_it() {
    let unit = unit();
    let calls = value(&unit, "SystemCallFilter").join(" ");
    // Older versions of systemd know no group of these.
    for call in ["landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self"] {
        assert!(calls.contains(call), "{call}");
    }
    let families = value(&unit, "RestrictAddressFamilies").join(" ");
    assert!(families.split(' ').any(|family| family == "AF_UNIX"), "asking goes by a socket in the data folder");
    // Stopping takes five seconds at most.
    let patience: u32 = value(&unit, "TimeoutStopSec")[0].parse().unwrap();
    assert!(patience >= 6);
}
