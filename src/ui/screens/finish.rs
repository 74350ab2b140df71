//! Checking, sending, thanks.

use super::{Scene, hints, why};
use crate::interview::Issue;
use crate::text::screen as say;
use crate::ui::sheet::{Choice, Do, Part, Sheet};

/// What is still open, what must be answered first; sending is never what has the focus.
pub fn review(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let Some(session) = scene.session else { return Sheet::default() };
    let progress = session.interview.progress();
    let missing = session.missing();
    let mut body = Vec::new();
    if progress.answered == progress.total {
        body.push(Part::Heading(say::review_all(lang)));
    } else {
        body.push(Part::Heading(say::review_some(lang, progress.answered, progress.total)));
    }
    if session.offer.over {
        body.push(Part::Warning(say::review_over(lang)));
    }
    if missing.is_empty() {
        body.push(Part::Text(say::review_nothing(lang)));
    }
    let mut list = |heading: String, with: bool| {
        let of_this: Vec<_> = missing.iter().filter(|(_, issue)| issue.is_some() == with).collect();
        if of_this.is_empty() {
            return;
        }
        body.extend([Part::Gap, Part::Text(heading)]);
        for (id, issue) in of_this {
            let Some(question) = session.questionnaire.question(id.as_str()) else { continue };
            let note = match issue {
                None | Some(Issue::Required) => String::new(),
                Some(issue) => issue.say(lang),
            };
            body.push(Part::Choice(Choice {
                digit: None,
                sign: Some(scene.look.signs.empty),
                label: session.words(&question.text, lang),
                note,
                note_at: 0,
                does: Do::Question(id.clone()),
            }));
        }
    };
    let required = missing.iter().filter(|(_, issue)| issue.is_some()).count();
    list(say::review_required(lang, required), true);
    list(say::review_optional(lang), false);
    Sheet {
        title: say::review_title(lang),
        body,
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![(say::back_to_questions(lang), Do::Close), (say::send(lang), Do::AskSend)]),
        ],
        hints: scene.hints_choose(true),
        ..Sheet::default()
    }
}

/// The last word before it can't be undone.
pub fn confirm(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let Some(session) = scene.session else { return Sheet::default() };
    let missing = session.interview.issues().len();
    let mut body = vec![Part::Heading(say::confirm_title(lang)), Part::Gap];
    if missing > 0 {
        body.extend([Part::Warning(say::confirm_missing(lang, missing)), Part::Gap]);
    }
    body.extend([Part::Text(say::confirm_says(lang)), Part::Text(say::confirm_nobody(lang))]);
    if session.offer.practice {
        body.push(Part::Text(say::confirm_practice(lang)));
    }
    if let Some(trouble) = scene.trouble {
        body.extend([Part::Gap, Part::Warning(say::send_failed(lang, why(lang, trouble)))]);
    }
    let send = if missing > 0 { say::send_anyway(lang) } else { say::send(lang) };
    Sheet {
        title: say::review_title(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(vec![(say::not_yet(lang), Do::Close), (send, Do::Send)])],
        hints: scene.hints_press(true),
        ..Sheet::default()
    }
}

pub fn sending(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    Sheet {
        title: say::review_title(lang),
        body: vec![Part::Heading(say::sending(lang)), Part::Gap, Part::Text(say::sending_says(lang))],
        ..Sheet::default()
    }
}

/// Only after the store has said that it has the response.
pub fn thanks(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body = vec![Part::Heading(say::sent(lang)), Part::Gap];
    if let Some(session) = scene.session {
        let thanks = session.questionnaire.thanks.as_ref().map(|thanks| session.words(thanks, lang));
        body.push(Part::Text(thanks.unwrap_or_else(|| say::sent_thanks(lang))));
        if session.offer.practice {
            body.extend([Part::Gap, Part::Text(say::sent_practice(lang))]);
        } else if let Some(feedback) = &session.offer.wave.feedback {
            body.extend([Part::Gap, Part::Text(feedback.clone())]);
        }
    }
    body.extend([Part::Gap, Part::Text(say::sent_close(lang))]);
    Sheet {
        title: say::program(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(vec![(say::close_window(lang), Do::Leave)])],
        hints: hints(&[("Enter", say::hint_stop(lang))]),
        ..Sheet::default()
    }
}
