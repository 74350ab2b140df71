//! What is wrong with a file, where, and what would be right; all of it at once, for people.
//!
//! Both languages are made at once, so that whoever finds a problem needs not know who will read it.
//!
//! Invariant: what [`Diagnostics::render`] gives holds no control character of the file, its name or its words.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::renderer::{DecorStyle, Renderer};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Snippet};

use super::tree::{Span, is_harmful};
use crate::text::{Lang, check as t};

/// So many problems are told; of the rest only that there are more.
const TOLD: usize = 200;
/// Of a line longer than this, only what stands around the problem is shown (in signs on either side).
const AROUND: usize = 60;

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    nl: String,
    en: String,
}

/// Makes a sentence of a text of [`crate::text`].
pub fn said(text: impl Fn(Lang) -> String) -> Said {
    Said { nl: text(Lang::Nl), en: text(Lang::En) }
}

impl Said {
    #[must_use]
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

/// A word of the file as it may stand inside a sentence: at most 60 signs, none of them harmful.
#[must_use]
pub fn shown(word: &str) -> String {
    let mut text: String = word.chars().take(60).map(harmless).collect();
    if word.chars().nth(60).is_some() {
        text.push('…');
    }
    text
}

/// Line ends and tabs too become a space: for one line.
fn harmless(sign: char) -> char {
    match sign {
        '\n' | '\r' | '\t' => ' ',
        sign if is_harmful(sign) => char::REPLACEMENT_CHARACTER,
        sign => sign,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The file is refused.
    Error,
    /// The file can be used; somebody should look.
    Warning,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    /// Bytes of the source; the first line of it is what is shown.
    pub span: Span,
    /// What is wrong.
    pub what: Said,
    /// What would be right.
    pub cure: Option<Said>,
}

impl Diagnostic {
    #[must_use]
    pub fn error(span: Span, what: Said) -> Self {
        Self { severity: Severity::Error, span, what, cure: None }
    }

    #[must_use]
    pub fn warning(span: Span, what: Said) -> Self {
        Self { severity: Severity::Warning, span, what, cure: None }
    }

    #[must_use]
    pub fn cure(mut self, cure: Said) -> Self {
        self.cure = Some(cure);
        self
    }
}

/// A file's name and text, and where its lines begin.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: Arc<str>,
    lines: Vec<usize>,
}

impl Source {
    #[must_use]
    pub fn new(name: &str, text: &str) -> Self {
        let starts = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        Self { name: shown(name), text: Arc::from(text), lines: std::iter::once(0).chain(starts).collect() }
    }

    /// As it may be shown.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn text_shared(&self) -> Arc<str> {
        Arc::clone(&self.text)
    }

    /// The line of a byte, from 1.
    #[must_use]
    pub fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|&start| start <= at).max(1)
    }

    /// The bytes of a line (from 1), without its end.
    fn line_span(&self, line: usize) -> Range<usize> {
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let end = self.lines.get(line).copied().unwrap_or(self.text.len());
        let text = self.text.get(start..end).unwrap_or("");
        start..start + text.trim_end_matches(['\n', '\r']).len()
    }

    /// The column of a byte, in signs from 1.
    #[must_use]
    pub fn column(&self, at: usize) -> usize {
        let start = self.line_span(self.line(at)).start;
        self.text.get(start..at).map_or(0, |before| before.trim_start_matches('\u{FEFF}').chars().count()) + 1
    }
}

/// The problems of one file.
#[derive(Clone, Debug)]
pub struct Diagnostics {
    source: Source,
    list: Vec<Diagnostic>,
    errors: usize,
}

impl Diagnostics {
    #[must_use]
    pub fn new(source: Source) -> Self {
        Self { source, list: Vec::new(), errors: 0 }
    }

    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    #[must_use]
    pub fn into_source(self) -> Source {
        self.source
    }

    /// Adds a problem, unless the same was told of the same place already.
    pub fn push(&mut self, problem: Diagnostic) {
        if self.list.iter().any(|told| told.span == problem.span && told.what == problem.what) {
            return;
        }
        self.errors += usize::from(problem.severity == Severity::Error);
        if !self.is_full() {
            self.list.push(problem);
        }
    }

    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many errors there are.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Where the errors told one by one begin, in order.
    #[must_use]
    pub fn error_places(&self) -> Vec<usize> {
        let errors = self.list.iter().filter(|problem| problem.severity == Severity::Error);
        let mut places: Vec<usize> = errors.map(|problem| problem.span.start).collect();
        places.sort_unstable();
        places
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether more problems are not told one by one: nobody needs to look for them.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.list.len() >= TOLD
    }

    /// In the order of the file.
    #[must_use]
    pub fn in_order(&self) -> Vec<&Diagnostic> {
        let mut list: Vec<&Diagnostic> = self.list.iter().collect();
        list.sort_by_key(|problem| problem.span.start);
        list
    }

    /// All of them as text that ends with a line end; empty when there is nothing to say. Colour only where the reader
    /// wants it.
    #[must_use]
    pub fn render(&self, lang: Lang, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii);
        let mut text = String::new();
        for problem in self.in_order() {
            text.push_str(&self.render_one(problem, lang, &renderer));
            text.push_str("\n\n");
        }
        if self.is_full() {
            let _ = writeln!(text, "{}\n", t::and_more(lang, TOLD));
        }
        text
    }

    fn render_one(&self, problem: &Diagnostic, lang: Lang, renderer: &Renderer) -> String {
        let (level, word) = match problem.severity {
            Severity::Error => (Level::ERROR, t::error_word(lang)),
            Severity::Warning => (Level::WARNING, t::warning_word(lang)),
        };
        let title = level.with_name(word).primary_title(problem.what.of(lang));
        let line = self.source.line(problem.span.start);
        let column = self.source.column(problem.span.start);
        let excerpt = Excerpt::of(&self.source, line, &problem.span);
        // A line that is shown whole lets the renderer name line and column itself; of a cut one it can't know them.
        let mut group = if self.source.text.is_empty() {
            title.element(Origin::path(self.source.name()))
        } else if excerpt.cut {
            title
                .element(Origin::path(self.source.name()).line(line).char_column(column))
                .element(excerpt.snippet(line))
        } else {
            title.element(excerpt.snippet(line).path(self.source.name()))
        };
        if let Some(cure) = &problem.cure {
            group = group.element(Level::HELP.with_name(t::cure_word(lang)).message(cure.of(lang)));
        }
        renderer.render(&[group] as &[Group<'_>])
    }
}

/// One line of the file, harmless and not too long, and the part of it that is meant.
struct Excerpt {
    text: String,
    marked: Range<usize>,
    cut: bool,
}

impl Excerpt {
    fn of(source: &Source, line: usize, span: &Span) -> Self {
        let whole = source.line_span(line);
        let from = span.start.clamp(whole.start, whole.end);
        let to = span.end.clamp(from, whole.end);
        let part = |range: Range<usize>| source.text.get(range).unwrap_or("");
        let (before, meant, after) = (part(whole.start..from), part(from..to), part(to..whole.end));
        let cut = before.len() + meant.len() + after.len() > 6 * AROUND;
        let mut text = String::new();
        if cut {
            let skipped = before.chars().count().saturating_sub(AROUND);
            if skipped > 0 {
                text.push('…');
            }
            text.extend(before.chars().skip(skipped).map(harmless));
        } else {
            text.extend(before.trim_start_matches('\u{FEFF}').chars().map(harmless));
        }
        let start = text.len();
        text.extend(meant.chars().take(if cut { 2 * AROUND } else { usize::MAX }).map(harmless));
        let marked = start..text.len();
        text.extend(after.chars().take(if cut { AROUND } else { usize::MAX }).map(harmless));
        if cut {
            text.push('…');
        }
        Self { text, marked, cut }
    }

    fn snippet(&self, line: usize) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
        Snippet::source(self.text.as_str())
            .line_start(line)
            .annotation(AnnotationKind::Primary.span(self.marked.clone()))
    }
}
