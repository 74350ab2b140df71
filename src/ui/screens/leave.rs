//! The code, stopping, wiping, and what ends a session from outside.

use super::{Scene, carry};
use crate::port::Refusal;
use crate::sitting::{Standing, why};
use crate::text::calendar;
use crate::text::screen as say;
use crate::ui::sheet::{Do, Part, Sheet};

/// Saved for later: what is true of the answers, the code, how to come back.
pub fn code(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let Some(session) = scene.session else { return stop_early(scene) };
    let mut body = Vec::new();
    let standing = session.saving.standing();
    let unstored = session.unstored_in_words(lang);
    body.extend(unstored.iter().cloned().map(Part::Warning));
    match &standing {
        Standing::Safe if session.interview.answers().is_empty() => {
            body.push(Part::Heading(say::code_nothing_yet(lang)));
        }
        Standing::Safe if unstored.is_empty() => body.push(Part::Heading(say::code_saved(lang))),
        Standing::Safe => body.push(Part::Heading(say::code_rest_saved(lang))),
        Standing::Busy => body.push(Part::Heading(say::code_saving(lang))),
        Standing::Trouble(trouble) => {
            body.push(Part::Warning(say::code_not_saved(lang, why(lang, trouble))));
            body.push(Part::Text(say::code_not_saved_says(lang)));
        }
    }
    if session.is_over() {
        // Nobody is to write down a code that opens nothing any more.
        body.extend([Part::Gap, Part::Warning(say::review_over(lang))]);
    } else {
        if !session.interview.answers().is_empty() {
            let counts = if session.offer.practice {
                say::code_counts_nowhere(lang)
            } else {
                say::code_counts_when(lang, calendar::day(lang, session.closes()))
            };
            body.push(Part::Text(counts));
        }
        body.extend([Part::Gap, Part::Code(session.code.to_string()), Part::Gap]);
        let how = scene.env.way_back(lang);
        body.extend([Part::Text(say::code_write_down(lang, how)), Part::Text(say::code_only_key(lang))]);
    }
    let stop = match standing {
        Standing::Trouble(_) => say::stop_unsaved(lang),
        Standing::Safe | Standing::Busy => say::stop(lang),
    };
    let mut buttons = vec![(say::go_on_answering(lang), Do::Close)];
    // A code that opens nothing any more need not be taken anywhere.
    if !session.is_over() {
        buttons.push(carry::button(scene));
    }
    buttons.push((stop, Do::Leave));
    Sheet {
        title: say::code_title(lang),
        body,
        tail: vec![
            Part::Gap,
            Part::Buttons(buttons),
            Part::Gap,
            Part::Buttons(vec![(say::ask_wipe(lang), Do::AskWipe)]),
        ],
        hints: scene.hints_press(true),
        ..Sheet::default()
    }
}

/// Before anything was begun there is nothing to save.
pub fn stop_early(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    Sheet {
        title: say::program(lang),
        body: vec![Part::Heading(say::stop_title(lang)), Part::Gap, Part::Text(say::stop_nothing_begun(lang))],
        tail: vec![Part::Gap, Part::Buttons(vec![(say::go_on(lang), Do::Close), (say::stop(lang), Do::Leave)])],
        hints: scene.hints_press(true),
        ..Sheet::default()
    }
}

/// The last save is under way.
pub fn leaving(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body = vec![Part::Heading(say::leaving(lang))];
    if let Some(session) = scene.session {
        body.extend([Part::Gap, Part::Code(session.code.to_string())]);
    }
    Sheet { title: say::code_title(lang), body, ..Sheet::default() }
}

/// Wiping asks for a word, so that it never happens by a slip.
pub fn wipe(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body = vec![
        Part::Heading(say::wipe_title(lang)),
        Part::Gap,
        Part::Text(say::wipe_says(lang, say::wipe_word(lang))),
        Part::Gap,
        Part::Field,
    ];
    if let Some(trouble) = scene.trouble {
        body.push(Part::Warning(say::wipe_failed(lang, why(lang, trouble))));
    }
    Sheet {
        title: say::code_title(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(vec![(say::wipe_not(lang), Do::Close), (say::wipe_now(lang), Do::Wipe)])],
        submit: Some(Do::Wipe),
        hints: scene.hints_field(),
        ..Sheet::default()
    }
}

pub fn wiping(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    Sheet { title: say::code_title(lang), body: vec![Part::Heading(say::wiping(lang))], ..Sheet::default() }
}

pub fn wiped(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body = vec![Part::Heading(say::wiped(lang)), Part::Gap];
    if scene.is_kiosk() {
        body.extend([Part::Text(say::kiosk_wiped_says(lang)), Part::Text(say::kiosk_soon(lang))]);
    } else {
        body.push(Part::Text(say::wiped_says(lang)));
    }
    Sheet {
        title: say::program(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(scene.last_buttons())],
        hints: scene.hints_last(),
        ..Sheet::default()
    }
}

/// The store takes nothing more of this session: why, and what now.
pub fn ended(scene: &Scene<'_>, refusal: Refusal) -> Sheet {
    let lang = scene.lang;
    let mut body = match refusal {
        Refusal::TakenOver => vec![
            Part::Heading(say::taken_over(lang)),
            Part::Gap,
            Part::Text(say::taken_over_says(lang)),
            Part::Text(say::taken_over_lost(lang)),
        ],
        Refusal::Gone | Refusal::CodeInUse => {
            vec![Part::Heading(say::gone(lang)), Part::Gap, Part::Text(say::gone_says(lang))]
        }
        Refusal::WaveEnded => {
            vec![Part::Heading(say::wave_ended(lang)), Part::Gap, Part::Text(say::wave_ended_says(lang))]
        }
    };
    if scene.is_kiosk() {
        body.extend([Part::Gap, Part::Text(say::kiosk_soon(lang))]);
    } else if let (Refusal::TakenOver, Some(session)) = (refusal, scene.session) {
        body.extend([Part::Gap, Part::Code(session.code.to_string())]);
    }
    Sheet {
        title: say::program(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(scene.last_buttons())],
        hints: scene.hints_last(),
        ..Sheet::default()
    }
}
