//! Managing a wave: opening, closing, its last day, numbers invited, wiping, its log and its file.
//!
//! Invariant: what can't be undone is asked for by typing the wave's id.

mod log;
mod sheets;

use super::scene::Place;
use super::{Coordinator, Notice};
use crate::interview::parse_date;
use crate::port::{Ask, Change, Changed, Examined, WaveRow};
use crate::questionnaire::Id;
use crate::questionnaire::diagnostics::said;
use crate::text::coordinator::compose;
use crate::text::coordinator::manage as say;
use crate::ui::problem::Problem;
use crate::ui::widgets::line::Line;
use crate::wave::plan::typed_day;
use crate::wave::{ContactField, Stored};

pub use log::happened;
pub use sheets::sheet;

/// The longest that is typed on these screens.
pub const LONGEST: usize = 80;

/// What is managed on a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Managing {
    /// All that can be done.
    Menu,
    Open,
    Close,
    Extend,
    /// The number invited to a questionnaire, by its id.
    Invited(Id),
    /// Whom respondents can ask.
    Contact,
    ContactField(ContactField),
    Reset,
    /// What was sent to a closed wave.
    DeleteRows,
    Delete,
    Log,
    File,
}

/// What choosing something does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Manage {
    /// To that screen.
    To(Managing),
    /// Does what the screen on top is for.
    Do,
    /// Shows a questionnaire as a respondent sees it, by its place.
    Look(usize),
}

impl Coordinator {
    pub(super) fn manage_does(&mut self, act: Manage) {
        match act {
            Manage::To(Managing::File) => {
                if let Some(wave) = self.managed() {
                    self.looks = None;
                    self.ask(Ask::Definition { wave });
                }
            }
            Manage::To(managing) => self.manage(managing),
            Manage::Look(at) => self.look_at_part(at),
            Manage::Do => self.do_it(),
        }
    }

    /// The id of the wave that is managed.
    fn managed(&self) -> Option<String> {
        Some(self.dossier.as_ref()?.row.wave.id.clone())
    }

    fn manage(&mut self, managing: Managing) {
        let Some(dossier) = &self.dossier else { return };
        let typed = match &managing {
            Managing::Extend => typed_day(dossier.row.wave.closes),
            Managing::ContactField(field) => dossier.row.wave.contact_field(*field).unwrap_or_default().to_owned(),
            Managing::Invited(id) => sheets::audiences(dossier)
                .into_iter()
                .find(|audience| audience.id == *id)
                .and_then(|audience| audience.invited)
                .map(|n| n.to_string())
                .unwrap_or_default(),
            _ => String::new(),
        };
        self.open_once(Place::Manage(managing));
        if let Some(standing) = self.standing() {
            standing.field = Line::proposing(&typed, LONGEST.max(typed.chars().count()));
        }
    }

    fn look_at_part(&mut self, at: usize) {
        let Some(dossier) = &self.dossier else { return };
        if let Some(part) = dossier.parts.get(at) {
            let (wave, questionnaire) = (dossier.row.wave.clone(), part.frozen.questionnaire.clone());
            return self.look_at(wave, questionnaire);
        }
        // A draft is composed only when it is opened: first its file, then what that would become.
        self.looks = Some(at);
        let wave = dossier.row.wave.id.clone();
        self.ask(Ask::Definition { wave });
    }

    /// The text of a wave's file: to be shown, or to be composed for looking at it.
    pub(super) fn defined(&mut self, text: String) {
        if self.looks.is_some() {
            self.ask(Ask::Examine { text });
        } else {
            self.file = Some(text);
            self.open_once(Place::Manage(Managing::File));
        }
    }

    /// A draft wave as it would become. Whether somebody waited for that.
    pub(super) fn composed_to_look(&mut self, examined: &Examined) -> bool {
        let Some(at) = self.looks.take() else { return false };
        if let Some((wave, questionnaires)) = &examined.whole {
            if let Some(questionnaire) = questionnaires.get(at) {
                self.look_at(wave.clone(), questionnaire.clone());
            }
        } else {
            let first = examined.problems.iter().find(|problems| problems.has_errors());
            let what = first.and_then(|problems| problems.in_order().first().map(|problem| problem.what.clone()));
            self.notice = what.map(|said| Notice { said, warning: true });
        }
        true
    }

    fn do_it(&mut self) {
        if self.asked > 0 {
            return;
        }
        let Place::Manage(managing) = self.place().clone() else { return };
        let (Some(wave), Some(typed)) =
            (self.managed(), self.levels.last().map(|level| level.standing.field.text().trim().to_owned()))
        else {
            return;
        };
        let confirmed = typed == wave;
        let change = match managing {
            Managing::Open => Ok(Change::Open),
            Managing::Close if confirmed => Ok(Change::Close),
            Managing::Reset if confirmed => Ok(Change::Reset),
            Managing::DeleteRows if confirmed => Ok(Change::DeleteRows),
            Managing::Delete if confirmed => Ok(Change::Delete),
            Managing::Close | Managing::Reset | Managing::DeleteRows | Managing::Delete => {
                Err(said(|lang| say::not_the_id(lang, &wave)))
            }
            Managing::Extend => parse_date(&typed).map(Change::Extend).map_err(|_| said(compose::bad_day)),
            Managing::Invited(questionnaire) => {
                typed.parse().map(|n| Change::Invited { questionnaire, n }).map_err(|_| said(compose::bad_number))
            }
            Managing::ContactField(field) => Ok(Change::Contact { field, text: typed }),
            Managing::Menu | Managing::Contact | Managing::Log | Managing::File => return,
        };
        match change {
            Ok(change) => self.ask(Ask::Change { wave, change }),
            Err(why) => {
                if let Some(standing) = self.standing() {
                    standing.problem = Some(Problem::Said(why));
                    standing.focus = 0;
                }
            }
        }
    }

    /// Something was changed: the screens show it at once.
    pub(super) fn changed(&mut self, changed: Changed) {
        let managed = self.levels.iter().any(|level| matches!(level.place, Place::Manage(_)));
        self.notice = Some(Notice { said: changed.said, warning: false });
        if matches!(changed.change, Change::WipeText { .. }) {
            return self.text_wiped();
        }
        if changed.change == Change::Delete {
            self.only(Place::Waves);
            (self.dossier, self.comparison) = (None, None);
            self.ask(Ask::Waves);
            return;
        }
        if managed {
            let stays =
                if matches!(changed.change, Change::Contact { .. }) { Managing::Contact } else { Managing::Menu };
            let stays = |managing: &Managing| matches!(managing, Managing::Menu) || *managing == stays;
            self.levels.retain(|level| !matches!(&level.place, Place::Manage(managing) if !stays(managing)));
            if let Some(wave) = self.managed() {
                self.ask(Ask::Look { wave });
            }
        }
    }
}

/// Whether a wave in that state can be opened, first or again.
const fn can_open(row: &WaveRow) -> bool {
    match row.stored {
        Stored::Draft => true,
        // Without its answers nothing could be counted together with what would come.
        Stored::Closed => !row.rows_deleted,
        Stored::Opened => false,
    }
}
