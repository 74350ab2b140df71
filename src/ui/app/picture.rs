//! The whole screen as rows.

use super::App;
use crate::port::Effect;
use crate::sitting::{Standing as Safety, why};
use crate::text::screen as say;
use crate::ui::frame;
use crate::ui::guided::Lead;
use crate::ui::page;
use crate::ui::page::Session;
use crate::ui::room::Room;
use crate::ui::row::Row;
use crate::ui::row::View;
use crate::ui::screens::Place;

impl App {
    /// The whole screen as rows, and from which row of the body it is shown.
    pub(super) fn picture(&self, room: Room) -> (View, usize) {
        let look = self.look;
        let (mut view, top, title, right, hints) = match self.sitting.session() {
            Some(session) if *self.place() == Place::Page => {
                let view = page::View { room, look, lang: self.lang };
                let (left, right) = self.page_title(session, view);
                (session.picture(view), session.page.top, left, right, session.page_hints(view))
            }
            _ => {
                let sheet = self.sheet().unwrap_or_default();
                let standing = self.levels.last().map(|level| level.standing.clone()).unwrap_or_default();
                let view = sheet.view(&standing, room, look, self.lang);
                (view, standing.top, sheet.title, sheet.right, sheet.hints)
            }
        };
        let session = self.sitting.session().filter(|s| s.begun && !self.is_final());
        let percent = session.map(|s| s.interview.progress().percent());
        let left = session.and_then(|s| s.pace.minutes()).map(|minutes| say::minutes_left(self.lang, minutes));
        let too_small = room.too_small() && self.lead == Lead::Themselves;
        let right = if too_small { String::new() } else { right };
        let title = if too_small && *self.place() != Place::Page { say::too_small(self.lang) } else { title };
        // On small screens even the rule goes before an answer would be out of sight.
        let rule = Row { gap: !room.airy(), ..frame::rule(percent, &left.unwrap_or_default(), room, look) };
        let head = [frame::title(&title, &right, room, look), rule, Row::gap()];
        view.head = head.into_iter().take(usize::from(room.head())).collect();
        let mut hints = if *self.place() == Place::Page { self.reading_hints(hints, &view, room, top) } else { hints };
        hints.retain(|(key, _)| !(self.lead == Lead::Tour && key == "PgDn"));
        let (mut left, warning) = self.status();
        if warning {
            left = format!("{} {left}", look.signs.alert);
        }
        // At a kiosk others look on: there it stands on request, and before a time-out.
        let shows_code = !self.is_final() && !self.sitting.is_preview() && !self.is_kiosk();
        let code = self.sitting.session().filter(|s| s.begun && shows_code).map(|s| s.code.to_string());
        let bare = code.unwrap_or_default();
        let code = if bare.is_empty() { String::new() } else { say::code_is(self.lang, &bare) };
        let below = if frame::both_fit(&left, &code, room) { "" } else { bare.as_str() };
        let foot = [frame::status(&left, warning, &code, room, look), frame::hints(&hints, below, room, look)];
        let skipped = 2 - usize::from(room.foot().min(2));
        view.foot = foot.into_iter().skip(skipped).collect();
        view.dress(room, look);
        (view, top)
    }

    pub(super) fn page_title(&self, session: &Session, view: page::View) -> (String, String) {
        let lang = self.lang;
        let dot = self.look.signs.dot;
        let together = session.together(view);
        let section = together.start;
        let lead = if self.sitting.is_preview() {
            Some(say::preview(lang))
        } else {
            session.offer.practice.then(|| say::practice(lang))
        };
        let (screens, shown) = session.screens(view);
        let mut right = match (session.parts(), together.len()) {
            (Some(parts), 1) => say::part_of(lang, section + 1, parts),
            (Some(parts), _) => say::two_parts_of(lang, section + 1, section + 2, parts),
            (None, 1) => say::part_number(lang, section + 1),
            (None, _) => say::two_parts(lang, section + 1, section + 2),
        };
        if screens.len() > 1 {
            let screen = if session.is_part_uncertain(section) {
                say::screen_number(lang, shown + 1)
            } else {
                say::screen_of(lang, shown + 1, screens.len())
            };
            right = format!("{right}, {screen}");
        }
        let titles = together.map(|at| session.theme_title(at, lang).unwrap_or_else(|| say::background(lang)));
        let mut theme = titles.collect::<Vec<_>>().join(&format!(" {dot} "));
        // Where there is no room for both, each still stands above its own questions.
        if session.together(view).len() > 1 && !frame::titles_fit(&theme, &right, view.room) {
            theme = session.words(&session.questionnaire.title, lang);
        }
        // What it is about matters more than that nothing counts, which other screens say too.
        let both = lead.map(|lead| format!("{lead} {dot} {theme}"));
        (both.filter(|both| frame::titles_fit(both, &right, view.room)).unwrap_or(theme), right)
    }

    /// `PgDn` reads on before it turns the page: then that is what its hint says.
    fn reading_hints(
        &self,
        hints: Vec<(String, String)>,
        view: &View,
        room: Room,
        top: usize,
    ) -> Vec<(String, String)> {
        let mut placed = view.clone();
        placed.foot = vec![Row::new(); usize::from(room.foot())];
        let placing = placed.place(room.height, top);
        if placing.top + usize::from(placing.window) >= placing.body {
            return hints;
        }
        let (scrolls, mut others): (Vec<_>, Vec<_>) = hints.into_iter().partition(|(key, _)| key == "PgDn");
        drop(scrolls);
        others.insert(others.len().min(1), ("PgDn".to_owned(), say::hint_scroll(self.lang)));
        others
    }

    /// What may be said about what is safe; whether it is a warning.
    pub(super) fn status(&self) -> (String, bool) {
        let Some(session) = self.sitting.session().filter(|s| s.begun && !self.is_final()) else {
            return (String::new(), false);
        };
        if self.sitting.is_preview() {
            return (say::preview_status(self.lang), false);
        }
        let missed = session.missed(self.view()).filter(|_| *self.place() == Place::Page);
        match (session.saving.standing(), missed) {
            (Safety::Trouble(trouble), _) => (say::not_saved(self.lang, why(self.lang, &trouble)), true),
            // Text that is still being typed is not saved before the pause.
            _ if session.pause_ends().is_some() => (say::saving(self.lang), false),
            _ if session.unstored().next().is_some() => {
                (say::not_saved(self.lang, say::why_no_answer(self.lang)), true)
            }
            (Safety::Busy, _) => (say::saving(self.lang), false),
            (Safety::Safe, Some(keys)) => (keys, false),
            (Safety::Safe, None) if session.interview.answers().is_empty() => (String::new(), false),
            (Safety::Safe, None) if session.is_over() => (say::saved_over(self.lang), true),
            (Safety::Safe, None) => (say::saved(self.lang), false),
        }
    }

    /// After anything happened: keep the scroll where the picture ends, and hand out what is to be done.
    pub(super) fn settle(&mut self) -> Vec<Effect> {
        let view = self.view();
        if let Some(session) = self.sitting.session_mut() {
            session.measure(view);
        }
        let (mut picture, top) = self.picture(self.room);
        let placing = picture.place(self.room.height, top);
        match (self.place().clone(), self.sitting.session_mut()) {
            (Place::Page, Some(session)) => session.page.top = placing.top,
            _ => {
                if let Some(standing) = self.standing() {
                    standing.top = placing.top;
                }
            }
        }
        self.sitting.settle(self.now)
    }
}
