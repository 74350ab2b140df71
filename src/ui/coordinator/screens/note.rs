//! A note: a field of several lines, below what it is about.

use super::super::act::Act;
use super::super::reading::Read;
use super::super::scene::Scene;
use crate::port::NotePlace;
use crate::text::coordinator::notes as say;
use crate::text::screen as common;
use crate::ui::room::Room;
use crate::ui::sheet::{Part, Sheet};

/// How large the field is.
#[must_use]
pub fn size(room: Room) -> (u16, u16) {
    (room.columns().saturating_sub(3).max(1), room.body().saturating_sub(8).clamp(3, 14))
}

pub fn note(scene: &Scene<'_>, place: &NotePlace) -> Option<Sheet<Act>> {
    let questionnaire = &scene.part?.frozen.questionnaire;
    let about = match place {
        NotePlace::Theme(id) => &questionnaire.themes.iter().find(|theme| theme.id == *id)?.title,
        NotePlace::Question(id) => &questionnaire.question(id.as_str())?.text,
    };
    let (lang, area) = (scene.lang, scene.notes.area()?);
    let (columns, rows) = size(scene.room);
    let trouble = scene.notes.trouble().map(|why| Part::Warning(say::failed(lang, why.of(lang))));
    Some(Sheet {
        title: say::title(lang),
        right: scene.audience(),
        body: vec![
            Part::Heading(scene.words(about)),
            Part::Text(say::asks(lang)),
            Part::Gap,
            Part::Area(area.shown(columns, rows)),
        ],
        tail: trouble
            .into_iter()
            .chain([Part::Gap, Part::Buttons(vec![(say::keep(lang), Act::Read(Read::LeaveNote))])])
            .collect(),
        hints: vec![
            ("Esc".to_owned(), say::hint_leave(lang)),
            ("Ctrl-S".to_owned(), say::hint_keep(lang)),
            ("Tab".to_owned(), common::hint_choose(lang)),
            ("Ctrl-U".to_owned(), common::hint_undo(lang)),
        ],
        ..Sheet::default()
    })
}
