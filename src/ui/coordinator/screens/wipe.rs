//! Wiping one text that somebody wrote: first which, then whether.

use super::super::act::Act;
use super::super::reading::Read;
use super::super::scene::Scene;
use super::texts::paragraph;
use crate::questionnaire::Id;
use crate::sitting::find as found;
use crate::text::coordinator::wiping as say;
use crate::text::screen as common;
use crate::ui::sheet::{Choice, Part, Sheet};
use crate::ui::visible::cut;

/// Columns beside a text in the list: its mark, and room at the right.
const BESIDE: u16 = 6;

/// The texts that stand on the screen below, found by words of them.
pub fn pick(scene: &Scene<'_>, of: Option<&Id>) -> Sheet<Act> {
    let lang = scene.lang;
    let texts: Vec<(&Id, &String)> = scene.written(of).filter(|(_, text)| !text.is_empty()).collect();
    let lines: Vec<String> =
        texts.iter().map(|(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let hits: Vec<usize> = found(&lines, scene.typed);
    let does = |at: usize| texts.get(at).map(|(id, text)| Act::Read(Read::AskWipe((*id).clone(), (*text).clone())));
    let mut body = vec![Part::Text(say::asks(lang)), Part::Field];
    if hits.is_empty() {
        body.push(Part::Text(say::nothing(lang)));
    }
    let columns = scene.room.columns().saturating_sub(BESIDE);
    for (line, does) in hits.iter().filter_map(|at| Some((lines.get(*at)?, does(*at)?))) {
        let label = cut(line, columns, scene.look.signs.more);
        body.push(Part::Choice(Choice { digit: None, sign: None, label, note: String::new(), note_at: 0, does }));
    }
    Sheet {
        title: say::title(lang),
        right: scene.audience(),
        body,
        submit: hits.first().and_then(|at| does(*at)),
        hints: vec![
            ("Enter".to_owned(), common::hint_choose(lang)),
            (scene.look.signs.vertical.to_owned(), common::hint_mark(lang)),
            ("Esc".to_owned(), common::hint_back(lang)),
        ],
        ..Sheet::default()
    }
}

/// Whether that text is to be wiped; staying is what has the focus.
pub fn ask(scene: &Scene<'_>, question: &Id, text: &str) -> Option<Sheet<Act>> {
    let lang = scene.lang;
    let asked = scene.part?.frozen.questionnaire.question(question.as_str())?;
    let buttons = vec![(common::back(lang), Act::Close), (say::wipe(lang), Act::Read(Read::Wipe))];
    Some(Sheet {
        title: say::title(lang),
        right: scene.audience(),
        body: vec![
            Part::Heading(say::ask(lang)),
            Part::Gap,
            Part::Text(scene.words(&asked.text)),
            Part::Gap,
            Part::Rows(paragraph(scene, text)),
            Part::Gap,
            Part::Text(say::says(lang)),
        ],
        tail: vec![Part::Gap, Part::Buttons(buttons)],
        hints: vec![
            ("Esc".to_owned(), common::hint_back(lang)),
            ("Enter".to_owned(), common::hint_press(lang)),
            (scene.look.signs.sideways.to_owned(), common::hint_choose(lang)),
        ],
        ..Sheet::default()
    })
}
