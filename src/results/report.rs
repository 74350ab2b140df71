//! The results of a questionnaire as other programs read them: `aoj results --json`.
//!
//! Invariant: every question and theme stands there whether or not its figures may be shown; a suppressed figure is
//! null in its place, and `suppressed` says why.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::change::Changes;
use super::contrast::Contrast;
use super::disclosure::{Basis, Conditional, Disclosed, Figure, Why, disclose, is_turned};
use super::groups::Group;
use super::numeric::Share;
use super::statistics::{Detail, QuestionFigures, Scored, ThemeFigures};
use super::tally::Tally;
use crate::questionnaire::{Decimal, Filling, Id, Kind, Question, Source, Theme, Wording};
use crate::wave::Ambition;

/// Results of one questionnaire in one wave, in the order of the contract's fields.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    pub wave: String,
    pub questionnaire: String,
    /// The option of the split question, where the report is of one group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    pub invited: Option<u64>,
    /// Not known by group.
    pub submitted: Option<u64>,
    /// Respondents on whom the figures rest.
    pub published: Option<u64>,
    /// Not known by group.
    pub in_progress: Option<u64>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Compared>,
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
    /// Only where it was compared and asked alike; null where it is kept back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Compared>,
}

/// Something that was asked alike on both sides; null where the change is kept back.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Compared(pub Option<ChangeReport>);

/// Against another wave, or another audience.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeReport {
    pub difference: f64,
    pub u: f64,
    pub z: Option<f64>,
    pub p: Option<f64>,
    pub delta: f64,
    pub word: &'static str,
}

impl From<&Contrast> for ChangeReport {
    fn from(of: &Contrast) -> Self {
        Self { difference: of.difference, u: of.u, z: of.z, p: of.p, delta: of.delta, word: of.word.code() }
    }
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
    /// Beside another wave or questionnaire.
    pub changes: Option<&'a Changes>,
    /// Of one group: how many were sent or invited, what the region wanted and what was noted is said of the whole only.
    pub group: bool,
    /// What the region wants, per theme.
    pub ambitions: &'a [Ambition],
    /// `theme:ID` or `question:ID` → what the coordinator wrote about it.
    pub notes: &'a BTreeMap<String, String>,
}

impl Frame<'_> {
    pub(super) fn ambitions_of<'a>(&'a self, theme: &'a Id) -> impl Iterator<Item = &'a Ambition> {
        self.ambitions.iter().filter(|ambition| !self.group && ambition.theme == *theme)
    }

    /// What was noted about a theme or question.
    pub(super) fn note(&self, kind: &str, id: &Id) -> Option<&str> {
        self.notes.get(&format!("{kind}:{id}")).filter(|_| !self.group).map(String::as_str)
    }

    fn question_change(&self, id: &Id) -> Option<Compared> {
        self.changes?.questions.get(id).map(|change| Compared(change.as_ref().map(ChangeReport::from)))
    }

    fn theme_change(&self, id: &Id) -> Option<Compared> {
        self.changes?.themes.get(id).map(|change| Compared(change.contrast.as_ref().map(ChangeReport::from)))
    }
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
        theme_report(theme, figures, asked(&theme.questions), frame)
    });
    Report {
        wave: frame.wave.to_owned(),
        questionnaire: questionnaire.id.to_string(),
        group: None,
        invited: basis.invited,
        submitted: Some(basis.submitted),
        published: Some(basis.tally.size()),
        in_progress: Some(frame.in_progress),
        background,
        themes: themes.collect(),
        suppressed: suppressed(basis, &disclosed),
    }
}

/// The report of one group, which rests on a closing alone.
#[must_use]
pub fn group_report(basis: &Basis, group: &Group, invited: Option<u64>, frame: &Frame) -> Report {
    let nobody = Tally::default();
    let tally = group.tally.as_ref().unwrap_or(&nobody);
    let mut report = report(&group_basis(basis, tally), frame);
    report.group = Some(group.option.to_string());
    report.invited = invited;
    (report.submitted, report.in_progress) = (None, None);
    let mark = |why: Why| Suppressed { what: format!("group:{}", group.option), why: why.word() };
    match group.tally {
        // Of a group that is not shown, nothing more is said of each figure.
        Err(why) => {
            report.published = None;
            report.suppressed = vec![mark(why)];
        }
        Ok(_) if basis.conditional.tally != basis.tally => report.suppressed.insert(0, mark(Why::Late)),
        Ok(_) => {}
    }
    report
}

/// What the figures of a group rest on. A finite population is not reckoned with.
#[must_use]
pub fn group_basis<'a>(basis: &Basis<'a>, tally: &'a Tally) -> Basis<'a> {
    const NO_TEXTS: &BTreeMap<Id, u64> = &BTreeMap::new();
    let conditional = Conditional { tally, ..basis.conditional };
    Basis { tally, texts: NO_TEXTS, invited: None, submitted: tally.size(), conditional, ..*basis }
}

fn text(wording: &Wording, frame: &Frame) -> String {
    wording.fill(frame.language, frame.fill)
}

fn theme_report(
    theme: &Theme,
    figures: Option<&ThemeFigures>,
    questions: Vec<QuestionReport>,
    frame: &Frame,
) -> ThemeReport {
    ThemeReport {
        id: theme.id.to_string(),
        title: text(&theme.title, frame),
        change: frame.theme_change(&theme.id),
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
        change: frame.question_change(&question.id),
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
