//! What must hold of anything that is painted.

use aoj::host::Painter;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::keys::stage::Stage;

/// Sizes at which it is drawn in turn, whatever the respondent's terminal has.
const SIZES: [(u16, u16); 7] = [(80, 24), (23, 9), (60, 16), (20, 30), (80, 24), (300, 20), (1, 1)];

/// Fails unless the screen on top can be shown in the `nth` of those sizes.
pub fn can_be_shown(stage: &Stage, nth: usize, what: &str) {
    is_harmless(|area, buffer| stage.app.draw(area, buffer), nth, what);
}

/// Fails unless what is drawn can be shown in the `nth` of those sizes.
pub fn is_harmless(draw: impl Fn(Rect, &mut Buffer) -> Option<Position>, nth: usize, what: &str) {
    let (columns, rows) = SIZES[nth % SIZES.len()];
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let cursor = draw(area, &mut buffer);
    let what = format!("{what}, {columns}x{rows}");
    for cell in buffer.content() {
        let symbol = cell.symbol();
        assert!(!symbol.chars().any(acts), "{what}: {symbol:?}");
        assert!(symbol.chars().count() <= 9, "{what}: {} signs in a cell", symbol.chars().count());
    }
    if let Some(at) = cursor {
        assert!(at.x < columns && at.y < rows, "{what}: the cursor is at {at:?}");
    }
    let mut terminal = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
    let bytes = Painter::new(true).paint(&buffer, cursor);
    only_our_own(&bytes, &what);
    terminal.process(&bytes);
    compare(terminal.screen(), &buffer, &what);
    if let Some(at) = cursor {
        assert_eq!(terminal.screen().cursor_position(), (at.y, at.x), "{what}: the cursor");
    }
}

/// Signs that do something, or hide or reorder others.
pub fn acts(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

fn only_our_own(bytes: &[u8], what: &str) {
    let text = std::str::from_utf8(bytes).unwrap();
    let own = regex_lite::Regex::new("\x1b\\[[0-9;]*[A-DHJKXm]|\x1b\\[\\?(2026|25)[hl]|\r\n|\r|\x08").unwrap();
    let rest = own.replace_all(text, "");
    assert!(!rest.chars().any(acts), "{what}: {:?}", rest.chars().find(|sign| acts(*sign)));
}

/// Every sign stands in the column in which it was drawn.
fn compare(screen: &vt100::Screen, buffer: &Buffer, what: &str) {
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            let wide = symbol.width();
            // A cluster that the emulator takes for several signs is compared by its first.
            let simple = symbol.chars().map(|sign| sign.width().unwrap_or(0)).sum::<usize>() == wide
                && symbol.chars().filter(|sign| sign.width() != Some(0)).count() <= 1;
            let shown = screen.cell(y, x).map(vt100::Cell::contents).unwrap_or_default();
            if simple && wide > 0 {
                let shown = if shown.is_empty() { " " } else { shown };
                // The emulator keeps fewer marks on one letter than may stand there.
                assert!(symbol.starts_with(shown) && !shown.is_empty(), "{what}: {symbol:?} at {x},{y}, not {shown:?}");
            }
            x += u16::try_from(wide.max(1)).unwrap();
        }
    }
}
