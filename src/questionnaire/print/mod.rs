//! A questionnaire on paper: to discuss its questions, and to enter and analyse answers by their codes.
//!
//! A questionnaire becomes a [`Sheet`], which says what stands on the paper; three writers put it down as plain text,
//! Markdown or HTML. Invariants: the three say the same; no text of a questionnaire becomes markup; every code printed
//! is one that the import of answers takes.

mod asked;
mod html;
mod markdown;
mod plain;
mod sheet;

use super::markup::{Block, Span};
use super::wording::{Filling, Source};
use crate::text::Lang;
use crate::text::print as t;

pub use html::html;
pub use markdown::markdown;
pub use plain::plain;
pub use sheet::sheet;

/// What a sheet needs to know besides the questionnaire.
pub struct Paper<'a> {
    pub lang: Lang,
    /// The title of the wave that asks it, if one does.
    pub wave: Option<&'a str>,
    /// What insertions show as far as it is known: the wave's own data.
    pub fill: &'a dyn Fn(&Source) -> Option<Filling>,
    /// Makes a line of text harmless to a terminal.
    pub clean: fn(&str) -> String,
}

/// What stands on the paper, from top to bottom.
pub struct Sheet {
    pub lang: Lang,
    /// The language of the questionnaire's own texts.
    pub language: String,
    pub title: Line,
    pub parts: Vec<Part>,
}

/// One line in the questionnaire's words.
pub type Line = Vec<Span>;

pub enum Part {
    /// Of a section, in the questionnaire's words.
    Heading(Line),
    /// Of a section, in the program's words.
    Section(String),
    /// Names and what they are.
    Facts(Vec<(String, String)>),
    /// In the questionnaire's words.
    Text(Vec<Block>),
    /// In the program's words.
    Said(String),
    /// Apart from what respondents read: who it is for, and what it says.
    Aside(String, Vec<Block>),
    Question(Entry),
    /// Statements on one scale.
    Statements {
        answers: Answers,
        entries: Vec<Entry>,
    },
}

/// One question.
pub struct Entry {
    /// `None` where nothing is asked.
    pub number: Option<usize>,
    pub text: Vec<Block>,
    pub help: Vec<Block>,
    /// When it is asked, as a sentence.
    pub condition: Option<String>,
    /// What is asked for, as sentences.
    pub notes: Vec<String>,
    /// The columns that hold its answers, where they are not told with the answers.
    pub columns: Vec<String>,
    pub answers: Vec<Answers>,
}

/// Answers with their codes.
pub struct Answers {
    /// What the codes are.
    pub head: String,
    pub rows: Vec<Coded>,
}

pub struct Coded {
    pub code: String,
    pub label: Line,
    pub notes: Vec<String>,
}

impl Entry {
    /// Its first line, and the paragraphs that follow.
    fn head(&self) -> (&[Span], &[Block]) {
        self.text.split_first().map_or((&[], &[]), |(first, rest)| (first.spans.as_slice(), rest))
    }
}

/// How statements are answered.
fn how(entries: &[Entry], sheet: &Sheet) -> String {
    if entries.len() == 1 { t::one_answer(sheet.lang) } else { t::likert(sheet.lang) }
}
