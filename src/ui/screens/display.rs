//! How the screen is dressed: colours and signs.

use super::Scene;
use crate::sitting::Entry;
use crate::text::screen as say;
use crate::ui::look::{ASCII, Colours, FINE, Signs, WGL4};
use crate::ui::sheet::{Choice, Do, Part, Sheet};

/// Whatever is chosen is seen at once, and said.
pub fn display(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let look = scene.look;
    let colours = [
        (Colours::Usual, say::colours_usual(lang)),
        (Colours::Contrast, say::colours_contrast(lang)),
        (Colours::None, say::colours_none(lang)),
    ];
    let signs: [(&'static Signs, String); 3] =
        [(&WGL4, say::signs_usual(lang)), (&ASCII, say::signs_ascii(lang)), (&FINE, say::signs_fine(lang))];
    let chosen = |is: bool| Some(if is { look.signs.full } else { look.signs.empty });
    let first = colours.iter().position(|(which, _)| *which == look.colours).unwrap_or(0);
    let mut body = vec![Part::Heading(say::display(lang))];
    let now = |words: Option<&String>| words.map(|words| words.to_lowercase()).unwrap_or_default();
    body.push(Part::Text(say::display_now(
        lang,
        now(colours.iter().find(|(which, _)| *which == look.colours).map(|(_, words)| words)),
        now(signs.iter().find(|(which, _)| *which == look.signs).map(|(_, words)| words)),
        if scene.asked.mouse { say::mouse_on(lang) } else { say::mouse_off(lang) },
    )));
    body.push(Part::Text(say::display_kept(lang)));
    body.extend([Part::Gap, Part::Heading(say::display_colours(lang))]);
    let mut digit = 0;
    let mut choice = |label: &str, note: String, is: bool, does: Do| {
        digit += 1;
        let label = label.to_owned();
        Part::Choice(Choice { digit: Some(digit), sign: chosen(is), label, note, note_at: SAMPLES, does })
    };
    for (which, words) in &colours {
        body.push(choice(words, String::new(), *which == look.colours, Do::Colours(*which)));
    }
    body.extend([Part::Gap, Part::Heading(say::display_signs(lang))]);
    for (which, words) in signs {
        // A terminal that has ASCII alone would show something else as a sample.
        let sample = if *look.signs == ASCII { String::new() } else { sample(which) };
        body.push(choice(&words, sample, *which == *look.signs, Do::Signs(which)));
    }
    body.push(Part::Gap);
    let sign = Some(if scene.asked.mouse { look.signs.box_full } else { look.signs.box_empty });
    let label = say::mouse_used(lang);
    let note = String::new();
    body.push(Part::Choice(Choice {
        digit: Some(7),
        sign,
        label,
        note,
        note_at: 0,
        does: Do::Mouse(!scene.asked.mouse),
    }));
    if !scene.is_preview() && scene.env.entry != Entry::Demo {
        let (label, note) = (say::go_on_as_text(lang), String::new());
        body.push(Part::Choice(Choice { digit: Some(8), sign: None, label, note, note_at: 0, does: Do::AsText }));
    }
    let mut buttons = vec![(say::back(lang), Do::Close)];
    if look != scene.asked.usual || !scene.asked.mouse {
        buttons.push((say::display_reset(lang), Do::UsualDisplay));
    }
    Sheet {
        title: say::program(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(buttons)],
        first,
        hints: scene.hints_choose(true),
        ..Sheet::default()
    }
}

/// Where samples stand behind the words.
const SAMPLES: u16 = 40;

/// The signs that matter, to see whether the terminal has them.
fn sample(signs: &Signs) -> String {
    [signs.here, signs.done, signs.full, signs.empty, signs.box_full, signs.box_empty, signs.rule_done].join(" ")
}
