use aoj::questionnaire::{Id, Questionnaire};
use aoj::results::{Outcome, Tally};
use proptest::prelude::*;

use super::build::{
    answers, date, decimal, likert, mark, multiple, number, open, questionnaire, rank, reversed, scale, single, theme,
};

fn every_kind() -> Questionnaire {
    let five = scale("eens", 5);
    questionnaire(
        vec![single("sector", &["po", "vo"]), number("jaren"), date("sinds")],
        vec![
            theme("visie", vec![likert("visie_1", &five), reversed("visie_2", &five), likert("visie_3", &five)]),
            theme(
                "rest",
                vec![mark("cijfer"), multiple("vormen", &["a", "b", "c"]), rank("volgorde", &["a", "b", "c"])],
            ),
            theme("los", vec![open("toelichting")]),
        ],
    )
}

fn of(text: &str) -> Tally {
    Tally::of(&every_kind(), &answers(text))
}

fn outcomes(tally: &Tally, question: &str) -> Vec<Outcome> {
    tally.outcomes(&Id::new(question)).into_keys().cloned().collect()
}

#[test]
fn what_is_no_option_of_a_question_counts_for_nothing() {
    let tally = of("vormen=[a,zz] volgorde=[zz]");
    for question in ["vormen", "volgorde"] {
        assert!(!outcomes(&tally, question).contains(&Outcome::Answered), "{question}");
    }
}

#[test]
fn each_kind_contributes_one_outcome_and_its_details() {
    let tally = of("sector=vo jaren=7,5 sinds=2019-08-01 visie_1=4 cijfer=10 vormen=[c,a] volgorde=[b,a]");
    for (question, expected) in [
        ("sector", vec![Outcome::Answered, Outcome::Option("vo".into())]),
        ("jaren", vec![Outcome::Answered, Outcome::Value(decimal("7.5"))]),
        ("sinds", vec![Outcome::Answered, Outcome::Date("2019-08-01".parse().unwrap())]),
        ("visie_1", vec![Outcome::Answered, Outcome::Value(decimal("4"))]),
        ("cijfer", vec![Outcome::Answered, Outcome::Value(decimal("10"))]),
        ("vormen", vec![Outcome::Answered, Outcome::Option("a".into()), Outcome::Option("c".into())]),
        ("volgorde", vec![Outcome::Answered, Outcome::Rank(1, "b".into()), Outcome::Rank(2, "a".into())]),
        ("toelichting", vec![]),
    ] {
        assert_eq!(outcomes(&tally, question), expected, "{question}");
    }
    assert_eq!(tally.respondents, [("vo".to_owned(), 1)].into());
}

#[test]
fn what_does_not_fit_counts_as_missing_and_an_escape_as_itself() {
    let tally =
        of("sector=mars jaren=po visie_1=6 visie_2=#weet_niet visie_3=#elders cijfer=7.5 vormen=[a,a] volgorde=[]");
    for question in ["sector", "jaren", "sinds", "visie_1", "visie_3", "cijfer", "vormen", "volgorde"] {
        assert_eq!(outcomes(&tally, question), [Outcome::Missing], "{question}");
    }
    assert_eq!(outcomes(&tally, "visie_2"), [Outcome::Escape("weet_niet".into())]);
    assert_eq!(tally.respondents, [(String::new(), 1)].into());
}

#[test]
fn a_theme_scores_from_half_of_the_items_shown_on_turned_values() {
    for (text, score) in [
        ("visie_1=5 visie_2=1 visie_3=4", Some((14, 3))),
        ("visie_1=5 visie_2=2", Some((9, 2))),
        ("visie_1=5", None),
        ("visie_1=5 visie_2=#nvt visie_3=#nvt", None),
        ("", None),
    ] {
        let expected: Vec<_> = score.into_iter().map(|score| (score, 1)).collect();
        assert_eq!(of(text).scores(&"visie".into()).into_iter().collect::<Vec<_>>(), expected, "{text}");
        assert_eq!(of(text).themes.get(&(String::new(), "visie".into(), score)), Some(&1), "{text}");
    }
}

#[test]
fn a_theme_on_two_scales_or_without_likert_items_has_no_score() {
    let (five, seven) = (scale("eens", 5), scale("vaak", 7));
    let mixed = questionnaire(vec![], vec![theme("visie", vec![likert("a", &five), likert("b", &seven)])]);
    assert!(Tally::of(&mixed, &answers("a=3 b=3")).scores(&"visie".into()).is_empty());
    assert!(of("cijfer=8").scores(&"rest".into()).is_empty());
}

proptest! {
    /// A recount in any order, in any lots, gives the same tally.
    #[test]
    fn adding_knows_no_order(rows in proptest::collection::vec((0..3_usize, 0..7_i32, 0..7_i32), 0..30), cut in 0..30_usize) {
        let one = |(sector, a, b): &(usize, i32, i32)| {
            of(&format!("sector={} visie_1={a} visie_2={b}", ["po", "vo", "#nvt"][*sector]))
        };
        let sum = |rows: &[(usize, i32, i32)]| rows.iter().map(one).fold(Tally::default(), |mut sum, tally| {
            sum.add(&tally);
            sum
        });
        let whole = sum(&rows);
        let cut = cut.min(rows.len());
        let mut lots = sum(&rows[cut..]);
        lots.add(&sum(&rows[..cut]));
        prop_assert_eq!(&whole, &lots);
        prop_assert_eq!(whole.size(), rows.len() as u64);
    }
}
