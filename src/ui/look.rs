//! Colours and signs: sixteen colours or none, the signs of WGL4 or ASCII alone. Nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

/// How the screen is dressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Without it only bold, underline and reverse are used.
    pub colour: bool,
    pub signs: &'static Signs,
}

/// The signs beyond letters that a screen is drawn with; each takes one column.
#[derive(Debug, PartialEq, Eq)]
pub struct Signs {
    pub here: &'static str,
    pub done: &'static str,
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
    /// ↑↓ and ←→ in the hints.
    pub vertical: &'static str,
    pub sideways: &'static str,
}

/// Signs that the character sets of Windows and Linux consoles all have.
pub const WGL4: Signs = Signs {
    here: "►",
    done: "√",
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
    vertical: "↑↓",
    sideways: "←→",
};

/// For `TERM=linux`, `vt100` and `LANG=C`.
pub const ASCII: Signs = Signs {
    here: ">",
    done: "v",
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
    vertical: "^v",
    sideways: "<>",
};

impl Default for Look {
    fn default() -> Self {
        Self { colour: true, signs: &WGL4 }
    }
}

impl Look {
    /// Running text.
    #[must_use]
    pub const fn plain(&self) -> Style {
        Style::new()
    }

    /// Titles, the question that is asked now.
    #[must_use]
    pub const fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// `*emphasis*` in a questionnaire.
    #[must_use]
    pub const fn emphasis(&self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// What may recede: rules, the empty part of a field.
    #[must_use]
    pub const fn quiet(&self) -> Style {
        if self.colour { Style::new().fg(Color::DarkGray) } else { Style::new() }
    }

    /// The one accent: where one is, what was chosen, keys.
    #[must_use]
    pub const fn accent(&self) -> Style {
        if self.colour { Style::new().fg(Color::Cyan) } else { Style::new().add_modifier(Modifier::BOLD) }
    }

    /// The accent on what must be seen first: the choice, the code.
    #[must_use]
    pub const fn bright(&self) -> Style {
        if self.colour {
            Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD)
        } else {
            Style::new().add_modifier(Modifier::BOLD)
        }
    }

    /// What has the focus and can be pressed, or the place that is marked.
    #[must_use]
    pub const fn focus(&self) -> Style {
        if self.colour {
            Style::new().fg(Color::Black).bg(Color::Cyan)
        } else {
            Style::new().add_modifier(Modifier::REVERSED)
        }
    }

    /// Something is wrong, or is about to be lost.
    #[must_use]
    pub const fn warning(&self) -> Style {
        if self.colour {
            Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD)
        } else {
            Style::new().add_modifier(Modifier::BOLD)
        }
    }
}
