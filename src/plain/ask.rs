//! A question, said.

use std::sync::Arc;

use super::linear::{Place, Plain};
use super::speech::{Speech, plain_words, sentence};
use super::words;
use crate::interview::Answer;
use crate::questionnaire::{Decimal, Id, Kind, Question};
use crate::sitting::{self, Item, Session};
use crate::text::plain as say;
use crate::text::{Lang, calendar, screen};

/// How much of a question is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As one comes to it.
    New,
    /// Only the question itself and its answer.
    Briefly,
    /// With all that was said before, and what can be typed.
    Fully,
}

/// What has been said and need not be said again.
#[derive(Clone, Debug, Default)]
pub struct Announced {
    /// The theme, by its ordinal.
    part: Option<usize>,
    /// The block of statements on one scale, by its first.
    block: Option<Id>,
    /// The scales that were read out, each with the ways not to answer that were heard with it last.
    scales: Vec<(Id, Vec<Id>)>,
    /// That commands begin with a slash in a text.
    slash: bool,
}

impl Plain {
    /// The question that has the focus.
    pub(super) fn item(&self) -> Option<Item<'_>> {
        let session = self.sitting.session()?;
        let question = session.questionnaire.question(session.interview.cursor()?.as_str())?;
        Some(session.item(question, self.lang))
    }

    /// Says the question that has the focus.
    pub(super) fn ask(&mut self, how: How) {
        self.place = Place::Question;
        let lang = self.lang;
        let asking = self.asking();
        if how == How::Fully {
            self.announced = Announced::default();
        }
        let Self { sitting, announced, out, .. } = self;
        let Some(session) = sitting.session() else { return };
        let Some(question) = session.at().and_then(|id| session.questionnaire.question(id.as_str())) else { return };
        let number = asking.iter().position(|id| *id == question.id).map(|at| at + 1);
        let mut asker = Asker { session, item: session.item(question, lang), lang, announced, out };
        if how != How::Briefly {
            asker.part();
            asker.infos();
            asker.scale();
        }
        asker.question(number.zip(Some(asking.len())));
        if how != How::Briefly {
            asker.around();
            asker.options();
            asker.how_to();
        }
        asker.answer();
        if how == How::Fully {
            let written = self.question_is_written();
            self.out.say(if written { say::words_short_slash(lang) } else { say::words_short(lang) });
        }
    }

    /// Asks for the text of *other*.
    pub(super) fn ask_other(&mut self) {
        let lang = self.lang;
        let Some(label) = self.item().and_then(|item| item.other) else { return };
        let readers = self.sitting.session().and_then(|session| session.readers(lang));
        self.out.say(readers.map(|readers| screen::no_names(lang, readers)).unwrap_or_default());
        self.out.say(say::other_ask(lang, plain_words(&label)));
    }
}

struct Asker<'a> {
    session: &'a Session<()>,
    item: Item<'a>,
    lang: Lang,
    announced: &'a mut Announced,
    out: &'a mut Speech,
}

impl Asker<'_> {
    /// The theme, when it begins.
    fn part(&mut self) {
        let (session, lang) = (self.session, self.lang);
        let path = session.interview.path();
        let at = session.section();
        let Some(section) = path.sections().get(at) else { return };
        if self.announced.part.replace(section.ordinal) == Some(section.ordinal) {
            return;
        }
        let title = session.theme_title(at, lang).unwrap_or_else(|| screen::background(lang));
        self.out.gap();
        let words = plain_words(&title);
        let title = words.trim_end_matches('.');
        self.out.say(match session.parts() {
            Some(parts) => say::part(lang, at + 1, parts, title),
            None => say::part_number(lang, at + 1, title),
        });
    }

    /// What the questionnaire says between the question before and this one.
    fn infos(&mut self) {
        let path = self.session.interview.path();
        let question = |id: &Id| self.session.questionnaire.question(id.as_str());
        let place = path.place(self.item.question.id.as_str()).unwrap_or(0);
        let before: Vec<&Question> = path.questions().take(place).filter_map(question).collect();
        let from = before.iter().rposition(|q| q.asks()).map_or(0, |at| at + 1);
        for info in before.iter().skip(from) {
            self.out.say_marked(&self.session.words(&info.text, self.lang));
        }
    }

    /// The answers of a block of statements, when it begins: all of them the first time, then only the ends.
    fn scale(&mut self) {
        let Kind::Likert { scale, .. } = &self.item.question.kind else {
            self.announced.block = None;
            return;
        };
        let path = self.session.interview.path();
        let questions = path.sections().get(self.session.section()).map_or(&[][..], |s| s.questions.as_slice());
        let ways = |q: &Question| q.escapes.iter().map(|e| e.id.clone()).collect::<Vec<_>>();
        let same = |id: &Id| {
            let question = self.session.questionnaire.question(id.as_str());
            question.is_some_and(|q| {
                matches!(&q.kind, Kind::Likert { scale: other, .. } if Arc::ptr_eq(scale, other) || scale == other)
                    && ways(q) == ways(self.item.question)
            })
        };
        let Some(here) = questions.iter().position(|id| *id == self.item.question.id) else { return };
        let first = questions.iter().take(here).rposition(|id| !same(id)).map_or(0, |at| at + 1);
        let count = questions.iter().skip(here).take_while(|id| same(id)).count();
        let block = questions.get(first).cloned();
        if self.announced.block == block {
            return;
        }
        self.announced.block = block;
        let lang = self.lang;
        let ways = ways(self.item.question);
        if let Some((_, heard)) = self.announced.scales.iter_mut().find(|(id, _)| *id == scale.id) {
            let others = std::mem::replace(heard, ways.clone()) != ways;
            let point = |at: usize| {
                let label = self.item.labels.get(at).map(|label| plain_words(label)).unwrap_or_default();
                words::keyed(at + 1, label)
            };
            let last = self.item.labels.len().saturating_sub(1);
            self.out.say(say::scale_again(lang, point(0), point(last)));
            if others {
                self.ways_to_type();
            }
            return;
        }
        self.announced.scales.push((scale.id.clone(), ways));
        self.out.say(if count > 1 { say::scale_for_many(lang, count) } else { say::scale_for_one(lang) });
        self.list();
        self.ways_to_type();
    }

    /// The ways not to answer, and what that leaves to type.
    fn ways_to_type(&mut self) {
        self.ways();
        let lang = self.lang;
        self.out.say(if self.item.ways.is_empty() { say::type_number(lang) } else { say::type_number_or_letter(lang) });
    }

    fn question(&mut self, number: Option<(usize, usize)>) {
        let lang = self.lang;
        let text = sentence(&plain_words(&self.item.text));
        let mut words = match number {
            Some((number, total)) => say::question(lang, number, total, text),
            None => text,
        };
        if self.item.question.required {
            words = format!("{words} {}", say::required(lang));
        }
        self.out.say(words);
    }

    /// What stands around it: help, and who reads what is written.
    fn around(&mut self) {
        if let Some(help) = &self.item.help {
            self.out.say_marked(help);
        }
        if self.item.question.is_free_text()
            && let Some(readers) = self.session.readers(self.lang)
        {
            self.out.say(screen::no_names(self.lang, readers));
        }
    }

    /// The options in their order, each with its number; not of a long list, and not of a scale.
    fn options(&mut self) {
        if matches!(self.item.question.kind, Kind::Likert { .. }) {
            return;
        }
        let listed = !self.item.ids.is_empty() && !self.item.is_long();
        if listed {
            self.list();
        }
        if listed && let Some(other) = &self.item.other {
            self.out.say(say::option(self.lang, self.item.labels.len() + 1, sentence(&plain_words(other))));
        }
        if listed {
            self.ways();
        }
    }

    fn list(&mut self) {
        for (at, label) in self.item.labels.iter().enumerate() {
            self.out.say(say::option(self.lang, at + 1, sentence(&plain_words(label))));
        }
    }

    fn ways(&mut self) {
        for way in &self.item.ways {
            if let Some(key) = way.key {
                self.out.say(say::option(self.lang, key, sentence(&plain_words(&way.label))));
            }
        }
    }

    /// What to type, in few words.
    fn how_to(&mut self) {
        let (lang, item) = (self.lang, &self.item);
        let mut words: Vec<String> = Vec::new();
        match &item.question.kind {
            Kind::Likert { .. } | Kind::Info => {}
            Kind::Single { .. } if item.is_long() => {
                words.push(say::type_name(lang, item.labels.len() + usize::from(item.other.is_some())));
            }
            Kind::Single { .. } if item.ways.is_empty() => words.push(say::type_number(lang)),
            Kind::Single { .. } => words.push(say::type_number_or_letter(lang)),
            Kind::Multiple { .. } | Kind::Rank { .. } => {
                words.extend(self.limits());
                let many = item.labels.len();
                if item.is_long() {
                    words.push(say::type_name(lang, many));
                }
                let rank = matches!(item.question.kind, Kind::Rank { .. });
                words.push(if rank { say::type_order(lang) } else { say::type_numbers(lang) });
            }
            Kind::Mark { min, max, step, .. } => {
                let number = |n: &Decimal| calendar::number(lang, n);
                words.push(say::mark(lang, number(min), number(max)));
                let ends = [(min, &item.low), (max, &item.high)];
                let ends: Vec<String> = ends
                    .into_iter()
                    .filter_map(|(at, label)| Some(say::mark_low(lang, number(at), plain_words(label.as_ref()?))))
                    .collect();
                words.push(if ends.is_empty() { String::new() } else { sentence(&calendar::row(lang, &ends)) });
                if *step != Decimal::from_integer(1).unwrap_or_default() {
                    words.push(say::mark_steps(lang, number(step)));
                }
            }
            Kind::Number { .. } => {
                words.push(self.limits().unwrap_or_else(|| say::type_a_number(lang)));
                words.extend(item.unit.as_ref().map(|unit| say::unit(lang, plain_words(unit))));
            }
            Kind::Date { .. } => words.extend(self.limits()),
            Kind::Text { .. } => words.push(say::type_line(lang)),
            Kind::Open { .. } => words.push(say::type_lines(lang)),
        }
        words.retain(|part| !part.is_empty());
        let listed = matches!(item.question.kind, Kind::Likert { .. }) || (!item.ids.is_empty() && !item.is_long());
        self.out.say(words.join(" "));
        if !listed && !item.question.is_free_text() {
            self.ways();
        }
        let item = &self.item;
        if item.question.is_free_text() {
            for way in &item.ways {
                if let Some(key) = way.key {
                    self.out.say(say::slash_way(lang, key, plain_words(&way.label)));
                }
            }
            if !std::mem::replace(&mut self.announced.slash, true) {
                self.out.say(say::slash(lang));
            }
        }
    }

    /// How many, from where to where; unless the writer has said so in the help.
    fn limits(&self) -> Option<String> {
        let said = |how: &String| self.item.help.as_ref().is_some_and(|help| help.contains(how.as_str()));
        sitting::how(self.lang, &self.item).filter(|how| !said(how))
    }

    /// The answer that stands, in words.
    fn answer(&mut self) {
        let lang = self.lang;
        match (&self.item.question.kind, &self.item.answer) {
            (_, None) => {}
            (Kind::Open { .. }, Some(Answer::Text(text))) => {
                self.out.say(say::text_so_far(lang));
                self.out.say(text);
                self.out.say(say::text_goes_on(lang));
            }
            (_, Some(_)) => self.out.say(say::answer_is(lang, sentence(&words::answer(&self.item, lang)))),
        }
    }
}
