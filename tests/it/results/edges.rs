//! The edges of what may be said of figures.

use std::collections::{BTreeMap, BTreeSet};

use aoj::questionnaire::{Id, Kind, Limits, Questionnaire, compile};
use aoj::results::{
    Basis, Between, Conditional, Detail, Disclosed, Scored, Tally, Word, ambition, contrast, disclose, markdown,
};
use aoj::text::Lang;
use aoj::wave::Ambition;

use super::build::{answers, decimal, mark, questionnaire};
use super::disclosure::Case;

fn sides(first: [u64; 2], second: [u64; 2]) -> [Vec<(f64, u64)>; 2] {
    [first, second].map(|[ones, twos]| vec![(1.0, ones), (2.0, twos)])
}

#[test]
fn a_difference_is_called_one_from_ten_answers_on_when_it_is_large_and_no_chance() {
    let word = |first, second, between| {
        let [first, second] = sides(first, second);
        contrast(&first, &second, between).unwrap().word
    };
    assert_eq!(word([0, 10], [10, 0], Between::Groups), Word::Higher);
    assert_eq!(word([10, 0], [0, 10], Between::Groups), Word::Lower);
    assert_eq!(word([0, 10], [10, 0], Between::Waves), Word::Progress);
    assert_eq!(word([10, 0], [0, 10], Between::Waves), Word::Decline);
    for few in [([0, 9], [10, 0]), ([0, 10], [9, 0])] {
        assert_eq!(word(few.0, few.1, Between::Groups), Word::TooFewAnswers);
    }
    // No chance, but too small to be worth a word; and large, but by chance.
    assert_eq!(word([490_000, 510_000], [510_000, 490_000], Between::Waves), Word::NoDemonstrableDifference);
    assert_eq!(word([4, 6], [6, 4], Between::Waves), Word::NoDemonstrableDifference);
}

/// A theme of one statement that is asked of some, and one that is asked of all.
const SAMPLE: &str = "format: 1
id: proef
version: '1'
languages: [nl]
title: Proef
audience: b
scales: {eens: {points: [{value: 1, label: A}, {value: 2, label: B}, {value: 3, label: C}, {value: 4, label: D}]}}
background:
- {id: sector, kind: single, text: S, options: [{id: po, label: P}, {id: vo, label: V}]}
themes:
- {id: visie, title: V, scale: eens, questions: [{id: visie_1, text: E, show_if: 'sector == \"po\"'}]}
- {id: rest, title: R, scale: eens, questions: [{id: rest_1, text: E}]}
";

fn sample() -> Questionnaire {
    compile("proef.yaml", SAMPLE.as_bytes(), Limits::FILE).questionnaire.unwrap()
}

fn tally(questionnaire: &Questionnaire, row: &str, times: u64) -> Tally {
    (0..times).fold(Tally::default(), |mut sum, _| {
        sum.add(&Tally::of(questionnaire, &answers(row)));
        sum
    })
}

#[test]
fn only_figures_under_a_condition_can_rest_on_a_former_closing() {
    let questionnaire = sample();
    let (now, then) =
        (tally(&questionnaire, "sector=po visie_1=4", 8), tally(&questionnaire, "sector=po visie_1=4", 6));
    let late = |closed, former| {
        let basis = Basis {
            questionnaire: &questionnaire,
            tally: &now,
            texts: &BTreeMap::new(),
            min_group: 5,
            closed,
            invited: None,
            submitted: 8,
            conditional: Conditional { questions: &[], tally: former, hidden: &BTreeSet::new() },
        };
        let questions =
            ["sector", "visie_1", "rest_1"].map(|id| basis.is_question_late(questionnaire.question(id).unwrap()));
        (questions, [0, 1].map(|at| basis.is_theme_late(&questionnaire.themes[at])))
    };
    assert_eq!(late(true, &then), ([false, true, false], [true, false]));
    assert_eq!(late(true, &now), ([false; 3], [false; 2]), "it is of this closing");
    assert_eq!(late(false, &then), ([false; 3], [false; 2]), "nothing was closed");
}

/// What may be shown of eight people while a wave is open.
fn of_eight(questionnaire: &Questionnaire, tally: &Tally) -> Disclosed {
    disclose(&Basis {
        questionnaire,
        tally,
        texts: &BTreeMap::new(),
        min_group: 5,
        closed: false,
        invited: None,
        submitted: 8,
        conditional: Conditional { questions: &[], tally, hidden: &BTreeSet::new() },
    })
}

#[test]
fn a_target_is_reached_by_the_mean_that_was_wanted() {
    let questionnaire = sample();
    let tally = tally(&questionnaire, "sector=vo rest_1=4", 8);
    let all = of_eight(&questionnaire, &tally);
    let said = |target: Option<f64>, theme: &str| {
        let wanted = Ambition { theme: Id::new(theme), text: "Iedereen".to_owned(), target };
        ambition(&wanted, all.themes.get(&Id::new(theme)), Lang::En)
    };
    let [unknown, below, just, above] =
        [said(Some(4.0), "visie"), said(Some(3.9), "rest"), said(Some(4.0), "rest"), said(Some(4.1), "rest")];
    let without = |text: &str| text.replace(|sign: char| sign.is_numeric() || sign == '.', "");
    assert_eq!(without(&below), without(&just));
    assert_ne!(without(&just), without(&above));
    assert!(said(None, "rest").len() < above.len() && unknown != just);
}

#[test]
fn the_appendix_says_to_how_many_a_question_was_not_shown() {
    let text = SAMPLE
        .replace(
            "questions: [{id: rest_1, text: E}]",
            "questions: [{id: rest_1, kind: number, text: E, show_if: 'sector == \"po\"'}]",
        )
        .replace("title: R, scale: eens", "title: R");
    let questionnaire = compile("proef.yaml", text.as_bytes(), Limits::FILE).questionnaire.unwrap();
    let mut all = tally(&questionnaire, "sector=po rest_1=3", 6);
    all.add(&tally(&questionnaire, "sector=vo", 7));
    let basis = Basis {
        questionnaire: &questionnaire,
        tally: &all,
        texts: &BTreeMap::new(),
        min_group: 5,
        closed: true,
        invited: None,
        submitted: 13,
        conditional: Conditional { questions: &["rest_1".into()], tally: &all, hidden: &BTreeSet::new() },
    };
    let page = Case::of(vec![]).with(|_, frame| markdown(&basis, frame, Lang::En).join("\n"));
    assert!(page.contains("n = 6, not asked 7") && !page.contains("not asked 0"), "{page}");
}

/// Of a mark from 1 on that eight people gave.
fn marked(max: &str, step: &str, given: &str) -> Scored {
    let mut question = mark("q");
    question.kind = Kind::Mark { min: decimal("1"), max: decimal(max), step: decimal(step), low: None, high: None };
    let questionnaire = questionnaire(vec![question], vec![]);
    let tally = tally(&questionnaire, given, 8);
    let all = of_eight(&questionnaire, &tally);
    match &all.questions[&Id::new("q")].shown().unwrap().detail {
        Detail::Scored(scored) => scored.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_step_of_a_mark_is_listed_up_to_a_hundred() {
    let listed = |max: &str| marked(max, "1", "q=7").counts.len();
    assert_eq!((listed("10"), listed("100"), listed("101")), (10, 100, 1));
}

#[test]
fn the_highest_and_the_lowest_marks_are_told_where_no_mark_is_both() {
    let ends = |max: &str| {
        let scored = marked(max, "1", "q=2");
        [scored.top2, scored.bottom2].map(|share| share.map(|share| share.share))
    };
    assert_eq!(ends("3"), [None, None], "2 is among both");
    assert_eq!(ends("4"), [Some(0.0), Some(1.0)]);
}
