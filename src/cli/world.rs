//! All that a command may touch of the process it runs in.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};

use crate::port::{Clock, Dice};

/// Gives a fresh source of randomness to whoever needs one: a screen, the store's worker.
pub type DiceSource = Arc<dyn Fn() -> Box<dyn Dice> + Send + Sync>;

/// What the process was given. Tests make their own, with a clock that stands still and streams in memory.
pub struct World<'a> {
    pub clock: Arc<dyn Clock>,
    pub dice: DiceSource,
    pub environment: BTreeMap<OsString, OsString>,
    pub input: &'a mut dyn Read,
    pub output: &'a mut dyn Write,
    pub errors: &'a mut dyn Write,
    pub terminals: Terminals,
    pub defects: Defects,
}

impl World<'_> {
    /// The variable's value; `None` where it is not set, empty or no text.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        variable(&self.environment, name)?.to_str()
    }
}

/// The variable's value; `None` where it is not set or empty.
pub(super) fn variable<'a>(environment: &'a BTreeMap<OsString, OsString>, name: &str) -> Option<&'a OsStr> {
    environment.get(OsStr::new(name)).map(OsString::as_os_str).filter(|value| !value.is_empty())
}

/// Which of the streams are terminals, and how large the terminal is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terminals {
    pub input: bool,
    pub output: bool,
    pub errors: bool,
    /// Columns and rows.
    pub size: Option<(u16, u16)>,
}

impl Terminals {
    /// Whether a full screen can be shown and answered.
    #[must_use]
    pub const fn full_screen(self) -> bool {
        self.input && self.output
    }

    /// How wide text on standard output may be: the terminal's width up to 100, 80 where there is none.
    #[must_use]
    pub fn columns(self) -> usize {
        let width = self.size.filter(|_| self.output).map_or(80, |(columns, _)| columns);
        usize::from(width.clamp(30, 100))
    }
}

/// Where in the source the program last broke. Never what it broke on: that could be someone's answer.
#[derive(Clone, Debug, Default)]
pub struct Defects(Arc<Mutex<Option<String>>>);

impl Defects {
    /// From now on a panic anywhere in the process is noted here and written nowhere.
    #[must_use]
    pub fn watch() -> Self {
        let defects = Self::default();
        let noted = defects.clone();
        std::panic::set_hook(Box::new(move |info| {
            if let (Some(place), Ok(mut last)) = (info.location(), noted.0.lock()) {
                // The end of the path says which file it is; the rest is about the computer it was built on.
                let parts: Vec<&str> = place.file().rsplitn(4, '/').take(3).collect();
                let file = parts.into_iter().rev().collect::<Vec<_>>().join("/");
                *last = Some(format!("{file}:{}", place.line()));
            }
        }));
        defects
    }

    /// File and line of the last panic.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        self.0.lock().ok()?.clone()
    }
}
