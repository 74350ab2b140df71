//! Conditions as data: what is true for which answers, and what is refused where.

use std::collections::HashMap;
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::questionnaire::{Choice, Escape, Kind, Other, Point, Scale, Wording};
use crate::text::Lang;
use crate::text::condition as say;

/// The questions before an imagined place in a file.
pub struct Earlier(Vec<Question>);

impl Scope for Earlier {
    fn find(&self, name: &str) -> Found<'_> {
        match name {
            "later" => Found::Later,
            "zelf" => Found::Itself,
            "stuk" => Found::Damaged,
            _ => self.0.iter().find(|q| q.id == *name).map_or_else(
                || Found::Unknown {
                    nearest: crate::questionnaire::nearest::nearest(name, self.0.iter().map(|q| q.id.as_str())),
                },
                Found::Earlier,
            ),
        }
    }
}

impl Earlier {
    pub fn standard() -> Self {
        let number = |text: &str| text.parse().unwrap();
        let options = |ids: &[&str]| -> Vec<Choice> {
            ids.iter()
                .map(|id| Choice { id: Id::new(id), label: Wording::plain(id), show_if: None, exclusive: false })
                .collect()
        };
        let escapes = vec![Escape { id: Id::new("weet_niet"), label: Wording::plain("Weet ik niet"), keys: vec!['w'] }];
        let scale = Scale {
            id: Id::new("eens"),
            points: (1..=5).map(|value| Point { value, label: Wording::plain("…") }).collect(),
            escapes: escapes.clone(),
        };
        let other = Some(Other { id: Id::new("anders"), label: Wording::plain("Anders"), text: true });
        let kinds = [
            ("sector", Kind::Single { options: options(&["po", "vo", "gemeente"]), other, shuffle: false, from: None }),
            (
                "vormen",
                Kind::Multiple { options: options(&["a", "b", "c"]), min: None, max: None, shuffle: false, from: None },
            ),
            ("top", Kind::Rank { options: options(&["x", "y", "z"]), top: None, shuffle: false, from: None }),
            ("oordeel", Kind::Likert { scale: Arc::new(scale), reverse: true }),
            ("cijfer", Kind::Mark { min: number("1"), max: number("10"), step: number("0.5"), low: None, high: None }),
            ("jaren", Kind::Number { min: Some(number("0")), max: Some(number("80")), decimals: 0, unit: None }),
            ("sinds", Kind::Date { min: None, max: None }),
            (
                "plaats",
                Kind::Single {
                    options: Vec::new(),
                    other: None,
                    shuffle: false,
                    from: Some(crate::questionnaire::OptionsFrom::Municipalities),
                },
            ),
            ("opmerking", Kind::Open { max_chars: 100 }),
            ("uitleg", Kind::Info),
        ];
        let question = |(id, kind): (&str, Kind)| Question {
            id: Id::new(id),
            text: Wording::plain(id),
            help: None,
            required: false,
            show_if: None,
            escapes: if matches!(kind, Kind::Info) { Vec::new() } else { escapes.clone() },
            kind,
        };
        Self(kinds.into_iter().map(question).collect())
    }
}

struct Given(HashMap<&'static str, Value>);

impl Values for Given {
    fn value(&self, question: &str) -> Value {
        self.0.get(question).cloned().unwrap_or(Value::Null)
    }

    fn escaped(&self, question: &str, escape: &str) -> bool {
        (question, escape) == ("oordeel", "weet_niet")
    }
}

fn text(id: &str) -> Value {
    Value::Text(Id::new(id))
}

fn number(text: &str) -> Value {
    Value::Number(text.parse().unwrap())
}

/// Sector, forms, mark and date are answered; the ranking, the years and the place are not; the statement is escaped.
fn given() -> Given {
    Given(HashMap::from([
        ("sector", text("po")),
        ("vormen", Value::List(vec![Id::new("a"), Id::new("b")])),
        ("cijfer", number("7.5")),
        ("sinds", text("2024-09-01")),
    ]))
}

fn holds(source: &str) -> bool {
    match Condition::compile(source, &Earlier::standard()) {
        Ok(condition) => condition.holds(&given()),
        Err(problems) => panic!("{source}: {problems:?}"),
    }
}

#[test]
fn lists_of_unlike_things_are_never_compared() {
    for (source, fine) in [
        ("[cijfer] == [7.5]", true),
        ("[sector] == [\"po\"]", true),
        ("[cijfer] == [\"po\"]", false),
        ("[7.5] != [sinds]", false),
        ("[sector] == [\"nergens\"]", false),
    ] {
        assert_eq!(Condition::compile(source, &Earlier::standard()).is_ok(), fine, "{source}");
    }
}

#[test]
fn a_condition_is_true_or_false_for_given_answers() {
    for (source, expected) in [
        ("true", true),
        ("!true", false),
        ("sector == \"po\"", true),
        ("sector == 'po'", true),
        ("sector != \"po\"", false),
        ("sector == \"anders\"", false),
        ("sector in [\"vo\", \"po\"]", true),
        ("\"po\" == sector", true),
        ("\"a\" in vormen", true),
        ("\"c\" in vormen", false),
        ("vormen == [\"a\", \"b\"]", true),
        ("vormen == [\"b\", \"a\"]", true),
        ("vormen == [\"a\"]", false),
        ("vormen == [sector]", false),
        ("cijfer > 9 || vormen == [\"b\", \"a\"]", true),
        ("cijfer > 7 && !(vormen != [\"b\", \"a\"])", true),
        ("size(vormen) >= 2 && sector != \"gemeente\"", true),
        ("size([\"a\", \"b\", \"c\"]) == 3", true),
        ("cijfer > 7 && cijfer < 8", true),
        ("cijfer + 0.5 == 8", true),
        ("cijfer - 2.5 * 2 == 2.5", true),
        ("(cijfer - 2.5) * 2 == 10", true),
        ("-cijfer < -7", true),
        ("10 - 2 - 3 == 5", true),
        ("cijfer in [7, 7.5]", true),
        ("sinds < \"2025-01-01\"", true),
        ("\"2024-09-01\" <= sinds", true),
        ("sinds == \"2024-09-01\"", true),
        ("answered(sector) && !answered(jaren)", true),
        ("escaped(oordeel, \"weet_niet\")", true),
        ("escaped(sector, \"weet_niet\")", false),
        ("true || false && false", true),
        ("(true || false) && false", false),
        ("!answered(jaren) == true", true),
        ("answered(plaats) == answered(jaren)", true),
        ("plaats == \"GM0344\"", false),
    ] {
        assert_eq!(holds(source), expected, "{source}");
    }
}

#[test]
fn null_equals_only_null_and_is_in_no_order() {
    for (source, expected) in [
        ("jaren == null", true),
        ("jaren != null", false),
        ("null == null", true),
        ("sector == null", false),
        ("sector != null", true),
        ("jaren == 3", false),
        ("jaren != 3", true),
        ("oordeel == 3", false),
        ("oordeel != 3", true),
        ("jaren < 3", false),
        ("jaren >= 3", false),
        ("!(jaren < 3)", true),
        ("null < 1", false),
        ("jaren <= jaren", false),
        ("jaren == oordeel", true),
        ("jaren in [1, 2]", false),
        ("null in [1, 2]", false),
        ("null in vormen", false),
        ("\"x\" in top", false),
        ("\"x\" in null", false),
        ("jaren + 1 == null", true),
        ("jaren * 0 == null", true),
        ("-jaren == null", true),
        ("cijfer - null == null", true),
        ("size(top) == 0", true),
        ("size(null) == 0", true),
        ("top == null", true),
        ("answered(oordeel)", false),
    ] {
        assert_eq!(holds(source), expected, "{source}");
    }
}

#[test]
fn numbers_out_of_range_are_null() {
    assert!(holds("9000000000000 + 9000000000000 == null"));
    assert!(holds("9000000000000 * 9000000000000 * 0 == null"));
    assert!(holds("0 - 9000000000000 - 9000000000000 == null"));
}

#[test]
fn what_is_wrong_is_told_where_it_stands() {
    for (source, place, kind) in [
        ("", "", "Empty"),
        ("  ", "  ", "Empty"),
        ("sector = \"po\"", "=", "NotASign { found: \"=\", instead: Some(\"==\") }"),
        ("sector == “po", "“", "NotASign { found: \"“\", instead: Some(\"\\\"\") }"),
        ("oordeel == \"weet_niet\"", "\"weet_niet\"", "EscapeAsOption"),
        ("\"weet_niet\" == oordeel", "\"weet_niet\"", "EscapeAsOption"),
        ("sector <> \"po\"", "<>", "NotASign { found: \"<>\", instead: Some(\"!=\") }"),
        ("answered(sector) and true", "and", "NotASign { found: \"and\", instead: Some(\"&&\") }"),
        ("niet answered(sector)", "niet", "NotASign { found: \"niet\", instead: Some(\"!\") }"),
        ("sector == \"po", "\"po", "TextNotClosed"),
        ("cijfer > 1.2345678", "1.2345678", "NotANumber"),
        ("cijfer > 99999999999999999999", "99999999999999999999", "NotANumber"),
        ("sector ==", "", "Expected { wanted: Value, found: None }"),
        ("(answered(sector)", "", "Expected { wanted: Closing"),
        ("answered(sector))", ")", "Expected { wanted: OperatorOrEnd"),
        ("sector in [\"po\" \"vo\"]", "\"vo\"", "Expected { wanted: CommaOrClosing"),
        ("answered(\"sector\")", "\"sector\"", "Expected { wanted: Question"),
        ("answered(null)", "null", "Expected { wanted: Question"),
        ("escaped(oordeel)", ")", "Expected { wanted: Comma"),
        ("escaped(oordeel, weet_niet)", "weet_niet", "Expected { wanted: QuotedEscape"),
        ("size > 3", ">", "Expected { wanted: Opening"),
        ("1 < cijfer < 5", "1 < cijfer", "Chained"),
        ("count(vormen) > 1", "count", "UnknownFunction"),
        ("sectr == \"po\"", "sectr", "UnknownQuestion { name: \"sectr\", nearest: Some(\"sector\") }"),
        ("later == \"po\"", "later", "LaterQuestion"),
        ("zelf == \"po\"", "zelf", "OwnQuestion"),
        ("answered(opmerking)", "answered(opmerking)", "FreeText"),
        ("opmerking == \"x\"", "opmerking", "FreeText"),
        ("answered(uitleg)", "answered(uitleg)", "AsksNothing"),
        ("region == \"x\"", "region", "UnknownQuestion"),
        // What people write for a sign can be the name of a question too.
        ("niet == 3", "niet", "UnknownQuestion { name: \"niet\""),
        (
            "sector == \"vso\"",
            "\"vso\"",
            "NoSuchOption { question: \"sector\", option: \"vso\", nearest: Some(\"vo\"), known: ",
        ),
        ("sector in [\"po\", \"gemente\"]", "\"gemente\"", "NoSuchOption"),
        ("\"d\" in vormen", "\"d\"", "NoSuchOption"),
        ("vormen == [\"a\", \"dd\"]", "\"dd\"", "NoSuchOption"),
        ("sector == \"weet_niet\"", "\"weet_niet\"", "EscapeAsOption"),
        ("escaped(oordeel, \"weetniet\")", "escaped(oordeel, \"weetniet\")", "NoSuchEscape"),
        ("oordeel == 6", "6", "NoSuchValue"),
        ("cijfer == 7.3", "7.3", "NoSuchValue"),
        ("jaren != -1", "-1", "NoSuchValue"),
        ("jaren == 81", "81", "NoSuchValue"),
        ("oordeel in [1, 0]", "0", "NoSuchValue"),
        ("sinds > \"1 mei\"", "\"1 mei\"", "NotADate"),
        ("sinds == \"2026-02-30\"", "\"2026-02-30\"", "NotADate"),
        ("cijfer == \"7\"", "cijfer == \"7\"", "CannotCompare { left: Number, right: Text }"),
        ("\"7\" == cijfer", "\"7\" == cijfer", "CannotCompare { left: Text, right: Number }"),
        ("sector == 1", "sector == 1", "CannotCompare { left: Option, right: Number }"),
        ("sector in [1]", "sector in [1]", "CannotCompare"),
        ("1 in vormen", "1 in vormen", "CannotCompare"),
        ("vormen in [\"a\"]", "vormen in [\"a\"]", "CannotCompare"),
        ("sinds == cijfer", "sinds == cijfer", "CannotCompare"),
        ("answered(sector) == null", "answered(sector) == null", "CannotCompare"),
        ("[1, \"a\"] == [1]", "\"a\"", "CannotCompare"),
        ("vormen == \"a\"", "vormen == \"a\"", "UseIn"),
        ("\"po\" in sector", "\"po\" in sector", "UseEquals"),
        ("cijfer in 7", "7", "NotAList"),
        ("size(sector) > 1", "sector", "NotAList"),
        ("sector + 1 > 2", "sector", "NotANumberType"),
        ("sector", "sector", "NoTruth { found: Option }"),
        ("1", "1", "NoTruth"),
        ("!sector == \"po\"", "sector", "NoTruth"),
        ("answered(sector) && cijfer", "cijfer", "NoTruth"),
        ("sector < \"vo\"", "sector", "NoOrder"),
        ("\"a\" < \"b\"", "\"a\"", "NoOrder"),
        ("cijfer < \"7\"", "\"7\"", "NoOrder"),
        ("cijfer < sinds", "sinds", "CannotCompare"),
        ("sector in []", "[]", "EmptyList"),
    ] {
        let problems = Condition::compile(source, &Earlier::standard()).expect_err(source);
        assert_eq!(problems.len(), 1, "{source}: {problems:?}");
        assert_eq!(&source[problems[0].range.clone()], place, "{source}");
        let found = format!("{:?}", problems[0].kind);
        assert!(found.starts_with(kind), "{source}: {found}");
    }
}

#[test]
fn every_problem_is_told_at_once() {
    let written = "sector = \"po\" en niet cijfer > 7 or 1 == cijfr";
    let problems = Condition::compile(written, &Earlier::standard()).unwrap_err();
    let places: Vec<&str> = problems.iter().map(|p| &written[p.range.clone()]).collect();
    assert_eq!(places, ["=", "en", "niet", "cijfer", "or", "cijfr"]);
    let source = "sectr == \"po\" && oordeel == 9 || size(sector) > \"1\" && stuk == 3";
    let problems = Condition::compile(source, &Earlier::standard()).unwrap_err();
    let places: Vec<&str> = problems.iter().map(|p| &source[p.range.clone()]).collect();
    assert_eq!(places, ["sectr", "9", "sector", "\"1\""]);
}

#[test]
fn sentences_say_what_is_wrong_and_what_would_be_right() {
    let problem = |source: &str| Condition::compile(source, &Earlier::standard()).unwrap_err().remove(0);
    let unknown = problem("sectr == \"po\"");
    assert_eq!(unknown.what(Lang::Nl), "Er is geen vraag `sectr`.");
    assert_eq!(unknown.cure(Lang::Nl), "Bedoelt u `sector`?");
    assert_eq!(problem("sector == ").cure(Lang::Nl), say::cure_complete(Lang::Nl));
    assert_eq!(problem("sector == )").cure(Lang::Nl), say::cure_example(Lang::Nl));
    let mixed = problem("oordeel == \"weet\"");
    assert_eq!(mixed.what(Lang::En), "This compares a number with a text, and those are never equal.");
    let escape = problem("sector == \"weet_niet\"");
    assert_eq!(escape.cure(Lang::Nl), "Schrijf `escaped(sector, \"weet_niet\")`.");
}

#[test]
fn ten_thousand_brackets_are_a_problem_and_no_crash() {
    let nested = |n: usize| format!("{}true{}", "(".repeat(n), ")".repeat(n));
    let kind = |source: &str| Condition::compile(source, &Earlier::standard()).map_err(|p| p[0].kind.clone());
    assert_eq!(kind(&nested(10_000)).unwrap_err(), Fault::TooLong { limit: LIMIT });
    assert_eq!(kind(&nested(900)).unwrap_err(), Fault::TooDeep { limit: DEPTH });
    assert_eq!(kind(&"!".repeat(1_990)).unwrap_err(), Fault::TooDeep { limit: DEPTH });
    assert_eq!(kind(&"[".repeat(1_990)).unwrap_err(), Fault::TooDeep { limit: DEPTH });
    assert_eq!(kind(&format!("{} == 1", "-".repeat(1_990))).unwrap_err(), Fault::TooDeep { limit: DEPTH });
    assert!(kind(&nested(DEPTH)).is_ok());
    let long = format!("{}1 == 1", "1 + ".repeat(490));
    assert!(kind(&long).is_ok());
    let beside = format!("cijfer in [{}7]", "7, ".repeat(2 * DEPTH));
    assert!(kind(&beside).is_ok(), "many beside one another are not deep");
    assert!(kind(&"é".repeat(1_500)).is_err());
}

#[test]
fn a_condition_names_each_question_once() {
    let condition =
        Condition::compile("size(vormen) > 1 && (answered(sector) || sector == \"po\")", &Earlier::standard()).unwrap();
    assert_eq!(condition.questions(), ["vormen", "sector"]);
    let reckoned = Condition::compile("2 * (jaren - cijfer) > -oordeel", &Earlier::standard()).unwrap();
    assert_eq!(reckoned.questions(), ["jaren", "cijfer", "oordeel"]);
}

proptest! {
    #[test]
    fn any_text_compiles_or_has_problems_inside_it(source in "\\PC{0,60}") {
        if let Err(problems) = Condition::compile(&source, &Earlier::standard()) {
            prop_assert!(!problems.is_empty());
            for problem in problems {
                prop_assert!(source.get(problem.range.clone()).is_some(), "{problem:?}");
                prop_assert!(!problem.what(Lang::Nl).is_empty() && !problem.what(Lang::En).is_empty());
            }
        }
    }

    #[test]
    fn any_row_of_signs_compiles_or_has_problems(
        parts in prop::collection::vec(prop::sample::select(vec![
            "sector", "vormen", "cijfer", "jaren", "sinds", "==", "!=", "<", "in", "&&", "||", "!", "+", "-", "*",
            "(", ")", "[", "]", ",", "\"po\"", "'a'", "1", "7.5", "null", "true", "size(", "answered(", "\"2026-01-01\"",
        ]), 0..14)
    ) {
        let source = parts.join(" ");
        match Condition::compile(&source, &Earlier::standard()) {
            // Exact opposites, whatever the answers.
            Ok(condition) => {
                let opposite = Condition::compile(&format!("!({source})"), &Earlier::standard());
                prop_assert!(opposite.is_ok_and(|o| o.holds(&given()) != condition.holds(&given())));
            }
            Err(problems) => prop_assert!(problems.iter().all(|p| source.get(p.range.clone()).is_some())),
        }
    }
}
