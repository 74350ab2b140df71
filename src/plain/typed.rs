//! From bytes to lines, in bounded memory.

/// The longest line that is read, in bytes; more than any answer holds.
pub const LONGEST: usize = 64 * 1024;

/// A line that was typed, or why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    Line(String),
    TooLong,
    /// Not UTF-8.
    NotText,
    /// Input ended within it.
    Unfinished,
}

/// Cuts bytes into lines. Of a line that is too long only its end is waited for.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    line: Vec<u8>,
    too_long: bool,
}

impl Lines {
    /// Takes bytes; gives the lines that end in them.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Typed> {
        let mut lines = Vec::new();
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            let (piece, ends) = piece.strip_suffix(b"\n").map_or((piece, false), |piece| (piece, true));
            if self.line.len() + piece.len() > LONGEST {
                self.too_long = true;
                self.line = Vec::new();
            } else if !self.too_long {
                self.line.extend_from_slice(piece);
            }
            if ends {
                lines.push(self.end());
            }
        }
        lines
    }

    /// What is left when input ends.
    pub fn close(&mut self) -> Option<Typed> {
        let left = self.too_long || !self.line.is_empty();
        *self = Self::default();
        left.then_some(Typed::Unfinished)
    }

    fn end(&mut self) -> Typed {
        let line = std::mem::take(&mut self.line);
        if std::mem::take(&mut self.too_long) {
            return Typed::TooLong;
        }
        match String::from_utf8(line) {
            Err(_) => Typed::NotText,
            Ok(line) => {
                let line = line.strip_prefix('\u{feff}').unwrap_or(&line);
                Typed::Line(line.strip_suffix('\r').unwrap_or(line).to_owned())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Typed {
        Typed::Line(text.to_owned())
    }

    #[test]
    fn bytes_become_lines_however_they_come() {
        let mut lines = Lines::default();
        assert_eq!(lines.feed(b"\xef\xbb\xbfeen\r\ntw"), [line("een")]);
        assert_eq!(lines.feed(b"ee\n\n\xff\n"), [line("twee"), line(""), Typed::NotText]);
        assert_eq!(lines.feed(b"ja"), []);
        assert_eq!(lines.close(), Some(Typed::Unfinished));
        assert_eq!(lines.close(), None);
    }

    #[test]
    fn a_line_that_does_not_end_takes_no_room() {
        let mut lines = Lines::default();
        for _ in 0..1000 {
            assert_eq!(lines.feed(&[b'a'; 4096]), []);
            assert!(lines.line.capacity() <= 2 * LONGEST);
        }
        assert_eq!(lines.feed(b"\n4\n"), [Typed::TooLong, line("4")]);
        assert_eq!(lines.feed(format!("{}\n", "a".repeat(LONGEST)).as_bytes()), [line(&"a".repeat(LONGEST))]);
    }
}
