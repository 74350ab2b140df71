//! The line a person types in plain mode over SSH or at a kiosk: there is no system between that echoes it and lets it be
//! corrected, so that is done here, in the simplest way.
//!
//! Backspace takes a sign back, Ctrl-U the line, Ctrl-W a word; arrows and other keys do nothing. Pure: bytes in, what
//! to echo and what was entered out.
//!
//! Invariants: nothing that is no text is echoed; a line takes bounded room.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The longest line; more than any answer holds.
const LONGEST: usize = 16 * 1024;
/// How much of its end is looked at for the last sign, in bytes: more than any sign has that is one.
const TAIL: usize = 128;

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// A line with its end, as bytes.
    Line(Vec<u8>),
    /// Ctrl-C.
    Interrupt,
    /// Ctrl-D on an empty line.
    End,
}

/// A line that is being typed.
#[derive(Clone, Debug, Default)]
pub struct Echo {
    line: Vec<u8>,
    escape: Escape,
    /// Enter was the last thing: a line feed that comes with it is not another one.
    entered: bool,
}

/// Where in the bytes of a key that is no sign we are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Escape {
    #[default]
    No,
    Begun,
    /// Up to a final byte.
    Sequence,
    /// One more byte.
    Single,
}

impl Echo {
    /// Takes bytes; puts what is to be echoed behind `echo`.
    pub fn feed(&mut self, bytes: &[u8], echo: &mut String) -> Vec<Entered> {
        let mut entered = Vec::new();
        for byte in bytes {
            if !self.skips(*byte) {
                entered.extend(self.byte(*byte, echo));
            }
        }
        entered
    }

    /// What stands on the line, for showing it again below something that was said meanwhile.
    #[must_use]
    pub fn pending(&self) -> String {
        String::from_utf8_lossy(&self.line).into_owned()
    }

    /// Whether a byte belongs to a key that is no sign.
    const fn skips(&mut self, byte: u8) -> bool {
        let (skips, next) = match (self.escape, byte) {
            (Escape::No | Escape::Begun, 0x1b) => (true, Escape::Begun),
            // No key of several bytes; or Esc alone, and then something.
            (Escape::No, _) | (Escape::Begun, ..=0x1f) => (false, Escape::No),
            (Escape::Begun, b'[') | (Escape::Sequence, 0x20..=0x3f) => (true, Escape::Sequence),
            (Escape::Begun, b'O') => (true, Escape::Single),
            (Escape::Begun | Escape::Sequence | Escape::Single, _) => (true, Escape::No),
        };
        self.escape = next;
        skips
    }

    fn byte(&mut self, byte: u8, echo: &mut String) -> Option<Entered> {
        let after_enter = std::mem::take(&mut self.entered);
        match byte {
            b'\n' if after_enter => None,
            b'\r' | b'\n' => {
                self.entered = byte == b'\r';
                echo.push('\n');
                self.line.push(b'\n');
                Some(Entered::Line(std::mem::take(&mut self.line)))
            }
            0x03 => {
                self.line.clear();
                echo.push('\n');
                Some(Entered::Interrupt)
            }
            0x04 if self.line.is_empty() => Some(Entered::End),
            0x08 | 0x7f => {
                self.take_back(echo);
                None
            }
            0x15 => {
                while self.take_back(echo) {}
                None
            }
            0x17 => {
                while self.line.last() == Some(&b' ') && self.take_back(echo) {}
                while self.line.last().is_some_and(|byte| *byte != b' ') && self.take_back(echo) {}
                None
            }
            ..=0x1f if byte != b'\t' => None,
            _ if self.line.len() >= LONGEST => {
                echo.push('\u{7}');
                None
            }
            _ => {
                self.line.push(byte);
                self.echo_sign(byte, echo);
                None
            }
        }
    }

    /// Echoes the last sign once all its bytes are there.
    fn echo_sign(&self, byte: u8, echo: &mut String) {
        if byte == b'\t' {
            return echo.push(' ');
        }
        if byte < 0x80 {
            return echo.push(char::from(byte));
        }
        // A sign of several bytes has at most four.
        let from = self.line.len().saturating_sub(4);
        let tail = self.line.get(from..).unwrap_or_default();
        for at in 0..tail.len() {
            let text = tail.get(at..).and_then(|bytes| std::str::from_utf8(bytes).ok());
            let mut signs = text.unwrap_or_default().chars();
            if let (Some(sign), None) = (signs.next(), signs.next()) {
                if !sign.is_control() {
                    echo.push_str(&crate::text::visible::visible(sign.encode_utf8(&mut [0; 4])));
                }
                return;
            }
        }
    }

    /// Takes the last sign back; whether there was one.
    fn take_back(&mut self, echo: &mut String) -> bool {
        if self.line.is_empty() {
            return false;
        }
        // Of a long line only its end is looked at, or a key would cost the more the longer it is.
        let from = self.line.len().saturating_sub(TAIL);
        let tail = self.line.get(from..).unwrap_or_default();
        let begins = tail.iter().position(|byte| !(0x80..=0xbf).contains(byte)).unwrap_or_default();
        let Some(chunk) = tail.get(begins..).and_then(|tail| tail.utf8_chunks().last()) else { return false };
        let (width, length) = match chunk.valid().graphemes(true).next_back() {
            // Half a sign was not shown.
            _ if !chunk.invalid().is_empty() => (0, 1),
            Some("\t") => (1, 1),
            Some(last) => (last.width(), last.len()),
            None => return false,
        };
        for _ in 0..width {
            echo.push_str("\u{8} \u{8}");
        }
        self.line.truncate(self.line.len().saturating_sub(length));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Entered {
        Entered::Line(text.as_bytes().to_vec())
    }

    #[test]
    fn what_is_typed_is_echoed_and_can_be_corrected() {
        let back = "\u{8} \u{8}";
        for (typed, echoed, entered) in [
            ("ja\r", "ja\n".to_owned(), vec![line("ja\n")]),
            ("ja\r\nnee\n", "ja\nnee\n".to_owned(), vec![line("ja\n"), line("nee\n")]),
            ("jb\u{7f}a\r", format!("jb{back}a\n"), vec![line("ja\n")]),
            ("é한\u{8}\u{8}\u{8}x\r", format!("é한{back}{back}{back}x\n"), vec![line("x\n")]),
            ("een twee\u{17}\u{15}3\r", format!("een twee{}3\n", back.repeat(8)), vec![line("3\n")]),
            ("a\u{1b}[A\u{1b}OP\u{1b}[1;5Cb\r", "ab\n".to_owned(), vec![line("ab\n")]),
            ("abc\u{3}", "abc\n".to_owned(), vec![Entered::Interrupt]),
            ("a\u{4}\r\u{4}", "a\n".to_owned(), vec![line("a\n"), Entered::End]),
            ("\u{1}\u{7}\u{0}a\r", "a\n".to_owned(), vec![line("a\n")]),
        ] {
            let mut echo = String::new();
            assert_eq!(Echo::default().feed(typed.as_bytes(), &mut echo), entered, "{typed:?}");
            assert_eq!(echo, echoed, "{typed:?}");
            // However the bytes come.
            let (mut whole, mut echo, mut all) = (Echo::default(), String::new(), Vec::new());
            for byte in typed.as_bytes() {
                all.extend(whole.feed(&[*byte], &mut echo));
            }
            assert_eq!((all, echo), (entered, echoed), "{typed:?}");
        }
    }

    #[test]
    fn nothing_typed_takes_effect_on_the_terminal() {
        let mut echo = String::new();
        Echo::default().feed("\u{9b}2J\u{202e}\u{1b}]0;x\u{7}\u{85}".as_bytes(), &mut echo);
        assert!(echo.chars().all(|sign| !sign.is_control()), "{echo:?}");
        assert!(!echo.contains('\u{202e}'), "{echo:?}");
    }

    #[test]
    fn taking_back_a_long_line_is_quick_whatever_stands_on_it() {
        // Flags, joined faces, marks without end, halves of signs: what is costly to part into signs.
        for sign in ["\u{1f1f3}\u{1f1f1}", "\u{1f469}\u{200d}", "\u{301}", "a", "é"] {
            let mut typed = Echo::default();
            let (mut echo, began) = (String::new(), std::time::Instant::now());
            for _ in 0..20 {
                typed.feed(sign.repeat(LONGEST / sign.len()).as_bytes(), &mut echo);
                typed.feed(b"\x15", &mut echo);
                assert!(typed.line.is_empty(), "{sign:?}");
            }
            // Line by line this takes a few milliseconds; by looking at the whole line for each sign, a second.
            assert!(began.elapsed().as_secs() < 8, "{sign:?}: {:?}", began.elapsed());
        }
        let mut halves = Echo::default();
        halves.feed(&[0xf0, 0x9f, 0x87, 0x80].repeat(3), &mut String::new());
        halves.feed(&[0xc3, 0x15], &mut String::new());
        assert!(halves.line.is_empty());
    }

    #[test]
    fn a_line_without_end_takes_no_room() {
        let mut typed = Echo::default();
        for _ in 0..1000 {
            let mut echo = String::new();
            typed.feed(&[b'a'; 1000], &mut echo);
        }
        assert_eq!(typed.line.len(), LONGEST);
        let mut echo = String::new();
        typed.feed(&[0x15], &mut echo);
        assert_eq!(typed.line.len(), 0);
    }
}
