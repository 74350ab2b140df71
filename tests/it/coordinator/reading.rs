//! Results on the coordinator's screens: themes, questions, what lies beside them, groups, open answers, finding.

use std::sync::{LazyLock, Mutex};

use aoj::port::{Ask, Change, Told};
use aoj::results::report::report;
use serde_json::Value;

use super::stage::{Stage, WAVE};

/// The wave, closed, with forty respondents of each questionnaire.
pub fn closed() -> Stage {
    // Made once, as it takes a while.
    static MADE: LazyLock<Mutex<Stage>> = LazyLock::new(|| {
        let mut stage = Stage::open(40, 40);
        stage.close("2026-najaar");
        Mutex::new(stage)
    });
    MADE.lock().unwrap().copy()
}

/// The wave, closed, after a former one.
pub fn two_waves() -> Stage {
    static MADE: LazyLock<Mutex<Stage>> = LazyLock::new(|| {
        let mut stage = Stage::empty();
        let former = WAVE.replace("2026-najaar", "2024-najaar").replace("najaar 2026", "najaar 2024");
        let former = former.replace("previous: 2024-najaar\n", "").replace("opens: 2026-11-01", "opens: 2026-10-01");
        for (file, id, first) in [(former.as_str(), "2024-najaar", 0), (WAVE, "2026-najaar", 500)] {
            stage.make(file, id);
            stage.fill(id, "beleid", first..first + 30);
            stage.close(id);
        }
        Mutex::new(stage)
    });
    MADE.lock().unwrap().copy()
}

/// What `aoj results --json` says of a questionnaire of the wave.
fn json(stage: &mut Stage, questionnaire: &str) -> Value {
    let Told::Wave(dossier) = stage.clerk_does(Ask::Look { wave: "2026-najaar".to_owned() }) else { panic!() };
    let part = dossier.parts.iter().find(|part| *part.id() == *questionnaire).unwrap();
    part.with(&dossier.row, "nl", None, &[], |basis, frame| serde_json::to_value(report(basis, frame)).unwrap())
}

fn dutch(value: &Value, decimals: usize) -> String {
    format!("{:.decimals$}", value.as_f64().unwrap()).replace('.', ",")
}

#[test]
fn the_figures_of_a_theme_and_its_questions_are_those_of_the_report() {
    let mut stage = closed();
    let report = json(&mut stage, "beleid");
    stage.start().keys("<Enter>").sees("Thema's").go_to("Visie en gezamenlijke doelen");
    let theme = &report["themes"][0];
    stage.sees(&format!("Gemiddeld {}", dutch(&theme["mean"], 1)));
    stage.sees(&format!("{} tot {}", dutch(&theme["ci95"][0], 1), dutch(&theme["ci95"][1], 1)));
    stage.sees(&format!("n = {}", theme["n"])).sees("Streefcijfer 4, nu");
    for question in theme["questions"].as_array().unwrap() {
        stage.keys("<Enter>").sees(question["text"].as_str().unwrap());
        let counts = question["counts"].as_object().unwrap();
        for (value, n) in counts {
            stage.has_row(&[value, &n.to_string()]);
        }
        stage.sees(&format!("emiddeld {}", dutch(&question["mean"], 1))).sees(&format!("n = {}", question["n"]));
        stage.sees(&format!("niet beantwoord {}", question["missing"]));
        stage.keys("<Esc> <Down>");
    }
}

#[test]
fn what_is_counted_in_reverse_says_so_everywhere() {
    let mut stage = closed();
    stage.start().keys("<Enter> /").type_text("verzuim").keys("<Enter>");
    let report = json(&mut stage, "beleid");
    let all = report["themes"].as_array().unwrap().iter().flat_map(|theme| theme["questions"].as_array().unwrap());
    let turned: Vec<String> =
        all.filter(|one| one["reverse"] == true).map(|one| one["text"].as_str().unwrap().to_owned()).collect();
    assert!(!turned.is_empty());
    for text in turned {
        stage.go_to(&text).sees("(omgekeerd geteld)").sees("zoals geantwoord");
    }
}

#[test]
fn while_open_nothing_is_split_compared_or_read() {
    let mut stage = Stage::open(12, 0);
    stage.start().keys("<Enter>").go_to("Visie en gezamenlijke doelen");
    stage.keys("g").sees("Groepen worden pas getoond als de meting gesloten is.");
    stage.keys("v").sees("als deze meting gesloten is");
    stage.keys("d").sees("De andere doelgroep komt ernaast");
    stage.keys("t").sees("pas te lezen als de meting gesloten is").sees("Dit lezen: de coördinator");
    assert!(!stage.asked.iter().any(|ask| matches!(ask, Ask::Compare { .. } | Ask::Texts { .. })));
    // Whoever asks past the screens is refused too.
    let ask = Ask::Texts { wave: "2026-najaar".to_owned(), questionnaire: "beleid".into() };
    assert!(matches!(stage.clerk.answer(ask), Told::Failed(_)));
}

#[test]
fn what_is_hidden_stands_in_its_place_with_the_sentence_why() {
    let mut stage = Stage::open(4, 0);
    stage.start().keys("<Enter>").go_to("Visie en gezamenlijke doelen");
    stage.sees("te weinig antwoorden (minder dan 5)").sees("zodra er 10 vragenlijsten");
    stage.keys("<Enter>").sees("Te weinig antwoorden (minder dan 5)").misses("%  ");
}

#[test]
fn two_waves_lie_beside_each_other_in_words() {
    let mut stage = two_waves();
    stage.start().keys("<Enter>").go_to("Visie en gezamenlijke doelen").misses("najaar 2024");
    stage.keys("v").sees("Meting najaar 2024: gemiddeld").sees("Verschil").sees("Onder: Meting najaar 2024");
    let words = ["vooruit", "achteruit", "geen aantoonbaar verschil"];
    assert!(words.iter().any(|word| stage.shown().contains(word)), "{}", stage.shown());
    stage.keys("<Enter>").sees("Meting najaar 2024").sees("Meting najaar 2026").sees("Verschil");
    stage.keys("v").misses("2024");
}

#[test]
fn what_was_not_asked_alike_says_so() {
    let mut stage = two_waves();
    stage.start().keys("<Enter> v").go_to("Wat is uw functie").sees("Daarom staat er niets naast");
}

#[test]
fn the_other_audience_lies_beside_this_one() {
    let mut stage = closed();
    stage.start().keys("<Enter>").go_to("Visie en gezamenlijke doelen").keys("d").sees("Onder:").sees("Verschil");
    // The other questionnaire is then laid beside the first.
    stage.keys("<Tab>").sees("Onder:").keys("d").misses("Onder:");
}

#[test]
fn groups_stand_beside_each_other_and_hidden_ones_say_why() {
    let mut stage = closed();
    stage.resize((100, 60)).keys("<Enter> g").sees("Thema's per groep").sees("A");
    stage.keys("<Enter> g").sees("Per groep:").sees("Iedereen");
    stage.keys("<Enter>").sees("Per groep:").has_row(&["gemiddeld"]);
    stage.keys("g").misses("Per groep:");
    let mut few = Stage::open(7, 0);
    few.close("2026-najaar");
    few.resize((100, 60)).keys("<Enter> g").sees("te weinig antwoorden (minder dan 5)");
}

#[test]
fn questions_can_be_sorted_and_bars_made_as_long_as_each_other() {
    let mut stage = closed();
    let report = json(&mut stage, "beleid");
    let mut wanted: Vec<(f64, String)> = (report["themes"][0]["questions"].as_array().unwrap().iter())
        .map(|one| (-one["mean"].as_f64().unwrap(), one["text"].as_str().unwrap().to_owned()))
        .collect();
    wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
    stage.start().keys("<Enter>").go_to("Visie en gezamenlijke doelen").keys("s").sees("hoogste gemiddelde eerst");
    stage.keys("<Enter>").sees(&wanted[0].1).keys("<Esc> s").sees("minst beantwoord eerst");
    let before = stage.shown();
    assert_ne!(before, stage.keys("b").shown());
    assert_eq!(before, stage.keys("b").shown());
}

#[test]
fn the_neighbouring_question_and_theme_are_one_key_away() {
    let mut stage = closed();
    let report = json(&mut stage, "beleid");
    let text = |theme: usize, at: usize| report["themes"][theme]["questions"][at]["text"].as_str().unwrap().to_owned();
    stage.start().keys("<Enter>").go_to("Visie en gezamenlijke doelen").keys("<Enter>").sees(&text(0, 0));
    stage.keys("<Right>").sees(&text(0, 1)).keys("<Left> <Left>");
    let background = report["background"].as_array().unwrap();
    stage.sees(background.last().unwrap()["text"].as_str().unwrap()).keys("<Esc>").sees("Achtergrond");
    stage.keys("<Right>").sees("thema 1 van 12").keys("<Right>").sees("thema 2 van 12");
}

#[test]
fn open_answers_stand_each_by_itself_once_closed() {
    let mut stage = closed();
    let id = "2026-najaar";
    let mut kept = Vec::new();
    let store = stage.store();
    aoj::store::Store::texts(&store, id, "beleid", &mut |question, text| kept.push((question, text))).unwrap();
    assert!(!kept.is_empty());
    stage
        .start()
        .keys("<Enter> t")
        .sees("Waarvoor: het gesprek in de werkbijeenkomst")
        .sees("Dit lezen: de coördinator");
    stage.resize((100, 400));
    let (question, _) = &kept[0];
    let of: Vec<&String> = kept.iter().filter(|(id, _)| id == question).map(|(_, text)| text).collect();
    if of.len() >= 5 {
        for text in of {
            stage.sees(text);
        }
    } else {
        stage.sees("Te weinig antwoorden (minder dan 5)");
    }
}

#[test]
fn a_theme_or_question_is_found_by_its_words_in_any_order() {
    let mut stage = closed();
    stage.start().keys("<Enter> /").sees("Zoeken").type_text("doelen visie").sees("Visie en gezamenlijke doelen");
    stage.keys("<Enter>").sees("thema 1 van").keys("<Esc>").sees("Respons");
    stage.keys("/").type_text("zzz").sees("Geen thema of vraag heeft deze woorden.").keys("<Enter>").sees("Zoeken");
}

#[test]
fn help_names_every_letter() {
    let mut stage = closed();
    stage.resize((100, 40)).keys("<Enter> ?");
    for (key, does) in [
        ("v", "de vorige meting ernaast"),
        ("g", "per groep"),
        ("a", "het verhaal achter de cijfers"),
        ("t", "de open antwoorden lezen"),
        ("b", "balken rond het midden"),
        ("s", "hoogste gemiddelde eerst"),
        ("d", "de andere doelgroep ernaast"),
        ("/", "een thema of vraag zoeken"),
        ("q", "stoppen"),
    ] {
        stage.has_row(&[key]).sees(does);
    }
}

#[test]
fn both_languages_read_the_same_figures() {
    let mut stage = closed();
    stage.start().keys("<Enter>").go_to("Visie en gezamenlijke doelen");
    stage.keys("? <Right> <Enter> <Esc>").sees("Mean").sees("Questions");
    stage.keys("<Enter>").sees("Not counted in the percentages: don't know").misses("gemiddeld");
}

#[test]
fn a_wave_reopened_can_be_read_as_it_was_closed_but_its_texts_can_not() {
    let mut stage = closed();
    stage.clerk_does(Ask::Change { wave: "2026-najaar".to_owned(), change: Change::Open });
    stage.start().keys("<Enter> t").sees("pas te lezen als de meting gesloten is").keys("<Esc> g").sees("per groep");
}
