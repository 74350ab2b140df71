//! A drawn buffer as a terminal takes it: one sign or nothing in each cell, safe to write, with only the attributes
//! that can be seen.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::super::letters::Letters;

/// Colours and attributes of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::host) struct Look {
    pub ink: Color,
    pub ground: Color,
    pub attributes: Modifier,
}

impl Look {
    /// Attributes that show on an empty cell.
    const ON_BLANK: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

    /// Whether an empty cell written with this looks like one never written.
    pub(in crate::host) fn leaves_blank(self) -> bool {
        self.ground == Color::Reset && !self.attributes.intersects(Self::ON_BLANK)
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::host) enum Sign {
    /// One character, one cell wide on every terminal.
    Letter(char),
    /// Anything whose width terminals may think differently of.
    Cluster(Box<str>),
    /// The right half of a wide sign.
    Covered,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::host) struct Glyph {
    pub sign: Sign,
    pub look: Look,
}

impl Glyph {
    const BLANK: Self = Self {
        sign: Sign::Letter(' '),
        look: Look { ink: Color::Reset, ground: Color::Reset, attributes: Modifier::empty() },
    };

    pub(in crate::host) fn is_blank(&self) -> bool {
        *self == Self::BLANK
    }
}

/// A whole screen.
#[derive(Debug)]
pub(in crate::host) struct Grid {
    columns: u16,
    rows: u16,
    glyphs: Vec<Glyph>,
}

impl Grid {
    pub(in crate::host) fn blank((columns, rows): (u16, u16)) -> Self {
        Self { columns, rows, glyphs: vec![Glyph::BLANK; usize::from(columns) * usize::from(rows)] }
    }

    pub(in crate::host) fn of(buffer: &Buffer, color: bool, letters: Letters) -> Self {
        let (columns, rows) = (buffer.area.width, buffer.area.height);
        let mut glyphs = Vec::with_capacity(buffer.content().len());
        for row in buffer.content().chunks(usize::from(columns.max(1))) {
            let start = glyphs.len();
            for cell in row {
                let place = glyphs.len() - start;
                if place < covered_to(&glyphs, start) {
                    let look = glyphs.last().map_or(Look::default(), |glyph: &Glyph| glyph.look);
                    glyphs.push(Glyph { sign: Sign::Covered, look });
                } else {
                    glyphs.push(glyph(cell, row.len() - place, color, letters));
                }
            }
        }
        Self { columns, rows, glyphs }
    }

    pub(in crate::host) const fn size(&self) -> (u16, u16) {
        (self.columns, self.rows)
    }

    /// How many cells are not empty.
    pub(in crate::host) fn signs(&self) -> usize {
        self.glyphs.iter().filter(|glyph| !glyph.is_blank() && glyph.sign != Sign::Covered).count()
    }

    pub(in crate::host) fn rows(&self) -> impl Iterator<Item = &[Glyph]> {
        self.glyphs.chunks(usize::from(self.columns.max(1)))
    }

    /// The cells of a row from one column up to another; empty where there are none.
    pub(in crate::host) fn between(&self, row: u16, from: u16, to: u16) -> &[Glyph] {
        let start = usize::from(row) * usize::from(self.columns);
        self.glyphs.get(start + usize::from(from)..start + usize::from(to)).unwrap_or_default()
    }
}

/// A whole screen as it is kept between two frames, in a fraction of the room: thousands of people are at a screen at
/// the same time, and few of them press a key at the same moment.
#[derive(Debug)]
pub(in crate::host) struct Packed {
    columns: u16,
    rows: u16,
    /// A sign for each cell.
    signs: Box<str>,
    /// In order, what stands where [`CLUSTER`] stands.
    clusters: Box<[Box<str>]>,
    /// How many cells in a row look the same, and how.
    looks: Box<[(u32, Look)]>,
}

/// Stand for what is no single letter; no letter of a screen is a control character.
const COVERED: char = '\u{0}';
const CLUSTER: char = '\u{1}';

impl Grid {
    pub(in crate::host) fn pack(self) -> Packed {
        let mut signs = String::with_capacity(self.glyphs.len());
        let mut clusters = Vec::new();
        let mut looks: Vec<(u32, Look)> = Vec::new();
        for glyph in self.glyphs {
            match glyph.sign {
                Sign::Letter(sign) => signs.push(sign),
                Sign::Covered => signs.push(COVERED),
                Sign::Cluster(text) => {
                    signs.push(CLUSTER);
                    clusters.push(text);
                }
            }
            match looks.last_mut() {
                Some((n, look)) if *look == glyph.look => *n += 1,
                _ => looks.push((1, glyph.look)),
            }
        }
        Packed {
            columns: self.columns,
            rows: self.rows,
            signs: signs.into(),
            clusters: clusters.into(),
            looks: looks.into(),
        }
    }
}

impl Packed {
    pub(in crate::host) fn unpack(self) -> Grid {
        let mut clusters = self.clusters.into_iter();
        let looks = self.looks.into_iter().flat_map(|(n, look)| std::iter::repeat_n(look, n as usize));
        let sign = |sign| match sign {
            COVERED => Sign::Covered,
            CLUSTER => Sign::Cluster(clusters.next().unwrap_or_default()),
            sign => Sign::Letter(sign),
        };
        let glyphs = self.signs.chars().map(sign).zip(looks).map(|(sign, look)| Glyph { sign, look }).collect();
        Grid { columns: self.columns, rows: self.rows, glyphs }
    }
}

/// Up to which place of the row (that begins at `start`) the sign written last reaches.
fn covered_to(glyphs: &[Glyph], start: usize) -> usize {
    let Some(row) = glyphs.get(start..) else { return 0 };
    let Some(at) = row.iter().rposition(|glyph| glyph.sign != Sign::Covered) else { return 0 };
    match row.get(at).map(|glyph| &glyph.sign) {
        Some(Sign::Cluster(text)) => at + text.width().max(1),
        _ => at + 1,
    }
}

/// The cell with `room` cells to the end of its row.
fn glyph(cell: &Cell, room: usize, color: bool, letters: Letters) -> Glyph {
    let mut look = Look { ink: cell.fg, ground: cell.bg, attributes: cell.modifier };
    if !color {
        (look.ink, look.ground) = (Color::Reset, Color::Reset);
    }
    let sign = sign(cell.symbol(), room, letters);
    if sign == Sign::Letter(' ') && !look.attributes.contains(Modifier::REVERSED) {
        // What can't be seen on an empty cell must not make it differ from others.
        look.attributes &= Look::ON_BLANK;
        if look.attributes.is_empty() {
            look.ink = Color::Reset;
        }
    }
    Glyph { sign, look }
}

fn sign(symbol: &str, room: usize, letters: Letters) -> Sign {
    let mut signs = symbol.chars();
    match (signs.next(), signs.next()) {
        (None, _) => Sign::Letter(' '),
        (Some(single), None) if single == ' ' || single.is_ascii_graphic() => Sign::Letter(single),
        // A screen puts no such thing in a cell; should one come through, it is seen and does nothing.
        _ if symbol.chars().any(char::is_control) => Sign::Letter('?'),
        _ if symbol.width() == 0 || symbol.width() > room => Sign::Letter(' '),
        // What stands on a letter goes with it; a wide sign leaves an empty cell.
        (Some(base), _) if letters == Letters::Ascii => Sign::Letter(letters.shown(base)),
        (Some(single), None) if symbol.width() == 1 => Sign::Letter(single),
        _ => Sign::Cluster(sure(symbol).into()),
    }
}

/// The part of a cluster that is as wide on a terminal that adds up its characters as on one that knows clusters: what
/// is wider than was counted on would run into what stands next to it, or into the next row.
fn sure(cluster: &str) -> &str {
    let wide = cluster.width();
    let mut used = 0;
    for (at, sign) in cluster.char_indices() {
        used += sign.width().unwrap_or(0);
        if used > wide {
            return cluster.get(..at).unwrap_or_default();
        }
    }
    cluster
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 6));
        let bold = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD);
        buffer.set_string(0, 0, "Gewoon, met één é", Style::new());
        buffer.set_string(3, 1, "vet en rood", bold);
        buffer.set_string(0, 2, "한국 ☂\u{fe0f} e\u{301}\u{302} x", Style::new().bg(Color::Rgb(1, 2, 3)));
        buffer.set_string(38, 3, "한", bold);
        for letters in [Letters::All, Letters::Ascii] {
            let grid = Grid::of(&buffer, true, letters);
            let glyphs = grid.glyphs.clone();
            assert!(letters == Letters::Ascii || glyphs.iter().any(|glyph| matches!(glyph.sign, Sign::Cluster(_))));
            let again = grid.pack().unpack();
            assert_eq!((again.size(), again.glyphs), ((40, 6), glyphs));
        }
        let nothing = Grid::blank((0, 0)).pack().unpack();
        assert_eq!(nothing.glyphs, []);
    }
}
