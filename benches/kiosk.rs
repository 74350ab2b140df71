//! A day in the hall: respondent after respondent at one kiosk, and what that costs and leaves behind.
//!
//! `cargo bench --bench kiosk [-- RESPONDENTS]`, 5,000 where nobody says otherwise. One real `aoj kiosk` runs in a terminal
//! of its own. Each respondent pastes a text that nobody else has, answers two statements, and sends or stops; now and then
//! one walks away until time is up. It tells the memory of the process early and at the end, and how many bytes of one
//! reached another: after each wipe what a terminal still has (both screens, and what scrolled off) and all that is written
//! until the next one are searched for the text and the code of anybody but the one who sits there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::indexing_slicing)]

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use aoj::host::{SystemClock, SystemDice};
use aoj::privacy::Passphrase;
use aoj::questionnaire::{Limits, compile};
use aoj::store::{Folder, SqliteStore, Store};
use jiff::ToSpan;
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use regex_lite::Regex;

const PATIENCE: Duration = Duration::from_mins(2);
/// What ends each wipe.
const WIPED: &[u8] = b"\x1b[3J\x1b[?2004h";
/// One in so many walks away: the kiosk waits for them.
const GONE: usize = 1000;
/// What is typed right after a new beginning was for whoever was there before.
const DEAF: Duration = Duration::from_millis(120);

fn main() {
    let respondents = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(5000);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    region(folder.path(), &data);
    let mut hall = Hall::open(&data);
    let mut leaked = 0;
    let mut early = String::new();
    let began = Instant::now();
    for nth in 0..respondents {
        leaked += hall.one(nth);
        if nth + 1 == respondents.min(100) {
            early = memory(hall.id);
        }
        if (nth + 1) % 500 == 0 {
            println!("{:6} | {} | {leaked} bytes leaked | {:.0?}", nth + 1, memory(hall.id), began.elapsed());
        }
    }
    let load = std::fs::read_to_string("/proc/loadavg").unwrap();
    println!("after {:4} | {early}", respondents.min(100));
    println!("after {respondents:4} | {}", memory(hall.id));
    println!("{leaked} bytes of one reached another; {} of them sent", hall.sent);
    println!("{:.1?} a respondent; load {}", began.elapsed() / u32::try_from(respondents).unwrap(), load.trim());
    assert_eq!(leaked, 0);
}

/// A wave that is open, with a text of one's own and two statements, and a passphrase.
fn region(folder: &Path, data: &Path) {
    let today = jiff::Zoned::now().date();
    std::fs::write(
        folder.join("hal.yaml"),
        "format: 1\nid: hal\nversion: '1'\nlanguages: [nl]\ntitle: Vragen in de hal\naudience: uitvoering\n\
         scales:\n  eens:\n    points:\n      - {value: 1, label: Oneens}\n      - {value: 2, label: Neutraal}\n      - {value: 3, label: Eens}\n\
         background:\n  - {id: kwijt, kind: open, text: Wat wilt u kwijt?, max_chars: 500}\n\
         themes:\n  - id: deel\n    title: Stellingen\n    scale: eens\n    questions:\n      - {id: een, text: Ik ken de weg hier.}\n      - {id: twee, text: Ik voel mij welkom.}\n",
    )
    .unwrap();
    std::fs::write(
        folder.join("meting.yaml"),
        format!(
            "format: 1\nid: hal\ntitle: Proef\nregion:\n  name: Regio\n  municipalities: [{{code: GM0344, name: Utrecht}}]\n  \
             partnerships: [{{name: SWV PO, sector: po}}, {{name: SWV VO, sector: vo}}]\nopens: {today}\ncloses: {}\n\
             open_answers: {{used: true, purpose: proef, readers: niemand}}\nquestionnaires:\n  - use: hal.yaml\n    invited: 9000\n",
            today + 30.days()
        ),
    )
    .unwrap();
    for arguments in [&["wave", "create", "meting.yaml"][..], &["wave", "open", "hal"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_aoj"))
            .args(arguments)
            .current_dir(folder)
            .env("AOJ_DATA", data)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let document = |text: &str| {
        compile("document", text.as_bytes(), Limits::DOCUMENT).questionnaire.ok_or_else(|| "a document".to_owned())
    };
    let mut store = SqliteStore::open(&Folder::open(data).unwrap(), document, &mut SystemDice).unwrap();
    store.set_passphrase(&Passphrase::new("een lange wachtzin").hash([7; 16]).unwrap(), &SystemClock).unwrap();
}

/// What the process takes of memory.
fn memory(id: u32) -> String {
    let rollup = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap();
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap();
    let mut told = String::new();
    for (text, name) in [(&rollup, "Rss:"), (&rollup, "Pss:"), (&rollup, "Private_Dirty:"), (&status, "Threads:")] {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        let _ = write!(told, "{name} {}  ", line.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    told
}

/// What came out of the kiosk.
struct Shown {
    emulator: vt100::Parser,
    /// All that was written since the last wipe.
    since: Vec<u8>,
    /// What was written between the wipe before and that one.
    before: Vec<u8>,
}

struct Hall {
    child: Box<dyn Child + Send + Sync>,
    id: u32,
    keyboard: Box<dyn Write + Send>,
    shown: Arc<(Mutex<Shown>, Condvar)>,
    traces: Regex,
    sent: usize,
    /// Whose text and code may be there.
    own: Vec<String>,
}

impl Drop for Hall {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Hall {
    fn open(data: &Path) -> Self {
        let pair =
            native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut kiosk = CommandBuilder::new(env!("CARGO_BIN_EXE_aoj"));
        kiosk.args(["kiosk", "--wave", "hal", "--idle", "10"]);
        kiosk.env_clear();
        for (name, value) in [("AOJ_DATA", data.to_str().unwrap()), ("TERM", "xterm-256color"), ("LANG", "nl_NL.UTF-8")]
        {
            kiosk.env(name, value);
        }
        let child = pair.slave.spawn_command(kiosk).unwrap();
        drop(pair.slave);
        let keyboard = pair.master.take_writer().unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let emulator = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 1000);
        let shown = Arc::new((Mutex::new(Shown { emulator, since: Vec::new(), before: Vec::new() }), Condvar::new()));
        let filled = Arc::clone(&shown);
        std::thread::spawn(move || {
            let _open = pair.master;
            let mut room = vec![0; 65536];
            while let Ok(length @ 1..) = reader.read(&mut room) {
                let mut shown = filled.0.lock().unwrap();
                shown.emulator.process(&room[..length]);
                shown.since.extend_from_slice(&room[..length]);
                if let Some(at) = shown.since.windows(WIPED.len()).rposition(|bytes| bytes == WIPED) {
                    let after = shown.since.split_off(at + WIPED.len());
                    let before = std::mem::replace(&mut shown.since, after);
                    shown.before.extend(before);
                }
                filled.1.notify_all();
            }
        });
        let id = child.process_id().unwrap();
        let traces = Regex::new("merk[0-9]{5}x|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").unwrap();
        Self { child, id, keyboard, shown, traces, sent: 0, own: Vec::new() }
    }

    fn press(&mut self, bytes: &str) {
        self.keyboard.write_all(bytes.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    fn until(&self, words: &str) -> String {
        let began = Instant::now();
        let mut shown = self.shown.0.lock().unwrap();
        loop {
            let text = shown.emulator.screen().contents();
            if text.contains(words) {
                return text;
            }
            assert!(began.elapsed() < PATIENCE, "waited for {words:?} in vain; there is:\n{text}");
            shown = self.shown.1.wait_timeout(shown, Duration::from_millis(200)).unwrap().0;
        }
    }

    /// One respondent from the first screen to the next one's; gives how many bytes of others were there.
    fn one(&mut self, nth: usize) -> usize {
        self.until("Welke vragenlijst vult u in?");
        let leaked = self.leaked();
        std::thread::sleep(DEAF);
        let text = format!("merk{nth:05}x");
        self.press("1");
        let code = self.traces.find(&self.until("Dit is uw code")).unwrap().as_str().to_owned();
        self.own = vec![code, text.clone()];
        self.press("\r");
        self.until("Wat wilt u kwijt?");
        self.press(&format!("\x1b[200~{text}\x1b[201~"));
        self.until(&text);
        self.press("\x1b[6~");
        self.until("Ik ken de weg hier.");
        self.press("3");
        self.until("√ Ik ken de weg hier.");
        self.press("2");
        self.until("√ Ik voel mij welkom.");
        self.until("bewaard, nog niet verstuurd");
        // It stands on the screen once more, whole.
        self.press("\x1b[5~");
        self.until(&text);
        if nth % GONE == GONE - 1 {
            self.until("Bent u er nog?");
        } else if nth % 3 == 2 {
            self.press("\x03");
            self.until("[ Stoppen ]");
            self.press("\x1b[C\x1b[C\r");
        } else {
            self.press("\x1b[21~");
            self.until("U hebt alle vragen beantwoord.");
            self.press("\x1b[F\r");
            self.until("vervalt uw code");
            self.press("\x1b[C\r");
            self.until("Verstuurd.");
            self.sent += 1;
            self.press("\r");
        }
        leaked
    }

    /// What is there of anybody, on an empty screen; and what was written to the one before of anybody else.
    fn leaked(&mut self) -> usize {
        let mut shown = self.shown.0.lock().unwrap();
        let others = |bytes: &[u8], own: &[String]| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let found = self.traces.find_iter(&text).filter(|trace| !own.iter().any(|own| own == trace.as_str()));
            found.map(|trace| trace.as_str().len()).sum::<usize>()
        };
        let before = std::mem::take(&mut shown.before);
        let mut leaked = others(&before, &self.own) + others(&shown.since, &[]);
        leaked += others(shown.emulator.screen().contents().as_bytes(), &[]);
        // The other screen, and what scrolled off it, on an emulator that is thrown away.
        let mut other = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 1000);
        other.process(&before);
        other.process(&shown.since);
        other.process(b"\x1b[?1049l");
        leaked += others(other.screen().contents().as_bytes(), &[]);
        leaked + other.screen().scrollback_len()
    }
}
