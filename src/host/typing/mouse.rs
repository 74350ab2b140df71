//! The mouse: how a terminal is asked to report it, and what its reports mean.
//!
//! Only presses of the left button and the wheel mean anything. While a terminal reports, a person can't select text
//! with the mouse; so it is asked to only where the screen wants it, and told to stop however the session ends.

use crate::port::Event;

/// Presses and releases, with places as decimal numbers, which no window is too large for.
pub(in crate::host) const ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
pub(in crate::host) const OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// Bits 2 to 4 of a button's number are Shift, Alt and Ctrl.
const MODIFIERS: u32 = 0b1_1100;

/// `ESC [ < button ; column ; row M`, with `m` where the button was let go.
pub(in crate::host) fn sgr(numbers: &[u32], last: u8) -> Option<Event> {
    let [button, column, row] = *numbers else { return None };
    if last == b'M' { report(button, column, row) } else { None }
}

/// `ESC [ button ; column ; row M`, the button plus 32, as rxvt has it.
pub(in crate::host) fn urxvt(numbers: &[u32]) -> Option<Event> {
    let [button, column, row] = *numbers else { return None };
    report(button.checked_sub(32)?, column, row)
}

/// The three bytes after `ESC [ M`, each plus 32. What does not fit a byte is told as 0, and lies nowhere.
pub(in crate::host) fn x10(bytes: [u8; 3]) -> Option<Event> {
    let [button, column, row] = bytes.map(|byte| u32::from(byte).checked_sub(32));
    report(button?, column?, row?)
}

/// A button's number with its bits for movement and wheel; place from 1.
fn report(button: u32, column: u32, row: u32) -> Option<Event> {
    let place = |number: u32| u16::try_from(number.checked_sub(1)?).ok();
    let (column, row) = (place(column)?, place(row)?);
    match button & !MODIFIERS {
        0 => Some(Event::Click { column, row }),
        64 => Some(Event::Scroll(-1)),
        65 => Some(Event::Scroll(1)),
        _ => None,
    }
}
