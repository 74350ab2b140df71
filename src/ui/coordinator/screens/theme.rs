//! A theme's questions.

use super::super::act::Act;
use super::super::scene::Scene;
use crate::questionnaire::{Id, Question};
use crate::text::coordinator::live as say;
use crate::ui::sheet::{Choice, Part, Sheet};

pub fn theme(scene: &Scene<'_>, id: &Id) -> Option<Sheet<Act>> {
    let questionnaire = &scene.part?.frozen.questionnaire;
    let theme = questionnaire.themes.iter().find(|theme| theme.id == *id)?;
    Some(list(scene, scene.words(&theme.title), &theme.questions))
}

/// The questions about who answers.
pub fn background(scene: &Scene<'_>) -> Option<Sheet<Act>> {
    let questions = &scene.part?.frozen.questionnaire.background;
    Some(list(scene, say::background(scene.lang), questions))
}

fn list(scene: &Scene<'_>, title: String, questions: &[Question]) -> Sheet<Act> {
    let asking = questions.iter().filter(|question| question.asks());
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
    Sheet { title, body: body.collect(), hints: scene.hints(&[]), ..Sheet::default() }
}
