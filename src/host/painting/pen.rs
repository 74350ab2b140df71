//! The terminal's pen: where the cursor stands, which attributes are set, and the shortest bytes to change either.

use std::cmp::Ordering;

use ratatui::style::{Color, Modifier};

use super::grid::{Glyph, Grid, Look, Sign};

/// Attribute, the number that sets it, the number that takes it away.
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Collects bytes and knows what they do to the terminal.
#[derive(Debug)]
pub(in crate::host) struct Pen {
    bytes: Vec<u8>,
    /// Column and row of the cursor; `None`: unknown.
    at: Option<(u16, u16)>,
    /// What is written next looks like this; `None`: unknown.
    look: Option<Look>,
}

impl Pen {
    pub(in crate::host) const fn new() -> Self {
        Self { bytes: Vec::new(), at: None, look: None }
    }

    /// A pen at the same place with the same attributes that has written nothing yet.
    pub(in crate::host) const fn fresh(&self) -> Self {
        Self { bytes: Vec::new(), at: self.at, look: self.look }
    }

    pub(in crate::host) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(in crate::host) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    pub(in crate::host) fn write(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Empties the screen.
    pub(in crate::host) fn wipe(&mut self) {
        self.put_on(Look::default());
        self.write(b"\x1b[2J");
    }

    /// Writes a sign where the cursor stands.
    pub(in crate::host) fn glyph(&mut self, glyph: &Glyph) {
        self.put_on(glyph.look);
        match &glyph.sign {
            Sign::Letter(sign) => {
                let mut room = [0; 4];
                let text = sign.encode_utf8(&mut room);
                self.bytes.extend_from_slice(text.as_bytes());
                self.at = self.at.map(|(x, y)| (x.saturating_add(1), y));
            }
            Sign::Cluster(text) => {
                self.bytes.extend_from_slice(text.as_bytes());
                // Terminals differ on how wide such signs are, so the next place is told from the edge.
                self.at = None;
            }
            Sign::Covered => {}
        }
    }

    /// Empties `run` cells from the cursor on. `to_end`: the rest of the row is empty as well; `last`: nothing follows
    /// in this row, so that the cursor may stay.
    pub(in crate::host) fn blank(&mut self, run: usize, to_end: bool, last: bool) {
        if !self.look.is_some_and(Look::leaves_blank) {
            self.put_on(Look::default());
        }
        let erase = format!("\x1b[{run}X");
        let forward = if last { 0 } else { erase.len() };
        if to_end && run > 3 {
            self.write(b"\x1b[K");
        } else if erase.len() + forward < run {
            self.write(erase.as_bytes());
        } else {
            self.bytes.extend(std::iter::repeat_n(b' ', run));
            self.at = self.at.map(|(x, y)| (x.saturating_add(u16::try_from(run).unwrap_or(u16::MAX)), y));
        }
    }

    /// Brings the cursor to a cell the shortest way; `shown` is what the terminal shows in the cursor's row.
    pub(in crate::host) fn go(&mut self, x: u16, y: u16, shown: &Grid) {
        // Past the last column the cursor waits to wrap: where it is then, terminals disagree about.
        let from = self.at.filter(|(column, _)| *column < shown.size().0);
        if from == Some((x, y)) {
            return;
        }
        let mut best = absolute(x, y);
        if let Some((column, row)) = from {
            let mut offer = |way: Vec<u8>| {
                if way.len() < best.len() {
                    best = way;
                }
            };
            match row.cmp(&y) {
                Ordering::Equal => {
                    offer(sideways(column, x));
                    offer([b"\r".to_vec(), sideways(0, x)].concat());
                    if let Some(text) = self.written_again(column, x, y, shown) {
                        offer(text);
                    }
                }
                Ordering::Less => {
                    offer([b"\r\n".repeat(usize::from(y - row)), sideways(0, x)].concat());
                    offer([relative(y - row, b'B'), sideways(column, x)].concat());
                }
                Ordering::Greater => {
                    offer([relative(row - y, b'A'), sideways(column, x)].concat());
                    offer([b"\r".to_vec(), relative(row - y, b'A'), sideways(0, x)].concat());
                }
            }
        }
        self.write(&best);
        self.at = Some((x, y));
    }

    /// The signs between cursor and goal, where writing them once more changes nothing.
    fn written_again(&self, from: u16, to: u16, row: u16, shown: &Grid) -> Option<Vec<u8>> {
        let gap = shown.between(row, from, to);
        if from >= to || gap.len() > 8 {
            return None;
        }
        let look = self.look?;
        let mut text = String::new();
        for glyph in gap {
            match glyph.sign {
                Sign::Letter(sign) if glyph.look == look || (glyph.is_blank() && look.leaves_blank()) => {
                    text.push(sign);
                }
                _ => return None,
            }
        }
        Some(text.into_bytes())
    }

    /// Sets the attributes of what is written next, with the fewest bytes.
    fn put_on(&mut self, look: Look) {
        if self.look == Some(look) {
            return;
        }
        let anew = numbers_from(Look::default(), look);
        let anew = if anew.is_empty() { String::new() } else { format!("0;{anew}") };
        let numbers = match self.look.map(|now| numbers_from(now, look)) {
            Some(changed) if changed.len() <= anew.len() => changed,
            _ => anew,
        };
        self.write(format!("\x1b[{numbers}m").as_bytes());
        self.look = Some(look);
    }
}

/// The numbers (SGR) that turn one look into another.
fn numbers_from(now: Look, wanted: Look) -> String {
    let mut numbers: Vec<String> = Vec::new();
    let lost = now.attributes - wanted.attributes;
    let mut gained = wanted.attributes - now.attributes;
    for (attribute, _, off) in ATTRIBUTES {
        if lost.contains(attribute) && !numbers.contains(&off.to_string()) {
            numbers.push(off.to_string());
            // Bold and dim, slow and rapid, are taken away by one number: what should stay is set again.
            for (other, _, same) in ATTRIBUTES {
                if same == off && wanted.attributes.contains(other) {
                    gained |= other;
                }
            }
        }
    }
    numbers.extend(
        ATTRIBUTES.iter().filter(|(attribute, ..)| gained.contains(*attribute)).map(|(_, on, _)| on.to_string()),
    );
    if now.ink != wanted.ink {
        numbers.push(color(wanted.ink, 30));
    }
    if now.ground != wanted.ground {
        numbers.push(color(wanted.ground, 40));
    }
    numbers.join(";")
}

/// The number of a colour; `base` is 30 for ink, 40 for ground.
fn color(color: Color, base: u8) -> String {
    let (plain, bright) = (|n: u8| (base + n).to_string(), |n: u8| (base + 60 + n).to_string());
    match color {
        Color::Reset => plain(9),
        Color::Black => plain(0),
        Color::Red => plain(1),
        Color::Green => plain(2),
        Color::Yellow => plain(3),
        Color::Blue => plain(4),
        Color::Magenta => plain(5),
        Color::Cyan => plain(6),
        Color::Gray => plain(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(index) => format!("{};5;{index}", base + 8),
        Color::Rgb(red, green, blue) => format!("{};2;{red};{green};{blue}", base + 8),
    }
}

/// `ESC [ row ; column H`, without what may be left out.
fn absolute(x: u16, y: u16) -> Vec<u8> {
    match (x, y) {
        (0, 0) => b"\x1b[H".to_vec(),
        (0, _) => format!("\x1b[{}H", u32::from(y) + 1).into_bytes(),
        _ => format!("\x1b[{};{}H", u32::from(y) + 1, u32::from(x) + 1).into_bytes(),
    }
}

/// To another column of the same row.
fn sideways(from: u16, to: u16) -> Vec<u8> {
    match from.cmp(&to) {
        Ordering::Equal => Vec::new(),
        Ordering::Less => relative(to - from, b'C'),
        Ordering::Greater => {
            let back = relative(from - to, b'D');
            let steps = usize::from(from - to);
            if steps < back.len() { vec![0x08; steps] } else { back }
        }
    }
}

/// `n` steps in a direction.
fn relative(n: u16, direction: u8) -> Vec<u8> {
    let mut bytes = b"\x1b[".to_vec();
    if n > 1 {
        bytes.extend_from_slice(n.to_string().as_bytes());
    }
    bytes.push(direction);
    bytes
}
