//! Plain mode at a kiosk: the same promises, in lines.

use aoj::port::{EndReason, Trouble};

use super::stage::{IDLE, Stage};
use crate::pty::code_on;

/// From the first screen to the first question, in lines; gives the code.
fn talks(stage: &mut Stage) -> String {
    // The last button of the first screen.
    stage.press("\x1b[Z").press("\r").sees("Vragen in de hal");
    stage.press("verder\r");
    stage.sees("Wat wilt u kwijt?");
    code_on(&stage.all())
}

fn says(stage: &mut Stage, line: &str) {
    for sign in line.chars() {
        stage.press(sign.to_string());
    }
    stage.press("\r");
}

#[test]
fn from_the_first_line_to_thanks_and_nothing_stays() {
    let mut stage = Stage::new();
    let code = talks(&mut stage);
    says(&mut stage, "Zeer geheime woorden");
    says(&mut stage, ".");
    stage.sees("Ik ken de weg hier.");
    says(&mut stage, "3");
    says(&mut stage, "2");
    says(&mut stage, "versturen");
    says(&mut stage, "ja");
    stage.sees("Verstuurd.").sees("Druk op Enter. Dan wordt dit scherm gewist").misses("Dit programma stopt nu");
    assert_eq!(stage.store.sent.len(), 1);
    assert!(stage.all().contains("geheime"), "until then it can be read back");
    stage.press("\r").is_fresh();
    let all = stage.all();
    for trace in [&code, "geheime", "Stellingen", "Verstuurd"] {
        assert!(!all.contains(trace), "{trace:?} is there:\n{all}");
    }
    stage.press("1").sees("Dit is uw code");
}

#[test]
fn no_key_of_a_terminals_own_leads_out_and_ctrl_c_leaves_with_the_code() {
    let mut stage = Stage::new();
    let code = talks(&mut stage);
    for key in ["\x04", "\x1a", "\x1c", "\x13", "\x11", "\x1b", "\x1b[A"] {
        stage.press(key);
        assert!(!stage.quit, "{key:?}");
    }
    stage.press("\x03").sees(&code).sees("hier op dit scherm").sees("Druk op Enter");
    assert!(stage.kept(&code).is_some());
    stage.seconds(29).sees(&code);
    stage.seconds(2).is_fresh();
    assert!(!stage.all().contains(&code));
}

#[test]
fn whoever_is_gone_is_warned_saved_and_wiped() {
    let mut stage = Stage::new();
    let code = talks(&mut stage);
    // A long line, a key now and then: nobody is taken for gone.
    for sign in "een lange gedachte".chars() {
        stage.seconds(50).press(sign.to_string());
    }
    stage.misses("Bent u er nog?").pass(IDLE);
    stage.sees("Bent u er nog?").sees(&code).misses("Wat wilt u kwijt?");
    assert!(!stage.all().contains("Verstuurd") && !stage.all().contains("Wat wilt"), "nothing else stays in sight");
    stage.press("z").sees("Wat wilt u kwijt?").sees("Goed, u kunt verder.").sees("een lange gedachte");
    stage.misses("gedachtez").press("\r").pass(IDLE);
    stage.sees("Bent u er nog?").seconds(31).is_fresh();
    assert!(!stage.all().contains("gedachte"));
    assert_eq!(stage.kept(&code).unwrap()["kwijt"], "een lange gedachte");
}

#[test]
fn what_can_not_be_saved_is_kept_out_of_sight_until_it_is() {
    let mut stage = Stage::new();
    let code = talks(&mut stage);
    stage.store.trouble = Some(Trouble::DiskFull);
    says(&mut stage, "Zeer geheime woorden");
    stage.pass(IDLE);
    stage.sees("Bent u er nog?").seconds(31).sees("Dit scherm is even niet te gebruiken.");
    let all = stage.all();
    assert!(!all.contains("geheime") && !all.contains(&code), "{all}");
    says(&mut stage, "K7Q2-9MXD-4TRA-1CJW");
    stage.sees("niet de code van wie hier bezig was").seconds(3600).misses("geheime");
    says(&mut stage, &code);
    stage.sees("Wat wilt u kwijt?");
    stage.pass(IDLE);
    stage.seconds(31).sees("Dit scherm is even niet te gebruiken.");
    stage.store.trouble = None;
    stage.seconds(16).is_fresh();
    assert_eq!(stage.kept(&code).unwrap()["kwijt"], "Zeer geheime woorden");
}

#[test]
fn asked_to_stop_it_saves_and_the_code_is_the_last_line() {
    let mut stage = Stage::new();
    let code = talks(&mut stage);
    says(&mut stage, "woorden");
    stage.end(EndReason::Terminate);
    assert!(stage.quit && stage.kept(&code).is_some());
    assert!(stage.farewell().unwrap().lines().last().unwrap().contains(&code));
}
