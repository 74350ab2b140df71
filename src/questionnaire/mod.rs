//! Questionnaires: from YAML to a fully resolved [`Questionnaire`], with every problem of a file told at once.
//!
//! Invariants: compiling never panics and reports every problem at once; a [`Questionnaire`] that exists is fully
//! resolved, so nobody further on checks a reference, a scale or a language again.

pub mod condition;
mod decimal;
mod id;
pub mod insertion;
mod model;
pub(crate) mod nearest;
mod wording;

pub use condition::{Condition, Value, Values};
pub use decimal::{Decimal, NotDecimal};
pub use id::Id;
pub use model::{Choice, Escape, Kind, OptionsFrom, Other, Pattern, Point, Question, Questionnaire, Scale, Theme};
pub use wording::{Filling, Insertion, Piece, Source, Wording};
