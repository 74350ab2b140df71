//! Conditions: `sector != "gemeente" && size(vormen) >= 2`. Parsed and type-checked at load; evaluation is total.
//!
//! Invariant: a [`Condition`] that exists has a truth value for every set of answers. Its source is at most
//! [`LIMIT`] bytes and its tree at most [`DEPTH`] deep, so that neither checking nor evaluating can run out of stack.

mod check;
mod eval;
mod lex;
mod parse;
mod problem;
mod words;

use super::{Decimal, Id, Question};
use crate::text::Lang;
pub(in crate::questionnaire) use check::usable;
pub use problem::{Fault, Problem, Type, Wanted};
pub use words::Names;

/// The longest condition, in bytes.
pub const LIMIT: usize = 2_000;
/// The deepest nesting of brackets, `!` and `-`.
pub const DEPTH: usize = 32;

/// The value of a question inside a condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not answered, not shown or escaped.
    Null,
    Number(Decimal),
    /// An option's id, or an ISO date.
    Text(Id),
    List(Vec<Id>),
}

/// What a condition may ask of the answers so far.
pub trait Values {
    /// The question's value; `Value::Null` when not answered, not shown or escaped.
    fn value(&self, question: &str) -> Value;
    /// Whether the question was answered by that escape (and is shown).
    fn escaped(&self, question: &str, escape: &str) -> bool;
}

/// What a name in a condition or an insertion stands for, at the place where it is written.
#[derive(Clone, Debug)]
pub enum Found<'a> {
    /// A question before this place.
    Earlier(&'a Question),
    /// A question before this place whose definition has problems of its own: nothing is said of it here.
    Damaged,
    /// The question to which the condition itself belongs.
    Itself,
    /// A question after this place.
    Later,
    /// No question; perhaps one of that name was meant.
    Unknown { nearest: Option<String> },
}

/// The questions that can be seen from where a condition or an insertion is written.
pub trait Scope {
    fn find(&self, name: &str) -> Found<'_>;
}

/// A condition that is known to parse, to refer to earlier questions only, and to have a truth value.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    source: String,
    root: parse::Node,
}

impl Condition {
    /// Parses and type-checks.
    ///
    /// # Errors
    /// Every problem found, in the order of the source. Where it can't be made out what was meant, problems of type
    /// stay hidden.
    pub fn compile(source: &str, scope: &dyn Scope) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let root = parse::parse(source, &mut problems).map(|root| check::check(root, scope, &mut problems));
        match root {
            Some(root) if problems.is_empty() => Ok(Self { source: source.to_owned(), root }),
            _ => {
                problems.sort_by_key(|problem| problem.range.start);
                Err(problems)
            }
        }
    }

    /// As the writer wrote it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether it holds for these answers. Total: no answers make it fail.
    #[must_use]
    pub fn holds(&self, answers: &dyn Values) -> bool {
        eval::holds(&self.root, answers)
    }

    /// The condition as a clause: `u bij vraag 1 (“Sector”) “Primair onderwijs” koos`. It says exactly what
    /// [`Condition::holds`] computes.
    #[must_use]
    pub fn in_words(&self, names: &dyn Names, lang: Lang) -> String {
        words::say(&self.root, names, lang)
    }

    /// The questions it refers to, each once, in the order of the source.
    #[must_use]
    pub fn questions(&self) -> Vec<Id> {
        let mut found = Vec::new();
        self.root.visit(&mut |node| {
            if let parse::Expr::Question(id) | parse::Expr::Answered(id) | parse::Expr::Escaped(id, _) = &node.expr
                && !found.contains(id)
            {
                found.push(id.clone());
            }
        });
        found
    }
}

#[cfg(test)]
pub(super) mod tests;
