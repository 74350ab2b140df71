//! Runs `scripts.txt` on the questionnaire of `fixture.yaml`.

use std::sync::Arc;

use aoj::interview::{Answer, Command, Interview, Issue, answer_from_json, answer_to_json, typed};
use aoj::questionnaire::{Id, Kind, Questionnaire};

use super::fixture;
use super::generated::setting;

#[test]
fn scripts_run_as_written() {
    let questionnaire = fixture();
    let text = include_str!("scripts.txt");
    let mut cases = 0;
    let mut interview = Interview::new(Arc::clone(&questionnaire), setting());
    let mut title = "";
    for (number, line) in (1..).zip(text.lines()) {
        let place = format!("line {number}, {title}: {line}");
        match line.trim().split_once(' ').unwrap_or((line.trim(), "")) {
            ("" | "#", _) => {}
            ("==", name) => {
                title = name;
                cases += 1;
                interview = Interview::new(Arc::clone(&questionnaire), setting());
            }
            (
                "at" | "path" | "sections" | "progress" | "issues" | "counted" | "kept" | "options" | "words"
                | "words-en",
                _,
            ) => {
                let (found, expected) = look(&interview, line.trim());
                assert_eq!(found, expected, "{place}");
            }
            _ => {
                let (line, wanted) = line.split_once(" ! ").unwrap_or((line, ""));
                let before = interview.answers().clone();
                let refused = command(&questionnaire, line).map_or_else(Some, |c| interview.apply(c).refused);
                let refused = refused.map(|issue| format!("{issue:?}")).unwrap_or_default();
                assert!(refused.starts_with(wanted) && refused.is_empty() == wanted.is_empty(), "{place}: {refused}");
                assert!(wanted.is_empty() || *interview.answers() == before, "{place}");
            }
        }
    }
    assert!(cases > 10);
}

fn command(questionnaire: &Questionnaire, line: &str) -> Result<Command, Issue> {
    let mut words = line.splitn(3, ' ');
    let (verb, id, value) = (words.next().unwrap(), Id::new(words.next().unwrap_or("")), words.next().unwrap_or(""));
    Ok(match verb {
        "answer" => match answer(questionnaire, &id, value)? {
            Some(answer) => Command::Answer { question: id, answer },
            None => Command::Clear { question: id },
        },
        "toggle" => Command::Toggle { question: id, option: value.into() },
        "escape" => Command::Escape { question: id, escape: value.into() },
        "clear" => Command::Clear { question: id },
        "back" => Command::TakeBack,
        "focus" => Command::Focus { question: id },
        "next" => Command::Next,
        "previous" => Command::Previous,
        other => panic!("unknown command {other}"),
    })
}

/// A list of ids or *other* in JSON, an option's id, or what a person types.
fn answer(questionnaire: &Questionnaire, id: &Id, value: &str) -> Result<Option<Answer>, Issue> {
    let question = questionnaire.question(id.as_str()).unwrap();
    if value.starts_with('{') {
        return answer_from_json(question, &serde_json::from_str(value).unwrap()).map(Some);
    }
    if let Ok(ids) = serde_json::from_str::<Vec<Id>>(value) {
        return Ok(Some(Answer::Options(ids)));
    }
    if matches!(question.kind, Kind::Single { .. }) {
        return Ok(Some(Answer::Option(value.into())));
    }
    typed(question, value)
}

/// What is true, and what the line says.
fn look(interview: &Interview, line: &str) -> (String, String) {
    let (verb, rest) = line.split_once(' ').unwrap();
    let join = |ids: Vec<&str>| ids.join(" ");
    let (question, value) = rest.split_once(' ').unwrap_or((rest, ""));
    let wording = || &interview.questionnaire().question(question).unwrap().text;
    let json = |answer: Option<&Answer>| answer.map_or("-".to_owned(), |a| answer_to_json(a).to_string());
    match verb {
        "at" => (interview.cursor().unwrap().to_string(), rest.to_owned()),
        "path" => (join(interview.path().questions().map(Id::as_str).collect()), rest.to_owned()),
        "sections" => {
            let ordinals: Vec<String> = interview.path().sections().iter().map(|s| s.ordinal.to_string()).collect();
            (ordinals.join(" "), rest.to_owned())
        }
        "progress" => {
            let progress = interview.progress();
            (format!("{}/{} {}", progress.answered, progress.total, progress.percent()), rest.to_owned())
        }
        "issues" => {
            let name = |issue: &Issue| format!("{issue:?}").split(' ').next().unwrap().to_owned();
            let issues: Vec<String> =
                interview.issues().iter().map(|(id, issue)| format!("{id}:{}", name(issue))).collect();
            (issues.join(" "), rest.to_owned())
        }
        "counted" => (json(interview.counted(question).as_deref()), value.to_owned()),
        "kept" => (json(interview.answers().get(question)), value.to_owned()),
        "options" => (join(interview.options(question).iter().map(|o| o.id.as_str()).collect()), value.to_owned()),
        "words" => (interview.words(wording(), "nl"), value.to_owned()),
        "words-en" => (interview.words(wording(), "en"), value.to_owned()),
        _ => unreachable!(),
    }
}
