//! The whole screen as rows.

use super::Coordinator;
use crate::text::screen as say;
use crate::ui::frame;
use crate::ui::room::Room;
use crate::ui::row::{Row, View};

impl Coordinator {
    /// The whole screen as rows, and from which row of the body it is shown.
    pub(super) fn picture(&self, room: Room) -> (View, usize) {
        let look = self.look;
        let sheet = self.scene_in(room).sheet(self.place()).unwrap_or_default();
        let standing = self.levels.last().map(|level| level.standing.clone()).unwrap_or_default();
        let mut view = sheet.view(&standing, room, look, self.lang);
        let title = if room.too_small() { say::too_small(self.lang) } else { sheet.title };
        let right = if room.too_small() { String::new() } else { sheet.right };
        let rule = Row { gap: !room.airy(), ..frame::rule(None, "", room, look) };
        let head = [frame::title(&title, &right, room, look), rule, Row::gap()];
        view.head = head.into_iter().take(usize::from(room.head())).collect();
        let (mut left, warning) = self.status();
        if warning {
            left = format!("{} {left}", look.signs.alert);
        }
        let foot = [frame::status(&left, warning, "", room, look), frame::hints(&sheet.hints, "", room, look)];
        let skipped = 2 - usize::from(room.foot().min(2));
        view.foot = foot.into_iter().skip(skipped).collect();
        view.dress(room, look);
        (view, standing.top)
    }

    /// What is told on the line above the hints; whether it is a warning.
    fn status(&self) -> (String, bool) {
        if let Some(notice) = &self.notice {
            return (notice.said.of(self.lang).to_owned(), notice.warning);
        }
        if let Some(note) = self.note_status() {
            return note;
        }
        if self.asked > 0 {
            return (crate::text::coordinator::waves::busy(self.lang), false);
        }
        (String::new(), false)
    }
}
