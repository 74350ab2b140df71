//! How much room a terminal gives, and what of the frame fits in it.

/// The widest that texts get: longer lines read badly.
const WIDEST: u16 = 100;
/// From this width on, Likert questions stand in tables; below it one question is asked at a time.
const TABLES: u16 = 70;
/// The size from which everything fits.
pub const SMALLEST: (u16, u16) = (60, 16);

/// The size of a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub width: u16,
    pub height: u16,
}

impl Room {
    #[must_use]
    pub const fn new(width: u16, height: u16) -> Self {
        Self { width, height }
    }

    /// White left of everything.
    #[must_use]
    pub const fn margin(self) -> u16 {
        if self.width > WIDEST + 2 {
            (self.width - WIDEST) / 2
        } else if self.width >= 40 {
            1
        } else {
            0
        }
    }

    /// Columns between the margins.
    #[must_use]
    pub const fn columns(self) -> u16 {
        let left = self.width.saturating_sub(2 * self.margin());
        if self.margin() == 0 && left > 1 {
            // The last column is for the signs that there is more.
            left - 1
        } else if left == 0 {
            1
        } else {
            left
        }
    }

    #[must_use]
    pub const fn tables(self) -> bool {
        self.width >= TABLES
    }

    /// Whether there is room for white between the parts.
    #[must_use]
    pub const fn airy(self) -> bool {
        self.height >= 20
    }

    #[must_use]
    pub const fn too_small(self) -> bool {
        self.width < SMALLEST.0 || self.height < SMALLEST.1
    }

    /// Rows of the frame's top: title, rule, white.
    #[must_use]
    pub const fn head(self) -> u16 {
        match self.height {
            0..9 => 0,
            9..14 => 1,
            14..20 => 2,
            _ => 3,
        }
    }

    /// Rows at the bottom: what is saved, what can be done.
    #[must_use]
    pub const fn foot(self) -> u16 {
        match self.height {
            0..5 => 0,
            5..9 => 1,
            _ => 2,
        }
    }

    /// Rows that a page's buttons take, with the white above them.
    #[must_use]
    pub const fn tail(self) -> u16 {
        match self.height {
            // There the buttons scroll with the questions.
            0..12 => 0,
            12..14 => 1,
            _ => 2,
        }
    }

    /// Rows for the questions of a page.
    #[must_use]
    pub const fn body(self) -> u16 {
        self.height.saturating_sub(self.head() + self.foot() + self.tail())
    }
}
