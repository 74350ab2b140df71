//! Questionnaires and commands drawn at random.

use std::sync::Arc;

use aoj::interview::{Answer, Command, Setting};
use aoj::questionnaire::condition::{Found, Scope};
use aoj::questionnaire::{
    Choice, Condition, Decimal, Escape, Id, Kind, Other, Point, Question, Questionnaire, Scale, Theme, Wording,
};
use jiff::civil::Date;
use proptest::prelude::*;

/// How many questions a drawn questionnaire has at most.
const QUESTIONS: usize = 10;

pub fn setting() -> Setting {
    Setting {
        region: "Regio Voorbeeld".to_owned(),
        wave: "Meting".to_owned(),
        opens: Date::constant(2026, 11, 1),
        closes: Date::constant(2026, 11, 30),
        seed: 7,
    }
}

/// What is drawn of a question: its kind, whether it is required, whether it starts a theme (with that condition), its
/// own condition, and the condition of its first option. A condition is (earlier question, form).
type Drawn = (u8, bool, Option<Option<(usize, u8)>>, Option<(usize, u8)>, Option<(usize, u8)>);

fn questionnaires() -> impl Strategy<Value = Arc<Questionnaire>> {
    let condition = || prop::option::of((0..QUESTIONS, 0..6u8));
    // Those with options more often: of them a part can be hidden.
    let kind = prop::sample::select(vec![0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 7, 8u8]);
    let question = (kind, any::<bool>(), prop::option::weighted(0.3, condition()), condition(), condition());
    prop::collection::vec(question, 1..=QUESTIONS).prop_map(|drawn| Arc::new(build(&drawn)))
}

/// One multiple question with shuffled options.
pub fn shuffled() -> Arc<Questionnaire> {
    Arc::new(build(&[(2, false, None, None, None)]))
}

struct Earlier<'a>(&'a [Question]);

impl Scope for Earlier<'_> {
    fn find(&self, name: &str) -> Found<'_> {
        self.0.iter().find(|q| q.id == *name).map_or(Found::Unknown { nearest: None }, Found::Earlier)
    }
}

fn build(drawn: &[Drawn]) -> Questionnaire {
    let mut made: Vec<Question> = Vec::new();
    let mut background = Vec::new();
    let mut themes: Vec<Theme> = Vec::new();
    for (at, (kind, required, starts, own, of_option)) in drawn.iter().enumerate() {
        if let Some(condition) = starts {
            let id = Id::new(&format!("thema_{at}"));
            let show_if = condition.and_then(|c| compile(c, &made));
            let title = Wording::plain("Thema");
            themes.push(Theme {
                id,
                title,
                about: None,
                scale: None,
                fixed: false,
                comment: false,
                show_if,
                questions: vec![],
            });
        }
        let mut question = question(at, *kind, *required);
        question.show_if = own.and_then(|c| compile(c, &made));
        let option_condition = of_option.and_then(|c| compile(c, &made));
        if let Kind::Single { options, .. } | Kind::Multiple { options, .. } | Kind::Rank { options, .. } =
            &mut question.kind
        {
            options[0].show_if = option_condition;
        }
        made.push(question.clone());
        match themes.last_mut() {
            Some(theme) => theme.questions.push(question),
            None => background.push(question),
        }
    }
    themes.retain(|theme| !theme.questions.is_empty());
    Questionnaire {
        id: "willekeurig".into(),
        version: "1".to_owned(),
        languages: vec!["nl".to_owned()],
        title: Wording::plain("Willekeurig"),
        audience: "proef".to_owned(),
        stated_minutes: None,
        intro: None,
        thanks: None,
        scales: Vec::new(),
        background,
        themes,
        split: None,
    }
}

fn question(at: usize, kind: u8, required: bool) -> Question {
    let escapes = vec![Escape { id: "weet_niet".into(), label: Wording::plain("Weet ik niet"), keys: vec!['w'] }];
    let options = || -> Vec<Choice> {
        ["a", "b", "c", "geen"]
            .map(|id| Choice { id: id.into(), label: Wording::plain(id), show_if: None, exclusive: id == "geen" })
            .into()
    };
    let number = |text: &str| text.parse::<Decimal>().unwrap();
    let kind = match kind {
        0 => {
            let points = (1..=5).map(|value| Point { value, label: Wording::plain("punt") }).collect();
            let scale = Arc::new(Scale { id: "eens".into(), points, escapes: escapes.clone() });
            Kind::Likert { scale, reverse: false }
        }
        1 => {
            let other = Some(Other { id: "anders".into(), label: Wording::plain("Anders"), text: true });
            Kind::Single { options: options(), other, shuffle: true, from: None }
        }
        2 => Kind::Multiple { options: options(), min: Some(2), max: Some(2), shuffle: true, from: None },
        3 => Kind::Mark { min: number("1"), max: number("10"), step: number("0.5"), low: None, high: None },
        4 => Kind::Number { min: Some(number("0")), max: Some(number("50")), decimals: 1, unit: None },
        5 => Kind::Open { max_chars: 20 },
        6 => Kind::Date { min: Some(Date::constant(2020, 1, 1)), max: None },
        7 => Kind::Rank { options: options(), top: Some(2), shuffle: false, from: None },
        _ => Kind::Info,
    };
    let escapes = if matches!(kind, Kind::Info) { Vec::new() } else { escapes };
    Question { id: id(at), text: Wording::plain("Vraag"), help: None, required, show_if: None, escapes, kind }
}

fn id(at: usize) -> Id {
    Id::new(&format!("v{at}"))
}

/// A condition on an earlier question that answers anything; `None` where there is none.
fn compile((at, form): (usize, u8), earlier: &[Question]) -> Option<Condition> {
    let usable: Vec<&Question> = earlier.iter().filter(|q| q.asks() && !q.is_free_text()).collect();
    let question = usable.get(at % usable.len().max(1))?;
    let name = &question.id;
    let source = match (form, &question.kind) {
        (0, _) => format!("answered({name})"),
        (1, _) => format!("!answered({name})"),
        (2, _) => format!("escaped({name}, \"weet_niet\")"),
        (3, Kind::Single { .. }) => format!("{name} == \"a\""),
        (_, Kind::Single { .. }) => format!("!({name} in [\"a\", \"anders\"])"),
        (3, Kind::Multiple { .. } | Kind::Rank { .. }) => format!("\"a\" in {name}"),
        (_, Kind::Multiple { .. } | Kind::Rank { .. }) => format!("size({name}) < 2"),
        (3, Kind::Date { .. }) => format!("{name} >= \"2026-01-01\""),
        (_, Kind::Date { .. }) => format!("{name} == null"),
        (3, _) => format!("{name} >= 3"),
        (_, _) => format!("{name} * 2 != 4"),
    };
    Some(Condition::compile(&source, &Earlier(earlier)).unwrap_or_else(|problems| panic!("{source}: {problems:?}")))
}

/// Something that a respondent does: mostly an answer of the question's kind, sometimes of another.
pub fn commands(questionnaire: &Arc<Questionnaire>) -> impl Strategy<Value = Command> + use<> {
    let known: Vec<Kind> = questionnaire.questions().map(|(_, question)| question.kind.clone()).collect();
    // One more than there are questions: a command may speak of one that does not exist.
    let question = || (0..=questionnaire.questions().count()).prop_map(id);
    let to_its_question = (prop::sample::select((0..known.len()).collect::<Vec<_>>())).prop_flat_map(move |at| {
        fitting(&known[at]).prop_map(move |answer| Command::Answer { question: id(at), answer })
    });
    prop_oneof![
        8 => to_its_question,
        2 => (question(), answers()).prop_map(|(question, answer)| Command::Answer { question, answer }),
        5 => (question(), option()).prop_map(|(question, option)| Command::Toggle { question, option }),
        2 => question().prop_map(|question| Command::Escape { question, escape: "weet_niet".into() }),
        1 => question().prop_map(|question| Command::Escape { question, escape: "onbekend".into() }),
        1 => question().prop_map(|question| Command::Clear { question }),
        2 => Just(Command::TakeBack),
        2 => question().prop_map(|question| Command::Focus { question }),
        2 => Just(Command::Next),
        2 => Just(Command::Previous),
    ]
}

fn option() -> impl Strategy<Value = Id> {
    prop::sample::select(vec!["a", "a", "b", "c", "geen", "anders", "onbekend"]).prop_map(Id::new)
}

/// An answer of the question's kind, within its limits or not.
fn fitting(kind: &Kind) -> BoxedStrategy<Answer> {
    match kind {
        Kind::Likert { .. } | Kind::Info => number().prop_map(Answer::Number).boxed(),
        Kind::Mark { .. } | Kind::Number { .. } => prop_oneof![number(), part()].prop_map(Answer::Number).boxed(),
        Kind::Single { .. } => prop_oneof![
            3 => option().prop_map(Answer::Option),
            1 => (option(), "\\PC{0,12}").prop_map(|(option, text)| Answer::Other { option, text }),
        ]
        .boxed(),
        Kind::Multiple { .. } | Kind::Rank { .. } => {
            prop::collection::vec(option(), 0..4).prop_map(Answer::Options).boxed()
        }
        Kind::Date { .. } => (2019..2028i16).prop_map(|year| Answer::Date(Date::constant(year, 6, 1))).boxed(),
        Kind::Text { .. } | Kind::Open { .. } => ".{0,24}".prop_map(Answer::Text).boxed(),
    }
}

fn number() -> impl Strategy<Value = Decimal> {
    (-2..12i64).prop_map(|n| Decimal::from_integer(n).unwrap())
}

fn part() -> impl Strategy<Value = Decimal> {
    (0..30i64).prop_map(|n| Decimal::from_millionths(n * 250_000))
}

fn answers() -> impl Strategy<Value = Answer> {
    prop_oneof![
        number().prop_map(Answer::Number),
        option().prop_map(Answer::Option),
        prop::collection::vec(option(), 0..4).prop_map(Answer::Options),
        Just(Answer::Date(Date::constant(2026, 6, 1))),
        ".{0,24}".prop_map(Answer::Text),
    ]
}

/// A questionnaire and what a respondent does with it.
pub fn interviews() -> impl Strategy<Value = (Arc<Questionnaire>, Vec<Command>)> {
    questionnaires().prop_flat_map(|questionnaire| {
        let script = prop::collection::vec(commands(&questionnaire), 0..50);
        (Just(questionnaire), script)
    })
}
