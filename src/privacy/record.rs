//! What is left of an interview when it is sent: closed answers, and what a person wrote apart from them.

use crate::interview::{Answer, Answers};
use crate::questionnaire::{Id, Questionnaire};

/// What is left of an interview at sending: closed answers of shown questions, and the open ones apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Shown questions only; of *other* the option without its text. Of `text` and `open` nothing but an escape, so
    /// that no response tells whose text a text is.
    pub closed: Answers,
    /// (question, text) of `open`, `text` and *other*; kept apart from `closed` for ever. No empty texts.
    pub texts: Vec<(Id, String)>,
}

impl Record {
    /// Splits the answers of the questions that are shown. What the questionnaire does not know is left out.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, shown: &Answers) -> Self {
        let mut record = Self::default();
        for (_, question) in questionnaire.questions() {
            let Some(answer) = shown.get(&question.id) else { continue };
            let (closed, text) = match answer {
                Answer::Text(text) => (None, Some(text)),
                Answer::Other { option, text } => (Some(Answer::Option(option.clone())), Some(text)),
                closed => (Some(closed.clone()), None),
            };
            if let Some(closed) = closed {
                record.closed.insert(question.id.clone(), closed);
            }
            if let Some(text) = text.map(|t| t.trim()).filter(|t| !t.is_empty()) {
                record.texts.push((question.id.clone(), text.to_owned()));
            }
        }
        record
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::{Limits, compile};

    const FILE: &str = "
format: 1
id: proef
version: '1'
languages: [nl]
title: Proef
audience: uitvoering
background:
  - id: functie
    kind: single
    text: Wat is uw functie?
    options:
      - id: leraar
        label: Leraar
    other: Anders, namelijk
  - id: plaats
    kind: text
    text: Waar werkt u?
    escapes:
      - id: weet_niet
        label: Weet ik niet
  - id: dagen
    kind: number
    text: Hoeveel dagen?
themes:
  - id: slot
    title: Slot
    questions:
      - id: verder
        kind: open
        text: Wat wilt u nog kwijt?
";

    fn record(shown: &[(&str, Answer)]) -> Record {
        let compiled = compile("proef", FILE.as_bytes(), Limits::FILE);
        let questionnaire = compiled.questionnaire.unwrap();
        Record::of(&questionnaire, &shown.iter().map(|(id, answer)| (Id::new(id), answer.clone())).collect())
    }

    #[test]
    fn what_a_person_wrote_is_parted_from_what_was_chosen() {
        let days = Answer::Number("2.5".parse().unwrap());
        let parted = record(&[
            ("functie", Answer::Other { option: "other".into(), text: " conciërge ".to_owned() }),
            ("plaats", Answer::Text("Ons dorp".to_owned())),
            ("dagen", days.clone()),
            ("verder", Answer::Text("Een\nverhaal".to_owned())),
        ]);
        let closed: Answers = [("functie".into(), Answer::Option("other".into())), ("dagen".into(), days)].into();
        assert_eq!(parted.closed, closed, "nothing says that a text was written");
        let texts = [("functie", "conciërge"), ("plaats", "Ons dorp"), ("verder", "Een\nverhaal")];
        assert_eq!(parted.texts, texts.map(|(id, text)| (Id::new(id), text.to_owned())));
    }

    #[test]
    fn escapes_stay_and_what_is_empty_or_unknown_goes() {
        let escape = Answer::Escape("weet_niet".into());
        let parted = record(&[
            ("plaats", escape.clone()),
            ("verder", Answer::Text(" \n ".to_owned())),
            ("elders", Answer::Text("iets".to_owned())),
        ]);
        assert_eq!(parted, Record { closed: [("plaats".into(), escape)].into(), texts: Vec::new() });
    }
}
