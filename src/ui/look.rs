//! Colours and signs. Nothing is told by colour alone: whatever has a colour here has a sign or a word as well.
//!
//! Which colours a number stands for is the terminal's affair, and so is what lies behind them: no colour of the sixteen
//! can be read as text on every usual palette, dark and light. So texts keep the terminal's own ink, bold where they
//! must stand out; the one accent is a pair of ink and ground that brings its own contrast; a coloured sign is one that
//! shows on any ground. A test computes it.

use ratatui::style::{Color, Modifier, Style};

/// How the screen is dressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub colours: Colours,
    pub signs: &'static Signs,
}

/// Which colours are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// One accent, one warning.
    Usual,
    /// White on black all over, whatever the terminal's own colours are: those may lie close together.
    Contrast,
    /// The terminal's own two, with bold, underline and reverse.
    None,
}

/// The signs beyond letters that a screen is drawn with; each takes one column.
#[derive(Debug, PartialEq, Eq)]
pub struct Signs {
    pub here: &'static str,
    /// Behind a button that has the focus, as [`Signs::here`] stands before it.
    pub here_end: &'static str,
    pub done: &'static str,
    /// Something is the matter.
    pub alert: &'static str,
    pub empty: &'static str,
    pub full: &'static str,
    pub box_empty: &'static str,
    pub box_full: &'static str,
    pub rule: &'static str,
    pub rule_done: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub more: &'static str,
    pub dot: &'static str,
    pub line: &'static str,
    /// At the left of a field of several lines.
    pub bar: &'static str,
    /// A bar: its full part, and the rest up to the whole.
    pub bar_full: &'static str,
    pub bar_rest: &'static str,
    /// The points of a scale in a bar, from low to high, and the one in the middle.
    pub shades: [&'static str; 4],
    pub bar_middle: &'static str,
    /// Before half of an interval.
    pub plus_minus: &'static str,
    /// ↑↓ and ←→ in the hints.
    pub vertical: &'static str,
    pub sideways: &'static str,
}

/// Signs that the character sets of Windows and Linux consoles all have.
pub const WGL4: Signs = Signs {
    here: "►",
    here_end: "◄",
    done: "√",
    alert: "!",
    empty: "○",
    full: "●",
    box_empty: "□",
    box_full: "■",
    rule: "─",
    rule_done: "═",
    up: "▲",
    down: "▼",
    more: "…",
    dot: "·",
    line: "_",
    bar: "│",
    bar_full: "█",
    bar_rest: "░",
    shades: ["░", "▒", "▓", "█"],
    bar_middle: "·",
    plus_minus: "±",
    vertical: "↑↓",
    sideways: "←→",
};

/// For `TERM=linux`, `vt100` and `LANG=C`.
pub const ASCII: Signs = Signs {
    here: ">",
    here_end: "<",
    done: "v",
    alert: "!",
    empty: "o",
    full: "@",
    box_empty: "-",
    box_full: "X",
    rule: "-",
    rule_done: "=",
    up: "^",
    down: "v",
    more: "~",
    dot: "-",
    line: "_",
    bar: "|",
    bar_full: "#",
    bar_rest: ".",
    shades: ["1", "2", "4", "5"],
    bar_middle: "3",
    plus_minus: "+/-",
    vertical: "^v",
    sideways: "<>",
};

/// Finer ones, for terminals with a font that has them.
pub const FINE: Signs = Signs {
    here: "▸",
    here_end: "◂",
    done: "✓",
    alert: "!",
    empty: "○",
    full: "◉",
    box_empty: "▢",
    box_full: "▣",
    rule: "┈",
    rule_done: "━",
    up: "▴",
    down: "▾",
    more: "…",
    dot: "·",
    line: "_",
    bar: "▏",
    bar_full: "█",
    bar_rest: "░",
    shades: ["░", "▒", "▓", "█"],
    bar_middle: "·",
    plus_minus: "±",
    vertical: "↑↓",
    sideways: "←→",
};

impl Default for Look {
    fn default() -> Self {
        Self { colours: Colours::Usual, signs: &WGL4 }
    }
}

/// The accent: dark on light, its own ground under it.
const ACCENT: Style = Style::new().fg(Color::Black).bg(Color::LightCyan);
/// The upper half of a scale in a bar, on any ground.
const FAVOURABLE: Style = Style::new().fg(Color::LightMagenta);
/// A sign of warning, on any ground.
const ALERT: Style = Style::new().fg(Color::LightRed).add_modifier(Modifier::BOLD);
const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);

impl Look {
    /// What lies under everything.
    #[must_use]
    pub const fn ground(&self) -> Style {
        match self.colours {
            Colours::Contrast => Style::new().fg(Color::White).bg(Color::Black),
            Colours::Usual | Colours::None => Style::new(),
        }
    }

    /// Running text.
    #[must_use]
    pub const fn plain(&self) -> Style {
        Style::new()
    }

    /// Titles, the question that is asked now.
    #[must_use]
    pub const fn strong(&self) -> Style {
        BOLD
    }

    /// `*emphasis*` in a questionnaire.
    #[must_use]
    pub const fn emphasis(&self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// What may recede: rules, the empty part of a field. Not by a colour: grey is the ground itself on some terminals.
    #[must_use]
    pub const fn quiet(&self) -> Style {
        Style::new()
    }

    /// Keys, digits, what was chosen.
    #[must_use]
    pub const fn accent(&self) -> Style {
        BOLD
    }

    /// What must be seen first: the choice, the code.
    #[must_use]
    pub const fn bright(&self) -> Style {
        BOLD
    }

    /// What has the focus and can be pressed, or the place that is marked.
    #[must_use]
    pub const fn focus(&self) -> Style {
        match self.colours {
            Colours::Usual => ACCENT,
            Colours::Contrast | Colours::None => Style::new().add_modifier(Modifier::REVERSED),
        }
    }

    /// What lies above the middle of a scale, in a bar. The signs tell it as well.
    #[must_use]
    pub const fn favourable(&self) -> Style {
        match self.colours {
            Colours::Usual => FAVOURABLE,
            Colours::Contrast | Colours::None => Style::new(),
        }
    }

    /// Words: something is wrong, or is about to be lost.
    #[must_use]
    pub const fn warning(&self) -> Style {
        BOLD
    }

    /// The sign before such words.
    #[must_use]
    pub const fn alert(&self) -> Style {
        match self.colours {
            Colours::Usual => ALERT,
            Colours::Contrast | Colours::None => BOLD,
        }
    }
}

#[cfg(test)]
#[path = "look/palettes.rs"]
mod palettes;
