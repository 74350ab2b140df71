//! A file of a questionnaire: no panic, every problem within the file, and a questionnaire that comes of it can be
//! frozen and thawed, printed, and answered from beginning to end.

#![no_main]

mod judged;

use std::sync::Arc;

use aoj::cli::printable;
use aoj::demo::Person;
use aoj::interview::{Command, Interview, Issue, Setting, answers_from_json, answers_to_json, validate};
use aoj::questionnaire::print::{Paper, html, markdown, plain, sheet};
use aoj::questionnaire::{Limits, Questionnaire, compile, document};
use aoj::text::Lang;
use jiff::civil::Date;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let compiled = compile("v.yaml", data, Limits::FILE);
    judged::judged(&compiled.diagnostics);
    assert_eq!(compiled.questionnaire.is_none(), compiled.diagnostics.has_errors());
    let Some(questionnaire) = compiled.questionnaire else { return };
    let frozen = document(&questionnaire).to_string();
    let thawed = compile("document", frozen.as_bytes(), Limits::DOCUMENT);
    let told = || thawed.diagnostics.render(Lang::En, false);
    assert_eq!(thawed.questionnaire.as_ref(), Some(&questionnaire), "{}", told());
    printed(&questionnaire);
    let questionnaire = Arc::new(questionnaire);
    for number in 0..3 {
        answered(&questionnaire, number);
    }
});

/// Three writers, two languages: a line is a line, and holds nothing that does something to a terminal.
fn printed(questionnaire: &Questionnaire) {
    for lang in [Lang::Nl, Lang::En] {
        let sheet = sheet(questionnaire, &Paper { lang, wave: None, fill: &|_| None, clean: printable });
        for line in plain(&sheet).iter().chain(&markdown(&sheet)).chain(&html(&sheet)) {
            assert!(!line.chars().any(char::is_control), "{line:?}");
        }
    }
}

/// Somebody answers every question that is asked, and goes back over it.
fn answered(questionnaire: &Arc<Questionnaire>, number: u64) {
    let day = |month, day| Date::new(2026, month, day).unwrap();
    let (region, wave) = ("Regio".to_owned(), "Meting".to_owned());
    let setting = Setting { region, wave, opens: day(11, 1), closes: day(11, 30), seed: number };
    let person = Person::new(7, &questionnaire.id, number);
    let mut interview = Interview::new(Arc::clone(questionnaire), setting.clone());
    for _ in 0..=questionnaire.questions().count() {
        let Some(id) = interview.cursor().cloned() else { break };
        assert!(interview.path().contains(id.as_str()));
        let (ordinal, question) = questionnaire.questions().find(|(_, question)| question.id == id).unwrap();
        for language in &questionnaire.languages {
            let _ = interview.words(&question.text, language);
        }
        let theme = questionnaire.themes.get(ordinal.wrapping_sub(1)).map_or("", |theme| theme.id.as_str());
        if let Some(answer) = person.answer(&interview, theme, question) {
            let outcome = interview.apply(Command::Answer { question: id.clone(), answer: answer.clone() });
            assert!(outcome.refused.is_none(), "{id}: {answer:?} {:?}", outcome.refused);
        }
        let progress = interview.progress();
        assert!(progress.answered <= progress.total && progress.percent() <= 100);
        if !interview.apply(Command::Next).moved {
            break;
        }
    }
    for (id, answer) in interview.shown_answers() {
        let question = questionnaire.question(id.as_str()).unwrap();
        let fits = validate(question, &answer);
        assert!(fits.as_ref().is_ok() || fits.as_ref().is_err_and(Issue::may_stand), "{id}: {answer:?} {fits:?}");
    }
    let kept = answers_to_json(interview.answers());
    let again = answers_from_json(questionnaire, &kept).expect("what was kept is read");
    assert_eq!(&again, interview.answers());
    let again = Interview::resume(Arc::clone(questionnaire), setting, again, interview.cursor());
    assert_eq!((again.path(), again.cursor()), (interview.path(), interview.cursor()));
    while interview.apply(Command::TakeBack).changed {}
    while interview.apply(Command::Previous).moved {}
}
