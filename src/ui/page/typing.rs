//! Typing on a page: fields of one and several lines, the search of a long list.

use super::ask::Field;
use super::{PAUSE, card};
use crate::interview::{Answer, Command};
use crate::port::Moment;
use crate::questionnaire::{Id, Kind};
use crate::sitting::{Item, Place, read};
use crate::text::Lang;
use crate::text::screen as say;
use crate::ui::key::{Cmd, Where};
use crate::ui::page::Session;
use crate::ui::page::View;
use crate::ui::visible::is_plain;
use crate::ui::widgets::area::{Area, Edited};
use crate::ui::widgets::line::Line;

/// The longest search in a long list.
const SEARCH: usize = 40;

/// A field with the answer in it.
pub fn field(item: &Item<'_>, lang: Lang) -> Field {
    let (text, most) = (item.typed(lang), item.max_chars());
    match item.question.kind {
        Kind::Open { .. } => Field::Area(Box::new(Area::new(&text, most))),
        _ => Field::Line(Line::new(&text, most)),
    }
}

impl Session {
    pub(super) fn press_in_field(&mut self, cmd: Cmd, view: View, now: Moment) {
        let rows = card::area_rows(self.screen(view).white.airy);
        let Some(at) = self.at() else { return };
        let edited = match self.page.fields.get_mut(&at) {
            Some(Field::Line(line)) => match cmd {
                Cmd::Up => Edited::Above,
                Cmd::Down => Edited::Below,
                Cmd::Enter => {
                    if !self.holds(view) {
                        self.step(view, true);
                    }
                    return;
                }
                cmd if line.edit(cmd) => Edited::Text,
                _ => Edited::Cursor,
            },
            Some(Field::Area(area)) => area.edit(cmd, card::area_columns(view.room.columns()), rows),
            None => return,
        };
        match edited {
            Edited::Text => self.touched(now),
            Edited::Above => self.move_in_list(view, false),
            Edited::Below => self.move_in_list(view, true),
            Edited::Cursor | Edited::Nothing => {}
        }
    }

    fn touched(&mut self, now: Moment) {
        self.page.typed = Some(now);
        if let Some(at) = self.at() {
            self.page.problems.remove(&at);
            self.page.refused.remove(&at);
        }
        self.page.held = None;
    }

    /// Leaves the field, unless what was typed is no answer and that was not shown yet: then it is to be read first.
    pub(super) fn holds(&mut self, view: View) -> bool {
        self.leave(view);
        let Some(at) = self.at().filter(|at| self.page.refused.contains(at)) else { return false };
        let first = self.page.held.as_ref() != Some(&at);
        self.page.held = first.then_some(at);
        first
    }

    /// The visible questions whose field shows what is not stored, each with what is the matter.
    pub fn unstored(&self) -> impl Iterator<Item = (&Id, &str)> {
        let path = self.interview.path();
        let shown: Vec<&Id> =
            self.page.refused.iter().filter(|id| path.questions().any(|question| question == *id)).collect();
        shown.into_iter().filter_map(|id| Some((id, self.page.problems.get(id)?.as_str())))
    }

    /// The same, as sentences.
    #[must_use]
    pub fn unstored_in_words(&self, lang: Lang) -> Vec<String> {
        let sentence = |(id, problem): (&Id, &str)| {
            let question = self.questionnaire.question(id.as_str());
            let words = question.map(|question| self.words(&question.text, lang)).unwrap_or_default();
            say::code_unstored(lang, words, problem)
        };
        self.unstored().map(sentence).collect()
    }

    pub(super) fn press_in_filter(&mut self, cmd: Cmd, view: View) {
        match cmd {
            Cmd::Type(' ') if self.space_chooses() => {
                if let Some(place) = self.page.mark {
                    let toggles = super::choosing::item_toggles(self, view, place);
                    self.choose(place, view, !toggles);
                    // What was looked for is found: the next search begins anew.
                    self.page.search.over = toggles;
                    if toggles && std::mem::take(&mut self.page.search.found) {
                        self.page.search.text.clear();
                    }
                }
            }
            Cmd::Type(c) if std::mem::take(&mut self.page.search.over) && is_plain(c) => {
                self.page.search.text.clear();
                self.press_in_filter(Cmd::Type(c), view);
            }
            Cmd::Type(c) if is_plain(c) && self.page.search.text.chars().count() < SEARCH => {
                self.page.search.text.push(c);
                self.page.search.tried = true;
                self.mark_match(view);
            }
            // Who holds the key down to empty the search does not mean the answers before it.
            Cmd::Erase if self.page.search.text.is_empty() && !self.page.search.tried => self.take_back(view),
            Cmd::Erase => {
                self.page.search.text.pop();
                self.mark_match(view);
            }
            Cmd::Up => self.move_in_list(view, false),
            Cmd::Down => self.move_in_list(view, true),
            Cmd::Home | Cmd::End => self.go_to_edge(view, cmd == Cmd::Home),
            Cmd::Enter => self.enter(view),
            _ => {}
        }
    }

    /// Behind letters a space belongs to what is typed, as many names have several words: somebody who types one that is
    /// not there must not choose another by its first word. It chooses what was pointed at by the arrows.
    fn space_chooses(&self) -> bool {
        self.page.search.text.is_empty() || (self.page.mark.is_some() && !self.page.search.found)
    }

    /// What is typed marks the first option that fits, so that Enter takes it.
    fn mark_match(&mut self, view: View) {
        let first = self.here(view.lang).and_then(|item| item.places(&self.page.search.text).first().copied());
        let found = first.filter(|place| matches!(place, Place::At(_)) && !self.page.search.text.is_empty());
        self.page.mark = found;
        self.page.fresh = found.is_some();
        self.page.search.found = found.is_some();
    }

    /// A paste: only into a field.
    pub fn paste(&mut self, text: &str, view: View, now: Moment) {
        match self.at_where(view) {
            Where::Line | Where::Area => {
                let Some(at) = self.at() else { return };
                let taken = match self.page.fields.get_mut(&at) {
                    Some(Field::Line(line)) => line.insert(text),
                    Some(Field::Area(area)) => area.insert(text),
                    None => false,
                };
                if taken {
                    self.touched(now);
                }
            }
            Where::Filter => {
                let room = SEARCH.saturating_sub(self.page.search.text.chars().count());
                self.page.search.text.extend(text.chars().take(SEARCH * 4).filter(|c| is_plain(*c)).take(room));
                self.mark_match(view);
            }
            _ => {}
        }
    }

    /// When what was typed is to be kept though the field was not left.
    #[must_use]
    pub fn pause_ends(&self) -> Option<Moment> {
        self.page.typed.map(|at| at + PAUSE)
    }

    /// Makes what was typed the answer, or says why it is none. `leaving`: the field is left.
    pub fn commit(&mut self, view: View, leaving: bool) {
        let touched = self.page.typed.take().is_some();
        let Some(at) = self.at().filter(|_| touched || leaving) else { return };
        let Some(field) = self.page.fields.get(&at) else { return };
        let text = match field {
            Field::Line(line) => line.text().to_owned(),
            Field::Area(area) => area.text(),
        };
        let Some(item) = self.here(view.lang) else { return };
        let (answer, problem) = read(&item, &text, view.lang, |wording| self.words(wording, view.lang));
        // An empty field beside *weet ik niet* takes nothing away.
        let stays = answer.is_none() && matches!(item.answer, Some(Answer::Escape(_)));
        // What is no answer takes the place of none: the one before it stays until another does, or the field is empty.
        let no_answer = answer.is_none() && problem.is_some();
        let is_new = answer != item.answer && !stays && !no_answer;
        let issue = if is_new {
            let question = at.clone();
            self.apply(match answer {
                Some(answer) => Command::Answer { question, answer },
                None => Command::Clear { question },
            })
        } else {
            None
        };
        if no_answer || issue.is_some() {
            self.page.refused.insert(at.clone());
        } else {
            self.page.refused.remove(&at);
        }
        if let Some(problem) = problem.or(issue.map(|issue| issue.say(view.lang))) {
            self.page.problems.insert(at, problem);
        } else {
            self.page.problems.remove(&at);
            if leaving {
                self.page.fields.remove(&at);
            }
        }
    }
}
