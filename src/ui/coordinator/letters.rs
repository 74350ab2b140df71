//! The letters of the coordinator's screens: one table, from which the keys, the help and the last line are made.

use super::act::Act;
use super::reading::Read;
use super::scene::{Place, Scene};
use crate::port::NotePlace;
use crate::text::Lang;
use crate::text::coordinator::{help as say, manage, wiping};
use crate::wave::{State, Stored};

/// A letter, where it means something, and what to call it.
struct Letter {
    sign: char,
    /// In a sentence, and in a word.
    help: fn(Lang) -> String,
    hint: fn(Lang) -> String,
    at: fn(&Place) -> bool,
    /// Whether it does more there and now than tell why it does not.
    now: fn(&Scene) -> bool,
    does: Read,
}

const LETTERS: &[Letter] = &[
    Letter { sign: 'v', help: say::former, hint: say::hint_former, at: shows_figures, now: former, does: Read::Former },
    Letter { sign: 'g', help: say::groups, hint: say::hint_groups, at: splits, now: groups, does: Read::Groups },
    Letter { sign: 'a', help: say::note, hint: say::hint_note, at: has_note, now: always, does: Read::Note },
    Letter { sign: 't', help: say::texts, hint: say::hint_texts, at: shows_figures, now: texts, does: Read::Texts },
    Letter { sign: 'w', help: wiping::help, hint: wiping::hint, at: is_texts, now: texts, does: Read::PickText },
    Letter { sign: 'b', help: say::bars, hint: say::hint_bars, at: is_block, now: always, does: Read::Bars },
    Letter { sign: 's', help: say::sort, hint: say::hint_sort, at: is_block, now: always, does: Read::Sort },
    Letter {
        sign: 's',
        help: say::sort_themes,
        hint: say::hint_sort,
        at: is_wave,
        now: always,
        does: Read::SortThemes,
    },
    Letter { sign: 'd', help: say::other, hint: say::hint_other, at: is_below, now: others, does: Read::Other },
    Letter { sign: 'u', help: say::invite, hint: manage::invite_short, at: is_wave, now: inviting, does: Read::Invite },
    Letter { sign: '/', help: say::find, hint: say::hint_find, at: splits, now: always, does: Read::Find },
];

/// What a letter does at a place.
pub fn act(place: &Place, letter: char) -> Option<Act> {
    let found = LETTERS.iter().find(|known| known.sign == letter && (known.at)(place));
    found.map(|known| Act::Read(known.does.clone()))
}

/// The letters that do something at a place now, for its last line.
pub fn hints(scene: &Scene, place: &Place) -> Vec<(String, String)> {
    let useful = LETTERS.iter().filter(|known| (known.at)(place) && (known.now)(scene));
    useful.map(|known| (known.sign.to_string(), (known.hint)(scene.lang))).collect()
}

/// All letters with what they do.
pub fn help(lang: Lang) -> Vec<(String, String)> {
    LETTERS.iter().map(|known| (known.sign.to_string(), (known.help)(lang))).collect()
}

/// The note that belongs to a place.
pub fn note_of(place: &Place) -> Option<NotePlace> {
    match place {
        Place::Theme(id) => Some(NotePlace::Theme(id.clone())),
        Place::Question(id) => Some(NotePlace::Question(id.clone())),
        _ => None,
    }
}

fn has_note(place: &Place) -> bool {
    note_of(place).is_some()
}

fn is_texts(place: &Place) -> bool {
    matches!(place, Place::Texts(_))
}

fn is_wave(place: &Place) -> bool {
    *place == Place::Wave
}

fn is_block(place: &Place) -> bool {
    matches!(place, Place::Theme(_) | Place::Background)
}

fn is_below(place: &Place) -> bool {
    is_block(place) || matches!(place, Place::Question(_))
}

fn shows_figures(place: &Place) -> bool {
    is_below(place) || *place == Place::Wave
}

fn splits(place: &Place) -> bool {
    shows_figures(place) || *place == Place::Groups
}

/// Whether letters go out now.
fn inviting(scene: &Scene) -> bool {
    scene.dossier.is_some_and(|dossier| matches!(dossier.state, State::Draft | State::Scheduled | State::Open))
}

const fn always(_: &Scene) -> bool {
    true
}

fn closed(scene: &Scene) -> bool {
    scene.dossier.is_some_and(|dossier| dossier.row.closings > 0)
}

fn former(scene: &Scene) -> bool {
    closed(scene) && scene.dossier.is_some_and(|dossier| dossier.former.is_some())
}

fn others(scene: &Scene) -> bool {
    closed(scene) && scene.dossier.is_some_and(|dossier| dossier.parts.len() > 1)
}

fn groups(scene: &Scene) -> bool {
    closed(scene) && scene.part.is_some_and(|part| part.frozen.questionnaire.split.is_some())
}

fn texts(scene: &Scene) -> bool {
    scene.dossier.is_some_and(|dossier| dossier.row.stored == Stored::Closed && dossier.row.wave.open_answers.is_some())
}
