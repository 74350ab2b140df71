//! The steps with a list of lines that are typed one by one, or pasted at once.

use super::super::Coordinator;
use super::{LONGEST, Step};
use crate::ui::widgets::line::Line;
use crate::wave::Plan;

/// So many lines a list takes; the Netherlands have fewer municipalities.
const MOST: usize = 400;

/// The lines of a step; `None` where it has none.
#[must_use]
pub fn lines<'a>(step: &Step, plan: &'a mut Plan) -> Option<&'a mut Vec<String>> {
    match step {
        Step::Municipalities => Some(&mut plan.municipalities),
        Step::Partnerships => Some(&mut plan.partnerships),
        _ => None,
    }
}

impl Coordinator {
    /// Puts what stands in the field of a list among its lines. Whether something stood there.
    pub(super) fn settle_line(&mut self) -> bool {
        let Some(step) = self.step() else { return false };
        let Some(standing) = self.levels.last_mut().map(|level| &mut level.standing) else { return false };
        let typed = standing.field.text().trim().to_owned();
        let Some(lines) = self.composing.as_mut().and_then(|composing| lines(&step, &mut composing.plan)) else {
            return false;
        };
        if typed.is_empty() || lines.len() >= MOST {
            return false;
        }
        standing.field.wipe();
        lines.push(typed);
        self.note_change();
        true
    }

    /// Takes a line back into the field.
    pub(super) fn take_line(&mut self, at: usize) {
        self.settle_line();
        let Some(step) = self.step() else { return };
        let line = self.composing.as_mut().and_then(|composing| {
            let lines = lines(&step, &mut composing.plan)?;
            (at < lines.len()).then(|| lines.remove(at))
        });
        if let (Some(line), Some(standing)) = (line, self.standing()) {
            standing.field = Line::new(&line, LONGEST);
            (standing.focus, standing.top) = (0, 0);
        }
        self.note_change();
    }

    /// A paste of several lines fills a list. Whether it was one.
    pub(in crate::ui::coordinator) fn paste_lines(&mut self, text: &str) -> bool {
        let several = text.trim().contains(['\n', '\r']);
        let Some(step) = self.step().filter(|_| several) else { return false };
        if self.composing.as_mut().is_none_or(|composing| lines(&step, &mut composing.plan).is_none()) {
            return false;
        }
        // What lies behind the room is not even looked at: a paste may be a megabyte.
        for line in text.split(['\n', '\r']).take(2 * MOST) {
            if let Some(standing) = self.standing() {
                standing.field.insert(line);
            }
            self.settle_line();
        }
        true
    }
}
