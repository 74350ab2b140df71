//! Which screens there are, and what each of them says: functions from the state to a sheet.

use super::act::Act;
use super::compose::{self, Compose, Composing, Step};
use super::manage::{self, Manage, Managing};
use super::names::{Called, names};
use super::notes::Notes;
use super::reading::{Read, Reading};
use super::{Coordinator, Setting, letters, screens};
use crate::port::{Beside, Comparison, Dossier, Invitation, NotePlace, Part, Unfinished, WaveLine};
use crate::privacy::Passphrase;
use crate::questionnaire::diagnostics::Said;
use crate::questionnaire::{Id, Wording};
use crate::results::Disclosed;
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
    /// The questions before all themes.
    Background,
    Question(Id),
    /// The response at length.
    Response,
    /// All themes by group.
    Groups,
    /// What people wrote, at one question or at all.
    Texts(Option<Id>),
    /// Which of these texts is to be wiped.
    PickText(Option<Id>),
    /// Whether that text at that question is.
    WipeText(Id, String),
    Note(NotePlace),
    Find,
    /// How people get in.
    Invite,
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
    /// What may be shown of it.
    pub disclosed: Option<&'a Disclosed>,
    pub comparison: Option<&'a Comparison>,
    /// Whether something that was asked is not answered yet.
    pub waiting: bool,
    pub setting: Setting,
    pub reading: &'a Reading,
    pub notes: &'a Notes,
    /// What stands in the field of the screen on top.
    pub typed: &'a str,
    /// Whether that is only proposed.
    pub proposed: bool,
    pub composing: Option<&'a Composing>,
    pub unfinished: &'a [Unfinished],
    /// The text of a wave's file.
    pub file: Option<&'a str>,
    /// How people get into the wave.
    pub invitation: Option<&'a Invitation>,
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
            disclosed: self.disclosed.get(self.audience),
            comparison: self.comparison.as_deref(),
            waiting: self.asked > 0,
            setting: self.setting,
            reading: &self.reading,
            notes: &self.notes,
            typed: self.levels.last().map_or("", |level| level.standing.field.text()),
            proposed: self.levels.last().is_some_and(|level| level.standing.field.is_proposal()),
            composing: self.composing.as_deref(),
            unfinished: &self.unfinished,
            file: self.file.as_deref(),
            invitation: self.invitation.as_deref(),
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
            Place::Background => screens::theme::background(self)?,
            Place::Question(id) => screens::question::question(self, id)?,
            Place::Response => screens::response::response(self)?,
            Place::Groups => screens::groups::overview(self)?,
            Place::Texts(of) => screens::texts::texts(self, of.as_ref())?,
            Place::PickText(of) => screens::wipe::pick(self, of.as_ref()),
            Place::WipeText(question, text) => screens::wipe::ask(self, question, text)?,
            Place::Note(place) => screens::note::note(self, place)?,
            Place::Find => screens::find::find(self)?,
            Place::Invite => screens::invite::invite(self)?,
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
    pub fn letter(place: &Place, letter: char) -> Option<Act> {
        match letter {
            'q' => Some(Act::Stop),
            'n' if *place == Place::Waves => Some(Act::Compose(Compose::Begin)),
            // It says where that can be done.
            'd' if *place == Place::Wave => Some(Act::Read(Read::Other)),
            'b' if *place == Place::Wave => Some(Act::Manage(Manage::To(Managing::Menu))),
            _ => letters::act(place, letter),
        }
    }

    /// What the questionnaires are called, in so many columns each.
    #[must_use]
    pub fn names(&self, columns: u16) -> Vec<String> {
        let parts = self.dossier.map(|dossier| dossier.parts.as_slice()).unwrap_or_default();
        let questionnaires = || parts.iter().map(|part| &part.frozen.questionnaire);
        let titles: Vec<String> = questionnaires().map(|one| self.words(&one.title)).collect();
        let called = questionnaires().zip(&titles).map(|(one, title)| Called {
            id: one.id.as_str(),
            audience: &one.audience,
            title,
        });
        names(&called.collect::<Vec<_>>(), columns, self.look.signs.more)
    }

    /// The place of the questionnaire that is shown.
    #[must_use]
    pub fn audience_at(&self) -> Option<usize> {
        let shown = self.part?;
        self.dossier?.parts.iter().position(|part| part.id() == shown.id())
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

    /// The hints of a screen of results: what it offers, and the way out; the last ones go first where there is no room.
    #[must_use]
    pub fn reading_hints(&self, more: Vec<(String, String)>) -> Vec<(String, String)> {
        let key = |key: &str, does: String| (key.to_owned(), does);
        let mut hints = vec![key("Esc", common::hint_back(self.lang)), key("?", common::hint_help(self.lang))];
        hints.extend(more);
        hints.push(key("q", say::hint_stop(self.lang)));
        hints
    }

    /// What a first key does to a proposal, while there is one.
    #[must_use]
    pub fn proposal_hints(&self) -> Vec<(String, String)> {
        let hints = [
            (common::key_typing(self.lang), common::hint_replace(self.lang)),
            (self.look.signs.sideways.chars().take(1).collect(), common::hint_edit(self.lang)),
        ];
        if self.proposed { hints.into() } else { Vec::new() }
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
