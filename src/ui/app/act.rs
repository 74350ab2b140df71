//! What is done when something is chosen.

use super::App;
use crate::port::{Effect, Side};
use crate::questionnaire::Id;
use crate::sitting::Standing as Safety;
use crate::text::Lang;
use crate::text::screen as say;
use crate::ui::page::Onward;
use crate::ui::problem::Problem;
use crate::ui::screens::{Place, Posted};
use crate::ui::sheet::Do;

impl App {
    pub(super) fn does(&mut self, does: Do) {
        // A menu is gone once something is chosen from it.
        if *self.place() == Place::Menu && does != Do::Language {
            self.close();
            if does == Do::Close {
                return;
            }
        }
        match does {
            Do::Wave(at) => self.open(Place::Questionnaires(at)),
            Do::Fill(offer, nth) => self.fill(offer, nth, false),
            // While the draft is being written its answer must not be taken for that of a search.
            Do::HaveCode | Do::HaveLetter if self.is_beginning() => {}
            Do::HaveCode => {
                self.sitting.stop_beginning();
                self.set_trouble(&Place::About, None);
                self.open(Place::EnterCode);
            }
            Do::HaveLetter => self.open(Place::Letter(None)),
            Do::FindCode | Do::Letter => self.take_typed(),
            Do::TakeOver => {
                self.levels.pop();
                self.sitting.take_over();
            }
            Do::Begin => self.begin(),
            Do::ToQuestions => self.show_questions(),
            // Nor must its row stay behind without anybody who has its code.
            Do::Close if *self.place() == Place::About && self.is_beginning() => {}
            Do::Close => {
                if *self.place() == Place::TakeOver {
                    self.sitting.leave_alone();
                }
                if matches!(self.place(), Place::Review) {
                    self.show_questions();
                } else {
                    self.close();
                }
            }
            Do::PreviousScreen => {
                self.show_questions();
                self.turn(false);
            }
            Do::Overview => self.open_once(Place::Overview),
            Do::Code => self.open_once(Place::Code),
            Do::Review => self.open_once(Place::Review),
            Do::Help => self.open_once(Place::Help),
            Do::Language => self.change_language(),
            Do::Display => self.open_once(Place::Display),
            Do::Colours(colours) => self.look.colours = colours,
            Do::Signs(signs) => self.look.signs = signs,
            Do::Mouse(on) => self.mouse = on,
            Do::UsualDisplay => {
                self.look = self.usual;
                self.mouse = true;
            }
            Do::AsText => {
                self.leave_question();
                self.sitting.ask(Effect::AsText);
            }
            Do::Demo => self.sitting.ask(Effect::Demo),
            Do::Coordinator => self.sitting.ask(Effect::Cross(Side::Coordinator)),
            Do::Stop => self.stop(),
            Do::Theme(section) => self.go_to_theme(section),
            Do::Question(id) => self.go_to(&id),
            Do::AskSend => self.open_once(Place::Confirm),
            Do::Send => self.send(),
            Do::Carry => {
                self.carrying.copied = false;
                self.open_once(Place::Carry);
            }
            Do::Picture => self.open_once(Place::Picture),
            Do::Copy => {
                self.sitting.copy();
                self.carrying.copied = true;
            }
            Do::AskMail => self.ask_mail(),
            Do::Mail => self.mail(),
            Do::AskWipe => self.open_once(Place::Wipe),
            Do::Wipe => self.wipe(),
            Do::Leave => {
                let known = self.sitting.session().is_some_and(|s| matches!(s.saving.standing(), Safety::Trouble(_)));
                self.leave(known);
            }
            Do::LookAgain => self.look(),
            // There the next one begins anew, with nothing of this one.
            Do::Start if self.is_kiosk() => self.leave(false),
            Do::Start => {
                self.carrying.posted = Posted::Nothing;
                self.sitting.start_over();
                self.speak();
                self.only(Place::Start);
            }
        }
    }

    /// Whether the draft's row is being written for the first time.
    pub(super) fn is_beginning(&self) -> bool {
        self.sitting.session().is_some_and(|session| !session.begun && session.saving.is_under_way())
    }

    /// Everything stays where it is and is said in the other language from now on.
    fn change_language(&mut self) {
        let before = self.view();
        self.lang = match self.lang {
            Lang::Nl => Lang::En,
            Lang::En => Lang::Nl,
        };
        self.own = self.lang;
        let after = self.view();
        if let Some(session) = self.sitting.session_mut() {
            session.change_language(before, after);
        }
    }

    /// The stop screen: with the code once there is something to come back to.
    pub(super) fn stop(&mut self) {
        self.leave_question();
        if self.is_answering() {
            self.open_once(Place::Code);
        } else if !matches!(
            self.place(),
            Place::Sending | Place::Wiping | Place::Leaving | Place::Thanks | Place::Wiped | Place::Ended(_)
        ) {
            self.open_once(Place::StopEarly);
        }
    }

    pub(super) fn go_to_theme(&mut self, section: usize) {
        let Some(session) = self.sitting.session() else { return };
        let path = session.interview.path();
        let Some(section) = path.sections().get(section) else { return };
        let open = section.questions.iter().find(|id| {
            session.questionnaire.question(id.as_str()).is_some_and(crate::questionnaire::Question::asks)
                && session.interview.counted(id.as_str()).is_none()
        });
        if let Some(id) = open.or(section.questions.first()).cloned() {
            self.go_to(&id);
        }
    }

    pub(super) fn go_to(&mut self, id: &Id) {
        let view = self.view();
        // Who was at the end already goes back to the review from here; who jumps ahead goes on.
        let reviewing = *self.place() == Place::Review;
        if let Some(session) = self.sitting.session_mut() {
            session.leave(view);
            session.page.onward = if reviewing && session.has_seen_all() { Onward::Review } else { Onward::Next };
            session.go_to(id);
            session.page.top = 0;
        }
        self.show_questions();
    }

    pub(super) fn turn(&mut self, forward: bool) {
        let view = self.view();
        let Some(session) = self.sitting.session_mut() else { return };
        if forward && session.page.onward == Onward::Review {
            session.leave(view);
            self.open_once(Place::Review);
            return;
        }
        if session.turn_page(forward, view) {
            return;
        }
        if forward {
            self.open_once(Place::Review);
        } else if session.questionnaire.intro.is_some() {
            self.open_once(Place::Intro);
        }
    }

    pub(super) fn send(&mut self) {
        self.sitting.send();
        self.levels.retain(|level| level.place != Place::Confirm);
        self.open(Place::Sending);
    }

    pub(super) fn wipe(&mut self) {
        let lang = self.lang;
        let word = say::wipe_word(lang);
        let typed = self.standing().map(|s| s.field.text().trim().to_uppercase()).unwrap_or_default();
        if typed != word {
            self.say_problem(Problem::NotConfirmed);
            return;
        }
        self.levels.retain(|level| level.place != Place::Wipe);
        self.open(Place::Wiping);
        self.sitting.wipe();
    }
}
