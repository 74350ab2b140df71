//! The whole screen of a kiosk.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Kiosk, Place};
use crate::text::screen as say;
use crate::ui::frame;
use crate::ui::room::Room;
use crate::ui::row::{Row, View};

impl Kiosk {
    /// Draws everything and gives where the cursor stands. Changes nothing; works at any size.
    #[must_use]
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match &self.guest {
            Some(guest) if self.place == Place::Guest && !self.through => guest.app.draw(area, buf),
            _ => {
                let (look, _) = self.dress();
                self.picture(Room::new(area.width, area.height)).paint(area, buf, self.standing.top, &look)
            }
        }
    }

    /// Whether the screen on top wants to hear of the mouse.
    #[must_use]
    pub fn mouse(&self) -> bool {
        match (&self.place, &self.guest) {
            (Place::Guest, Some(guest)) => guest.app.mouse(),
            // A click, too, says that somebody is there.
            (Place::Warning { .. }, _) => true,
            _ => false,
        }
    }

    /// A screen of the kiosk's own as rows.
    fn picture(&self, room: Room) -> View {
        let (look, lang) = self.dress();
        let sheet = self.sheet();
        let mut view = sheet.view(&self.standing, room, look, lang);
        let title = if room.too_small() { say::too_small(lang) } else { sheet.title };
        let rule = Row { gap: !room.airy(), ..frame::rule(None, "", room, look) };
        let head = [frame::title(&title, "", room, look), rule, Row::gap()];
        view.head = head.into_iter().take(usize::from(room.head())).collect();
        let foot = [Row::gap(), frame::hints(&sheet.hints, "", room, look)];
        view.foot = foot.into_iter().skip(2 - usize::from(room.foot().min(2))).collect();
        view.dress(room, look);
        view
    }

    /// Keeps the scroll of the kiosk's own screen where the picture ends.
    pub(super) fn place_sheet(&mut self) {
        self.standing.top = self.picture(self.room).place(self.room.height, self.standing.top).top;
    }

    pub(super) fn scroll(&mut self, down: bool, by: usize) {
        self.standing.reading = true;
        let top = self.standing.top;
        // Where that is beyond the picture, it is put right when all is done.
        self.standing.top = if down { top.saturating_add(by) } else { top.saturating_sub(by) };
    }
}
