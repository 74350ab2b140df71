//! Bytes from a terminal to events: one parser for the local terminal and for a network session.
//!
//! A machine of its own, because what arrives is hostile at times and memory per session must stay bounded: a
//! sequence longer than [`LONGEST_SEQUENCE`] is swallowed to its end, pastes are cut (see [`super::paste`]), a string
//! of the terminal (OSC, DCS …) is never kept at all. Every byte costs the same, whatever came before it.
//!
//! Invariant: any bytes in any pieces give the same events, silences and bursts aside. A silence ends what stays
//! unfinished: a lone Esc is the key, the rest of a broken sequence is nothing, an open paste is what came of it.

use std::time::Duration;

use super::super::letters::{Letters, western};
use super::paste::{Burst, Marked, Pace};
use super::{mouse, sequences};
use crate::port::{Event, Key, KeyCode, Moment};

/// Longer parameters than any key has.
const LONGEST_SEQUENCE: usize = 48;
/// How long Esc waits for the rest of a sequence. The pieces of one sequence arrive together; a person's next key
/// does not come this soon.
const ESCAPE_SILENCE: Duration = Duration::from_millis(50);
/// How long an unfinished sequence, string or paste may be silent before it counts as broken off.
const BROKEN_SILENCE: Duration = Duration::from_secs(1);
/// How long a paste that nobody marked may be silent before it has ended.
const BURST_SILENCE: Duration = Duration::from_millis(250);
/// Nobody types two keys closer together than this.
const PAUSE: Duration = Duration::from_millis(10);

/// What the bytes so far are the beginning of.
#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// A character of several bytes: how many it will have.
    Letter {
        bytes: Vec<u8>,
        length: usize,
        alt: bool,
    },
    /// `alt`: an Esc stood before this one.
    Escape {
        alt: bool,
    },
    /// After `ESC O`.
    Ss3 {
        alt: bool,
    },
    /// After `ESC [`.
    Csi {
        alt: bool,
        parameters: Vec<u8>,
    },
    /// After `ESC [ [`, the Linux console's F1–F5.
    LinuxFunction,
    /// After `ESC [ M`: three bytes of a mouse report.
    Mouse(Vec<u8>),
    /// An operating system command, device control string or the like, up to ST or BEL.
    Text {
        before: u8,
    },
    Paste(Marked),
    Burst(Burst),
}

/// The parser of one session.
#[derive(Debug, Default)]
pub struct Keys {
    state: State,
    last_byte: Moment,
    /// The byte before was CR: an LF right after it is the same key.
    after_return: bool,
    pace: Pace,
    letters: Letters,
}

impl Keys {
    /// Of a terminal with those letters: one that has ASCII alone may still send others, in one byte each.
    #[must_use]
    pub fn of(letters: Letters) -> Self {
        Self { letters, ..Self::default() }
    }

    /// Takes bytes as they come and adds what they mean.
    pub fn feed(&mut self, bytes: &[u8], now: Moment, events: &mut Vec<Event>) {
        self.pass(now, events);
        if now.saturating_sub(self.last_byte) > PAUSE {
            self.pace.pause();
        }
        self.last_byte = now;
        let mut rest = bytes;
        while let Some((&byte, after)) = rest.split_first() {
            if let State::Burst(burst) = &mut self.state {
                return burst.take(rest);
            }
            let inside = !matches!(self.state, State::Ground | State::Letter { .. });
            if self.pace.is_burst(rest, inside) && matches!(self.state, State::Ground) {
                self.pace.pause();
                self.state = State::Burst(Burst::default());
                continue;
            }
            self.byte(byte, events);
            rest = after;
        }
    }

    /// When silence will mean something.
    #[must_use]
    pub fn wake_at(&self) -> Option<Moment> {
        let silence = match self.state {
            State::Ground => return None,
            State::Escape { .. } => ESCAPE_SILENCE,
            State::Letter { .. } if self.letters == Letters::Ascii => ESCAPE_SILENCE,
            State::Mouse(ref report) if report.is_empty() => ESCAPE_SILENCE,
            State::Burst(_) => BURST_SILENCE,
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
            State::Letter { bytes, alt, .. } => self.no_utf8(&bytes, alt, events),
            State::Paste(paste) => events.push(paste.event()),
            State::Burst(burst) => events.push(burst.event()),
            // PuTTY as SCO.
            State::Mouse(report) if report.is_empty() => events.push(Event::Key(Key::plain(KeyCode::F(1)))),
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
                    self.no_utf8(&bytes, alt, events);
                    return self.byte(byte, events);
                }
                bytes.push(byte);
                if bytes.len() < length {
                    State::Letter { bytes, length, alt }
                } else {
                    match std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next()) {
                        // The controls of eight bits, which begin a sequence in one sign.
                        Some('\u{9b}') => State::Csi { alt, parameters: Vec::new() },
                        Some('\u{8f}') => State::Ss3 { alt },
                        Some('\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}') => State::Text { before: 0 },
                        letter => {
                            events.extend(letter.and_then(|sign| typed(sign, alt)));
                            State::Ground
                        }
                    }
                }
            }
            State::Escape { alt } => match byte {
                b'[' => State::Csi { alt, parameters: Vec::new() },
                b'O' => State::Ss3 { alt },
                b']' | b'P' | b'X' | b'^' | b'_' => State::Text { before: 0 },
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
                    events.extend(sequences::short(byte).map(|key| Event::Key(Key { alt: key.alt || alt, ..key })));
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
                    events.extend(mouse::x10([button, column, row]));
                    State::Ground
                } else {
                    State::Mouse(report)
                }
            }
            State::Text { before } => match (before, byte) {
                (_, 0x07 | 0x18 | 0x1a) | (0x1b, b'\\') | (0xc2, 0x9c) => State::Ground,
                _ => State::Text { before: byte },
            },
            State::Paste(mut paste) => {
                if paste.take(byte) {
                    events.push(paste.event());
                    State::Ground
                } else {
                    State::Paste(paste)
                }
            }
            // Takes its bytes by the piece.
            State::Burst(burst) => State::Burst(burst),
        };
    }

    /// Bytes that are no UTF-8: letters of one byte where the terminal is known to send those, else nothing.
    fn no_utf8(&self, bytes: &[u8], alt: bool, events: &mut Vec<Event>) {
        if self.letters == Letters::Ascii {
            events.extend(bytes.iter().filter_map(|byte| western(*byte)).filter_map(|sign| typed(sign, alt)));
        }
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
            // No letter begins so: a terminal that speaks with eight bits.
            0x9b => {
                self.state = State::Csi { alt, parameters: Vec::new() };
                return;
            }
            0x8f => {
                self.state = State::Ss3 { alt };
                return;
            }
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => return self.no_utf8(&[byte], alt, events),
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
        return State::Paste(Marked::default());
    }
    match sequences::csi(&parameters, byte) {
        Some(Event::Key(key)) => events.push(Event::Key(Key { alt: key.alt || alt, ..key })),
        Some(event) => events.push(event),
        None => {}
    }
    State::Ground
}
