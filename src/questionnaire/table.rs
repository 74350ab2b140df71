//! One table per mapping of a file: which fields it has, what they hold, which are obligatory, what they are for.
//!
//! From the same table come the walk over a file that reports every problem of form at once ([`check`]) and the JSON
//! Schema by which an editor helps the writer ([`super::schema`]). So the two can't disagree.
//!
//! How to describe and load a file:
//! 1. write a `static` [`Table`] for each mapping, with [`Shape`]s for its fields;
//! 2. [`super::tree::read`] the bytes, [`check`] the root against the table: unknown and misspelt fields, missing ones,
//!    values of the wrong shape and empty lists are reported;
//! 3. read values with [`Node::get`] and [`Node::text`], `whole`, `date`, `items` …: these give `None` for whatever has
//!    the wrong shape, which was reported already, so a loader says nothing about form, only about meaning.
//!
//! Invariant: what [`check`] passes without an error, the loader finds in the shape that the table promises.

use crate::text::{Lang, check as t};

use super::diagnostics::{Diagnostic, Diagnostics, Severity, said, shown};
use super::nearest::meant;
use super::tree::{Content, Entry, Node, Span};
use super::wordings;

/// A text of [`crate::text`] without arguments.
pub type Doc = fn(Lang) -> String;

/// A mapping.
pub struct Table {
    pub doc: Doc,
    pub fields: &'static [Field],
    /// Where one field decides which others there are.
    pub cases: Option<Cases>,
}

/// A field of a mapping.
pub struct Field {
    pub name: &'static str,
    pub doc: Doc,
    pub required: bool,
    pub shape: Shape,
}

/// Fields that depend on the word in another field.
pub struct Cases {
    /// The field that decides; it stands among the table's fields too.
    pub by: &'static str,
    /// The word that holds where the field is left out.
    pub otherwise: &'static str,
    pub list: &'static [Case],
}

/// The fields that come with one word. The same name may have another shape with another word.
pub struct Case {
    pub word: &'static str,
    pub fields: &'static [Field],
    /// Exactly one of these must be there. The loader says so in the words of what the fields are for.
    pub one_of: &'static [&'static str],
}

/// What a field may hold.
pub enum Shape {
    Bool,
    /// A whole number between bounds, both allowed.
    Whole {
        min: i64,
        max: i64,
    },
    /// A number with at most six decimals.
    Decimal,
    /// One text for all languages, not empty.
    Text,
    /// A text for all languages, or one per language.
    Wording,
    /// A value for all languages, or one per language.
    PerLanguage(&'static Form),
    /// Signs of a certain form: an id, a code.
    Form(&'static Form),
    /// One of some words, each with what it means.
    Word(&'static [(&'static str, Doc)]),
    /// `2026-11-30`
    Date,
    /// Exactly that number (the format's version).
    Exactly(i64),
    /// One of these decimal numbers.
    Among(&'static [&'static str]),
    Table(&'static Table),
    List {
        of: &'static Shape,
        min: usize,
    },
    /// A mapping whose field names are the writer's own.
    Named {
        names: &'static Form,
        of: &'static Shape,
    },
    /// The first of these that fits what is written (a text, a list, a mapping …).
    Either(&'static [Shape]),
    /// `null` written out.
    Nothing,
}

/// A form of signs.
pub struct Form {
    /// What to call it, and which signs it has.
    pub doc: Doc,
    /// As a regular expression, for the schema; anchored.
    pub pattern: &'static str,
    /// The same, for the loader.
    pub fits: fn(&str) -> bool,
    /// Of that form, yet not allowed.
    pub reserved: &'static [&'static str],
}

/// What the walk must know besides the table.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The languages that a text per language must serve; `None` where the file has no languages of its own.
    pub languages: Option<&'a [String]>,
    /// How bad it is that a text lacks one of them.
    pub missing_language: Severity,
}

impl Setting<'_> {
    /// For files with texts in one language only.
    pub const ONE_LANGUAGE: Setting<'static> = Setting { languages: None, missing_language: Severity::Error };
}

/// Reports everything in the tree that does not have the shape of the table.
pub fn check(root: &Node, table: &Table, setting: Setting<'_>, out: &mut Diagnostics) {
    Walk { setting, out }.table(root, root.mark(), table);
}

impl Table {
    /// The case that holds for this mapping, if the table has cases and the word is known.
    #[must_use]
    pub fn case(&self, node: &Node) -> Option<&'static Case> {
        let cases = self.cases.as_ref()?;
        let word = node.get(cases.by).map_or(Some(cases.otherwise), Node::text)?;
        cases.list.iter().find(|case| case.word == word)
    }

    /// The case that was probably meant by a word that is none.
    fn presumed(&self, node: &Node) -> Option<&'static Case> {
        let cases = self.cases.as_ref()?;
        let meant = meant(node.get(cases.by)?.text()?, cases.list.iter().map(|case| case.word))?;
        cases.list.iter().find(|case| case.word == meant)
    }

    /// The words whose case has a field of that name.
    fn cases_with(&self, field: &str) -> Vec<&'static str> {
        let all = self.cases.iter().flat_map(|cases| cases.list.iter());
        all.filter(|case| case.fields.iter().any(|f| f.name == field)).map(|case| case.word).collect()
    }
}

impl Shape {
    /// Whether it could be meant by what is written: a scalar, a list, a mapping.
    fn could_be(&self, node: &Node) -> bool {
        match (self, &node.content) {
            (_, Content::Refused) | (Self::Wording | Self::PerLanguage(_), Content::Map(_)) => true,
            (Self::Table(_) | Self::Named { .. }, content) => matches!(content, Content::Map(_)),
            (Self::List { .. }, content) => matches!(content, Content::List(_)),
            (Self::Bool, _) => node.bool().is_some(),
            (Self::Whole { .. } | Self::Exactly(_) | Self::Among(_) | Self::Decimal, _) => node.decimal().is_some(),
            (Self::Nothing, _) => node.is_null(),
            (Self::Either(shapes), _) => shapes.iter().any(|shape| shape.could_be(node)),
            (_, _) => node.text().is_some(),
        }
    }

    /// What should have stood there, in a few words.
    pub(super) fn say(&self, lang: Lang) -> String {
        match self {
            Self::Bool => t::wanted_bool(lang),
            Self::Whole { min, max: i64::MAX } => t::wanted_whole_from(lang, min),
            Self::Whole { min, max } => t::wanted_whole(lang, min, max),
            Self::Decimal => t::wanted_decimal(lang),
            Self::Text => t::wanted_text(lang),
            Self::Wording => t::wanted_wording(lang),
            Self::PerLanguage(form) | Self::Form(form) => (form.doc)(lang),
            Self::Word(words) => t::wanted_word(lang, join(words.iter().map(|(word, _)| *word))),
            Self::Date => t::wanted_date(lang),
            Self::Exactly(number) => t::wanted_exactly(lang, number),
            Self::Among(numbers) => numbers.join(&t::or(lang)),
            Self::Table(_) | Self::Named { .. } => t::wanted_mapping(lang),
            Self::List { .. } => t::wanted_list(lang),
            Self::Either(shapes) => {
                let all: Vec<String> = shapes.iter().map(|shape| shape.say(lang)).collect();
                all.join(&t::or(lang))
            }
            Self::Nothing => t::wanted_nothing(lang),
        }
    }
}

/// `` `a`, `b`, `c` ``; at most 30 of them.
pub(crate) fn join<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut words = words.into_iter();
    let mut row: Vec<String> = words.by_ref().take(30).map(|word| format!("`{}`", shown(word))).collect();
    if words.next().is_some() {
        row.push("…".to_owned());
    }
    row.join(", ")
}

struct Walk<'a, 'o> {
    setting: Setting<'a>,
    out: &'o mut Diagnostics,
}

impl Walk<'_, '_> {
    fn wrong(&mut self, node: &Node, at: Span, shape: &Shape) {
        self.out.push(misshapen(node, at, &|l| shape.say(l)));
    }

    /// `at` is where to point when nothing is written: the field's name.
    fn table(&mut self, node: &Node, at: Span, table: &Table) {
        let Content::Map(entries) = &node.content else {
            if !matches!(node.content, Content::Refused) {
                let required = || table.fields.iter().filter(|field| field.required).map(|field| field.name);
                let wanted = |l| {
                    if required().next().is_none() {
                        t::wanted_mapping(l)
                    } else {
                        t::wanted_fields(l, join(required()))
                    }
                };
                self.out.push(misshapen(node, at, &wanted));
            }
            return;
        };
        let at = if entries.is_empty() { node.span.clone() } else { node.mark() };
        let case = table.case(node);
        // What stands in the fields of the case that was probably meant is told too, but nothing of what is missing.
        let presumed = if case.is_none() { table.presumed(node).map_or(&[][..], |case| case.fields) } else { &[] };
        let case_fields = case.map_or(&[][..], |case| case.fields);
        let find = |name: &str| case_fields.iter().chain(table.fields).find(|field| field.name == name);
        // A field that decides and is left out, while fields of another case are there, is itself what is missing.
        let undecided = table.cases.as_ref().filter(|cases| node.entry(cases.by).is_none());
        let mut told = false;
        for entry in entries {
            if self.out.is_full() {
                return;
            }
            let name = entry.key.name.as_str();
            if let Some(field) = find(name).or_else(|| presumed.iter().find(|field| field.name == name)) {
                self.field(entry, field);
                continue;
            }
            let elsewhere = table.cases_with(name);
            match (undecided, table.cases.as_ref()) {
                _ if elsewhere.is_empty() => self.unknown(entry, table, case_fields),
                (Some(cases), _) if !told => {
                    told = true;
                    let what = said(|l| t::undecided(l, cases.by, name));
                    let cure = said(|l| t::undecided_cure(l, cases.by, join(elsewhere.iter().copied())));
                    self.out.push(Diagnostic::error(entry.key.span.clone(), what).cure(cure));
                }
                (None, Some(cases)) if case.is_some() => {
                    let word = case.map_or("", |case| case.word);
                    let what = said(|l| t::of_another_case(l, name, cases.by, word));
                    let cure = said(|l| t::of_another_case_cure(l, name, cases.by, join(elsewhere.iter().copied())));
                    self.out.push(Diagnostic::error(entry.key.span.clone(), what).cure(cure));
                }
                _ => {}
            }
        }
        for field in table.fields.iter().chain(if told { &[][..] } else { case_fields }).filter(|field| field.required)
        {
            // Of a misspelt field that is told, and not that it is missing too.
            let unknown = entries.iter().map(|entry| entry.key.name.as_str()).filter(|name| find(name).is_none());
            let misspelt = |name| meant(name, [field.name]).is_some();
            if node.entry(field.name).is_none() && !unknown.into_iter().any(misspelt) {
                let what = said(|l| t::missing_field(l, field.name));
                let cure = said(|l| t::missing_field_cure(l, field.name, field.shape.say(l)));
                self.out.push(Diagnostic::error(at.clone(), what).cure(cure));
            }
        }
    }

    fn unknown(&mut self, entry: &Entry, table: &Table, case_fields: &[Field]) {
        let name = entry.key.name.as_str();
        if name.is_empty() || name == "<<" {
            return; // reported by the tree, as no word at all
        }
        let known: Vec<&str> = table.fields.iter().chain(case_fields).map(|field| field.name).collect();
        let others = table.cases.iter().flat_map(|cases| cases.list).flat_map(|case| case.fields).map(|f| f.name);
        let what = said(|l| t::unknown_field(l, shown(name)));
        let cure = match meant(name, known.iter().copied().chain(others)) {
            Some(meant) => said(|l| t::did_you_mean(l, &meant)),
            None => said(|l| t::known_fields(l, join(known.iter().copied()))),
        };
        self.out.push(Diagnostic::error(entry.key.span.clone(), what).cure(cure));
    }

    fn field(&mut self, entry: &Entry, field: &Field) {
        if entry.value.is_null() && !field.shape.could_be(&entry.value) {
            let what = said(|l| t::empty_field(l, field.name));
            let cure = if field.required {
                said(|l| t::empty_field_cure(l, field.shape.say(l)))
            } else {
                said(|l| t::empty_field_cure_optional(l, field.shape.say(l)))
            };
            let hash = super::tree::after_hash(self.out.source().text(), &entry.key.span);
            let cure = if hash { said(t::quote_all) } else { cure };
            self.out.push(Diagnostic::error(entry.key.span.clone(), what).cure(cure));
            return;
        }
        self.shape(&entry.value, &entry.key.span, &field.shape);
    }

    fn shape(&mut self, node: &Node, key: &Span, shape: &Shape) {
        if matches!(node.content, Content::Refused) {
            return;
        }
        let at = if node.span.is_empty() { key.clone() } else { node.mark() };
        match shape {
            Shape::Bool if node.bool().is_some() => {}
            Shape::Whole { min, max } if node.whole().is_some_and(|n| (min..=max).contains(&&n)) => {}
            Shape::Decimal if node.decimal().is_some() => {}
            Shape::Exactly(number) if node.whole() == Some(*number) => {}
            Shape::Among(numbers) if node.decimal().is_some_and(|n| numbers.iter().any(|m| m.parse() == Ok(n))) => {}
            Shape::Exactly(number) => {
                let problem = Diagnostic::error(at, said(|l| t::wrong_version(l, number)));
                self.out.push(problem.cure(said(|l| t::wrong_version_cure(l, number))));
            }
            Shape::Date if node.date().is_some() => {}
            Shape::Nothing if node.is_null() => {}
            Shape::Text => wordings::check_text(node, at, self.out),
            Shape::Wording => wordings::check(node, at, self.setting, self.out, &mut wordings::check_text),
            Shape::PerLanguage(form) => {
                wordings::check(node, at, self.setting, self.out, &mut |node, at, out| form.check(node, at, out));
            }
            Shape::Form(form) => form.check(node, at, self.out),
            Shape::Word(words) => self.word(node, at, words, shape),
            Shape::Table(table) => self.table(node, at, table),
            Shape::List { of, min } => self.list(node, at, of, *min, shape),
            Shape::Named { names, of } => {
                let Content::Map(entries) = &node.content else { return self.wrong(node, at, shape) };
                for entry in entries {
                    // What is no word at all, the tree has reported.
                    if !entry.key.name.is_empty() {
                        names.check_word(&entry.key.name, entry.key.span.clone(), self.out);
                    }
                    self.shape(&entry.value, &entry.key.span, of);
                }
            }
            Shape::Either(shapes) => match shapes.iter().find(|shape| shape.could_be(node)) {
                Some(meant) => self.shape(node, key, meant),
                None => self.wrong(node, at, shape),
            },
            _ => self.wrong(node, at, shape),
        }
    }

    fn word(&mut self, node: &Node, at: Span, words: &[(&str, Doc)], shape: &Shape) {
        let Some(text) = node.text() else { return self.wrong(node, at, shape) };
        if words.iter().any(|(word, _)| *word == text) {
            return;
        }
        let what = said(|l| t::unknown_word(l, shown(text)));
        let cure = match meant(text, words.iter().map(|(word, _)| *word)) {
            Some(meant) => said(|l| t::did_you_mean(l, &meant)),
            None => said(|l| t::known_words(l, join(words.iter().map(|(word, _)| *word)))),
        };
        self.out.push(Diagnostic::error(at, what).cure(cure));
    }

    fn list(&mut self, node: &Node, at: Span, of: &Shape, min: usize, shape: &Shape) {
        let Content::List(items) = &node.content else { return self.wrong(node, at, shape) };
        if items.is_empty() && min > 0 {
            self.out.push(Diagnostic::error(at, said(t::empty_list)).cure(said(t::empty_list_cure)));
        } else if items.len() < min {
            let what = said(|l| t::short_list(l, min, items.len()));
            self.out.push(Diagnostic::error(at, what).cure(said(t::short_list_cure)));
        }
        for item in items {
            self.shape(item, &item.mark(), of);
        }
    }
}

/// A value of another shape than `wanted`.
fn misshapen(node: &Node, at: Span, wanted: &dyn Fn(Lang) -> String) -> Diagnostic {
    let what = match &node.content {
        Content::Scalar(scalar) if scalar.text.is_empty() => said(t::no_text),
        Content::Scalar(scalar) => said(|l| t::unknown_word(l, shown(&scalar.text))),
        Content::List(_) => said(t::list_here),
        Content::Map(_) | Content::Refused => said(t::fields_here),
    };
    Diagnostic::error(at, what).cure(said(|l| t::wrong_form_cure(l, wanted(l))))
}

impl Form {
    fn check(&self, node: &Node, at: Span, out: &mut Diagnostics) {
        match node.text() {
            Some(word) => self.check_word(word, at, out),
            None => out.push(misshapen(node, at, &self.doc)),
        }
    }

    /// Reports a word that is not of this form.
    pub fn check_word(&self, word: &str, at: Span, out: &mut Diagnostics) {
        if self.reserved.contains(&word) {
            let what = said(|l| t::reserved_word(l, word));
            out.push(Diagnostic::error(at, what).cure(said(t::reserved_word_cure)));
        } else if !(self.fits)(word) {
            // Of nothing there is nothing to quote.
            let what = if word.is_empty() { said(t::no_text) } else { said(|l| t::wrong_form(l, shown(word))) };
            out.push(Diagnostic::error(at, what).cure(said(|l| t::wrong_form_cure(l, (self.doc)(l)))));
        }
    }
}

#[cfg(test)]
mod tests;
