//! The real program on a pipe and in a terminal.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use aoj::host::{Answer, Desk, Dress, Local, run_plain};
use aoj::plain::Plain;
use aoj::port::Effect;
use aoj::sitting::Entry;
use aoj::text::Lang;

use super::talk::env;
use super::transcripts::offers;
use crate::keys::stage::Memory;
use crate::pty::Region;

/// Runs `aoj` with these lines on standard input.
pub fn piped(data: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aoj"))
        .args(arguments)
        .env_clear()
        .env("AOJ_DATA", data)
        .env("LANG", "nl_NL.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that has ended reads no more.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text:?}");
    text
}

fn code_of(text: &str) -> String {
    regex_lite::Regex::new("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").unwrap().find(text).unwrap().as_str().to_owned()
}

#[test]
fn a_pipe_is_answered_in_lines_and_the_code_is_the_last() {
    let folder = tempfile::tempdir().unwrap();
    let first = piped(folder.path(), &[], b"2\nverder\n3\n1\n");
    assert_eq!(first.status.code(), Some(0));
    let said = text(&first);
    let code = code_of(&said);
    assert!(said.contains("Bewaard: 3, Leraar of mentor."), "{said}");
    assert!(said.lines().last().unwrap().starts_with(&format!("Uw code: {code}. Verder:")), "{said}");
    let again = piped(folder.path(), &[], format!("{code}\nga naar 1\n").as_bytes());
    let said = text(&again);
    assert!(said.contains("Vraag 3 van") && said.contains("Uw antwoord: 3, Leraar of mentor."), "{said}");
    assert!(said.lines().last().unwrap().contains(&code), "{said}");
}

#[test]
fn what_is_sent_ends_with_its_own_last_words() {
    let region = Region::new();
    let output = piped(&region.data(), &["respond"], b"verder\n1\nversturen\nja\n4\n");
    assert_eq!(output.status.code(), Some(0));
    let said = text(&output);
    assert!(said.ends_with("Dit programma stopt nu.\n"), "{said}");
    assert_eq!((region.counts().submitted, region.counts().in_progress), (1, 0));
}

#[test]
fn nothing_on_a_pipe_answers_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [&[][..], &["--plain"], &["respond", "--wave", "oefenmeting"]] {
        let output = piped(folder.path(), arguments, b"");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        let said = text(&output);
        assert_eq!(said.lines().last().unwrap(), "Er is niets ingevuld en niets bewaard.");
    }
}

#[test]
fn a_draft_that_may_be_open_elsewhere_is_not_said_to_be_empty() {
    let region = Region::new();
    let (mut pty, code) = region.respond();
    pty.press("4");
    pty.until("the answer", |text| text.contains("√ Dit is stelling nummer 0."));
    let said = text(&piped(&region.data(), &["respond", "--plain", "--code", &code], b""));
    assert!(said.contains("nog ergens anders open"), "{said}");
    assert!(said.lines().last().unwrap().contains(&code) && !said.contains("niets bewaard"), "{said}");
}

#[test]
fn a_megabyte_in_one_line_and_bytes_that_are_no_text_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut input = b"2\nverder\n".to_vec();
    input.extend(std::iter::repeat_n(b'x', 1_000_000));
    input.extend(b"\n\xff\xfe\n\x1b[A\n3\r\n4");
    let output = piped(folder.path(), &["--plain"], &input);
    assert_eq!(output.status.code(), Some(0));
    let said = text(&output);
    for words in
        ["Deze regel is te lang", "Deze regel is niet leesbaar", "stuurtekens", "Bewaard: 3, Leraar", "nog niet af"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("Bewaard: 4"), "{said}");
    assert!(said.lines().last().unwrap().starts_with("Uw code: "), "{said}");
}

#[test]
fn a_questionnaire_that_is_being_written_can_be_heard() {
    let folder = tempfile::tempdir().unwrap();
    let output = piped(folder.path(), &["preview", "uitvoering"], b"3\nversturen\nja\n");
    assert_eq!(output.status.code(), Some(0));
    let said = text(&output);
    assert!(
        said.contains("er wordt niets bewaard") && said.contains("Gekozen: 3") && said.contains("Vraag 2 van"),
        "{said}"
    );
    assert!(!said.contains("Bewaard:") && !said.contains("Verstuurd.") && !said.contains("oefenmeting"), "{said}");
    assert!(said.contains("er is niets verstuurd en niets bewaard"), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is made for looking");
}

#[test]
fn a_terminal_that_can_not_draw_gets_lines_too() {
    let region = Region::new();
    let mut pty = region.aoj(&["respond"]).with("TERM", "dumb").start();
    pty.see("Typ verder om te beginnen.");
    assert!(!pty.alternate());
    pty.press("verder\n");
    pty.see("Vraag 1 van");
    pty.press("4\n");
    pty.see("Vraag 2 van");
    pty.signal("INT");
    assert_eq!(pty.ended(), 0);
    assert!(pty.last_line().starts_with("Uw code: ") || pty.text().contains("Uw code: "), "{}", pty.text());
    assert!(!pty.written().contains(&0x1b), "no escape sequence");
    assert!(pty.modes_restored());
}

#[test]
fn whoever_began_on_the_full_screen_goes_on_in_lines() {
    let region = Region::new();
    let mut pty = region.aoj(&["respond"]).start();
    pty.see("Als tekst, voor schermlezer");
    let code = code_of(&pty.text());
    pty.press("\t\t\r");
    pty.see("U gaat nu verder als tekst.");
    assert!(!pty.alternate() && pty.modes_restored());
    assert!(pty.text().contains(&code), "the code is the same: {}", pty.text());
    pty.press("verder\n");
    pty.see("Vraag 1 van");
    pty.press("2\n");
    pty.see("Bewaard: 2");
    pty.press("stoppen\n");
    assert_eq!(pty.ended(), 0);
    assert_eq!(region.answers(&code).len(), 1);
}

/// Who hears nothing must not think that all went well; a reader that has seen enough needs no message.
#[test]
#[cfg(target_os = "linux")]
fn lines_that_can_not_be_written_are_told_on_standard_error() {
    let folder = tempfile::tempdir().unwrap();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_aoj"));
    command.arg("--plain").env_clear().env("AOJ_DATA", folder.path()).env("LANG", "nl_NL.UTF-8");
    let output = command.stdin(Stdio::null()).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("schrijven lukte niet") && said.lines().count() == 1, "{said}");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

/// A hang-up and a request to stop end with the code, answer nothing and release the draft.
#[test]
fn signals_end_it_with_the_code() {
    for signal in ["HUP", "TERM"] {
        let region = Region::new();
        let mut pty = region.aoj(&["respond", "--plain"]).start();
        pty.see("Typ verder om te beginnen.");
        pty.press("verder\n");
        pty.see("Vraag 1 van");
        pty.press("4\n");
        pty.see("Vraag 2 van");
        pty.signal(signal);
        assert_eq!(pty.ended(), 0, "{signal}");
        let code = code_of(&pty.text());
        assert!(pty.text().trim_end().lines().rev().take(2).any(|line| line.contains(&code)), "{}", pty.text());
        assert_eq!(region.answers(&code).len(), 1, "{signal}");
        // Released: nobody is told that it may be open elsewhere.
        let again = text(&piped(&region.data(), &["respond", "--plain", "--code", &code], b""));
        assert!(again.contains("Vraag 2 van") && !again.contains("elders open"), "{again}");
        assert!(!again.contains("ergens anders open"), "{again}");
    }
}

/// Where the terminal has no letters but ASCII, none come; what is piped on stays whole.
#[test]
fn letters_are_folded_at_a_terminal_without_them_and_nowhere_else() {
    let region = Region::new();
    let mut pty = region.aoj(&["--lang", "nl", "preview", "uitvoering", "--plain"]).with("LANG", "C").start();
    pty.see("kwaliteitscoordinator");
    assert!(pty.written().is_ascii(), "{}", pty.text());
    pty.signal("TERM");
    pty.ended();
    let mut command = Command::new(env!("CARGO_BIN_EXE_aoj"));
    command.args(["--lang", "nl", "preview", "uitvoering", "--plain"]).env_clear().env("LANG", "C");
    let output = command.env("AOJ_DATA", region.data()).stdin(Stdio::null()).output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("kwaliteitscoördinator"));
}

/// A store that has answered before anybody could wait for it.
struct AtOnce(Memory);

impl Desk for AtOnce {
    fn ask(&mut self, effect: Effect, answer: Answer) {
        if let Some(reply) = self.0.answer(&effect) {
            answer(reply);
        }
    }
}

/// Not a test but the program the one below starts.
#[test]
fn on_stage() {
    if std::env::var_os("AOJ_STAGE_AT_ONCE").is_none() {
        return;
    }
    let offers = offers("uitvoering");
    let plain = Plain::new(env(offers.clone(), Entry::Start, Lang::Nl, 11));
    let local = Local { dress: Dress::default(), broken: &|| "Er ging iets mis.".to_owned() };
    run_plain(plain, &mut AtOnce(Memory { offers, ..Memory::default() }), &local).unwrap();
    std::process::exit(0);
}

#[test]
fn an_answer_of_the_store_is_heard_however_soon_it_comes() {
    let mut stage = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "plain::pipe::on_stage", "--nocapture", "--test-threads=1"])
        .env("AOJ_STAGE_AT_ONCE", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut keyboard, output) = (stage.stdin.take().unwrap(), BufReader::new(stage.stdout.take().unwrap()));
    let (line, lines) = channel();
    std::thread::spawn(move || output.lines().map_while(Result::ok).all(|said| line.send(said).is_ok()));
    // Nothing but what is typed here wakes it.
    for (words, typed) in [("Typ verder om te beginnen", "verder"), ("Vraag 1 van", "3"), ("Bewaard: 3", "stoppen")] {
        loop {
            match lines.recv_timeout(Duration::from_secs(20)) {
                Ok(said) if said.contains(words) => break,
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    stage.kill().unwrap();
                    stage.wait().unwrap();
                    panic!("{words} was not said");
                }
            }
        }
        writeln!(keyboard, "{typed}").unwrap();
    }
    assert!(stage.wait().unwrap().success());
}
