//! `aoj serve` as a process of its own.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::pty::Region;

pub struct Served {
    pub region: Region,
    child: Child,
    lines: Receiver<String>,
    said: Vec<String>,
    pub port: u16,
}

impl Served {
    pub fn new() -> Self {
        Self::with(Region::new(), &[])
    }

    pub fn with(region: Region, arguments: &[&str]) -> Self {
        Self::of(env!("CARGO_BIN_EXE_aoj"), region, arguments)
    }

    /// By that program, which may be of another version.
    pub fn of(program: &str, region: Region, arguments: &[&str]) -> Self {
        let mut command = Command::new(program);
        command.args(["serve", "--listen", "127.0.0.1:0"]).args(arguments).env_clear();
        if let Some(profile) = std::env::var_os("LLVM_PROFILE_FILE") {
            command.env("LLVM_PROFILE_FILE", profile);
        }
        command.env("AOJ_DATA", region.data()).env("AOJ_LANG", "nl");
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let errors = BufReader::new(child.stderr.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || errors.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let mut served = Self { region, child, lines, said: Vec::new(), port: 0 };
        let line = served.hear("Luistert op ");
        let address = line.trim_end_matches('.').rsplit(':').next().unwrap();
        served.port = address.parse().unwrap();
        served.hear("Sleutel van deze server: ");
        served
    }

    /// Another one with the data of one that has ended.
    pub fn again(mut ended: Self) -> Self {
        let region = std::mem::replace(&mut ended.region, Region { folder: tempfile::tempdir().unwrap() });
        drop(ended);
        Self::with(region, &[])
    }

    /// The next line that begins so.
    pub fn hear(&mut self, beginning: &str) -> String {
        loop {
            let line = self.lines.recv_timeout(Duration::from_mins(1));
            let line = line.unwrap_or_else(|_| panic!("no line {beginning:?} after {:?}", self.said));
            self.said.push(line.clone());
            if line.starts_with(beginning) {
                return line;
            }
        }
    }

    /// All it has said.
    pub fn said(&mut self) -> String {
        self.said.extend(self.lines.try_iter());
        self.said.join("\n")
    }

    /// Asks it to stop; gives how it ended, and how long that took.
    pub fn stop(&mut self, signal: &str) -> (ExitStatus, Duration) {
        let began = Instant::now();
        self.signal(signal);
        let status = self.child.wait().unwrap();
        // What it said last is still on its way.
        while let Ok(line) = self.lines.recv_timeout(Duration::from_secs(5)) {
            self.said.push(line);
        }
        (status, began.elapsed())
    }

    pub fn signal(&self, name: &str) {
        crate::pty::harness::signal(self.child.id(), name);
    }

    /// What it has in memory of its own, in KiB.
    pub fn memory(&self) -> u64 {
        let text = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", self.child.id())).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    pub fn is_up(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.region.folder.path().join(name)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
