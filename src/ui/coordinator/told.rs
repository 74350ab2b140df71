//! What the coordinator's screen is told.

use super::act::Act;
use super::scene::Place;
use super::{Begin, Coordinator, Notice};
use crate::port::{Ask, Door, Dossier, Told};
use crate::questionnaire::diagnostics::said;
use crate::text::Lang;
use crate::text::coordinator::door as say;
use crate::ui::sheet::Item;

impl Coordinator {
    pub(super) fn told(&mut self, told: Told) {
        let door = matches!(self.place(), Place::Waiting | Place::Passphrase | Place::NewPassphrase(_));
        let at_the_door = matches!(
            told,
            Told::Door(_) | Told::Entered | Told::NotEntered | Told::Locked | Told::Failed(_) | Told::NotKept(_)
        );
        if door && !at_the_door {
            // It was asked before the door was locked: nothing of it is shown or held.
            return;
        }
        match told {
            Told::Door(door) => self.at_the_door(door),
            Told::Entered => {
                let set = matches!(self.place(), Place::NewPassphrase(_));
                if let Some(door) = &mut self.door {
                    door.locked |= set;
                }
                self.inside();
            }
            Told::NotEntered => self.say(say::wrong, true),
            Told::Noted { wave, note } => self.noted(&wave, note),
            Told::NotNoted { wave, note, why } => self.not_noted(&wave, &note, &why),
            Told::Texts(texts) => self.take_texts(texts),
            Told::Locked | Told::Forgotten => {}
            Told::Waves(waves) => {
                let newest = waves.first().map(|line| line.id.clone());
                let first = self.waves.replace(waves).is_none();
                self.clamp();
                if let Some(wave) = newest.filter(|_| first && self.setting.begin == Begin::Demonstration) {
                    self.ask(Ask::Look { wave });
                }
            }
            Told::Wave(dossier) => self.wave(dossier, true),
            Told::News(dossier) => {
                // Somebody may have gone back to the waves meanwhile.
                if self.dossier.as_ref().is_some_and(|shown| shown.row.wave.id == dossier.row.wave.id) {
                    self.wave(dossier, false);
                }
            }
            Told::Compared(comparison) => {
                if self.dossier.as_ref().is_some_and(|shown| shown.row.wave.id == comparison.wave) {
                    self.comparison = Some(comparison);
                }
            }
            Told::Unfinished { today, plans } => {
                self.today = Some(today);
                self.unfinished = plans;
                self.clamp();
            }
            Told::TakenUp(plan) => {
                let kept = self.taking_up;
                self.compose(*plan, kept);
            }
            Told::Kept => self.was_kept(true),
            Told::NotKept(said) => {
                self.was_kept(false);
                self.notice = Some(Notice { said, warning: true });
            }
            Told::Sources(bases) => self.sourced(bases),
            Told::Examined(examined) => {
                if !self.composed_to_look(&examined) {
                    self.examined(examined);
                }
            }
            Told::Created(id) => self.created(&id),
            Told::Definition(text) => self.defined(text),
            Told::Invitation(invitation) => {
                self.invitation = Some(invitation);
                self.open_once(Place::Invite);
            }
            Told::Failed(said) => self.notice = Some(Notice { said, warning: true }),
            Told::Changed(changed) => self.changed(*changed),
        }
    }

    fn at_the_door(&mut self, door: Door) {
        self.door = Some(door);
        match self.setting.begin {
            Begin::SetPassphrase if door.may_set => self.only(Place::NewPassphrase(None)),
            _ if door.locked => self.only(Place::Passphrase),
            _ => self.inside(),
        }
    }

    fn inside(&mut self) {
        self.touched = self.now;
        self.only(Place::Waves);
        self.ask(Ask::Waves);
        // What could not be saved before the door was shut.
        self.keep_notes(true);
        self.ask(Ask::Unfinished);
    }

    /// A wave as it is now; `opened`: somebody chose it.
    fn wave(&mut self, dossier: Box<Dossier>, opened: bool) {
        let wave = dossier.row.wave.id.clone();
        let closings = self.dossier.as_ref().map(|before| before.row.closings);
        if closings.is_some_and(|before| before != dossier.row.closings) {
            // What was laid beside it was of another closing.
            self.comparison = None;
            self.reading.texts = None;
        }
        self.audience = self.audience.min(dossier.parts.len().saturating_sub(1));
        let held = self.held();
        self.set_dossier(dossier);
        let there = self.levels.iter().any(|level| level.place == Place::Wave);
        if opened && !there {
            if self.setting.begin == Begin::Demonstration {
                self.show_audience(false);
            }
            self.open_once(Place::Wave);
        }
        if !opened {
            self.hold(held.as_ref());
        }
        self.ask(Ask::Follow { wave });
    }

    /// Does something that may change the order of what is shown; what has the focus keeps it.
    pub(super) fn keep_focus(&mut self, change: impl FnOnce(&mut Self)) {
        let held = self.held();
        change(self);
        self.hold(held.as_ref());
    }

    /// What choosing would do now.
    pub(super) fn held(&self) -> Option<Item<Act>> {
        let focus = self.levels.last()?.standing.focus;
        self.scene().sheet(self.place())?.items().into_iter().nth(focus)
    }

    /// Gives the focus to what does the same, where it is still there.
    pub(super) fn hold(&mut self, held: Option<&Item<Act>>) {
        let items = self.scene().sheet(self.place()).map(|sheet| sheet.items()).unwrap_or_default();
        let at = items.iter().position(|item| Some(item) == held);
        if let Some(standing) = self.standing() {
            standing.focus = at.unwrap_or(standing.focus).min(items.len().saturating_sub(1));
        }
    }

    /// What has the focus may have gone.
    pub(super) fn clamp(&mut self) {
        let Some(sheet) = self.scene().sheet(self.place()) else { return };
        let last = sheet.items().len().saturating_sub(1);
        if let Some(standing) = self.standing() {
            standing.focus = standing.focus.min(last);
        }
    }

    pub(super) fn say(&mut self, text: fn(Lang) -> String, warning: bool) {
        self.notice = Some(Notice { said: said(text), warning });
    }
}
