//! What the sequences of terminals mean: xterm and its many likenesses, the Linux console, rxvt, `PuTTY`, tmux, screen,
//! kitty's protocol where a terminal speaks it unasked.

use crate::port::{Event, Key, KeyCode};

/// The key after `ESC O`: cursor and function keys in application mode, the keypad.
pub(super) fn ss3(last: u8) -> Option<Key> {
    let code = match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'I' => KeyCode::Tab,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        b'X' => KeyCode::Char('='),
        // The keypad's signs stand 64 further than the signs themselves.
        b'j'..=b'y' => KeyCode::Char(char::from(last - 64)),
        // rxvt: cursor keys with Ctrl.
        b'a'..=b'd' => return Some(Key { ctrl: true, ..Key::plain(cursor(last.to_ascii_uppercase())?) }),
        _ => return None,
    };
    Some(Key::plain(code))
}

/// The key after `ESC [ [`.
pub(super) fn linux_function(last: u8) -> Option<Key> {
    matches!(last, b'A'..=b'E').then(|| Key::plain(KeyCode::F(last - b'A' + 1)))
}

/// What `ESC [` with these parameters and this last byte means; `None`: nothing to us.
pub(super) fn csi(parameters: &[u8], last: u8) -> Option<Event> {
    let text = std::str::from_utf8(parameters).ok()?;
    if let Some(report) = text.strip_prefix('<') {
        let [button, column, row] = numbers(report)[..] else { return None };
        return mouse(button, column.checked_sub(1)?, row.checked_sub(1)?, last == b'M');
    }
    // The terminal's answers to questions.
    if text.starts_with(['=', '>', '?']) {
        return None;
    }
    let all = numbers(text);
    if last == b'M' {
        let [button, column, row] = all[..] else { return None };
        return mouse(button.checked_sub(32)?, column.checked_sub(1)?, row.checked_sub(1)?, true);
    }
    let first = all.first().copied().unwrap_or(0);
    let second = all.get(1).copied().unwrap_or(1);
    // `second:3` tells that the key was let go.
    if text.split(';').nth(1).is_some_and(|part| part.ends_with(":3")) {
        return None;
    }
    let key = match last {
        b'Z' => Key::plain(KeyCode::BackTab),
        b'A'..=b'D' | b'F' | b'H' => with(cursor(last)?, second),
        b'a'..=b'd' => Key { shift: true, ..Key::plain(cursor(last.to_ascii_uppercase())?) },
        // With other numbers `R` tells where the cursor is.
        b'P'..=b'S' if first <= 1 && second <= 8 => with(KeyCode::F(last - b'P' + 1), second),
        b'~' if first == 27 => character(all.get(2).copied()?, second)?,
        b'~' => with(numbered(first)?, second),
        // rxvt: Shift, Ctrl, and both.
        b'$' => Key { shift: true, ..Key::plain(numbered(first)?) },
        b'^' => Key { ctrl: true, ..Key::plain(numbered(first)?) },
        b'@' => Key { ctrl: true, shift: true, ..Key::plain(numbered(first)?) },
        b'u' => character(first, second)?,
        _ => return None,
    };
    Some(Event::Key(key))
}

/// A mouse report: the button's number with its bits for movement and wheel; place from 0.
pub(super) fn mouse(button: u32, column: u32, row: u32, pressed: bool) -> Option<Event> {
    let (column, row) = (u16::try_from(column).ok()?, u16::try_from(row).ok()?);
    // Bits 2–4 are Shift, Alt and Ctrl.
    match (button & !0b1_1100, pressed) {
        (0, true) => Some(Event::Click { column, row }),
        (64, true) => Some(Event::Scroll(-1)),
        (65, true) => Some(Event::Scroll(1)),
        _ => None,
    }
}

/// The numbers between semicolons; of `a:b` the first. A missing one is 0; with one that is
/// none, or beyond all measure, there are none.
fn numbers(text: &str) -> Vec<u32> {
    let number = |part: &str| {
        let digits = part.split(':').next().unwrap_or_default();
        if digits.is_empty() { Some(0) } else { digits.parse().ok() }
    };
    text.split(';').map(number).collect::<Option<_>>().unwrap_or_default()
}

fn cursor(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        _ => return None,
    })
}

/// The keys that VT220 and its successors number.
fn numbered(number: u32) -> Option<KeyCode> {
    let function = |offset: u32| u8::try_from(number - offset).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(10),
        17..=21 => function(11),
        23..=26 => function(12),
        28..=29 => function(13),
        31..=34 => function(14),
        _ => None,
    }
}

/// A key with xterm's modifier number: one more than the sum of 1 Shift, 2 Alt, 4 Ctrl.
fn with(code: KeyCode, modifier: u32) -> Key {
    let bits = modifier.saturating_sub(1);
    let key = Key { code, shift: bits & 1 != 0, alt: bits & 2 != 0, ctrl: bits & 4 != 0 };
    match key.code {
        KeyCode::Tab if key.shift => Key { code: KeyCode::BackTab, shift: false, ..key },
        _ => key,
    }
}

/// A character told by its number (kitty's protocol, xterm's `modifyOtherKeys`), as if it had been typed plainly.
fn character(number: u32, modifier: u32) -> Option<Key> {
    let code = match number {
        9 => KeyCode::Tab,
        13 | 57414 => KeyCode::Enter,
        27 => KeyCode::Escape,
        8 | 127 => KeyCode::Backspace,
        57399..=57408 => KeyCode::Char(char::from_digit(number - 57399, 10)?),
        57409 => KeyCode::Char('.'),
        57410 => KeyCode::Char('/'),
        57411 => KeyCode::Char('*'),
        57412 => KeyCode::Char('-'),
        57413 => KeyCode::Char('+'),
        57417 => KeyCode::Left,
        57418 => KeyCode::Right,
        57419 => KeyCode::Up,
        57420 => KeyCode::Down,
        57421 => KeyCode::PageUp,
        57422 => KeyCode::PageDown,
        57423 => KeyCode::Home,
        57424 => KeyCode::End,
        57426 => KeyCode::Delete,
        0xe000..=0xf8ff => return None,
        _ => KeyCode::Char(char::from_u32(number).filter(|sign| !sign.is_control())?),
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
