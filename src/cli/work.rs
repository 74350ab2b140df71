//! What a command works with that reads or changes the store.

use std::fmt::Display;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};

use super::store::{failure, open};
use super::{Failure, Settings, Status, World, patience, printable};
use crate::office::{Refused, reason};
use crate::port::{Clock, Dice};
use crate::store::{Store, StoreError};
use crate::text::Lang;
use crate::text::wave::command as texts;

/// The store, and the process around it.
pub(super) struct Work<'a, 'w> {
    pub store: &'a mut dyn Store,
    pub data: PathBuf,
    settings: &'a Settings,
    world: &'a mut World<'w>,
}

impl<'a, 'w> Work<'a, 'w> {
    /// Opens the store and does the work.
    pub fn with(
        settings: &'a Settings,
        world: &'a mut World<'w>,
        work: impl FnOnce(&mut Work) -> Result<Status, Failure>,
    ) -> Result<Status, Failure> {
        let (folder, mut store) = open(settings, world)?;
        work(&mut Work { store: &mut store, data: folder.root().to_owned(), settings, world })
    }

    pub const fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// How wide text on standard output may be.
    pub fn columns(&self) -> usize {
        self.world.terminals.columns()
    }

    /// Whether what stands on standard output may be coloured.
    pub const fn colour(&self) -> bool {
        self.settings.color
    }

    pub fn clock(&self) -> std::sync::Arc<dyn Clock> {
        std::sync::Arc::clone(&self.world.clock)
    }

    pub fn dice(&self) -> Box<dyn Dice> {
        (self.world.dice)()
    }

    pub fn now(&self, zone: &str) -> DateTime {
        self.world.clock.local(zone)
    }

    pub fn today(&self, zone: &str) -> Date {
        self.now(zone).date()
    }

    /// The store's trouble as a sentence.
    pub fn failure(&self, error: &StoreError) -> Failure {
        failure(error, &self.data, self.lang())
    }

    /// Why a wave was not changed, as a sentence.
    pub fn refused(&self, id: &str, refused: &Refused) -> Failure {
        Failure::Said(refused.sentence(id, &self.data, self.lang()))
    }

    /// What came of a call to the store.
    pub fn done<T>(&self, result: Result<T, StoreError>) -> Result<T, Failure> {
        result.map_err(|error| self.failure(&error))
    }

    /// A message, on standard error.
    pub fn say(&mut self, message: impl Display) -> Result<(), Failure> {
        for line in message.to_string().lines() {
            writeln!(self.world.errors, "{}", printable(line)).map_err(|error| self.broken(&error))?;
        }
        Ok(())
    }

    /// What is going to be done, to somebody who looks, where the store is large.
    pub fn announce(&mut self, what: &str) -> Result<(), Failure> {
        patience::announce(self.world, &self.data, what, self.settings.lang)
    }

    /// The same, where a file of so many bytes is read in.
    pub fn announce_file(&mut self, bytes: usize, what: &str) -> Result<(), Failure> {
        if (bytes as u64) < patience::LARGE_FILE { Ok(()) } else { patience::say(self.world, what, self.settings.lang) }
    }

    /// A message whose line ends are not its own: one line, on standard error.
    pub fn say_line(&mut self, message: impl Display) -> Result<(), Failure> {
        writeln!(self.world.errors, "{}", printable(&message.to_string())).map_err(|error| self.broken(&error))
    }

    /// Text that is harmless already and may hold colours, on standard error.
    pub fn say_rendered(&mut self, text: &str) -> Result<(), Failure> {
        write!(self.world.errors, "{text}").map_err(|error| self.broken(&error))
    }

    /// Text that is harmless already and may hold colours, on standard output.
    pub fn print_rendered(&mut self, text: &str) -> Result<(), Failure> {
        write!(self.world.output, "{text}").map_err(|error| self.broken(&error))
    }

    /// A line of what was asked for, on standard output.
    pub fn print(&mut self, line: impl Display) -> Result<(), Failure> {
        writeln!(self.world.output, "{}", printable(&line.to_string())).map_err(|error| self.broken(&error))
    }

    /// Bytes of a file, on standard output.
    pub fn put(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.world.output.write_all(bytes).map_err(|error| self.broken(&error))
    }

    /// JSON, on standard output.
    pub fn print_json(&mut self, value: &impl serde::Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(value).map_err(|error| self.broken(&error.into()))?;
        writeln!(self.world.output, "{text}").map_err(|error| self.broken(&error))
    }

    fn broken(&self, error: &std::io::Error) -> Failure {
        Failure::from_io(error, self.lang())
    }

    /// The bytes of a file, or of standard input for `-`; no more than `limit`.
    pub fn read(&mut self, path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let read = if path.as_os_str() == "-" {
            (&mut *self.world.input).take(limit + 1).read_to_end(&mut bytes)
        } else {
            std::fs::File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        };
        let (lang, name) = (self.lang(), path.display());
        match read {
            Err(error) => Err(Failure::Said(texts::unreadable(lang, name, reason(&error, lang)))),
            Ok(_) if bytes.len() as u64 > limit => Err(Failure::Said(texts::too_large(lang, name))),
            Ok(_) => Ok(bytes),
        }
    }

    /// Asks for the wave's id to be typed, unless that was not wanted.
    pub fn confirm(&mut self, id: &str, what: &str, yes: bool) -> Result<(), Failure> {
        if yes {
            return Ok(());
        }
        let lang = self.lang();
        self.say(what)?;
        self.say_rendered(&texts::type_id(lang, printable(id)))?;
        self.world.errors.flush().map_err(|error| self.broken(&error))?;
        let mut typed = String::new();
        let mut input = BufReader::new((&mut *self.world.input).take(1000));
        let read = input.read_line(&mut typed);
        if read.is_ok() && typed.trim() == id {
            return Ok(());
        }
        if !typed.ends_with('\n') {
            self.say_rendered("\n")?;
        }
        Err(Failure::Said(texts::not_confirmed(lang)))
    }
}
