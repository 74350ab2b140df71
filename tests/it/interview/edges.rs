//! The edges of what fits, and orders that must stay what they are.

use std::sync::Arc;

use aoj::interview::{
    Answer, Answers, Command, Interview, Issue, OTHER_CHARS, answer_from_json, answer_to_json, parse_date, typed,
    validate,
};
use aoj::questionnaire::{Decimal, Id, Limits, compile};
use jiff::civil::date;
use serde_json::json;

use super::fixture;
use super::generated::{setting, shuffled};

fn number(text: &str) -> Answer {
    Answer::Number(text.parse::<Decimal>().unwrap())
}

fn give(interview: &mut Interview, question: &str, answer: Answer) {
    let outcome = interview.apply(Command::Answer { question: question.into(), answer });
    assert_eq!(outcome.refused, None);
}

#[test]
fn the_least_and_the_most_fit_and_what_lies_beyond_does_not() {
    let questionnaire = fixture();
    for (id, least, below, most, above) in
        [("cijfer", "1", "0.5", "10", "10.5"), ("uren", "0", "-0.1", "60", "60.1"), ("scholen_1", "1", "0", "3", "4")]
    {
        let fits = |text: &str| validate(questionnaire.question(id).unwrap(), &number(text)).is_ok();
        assert_eq!([least, below, most, above].map(fits), [true, false, true, false], "{id}");
    }
    let since = questionnaire.question("sinds").unwrap();
    let days = [date(2000, 1, 1), date(1999, 12, 31), date(2026, 11, 30), date(2026, 12, 1)];
    assert_eq!(days.map(|day| validate(since, &Answer::Date(day)).is_ok()), [true, false, true, false]);
    let remark = questionnaire.question("toelichting").unwrap();
    let written = |length: usize| validate(remark, &Answer::Text("é".repeat(length)));
    assert_eq!((written(60), written(61)), (Ok(()), Err(Issue::TooLong { max: 60, length: 61 })));
}

#[test]
fn an_option_is_one_of_the_question_or_its_other() {
    let questionnaire = fixture();
    let sector = questionnaire.question("sector").unwrap();
    let fits = |id: &str| validate(sector, &Answer::Option(id.into()));
    assert_eq!((fits("po"), fits("other"), fits("licht")), (Ok(()), Ok(()), Err(Issue::NoSuchOption)));
}

#[test]
fn beside_another_option_a_text_stands_only_where_it_is_asked() {
    let other = |more: &str| {
        let options = "[{id: a, label: A}, {id: b, label: B}]";
        let yaml = format!(
            "format: 1\nid: a\nversion: '1'\nlanguages: [nl]\ntitle: t\naudience: b\nbackground:\n\
             - {{id: q, kind: single, text: T, options: {options}, other: true{more}}}\n"
        );
        let questionnaire = compile("v.yaml", yaml.as_bytes(), Limits::FILE).questionnaire.unwrap();
        let answer = Answer::Other { option: "other".into(), text: "mbo".to_owned() };
        validate(questionnaire.question("q").unwrap(), &answer)
    };
    assert_eq!((other(""), other(", other_text: false")), (Ok(()), Err(Issue::WrongKind)));
}

#[test]
fn an_option_that_is_hidden_can_not_be_chosen() {
    let mut interview = Interview::new(fixture(), setting());
    let chosen = || Answer::Options(vec!["zwaar".into(), "wijk".into()]);
    give(&mut interview, "sector", Answer::Option("po".into()));
    give(&mut interview, "vormen", chosen());
    give(&mut interview, "sector", Answer::Option("gemeente".into()));
    let outcome = interview.apply(Command::Answer { question: "vormen".into(), answer: chosen() });
    assert_eq!(outcome.refused, Some(Issue::NoSuchOption));
}

#[test]
fn an_answer_of_nothing_is_none() {
    let questionnaire = fixture();
    assert_eq!(answer_from_json(questionnaire.question("vormen").unwrap(), &json!([])), Err(Issue::WrongKind));
    for id in ["cijfer", "uren", "sinds", "sector", "postcode", "toelichting"] {
        assert_eq!(typed(questionnaire.question(id).unwrap(), " \t"), Ok(None), "{id}");
    }
    // As a draft of another making could hold it.
    let answers = Answers::from([(Id::new("vormen"), Answer::Options(vec![]))]);
    let interview = Interview::resume(questionnaire, setting(), answers, None);
    assert_eq!((interview.counted("vormen"), interview.progress().answered), (None, 0));
}

#[test]
fn a_day_is_three_short_numbers() {
    let day = |text: &str| parse_date(text).ok().map(|day| day.to_string());
    for (text, expected) in [
        ("1-2-2026", Some("2026-02-01")),
        ("2026-02-01", Some("2026-02-01")),
        ("1/2/69", Some("2069-02-01")),
        ("1/2/70", Some("1970-02-01")),
        ("1.2.1000", Some("1000-02-01")),
        ("1.2.0999", None),
        ("+1-2-2026", None),
        ("001-2-2026", None),
        ("1-2-02026", None),
        ("1-2-026", None),
        ("1--2026", None),
        ("1-2", None),
        ("1-2-3-4", None),
        ("30-2-2026", None),
    ] {
        assert_eq!(day(text).as_deref(), expected, "{text}");
    }
}

#[test]
fn whatever_day_was_written_down_comes_back() {
    let questionnaire = fixture();
    let since = questionnaire.question("sinds").unwrap();
    for day in [date(200, 1, 31), date(-1, 12, 1), date(1000, 1, 1), date(9999, 12, 31)] {
        let answer = Answer::Date(day);
        assert_eq!(answer_from_json(since, &answer_to_json(&answer)), Ok(answer));
    }
}

#[test]
fn an_answer_of_every_kind_is_read_as_it_was_written_down() {
    let questionnaire = fixture();
    let other = Answer::Other { option: "other".into(), text: "mbo".to_owned() };
    let options = |ids: &[&str]| Answer::Options(ids.iter().map(|id| Id::new(id)).collect());
    for (id, answer) in [
        ("sector", Answer::Option("po".into())),
        ("sector", other),
        ("vormen", options(&["licht", "zwaar"])),
        ("sinds", Answer::Date(date(2019, 8, 1))),
        ("scholen_1", number("2")),
        ("scholen_1", Answer::Escape("nvt".into())),
        ("rang", options(&["goed", "snel"])),
        ("cijfer", number("7.5")),
        ("uren", number("0.5")),
        ("postcode", Answer::Text("3511 AB".to_owned())),
        ("toelichting", Answer::Text("een\ntwee".to_owned())),
    ] {
        let question = questionnaire.question(id).unwrap();
        assert_eq!(answer_from_json(question, &answer_to_json(&answer)), Ok(answer), "{id}");
    }
}

#[test]
fn giving_the_same_answer_again_is_no_choice_to_take_back() {
    let mut interview = Interview::new(fixture(), setting());
    give(&mut interview, "sector", Answer::Option("po".into()));
    give(&mut interview, "cijfer", number("7"));
    give(&mut interview, "sector", Answer::Option("po".into()));
    interview.apply(Command::TakeBack);
    assert_eq!((interview.counted("cijfer"), interview.counted("sector").is_some()), (None, true));
}

#[test]
fn an_interview_goes_on_behind_a_question_that_is_not_asked_any_more() {
    let go_on = |sector: &str, at: &str| {
        let answers = Answers::from([(Id::new("sector"), Answer::Option(sector.into()))]);
        let interview = Interview::resume(fixture(), setting(), answers, Some(&at.into()));
        interview.cursor().unwrap().to_string()
    };
    assert_eq!(go_on("gemeente", "scholen_1"), "cijfer");
    assert_eq!(go_on("po", "scholen_1"), "scholen_1");
    assert_eq!(go_on("po", "was_er_ooit"), "sector");
}

/// Frozen: another order would show a respondent who goes on the options in another order than before.
#[test]
fn the_order_of_shuffled_options_stays_the_same_for_ever() {
    let orders = [0, 7, u64::MAX].map(|seed| {
        let interview = Interview::new(Arc::clone(&shuffled()), aoj::interview::Setting { seed, ..setting() });
        interview.options("v0").iter().map(|option| option.id.to_string()).collect::<Vec<_>>().join(" ")
    });
    assert_eq!(orders, ["b geen c a", "b c geen a", "b geen a c"]);
}

#[test]
fn as_many_must_be_chosen_as_are_offered_at_most() {
    let yaml = "format: 1\nid: a\nversion: '1'\nlanguages: [nl]\ntitle: t\naudience: b\nbackground:\n\
        - {id: s, kind: single, text: S, options: [{id: a, label: A}, {id: b, label: B}]}\n\
        - {id: m, kind: multiple, text: M, min: 3, options: &\n\
        - {id: r, kind: rank, text: R, options: &\n"
        .replace('&', "[{id: x, label: X}, {id: y, label: Y}, {id: z, label: Z, show_if: 's == \"a\"'}]}");
    let compiled = compile("v.yaml", yaml.as_bytes(), Limits::FILE);
    let questionnaire = Arc::new(compiled.questionnaire.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics)));
    let two = || Answer::Options(vec!["x".into(), "y".into()]);
    let issues = |sector: &str| {
        let mut interview = Interview::new(Arc::clone(&questionnaire), setting());
        give(&mut interview, "s", Answer::Option(sector.into()));
        give(&mut interview, "m", two());
        give(&mut interview, "r", two());
        interview.issues().iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((issues("a"), issues("b")), (vec!["m".to_owned(), "r".to_owned()], vec![]));
}

#[test]
fn the_text_beside_an_option_has_a_greatest_length() {
    let questionnaire = fixture();
    let sector = questionnaire.question("sector").unwrap();
    let written = |length| validate(sector, &Answer::Other { option: "other".into(), text: "x".repeat(length) });
    let most = OTHER_CHARS as usize;
    assert_eq!(written(most), Ok(()));
    assert_eq!(written(most + 1), Err(Issue::TooLong { max: OTHER_CHARS, length: most + 1 }));
}

#[test]
fn the_furthest_section_is_where_somebody_has_been_or_answered() {
    let mut interview = Interview::new(fixture(), setting());
    assert_eq!(interview.furthest(), 0);
    give(&mut interview, "sector", Answer::Option("po".into()));
    give(&mut interview, "scholen_1", number("3"));
    assert_eq!(interview.furthest(), 1);
    interview.apply(Command::Focus { question: "cijfer".into() });
    interview.apply(Command::Focus { question: "sector".into() });
    assert_eq!(interview.furthest(), 3, "also where nothing was answered");
    let answers = interview.answers().clone();
    let again = Interview::resume(fixture(), setting(), answers, None);
    assert_eq!(again.furthest(), 1);
}
