//! What is shown of what the store says.

use super::App;
use crate::port::{NotFound, Refusal, Reply};
use crate::sitting::Heard;
use crate::ui::problem::Problem;
use crate::ui::screens::Place;

impl App {
    pub(super) fn replied(&mut self, reply: Reply) {
        match self.sitting.hear(reply, self.now) {
            Heard::Nothing => {}
            Heard::Begun => self.first_screen(),
            Heard::NotBegun(trouble) => self.set_trouble(&Place::About, Some(trouble)),
            Heard::NewCode => self.set_trouble(&Place::About, None),
            Heard::Found => {
                self.speak();
                self.show_questions();
            }
            Heard::Unreadable => self.say_problem(Problem::Unreadable),
            Heard::OtherWave => self.say_problem(Problem::OtherWave),
            Heard::NotFound(NotFound::OpenElsewhere) => self.open(Place::TakeOver),
            Heard::NotFound(NotFound::Unknown) => self.say_problem(Problem::Unknown),
            Heard::NotFound(NotFound::WaveEnded { title }) => self.say_problem(Problem::WaveEnded { title }),
            Heard::Admitted => self.about(),
            Heard::NotAdmitted(why) => self.say_problem(Problem::NotAdmitted(why)),
            Heard::TurnedAway { offer, nth, why } => {
                self.only(Place::Start);
                self.lang = self.own;
                self.open(Place::Letter(Some((offer, nth))));
                self.say_problem(Problem::NotAdmitted(why));
            }
            Heard::TicketSpent => {
                self.levels.retain(|level| level.place != Place::Sending);
                self.open_once(Place::AnotherTicket);
            }
            Heard::TicketChanged => {
                self.levels.retain(|level| level.place != Place::AnotherTicket);
                self.open_once(Place::Confirm);
            }
            Heard::TicketNotChanged(why) => self.say_problem(Problem::TicketNotChanged(why)),
            Heard::TicketOfAnother => self.say_problem(Problem::TicketOfAnother),
            Heard::NotLookedUp(trouble) => self.say_problem(Problem::NotLookedUp(trouble)),
            Heard::Sent => self.only(Place::Thanks),
            Heard::NotSent(trouble) => {
                self.levels.retain(|level| level.place != Place::Sending);
                self.open_once(Place::Confirm);
                self.set_trouble(&Place::Confirm, Some(trouble));
            }
            Heard::Mailed => self.mailed(None),
            Heard::NotMailed(why) => self.mailed(Some(why)),
            Heard::Wiped => self.only(Place::Wiped),
            Heard::NotWiped(trouble) => {
                self.levels.retain(|level| level.place != Place::Wiping);
                self.open_once(Place::Wipe);
                self.set_trouble(&Place::Wipe, Some(trouble));
            }
            Heard::NotLeft => {
                self.levels.retain(|level| level.place != Place::Leaving);
                self.open_once(Place::Code);
            }
            Heard::Renewed => {
                self.broken = None;
                self.levels.retain(|level| level.place != Place::Broken);
                if *self.place() == Place::Page {
                    self.arrive();
                }
            }
            Heard::Broken(problems) => {
                self.broken = Some(problems);
                self.open_once(Place::Broken);
            }
            Heard::Ended(refusal) => self.ended(refusal),
        }
    }

    fn ended(&mut self, refusal: Refusal) {
        self.only(Place::Ended(refusal));
    }
}
