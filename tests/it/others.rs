//! Questionnaires that others made, in our format: conditions, tables and kinds as they come in the field. What could
//! not be expressed one to one stands at the head of each file in `others`.

use std::collections::BTreeSet;

use aoj::demo::{Habits, Place, Saves, simulate};
use aoj::interview::{Issue, Path as Route, answers_from_json, validate};
use aoj::port::Event;
use aoj::privacy::Record;
use aoj::questionnaire::compose::{Composition, compose};
use aoj::questionnaire::{Kind, Limits, Questionnaire, compile, document};
use aoj::sitting::Entry;
use aoj::store::{Frozen, SqliteStore, Store};
use aoj::text::Lang;
use aoj::ui::{Colours, Look, WGL4};
use aoj::wave::Invited;
use serde_json::{Map, Value};

use crate::keys::fixture::offer;
use crate::keys::stage::Stage;
use crate::store::support::{At, dice, wave};

const FILES: [(&str, &str); 3] = [
    ("census", include_str!("others/census.yaml")),
    ("risk_factors", include_str!("others/risk_factors.yaml")),
    ("viewpoint", include_str!("others/viewpoint.yaml")),
];
const WAVE: &str = "meting";
/// Questions that two hundred respondents hardly reach, with answers that lead to them, and one of these without which
/// they are hidden. Who came to the country in the last of 115 years; who has none of three lists of diplomas.
const RARE: [(&str, &str, &str); 2] = [
    ("stay", "arrived", r#"{"born": "1980-03-01", "birthplace": "ireland", "arrived": "2020-12-01"}"#),
    ("other_quals", "nvq", r#"{"born": "1980-03-01", "nvq": ["none"], "alevel": ["none"], "gcse": ["none"]}"#),
];
const RESPONDENTS: u64 = 200;

fn load(name: &str, yaml: &str) -> Questionnaire {
    let compiled = compile(name, yaml.as_bytes(), Limits::FILE);
    assert_eq!(compiled.diagnostics.render(Lang::Nl, false), "", "{name}");
    compiled.questionnaire.unwrap()
}

fn frozen(questionnaire: &Questionnaire, open_answers: bool) -> Frozen {
    let composed = compose(questionnaire, &Composition { open_answers, ..Composition::default() }).unwrap();
    let invited = Invited { total: Some(RESPONDENTS), ..Invited::default() };
    Frozen { id: composed.questionnaire.id, document: composed.document, invited, access_code: None }
}

/// A wave with this questionnaire alone, in memory.
fn open_wave(frozen: Frozen, clock: &At) -> SqliteStore {
    let read = |document: &str| {
        let compiled = compile("document", document.as_bytes(), Limits::DOCUMENT);
        compiled.questionnaire.ok_or_else(|| compiled.diagnostics.render(Lang::En, false))
    };
    let mut store = SqliteStore::in_memory(read, &mut dice()).unwrap();
    store.create_wave(&wave(WAVE), "definition", false, clock).unwrap();
    assert!(store.open_wave(WAVE, &[frozen], clock).unwrap());
    store
}

#[test]
fn they_compile_without_a_word_and_come_back_from_their_document() {
    for (name, yaml) in FILES {
        let questionnaire = load(name, yaml);
        let json = document(&questionnaire).to_string();
        let again = compile("document", json.as_bytes(), Limits::DOCUMENT);
        assert_eq!(again.diagnostics.render(Lang::Nl, false), "", "{name}");
        assert_eq!(again.questionnaire.as_ref(), Some(&questionnaire), "{name}");
        assert_eq!(document(&again.questionnaire.unwrap()).to_string(), json);
    }
}

/// Each is long and branches much, and together they hold every kind; else they would show little.
#[test]
fn they_are_long_branch_much_and_hold_every_kind() {
    let mut kinds = BTreeSet::new();
    for (name, yaml) in FILES {
        let questionnaire = load(name, yaml);
        assert!(questionnaire.size() >= 70, "{name}");
        let conditional = questionnaire.questions().filter(|(_, q)| questionnaire.is_conditional(q.id.as_str()));
        assert!(conditional.count() >= 10, "{name}");
        kinds.extend(questionnaire.questions().map(|(_, q)| q.kind.word()));
    }
    let every = ["date", "info", "likert", "mark", "multiple", "number", "open", "rank", "single", "text"];
    assert_eq!(kinds, BTreeSet::from(every));
}

/// Nobody is stuck, every record can be counted, and no question is out of reach or shown to all in spite of its
/// condition.
#[test]
fn two_hundred_different_respondents_get_through_each_and_reach_every_question() {
    for (name, yaml) in FILES {
        let clock = At::day(3);
        let mut store = open_wave(frozen(&load(name, yaml), true), &clock);
        let offer = store.offers(&clock).unwrap().remove(0);
        let offered = &offer.questionnaires[0];
        let questionnaire = &offered.questionnaire;
        let secret = store.secret().clone();
        let place = Place { offer: &offer, offered, secret: &secret, clock: &clock };
        let habits = Habits { saves: Saves::AtTheEnd, come_back: 1.0, ..Habits::default() };
        // A seed of its own for each, so that what is rare in one region is common in another.
        let mut sent: Vec<Record> = Vec::new();
        for number in 0..RESPONDENTS {
            let summary = simulate(&mut store, &place, number, number..number + 1, habits).unwrap();
            assert_eq!((summary.sent.len(), summary.begun.len()), (1, 0), "{name}, respondent {number}");
            sent.extend(summary.sent);
        }
        let counts = store.counts(WAVE).unwrap();
        assert_eq!((counts[0].submitted, counts[0].in_progress), (RESPONDENTS, 0), "{name}");
        assert_eq!(store.recount(WAVE).unwrap(), Some(Vec::new()), "{name}");
        let paths: Vec<Route> = sent.iter().map(|record| every_answer_counts(questionnaire, record)).collect();
        for (_, question) in questionnaire.questions() {
            let id = question.id.as_str();
            let shown = paths.iter().filter(|path| path.contains(id)).count();
            let answered = sent.iter().filter(|r| r.closed.contains_key(id) || r.texts.iter().any(|(q, _)| q == id));
            let answered = answered.count();
            if let Some((_, needed, answers)) = RARE.iter().find(|(rare, ..)| *rare == id) {
                let mut answers = serde_json::from_str(answers).unwrap();
                assert!(path_of(questionnaire, &answers).contains(id), "{name}: {id} can't be reached");
                answers.remove(*needed);
                assert!(!path_of(questionnaire, &answers).contains(id), "{name}: {id} is never hidden");
                continue;
            }
            assert!(shown > 0, "{name}: nobody reached {id}");
            assert_eq!(shown < paths.len(), questionnaire.is_conditional(id), "{name}: {id} was shown {shown} times");
            // A text of the simulator seldom fits a pattern.
            let patterned = matches!(&question.kind, Kind::Text { pattern: Some(_), .. });
            assert!(answered > 0 || !question.asks() || patterned, "{name}: nobody answered {id}");
        }
        store.close_wave(WAVE, &clock).unwrap();
        assert_eq!(store.published(WAVE, questionnaire.id.as_str()).unwrap().published, RESPONDENTS, "{name}");
    }
}

/// The path of somebody who answers just these.
fn path_of(questionnaire: &Questionnaire, answers: &Map<String, Value>) -> Route {
    Route::of(questionnaire, &answers_from_json(questionnaire, answers).unwrap())
}

/// What was sent is valid and was shown; gives the path that it followed.
fn every_answer_counts(questionnaire: &Questionnaire, record: &Record) -> Route {
    let path = Route::of(questionnaire, &record.closed);
    for (id, answer) in &record.closed {
        let valid = validate(questionnaire.question(id.as_str()).unwrap(), answer);
        assert!(valid.as_ref().is_ok() || valid.as_ref().is_err_and(Issue::may_stand), "{id}: {valid:?}");
        assert!(path.contains(id.as_str()), "{id} was not shown");
    }
    for (id, _) in &record.texts {
        assert!(path.contains(id.as_str()), "{id} was not shown");
    }
    path
}

/// Where open answers are off, nothing is left that asks for a text, and no condition hangs on what is gone.
#[test]
fn they_can_be_asked_without_open_answers() {
    for (name, yaml) in FILES {
        let questionnaire = load(name, yaml);
        let texts = questionnaire.questions().filter(|(_, q)| q.is_free_text()).count();
        assert!(texts > 0, "{name}");
        let document = frozen(&questionnaire, false).document;
        let composed = compile("document", document.as_bytes(), Limits::DOCUMENT).questionnaire.unwrap();
        assert_eq!(composed.size(), questionnaire.size() - texts, "{name}");
        assert!(composed.questions().all(|(_, q)| !q.is_free_text()), "{name}");
    }
}

/// From the first page to the review, with the first choice at the first question of each page so that others appear;
/// some of the pages are drawn at other widths too.
#[test]
fn their_pages_are_drawn_at_any_width() {
    for (name, yaml) in FILES {
        let look = Look { colours: Colours::None, signs: &WGL4 };
        let mut stage = Stage::with(vec![offer(load(name, yaml))], Entry::Start, look, (80, 24));
        stage.keys("1 <Enter> <Enter>");
        let mut pages = 0;
        // Those that are in English alone are asked in English wholly.
        while !["[ Versturen ]", "[ Send ]"].iter().any(|send| stage.screen().contains(send)) {
            stage.keys("1");
            if pages % 12 == 2 {
                for columns in [20, 59, 80, 200] {
                    stage.size = (columns, 24);
                    stage.event(Event::Resize { columns, rows: 24 });
                    let screen = stage.screen();
                    // The code stands on each, and with it a page that is not empty.
                    assert!(screen.split_whitespace().any(|word| word.len() == 19), "{name}, {columns}:\n{screen}");
                    assert!(screen.lines().filter(|line| !line.is_empty()).count() > 6, "{name}, {columns}:\n{screen}");
                }
                stage.size = (80, 24);
                stage.event(Event::Resize { columns: 80, rows: 24 });
            }
            stage.keys("<PgDn>");
            pages += 1;
            assert!(pages < 100, "{name}: no end\n{}", stage.screen());
        }
        assert!(pages > 10, "{name}: {pages} pages");
    }
}

/// Nobody reads questions in one language amid buttons in another, unless they ask for it.
#[test]
fn one_in_english_alone_is_asked_in_english_wholly_until_somebody_wants_dutch() {
    let (name, yaml) = FILES[0];
    let mut stage = Stage::new(vec![offer(load(name, yaml))]);
    // Its subject is its own: nothing is said of schools and youth care.
    assert!(!stage.screen().contains("jeugdhulp"), "{}", stage.screen());
    stage.sees("Welke vragenlijst vult u in?").keys("1").sees("Write it down now:");
    // Who goes back goes back to the language they read before.
    stage.keys("<Esc>").sees("Welke vragenlijst vult u in?").keys("1 <Enter>").sees("To the questions");
    stage.keys("<Right> <Enter>").sees("Naar de vragen");
}
