//! The clipboard of the person's own computer, as far as a terminal hands something on to it (OSC 52).
//!
//! Only ever written, never read. No terminal tells whether it did it: many do, some ask first, some never do.

/// Whether a terminal may do it, and how it is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clipboard {
    /// It surely does not.
    None,
    #[default]
    Terminal,
    /// tmux stands between: it takes it itself, or hands it on, as its own settings say.
    Tmux,
}

/// Beginnings of the names of terminals that have no clipboard.
const WITHOUT: &[&str] = &["linux", "vt", "ansi", "cons25", "sun", "wsvt", "dumb"];

impl Clipboard {
    /// Of a terminal of that name.
    #[must_use]
    pub fn of(term: Option<&str>) -> Self {
        let name = term.unwrap_or("dumb");
        if WITHOUT.iter().any(|none| name.starts_with(none)) {
            Self::None
        } else if name.starts_with("tmux") {
            Self::Tmux
        } else {
            Self::Terminal
        }
    }

    /// The bytes that put a text on it.
    #[must_use]
    pub fn put(self, text: &str) -> Vec<u8> {
        let set = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
        match self {
            Self::None => Vec::new(),
            Self::Terminal => set.into_bytes(),
            // For tmux itself (`set-clipboard on`), then for the terminal behind it (`allow-passthrough on`).
            Self::Tmux => format!("{set}\x1bPtmux;{}\x1b\\", set.replace('\x1b', "\x1b\x1b")).into_bytes(),
        }
    }
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let whole = three.iter().fold(0_u32, |whole, byte| whole << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let at = (whole >> (18 - 6 * place) & 63) as usize;
            let sign = if place > three.len() { b'=' } else { SIGNS.get(at).copied().unwrap_or(b'=') };
            text.push(char::from(sign));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_as_everybody_has_it() {
        for (text, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("K7Q2-9MXD-4TRA-1CJW", "SzdRMi05TVhELTRUUkEtMUNKVw=="),
        ] {
            assert_eq!(base64(text.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }

    #[test]
    fn a_terminal_is_told_in_the_way_it_understands() {
        for (term, clipboard) in [
            (Some("xterm-256color"), Clipboard::Terminal),
            (Some("screen-256color"), Clipboard::Terminal),
            (Some("tmux-256color"), Clipboard::Tmux),
            (Some("linux"), Clipboard::None),
            (Some("vt220"), Clipboard::None),
            (Some("dumb"), Clipboard::None),
            (None, Clipboard::None),
        ] {
            assert_eq!(Clipboard::of(term), clipboard, "{term:?}");
        }
        assert_eq!(Clipboard::Terminal.put("foo"), b"\x1b]52;c;Zm9v\x07");
        assert_eq!(Clipboard::Tmux.put("foo"), b"\x1b]52;c;Zm9v\x07\x1bPtmux;\x1b\x1b]52;c;Zm9v\x07\x1b\\");
        assert_eq!(Clipboard::None.put("foo"), b"");
    }
}
