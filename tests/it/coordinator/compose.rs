//! Composing a wave by keys alone.

use aoj::port::{Ask, Event, FrontEnd, KeyCode};
use aoj::store::Store;
use aoj::text::Lang;
use aoj::ui::{ASCII, Begin, Look, WGL4};
use aoj::wave::{Stored, read};

use super::stage::{Stage, WAVE};
use crate::hostile::corpus::corpus;
use crate::hostile::painted::is_harmless;

/// What the story below composes, as somebody would write it.
const BY_HAND: &str = include_str!("met-de-hand.yaml");

/// Types a text in the place of what stands in the field, and goes on.
fn answer(stage: &mut Stage, text: &str) {
    clear(stage);
    stage.type_text(text).keys("<Enter>");
}

fn clear(stage: &mut Stage) {
    stage.keys("<End>");
    for _ in 0..60 {
        stage.keys("<Backspace>");
    }
}

/// Presses the choice with those words.
fn choose(stage: &mut Stage, words: &str) {
    mark(stage, words);
    stage.keys("<Enter>");
}

/// Brings the mark to the choice with those words.
fn mark(stage: &mut Stage, words: &str) {
    stage.keys("<Home>");
    // The body line by line, then the buttons.
    for key in ["<Down>"; 60].into_iter().chain(["<Home>"]).chain(["<Tab>"; 12]) {
        let marked = |line: &str| (line.contains("► ") || line.contains("[►")) && line.contains(words);
        if stage.shown().lines().any(|line| marked(line) && before_the_words(line, words)) {
            return;
        }
        stage.keys(key);
    }
    panic!("{words:?} can't be marked on\n{}", stage.shown());
}

/// Whether the mark on a line is that of those words, not of a button further on.
fn before_the_words(line: &str, words: &str) -> bool {
    let at = line.find(words).unwrap_or(0);
    line[..at].rfind('►').is_some_and(|mark| !line[mark..at].contains(']'))
}

/// From the list of waves to the last step.
fn compose(stage: &mut Stage) {
    stage.keys("n").sees("Hoe heet de regio?").sees("stap 1 van 8");
    answer(stage, "Regio Voorbeeld");
    stage.sees("Welke gemeenten");
    for line in ["GM0344 Utrecht", "0307 Amersfoort", ""] {
        answer(stage, line);
    }
    stage.sees("Welke samenwerkingsverbanden").misses("Een regio heeft minstens één samenwerkingsverband");
    answer(stage, "po SWV PO: de Kring");
    stage.sees("Een regio heeft minstens één samenwerkingsverband");
    for line in ["vo SWV VO Voorbeeld", ""] {
        answer(stage, line);
    }
    stage.sees("Wat is de eerste dag?");
    answer(stage, "1 november 2026");
    stage.sees("Wat is de laatste dag?");
    answer(stage, "6-12-2026");
    stage.sees("Meting najaar 2026").keys("<Enter>").sees("2026-najaar").keys("<Enter>");
    stage.sees("verantwoordelijk");
    answer(stage, "Samenwerkingsverband Voorbeeld");
    answer(stage, "");
    answer(stage, "monitor@voorbeeld.nl");
    answer(stage, "");
    answer(stage, "");
    stage.sees("Tot wanneer").sees("31-12-2029").keys("<Enter>");
    answer(stage, "De uitkomsten krijgt u in januari.");
    stage.sees("Welke vragenlijsten gebruikt u?").sees("nog geen vragenlijst gekozen");
    choose(stage, "Verder");
    stage.sees("Welke vragenlijsten gebruikt u?").sees("! Kies minstens één vragenlijst.");
    choose(stage, "voor beleid");
    stage.misses("Kies minstens");
    choose(stage, "voor professionals");
    choose(stage, "Verder");
    stage.sees("Beleid: welke vragen laat u weg?");
    choose(stage, "Financiën");
    choose(stage, "Verder");
    stage.sees("Beleid: naar welke vraag");
    choose(stage, "Zoals de vragenlijst zelf");
    stage.sees("Beleid: hoeveel mensen");
    choose(stage, "Per groep opgeven");
    for n in ["18", "18", "", "24"] {
        answer(stage, n);
    }
    stage.sees("Leeg: de som van de groepen.").keys("<Enter>").sees("Beleid: is er een toegangswoord?");
    answer(stage, "appelboom");
    stage.sees("Uitvoering: welke vragen laat u weg?");
    choose(stage, "Verder");
    stage.sees("Uitvoering: naar welke vraag");
    choose(stage, "Zoals de vragenlijst zelf");
    answer(stage, "400");
    stage.sees("toegangswoord").keys("<Enter>");
    stage.sees("Gebruikt u open antwoorden?");
    choose(stage, "Ja, en ik schrijf op");
    answer(stage, "het gesprek in de werkbijeenkomst");
    answer(stage, "de coördinator");
    stage.sees("Met welke eerdere meting");
    choose(stage, "Met geen");
    stage.sees("Welke ambities");
    choose(stage, "Een ambitie erbij");
    choose(stage, "Visie en gezamenlijke doelen");
    answer(stage, "Een gedeelde visie die iedereen kent");
    answer(stage, "4,0");
    stage.sees("Een gedeelde visie");
    choose(stage, "Verder");
    stage.sees("kleinste groep");
    answer(stage, "6");
    stage.sees("Zo wordt de meting").sees("stap 8 van 8");
}

#[test]
fn a_wave_composed_by_keys_is_the_wave_of_the_file_that_somebody_would_write() {
    let mut stage = Stage::empty();
    compose(stage.start());
    stage.sees("Enter op een regel");
    choose(&mut stage, "Als concept bewaren");
    stage.sees("Meting 2026-najaar is bewaard als concept.");
    let (file, _) = read("met-de-hand.yaml", BY_HAND.as_bytes(), &|_| true);
    let row = stage.store().wave("2026-najaar").unwrap();
    assert_eq!(row.stored, Stored::Draft);
    assert_eq!(row.wave, file.unwrap().wave);
    let kept: serde_json::Value = serde_json::from_str(&stage.store().definition("2026-najaar").unwrap()).unwrap();
    assert_eq!(kept["text"].as_str().unwrap(), BY_HAND);
    assert!(stage.store().plans().unwrap().is_empty(), "what was made is not being composed any more");
}

#[test]
fn it_can_be_opened_at_once_and_shows_at_once() {
    let mut stage = Stage::empty();
    compose(stage.start());
    choose(&mut stage, "Openen");
    stage.sees("Wilt u de meting nu openen?").keys("<Enter>").sees("open, nog 22 dagen").sees("Respons");
    assert_eq!(stage.store().wave("2026-najaar").unwrap().stored, Stored::Opened);
    stage.keys("<Esc>").sees("Welke meting wilt u zien?").sees("Meting najaar 2026").misses("Ga verder met");
}

#[test]
fn what_it_becomes_stands_on_every_step() {
    let mut stage = Stage::empty();
    stage.start().keys("n");
    answer(&mut stage, "Regio");
    choose(&mut stage, "Nakijken");
    choose(&mut stage, "Vragenlijsten");
    choose(&mut stage, "beleid");
    stage.sees("Beleid 55 vragen, 14 min").misses("samen");
    choose(&mut stage, "Verder");
    choose(&mut stage, "Beleid: uitgenodigd");
    clear(&mut stage);
    stage.type_text("60");
    stage.sees("samen 14 uur werk");
    stage.keys("<Backspace>").sees("samen 1 uur werk");
}

/// A questionnaire of the region's own, whose second theme rests on its background.
const RESTING: &str = "format: 1
id: eigen
version: '1'
languages: [nl]
title: Eigen vragenlijst
audience: eigen
background:
  - id: sector
    kind: single
    text: In welke sector werkt u?
    options:
      - {id: po, label: Primair onderwijs}
      - {id: vo, label: Voortgezet onderwijs}
themes:
  - id: een
    title: Eerste thema
    questions:
      - {id: een_1, kind: number, text: Hoeveel?}
  - id: twee
    title: Tweede thema
    show_if: sector == \"po\"
    questions:
      - {id: twee_1, kind: number, text: Hoeveel nog?}
";

#[test]
fn a_question_on_which_a_theme_rests_is_not_left_out_and_both_are_named() {
    let mut stage = Stage::empty();
    let own = stage.folder.path().join("data/questionnaires");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("eigen.yaml"), RESTING).unwrap();
    stage.start().keys("n");
    choose(&mut stage, "Nakijken");
    choose(&mut stage, "Vragenlijsten");
    stage.sees("Eigen vragenlijst (eigen)");
    choose(&mut stage, "Eigen vragenlijst");
    choose(&mut stage, "Verder");
    choose(&mut stage, "Eigen: vragen");
    let before = stage.shown();
    choose(&mut stage, "In welke sector");
    let told = stage.shown();
    assert!(told.contains("! ") && told.contains("sector") && told.contains("twee"), "{told}");
    assert_eq!(before.matches('■').count(), told.matches('■').count(), "nothing was left out\n{told}");
    // What rests on it first, then the question itself.
    choose(&mut stage, "Tweede thema");
    choose(&mut stage, "In welke sector");
    let done = stage.shown();
    assert_eq!(done.matches('□').count(), 2, "{done}");
    stage.sees("Eigen 1 vraag");
}

#[test]
fn what_is_wrong_is_told_once_and_again_at_the_end_with_the_way_to_mend_it() {
    let mut stage = Stage::empty();
    stage.start().keys("n <Enter>").sees("Typ de naam van de regio.").sees("Hoe heet de regio?");
    stage.keys("<Enter>").sees("Welke gemeenten");
    answer(&mut stage, "Utrecht");
    stage.sees("Begin met de code");
    answer(&mut stage, "");
    for line in ["SWV zonder sector", ""] {
        answer(&mut stage, line);
    }
    answer(&mut stage, "31-2-2027");
    stage.sees("Dit is geen dag.").keys("<Enter>").sees("laatste dag");
    answer(&mut stage, "1-1-2027");
    stage.keys("<Enter>");
    answer(&mut stage, "Meting");
    answer(&mut stage, "Oefenmeting");
    stage.sees("kleine letters");
    answer(&mut stage, "oefenmeting");
    stage.sees("oefenmeting");
    choose(&mut stage, "Nakijken");
    stage.sees("dingen te verbeteren").misses("Als concept bewaren");
    // The first line of what is wrong leads to where it is mended.
    stage.keys("<Home> <Enter>");
    let step = stage.shown();
    assert!(step.contains("stap 3") || step.contains("stap 1"), "{step}");
}

#[test]
fn going_back_and_about_loses_nothing() {
    let mut stage = Stage::empty();
    stage.start().keys("n");
    answer(&mut stage, "Regio Voorbeeld");
    // Typed but not added yet.
    stage.type_text("GM0344 Utr").keys("<Esc>").sees("Regio Voorbeeld").keys("<Enter>").sees("GM0344 Utr");
    stage.keys("<Enter>").type_text("po SW").keys("<Esc> <Esc> <Esc>");
    stage.sees("Ga verder met de meting die u aan het maken was: Regio Voorbeeld");
    choose(&mut stage, "Ga verder met");
    stage.sees("Regio Voorbeeld").keys("<Enter>").sees("GM0344 Utr").keys("<Enter>").sees("po SW");
}

#[test]
fn what_was_being_composed_is_found_again_after_leaving_hanging_up_locking_and_a_kill() {
    for end in ["q", "hang up", "lock", "kill"] {
        let mut stage = Stage::empty();
        stage.start().keys("n").type_text("Regio V");
        match end {
            "q" => {
                stage.keys("<C-c>").sees("Wilt u stoppen?").keys("<Enter>");
                assert!(stage.quit);
            }
            "hang up" => stage.event(Event::End(aoj::port::EndReason::HangUp)),
            // What was typed is kept after a pause, or when the passphrase is asked for: see the door.
            _ => stage.pass(std::time::Duration::from_secs(2)),
        }
        let kept = stage.store().plans().unwrap();
        assert_eq!(kept.len(), 1, "{end}");
        assert!(kept[0].text.contains("Regio V"), "{end}: {}", kept[0].text);
        stage.again();
        stage.start().sees("Ga verder met de meting die u aan het maken was");
        choose(&mut stage, "Ga verder met");
        stage.sees("Regio V");
        answer(&mut stage, "Regio Vecht");
        let kept = stage.store().plans().unwrap();
        assert!(kept.len() == 1 && kept[0].text.contains("Regio Vecht"), "{end}: {kept:?}");
    }
}

#[test]
fn it_says_kept_only_once_it_is() {
    let mut stage = Stage::empty();
    stage.start().keys("n").misses("concept bewaard").type_text("R").misses("concept bewaard");
    stage.pass(std::time::Duration::from_secs(2));
    stage.sees("concept bewaard").type_text("e").misses("concept bewaard");
}

#[test]
fn a_wave_after_a_former_one_is_years_later_and_keeps_what_was_composed() {
    let mut stage = Stage::open(6, 6);
    stage.start().keys("n").sees("Hoe wilt u beginnen?");
    choose(&mut stage, "Na Meting najaar 2026");
    stage.sees("Regio Voorbeeld");
    choose(&mut stage, "Nakijken");
    stage.sees("1 november 2027").sees("2027-najaar").sees("Meting najaar 2027").misses("te verbeteren");
    choose(&mut stage, "Als concept bewaren");
    let row = stage.store().wave("2027-najaar").unwrap();
    assert_eq!(row.wave.previous.as_deref(), Some("2026-najaar"));
    assert_eq!(row.wave.questionnaires[1].invited.total, Some(400));
}

#[test]
fn a_wave_after_one_that_still_lies_ahead_is_a_year_later_with_a_name_of_its_own() {
    for (title, expected) in [("Meting najaar 2026", "Meting najaar 2027"), ("Nulmeting", "Nulmeting 2027")] {
        let mut stage = Stage::empty();
        let ahead = WAVE.replace("2026-11-01", "2026-11-20").replace("Meting najaar 2026", title);
        stage.clerk_does(Ask::Create { text: ahead });
        stage.start().keys("n");
        choose(&mut stage, &format!("Na {title}"));
        choose(&mut stage, "Nakijken");
        stage.sees("20 november 2027").sees(expected).sees("2027-najaar").misses("te verbeteren");
    }
}

#[test]
fn a_respondents_view_comes_back_to_where_it_was_and_keeps_nothing() {
    let mut stage = Stage::empty();
    compose(stage.start());
    choose(&mut stage, "Bekijk Uitvoering");
    stage.sees("Voorbeeld");
    stage.keys("<Enter> 1 <PgDn> <C-c>").sees("niets bewaard");
    let waves = stage.store().waves().unwrap();
    assert!(waves.is_empty());
    stage.keys("<Tab> <Tab> <Enter>").sees("stap 8 van 8");
    assert!(stage.shown().contains("►Bekijk Uitvoering◄"), "{}", stage.shown());
    assert!(!stage.asked.iter().any(|ask| matches!(ask, Ask::Create { .. })));
}

#[test]
fn the_file_can_be_looked_at_before_it_is_kept() {
    let mut stage = Stage::with(Look::default(), (100, 60), Begin::Enter);
    compose(stage.start());
    choose(&mut stage, "Bestand");
    stage.sees("id: 2026-najaar").sees("name: \"SWV PO: de Kring\"").keys("<Esc>").sees("Zo wordt de meting");
}

#[test]
fn a_list_is_pasted_at_once_whatever_is_in_it() {
    let mut stage = Stage::empty();
    stage.start().keys("n");
    answer(&mut stage, "Regio");
    stage.event(Event::Paste("GM0344 Utrecht\r\nGM0307 Amersfoort\nzomaar\n".to_owned()));
    stage.sees("√ GM0344 Utrecht").sees("√ GM0307 Amersfoort").sees("! zomaar").sees("Begin met de code");
    stage.event(Event::Paste("GM0344 Utrecht\n".repeat(200_000)));
    stage.sees("Deze staat er twee keer.");
    let plans = stage.store().plans().unwrap();
    assert!(plans[0].text.len() < 40_000, "{}", plans[0].text.len());
}

/// What is asked on the screen.
fn question(stage: &Stage) -> String {
    stage.shown().lines().skip(4).take(1).collect()
}

/// Steps forward, with what must be typed to get on.
fn walk(stage: &mut Stage, mut each: impl FnMut(&mut Stage, usize)) {
    stage.start().keys("n");
    through(stage, &mut each);
}

/// From the step on the screen to the last one.
fn through(stage: &mut Stage, each: &mut impl FnMut(&mut Stage, usize)) {
    each(stage, 0);
    for nth in 1..60 {
        if stage.shown().contains("Zo wordt de meting") || stage.shown().contains("what the wave becomes") {
            return;
        }
        stage.key(aoj::port::Key::plain(KeyCode::End));
        stage.keys("<Home>");
        let shown = stage.shown();
        let choosing = ["Welke vragenlijsten", "Which questionnaires"].iter().any(|words| shown.contains(words));
        let some = shown.contains('■') || shown.lines().any(|line| line.contains(" X "));
        if choosing && !some {
            // The shortest of those that are built in.
            stage.keys("<Down> <Down> <Enter>");
            each(stage, nth);
        }
        let onward = if stage.screen.lang() == Lang::Nl { "Verder" } else { "Continue" };
        // Round to the last button, then along them.
        stage.keys("<Home> <BackTab>");
        for _ in 0..6 {
            let there = |line: &str| line.contains(&format!("►{onward}◄")) || line.contains(&format!(">{onward}<"));
            if stage.shown().lines().any(there) {
                break;
            }
            stage.keys("<Left>");
        }
        // Twice where something is wrong.
        let before = question(stage);
        stage.keys("<Enter>");
        if question(stage) == before {
            stage.keys("<Enter>");
        }
        each(stage, nth);
    }
    panic!("the walk does not come to its end:\n{}", stage.shown());
}

/// Draws the screen at every size there may be.
fn at_every_size(stage: &mut Stage) {
    for (columns, rows) in [(1, 1), (2, 3), (10, 5), (23, 9), (40, 12), (60, 16), (80, 24), (120, 40), (300, 100)] {
        let area = ratatui::layout::Rect::new(0, 0, columns, rows);
        let mut buffer = ratatui::buffer::Buffer::empty(area);
        let cursor = stage.screen.draw(area, &mut buffer);
        if let Some(at) = cursor {
            assert!(at.x < columns && at.y < rows, "{columns}x{rows}: {at:?}");
        }
        stage.screen.event(Event::Resize { columns, rows }, stage.now);
    }
    stage.resize((100, 70));
}

#[test]
fn every_step_works_at_every_size_in_both_languages_and_sets_of_signs() {
    for (lang, signs) in [(Lang::Nl, &WGL4), (Lang::En, &ASCII)] {
        let look = Look { signs, ..Look::default() };
        let mut stage = Stage::speaking(look, (100, 70), lang);
        stage.clerk_does(Ask::Create { text: BY_HAND.to_owned() });
        let mut asked = std::collections::BTreeSet::new();
        let mut each = |stage: &mut Stage, _: usize| {
            asked.insert(question(stage));
            at_every_size(stage);
        };
        // A draft with groups, open answers and an ambition, composed further.
        stage.start().keys("<Enter> b");
        each(&mut stage, 0);
        stage.keys("2");
        through(&mut stage, &mut each);
        let dutch = lang == Lang::Nl;
        choose_as(&mut stage, signs, if dutch { "Ambities" } else { "Ambitions" });
        each(&mut stage, 0);
        stage.keys("<Home> <Enter>");
        each(&mut stage, 0);
        stage.keys("<Enter>");
        each(&mut stage, 0);
        stage.keys("<Enter>");
        choose_as(&mut stage, signs, if dutch { "Een ambitie erbij" } else { "Add an ambition" });
        each(&mut stage, 0);
        stage.keys("<Esc> <Esc> <End> <Enter>");
        each(&mut stage, 0);
        assert!(asked.len() > 36, "{asked:#?}");
    }
}

/// The same as [`choose`] with other signs.
fn choose_as(stage: &mut Stage, signs: &aoj::ui::Signs, words: &str) {
    stage.keys("<Home>");
    for _ in 0..60 {
        let there = |line: &str| line.trim_start().starts_with(signs.here) && line.contains(words);
        if stage.shown().lines().any(there) {
            break;
        }
        stage.keys("<Down>");
    }
    stage.keys("<Enter>");
}

/// A wave with the first parts typed, at its title.
fn at_the_title() -> Stage {
    let mut stage = Stage::empty();
    stage.start().keys("n").type_text("Regio Voorbeeld").keys("<Enter> <Enter> <Enter>");
    stage.sees("Wat is de eerste dag?").keys("<Enter> <Enter>").sees("Hoe heet de meting?");
    stage
}

#[test]
fn the_first_sign_typed_takes_the_place_of_a_proposal() {
    let mut stage = at_the_title();
    stage.sees("Meting najaar 2026").sees("typen vervangt").sees("← wijzigt");
    // On a small screen the way to the buttons stays, and an arrow is what one tries anyway.
    stage.resize((60, 16)).sees("Tab knoppen").sees("typen vervangt").resize((80, 24));
    stage.type_text("Proef");
    stage.sees("► Proef__").misses("Meting najaar").misses("typen vervangt");
    stage.keys("<C-u>").sees("Meting najaar 2026").keys("<Enter> <Esc>").type_text("!").sees("Meting najaar 2026!");
    // A key that edits keeps it, and so does coming back once something was typed.
    let mut stage = at_the_title();
    stage.keys("<Backspace>").type_text("7").sees("Meting najaar 2027").keys("<Enter> <Esc>").misses("typen vervangt");
    stage.type_text("!").sees("Meting najaar 2027!");
    // Untouched it is still a proposal the next time, also after the program has ended.
    let mut stage = at_the_title();
    stage.keys("<Esc> <Esc>").sees("Wat is de eerste dag?").sees("typen vervangt");
    stage.keys("<C-c> <Enter>");
    stage.again();
    stage.start();
    choose(&mut stage, "Ga verder met");
    stage.keys("<Enter> <Enter> <Enter>").sees("Wat is de eerste dag?").type_text("3-12-2026").sees("3 december 2026");
}

#[test]
fn where_a_wave_is_managed_a_first_sign_takes_the_place_of_what_stands_there() {
    let mut stage = Stage::open(2, 2);
    stage.start().keys("<Enter> b 2").sees("Wat wordt de laatste dag?").sees("typen vervangt");
    stage.type_text("20-12-2026").keys("<Enter>").sees("De laatste dag is nu 20 december 2026.");
}

#[test]
fn who_comes_back_to_the_overview_stands_on_the_line_from_which_one_left() {
    let mut stage = Stage::with(Look::default(), (100, 60), Begin::Enter);
    compose(stage.start());
    for line in ["E-mail", "Beleid: uitgenodigd", "Ambities", "Bewaren tot"] {
        for back in ["<Enter>", "<Esc>", "<PgUp>"] {
            choose(&mut stage, line);
            stage.misses("Zo wordt de meting");
            if line == "Ambities" && back == "<Enter>" {
                choose(&mut stage, "Verder");
            } else {
                stage.keys(back);
            }
            let shown = stage.sees("Zo wordt de meting").shown();
            assert!(shown.lines().any(|row| row.contains("► ") && row.contains(line)), "{line} {back}\n{shown}");
        }
    }
}

#[test]
fn who_mends_goes_on_with_what_is_wrong_now() {
    let mut stage = Stage::with(Look::default(), (100, 60), Begin::Enter);
    stage.start().keys("n");
    choose(&mut stage, "Nakijken");
    stage.sees("dingen te verbeteren").keys("<Home> <Enter>").type_text("x").keys("<Enter>");
    let shown = stage.sees("te verbeteren").shown();
    assert!(shown.lines().any(|row| row.contains("► ! ")), "{shown}");
}

#[test]
fn the_overview_marks_what_nobody_has_looked_at() {
    let mut stage = Stage::with(Look::default(), (100, 60), Begin::Enter);
    stage.start().keys("n").type_text("Regio Voorbeeld").keys("<Enter> <Enter>");
    choose(&mut stage, "Nakijken");
    let unseen = |stage: &Stage, line: &str| {
        let shown = stage.shown();
        let row = shown.lines().find(|row| row.trim_start_matches(['►', ' ']).starts_with(line)).unwrap_or_default();
        row.contains("· niet bekeken")
    };
    let checks = |stage: &Stage| {
        assert!(!unseen(stage, "Regio") && !unseen(stage, "Gemeenten"), "{}", stage.shown());
        assert!(unseen(stage, "Eerste dag") && unseen(stage, "Bewaren tot"), "{}", stage.shown());
    };
    checks(&stage);
    // Also for whoever takes it up later.
    stage.keys("<C-c> <Enter>");
    stage.again();
    stage.start();
    choose(&mut stage, "Ga verder met");
    choose(&mut stage, "Nakijken");
    checks(&stage);
    choose(&mut stage, "Eerste dag");
    stage.keys("<Esc>");
    assert!(!unseen(&stage, "Eerste dag"), "{}", stage.shown());
    // A draft wave that is composed further was looked at when it was made.
    let mut stage = Stage::with(Look::default(), (100, 60), Begin::Enter);
    stage.clerk_does(Ask::Create { text: BY_HAND.to_owned() });
    stage.start().keys("<Enter> b");
    choose(&mut stage, "Verder samenstellen");
    choose(&mut stage, "Nakijken");
    stage.misses("niet bekeken");
}

#[test]
fn who_only_looks_leaves_nothing_behind() {
    let mut stage = Stage::empty();
    stage.start().keys("n <Tab> <Tab> <Tab> <Enter> <Esc>");
    stage.pass(std::time::Duration::from_secs(3));
    assert!(stage.store().plans().unwrap().is_empty());
}

#[test]
fn pages_turn_the_steps_where_nothing_scrolls() {
    let mut stage = Stage::empty();
    stage.start().keys("n <PgUp>").sees("Hoe heet de regio?").type_text("Regio Voorbeeld");
    stage.keys("<PgDn>").sees("Welke gemeenten").keys("<PgDn>").sees("Welke samenwerkingsverbanden");
    stage.keys("<PgUp>").sees("Welke gemeenten").keys("<PgUp>").sees("Regio Voorbeeld");
    choose(&mut stage, "Nakijken");
    choose(&mut stage, "Vragenlijsten");
    stage.keys("<Enter> <PgDn>").sees("stap 8 van 8");
    choose(&mut stage, "Beleid: vragen");
    // More than fits: there they scroll.
    stage.keys("<PgDn>").sees("► ■ Zicht op bereik");
}

#[test]
fn nobody_is_told_that_something_is_missing_before_there_was_an_occasion_to_type_it() {
    let mut stage = at_the_title();
    stage.keys("<Enter> <Enter>").sees("Wie is verantwoordelijk").misses("! ");
    stage.type_text("x").misses("! ").keys("<Backspace>").sees("! Respondenten horen te weten");
    stage.keys("<Enter> <Esc>").sees("! Respondenten horen te weten").keys("<Esc>").sees("Onder welke korte naam");
    clear(&mut stage);
    choose(&mut stage, "Nakijken");
    stage.keys("<Home>").sees("Korte naam: Hier ontbreekt de tekst.").misses("heeft niet de juiste vorm");
}

#[test]
fn tab_goes_to_the_buttons_from_wherever_one_is_in_a_list() {
    let mut stage = Stage::empty();
    stage.start().keys("n").type_text("Regio").keys("<Enter>");
    for line in ["GM0344 Utrecht", "GM0307 Amersfoort"] {
        answer(&mut stage, line);
    }
    stage.sees("Tab knoppen").keys("<Tab>").sees("[►Verder◄]").keys("<Tab> <Tab>").sees("[►Nakijken◄]");
    stage.keys("<Tab> <Down>").sees("► √ GM0344 Utrecht").keys("<Tab>").sees("[►Verder◄]");
    stage.keys("<BackTab>").sees("► √ GM0307 Amersfoort");
    choose(&mut stage, "Nakijken");
    stage.sees("Tab knoppen").keys("<Tab>").sees("[►");
    choose(&mut stage, "Vragenlijsten");
    stage.sees("► □").sees("Tab knoppen");
    // In a small window too it says why it goes no further.
    stage.resize((60, 16)).keys("<Tab> <Enter>").sees("! Kies minstens één vragenlijst.");
    stage.resize((80, 24)).keys("<Down> <Enter>").sees("► ■").misses("Kies minstens");
    stage.keys("<Tab>").sees("[►Verder◄]").keys("<Enter>").misses("Welke vragenlijsten");
}

#[test]
fn every_step_takes_hostile_texts_harmlessly() {
    for (turn, (what, text)) in corpus().into_iter().enumerate().step_by(4) {
        let mut stage = Stage::with(Look::default(), (100, 70), Begin::Enter);
        walk(&mut stage, |stage, nth| {
            stage.keys("<Home>");
            stage.event(Event::Paste(text.clone()));
            stage.keys("<Left> <Home> <End>");
            is_harmless(|area, buffer| stage.screen.draw(area, buffer), turn + nth, &format!("{what}, step {nth}"));
        });
        is_harmless(|area, buffer| stage.screen.draw(area, buffer), turn, &format!("{what}, at the end"));
    }
}

#[test]
fn a_megabyte_in_a_field_is_cut_to_what_it_takes() {
    let mut stage = Stage::empty();
    stage.start().keys("n");
    stage.event(Event::Paste("\u{202e}\u{7}spam ".repeat(200_000)));
    stage.keys("<Enter>").sees("Welke gemeenten");
    let kept = stage.store().plans().unwrap();
    assert!(kept[0].text.len() < 2000, "{}", kept[0].text.len());
}

#[test]
fn the_draft_of_a_wave_is_composed_further_and_takes_its_place() {
    let mut stage = Stage::empty();
    stage.clerk_does(Ask::Create { text: WAVE.to_owned() });
    stage.start().keys("<Enter> b").sees("Wat wilt u doen?");
    choose(&mut stage, "Verder samenstellen");
    choose(&mut stage, "Nakijken");
    choose(&mut stage, "Titel");
    answer(&mut stage, "Meting van dit jaar");
    choose(&mut stage, "Als concept bewaren");
    let row = stage.store().wave("2026-najaar").unwrap();
    assert_eq!((row.stored, row.wave.title.as_str()), (Stored::Draft, "Meting van dit jaar"));
    assert_eq!(stage.store().waves().unwrap().len(), 1);
}

#[test]
fn what_is_composed_is_gone_from_the_screen_and_found_again_once_the_passphrase_was_typed() {
    let phrase = "vier losse woorden hier";
    let mut stage = Stage::with(Look::default(), (80, 24), Begin::SetPassphrase);
    stage.start().type_text(phrase).keys("<Enter>").type_text(phrase).keys("<Enter>");
    stage.keys("n").type_text("Regio Vecht");
    stage.pass(std::time::Duration::from_mins(11));
    stage.sees("Wat is de wachtzin?").misses("Vecht");
    stage.type_text(phrase).keys("<Enter>").sees("Ga verder met de meting die u aan het maken was: Regio Vecht");
}

#[test]
fn what_was_being_composed_can_be_thrown_away_and_another_does_not_take_its_place() {
    let mut stage = Stage::empty();
    stage.start().keys("n").type_text("Regio Een").keys("<Esc> n").sees("Hoe wilt u beginnen?");
    choose(&mut stage, "Met een nieuwe, lege meting");
    stage.type_text("Regio Twee").keys("<Esc>").sees("Regio Een").sees("Regio Twee").keys("n");
    choose(&mut stage, "Gooi weg wat u aan het maken was: Regio Een");
    stage.misses("Regio Een").sees("Regio Twee");
    assert_eq!(stage.store().plans().unwrap().len(), 1);
}

#[test]
fn the_telling_screens_look_as_they_were_approved() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        let mut stage = Stage::with(Look::default(), (100, 40), Begin::Enter);
        compose(stage.start());
        for (name, step) in
            [("overview", None), ("municipalities", Some("Gemeenten")), ("themes", Some("Beleid: vragen"))]
        {
            if let Some(step) = step {
                choose(&mut stage, step);
            }
            stage.resize(size);
            let shown = stage.shown();
            insta::with_settings!({snapshot_path => "frames", prepend_module_to_snapshot => false, omit_expression => true}, {
                insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), shown);
            });
            stage.resize((100, 40));
            if step.is_some() {
                choose(&mut stage, "Nakijken");
            }
        }
    }
}
