//! Questionnaires and answers in a line each.

use std::sync::Arc;

use aoj::interview::{Answer, Answers};
use aoj::questionnaire::{
    Choice, Decimal, Escape, Id, Kind, Other, Point, Question, Questionnaire, Scale, Theme, Wording,
};

pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn escapes() -> Vec<Escape> {
    [("weet_niet", "Weet ik niet", 'w'), ("nvt", "Niet van toepassing", 'n')]
        .map(|(id, label, key)| Escape { id: id.into(), label: Wording::plain(label), keys: vec![key] })
        .into()
}

/// A scale with the values 1 to `points`.
pub fn scale(id: &str, points: i64) -> Arc<Scale> {
    let points = (1..=points).map(|value| Point { value, label: Wording::plain(&format!("punt {value}")) }).collect();
    Arc::new(Scale { id: id.into(), points, escapes: escapes() })
}

pub fn question(id: &str, kind: Kind) -> Question {
    Question {
        id: id.into(),
        text: Wording::plain(&format!("Vraag {id}")),
        help: None,
        required: false,
        show_if: None,
        escapes: escapes(),
        kind,
    }
}

pub fn likert(id: &str, scale: &Arc<Scale>) -> Question {
    question(id, Kind::Likert { scale: Arc::clone(scale), reverse: false })
}

pub fn reversed(id: &str, scale: &Arc<Scale>) -> Question {
    question(id, Kind::Likert { scale: Arc::clone(scale), reverse: true })
}

pub fn choices(ids: &[&str]) -> Vec<Choice> {
    ids.iter()
        .map(|id| Choice { id: (*id).into(), label: Wording::plain(id), show_if: None, exclusive: false })
        .collect()
}

pub fn single(id: &str, options: &[&str]) -> Question {
    let other = Some(Other { id: "anders".into(), label: Wording::plain("Anders"), text: false });
    question(id, Kind::Single { options: choices(options), other, shuffle: false, from: None })
}

pub fn multiple(id: &str, options: &[&str]) -> Question {
    question(id, Kind::Multiple { options: choices(options), min: None, max: None, shuffle: false, from: None })
}

pub fn rank(id: &str, options: &[&str]) -> Question {
    question(id, Kind::Rank { options: choices(options), top: None, shuffle: false, from: None })
}

pub fn mark(id: &str) -> Question {
    let kind = Kind::Mark { min: decimal("1"), max: decimal("10"), step: decimal("1"), low: None, high: None };
    question(id, kind)
}

pub fn number(id: &str) -> Question {
    question(id, Kind::Number { min: None, max: None, decimals: 1, unit: None })
}

pub fn date(id: &str) -> Question {
    question(id, Kind::Date { min: None, max: None })
}

pub fn open(id: &str) -> Question {
    question(id, Kind::Open { max_chars: 2000 })
}

pub fn theme(id: &str, questions: Vec<Question>) -> Theme {
    Theme {
        id: id.into(),
        title: Wording::plain(&format!("Thema {id}")),
        about: None,
        scale: None,
        fixed: false,
        comment: false,
        show_if: None,
        questions,
    }
}

pub fn questionnaire(background: Vec<Question>, themes: Vec<Theme>) -> Questionnaire {
    Questionnaire {
        id: "proef".into(),
        version: "1".to_owned(),
        languages: vec!["nl".to_owned()],
        title: Wording::plain("Proef"),
        audience: "uitvoering".to_owned(),
        stated_minutes: None,
        intro: None,
        thanks: None,
        scales: Vec::new(),
        split: background.iter().find(|q| q.id == "sector").map(|q| q.id.clone()),
        background,
        themes,
    }
}

/// `"sector=po a=4 b=#weet_niet c=[x,y] d=2026-01-31"`: a number, `#` before an escape, a list, a date or an option.
pub fn answers(text: &str) -> Answers {
    text.split_whitespace()
        .map(|pair| {
            let (id, value) = pair.split_once('=').unwrap();
            (Id::new(id), answer(value))
        })
        .collect()
}

fn answer(value: &str) -> Answer {
    if let Some(escape) = value.strip_prefix('#') {
        return Answer::Escape(escape.into());
    }
    if let Some(list) = value.strip_prefix('[') {
        let list = list.trim_end_matches(']');
        return Answer::Options(list.split(',').filter(|id| !id.is_empty()).map(Id::new).collect());
    }
    if let Ok(date) = value.parse() {
        return Answer::Date(date);
    }
    value.parse().map_or_else(|_| Answer::Option(value.into()), Answer::Number)
}
