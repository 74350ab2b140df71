//! A world for commands: streams in memory, a clock that stands still, dice that repeat, a data folder of their own.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use aoj::cli::{self, Defects, Terminals, World};
use aoj::port::{Clock, Dice};
use jiff::civil::DateTime;

/// A clock that shows what it was set to.
struct Stopped(Mutex<DateTime>);

impl Clock for Stopped {
    fn local(&self, _zone: &str) -> DateTime {
        *self.0.lock().unwrap()
    }
}

/// Numbers that are the same in each run of a test and differ within it.
struct Counting(u64);

impl Dice for Counting {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            // SplitMix64; a byte of each number.
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = mixed.to_le_bytes()[3];
        }
    }
}

/// What a command did.
#[derive(Debug)]
pub struct Done {
    pub status: u8,
    pub output: String,
    pub errors: String,
}

/// A data folder and a clock that outlive single commands.
pub struct Desk {
    pub folder: tempfile::TempDir,
    clock: Arc<Stopped>,
    seed: Mutex<u64>,
    environment: Vec<(String, String)>,
    terminals: Terminals,
    breaks: bool,
}

impl Desk {
    /// On the first day of November 2026, at noon.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(Stopped(Mutex::new("2026-11-01T12:00".parse().unwrap()))),
            seed: Mutex::new(1),
            environment: vec![("LANG".to_owned(), "nl_NL.UTF-8".to_owned())],
            terminals: Terminals::default(),
            breaks: false,
        }
    }

    /// With a terminal of that size; for what is said before a screen is shown, and about the terminal itself.
    pub fn at_terminal(mut self, columns: u16, rows: u16) -> Self {
        self.terminals = Terminals { input: true, output: true, errors: true, size: Some((columns, rows)) };
        self.with("TERM", "xterm-256color")
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// From now on whoever asks for dice breaks the program.
    pub fn breaking(mut self) -> Self {
        self.breaks = true;
        self
    }

    /// Sets the clock: `2026-11-30` or `2026-11-30T23:59`.
    pub fn at(&self, moment: &str) -> &Self {
        let full = if moment.contains('T') { moment.to_owned() } else { format!("{moment}T12:00") };
        *self.clock.0.lock().unwrap() = full.parse().unwrap();
        self
    }

    /// Where the data are; made by the first command that needs it.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Where [`Desk::file`] puts its files.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Puts a file beside the data folder and gives its path.
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Makes the store without a command.
    pub fn make_store(&self) {
        self.store();
    }

    /// The store, opened by somebody else; made where there is none.
    pub fn store(&self) -> aoj::store::SqliteStore {
        aoj::store::Folder::open(&self.data())
            .and_then(|folder| {
                aoj::store::SqliteStore::open(&folder, |_| Err(String::new()), &mut aoj::host::SystemDice)
            })
            .unwrap()
    }

    /// Runs `aoj` with words split at spaces; `{}` stands for the folder of [`Desk::file`].
    pub fn aoj(&self, line: &str) -> Done {
        let here = self.folder.path().to_str().unwrap();
        self.run(line.split_whitespace().map(|word| OsString::from(word.replace("{}", here))), b"")
    }

    /// Runs `aoj` with these words and that on standard input.
    pub fn run(&self, words: impl IntoIterator<Item = OsString>, input: &[u8]) -> Done {
        let (mut output, mut errors) = (Vec::new(), Vec::new());
        let status = self.run_into(words, input, &mut output, &mut errors);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("commands write UTF-8");
        Done { status, output: text(output), errors: text(errors) }
    }

    pub fn run_into(
        &self,
        words: impl IntoIterator<Item = OsString>,
        mut input: &[u8],
        output: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> u8 {
        let mut environment: BTreeMap<OsString, OsString> =
            self.environment.iter().map(|(name, value)| (name.into(), value.into())).collect();
        environment.entry("AOJ_DATA".into()).or_insert_with(|| self.data().into());
        let seed = {
            let mut seed = self.seed.lock().unwrap();
            *seed += 1;
            *seed
        };
        let next = Mutex::new(seed << 32);
        let breaks = self.breaks;
        let mut world = World {
            clock: Arc::<Stopped>::clone(&self.clock),
            dice: Arc::new(move || {
                assert!(!breaks, "as asked");
                let mut next = next.lock().unwrap();
                *next += 1 << 16;
                Box::new(Counting(*next))
            }),
            environment,
            input: &mut input,
            output,
            errors,
            terminals: self.terminals,
            defects: Defects::default(),
        };
        cli::run(std::iter::once("aoj".into()).chain(words), &mut world)
    }
}

impl Done {
    /// What was printed, where all went well.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!((self.status, self.errors.as_str()), (0, ""), "{}", self.output);
        self.output
    }

    /// The one line on standard error, where it went wrong with that status and nothing was printed.
    #[track_caller]
    pub fn wrong(self, status: u8) -> String {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.output, "", "nothing on standard output");
        assert_eq!(self.errors.matches('\n').count(), 1, "one line: {:?}", self.errors);
        assert!(!self.errors.trim_end().chars().any(char::is_control), "{:?}", self.errors);
        self.errors.trim_end().to_owned()
    }
}

/// Output that takes some bytes and then has no reader any more.
pub struct Leaving(pub usize);

impl Write for Leaving {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The permission bits of a file.
pub fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}
