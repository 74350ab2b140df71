//! Managing a wave by keys alone.

use aoj::port::{Ask, Change};
use aoj::store::Store;
use aoj::wave::Stored;

use super::stage::{Stage, WAVE};

/// The managing screen of an open wave with some respondents.
fn managing() -> Stage {
    let mut stage = Stage::open(8, 6);
    stage.start().keys("<Enter> b").sees("Wat wilt u doen?");
    stage
}

/// Presses the choice with those words by its digit.
fn choose(stage: &mut Stage, words: &str) {
    let shown = stage.shown();
    let line = shown.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("no {words:?} on\n{shown}"));
    let before = &line[..line.find(words).unwrap()];
    if let Some(digit) = before.chars().rev().find(char::is_ascii_digit) {
        stage.keys(&digit.to_string());
        return;
    }
    // Behind the ninth there are no digits.
    stage.keys("<End>");
    for _ in 0..20 {
        if stage.shown().lines().any(|line| line.contains('►') && line.contains(words)) {
            break;
        }
        stage.keys("<Up>");
    }
    stage.keys("<Enter>");
}

fn clear(stage: &mut Stage) {
    for _ in 0..20 {
        stage.keys("<Backspace>");
    }
}

#[test]
fn closing_says_how_many_are_begun_asks_for_the_id_and_shows_at_once() {
    let mut stage = managing();
    choose(&mut stage, "Nu sluiten");
    stage.sees("begonnen").sees("Sluiten kan even duren").sees("Typ 2026-najaar om door te gaan");
    stage.keys("<Enter>").sees("Dat is niet 2026-najaar. Er is niets veranderd.");
    stage.type_text("2026-najaar").keys("<Enter>").sees("De meting is gesloten").sees("Opnieuw openen");
    assert_eq!(stage.store().wave("2026-najaar").unwrap().stored, Stored::Closed);
    stage.keys("<Esc>").sees("gesloten");
}

#[test]
fn a_closed_wave_is_opened_again_while_its_last_day_lies_ahead() {
    let mut stage = managing();
    stage.clerk_does(Ask::Change { wave: "2026-najaar".to_owned(), change: Change::Close });
    stage.moved();
    choose(&mut stage, "Opnieuw openen");
    stage.sees("Wilt u deze meting opnieuw openen?").keys("<Enter>").sees("De meting is opnieuw geopend.");
    assert_eq!(stage.store().wave("2026-najaar").unwrap().stored, Stored::Opened);
}

#[test]
fn the_last_day_is_moved_and_every_refusal_is_a_sentence() {
    let mut stage = managing();
    choose(&mut stage, "Laatste dag verzetten");
    stage.sees("Nu is het 6 december 2026");
    for (typed, told) in [
        ("gisteren", "Dit is geen dag."),
        ("1-10-2026", "ligt voor de eerste dag van de meting"),
        ("10-11-2026", "is al voorbij"),
    ] {
        clear(&mut stage);
        stage.type_text(typed).keys("<Enter>").sees(told);
    }
    clear(&mut stage);
    stage.type_text("20-12-2026").keys("<Enter>").sees("De laatste dag is nu 20 december 2026.");
    stage.sees("Laatste dag verzetten").sees("20 december 2026");
}

#[test]
fn a_wave_whose_last_day_has_passed_is_not_opened_again_before_it_is_moved() {
    let mut stage = managing();
    stage.clerk_does(Ask::Change { wave: "2026-najaar".to_owned(), change: Change::Close });
    stage.moved();
    stage.clock.set(60, 12, 0);
    choose(&mut stage, "Opnieuw openen");
    stage.keys("<Enter>").sees("! De laatste dag is al voorbij. Verzet eerst de laatste dag.");
}

#[test]
fn numbers_invited_are_corrected() {
    let mut stage = managing();
    choose(&mut stage, "Aantal uitgenodigden van Beleid");
    clear(&mut stage);
    stage.type_text("veel").keys("<Enter>").sees("Typ een heel aantal");
    clear(&mut stage);
    stage.type_text("75").keys("<Enter>").sees("75 uitgenodigd").sees("75");
    assert_eq!(stage.store().counts("2026-najaar").unwrap()[0].invited.total, Some(75));
    choose(&mut stage, "Logboek");
    stage.sees("14 november 2026").sees("aantal uitgenodigden van beleid op 75 gezet");
}

#[test]
fn begun_questionnaires_are_wiped_once_the_id_was_typed() {
    let mut stage = managing();
    choose(&mut stage, "Begonnen vragenlijsten wissen");
    stage.type_text("2026").keys("<Enter>").sees("Dat is niet 2026-najaar");
    clear(&mut stage);
    stage.type_text("2026-najaar").keys("<Enter>").sees("gewist");
    let begun: u64 = stage.store().counts("2026-najaar").unwrap().iter().map(|one| one.in_progress).sum();
    assert_eq!(begun, 0);
}

#[test]
fn a_wave_is_deleted_once_its_id_was_typed() {
    let mut stage = managing();
    choose(&mut stage, "Meting wissen");
    stage.sees("Dat is niet terug te draaien").type_text("2026-najaar").keys("<Enter>").sees("Er is nog geen meting.");
    assert!(stage.store().waves().unwrap().is_empty());
}

#[test]
fn a_draft_is_looked_at_and_opened() {
    let mut stage = Stage::empty();
    stage.clerk_does(Ask::Create { text: WAVE.to_owned() });
    stage.start().keys("<Enter> b").misses("Nu sluiten");
    choose(&mut stage, "Bekijk Uitvoering als respondent");
    stage.sees("Voorbeeld").keys("<C-c>").sees("niets bewaard").misses("Bewaart u het bestand");
    stage.keys("<Tab> <Tab> <Enter>").sees("Wat wilt u doen?");
    choose(&mut stage, "Metingbestand");
    stage.sees("id: 2026-najaar").keys("<Esc>");
    stage.keys("<Home>");
    choose(&mut stage, "Openen");
    stage.sees("De vragenlijsten liggen daarna vast").keys("<Enter>").sees("De meting is open.").sees("Nu sluiten");
}

#[test]
fn a_draft_whose_questionnaire_is_broken_says_what_is_the_matter() {
    let mut stage = Stage::empty();
    stage.clerk_does(Ask::Create { text: WAVE.to_owned() });
    let own = stage.folder.path().join("data/questionnaires");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("beleid.yaml"), "format: 1\nid: beleid\n").unwrap();
    stage.start().keys("<Enter> b");
    choose(&mut stage, "Openen");
    stage.keys("<Enter>").sees("! De meting is niet geopend").sees("beleid");
    assert_eq!(stage.store().wave("2026-najaar").unwrap().stored, Stored::Draft);
}

#[test]
fn the_telling_screens_look_as_they_were_approved() {
    for size in [(80, 24), (60, 16)] {
        let mut stage = managing();
        stage.resize(size);
        let mut shown = stage.shown();
        choose(&mut stage, "Nu sluiten");
        shown.push_str(&stage.shown());
        insta::with_settings!({snapshot_path => "frames", prepend_module_to_snapshot => false, omit_expression => true}, {
            insta::assert_snapshot!(format!("manage_{}x{}", size.0, size.1), shown);
        });
    }
}

#[test]
fn who_can_be_asked_is_changed_while_the_wave_is_open() {
    let mut stage = managing();
    choose(&mut stage, "Bij wie respondenten terechtkunnen");
    stage.sees("Dit staat op het eerste scherm.").sees("E-mail: monitor@voorbeeld.nl").sees("Telefoon: -");
    stage.keys("1").sees("Bij wie kunnen respondenten vragen stellen?").type_text("Ans de Vries").keys("<Enter>");
    stage.sees("Wie nu begint, ziet dit op het eerste scherm.").sees("Vragen aan: Ans de Vries");
    // Enter on what stands there keeps it, however long it is; an empty field takes it away.
    stage.keys("2 <Enter>").sees("E-mail: monitor@voorbeeld.nl").keys("2");
    clear(&mut stage);
    stage.keys("<Enter>").sees("E-mail: -");
    let wave = stage.store().wave("2026-najaar").unwrap().wave;
    assert_eq!(wave.contact.and_then(|contact| contact.reach()).as_deref(), Some("Ans de Vries"));
    stage.keys("<Esc>").sees("Wat wilt u doen?");
    choose(&mut stage, "Logboek");
    stage.sees("gewijzigd op het eerste scherm: E-mail").misses("voorbeeld.nl");
}

#[test]
fn a_draft_is_composed_further_instead() {
    let mut stage = Stage::empty();
    let clock = stage.clock.clone();
    let (file, _) = aoj::wave::read("meting.yaml", WAVE.as_bytes(), &|_| true);
    stage.store().create_wave(&file.unwrap().wave, "{}", false, clock.as_ref()).unwrap();
    stage.start().keys("<Enter> b").sees("Verder samenstellen").misses("Bij wie respondenten terechtkunnen");
}
