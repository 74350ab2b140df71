//! From the entry to the first question: choosing, the word from the letter, the code's screen, a code that was typed.

use super::App;
use super::TYPED;
use crate::port::Effect;
use crate::port::Moment;
use crate::privacy::Code;
use crate::privacy::Mistyped;
use crate::text::screen as say;
use crate::ui::env::Entry;
use crate::ui::screens::Place;
use crate::ui::session::Keys;
use crate::ui::session::Session;
use crate::ui::widgets::line::Line;

impl App {
    pub(super) fn enter(&mut self) {
        let Entry::Respond { wave, questionnaire, code } = self.env.entry.clone() else { return };
        let offers = &self.env.offers;
        let offer = match wave {
            Some(id) => offers.iter().position(|o| o.wave.id == id),
            None if offers.len() == 1 => Some(0),
            None => None,
        };
        if let Some(at) = offer {
            let offered = offers.get(at).map_or(&[][..], |o| o.questionnaires.as_slice());
            let nth = match questionnaire {
                Some(id) => offered.iter().position(|o| o.questionnaire.id == id),
                None if offered.len() == 1 => Some(0),
                None => None,
            };
            match nth {
                Some(nth) => self.fill(at, nth, code.is_none()),
                None if offers.len() > 1 => self.open(Place::Questionnaires(at)),
                None => {}
            }
        }
        if let Some(code) = code {
            self.open(Place::EnterCode);
            if let Some(standing) = self.standing() {
                standing.field = Line::new(&code, TYPED);
            }
            self.find_code();
        }
    }

    /// To the first screen of a questionnaire. `fixed`: there is nothing to go back to.
    pub(super) fn fill(&mut self, offer: usize, nth: usize, fixed: bool) {
        let offered = self.env.offers.get(offer).and_then(|o| o.questionnaires.get(nth));
        if offered.is_some_and(|o| o.access_code.is_some()) {
            self.open(Place::Word(offer, nth));
        } else {
            self.about(offer, nth);
            if fixed {
                let from = self.levels.len().saturating_sub(1);
                self.levels.drain(..from);
            }
        }
    }

    pub(super) fn about(&mut self, offer: usize, nth: usize) {
        let Some(offer) = self.env.offers.get(offer).cloned() else { return };
        let Some(offered) = offer.questionnaires.get(nth).cloned() else { return };
        let keys = Keys::new(&self.env.secret, &mut *self.env.dice);
        self.session = Some(Box::new(Session::new(offer, &offered, keys)));
        self.new_code = false;
        self.open(Place::About);
    }

    pub(super) fn try_word(&mut self, offer: usize, nth: usize) {
        let wanted = self
            .env
            .offers
            .get(offer)
            .and_then(|o| o.questionnaires.get(nth))
            .and_then(|o| o.access_code.as_deref())
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        let lang = self.lang;
        let Some(standing) = self.standing() else { return };
        if standing.field.text().trim().to_lowercase() == wanted {
            self.levels.pop();
            self.about(offer, nth);
        } else {
            standing.problem = Some(say::word_wrong(lang));
        }
    }

    pub(super) fn find_code(&mut self) {
        if self.finding.is_some() {
            return;
        }
        let lang = self.lang;
        let typed = self.standing().map(|s| s.field.text().to_owned()).unwrap_or_default();
        let problem = match Code::parse(&typed) {
            Ok(code) => {
                let keys = Keys::of(code, &self.env.secret, &mut *self.env.dice);
                self.find(keys, false);
                None
            }
            Err(Mistyped::Empty) => Some(say::code_empty(lang)),
            Err(Mistyped::Length { found }) => Some(say::code_length(lang, found)),
            Err(Mistyped::Sign { place }) => Some(say::code_sign(lang, place)),
            Err(Mistyped::Check) => Some(say::code_check(lang)),
        };
        if let Some(standing) = self.standing() {
            standing.problem = problem;
        }
    }

    pub(super) fn find(&mut self, keys: Keys, take_over: bool) {
        self.out.push(Effect::Find { lookup: keys.key.lookup(), owner: keys.owner, take_over });
        self.finding = Some(keys);
    }

    pub(super) fn say_problem(&mut self, problem: String) {
        if let Some(standing) = self.standing() {
            standing.problem = Some(problem);
            standing.focus = 0;
        }
    }

    pub(super) fn begin(&mut self) {
        let Some(session) = &self.session else { return };
        if session.begun || session.saving.is_under_way() {
            return;
        }
        self.trouble = None;
        self.write_first();
    }

    /// Tries again to begin once it is time, as long as that is what the respondent waits for.
    pub(super) fn begin_again(&mut self) {
        let due = self.begins_again_at().is_some_and(|due| due <= self.now);
        if due {
            self.write_first();
        }
    }

    pub(super) fn begins_again_at(&self) -> Option<Moment> {
        let session = self.session.as_ref().filter(|session| !session.begun && *self.place() == Place::About)?;
        session.saving.wake_at()
    }

    fn write_first(&mut self) {
        let Some(session) = &mut self.session else { return };
        session.saving.begun();
        let draft = session.write(&mut *self.env.dice);
        self.out.push(Effect::Begin(Box::new(draft)));
    }

    pub(super) fn show_questions(&mut self) {
        self.only(Place::Page);
        self.arrive();
    }
}
