//! The respondents' side brought to one of its screens: by what its own buttons do, one after another.

use super::App;
use crate::port::{Effect, Moment};
use crate::ui::guided::Way;
use crate::ui::screens::Place;
use crate::ui::sheet::Do;

/// Screens of somebody who fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Questions of a theme.
    Questions,
    /// The code, to go on later.
    Code,
    /// The check before sending.
    Review,
}

impl App {
    /// Does the next thing on the way there, whatever is shown now. A questionnaire that is begun is gone on with.
    pub fn guide(&mut self, to: Spot, now: Moment) -> (Way, Vec<Effect>) {
        self.now = now;
        let way = if self.is_answering() { self.guide_inside(to) } else { self.guide_in() };
        (way, self.settle())
    }

    fn guide_inside(&mut self, to: Spot) -> Way {
        let (place, does) = match to {
            Spot::Questions => {
                if *self.place() != Place::Page {
                    self.show_questions();
                    return Way::Went;
                }
                // The questions about oneself are no statements yet.
                if self.sitting.session().is_some_and(|session| session.section() == 0) {
                    self.leave_question();
                    self.go_to_theme(1);
                }
                return Way::There;
            }
            Spot::Code => (Place::Code, Do::Code),
            Spot::Review => (Place::Review, Do::Review),
        };
        if *self.place() != place {
            self.leave_question();
            self.does(does);
        }
        Way::There
    }

    /// To a questionnaire that is begun.
    fn guide_in(&mut self) -> Way {
        match self.place() {
            Place::Sending | Place::Wiping | Place::Leaving => Way::Waits,
            Place::Thanks | Place::Wiped | Place::Ended(_) => {
                self.does(Do::Start);
                Way::Went
            }
            Place::About if self.is_beginning() => Way::Waits,
            Place::About => {
                self.begin();
                Way::Went
            }
            _ if self.sitting.session().is_some() && self.levels.len() > 1 => {
                self.close();
                Way::Went
            }
            _ => self.guide_to_first(),
        }
    }

    /// To the shortest questionnaire that can be filled in.
    fn guide_to_first(&mut self) -> Way {
        let offered = self.sitting.env().offers.first().map(|offer| offer.questionnaires.iter().enumerate());
        let shortest = offered.and_then(|offered| offered.min_by_key(|(_, offered)| offered.questionnaire.size()));
        let Some((nth, _)) = shortest else {
            // The wave may have been opened meanwhile.
            self.sitting.ask(Effect::Offers);
            return Way::Waits;
        };
        self.fill(0, nth, false);
        Way::Went
    }
}
