//! The client that people have: OpenSSH's, in a terminal of its own.

use std::process::{Command, Stdio};

use super::served::Served;
use crate::pty::{Program, Pty, answer, begin, code_on, holds};

/// Whether it is installed; says so where it is not.
pub fn installed(program: &str) -> bool {
    let there = Command::new(program).arg("-V").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !there {
        println!("skipped: {program} is not installed");
    }
    there
}

fn arguments(served: &Served, user: &str) -> Vec<String> {
    let known = served.file("known_hosts");
    [
        "-p".to_owned(),
        served.port.to_string(),
        "-F".to_owned(),
        "none".to_owned(),
        "-o".to_owned(),
        "StrictHostKeyChecking=accept-new".to_owned(),
        "-o".to_owned(),
        format!("UserKnownHostsFile={}", known.display()),
        "-o".to_owned(),
        "LogLevel=ERROR".to_owned(),
        "-o".to_owned(),
        "SendEnv=LANG LC_*".to_owned(),
        format!("{user}@127.0.0.1"),
    ]
    .to_vec()
}

fn ssh(served: &Served, user: &str) -> Pty {
    let arguments = arguments(served, user);
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    Program::new("ssh", &words).with("HOME", served.region.folder.path().to_str().unwrap()).start()
}

#[test]
fn ssh_and_one_is_answering() {
    if !installed("ssh") {
        return;
    }
    let served = Served::new();
    let (mut pty, code) = begin(ssh(&served, "proef"));
    for item in 0..12 {
        answer(&mut pty, item);
    }
    pty.resize(100, 30);
    pty.see("► Dit is stelling nummer 12.");
    pty.press("\x03");
    pty.see("[ Stoppen ]");
    pty.press("\x1b[C\x1b[C\r");
    assert_eq!(pty.ended(), 0, "{}", pty.text());
    assert!(!pty.alternate() && pty.modes_restored());
    assert!(pty.last_line().contains(&code), "{}", pty.text());
    holds(&served.region, &code, 0..12);
}

#[test]
fn a_window_that_is_closed_loses_nothing() {
    if !installed("ssh") {
        return;
    }
    let served = Served::new();
    let (mut pty, code) = begin(ssh(&served, "proef"));
    for item in 0..3 {
        answer(&mut pty, item);
    }
    pty.signal("KILL");
    pty.ended();
    holds(&served.region, &code, 0..3);
}

#[test]
fn what_ssh_can_ask_beside_is_refused() {
    if !installed("ssh") {
        return;
    }
    let served = Served::new();
    let run = |more: &[&str], command: &[&str]| {
        let arguments = arguments(&served, "proef");
        let (user, options) = arguments.split_last().unwrap();
        let output = Command::new("ssh")
            .args(options)
            .args(more)
            .arg(user)
            .args(command)
            .env("HOME", served.region.folder.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (status, errors) = run(&[], &["cat", "/etc/passwd"]);
    assert_eq!(status, Some(1));
    assert!(errors.contains("alleen een vragenlijst invullen"), "{errors}");
    // sftp.
    let (status, errors) = run(&["-s"], &["sftp"]);
    assert_ne!(status, Some(0), "{errors}");
    assert!(errors.contains("alleen een vragenlijst invullen"), "{errors}");
    assert!(errors.contains("subsystem request failed"), "{errors}");
    // A port that is to be forwarded from the server.
    let (status, errors) = run(&["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1"], &[]);
    assert_ne!(status, Some(0));
    assert!(errors.to_lowercase().contains("forward"), "{errors}");
    // Standard input and output to somewhere else.
    let (status, errors) = run(&["-W", "127.0.0.1:22"], &[]);
    assert_ne!(status, Some(0), "{errors}");
}

#[test]
fn lines_of_text_go_through_a_pipe() {
    if !installed("ssh") {
        return;
    }
    let served = Served::new();
    let arguments = arguments(&served, "proef");
    let mut child = Command::new("ssh")
        .args(&arguments)
        .env("HOME", served.region.folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), b"verder\n1\n2\n").unwrap();
    drop(child.stdin.take());
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert_eq!(served.region.answers(&code_on(&text)).len(), 2, "{text}");
}
