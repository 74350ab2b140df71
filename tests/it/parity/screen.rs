//! The full screen: which keys a person presses who knows the answers and the key table.

use std::sync::Arc;

use aoj::interview::Answer;
use aoj::port::{Key, KeyCode, Offer};
use aoj::privacy::Record;
use aoj::questionnaire::{Decimal, Id, Kind, shipped};
use aoj::sitting::Entry;
use aoj::ui::Look;

use super::{Hand, Wish, answer_by, dice, secret, usual_wave_with, wave_with};
use crate::keys::stage::{Memory, Stage, env};

/// From this many options on a list has no digits.
const LONG: usize = 10;

/// What was pressed.
#[derive(Debug, Default)]
struct Pressed {
    /// Everything but signs of texts, searches, numbers and dates: digits, letters of escapes, Enter, arrows, also to
    /// leave a field, to pass a question over and to turn a page.
    keys: usize,
    /// Of those, how many to turn a page.
    turns: usize,
    /// Signs that were typed.
    typed: usize,
    questions: usize,
}

struct Screen {
    stage: Stage,
    pressed: Pressed,
}

impl Screen {
    fn begin(offer: &Arc<Offer>, number: u64) -> Self {
        let offers = vec![offer.clone()];
        let mut env = env(offers.clone(), Entry::Start);
        env.dice = Box::new(dice(number));
        env.secret = secret();
        let store = Memory { offers, ..Memory::default() };
        let mut stage = Stage::on(store, env, Look::default(), (80, 24));
        stage.keys("1 <Enter>");
        if offer.questionnaires[0].questionnaire.intro.is_some() {
            stage.keys("<Enter>");
        }
        Self { stage, pressed: Pressed::default() }
    }

    fn press(&mut self, key: &str) {
        self.pressed.keys += 1;
        self.stage.keys(key);
    }

    fn press_sign(&mut self, sign: char) {
        self.pressed.keys += 1;
        self.stage.key(Key::plain(KeyCode::Char(sign)));
    }

    fn digit(&mut self, place: usize) {
        assert!(place < 10);
        self.press_sign(char::from_digit(u32::try_from((place + 1) % 10).unwrap(), 10).unwrap());
    }

    fn write(&mut self, text: &str) {
        for sign in text.chars() {
            self.pressed.typed += 1;
            self.stage.key(Key::plain(if sign == '\n' { KeyCode::Enter } else { KeyCode::Char(sign) }));
        }
    }

    /// Whether the focus is on the button below the questions.
    fn is_on_button(&self) -> bool {
        let line = self.stage.line();
        line.starts_with('[') && line.contains("Verder")
    }

    /// Types as much of a label as it takes to be pointed at.
    fn search(&mut self, label: &str) {
        for sign in label.chars() {
            self.write(&sign.to_string());
            if self.stage.line().ends_with(&format!(" {label}")) {
                return;
            }
        }
        panic!("{label} is not found\n{}", self.stage.screen());
    }

    fn escape(&mut self, wish: &Wish<'_>, id: &Id, below: bool) {
        let place = wish.escape(id);
        if !below {
            return self.press_sign(wish.question.escapes[place].keys[0]);
        }
        if wish.offered.is_empty() {
            (0..=place).for_each(|_| self.press("<Down>"));
        } else {
            self.press("<End>");
            (place + 1..wish.question.escapes.len()).for_each(|_| self.press("<Up>"));
        }
        self.press("<Enter>");
    }

    fn option(&mut self, wish: &Wish<'_>, id: &Id) {
        if wish.offered.len() >= LONG {
            self.search(wish.label(id));
        } else {
            self.digit(wish.place(id));
        }
    }
}

/// How many respondents are enough for every run of the tests.
const FEW: u64 = 5;

/// Whether a mark is one of a row of 1 to 10.
fn is_row(kind: &Kind) -> bool {
    let is = |number: &Decimal, wanted: i64| number.as_integer() == Some(wanted);
    matches!(kind, Kind::Mark { min, step, max, .. }
        if is(min, 1) && is(step, 1) && max.as_integer().is_some_and(|max| max <= 10))
}

impl Hand for Screen {
    fn answer(&mut self, wish: &Wish<'_>) {
        self.pressed.questions += 1;
        if self.is_on_button() {
            self.pressed.turns += 1;
            self.press("<Enter>");
        }
        let long = wish.offered.len() >= LONG;
        let field = match wish.question.kind {
            Kind::Number { .. } | Kind::Text { .. } | Kind::Date { .. } | Kind::Open { .. } => true,
            Kind::Mark { .. } => !is_row(&wish.question.kind),
            _ => false,
        };
        // In a field of several lines Enter is a new line.
        let onward = if matches!(wish.question.kind, Kind::Open { .. }) { "<Tab>" } else { "<Enter>" };
        match &wish.answer {
            None => self.press(onward),
            Some(Answer::Escape(id)) => self.escape(wish, id, field || long),
            Some(Answer::Number(number)) if field => {
                self.write(&number.to_string().replace('.', ","));
                self.press(onward);
            }
            Some(Answer::Number(number)) => {
                let value = number.as_integer().unwrap();
                let place = match wish.question.kind {
                    Kind::Mark { .. } => usize::try_from(value - 1).unwrap(),
                    _ => wish.point(value),
                };
                self.digit(place);
            }
            Some(Answer::Date(day)) => {
                self.write(&format!("{}-{}-{}", day.day(), day.month(), day.year()));
                self.press(onward);
            }
            Some(Answer::Text(text)) => {
                self.write(text);
                self.press(onward);
            }
            Some(Answer::Option(id)) => {
                let Kind::Single { other, .. } = &wish.question.kind else { panic!("an option of what?") };
                self.option(wish, id);
                let opens_a_field = other.as_ref().is_some_and(|other| other.id == *id && other.text);
                if long || opens_a_field {
                    self.press("<Enter>");
                }
            }
            Some(Answer::Other { option, text }) => {
                self.option(wish, option);
                self.write(text);
                self.press("<Enter>");
            }
            Some(Answer::Options(ids)) => {
                for id in ids {
                    self.option(wish, id);
                    if long {
                        self.press("<Down>");
                        self.press("<Space>");
                    }
                }
                self.press("<Enter>");
            }
        }
    }

    fn send(&mut self) -> Record {
        if self.is_on_button() {
            self.press("<Enter>");
        }
        self.stage.sees("Nakijken en versturen").keys("<End> <Enter> <Right> <Enter>").sees("Verstuurd.");
        assert_eq!(self.stage.store.sent.len(), 1);
        self.stage.store.sent[0].record.clone()
    }
}

/// So many respondents to that file; what they pressed together.
fn same_records(file: &str, respondents: u64) -> Pressed {
    same_records_in(&wave_with(file), respondents)
}

fn same_records_in(offer: &Arc<Offer>, respondents: u64) -> Pressed {
    let mut all = Pressed::default();
    for number in 0..respondents {
        let mut screen = Screen::begin(offer, number);
        let wanted = answer_by(&mut screen, offer, number);
        assert_eq!(screen.send(), wanted, "respondent {number}\n{}", screen.stage.screen());
        let pressed = &screen.pressed;
        all.keys += pressed.keys;
        all.turns += pressed.turns;
        all.typed += pressed.typed;
        all.questions += pressed.questions;
    }
    all
}

/// Every key counts from the first question to the check, page turns too; signs of texts and searches are counted
/// apart. A screen ends on its button, so a page turn costs a key, except by the Enter that ends a multiple choice, which
/// costs one for each option.
#[test]
fn the_screen_stores_what_practitioners_choose_in_few_keys() {
    let file = shipped("uitvoering").unwrap();
    // Without open answers in a region of three municipalities; with them in one of eighteen.
    for offer in [usual_wave_with(file), wave_with(file)] {
        let pressed = same_records_in(&offer, FEW);
        println!("{pressed:?}: {} keys for a thousand questions", pressed.keys * 1000 / pressed.questions);
        assert!((pressed.keys - pressed.turns) * 100 <= pressed.questions * 110, "{pressed:?}");
        assert!(pressed.keys * 100 <= pressed.questions * 130, "{pressed:?}");
    }
}

#[test]
fn the_screen_stores_what_policy_staff_chooses() {
    same_records(shipped("beleid").unwrap(), FEW);
}

#[test]
fn the_screen_stores_what_is_chosen_of_every_kind() {
    same_records(include_str!("../questionnaire/ok/every_kind.yaml"), 3 * FEW);
}

#[test]
fn the_screen_stores_what_is_chosen_of_long_lists_and_of_what_comes_and_goes() {
    same_records(include_str!("../keys/kinds.yaml"), FEW);
}

/// `cargo test --test it -- --ignored fifty_respondents`
#[test]
#[ignore = "takes half a minute; a few respondents to each are in the other tests"]
fn fifty_respondents_to_each_are_stored_as_they_chose() {
    let files = ["uitvoering", "beleid"].map(|id| shipped(id).unwrap());
    for file in
        [files[0], files[1], include_str!("../questionnaire/ok/every_kind.yaml"), include_str!("../keys/kinds.yaml")]
    {
        let pressed = same_records(file, 50);
        println!("{pressed:?}: {} keys for a thousand questions", pressed.keys * 1000 / pressed.questions);
    }
}
