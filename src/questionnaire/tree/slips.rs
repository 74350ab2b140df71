//! Why a file is no YAML, said to somebody who writes texts and not YAML: the slips that writers make, each with its
//! own cure. The parser knows only where it got stuck; what was meant is read from the line itself.

use granit_parser::{ErrorKind, ScanError};

use super::{Span, slice};
use crate::questionnaire::diagnostics::{Diagnostic, Said, said};
use crate::text::check as t;

/// What to tell about a file that the parser can't read on; `last` is where the last thing ended that it understood.
pub fn explain(text: &str, error: &ScanError, last: usize, depth: usize) -> Diagnostic {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    let at = (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => {
            return Diagnostic::error(sign(text, at), said(|l| t::too_deep(l, depth))).cure(said(t::too_deep_cure));
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => {
            return Diagnostic::error(tab(text, at), said(t::tab)).cure(said(t::tab_cure));
        }
        _ => {}
    }
    if matches!(
        error.kind(),
        ErrorKind::UnclosedQuotedScalar
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
    ) {
        let opening = text.get(last..at).and_then(|between| between.find(['"', '\'']));
        let place = opening.map_or_else(|| sign(text, at), |quote| last + quote..last + quote + 1);
        return Diagnostic::error(place, said(t::quote_not_closed)).cure(said(t::quote_not_closed_cure));
    }
    // The parser often gets stuck on the line after the one with the slip.
    let lines = [line(text, at), line_before(text, at)];
    for line in lines.into_iter().flatten() {
        if let Some(problem) = slip(text, &line) {
            return problem;
        }
    }
    if let Some(problem) = list_without_name(text, at) {
        return problem;
    }
    if let Some(problem) = of_kind(text, at, error.kind()) {
        return problem;
    }
    Diagnostic::error(sign(text, at), said(t::syntax)).cure(said(t::syntax_cure))
}

/// A list that begins among fields, where the name it belongs to was left out: the line with `- ` is indented deeper
/// than the field above it, and that field has a value already.
fn list_without_name(text: &str, at: usize) -> Option<Diagnostic> {
    let here = line(text, at)?;
    let above = line_before(text, at)?;
    let [raw, before] = [text.get(here.clone())?, text.get(above)?];
    let [indent, outer] = [raw, before].map(|line| line.len() - line.trim_start_matches(' ').len());
    let (_, value) = before.split_once(": ")?;
    let begins = raw.get(indent..)?.starts_with("- ") && indent >= outer && !value.trim().is_empty();
    let start = here.start + indent;
    begins
        .then(|| Diagnostic::error(start..start + 1, said(t::list_without_name)).cure(said(t::list_without_name_cure)))
}

/// Slips that only the parser can tell.
fn of_kind(text: &str, at: usize, kind: &ErrorKind) -> Option<Diagnostic> {
    let place = sign(text, at);
    Some(match kind {
        ErrorKind::CommentInterceptedScalar => Diagnostic::error(place, said(t::cut_by_hash)).cure(said(t::quote_all)),
        ErrorKind::InvalidBlockScalarHeader => {
            let first = slice(text, &place);
            Diagnostic::error(place.clone(), said(|l| t::leading_sign(l, first))).cure(said(t::quote_all))
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate => {
            Diagnostic::error(place, said(t::unknown_escape)).cure(said(t::unknown_escape_cure))
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::InvalidColonPlacement => Diagnostic::error(place, said(t::brackets)).cure(said(t::brackets_cure)),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidBlockScalarIndent => {
            // Not the sign at which the parser noticed, but the word that stands too far to one side.
            let word = first_word(text, at).unwrap_or(place);
            Diagnostic::error(word, said(t::indentation)).cure(said(t::indentation_cure))
        }
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            Diagnostic::error(place, said(t::no_colon)).cure(said(t::no_colon_cure))
        }
        _ => return None,
    })
}

/// A slip that can be seen in the line itself.
fn slip(text: &str, line: &Span) -> Option<Diagnostic> {
    let raw = text.get(line.clone())?;
    let indent = raw.len() - raw.trim_start_matches([' ', '\t']).len();
    if raw.get(..indent)?.contains('\t') {
        return Some(Diagnostic::error(tab(text, line.start), said(t::tab)).cure(said(t::tab_cure)));
    }
    let item = raw.get(indent..)?;
    if let Some(name) = item.strip_prefix('-')
        && name.split_once(": ").is_some_and(|(name, _)| is_name(name) && !name.starts_with('-'))
    {
        let at = line.start + indent;
        return Some(
            Diagnostic::error(at..at + 1, said(t::no_space_behind_dash)).cure(said(t::no_space_behind_dash_cure)),
        );
    }
    let item = item.strip_prefix("- ").map_or(item, str::trim_start);
    // `name: value`, or an item of a list of texts.
    let value = match item.split_once(':') {
        Some((name, value)) if is_name(name) => {
            if value.starts_with('\u{a0}') {
                let at = line.end - value.len();
                return Some(Diagnostic::error(sign(text, at), said(t::hard_space)).cure(said(t::hard_space_cure)));
            }
            if value.starts_with(|sign: char| sign.is_alphanumeric()) {
                let at = line.end - value.len() - 1;
                return Some(Diagnostic::error(at..at + 1, said(t::no_space)).cure(said(t::no_space_cure)));
            }
            value.trim_start()
        }
        _ => item,
    };
    let start = line.end - value.len();
    let first = value.chars().next()?;
    let problem =
        |at: usize, length: usize, what: Said| Some(Diagnostic::error(at..at + length, what).cure(said(t::quote_all)));
    match first {
        '"' | '\'' => {
            let at = start + 1 + after_quotes(value.get(1..)?, first)?;
            let cure = if first == '\'' { said(t::apostrophe_cure) } else { said(t::inner_quotes_cure) };
            Some(Diagnostic::error(sign(text, at), said(|l| t::after_quotes(l, first))).cure(cure))
        }
        '{' if value.starts_with("{{") => {
            Some(Diagnostic::error(start..start + 2, said(t::braces_first)).cure(said(t::quote_braces)))
        }
        '-' if value.starts_with("- ") => problem(start, 1, said(|l| t::leading_sign(l, '-'))),
        '*' | '&' | '@' | '%' | '`' | '!' | '?' | ',' => problem(start, 1, said(|l| t::leading_sign(l, first))),
        '[' | '{' | '|' | '>' | '#' => None,
        '“' | '”' | '„' | '‘' | '’' if value.contains(": ") => {
            let cure = said(t::curly_quotes_cure);
            Some(Diagnostic::error(sign(text, start), said(|l| t::curly_quotes(l, first))).cure(cure))
        }
        _ => {
            let at = value.find(": ").or_else(|| value.ends_with(':').then(|| value.len() - 1))?;
            // Only where the value itself is a text: `a: b: c`.
            if start == line.start + indent { None } else { problem(start + at, 1, said(t::colon_in_text)) }
        }
    }
}

/// Where, behind a text in quotes, something else than a comment follows.
fn after_quotes(rest: &str, quote: char) -> Option<usize> {
    let mut signs = rest.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if quote == '"' => {
                signs.next();
            }
            _ if sign == quote => {
                if quote == '\'' && signs.peek().is_some_and(|(_, next)| *next == '\'') {
                    signs.next();
                    continue;
                }
                let behind = rest.get(at + 1..)?;
                let more = behind.trim_start();
                let fine = more.is_empty() || more.starts_with(['#', ',', ']', '}', ':']);
                return if fine { None } else { Some(at + 1 + behind.len() - more.len()) };
            }
            _ => {}
        }
    }
    None
}

/// A field's name, as fields are called here.
fn is_name(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 64
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}

/// The bytes of the line in which a byte stands, without its end.
fn line(text: &str, at: usize) -> Option<Span> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let rest = text.get(start..)?;
    let end = start + rest.find('\n').unwrap_or(rest.len());
    let trimmed = text.get(start..end)?.trim_end();
    Some(start..start + trimmed.len())
}

/// The first word of the line in which a byte stands, or its first sign.
fn first_word(text: &str, at: usize) -> Option<Span> {
    let line = line(text, at)?;
    let raw = text.get(line.clone())?;
    let start = line.start + raw.len() - raw.trim_start().len();
    let rest = text.get(start..line.end)?;
    let end = rest.find([':', ' ']).filter(|end| *end > 0).unwrap_or(rest.len());
    (!rest.is_empty()).then(|| start..start + end)
}

/// The last line before it with something on it.
fn line_before(text: &str, at: usize) -> Option<Span> {
    let start = line(text, at)?.start;
    let before = text.get(..start)?.trim_end();
    if before.is_empty() { None } else { line(text, before.len()) }
}

/// The sign that begins at that byte; nothing at the end of the file.
pub(super) fn sign(text: &str, at: usize) -> Span {
    at..at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// The first tab of the line or of the next one (the parser may stand at the end of the line before), or the byte itself.
fn tab(text: &str, at: usize) -> Span {
    let found = |at: usize| line(text, at).and_then(|line| Some(line.start + text.get(line)?.find('\t')?));
    let next = text.get(at..).and_then(|rest| rest.find('\n')).and_then(|end| found(at + end + 1));
    found(at).or(next).map_or_else(|| sign(text, at), |tab| tab..tab + 1)
}
