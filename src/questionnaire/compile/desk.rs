//! What every part of a file needs to be built: the place to report to, the languages, and who can be seen from where.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::questionnaire::condition::{self, Found, Scope};
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, Said, said, shown};
use crate::questionnaire::nearest::nearest;
use crate::questionnaire::tree::{Content, Node, Span};
use crate::questionnaire::{Condition, Decimal, Piece, Question, Wording, insertion};
use crate::text::{Lang, check as t};

/// The longest text, in bytes: an introduction of several pages.
const LONGEST: usize = 20_000;

/// So many problems of one text are told.
const MOST_PROBLEMS: usize = 20;

/// Whether a text may have several lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// A title, a label: line ends and tabs become a space.
    One,
    Many,
}

/// Every question's name, and the questions that have been built.
#[derive(Default)]
pub struct Names {
    places: BTreeMap<String, Span>,
    /// `None`: built, but something is wrong with it.
    earlier: BTreeMap<String, Option<Question>>,
}

impl Names {
    /// Notes a name; where it was noted before, gives the first place.
    pub fn declare(&mut self, name: &str, at: Span) -> Option<Span> {
        if let Some(first) = self.places.get(name) {
            return Some(first.clone());
        }
        self.places.insert(name.to_owned(), at);
        None
    }

    /// From now on the question can be referred to. The first of a name stays.
    pub fn define(&mut self, name: &str, question: Option<Question>) {
        self.earlier.entry(name.to_owned()).or_insert(question);
    }
}

/// What can be seen from one place of the file.
pub struct SeenFrom<'a> {
    pub names: &'a Names,
    /// The question that is being built.
    pub itself: Option<&'a str>,
}

impl Scope for SeenFrom<'_> {
    fn find(&self, name: &str) -> Found<'_> {
        if self.itself == Some(name) {
            return Found::Itself;
        }
        match self.names.earlier.get(name) {
            Some(Some(question)) => Found::Earlier(question),
            Some(None) => Found::Damaged,
            None if self.names.places.contains_key(name) => Found::Later,
            None => Found::Unknown { nearest: nearest(name, self.names.earlier.keys().map(String::as_str)) },
        }
    }
}

/// A line of the file; `None` where it has only one, as the documents that the program writes itself.
#[derive(Clone, Copy)]
pub struct Line(Option<usize>);

impl Line {
    /// As the end of a sentence.
    pub fn say(self, lang: Lang) -> String {
        self.0.map_or_else(String::new, |line| t::on_line(lang, line))
    }
}

pub struct Desk<'a> {
    out: &'a mut Diagnostics,
    text: Arc<str>,
    pub languages: &'a [String],
}

impl<'a> Desk<'a> {
    pub fn new(out: &'a mut Diagnostics, languages: &'a [String]) -> Self {
        let text = out.source().text_shared();
        Self { out, text, languages }
    }

    pub fn error(&mut self, at: Span, what: Said, cure: Said) {
        self.out.push(Diagnostic::error(at, what).cure(cure));
    }

    /// How many errors there are so far.
    pub fn errors(&self) -> usize {
        self.out.errors()
    }

    /// Where something else stands.
    pub fn line(&self, at: &Span) -> Line {
        let single = !self.text.trim_end().contains('\n');
        Line((!single).then(|| self.out.source().line(at.start)))
    }

    /// Reports a name that stands in its list already.
    pub fn unique<'n>(&mut self, seen: &mut BTreeMap<&'n str, Span>, name: &'n str, at: &Span) {
        match seen.get(name).cloned() {
            Some(first) => self.duplicate(name, &first, at.clone()),
            None => {
                seen.insert(name, at.clone());
            }
        }
    }

    pub fn duplicate(&mut self, name: &str, first: &Span, at: Span) {
        let line = self.line(first);
        self.error(at, said(|l| t::duplicate_id(l, shown(name), line.say(l))), said(t::duplicate_id_cure));
    }

    /// Whether nothing more is told, so that nothing more needs to be looked for.
    pub fn is_full(&self) -> bool {
        self.out.is_full()
    }

    /// A text in the languages of the file; `None` where there is none, or none that can be used.
    pub fn wording(&mut self, node: Option<&Node>, scope: &dyn Scope, lines: Lines) -> Option<Wording> {
        let node = node?;
        if !matches!(node.content, Content::Map(_)) {
            let pieces = self.pieces(node, scope, lines)?;
            return Some(Wording::new(vec![(self.languages.first()?.clone(), pieces)]));
        }
        let languages = self.languages;
        let texts: Vec<(String, Vec<Piece>)> = languages
            .iter()
            .filter_map(|code| Some((code.clone(), self.pieces(node.get(code)?, scope, lines)?)))
            .collect();
        if texts.is_empty() { None } else { Some(Wording::new(texts)) }
    }

    fn pieces(&mut self, node: &Node, scope: &dyn Scope, lines: Lines) -> Option<Vec<Piece>> {
        let text = node.text().filter(|_| !self.is_full())?;
        if text.len() > LONGEST {
            self.error(node.mark(), said(|l| t::text_too_long(l, LONGEST)), said(t::text_too_long_cure));
            return None;
        }
        match insertion::parse_text(text, scope) {
            Ok(pieces) => Some(tidy(pieces, lines)),
            Err(problems) => {
                self.problems(node, &problems);
                None
            }
        }
    }

    pub fn condition(&mut self, node: Option<&Node>, scope: &dyn Scope) -> Option<Condition> {
        let node = node.filter(|_| !self.is_full())?;
        match Condition::compile(node.text()?, scope) {
            Ok(condition) => Some(condition),
            Err(problems) => {
                self.problems(node, &problems);
                None
            }
        }
    }

    /// Reports what is wrong inside a text, at its place in the file.
    fn problems(&mut self, node: &Node, problems: &[condition::Problem]) {
        let text = Arc::clone(&self.text);
        let place = node.parts(&text);
        for problem in problems.iter().take(MOST_PROBLEMS) {
            let at = place(&problem.range);
            self.error(at, said(|l| problem.what(l)), said(|l| problem.cure(l)));
        }
    }

    /// A number whose thousandfold can still be reckoned with, and that any spreadsheet keeps exact.
    pub fn decimal(&mut self, node: Option<&Node>) -> Option<Decimal> {
        const LARGEST: u64 = 1_000_000_000 * 1_000_000;
        let node = node?;
        let number = node.decimal()?;
        if number.millionths().unsigned_abs() > LARGEST {
            self.error(node.mark(), said(t::too_large_number), said(t::too_large_number_cure));
            return None;
        }
        Some(number)
    }
}

/// Without white space at the ends, and on one line where it must be.
fn tidy(mut pieces: Vec<Piece>, lines: Lines) -> Vec<Piece> {
    for piece in &mut pieces {
        if let Piece::Plain(text) = piece {
            *text = match lines {
                Lines::Many => text.replace("\r\n", "\n").replace(['\t', '\r'], " "),
                Lines::One => one_line(text),
            };
        }
    }
    if let Some(Piece::Plain(text)) = pieces.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Piece::Plain(text)) = pieces.last_mut() {
        text.truncate(text.trim_end().len());
    }
    pieces.retain(|piece| !matches!(piece, Piece::Plain(text) if text.is_empty()));
    pieces
}

/// Each run of white space with a line end or tab in it becomes one space.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(char::is_whitespace) {
        let (before, from) = rest.split_at(at);
        let after = from.trim_start();
        let gap = from.get(..from.len() - after.len()).unwrap_or("");
        line.push_str(before);
        line.push_str(if gap.contains(['\n', '\r', '\t']) { " " } else { gap });
        rest = after;
    }
    line + rest
}
