//! One question.

use super::super::act::Act;
use super::super::scene::Scene;
use crate::questionnaire::Id;
use crate::ui::sheet::{Part, Sheet};

pub fn question(scene: &Scene<'_>, id: &Id) -> Option<Sheet<Act>> {
    let question = scene.part?.frozen.questionnaire.question(id.as_str())?;
    Some(Sheet {
        title: scene.words(&question.text),
        body: vec![Part::Text(scene.words(&question.text))],
        hints: scene.hints(&[]),
        ..Sheet::default()
    })
}
