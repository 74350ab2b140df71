//! Menu and overview.

use super::{Scene, hints};
use crate::sitting::Stand;
use crate::text::Lang;
use crate::text::screen as say;
use crate::ui::sheet::{Choice, Do, Part, Sheet};

/// The menu: digit, label, the key that does the same, what it does.
#[must_use]
pub fn menu_entries(lang: Lang) -> Vec<(u8, String, &'static str, Do)> {
    vec![
        (1, say::menu_onward(lang), "Esc", Do::Close),
        (2, say::menu_previous(lang), "PgUp", Do::PreviousScreen),
        (3, say::menu_overview(lang), "F3", Do::Overview),
        (4, say::menu_code(lang), "F2", Do::Code),
        (5, say::menu_review(lang), "F10", Do::Review),
        (6, say::menu_language(lang), "", Do::Language),
        (7, say::menu_display(lang), "", Do::Display),
        (8, say::menu_help(lang), "?", Do::Help),
        (9, say::menu_stop(lang), "Ctrl-C", Do::Stop),
    ]
}

/// What can be done from anywhere, each by its own digit.
pub fn menu(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body = vec![Part::Heading(say::menu_title(lang)), Part::Gap];
    body.extend(menu_entries(lang).into_iter().map(|(digit, label, key, does)| {
        Part::Choice(Choice { digit: Some(digit), sign: None, label, note: key.to_owned(), note_at: 34, does })
    }));
    Sheet {
        title: scene.session.map(|s| s.words(&s.questionnaire.title, lang)).unwrap_or_default(),
        body,
        hints: hints(&[
            ("Esc", say::hint_back(lang)),
            ("1-9", say::hint_choose(lang)),
            (scene.look.signs.vertical, say::hint_mark(lang)),
            ("Enter", say::hint_choose(lang)),
        ]),
        ..Sheet::default()
    }
}

/// Where it is said how a part stands.
const STANDS: u16 = 49;

/// All parts with what is still open in them.
pub fn overview(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let Some(session) = scene.session else { return Sheet::default() };
    let mut body = vec![Part::Heading(say::overview_title(lang)), Part::Text(say::overview_says(lang)), Part::Gap];
    for section in 0..session.interview.path().sections().len() {
        let label = session.theme_title(section, lang).unwrap_or_else(|| say::background(lang));
        let signs = scene.look.signs;
        let part = session.interview.path().sections().get(section);
        let unstored =
            session.unstored().filter(|(id, _)| part.is_some_and(|part| part.questions.contains(id))).count();
        let (sign, note) = match session.stand(section, unstored) {
            Stand::Done => (signs.done, say::part_complete(lang)),
            Stand::New { open } => (signs.empty, say::part_new(lang, open)),
            Stand::Begun { open } => (signs.dot, say::part_open(lang, open)),
            Stand::Required { open, required } => (signs.alert, say::part_required(lang, open, required)),
            Stand::Amiss { answers } => (signs.alert, say::part_amiss(lang, answers)),
        };
        body.push(Part::Choice(Choice {
            digit: None,
            sign: Some(sign),
            label,
            note,
            note_at: STANDS,
            does: Do::Theme(section),
        }));
    }
    Sheet {
        title: session.words(&session.questionnaire.title, lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(vec![(say::back(lang), Do::Close), (say::menu_review(lang), Do::Review)])],
        first: session.section(),
        hints: scene.hints_choose(true),
        ..Sheet::default()
    }
}
