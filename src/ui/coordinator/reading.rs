//! Reading results: what is laid beside them, how they are drawn, and where one goes from here.

use super::Coordinator;
use super::act::Act;
use super::letters;
use super::scene::{Place, Scene};
use crate::port::{Ask, Beside, Change, NotePlace, Texts};
use crate::questionnaire::{Id, Question, Questionnaire};
use crate::text::coordinator::reading as say;
use crate::text::coordinator::wiping;
use crate::ui::sheet::Item;
use crate::wave::Stored;

/// How results are looked at; lasts from screen to screen.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// All bars of one length, instead of around their middle.
    pub stacked: bool,
    pub order: Order,
    /// Whether themes stand by their means.
    pub by_mean: bool,
    /// By group.
    pub groups: bool,
    /// What people wrote, while it is read.
    pub texts: Option<Box<Texts>>,
}

/// In which order the questions of a theme stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    File,
    /// The highest mean first; what has none behind.
    Mean,
    /// What was answered least first.
    Missing,
}

/// What is done while reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// What people wrote, at all questions or those of the place.
    Texts,
    /// To where a text that must go is chosen.
    PickText,
    /// Whether that text at that question is to be wiped.
    AskWipe(Id, String),
    /// Wipes it.
    Wipe,
    /// The note of the place.
    Note,
    /// What was typed is kept, and the note is left.
    LeaveNote,
    Find,
    /// How people get in.
    Invite,
    /// What was found, in a questionnaire of the wave by its place.
    Found(usize, Goal),
    /// By group, or together again.
    Groups,
    /// The previous wave beside this one, or away again.
    Former,
    /// Another questionnaire beside this one, or away again.
    Other,
    Bars,
    Sort,
    /// The themes by their means, or as they stand in the file.
    SortThemes,
}

/// Where one can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    Theme(Id),
    Question(Id),
}

/// The theme of a question; `None`: it belongs to the background.
pub fn theme_of<'a>(questionnaire: &'a Questionnaire, id: &Id) -> Option<&'a Id> {
    let theme = questionnaire.themes.iter().find(|theme| theme.questions.iter().any(|question| question.id == *id));
    theme.map(|theme| &theme.id)
}

/// The block of questions in which a question stands.
fn block_of(questionnaire: &Questionnaire, id: &Id) -> Place {
    theme_of(questionnaire, id).map_or(Place::Background, |theme| Place::Theme(theme.clone()))
}

/// All blocks in the order of the file.
fn blocks(questionnaire: &Questionnaire) -> Vec<Place> {
    let background = questionnaire.background.iter().any(Question::asks).then_some(Place::Background);
    background.into_iter().chain(questionnaire.themes.iter().map(|theme| Place::Theme(theme.id.clone()))).collect()
}

impl Coordinator {
    pub(super) fn read(&mut self, read: Read) {
        match read {
            Read::Texts => self.open_texts(),
            Read::PickText => self.pick_text(),
            Read::AskWipe(question, text) => self.open(Place::WipeText(question, text)),
            Read::Wipe => self.wipe_text(),
            Read::Note => {
                if let Some(place) = letters::note_of(self.place()) {
                    self.open_note(place);
                }
            }
            Read::LeaveNote => self.does(Act::Close),
            Read::Find => self.open(Place::Find),
            Read::Invite => {
                if let Some(wave) = self.dossier.as_ref().map(|dossier| dossier.row.wave.id.clone()) {
                    self.ask(Ask::Invite { wave });
                }
            }
            Read::Found(audience, goal) => self.go_to(audience, goal),
            Read::Groups => self.groups(),
            Read::Former => self.former(),
            Read::Other => self.other(),
            Read::Bars => self.reading.stacked = !self.reading.stacked,
            Read::SortThemes => {
                self.keep_focus(|coordinator| coordinator.reading.by_mean = !coordinator.reading.by_mean);
            }
            Read::Sort => {
                self.reading.order = match self.reading.order {
                    Order::File => Order::Mean,
                    Order::Mean => Order::Missing,
                    Order::Missing => Order::File,
                };
                if let Some(standing) = self.standing() {
                    standing.focus = 0;
                }
            }
        }
    }

    fn is_closed(&self) -> bool {
        self.dossier.as_ref().is_some_and(|dossier| dossier.row.closings > 0)
    }

    fn groups(&mut self) {
        if !self.is_closed() {
            return self.say(say::groups_after_closing, false);
        }
        if self.part().is_none_or(|part| part.frozen.questionnaire.split.is_none()) {
            return self.say(say::no_split, false);
        }
        match self.place() {
            Place::Wave => self.open(Place::Groups),
            Place::Groups => self.does(Act::Close),
            _ => self.reading.groups = !self.reading.groups,
        }
    }

    fn former(&mut self) {
        if !self.is_closed() {
            return self.say(say::former_after_closing, false);
        }
        if self.dossier.as_ref().is_none_or(|dossier| dossier.former.is_none()) {
            return self.say(say::no_former, false);
        }
        self.lay_beside(Beside::Former);
    }

    fn other(&mut self) {
        if !self.is_closed() {
            return self.say(say::other_after_closing, false);
        }
        let Some(dossier) = &self.dossier else { return };
        let all = dossier.parts.len();
        if all < 2 {
            return self.say(say::no_other, false);
        }
        if *self.place() == Place::Wave {
            return self.say(say::other_below, false);
        }
        // Each other questionnaire in turn, then none.
        let shown = match self.comparison.as_ref().map(|comparison| &comparison.beside) {
            Some(Beside::Questionnaire(id)) => dossier.parts.iter().position(|part| part.id() == id),
            _ => None,
        };
        let next = (shown.unwrap_or(self.audience) + 1) % all;
        match dossier.parts.get(next).filter(|_| next != self.audience).map(|part| part.id().clone()) {
            Some(id) => self.lay_beside(Beside::Questionnaire(id)),
            None => self.comparison = None,
        }
    }

    /// Lays something beside the results; what lies there already goes away.
    fn lay_beside(&mut self, beside: Beside) {
        let Some(dossier) = &self.dossier else { return };
        let wave = dossier.row.wave.id.clone();
        match self.comparison.take() {
            Some(shown) if shown.beside == beside => {}
            _ => self.ask(Ask::Compare { wave, beside }),
        }
    }

    /// After another questionnaire was chosen: nothing lies beside itself.
    pub(super) fn turn_comparison(&mut self, before: Option<Id>) {
        let shown = self.part().map(|part| part.id().clone());
        let beside = self.comparison.as_ref().map(|comparison| comparison.beside.clone());
        if let (Some(Beside::Questionnaire(id)), Some(shown), Some(before)) = (beside, shown, before)
            && id == shown
        {
            self.lay_beside(Beside::Questionnaire(before));
        }
    }

    fn pick_text(&mut self) {
        let Place::Texts(of) = self.place().clone() else { return };
        if self.scene().written(of.as_ref()).all(|(_, text)| text.is_empty()) {
            return self.say(wiping::nothing_there, false);
        }
        self.open(Place::PickText(of));
    }

    fn wipe_text(&mut self) {
        if self.asked > 0 {
            return;
        }
        let Place::WipeText(question, text) = self.place().clone() else { return };
        let asked = self
            .dossier
            .as_ref()
            .zip(self.part())
            .map(|(dossier, part)| (dossier.row.wave.id.clone(), part.id().clone()));
        if let Some((wave, questionnaire)) = asked {
            self.ask(Ask::Change { wave, change: Change::WipeText { questionnaire, question, text } });
        }
    }

    /// A text was wiped: back to the others, which are read again.
    pub(super) fn text_wiped(&mut self) {
        self.levels.retain(|level| !matches!(level.place, Place::PickText(_) | Place::WipeText(..)));
        if matches!(self.place(), Place::Texts(_)) {
            self.ask_texts();
        }
    }

    fn open_texts(&mut self) {
        let of = match self.place() {
            Place::Question(id) => Some(id.clone()),
            _ => None,
        };
        if self.dossier.is_none() {
            return;
        }
        self.reading.texts = None;
        self.open(Place::Texts(of));
        self.ask_texts();
    }

    fn ask_texts(&mut self) {
        let Some(dossier) = &self.dossier else { return };
        let may = dossier.row.stored == Stored::Closed && dossier.row.wave.open_answers.is_some();
        let asked = self.part().map(|part| (dossier.row.wave.id.clone(), part.id().clone()));
        if let (true, Some((wave, questionnaire))) = (may, asked) {
            self.ask(Ask::Texts { wave, questionnaire });
        }
    }

    /// Takes texts in, as long as they are still waited for.
    pub(super) fn take_texts(&mut self, texts: Box<Texts>) {
        let wanted = matches!(self.place(), Place::Texts(_))
            && self.dossier.as_ref().is_some_and(|dossier| dossier.row.wave.id == texts.wave)
            && self.part().is_some_and(|part| *part.id() == *texts.questionnaire);
        if wanted {
            self.reading.texts = Some(texts);
        }
    }

    /// To what was found: on the way that leads there.
    fn go_to(&mut self, audience: usize, goal: Goal) {
        let before = self.part().map(|part| part.id().clone());
        self.audience = audience;
        self.turn_comparison(before);
        let Some(questionnaire) = self.part().map(|part| part.frozen.questionnaire.clone()) else { return };
        let wave = self.levels.iter().position(|level| level.place == Place::Wave).unwrap_or(0);
        self.levels.truncate(wave + 1);
        match goal {
            Goal::Theme(id) => self.open(Place::Theme(id)),
            Goal::Question(id) => {
                self.open(block_of(&questionnaire, &id));
                self.point_at(&id);
                self.open(Place::Question(id));
            }
        }
    }

    /// To the neighbouring theme or question; whether this place has neighbours.
    pub(super) fn neighbour(&mut self, next: bool) -> bool {
        let Some(questionnaire) = self.part().map(|part| part.frozen.questionnaire.clone()) else { return false };
        let to = |at: Option<usize>| if next { at?.checked_add(1) } else { at?.checked_sub(1) };
        match self.place().clone() {
            Place::Question(id) => {
                let all: Vec<&Question> = questionnaire
                    .questions()
                    .map(|(_, question)| question)
                    .filter(|question| question.asks())
                    .collect();
                let at = all.iter().position(|question| question.id == id);
                if let Some(question) = to(at).and_then(|to| all.get(to)) {
                    let id = question.id.clone();
                    self.levels.pop();
                    // The block below follows, so that one goes back to where this question stands.
                    if matches!(self.place(), Place::Theme(_) | Place::Background) {
                        self.levels.pop();
                        self.open(block_of(&questionnaire, &id));
                        self.point_at(&id);
                    }
                    self.open(Place::Question(id));
                }
                true
            }
            place @ (Place::Theme(_) | Place::Background) => {
                let all = blocks(&questionnaire);
                let at = all.iter().position(|block| *block == place);
                if let Some(block) = to(at).and_then(|to| all.get(to)) {
                    self.levels.pop();
                    self.open(block.clone());
                }
                true
            }
            _ => false,
        }
    }

    /// Puts the focus on a question in the list on top.
    fn point_at(&mut self, id: &Id) {
        let items = self.scene().sheet(self.place()).map(|sheet| sheet.items()).unwrap_or_default();
        let wanted = Act::Question(id.clone());
        let at = items.iter().position(|item| matches!(item, Item::Does(_, act) if *act == wanted));
        if let (Some(at), Some(standing)) = (at, self.standing()) {
            standing.focus = at;
            standing.reading = at == 0;
        }
    }
}

impl Scene<'_> {
    /// The note that stands at a place, as typed last.
    #[must_use]
    pub fn note(&self, place: &NotePlace) -> Option<&str> {
        let (dossier, part) = (self.dossier?, self.part?);
        self.notes.text(dossier, part.id().as_str(), place).filter(|text| !text.trim().is_empty())
    }
}
