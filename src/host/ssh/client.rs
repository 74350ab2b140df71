//! What a client tells of its terminal, as far as it is heard.
//!
//! Invariant: nothing else of the client's environment is kept, and what is kept is bounded.

use super::super::{Dress, Locale, has_colours};
use super::names::Wanted;
use crate::text::Lang;

/// How many variables are kept.
const VARIABLES: usize = 24;
/// The longest value of one, in bytes.
const LONGEST: usize = 64;

/// A client's terminal and language.
#[derive(Clone, Debug, Default)]
pub struct Client {
    /// Its terminal, if it has one: the name, columns, rows.
    terminal: Option<(String, (u16, u16))>,
    variables: Vec<(String, String)>,
}

impl Client {
    /// Notes the terminal; numbers beyond what any terminal has count as the largest.
    pub fn has_terminal(&mut self, name: &str, columns: u32, rows: u32) {
        let plain = name.len() <= LONGEST && name.chars().all(|sign| sign.is_ascii_graphic());
        let name = if plain { name } else { "" };
        self.terminal = Some((name.to_owned(), size(columns, rows)));
    }

    /// Notes a variable; whether it is one of those that are heard.
    pub fn has_variable(&mut self, name: &str, value: &str) -> bool {
        let locale = name == "LANG" || name.strip_prefix("LC_").is_some_and(|rest| rest.len() <= LONGEST);
        let heard = locale || matches!(name, "NO_COLOR" | "AOJ_LANG" | "AOJ_PLAIN");
        let known = self.variables.iter().position(|(kept, _)| kept == name);
        if !heard || value.len() > LONGEST || (known.is_none() && self.variables.len() >= VARIABLES) {
            return false;
        }
        match known.and_then(|at| self.variables.get_mut(at)) {
            Some((_, kept)) => value.clone_into(kept),
            None => self.variables.push((name.to_owned(), value.to_owned())),
        }
        true
    }

    /// Columns and rows; `None` where there is no terminal.
    #[must_use]
    pub fn size(&self) -> Option<(u16, u16)> {
        self.terminal.as_ref().map(|(_, size)| *size)
    }

    /// The language: as the name asks, then as the client's environment does, then Dutch.
    #[must_use]
    pub fn lang(&self, wanted: &Wanted) -> Lang {
        let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.variable(name));
        wanted
            .lang
            .or_else(|| self.variable("AOJ_LANG").and_then(Lang::of))
            .or_else(|| locale().and_then(Lang::of))
            .unwrap_or_default()
    }

    /// Whether lines of text are wanted, or nothing else can be shown.
    #[must_use]
    pub fn plain(&self, wanted: &Wanted) -> bool {
        wanted.plain || self.variable("AOJ_PLAIN").is_some() || matches!(self.term(), None | Some("dumb"))
    }

    /// What the terminal can show.
    #[must_use]
    pub fn dress(&self) -> Dress {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| self.variable(name));
        let term = self.term();
        let colour = self.variable("NO_COLOR").is_none() && has_colours(term);
        Dress::of(term, &Locale::named(locale), colour)
    }

    /// The name of the terminal; `None` where there is none.
    fn term(&self) -> Option<&str> {
        let (name, _) = self.terminal.as_ref()?;
        Some(if name.is_empty() { "dumb" } else { name })
    }

    fn variable(&self, name: &str) -> Option<&str> {
        let found = self.variables.iter().find(|(kept, _)| kept == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }
}

/// Columns and rows as far as anybody has them.
pub(super) fn size(columns: u32, rows: u32) -> (u16, u16) {
    let most = |number| u16::try_from(number).unwrap_or(u16::MAX);
    (most(columns), most(rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_needed_is_heard() {
        let mut client = Client::default();
        for (name, value, heard) in [
            ("LANG", "en_GB.UTF-8", true),
            ("LC_ALL", "", true),
            ("LC_CTYPE", "C", true),
            ("NO_COLOR", "1", true),
            ("AOJ_PLAIN", "1", true),
            ("AOJ_DATA", "/etc", false),
            ("PATH", "/tmp", false),
            ("LD_PRELOAD", "x", false),
            ("lang", "nl", false),
        ] {
            assert_eq!(client.has_variable(name, value), heard, "{name}");
        }
        assert!(!client.has_variable("LANG", &"x".repeat(65)));
        for n in 0..1000 {
            client.has_variable(&format!("LC_{n}"), "x");
        }
        assert_eq!(client.variables.len(), VARIABLES);
        assert_eq!(client.lang(&Wanted::default()), Lang::En);
        assert_eq!(client.lang(&Wanted::of("nl")), Lang::Nl);
        assert!(!client.dress().colour);
    }

    #[test]
    fn without_a_terminal_there_are_lines_of_text() {
        let respondent = Wanted::default();
        let mut client = Client::default();
        assert!(client.plain(&respondent));
        client.has_terminal("xterm-256color", 80, 24);
        assert!(!client.plain(&respondent));
        assert!(client.plain(&Wanted::of("tekst")));
        client.has_terminal("dumb", 80, 24);
        assert!(client.plain(&respondent));
        client.has_terminal("\u{1b}]0;x\u{7}", u32::MAX, 0);
        assert!(client.plain(&respondent));
        assert_eq!(client.size(), Some((u16::MAX, 0)));
    }
}
