//! A theme's questions.

use super::super::act::Act;
use super::super::scene::Scene;
use crate::questionnaire::Id;
use crate::ui::sheet::{Choice, Part, Sheet};

pub fn theme(scene: &Scene<'_>, id: &Id) -> Option<Sheet<Act>> {
    let questionnaire = &scene.part?.frozen.questionnaire;
    let theme = questionnaire.themes.iter().find(|theme| theme.id == *id)?;
    let asking = theme.questions.iter().filter(|question| question.asks());
    let body = asking.map(|question| {
        Part::Choice(Choice {
            digit: None,
            sign: None,
            label: scene.words(&question.text),
            note: String::new(),
            note_at: 0,
            does: Act::Question(question.id.clone()),
        })
    });
    Some(Sheet { title: scene.words(&theme.title), body: body.collect(), hints: scene.hints(&[]), ..Sheet::default() })
}
