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
const MISTAKEN: [(&str, &str); 16] = [
    ("===", "=="),
    ("!==", "!="),
    ("<>", "!="),
    ("=<", "<="),
    ("=>", ">="),
    ("≠", "!="),
    ("≤", "<="),
    ("≥", ">="),
    ("=", "=="),
    ("&", "&&"),
    ("|", "||"),
    ("“", "\""),
    ("”", "\""),
    ("„", "\""),
    ("‘", "'"),
    ("’", "'"),
];

/// Every token of the source. A sign that is none is reported, and read as what was probably meant, so that the rest
/// can be looked at too; `None` where that can't be made out.
pub(super) fn lex(source: &str, problems: &mut Vec<Problem>) -> Option<Vec<Placed>> {
    let mut tokens = Vec::new();
    let mut readable = true;
    let mut at = 0;
    while let Some(rest) = source.get(at..)
        && let Some(first) = rest.chars().next()
    {
        let length = if first.is_whitespace() {
            first.len_utf8()
        } else if first.is_ascii_digit() {
            let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            if let Ok(number) = rest.get(..length).unwrap_or_default().parse() {
                tokens.push((Token::Number(number), at..at + length));
            } else {
                problems.push(Problem::new(at..at + length, Fault::NotANumber));
                readable = false;
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
                readable = false;
                rest.len()
            }
        } else {
            sign(rest, at, &mut tokens, problems, &mut readable)
        };
        at += length;
    }
    readable.then_some(tokens)
}

/// Reads an operator or bracket, or says that it is none; gives its length.
fn sign(rest: &str, at: usize, tokens: &mut Vec<Placed>, problems: &mut Vec<Problem>, readable: &mut bool) -> usize {
    let known = SIGNS.iter().find(|sign| rest.starts_with(**sign));
    let mistaken = MISTAKEN.iter().find(|(sign, _)| rest.starts_with(sign));
    match (known, mistaken) {
        (Some(sign), wrong) if wrong.is_none_or(|(wrong, _)| wrong.len() <= sign.len()) => {
            tokens.push((Token::Sign(sign), at..at + sign.len()));
            sign.len()
        }
        (_, Some((found, instead))) => {
            let kind = Fault::NotASign { found: (*found).to_owned(), instead: Some(instead) };
            problems.push(Problem::new(at..at + found.len(), kind));
            match SIGNS.iter().find(|sign| **sign == *instead) {
                Some(meant) => tokens.push((Token::Sign(meant), at..at + found.len())),
                None => *readable = false,
            }
            found.len()
        }
        _ => {
            let first = rest.chars().next().unwrap_or_default();
            let found = first.escape_debug().to_string();
            problems.push(Problem::new(at..at + first.len_utf8(), Fault::NotASign { found, instead: None }));
            *readable = false;
            first.len_utf8()
        }
    }
}
