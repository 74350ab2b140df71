//! How a command ends: the exit status, and the one line that says what is wrong and what to do.

use std::fmt::Write as _;
use std::io;

use super::World;
use crate::office::reason;
use crate::text::Lang;
use crate::text::command::frame as texts;

/// A command that did what it could.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Exit status 0.
    Done,
    /// Exit status 1; the command has already said why, on standard error.
    Failed,
}

/// A command that could not do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Exit status 1: one sentence, in the person's language, on what is wrong and what to do.
    Said(String),
    /// Exit status 2: what is wrong with the command line.
    Usage(String),
    /// Whoever read our output has seen enough (`aoj results | head`): leave quietly.
    ReaderLeft,
}

impl Failure {
    /// A failure of a stream or file; quiet when the reader of our output left.
    #[must_use]
    pub fn from_io(error: &io::Error, lang: Lang) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::ReaderLeft
        } else {
            Self::Said(texts::input_output(lang, reason(error, lang)))
        }
    }
}

/// Writes what is left to say and gives the exit status.
pub(super) fn conclude(outcome: Result<Status, Failure>, world: &mut World) -> u8 {
    let (status, said) = match outcome {
        Ok(Status::Done) | Err(Failure::ReaderLeft) => (0, None),
        Ok(Status::Failed) => (1, None),
        Err(Failure::Said(sentence)) => (1, Some(sentence)),
        Err(Failure::Usage(sentence)) => (2, Some(sentence)),
    };
    if let Some(sentence) = said {
        // Nobody is left to tell when standard error is gone too; the status still says it.
        let _ = writeln!(world.errors, "{}", printable(&sentence));
        let _ = world.errors.flush();
    }
    status
}

/// The text on one line, safe for any terminal: control characters and signs that reorder or hide text stand there
/// as `\u{…}`, and line ends as a space.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' => safe.push(' '),
            '\r' => {}
            _ if sign.is_control() || reorders_or_hides(sign) => {
                let _ = write!(safe, "\\u{{{:x}}}", u32::from(sign));
            }
            _ => safe.push(sign),
        }
    }
    safe
}

/// Bidirectional controls, zero-width signs, line and paragraph separators, tags.
const fn reorders_or_hides(sign: char) -> bool {
    matches!(sign,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn nothing_typed_takes_effect_on_a_terminal() {
        for (typed, shown) in [
            ("naïef ✓ 한국", "naïef ✓ 한국"),
            ("\u{1b}]0;titel\u{7}", "\\u{1b}]0;titel\\u{7}"),
            ("een\ntwee\r\n", "een twee "),
            ("\u{9b}2J\u{7f}", "\\u{9b}2J\\u{7f}"),
            ("gpj.\u{202e}exe", "gpj.\\u{202e}exe"),
        ] {
            assert_eq!(printable(typed), shown);
        }
    }
}
