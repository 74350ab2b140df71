//! The coordinators' side brought to one of its screens: by what its own keys do, one after another.

use super::Coordinator;
use super::manage::{LONGEST, Manage, Managing};
use super::reading::{Goal, Read};
use super::scene::Place;
use crate::port::{Ask, Beside, Effect, Moment};
use crate::questionnaire::{Id, Kind};
use crate::ui::guided::Way;
use crate::ui::widgets::line::Line;
use crate::wave::Stored;

/// Screens of somebody who looks on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Whatever is shown, as long as the wave takes answers.
    Open,
    /// The response.
    Response,
    /// The themes with their bars.
    Themes,
    Question,
    /// Where the wave is closed, with its name typed in.
    Closing,
    /// The themes beside those of the former wave.
    Former,
    /// The themes by group.
    Groups,
    /// A theme of the closed wave.
    Theme,
}

impl Sight {
    /// Whether the wave must have been closed.
    const fn is_closed(self) -> bool {
        matches!(self, Self::Former | Self::Groups | Self::Theme)
    }
}

impl Coordinator {
    /// Does the next thing on the way there, whatever is shown now. The wave is closed or opened again where the screen
    /// needs that.
    pub fn guide(&mut self, to: Sight, wave: &str, now: Moment) -> (Way, Vec<Effect>) {
        (self.now, self.touched) = (now, now);
        let way = self.next_on_the_way(to, wave);
        (way, self.settle())
    }

    /// Whether the wave that is shown was opened again after closing.
    #[must_use]
    pub fn is_reopened(&self) -> bool {
        self.dossier.as_ref().is_some_and(|dossier| dossier.row.closings > 0 && dossier.row.stored == Stored::Opened)
    }

    fn next_on_the_way(&mut self, to: Sight, wave: &str) -> Way {
        if self.asked > 0 || self.leaving || !self.is_inside() {
            return Way::Waits;
        }
        let shown = self.dossier.as_ref().filter(|dossier| dossier.row.wave.id == wave);
        let Some(stored) = shown.map(|dossier| dossier.row.stored) else {
            self.lay_down();
            self.only(Place::Waves);
            self.ask(Ask::Look { wave: wave.to_owned() });
            return Way::Went;
        };
        match (to.is_closed(), stored) {
            (true, Stored::Opened) => {
                self.guide_to_closing(wave);
                self.manage_does(Manage::Do);
                Way::Went
            }
            (false, Stored::Closed) => {
                self.guide_to_wave();
                self.manage_does(Manage::To(Managing::Menu));
                self.manage_does(Manage::To(Managing::Open));
                self.manage_does(Manage::Do);
                Way::Went
            }
            _ if to == Sight::Open => {
                // Where it was opened again there is nothing left to do.
                if matches!(self.place(), Place::Manage(_)) {
                    self.guide_to_wave();
                }
                Way::There
            }
            _ => self.guide_to(to, wave),
        }
    }

    fn guide_to(&mut self, to: Sight, wave: &str) -> Way {
        self.guide_to_wave();
        self.show_audience(to == Sight::Groups);
        let former = self.comparison.as_ref().is_some_and(|comparison| comparison.beside == Beside::Former);
        if to == Sight::Former && !former {
            self.read(Read::Former);
            // Where there is none, that is said.
            return if self.asked > 0 { Way::Went } else { Way::There };
        }
        if to != Sight::Former {
            self.comparison = None;
        }
        match to {
            Sight::Open => {}
            Sight::Response => self.look_from(false),
            Sight::Themes | Sight::Former => self.look_from(true),
            Sight::Question => {
                if let Some(id) = self.first_statement() {
                    self.read(Read::Found(self.audience, Goal::Question(id)));
                }
            }
            Sight::Closing => self.guide_to_closing(wave),
            Sight::Groups => self.read(Read::Groups),
            Sight::Theme => {
                if let Some(id) = self.first_theme() {
                    self.open(Place::Theme(id));
                }
            }
        }
        Way::There
    }

    /// To the wave, whatever lies above it now.
    fn guide_to_wave(&mut self) {
        self.lay_down();
        if let Some(at) = self.levels.iter().position(|level| level.place == Place::Wave) {
            self.levels.truncate(at + 1);
        } else {
            self.only(Place::Waves);
            self.open(Place::Wave);
        }
    }

    /// What somebody was at is kept as it is when they leave it.
    fn lay_down(&mut self) {
        self.leave_note();
        self.keep();
        (self.composing, self.looking, self.reading.texts, self.notice) = (None, None, None, None);
        self.reading.groups = false;
    }

    /// To where the wave is closed, with all that is asked typed in.
    fn guide_to_closing(&mut self, wave: &str) {
        self.guide_to_wave();
        self.manage_does(Manage::To(Managing::Menu));
        self.manage_does(Manage::To(Managing::Close));
        if let Some(standing) = self.standing() {
            standing.field = Line::new(wave, LONGEST);
        }
    }

    /// The questionnaire of which most is shown, or least where that is what it is about.
    pub(super) fn show_audience(&mut self, smallest: bool) {
        let Some(dossier) = &self.dossier else { return };
        let size = |at: &usize| dossier.parts.get(*at).map(|part| (part.published.published, part.counts.submitted));
        let least = u64::from(dossier.row.wave.min_group);
        let shown = |at: &usize| size(at).is_some_and(|(published, _)| published >= least);
        let all = 0..dossier.parts.len();
        let small = all.clone().filter(shown).min_by_key(size).filter(|_| smallest);
        // Of two alike the first.
        let wanted = small.or(all.rev().max_by_key(size)).unwrap_or(0);
        for _ in 0..dossier.parts.len() {
            if self.audience != wanted {
                self.next_audience();
            }
        }
    }

    /// The wave from its top, or from its themes on.
    fn look_from(&mut self, themes: bool) {
        let first = self.scene().sheet(self.place()).map_or(0, |sheet| sheet.first);
        if let Some(standing) = self.standing() {
            (standing.focus, standing.top, standing.reading) = (if themes { first } else { 0 }, 0, false);
        }
        if themes {
            let (picture, _) = self.picture(self.room);
            let at = picture.body.iter().position(|row| row.focus).unwrap_or(0);
            if let Some(standing) = self.standing() {
                // With what stands above the first of them.
                (standing.top, standing.reading) = (at.saturating_sub(1), true);
            }
        }
    }

    fn first_theme(&self) -> Option<Id> {
        self.part()?.frozen.questionnaire.themes.first().map(|theme| theme.id.clone())
    }

    /// The first statement that everybody is shown.
    fn first_statement(&self) -> Option<Id> {
        let themes = &self.part()?.frozen.questionnaire.themes;
        let mut shown = themes.iter().filter(|theme| theme.show_if.is_none()).flat_map(|theme| &theme.questions);
        let first = shown.find(|question| question.show_if.is_none() && matches!(question.kind, Kind::Likert { .. }));
        first.map(|question| question.id.clone())
    }
}
