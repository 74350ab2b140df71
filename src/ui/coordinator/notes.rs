//! Notes: the story behind a theme or question, in the coordinator's words.
//!
//! Invariants: nothing is said to be saved before the store has said so for those words; what was typed is kept, and
//! tried again, until then.

use std::time::Duration;

use super::Coordinator;
use super::scene::Place;
use super::screens::note::size;
use crate::port::{Ask, Dossier, LONGEST_NOTE, Moment, Note, NotePlace};
use crate::questionnaire::diagnostics::Said;
use crate::text::Lang;
use crate::text::coordinator::notes as say;
use crate::ui::key::Cmd;
use crate::ui::widgets::area::{Area, Edited};

/// A note is saved so long after the last key.
const QUIET: Duration = Duration::from_secs(2);
/// What could not be saved is tried again after so long.
const AGAIN: Duration = Duration::from_secs(5);

/// Notes that are being written, or are not known to be saved.
#[derive(Default)]
pub struct Notes {
    /// The field of the note that is open.
    area: Option<Area>,
    waiting: Vec<Waiting>,
}

/// A note that is not known to be on disk.
struct Waiting {
    wave: String,
    note: Note,
    stage: Stage,
    /// When it is to be asked for.
    due: Moment,
}

enum Stage {
    Typed,
    UnderWay,
    Failed(Said),
}

impl Notes {
    /// The words of a note as typed last.
    pub fn text<'a>(&'a self, dossier: &'a Dossier, questionnaire: &str, place: &NotePlace) -> Option<&'a str> {
        let is_it = |note: &Note| note.questionnaire == questionnaire && note.place == *place;
        let waiting = self.waiting.iter().find(|one| one.wave == dossier.row.wave.id && is_it(&one.note));
        let kept = || dossier.notes.iter().find(|note| is_it(note));
        waiting.map(|one| &one.note).or_else(kept).map(|note| note.text.as_str())
    }

    pub const fn area(&self) -> Option<&Area> {
        self.area.as_ref()
    }

    /// Whether some note is not known to be saved.
    pub const fn are_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Why a note could not be saved.
    pub fn trouble(&self) -> Option<&Said> {
        self.waiting.iter().find_map(|one| match &one.stage {
            Stage::Failed(why) => Some(why),
            _ => None,
        })
    }

    /// Whether the words that are in the field now are on disk.
    fn is_saved(&self, wave: &str, questionnaire: &str, place: &NotePlace) -> bool {
        !self
            .waiting
            .iter()
            .any(|one| one.wave == wave && one.note.questionnaire == questionnaire && one.note.place == *place)
    }

    fn typed(&mut self, wave: &str, note: Note, due: Moment) {
        let same = |one: &&mut Waiting| {
            one.wave == wave && one.note.questionnaire == note.questionnaire && one.note.place == note.place
        };
        match self.waiting.iter_mut().find(same) {
            Some(one) => {
                one.note = note;
                if !matches!(one.stage, Stage::Failed(_)) {
                    (one.stage, one.due) = (Stage::Typed, due);
                }
            }
            None => self.waiting.push(Waiting { wave: wave.to_owned(), note, stage: Stage::Typed, due }),
        }
    }

    /// What is to be saved now; `all`: whatever is not known to be saved.
    fn take_due(&mut self, now: Moment, all: bool) -> Vec<Ask> {
        let due =
            self.waiting.iter_mut().filter(|one| all || (one.due <= now && !matches!(one.stage, Stage::UnderWay)));
        due.map(|one| {
            one.stage = Stage::UnderWay;
            Ask::Note { wave: one.wave.clone(), note: one.note.clone() }
        })
        .collect()
    }

    /// When something is to be saved.
    pub fn due(&self) -> Option<Moment> {
        self.waiting.iter().filter(|one| !matches!(one.stage, Stage::UnderWay)).map(|one| one.due).min()
    }

    /// The words are on disk; those that were typed since are not.
    fn saved(&mut self, wave: &str, note: &Note) {
        self.waiting.retain(|one| one.wave != wave || one.note != *note);
    }

    fn failed(&mut self, wave: &str, note: &Note, why: &Said, again: Moment) {
        let is_it = |one: &&mut Waiting| {
            one.wave == wave && one.note.questionnaire == note.questionnaire && one.note.place == note.place
        };
        if let Some(one) = self.waiting.iter_mut().find(is_it) {
            (one.stage, one.due) = (Stage::Failed(why.clone()), again);
        }
    }

    /// What was typed and could not be saved, for the last lines.
    pub fn left_behind(&self) -> Option<String> {
        let texts: Vec<&str> = self.waiting.iter().map(|one| one.note.text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }
}

impl Coordinator {
    pub(super) fn open_note(&mut self, place: NotePlace) {
        let text = self.scene().note(&place).unwrap_or_default().to_owned();
        self.notes.area = Some(Area::new(&text, LONGEST_NOTE));
        self.open(Place::Note(place));
    }

    /// Which note is open: wave, questionnaire, place.
    fn open_one(&self) -> Option<(String, String, NotePlace)> {
        let Place::Note(place) = self.place() else { return None };
        let (dossier, part) = (self.dossier.as_ref()?, self.part()?);
        Some((dossier.row.wave.id.clone(), part.id().to_string(), place.clone()))
    }

    /// A key in the field; whether it was one for the field.
    pub(super) fn write(&mut self, cmd: Cmd) -> bool {
        let (columns, rows) = size(self.room);
        let Some(area) = &mut self.notes.area else { return false };
        let full = area.chars() >= LONGEST_NOTE && matches!(cmd, Cmd::Type(_) | Cmd::Enter);
        match cmd {
            Cmd::Code => self.keep_notes(true),
            _ => match area.edit(cmd, columns, rows) {
                Edited::Text => self.was_typed(),
                Edited::Nothing if full => self.say(|lang| say::full(lang, LONGEST_NOTE), true),
                Edited::Cursor => {}
                // Out of the field below, and nowhere above: what stands there is text.
                Edited::Below => return false,
                Edited::Above | Edited::Nothing => {
                    return matches!(
                        cmd,
                        Cmd::Type(_)
                            | Cmd::Enter
                            | Cmd::Erase
                            | Cmd::EraseNext
                            | Cmd::Undo
                            | Cmd::Redo
                            | Cmd::Up
                            | Cmd::Left
                            | Cmd::Right
                            | Cmd::Home
                            | Cmd::End
                    );
                }
            },
        }
        true
    }

    pub(super) fn paste_note(&mut self, text: &str) {
        if let Some(area) = &mut self.notes.area {
            let all = area.insert(text) && area.chars() < LONGEST_NOTE;
            self.was_typed();
            if !all {
                self.say(|lang| say::full(lang, LONGEST_NOTE), true);
            }
        }
    }

    fn was_typed(&mut self) {
        let Some((wave, questionnaire, place)) = self.open_one() else { return };
        let Some(area) = &self.notes.area else { return };
        let note = Note { questionnaire, place, text: area.text() };
        let due = self.now.saturating_add(QUIET);
        self.notes.typed(&wave, note, due);
    }

    /// Asks for what is due to be saved; `all`: for whatever is not known to be.
    pub(super) fn keep_notes(&mut self, all: bool) {
        if self.is_inside() {
            for ask in self.notes.take_due(self.now, all) {
                self.ask(ask);
            }
        }
    }

    /// The note on top is left: its words are saved now.
    pub(super) fn leave_note(&mut self) {
        if matches!(self.place(), Place::Note(_)) {
            self.keep_notes(true);
            self.notes.area = None;
        }
    }

    pub(super) fn noted(&mut self, wave: &str, note: Note) {
        self.notes.saved(wave, &note);
        // The wave as it was read last does not know of it yet.
        if let Some(dossier) = self.dossier.as_mut().filter(|dossier| dossier.row.wave.id == wave) {
            let other = |known: &Note| known.questionnaire != note.questionnaire || known.place != note.place;
            dossier.notes.retain(other);
            if !note.text.trim().is_empty() {
                dossier.notes.push(note);
            }
        }
    }

    pub(super) fn not_noted(&mut self, wave: &str, note: &Note, why: &Said) {
        self.notes.failed(wave, note, why, self.now.saturating_add(AGAIN));
    }

    /// What is told of the note that is open, or of one that could not be saved; whether it is a warning.
    pub(super) fn note_status(&self) -> Option<(String, bool)> {
        let lang: Lang = self.lang;
        let open = self.open_one();
        if self.notes.trouble().is_some() {
            // The note itself says why.
            let said = if open.is_some() { say::not_saved(lang) } else { say::left_behind(lang) };
            return Some((said, true));
        }
        let (wave, questionnaire, place) = open?;
        let saved = self.notes.is_saved(&wave, &questionnaire, &place);
        let empty = self.notes.area.as_ref().is_none_or(|area| area.text().is_empty());
        match (saved, empty) {
            (true, true) => None,
            (true, false) => Some((say::saved(lang), false)),
            (false, _) => Some((say::not_yet(lang), false)),
        }
    }
}
