//! When nobody touches a key: the warning, saving, and what is done where that does not work.

use aoj::port::{EndReason, Trouble};

use super::stage::{IDLE, PHRASE, Stage, flat};

/// One answer that is saved, on the page; gives the code.
fn answering(stage: &mut Stage) -> String {
    let code = stage.begin();
    stage.press("\x1b[6~").sees("Ik ken de weg hier.").press("3").sees("bewaard, nog niet verstuurd");
    code
}

#[test]
fn a_warning_hides_the_answers_shows_the_code_and_counts_down() {
    let mut stage = Stage::new();
    let code = answering(&mut stage);
    stage.seconds(59).misses("Bent u er nog?");
    stage.seconds(2).sees("Bent u er nog?").sees(&code).sees("over 29 seconden bewaard").misses("Ik ken de weg");
    stage.seconds(10).sees("over 19 seconden");
    stage.seconds(18).sees("over 1 seconde bewaard");
    stage.seconds(2).is_fresh();
    assert_eq!(stage.kept(&code).unwrap()["een"], "3");
}

#[test]
fn any_key_stops_it_and_does_nothing_else() {
    for key in
        ["1", "\r", "\x1b", "\x1b[A", "\x03", "\x1bOP", "\x1b[200~tekst\x1b[201~", "é", "\x1b[<0;5;5M", "\x1b[21~"]
    {
        let mut stage = Stage::new();
        answering(&mut stage);
        let before = flat(&stage.text());
        let drafts = stage.store.drafts.values().map(|row| row.revision).collect::<Vec<_>>();
        stage.pass(IDLE);
        stage.sees("Bent u er nog?").keys(&[key]);
        assert_eq!(flat(&stage.text()), before, "{key:?}");
        assert_eq!(stage.store.drafts.values().map(|row| row.revision).collect::<Vec<_>>(), drafts, "{key:?}");
        // And the time begins anew.
        stage.seconds(59).misses("Bent u er nog?").seconds(2).sees("Bent u er nog?");
    }
}

#[test]
fn nobody_is_sent_away_who_types() {
    let mut stage = Stage::new();
    stage.begin();
    for _ in 0..20 {
        stage.seconds(55).press("a").sees("Wat wilt u kwijt?");
    }
}

#[test]
fn without_a_warning_nobody_is_timed_out_however_long_the_program_slept() {
    let mut stage = Stage::new();
    let code = answering(&mut stage);
    // The computer was suspended, or the process stopped: a day is gone at once.
    stage.now += std::time::Duration::from_hours(24);
    let effects = stage.session.pass(stage.now);
    stage.take(effects);
    stage.sees("Bent u er nog?").sees(&code).sees("over 30 seconden");
    stage.press("1").sees("Ik voel mij welkom.");
}

#[test]
fn where_nothing_is_begun_it_says_so() {
    let mut stage = Stage::new();
    stage.press("1").sees("Dit is uw code");
    stage.pass(IDLE);
    stage.sees("Bent u er nog?").sees("Er is nog niets ingevuld.");
    let screen = stage.text();
    assert!(
        !regex_lite::Regex::new("[0-9A-Z]{4}-[0-9A-Z]{4}").unwrap().is_match(&screen),
        "it opens nothing:\n{screen}"
    );
    stage.seconds(31).is_fresh();
    assert!(stage.store.drafts.is_empty());
}

#[test]
fn an_untouched_screen_waits_for_ever_and_writes_nothing() {
    let mut stage = Stage::new();
    let before = stage.written.len();
    stage.seconds(1800);
    assert_eq!(stage.written.len(), before);
    stage.is_fresh();
    // Somebody looked round and went back: nothing is asked, and nothing is written but what is wiped.
    stage.press("1").keys(&["\x1b"]).is_fresh();
    stage.seconds(61).is_fresh();
    let before = stage.written.len();
    stage.seconds(3600);
    assert_eq!(stage.written.len(), before);
}

#[test]
fn text_that_was_still_being_typed_is_saved() {
    let mut stage = Stage::new();
    let code = stage.begin();
    stage.press("half een zin");
    stage.pass(IDLE);
    stage.sees("Bent u er nog?").seconds(31).is_fresh();
    assert_eq!(stage.kept(&code).unwrap()["kwijt"], "half een zin");
}

/// Time is up while the disk is full.
fn held(stage: &mut Stage) -> String {
    let code = answering(stage);
    stage.store.trouble = Some(Trouble::DiskFull);
    stage.press("2").sees("nog niet bewaard: de schijf is vol");
    stage.pass(IDLE);
    stage.sees("Bent u er nog?").sees("NIET bewaard: de schijf is vol").sees(&code).seconds(31);
    code
}

#[test]
fn what_can_not_be_saved_is_kept_and_nobody_sees_it() {
    let mut stage = Stage::new();
    let code = held(&mut stage);
    stage.sees("Dit scherm is even niet te gebruiken.").sees("de schijf is vol");
    assert!(!stage.text().contains(&code[..4]), "the code is not for whoever comes next");
    // Nothing that anybody presses brings the answers up.
    for key in ["\r", "1", "\x1b", "\t", " ", "?", "\x1b[6~", "\x13", "\x1bOP", "\x1b[C\r"] {
        stage.keys(&[key]).sees("Dit scherm is even niet te gebruiken.").misses("Ik ken de weg");
    }
    stage.press("\x1b[H").press("\x15");
    stage.press("K7Q2-9MXD-4TRA-1CJW").press("\r").sees("niet de code van wie hier bezig was");
    stage.seconds(3600).sees("Dit scherm is even niet te gebruiken.").misses("K7Q2");
    // Once it works it is saved, and the next one can begin.
    stage.store.trouble = None;
    stage.seconds(16).is_fresh();
    assert_eq!(stage.kept(&code).unwrap().len(), 2);
}

#[test]
fn its_code_brings_it_back_before_it_is_saved() {
    let mut stage = Stage::new();
    let code = held(&mut stage);
    stage.press(code.to_lowercase()).press("\r").sees("NIET bewaard").sees("Verder invullen");
    stage.press("\r").sees("Ik voel mij welkom.");
    stage.store.trouble = None;
    stage.seconds(16).sees("bewaard, nog niet verstuurd");
}

#[test]
fn the_passphrase_ends_it_all_the_same_but_says_what_is_lost() {
    let mut stage = Stage::new();
    let code = held(&mut stage);
    stage.press("\x03").sees("zijn nog niet bewaard. Sluit u nu af");
    stage.press(PHRASE).press("\r");
    assert!(stage.quit);
    let farewell = stage.farewell().unwrap();
    assert!(farewell.contains("zijn niet bewaard") && farewell.ends_with("De kiosk is afgesloten."), "{farewell}");
    assert!(!farewell.contains(&code));
}

#[test]
fn a_store_that_takes_its_time_keeps_the_next_one_waiting_not_answering() {
    let mut stage = Stage::new();
    let code = answering(&mut stage);
    stage.hold = true;
    stage.press("2");
    stage.pass(IDLE);
    stage.sees("Bent u er nog?").seconds(31).sees("Een ogenblik geduld").misses("Ik ken");
    stage.press("1").press("\r").seconds(600).sees("Een ogenblik geduld");
    stage.hold = false;
    stage.answer_all();
    stage.seconds(1).is_fresh();
    assert_eq!(stage.kept(&code).unwrap().len(), 2);
}

#[test]
fn asked_to_stop_the_code_is_the_last_line_unless_its_owner_has_gone() {
    let mut stage = Stage::new();
    let code = answering(&mut stage);
    stage.end(EndReason::Terminate);
    assert!(stage.quit && stage.kept(&code).is_some());
    assert!(stage.farewell().unwrap().contains(&code));

    let mut stage = Stage::new();
    let code = held(&mut stage);
    stage.end(EndReason::Terminate);
    assert!(stage.quit);
    let farewell = stage.farewell().unwrap();
    assert!(farewell.contains("zijn niet bewaard") && !farewell.contains(&code), "{farewell}");

    let mut stage = Stage::new();
    stage.end(EndReason::HangUp);
    assert!(stage.quit);
    assert_eq!(stage.farewell(), None);
}
