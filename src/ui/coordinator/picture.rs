//! The whole screen as rows.

use super::Coordinator;
use super::manage::Managing;
use super::scene::Place;
use crate::text::coordinator::compose;
use crate::text::screen as say;
use crate::ui::frame;
use crate::ui::guided::Lead;
use crate::ui::room::Room;
use crate::ui::row::{Row, View};
use crate::ui::visible::{cut, width};

impl Coordinator {
    /// The whole screen as rows, and from which row of the body it is shown.
    pub(super) fn picture(&self, room: Room) -> (View, usize) {
        let look = self.look;
        let sheet = self.scene_in(room).sheet(self.place()).unwrap_or_default();
        let standing = self.levels.last().map(|level| level.standing.clone()).unwrap_or_default();
        let mut view = sheet.view(&standing, room, look, self.lang);
        let too_small = room.too_small() && self.lead == Lead::Themselves;
        let title = if too_small { say::too_small(self.lang) } else { sheet.title };
        let right = if too_small { String::new() } else { sheet.right };
        let rule = Row { gap: !room.airy(), ..frame::rule(None, "", room, look) };
        let head = [frame::title(&title, &right, room, look), rule, Row::gap()];
        view.head = head.into_iter().take(usize::from(room.head())).collect();
        if let Some((long, short)) = sheet.under.filter(|_| room.head() > 1) {
            let fits = width(&long) <= room.columns();
            let line = cut(if fits { &long } else { &short }, room.columns(), look.signs.more);
            view.head.insert(view.head.len().min(2), Row::new().at(0, &line, look.plain()));
        }
        let (mut left, warning) = self.status();
        if warning {
            left = format!("{} {left}", look.signs.alert);
        }
        let mut hints = sheet.hints;
        hints.retain(|(key, _)| !(self.lead == Lead::Tour && key == "PgDn"));
        let foot = [frame::status(&left, warning, "", room, look), frame::hints(&hints, "", room, look)];
        let skipped = 2 - usize::from(room.foot().min(2));
        view.foot = foot.into_iter().skip(skipped).collect();
        view.dress(room, look);
        (view, standing.top)
    }

    /// What is told on the line above the hints; whether it is a warning.
    fn status(&self) -> (String, bool) {
        let managing = matches!(self.place(), Place::Manage(_));
        // Why something was not done stands on those screens themselves, where it has room.
        if let Some(notice) = self.notice.as_ref().filter(|notice| !(managing && notice.warning)) {
            return (notice.said.of(self.lang).to_owned(), notice.warning);
        }
        if let Some(note) = self.note_status() {
            return note;
        }
        if self.step().is_some()
            && let Some(composing) = self.composing.as_ref()
        {
            let kept = if composing.is_kept() { compose::kept(self.lang) } else { String::new() };
            return (kept, false);
        }
        if self.asked > 0 && *self.place() == Place::Manage(Managing::Close) {
            return (crate::text::coordinator::manage::closing(self.lang), false);
        }
        if self.asked > 0 {
            return (crate::text::coordinator::waves::busy(self.lang), false);
        }
        (String::new(), false)
    }
}
