use std::collections::{BTreeMap, BTreeSet};

use aoj::questionnaire::{Id, Questionnaire};
use aoj::results::report::{Frame, report};
use aoj::results::{Basis, Conditional, Figure, Tally, Why, disclose};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::build::{
    answers, date, likert, mark, multiple, number, open, questionnaire, rank, reversed, scale, single, theme,
};

fn sample() -> Questionnaire {
    let five = scale("eens", 5);
    questionnaire(
        vec![single("sector", &["po", "vo"]), number("jaren"), date("sinds")],
        vec![
            theme("visie", vec![likert("visie_1", &five), reversed("visie_2", &five), open("visie_comment")]),
            theme("rest", vec![mark("cijfer"), multiple("vormen", &["a", "b"]), rank("volgorde", &["a", "b"])]),
        ],
    )
}

pub struct Case {
    pub rows: Vec<String>,
    pub min_group: u64,
    pub closed: bool,
    pub texts: u64,
    pub left_out: u64,
}

impl Case {
    pub fn of(rows: Vec<String>) -> Self {
        Self { rows, min_group: 5, closed: false, texts: 0, left_out: 0 }
    }

    pub fn with<T>(&self, use_it: impl FnOnce(&Basis, &Frame) -> T) -> T {
        let questionnaire = sample();
        let mut tally = Tally::default();
        for row in &self.rows {
            tally.add(&Tally::of(&questionnaire, &answers(row)));
        }
        let basis = Basis {
            questionnaire: &questionnaire,
            tally: &tally,
            texts: &BTreeMap::from([(Id::new("visie_comment"), self.texts)]),
            min_group: self.min_group,
            closed: self.closed,
            invited: Some(60),
            submitted: self.rows.len() as u64 + self.left_out,
            conditional: Conditional { questions: &[], tally: &tally, hidden: &BTreeSet::new() },
        };
        let frame = Frame {
            wave: "w",
            in_progress: 2,
            left_out: self.left_out,
            reopened: false,
            language: "nl",
            fill: &|_| None,
            changes: None,
            group: false,
            ambitions: &[],
            notes: &BTreeMap::new(),
        };
        use_it(&basis, &frame)
    }

    fn why(&self, question: &str) -> Option<Why> {
        self.with(|basis, _| disclose(basis).questions[&Id::new(question)].why())
    }

    fn theme(&self, theme: &str) -> Option<Why> {
        self.with(|basis, _| disclose(basis).themes[&Id::new(theme)].why())
    }

    fn json(&self) -> Value {
        self.with(|basis, frame| serde_json::to_value(report(basis, frame)).unwrap())
    }
}

pub fn rows(n: usize, row: &str) -> Vec<String> {
    vec![row.to_owned(); n]
}

#[test]
fn below_the_smallest_group_nothing_is_shown() {
    let full = "sector=po jaren=3 sinds=2020-01-01 visie_1=4 visie_2=2 cijfer=8 vormen=[a] volgorde=[a]";
    assert_eq!(Case::of(rows(4, full)).why("sector"), Some(Why::TooFew));
    assert_eq!(Case::of(rows(5, full)).why("sector"), None);
    assert_eq!(Case { min_group: 8, ..Case::of(rows(7, full)) }.why("sector"), Some(Why::TooFew));
    assert_eq!(Case { min_group: 1, ..Case::of(rows(4, full)) }.why("sector"), Some(Why::TooFew), "never below 5");
}

#[test]
fn too_few_valid_answers_hide_the_whole_figure_and_the_theme_with_it() {
    let mut some = rows(4, "visie_1=4 visie_2=2");
    some.extend(rows(10, "visie_1=4 visie_2=#weet_niet"));
    let case = Case::of(some);
    assert_eq!((case.why("visie_1"), case.why("visie_2")), (None, Some(Why::TooFew)));
    assert_eq!(case.theme("visie"), Some(Why::ProtectsOthers), "14 scores, but one item is hidden");
    assert_eq!(Case::of(rows(4, "visie_1=4 visie_2=2")).theme("visie"), Some(Why::TooFew));
    assert_eq!(Case::of(rows(5, "visie_1=4 visie_2=2")).theme("visie"), None, "its texts take no part");
}

#[test]
fn texts_are_counted_once_closed_and_from_the_smallest_group() {
    let all = rows(9, "visie_1=4");
    for (closed, texts, why) in
        [(false, 9, Some(Why::WhileOpen)), (true, 4, Some(Why::TooFew)), (true, 5, None), (true, 9, None)]
    {
        let case = Case { closed, texts, ..Case::of(all.clone()) };
        assert_eq!(case.why("visie_comment"), why, "{closed} {texts}");
    }
    let case = Case { closed: true, texts: 6, ..Case::of(all) };
    let question = case.json()["themes"][0]["questions"][2].clone();
    assert_eq!((&question["n"], &question["missing"]), (&json!(6), &json!(3)));
}

#[test]
fn the_report_has_the_fields_of_the_contract_in_their_order() {
    let row = "sector=po jaren=3 sinds=2020-01-01 visie_1=4 visie_2=2 cijfer=8 vormen=[a,b] volgorde=[b]";
    let mut all = rows(5, row);
    all.push("sector=vo jaren=4 sinds=2021-01-01 visie_1=5 visie_2=#nvt cijfer=9 vormen=[a] volgorde=[b,a]".to_owned());
    let case = Case { closed: true, left_out: 1, ..Case::of(all) };
    let text = case.with(|basis, frame| serde_json::to_string_pretty(&report(basis, frame)).unwrap());
    assert_eq!(text, include_str!("report.json").trim_end());
}

#[test]
fn a_suppressed_figure_stays_in_its_place_as_null() {
    let shown =
        Case::of(rows(5, "sector=po jaren=3 sinds=2020-01-01 visie_1=4 visie_2=2 cijfer=8 vormen=[a] volgorde=[a]"));
    let hidden =
        Case::of(rows(4, "sector=po jaren=3 sinds=2020-01-01 visie_1=4 visie_2=2 cijfer=8 vormen=[a] volgorde=[a]"));
    let (shown, hidden) = (shown.json(), hidden.json());
    assert_eq!(keys(&shown), keys(&hidden));
    let figures = |question: &Value| {
        let plain = ["id", "kind", "text", "reverse"];
        question.as_object().unwrap().iter().filter(|(key, _)| !plain.contains(&key.as_str())).all(|(_, v)| v.is_null())
    };
    let questions = |report: &Value| {
        let mut all = report["background"].as_array().unwrap().clone();
        all.extend(
            report["themes"].as_array().unwrap().iter().flat_map(|t| t["questions"].as_array().unwrap().clone()),
        );
        all
    };
    assert_eq!(questions(&hidden).len(), 9);
    assert!(questions(&hidden).iter().all(figures));
    assert_eq!(hidden["themes"][0]["mean"], Value::Null);
    assert_eq!(hidden["suppressed"].as_array().unwrap().len(), 10, "nine questions and one theme");
}

/// The names of all fields, in place; of objects that count, only that they are there.
fn keys(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| *key != "suppressed")
            .flat_map(|(key, value)| {
                let below = if ["counts", "escapes", "ci95"].contains(&key.as_str()) { vec![] } else { keys(value) };
                std::iter::once(key.clone()).chain(below)
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(keys).collect(),
        _ => vec![],
    }
}

prop_compose! {
    fn any_row()(sector in 0..4_usize, a in 0..9_i32, b in 0..9_i32, mark in 0..14_i32, forms in 0..4_usize) -> String {
        format!(
            "sector={} visie_1={a} visie_2={b} cijfer={mark} vormen={}",
            ["po", "vo", "anders", "#nvt"][sector], ["[]", "[a]", "[b]", "[a,b]"][forms],
        )
    }
}

proptest! {
    /// Whatever is answered: what is shown rests on enough respondents, and no theme is shown beside a hidden item.
    #[test]
    fn nothing_of_a_small_group_is_ever_shown(
        rows in proptest::collection::vec(any_row(), 0..25), min_group in 0..9_u64, closed: bool, texts in 0..25_u64,
    ) {
        let case = Case { min_group, closed, texts, ..Case::of(rows) };
        let least = min_group.max(5);
        case.with(|basis, _| {
            let all = disclose(basis);
            for figures in all.questions.values().filter_map(Figure::shown) {
                prop_assert!(figures.n >= least && figures.shown >= least);
                prop_assert_eq!(figures.n + figures.missing + figures.escapes.iter().map(|(_, n)| n).sum::<u64>(), figures.shown.max(figures.n));
            }
            for theme in &basis.questionnaire.themes {
                let Some(figures) = all.themes.get(&theme.id).and_then(Figure::shown) else { continue };
                prop_assert!(figures.n >= least);
                let closed_items = theme.questions.iter().filter(|question| !question.is_free_text());
                prop_assert!(closed_items.into_iter().all(|question| all.questions[&question.id].shown().is_some()));
            }
            Ok(())
        })?;
    }
}
