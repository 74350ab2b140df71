//! YAML (or JSON) text to a tree of our own nodes, each with its place in the file.
//!
//! Nothing is interpreted here: a scalar keeps the signs it was written with and whether it stood in quotes; what it
//! must be is for [`super::table`] to say. What files have no need for (anchors, aliases, tags, merge keys, several
//! documents, keys that are lists) is refused here, each occurrence with its place, and what was refused becomes
//! [`Content::Refused`], so that nobody complains about it twice.
//!
//! Invariant: no bytes make it panic, recurse deeper than [`Limits::depth`], or hold more than [`Limits::nodes`] nodes.

mod decode;
mod slips;

pub(crate) use decode::is_harmful;

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span as Marks};
use jiff::civil::Date;

use super::Decimal;
use super::diagnostics::{Diagnostic, Diagnostics, Said, said, shown};
use crate::text::check as t;

/// Bytes of the source.
pub type Span = Range<usize>;

/// A value of the file.
#[derive(Clone, Debug)]
pub struct Node {
    /// All of it; empty where nothing was written (`title:`).
    pub span: Span,
    pub content: Content,
}

#[derive(Clone, Debug)]
pub enum Content {
    Scalar(Scalar),
    List(Vec<Node>),
    Map(Vec<Entry>),
    /// Already reported; stands for anything.
    Refused,
}

/// A single value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    pub text: String,
    /// Without quotes and not as a block: may be a number, `true`, or nothing.
    pub plain: bool,
}

/// A field of a mapping.
#[derive(Clone, Debug)]
pub struct Entry {
    pub key: Key,
    pub value: Node,
}

#[derive(Clone, Debug)]
pub struct Key {
    pub name: String,
    pub span: Span,
}

/// How much a file may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub bytes: usize,
    pub nodes: usize,
    pub depth: usize,
}

impl Limits {
    /// For files that people write.
    pub const FILE: Self = Self { bytes: 1 << 20, nodes: 100_000, depth: 64 };
    /// For documents that the program wrote itself, with everything spelled out.
    pub const DOCUMENT: Self = Self { bytes: 16 << 20, nodes: 2_000_000, depth: 64 };
}

/// Reads a file. What is wrong with it stands in the diagnostics; `None` where nothing is left to look at.
#[must_use]
pub fn read(name: &str, bytes: &[u8], limits: Limits) -> (Option<Node>, Diagnostics) {
    match decode::decode(name, bytes, limits.bytes) {
        Err(refused) => (None, refused),
        Ok(source) => {
            let mut diagnostics = Diagnostics::new(source);
            let text = diagnostics.source().text_shared();
            let root = Builder {
                text: &text,
                limits,
                stack: Vec::new(),
                nodes: 0,
                root: None,
                refused_line: None,
                out: &mut diagnostics,
            }
            .run();
            (root, diagnostics)
        }
    }
}

/// A collection that is not closed yet.
enum Open {
    List {
        start: usize,
        items: Vec<Node>,
    },
    Map {
        start: usize,
        entries: Vec<Entry>,
        key: Option<Key>,
        seen: HashMap<String, usize>,
        /// It is no mapping but a text that begins with `{{`.
        refused: bool,
    },
}

struct Builder<'a> {
    text: &'a str,
    limits: Limits,
    stack: Vec<Open>,
    nodes: usize,
    root: Option<Node>,
    refused_line: Option<usize>,
    out: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn run(mut self) -> Option<Node> {
        let mut options = granit_parser::Options::default();
        options.set_emit_comments(false);
        options.emit_anchor_events = true;
        options.emit_unresolved_aliases = true;
        options.flow_nesting_limit = self.limits.depth + 1;
        options.block_nesting_limit = self.limits.depth + 1;
        let mut documents = 0;
        let mut last = 0;
        for event in Parser::new_from_str_with_options(self.text, options) {
            let (event, marks) = match event {
                Ok(found) => found,
                Err(error) => {
                    let problem = slips::explain(self.text, &error, last, self.limits.depth);
                    // What the parser gets stuck on may have been refused a moment before: `*Ik* weet` as an alias.
                    if !self.out.in_order().iter().any(|told| told.span.start == problem.span.start) {
                        self.out.push(problem);
                    }
                    return None;
                }
            };
            let span = self.span(&marks);
            last = span.end.max(last);
            if matches!(event, Event::DocumentStart(..)) {
                documents += 1;
                if documents > 1 {
                    self.refuse(span, said(t::several_documents), said(t::several_documents_cure));
                    break;
                }
                continue;
            }
            let begin = span.start;
            self.take(event, &marks, span);
            if self.is_beyond_measure(begin) {
                return None;
            }
        }
        if self.root.is_none() {
            self.out.push(Diagnostic::error(0..0, said(t::empty_file)).cure(said(t::empty_file_cure)));
        }
        self.root
    }

    /// What the parser found next.
    fn take(&mut self, event: Event<'_>, marks: &Marks, span: Span) {
        if let Event::Scalar(_, _, _, Some(_))
        | Event::SequenceStart(_, _, Some(_))
        | Event::MappingStart(_, _, Some(_)) = event
        {
            self.refuse_tag(marks, &span);
        }
        match event {
            Event::Scalar(_, _, _, Some(_)) => self.put(Node { span, content: Content::Refused }),
            Event::Scalar(text, style, _, None) => {
                let content = if let Some(sign) = text.chars().find(|sign| decode::is_harmful(*sign)) {
                    self.refuse(span.clone(), decode::harmful(sign), said(t::control_cure));
                    Content::Refused
                } else {
                    Content::Scalar(Scalar { text: text.into_owned(), plain: style == ScalarStyle::Plain })
                };
                self.put(Node { span, content });
            }
            Event::SequenceStart(..) => self.stack.push(Open::List { start: span.start, items: Vec::new() }),
            Event::MappingStart(..) => self.stack.push(Open::Map {
                start: span.start,
                entries: Vec::new(),
                key: None,
                seen: HashMap::new(),
                refused: false,
            }),
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let what = said(|l| t::alias(l, shown(slice(self.text, &span))));
                self.refuse(span.clone(), what, said(t::quote_all));
                self.put(Node { span, content: Content::Refused });
            }
            Event::Anchor(..) => {
                let what = said(|l| t::anchor(l, shown(slice(self.text, &span))));
                self.refuse(span, what, said(t::quote_all));
            }
            _ => {}
        }
    }

    /// Whether the file holds more than a file may, up to what begins there; it has been told then.
    fn is_beyond_measure(&mut self, begin: usize) -> bool {
        let Limits { depth, nodes, .. } = self.limits;
        if self.stack.len() > depth {
            let what = said(|l| t::too_deep(l, depth));
            self.out.push(Diagnostic::error(slips::sign(self.text, begin), what).cure(said(t::too_deep_cure)));
            return true;
        }
        if self.out.is_full() {
            return true;
        }
        if self.nodes > nodes {
            let what = said(|l| t::too_many_values(l, nodes));
            self.out.push(Diagnostic::error(begin..begin, what).cure(said(t::too_large_cure)));
            return true;
        }
        false
    }

    /// Byte offsets of the parser's marks.
    fn span(&self, marks: &Marks) -> Span {
        let length = self.text.len();
        let start = marks.start.byte_offset().unwrap_or(0).min(length);
        let end = marks.end.byte_offset().unwrap_or(start).clamp(start, length);
        let text = slice(self.text, &(start..end));
        start..start + text.trim_end().len()
    }

    /// One slip may look like two things that are refused (`!a && b`): one a line is enough.
    fn refuse(&mut self, span: Span, what: Said, cure: Said) {
        let line = self.out.source().line(span.start);
        if self.refused_line == Some(line) {
            return;
        }
        self.refused_line = Some(line);
        self.out.push(Diagnostic::error(span, what).cure(cure));
    }

    fn refuse_tag(&mut self, marks: &Marks, span: &Span) {
        let at = marks.tag_span().map_or_else(|| span.clone(), |tag| self.span(&tag));
        let word = shown(slice(self.text, &at));
        self.refuse(at, said(|l| t::tag(l, &word)), said(t::quote_all));
    }

    fn close(&mut self, end: usize) {
        let node = match self.stack.pop() {
            Some(Open::List { start, items }) => Node { span: start..end.max(start), content: Content::List(items) },
            Some(Open::Map { start, refused: true, .. }) => {
                Node { span: start..end.max(start), content: Content::Refused }
            }
            Some(Open::Map { start, entries, .. }) => {
                Node { span: start..end.max(start), content: Content::Map(entries) }
            }
            None => return,
        };
        self.put(node);
    }

    /// Puts a finished node where it belongs: as an item, a key, a value, or the root.
    fn put(&mut self, node: Node) {
        self.nodes += 1;
        match self.stack.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, seen, refused, .. }) => {
                if let Some(key) = key.take() {
                    entries.push(Entry { key, value: node });
                    return;
                }
                let span = node.span.clone();
                let Content::Scalar(scalar) = node.content else {
                    let braces = span.start.saturating_sub(1)..span.start + 1;
                    if slice(self.text, &braces) == "{{" {
                        *refused = true;
                        let problem = Diagnostic::error(braces, said(t::braces_first));
                        self.out.push(problem.cure(said(t::quote_braces)));
                    } else if !matches!(node.content, Content::Refused) {
                        let problem = Diagnostic::error(span.clone(), said(t::key_not_a_word));
                        self.out.push(problem.cure(said(t::no_space_cure)));
                    }
                    *key = Some(Key { name: String::new(), span });
                    return;
                };
                let name = scalar.text;
                if name.is_empty() {
                    let problem = Diagnostic::error(span.clone(), said(t::key_not_a_word));
                    self.out.push(problem.cure(said(t::no_space_cure)));
                } else if name == "<<" {
                    let what = Diagnostic::error(span.clone(), said(t::merge_key));
                    self.out.push(what.cure(said(t::merge_key_cure)));
                } else if let Some(first) = seen.insert(name.clone(), span.start) {
                    let line = self.out.source().line(first);
                    let problem = Diagnostic::error(span.clone(), said(|l| t::duplicate_key(l, shown(&name), line)));
                    self.out.push(problem.cure(said(t::duplicate_key_cure)));
                }
                *key = Some(Key { name, span });
            }
        }
    }
}

/// The text of a span; empty where it does not fall on signs.
pub(crate) fn slice<'a>(text: &'a str, span: &Span) -> &'a str {
    text.get(span.clone()).unwrap_or("")
}

impl Scalar {
    /// Whether nothing was written, or `null` or `~` without quotes.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.plain && matches!(self.text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }

    /// `true` or `false` without quotes.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.text.as_str() {
            "true" | "True" | "TRUE" if self.plain => Some(true),
            "false" | "False" | "FALSE" if self.plain => Some(false),
            _ => None,
        }
    }

    /// A number without quotes, with a point.
    #[must_use]
    pub fn as_decimal(&self) -> Option<Decimal> {
        if !self.plain || self.text.contains(',') {
            return None;
        }
        // JSON writers turn small numbers into `1e-6`.
        let spelled = self.text.contains(['e', 'E']).then(|| self.text.parse::<f64>().ok().map(|n| format!("{n:.6}")));
        spelled.flatten().as_deref().unwrap_or(&self.text).parse().ok()
    }
}

impl Node {
    /// Where to point when something is the matter with it as a whole: a scalar itself, the first field of a mapping,
    /// the first item of a list.
    #[must_use]
    pub fn mark(&self) -> Span {
        match &self.content {
            Content::Map(entries) => entries.first().map_or_else(|| self.span.clone(), |e| e.key.span.clone()),
            Content::List(items) => items.first().map_or_else(|| self.span.clone(), Self::mark),
            _ => self.span.clone(),
        }
    }

    #[must_use]
    pub fn is_null(&self) -> bool {
        self.scalar().is_some_and(Scalar::is_null)
    }

    #[must_use]
    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.content {
            Content::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// The signs of a scalar that is a text or a number; `None` for `true`, `false` and nothing.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.scalar().filter(|s| !s.is_null() && s.as_bool().is_none()).map(|s| s.text.as_str())
    }

    #[must_use]
    pub fn bool(&self) -> Option<bool> {
        self.scalar().and_then(Scalar::as_bool)
    }

    #[must_use]
    pub fn decimal(&self) -> Option<Decimal> {
        self.scalar().and_then(Scalar::as_decimal)
    }

    #[must_use]
    pub fn whole(&self) -> Option<i64> {
        self.decimal().and_then(Decimal::as_integer)
    }

    /// `2026-11-01`, with or without quotes; in a year that can be typed too, so not `0026`.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        let text = self.text()?;
        let shape = text.len() == 10
            && !text.starts_with('0')
            && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
        if shape { text.parse().ok() } else { None }
    }

    /// The items of a list; none for anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.content {
            Content::List(items) => items,
            _ => &[],
        }
    }

    /// The fields of a mapping in the order of the file; none for anything else.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match &self.content {
            Content::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The first field of that name, also where nothing was written behind it.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries().iter().find(|e| e.key.name == name)
    }

    /// The value of the first field of that name; `None` where nothing was written, or `null`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.entry(name).map(|e| &e.value).filter(|v| !v.is_null())
    }

    /// Tells where a part of a scalar's text stands in the file: exact where the text is written as it is, else the
    /// place where the same signs stand once, else the whole scalar.
    pub fn parts<'a>(&'a self, source: &'a str) -> impl Fn(&Range<usize>) -> Span + 'a {
        let raw = slice(source, &self.span);
        let text = self.scalar().map_or("", |scalar| scalar.text.as_str());
        let as_written = raw.find(text).map(|at| self.span.start + at);
        move |range| {
            if let Some(start) = as_written {
                let end = (start + range.end).min(self.span.end);
                return (start + range.start).min(end)..end;
            }
            let fragment = slice(text, range);
            let mut found = raw.match_indices(fragment);
            match (found.next(), found.next()) {
                (Some((at, _)), None) if !fragment.is_empty() => {
                    self.span.start + at..self.span.start + at + fragment.len()
                }
                _ => self.span.clone(),
            }
        }
    }
}

/// Whether behind a field's name nothing stands but a comment (`text: #1 is …`).
pub(super) fn after_hash(source: &str, key: &Span) -> bool {
    let rest = source.get(key.end..).unwrap_or("").lines().next().unwrap_or("");
    rest.trim_start_matches([':', ' ', '\t', '"', '\'']).starts_with('#')
}

/// The `#` that, after white space, follows a text without quotes: perhaps meant as part of the text (`groep #3`, `dit
/// is # fout`), while YAML takes it for a comment.
pub(super) fn cut_by_hash(source: &str, span: &Span) -> Option<Span> {
    let rest = source.get(span.end..)?.lines().next()?;
    let comment = rest.trim_start_matches([' ', '\t']);
    let at = span.end + rest.len() - comment.len();
    comment.starts_with('#').then_some(at..at + 1)
}

#[cfg(test)]
mod tests;
