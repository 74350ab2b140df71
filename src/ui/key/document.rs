//! The key table as a page to read or print: `docs/keys.md`.

use super::words::{Section, same, sections};
use crate::text::screen as say;
use crate::text::{Lang, demo};
use crate::ui::demo::keys as demo_keys;
use crate::ui::look::WGL4;
use crate::ui::screens::menu_entries;

/// All keys in Markdown, in Dutch and in English.
#[must_use]
pub fn keys_document() -> String {
    let mut page = String::from("# Toetsen · Keys\n");
    for lang in [Lang::Nl, Lang::En] {
        chapter(&mut page, lang);
    }
    page
}

fn chapter(page: &mut String, lang: Lang) {
    let mut add = |text: String| {
        page.push_str(&text);
        page.push('\n');
    };
    add(format!("\n## {}\n\n{}", say::keys_title(lang), say::keys_intro(lang)));
    for section in Section::ALL {
        add(format!("\n### {}\n", section.title(lang)));
        add(format!("| {} | {} |\n|---|---|", say::keys_key(lang), say::keys_does(lang)));
        for (keys, does) in sections(section, lang, &WGL4) {
            let keys: Vec<String> = keys.split(' ').map(|key| format!("`{key}`")).collect();
            add(format!("| {} | {does} |", keys.join(" ")));
        }
        for note in notes(section, lang) {
            add(format!("\n{note}"));
        }
    }
    add(format!("\n### {}\n", say::menu_title(lang)));
    add(format!("| {} | {} |\n|---|---|", say::keys_key(lang), say::keys_does(lang)));
    for (digit, label, ..) in menu_entries(lang) {
        add(format!("| `{digit}` | {label} |"));
    }
    add(format!("\n### {}\n\n{}", say::keys_mouse_title(lang), say::keys_mouse(lang)));
    add(format!("\n### {}\n", demo::keys_title(lang)));
    add(format!("| {} | {} |\n|---|---|", say::keys_key(lang), say::keys_does(lang)));
    for (keys, does) in demo_keys(lang) {
        add(format!("| {keys} | {does} |"));
    }
    add(format!("\n{}", demo::keys_note(lang)));
    add(format!("\n### {}\n", say::keys_same_title(lang)));
    for (key, other) in same(lang, &WGL4) {
        add(format!("- {}", say::keys_same(lang, format!("`{key}`"), format!("`{other}`"))));
    }
}

/// What a table of keys does not say by itself.
fn notes(section: Section, lang: Lang) -> Vec<String> {
    match section {
        Section::Question => vec![say::keys_note_digits(lang), say::keys_note_last(lang)],
        Section::LongList => vec![say::keys_note_long(lang)],
        Section::Field => vec![say::keys_note_field(lang), say::keys_note_paste(lang)],
        Section::Anywhere => vec![say::keys_note_end(lang)],
        Section::Several | Section::Buttons | Section::Sheet => Vec::new(),
    }
}
