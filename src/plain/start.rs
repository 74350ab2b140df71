//! Before the first question: which wave, which questionnaire, the word, the code.

use super::ask::How;
use super::command::Word;
use super::linear::{Asked, Place, Plain};
use super::speech::{plain_words, sentence, signs};
use crate::port::{Effect, NotAdmitted, NotFound, Trouble};
use crate::privacy::{Code, Ticket};
use crate::sitting::{Asks, Led, Mistaken, Wanted, WayIn, why, why_not};
use crate::text::plain as say;
use crate::text::{calendar, screen};
use crate::wave::Contact;

impl Plain {
    pub(super) fn enter(&mut self) {
        let lang = self.lang;
        if self.sitting.is_preview() && self.sitting.session().is_none() {
            self.sitting.ask(Effect::Watch);
            self.sitting.look();
            self.speak();
            self.begun();
            return;
        }
        if self.sitting.answering().is_some() {
            self.place = Place::Question;
            if !self.sitting.is_preview() {
                let code = self.sitting.session().map(|session| session.code.to_string());
                self.out.say(say::code_is(lang, code.unwrap_or_default()));
            }
            self.ask(How::Fully);
            return;
        }
        if self.sitting.session().is_some() {
            self.place = Place::About;
            self.say_about();
            return;
        }
        self.out.say(say::hello(lang));
        self.out.say(say::hello_how(lang));
        let code = self.sitting.code_of_entry();
        match self.sitting.way_in() {
            WayIn::Questionnaire(offer, nth) if code.is_none() => return self.fill(offer, nth),
            WayIn::Questionnaires(offer) | WayIn::Questionnaire(offer, _) => self.place = Place::Questionnaires(offer),
            WayIn::Start if self.sitting.begins_with_code() => self.place = Place::Code,
            WayIn::Start if code.is_none() && self.only_one() => return self.fill(0, 0),
            WayIn::Start => {}
        }
        match code {
            Some(code) => {
                self.place = Place::Code;
                self.take_typed(&code, Wanted::Code);
            }
            None => self.again(How::New),
        }
    }

    /// Whether there is nothing to choose: then it is not asked.
    fn only_one(&self) -> bool {
        matches!(self.sitting.env().offers.as_slice(), [offer] if offer.questionnaires.len() == 1)
    }

    /// What can be typed beside a choice.
    fn say_start_words(&mut self) {
        if self.sitting.env().has_letters() {
            self.out.say(say::letter_words(self.lang));
        }
        self.out.say(say::start_words(self.lang));
    }

    pub(super) fn say_waves(&mut self) {
        let lang = self.lang;
        let offers = self.sitting.env().offers.clone();
        match offers.as_slice() {
            [] => {
                self.out.say(screen::no_wave(lang));
                self.out.say(screen::no_wave_says(lang));
                self.say_start_words();
            }
            [_] => self.say_questionnaires(0),
            offers => {
                self.out.say(screen::which_region(lang));
                for (at, offer) in offers.iter().enumerate() {
                    let until = if offer.practice {
                        say::practice_note(lang)
                    } else {
                        say::until(lang, calendar::day(lang, offer.wave.closes))
                    };
                    self.out.say(say::wave(lang, at + 1, &offer.wave.region.name, &offer.wave.title, until));
                }
                self.out.say(say::type_number(lang));
                self.say_start_words();
            }
        }
    }

    pub(super) fn say_questionnaires(&mut self, at: usize) {
        let lang = self.lang;
        let Some(offer) = self.sitting.env().offers.get(at).cloned() else { return };
        if offer.practice {
            self.out.say(screen::practice_says(lang));
        } else {
            self.out.say(say::region_and_wave(lang, &offer.wave.region.name, &offer.wave.title));
        }
        self.out.say(screen::which_questionnaire(lang));
        for (nth, offered) in offer.questionnaires.iter().enumerate() {
            let minutes = screen::minutes(lang, offered.questionnaire.minutes());
            self.out.say(say::questionnaire(lang, nth + 1, plain_words(&offer.title(offered, lang.code())), minutes));
        }
        self.out.say(say::type_number(lang));
        if self.sitting.env().offers.len() > 1 {
            self.out.say(say::to_start_back(lang));
        }
        self.say_start_words();
    }

    /// What a questionnaire asks for from a letter.
    pub(super) fn say_letter(&mut self, offer: usize, nth: usize) {
        let lang = self.lang;
        if self.sitting.env().asks(offer, nth) == Asks::Ticket {
            self.out.say(screen::ticket_says(lang));
            self.out.say(say::ticket_or_code(lang));
        } else {
            self.out.say(screen::word_says(lang));
        }
        self.ask_letter(offer, nth);
    }

    fn ask_letter(&mut self, offer: usize, nth: usize) {
        let ticket = self.sitting.env().asks(offer, nth) == Asks::Ticket;
        self.out.say(if ticket { say::ticket_ask(self.lang) } else { say::word_ask(self.lang) });
    }

    fn fill(&mut self, offer: usize, nth: usize) {
        if self.sitting.env().asks(offer, nth) == Asks::Nothing {
            self.sitting.choose(offer, nth);
            self.about();
        } else {
            self.place = Place::Letter(offer, nth);
            self.say_letter(offer, nth);
        }
    }

    pub(super) fn about(&mut self) {
        self.speak();
        self.place = Place::About;
        self.say_about();
    }

    pub(super) fn say_about(&mut self) {
        let lang = self.lang;
        let Self { sitting, out, .. } = self;
        let Some(session) = sitting.session() else { return };
        let (wave, questionnaire) = (&session.offer.wave, &session.questionnaire);
        out.gap();
        out.say(sentence(&plain_words(&session.words(&questionnaire.title, lang))));
        let size = screen::about_size(lang, questionnaire.minutes(), questionnaire.size());
        if session.offer.practice {
            out.say(size);
            out.say(screen::practice_says(lang));
        } else {
            out.say(say::region_and_wave(lang, &wave.region.name, &wave.title));
            out.say(format!("{size} {}", screen::about_until(lang, calendar::day(lang, wave.closes))));
        }
        if let Some(controller) = session.controller(lang) {
            out.say(screen::about_controller(lang, controller));
        }
        out.say(screen::about_privacy(lang));
        if let Some(day) = wave.keep_until {
            out.say(screen::about_kept(lang, calendar::date(lang, day)));
        }
        if let Some(contact) = wave.contact.as_ref().and_then(Contact::reach) {
            out.say(screen::about_contact(lang, contact));
        }
        if let Some(officer) = &wave.privacy_officer {
            out.say(screen::about_officer(lang, officer));
        }
        self.say_new_code();
    }

    pub(super) fn say_new_code(&mut self) {
        let lang = self.lang;
        let Some(session) = self.sitting.session() else { return };
        let code = session.code.to_string();
        if self.sitting.has_new_code() {
            self.out.say(screen::code_again(lang));
        }
        self.out.say(say::your_code(lang, &code));
        self.out.say(say::code_signs(lang, signs(&code)));
        self.out.say(screen::code_says(lang));
        self.out.say(say::type_onward(lang));
        self.out.say(say::have_code_words(lang));
    }

    pub(super) fn say_code_wanted(&mut self) {
        self.out.say(screen::enter_code_says(self.lang));
        self.out.say(say::code_ask(self.lang));
    }

    pub(super) fn say_take_over(&mut self) {
        self.out.say(screen::open_elsewhere(self.lang));
        self.out.say(screen::open_elsewhere_says(self.lang));
        self.out.say(say::take_over_ask(self.lang));
    }

    /// A command while nothing is being answered.
    pub(super) fn does_before(&mut self, word: Word) {
        match (word, self.place) {
            (Word::Again, _) => {
                self.again(How::Fully);
                self.out.say(say::words_start(self.lang));
            }
            (Word::Onward, Place::About) => self.begin(),
            (Word::Spell, Place::About) => self.spell(),
            // While the draft is being written its answer must not be taken for that of a search.
            (Word::Code, _) if self.sitting.session().is_some_and(|s| s.saving.is_under_way()) => {
                self.out.say(say::wait(self.lang));
            }
            (Word::Code, _) => {
                self.sitting.stop_beginning();
                self.sitting.leave_alone();
                self.place = Place::Code;
                self.say_code_wanted();
            }
            (Word::Here, Place::TakeOver) => {
                self.sitting.take_over();
                self.asked = Some(Asked::Find);
            }
            (Word::Back, _) => self.back_to_start(),
            _ => self.not_here(),
        }
    }

    fn back_to_start(&mut self) {
        if self.sitting.session().is_some_and(|s| s.saving.is_under_way()) {
            self.out.say(say::wait(self.lang));
            return;
        }
        self.sitting.leave_alone();
        // A code was being typed from the screen that shows a new one: back to that one.
        let had_code = self.sitting.session().is_some() && matches!(self.place, Place::Code | Place::TakeOver);
        if had_code {
            self.place = Place::About;
        } else {
            self.sitting.start_over();
            self.speak();
            self.place = Place::Waves;
        }
        self.again(How::New);
    }

    /// A line that is no command, where something is chosen or a code is typed.
    pub(super) fn chosen_before(&mut self, text: &str) {
        let number = text.trim_end_matches('.').parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let offers = self.sitting.env().offers.len();
        match self.place {
            Place::Code => self.take_typed(text, Wanted::Code),
            Place::Waves | Place::Questionnaires(_) | Place::About if self.leads_somewhere(text) => {
                self.take_typed(text, Wanted::Letter);
            }
            Place::Waves if offers > 1 => match number.filter(|at| *at < offers) {
                Some(at) => {
                    self.place = Place::Questionnaires(at);
                    self.say_questionnaires(at);
                }
                None => self.out.say(say::choose_first(self.lang)),
            },
            Place::Waves => self.choose_questionnaire(0, number),
            Place::Questionnaires(offer) => self.choose_questionnaire(offer, number),
            _ => self.not_here(),
        }
    }

    /// Whether it may be something from a letter, or a code.
    fn leads_somewhere(&self, text: &str) -> bool {
        if Code::parse(text).is_ok() || Ticket::parse(text).is_ok() {
            return true;
        }
        // A number chooses, also where a region took it for a word.
        let chooses = text.trim_end_matches('.').parse::<usize>().is_ok_and(|number| number < 100);
        !chooses && self.sitting.env().has_letters()
    }

    fn choose_questionnaire(&mut self, offer: usize, number: Option<usize>) {
        match number.filter(|nth| self.sitting.offered(offer, *nth).is_some()) {
            Some(nth) => self.fill(offer, nth),
            None => self.out.say(say::choose_first(self.lang)),
        }
    }

    /// What a questionnaire asks for from a letter; `word` where that is also the name of a command.
    pub(super) fn letter_typed(&mut self, text: &str, word: Option<Word>) {
        let Place::Letter(offer, nth) = self.place else { return };
        let wanted = Wanted::Of(offer, nth);
        match word {
            Some(word) if !self.sitting.is_word(text, wanted) => self.does(word),
            _ => self.take_typed(text, wanted),
        }
    }

    fn begin(&mut self) {
        self.told = None;
        self.sitting.begin();
        self.asked = Some(Asked::Begin);
    }

    /// A word, a ticket or a code, wherever it was typed.
    fn take_typed(&mut self, typed: &str, wanted: Wanted) {
        self.sitting.stop_beginning();
        match self.sitting.take(typed, wanted, self.now) {
            // Its word chooses a questionnaire; a ticket may have to be shown as well.
            Ok(Led::To(offer, nth)) if self.sitting.env().asks(offer, nth) == Asks::Ticket => self.fill(offer, nth),
            Ok(Led::To(offer, nth)) => {
                self.sitting.choose(offer, nth);
                self.about();
            }
            Ok(Led::Sought) => self.asked = Some(Asked::Find),
            Err(mistaken) => self.mistaken(mistaken),
        }
    }

    pub(super) fn mistaken(&mut self, mistaken: Mistaken) {
        if let Some(problem) = mistaken.say(self.lang) {
            self.out.say(problem);
        }
        self.ask_again();
    }

    /// After something that was typed led nowhere.
    fn ask_again(&mut self) {
        match self.place {
            Place::Letter(offer, nth) => self.ask_letter(offer, nth),
            Place::AnotherTicket => self.out.say(say::another_ticket_ask(self.lang)),
            Place::Code => self.out.say(say::try_again(self.lang)),
            Place::About => self.out.say(say::type_onward(self.lang)),
            _ => self.out.say(say::choose_first(self.lang)),
        }
    }

    pub(super) fn not_admitted(&mut self, why: &NotAdmitted) {
        self.out.say(why_not(self.lang, why));
        self.ask_again();
    }

    pub(super) fn turned_away(&mut self, offer: usize, nth: usize, why: &NotAdmitted) {
        self.speak();
        self.place = Place::Letter(offer, nth);
        self.not_admitted(why);
    }

    pub(super) fn say_another_ticket(&mut self) {
        let lang = self.lang;
        self.out.say(screen::another_ticket_says(lang));
        self.out.say(screen::another_ticket_how(lang));
        self.out.say(say::another_ticket_ask(lang));
    }

    /// Another ticket for the draft that is open.
    pub(super) fn another_ticket(&mut self, typed: &str) {
        match self.sitting.change_ticket(typed, self.now) {
            Ok(()) => self.asked = Some(Asked::Find),
            Err(mistaken) => self.mistaken(mistaken),
        }
    }

    pub(super) fn not_found(&mut self, why: &NotFound) {
        let lang = self.lang;
        match why {
            NotFound::OpenElsewhere => {
                self.place = Place::TakeOver;
                return self.say_take_over();
            }
            NotFound::Unknown => self.out.say(screen::code_unknown(lang)),
            NotFound::WaveEnded { title } => self.out.say(screen::code_wave_ended(lang, title)),
        }
        self.place = Place::Code;
        self.out.say(say::try_again(lang));
    }

    pub(super) fn not_begun(&mut self, trouble: Trouble) {
        if self.told.as_ref() != Some(&trouble) {
            self.out.say(say::begin_failed(self.lang, why(self.lang, &trouble)));
            self.told = Some(trouble);
        }
    }
}
