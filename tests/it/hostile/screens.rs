//! Texts of questionnaires and waves: whatever they hold, every screen shows it harmlessly.
//!
//! Files with control characters are refused when they are read; these come past that check, as an older store might
//! hold them.

use std::sync::Arc;

use aoj::port::{FrontEnd, Offer, Offered};
use aoj::questionnaire::{Choice, Kind, Question, Questionnaire, Wording};
use aoj::wave::{Contact, Wave};

use super::corpus::corpus;
use super::painted::can_be_shown;
use crate::keys::fixture;
use crate::keys::stage::Stage;

/// Keys, a step at a time: through every screen that a respondent can get to.
const WALK: &[&str] = &[
    "", "?", "<Esc>", "1", "<Enter>", "<Enter>", "3", "<Down>", "<Right>", "?", "<Esc>", "<Esc>", "<Down>", "<Esc>",
    "<F3>", "<End>", "<Esc>", "<F2>", "<Esc>", "<PgDn>", "<PgDn>", "4", "w", "<Right>", "<PgDn>", "1", "<PgDn>", "7",
    "<Down>", "<Down>", "<Down>", "<Down>", "<PgDn>", "1", "2", "<PgDn>", "<F10>", "<Up>", "<F2>", "<Down>", "<Enter>",
    "<Esc>", "<Esc>", "<F10>", "<End>", "<Enter>", "<Right>", "<Enter>", "<Enter>",
];

/// The questionnaire with that text wherever there is one.
fn questionnaire(text: &str) -> Questionnaire {
    reworded(fixture::every_kind(), text)
}

/// A questionnaire with that text wherever there is one.
pub fn reworded(mut all: Questionnaire, text: &str) -> Questionnaire {
    let words = |old: &Wording| Wording::plain(&format!("{text}{}", plain(old)));
    all.title = words(&all.title);
    all.intro = all.intro.as_ref().map(words);
    all.thanks = all.thanks.as_ref().map(words);
    all.background.iter_mut().for_each(|question| reword(question, text));
    for theme in &mut all.themes {
        theme.title = words(&theme.title);
        theme.about = theme.about.as_ref().map(words);
        theme.questions.iter_mut().for_each(|question| reword(question, text));
    }
    all
}

fn plain(wording: &Wording) -> String {
    wording.fill("nl", |_| None::<String>)
}

fn reword(question: &mut Question, text: &str) {
    let words = |old: &Wording| Wording::plain(&format!("{text}{}", plain(old)));
    question.text = words(&question.text);
    question.help = Some(Wording::plain(text));
    for escape in &mut question.escapes {
        escape.label = words(&escape.label);
    }
    match &mut question.kind {
        Kind::Likert { scale, .. } => {
            let scale = Arc::make_mut(scale);
            scale.points.iter_mut().for_each(|point| point.label = words(&point.label));
        }
        Kind::Single { options, other, .. } => {
            relabel(options, text);
            if let Some(other) = other {
                other.label = words(&other.label);
            }
        }
        Kind::Multiple { options, .. } | Kind::Rank { options, .. } => {
            relabel(options, text);
        }
        Kind::Mark { low, high, .. } => {
            *low = low.as_ref().map(words);
            *high = high.as_ref().map(words);
        }
        Kind::Number { unit, .. } => *unit = unit.as_ref().map(words),
        Kind::Text { pattern: Some(pattern), .. } => pattern.message = Some(Wording::plain(text)),
        Kind::Text { .. } | Kind::Open { .. } | Kind::Date { .. } | Kind::Info => {}
    }
}

fn relabel(options: &mut [Choice], text: &str) {
    for option in options {
        option.label = Wording::plain(&format!("{text}{}", plain(&option.label)));
    }
}

fn wave(text: &str) -> Wave {
    let mut wave = fixture::wave("2026-najaar");
    wave.title = format!("{text}{}", wave.title);
    wave.region.name = format!("{text}{}", wave.region.name);
    wave.controller = Some(text.to_owned());
    wave.privacy_officer = Some(text.to_owned());
    wave.feedback = Some(text.to_owned());
    wave.contact = Some(Contact { name: Some(text.into()), email: Some(text.into()), phone: Some(text.into()) });
    if let Some(open) = &mut wave.open_answers {
        text.clone_into(&mut open.purpose);
        text.clone_into(&mut open.readers);
    }
    wave
}

#[test]
fn every_screen_shows_hostile_texts_harmlessly() {
    for (turn, texts) in corpus().chunks(4).enumerate() {
        let what = texts.iter().map(|(what, _)| *what).collect::<Vec<_>>().join(", ");
        // Of a text of many thousands of signs the beginning stands everywhere.
        let text: String = texts.iter().flat_map(|(_, text)| text.chars().take(40).chain([' '])).collect();
        let offered = Offered {
            questionnaire: Arc::new(questionnaire(&text)),
            digest: [7; 32],
            access_code: None,
            tickets: false,
        };
        let offer = Offer { wave: wave(&text), practice: false, over: false, questionnaires: vec![offered] };
        let mut stage = Stage::new(vec![Arc::new(offer)]);
        for (nth, key) in WALK.iter().enumerate() {
            stage.keys(key);
            can_be_shown(&stage, turn + nth, &format!("{what}, step {nth} {key}"));
        }
        let farewell = stage.app.farewell().unwrap_or_default();
        assert!(!farewell.chars().any(|sign| sign.is_control() && sign != '\n'), "{what}: {farewell:?}");
    }
}

/// The walk would prove little if it stopped halfway.
#[test]
fn the_walk_goes_to_the_end() {
    let mut stage = Stage::new(vec![fixture::offer(questionnaire(""))]);
    let mut seen = String::new();
    for key in WALK {
        stage.keys(key);
        seen.push_str(&stage.screen());
    }
    for title in ["Dit is uw code", "Voor u begint", "Hulp", "Overzicht", "Schrijf de code op", "WISSEN", "Verstuurd."]
    {
        assert!(seen.contains(title), "{title} was never on the screen; the last was\n{}", stage.screen());
    }
}
