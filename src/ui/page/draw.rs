//! The picture of a page: title with progress, the questions of the screen, buttons, what is saved, what can be done.

use super::ask::Ask;
use super::layout::Form;
use super::layout::{self, Block};
use super::sharing::Screen;
use super::{Focus, Onward, View};
use crate::sitting::Item;
use crate::text::Lang;
use crate::text::screen as say;
use crate::ui::key::{self, Cmd, Where};
use crate::ui::page::Session;
use crate::ui::row::{Row, Target, View as Picture};
use crate::ui::sheet::button_rows;

impl Session {
    /// Questions as they stand on that screen, as rows. `live`: with focus, marks and fields; without, only for their height.
    pub(super) fn blocks(&self, items: &[Item<'_>], screen: &Screen, view: View, live: bool) -> Vec<Block> {
        let at = self.at().filter(|_| live && self.page.focus == Focus::Question);
        let readers = self.readers(view.lang);
        let mut titles = self.titles(items, view.lang).into_iter();
        items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let id = &item.question.id;
                let title = titles.next().flatten();
                let focused = at.as_ref() == Some(id);
                let form = layout::form(item, view.room);
                let ask = Ask {
                    look: view.look,
                    lang: view.lang,
                    item,
                    form,
                    index,
                    columns: view.room.columns(),
                    white: screen.white,
                    focused,
                    marked: self.page.mark.filter(|_| focused),
                    field: self.page.fields.get(id).filter(|_| live),
                    window: screen.window,
                    filter: if focused { &self.page.search.text } else { "" },
                    problem: self.page.problems.get(id).filter(|_| live).cloned(),
                    readers: readers.as_deref().filter(|_| item.question.is_free_text()),
                };
                Block::of(&ask, title.as_deref())
            })
            .collect()
    }

    /// Where questions of two themes stand together: at the first of each theme its title.
    fn titles(&self, items: &[Item<'_>], lang: Lang) -> Vec<Option<String>> {
        let sections: Vec<Option<usize>> =
            items.iter().map(|item| self.interview.path().section_of(item.question.id.as_str())).collect();
        if sections.first() == sections.last() {
            return Vec::new();
        }
        let mut before = None;
        let begins = |section: Option<usize>| {
            let title = section.filter(|_| section != before).and_then(|section| self.theme_title(section, lang));
            before = section;
            title
        };
        sections.into_iter().map(begins).collect()
    }

    /// The questions and the buttons; the frame comes around it.
    #[must_use]
    pub fn picture(&self, view: View) -> Picture {
        let screen = self.screen(view);
        let questions = self.questions_together(view);
        let items = self.items_of(questions.get(screen.on.clone()).unwrap_or_default(), view.lang);
        let at = self.interview.cursor();
        let place = at.and_then(|at| items.iter().position(|i| i.question.id == *at)).unwrap_or(0);
        let blocks = self.blocks(&items, &screen, view, true);
        let (mut body, places) = layout::screen(&blocks, screen.white.gaps);
        if !self.page.reading {
            // From the buttons one still sees what was chosen last, also where it stood below the edge.
            let chosen = items.get(place).filter(|_| self.page.focus != Focus::Question).and_then(|item| {
                let chosen = item.chosen().first().copied()?;
                item.places("").iter().position(|at| *at == chosen).map(|at| Target::Place(place, at))
            });
            let focus = places.get(place).cloned().unwrap_or(0..0);
            for row in body.iter_mut().skip(focus.start).take(focus.len()) {
                row.focus = self.page.focus == Focus::Question
                    || chosen.is_some() && row.spans.iter().any(|span| span.target == chosen);
            }
        }
        let button = match self.page.focus {
            Focus::Button(at) => Some(at),
            Focus::Question => None,
        };
        let save = if view.room.columns() < 48 { say::save_short(view.lang) } else { say::save_for_later(view.lang) };
        let onward =
            if self.page.onward == Onward::Review { say::to_review(view.lang) } else { say::onward(view.lang) };
        let labels = [onward, say::back(view.lang), save];
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

    /// Which keys answer the question, once one was pressed that does not.
    #[must_use]
    pub fn missed(&self, view: View) -> Option<String> {
        let (form, digits, _) = self.asked(view).filter(|_| self.page.missed)?;
        let keyed = matches!(form, Form::Table | Form::Scale | Form::List) && digits > 0;
        let item = self.here(view.lang).filter(|_| keyed)?;
        let keys =
            std::iter::once(digits_of(digits)).chain(item.ways.iter().filter_map(|way| way.key).map(String::from));
        Some(say::keys_here(view.lang, keys.collect::<Vec<_>>().join(", ")))
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
        let at = self.at_where(view);
        let hint = |key: &str, does: String| (key.to_owned(), does);
        let by = |cmd: Cmd, does: String| (key::name(at, cmd, lang, signs), does);
        let menu = by(Cmd::Menu, say::hint_menu(lang));
        let help = by(Cmd::Help, say::hint_help(lang));
        let Some((form, digits, several)) = self.asked(view) else {
            return vec![
                menu,
                by(Cmd::Enter, say::hint_press(lang)),
                by(Cmd::TakeBack, say::hint_take_back(lang)),
                help,
            ];
        };
        let digits = digits_of(digits);
        match at {
            Where::Area => vec![menu, by(Cmd::Next, say::hint_onward(lang)), by(Cmd::Undo, say::hint_undo(lang)), help],
            Where::Line => {
                vec![menu, by(Cmd::Enter, say::hint_onward(lang)), by(Cmd::Undo, say::hint_undo(lang)), help]
            }
            // There Enter goes on, and what is marked is switched by the space bar.
            Where::Filter if several => vec![
                menu,
                hint(signs.vertical, say::hint_mark(lang)),
                (key::name(Where::Page, Cmd::Choose, lang, signs), say::hint_toggle(lang)),
                by(Cmd::Enter, say::hint_onward(lang)),
                help,
            ],
            Where::Filter => vec![
                menu,
                hint(signs.vertical, say::hint_mark(lang)),
                by(Cmd::Enter, say::hint_choose(lang)),
                by(Cmd::Next, say::hint_onward(lang)),
                help,
            ],
            _ if form == Form::Line || form == Form::Area || form == Form::Long => vec![
                menu,
                by(Cmd::Enter, say::hint_choose(lang)),
                hint(signs.vertical, say::hint_mark(lang)),
                by(Cmd::Next, say::hint_onward(lang)),
                help,
            ],
            _ if several => vec![
                menu,
                hint(&digits, if self.asks_order() { say::hint_place(lang) } else { say::hint_toggle(lang) }),
                by(Cmd::Enter, say::hint_onward(lang)),
                by(Cmd::TakeBack, say::hint_take_back(lang)),
                help,
            ],
            _ => vec![
                menu,
                hint(&digits, say::hint_choose(lang)),
                by(Cmd::TakeBack, say::hint_take_back(lang)),
                by(Cmd::PageDown, say::hint_onward(lang)),
                help,
            ],
        }
    }
}

/// The digits that choose among so many answers.
fn digits_of(answers: usize) -> String {
    match answers {
        10.. => "1-9, 0".to_owned(),
        1 => "1".to_owned(),
        answers => format!("1-{answers}"),
    }
}
