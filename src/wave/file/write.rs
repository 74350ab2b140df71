//! Writing YAML as a person would: block style, and quotation marks only where they are needed.
//!
//! Invariant: what is written reads as what was given, but for signs that no file may hold: those are left out.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::questionnaire::tree::{Content, Node, is_harmful};

/// A value on its way to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Written {
    /// A number, a day, a truth value or nothing: as it stands, without quotation marks.
    Bare(String),
    Text(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

impl Written {
    /// What stands in a file, to be written anew.
    #[must_use]
    pub fn of(node: &Node) -> Self {
        match &node.content {
            Content::Refused => Self::Bare("null".to_owned()),
            Content::Scalar(scalar) if scalar.is_null() => Self::Bare("null".to_owned()),
            Content::Scalar(scalar) if scalar.as_bool().is_some() || scalar.as_decimal().is_some() => {
                Self::Bare(scalar.text.clone())
            }
            Content::Scalar(scalar) => Self::Text(scalar.text.clone()),
            Content::List(items) => Self::List(items.iter().map(Self::of).collect()),
            Content::Map(entries) => {
                Self::Map(entries.iter().map(|entry| (entry.key.name.clone(), Self::of(&entry.value))).collect())
            }
        }
    }

    /// As the text of a file.
    #[must_use]
    pub fn file(&self) -> String {
        let mut out = String::new();
        self.block(0, &mut out);
        out
    }

    /// What takes one line: anything but lists and mappings with something in them.
    fn inline(&self) -> Option<String> {
        match self {
            Self::Bare(word) => Some(word.clone()),
            Self::Text(text) => Some(scalar(text)),
            Self::List(items) => items.is_empty().then(|| "[]".to_owned()),
            Self::Map(fields) => fields.is_empty().then(|| "{}".to_owned()),
        }
    }

    fn block(&self, indent: usize, out: &mut String) {
        let margin = " ".repeat(indent);
        match self {
            Self::List(items) if !items.is_empty() => {
                for item in items {
                    if let Some(line) = item.inline() {
                        let _ = writeln!(out, "{margin}- {line}");
                    } else {
                        let mut inner = String::new();
                        item.block(indent + 2, &mut inner);
                        // Its first line follows the hyphen.
                        let _ = write!(out, "{margin}- {}", inner.trim_start_matches(' '));
                    }
                }
            }
            Self::Map(fields) if !fields.is_empty() => {
                for (name, value) in fields {
                    let name = scalar(name);
                    if let Some(line) = value.inline() {
                        let _ = writeln!(out, "{margin}{name}: {line}");
                    } else {
                        let _ = writeln!(out, "{margin}{name}:");
                        value.block(indent + 2, out);
                    }
                }
            }
            one_line => {
                let _ = writeln!(out, "{margin}{}", one_line.inline().unwrap_or_default());
            }
        }
    }
}

/// A text as it stands behind a field's name: in quotation marks wherever a reader of YAML might take it for anything
/// else.
fn scalar(text: &str) -> String {
    if is_bare(text) { text.to_owned() } else { quoted(text) }
}

/// Whether the text needs no quotation marks, for any reader of YAML there is.
fn is_bare(text: &str) -> bool {
    let sign = |sign: char| sign.is_alphanumeric() || " -_/.,()'+%@".contains(sign);
    let mut signs = text.chars();
    let (Some(first), Some(last)) = (signs.next(), text.chars().last()) else { return false };
    let word = matches!(
        text.to_ascii_lowercase().as_str(),
        "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    // What begins with a digit may be a number or a day: a letter tells that it is neither, but for `1e5` and `0x1f`.
    let number = first.is_ascii_digit()
        && (!text.chars().any(|sign| sign.is_ascii_alphabetic())
            || text.parse::<f64>().is_ok()
            || text.get(1..2).is_some_and(|second| "xXoObB".contains(second)));
    let word = word || matches!(text.to_ascii_lowercase().as_str(), "inf" | "infinity" | "nan");
    first.is_alphanumeric() && last != ' ' && !word && !number && text.chars().all(sign)
}

/// In quotation marks, with every sign spelled out that a reader might not take as it is.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars().filter(|sign| !is_harmful(*sign)) {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            sign if crate::text::visible::is_plain(sign) => out.push(sign),
            sign => {
                let number = u32::from(sign);
                let _ = if number > 0xffff { write!(out, "\\U{number:08X}") } else { write!(out, "\\u{number:04X}") };
            }
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_bare_where_nobody_can_take_them_for_something_else() {
        for (text, line) in [
            ("Meting najaar 2026", "Meting najaar 2026"),
            ("2026-najaar", "2026-najaar"),
            ("'s-Gravenhage", "\"'s-Gravenhage\""),
            ("Zeeuws-Vlaanderen, oost", "Zeeuws-Vlaanderen, oost"),
            ("2026", "\"2026\""),
            ("2026-11-01", "\"2026-11-01\""),
            ("1e5", "\"1e5\""),
            ("0x1f", "\"0x1f\""),
            ("true", "\"true\""),
            ("Nee", "Nee"),
            ("no", "\"no\""),
            ("NaN", "\"NaN\""),
            ("waarom: zo", "\"waarom: zo\""),
            ("a #1", "\"a #1\""),
            ("- x", "\"- x\""),
            ("", "\"\""),
            ("een\ntwee\t\"drie\"\\", "\"een\\ntwee\\t\\\"drie\\\"\\\\\""),
            ("a\u{202e}b\u{7}c\u{2028}d", "\"abc\\u2028d\""),
        ] {
            assert_eq!(scalar(text), line);
        }
    }

    #[test]
    fn lists_and_mappings_stand_in_blocks() {
        let text = |text: &str| Written::Text(text.to_owned());
        let map = |fields: Vec<(&str, Written)>| {
            Written::Map(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
        };
        let whole = map(vec![
            ("format", Written::Bare("1".to_owned())),
            ("leeg", Written::List(Vec::new())),
            ("drop", Written::List(vec![text("een"), text("twee: drie")])),
            ("rij", Written::List(vec![map(vec![("a", text("b")), ("c", Written::List(vec![text("d")]))])])),
        ]);
        assert_eq!(
            whole.file(),
            "format: 1\nleeg: []\ndrop:\n  - een\n  - \"twee: drie\"\nrij:\n  - a: b\n    c:\n      - d\n"
        );
    }
}
