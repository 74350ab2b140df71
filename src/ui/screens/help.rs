//! What the keys do.

use super::{Scene, hints};
use crate::text::screen as say;
use crate::ui::sheet::{Do, Part, Sheet};

/// The keys of the pages while there are pages, and those of sheets.
pub fn help(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let signs = scene.look.signs;
    let key = |key: &str, does: String| (key.to_owned(), does);
    let mut body = Vec::new();
    if scene.session.is_some_and(|s| s.begun) {
        body.extend([
            Part::Heading(say::help_questions(lang)),
            Part::Keys(vec![
                key("1-9 0", say::help_digits(lang)),
                key(&say::help_letter_key(lang), say::help_letter(lang)),
                key(signs.vertical, say::help_up_down(lang)),
                key(signs.sideways, say::help_left_right(lang)),
                key(&say::help_space_key(lang), say::help_space(lang)),
                key("Enter", say::help_enter(lang)),
                key("Backspace", say::help_backspace(lang)),
            ]),
            Part::Gap,
            Part::Text(say::help_several(lang)),
            Part::Text(say::help_typing(lang)),
            Part::Gap,
            Part::Heading(say::help_moving(lang)),
            Part::Keys(vec![
                key("Tab", say::help_tab(lang)),
                key("PgDn PgUp", say::help_pages(lang)),
                key("Esc", say::help_menu(lang)),
                key("Ctrl-S F2", say::help_code(lang)),
                key("F3", say::help_overview(lang)),
                key("F10", say::help_review(lang)),
                key("Ctrl-C", say::help_stop(lang)),
            ]),
            Part::Gap,
            Part::Text(say::help_saved(lang)),
            Part::Gap,
        ]);
    }
    body.push(Part::Text(say::help_sheet(lang)));
    Sheet {
        title: say::help_title(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(vec![(say::help_close(lang), Do::Close)])],
        hints: hints(&[("Esc", say::hint_back(lang)), (signs.vertical, say::hint_scroll(lang))]),
        ..Sheet::default()
    }
}
