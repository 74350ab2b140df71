//! The picture of a page: title with progress, the questions of the screen, buttons, what is saved, what can be done.

use super::ask::Ask;
use super::layout::Form;
use super::layout::{self, Block};
use super::{Focus, View};
use crate::sitting::{Item, Place};
use crate::text::screen as say;
use crate::ui::page::Session;
use crate::ui::row::{Row, View as Picture};
use crate::ui::sheet::button_rows;

impl Session {
    /// Every question of the theme as rows. `live`: with focus, marks and fields; without, only for its height.
    pub(super) fn blocks(&self, items: &[Item<'_>], view: View, live: bool) -> Vec<Block> {
        let at = self.at().filter(|_| live && self.page.focus == Focus::Question);
        let readers = self.offer.wave.open_answers.as_ref().map(|o| o.readers.as_str());
        items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let id = &item.question.id;
                let focused = at.as_ref() == Some(id);
                let form = layout::form(item, view.room);
                Block::of(&Ask {
                    look: view.look,
                    lang: view.lang,
                    item,
                    form,
                    index,
                    columns: view.room.columns(),
                    airy: view.room.airy(),
                    focused,
                    marked: self.page.mark.filter(|_| focused),
                    field: self.page.fields.get(id).filter(|_| live),
                    filter: if focused { &self.page.filter } else { "" },
                    problem: self.page.problems.get(id).filter(|_| live).cloned(),
                    readers: readers.filter(|_| item.question.is_free_text()),
                })
            })
            .collect()
    }

    /// The questions and the buttons; the frame comes around it.
    #[must_use]
    pub fn picture(&self, view: View) -> Picture {
        let items = self.items_of_theme(view.lang);
        let plain = self.blocks(&items, view, false);
        let screens = layout::screens(&plain, &items, view.room, view.look);
        let at = self.at();
        let place = at.as_ref().and_then(|at| items.iter().position(|i| i.question.id == *at)).unwrap_or(0);
        let on = screens.iter().find(|s| s.contains(&place)).cloned().unwrap_or(0..0);
        let start = on.start;
        let mut blocks = self.blocks(&items, view, true);
        for block in &mut blocks {
            renumber(&mut block.rows, start);
        }
        let (mut body, places) = layout::screen(&blocks, &items, on, view.room, view.look);
        if self.page.focus == Focus::Question && !self.page.reading {
            let focus = places.get(place - start.min(place)).cloned().unwrap_or(0..0);
            for row in body.iter_mut().skip(focus.start).take(focus.len()) {
                row.focus = true;
            }
        }
        let button = match self.page.focus {
            Focus::Button(at) => Some(at),
            Focus::Question => None,
        };
        let save = if view.room.columns() < 48 { say::save_short(view.lang) } else { say::save_for_later(view.lang) };
        let labels = [say::onward(view.lang), say::back(view.lang), save];
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let mut tail = button_rows(&labels, button, 0, view.room.columns(), view.look);
        for row in &mut tail {
            row.focus = button.is_some() && !self.page.reading;
        }
        if view.room.tail() > 1 {
            tail.insert(0, Row::gap());
        }
        if view.room.tail() == 0 {
            body.append(&mut tail);
        }
        Picture { body, tail, ..Picture::default() }
    }

    fn asks_order(&self) -> bool {
        let question = self.at().and_then(|at| self.questionnaire.question(at.as_str()));
        question.is_some_and(|question| matches!(question.kind, crate::questionnaire::Kind::Rank { .. }))
    }

    /// What can be done with the question that has the focus, the most useful first.
    #[must_use]
    pub fn page_hints(&self, view: View) -> Vec<(String, String)> {
        let lang = view.lang;
        let signs = view.look.signs;
        let hint = |key: &str, does: String| (key.to_owned(), does);
        let menu = hint("Esc", say::hint_menu(lang));
        let help = hint("?", say::hint_help(lang));
        let Some((form, digits, several)) = self.asked(view) else {
            return vec![
                menu,
                hint("Enter", say::hint_press(lang)),
                hint(signs.sideways, say::hint_choose(lang)),
                hint(signs.vertical, say::hint_back_to_questions(lang)),
                help,
            ];
        };
        let in_field = matches!(self.page.mark, Some(Place::Field));
        let digits = if digits >= 10 {
            "1-9, 0".to_owned()
        } else if digits == 1 {
            "1".to_owned()
        } else {
            format!("1-{digits}")
        };
        match form {
            Form::Area if in_field => {
                vec![menu, hint("Tab", say::hint_onward(lang)), hint("F1", say::hint_help(lang))]
            }
            Form::Line if in_field => {
                vec![menu, hint("Enter", say::hint_onward(lang)), hint("F1", say::hint_help(lang))]
            }
            Form::Long => vec![
                menu,
                hint(signs.vertical, say::hint_mark(lang)),
                hint("Enter", say::hint_choose(lang)),
                hint("Tab", say::hint_onward(lang)),
                hint("F1", say::hint_help(lang)),
            ],
            _ if matches!(self.page.mark, Some(Place::Other))
                && self.at().is_some_and(|at| self.page.fields.contains_key(&at)) =>
            {
                vec![menu, hint("Enter", say::hint_onward(lang)), hint("F1", say::hint_help(lang))]
            }
            _ if several => vec![
                menu,
                hint(&digits, if self.asks_order() { say::hint_place(lang) } else { say::hint_toggle(lang) }),
                hint("Enter", say::hint_onward(lang)),
                hint("Backspace", say::hint_take_back(lang)),
                help,
            ],
            _ => vec![
                menu,
                hint(&digits, say::hint_choose(lang)),
                hint("Backspace", say::hint_take_back(lang)),
                hint("PgDn", say::hint_onward(lang)),
                help,
            ],
        }
    }
}

/// Clicks name a question by its place on the screen.
fn renumber(rows: &mut [Row], start: usize) {
    use crate::ui::row::Target;
    for span in rows.iter_mut().flat_map(|row| &mut row.spans) {
        if let Some(Target::Place(question, _)) = &mut span.target {
            *question = question.saturating_sub(start);
        }
    }
}
