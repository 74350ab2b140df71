//! What has changed: a questionnaire beside the same one of a former wave, or beside another one of the same wave.
//!
//! Only what was asked alike is compared: questions with the same id, wording and scale; themes on the Likert items
//! they share, at least two.
//!
//! Invariants: a change is hidden where either side is, and rests on at least `min_group` answers or scores of each.

use std::collections::BTreeMap;

use super::contrast::{Between, Contrast, contrast};
use super::disclosure::{Basis, Disclosed, Figure, disclose, is_turned};
use super::numeric::size;
use super::tally::{Outcome, Score, theme_scale};
use crate::questionnaire::{Id, Kind, Question, Questionnaire, Theme, Wording};

/// A theme is compared on at least so many items.
const LEAST_ITEMS: usize = 2;

/// The scores of everybody in the tallies on some items of a theme, from what they answered; `None` where that is not
/// to be had any more.
pub type ScoresOn<'a> = dyn Fn(&Theme, &[Id]) -> Option<BTreeMap<Score, u64>> + 'a;

/// One side of a comparison.
pub struct Side<'a> {
    pub basis: &'a Basis<'a>,
    /// The questionnaire as it was frozen, before its texts were corrected.
    pub original: &'a Questionnaire,
    pub scores: &'a ScoresOn<'a>,
}

/// What was asked alike on both sides, in the order of ids; `None`: kept back, or nobody answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    pub questions: BTreeMap<Id, Option<Contrast>>,
    pub themes: BTreeMap<Id, ThemeChange>,
}

/// A theme beside the same theme.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeChange {
    pub contrast: Option<Contrast>,
    /// On how many items, and of how many on this side.
    pub items: usize,
    pub of: usize,
}

/// A question as it reads now and as it was frozen. Mending a typo makes no other question of it, so that each of the two
/// may be what the other side asks.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub now: &'a Question,
    pub frozen: &'a Question,
}

impl<'a> Side<'a> {
    fn asked(&self, id: &Id) -> Option<Asked<'a>> {
        let now = self.basis.questionnaire.question(id.as_str())?;
        Some(Asked { now, frozen: self.original.question(id.as_str()).unwrap_or(now) })
    }

    fn asks_as(&self, other: &Side, id: &Id) -> bool {
        self.asked(id).zip(other.asked(id)).is_some_and(|(ours, theirs)| is_alike(ours, theirs))
    }
}

/// Compares `this` with `other`; positive differences mean that `this` is higher.
#[must_use]
pub fn changes(this: &Side, other: &Side, between: Between) -> Changes {
    let (ours, theirs) = (disclose(this.basis), disclose(other.basis));
    let mut changes = Changes::default();
    for (_, question) in this.basis.questionnaire.questions() {
        let same = other.basis.questionnaire.question(question.id.as_str());
        if let Some(same) = same.filter(|_| this.asks_as(other, &question.id)) {
            let values = |basis: &Basis, disclosed: &Disclosed, question: &Question| {
                disclosed.questions.get(&question.id).and_then(Figure::shown)?;
                turned_values(basis, question)
            };
            let pair = values(this.basis, &ours, question).zip(values(other.basis, &theirs, same));
            let found = pair.and_then(|(ours, theirs)| contrast(&ours, &theirs, between));
            changes.questions.insert(question.id.clone(), found);
        }
    }
    for theme in &this.basis.questionnaire.themes {
        let Some(same) = other.basis.questionnaire.themes.iter().find(|other| other.id == theme.id) else { continue };
        let items = shared_items(this, other, theme, same);
        if items.len() < LEAST_ITEMS || theme_scale(theme).is_none() || theme_scale(same).is_none() {
            continue;
        }
        let scores = |side: &Side, disclosed: &Disclosed, theme: &Theme| {
            disclosed.themes.get(&theme.id).and_then(Figure::shown)?;
            // On the items they share, fewer may have a score than on all of them.
            scores(side, theme, &items).filter(|scores| size(scores) >= side.basis.least())
        };
        let pair = scores(this, &ours, theme).zip(scores(other, &theirs, same));
        let found = pair.and_then(|(ours, theirs)| contrast(&ours, &theirs, between));
        let of = theme.questions.iter().filter(|item| matches!(item.kind, Kind::Likert { .. })).count();
        changes.themes.insert(theme.id.clone(), ThemeChange { contrast: found, items: items.len(), of });
    }
    changes
}

/// Whether two questions ask the same on the same scale.
#[must_use]
pub fn is_alike(one: Asked, other: Asked) -> bool {
    let scale = match (&one.now.kind, &other.now.kind) {
        (Kind::Likert { scale, reverse }, Kind::Likert { scale: beside, reverse: turned }) => {
            let points = scale.points.iter().zip(&beside.points).enumerate();
            reverse == turned
                && scale.points.len() == beside.points.len()
                && points
                    .into_iter()
                    .all(|(at, (a, b))| a.value == b.value && says_the_same(one, other, |q| label(q, at)))
        }
        (Kind::Mark { min, max, step, .. }, Kind::Mark { min: low, max: high, step: by, .. }) => {
            (min, max, step) == (low, high, by)
        }
        _ => false,
    };
    scale && one.now.id == other.now.id && says_the_same(one, other, |question| Some(&question.text))
}

/// Whether a text of two questions is the same in one of its readings: frozen or corrected.
fn says_the_same(one: Asked, other: Asked, text: impl Fn(&Question) -> Option<&Wording>) -> bool {
    let pairs = [(one.now, other.now), (one.frozen, other.frozen), (one.now, other.frozen), (one.frozen, other.now)];
    pairs.into_iter().any(|(one, other)| text(one).zip(text(other)).is_some_and(|(one, other)| same_words(one, other)))
}

/// What a point of its scale is called.
fn label(question: &Question, point: usize) -> Option<&Wording> {
    match &question.kind {
        Kind::Likert { scale, .. } => scale.points.get(point).map(|point| &point.label),
        _ => None,
    }
}

/// Whether they say the same in every language that both have, at least one.
fn same_words(one: &Wording, other: &Wording) -> bool {
    let mut common = one
        .all()
        .filter_map(|(code, pieces)| other.all().find(|(known, _)| *known == code).map(|(_, others)| pieces == others));
    match common.next() {
        Some(first) => first && common.all(|same| same),
        // One of them serves every language with one text.
        None => one.all().next().map(|(_, pieces)| pieces) == other.all().next().map(|(_, pieces)| pieces),
    }
}

fn shared_items(this: &Side, other: &Side, ours: &Theme, theirs: &Theme) -> Vec<Id> {
    let likert = |question: &&Question| matches!(question.kind, Kind::Likert { .. });
    let in_both = |item: &&Question| {
        theirs.questions.iter().any(|question| question.id == item.id) && this.asks_as(other, &item.id)
    };
    ours.questions.iter().filter(likert).filter(in_both).map(|item| item.id.clone()).collect()
}

/// The valid answers as comparing needs them: those of a turned statement with the opposite sign, so that more is better.
/// Where the scale begins is the same on both sides.
fn turned_values(basis: &Basis, question: &Question) -> Option<Vec<(f64, u64)>> {
    let tally = basis.tally(&[question]).ok()?;
    let turned = |value: f64| if is_turned(question) { -value } else { value };
    let values = tally
        .outcomes(&question.id)
        .into_iter()
        .filter_map(|(outcome, n)| match outcome {
            Outcome::Value(value) => Some((turned(value.to_f64()), n)),
            _ => None,
        })
        .collect();
    Some(values)
}

/// Theme scores on these items. Equal quotients are equal as floating-point numbers, as division is rounded
/// correctly.
fn scores(side: &Side, theme: &Theme, items: &[Id]) -> Option<Vec<(f64, u64)>> {
    let likert: Vec<&Question> =
        theme.questions.iter().filter(|item| matches!(item.kind, Kind::Likert { .. })).collect();
    let scores = if items.len() == likert.len() {
        side.basis.tally(&likert).ok()?.scores(&theme.id)
    } else {
        // What is of a former closing can't be told apart in the rows any more.
        (!side.basis.is_theme_late(theme)).then(|| (side.scores)(theme, items)).flatten()?
    };
    #[expect(clippy::cast_precision_loss, reason = "sums of points lie far below 2^53")]
    let values = scores.into_iter().map(|((sum, items), n)| (sum as f64 / f64::from(items), n));
    Some(values.collect())
}
