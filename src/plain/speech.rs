//! What is said: lines of plain words.

use crate::questionnaire::markup::{self, Block};
use crate::text::visible::{visible, width};

/// Lines that were not handed out yet.
#[derive(Clone, Debug, Default)]
pub struct Speech {
    text: String,
}

impl Speech {
    /// A text of the program; each of its lines is one.
    pub fn say(&mut self, text: impl AsRef<str>) {
        for line in text.as_ref().lines().map(str::trim_end).filter(|line| !line.is_empty()) {
            self.text.push_str(&visible(line));
            self.text.push('\n');
        }
    }

    /// A text of a questionnaire: a line for each paragraph and each item of a list, without marks.
    pub fn say_marked(&mut self, text: &str) {
        for block in markup::blocks(text) {
            self.say(unmarked(block));
        }
    }

    /// An empty line, before something that begins anew.
    pub fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }
}

/// A text of a questionnaire on one line, without marks.
pub fn plain_words(text: &str) -> String {
    markup::blocks(text).into_iter().map(unmarked).collect::<Vec<_>>().join(" ")
}

fn unmarked(block: Block) -> String {
    block.spans.into_iter().map(|span| span.text).collect()
}

/// The words with an end that a voice pauses at.
pub fn sentence(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '!', '?', ':', '…']) { words.to_owned() } else { format!("{words}.") }
}

/// `N 5 N Q, W M C J`: a code's signs apart, its groups as parts of a sentence.
pub fn signs(code: &str) -> String {
    let apart = |group: &str| group.chars().map(String::from).collect::<Vec<_>>().join(" ");
    code.split('-').map(apart).collect::<Vec<_>>().join(", ")
}

/// Breaks lines at words where they are wider than that many columns. For a terminal, which would break them inside
/// words; what is piped on is left whole.
#[must_use]
pub fn wrapped(text: &str, columns: u16) -> String {
    let columns = columns.max(1);
    let mut wrapped = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut used = 0;
        for word in line.split_inclusive(' ') {
            let bare = width(word.trim_end());
            if used > 0 && used + bare > columns {
                wrapped.truncate(wrapped.trim_end_matches(' ').len());
                wrapped.push('\n');
                used = 0;
            }
            wrapped.push_str(word);
            used += width(word.trim_end_matches('\n'));
        }
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_whatever_acts_on_a_terminal_are_left_out() {
        let mut speech = Speech::default();
        speech.say_marked("Met **andere** bedoelen wij:\n- scholen\n- *gemeenten*\n\nTot\x1b[2J slot.");
        assert_eq!(speech.take(), "Met andere bedoelen wij:\nscholen\ngemeenten\nTot·[2J slot.\n");
        assert_eq!(speech.take(), "");
    }

    #[test]
    fn lines_break_at_words_only_where_they_are_too_wide() {
        assert_eq!(wrapped("een twee drie\nvier\n", 8), "een twee\ndrie\nvier\n");
        assert_eq!(wrapped("samenwerkingsverband en\n", 8), "samenwerkingsverband\nen\n");
        assert_eq!(wrapped("een twee\n", 80), "een twee\n");
        assert_eq!(wrapped("", 8), "");
    }
}
