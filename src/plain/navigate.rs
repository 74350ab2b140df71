//! Moving about in the questionnaire, and help.

use super::ask::How;
use super::command::Word;
use super::linear::{Place, Plain};
use super::speech::plain_words;
use crate::interview::Command;
use crate::questionnaire::{Id, Question};
use crate::sitting::Session;
use crate::text::plain as say;
use crate::text::screen;

impl Plain {
    /// A command while a draft is being answered.
    pub(super) fn does_answering(&mut self, word: Word) {
        // Whatever was to be confirmed is not, unless it was confirmed.
        match self.place {
            Place::Confirm => self.out.say(say::not_sent(self.lang)),
            Place::Wipe => self.out.say(say::not_wiped(self.lang)),
            _ => {}
        }
        if self.confirms() {
            self.place = Place::Question;
        }
        match word {
            Word::Onward => self.onward(),
            Word::Back => self.back(),
            Word::Again => self.again(How::Fully),
            Word::Overview => self.overview(),
            Word::GoTo(number) => self.go_to_number(number),
            Word::Part(number) => self.go_to_part(number),
            Word::Code => self.say_code(),
            Word::Mail => self.ask_mail(),
            Word::Spell => self.spell(),
            Word::Clear => self.clear(),
            Word::List => self.list(),
            Word::Review => self.review(),
            Word::Send => self.ask_send(),
            Word::Wipe => self.ask_wipe(),
            Word::Here | Word::Language | Word::Stop | Word::StopAnyway | Word::Help => self.not_here(),
        }
    }

    fn back(&mut self) {
        if self.place != Place::Question {
            return self.ask(How::New);
        }
        let Some(session) = self.sitting.session_mut() else { return };
        let before = session.at();
        session.apply(Command::Previous);
        if session.at() == before {
            self.out.say(say::first_question(self.lang));
        }
        self.arrive();
    }

    /// Comes to another question than the next.
    fn arrive(&mut self) {
        self.blank = 0;
        self.ask(How::New);
    }

    pub(super) fn go_to_number(&mut self, number: Option<usize>) {
        let asking = self.asking();
        match number.and_then(|number| asking.get(number.checked_sub(1)?)) {
            Some(id) => self.go_to(&id.clone()),
            None => self.out.say(say::which_question(self.lang, asking.len())),
        }
    }

    fn go_to(&mut self, id: &Id) {
        if let Some(session) = self.sitting.session_mut() {
            session.go_to(id);
        }
        self.arrive();
    }

    /// To the first question of a part that is still open, or else to its first.
    fn go_to_part(&mut self, number: Option<usize>) {
        let Some(session) = self.sitting.session() else { return };
        let sections = session.interview.path().sections();
        let Some(section) = number.and_then(|number| sections.get(number.checked_sub(1)?)) else {
            return self.out.say(say::which_part(self.lang, sections.len()));
        };
        let asking = |id: &&Id| session.questionnaire.question(id.as_str()).is_some_and(Question::asks);
        let open = section.questions.iter().filter(asking).find(|id| session.interview.counted(id.as_str()).is_none());
        let first = section.questions.iter().find(asking).or(section.questions.first());
        if let Some(id) = open.or(first).cloned() {
            self.go_to(&id);
        }
    }

    fn overview(&mut self) {
        let lang = self.lang;
        let here = self.sitting.session().and_then(Session::at).and_then(|id| self.number(&id));
        let Self { sitting, out, .. } = self;
        let Some(session) = sitting.session() else { return };
        for section in 0..session.interview.path().sections().len() {
            let (answered, asking) = session.theme_progress(section);
            let title = session.theme_title(section, lang).unwrap_or_else(|| screen::background(lang));
            let open = screen::part_open(lang, asking - answered.min(asking));
            out.say(say::overview_part(lang, section + 1, plain_words(&title).trim_end_matches('.'), open));
        }
        if let Some(number) = here {
            out.say(say::overview_here(lang, session.section() + 1, number));
        }
        out.say(say::overview_how(lang));
    }

    pub(super) fn help(&mut self) {
        let lang = self.lang;
        if self.sitting.answering().is_none() {
            self.out.say(say::hello_how(lang));
            self.again(How::Fully);
            self.out.say(say::words_start(lang));
            return;
        }
        for text in [
            say::help_answer,
            say::help_several,
            say::help_text,
            say::help_double,
            say::help_onward,
            say::help_back,
            say::help_again,
            say::help_go,
            say::help_clear,
            say::help_overview,
            say::help_code,
            say::help_mail,
            say::help_language,
            say::help_review,
            say::help_stop,
            say::help_saved,
        ] {
            self.out.say(text(lang));
        }
    }
}
