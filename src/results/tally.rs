//! Exact integers from which every figure is computed, so that a recount gives the same figures to the last bit.
//!
//! Invariant: a tally is a sum over respondents and nothing else — the order in which they were added, and how they
//! were taken together, can't be read from it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::interview::{Answer, Answers, Path};
use crate::questionnaire::{Decimal, Id, Kind, Question, Questionnaire, Scale, Theme};

/// What a respondent contributes to a question: exactly one of `Answered`, `Escape`, `Missing`, `NotShown`, and with
/// `Answered` the details (one value, or one entry per option chosen, or one per place in a ranking).
///
/// A question of kind `text` or `open` contributes `Escape` and `NotShown` only: a response keeps no trace of whether
/// a text was given with it. An `info` contributes nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The least of all in their order.
    Answered,
    Value(Decimal),
    Option(Id),
    /// Place from 1, option.
    Rank(u32, Id),
    Date(Date),
    Escape(Id),
    Missing,
    NotShown,
}

/// A theme's score as it is kept: sum of turned valid Likert items, number of valid ones.
pub type Score = (i64, u32);

/// Counts of respondents, per group of the split question (`""`: not answered, or no split question).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// group → respondents.
    pub respondents: BTreeMap<String, u64>,
    /// (group, question, outcome) → respondents.
    pub questions: BTreeMap<(String, Id, Outcome), u64>,
    /// (group, theme, score; `None`: no score) → respondents.
    pub themes: BTreeMap<(String, Id, Option<Score>), u64>,
}

impl Tally {
    /// What one sent record adds. `answers` holds the shown answers only; the path is derived from them again.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let shown = Shown::of(questionnaire, answers);
        let group = group(questionnaire, &shown);
        let mut tally = Self::default();
        tally.respondents.insert(group.clone(), 1);
        for (_, question) in questionnaire.questions() {
            for outcome in outcomes(question, &shown) {
                tally.questions.insert((group.clone(), question.id.clone(), outcome), 1);
            }
        }
        for theme in &questionnaire.themes {
            tally.themes.insert((group.clone(), theme.id.clone(), score(theme, &shown)), 1);
        }
        tally
    }

    /// Adds another tally.
    pub fn add(&mut self, other: &Self) {
        fn merge<K: Ord + Clone>(into: &mut BTreeMap<K, u64>, from: &BTreeMap<K, u64>) {
            for (key, n) in from {
                let sum = into.entry(key.clone()).or_default();
                *sum = sum.saturating_add(*n);
            }
        }
        merge(&mut self.respondents, &other.respondents);
        merge(&mut self.questions, &other.questions);
        merge(&mut self.themes, &other.themes);
    }

    /// How many respondents it holds, all groups together.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.respondents.values().fold(0, |sum, n| sum.saturating_add(*n))
    }

    /// Of one group alone.
    #[must_use]
    pub fn of_group(&self, group: &str) -> Self {
        fn only<K: Ord + Clone>(all: &BTreeMap<K, u64>, keep: impl Fn(&K) -> bool) -> BTreeMap<K, u64> {
            all.iter().filter(|(key, _)| keep(key)).map(|(key, n)| (key.clone(), *n)).collect()
        }
        Self {
            respondents: only(&self.respondents, |of| of == group),
            questions: only(&self.questions, |(of, ..)| of == group),
            themes: only(&self.themes, |(of, ..)| of == group),
        }
    }

    /// The outcomes of one question over all groups, in order.
    #[must_use]
    pub fn outcomes(&self, question: &Id) -> BTreeMap<&Outcome, u64> {
        let mut all = BTreeMap::new();
        // Only what is asked for is walked over: a screen asks for every question each time somebody sends.
        for group in self.respondents.keys() {
            let from = (group.clone(), question.clone(), Outcome::Answered);
            let here = self.questions.range(from..).take_while(|((of, id, _), _)| of == group && id == question);
            for ((_, _, outcome), n) in here {
                let sum: &mut u64 = all.entry(outcome).or_default();
                *sum = sum.saturating_add(*n);
            }
        }
        all
    }

    /// The scores of one theme over all groups.
    #[must_use]
    pub fn scores(&self, theme: &Id) -> BTreeMap<Score, u64> {
        let mut all = BTreeMap::new();
        for ((_, id, score), n) in &self.themes {
            if let (true, Some(score)) = (id == theme, score) {
                let sum: &mut u64 = all.entry(*score).or_default();
                *sum = sum.saturating_add(*n);
            }
        }
        all
    }
}

/// What was shown on the way that the answers lead, and what counts of them.
struct Shown {
    path: Path,
    answers: Answers,
}

impl Shown {
    fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let path = Path::of(questionnaire, answers);
        let answers = path.counted(answers);
        Self { path, answers }
    }

    fn shows(&self, question: &str) -> bool {
        self.path.contains(question)
    }

    fn answer(&self, question: &str) -> Option<&Answer> {
        self.answers.get(question)
    }
}

/// The group a respondent belongs to: the option chosen at the split question.
fn group(questionnaire: &Questionnaire, shown: &Shown) -> String {
    let chosen = questionnaire.split.as_ref().and_then(|id| {
        let answered = questionnaire.question(id.as_str()).zip(shown.answer(id.as_str()));
        answered.and_then(|(question, answer)| chosen(question, answer))
    });
    chosen.map(|option| option.as_str().to_owned()).unwrap_or_default()
}

/// A respondent's group, and the questions that were shown to them.
pub(super) fn placed(questionnaire: &Questionnaire, answers: &Answers) -> (String, Path) {
    let shown = Shown::of(questionnaire, answers);
    (group(questionnaire, &shown), shown.path)
}

/// The option of a single question, if the answer is one of those offered.
fn chosen<'a>(question: &Question, answer: &'a Answer) -> Option<&'a Id> {
    let (Kind::Single { options, other, .. }, Answer::Option(option) | Answer::Other { option, .. }) =
        (&question.kind, answer)
    else {
        return None;
    };
    let offered = options.iter().any(|choice| choice.id == *option) || other.as_ref().is_some_and(|o| o.id == *option);
    offered.then_some(option)
}

/// What one respondent contributes to one question. An answer that does not fit its question counts as missing.
fn outcomes(question: &Question, shown: &Shown) -> Vec<Outcome> {
    if !question.asks() {
        return Vec::new();
    }
    if !shown.shows(question.id.as_str()) {
        return vec![Outcome::NotShown];
    }
    let answer = shown.answer(question.id.as_str());
    if let Some(Answer::Escape(escape)) = answer
        && question.escapes.iter().any(|offered| offered.id == *escape)
    {
        return vec![Outcome::Escape(escape.clone())];
    }
    if question.is_free_text() {
        return Vec::new();
    }
    match answer.and_then(|answer| details(question, answer)) {
        Some(details) => std::iter::once(Outcome::Answered).chain(details).collect(),
        None => vec![Outcome::Missing],
    }
}

/// The details of a valid answer; `None` where it does not fit the question.
fn details(question: &Question, answer: &Answer) -> Option<Vec<Outcome>> {
    let offered = |ids: &[Id]| {
        let known = ids.iter().all(|id| question.options().iter().any(|choice| choice.id == *id));
        let distinct = ids.iter().collect::<BTreeSet<_>>().len() == ids.len();
        !ids.is_empty() && known && distinct
    };
    match (&question.kind, answer) {
        (Kind::Likert { scale, .. }, Answer::Number(value)) => {
            point(scale, *value).map(|_| vec![Outcome::Value(*value)])
        }
        (Kind::Mark { min, max, step, .. }, Answer::Number(value)) => {
            (min <= value && value <= max && value.on_step(*min, *step)).then(|| vec![Outcome::Value(*value)])
        }
        (Kind::Number { .. }, Answer::Number(value)) => Some(vec![Outcome::Value(*value)]),
        (Kind::Single { .. }, _) => chosen(question, answer).map(|option| vec![Outcome::Option(option.clone())]),
        (Kind::Multiple { .. }, Answer::Options(ids)) => {
            offered(ids).then(|| ids.iter().cloned().map(Outcome::Option).collect())
        }
        (Kind::Rank { .. }, Answer::Options(ids)) => {
            offered(ids).then(|| (1..).zip(ids).map(|(place, id)| Outcome::Rank(place, id.clone())).collect())
        }
        (Kind::Date { .. }, Answer::Date(date)) => Some(vec![Outcome::Date(*date)]),
        _ => None,
    }
}

/// The value of a scale's point, or `None` where the scale has no such point.
fn point(scale: &Scale, value: Decimal) -> Option<i64> {
    value.as_integer().filter(|value| scale.points.iter().any(|point| point.value == *value))
}

/// The scale on which all Likert items of a theme stand; `None` without such items, or with several scales.
#[must_use]
pub fn theme_scale(theme: &Theme) -> Option<&Scale> {
    let mut scales = theme.questions.iter().filter_map(|question| match &question.kind {
        Kind::Likert { scale, .. } => Some(scale.as_ref()),
        _ => None,
    });
    let first = scales.next()?;
    scales.all(|scale| scale.id == first.id).then_some(first)
}

/// The smallest and the largest value of a scale.
#[must_use]
pub fn bounds(scale: &Scale) -> Option<(i64, i64)> {
    let values = || scale.points.iter().map(|point| point.value);
    values().min().zip(values().max())
}

/// A respondent's score of a theme on some of its items; for comparing with a theme that has other items beside them.
#[must_use]
pub fn score_on(questionnaire: &Questionnaire, theme: &Theme, items: &[Id], answers: &Answers) -> Option<Score> {
    let shown = Shown::of(questionnaire, answers);
    score_of(theme, theme.questions.iter().filter(|item| items.contains(&item.id)), &shown)
}

/// A respondent's score of a theme, if at least half of the Likert items shown have a valid answer.
fn score(theme: &Theme, shown: &Shown) -> Option<Score> {
    score_of(theme, theme.questions.iter(), shown)
}

fn score_of<'a>(theme: &Theme, items: impl Iterator<Item = &'a Question>, shown: &Shown) -> Option<Score> {
    let (min, max) = bounds(theme_scale(theme)?)?;
    let mut asked: u32 = 0;
    let (mut sum, mut valid): (i64, u32) = (0, 0);
    for question in items {
        let Kind::Likert { scale, reverse } = &question.kind else { continue };
        if !shown.shows(question.id.as_str()) {
            continue;
        }
        asked += 1;
        if let Some(Answer::Number(value)) = shown.answer(question.id.as_str())
            && let Some(value) = point(scale, *value)
        {
            let turned = if *reverse { min.saturating_add(max).saturating_sub(value) } else { value };
            sum = sum.saturating_add(turned);
            valid += 1;
        }
    }
    (valid > 0 && 2 * valid >= asked).then_some((sum, valid))
}
