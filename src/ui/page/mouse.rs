//! What the mouse does on a page: a click does what a key does to what lies under it, the wheel moves what scrolls.

use super::{Field, Focus, Form, Session, View, card, layout};
use crate::sitting::Place;
use crate::ui::key::{Cmd, Where};

impl Session {
    /// A click on a question of the screen, or on a place in it.
    pub fn click(&mut self, question: usize, place: usize, view: View) {
        if !self.focus_on(question, view) {
            return;
        }
        let Some(item) = self.here(view.lang) else { return };
        let Some(place) = item.places(&self.page.search.text).get(place).copied() else { return };
        if place == Place::Field {
            self.mark(place, view);
        } else {
            let toggles = item.toggles();
            self.choose(place, view, !toggles);
        }
    }

    /// A click into the field of a question of the screen: the cursor goes there.
    pub fn click_field(&mut self, question: usize, row: u16, column: u16, view: View) {
        if !self.focus_on(question, view) {
            return;
        }
        let Some(item) = self.here(view.lang) else { return };
        self.mark(if item.is_typed() { Place::Field } else { Place::Other }, view);
        let columns = view.room.columns();
        let wide = self.here(view.lang).map_or(1, |item| card::line_columns(&item, columns));
        let rows = card::area_rows(self.screen(view).white.airy);
        let Some(at) = self.at() else { return };
        match self.page.fields.get_mut(&at) {
            Some(Field::Line(line)) => line.point(wide, column),
            Some(Field::Area(area)) => {
                area.point(card::area_columns(columns), rows, column, row);
            }
            None => {}
        }
    }

    /// A click on the legend of a table or scale: the place of the question that has the focus.
    pub fn click_legend(&mut self, place: usize, view: View) {
        let Some(item) = self.here(view.lang).filter(|_| self.page.focus == Focus::Question) else { return };
        let place = item.places("").get(place).copied();
        if let (Some(place), Form::Table | Form::Scale) = (place, layout::form(&item, view.room)) {
            self.choose(place, view, !item.toggles());
        }
    }

    /// The wheel in a field or a long list that has the focus; `false` where the screen itself is to scroll.
    pub fn wheel(&mut self, down: bool, by: usize, view: View) -> bool {
        match self.at_where(view) {
            Where::Filter => {
                if down && (self.page.mark.is_none() || self.page.search.found) {
                    self.move_in_list(view, true);
                    return true;
                }
                self.walk(down, by, view)
            }
            Where::Area => {
                let (columns, rows) =
                    (card::area_columns(view.room.columns()), card::area_rows(self.screen(view).white.airy));
                let Some(at) = self.at() else { return false };
                let Some(Field::Area(area)) = self.page.fields.get_mut(&at) else { return false };
                let sight = area.shown(columns, rows);
                if !(if down { sight.below } else { sight.above }) {
                    return false;
                }
                for _ in 0..by {
                    area.edit(if down { Cmd::Down } else { Cmd::Up }, columns, rows);
                }
                true
            }
            _ => false,
        }
    }

    /// Puts the focus on a question by its place on the screen; `false` where none asks there.
    fn focus_on(&mut self, question: usize, view: View) -> bool {
        let id = self.questions_together(view).get(self.screen(view).on.start + question).copied();
        let asks = id.and_then(|id| self.questionnaire.question(id.as_str())).filter(|question| question.asks());
        let Some(id) = asks.map(|question| question.id.clone()) else { return false };
        if self.at().as_ref() != Some(&id) || self.page.focus != Focus::Question {
            self.leave(view);
            self.go_to(&id);
            self.arrive(view);
        }
        true
    }
}
