//! From step to step and back: to the line of the overview from which one came, and on with the keys of a page.

use super::super::Coordinator;
use super::super::act::Act;
use super::{Compose, Step, step};
use crate::port::Examined;
use crate::ui::sheet::{Item, Part};

impl Coordinator {
    /// Remembers which line of what is wrong leads away from the overview.
    pub(super) fn leave_overview(&mut self, to: &Step) {
        if self.step() != Some(Step::Overview) || *to == Step::Overview {
            return;
        }
        let focus = self.levels.last().map_or(0, |level| level.standing.focus);
        let wrong = Some(focus).filter(|focus| *focus < self.lines_of_wrong());
        if let Some(composing) = &mut self.composing {
            composing.mends = wrong;
        }
    }

    /// How many lines tell what is wrong with a way to mend it; they stand before all others.
    fn lines_of_wrong(&self) -> usize {
        let sheet = self.scene().sheet(self.place());
        sheet.map_or(0, |sheet| sheet.body.iter().filter(|part| matches!(part, Part::Choice(_))).count())
    }

    /// Puts the focus of the overview on the line of the step from which one came.
    pub(super) fn back_at(&mut self, from: &Step) {
        let step = match from {
            Step::Group(at, _) => Step::Total(*at),
            Step::AmbitionTheme(_) | Step::AmbitionText(_) | Step::AmbitionTarget(_) => Step::Ambitions,
            other => other.clone(),
        };
        self.focus_on(&Item::Does(None, Act::Compose(Compose::To(step))));
    }

    /// The same may be led to by a line of what is wrong: the one behind it is the step's own.
    fn focus_on(&mut self, item: &Item<Act>) {
        let Some(sheet) = self.scene().sheet(self.place()) else { return };
        let at = sheet.items().iter().rposition(|known| known == item);
        if let (Some(at), Some(standing)) = (at, self.standing()) {
            standing.focus = at;
        }
    }

    /// What is wrong is told above all else, which moves down: the focus goes with its line. Who was mending goes on with
    /// what is wrong now.
    pub(super) fn tell_wrong(&mut self, examined: Box<Examined>) {
        let held = self.held().filter(|_| self.levels.last().is_some_and(|level| level.standing.focus > 0));
        let Some(composing) = &mut self.composing else { return };
        composing.examined = Some(examined);
        let mends = composing.mends.take();
        if self.step() != Some(Step::Overview) {
            return;
        }
        let wrong = self.lines_of_wrong();
        match (mends.zip(wrong.checked_sub(1)), held) {
            (Some((nth, last)), _) => {
                if let Some(standing) = self.standing() {
                    standing.focus = nth.min(last);
                }
            }
            (None, Some(held)) => self.focus_on(&held),
            (None, None) => {}
        }
    }

    /// To the next or previous step, where the page of this one has nothing to scroll. Whether that was so.
    pub(in crate::ui::coordinator) fn turn_step(&mut self, forward: bool) -> bool {
        let Some(here) = self.step().filter(|step| *step != Step::Overview) else { return false };
        let (mut picture, top) = self.picture(self.room);
        let placing = picture.place(self.room.height, top);
        if placing.body > usize::from(placing.window) {
            return false;
        }
        let Some(composing) = &self.composing else { return false };
        let first = !composing.from_overview && step::before(&here, &composing.plan, &composing.outlook).is_none();
        match forward {
            true => self.onward(),
            // Back from the first one would lead out.
            false if first => {}
            false => self.step_back(),
        }
        true
    }
}
