//! What surrounds every screen: title and rule above; below what is saved, the code, and what can be done now.

use super::look::Look;
use super::room::Room;
use super::row::Row;
use super::visible::{cut, width};

/// Title left, place right.
#[must_use]
pub fn title(left: &str, right: &str, room: Room, look: Look) -> Row {
    let columns = room.columns();
    let right = if width(right) + 12 <= columns { right } else { "" };
    let left = cut(left, columns.saturating_sub(width(right) + 2), look.signs.more);
    Row::new().at(0, &left, look.strong()).at(columns.saturating_sub(width(right)), right, look.plain())
}

/// Whether both stand whole on the title line.
#[must_use]
pub fn titles_fit(left: &str, right: &str, room: Room) -> bool {
    width(left) + width(right) + 2 <= room.columns()
}

/// A rule over the whole width; with progress, the part done stands out, and at its end stand what is left, where there
/// is room for it, and the percentage.
#[must_use]
pub fn rule(percent: Option<u8>, left: &str, room: Room, look: Look) -> Row {
    let columns = room.columns();
    let Some(percent) = percent else {
        return Row::new().at(0, &look.signs.rule.repeat(usize::from(columns)), look.quiet());
    };
    let said = format!("{percent:>3} %");
    let fits = !left.is_empty() && width(left) + 30 <= columns;
    let said = if fits { format!("{left}, {}", said.trim_start()) } else { said };
    let long = columns.saturating_sub(width(&said) + 1);
    let done = u16::try_from(u32::from(long) * u32::from(percent.min(100)) / 100).unwrap_or(long);
    Row::new()
        .at(0, &look.signs.rule_done.repeat(usize::from(done)), look.accent())
        .at(done, &look.signs.rule.repeat(usize::from(long - done)), look.quiet())
        .at(columns.saturating_sub(width(&said)), &said, look.plain())
}

/// Whether both stand on the line above the hints.
#[must_use]
pub fn both_fit(left: &str, right: &str, room: Room) -> bool {
    room.foot() > 1 && width(left) + width(right) + 2 <= room.columns()
}

/// What is said left and right on the line above the hints; a warning begins with its sign.
#[must_use]
pub fn status(left: &str, warning: bool, right: &str, room: Room, look: Look) -> Row {
    let columns = room.columns();
    let shown = if both_fit(left, right, room) { right } else { "" };
    let left = cut(left, columns.saturating_sub(width(shown)), look.signs.more);
    let mut row = Row::new();
    match left.strip_prefix(look.signs.alert) {
        Some(words) if warning => {
            row.put(0, look.signs.alert, look.alert(), None);
            row.put(width(look.signs.alert), words, look.warning(), None);
        }
        _ => row.put(0, &left, look.plain(), None),
    }
    let row = row.at(columns.saturating_sub(width(shown)), shown, look.accent());
    Row { gap: row.spans.is_empty(), ..row }
}

/// Keys with what they do, as many as fit; the first matter most. `code` stands right where the line above has no room
/// for it, and goes before all keys: it must never be out of sight.
#[must_use]
pub fn hints(hints: &[(String, String)], code: &str, room: Room, look: Look) -> Row {
    let columns = room.columns();
    let mut row = Row::new();
    let mut x = 0;
    let free = if code.is_empty() { columns } else { columns.saturating_sub(width(code) + 2) };
    for (key, does) in hints {
        let wide = width(key) + 1 + width(does);
        if x + wide > free {
            break;
        }
        row.put(x, key, look.accent(), None);
        row.put(x + width(key) + 1, does, look.plain(), None);
        x += wide + 3;
    }
    if code.is_empty() { row } else { row.at(columns.saturating_sub(width(code)), code, look.accent()) }
}
