//! The plain mode: which lines a person types who knows the answers.

use std::sync::Arc;

use aoj::interview::Answer;
use aoj::port::Offer;
use aoj::privacy::Record;
use aoj::questionnaire::{Kind, shipped};
use aoj::sitting::Entry;
use aoj::text::Lang;

use super::{Hand, Wish, answer_by, dice, secret, usual_wave_with, wave_with};
use crate::keys::stage::Memory;
use crate::plain::talk::{Talk, env};

struct Lines {
    talk: Talk,
    typed: usize,
    questions: usize,
}

impl Lines {
    fn begin(offer: &Arc<Offer>, number: u64) -> Self {
        let offers = vec![offer.clone()];
        let mut env = env(offers.clone(), Entry::Start, Lang::Nl, 0);
        env.dice = Box::new(dice(number));
        env.secret = secret();
        let mut talk = Talk::on(Memory { offers, ..Memory::default() }, env);
        talk.line("verder");
        Self { talk, typed: 1, questions: 0 }
    }

    fn line(&mut self, line: &str) {
        self.typed += 1;
        self.talk.line(line);
    }
}

impl Hand for Lines {
    fn answer(&mut self, wish: &Wish<'_>) {
        self.questions += 1;
        let writes = wish.question.is_free_text();
        match &wish.answer {
            None => self.line(if writes { "/verder" } else { "verder" }),
            Some(Answer::Escape(id)) => {
                let key = wish.question.escapes[wish.escape(id)].keys[0];
                self.line(&if writes { format!("/{key}") } else { key.to_string() });
            }
            Some(Answer::Number(value)) if matches!(wish.question.kind, Kind::Likert { .. }) => {
                let place = wish.point(value.as_integer().unwrap()) + 1;
                self.line(&place.to_string());
            }
            Some(Answer::Number(value)) => self.line(&value.to_string().replace('.', ",")),
            Some(Answer::Date(day)) => self.line(&format!("{}-{}-{}", day.day(), day.month(), day.year())),
            Some(Answer::Option(option)) => {
                self.line(&(wish.place(option) + 1).to_string());
                if let Kind::Single { other: Some(other), .. } = &wish.question.kind
                    && other.text
                    && other.id == *option
                {
                    self.line("/verder");
                }
            }
            Some(Answer::Other { option, text }) => {
                self.line(&(wish.place(option) + 1).to_string());
                self.line(text);
            }
            Some(Answer::Options(ids)) => {
                let places: Vec<String> = ids.iter().map(|id| (wish.place(id) + 1).to_string()).collect();
                self.line(&places.join(" "));
            }
            Some(Answer::Text(text)) => {
                for line in text.lines() {
                    self.line(line);
                }
                if matches!(wish.question.kind, Kind::Open { .. }) {
                    self.line(".");
                }
            }
        }
    }

    fn send(&mut self) -> Record {
        self.line("versturen");
        self.line("ja");
        self.talk.store.sent.pop().unwrap_or_else(|| panic!("not sent:\n{}", self.talk.heard())).record
    }
}

/// Lets respondents answer in lines, and holds each record against the interview's own; gives lines and questions.
fn same(offer: &Arc<Offer>, numbers: std::ops::Range<u64>) -> (usize, usize) {
    let (mut typed, mut questions) = (0, 0);
    for number in numbers {
        let mut lines = Lines::begin(offer, number);
        let own = answer_by(&mut lines, offer, number);
        assert_eq!(lines.send(), own, "respondent {number}");
        typed += lines.typed;
        questions += lines.questions;
    }
    (typed, questions)
}

#[test]
fn plain_mode_stores_what_the_simulator_chooses_of_every_kind() {
    same(&wave_with(include_str!("../questionnaire/ok/every_kind.yaml")), 0..25);
    same(&wave_with(include_str!("../keys/kinds.yaml")), 0..25);
}

#[test]
fn plain_mode_takes_at_most_thirteen_lines_for_ten_questions() {
    same(&wave_with(shipped("beleid").unwrap()), 0..10);
    for wave in [usual_wave_with(shipped("uitvoering").unwrap()), wave_with(shipped("uitvoering").unwrap())] {
        let (typed, questions) = same(&wave, 0..25);
        println!("{typed} lines for {questions} questions");
        assert!(typed * 10 <= questions * 13, "{typed} lines for {questions} questions");
    }
}
