//! Finding a theme or question of the wave by words of it.

use super::super::act::Act;
use super::super::reading::{Goal, Read, theme_of};
use super::super::scene::Scene;
use crate::questionnaire::Question;
use crate::sitting::find as found;
use crate::text::coordinator::reading as say;
use crate::text::screen as common;
use crate::ui::sheet::{Choice, Part, Sheet};

/// Something that can be found.
struct Known {
    label: String,
    note: String,
    does: Act,
}

pub fn find(scene: &Scene<'_>) -> Option<Sheet<Act>> {
    let lang = scene.lang;
    let known = everything(scene);
    let labels: Vec<String> = known.iter().map(|one| one.label.clone()).collect();
    let hits: Vec<&Known> = found(&labels, scene.typed).into_iter().filter_map(|at| known.get(at)).collect();
    let mut body = vec![Part::Text(say::find_asks(lang)), Part::Field];
    if hits.is_empty() {
        body.push(Part::Text(say::find_nothing(lang)));
    }
    for hit in &hits {
        body.push(Part::Choice(Choice {
            digit: None,
            sign: None,
            label: hit.label.clone(),
            note: hit.note.clone(),
            // Below it: where it stands is longer than what fits beside.
            note_at: 0,
            does: hit.does.clone(),
        }));
    }
    let title = scene.dossier?.row.wave.title.clone();
    Some(Sheet {
        title: say::find_title(lang),
        right: title,
        body,
        submit: hits.first().map(|hit| hit.does.clone()),
        hints: vec![
            ("Enter".to_owned(), common::hint_choose(lang)),
            (scene.look.signs.vertical.to_owned(), common::hint_mark(lang)),
            ("Esc".to_owned(), common::hint_back(lang)),
        ],
        ..Sheet::default()
    })
}

/// All themes and questions of the wave, the questionnaire that is shown first.
fn everything(scene: &Scene<'_>) -> Vec<Known> {
    let Some(dossier) = scene.dossier else { return Vec::new() };
    let shown = scene.part.map(crate::port::Part::id);
    let mut parts: Vec<(usize, &crate::port::Part)> = dossier.parts.iter().enumerate().collect();
    parts.sort_by_key(|(_, part)| Some(part.id()) != shown);
    let mut known = Vec::new();
    for (audience, part) in parts {
        let questionnaire = &part.frozen.questionnaire;
        let title = scene.words(&questionnaire.title);
        let dot = scene.look.signs.dot;
        for theme in &questionnaire.themes {
            known.push(Known {
                label: scene.words(&theme.title),
                note: format!("{title} {dot} {}", say::find_theme(scene.lang)),
                does: Act::Read(Read::Found(audience, Goal::Theme(theme.id.clone()))),
            });
        }
        for (_, question) in questionnaire.questions().filter(|(_, question): &(usize, &Question)| question.asks()) {
            let theme = theme_of(questionnaire, &question.id)
                .and_then(|id| questionnaire.themes.iter().find(|theme| theme.id == *id))
                .map(|theme| format!(" {dot} {}", scene.words(&theme.title)));
            known.push(Known {
                label: scene.words(&question.text),
                note: format!("{title}{}", theme.unwrap_or_default()),
                does: Act::Read(Read::Found(audience, Goal::Question(question.id.clone()))),
            });
        }
    }
    known
}
