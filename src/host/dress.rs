//! What a terminal can show, by its name (`TERM`) and the locale: colours, signs, letters. One answer for every way in.
//!
//! Invariant: what is not known to be missing is there, but for a terminal without a name, which gets what all have.

use super::Clipboard;
use super::letters::Letters;
use crate::sitting::Carry;
use crate::ui::{ASCII, Colours, Look, Signs, WGL4};

/// How signs are written, by the locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Locale {
    Utf8,
    /// Another encoding, by the name it was given.
    Other(String),
    Unset,
}

impl Locale {
    /// By the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set.
    #[must_use]
    pub fn named(name: Option<&str>) -> Self {
        let Some(name) = name else { return Self::Unset };
        let plain = name.to_ascii_lowercase().replace('-', "");
        if plain.contains("utf8") { Self::Utf8 } else { Self::Other(name.to_owned()) }
    }
}

/// What a terminal is shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dress {
    pub colour: bool,
    pub signs: &'static Signs,
    pub letters: Letters,
    pub clipboard: Clipboard,
}

impl Default for Dress {
    fn default() -> Self {
        Self { colour: true, signs: &WGL4, letters: Letters::All, clipboard: Clipboard::Terminal }
    }
}

impl Dress {
    /// For a terminal of that name. Whether colour is wanted has been decided (see [`has_colours`]).
    #[must_use]
    pub fn of(term: Option<&str>, locale: &Locale, colour: bool) -> Self {
        // GNU screen and tmux name the terminal around them behind a dot.
        let names = || term.unwrap_or("dumb").split('.');
        let few_signs = names().any(|name| OLD.iter().any(|old| name.starts_with(old)));
        let letters = match locale {
            Locale::Other(_) => Letters::Ascii,
            // Terminals of today are UTF-8, also where nobody says so. Those of DEC never were.
            Locale::Unset if names().any(|name| name.starts_with("vt") || name == "dumb") => Letters::Ascii,
            Locale::Utf8 | Locale::Unset => Letters::All,
        };
        let signs = if few_signs || letters == Letters::Ascii { &ASCII } else { &WGL4 };
        Self { colour, signs, letters, clipboard: Clipboard::of(term) }
    }

    /// Where it is tmux that stands between, whatever the terminal is called in it.
    #[must_use]
    pub const fn in_tmux(mut self) -> Self {
        self.clipboard = Clipboard::Tmux;
        self
    }

    /// By which ways a code can be taken along from here; `mail`: there is a mail server.
    #[must_use]
    pub fn carry(&self, mail: bool) -> Carry {
        Carry { mail, copy: self.clipboard != Clipboard::None, blocks: self.letters == Letters::All }
    }

    /// What of this the screens know of.
    #[must_use]
    pub const fn look(&self) -> Look {
        let colours = if self.colour { Colours::Usual } else { Colours::None };
        Look { colours, signs: self.signs }
    }
}

/// Beginnings of the names of terminals whose character sets lack the finer signs.
const OLD: &[&str] = &["linux", "vt", "ansi", "cons25", "sun", "wsvt", "dumb"];

/// Whether a terminal of that name has colours: those of DEC have none, nor have the `mono` kinds of others.
#[must_use]
pub fn has_colours(term: Option<&str>) -> bool {
    let Some(name) = term else { return true };
    name != "dumb" && !name.starts_with("vt") && !name.ends_with("-mono") && !name.ends_with("-m")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Name, locale; colours, signs, letters.
    const TABLE: &str = "
        xterm                 nl_NL.UTF-8   colour wgl4  all
        xterm-256color        C.utf8        colour wgl4  all
        xterm-256color        unset         colour wgl4  all
        xterm-256color        C             colour ascii ascii
        xterm                 nl_NL@euro    colour ascii ascii
        xterm                 POSIX         colour ascii ascii
        xterm-mono            nl_NL.UTF-8   mono   wgl4  all
        screen                nl_NL.UTF-8   colour wgl4  all
        screen.xterm-256color unset         colour wgl4  all
        screen.linux          nl_NL.UTF-8   colour ascii all
        tmux-256color         nl_NL.UTF-8   colour wgl4  all
        putty                 nl_NL.UTF-8   colour wgl4  all
        putty-256color        nl_NL         colour ascii ascii
        linux                 nl_NL.UTF-8   colour ascii all
        linux                 unset         colour ascii all
        linux                 C             colour ascii ascii
        vt100                 nl_NL.UTF-8   mono   ascii all
        vt100                 unset         mono   ascii ascii
        vt220                 C             mono   ascii ascii
        vt220                 unset         mono   ascii ascii
        dumb                  nl_NL.UTF-8   mono   ascii all
        unset                 nl_NL.UTF-8   colour ascii all
        unset                 unset         colour ascii ascii
        rxvt-unicode-256color en_GB.UTF-8   colour wgl4  all
        xterm-kitty           en_GB.UTF-8   colour wgl4  all
    ";

    #[test]
    fn every_terminal_gets_what_it_can_show() {
        let mut lines = 0;
        for line in TABLE.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let named = |at: usize| words.get(at).copied().filter(|word| *word != "unset");
            let term = named(0);
            let dress = Dress::of(term, &Locale::named(named(1)), has_colours(term));
            let shown = [
                if dress.colour { "colour" } else { "mono" },
                if *dress.signs == WGL4 { "wgl4" } else { "ascii" },
                if dress.letters == Letters::All { "all" } else { "ascii" },
            ];
            assert_eq!(words.get(2..), Some(&shown[..]), "{line}");
            lines += 1;
        }
        assert_eq!(lines, 25);
    }
}
