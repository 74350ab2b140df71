//! A QR code as rows of a screen.
//!
//! A telephone reads dark on light best, with white round it; so both are drawn, whatever the terminal's own colours are.
//! Without colours the terminal's ink stands for light, as most terminals are dark, and it can be turned round.

use qrcode::{EcLevel, QrCode};
use ratatui::style::{Color, Modifier, Style};

use super::look::{Colours, Look};
use super::row::Row;

/// White on each side, in squares: what the standard asks, and what telephones can do with.
const USUAL_QUIET: u16 = 4;
const LEAST_QUIET: u16 = 2;

/// A QR code without its white.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Squares on a side.
    side: u16,
    /// Row after row, whether a square is dark.
    dark: Vec<bool>,
}

/// How its squares are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Two of them above each other in a cell.
    Halves,
    /// One in two cells, for terminals without the signs for halves.
    Wide,
}

impl Drawn {
    /// Columns and rows that so many squares take.
    #[must_use]
    pub const fn size(self, squares: u16) -> (u16, u16) {
        match self {
            Self::Halves => (squares, squares.div_ceil(2)),
            Self::Wide => (squares.saturating_mul(2), squares),
        }
    }
}

impl Qr {
    /// Of a text; `None` where it is too long for one. As well guarded against damage as its size allows.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let least = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let better = [EcLevel::Q, EcLevel::M]
            .into_iter()
            .filter_map(|level| QrCode::with_error_correction_level(text, level).ok())
            .find(|code| code.width() == least.width());
        let code = better.unwrap_or(least);
        let side = u16::try_from(code.width()).ok()?;
        let dark = code.to_colors().into_iter().map(|colour| colour == qrcode::Color::Dark).collect();
        Some(Self { side, dark })
    }

    /// How much white there can be round it in so many columns and rows; `None` where there is no room for it.
    #[must_use]
    pub fn quiet_in(&self, drawn: Drawn, (columns, rows): (u16, u16)) -> Option<u16> {
        (LEAST_QUIET..=USUAL_QUIET).rev().find(|quiet| {
            let (wide, high) = drawn.size(self.side + 2 * quiet);
            wide <= columns && high <= rows
        })
    }

    /// The columns and rows it takes at least.
    #[must_use]
    pub const fn least(&self, drawn: Drawn) -> (u16, u16) {
        drawn.size(self.side + 2 * LEAST_QUIET)
    }

    /// Its rows, with so much white round it. `turned`: dark and light change places, where there are no colours.
    #[must_use]
    pub fn rows(&self, drawn: Drawn, quiet: u16, look: Look, turned: bool) -> Vec<Row> {
        let squares = self.side + 2 * quiet;
        let ink = Ink { coloured: look.colours != Colours::None, turned };
        let (_, rows) = drawn.size(squares);
        (0..rows)
            .map(|y| {
                let mut row = Row::new();
                let mut run: Option<(u16, String, Style)> = None;
                for x in 0..squares {
                    let (sign, style) = match drawn {
                        Drawn::Halves => ink.halves(self.at(x, 2 * y, quiet), self.at(x, 2 * y + 1, quiet)),
                        Drawn::Wide => ink.wide(self.at(x, y, quiet)),
                    };
                    match &mut run {
                        Some((_, text, same)) if *same == style => text.push_str(sign),
                        _ => {
                            if let Some((from, text, style)) = run.take() {
                                row.put(from, &text, style, None);
                            }
                            run = Some((drawn.size(x).0, sign.to_owned(), style));
                        }
                    }
                }
                if let Some((from, text, style)) = run {
                    row.put(from, &text, style, None);
                }
                row
            })
            .collect()
    }

    /// Whether the square is dark, counted from the corner of the white.
    fn at(&self, x: u16, y: u16, quiet: u16) -> bool {
        let (Some(x), Some(y)) = (x.checked_sub(quiet), y.checked_sub(quiet)) else { return false };
        if x >= self.side || y >= self.side {
            return false;
        }
        let at = usize::from(y) * usize::from(self.side) + usize::from(x);
        self.dark.get(at).copied().unwrap_or(false)
    }
}

/// With what squares are drawn.
#[derive(Clone, Copy)]
struct Ink {
    coloured: bool,
    turned: bool,
}

impl Ink {
    fn halves(self, upper: bool, lower: bool) -> (&'static str, Style) {
        if self.coloured {
            let ground = if upper && lower { Color::Black } else { Color::White };
            let sign = match (upper, lower) {
                (true, true) | (false, false) => " ",
                (true, false) => "▀",
                (false, true) => "▄",
            };
            return (sign, Style::new().fg(Color::Black).bg(ground));
        }
        // What is drawn is light, unless it is turned round.
        match (upper != self.turned, lower != self.turned) {
            (true, true) => (" ", Style::new()),
            // Not a sign: between the lines of those many terminals leave a gap.
            (false, false) => (" ", Style::new().add_modifier(Modifier::REVERSED)),
            (false, true) => ("▀", Style::new()),
            (true, false) => ("▄", Style::new()),
        }
    }

    fn wide(self, dark: bool) -> (&'static str, Style) {
        let style = if self.coloured {
            Style::new().fg(Color::Black).bg(if dark { Color::Black } else { Color::White })
        } else if dark == self.turned {
            Style::new().add_modifier(Modifier::REVERSED)
        } else {
            Style::new()
        };
        ("  ", style)
    }
}
