//! The local terminal's modes: taken at the start, given back however the session ends.

use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::AsFd;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode, window_size};

use super::super::Letters;
use super::super::typing::mouse;

/// A second screen; pasted text told apart from typed.
pub(in crate::host) const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h";
/// Nothing of what was shown: both screens and what scrolled off, and no mode, margin, character set or attribute that
/// anything left behind. The screen is wiped before the other one is shown, as the console of Linux has but one; what
/// scrolled off goes last, as some terminals keep there what is wiped.
pub(in crate::host) const CLEAN: &[u8] =
    b"\x1b[?1006l\x1b[?1000l\x1b[?2026l\x1b[0m\x1b(B\x0f\x1b[r\x1b[?6l\x1b[?7h\x1b[4l\x1b[H\x1b[2J\x1b[?1049l\
    \x1b[H\x1b[2J\x1b[3J\x1b[?1049h\x1b[H\x1b[2J\x1b[3J\x1b[?2004h";
/// From the second screen to lines of text on the first.
pub(in crate::host) const LINES: &[u8] =
    b"\x1b[?2026l\x1b[0m\x1b[H\x1b[2J\x1b[?2004l\x1b[?1049l\x1b[?25h\x1b[H\x1b[2J\x1b[3J";
/// Where the next one must find nothing of the last: also what lines of text left.
pub(in crate::host) const WIPE: &[u8] = b"\x1b[H\x1b[2J\x1b[3J";
/// An unfinished frame ended; the second screen emptied, as a terminal that has none would keep the answers in sight;
/// the modes, the cursor and the first screen back.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[H\x1b[2J\x1b[?2004l\x1b[?25h\x1b[?1049l";

/// What gives a terminal back, whatever of it was in use.
pub(in crate::host) fn leave() -> Vec<u8> {
    // The mouse first: what it reports until then is still ours.
    [mouse::OFF, LEAVE].concat()
}

/// The same, with the last lines on the screen that is left. `wiped`: nothing else is to stand there.
pub(in crate::host) fn part(wiped: bool, lines: &[String], letters: Letters) -> Vec<u8> {
    let mut bytes = leave();
    if wiped {
        bytes.extend_from_slice(WIPE);
    }
    for line in lines.iter().flat_map(|text| text.lines()) {
        let signs = line.chars().filter(|sign| !sign.is_control()).map(|sign| letters.shown(sign));
        bytes.extend(signs.collect::<String>().into_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes
}

/// Raw mode, for as long as this lives.
pub(in crate::host) struct Raw {
    on: bool,
}

impl Raw {
    pub(in crate::host) fn take() -> io::Result<Self> {
        let mut raw = Self { on: false };
        raw.set()?;
        Ok(raw)
    }

    /// Keys come as they are pressed.
    pub(in crate::host) fn set(&mut self) -> io::Result<()> {
        // Stopped from outside, we gave nothing back, and the shell has set modes of its own since: begin again from
        // those that were normal before us.
        if self.on {
            disable_raw_mode()?;
        }
        enable_raw_mode()?;
        self.on = true;
        Ok(())
    }

    /// Lines come as the shell wants them.
    pub(in crate::host) fn give_back(&mut self) {
        // On a line that is gone there is nothing left to set.
        let _ = disable_raw_mode();
        self.on = false;
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        if self.on {
            self.give_back();
        }
    }
}

/// Columns and rows; 0 where the terminal does not know.
pub(in crate::host) fn size() -> (u16, u16) {
    window_size().map_or((0, 0), |size| (size.columns, size.rows))
}

/// Standard input without the buffer that others read from.
pub(in crate::host) fn input() -> io::Result<File> {
    io::stdin().as_fd().try_clone_to_owned().map(File::from)
}

/// Standard output without the buffer that others write to.
pub(in crate::host) fn output() -> io::Result<File> {
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}

/// Columns and rows of the terminal on standard output, if there is one that knows.
#[must_use]
pub fn terminal_size() -> Option<(u16, u16)> {
    io::stdout().is_terminal().then(size).filter(|(columns, rows)| *columns > 0 && *rows > 0)
}
