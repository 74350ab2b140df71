//! Figures against values computed elsewhere: `figures.json` says how.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use aoj::questionnaire::{Kind, Question, Questionnaire};
use aoj::results::{Basis, Conditional, Detail, Disclosed, Scored, Tally, disclose, numeric};
use serde_json::Value;

use super::build::{answers, date, decimal, likert, mark, number, questionnaire, rank, reversed, scale, single, theme};

fn figures(what: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("figures.json")).unwrap();
    all[what].as_array().unwrap().clone()
}

/// Alike to that many parts of the larger one.
fn assert_close(ours: f64, theirs: f64, tolerance: f64, what: &str) {
    let scale = ours.abs().max(theirs.abs()).max(f64::MIN_POSITIVE);
    assert!((ours - theirs).abs() <= tolerance * scale, "{what}: {ours:e} is not {theirs:e}");
}

fn real(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| value.as_str().unwrap().parse().unwrap())
}

fn whole(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

fn tally(questionnaire: &Questionnaire, rows: &[String]) -> Tally {
    rows.iter().fold(Tally::default(), |mut sum, row| {
        sum.add(&Tally::of(questionnaire, &answers(row)));
        sum
    })
}

fn disclosed(questionnaire: &Questionnaire, rows: &[String], invited: Option<u64>) -> Disclosed {
    let tally = tally(questionnaire, rows);
    let submitted = rows.len() as u64;
    let texts = BTreeMap::new();
    disclose(&Basis {
        questionnaire,
        tally: &tally,
        texts: &texts,
        min_group: 5,
        closed: true,
        invited,
        submitted,
        conditional: Conditional { questions: &[], tally: &tally, hidden: &BTreeSet::new() },
    })
}

fn detail(question: Question, rows: &[String]) -> Detail {
    let id = question.id.clone();
    let all = disclosed(&questionnaire(vec![question], vec![]), rows, None);
    all.questions[&id].shown().unwrap().detail.clone()
}

fn scored(question: Question, rows: &[String]) -> Scored {
    match detail(question, rows) {
        Detail::Scored(scored) => scored,
        other => panic!("{other:?}"),
    }
}

fn rows_of(case: &Value) -> Vec<String> {
    case["values"].as_array().unwrap().iter().map(|value| format!("q={}", value.as_str().unwrap())).collect()
}

#[test]
fn students_t_has_twelve_digits() {
    for case in figures("t_975") {
        let freedom = whole(&case[0]);
        // Beyond 1000 its expansion is as exact as numbers are.
        let tolerance = if freedom > 1000 { 1e-15 } else { 2e-13 };
        assert_close(numeric::t_975(freedom).unwrap(), real(&case[1]), tolerance, &format!("t({freedom})"));
    }
    assert_eq!(numeric::t_975(0), None);
}

#[test]
fn an_interval_is_narrower_the_more_of_those_invited_answered() {
    let half = |population| numeric::interval(3.0, 1.0, 20, population).map(|(low, high)| (high - low) / 2.0).unwrap();
    assert_close(half(Some(80)), half(None) * 0.75_f64.sqrt(), 1e-14, "of four each");
    assert_close(half(Some(20)), 0.0, 0.0, "of all");
    // More answered than were invited, or nobody was: what is known of the population is wrong.
    for wrong in [19, 0] {
        assert_close(half(Some(wrong)), half(None), 0.0, "as if it were unknown");
    }
}

#[test]
fn shares_have_wilsons_interval() {
    for case in figures("shares") {
        let share = numeric::share(whole(&case[0]), whole(&case[1])).unwrap();
        for (ours, theirs) in [(share.share, &case[2]), (share.low, &case[3]), (share.high, &case[4])] {
            assert!((ours - real(theirs)).abs() < 1e-15, "{case}: {ours}");
        }
    }
    assert_eq!(numeric::share(0, 0), None);
    assert_eq!(numeric::share(3, 2), None);
}

#[test]
fn items_of_a_scale_are_described_on_turned_values_and_counted_as_answered() {
    for case in figures("items") {
        let counts: Vec<u64> = case["counts"].as_array().unwrap().iter().map(whole).collect();
        let rows: Vec<String> = (1..)
            .zip(&counts)
            .flat_map(|(value, n): (i32, _)| std::iter::repeat_n(format!("q={value}"), usize::try_from(*n).unwrap()))
            .collect();
        let scale = scale("s", i64::try_from(counts.len()).unwrap());
        let question = if case["reverse"] == true { reversed("q", &scale) } else { likert("q", &scale) };
        let ours = scored(question, &rows);
        assert_eq!(ours.counts.iter().map(|(_, n)| *n).collect::<Vec<_>>(), counts, "{case}");
        for (figure, name) in [(ours.mean, "mean"), (ours.deviation, "sd"), (ours.median, "median")] {
            assert_close(figure.unwrap(), real(&case[name]), 1e-14, &format!("{name} of {case}"));
        }
        for (figure, name) in [(ours.top2, "top2"), (ours.bottom2, "bottom2")] {
            assert_eq!(figure.map(|share| share.share), case[name].as_f64(), "{name} of {case}");
        }
    }
}

#[test]
fn marks_count_every_step_and_take_nine_and_ten_as_top() {
    for case in figures("marks") {
        let step = decimal(case["step"].as_str().unwrap());
        let (min, max) = (decimal("1"), decimal("10"));
        let mut question = mark("q");
        question.kind = Kind::Mark { min, max, step, low: None, high: None };
        let ours = scored(question, &rows_of(&case));
        assert_eq!(ours.counts.len(), if step == decimal("1") { 10 } else { 19 });
        assert_eq!(ours.counts.iter().map(|(_, n)| n).sum::<u64>(), 37);
        for (figure, name) in [(ours.mean, "mean"), (ours.deviation, "sd"), (ours.median, "median")] {
            assert_close(figure.unwrap(), real(&case[name]), 1e-14, &format!("{name} of {case}"));
        }
        assert_close(ours.top2.unwrap().share, real(&case["top2"]), 1e-15, "top2");
        assert_close(ours.bottom2.unwrap().share, real(&case["bottom2"]), 1e-15, "bottom2");
    }
}

#[test]
fn numbers_and_dates_have_quartiles_of_definition_seven() {
    for case in figures("numbers") {
        let Detail::Numbers(Some(ours)) = detail(number("q"), &rows_of(&case)) else { panic!("{case}") };
        for (ours, theirs) in ours.iter().zip(case["quartiles"].as_array().unwrap()) {
            assert_close(*ours, real(theirs), 1e-14, &case.to_string());
        }
    }
    for case in figures("dates") {
        let Detail::Dates(Some(ours)) = detail(date("q"), &rows_of(&case)) else { panic!("{case}") };
        let theirs: Vec<_> = case["quartiles"].as_array().unwrap().iter().map(|day| day.as_str().unwrap()).collect();
        assert_eq!(ours.map(|day| day.to_string()).to_vec(), theirs);
    }
}

#[test]
fn themes_have_a_mean_with_an_interval_that_knows_the_population() {
    for case in figures("themes") {
        let rows = case["rows"].as_array().unwrap();
        let items = rows[0].as_array().unwrap().len();
        let five = scale("eens", 5);
        let ids: Vec<String> = (1..=items).map(|at| format!("q{at}")).collect();
        let item = |(at, id): (usize, &String)| if at + 1 == items { reversed(id, &five) } else { likert(id, &five) };
        let questions = ids.iter().enumerate().map(item).collect();
        let questionnaire = questionnaire(vec![], vec![theme("t", questions)]);
        let rows: Vec<String> = rows
            .iter()
            .map(|row| {
                let given = ids.iter().zip(row.as_array().unwrap()).filter(|(_, value)| !value.is_null());
                given.map(|(id, value)| format!("{id}={value}")).collect::<Vec<_>>().join(" ")
            })
            .collect();
        let all = disclosed(&questionnaire, &rows, case["invited"].as_u64());
        let ours = all.themes["t"].shown().unwrap();
        assert_eq!(ours.n, whole(&case["n"]));
        assert_close(ours.mean.unwrap(), real(&case["mean"]), 1e-14, "mean");
        assert_close(ours.deviation.unwrap(), real(&case["sd"]), 1e-14, "sd");
        let (low, high) = ours.interval.unwrap();
        assert_close(low, real(&case["ci95"][0]), 1e-12, "low");
        assert_close(high, real(&case["ci95"][1]), 1e-12, "high");
    }
}

#[test]
fn the_example_of_the_method_comes_out() {
    let values = |counts: [u64; 5]| (1..=5_u32).map(f64::from).zip(counts).collect::<Vec<_>>();
    for (counts, mean, deviation) in
        [([15, 30, 37, 86, 103], "3.8561", "1.2009"), ([6, 13, 30, 105, 56], "3.9143", "0.9546")]
    {
        let values = values(counts);
        assert_eq!(format!("{:.4}", numeric::mean(&values).unwrap()), mean);
        assert_eq!(format!("{:.4}", numeric::deviation(&values).unwrap()), deviation);
    }
}

#[test]
fn a_large_offset_costs_no_digits() {
    let near = [(1e9, 1), (1e9 + 1.0, 1), (1e9 + 2.0, 1)];
    assert_eq!((numeric::mean(&near), numeric::deviation(&near)), (Some(1e9 + 1.0), Some(1.0)));
    assert_eq!((numeric::mean(&[]), numeric::deviation(&[(3.0, 1)])), (None, None));
}

#[test]
fn options_and_places_are_counted_with_other_last() {
    let rows: Vec<String> = ["po", "vo", "po", "anders", "po", "vo"].map(|option| format!("q={option}")).into();
    let counts = |pairs: &[(&str, u64)]| pairs.iter().map(|(id, n)| ((*id).into(), *n)).collect::<Vec<_>>();
    let Detail::Options(options) = detail(single("q", &["vo", "po"]), &rows) else { panic!() };
    assert_eq!(options, counts(&[("vo", 2), ("po", 3), ("anders", 1)]));

    let rows: Vec<String> = ["[a,b,c]", "[a]", "[b,a]", "[c,a]", "[a,c]"].map(|list| format!("q={list}")).into();
    let Detail::Ranks(places) = detail(rank("q", &["a", "b", "c"]), &rows) else { panic!() };
    let expected = [("a", [3, 2, 0]), ("b", [1, 1, 0]), ("c", [1, 1, 1])];
    assert_eq!(places, expected.map(|(id, n)| (id.into(), n.to_vec())));
}

/// Values computed by hand, of which a plain sum would lose a part.
#[test]
fn rounding_of_large_values_does_not_add_up() {
    let values = |all: &[f64]| all.iter().map(|value| (*value, 1)).collect::<Vec<_>>();
    assert_eq!(numeric::mean(&values(&[1.0, 1e16, 1.0, -1e16])), Some(0.5));
    assert_eq!(numeric::mean(&values(&[1e16, 1.0, 1.0, -1e16])), Some(0.5));
    // The mean lies between two numbers that can be kept.
    let deviation = numeric::deviation(&values(&[1e15, 1e15 + 1.0, 1e15 + 1.0])).unwrap();
    assert_close(deviation, (1.0_f64 / 3.0).sqrt(), 1e-15, "deviation");
}
