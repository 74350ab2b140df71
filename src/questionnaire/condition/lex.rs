//! From characters to signs.

use std::ops::Range;

use super::problem::{Fault, Problem};
use crate::questionnaire::Decimal;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A question, a function, or a word with a meaning of its own.
    Word(String),
    Number(Decimal),
    Text(String),
    /// An operator, bracket or comma.
    Sign(&'static str),
}

/// A token with the bytes it stands on.
pub(super) type Placed = (Token, Range<usize>);

/// Longest first, so that `<=` is not read as `<`.
const SIGNS: [&str; 17] = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "*", "(", ")", "[", "]", ","];

/// Signs of other languages and of word processors, and what conditions have instead.
const MISTAKEN: [(&str, Option<&str>); 16] = [
    ("===", Some("==")),
    ("!==", Some("!=")),
    ("<>", Some("!=")),
    ("=<", Some("<=")),
    ("=>", Some(">=")),
    ("≠", Some("!=")),
    ("≤", Some("<=")),
    ("≥", Some(">=")),
    ("=", Some("==")),
    ("&", Some("&&")),
    ("|", Some("||")),
    ("“", Some("\"")),
    ("”", Some("\"")),
    ("„", Some("\"")),
    ("‘", Some("'")),
    ("’", Some("'")),
];

/// Every token of the source, or every sign that is none.
pub(super) fn lex(source: &str) -> Result<Vec<Placed>, Vec<Problem>> {
    let mut tokens = Vec::new();
    let mut problems = Vec::new();
    let mut at = 0;
    while let Some(rest) = source.get(at..)
        && let Some(first) = rest.chars().next()
    {
        let length = if first.is_whitespace() {
            first.len_utf8()
        } else if first.is_ascii_digit() {
            let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            match rest.get(..length).unwrap_or_default().parse() {
                Ok(number) => tokens.push((Token::Number(number), at..at + length)),
                Err(_) => problems.push(Problem::new(at..at + length, Fault::NotANumber)),
            }
            length
        } else if first.is_alphabetic() || first == '_' {
            let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            tokens.push((Token::Word(rest.get(..length).unwrap_or_default().to_owned()), at..at + length));
            length
        } else if first == '"' || first == '\'' {
            let inside = rest.get(1..).unwrap_or_default();
            if let Some(end) = inside.find(first) {
                tokens.push((Token::Text(inside.get(..end).unwrap_or_default().to_owned()), at..at + end + 2));
                end + 2
            } else {
                problems.push(Problem::new(at..source.len(), Fault::TextNotClosed));
                rest.len()
            }
        } else {
            sign(rest, at, &mut tokens, &mut problems)
        };
        at += length;
    }
    if problems.is_empty() { Ok(tokens) } else { Err(problems) }
}

/// Reads an operator or bracket, or says that it is none; gives its length.
fn sign(rest: &str, at: usize, tokens: &mut Vec<Placed>, problems: &mut Vec<Problem>) -> usize {
    let known = SIGNS.iter().find(|sign| rest.starts_with(**sign));
    let mistaken = MISTAKEN.iter().find(|(sign, _)| rest.starts_with(sign));
    match (known, mistaken) {
        (Some(sign), wrong) if wrong.is_none_or(|(wrong, _)| wrong.len() <= sign.len()) => {
            tokens.push((Token::Sign(sign), at..at + sign.len()));
            sign.len()
        }
        (_, Some((found, instead))) => {
            let kind = Fault::NotASign { found: (*found).to_owned(), instead: *instead };
            problems.push(Problem::new(at..at + found.len(), kind));
            found.len()
        }
        _ => {
            let first = rest.chars().next().unwrap_or_default();
            let found = first.escape_debug().to_string();
            problems.push(Problem::new(at..at + first.len_utf8(), Fault::NotASign { found, instead: None }));
            first.len_utf8()
        }
    }
}
