//! What comes from a letter: a word, or a ticket that can be used once.

use super::Scene;
use crate::sitting::Asks;
use crate::text::screen as say;
use crate::ui::sheet::{Do, Part, Sheet};

/// What a questionnaire asks for, or whatever a letter may hold.
pub fn letter(scene: &Scene<'_>, asks: Asks) -> Sheet {
    let lang = scene.lang;
    let (title, says) = match asks {
        Asks::Ticket => (say::ticket_title(lang), say::ticket_says(lang)),
        Asks::Word => (say::word_title(lang), say::word_says(lang)),
        Asks::Nothing => (say::letter_title(lang), say::letter_says(lang)),
    };
    let mut body = vec![Part::Heading(title), Part::Gap, Part::Text(says)];
    if asks == Asks::Ticket {
        body.push(Part::Text(say::ticket_or_code(lang)));
    }
    body.extend([Part::Gap, Part::Field]);
    if scene.busy {
        body.push(Part::Text(say::letter_sought(lang)));
    }
    Sheet {
        title: say::program(lang),
        right: say::this_language(lang),
        body,
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![
                (say::onward(lang), Do::Letter),
                (say::back(lang), Do::Close),
                (say::have_code(lang), Do::HaveCode),
                (say::other_language(lang), Do::Language),
            ]),
        ],
        submit: Some(Do::Letter),
        hints: scene.hints_field(),
        ..Sheet::default()
    }
}

/// The draft's own ticket was spent before it was sent: what is true of the answers, and what can be done.
pub fn another_ticket(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body = vec![
        Part::Warning(say::another_ticket_title(lang)),
        Part::Gap,
        Part::Text(say::another_ticket_says(lang)),
        Part::Gap,
        Part::Text(say::another_ticket_how(lang)),
        Part::Gap,
        Part::Field,
    ];
    if scene.busy {
        body.push(Part::Text(say::letter_sought(lang)));
    }
    Sheet {
        title: say::review_title(lang),
        body,
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![
                (say::onward(lang), Do::Letter),
                (say::back(lang), Do::Close),
                (say::ask_wipe(lang), Do::AskWipe),
            ]),
        ],
        submit: Some(Do::Letter),
        hints: scene.hints_field(),
        ..Sheet::default()
    }
}
