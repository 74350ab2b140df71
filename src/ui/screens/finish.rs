//! Checking, sending, thanks.

use super::Scene;
use crate::interview::Issue;
use crate::questionnaire::Id;
use crate::sitting::why;
use crate::text::screen as say;
use crate::ui::page::Session;
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
    if session.is_over() {
        body.push(Part::Warning(say::review_over(lang)));
    }
    if missing.is_empty() {
        body.push(Part::Text(say::review_nothing(lang)));
    }
    let mut list = |heading: String, sign: &'static str, open: &[Open]| {
        if open.is_empty() {
            return;
        }
        body.extend([Part::Gap, Part::Text(heading)]);
        for (id, note) in open {
            let Some(question) = session.questionnaire.question(id.as_str()) else { continue };
            body.push(Part::Choice(Choice {
                digit: None,
                sign: Some(sign),
                label: session.words(&question.text, lang),
                note: note.clone(),
                note_at: 0,
                does: Do::Question(id.clone()),
            }));
        }
    };
    let (required, unfinished, optional) = open(scene, session);
    let signs = scene.look.signs;
    list(say::review_required(lang, required.len()), signs.alert, &required);
    list(say::review_unfinished(lang), signs.alert, &unfinished);
    list(say::review_optional(lang), signs.empty, &optional);
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

/// A question with what is to be said of it.
type Open = (Id, String);

/// What is required and open, what is not finished or not stored, and what may be skipped.
fn open(scene: &Scene<'_>, session: &Session) -> (Vec<Open>, Vec<Open>, Vec<Open>) {
    let unstored: Vec<Open> = session.unstored().map(|(id, problem)| (id.clone(), problem.to_owned())).collect();
    let (mut required, mut unfinished, mut optional) = (Vec::new(), Vec::new(), Vec::new());
    for (id, issue) in session.missing() {
        let typed = unstored.iter().find(|(with, _)| *with == id).map(|(_, problem)| problem.clone());
        let note = match &issue {
            None | Some(Issue::Required) => typed.clone().unwrap_or_default(),
            Some(issue) => issue.say(scene.lang),
        };
        if session.must_answer(&id) {
            required.push((id, note));
        } else if issue.is_some() || typed.is_some() {
            unfinished.push((id, note));
        } else {
            optional.push((id, note));
        }
    }
    let known = |id: &Id| required.iter().chain(&unfinished).any(|(with, _): &Open| with == id);
    let more: Vec<Open> = unstored.into_iter().filter(|(id, _)| !known(id)).collect();
    unfinished.extend(more);
    (required, unfinished, optional)
}

/// The last word before it can't be undone.
pub fn confirm(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let Some(session) = scene.session else { return Sheet::default() };
    let missing = session.missing().iter().filter(|(id, _)| session.must_answer(id)).count();
    let mut body = vec![Part::Heading(say::confirm_title(lang)), Part::Gap];
    if session.is_over() {
        body.extend([Part::Warning(say::review_over(lang)), Part::Gap]);
    }
    if missing > 0 {
        body.extend([Part::Warning(say::confirm_missing(lang, missing)), Part::Gap]);
    }
    if scene.is_preview() {
        body.push(Part::Text(say::preview_confirm(lang)));
    } else {
        body.extend([Part::Text(say::confirm_says(lang)), Part::Text(say::confirm_nobody(lang))]);
        if session.offer.practice {
            body.push(Part::Text(say::confirm_practice(lang)));
        }
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
    let heading = if scene.is_preview() { say::preview_sent(lang) } else { say::sent(lang) };
    let mut body = vec![Part::Heading(heading), Part::Gap];
    if let Some(session) = scene.session {
        let thanks = session.questionnaire.thanks.as_ref().map(|thanks| session.words(thanks, lang));
        body.push(Part::Text(thanks.unwrap_or_else(|| say::sent_thanks(lang))));
        if session.offer.practice && !scene.is_preview() {
            body.extend([Part::Gap, Part::Text(say::sent_practice(lang))]);
        } else if let Some(feedback) = &session.offer.wave.feedback {
            body.extend([Part::Gap, Part::Text(feedback.clone())]);
        }
    }
    let close = if scene.is_kiosk() { say::kiosk_soon(lang) } else { say::sent_close(lang) };
    body.extend([Part::Gap, Part::Text(close)]);
    let leave = if scene.is_kiosk() { say::kiosk_done(lang) } else { say::close_window(lang) };
    let mut buttons = vec![(leave, Do::Leave)];
    if scene.is_preview() {
        buttons.push((say::preview_again(lang), Do::LookAgain));
    }
    buttons.push((say::other_language(lang), Do::Language));
    Sheet {
        title: say::program(lang),
        body,
        tail: vec![Part::Gap, Part::Buttons(buttons)],
        hints: scene.hints_last(),
        ..Sheet::default()
    }
}
