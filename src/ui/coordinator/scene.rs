//! Which screens there are, and what each of them says: functions from the state to a sheet.

use super::act::Act;
use super::compose::{self, Compose, Composing, Step};
use super::manage::{self, Manage, Managing};
use super::{Coordinator, screens};
use crate::port::{Beside, Comparison, Dossier, Part, Unfinished, WaveLine};
use crate::privacy::Passphrase;
use crate::questionnaire::diagnostics::Said;
use crate::questionnaire::{Id, Wording};
use crate::text::Lang;
use crate::text::coordinator::waves as say;
use crate::text::screen as common;
use crate::ui::look::Look;
use crate::ui::room::Room;
use crate::ui::sheet::Sheet;

/// Which screen is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The door has not answered yet.
    Waiting,
    Passphrase,
    /// Another passphrase; the second time with what was typed first.
    NewPassphrase(Option<Passphrase>),
    Waves,
    /// The wave, live.
    Wave,
    Theme(Id),
    Question(Id),
    /// How to begin composing a wave.
    Begin,
    /// A step of composing.
    Compose(Step),
    /// The file of what is composed.
    ComposeFile,
    /// Whether to open at once what was composed.
    ComposeOpen,
    Manage(Managing),
    Help,
    Stop,
}

/// What sheets are made from.
pub struct Scene<'a> {
    pub lang: Lang,
    pub look: Look,
    pub room: Room,
    pub waves: Option<&'a [WaveLine]>,
    pub dossier: Option<&'a Dossier>,
    pub part: Option<&'a Part>,
    pub comparison: Option<&'a Comparison>,
    pub from_start: bool,
    pub composing: Option<&'a Composing>,
    pub unfinished: &'a [Unfinished],
    /// The text of a wave's file.
    pub file: Option<&'a str>,
    /// Why something was not done.
    pub refusal: Option<&'a Said>,
}

impl Coordinator {
    pub(super) fn scene(&self) -> Scene<'_> {
        self.scene_in(self.room)
    }

    pub(super) fn scene_in(&self, room: Room) -> Scene<'_> {
        Scene {
            lang: self.lang,
            look: self.look,
            room,
            waves: self.waves.as_deref(),
            dossier: self.dossier.as_deref(),
            part: self.part(),
            comparison: self.comparison.as_deref(),
            from_start: self.setting.from_start,
            composing: self.composing.as_deref(),
            unfinished: &self.unfinished,
            file: self.file.as_deref(),
            refusal: self.notice.as_ref().filter(|notice| notice.warning).map(|notice| &notice.said),
        }
    }
}

impl Scene<'_> {
    /// The sheet of a place.
    #[must_use]
    pub fn sheet(&self, place: &Place) -> Option<Sheet<Act>> {
        Some(match place {
            Place::Waiting => Sheet { title: common::program(self.lang), ..Sheet::default() },
            Place::Passphrase => screens::door::passphrase(self),
            Place::NewPassphrase(first) => screens::door::new_passphrase(self, first.is_some()),
            Place::Waves => screens::waves::waves(self),
            Place::Wave => screens::live::wave(self)?,
            Place::Theme(id) => screens::theme::theme(self, id)?,
            Place::Question(id) => screens::question::question(self, id)?,
            Place::Begin => compose::begin(self),
            Place::Compose(step) => compose::sheet(self, step)?,
            Place::ComposeFile => compose::file(self, &self.composing?.plan.file()),
            Place::ComposeOpen => compose::ask_open(self),
            Place::Manage(managing) => manage::sheet(self, managing)?,
            Place::Help => screens::help::help(self),
            Place::Stop => screens::door::stop(self),
        })
    }

    /// What a letter does there.
    #[must_use]
    pub fn letter(&self, place: &Place, letter: char) -> Option<Act> {
        let results = matches!(place, Place::Wave | Place::Theme(_) | Place::Question(_));
        match letter {
            'q' => Some(Act::Stop),
            'n' if *place == Place::Waves => Some(Act::Compose(Compose::Begin)),
            'b' if *place == Place::Wave => Some(Act::Manage(Manage::To(Managing::Menu))),
            'v' if results && self.dossier?.former.is_some() => Some(Act::Former),
            _ => None,
        }
    }

    /// A text of the questionnaire, in the language of the screen where it has it.
    #[must_use]
    pub fn words(&self, wording: &Wording) -> String {
        let wave = self.dossier.map(|dossier| &dossier.row.wave);
        wording.fill(self.lang.code(), |source| wave.and_then(|wave| wave.filling(source)))
    }

    /// The previous wave, where it is laid beside this one.
    #[must_use]
    pub fn former(&self) -> Option<&Comparison> {
        self.comparison.filter(|comparison| comparison.beside == Beside::Former)
    }

    /// The hints of a screen with a list.
    pub fn hints(&self, more: &[(&str, String)]) -> Vec<(String, String)> {
        let mut hints = vec![("Esc".to_owned(), common::hint_back(self.lang))];
        hints.extend(more.iter().map(|(key, does)| ((*key).to_owned(), does.clone())));
        hints.push(("?".to_owned(), common::hint_help(self.lang)));
        hints.push(("q".to_owned(), say::hint_stop(self.lang)));
        hints
    }
}
