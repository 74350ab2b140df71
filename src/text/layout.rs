//! Lines of a given width, for reports that people read in a terminal, on paper or in a mail.
//!
//! Invariant: no line is wider than asked for (but for a sign that is wider itself).

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// No page is narrower.
const NARROWEST: usize = 20;

/// A space at which no line ends; shown as a space.
const UNBROKEN: &str = "\u{a0}";

/// Lines so far.
pub struct Page {
    width: usize,
    lines: Vec<String>,
}

impl Page {
    #[must_use]
    pub fn new(width: usize) -> Self {
        Self { width: width.max(NARROWEST), lines: Vec::new() }
    }

    #[must_use]
    pub fn finish(self) -> Vec<String> {
        self.lines
    }

    /// An empty line, unless the last one is empty.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A heading, underlined.
    pub fn title(&mut self, text: &str) {
        self.gap();
        let from = self.lines.len();
        self.hanging(0, 0, text);
        let widest = self.lines.iter().skip(from).map(|line| line.width()).max().unwrap_or_default();
        self.lines.push("─".repeat(widest));
    }

    pub fn paragraph(&mut self, text: &str) {
        self.hanging(0, 0, text);
    }

    /// Parts in a row, ` · ` between them; a line ends between parts where that can be.
    pub fn parts(&mut self, indent: usize, parts: &[String]) {
        let whole: Vec<String> = parts.iter().map(|part| part.replace(' ', UNBROKEN)).collect();
        self.hanging(indent, indent, &whole.join(&format!("{UNBROKEN}· ")));
    }

    /// A text whose first line begins at `first` and whose other lines begin at `rest`.
    pub fn hanging(&mut self, first: usize, rest: usize, text: &str) {
        let mut line = " ".repeat(first);
        let mut filled = false;
        let room = self.width - rest.max(first).min(self.width / 2);
        let words = text.split([' ', '\n']).filter(|word| !word.is_empty());
        for word in words.flat_map(|word| pieces(word, room)) {
            if filled && line.width() + 1 + word.width() > self.width {
                self.lines.push(std::mem::replace(&mut line, " ".repeat(rest)));
                filled = false;
            }
            if filled {
                line.push(' ');
            }
            line.push_str(&word.replace(UNBROKEN, " "));
            filled = true;
        }
        if filled {
            self.lines.push(line);
        }
    }

    /// A text as [`Page::hanging`] sets it, with figures at the right edge of its last line.
    pub fn row(&mut self, first: usize, rest: usize, text: &str, figures: &str) {
        let whole = self.width;
        self.width = whole.saturating_sub(figures.width() + 2).max(NARROWEST - figures.width().min(NARROWEST / 2));
        self.hanging(first, rest, text);
        self.width = whole;
        if let Some(line) = self.lines.last_mut() {
            let space = whole.saturating_sub(line.width() + figures.width());
            line.push_str(&" ".repeat(space));
            line.push_str(figures);
        }
    }
}

/// A word, cut where it is wider than a line.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    for sign in word.graphemes(true) {
        if let Some(last) = all.last_mut() {
            if !last.is_empty() && last.width() + sign.width() > width {
                all.push(sign.to_owned());
            } else {
                last.push_str(sign);
            }
        }
    }
    all
}
