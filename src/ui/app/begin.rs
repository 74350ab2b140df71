//! From the entry to the first question: choosing, the word from the letter, the code's screen, a code that was typed.

use super::App;
use super::TYPED;
use crate::port::Effect;
use crate::sitting::{Mistaken, WayIn};
use crate::ui::problem::Problem;
use crate::ui::screens::Place;
use crate::ui::widgets::line::Line;

impl App {
    pub(super) fn enter(&mut self) {
        if self.sitting.is_preview() {
            self.sitting.ask(Effect::Watch);
            self.look();
            return;
        }
        let code = self.sitting.code_of_entry();
        match self.sitting.way_in() {
            WayIn::Start if self.sitting.begins_with_code() => self.open(Place::EnterCode),
            WayIn::Start => {}
            WayIn::Questionnaires(offer) => self.open(Place::Questionnaires(offer)),
            WayIn::Questionnaire(offer, nth) => self.fill(offer, nth, code.is_none()),
        }
        if let Some(code) = code {
            self.open(Place::EnterCode);
            if let Some(standing) = self.standing() {
                standing.field = Line::new(&code, TYPED);
            }
            self.find_code();
        }
    }

    /// To the questions of what is only looked at, from their beginning.
    pub(super) fn look(&mut self) {
        self.sitting.look();
        self.speak();
        self.first_screen();
    }

    /// What stands before the first question, if there is something; else that question.
    pub(super) fn first_screen(&mut self) {
        let intro = self.sitting.session().is_some_and(|s| s.questionnaire.intro.is_some());
        self.show_questions();
        if intro {
            self.open(Place::Intro);
        }
    }

    /// To the first screen of a questionnaire. `fixed`: there is nothing to go back to.
    pub(super) fn fill(&mut self, offer: usize, nth: usize, fixed: bool) {
        if self.sitting.asks_word(offer, nth) {
            self.open(Place::Word(offer, nth));
        } else {
            self.about(offer, nth);
            if fixed {
                let from = self.levels.len().saturating_sub(1);
                self.levels.drain(..from);
            }
        }
    }

    fn about(&mut self, offer: usize, nth: usize) {
        self.sitting.choose(offer, nth);
        self.speak();
        self.open(Place::About);
    }

    pub(super) fn try_word(&mut self, offer: usize, nth: usize) {
        let typed = self.typed();
        if self.sitting.is_word(offer, nth, &typed) {
            self.levels.pop();
            self.about(offer, nth);
        } else {
            self.say_problem(Problem::Word);
        }
    }

    pub(super) fn find_code(&mut self) {
        let typed = self.typed();
        let problem = match self.sitting.find(&typed) {
            Ok(()) | Err(Mistaken::Busy) => None,
            Err(mistaken) => Some(Problem::Mistaken(mistaken)),
        };
        if let Some(standing) = self.standing() {
            standing.problem = problem;
        }
    }

    /// What stands in the field of the screen on top.
    pub(super) fn typed(&mut self) -> String {
        self.standing().map(|s| s.field.text().to_owned()).unwrap_or_default()
    }

    pub(super) fn say_problem(&mut self, problem: Problem) {
        if let Some(standing) = self.standing() {
            standing.problem = Some(problem);
            standing.focus = 0;
        }
    }

    pub(super) fn begin(&mut self) {
        self.set_trouble(&Place::About, None);
        self.sitting.begin();
    }

    pub(super) fn show_questions(&mut self) {
        self.only(Place::Page);
        self.arrive();
    }
}
