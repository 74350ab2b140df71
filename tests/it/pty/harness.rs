//! A pseudo-terminal with a program in it.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Longer than anything takes on a busy computer.
const PATIENCE: Duration = Duration::from_secs(30);

/// What came out of the program.
struct Shown {
    emulator: vt100::Parser,
    bytes: Vec<u8>,
    /// When the last of them came.
    last: Instant,
    closed: bool,
    /// Close at the next byte.
    hang_up: bool,
}

/// A program running in a terminal.
pub struct Pty {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    shown: Arc<Mutex<Shown>>,
    modes_before: String,
    in_shell: bool,
}

/// A shell that waits for one program, and wakes it when a line is typed after it was stopped.
const SHELL: &str = "set -m; \"$0\" \"$@\"; s=$?; \
                     while [ $s -gt 128 ]; do read -r line || exit; fg > /dev/null; s=$?; done; exit $s";

/// What to start, and where.
pub struct Program {
    builder: CommandBuilder,
    size: (u16, u16),
    in_shell: bool,
}

impl Program {
    pub fn new(path: &str, arguments: &[&str]) -> Self {
        let mut builder = CommandBuilder::new(path);
        builder.args(arguments);
        builder.env_clear();
        for name in ["PATH", "LLVM_PROFILE_FILE"] {
            if let Some(value) = std::env::var_os(name) {
                builder.env(name, value);
            }
        }
        builder.env("TERM", "xterm-256color");
        builder.env("LANG", "nl_NL.UTF-8");
        Self { builder, size: (80, 24), in_shell: false }
    }

    /// `aoj` with that data folder.
    pub fn aoj(data: &Path, arguments: &[&str]) -> Self {
        Self::new(env!("CARGO_BIN_EXE_aoj"), arguments).with("AOJ_DATA", data.to_str().unwrap())
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.builder.env(name, value);
        self
    }

    /// As a job of a shell.
    pub fn in_shell(mut self) -> Self {
        let words = self.builder.get_argv_mut();
        let program = std::mem::replace(words, ["/bin/sh", "-c", SHELL].map(Into::into).to_vec());
        words.extend(program);
        self.in_shell = true;
        self
    }

    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    pub fn start(self) -> Pty {
        let (columns, rows) = self.size;
        let pair =
            native_pty_system().openpty(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
        let modes_before = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(self.builder).unwrap();
        drop(pair.slave);
        let keyboard = pair.master.take_writer().unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let emulator = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 100);
        let shown = Arc::new(Mutex::new(Shown {
            emulator,
            bytes: Vec::new(),
            last: Instant::now(),
            closed: false,
            hang_up: false,
        }));
        let filled = Arc::clone(&shown);
        std::thread::spawn(move || {
            let mut room = vec![0; 65536];
            loop {
                let length = reader.read(&mut room).unwrap_or(0);
                let mut shown = filled.lock().unwrap();
                if length == 0 || shown.hang_up {
                    shown.closed = true;
                    return;
                }
                shown.emulator.process(&room[..length]);
                shown.bytes.extend_from_slice(&room[..length]);
                shown.last = Instant::now();
            }
        });
        let in_shell = self.in_shell;
        Pty { child, master: Some(pair.master), keyboard: Some(keyboard), shown, modes_before, in_shell }
    }
}

/// A process that this one started.
fn child_of(parent: u32) -> Option<u32> {
    let all = std::fs::read_dir("/proc").unwrap().flatten();
    all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()).find(|id| {
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let after = stat.rsplit(") ").next().unwrap_or("").split(' ').nth(1).and_then(|text| text.parse().ok());
        after == Some(parent)
    })
}

/// Sends a signal by name. By the shell's own `kill`, as a small Debian has no other.
pub fn signal(id: u32, name: &str) {
    let done = Command::new("sh").args(["-c", &format!("kill -{name} {id}")]).status().unwrap();
    assert!(done.success());
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}

impl Pty {
    pub fn press(&mut self, bytes: impl AsRef<[u8]>) {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(bytes.as_ref()).unwrap();
        keyboard.flush().unwrap();
    }

    /// The screen as text, one line a row.
    pub fn text(&self) -> String {
        self.shown.lock().unwrap().emulator.screen().contents()
    }

    /// Waits until the screen's text passes.
    pub fn until(&self, what: &str, passes: impl Fn(&str) -> bool) -> String {
        let began = Instant::now();
        loop {
            let text = self.text();
            if passes(&text) {
                return text;
            }
            assert!(began.elapsed() < PATIENCE, "waited for {what} in vain; the screen shows:\n{text}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the screen shows these words.
    pub fn see(&self, words: &str) -> String {
        self.until(words, |text| text.contains(words))
    }

    /// Waits until nothing has come for a while.
    pub fn settle(&self) {
        let began = Instant::now();
        while self.shown.lock().unwrap().last.elapsed() < Duration::from_millis(150) && began.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// The bytes written so far.
    pub fn written(&self) -> Vec<u8> {
        self.shown.lock().unwrap().bytes.clone()
    }

    /// How many bytes one press costs, settled before and after.
    pub fn cost(&mut self, bytes: impl AsRef<[u8]>) -> usize {
        self.settle();
        let before = self.written().len();
        self.press(bytes);
        std::thread::sleep(Duration::from_millis(100));
        self.settle();
        self.written().len() - before
    }

    /// The terminal's private modes (DEC) that are on after all that was written; the cursor's is on from the start.
    pub fn private_modes(&self) -> Vec<String> {
        let written = String::from_utf8_lossy(&self.written()).into_owned();
        let switch = regex_lite::Regex::new("\x1b\\[\\?([0-9;]+)([hl])").unwrap();
        let mut on = std::collections::BTreeSet::from(["25".to_owned()]);
        for found in switch.captures_iter(&written) {
            for mode in found[1].split(';') {
                if &found[2] == "h" {
                    on.insert(mode.to_owned());
                } else {
                    on.remove(mode);
                }
            }
        }
        on.into_iter().collect()
    }

    pub fn alternate(&self) -> bool {
        self.shown.lock().unwrap().emulator.screen().alternate_screen()
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        self.shown
            .lock()
            .unwrap()
            .emulator
            .screen_mut()
            // An emulator of no size there is not; the program is told of one all the same.
            .set_size(rows.max(1).try_into().unwrap(), columns.max(1).try_into().unwrap());
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// The program's; where a shell waits for it, not the shell's.
    pub fn id(&self) -> u32 {
        let started = self.child.process_id().unwrap();
        if !self.in_shell {
            return started;
        }
        let began = Instant::now();
        loop {
            if let Some(job) = child_of(started) {
                return job;
            }
            assert!(began.elapsed() < PATIENCE, "the shell starts nothing");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The shell wakes the program that was stopped.
    pub fn wake(&mut self) {
        assert!(self.in_shell, "nobody waits for it");
        self.press("\r");
    }

    /// Sends a signal by name.
    pub fn signal(&self, name: &str) {
        signal(self.id(), name);
    }

    /// The state letter of the process (`T`: stopped), as the system tells it.
    fn state(&self) -> char {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.id())).unwrap();
        stat.rsplit(") ").next().unwrap().chars().next().unwrap()
    }

    /// Waits until the process is stopped, and what it wrote before has come.
    pub fn until_stopped(&self) {
        let began = Instant::now();
        while self.state() != 'T' {
            assert!(began.elapsed() < PATIENCE, "it does not stop; the screen shows:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(5));
        }
        // Its last bytes are out, but on a busy computer the emulator may not have had them yet.
        self.until("the screen to be given back", |_| !self.alternate());
        self.settle();
    }

    /// Whether the terminal's modes are what they were before the program began.
    pub fn modes_restored(&self) -> bool {
        modes(self.master.as_ref().unwrap().as_ref()) == self.modes_before
    }

    /// Takes the terminal away, as when a window is closed. `key` makes the program write something, by which the
    /// reading side learns that it should close too.
    pub fn hang_up(&mut self, key: &str) {
        self.shown.lock().unwrap().hang_up = true;
        self.press(key);
        self.until("the reader to close", |_| self.shown.try_lock().is_ok_and(|shown| shown.closed));
        self.keyboard = None;
        self.master = None;
    }

    /// Waits for the end and gives the exit status.
    pub fn ended(&mut self) -> u32 {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // What was written last may still be on its way to the emulator.
                while self.master.is_some() && !self.shown.lock().unwrap().closed && began.elapsed() < PATIENCE {
                    std::thread::sleep(Duration::from_millis(5));
                }
                return status.exit_code();
            }
            assert!(began.elapsed() < PATIENCE, "it does not end; the screen shows:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The last line with anything on it.
    pub fn last_line(&self) -> String {
        self.text().lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
