//! Saving, and leaving once what was answered is safe.

use super::App;
use super::Ending;
use super::Sending;
use crate::port::Effect;
use crate::ui::screens::Place;

impl App {
    /// Leaves once everything is safe. `regardless`: also where it can't be made so.
    pub(super) fn leave(&mut self, regardless: bool) {
        let writes = self.session.as_ref().is_some_and(|s| s.begun || s.saving.is_under_way());
        if !writes || self.over {
            self.quit();
            return;
        }
        self.leave_question();
        if let Some(session) = &mut self.session {
            session.saving.hurry();
        }
        self.ending = Ending::Saving { regardless };
        self.open(Place::Leaving);
        self.go_on_leaving(false);
    }

    /// Waits for what is under way, saves, releases, quits: one after the other. `failed`: the last try did not work.
    pub(super) fn go_on_leaving(&mut self, failed: bool) {
        let Some(session) = &mut self.session else { return };
        let unsafe_now = !session.saving.is_safe();
        match self.ending {
            Ending::No | Ending::Done => {}
            Ending::Saving { .. } | Ending::Releasing
                if self.over || !(session.begun || session.saving.is_under_way()) =>
            {
                self.quit();
            }
            Ending::Saving { .. } if session.saving.is_under_way() || self.sending != Sending::No => {}
            Ending::Saving { regardless: false } if unsafe_now && failed => {
                // Whoever wanted to stop must know first that something would be lost.
                self.ending = Ending::No;
                self.levels.retain(|level| level.place != Place::Leaving);
                self.open_once(Place::Code);
            }
            Ending::Saving { .. } if unsafe_now && !failed => {
                session.saving.hurry();
                self.save();
            }
            Ending::Saving { .. } => {
                self.ending = Ending::Releasing;
                self.out.push(Effect::Release { lookup: session.lookup(), owner: session.owner });
            }
            Ending::Releasing => self.quit(),
        }
    }

    pub(super) fn quit(&mut self) {
        if self.ending != Ending::Done {
            self.ending = Ending::Done;
            self.out.push(Effect::Quit);
        }
    }

    /// The line was cut, or the program is asked to stop: nobody can be asked anything any more.
    pub(super) fn end(&mut self) {
        match &mut self.ending {
            Ending::No => self.leave(true),
            Ending::Saving { regardless } => *regardless = true,
            Ending::Releasing | Ending::Done => {}
        }
    }

    pub(super) fn save(&mut self) {
        let Some(session) = &mut self.session else { return };
        if session.begun && session.saving.is_due(self.now) && self.sending == Sending::No && !self.over {
            session.saving.begun();
            let draft = session.write(&mut *self.env.dice);
            self.out.push(Effect::Save(Box::new(draft)));
        }
    }
}
