//! A screen as rows of spans: made without knowing where it will stand, then scrolled and painted in one place. The
//! same rows tell where the cursor stands and what lies under the mouse.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::look::{ASCII, Look};
use super::room::{Room, SMALLEST};
use super::visible::{Run, visible, width};

/// What a click on a span does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A focusable thing of a sheet or a button of a page.
    Item(usize),
    /// A question of the page by its place on the screen, and a place in it.
    Place(usize, usize),
    /// A question of the page, and the row and column in its field at which the span begins.
    Field(usize, u16, u16),
    /// A place as the legend of a table or scale has it: of the question that has the focus.
    Legend(usize),
}

#[derive(Clone, Debug)]
pub struct Span {
    pub x: u16,
    pub text: String,
    pub style: Style,
    pub target: Option<Target>,
}

/// One line of the screen.
#[derive(Clone, Debug, Default)]
pub struct Row {
    pub spans: Vec<Span>,
    /// The column of the cursor, where it stands in this row.
    pub cursor: Option<u16>,
    /// Belongs to what has the focus, and must be in sight.
    pub focus: bool,
    /// White that may be left out where everything else just fits without it.
    pub gap: bool,
}

impl Row {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// White between two parts.
    #[must_use]
    pub fn gap() -> Self {
        Self { gap: true, ..Self::default() }
    }

    /// Adds a text from column `x` on.
    #[must_use]
    pub fn at(mut self, x: u16, text: &str, style: Style) -> Self {
        self.put(x, text, style, None);
        self
    }

    pub fn put(&mut self, x: u16, text: &str, style: Style, target: Option<Target>) {
        if !text.is_empty() {
            self.spans.push(Span { x, text: visible(text).into_owned(), style, target });
        }
    }

    /// Adds the runs of one line from column `x` on.
    #[must_use]
    pub fn runs(mut self, x: u16, runs: &[Run]) -> Self {
        let mut x = x;
        for (text, style) in runs {
            self.put(x, text, *style, None);
            x = x.saturating_add(width(text));
        }
        self
    }

    /// Moves everything that many columns to the right.
    #[must_use]
    pub fn shift(mut self, by: u16) -> Self {
        for span in &mut self.spans {
            span.x = span.x.saturating_add(by);
        }
        self.cursor = self.cursor.map(|x| x.saturating_add(by));
        self
    }

    /// With ASCII instead of the signs that stand in texts: `...` for `…`, straight quotes. Letters stay. What becomes
    /// longer moves what follows it.
    pub fn in_ascii(&mut self) {
        self.spans.sort_by_key(|span| span.x);
        let mut end = 0;
        for span in &mut self.spans {
            span.x = span.x.max(end);
            span.text = ascii(&span.text);
            end = span.x.saturating_add(width(&span.text));
        }
    }

    /// The first column after the last span.
    #[must_use]
    pub fn end(&self) -> u16 {
        self.spans.iter().map(|s| s.x.saturating_add(width(&s.text))).max().unwrap_or(0)
    }
}

/// The text with ASCII for the signs beyond letters that our texts are written with.
fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '…' => plain.push_str("..."),
            '–' | '—' | '·' | '−' => plain.push('-'),
            '‘' | '’' => plain.push('\''),
            '“' | '”' | '„' => plain.push('"'),
            '×' => plain.push('x'),
            '•' => plain.push('*'),
            sign => plain.push(sign),
        }
    }
    plain
}

/// A whole screen before it is placed.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// Stays on top.
    pub head: Vec<Row>,
    /// Scrolls when it does not fit.
    pub body: Vec<Row>,
    /// Follows the body; stays in sight at the bottom when the body scrolls.
    pub tail: Vec<Row>,
    /// Stays at the bottom: what is saved, what can be done now.
    pub foot: Vec<Row>,
}

/// Where the parts of a view stand in an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placing {
    pub head: u16,
    /// Height of the window on the body.
    pub window: u16,
    /// First row of the body in the window.
    pub top: usize,
    /// Rows in the body.
    pub body: usize,
    pub tail: u16,
    pub foot: u16,
}

fn rows(of: &[Row]) -> u16 {
    u16::try_from(of.len()).unwrap_or(u16::MAX)
}

impl View {
    /// In the signs that the terminal has, between the margins of the room.
    pub fn dress(&mut self, room: Room, look: Look) {
        let ascii = *look.signs == ASCII;
        let margin = room.margin();
        for part in [&mut self.head, &mut self.body, &mut self.tail, &mut self.foot] {
            for row in part.iter_mut() {
                if ascii {
                    row.in_ascii();
                }
                if margin > 0 {
                    *row = std::mem::take(row).shift(margin);
                }
            }
        }
    }

    /// Leaves out as much white as must go for everything to fit. Where that is not enough it stays, so that what
    /// scrolls reads well; but not on the smallest screens, where every row counts.
    fn squeeze(&mut self, height: u16) {
        let all = [&self.head, &self.body, &self.tail, &self.foot];
        let rows: usize = all.iter().map(|part| part.len()).sum();
        let gaps: usize = all.iter().map(|part| part.iter().filter(|row| row.gap).count()).sum();
        let mut surplus = rows.saturating_sub(usize::from(height));
        if surplus > gaps && height >= SMALLEST.1 {
            return;
        }
        for part in [&mut self.foot, &mut self.tail, &mut self.body, &mut self.head] {
            while surplus > 0
                && let Some(last) = part.iter().rposition(|row| row.gap)
            {
                part.remove(last);
                surplus -= 1;
            }
        }
    }

    /// Places the parts in `height` rows. What does not fit goes in this order: the foot, the head; then the tail
    /// scrolls with the body.
    pub fn place(&mut self, height: u16, top: usize) -> Placing {
        self.squeeze(height);
        let (mut head, mut foot, mut tail) = (rows(&self.head), rows(&self.foot), rows(&self.tail));
        let needed = 3.min(rows(&self.body)).max(1);
        while foot > 0 && head + foot + tail + needed > height {
            foot -= 1;
        }
        self.foot.drain(..self.foot.len().saturating_sub(usize::from(foot)));
        while head > 0 && head + foot + tail + needed > height {
            head -= 1;
        }
        self.head.truncate(usize::from(head));
        if tail > 0 && head + foot + tail + needed > height {
            self.body.append(&mut self.tail);
            tail = 0;
        }
        let window = height.saturating_sub(head + foot + tail);
        let body = self.body.len();
        let space = usize::from(window);
        let most = body.saturating_sub(space);
        let mut top = top.min(most);
        if let Some(focus) = self.focus(space) {
            if focus.end > top + space {
                top = focus.end - space;
            }
            // Last, so that of what is taller than the window its beginning is in sight.
            top = top.min(focus.start);
        }
        Placing { head, window, top: top.min(most), body, tail, foot }
    }

    /// The rows of the body that must be in sight; of what is taller than the window, the row with the cursor.
    fn focus(&self, window: usize) -> Option<Range<usize>> {
        let start = self.body.iter().position(|row| row.focus)?;
        let end = self.body.iter().rposition(|row| row.focus)? + 1;
        if end - start <= window {
            return Some(start..end);
        }
        let cursor = self.body.iter().position(|row| row.cursor.is_some()).unwrap_or(start);
        Some(cursor..cursor + 1)
    }

    /// Paints the view and gives the cursor's place.
    pub fn paint(mut self, area: Rect, buf: &mut Buffer, top: usize, look: &Look) -> Option<Position> {
        let placing = self.place(area.height, top);
        buf.set_style(area, look.ground());
        let mut cursor = None;
        let mut y = area.y;
        let mut lay = |rows: &[Row], y: &mut u16, end: u16| {
            for row in rows {
                if *y >= end {
                    break;
                }
                if let Some(x) = paint_row(row, area, *y, buf) {
                    cursor = Some(Position::new(x, *y));
                }
                *y += 1;
            }
        };
        lay(&self.head, &mut y, area.bottom());
        let start = y;
        let end = start + placing.window;
        let window: Vec<Row> = self.body.drain(..).skip(placing.top).take(usize::from(placing.window)).collect();
        lay(&window, &mut y, end);
        if usize::from(placing.window) < placing.body {
            y = end;
        }
        lay(&self.tail, &mut y, area.bottom().saturating_sub(placing.foot));
        y = area.bottom().saturating_sub(placing.foot);
        lay(&self.foot, &mut y, area.bottom());
        let edge = area.right().saturating_sub(1);
        if placing.window > 0 && area.width > 2 {
            if placing.top > 0 {
                buf.set_string(edge, start, look.signs.up, look.accent());
            }
            if placing.top + usize::from(placing.window) < placing.body {
                buf.set_string(edge, end - 1, look.signs.down, look.accent());
            }
        }
        cursor
    }

    /// What lies under a cell, and how far from the start of its span the cell is.
    #[must_use]
    pub fn hit(mut self, height: u16, top: usize, column: u16, row: u16) -> Option<(Target, u16)> {
        let placing = self.place(height, top);
        let tail_at = if usize::from(placing.window) < placing.body {
            placing.head + placing.window
        } else {
            placing.head + u16::try_from(placing.body).unwrap_or(u16::MAX)
        };
        let found = if row < placing.head {
            None
        } else if row >= tail_at {
            self.tail.get(usize::from(row - tail_at))
        } else {
            self.body.get(usize::from(row - placing.head) + placing.top)
        };
        let under = |s: &&Span| s.target.is_some() && (s.x..s.x.saturating_add(width(&s.text))).contains(&column);
        let span = found?.spans.iter().rev().find(under)?;
        Some((span.target?, column - span.x))
    }
}

fn paint_row(row: &Row, area: Rect, y: u16, buf: &mut Buffer) -> Option<u16> {
    for span in &row.spans {
        if span.x < area.width {
            let room = usize::from(area.width - span.x);
            buf.set_stringn(area.x + span.x, y, &span.text, room, span.style);
        }
    }
    row.cursor.map(|x| area.x + x.min(area.width.saturating_sub(1)))
}
