//! The loop with a front end of its own that can do what the real one never should: break, hang, ask for much.
//!
//! The program in the terminal is this test crate itself, asked to run [`on_stage`] only.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use aoj::host::{Answer, Desk, Dress, Ending, Local, Screen, run_local};
use aoj::port::{Effect, EndReason, Event, FrontEnd, Key, KeyCode, Moment, Owner, Reply};
use aoj::privacy::Lookup;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::harness::{Program, Pty};

/// Shows what it hears. `p` breaks, `d` breaks the next drawing, `z` suspends, `q` quits.
#[derive(Default)]
struct Actor {
    heard: String,
    breaks: bool,
    due: Option<Moment>,
}

impl Actor {
    fn hear(&mut self, what: &dyn std::fmt::Display) {
        self.heard.push_str(&what.to_string());
    }
}

impl FrontEnd for Actor {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        match event {
            Event::Key(Key { code: KeyCode::Char('c'), ctrl: true, .. }) => self.heard.push_str("<Ctrl-C>"),
            Event::Key(Key { ctrl: true, .. }) => {}
            Event::Key(Key { code: KeyCode::Char('p'), .. }) => panic!("as asked"),
            Event::Key(Key { code: KeyCode::Char('d'), .. }) => self.breaks = true,
            Event::Key(Key { code: KeyCode::Char('z'), .. }) => return vec![Effect::Suspend],
            Event::Key(Key { code: KeyCode::Char('q'), .. }) => return vec![Effect::Quit],
            Event::Key(Key { code: KeyCode::Char('t'), .. }) => self.due = Some(now + Duration::from_millis(50)),
            Event::Key(Key { code: KeyCode::Char(sign), .. }) => self.heard.push(sign),
            Event::Resize { columns, rows } => self.hear(&format_args!("<{columns}x{rows}>")),
            Event::Paste(text) => self.hear(&format_args!("<{} pasted>", text.len())),
            Event::Click { column, row } => self.hear(&format_args!("<click {column},{row}>")),
            Event::Scroll(by) => self.hear(&format_args!("<scroll {by}>")),
            Event::Tick => {
                self.heard.push_str("<tick>");
                self.due = None;
            }
            // As the real one: save, then leave when it is saved.
            Event::End(EndReason::HangUp | EndReason::Terminate) => {
                return vec![Effect::Release { lookup: Lookup([0; 32]), owner: Owner([0; 16]) }];
            }
            _ => {}
        }
        Vec::new()
    }

    fn reply(&mut self, _reply: Reply, _now: Moment) -> Vec<Effect> {
        self.heard.push_str("<saved>");
        vec![Effect::Quit]
    }

    fn wake_at(&self) -> Option<Moment> {
        self.due
    }

    fn farewell(&self) -> Option<String> {
        Some("Verder met uw code:\nAAAA-BBBB\u{1b}[31m".to_owned())
    }
}

impl Screen for Actor {
    fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        assert!(!self.breaks, "as asked");
        buffer.set_stringn(0, 0, format!("heard {}", self.heard), area.width.into(), Style::new());
        Some(Position { x: 0, y: 0 })
    }

    fn mouse(&self) -> bool {
        true
    }
}

/// Writes a file for each effect, then answers; or never answers.
struct Clerk {
    notes: PathBuf,
    answers: bool,
}

impl Desk for Clerk {
    fn ask(&mut self, _effect: Effect, answer: Answer) {
        std::fs::write(&self.notes, "asked").unwrap();
        if self.answers {
            std::thread::spawn(move || {
                std::thread::sleep(Duration::from_millis(50));
                answer(Reply::Released);
            });
        } else {
            std::mem::forget(answer);
        }
    }
}

/// Not a test but the program the tests below start.
#[test]
fn on_stage() {
    let Some(notes) = std::env::var_os("AOJ_STAGE") else { return };
    std::panic::set_hook(Box::new(|_| {}));
    let mut desk = Clerk { notes: notes.into(), answers: std::env::var_os("AOJ_STAGE_DEAF").is_none() };
    let local = Local { dress: Dress::default(), broken: &|| "Er ging iets mis.".to_owned() };
    let ending = run_local(Actor::default(), &mut desk, &local).unwrap();
    std::process::exit(i32::from(matches!(ending, Ending::Broken)));
}

/// A stage with its clerk's notes.
struct Stage {
    pty: Pty,
    notes: PathBuf,
    _folder: tempfile::TempDir,
}

fn stage(environment: &[(&str, &str)]) -> Stage {
    start(environment, false)
}

fn start(environment: &[(&str, &str)], in_shell: bool) -> Stage {
    let folder = tempfile::tempdir().unwrap();
    let notes = folder.path().join("notes");
    let this = std::env::current_exe().unwrap();
    let mut program =
        Program::new(this.to_str().unwrap(), &["--exact", "pty::stage::on_stage", "--nocapture", "--test-threads=1"])
            .with("AOJ_STAGE", notes.to_str().unwrap());
    for (name, value) in environment {
        program = program.with(name, value);
    }
    let program = if in_shell { program.in_shell() } else { program };
    let stage = Stage { pty: program.start(), notes, _folder: folder };
    stage.pty.see("heard <80x24>");
    stage
}

/// The screen is the normal one, the modes are back, and the code is the last line.
fn restored(pty: &Pty) {
    assert!(!pty.alternate(), "the first screen is back");
    assert!(pty.modes_restored(), "the modes are back");
    assert_eq!(pty.last_line(), "AAAA-BBBB[31m", "whole screen:\n{}", pty.text());
    assert_eq!(pty.private_modes(), ["25"], "the cursor is on and nothing else");
}

#[test]
fn leaving_restores_the_terminal_and_leaves_the_code() {
    let mut stage = stage(&[]);
    assert!(stage.pty.alternate());
    assert!(!stage.pty.modes_restored(), "keys come one by one");
    assert_eq!(stage.pty.private_modes(), ["1000", "1006", "1049", "2004", "25"]);
    stage.pty.press("abq");
    assert_eq!(stage.pty.ended(), 0);
    restored(&stage.pty);
}

#[test]
fn a_defect_restores_the_terminal_and_leaves_a_sentence_and_the_code() {
    for key in ["p", "d"] {
        let mut stage = stage(&[]);
        stage.pty.press(key);
        assert_eq!(stage.pty.ended(), 1, "{key}");
        restored(&stage.pty);
        assert!(stage.pty.text().contains("Er ging iets mis."), "{}", stage.pty.text());
    }
}

#[test]
fn asked_to_stop_it_saves_first_and_then_leaves() {
    for signal in ["TERM", "HUP", "QUIT"] {
        let mut stage = stage(&[]);
        stage.pty.signal(signal);
        assert_eq!(stage.pty.ended(), 0, "{signal}");
        restored(&stage.pty);
        assert!(stage.notes.exists(), "the store was asked: {signal}");
    }
}

#[test]
fn an_interrupt_from_outside_is_the_key() {
    let mut stage = stage(&[]);
    stage.pty.signal("INT");
    stage.pty.see("<Ctrl-C>");
    stage.pty.press("q");
    assert_eq!(stage.pty.ended(), 0);
}

#[test]
fn a_line_that_is_gone_is_not_waited_for() {
    let mut stage = stage(&[]);
    stage.pty.hang_up("x");
    let began = Instant::now();
    stage.pty.ended();
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert!(stage.notes.exists(), "the store was asked");
}

#[test]
fn a_store_that_never_answers_holds_nobody_longer_than_three_seconds() {
    let mut stage = stage(&[("AOJ_STAGE_DEAF", "1")]);
    let began = Instant::now();
    stage.pty.signal("TERM");
    assert_eq!(stage.pty.ended(), 0);
    let took = began.elapsed();
    assert!((2_500..6_000).contains(&took.as_millis()), "{took:?}");
    restored(&stage.pty);
}

#[test]
fn suspended_the_shell_has_its_terminal_and_comes_back_to_a_full_picture() {
    let mut stage = start(&[], true);
    for stop in ["key", "signal"] {
        if stop == "key" {
            stage.pty.press("z");
        } else {
            stage.pty.signal("TSTP");
        }
        stage.pty.until_stopped();
        assert!(!stage.pty.alternate() && stage.pty.modes_restored(), "{stop}");
        assert_eq!(stage.pty.private_modes(), ["25"], "{stop}");
        stage.pty.resize(60, 20);
        stage.pty.wake();
        stage.pty.see("<60x20>");
        assert!(stage.pty.alternate() && !stage.pty.modes_restored(), "{stop}");
        assert_eq!(stage.pty.private_modes(), ["1000", "1006", "1049", "2004", "25"], "{stop}");
        stage.pty.resize(80, 24);
        stage.pty.until("the first size", |text| text.contains("<80x24>"));
    }
    stage.pty.press("q");
    assert_eq!(stage.pty.ended(), 0);
}

#[test]
fn a_flood_of_keys_a_paste_and_the_time_are_all_heard() {
    let mut stage = stage(&[]);
    stage.pty.press("t");
    stage.pty.see("<tick>");
    stage.pty.press(format!("\x1b[200~{}\x1b[201~", "x".repeat(100_000)));
    stage.pty.see("<100000 pasted>");
    stage.pty.press("q");
    assert_eq!(stage.pty.ended(), 0);
}

#[test]
fn idle_it_writes_nothing() {
    let mut stage = stage(&[]);
    assert_eq!(stage.pty.cost(""), 0);
    assert_eq!(stage.pty.cost("\x1b[I"), 0, "and nothing for what changes nothing");
}
