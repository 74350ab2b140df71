//! What people wrote, once closed: each text by itself, below what it is for and who reads it.

use super::super::act::Act;
use super::super::scene::Scene;
use crate::questionnaire::{Id, Kind, Question};
use crate::results::LEAST_MIN_GROUP;
use crate::text::coordinator::reading as say;
use crate::text::coordinator::wiping;
use crate::text::results::report as texts;
use crate::text::screen as common;
use crate::ui::row::Row;
use crate::ui::sheet::{Part, Sheet};
use crate::ui::visible::wrap;
use crate::wave::Stored;

/// The texts of one question, or of all that ask for any.
pub fn texts(scene: &Scene<'_>, of: Option<&Id>) -> Option<Sheet<Act>> {
    let (dossier, lang) = (scene.dossier?, scene.lang);
    let mut body: Vec<Part<Act>> = Vec::new();
    match &dossier.row.wave.open_answers {
        None => body.push(Part::Text(say::texts_off(lang))),
        Some(open) => {
            body.push(scene.plainly(&say::texts_purpose(lang, &open.purpose)));
            body.push(scene.plainly(&say::texts_readers(lang, &open.readers)));
            if dossier.row.stored == Stored::Closed {
                body.extend([Part::Text(say::texts_shuffled(lang)), Part::Gap]);
                body.extend(questions(scene, of));
            } else {
                body.extend([Part::Gap, Part::Text(say::texts_after_closing(lang))]);
            }
        }
    }
    Some(Sheet {
        title: say::texts_title(lang),
        right: scene.audience(),
        body,
        hints: texts_hints(scene, of),
        ..Sheet::default()
    })
}

fn texts_hints(scene: &Scene<'_>, of: Option<&Id>) -> Vec<(String, String)> {
    let lang = scene.lang;
    let mut more = vec![(scene.look.signs.vertical, common::hint_scroll(lang))];
    if scene.written(of).any(|(_, text)| !text.is_empty()) {
        more.push(("w", wiping::hint(lang)));
    }
    scene.hints(&more)
}

fn asks_for_text(question: &Question) -> bool {
    let other = matches!(&question.kind, Kind::Single { other: Some(other), .. } if other.text);
    question.is_free_text() || other
}

fn questions(scene: &Scene<'_>, of: Option<&Id>) -> Vec<Part<Act>> {
    let lang = scene.lang;
    let (Some(part), Some(dossier)) = (scene.part, scene.dossier) else { return Vec::new() };
    let all = part.frozen.questionnaire.questions().map(|(_, question)| question);
    let wanted: Vec<&Question> =
        all.filter(|question| asks_for_text(question) && of.is_none_or(|id| question.id == *id)).collect();
    if wanted.is_empty() {
        return vec![Part::Text(say::texts_none(lang))];
    }
    // While they are on their way the last line says so.
    let Some(read) = &scene.reading.texts else { return Vec::new() };
    let least = u64::from(dossier.row.wave.min_group).max(LEAST_MIN_GROUP);
    let mut parts = Vec::new();
    for question in wanted {
        parts.extend([Part::Heading(scene.words(&question.text)), Part::Gap]);
        if let Some((_, texts)) = read.shown.iter().find(|(id, _)| *id == question.id) {
            parts.extend(texts.iter().map(|text| Part::Rows(dashed(scene, text))));
            parts.push(Part::Gap);
        } else {
            let given = part.published.texts.get(&question.id).copied().unwrap_or_default();
            let why = if given < least { texts::too_few(lang, least) } else { texts::protects_others(lang) };
            parts.extend([scene.plainly(&format!("{}.", super::figures::capital(&why))), Part::Gap]);
        }
    }
    parts
}

/// A text behind a dash, its lines below each other.
fn dashed(scene: &Scene<'_>, text: &str) -> Vec<Row> {
    let wiped = if text.is_empty() { wiping::wiped(scene.lang) } else { String::new() };
    let mut rows = paragraph(scene, if text.is_empty() { &wiped } else { text });
    if let Some(first) = rows.first_mut() {
        *first = std::mem::take(first).at(0, "-", scene.look.plain());
    }
    rows
}

/// The lines of a text, indented.
pub fn paragraph(scene: &Scene<'_>, text: &str) -> Vec<Row> {
    let lines = wrap(text, scene.room.columns().saturating_sub(2));
    lines.iter().map(|line| Row::new().at(2, line, scene.look.plain())).collect()
}

impl Scene<'_> {
    /// What people wrote as far as it may be read, at a question or at all.
    pub fn written<'a>(&'a self, of: Option<&'a Id>) -> impl Iterator<Item = (&'a Id, &'a String)> {
        let all = self.reading.texts.iter().flat_map(|read| &read.shown);
        all.filter(move |(id, _)| of.is_none_or(|of| of == id))
            .flat_map(|(id, texts)| texts.iter().map(move |text| (id, text)))
    }
}
