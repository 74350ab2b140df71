//! The wave while people answer.

use aoj::host::Painter;
use aoj::port::{Ask, Change, Told};
use aoj::questionnaire::Id;
use aoj::ui::{ASCII, Begin, Look};

use super::stage::{Stage, WAVE};

#[test]
fn a_questionnaire_that_another_process_sends_shows_and_nothing_is_drawn_without() {
    let mut stage = Stage::open(6, 3);
    stage.start().sees("Meting najaar 2026").keys("<Enter>").sees("Respons");
    assert!(!stage.moved(), "nothing happened");
    let before = stage.shown();
    stage.fill("2026-najaar", "beleid", 100..104);
    assert!(stage.moved());
    assert_ne!(stage.shown(), before);
    assert!(!stage.moved());
}

#[test]
fn in_a_narrow_window_columns_stay_away_before_a_name_does() {
    let mut stage = Stage::open(6, 3);
    stage.start().keys("<Enter>").resize((40, 12)).sees("Beleid").sees("Uitvoering").sees("5 / 60");
    let head = stage.shown().lines().find(|line| line.contains("Respons")).map(str::to_owned).unwrap_or_default();
    assert!(head.ends_with("verstuurd  respons"), "{head}");
    stage.resize((60, 16)).sees("foutmarge");
}

#[test]
fn the_time_is_that_of_the_last_reading_that_changed_something() {
    let mut stage = Stage::open(6, 3);
    stage.start().keys("<Enter>").sees("bijgewerkt 12:00");
    stage.clock.set(14, 13, 30);
    assert!(!stage.moved());
    stage.sees("bijgewerkt 12:00");
    stage.fill("2026-najaar", "beleid", 100..104);
    stage.moved();
    stage.sees("bijgewerkt 13:30");
}

#[test]
fn the_state_says_what_can_still_happen() {
    let mut stage = Stage::open(20, 14);
    stage.start().keys("<Enter>").sees("● open, nog 22 dagen");
    for (day, hour, state, says) in [
        (35, 12, "open, nog 1 dag", "Respons"),
        (36, 12, "open, laatste dag", "Respons"),
        (37, 1, "voorbij, nog niet gesloten", "kan tot 2 uur vannacht versturen"),
        (37, 3, "voorbij, nog niet gesloten", "Sluit de meting, dan telt alles mee"),
    ] {
        stage.clock.set(day, hour, 0);
        stage.moved();
        stage.keys("<Esc> <Enter>").sees(state).sees(says);
    }
    stage.clerk_does(Ask::Change { wave: "2026-najaar".to_owned(), change: Change::Close });
    stage.moved();
    stage.sees("■ gesloten").misses("Herinner");
}

#[test]
fn before_it_begins_a_wave_says_when_and_a_draft_what_to_do() {
    let mut stage = Stage::empty();
    stage.clerk_does(Ask::Create { text: WAVE.to_owned() });
    stage
        .start()
        .keys("<Enter>")
        .sees("in voorbereiding")
        .sees("alles kan nog anders")
        .sees("aoj wave open 2026-najaar");
    let text = WAVE.replace("id: 2026-najaar", "id: later").replace("opens: 2026-11-01", "opens: 2026-11-17");
    stage.make(&text, "later");
    let Told::Waves(waves) = stage.clerk_does(Ask::Waves) else { panic!() };
    let at = waves.iter().position(|wave| wave.id == "later").unwrap();
    stage
        .keys("<Esc> <Home>")
        .keys(&"<Down> ".repeat(at))
        .keys("<Enter>")
        .sees("begint over 3 dagen")
        .sees("Vanaf 17 november 2026")
        .misses("Thema's");
    stage.clock.set(16, 12, 0);
    stage.moved();
    stage.sees("begint morgen");
}

#[test]
fn a_key_that_can_do_nothing_on_the_wave_says_why() {
    let mut stage = Stage::open(6, 3);
    stage.start().keys("<Enter> d").sees("De andere doelgroep komt ernaast als deze meting gesloten is.");
    stage.keys("v").sees("De vorige meting komt ernaast als deze meting gesloten is.");
    stage.keys("g").sees("Groepen worden pas getoond als de meting gesloten is.");
    stage.keys("n").sees("Deze toets doet hier niets; ? zegt welke wel.");
    stage.keys("t").misses("? zegt welke wel.").keys("x").sees("Deze toets doet hier niets; ? zegt welke wel.");
    stage.keys("t").sees("Open antwoorden zijn pas te lezen als de meting gesloten is.");
    stage.keys("v").sees("Deze toets doet hier niets; ? zegt welke wel.").keys("<Esc>");
    stage.close("2026-najaar");
    stage.moved();
    stage.keys("d").sees("Open een thema met Enter: daar zet d de andere doelgroep ernaast.");
    stage.keys("v").sees("Bij deze meting hoort geen vorige meting die gesloten is.");
    stage.keys("g a").sees("Deze toets doet hier niets");
    let mut stage = Stage::empty();
    let alone = WAVE.find("  - use: uitvoering").unwrap();
    stage.make(&WAVE[..alone], "2026-najaar");
    stage.close("2026-najaar");
    stage.start().keys("<Enter> d").sees("Deze meting heeft maar één vragenlijst.");
}

#[test]
fn keys_pressed_before_the_waves_are_there_wait_for_them() {
    let mut stage = Stage::open(1, 1);
    stage.slow = Some(Vec::new());
    stage.start().keys("n").misses("Hoe wilt u beginnen?").hurry().sees("Hoe wilt u beginnen?");
    let mut stage = Stage::empty();
    stage.slow = Some(Vec::new());
    stage.start().keys("n").hurry().sees("Hoe heet de regio?");
    // A passphrase is typed by whoever sees that it is asked for.
    let phrase = "vier losse woorden hier";
    let mut stage = Stage::with(Look::default(), (80, 24), Begin::SetPassphrase);
    stage.start().type_text(phrase).keys("<Enter>").type_text(phrase).keys("<Enter>");
    stage.again();
    stage.slow = Some(Vec::new());
    stage.start().keys("n").hurry().sees("Wat is de wachtzin?").type_text(phrase).keys("<Enter>");
    stage.sees("Er is nog geen meting.");
}

#[test]
fn it_says_who_lags_and_when_a_reminder_helps() {
    let mut stage = Stage::open(30, 20);
    stage.start().keys("<Enter>").sees("Uitvoering blijft achter").sees("Herinner iedereen op 19 november");
    stage.clock.set(19, 12, 0);
    stage.keys("<Esc> <Enter>").sees("Een herinnering helpt nu: de meting is halverwege");
    stage.clock.set(25, 12, 0);
    stage.keys("<Esc> <Enter>").sees("al 7 werkdagen verstuurde niemand iets");
}

#[test]
fn more_than_were_invited_is_said_and_has_no_margin() {
    let mut stage = Stage::open(12, 3);
    let change = Change::Invited { questionnaire: Id::new("beleid"), n: 5 };
    stage.clerk_does(Ask::Change { wave: "2026-najaar".to_owned(), change });
    stage.start().keys("<Enter>").sees("dat zijn er meer dan de 5 die zijn uitgenodigd");
    let row = stage.shown().lines().find(|line| line.contains("Beleid  ")).unwrap().to_owned();
    assert!(!row.contains('±'), "{row}");
}

#[test]
fn nothing_of_the_themes_shows_before_enough_were_sent() {
    let mut stage = Stage::open(9, 3);
    stage
        .start()
        .keys("<Enter>")
        .sees("zodra er 10 vragenlijsten verstuurd zijn")
        .misses("gunstig")
        .misses("te weinig");
    stage.fill("2026-najaar", "beleid", 100..103);
    stage.moved();
    stage.sees("(n = 5 van").sees("► gunstig").sees("De balken bewegen per 5 verstuurde vragenlijsten");
}

#[test]
fn themes_stand_in_order_or_by_their_means_and_the_focus_stays_where_it_was() {
    let mut stage = Stage::open(30, 3);
    stage.start().keys("<Enter> <Down>").sees("► Sturen en informeren").sees("Thema's · Beleid");
    stage.keys("s").sees("Hoogste eerst · Beleid").sees("► Sturen en informeren");
    stage.resize((120, 40)).sees("s op volgorde").resize((80, 24));
    let means: Vec<f64> = stage
        .shown()
        .lines()
        .filter(|line| line.contains('│') && !line.contains("gunstig"))
        .filter_map(|line| line.split_whitespace().find_map(|word| word.replace(',', ".").parse().ok()))
        .collect();
    assert!(means.len() > 5 && means.is_sorted_by(|one, other| one >= other), "{means:?}");
    stage.fill("2026-najaar", "beleid", 100..120);
    stage.moved();
    stage.sees("► Sturen en informeren");
    stage.keys("s").sees("Thema's · Beleid").sees("► Sturen en informeren");
}

#[test]
fn tab_shows_the_other_questionnaire_and_its_theme_of_the_same_name() {
    let mut stage = Stage::open(14, 12);
    stage.start().keys("<Enter> <Down> <Down>").sees("► Afspraken, rollen");
    stage.keys("<Tab>").sees("Thema's · Uitvoering").sees("► Afspraken, rollen");
    stage.keys("<End> <Enter>").sees("Wat is uw functie?");
}

#[test]
fn a_change_shows_only_beside_the_former_wave_once_closed() {
    let mut stage = Stage::empty();
    let former = WAVE.replace("id: 2026-najaar", "id: 2024-najaar").replace("previous: 2024-najaar\n", "");
    stage.make(&former, "2024-najaar");
    stage.fill("2024-najaar", "beleid", 500..560);
    stage.clerk_does(Ask::Change { wave: "2024-najaar".to_owned(), change: Change::Close });
    stage.make(WAVE, "2026-najaar");
    stage.fill("2026-najaar", "beleid", 0..60);
    stage.start();
    let Told::Waves(waves) = stage.clerk_does(Ask::Waves) else { panic!() };
    let at = waves.iter().position(|wave| wave.id == "2026-najaar").unwrap();
    stage.keys(&"<Down> ".repeat(at)).keys("<Enter>").misses("v vorige meting");
    stage.clerk_does(Ask::Change { wave: "2026-najaar".to_owned(), change: Change::Close });
    stage.moved();
    let changes = |shown: &str| shown.lines().filter(|line| line.contains('│') && line.contains(['+', '−'])).count();
    assert_eq!(changes(&stage.shown()), 0);
    stage.sees("v vorige meting").keys("v");
    assert!(changes(&stage.shown()) > 3, "{}", stage.shown());
    frame(&stage, "former");
}

#[test]
fn the_response_at_length_keeps_small_numbers_and_groups_to_itself() {
    let mut stage = Stage::open(40, 6);
    stage.start().keys("<Enter> <Home> <Enter>").sees("Respons · Meting najaar 2026");
    stage.sees("klopt alleen als wie niet antwoordde lijkt op wie wel antwoordde");
    stage.sees("te zien zodra de meting gesloten is");
    stage.resize((80, 50)).sees("halverwege en een week voor het einde: 19 november of 1 december");
    stage.clerk_does(Ask::Change { wave: "2026-najaar".to_owned(), change: Change::Close });
    stage.moved();
    stage.sees("Beleid: respons per groep").misses("zodra de meting gesloten");
    stage.keys("<Tab>").sees("Uitvoering: respons per groep").sees("te weinig antwoorden (minder dan 5)");
}

fn frame(stage: &Stage, name: &str) {
    let size = format!("{name}_{}x{}", stage.size.0, stage.size.1);
    insta::with_settings!({snapshot_path => "frames", prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!(size, stage.shown());
    });
}

#[test]
fn screens_look_as_they_were_approved() {
    let mut stage = Stage::open(41, 32);
    stage.start();
    for size in [(80, 24), (120, 40), (60, 16)] {
        stage.resize(size);
        frame(&stage, "waves");
        stage.keys("<Enter>");
        frame(&stage, "wave");
        stage.keys("<Up> <Enter>");
        frame(&stage, "response");
        stage.keys("<Esc> <Esc>");
    }
}

#[test]
fn on_a_screen_of_any_size_it_draws_and_keeps_the_focus_in_sight() {
    let mut stage = Stage::open(12, 12);
    stage.start().keys("<Enter>");
    for columns in [1, 2, 7, 20, 39, 40, 59, 60, 61, 70, 79, 100, 200] {
        for rows in [1, 2, 5, 9, 12, 16, 24, 60] {
            // From the last line on, Down reads what lies below it.
            stage.resize((columns, rows)).keys("<Home> <Down> <Down> <Down>");
            let (cursor, shown) = (stage.buffer().1, stage.shown());
            // Smaller than that nothing can be told from anything.
            let is_seen = cursor.is_some() && shown.contains('►');
            assert!(is_seen || columns < 20 || rows < 5, "{columns}x{rows}\n{shown}");
        }
    }
}

/// Lines to a host may be slow, and many a coordinator looks on. `benches/live.rs` measures the time.
#[test]
fn a_live_update_costs_few_bytes() {
    // Few enough that a lot of five moves the bars.
    let mut stage = Stage::open(0, 20);
    stage.start().keys("<Enter> <Tab>");
    let mut painter = Painter::new(true);
    let mut bytes = |stage: &Stage| {
        let (buffer, cursor) = stage.buffer();
        painter.paint(&buffer, cursor).len()
    };
    let first = bytes(&stage);
    let rests_on = |stage: &Stage| stage.shown().split_once("(n = ").map(|(_, rest)| rest[..3].to_owned());
    let (mut counts, mut bars, mut before) = (Vec::new(), Vec::new(), rests_on(&stage));
    for number in 0..12 {
        stage.fill("2026-najaar", "uitvoering", 1_000 + number..1_001 + number);
        // One in ten breaks off and sends nothing.
        if !stage.moved() {
            continue;
        }
        let cost = bytes(&stage);
        let now = rests_on(&stage);
        if now == before {
            counts.push(cost);
        } else {
            bars.push(cost);
        }
        before = now;
    }
    println!("first frame {first} bytes; after one more {counts:?}, with a lot {bars:?}");
    assert!(counts.len() > 5 && counts.iter().all(|cost| (1..=150).contains(cost)), "{counts:?}");
    assert!(!bars.is_empty() && bars.iter().all(|cost| *cost <= 2_000), "{bars:?}");
}

#[test]
fn without_colour_and_in_ascii_it_says_the_same() {
    let look = Look { signs: &ASCII, ..Look::default() };
    let mut stage = Stage::with(look, (80, 24), Begin::Enter);
    stage.make(WAVE, "2026-najaar");
    stage.fill("2026-najaar", "beleid", 0..41);
    stage.start().keys("<Enter>");
    let shown = stage.shown();
    let odd: Vec<char> = shown.chars().filter(|sign| !sign.is_ascii() && !sign.is_alphabetic()).collect();
    assert!(odd.is_empty(), "{odd:?} in\n{shown}");
    frame(&stage, "wave_ascii");
}
