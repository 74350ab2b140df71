//! The example set that travels inside the program.

use std::collections::BTreeSet;

use aoj::questionnaire::{Id, Kind, Limits, Question, Questionnaire, compile, document, shipped, shipped_ids};
use aoj::text::Lang;
use serde_json::Value;

fn load(id: &str) -> Questionnaire {
    let compiled = compile(id, shipped(id).unwrap().as_bytes(), Limits::FILE);
    assert_eq!(compiled.diagnostics.render(Lang::Nl, false), "", "{id}");
    compiled.questionnaire.unwrap()
}

#[test]
fn each_compiles_without_a_word_and_comes_back_from_its_document() {
    assert_eq!(shipped_ids(), ["beleid", "uitvoering", "ouders-jongeren", "startgesprek"].map(Id::new));
    for id in shipped_ids() {
        let questionnaire = load(id.as_str());
        assert_eq!(questionnaire.id, id);
        assert_eq!(questionnaire.audience, id.as_str());
        let again = compile("document", document(&questionnaire).to_string().as_bytes(), Limits::DOCUMENT);
        assert_eq!(again.questionnaire, Some(questionnaire));
    }
}

#[test]
fn each_theme_has_as_many_items_as_were_agreed() {
    let count = |id: &str| -> Vec<(String, usize)> {
        let questionnaire = load(id);
        let background = ("background".to_owned(), questionnaire.background.len());
        let themes = questionnaire.themes.iter().map(|theme| (theme.id.to_string(), theme.questions.len()));
        std::iter::once(background).chain(themes).collect()
    };
    let sizes = |id: &str| count(id).into_iter().map(|(_, n)| n).collect::<Vec<_>>();
    assert_eq!(sizes("beleid"), [4, 5, 7, 5, 4, 4, 4, 3, 3, 4, 5, 4, 5]);
    assert_eq!(sizes("uitvoering"), [4, 3, 4, 6, 4, 5, 3, 4, 4, 5]);
    let names = |id: &str| count(id).into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
    assert_eq!(
        names("beleid").difference(&names("uitvoering")).count(),
        3,
        "only the themes of steering, money and monitoring are for policy alone"
    );
    assert!(names("uitvoering").is_subset(&names("beleid")));
}

#[test]
fn the_parents_get_three_closed_questions() {
    let questionnaire = load("ouders-jongeren");
    assert_eq!((questionnaire.questions().count(), questionnaire.size()), (3, 3));
    assert!(questionnaire.questions().all(|(_, question)| !question.is_free_text()), "they serve without open answers");
    let intro = questionnaire.intro.unwrap();
    for (lang, whom) in [("nl", "Voor de professional:"), ("en", "For the professional:")] {
        assert!(intro.fill::<String>(lang, |_| None).contains(whom), "it says who fills it in");
    }
}

#[test]
fn the_start_conversation_has_nineteen_open_questions_in_five_sections() {
    let questionnaire = load("startgesprek");
    let sizes: Vec<usize> = questionnaire.themes.iter().map(|theme| theme.questions.len()).collect();
    assert_eq!((sizes.len(), sizes.iter().sum::<usize>(), questionnaire.background.len()), (5, 19, 0));
    for (_, question) in questionnaire.questions() {
        assert!(matches!(question.kind, Kind::Open { max_chars: 500..=2000 }), "{}", question.id);
    }
    assert!(questionnaire.themes.iter().all(|theme| theme.about.is_some()));
}

/// Texts of more than one word that are rightly the same in both languages.
const SAME_IN_BOTH: [&str; 0] = [];

#[test]
fn every_text_stands_in_dutch_and_in_english() {
    let mut untranslated = Vec::new();
    for id in shipped_ids() {
        let questionnaire = load(id.as_str());
        assert_eq!(questionnaire.languages, ["nl", "en"], "{id}");
        forgotten("", &document(&questionnaire), &mut untranslated);
    }
    assert!(untranslated.is_empty(), "{untranslated:#?}");
}

/// Collects the texts that serve both languages by one string, and those of several words that are equal in both.
fn forgotten(name: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| forgotten(name, item, found)),
        Value::Object(fields) => {
            if let (Some(nl), Some(en)) = (fields.get("nl"), fields.get("en")) {
                let words = nl.as_str().unwrap_or_default();
                if nl == en && words.contains(char::is_whitespace) && !SAME_IN_BOTH.contains(&words) {
                    found.push(format!("{name}: {words}"));
                }
                return;
            }
            fields.iter().for_each(|(name, field)| forgotten(name, field, found));
        }
        Value::String(one) if TEXTS.contains(&name) => found.push(format!("{name}: {one}")),
        _ => {}
    }
}

const TEXTS: [&str; 13] = [
    "title", "intro", "thanks", "about", "comment", "text", "help", "label", "other", "low", "high", "unit", "message",
];

#[test]
fn escapes_have_the_first_letter_of_their_label() {
    for id in shipped_ids() {
        for (_, question) in load(id.as_str()).questions() {
            for escape in &question.escapes {
                for (lang, key) in ["nl", "en"].iter().zip(&escape.keys) {
                    let label = escape.label.fill::<String>(lang, |_| None);
                    assert!(label.to_lowercase().starts_with(*key), "{id}: {} in {lang}", question.id);
                }
            }
        }
    }
}

#[test]
fn an_item_in_both_is_the_same_item() {
    let (policy, practice) = (load("beleid"), load("uitvoering"));
    for (_, question) in policy.questions() {
        if let Some(other) = practice.question(question.id.as_str()) {
            assert_eq!(question, other);
        }
    }
}

#[test]
fn shared_themes_can_be_compared_and_hold_a_negative_statement_somewhere() {
    let (policy, practice) = (load("beleid"), load("uitvoering"));
    let likert = |question: &&Question| matches!(question.kind, Kind::Likert { .. });
    for theme in &practice.themes {
        let other = policy.themes.iter().find(|other| other.id == theme.id).unwrap();
        assert_eq!((&theme.title, &theme.scale), (&other.title, &other.scale), "{}", theme.id);
        let shared = theme.questions.iter().filter(likert).filter(|q| other.questions.contains(q)).count();
        assert!(shared >= 2, "theme {} shares {shared} statements", theme.id);
    }
    for questionnaire in [policy, practice] {
        let reversed = |q: &Question| matches!(q.kind, Kind::Likert { reverse: true, .. });
        assert!(questionnaire.questions().filter(|(_, q)| reversed(q)).count() >= 2, "{}", questionnaire.id);
        assert!(questionnaire.themes.iter().all(|theme| theme.about.is_some()));
        assert_eq!(questionnaire.split.as_ref().map(Id::as_str), Some("sector"));
    }
}
