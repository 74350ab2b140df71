//! What the server still reaches of the computer it runs on: tried behind the fence by a process of its own, and by
//! what the real server does. A kernel without Landlock can't hold it; then that is said, and these tests say so.

use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use aoj::host::{Fence, Held, SystemClock};
use aoj::store::Store;
use russh::keys::PrivateKey;

use super::person::{Line, Way, new_key};
use super::served::Served;
use crate::pty::Region;

/// Not a test but the program the test below starts: what it can still do, a line each.
#[test]
fn behind_the_fence() {
    let Some(folder) = std::env::var_os("AOJ_FENCED") else { return };
    let folder = Path::new(&folder);
    let port: u16 = std::env::var("AOJ_PORT").unwrap().parse().unwrap();
    let mut fence = Fence::round(&folder.join("own")).reading(folder.join("read"));
    if std::env::var_os("AOJ_CONNECTS").is_some() {
        fence = fence.connecting(port);
    }
    let held = if std::env::var_os("AOJ_OPEN").is_some() { Held::None } else { fence.put_up().unwrap() };
    // On a line of its own, whatever the harness has begun to write.
    println!("\nfence {held:?}");
    // In a thread that came after it.
    let folder = folder.to_owned();
    std::thread::spawn(move || {
        let tell = |what: &str, done: bool| println!("{what} {}", if done { "works" } else { "fails" });
        tell("reading /etc/passwd", fs::read("/etc/passwd").is_ok());
        tell("listing /", fs::read_dir("/").is_ok());
        tell("reading beside", fs::read(folder.join("other/file")).is_ok());
        tell("writing beside", fs::write(folder.join("other/new"), "x").is_ok());
        tell(
            "emptying beside",
            fs::OpenOptions::new().write(true).truncate(true).open(folder.join("other/file")).is_ok(),
        );
        tell("removing beside", fs::remove_file(folder.join("other/gone")).is_ok());
        tell("writing in /tmp", fs::write(folder.join("../aoj-fence-test"), "x").is_ok());
        tell("writing what may be read", fs::write(folder.join("read/file"), "x").is_ok());
        tell("going round by a link", fs::read(folder.join("own/link")).is_ok());
        tell("running a program", Command::new("/bin/true").status().is_ok());
        tell("running one of its own", Command::new(folder.join("own/program")).status().is_ok());
        tell("opening a port", TcpListener::bind("127.0.0.1:0").is_ok());
        tell("connecting", TcpStream::connect(("127.0.0.1", port)).is_ok());
        let own = folder.join("own/file");
        tell("its own file", fs::write(&own, "x").and_then(|()| fs::rename(&own, folder.join("own/sub/file"))).is_ok());
        tell("its own socket", std::os::unix::net::UnixListener::bind(folder.join("own/socket")).is_ok());
        tell("what may be read", fs::read(folder.join("read/file")).is_ok());
    })
    .join()
    .unwrap();
}

/// What that program said.
fn tried(more: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for name in ["own/sub", "read", "other"] {
        fs::create_dir_all(folder.path().join(name)).unwrap();
    }
    for name in ["read/file", "other/file", "other/gone"] {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    symlink(folder.path().join("other/file"), folder.path().join("own/link")).unwrap();
    fs::copy("/bin/true", folder.path().join("own/program")).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "ssh::fence::behind_the_fence", "--nocapture", "--test-threads=1"]);
    command.env("AOJ_FENCED", folder.path()).env("AOJ_PORT", listener.local_addr().unwrap().port().to_string());
    let output = command.envs(more.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Where the thing worked that should not.
    let _ = fs::remove_file(folder.path().join("../aoj-fence-test"));
    let said = String::from_utf8(output.stdout).unwrap();
    let told = |line: &&str| line.starts_with("fence ") || line.ends_with(" works") || line.ends_with(" fails");
    said.lines().filter(told).map(str::to_owned).collect()
}

const FORBIDDEN: [&str; 13] = [
    "reading /etc/passwd",
    "listing /",
    "reading beside",
    "writing beside",
    "emptying beside",
    "removing beside",
    "writing in /tmp",
    "writing what may be read",
    "going round by a link",
    "running a program",
    "running one of its own",
    "opening a port",
    "connecting",
];
const ALLOWED: [&str; 3] = ["its own file", "its own socket", "what may be read"];

#[test]
fn behind_it_a_process_reaches_what_was_named_and_nothing_else() {
    let said = tried(&[]);
    let at = |what: &str, how: &str| said.contains(&format!("{what} {how}"));
    if !at("fence", "Whole") {
        println!("skipped: this kernel holds no whole fence: {said:?}");
        return;
    }
    for what in FORBIDDEN {
        assert!(at(what, "fails"), "{what}: {said:?}");
    }
    for what in ALLOWED {
        assert!(at(what, "works"), "{what}: {said:?}");
    }
    // A port that was named is the way out, and the only one.
    let said = tried(&[("AOJ_CONNECTS", "1")]);
    assert!(said.contains(&"connecting works".to_owned()), "{said:?}");
    assert!(said.contains(&"opening a port fails".to_owned()), "{said:?}");
}

#[test]
fn without_it_all_of_that_works() {
    let said = tried(&[("AOJ_OPEN", "1")]);
    for what in FORBIDDEN.iter().chain(&ALLOWED) {
        assert!(said.contains(&format!("{what} works")), "{what}: {said:?}");
    }
}

/// Not a test but the program the next one starts: a wave with many begun questionnaires is opened and closed.
#[test]
fn a_store_behind_the_fence() {
    if std::env::var_os("AOJ_FENCED_STORE").is_none() {
        return;
    }
    let region = Region::new();
    // More than SQLite keeps in memory, so that it puts aside what it writes anew.
    region.fill(700);
    let held = Fence::round(&region.data()).reading("/dev/urandom").put_up().unwrap();
    println!("fence {held:?}");
    std::thread::spawn(move || {
        let closed = region.store().close_wave("proefmeting", &SystemClock).is_ok();
        println!("closing {}", if closed { "works" } else { "fails" });
        let left = region.store().verify().is_ok_and(|faults| faults.is_empty());
        println!("verifying {}", if left { "works" } else { "fails" });
    })
    .join()
    .unwrap();
}

#[test]
fn a_wave_is_closed_and_its_file_written_anew_behind_it() {
    // What it leaves behind, as it can't remove its own folder, goes with this one.
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "ssh::fence::a_store_behind_the_fence", "--nocapture", "--test-threads=1"]);
    let output = command.env("AOJ_FENCED_STORE", "1").env("TMPDIR", folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("closing works") && said.contains("verifying works"), "{said}");
}

fn public(key: &PrivateKey) -> String {
    key.public_key().to_openssh().unwrap()
}

fn opens(served: &Served, key: &PrivateKey) -> bool {
    Line::knock(served.port).unwrap().offer("coordinator", &Way::Key(key)).unwrap().success()
}

#[test]
fn the_server_puts_it_up_and_reads_its_keys_all_the_same() {
    let region = Region::new();
    let folder = region.folder.path().to_owned();
    for name in ["keys", "elsewhere"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    let (first, second, third) = (new_key(), new_key(), new_key());
    let file = folder.join("keys/coordinators");
    fs::write(&file, public(&first)).unwrap();
    let mut served = Served::with(region, &["--coordinators", file.to_str().unwrap()]);
    served.hear("Coördinatoren: ");
    let fence = served.hear("");
    assert!(opens(&served, &first));
    // Replaced, as editors and copying do.
    fs::write(folder.join("keys/new"), public(&second)).unwrap();
    fs::rename(folder.join("keys/new"), &file).unwrap();
    assert!(opens(&served, &second) && !opens(&served, &first));
    // By a link to what was not named.
    fs::write(folder.join("elsewhere/file"), public(&third)).unwrap();
    fs::remove_file(&file).unwrap();
    symlink(folder.join("elsewhere/file"), &file).unwrap();
    if fence.starts_with("Afgeschermd: ") {
        assert!(!opens(&served, &third), "it reads what it was not told of");
    } else {
        assert!(fence.contains("fgeschermd"), "{fence}");
        println!("skipped: {fence}");
    }
    // Given back, it opens again.
    fs::remove_file(&file).unwrap();
    let mut again = fs::File::create(&file).unwrap();
    again.write_all(public(&third).as_bytes()).unwrap();
    assert!(opens(&served, &third));
}
