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

/// A rule over the whole width; with progress, the part done stands out and the percentage at its end.
#[must_use]
pub fn rule(percent: Option<u8>, room: Room, look: Look) -> Row {
    let columns = room.columns();
    let Some(percent) = percent else {
        return Row::new().at(0, &look.signs.rule.repeat(usize::from(columns)), look.quiet());
    };
    let said = format!("{percent:>3} %");
    let long = columns.saturating_sub(width(&said) + 1);
    let done = u16::try_from(u32::from(long) * u32::from(percent.min(100)) / 100).unwrap_or(long);
    Row::new()
        .at(0, &look.signs.rule_done.repeat(usize::from(done)), look.accent())
        .at(done, &look.signs.rule.repeat(usize::from(long - done)), look.quiet())
        .at(columns.saturating_sub(width(&said)), &said, look.plain())
}

/// What is said left and right on the line above the hints.
#[must_use]
pub fn status(left: &str, warning: bool, right: &str, room: Room, look: Look) -> Row {
    let columns = room.columns();
    let style = if warning { look.warning() } else { look.plain() };
    let shown = if width(left) + width(right) + 2 <= columns { right } else { "" };
    let left = cut(left, columns.saturating_sub(width(shown)), look.signs.more);
    let row = Row::new().at(0, &left, style).at(columns.saturating_sub(width(shown)), shown, look.accent());
    Row { gap: row.spans.is_empty(), ..row }
}

/// Keys with what they do, as many as fit; the first matter most.
#[must_use]
pub fn hints(hints: &[(String, String)], room: Room, look: Look) -> Row {
    let columns = room.columns();
    let mut row = Row::new();
    let mut x = 0;
    for (key, does) in hints {
        let wide = width(key) + 1 + width(does);
        if x + wide > columns {
            break;
        }
        row.put(x, key, look.accent(), None);
        row.put(x + width(key) + 1, does, look.plain(), None);
        x += wide + 3;
    }
    row
}
