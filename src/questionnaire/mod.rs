//! Questionnaires: from YAML to a fully resolved [`Questionnaire`], with every problem of a file told at once.
//!
//! A file goes through `tree` (YAML with its places), `table` (which fields there are, from which the JSON Schema comes
//! too) and `compile`. `compose` makes of a questionnaire what one wave uses, `document` writes that down to be frozen,
//! `correct` mends a text of it, `print` puts it on paper.
//!
//! Invariants: compiling never panics and reports every problem at once; a [`Questionnaire`] that exists is fully
//! resolved, so nobody further on checks a reference, a scale or a language again.

mod compile;
pub mod compose;
pub mod condition;
pub mod correct;
mod decimal;
pub mod diagnostics;
mod document;
pub mod file;
mod id;
pub mod insertion;
pub mod markup;
mod model;
pub(crate) mod nearest;
pub mod print;
pub mod schema;
mod shipped;
pub mod table;
pub mod tree;
mod wording;
mod wordings;

pub use compile::{Compiled, compile};
pub use condition::{Condition, Value, Values};
pub use decimal::{Decimal, NotDecimal};
pub use document::document;
pub use id::Id;
pub use model::{Choice, Escape, Kind, OptionsFrom, Other, Pattern, Point, Question, Questionnaire, Scale, Theme};
pub use shipped::{shipped, shipped_ids};
pub use tree::Limits;
pub use wording::{Filling, Insertion, Piece, Source, Wording};
