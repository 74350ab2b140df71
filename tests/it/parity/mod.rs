//! The same choices give the same record, whatever they are made with: a simulated respondent decides, a [`Hand`] does
//! what that respondent wants as a person would, and what is sent is held against the interview itself.

mod lines;
mod screen;

use std::sync::Arc;

use aoj::demo::Person;
use aoj::interview::{Answer, Command, Interview};
use aoj::port::{Offer, Offered};
use aoj::privacy::{Record, StoreSecret};
use aoj::questionnaire::compose::{Composition, compose};
use aoj::questionnaire::{Id, Kind, Limits, Question, Questionnaire, compile};
use aoj::sitting::{Keys, Session};

use crate::keys::fixture::offer;
use crate::keys::stage::Loaded;

/// What a respondent who reads Dutch sees of a question, and wants to answer to it.
pub struct Wish<'a> {
    pub question: &'a Question,
    /// The options in the order shown, *other* last, with their labels.
    pub offered: Vec<(Id, String)>,
    /// `None`: pass it over.
    pub answer: Option<Answer>,
}

impl Wish<'_> {
    /// The place of an option among those shown, from 0.
    pub fn place(&self, option: &Id) -> usize {
        self.offered.iter().position(|(id, _)| id == option).expect("an option that is shown")
    }

    pub fn label(&self, option: &Id) -> &str {
        &self.offered[self.place(option)].1
    }

    /// The place of an escape among the question's, from 0.
    pub fn escape(&self, id: &Id) -> usize {
        self.question.escapes.iter().position(|escape| escape.id == *id).expect("an escape that is offered")
    }

    /// The place of a point of the scale, from 0.
    pub fn point(&self, value: i64) -> usize {
        let Kind::Likert { scale, .. } = &self.question.kind else { panic!("no scale") };
        scale.points.iter().position(|point| point.value == value).expect("a point of the scale")
    }
}

/// One way of answering.
pub trait Hand {
    /// Does what is wanted of the question that is asked now, so that the next is asked.
    fn answer(&mut self, wish: &Wish<'_>);
    /// After the last question: sends, and gives what the store got.
    fn send(&mut self) -> Record;
}

/// What chance the draft's code and key are drawn with, so that options are shuffled alike.
pub fn dice(number: u64) -> Loaded {
    Loaded(number.wrapping_mul(77) + 5)
}

pub fn secret() -> StoreSecret {
    StoreSecret::new([3; 32])
}

/// Lets a respondent answer by that hand; gives what the interview itself would send.
pub fn answer_by(hand: &mut dyn Hand, offer: &Arc<Offer>, number: u64) -> Record {
    let offered: &Offered = &offer.questionnaires[0];
    let questionnaire = &offered.questionnaire;
    let person = Person::new(2026, &questionnaire.id, number);
    let keys = Keys::new(&secret(), &mut dice(number));
    let mut session: Session<()> = Session::new(offer.clone(), offered, keys);
    while let Some(at) = session.interview.cursor().cloned() {
        let question = questionnaire.question(at.as_str()).unwrap();
        let answer = person.answer(&session.interview, theme(&session.interview, questionnaire, &at), question);
        let offered = session.interview.options(at.as_str());
        let offered = offered.iter().map(|o| (o.id.clone(), session.interview.words(o.label, "nl"))).collect();
        hand.answer(&Wish { question, offered, answer: answer.clone() });
        if let Some(answer) = answer {
            session.interview.apply(Command::Answer { question: at, answer });
        }
        if !session.interview.apply(Command::Next).moved {
            break;
        }
    }
    session.sending().record
}

fn theme<'a>(interview: &Interview, questionnaire: &'a Questionnaire, at: &Id) -> &'a str {
    let path = interview.path();
    let section = path.section_of(at.as_str()).and_then(|section| path.sections().get(section));
    let theme = section.and_then(aoj::interview::Section::theme).and_then(|theme| questionnaire.themes.get(theme));
    theme.map_or("", |theme| theme.id.as_str())
}

/// A wave with that file, composed as for a region of many municipalities that uses open answers.
pub fn wave_with(file: &str) -> Arc<Offer> {
    offer(crate::keys::fixture::composed(file))
}

/// A wave with that file as it is composed when nothing else is asked for: without open answers, in a region of three
/// municipalities.
pub fn usual_wave_with(file: &str) -> Arc<Offer> {
    let read = |name: &str, file: &str, limits| compile(name, file.as_bytes(), limits).questionnaire.unwrap();
    let municipalities = (1..).zip(["Amersfoort", "Baarn", "Soest"]);
    let with = Composition {
        municipalities: municipalities.map(|(at, name)| (Id::new(&format!("GM{at:04}")), name.to_owned())).collect(),
        ..Composition::default()
    };
    let document = compose(&read("file", file, Limits::FILE), &with).unwrap().document;
    let mut offer = (*offer(read("document", &document, Limits::DOCUMENT))).clone();
    offer.wave.open_answers = None;
    Arc::new(offer)
}
