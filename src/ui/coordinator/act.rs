//! What a coordinator does by choosing something.

use super::compose::Compose;
use super::manage::Manage;
use super::reading::Read;
use super::scene::Place;
use super::{Begin, Coordinator};
use crate::port::Ask;
use crate::privacy::Passphrase;
use crate::questionnaire::Id;
use crate::text::Lang;

/// What choosing something does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Takes what was typed as the passphrase.
    Enter,
    /// Takes what was typed as the new passphrase, then once more.
    SetPassphrase,
    /// A wave, by its id.
    Wave(String),
    /// The next questionnaire of the wave.
    NextAudience,
    Theme(Id),
    /// The questions before all themes.
    Background,
    Question(Id),
    /// The response at length, with this questionnaire shown.
    Response(usize),
    /// All waves once more, as they could not be read.
    Waves,
    /// Something done while reading results.
    Read(Read),
    /// Composing a wave.
    Compose(Compose),
    /// Managing one.
    Manage(Manage),
    Help,
    Language,
    /// Back to where this screen was opened.
    Close,
    /// To the screen from which one leaves.
    Stop,
    Leave,
}

impl Coordinator {
    pub(super) fn does(&mut self, act: Act) {
        self.notice = None;
        match act {
            Act::Enter => self.enter(),
            Act::SetPassphrase => self.set_passphrase(),
            Act::Wave(id) => {
                self.audience = 0;
                self.ask(Ask::Look { wave: id });
            }
            Act::NextAudience => self.next_audience(),
            Act::Theme(id) => self.open(Place::Theme(id)),
            Act::Background => self.open(Place::Background),
            Act::Question(id) => self.open(Place::Question(id)),
            Act::Response(at) => {
                self.audience = at;
                self.open(Place::Response);
            }
            Act::Waves => self.ask(Ask::Waves),
            Act::Read(read) => self.read(read),
            Act::Compose(does) => self.compose_does(does),
            Act::Manage(does) => self.manage_does(does),
            Act::Help => self.open_once(Place::Help),
            Act::Language => {
                self.lang = match self.lang {
                    Lang::Nl => Lang::En,
                    Lang::En => Lang::Nl,
                };
            }
            Act::Close => self.close(),
            Act::Stop => {
                self.keep_notes(true);
                self.open_once(Place::Stop);
            }
            Act::Leave => self.leave(),
        }
    }

    /// What was typed on the screen on top; the field is wiped.
    fn typed(&mut self) -> Passphrase {
        let typed = self.standing().map(|standing| {
            let typed = Passphrase::new(standing.field.text());
            standing.field.wipe();
            typed
        });
        typed.unwrap_or_else(|| Passphrase::new(""))
    }

    fn enter(&mut self) {
        if self.asked == 0 {
            let passphrase = self.typed();
            self.ask(Ask::Enter(passphrase));
        }
    }

    fn set_passphrase(&mut self) {
        if self.asked > 0 {
            return;
        }
        let typed = self.typed();
        let first = match self.place() {
            Place::NewPassphrase(first) => first.clone(),
            _ => return,
        };
        match first {
            None if !typed.is_long_enough() => self.say(crate::text::coordinator::door::too_short, true),
            None => {
                self.levels.pop();
                self.open(Place::NewPassphrase(Some(typed)));
            }
            Some(first) if first == typed => self.ask(Ask::SetPassphrase(typed)),
            Some(_) => {
                self.levels.pop();
                self.open(Place::NewPassphrase(None));
                self.say(crate::text::coordinator::door::not_the_same, true);
            }
        }
    }

    /// Nothing is held any more before the passphrase was typed.
    pub(super) fn lock(&mut self) {
        self.leave_note();
        self.keep_notes(true);
        self.reading.texts = None;
        (self.waves, self.dossier, self.comparison) = (None, None, None);
        self.disclosed.clear();
        self.notice = None;
        self.keep();
        (self.composing, self.looking, self.file) = (None, None, None);
        self.unfinished.clear();
        self.only(Place::Waiting);
        self.setting.begin = Begin::Enter;
        self.ask(Ask::Lock);
        self.ask(Ask::Door);
    }

    pub(super) fn next_audience(&mut self) {
        let Some(dossier) = &self.dossier else { return };
        let all = dossier.parts.len();
        if all < 2 {
            return;
        }
        let held = self.held();
        let before = self.part().map(|part| part.id().clone());
        self.audience = (self.audience + 1) % all;
        self.turn_comparison(before);
        let questionnaire = self.part().map(|part| part.frozen.questionnaire.clone());
        let Some(questionnaire) = questionnaire else { return };
        // What the other questionnaire does not have can't stay open.
        let stays = |place: &Place| match place {
            Place::Theme(id) => questionnaire.themes.iter().any(|theme| theme.id == *id),
            Place::Question(id) => questionnaire.question(id.as_str()).is_some(),
            _ => true,
        };
        self.levels.retain(|level| stays(&level.place));
        if let Some(standing) = self.standing() {
            standing.top = 0;
        }
        self.hold(held.as_ref());
    }
}
