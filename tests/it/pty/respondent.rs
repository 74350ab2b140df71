//! A respondent at the real program: to the end, and through everything that can happen on the way.

use aoj::host::SystemClock;
use aoj::store::Store;

use super::harness::Pty;
use super::region::{ITEMS, Region, answer, begin, code_on, digit, go_to, holds};

/// Opens a draft by its code, taking it over where another session may still hold it; gives the item it opens at.
fn resume(region: &Region, code: &str) -> (Pty, usize) {
    let mut pty = region.aoj(&["respond", "--code", code]).start();
    // Behind the last item comes the mark, on the same screen.
    let there = regex_lite::Regex::new("► (?:Dit is stelling nummer ([0-9]+)\\.|Welk cijfer)").unwrap();
    let shown = pty.until("the draft", |text| there.is_match(text) || text.contains("ergens anders open"));
    if !there.is_match(&shown) {
        // Going on here has the focus: whoever was cut off presses Enter.
        pty.press("\r");
    }
    let shown = pty.until("its question", |text| there.is_match(text));
    let item = there.captures(&shown).unwrap().get(1).map_or(ITEMS, |item| item.as_str().parse().unwrap());
    (pty, item)
}

#[test]
fn where_no_wave_is_open_there_is_one_to_practise_with() {
    let region = Region::new();
    region.store().close_wave("proefmeting", &SystemClock).unwrap();
    let pty = region.aoj(&["respond"]).start();
    pty.see("Oefenen kan wel: start aoj zonder opdracht.");
    let pty = region.aoj(&[]).start();
    pty.until("the practice wave", |text| text.to_lowercase().contains("oefen"));
}

#[test]
fn from_the_first_question_to_thanks() {
    let region = Region::new();
    let (mut pty, code) = region.respond();
    for item in 0..ITEMS {
        answer(&mut pty, item);
    }
    assert_eq!(region.counts().in_progress, 1);
    pty.see("► Welk cijfer geeft u?");
    pty.press("8");
    pty.until("the answer", |text| text.contains("√ Welk cijfer geeft u?"));
    pty.press("\r");
    pty.see("U hebt alle vragen beantwoord.");
    pty.press("\x1b[F\r");
    pty.see("vervalt uw code");
    pty.press("\x1b[C\r");
    pty.see("Verstuurd.");
    let counts = region.counts();
    assert_eq!((counts.submitted, counts.in_progress), (1, 0));
    pty.press("\r");
    assert_eq!(pty.ended(), 0);
    assert!(!pty.alternate() && pty.modes_restored());
    assert!(!pty.text().contains(&code), "nothing is left to come back to");
    let again = region.aoj(&["respond", "--code", &code]).start();
    again.see("Bij deze code is geen begonnen vragenlijst.");
}

#[test]
fn killed_after_every_tenth_answer_nothing_acknowledged_is_lost() {
    let region = Region::new();
    let (mut pty, mut code) = region.respond();
    let (mut item, mut kills) = (0, 0);
    while item < ITEMS {
        if item == kills * 10 + 9 {
            // This one is not waited for: it may be lost, those before it may not.
            go_to(&mut pty, item);
            pty.press(digit(item));
            code = code_on(&pty.text());
            pty.signal("KILL");
            pty.ended();
            kills += 1;
            let opened;
            (pty, opened) = resume(&region, &code);
            assert!(opened == item || opened == item + 1 || item + 1 == ITEMS, "{opened} after {item}");
            item = opened;
        }
        if item < ITEMS {
            answer(&mut pty, item);
            item += 1;
        }
    }
    assert_eq!(kills, 3);
    holds(&region, &code, 0..ITEMS);
}

#[test]
fn asked_to_stop_it_leaves_the_code_as_the_last_line() {
    for signal in ["TERM", "HUP"] {
        let region = Region::new();
        let (mut pty, code) = region.respond();
        answer(&mut pty, 0);
        answer(&mut pty, 1);
        go_to(&mut pty, 2);
        pty.press(digit(2));
        pty.signal(signal);
        assert_eq!(pty.ended(), 0, "{signal}");
        assert!(!pty.alternate() && pty.modes_restored(), "{signal}");
        assert!(pty.last_line().contains(&code), "{signal}: {:?}", pty.text());
        holds(&region, &code, 0..2);
        // Properly ended, the draft is held by nobody and opens without a question.
        let again = region.aoj(&["respond", "--code", &code]).start();
        let shown = again.until("the draft", |text| text.contains("► Dit is stelling") || text.contains("anders open"));
        assert!(shown.contains("► Dit is stelling nummer"), "{shown}");
    }
}

#[test]
fn a_terminal_that_is_closed_neither_answers_nor_sends() {
    let region = Region::new();
    let (mut pty, code) = region.respond();
    answer(&mut pty, 0);
    answer(&mut pty, 1);
    pty.hang_up("\x1b[A");
    pty.ended();
    assert_eq!(region.answers(&code).len(), 2);
    let counts = region.counts();
    assert_eq!((counts.submitted, counts.in_progress), (0, 1));
}

#[test]
fn a_window_may_take_any_size_meanwhile() {
    let region = Region::new();
    let (mut pty, code) = region.respond();
    answer(&mut pty, 0);
    for (columns, rows) in [(120, 40), (60, 16), (20, 5), (1, 1), (80, 24)] {
        pty.resize(columns, rows);
        pty.settle();
    }
    pty.see("► Dit is stelling nummer 1.");
    assert!(pty.text().contains("√ Dit is stelling nummer 0."));
    answer(&mut pty, 1);
    holds(&region, &code, 0..2);
}

#[test]
fn suspended_and_back_the_questionnaire_goes_on() {
    let region = Region::new();
    let (mut pty, _) = begin(region.aoj(&["respond"]).in_shell().start());
    answer(&mut pty, 0);
    pty.press("\x1a");
    pty.until_stopped();
    assert!(!pty.alternate() && pty.modes_restored());
    pty.wake();
    pty.see("► Dit is stelling nummer 1.");
    answer(&mut pty, 1);
}

/// As `sshd` and services start it: stopped, it would stand still for ever.
#[test]
fn where_no_shell_waits_nothing_stops_it() {
    let region = Region::new();
    let (mut pty, _) = region.respond();
    answer(&mut pty, 0);
    pty.press("\x1a\x1a\x1a");
    pty.signal("TSTP");
    pty.press("\x1a");
    for item in 1..4 {
        answer(&mut pty, item);
    }
}

#[test]
fn without_colour_no_colour_is_sent() {
    let colours = regex_lite::Regex::new(r"\x1b\[([0-9]+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]").unwrap();
    for (name, value, coloured) in [("NO_COLOR", "1", false), ("NO_COLOR", "", true)] {
        let region = Region::new();
        let (mut pty, _) = begin(region.aoj(&["respond"]).with(name, value).start());
        answer(&mut pty, 0);
        let written = String::from_utf8(pty.written()).unwrap();
        assert_eq!(colours.is_match(&written), coloured, "{name}={value}");
    }
}

#[test]
fn a_disk_that_is_full_is_told_and_waited_out() {
    let region = Region::new();
    // The limit is on the size of files; the signal that goes with it is ignored, so that writing fails.
    let limited = "trap '' XFSZ; ulimit -S -f 120; exec \"$0\" respond";
    let program = super::harness::Program::new("/bin/sh", &["-c", limited, env!("CARGO_BIN_EXE_aoj")])
        .with("AOJ_DATA", region.data().to_str().unwrap());
    let (mut pty, code) = begin(program.start());
    let mut told = None;
    for item in 0..ITEMS {
        go_to(&mut pty, item);
        pty.press(digit(item));
        let shown = pty.until("saved or not", |text| {
            !text.contains(&format!("► Dit is stelling nummer {item}."))
                && (text.contains("bewaard, nog niet verstuurd") || text.contains("nog niet bewaard"))
        });
        if shown.contains("nog niet bewaard") {
            told = Some(item);
            break;
        }
    }
    let item = told.expect("120 blocks are soon full");
    let freed = std::process::Command::new("prlimit")
        .args([&format!("--pid={}", pty.id()), "--fsize=unlimited"])
        .status()
        .unwrap();
    assert!(freed.success());
    pty.see("bewaard, nog niet verstuurd");
    holds(&region, &code, 0..item + 1);
}

#[test]
fn a_store_that_another_program_holds_is_told_and_waited_out() {
    let region = Region::new();
    let (mut pty, code) = region.respond();
    answer(&mut pty, 0);
    let other = rusqlite::Connection::open(region.data().join("store.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    go_to(&mut pty, 1);
    pty.press(digit(1));
    pty.see("nog niet bewaard");
    // Meanwhile answering goes on.
    go_to(&mut pty, 2);
    pty.press(digit(2));
    other.execute_batch("ROLLBACK").unwrap();
    pty.see("bewaard, nog niet verstuurd");
    holds(&region, &code, 0..3);
}

#[test]
fn of_two_who_open_one_draft_the_last_has_it() {
    let region = Region::new();
    let (mut first, code) = region.respond();
    answer(&mut first, 0);
    let (mut second, _) = resume(&region, &code);
    go_to(&mut first, 1);
    first.press("5");
    first.see("ergens anders geopend");
    answer(&mut second, 1);
    second.press("\x03");
    second.see(&code);
    holds(&region, &code, 0..2);
    first.press("\r");
    assert_eq!(first.ended(), 0);
}

#[test]
fn a_key_costs_few_bytes_on_the_wire() {
    let region = Region::new();
    let (mut pty, _) = region.respond();
    assert_eq!(pty.cost(""), 0, "idle");
    for item in 0..4 {
        pty.settle();
        let before = pty.written().len();
        answer(&mut pty, item);
        pty.settle();
        let bytes = pty.written().len() - before;
        assert!(bytes <= 400, "a choice with its saving costs {bytes} bytes");
    }
    let bytes = pty.cost("\x1b[C");
    assert!(bytes <= 100, "moving the mark costs {bytes} bytes");
}

#[test]
fn a_thousand_drafts_do_not_make_the_start_slow() {
    let region = Region::new();
    let none = started(&region);
    region.fill(1000);
    let many = started(&region);
    println!("first frame after {none:?}; with 1,000 drafts {many:?}");
    // Both are debug builds on a computer that does other things; what may not be is a start that grows with drafts.
    assert!(many < none * 2 + std::time::Duration::from_millis(30), "{many:?} against {none:?}");
}

/// How long it takes from starting the program to its first frame, at best of five.
fn started(region: &Region) -> std::time::Duration {
    let once = || {
        let began = std::time::Instant::now();
        let pty = region.aoj(&["respond"]).start();
        pty.see("Dit is uw code");
        began.elapsed()
    };
    (0..5).map(|_| once()).min().unwrap()
}

#[test]
fn an_old_console_gets_signs_and_letters_it_has() {
    for (name, value, letters) in
        [("TERM", "linux", "coördineert"), ("TERM", "vt100", "coördineert"), ("LC_ALL", "C", "coordineert")]
    {
        let region = Region::with(
            "format: 1\nid: proef\nversion: '1'\nlanguages: [nl]\ntitle: Proef\naudience: uitvoering\nbackground:\n  \
             - {id: wie, kind: text, text: Wie coördineert de hulp?, max_chars: 40}\n",
        );
        let mut pty = region.aoj(&["respond"]).with(name, value).size(70, 20).start();
        pty.see("Dit is uw code");
        pty.press("\r");
        let shown = pty.see(&format!("> Wie {letters} de hulp?"));
        assert!(shown.replace('ö', "").is_ascii(), "{name}={value}: {shown}");
        // One byte for a letter is taken for one where the locale has no UTF-8.
        pty.press(b"\xe9\xe9n");
        pty.until("what was typed", |text| text.contains(if value == "C" { " een" } else { " n" }));
        let colours = regex_lite::Regex::new("\x1b\\[[0-9;]*3[0-7]m").unwrap();
        let coloured = colours.is_match(&String::from_utf8_lossy(&pty.written()));
        assert_eq!(coloured, value != "vt100", "{name}={value}");
    }
}
