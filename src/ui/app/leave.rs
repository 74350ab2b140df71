//! Leaving once what was answered is safe.

use super::App;
use crate::ui::screens::Place;

impl App {
    /// Leaves once everything is safe. `regardless`: also where it can't be made so.
    pub(super) fn leave(&mut self, regardless: bool) {
        self.leave_question();
        self.sitting.leave(regardless, self.now);
        self.open_once(Place::Leaving);
    }

    /// The line was cut, or the program is asked to stop.
    pub(super) fn end(&mut self) {
        if self.sitting.is_leaving() {
            self.sitting.end(self.now);
        } else {
            self.leave(true);
        }
    }
}
