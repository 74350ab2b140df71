//! Everything that OpenSSH's own programs can ask beside a session: none of it is a way out.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::openssh::installed;
use super::served::Served;

fn options(served: &Served) -> Vec<String> {
    let known = served.file("known_hosts");
    let all = [
        "StrictHostKeyChecking=accept-new".to_owned(),
        format!("UserKnownHostsFile={}", known.display()),
        "LogLevel=ERROR".to_owned(),
        "ConnectTimeout=20".to_owned(),
    ];
    let mut words = vec!["-F".to_owned(), "none".to_owned()];
    words.extend(all.into_iter().flat_map(|option| ["-o".to_owned(), option]));
    words
}

/// One of OpenSSH's programs; `-p` and `-P` name the port.
fn program(served: &Served, name: &str) -> Command {
    let mut command = Command::new(name);
    command.args(options(served)).arg(if name == "ssh" { "-p" } else { "-P" }).arg(served.port.to_string());
    command.env("HOME", served.region.folder.path()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A port of this computer that nobody has just now.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What comes back from a forwarded port, once somebody listens there.
fn by_way_of(port: u16, said: &[u8]) -> Vec<u8> {
    let began = Instant::now();
    let mut socket = loop {
        match TcpStream::connect(("127.0.0.1", port)) {
            Ok(socket) => break socket,
            Err(_) => assert!(began.elapsed() < Duration::from_secs(20), "ssh does not listen"),
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let _ = socket.write_all(said);
    let mut heard = Vec::new();
    let _ = socket.read_to_end(&mut heard);
    heard
}

#[test]
fn files_go_neither_way() {
    if !installed("ssh") || !installed("sftp") || !installed("scp") {
        return;
    }
    let served = Served::new();
    let folder = served.region.folder.path().to_owned();
    fs::write(folder.join("up"), "x").unwrap();
    let run = |command: &mut Command| command.output().unwrap().status.success();
    let whole = |path: &str| format!("proef@127.0.0.1:{path}");
    for old in [&[][..], &["-O"]] {
        // The new way of scp is sftp, the old one a command.
        assert!(!run(program(&served, "scp").args(old).arg(folder.join("up")).arg(whole("/tmp/aoj-up"))));
        assert!(!run(program(&served, "scp").args(old).arg(whole("/etc/passwd")).arg(folder.join("down"))));
    }
    assert!(!run(program(&served, "sftp").args(["-b", "/dev/null"]).arg("proef@127.0.0.1")));
    assert!(!run(program(&served, "ssh").args(["-s", "proef@127.0.0.1", "netconf"])));
    assert!(!Path::new("/tmp/aoj-up").exists() && !folder.join("down").exists());
}

#[test]
fn commands_and_shells_are_not_run_however_they_are_asked() {
    if !installed("ssh") {
        return;
    }
    let served = Served::new();
    let mark = served.region.folder.path().join("mark");
    let touch = format!("touch {}", mark.display());
    for more in [&["-T"][..], &["-tt"], &["-n"], &["-o", "RequestTTY=force"], &["-o", "SetEnv=LD_PRELOAD=/tmp/x.so"]] {
        for command in [touch.as_str(), "/bin/sh -i", "aoj", "$(id)", "`id`; id", "bash -c id"] {
            let output = program(&served, "ssh").args(more).args(["proef@127.0.0.1", command]).output().unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{more:?} {command}: {said}");
            assert!(!said.contains("uid="), "{said}");
        }
    }
    let preset = format!("RemoteCommand={touch}");
    assert!(!program(&served, "ssh").args(["-o", &preset, "proef@127.0.0.1"]).output().unwrap().status.success());
    assert!(!mark.exists());
}

#[test]
fn no_port_leads_through_the_server() {
    if !installed("ssh") {
        return;
    }
    let served = Served::new();
    // What stands behind it must not be reached.
    let behind = TcpListener::bind("127.0.0.1:0").unwrap();
    let reached = Arc::new(AtomicUsize::new(0));
    let at = behind.local_addr().unwrap().port();
    let seen = reached.clone();
    std::thread::spawn(move || {
        while let Ok((mut socket, _)) = behind.accept() {
            seen.fetch_add(1, Ordering::SeqCst);
            let _ = socket.write_all(b"behind");
        }
    });
    let (local, socks, path) = (free_port(), free_port(), free_port());
    let ways = [format!("-L{local}:127.0.0.1:{at}"), format!("-D{socks}"), format!("-L{path}:/var/run/docker.sock")];
    let child = program(&served, "ssh").arg("-N").args(&ways).arg("proef@127.0.0.1").spawn().unwrap();
    let child = Running(child);
    assert_eq!(by_way_of(local, b"hello"), b"");
    assert_eq!(by_way_of(path, b"hello"), b"");
    let [high, low] = at.to_be_bytes();
    let asked = [&[5, 1, 0][..], &[5, 1, 0, 1, 127, 0, 0, 1, high, low]].concat();
    let heard = by_way_of(socks, &asked);
    assert!(!heard.windows(6).any(|six| six == b"behind"), "{heard:?}");
    drop(child);
    for back in ["-R0:127.0.0.1:1", "-R/tmp/aoj-back:127.0.0.1:1"] {
        let mut command = program(&served, "ssh");
        let output = command.args(["-N", "-o", "ExitOnForwardFailure=yes", back, "proef@127.0.0.1"]).output().unwrap();
        assert!(!output.status.success(), "{back}");
    }
    // A tunnel of whole packets needs rights here too; it is not given there.
    let mut tunnel = program(&served, "ssh");
    let output =
        tunnel.args(["-N", "-o", "ExitOnForwardFailure=yes", "-w", "0:0", "proef@127.0.0.1"]).output().unwrap();
    assert!(!output.status.success());
    let jumped = program(&served, "ssh").args(["-W", &format!("127.0.0.1:{at}"), "proef@127.0.0.1"]).output().unwrap();
    assert!(!jumped.status.success());
    assert_eq!(reached.load(Ordering::SeqCst), 0);
}

#[test]
fn agents_windows_and_second_sessions_are_not_asked_back() {
    if !installed("ssh") {
        return;
    }
    let served = Served::new();
    let folder = served.region.folder.path().to_owned();
    // An agent that hangs up on whoever comes.
    let agent = UnixListener::bind(folder.join("agent")).unwrap();
    std::thread::spawn(move || while agent.accept().is_ok() {});
    let mut command = program(&served, "ssh");
    command.args(["-v", "-A", "-Y", "-T"]).env("SSH_AUTH_SOCK", folder.join("agent")).env("DISPLAY", ":99");
    let mut child = command.arg("proef+tekst@127.0.0.1").stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"verder\n1\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("stelling nummer 1"), "{said}");
    // It was asked for, and nobody came by it: no way back is opened, for keys or for windows.
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(log.contains("Requesting authentication agent forwarding"), "{log}");
    assert!(!log.contains("client_input_channel_open"), "{log}");
    // One connection that is shared: the second session on it is refused.
    let shared = format!("ControlPath={}", folder.join("mux").display());
    let first = program(&served, "ssh")
        .args(["-T", "-o", "ControlMaster=yes", "-o", &shared, "proef+tekst@127.0.0.1"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = Running(first);
    let began = Instant::now();
    while !folder.join("mux").exists() {
        assert!(began.elapsed() < Duration::from_secs(20));
        std::thread::sleep(Duration::from_millis(50));
    }
    std::thread::sleep(Duration::from_millis(500));
    let second =
        program(&served, "ssh").args(["-o", "ControlMaster=no", "-o", &shared, "proef@127.0.0.1", "id"]).output();
    let second = second.unwrap();
    assert!(!String::from_utf8_lossy(&second.stdout).contains("uid="));
    assert!(!second.status.success());
    first.0.stdin.take().unwrap().write_all(b"verder\n1\n").unwrap();
    let mut said = String::new();
    first.0.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.contains("stelling nummer 1"), "{said}");
}
