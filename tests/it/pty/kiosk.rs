//! The real `aoj kiosk` in a terminal: what starts it, what ends it, what doesn't, and what the next one finds.

use std::time::{Duration, Instant};

use aoj::host::SystemClock;
use aoj::privacy::Passphrase;
use aoj::store::Store;

use super::harness::{Program, Pty};
use super::region::{Region, answer, code_on, digit, go_to, holds};

const PHRASE: &str = "een lange wachtzin";

fn set_passphrase(region: &Region) {
    let kept = Passphrase::new(PHRASE).hash([7; 16]).unwrap();
    region.store().set_passphrase(&kept, &SystemClock).unwrap();
}

fn region() -> Region {
    let region = Region::new();
    set_passphrase(&region);
    region
}

fn program(region: &Region) -> Program {
    region.aoj(&["kiosk", "--wave", "proefmeting", "--idle", "10"])
}

fn kiosk(region: &Region) -> Pty {
    let pty = program(region).start();
    pty.see("Welke vragenlijst vult u in?");
    pty
}

/// Presses something right after a new beginning, when what was typed before it is not taken any more.
fn press_fresh(pty: &mut Pty, bytes: &str) {
    pty.see("Welke vragenlijst vult u in?");
    std::thread::sleep(Duration::from_millis(150));
    pty.press(bytes);
}

/// To the first question; gives the code.
fn begin(pty: &mut Pty) -> String {
    press_fresh(pty, "1");
    let code = code_on(&pty.see("Dit is uw code"));
    pty.press("\r");
    pty.see("Dit is stelling nummer 0.");
    code
}

/// What was written since everything was last wiped.
fn since_wiped(pty: &Pty) -> String {
    let written = String::from_utf8_lossy(&pty.written()).into_owned();
    written[written.rfind("\x1b[3J").unwrap()..].to_owned()
}

fn stops(pty: &mut Pty) {
    pty.press("\x03");
    pty.see("[ Stoppen ]");
    pty.press("\x1b[C\x1b[C\r");
    pty.see("Welke vragenlijst vult u in?");
}

#[test]
fn it_starts_only_where_somebody_can_end_it_and_somebody_can_fill_in() {
    let region = Region::new();
    let refused = |arguments: &[&str], why: &str, status| {
        let mut pty = region.aoj(arguments).start();
        assert_eq!(pty.ended(), status, "{}", pty.text());
        let said = pty.text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(why), "{said}");
        assert!(!String::from_utf8_lossy(&pty.written()).contains("\x1b[?1049h"), "no screen was shown");
    };
    let usual = ["kiosk", "--wave", "proefmeting"];
    refused(&usual, "Stel er eerst een in: aoj coordinate --set-passphrase", 1);
    set_passphrase(&region);
    refused(&["kiosk"], "Hier ontbreekt: --wave", 2);
    refused(&["kiosk", "--wave", "onbekend"], "onbekend", 1);
    for idle in ["9", "3601", "veel", "-1", ""] {
        refused(&["kiosk", "--wave", "proefmeting", &format!("--idle={idle}")], "van 10 tot en met 3600", 2);
    }
    refused(&["--plain", "kiosk", "--wave", "proefmeting"], "heeft een volledig scherm nodig", 1);
    let mut store = region.store();
    let mut later = crate::keys::fixture::wave("later");
    let today = aoj::port::Clock::local(&SystemClock, "Europe/Amsterdam").date();
    (later.opens, later.closes) = (today + jiff::Span::new().days(3), today + jiff::Span::new().days(30));
    store.create_wave(&later, "", false, &SystemClock).unwrap();
    refused(&["kiosk", "--wave", "later"], "nog niet geopend", 1);
    store.open_wave("later", &[], &SystemClock).unwrap();
    refused(&["kiosk", "--wave", "later"], "Meting later begint op", 1);
    store.close_wave("proefmeting", &SystemClock).unwrap();
    refused(&usual, "is gesloten", 1);
}

#[test]
fn the_passphrase_ends_it_and_a_wrong_one_makes_waiting() {
    let region = region();
    let mut pty = kiosk(&region);
    pty.press("\x03");
    pty.see("De kiosk afsluiten");
    let mut began = Instant::now();
    for wrong in ["niet de goede", "ook niet de goede", "weer niet de goede"] {
        began = Instant::now();
        pty.press(format!("{wrong}\r"));
        pty.see("Een ogenblik geduld");
        pty.until("the answer", |text| text.contains("Dat is niet de wachtzin.") && !text.contains("ogenblik"));
    }
    assert!(began.elapsed() > Duration::from_millis(1900), "the third takes two seconds: {:?}", began.elapsed());
    pty.press(format!("{PHRASE}\r"));
    assert_eq!(pty.ended(), 0, "{}", pty.text());
    assert!(!pty.alternate() && pty.modes_restored());
    assert_eq!(pty.private_modes(), ["25", "7"], "the cursor and the margin are on, and nothing else");
    assert_eq!(pty.last_line(), "De kiosk is afgesloten.");
}

#[test]
fn one_after_the_other_and_nothing_stays() {
    let region = region();
    let mut pty = kiosk(&region);
    let mut before: Vec<String> = Vec::new();
    for nth in 0..3 {
        let code = begin(&mut pty);
        answer(&mut pty, 0);
        answer(&mut pty, 1);
        assert!(!pty.text().contains(&code), "the code stands on request only");
        for other in &before {
            assert!(!since_wiped(&pty).contains(other) && !pty.text().contains(other));
        }
        stops(&mut pty);
        pty.settle();
        assert!(!since_wiped(&pty).contains("stelling"), "{}", since_wiped(&pty));
        assert!(!since_wiped(&pty).contains(&code));
        holds(&region, &code, 0..2);
        before.push(code);
        assert_eq!(region.counts().in_progress, nth + 1);
    }
    // Each can go on here.
    press_fresh(&mut pty, "\t\r");
    pty.see("Typ de code die u noteerde");
    pty.press(format!("{}\r", before[1]));
    pty.see("stelling nummer 2.");
}

#[test]
fn time_is_up_after_a_warning_with_the_code() {
    let region = region();
    let mut pty = kiosk(&region);
    let code = begin(&mut pty);
    answer(&mut pty, 0);
    let began = Instant::now();
    pty.see("Bent u er nog?");
    assert!(began.elapsed() > Duration::from_secs(9), "{:?}", began.elapsed());
    let shown = pty.see(&code);
    assert!(!shown.contains("stelling"), "{shown}");
    pty.press("1");
    pty.see("stelling nummer 1.");
    assert_eq!(region.answers(&code).len(), 1, "the key did nothing else");
}

#[test]
fn no_signal_that_a_key_can_send_ends_it() {
    let region = region();
    let mut pty = kiosk(&region);
    for signal in ["QUIT", "TSTP", "INT", "WINCH", "CONT", "QUIT", "TSTP"] {
        pty.signal(signal);
    }
    pty.see("De kiosk afsluiten");
    pty.press("\x1b");
    let code = begin(&mut pty);
    answer(&mut pty, 0);
    for _ in 0..50 {
        for signal in ["QUIT", "TSTP", "INT"] {
            pty.signal(signal);
        }
    }
    // From outside an interrupt is the key.
    pty.see("[ Stoppen ]");
    pty.press(b"\x1c\x1a\x04\x03\x03\x03\x1c\x1a\x19\x11\x13".repeat(200));
    pty.settle();
    pty.press("\x1b\x1b");
    let alive = std::path::PathBuf::from(format!("/proc/{}/stat", pty.id()));
    let state = std::fs::read_to_string(alive).unwrap();
    assert!(!state.rsplit(") ").next().unwrap().starts_with(['T', 'Z']), "{state}");
    assert!(pty.alternate());
    holds(&region, &code, 0..1);
}

#[test]
fn asked_to_stop_or_without_a_terminal_it_saves_and_ends() {
    let region = region();
    let mut pty = kiosk(&region);
    let code = begin(&mut pty);
    answer(&mut pty, 0);
    go_to(&mut pty, 1);
    pty.press(digit(1));
    pty.signal("TERM");
    assert_eq!(pty.ended(), 0, "as whoever manages services expects");
    assert!(!pty.alternate() && pty.modes_restored());
    assert!(pty.last_line().contains(&code), "{}", pty.text());
    assert!(!pty.text().contains("stelling"), "{}", pty.text());
    holds(&region, &code, 0..1);

    // With 1, so that it is started again.
    let mut pty = kiosk(&region);
    begin(&mut pty);
    pty.signal("HUP");
    assert_eq!(pty.ended(), 1);
    let mut pty = kiosk(&region);
    let code = begin(&mut pty);
    answer(&mut pty, 0);
    pty.hang_up("\x1b[A");
    pty.ended();
    holds(&region, &code, 0..1);
}

#[test]
fn killed_amid_an_answer_nothing_acknowledged_is_lost_and_the_next_start_is_clean() {
    let region = region();
    let mut pty = kiosk(&region);
    let code = begin(&mut pty);
    for item in 0..3 {
        answer(&mut pty, item);
    }
    go_to(&mut pty, 3);
    pty.press(digit(3));
    pty.signal("KILL");
    pty.ended();
    holds(&region, &code, 0..3);
    // On the same terminal, which still shows what stood there.
    let left = String::from_utf8_lossy(&pty.written()).into_owned();
    let again = kiosk(&region);
    let both = format!("{left}{}", String::from_utf8_lossy(&again.written()));
    let mut emulator = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 500);
    emulator.process(both.as_bytes());
    for other in [&b""[..], b"\x1b[?1049l"] {
        emulator.process(other);
        let shown = emulator.screen().contents();
        assert!(!shown.contains("stelling") && !shown.contains(&code), "{shown}");
    }
}

#[test]
fn a_megabyte_pasted_marked_or_not_and_sizes_that_never_rest_lead_nowhere() {
    let region = region();
    let mut pty = kiosk(&region);
    let megabyte = "1. Wij zien 3 of 4 kinderen te laat; weet niet waarom.\r".repeat(19_000);
    for marks in [("\x1b[200~", "\x1b[201~"), ("", "")] {
        pty.press(format!("{}{megabyte}{}", marks.0, marks.1));
        for (columns, rows) in [(1, 1), (2, 50), (300, 2), (60, 16), (80, 24)] {
            pty.resize(columns, rows);
            pty.press("\x1b[B");
        }
    }
    std::thread::sleep(Duration::from_millis(400));
    pty.settle();
    // Whatever was chosen by it, it is still there, and can be begun anew.
    let found = |pty: &Pty| pty.text().contains("Welke vragenlijst vult u in?");
    for _ in 0..6 {
        if found(&pty) {
            break;
        }
        pty.press("\x1b");
        std::thread::sleep(Duration::from_millis(200));
        pty.settle();
    }
    if !found(&pty) {
        stops(&mut pty);
    }
    begin(&mut pty);
    answer(&mut pty, 0);
}

#[test]
fn a_disk_that_is_full_when_time_is_up_keeps_the_answers_and_the_next_one_waiting() {
    let region = region();
    let limited = "trap '' XFSZ; ulimit -S -f 120; exec \"$0\" kiosk --wave proefmeting --idle 10";
    let program = Program::new("/bin/sh", &["-c", limited, env!("CARGO_BIN_EXE_aoj")])
        .with("AOJ_DATA", region.data().to_str().unwrap());
    let mut pty = program.start();
    pty.see("Welke vragenlijst vult u in?");
    let code = begin(&mut pty);
    let mut told = None;
    for item in 0..super::region::ITEMS {
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
    pty.until("the warning", |text| text.contains("Bent u er nog?") && text.contains("NIET bewaard"));
    let began = Instant::now();
    let shown = loop {
        let text = pty.text();
        if text.contains("even niet te gebruiken") {
            break text;
        }
        assert!(began.elapsed() < Duration::from_mins(2), "{text}");
        std::thread::sleep(Duration::from_millis(50));
    };
    assert!(!shown.contains(&code) && !shown.contains("stelling"), "{shown}");
    let freed = std::process::Command::new("prlimit")
        .args([&format!("--pid={}", pty.id()), "--fsize=unlimited"])
        .status()
        .unwrap();
    assert!(freed.success());
    pty.see("Welke vragenlijst vult u in?");
    holds(&region, &code, 0..item + 1);
}

#[test]
fn lines_of_text_keep_nobody_and_nothing() {
    let region = region();
    let mut pty = kiosk(&region);
    press_fresh(&mut pty, "\x1b[Z\r");
    pty.see("Typ");
    pty.press("verder\r");
    pty.see("Vraag 1 van");
    let code = code_on(&String::from_utf8_lossy(&pty.written()));
    pty.press("2\r");
    pty.see("Vraag 2 van");
    for signal in ["TSTP", "QUIT"] {
        pty.signal(signal);
    }
    pty.press("\x04\x1a\x1c");
    pty.press("3\r");
    pty.see("Vraag 3 van");
    pty.signal("INT");
    pty.see("Druk op Enter");
    pty.press("\r");
    pty.see("Welke vragenlijst vult u in?");
    pty.settle();
    assert!(!since_wiped(&pty).contains("Vraag") && !since_wiped(&pty).contains(&code));
    assert_eq!(region.answers(&code).len(), 2);
    begin(&mut pty);
}
