//! Taking the code along: what the screens of it do.
//!
//! Invariant: an address that was typed is gone once its screen is left, and once the mail is sent it is nowhere but in
//! the sentence that says so.

use super::{ADDRESS, App};
use crate::port::NotMailed;
use crate::privacy::wipe;
use crate::text::screen as say;
use crate::ui::problem::Problem;
use crate::ui::screens::{Place, Posted};
use crate::ui::widgets::line::Line;

impl App {
    pub(super) fn ask_mail(&mut self) {
        if !self.sitting.is_mailing() {
            self.carrying.posted = Posted::Nothing;
        }
        self.open_once(Place::Mail);
        if let Some(standing) = self.standing() {
            standing.field = Line::new("", ADDRESS);
        }
    }

    pub(super) fn mail(&mut self) {
        if self.sitting.is_mailing() {
            return;
        }
        let lang = self.lang;
        let how = say::return_by(lang, &self.sitting.env().how_to_return, say::have_code(lang));
        let mut typed = self.typed();
        match self.sitting.mail(&typed, lang, how) {
            Ok(Some(to)) => self.carrying.posted = Posted::UnderWay(to),
            Ok(None) => self.carrying.posted = Posted::Not(NotMailed::Failed),
            Err(why) => {
                self.carrying.posted = Posted::Nothing;
                self.say_problem(Problem::NoMailbox(why));
            }
        }
        wipe(&mut typed);
        self.focus_on(0);
    }

    /// The mail server has spoken.
    pub(super) fn mailed(&mut self, why: Option<NotMailed>) {
        let level = self.levels.iter_mut().find(|level| level.place == Place::Mail);
        let looking = level.is_some();
        if let Some(level) = level {
            level.standing.focus = 0;
            if why.is_none() {
                level.standing.field.wipe();
            }
        }
        self.carrying.posted = match (why, std::mem::take(&mut self.carrying.posted)) {
            (Some(why), _) => Posted::Not(why),
            (None, Posted::UnderWay(to)) if looking => Posted::Sent(Some(to)),
            (None, _) => Posted::Sent(None),
        };
    }

    /// A screen is left: what was typed on it as an address is wiped. One to which is being mailed is still shown when
    /// somebody comes back meanwhile.
    pub(super) fn forget_address(&mut self) {
        if *self.place() != Place::Mail {
            return;
        }
        if let Some(standing) = self.standing() {
            standing.field.wipe();
        }
        if !matches!(self.carrying.posted, Posted::UnderWay(_)) {
            self.carrying.posted = Posted::Nothing;
        }
    }
}
