//! Keys, pastes and clicks.

use super::Coordinator;
use super::act::Act;
use super::scene::{Place, Scene};
use crate::port::{Effect, Key};
use crate::text::coordinator::reading as say;
use crate::ui::key::{Cmd, Where, meaning};
use crate::ui::pressing::Pressed;
use crate::ui::row::Target;
use crate::ui::sheet::{Item, Standing};

/// So many keys wait at most for the waves to be there.
const EARLY: usize = 32;

impl Coordinator {
    pub(super) fn key(&mut self, key: Key) {
        if self.leaving || key.alt {
            return;
        }
        let Some(sheet) = self.scene().sheet(self.place()) else { return };
        let at = self.levels.last().map_or(Where::Sheet, |level| sheet.at_where(&level.standing));
        let Some(cmd) = meaning(at, key) else { return };
        if self.waits_for_waves() && !matches!(cmd, Cmd::Stop | Cmd::Suspend | Cmd::Help | Cmd::Menu | Cmd::Letter('q'))
        {
            if self.early.len() < EARLY {
                self.early.push(key);
            }
            return;
        }
        self.notice = None;
        match cmd {
            Cmd::Stop => return self.does(Act::Stop),
            Cmd::Suspend => return self.out.push(Effect::Suspend),
            Cmd::Help => return self.does(Act::Help),
            Cmd::Menu => return self.escape(),
            _ if at == Where::Area && self.write(cmd) => return,
            Cmd::Next if self.shows_results() => return self.does(Act::NextAudience),
            Cmd::Letter(letter) => {
                match Scene::letter(self.place(), letter) {
                    Some(act) => self.does(act),
                    None if self.reads_results() => self.say(say::not_here, false),
                    None => {}
                }
                return;
            }
            Cmd::Left | Cmd::Right if self.neighbour(cmd == Cmd::Right) => return,
            _ => {}
        }
        if matches!(cmd, Cmd::PageDown | Cmd::PageUp) && self.turn_step(cmd == Cmd::PageDown) {
            return;
        }
        if let (Cmd::Up | Cmd::Down, true) = (cmd, self.reads_on()) {
            return self.scroll(cmd == Cmd::Down, 1);
        }
        if let (Cmd::Home | Cmd::End, true) = (cmd, sheet.items().is_empty()) {
            return self.scroll(cmd == Cmd::End, usize::MAX / 2);
        }
        let window = usize::from(self.room.body().saturating_sub(1).max(1));
        let Some(standing) = self.standing() else { return };
        match sheet.press(standing, cmd, window) {
            Pressed::Does(act) => self.does(act),
            Pressed::Scroll { down, by } => self.scroll(down, by),
            Pressed::Nothing => {}
        }
        self.take_over();
    }

    /// Whether the waves are on their way for the first time: what is pressed meanwhile waits for them.
    fn waits_for_waves(&self) -> bool {
        let known = self.waves.is_some() && self.today.is_some();
        matches!(self.place(), Place::Waiting | Place::Waves) && !known && self.asked > 0
    }

    /// What was pressed before the waves were there; of whoever must first type a passphrase it is forgotten.
    pub(super) fn catch_up(&mut self) {
        if self.asked > 0 {
            return;
        }
        let early = std::mem::take(&mut self.early);
        if self.is_inside() {
            for key in early {
                self.key(key);
            }
        }
    }

    /// Whether results, or what belongs to them, are on the screen.
    fn reads_results(&self) -> bool {
        self.shows_results() || matches!(self.place(), Place::Texts(_))
    }

    /// Whether Tab goes to the other questionnaire here.
    fn shows_results(&self) -> bool {
        matches!(
            self.place(),
            Place::Wave | Place::Theme(_) | Place::Background | Place::Question(_) | Place::Groups | Place::Response
        )
    }

    fn escape(&mut self) {
        if self.step().is_some() {
            return self.step_back();
        }
        if self.levels.len() > 1 {
            self.does(Act::Close);
        } else {
            self.does(Act::Stop);
        }
    }

    pub(super) fn scroll(&mut self, down: bool, by: usize) {
        let (mut picture, top) = self.picture(self.room);
        // While reading on, what has the focus need not stay in sight.
        for row in &mut picture.body {
            row.focus = false;
        }
        let placing = picture.place(self.room.height, top);
        let most = placing.body.saturating_sub(usize::from(placing.window));
        let to = if down { placing.top.saturating_add(by) } else { placing.top.saturating_sub(by) };
        if let Some(standing) = self.standing() {
            standing.top = to.min(most);
            standing.reading = true;
        }
    }

    /// Whether somebody reads what lies beside the focus: then an arrow brings that nearer before it moves it.
    fn reads_on(&self) -> bool {
        let Some(level) = self.levels.last().filter(|level| level.standing.reading) else { return false };
        let (mut picture, top) = self.picture(self.room);
        let placing = picture.place(self.room.height, top);
        let Some(sheet) = self.scene().sheet(self.place()) else { return false };
        let bound = Standing { reading: false, ..level.standing.clone() };
        let rows = sheet.view(&bound, self.room, self.look, self.lang).body;
        let Some(at) = rows.iter().position(|row| row.focus) else { return false };
        at < placing.top || at >= placing.top + usize::from(placing.window)
    }

    pub(super) fn paste(&mut self, text: &str) {
        if self.paste_lines(text) {
            return;
        }
        let Some(sheet) = self.scene().sheet(self.place()) else { return };
        if let Some(standing) = self.standing()
            && sheet.at_where(standing) == Where::SheetLine
        {
            standing.field.insert(text);
        } else if self.levels.last().is_some_and(|level| sheet.at_where(&level.standing) == Where::Area) {
            self.paste_note(text);
        }
        self.take_over();
    }

    pub(super) fn click(&mut self, column: u16, row: u16) {
        let (picture, top) = self.picture(self.room);
        let Some((Target::Item(at), _)) = picture.hit(self.room.height, top, column, row) else { return };
        let Some(sheet) = self.scene().sheet(self.place()) else { return };
        if let Some(standing) = self.standing() {
            standing.focus = at;
        }
        if let Some(Item::Does(_, act)) = sheet.items().get(at) {
            self.does(act.clone());
        }
    }
}
