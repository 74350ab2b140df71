//! Bytes from a terminal to events: one parser for the local terminal and for a network session.
//!
//! A machine of its own, because what arrives is hostile at times and memory per session must stay bounded: a
//! sequence longer than [`LONGEST_SEQUENCE`] is swallowed to its end, of a paste the first [`LONGEST_PASTE`] bytes
//! are kept and the rest is swallowed (and not taken for keys), a string of the terminal (OSC, DCS …) is never kept
//! at all. Every byte costs the same, whatever came before it.
//!
//! Invariant: any bytes in any pieces give the same events, silences aside. A silence ends what stays unfinished: a
//! lone Esc is the key, the rest of a broken sequence is nothing, an open paste is what came of it.

use std::time::Duration;

use super::sequences;
use crate::port::{Event, Key, KeyCode, Moment};

/// Longer parameters than any key has.
const LONGEST_SEQUENCE: usize = 48;
/// Far more than any text field takes.
const LONGEST_PASTE: usize = 256 * 1024;
/// How long Esc waits for the rest of a sequence. The pieces of one sequence arrive together; a person's next key
/// does not come this soon.
const ESCAPE_SILENCE: Duration = Duration::from_millis(50);
/// How long an unfinished sequence, string or paste may be silent before it counts as broken off.
const BROKEN_SILENCE: Duration = Duration::from_secs(1);
/// What ends a bracketed paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// What the bytes so far are the beginning of.
#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// A character of several bytes: how many it will have.
    Letter { bytes: Vec<u8>, length: usize, alt: bool },
    /// `alt`: an Esc stood before this one.
    Escape { alt: bool },
    /// After `ESC O`.
    Ss3 { alt: bool },
    /// After `ESC [`.
    Csi { alt: bool, parameters: Vec<u8> },
    /// After `ESC [ [`, the Linux console's F1–F5.
    LinuxFunction,
    /// After `ESC [ M`: three bytes of a mouse report, column and row plus 33.
    Mouse(Vec<u8>),
    /// An operating system command, device control string or the like, up to ST or BEL.
    Text { escape: bool },
    /// Pasted text; `ended` bytes of [`PASTE_END`] were seen last.
    Paste { text: Vec<u8>, ended: usize },
}

/// The parser of one session.
#[derive(Debug, Default)]
pub struct Keys {
    state: State,
    last_byte: Moment,
    /// The byte before was CR: an LF right after it is the same key.
    after_return: bool,
}

impl Keys {
    /// Takes bytes as they come and adds what they mean.
    pub fn feed(&mut self, bytes: &[u8], now: Moment, events: &mut Vec<Event>) {
        self.pass(now, events);
        self.last_byte = now;
        for &byte in bytes {
            self.byte(byte, events);
        }
    }

    /// When silence will mean something.
    #[must_use]
    pub fn wake_at(&self) -> Option<Moment> {
        let silence = match self.state {
            State::Ground => return None,
            State::Escape { .. } => ESCAPE_SILENCE,
            _ => BROKEN_SILENCE,
        };
        Some(self.last_byte.saturating_add(silence))
    }

    /// Time has passed: ends what has been silent for too long.
    pub fn pass(&mut self, now: Moment, events: &mut Vec<Event>) {
        if self.wake_at().is_none_or(|due| now < due) {
            return;
        }
        match std::mem::take(&mut self.state) {
            State::Escape { alt } => {
                let escape = Event::Key(Key::plain(KeyCode::Escape));
                events.extend(std::iter::repeat_n(escape, if alt { 2 } else { 1 }));
            }
            State::Paste { text, .. } => events.push(paste(&text)),
            _ => {}
        }
    }

    fn byte(&mut self, byte: u8, events: &mut Vec<Event>) {
        let after_return = std::mem::replace(&mut self.after_return, false);
        self.state = match std::mem::take(&mut self.state) {
            State::Ground => return self.ground(byte, false, after_return, events),
            State::Letter { mut bytes, length, alt } => {
                if !(0x80..=0xbf).contains(&byte) {
                    // A broken character takes nothing with it.
                    return self.byte(byte, events);
                }
                bytes.push(byte);
                if bytes.len() < length {
                    State::Letter { bytes, length, alt }
                } else {
                    let letter = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
                    events.extend(letter.and_then(|sign| typed(sign, alt)));
                    State::Ground
                }
            }
            State::Escape { alt } => match byte {
                b'[' => State::Csi { alt, parameters: Vec::new() },
                b'O' => State::Ss3 { alt },
                b']' | b'P' | b'X' | b'^' | b'_' => State::Text { escape: false },
                0x1b if alt => {
                    events.push(Event::Key(Key::plain(KeyCode::Escape)));
                    State::Escape { alt: true }
                }
                0x1b => State::Escape { alt: true },
                _ => return self.ground(byte, true, false, events),
            },
            State::Ss3 { alt } => match byte {
                // Some terminals put the modifier between; the key counts without it.
                b'0'..=b'9' | b';' => State::Ss3 { alt },
                0x1b => State::Escape { alt: false },
                _ => {
                    events.extend(sequences::ss3(byte).map(|key| Event::Key(Key { alt: key.alt || alt, ..key })));
                    State::Ground
                }
            },
            State::Csi { alt, parameters } => in_csi(alt, parameters, byte, events),
            State::LinuxFunction => {
                events.extend(sequences::linux_function(byte).map(Event::Key));
                State::Ground
            }
            State::Mouse(mut report) => {
                report.push(byte);
                if let [button, column, row] = *report {
                    let place = |byte: u8| u32::from(byte.saturating_sub(33));
                    let button = u32::from(button.saturating_sub(32));
                    events.extend(sequences::mouse(button, place(column), place(row), true));
                    State::Ground
                } else {
                    State::Mouse(report)
                }
            }
            State::Text { escape } => match byte {
                0x07 | 0x18 | 0x1a => State::Ground,
                b'\\' if escape => State::Ground,
                _ => State::Text { escape: byte == 0x1b },
            },
            State::Paste { text, ended } => pasted(text, ended, byte, events),
        };
    }

    /// A byte outside any sequence; `alt`: right after Esc.
    fn ground(&mut self, byte: u8, alt: bool, after_return: bool, events: &mut Vec<Event>) {
        let length = match byte {
            0x1b => {
                self.state = State::Escape { alt: false };
                return;
            }
            b'\n' if after_return => return,
            0x00..=0x7f => {
                self.after_return = byte == b'\r';
                events.extend(typed(char::from(byte), alt));
                return;
            }
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => return,
        };
        self.state = State::Letter { bytes: vec![byte], length, alt };
    }
}

/// The key of a character; `None` for control characters beyond ASCII.
fn typed(sign: char, alt: bool) -> Option<Event> {
    let key = match sign {
        '\0' => Key::ctrl(' '),
        '\t' => Key::plain(KeyCode::Tab),
        '\r' | '\n' => Key::plain(KeyCode::Enter),
        '\u{8}' | '\u{7f}' => Key::plain(KeyCode::Backspace),
        '\u{1}'..='\u{1a}' => Key::ctrl(shifted(sign, 'a', 1)?),
        '\u{1c}'..='\u{1f}' => Key::ctrl(shifted(sign, '\\', 0x1c)?),
        _ if sign.is_control() => return None,
        _ => Key::plain(KeyCode::Char(sign)),
    };
    Some(Event::Key(Key { alt, ..key }))
}

/// The sign that stands as far from `base` as `sign` does from number `from`.
fn shifted(sign: char, base: char, from: u32) -> Option<char> {
    char::from_u32(u32::from(sign).checked_sub(from)?.checked_add(u32::from(base))?)
}

/// One more byte after `ESC [`.
fn in_csi(alt: bool, mut parameters: Vec<u8>, byte: u8, events: &mut Vec<Event>) -> State {
    match byte {
        b'[' if parameters.is_empty() => return State::LinuxFunction,
        b'M' if parameters.is_empty() => return State::Mouse(Vec::with_capacity(3)),
        // rxvt: a numbered key with Shift. Elsewhere `$` belongs to answers, which begin with `?`.
        b'$' if parameters.first().is_some_and(u8::is_ascii_digit) => {}
        0x20..=0x3f => {
            if parameters.len() < LONGEST_SEQUENCE {
                parameters.push(byte);
            }
            return State::Csi { alt, parameters };
        }
        0x40..=0x7e => {}
        0x1b => return State::Escape { alt: false },
        // Not part of any sequence: what began is broken off.
        _ => return State::Ground,
    }
    if parameters.len() >= LONGEST_SEQUENCE {
        return State::Ground;
    }
    if (byte, parameters.as_slice()) == (b'~', b"200") {
        return State::Paste { text: Vec::new(), ended: 0 };
    }
    match sequences::csi(&parameters, byte) {
        Some(Event::Key(key)) => events.push(Event::Key(Key { alt: key.alt || alt, ..key })),
        Some(event) => events.push(event),
        None => {}
    }
    State::Ground
}

/// One more byte of a paste.
fn pasted(mut text: Vec<u8>, ended: usize, byte: u8, events: &mut Vec<Event>) -> State {
    let keep = |text: &mut Vec<u8>, bytes: &[u8]| {
        let room = LONGEST_PASTE.saturating_sub(text.len()).min(bytes.len());
        text.extend_from_slice(bytes.get(..room).unwrap_or_default());
    };
    if PASTE_END.get(ended) == Some(&byte) {
        if ended + 1 == PASTE_END.len() {
            events.push(paste(&text));
            return State::Ground;
        }
        return State::Paste { text, ended: ended + 1 };
    }
    // What looked like the end belongs to the text. Esc stands only at the beginning of the end mark, so that a
    // broken one can start anew only at this byte.
    keep(&mut text, PASTE_END.get(..ended).unwrap_or_default());
    if byte == 0x1b {
        return State::Paste { text, ended: 1 };
    }
    keep(&mut text, &[byte]);
    State::Paste { text, ended: 0 }
}

/// Pasted bytes as text; line ends as LF, as terminals send CR for them.
fn paste(bytes: &[u8]) -> Event {
    Event::Paste(String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n"))
}
