//! A theme: what it measures, its score beside what the region wants and what lies beside it, and its questions; and
//! the background, which has questions only.

use super::super::act::Act;
use super::super::letters;
use super::super::scene::{Place, Scene};
use super::block::{TALL, block};
use super::figures::{Figures, capital};
use super::groups;
use crate::port::NotePlace;
use crate::questionnaire::{Id, Theme};
use crate::results::{Figure, ThemeFigures, ambition, difference};
use crate::text::coordinator::help as keys;
use crate::text::coordinator::reading as say;
use crate::text::results::report as texts;
use crate::ui::frame::titles_fit;
use crate::ui::sheet::{Part, Sheet};

pub fn theme(scene: &Scene<'_>, id: &Id) -> Option<Sheet<Act>> {
    let figures = scene.figures()?;
    let questionnaire = figures.questionnaire;
    let at = questionnaire.themes.iter().position(|theme| theme.id == *id)?;
    let theme = questionnaire.themes.get(at)?;
    let title = scene.words(&theme.title);
    let right = say::at_theme(scene.lang, scene.audience(), at + 1, questionnaire.themes.len());
    let groups = if scene.reading.groups { groups::all(&figures) } else { Vec::new() };
    let sides = groups::sides(scene, &figures, &groups);
    let mut body = Vec::new();
    if !titles_fit(&title, &right, scene.room) {
        body.extend([scene.strongly(&title), Part::Gap]);
    }
    body.extend(score(scene, &figures, theme));
    if !sides.is_empty() {
        body.extend(groups::scores(scene, &figures, &sides, theme));
    }
    let about = theme.about.as_ref().map(|about| Part::Text(scene.words(about)));
    if let (true, Some(about)) = (tall(scene), about.clone()) {
        body.extend([about, Part::Gap]);
    }
    body.extend(scene.note_parts(&NotePlace::Theme(id.clone())));
    body.extend(block(scene, &figures, &theme.questions, sides));
    if let (false, Some(about)) = (tall(scene), about) {
        body.extend([Part::Gap, scene.strongly(&say::read_so(scene.lang)), about]);
    }
    Some(Sheet { title, right, body, hints: hints(scene, &Place::Theme(id.clone())), ..Sheet::default() })
}

pub fn background(scene: &Scene<'_>) -> Option<Sheet<Act>> {
    let figures = scene.figures()?;
    let groups = if scene.reading.groups { groups::all(&figures) } else { Vec::new() };
    let sides = groups::sides(scene, &figures, &groups);
    let mut body: Vec<Part<Act>> = Vec::new();
    if let Some(nothing) = figures.nothing(scene) {
        body.extend([scene.plainly(&nothing), Part::Gap]);
    }
    body.extend(block(scene, &figures, &figures.questionnaire.background, sides));
    Some(Sheet {
        title: texts::background(scene.lang),
        right: scene.audience(),
        body,
        hints: hints(scene, &Place::Background),
        ..Sheet::default()
    })
}

/// Whether there is room for how to read a theme above its questions. On low screens it stands below them, so that
/// questions are in sight at once.
const fn tall(scene: &Scene<'_>) -> bool {
    scene.room.height >= TALL
}

fn hints(scene: &Scene<'_>, place: &Place) -> Vec<(String, String)> {
    let key = |key: &str, does: String| (key.to_owned(), does);
    let mut more = vec![
        key("Enter", keys::hint_question(scene.lang)),
        key(scene.look.signs.sideways, keys::hint_theme(scene.lang)),
    ];
    more.extend(letters::hints(scene, place));
    scene.reading_hints(more)
}

/// `Gemiddeld 3,8 (95%-interval 3,6 tot 4,0), n = 41`, or why it is not told.
fn said(scene: &Scene<'_>, figures: &Figures<'_>, figure: &Figure<ThemeFigures>) -> String {
    let lang = scene.lang;
    let number = |value: f64| texts::rounded(lang, value, 1);
    match figure {
        Figure::Hidden(kept) => texts::theme_hidden(lang, figures.why(scene, *kept)),
        Figure::Shown(shown) => {
            let mean = shown.mean.map(number).unwrap_or_default();
            match shown.interval {
                Some((low, high)) => texts::theme_mean(lang, mean, number(low), number(high), shown.n),
                None => texts::theme_mean_only(lang, mean, shown.n),
            }
        }
    }
}

/// Inside a sentence.
fn small(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}

/// The score, what the region wants of it, and what has changed.
fn score(scene: &Scene<'_>, figures: &Figures<'_>, theme: &Theme) -> Vec<Part<Act>> {
    let lang = scene.lang;
    let mut parts: Vec<Part<Act>> = Vec::new();
    let figure = figures.disclosed.themes.get(&theme.id);
    if let Some(figure) = figure {
        let mut line = said(scene, figures, figure);
        if figures.basis.is_theme_late(theme) {
            line = format!("{line} ({})", texts::of_former_closing(lang));
        }
        parts.push(scene.strongly(&line));
    }
    if let Some(nothing) = figures.nothing(scene) {
        parts.push(scene.plainly(&nothing));
    }
    let ambitions = scene.dossier.map(|dossier| dossier.row.wave.ambitions.as_slice()).unwrap_or_default();
    for wanted in ambitions.iter().filter(|wanted| wanted.theme == theme.id) {
        parts.push(scene.plainly(&ambition(wanted, figure, lang)));
    }
    if let Some(other) = scene.other() {
        match (other.changes.themes.get(&theme.id), other.figures.disclosed.themes.get(&theme.id)) {
            (Some(change), Some(theirs)) => {
                let on = (change.items < change.of).then(|| texts::on_items(lang, change.items, change.of));
                let words = [Some(difference(change.contrast.as_ref(), lang)), on];
                let words = words.into_iter().flatten().collect::<Vec<_>>().join(", ");
                parts.push(scene.plainly(&format!("{}: {}", other.title, small(&said(scene, &other.figures, theirs)))));
                parts.push(scene.strongly(&capital(&words)));
            }
            _ if figure.is_some() => parts.push(scene.plainly(&say::few_shared(lang, &other.title))),
            _ => {}
        }
    }
    if !parts.is_empty() {
        parts.push(Part::Gap);
    }
    parts
}
