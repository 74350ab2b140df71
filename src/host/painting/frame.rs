//! Frames to bytes: what must be sent so that a terminal shows a drawn buffer, and nothing more.
//!
//! The painter remembers what the terminal shows, where its cursor stands and which colours are set. A frame costs
//! what changed: cells that differ, the shortest way between them, the fewest attributes; a frame that changes
//! nothing costs nothing. Where wiping the screen first is shorter (another page), it does that.
//!
//! Invariant: whatever a cell holds, no control character reaches the terminal but the painter's own.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::super::letters::Letters;
use super::grid::{Glyph, Grid, Packed, Sign};
use super::pen::Pen;

/// Around each frame, so that terminals that know it (DEC mode 2026) show it at once; others pass it by.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
/// What a wiped screen must save to be worth the flicker on terminals without synchronised output.
const WIPE_SAVING: usize = 100;

/// One terminal, as far as its picture goes.
#[derive(Debug)]
pub struct Painter {
    color: bool,
    letters: Letters,
    /// What the terminal shows; `None`: unknown.
    shown: Option<Packed>,
    pen: Pen,
    /// Whether the cursor is visible; `None`: unknown.
    visible: Option<bool>,
}

impl Painter {
    /// Of a terminal of which nothing is known. Without `color` cells lose their colours, not their attributes.
    #[must_use]
    pub const fn new(color: bool) -> Self {
        Self { color, letters: Letters::All, shown: None, pen: Pen::new(), visible: None }
    }

    /// With those letters only.
    #[must_use]
    pub const fn with(mut self, letters: Letters) -> Self {
        self.letters = letters;
        self
    }

    /// The terminal may show anything (another program wrote to it, it was resized): paint all of it next time.
    pub fn forget(&mut self) {
        *self = Self::new(self.color).with(self.letters);
    }

    /// The bytes that make the terminal show `buffer` with its cursor at `cursor` (hidden if `None`); empty when it
    /// does already.
    #[must_use]
    pub fn paint(&mut self, buffer: &Buffer, cursor: Option<Position>) -> Vec<u8> {
        let next = Grid::of(buffer, self.color, self.letters);
        let mut pen = self.pen.fresh();
        let known = self.shown.take().map(Packed::unpack).filter(|shown| shown.size() == next.size());
        let changed = known.as_ref().is_some_and(|shown| {
            change(shown, &next, &mut pen);
            true
        });
        // A wiped screen takes a byte at least for each sign: most frames need not be written both ways to know.
        if !changed || pen.bytes().len() > WIPE_SAVING + next.signs() {
            let mut wiped = self.pen.fresh();
            wiped.wipe();
            change(&Grid::blank(next.size()), &next, &mut wiped);
            if !changed || wiped.bytes().len() + WIPE_SAVING < pen.bytes().len() {
                pen = wiped;
            }
        }
        if let Some(Position { x, y }) = cursor {
            let (columns, rows) = next.size();
            pen.go(x.min(columns.saturating_sub(1)), y.min(rows.saturating_sub(1)), &next);
        }
        if self.visible != Some(cursor.is_some()) {
            pen.write(if cursor.is_some() { b"\x1b[?25h" } else { b"\x1b[?25l" });
            self.visible = Some(cursor.is_some());
        }
        let bytes = pen.take();
        self.pen = pen;
        self.shown = Some(next.pack());
        if bytes.is_empty() { bytes } else { [BEGIN, &bytes, END].concat() }
    }
}

/// Writes what turns `shown` into `next`; they are of one size.
fn change(shown: &Grid, next: &Grid, pen: &mut Pen) {
    for (y, (before, after)) in (0..).zip(shown.rows().zip(next.rows())) {
        change_row(y, before, after, next, pen);
    }
}

fn change_row(y: u16, before: &[Glyph], after: &[Glyph], next: &Grid, pen: &mut Pen) {
    let differs = |x: usize| before.get(x) != after.get(x);
    let Some(last) = (0..after.len()).rev().find(|x| differs(*x)) else { return };
    // From here on the row is empty.
    let tail = after.iter().rposition(|glyph| !glyph.is_blank()).map_or(0, |x| x + 1);
    let mut x = 0;
    while x <= last {
        let Some(glyph) = after.get(x).filter(|_| differs(x)) else {
            x += 1;
            continue;
        };
        let column = u16::try_from(x).unwrap_or(u16::MAX);
        if glyph.is_blank() {
            let run = after.iter().skip(x).take(last + 1 - x).take_while(|glyph| glyph.is_blank()).count();
            // Equal blanks at the end of the run need no wiping.
            let run = (1..=run).rev().find(|length| differs(x + length - 1)).unwrap_or(1);
            pen.go(column, y, next);
            pen.blank(run, x >= tail, x + run > last);
            x += run;
        } else {
            if glyph.sign != Sign::Covered {
                pen.go(column, y, next);
                pen.glyph(glyph);
            }
            x += 1;
        }
    }
}
