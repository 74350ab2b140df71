//! Keys, pastes and clicks.

use super::App;
use crate::port::Effect;
use crate::port::Key;
use crate::ui::key::Cmd;
use crate::ui::key::Where;
use crate::ui::key::meaning;
use crate::ui::page::Session;
use crate::ui::page::Turn;
use crate::ui::pressing::Pressed;
use crate::ui::row::Target;
use crate::ui::screens::Place;
use crate::ui::sheet::Do;
use crate::ui::sheet::Item;

impl App {
    pub(super) fn at_where(&self) -> Where {
        if *self.place() == Place::Page {
            return self.sitting.session().map_or(Where::Page, |s| s.at_where(self.view()));
        }
        let sheet = self.sheet();
        sheet.zip(self.levels.last()).map_or(Where::Sheet, |(sheet, level)| sheet.at_where(&level.standing))
    }

    pub(super) fn key(&mut self, key: Key) {
        if self.sitting.is_leaving() {
            return;
        }
        // Nothing is asked with Alt; what belongs to the terminal or the desktop must not open a menu or answer.
        if key.alt {
            return;
        }
        let at = self.at_where();
        let Some(cmd) = meaning(at, key) else { return };
        match cmd {
            Cmd::Stop => self.stop(),
            Cmd::Suspend => self.sitting.ask(Effect::Suspend),
            Cmd::Help if !self.is_final() => {
                if *self.place() != Place::Help {
                    self.open_once(Place::Help);
                }
            }
            Cmd::Code | Cmd::Overview | Cmd::Review if self.is_answering() => {
                self.leave_question();
                self.does(match cmd {
                    Cmd::Code => Do::Code,
                    Cmd::Overview => Do::Overview,
                    _ => Do::Review,
                });
            }
            Cmd::Menu => self.escape(),
            cmd if *self.place() == Place::Page => self.key_on_page(cmd),
            cmd => self.key_on_sheet(cmd),
        }
    }

    /// Whether nothing can be opened on top any more.
    pub(super) fn is_final(&self) -> bool {
        matches!(
            self.place(),
            Place::Sending | Place::Thanks | Place::Wiping | Place::Wiped | Place::Ended(_) | Place::Leaving
        )
    }

    pub(super) fn escape(&mut self) {
        if self.is_final() {
            return;
        }
        match self.place() {
            Place::Page => {
                self.leave_question();
                self.open(Place::Menu);
            }
            Place::Intro if self.is_answering() => self.open(Place::Menu),
            _ if self.levels.len() > 1 => self.does(Do::Close),
            _ if self.is_kiosk() => {}
            _ => self.stop(),
        }
    }

    pub(super) fn key_on_page(&mut self, cmd: Cmd) {
        // What is taller than the screen is read to its end before the page is turned.
        match cmd {
            Cmd::PageDown if self.has_more_below() => return self.scroll(true, self.window()),
            Cmd::PageUp if self.sitting.session().is_some_and(|s| s.page.top > 0) => {
                return self.scroll(false, self.window());
            }
            _ => {}
        }
        let (view, now) = (self.view(), self.now);
        let Some(session) = self.sitting.session_mut() else { return };
        session.page.reading = false;
        match session.press(cmd, view, now) {
            Turn::Stay => {}
            Turn::Forward => self.turn(true),
            Turn::Back => self.turn(false),
            Turn::Code => self.open_once(Place::Code),
        }
    }

    pub(super) fn key_on_sheet(&mut self, cmd: Cmd) {
        let Some(sheet) = self.sheet() else { return };
        match cmd {
            Cmd::Enter | Cmd::Choose if *self.place() == Place::Picture => {
                self.carrying.turned = !self.carrying.turned;
                return;
            }
            Cmd::PageDown if *self.place() == Place::Intro && !self.has_more_below() => return self.show_questions(),
            Cmd::PageUp if *self.place() == Place::Review && self.top() == 0 => return self.show_questions(),
            _ => {}
        }
        let window = self.window();
        let Some(standing) = self.standing() else { return };
        match sheet.press(standing, cmd, window) {
            Pressed::Does(does) => {
                // There one stays, and sees what came of it.
                if *self.place() == Place::Display {
                    let at = sheet.items().iter().position(|item| matches!(item, Item::Does(_, d) if *d == does));
                    self.focus_on(at.unwrap_or_default());
                }
                self.does(does);
            }
            Pressed::Scroll { down, by } => self.scroll(down, by),
            Pressed::Nothing => {}
        }
    }

    pub(super) fn focus_on(&mut self, to: usize) {
        if let Some(standing) = self.standing() {
            standing.focus = to;
        }
    }

    /// The wheel: a list or field that has the focus, else the screen.
    pub(super) fn wheel(&mut self, by: i16) {
        let (down, by) = (by > 0, usize::from(by.unsigned_abs()));
        let view = self.view();
        let on_page = *self.place() == Place::Page;
        let taken = self.sitting.session_mut().is_some_and(|session| on_page && session.wheel(down, by, view));
        if !taken {
            self.scroll(down, by);
        }
    }

    pub(super) fn top(&self) -> usize {
        self.levels.last().map_or(0, |level| level.standing.top)
    }

    /// How far `PgDn` scrolls: one row stays in sight.
    pub(super) fn window(&self) -> usize {
        usize::from(self.room.body().saturating_sub(1).max(1))
    }

    pub(super) fn has_more_below(&self) -> bool {
        let (mut picture, top) = self.picture(self.room);
        let placing = picture.place(self.room.height, top);
        placing.top + usize::from(placing.window) < placing.body
    }

    pub(super) fn scroll(&mut self, down: bool, by: usize) {
        let (mut picture, top) = self.picture(self.room);
        // While reading on, what has the focus need not stay in sight.
        for row in picture.body.iter_mut().chain(&mut picture.tail) {
            row.focus = false;
        }
        let placing = picture.place(self.room.height, top);
        let most = placing.body.saturating_sub(usize::from(placing.window));
        let to = if down { placing.top.saturating_add(by) } else { placing.top.saturating_sub(by) };
        let to = to.min(most);
        match (self.place().clone(), self.sitting.session_mut()) {
            (Place::Page, Some(session)) => {
                session.page.top = to;
                session.page.reading = true;
            }
            _ => {
                if let Some(standing) = self.standing() {
                    standing.top = to;
                    standing.reading = true;
                }
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        if self.sitting.is_leaving() {
            return;
        }
        match self.at_where() {
            Where::SheetLine => {
                if let Some(standing) = self.standing() {
                    standing.field.insert(text);
                    standing.problem = None;
                }
            }
            Where::Line | Where::Area | Where::Filter if *self.place() == Place::Page => {
                let (view, now) = (self.view(), self.now);
                if let Some(session) = self.sitting.session_mut() {
                    session.paste(text, view, now);
                }
            }
            _ => {}
        }
    }

    pub(super) fn click(&mut self, column: u16, row: u16) {
        if self.sitting.is_leaving() {
            return;
        }
        let (picture, top) = self.picture(self.room);
        let Some((target, within)) = picture.hit(self.room.height, top, column, row) else { return };
        let view = self.view();
        match (target, *self.place() == Place::Page) {
            (Target::Place(question, place), true) => {
                if let Some(session) = self.sitting.session_mut() {
                    session.click(question, place, view);
                }
            }
            (Target::Field(question, row, from), true) => {
                if let Some(session) = self.sitting.session_mut() {
                    session.click_field(question, row, from + within, view);
                }
            }
            (Target::Legend(place), true) => {
                if let Some(session) = self.sitting.session_mut() {
                    session.click_legend(place, view);
                }
            }
            (Target::Item(at), true) => {
                let Some(session) = self.sitting.session_mut() else { return };
                session.leave(view);
                match Session::push_button(at) {
                    Turn::Forward => self.turn(true),
                    Turn::Back => self.turn(false),
                    Turn::Code => self.open_once(Place::Code),
                    Turn::Stay => {}
                }
            }
            (Target::Item(at), false) => {
                self.focus_on(at);
                let item = self.sheet().and_then(|sheet| sheet.items().get(at).cloned());
                if let Some(Item::Does(_, does)) = item {
                    self.does(does);
                }
            }
            (Target::Place(..) | Target::Field(..) | Target::Legend(_), false) => {}
        }
    }
}
