//! A questionnaire as the rest of the program knows it: fully resolved, checked, and in the order of the file.
//!
//! Whoever holds a [`Questionnaire`] need not check anything again: every reference exists, every scale is spelled
//! out, every condition has a type, every text serves every language of the file.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Condition, Decimal, Id, Wording};

/// One questionnaire, resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    pub id: Id,
    pub version: String,
    /// The languages it can be answered in; never empty, the first is the default.
    pub languages: Vec<String>,
    pub title: Wording,
    /// Whom it is for: `beleid`, `uitvoering`, or the region's own word.
    pub audience: String,
    /// As the writer stated it; [`Questionnaire::minutes`] estimates where this is `None`.
    pub stated_minutes: Option<u32>,
    pub intro: Option<Wording>,
    pub thanks: Option<Wording>,
    pub scales: Vec<Arc<Scale>>,
    pub background: Vec<Question>,
    pub themes: Vec<Theme>,
    /// The question by which results may be split, if one is chosen.
    pub split: Option<Id>,
}

/// A titled block of questions that a region may drop.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub id: Id,
    pub title: Wording,
    /// For the coordinator: what it measures and how to read it.
    pub about: Option<Wording>,
    /// The scale its items stand on unless they say otherwise.
    pub scale: Option<Id>,
    /// A region can't drop it.
    pub fixed: bool,
    /// Its last question is an open *Toelichting* (already among `questions`, with the id `<theme>_comment`).
    pub comment: bool,
    pub show_if: Option<Condition>,
    pub questions: Vec<Question>,
}

/// One item.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub id: Id,
    pub text: Wording,
    pub help: Option<Wording>,
    pub required: bool,
    pub show_if: Option<Condition>,
    /// The ways of not answering that are offered, resolved: the question's own, or else its scale's.
    pub escapes: Vec<Escape>,
    pub kind: Kind,
}

/// What is asked for, with all that is needed to ask and to check it.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Likert { scale: Arc<Scale>, reverse: bool },
    Single { options: Vec<Choice>, other: Option<Other>, shuffle: bool, from: Option<OptionsFrom> },
    Multiple { options: Vec<Choice>, min: Option<u32>, max: Option<u32>, shuffle: bool, from: Option<OptionsFrom> },
    Mark { min: Decimal, max: Decimal, step: Decimal, low: Option<Wording>, high: Option<Wording> },
    Number { min: Option<Decimal>, max: Option<Decimal>, decimals: u8, unit: Option<Wording> },
    Text { max_chars: u32, pattern: Option<Pattern> },
    Open { max_chars: u32 },
    Date { min: Option<Date>, max: Option<Date> },
    Rank { options: Vec<Choice>, top: Option<u32>, shuffle: bool, from: Option<OptionsFrom> },
    Info,
}

/// A row of points that Likert items share.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    pub id: Id,
    /// 2–10 points in the order of the file; the digit that chooses a point is its place, not its value.
    pub points: Vec<Point>,
    pub escapes: Vec<Escape>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub value: i64,
    pub label: Wording,
}

/// A way of not answering: *weet ik niet*, *niet van toepassing*.
#[derive(Clone, Debug, PartialEq)]
pub struct Escape {
    pub id: Id,
    pub label: Wording,
    /// The letter that chooses it, per language in the order of [`Questionnaire::languages`]; lower case.
    pub keys: Vec<char>,
}

/// An option of a single, multiple or rank question.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub id: Id,
    pub label: Wording,
    pub show_if: Option<Condition>,
    /// Chosen, it takes the place of all others (multiple only).
    pub exclusive: bool,
}

/// The option *anders, namelijk* of a single question; stays last.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    pub id: Id,
    pub label: Wording,
    /// Whether its text is asked for; not where open answers are off.
    pub text: bool,
}

/// Where options come from when the file leaves them to the wave. A composed questionnaire has them spelled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionsFrom {
    Municipalities,
    Partnerships,
}

/// What a one-line text must look like, and what to say when it does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    pub source: String,
    pub message: Option<Wording>,
}

impl Pattern {
    /// Whether the whole text looks as asked. A pattern that is none asks for nothing.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        regex_lite::Regex::new(&format!("^(?:{})$", self.source)).ok().is_none_or(|pattern| pattern.is_match(text))
    }
}

impl Kind {
    /// The word of files and JSON.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Likert { .. } => "likert",
            Self::Single { .. } => "single",
            Self::Multiple { .. } => "multiple",
            Self::Mark { .. } => "mark",
            Self::Number { .. } => "number",
            Self::Text { .. } => "text",
            Self::Open { .. } => "open",
            Self::Date { .. } => "date",
            Self::Rank { .. } => "rank",
            Self::Info => "info",
        }
    }
}

impl Question {
    /// Whether something can be answered at all.
    #[must_use]
    pub fn asks(&self) -> bool {
        !matches!(self.kind, Kind::Info)
    }

    /// How long answering it usually takes: see [`Questionnaire::minutes`].
    #[must_use]
    pub const fn usual_seconds(&self) -> u32 {
        if matches!(self.kind, Kind::Open { .. }) { 60 } else { 12 }
    }

    /// The options of a single, multiple or rank question, without *other*; empty for other kinds.
    #[must_use]
    pub fn options(&self) -> &[Choice] {
        match &self.kind {
            Kind::Single { options, .. } | Kind::Multiple { options, .. } | Kind::Rank { options, .. } => options,
            _ => &[],
        }
    }

    /// How many places a ranking has; 0 for other kinds.
    #[must_use]
    pub fn places(&self) -> u32 {
        let options = u32::try_from(self.options().len()).unwrap_or(u32::MAX);
        match self.kind {
            Kind::Rank { top, .. } => top.unwrap_or(options).min(options),
            _ => 0,
        }
    }

    /// What is kept apart under rule of open answers: kinds whose answer is text a person wrote.
    #[must_use]
    pub fn is_free_text(&self) -> bool {
        matches!(self.kind, Kind::Text { .. } | Kind::Open { .. })
    }
}

impl Questionnaire {
    /// Every question in the order of the file, with its ordinal: 0 for the background, 1 for the first theme …
    pub fn questions(&self) -> impl Iterator<Item = (usize, &Question)> {
        let background = self.background.iter().map(|q| (0, q));
        let themes =
            self.themes.iter().enumerate().flat_map(|(at, theme)| theme.questions.iter().map(move |q| (at + 1, q)));
        background.chain(themes)
    }

    /// The question of that id, or `None`.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|(_, q)| q.id == *id).map(|(_, q)| q)
    }

    /// Where each question stands: id → (ordinal of its theme, place among all).
    #[must_use]
    pub fn index(&self) -> HashMap<Id, (usize, usize)> {
        self.questions().enumerate().map(|(place, (ordinal, q))| (q.id.clone(), (ordinal, place))).collect()
    }

    /// The questions that can stay hidden: they or their theme are under a condition. In the order of the file.
    pub fn conditional(&self) -> impl Iterator<Item = &Question> {
        let of_themes = self.themes.iter().flat_map(|theme| {
            theme.questions.iter().filter(|question| theme.show_if.is_some() || question.show_if.is_some())
        });
        self.background.iter().filter(|question| question.show_if.is_some()).chain(of_themes)
    }

    /// Whether a question can stay hidden.
    #[must_use]
    pub fn is_conditional(&self, id: &str) -> bool {
        self.conditional().any(|question| question.id == *id)
    }

    /// How many questions ask for an answer, conditions aside.
    #[must_use]
    pub fn size(&self) -> usize {
        self.questions().filter(|(_, q)| q.asks()).count()
    }

    /// How long it takes in whole minutes, at least 1: as stated, else 12 seconds an item and 60 for an open one
    /// (the middle of the 10–15 seconds that survey practice reckons with).
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.stated_minutes.unwrap_or_else(|| {
            let seconds: u32 = self.questions().filter(|(_, q)| q.asks()).map(|(_, q)| q.usual_seconds()).sum();
            seconds.div_ceil(60).max(1)
        })
    }
}
