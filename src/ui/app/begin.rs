//! From the entry to the first question: choosing, the word from the letter, the code's screen, a code that was typed.

use super::App;
use super::TYPED;
use crate::port::Effect;
use crate::privacy::Ticket;
use crate::sitting::{Asks, Led, Mistaken, Wanted, WayIn};
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
            // An option may have brought a ticket as well.
            let is_ticket = Ticket::parse(&code).is_ok();
            self.open(if is_ticket { Place::Letter(None) } else { Place::EnterCode });
            if let Some(standing) = self.standing() {
                standing.field = Line::new(&code, TYPED);
            }
            self.take_typed();
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
        if self.sitting.env().asks(offer, nth) != Asks::Nothing {
            self.open(Place::Letter(Some((offer, nth))));
            return;
        }
        self.sitting.choose(offer, nth);
        self.about();
        if fixed {
            let from = self.levels.len().saturating_sub(1);
            self.levels.drain(..from);
        }
    }

    /// To the first screen of the questionnaire that was chosen; back leads to where one chooses.
    pub(super) fn about(&mut self) {
        self.levels.retain(|level| matches!(level.place, Place::Start | Place::Questionnaires(_)));
        self.speak();
        self.open(Place::About);
    }

    /// A word, a ticket or a code, in whichever field it was typed.
    pub(super) fn take_typed(&mut self) {
        let typed = self.typed();
        let wanted = match self.place() {
            Place::Letter(Some((offer, nth))) => Wanted::Of(*offer, *nth),
            Place::Letter(None) => Wanted::Letter,
            Place::AnotherTicket => return self.change_ticket(&typed),
            _ => Wanted::Code,
        };
        let problem = match self.sitting.take(&typed, wanted, self.now) {
            Ok(Led::To(offer, nth)) => return self.word_typed(offer, nth),
            Ok(Led::Sought) | Err(Mistaken::Busy) => None,
            Err(mistaken) => Some(Problem::Mistaken(mistaken)),
        };
        if let Some(standing) = self.standing() {
            standing.problem = problem;
        }
    }

    /// The word of a questionnaire chooses it. Where tickets were given out, one must be shown as well.
    fn word_typed(&mut self, offer: usize, nth: usize) {
        if self.sitting.env().asks(offer, nth) == Asks::Ticket {
            self.levels.pop();
            self.open_once(Place::Letter(Some((offer, nth))));
        } else {
            self.sitting.choose(offer, nth);
            self.about();
        }
    }

    fn change_ticket(&mut self, typed: &str) {
        if let Err(mistaken) = self.sitting.change_ticket(typed, self.now)
            && mistaken != Mistaken::Busy
        {
            self.say_problem(Problem::Mistaken(mistaken));
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
