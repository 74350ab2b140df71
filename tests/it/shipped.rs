//! The example set that travels inside the program.

use std::collections::BTreeSet;

use aoj::questionnaire::{Kind, Limits, Question, Questionnaire, compile, document, shipped, shipped_ids};
use aoj::text::Lang;

fn load(id: &str) -> Questionnaire {
    let compiled = compile(id, shipped(id).unwrap().as_bytes(), Limits::FILE);
    assert_eq!(compiled.diagnostics.render(Lang::Nl, false), "", "{id}");
    compiled.questionnaire.unwrap()
}

#[test]
fn both_compile_without_a_word_and_come_back_from_their_document() {
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
        assert_eq!(questionnaire.split.as_ref().map(aoj::questionnaire::Id::as_str), Some("sector"));
    }
}
