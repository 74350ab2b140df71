//! What the sequences of terminals mean, as tables: xterm and its many likenesses (Windows Terminal, iTerm2, Terminal,
//! mosh, kitty), the Linux console, rxvt, `PuTTY` in each of its modes, tmux, screen. One table for all of them, as a
//! terminal's name tells little about what it sends; where two contradict each other, the one that more people have.
//!
//! Invariant: what is in no table means nothing, and is taken whole: no piece of it is a key.

use super::mouse;
use crate::port::{Event, Key, KeyCode};

/// After `ESC O`: cursor keys in application mode, the first function keys, the keypad.
const SHORT: &[(u8, KeyCode)] = &[
    (b'A', KeyCode::Up),
    (b'B', KeyCode::Down),
    (b'C', KeyCode::Right),
    (b'D', KeyCode::Left),
    (b'F', KeyCode::End),
    (b'H', KeyCode::Home),
    (b'I', KeyCode::Tab),
    (b'M', KeyCode::Enter),
    (b'P', KeyCode::F(1)),
    (b'Q', KeyCode::F(2)),
    (b'R', KeyCode::F(3)),
    (b'S', KeyCode::F(4)),
    // PuTTY as a VT100+ goes on up to F12. Its F9 is the keypad's equals sign elsewhere.
    (b'T', KeyCode::F(5)),
    (b'U', KeyCode::F(6)),
    (b'V', KeyCode::F(7)),
    (b'W', KeyCode::F(8)),
    (b'X', KeyCode::Char('=')),
    (b'Y', KeyCode::F(10)),
    (b'Z', KeyCode::F(11)),
    (b'[', KeyCode::F(12)),
];

/// After `ESC [`, with or without modifiers.
const LETTERED: &[(u8, KeyCode)] = &[
    (b'A', KeyCode::Up),
    (b'B', KeyCode::Down),
    (b'C', KeyCode::Right),
    (b'D', KeyCode::Left),
    (b'F', KeyCode::End),
    (b'H', KeyCode::Home),
    (b'P', KeyCode::F(1)),
    (b'Q', KeyCode::F(2)),
    (b'R', KeyCode::F(3)),
    (b'S', KeyCode::F(4)),
    (b'Z', KeyCode::BackTab),
    // PuTTY as SCO has F1 to F12 at `M` to `X`. Of these `O` tells elsewhere that the window lost the focus, and `P` to
    // `S` are xterm's; `M` alone is told from a mouse report by the silence after it. Its PgUp `I` and PgDn `G` are
    // left out for the same reason: elsewhere the window got the focus, or the middle of the keypad was pressed.
    (b'N', KeyCode::F(2)),
    (b'T', KeyCode::F(8)),
    (b'U', KeyCode::F(9)),
    (b'V', KeyCode::F(10)),
    (b'W', KeyCode::F(11)),
    (b'X', KeyCode::F(12)),
];

/// The keys that VT220 and its successors number: `ESC [ n ~`.
const NUMBERED: &[(u32, KeyCode)] = &[
    (1, KeyCode::Home),
    (3, KeyCode::Delete),
    (4, KeyCode::End),
    (5, KeyCode::PageUp),
    (6, KeyCode::PageDown),
    (7, KeyCode::Home),
    (8, KeyCode::End),
    (11, KeyCode::F(1)),
    (12, KeyCode::F(2)),
    (13, KeyCode::F(3)),
    (14, KeyCode::F(4)),
    (15, KeyCode::F(5)),
    (17, KeyCode::F(6)),
    (18, KeyCode::F(7)),
    (19, KeyCode::F(8)),
    (20, KeyCode::F(9)),
    (21, KeyCode::F(10)),
    (23, KeyCode::F(11)),
    (24, KeyCode::F(12)),
    (25, KeyCode::F(13)),
    (26, KeyCode::F(14)),
    (28, KeyCode::F(15)),
    (29, KeyCode::F(16)),
    (31, KeyCode::F(17)),
    (32, KeyCode::F(18)),
    (33, KeyCode::F(19)),
    (34, KeyCode::F(20)),
];

/// Keys told by a number as characters are (kitty's protocol, xterm's `modifyOtherKeys`).
const CODED: &[(u32, KeyCode)] = &[
    (8, KeyCode::Backspace),
    (9, KeyCode::Tab),
    (13, KeyCode::Enter),
    (27, KeyCode::Escape),
    (127, KeyCode::Backspace),
    (57399, KeyCode::Char('0')),
    (57400, KeyCode::Char('1')),
    (57401, KeyCode::Char('2')),
    (57402, KeyCode::Char('3')),
    (57403, KeyCode::Char('4')),
    (57404, KeyCode::Char('5')),
    (57405, KeyCode::Char('6')),
    (57406, KeyCode::Char('7')),
    (57407, KeyCode::Char('8')),
    (57408, KeyCode::Char('9')),
    (57409, KeyCode::Char('.')),
    (57410, KeyCode::Char('/')),
    (57411, KeyCode::Char('*')),
    (57412, KeyCode::Char('-')),
    (57413, KeyCode::Char('+')),
    (57414, KeyCode::Enter),
    (57417, KeyCode::Left),
    (57418, KeyCode::Right),
    (57419, KeyCode::Up),
    (57420, KeyCode::Down),
    (57421, KeyCode::PageUp),
    (57422, KeyCode::PageDown),
    (57423, KeyCode::Home),
    (57424, KeyCode::End),
    (57426, KeyCode::Delete),
];

fn found<T: PartialEq>(table: &[(T, KeyCode)], wanted: &T) -> Option<KeyCode> {
    table.iter().find(|(name, _)| name == wanted).map(|(_, code)| *code)
}

/// The key after `ESC O`.
pub(in crate::host) fn short(last: u8) -> Option<Key> {
    match last {
        // The keypad's signs stand 64 further than the signs themselves.
        b'j'..=b'y' => Some(Key::plain(KeyCode::Char(char::from(last - 64)))),
        // rxvt: cursor keys with Ctrl.
        b'a'..=b'd' => found(SHORT, &last.to_ascii_uppercase()).map(|code| Key { ctrl: true, ..Key::plain(code) }),
        _ => found(SHORT, &last).map(Key::plain),
    }
}

/// The key after `ESC [ [`: the Linux console's F1 to F5.
pub(in crate::host) fn linux_function(last: u8) -> Option<Key> {
    matches!(last, b'A'..=b'E').then(|| Key::plain(KeyCode::F(last - b'A' + 1)))
}

/// What `ESC [` with these parameters and this last byte means; `None`: nothing to us.
pub(in crate::host) fn csi(parameters: &[u8], last: u8) -> Option<Event> {
    let text = std::str::from_utf8(parameters).ok()?;
    if let Some(report) = text.strip_prefix('<') {
        return mouse::sgr(&numbers(report), last);
    }
    // The terminal's answers to questions.
    if text.starts_with(['=', '>', '?']) {
        return None;
    }
    let all = numbers(text);
    if last == b'M' {
        return mouse::urxvt(&all);
    }
    let first = all.first().copied().unwrap_or(0);
    let second = all.get(1).copied().unwrap_or(1);
    // `second:3` tells that the key was let go.
    if text.split(';').nth(1).is_some_and(|part| part.ends_with(":3")) {
        return None;
    }
    let numbered = || found(NUMBERED, &first);
    let key = match last {
        // rxvt: Shift with a cursor key.
        b'a'..=b'd' => Key { shift: true, ..Key::plain(found(LETTERED, &last.to_ascii_uppercase())?) },
        b'~' if first == 27 => character(all.get(2).copied()?, second)?,
        b'~' => with(numbered()?, second),
        // rxvt: Shift, Ctrl, and both.
        b'$' => Key { shift: true, ..Key::plain(numbered()?) },
        b'^' => Key { ctrl: true, ..Key::plain(numbered()?) },
        b'@' => Key { ctrl: true, shift: true, ..Key::plain(numbered()?) },
        b'u' => character(first, second)?,
        // xterm as it used to be: the modifier stands alone.
        b'A'..=b'D' if all.len() == 1 && first > 1 => with(found(LETTERED, &last)?, first),
        // With other numbers it is an answer: `R` tells where the cursor is.
        _ if first <= 1 && (last != b'R' || second <= 16) => with(found(LETTERED, &last)?, second),
        _ => return None,
    };
    Some(Event::Key(key))
}

/// The numbers between semicolons; of `a:b` the first. A missing one is 0; with one that is none, or beyond all
/// measure, there are none.
fn numbers(text: &str) -> Vec<u32> {
    let number = |part: &str| {
        let digits = part.split(':').next().unwrap_or_default();
        if digits.is_empty() { Some(0) } else { digits.parse().ok() }
    };
    text.split(';').map(number).collect::<Option<_>>().unwrap_or_default()
}

/// A key with xterm's modifier number: one more than the sum of 1 Shift, 2 Alt, 4 Ctrl.
fn with(code: KeyCode, modifier: u32) -> Key {
    let bits = modifier.saturating_sub(1);
    let key = Key { code, shift: bits & 1 != 0, alt: bits & 2 != 0, ctrl: bits & 4 != 0 };
    match key.code {
        KeyCode::Tab if key.shift => Key { code: KeyCode::BackTab, shift: false, ..key },
        KeyCode::BackTab => Key { shift: false, ..key },
        _ => key,
    }
}

/// A character told by its number, as if it had been typed plainly.
fn character(number: u32, modifier: u32) -> Option<Key> {
    let code = match found(CODED, &number) {
        Some(code) => code,
        // Numbers of private signs stand for keys that mean nothing here: Shift alone, the volume.
        None if (0xe000..=0xf8ff).contains(&number) => return None,
        None => KeyCode::Char(char::from_u32(number).filter(|sign| !sign.is_control())?),
    };
    let key = with(code, modifier);
    Some(match key.code {
        KeyCode::Char(letter) if key.ctrl => match letter.to_ascii_lowercase() {
            'h' => Key { code: KeyCode::Backspace, ctrl: false, ..key },
            'i' => Key { code: KeyCode::Tab, ctrl: false, ..key },
            'j' | 'm' => Key { code: KeyCode::Enter, ctrl: false, ..key },
            small => Key { code: KeyCode::Char(small), shift: false, ..key },
        },
        KeyCode::Char(letter) if key.shift => {
            let mut upper = letter.to_uppercase();
            let capital = upper.next().filter(|_| upper.next().is_none()).unwrap_or(letter);
            Key { code: KeyCode::Char(capital), shift: false, ..key }
        }
        _ => key,
    })
}
