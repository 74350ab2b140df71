//! The results of a questionnaire as other programs read them: `aoj results --json`.
//!
//! Invariant: every question and theme stands there whether or not its figures may be shown; a suppressed figure is
//! null in its place, and `suppressed` says why.

use std::fmt::Display;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::disclosure::{Basis, Disclosed, Figure, Why, disclose, is_turned};
use super::numeric::Share;
use super::statistics::{Detail, QuestionFigures, Scored, ThemeFigures};
use crate::questionnaire::{Decimal, Filling, Kind, Question, Source, Wording};

/// Results of one questionnaire in one wave, in the order of the contract's fields.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    pub wave: String,
    pub questionnaire: String,
    pub invited: Option<u64>,
    pub submitted: u64,
    /// Respondents on whom the figures rest.
    pub published: u64,
    pub in_progress: u64,
    pub background: Vec<QuestionReport>,
    pub themes: Vec<ThemeReport>,
    pub suppressed: Vec<Suppressed>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ThemeReport {
    pub id: String,
    pub title: String,
    pub n: Option<u64>,
    pub mean: Option<f64>,
    pub sd: Option<f64>,
    pub ci95: Option<(f64, f64)>,
    pub questions: Vec<QuestionReport>,
}

/// A figure that is kept back, or kept as it was at a former closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suppressed {
    /// `question:ID`, `theme:ID` or `group:ID`.
    pub what: String,
    pub why: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionReport {
    pub id: String,
    pub kind: &'static str,
    pub text: String,
    pub n: Option<u64>,
    pub shown: Option<u64>,
    pub missing: Option<u64>,
    pub not_shown: Option<u64>,
    pub escapes: Option<InOrder<u64>>,
    #[serde(flatten)]
    pub detail: DetailReport,
}

/// What a kind adds.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum DetailReport {
    Scored {
        reverse: bool,
        counts: Option<InOrder<u64>>,
        mean: Option<f64>,
        sd: Option<f64>,
        median: Option<f64>,
        top2: Option<f64>,
        top2_ci95: Option<(f64, f64)>,
        bottom2: Option<f64>,
        bottom2_ci95: Option<(f64, f64)>,
    },
    Options {
        counts: Option<InOrder<u64>>,
    },
    Ranks {
        counts: Option<InOrder<Vec<u64>>>,
    },
    Numbers {
        q1: Option<f64>,
        median: Option<f64>,
        q3: Option<f64>,
    },
    Dates {
        /// ISO dates.
        q1: Option<String>,
        median: Option<String>,
        q3: Option<String>,
    },
    Texts {},
}

/// A JSON object whose members keep their order.
#[derive(Clone, Debug, PartialEq)]
pub struct InOrder<T>(pub Vec<(String, T)>);

impl<T: Serialize> Serialize for InOrder<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

fn in_order<K: Display, T: Clone>(pairs: &[(K, T)]) -> InOrder<T> {
    InOrder(pairs.iter().map(|(key, value)| (key.to_string(), value.clone())).collect())
}

/// What a report needs beside the figures.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    pub wave: &'a str,
    pub in_progress: u64,
    /// Respondents who came after a closing and stay out for good.
    pub left_out: u64,
    /// Opened again after a closing: what is shown is of then.
    pub reopened: bool,
    /// Of the questionnaire's texts.
    pub language: &'a str,
    /// What insertions show; an answer's label is not known here, so those fall back.
    pub fill: &'a dyn Fn(&Source) -> Option<Filling>,
}

/// The report of what may be shown.
#[must_use]
pub fn report(basis: &Basis, frame: &Frame) -> Report {
    let questionnaire = basis.questionnaire;
    let disclosed = disclose(basis);
    let asked = |questions: &[Question]| {
        let asking = questions.iter().filter(|question| question.asks());
        asking.map(|question| question_report(question, &disclosed, frame)).collect::<Vec<_>>()
    };
    let background = asked(&questionnaire.background);
    let themes = questionnaire.themes.iter().map(|theme| {
        let figures = disclosed.themes.get(&theme.id).and_then(Figure::shown);
        theme_report(theme.id.to_string(), text(&theme.title, frame), figures, asked(&theme.questions))
    });
    Report {
        wave: frame.wave.to_owned(),
        questionnaire: questionnaire.id.to_string(),
        invited: basis.invited,
        submitted: basis.submitted,
        published: basis.tally.size(),
        in_progress: frame.in_progress,
        background,
        themes: themes.collect(),
        suppressed: suppressed(basis, &disclosed),
    }
}

fn text(wording: &Wording, frame: &Frame) -> String {
    wording.fill(frame.language, frame.fill)
}

fn theme_report(
    id: String,
    title: String,
    figures: Option<&ThemeFigures>,
    questions: Vec<QuestionReport>,
) -> ThemeReport {
    ThemeReport {
        id,
        title,
        n: figures.map(|figures| figures.n),
        mean: figures.and_then(|figures| figures.mean),
        sd: figures.and_then(|figures| figures.deviation),
        ci95: figures.and_then(|figures| figures.interval),
        questions,
    }
}

fn question_report(question: &Question, disclosed: &Disclosed, frame: &Frame) -> QuestionReport {
    let figures = disclosed.questions.get(&question.id).and_then(Figure::shown);
    QuestionReport {
        id: question.id.to_string(),
        kind: question.kind.word(),
        text: text(&question.text, frame),
        n: figures.map(|figures| figures.n),
        shown: figures.map(|figures| figures.shown),
        missing: figures.map(|figures| figures.missing),
        not_shown: figures.map(|figures| figures.not_shown),
        escapes: figures.map(|figures| in_order(&figures.escapes)),
        detail: detail(question, figures),
    }
}

fn detail(question: &Question, figures: Option<&QuestionFigures>) -> DetailReport {
    let detail = figures.map(|figures| &figures.detail);
    match &question.kind {
        Kind::Likert { .. } | Kind::Mark { .. } => {
            let scored =
                detail.and_then(|detail| if let Detail::Scored(scored) = detail { Some(scored) } else { None });
            scored_report(is_turned(question), scored)
        }
        Kind::Single { .. } | Kind::Multiple { .. } => DetailReport::Options {
            counts: match detail {
                Some(Detail::Options(counts)) => Some(in_order(counts)),
                _ => None,
            },
        },
        Kind::Rank { .. } => DetailReport::Ranks {
            counts: match detail {
                Some(Detail::Ranks(counts)) => Some(in_order(counts)),
                _ => None,
            },
        },
        Kind::Number { .. } => {
            let [q1, median, q3] = match detail {
                Some(Detail::Numbers(Some(quartiles))) => quartiles.map(Some),
                _ => [None; 3],
            };
            DetailReport::Numbers { q1, median, q3 }
        }
        Kind::Date { .. } => {
            let [q1, median, q3] = match detail {
                Some(Detail::Dates(Some(quartiles))) => quartiles.map(|date| Some(date.to_string())),
                _ => [None, None, None],
            };
            DetailReport::Dates { q1, median, q3 }
        }
        Kind::Text { .. } | Kind::Open { .. } | Kind::Info => DetailReport::Texts {},
    }
}

fn scored_report(reverse: bool, scored: Option<&Scored>) -> DetailReport {
    let share = |end: fn(&Scored) -> Option<Share>| scored.and_then(end);
    let (top, bottom) = (share(|scored| scored.top2), share(|scored| scored.bottom2));
    let interval = |share: Option<Share>| share.map(|share| (share.low, share.high));
    DetailReport::Scored {
        reverse,
        counts: scored.map(|scored| in_order::<Decimal, u64>(&scored.counts)),
        mean: scored.and_then(|scored| scored.mean),
        sd: scored.and_then(|scored| scored.deviation),
        median: scored.and_then(|scored| scored.median),
        top2: top.map(|share| share.share),
        top2_ci95: interval(top),
        bottom2: bottom.map(|share| share.share),
        bottom2_ci95: interval(bottom),
    }
}

/// What is kept back or of a former closing, in the order of the file; a theme before its questions.
fn suppressed(basis: &Basis, disclosed: &Disclosed) -> Vec<Suppressed> {
    fn why<T>(figure: Option<&Figure<T>>, late: impl FnOnce() -> bool) -> Option<Why> {
        figure?.why().or_else(|| late().then_some(Why::Late))
    }
    let one = |word: &str, id: &dyn Display, why: Why| Suppressed { what: format!("{word}:{id}"), why: why.word() };
    let questions = |questions: &[Question]| {
        let why = |question: &Question| why(disclosed.questions.get(&question.id), || basis.is_question_late(question));
        let marked = questions.iter().filter_map(|question| Some(one("question", &question.id, why(question)?)));
        marked.collect::<Vec<_>>()
    };
    let mut all = questions(&basis.questionnaire.background);
    for theme in &basis.questionnaire.themes {
        let why = why(disclosed.themes.get(&theme.id), || basis.is_theme_late(theme));
        all.extend(why.map(|why| one("theme", &theme.id, why)));
        all.extend(questions(&theme.questions));
    }
    all
}
