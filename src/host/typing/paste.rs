//! Pasted text: told by the terminal, or by its pace alone.
//!
//! A terminal that marks pastes says where they begin and end. GNU screen, old `PuTTY` and serial lines mark nothing:
//! there the text comes as if it were typed, and each digit in it would answer a question. So what comes faster than
//! anybody types, [`BURST`] signs without a pause, is taken for a paste as well, up to the next silence. A field takes
//! it in; elsewhere a paste does nothing. What is shorter can't be told from keys that a slow line held up.
//!
//! Invariant: of a paste of any size the first [`LONGEST`] bytes are kept, and none of the rest is taken for keys.

use crate::port::Event;

/// Far more than any text field takes.
const LONGEST: usize = 256 * 1024;
/// What ends a marked paste.
const END: &[u8] = b"\x1b[201~";
/// So many signs at once are no keys. A line that holds up typing for five seconds collects fewer.
const BURST: usize = 100;

/// A marked paste that has not ended.
#[derive(Debug, Default)]
pub(in crate::host) struct Marked {
    text: Vec<u8>,
    /// Bytes of [`END`] that were seen last.
    ended: usize,
}

impl Marked {
    /// Takes one more byte; whether the paste ends with it.
    pub(in crate::host) fn take(&mut self, byte: u8) -> bool {
        if END.get(self.ended) == Some(&byte) {
            self.ended += 1;
            return self.ended == END.len();
        }
        // What looked like the end belongs to the text. Esc stands only at the beginning of the end mark, so that a
        // broken one can start anew only at this byte.
        keep(&mut self.text, END.get(..self.ended).unwrap_or_default());
        self.ended = usize::from(byte == 0x1b);
        if self.ended == 0 {
            keep(&mut self.text, &[byte]);
        }
        false
    }

    pub(in crate::host) fn event(&self) -> Event {
        event(&self.text)
    }
}

/// A paste that nobody marked, up to the next silence.
#[derive(Debug, Default)]
pub(in crate::host) struct Burst(Vec<u8>);

impl Burst {
    pub(in crate::host) fn take(&mut self, bytes: &[u8]) {
        keep(&mut self.0, bytes);
    }

    pub(in crate::host) fn event(&self) -> Event {
        event(&self.0)
    }
}

/// Counts what comes without a pause and is text.
#[derive(Debug, Default)]
pub(in crate::host) struct Pace {
    /// Bytes of text since the last pause or key that is no text.
    run: usize,
    /// How many bytes of text are known to follow.
    ahead: usize,
}

impl Pace {
    /// There was a pause.
    pub(in crate::host) const fn pause(&mut self) {
        *self = Self { run: 0, ahead: 0 };
    }

    /// Whether the bytes from here on are a burst; `inside`: they belong to a sequence that has begun.
    pub(in crate::host) fn is_burst(&mut self, rest: &[u8], inside: bool) -> bool {
        if inside || !rest.first().copied().is_some_and(is_text) {
            self.pause();
            return false;
        }
        if self.ahead == 0 {
            self.ahead = rest.iter().take_while(|byte| is_text(**byte)).count();
        }
        let burst = self.run + self.ahead >= BURST;
        self.run += 1;
        self.ahead -= 1;
        burst
    }
}

const fn is_text(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | 0x20..=0x7e | 0x80..)
}

fn keep(text: &mut Vec<u8>, bytes: &[u8]) {
    let room = LONGEST.saturating_sub(text.len()).min(bytes.len());
    text.extend_from_slice(bytes.get(..room).unwrap_or_default());
}

/// Pasted bytes as text; line ends as LF, as terminals send CR for them.
fn event(bytes: &[u8]) -> Event {
    Event::Paste(String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n"))
}
