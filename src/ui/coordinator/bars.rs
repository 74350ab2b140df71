//! Bars: how much of a whole.

use crate::ui::look::Look;
use crate::ui::row::Row;

/// A bar of so many columns of which a share is full.
#[must_use]
pub fn share(row: Row, x: u16, columns: u16, share: f64, look: Look) -> Row {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of at most a few hundred columns"
    )]
    let full = (share.clamp(0.0, 1.0) * f64::from(columns)).round() as u16;
    let full = full.min(columns);
    row.at(x, &look.signs.bar_full.repeat(usize::from(full)), look.plain()).at(
        x + full,
        &look.signs.bar_rest.repeat(usize::from(columns - full)),
        look.quiet(),
    )
}
