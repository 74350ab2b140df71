//! Before the first question.

use super::{Scene, hints};
use crate::port::Offer;
use crate::questionnaire::shipped;
use crate::sitting::{Entry, why};
use crate::text::Lang;
use crate::text::calendar;
use crate::text::demo;
use crate::text::screen as say;
use crate::ui::sheet::{Choice, Do, NOTES, Part, Sheet};
use crate::wave::{Contact, Wave};

/// Which wave; with only one, which questionnaire.
pub fn start(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    match scene.env.offers.as_slice() {
        [] => Sheet {
            title: say::program(lang),
            right: say::this_language(lang),
            body: vec![Part::Heading(say::no_wave(lang)), Part::Gap, Part::Text(say::no_wave_says(lang))],
            tail: vec![Part::Gap, start_buttons(scene)],
            hints: scene.hints_press(false),
            ..Sheet::default()
        },
        [only] => {
            let mut sheet = choose_questionnaire(scene, 0, only);
            sheet.tail = vec![Part::Gap, start_buttons(scene)];
            sheet
        }
        offers => {
            let mut body = Vec::new();
            if offers.iter().all(|offer| is_of_the_monitor(offer)) {
                body.extend([Part::Heading(say::tagline(lang)), Part::Gap]);
            }
            body.extend([Part::Text(say::which_region(lang)), Part::Gap]);
            for (at, offer) in offers.iter().enumerate() {
                let name = say::region_and_wave(lang, &offer.wave.region.name, &offer.wave.title);
                let label = if offer.practice { format!("{name} ({})", say::practice_short(lang)) } else { name };
                let note = say::until(lang, calendar::day(lang, offer.wave.closes));
                body.push(choice(at, label, note, Do::Wave(at)));
            }
            Sheet {
                title: say::program(lang),
                right: say::this_language(lang),
                body,
                tail: vec![Part::Gap, start_buttons(scene)],
                hints: scene.hints_choose(false),
                ..Sheet::default()
            }
        }
    }
}

fn start_buttons(scene: &Scene<'_>) -> Part {
    let lang = scene.lang;
    let mut buttons = have_something(scene);
    buttons.extend([(say::other_language(lang), Do::Language), (say::display(lang), Do::Display)]);
    // From a kiosk nobody goes away but by foot.
    if !scene.is_kiosk() {
        buttons.push((say::stop(lang), Do::Stop));
    }
    buttons.extend(as_text(scene));
    if scene.env.coordinator {
        buttons.push((say::coordinator(lang), Do::Coordinator));
    }
    if scene.env.coordinator && scene.env.entry == Entry::Start {
        buttons.push((demo::start_button(lang), Do::Demo));
    }
    Part::Buttons(buttons)
}

/// In lines of text, where there is such a way.
fn as_text(scene: &Scene<'_>) -> Option<(String, Do)> {
    (scene.env.entry != Entry::Demo).then(|| (say::go_on_as_text(scene.lang), Do::AsText))
}

/// What somebody may have on paper.
fn have_something(scene: &Scene<'_>) -> Vec<(String, Do)> {
    let mut buttons = vec![(say::have_code(scene.lang), Do::HaveCode)];
    if scene.env.has_letters() {
        buttons.push((say::have_letter(scene.lang), Do::HaveLetter));
    }
    buttons
}

fn choice(at: usize, label: String, note: String, does: Do) -> Part {
    let digit = u8::try_from(at + 1).ok().filter(|d| *d <= 9);
    Part::Choice(Choice { digit, sign: None, label, note, note_at: NOTES, does })
}

/// The questionnaires of a wave, where there is a start to go back to.
pub fn questionnaires(scene: &Scene<'_>, at: usize) -> Sheet {
    let lang = scene.lang;
    let Some(offer) = scene.env.offers.get(at) else { return start(scene) };
    let mut sheet = choose_questionnaire(scene, at, offer);
    let mut buttons = vec![(say::back(lang), Do::Close)];
    buttons.extend(have_something(scene));
    buttons.push((say::other_language(lang), Do::Language));
    sheet.tail = vec![Part::Gap, Part::Buttons(buttons)];
    sheet.hints = scene.hints_choose(true);
    sheet
}

fn choose_questionnaire(scene: &Scene<'_>, at: usize, offer: &Offer) -> Sheet {
    let lang = scene.lang;
    let until = say::until(lang, calendar::day(lang, offer.wave.closes));
    let wave = format!("{}, {until}", offer.wave.title);
    let mut body = match (offer.practice, is_of_the_monitor(offer)) {
        (true, _) => vec![Part::Heading(say::tagline(lang)), Part::Gap, Part::Heading(say::practice_says(lang))],
        (false, true) => vec![Part::Heading(say::tagline(lang)), Part::Text(wave)],
        (false, false) => vec![Part::Heading(wave)],
    };
    body.extend([Part::Gap, Part::Text(say::which_questionnaire(lang)), Part::Gap]);
    for (nth, offered) in offer.questionnaires.iter().enumerate() {
        let questionnaire = &offered.questionnaire;
        let title = offer.title(offered, lang.code());
        let note = say::minutes(lang, questionnaire.minutes());
        body.push(choice(nth, title, note, Do::Fill(at, nth)));
    }
    Sheet {
        title: title(scene, offer),
        right: say::this_language(lang),
        body,
        hints: scene.hints_choose(false),
        ..Sheet::default()
    }
}

/// Whether all that is asked is ours, so that we can say what it is about: a region's own questionnaire may ask
/// anything.
fn is_of_the_monitor(offer: &Offer) -> bool {
    offer.questionnaires.iter().all(|offered| shipped(offered.questionnaire.id.as_str()).is_some())
}

/// `Monitor AOJ · Regio Voorbeeld`
fn title(scene: &Scene<'_>, offer: &Offer) -> String {
    let dot = scene.look.signs.dot;
    let name = if offer.practice { say::practice(scene.lang) } else { offer.wave.region.name.clone() };
    format!("{} {dot} {name}", say::program(scene.lang))
}

/// What this is, who asks, and the code: the whole of it, large.
pub fn about(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let Some(session) = scene.session else { return start(scene) };
    let wave = &session.offer.wave;
    let questionnaire = &session.questionnaire;
    let mut size = say::about_size(lang, questionnaire.minutes(), questionnaire.size());
    // Practising has no last day.
    if !session.offer.practice {
        size = format!("{size} {}", say::about_until(lang, calendar::day(lang, wave.closes)));
    }
    let mut body = vec![Part::Heading(session.words(&questionnaire.title, lang)), Part::Text(size)];
    if session.offer.practice {
        body.push(Part::Heading(say::practice_says(lang)));
    }
    body.push(Part::Gap);
    if let Some(controller) = session.controller(lang) {
        body.push(Part::Text(say::about_controller(lang, controller)));
    }
    body.push(Part::Text(privacy(wave, lang)));
    if let Some(contact) = wave.contact.as_ref().and_then(Contact::reach) {
        body.push(Part::Text(say::about_contact(lang, contact)));
    }
    if let Some(officer) = &wave.privacy_officer {
        body.push(Part::Text(say::about_officer(lang, officer)));
    }
    let mut tail = vec![Part::Gap, Part::CodeAfter(say::your_code(lang), session.code.to_string()), Part::Gap];
    if scene.new_code {
        tail.push(Part::Warning(say::code_again(lang)));
    }
    tail.push(match scene.trouble {
        Some(trouble) => Part::Warning(say::begin_failed(lang, why(lang, trouble))),
        None if session.saving.is_under_way() => Part::Heading(say::one_moment(lang)),
        None => Part::Text(say::code_says(lang)),
    });
    tail.push(Part::Gap);
    let mut buttons = vec![(say::have_read(lang), Do::Begin), (say::have_code(lang), Do::HaveCode)];
    buttons.extend(as_text(scene));
    buttons.push((say::other_language(lang), Do::Language));
    tail.push(Part::Buttons(buttons));
    Sheet {
        title: title(scene, &session.offer),
        right: say::this_language(lang),
        body,
        tail,
        hints: scene.hints_press(scene.from_start),
        ..Sheet::default()
    }
}

/// What happens to answers, and until when they are kept where the wave says so.
fn privacy(wave: &Wave, lang: Lang) -> String {
    let kept = wave.keep_until.map(|day| say::about_kept(lang, calendar::date(lang, day)));
    std::iter::once(say::about_privacy(lang)).chain(kept).collect::<Vec<_>>().join(" ")
}

/// What the questionnaire says before its questions.
pub fn intro(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let Some(session) = scene.session else { return start(scene) };
    let text = session.questionnaire.intro.as_ref().map(|intro| session.words(intro, lang)).unwrap_or_default();
    Sheet {
        title: session.words(&session.questionnaire.title, lang),
        body: vec![Part::Heading(say::before_you_begin(lang)), Part::Gap, Part::Text(text)],
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![(say::to_questions(lang), Do::ToQuestions), (say::other_language(lang), Do::Language)]),
        ],
        hints: hints(&[("Esc", say::hint_menu(lang)), ("Enter", say::hint_onward(lang)), ("?", say::hint_help(lang))]),
        ..Sheet::default()
    }
}

/// Going on with a code.
pub fn enter_code(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    let mut body =
        vec![Part::Heading(say::enter_code(lang)), Part::Gap, Part::Text(say::enter_code_says(lang)), Part::Gap];
    body.push(Part::Field);
    if scene.busy {
        body.push(Part::Text(say::code_sought(lang)));
    }
    Sheet {
        title: say::program(lang),
        right: say::this_language(lang),
        body,
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![
                (say::open_code(lang), Do::FindCode),
                (say::back(lang), Do::Close),
                (say::other_language(lang), Do::Language),
            ]),
        ],
        submit: Some(Do::FindCode),
        hints: scene.hints_field(),
        ..Sheet::default()
    }
}

/// The draft may still be open in another window; mostly it is one that was cut off, so going on has the focus.
pub fn take_over(scene: &Scene<'_>) -> Sheet {
    let lang = scene.lang;
    Sheet {
        title: say::program(lang),
        body: vec![Part::Heading(say::open_elsewhere(lang)), Part::Gap, Part::Text(say::open_elsewhere_says(lang))],
        tail: vec![
            Part::Gap,
            Part::Buttons(vec![
                (say::take_over(lang), Do::TakeOver),
                (say::back(lang), Do::Close),
                (say::other_language(lang), Do::Language),
            ]),
        ],
        hints: scene.hints_press(true),
        ..Sheet::default()
    }
}
