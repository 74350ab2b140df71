//! A session driven without a terminal: what it draws, when, and what it hands on.

use std::time::Duration;

use aoj::host::{Dress, Screen, Session};
use aoj::port::{Effect, Event, FrontEnd, KeyCode, Moment, Reply};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Shows what was typed last, wants to be woken a second after each key, quits on `q`.
#[derive(Default)]
struct Typewriter {
    text: String,
    size: (u16, u16),
    due: Option<Moment>,
    ticks: usize,
}

impl FrontEnd for Typewriter {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        match event {
            Event::Key(key) => {
                if let KeyCode::Char(sign) = key.code {
                    self.text.push(sign);
                }
                self.due = Some(now + Duration::from_secs(1));
            }
            Event::Resize { columns, rows } => self.size = (columns, rows),
            Event::Tick => {
                self.ticks += 1;
                self.due = None;
            }
            _ => {}
        }
        if self.text.ends_with('q') { vec![Effect::Quit] } else { Vec::new() }
    }

    fn reply(&mut self, _reply: Reply, _now: Moment) -> Vec<Effect> {
        Vec::new()
    }

    fn wake_at(&self) -> Option<Moment> {
        self.due
    }

    fn farewell(&self) -> Option<String> {
        None
    }
}

impl Screen for Typewriter {
    fn draw(&self, _area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let (x, y) = buffer.set_stringn(0, 0, &self.text, 20, Style::new());
        Some(Position { x, y })
    }

    /// While what was typed ends in `m`.
    fn mouse(&self) -> bool {
        self.text.ends_with('m')
    }
}

const NOW: Moment = Moment::from_secs(10);

#[test]
fn a_frame_is_drawn_only_when_something_happened_and_the_last_is_out() {
    let mut session = Session::new(Typewriter::default(), (20, 3), Dress::default());
    assert!(session.start(NOW).is_empty());
    assert!(session.frame().is_some());
    session.bytes(b"a", NOW);
    assert_eq!(session.frame(), None, "the first is still on its way");
    session.bytes(b"b", NOW);
    session.sent();
    let frame = String::from_utf8(session.frame().unwrap()).unwrap();
    assert!(frame.contains("ab"), "two keys, one frame: {frame:?}");
    session.sent();
    assert_eq!(session.frame(), None, "nothing happened");
    session.bytes(b"\x1b[I", NOW);
    assert_eq!(session.frame(), None, "nothing happened that anyone can see");
}

#[test]
fn time_is_passed_on_when_it_was_asked_for() {
    let mut session = Session::new(Typewriter::default(), (20, 3), Dress::default());
    session.bytes(b"a", NOW);
    assert_eq!(session.wake_at(), Some(NOW + Duration::from_secs(1)));
    session.bytes(b"\x1b", NOW);
    let escape = session.wake_at().unwrap();
    assert!(escape < NOW + Duration::from_millis(60), "a lone Esc is waited for: {escape:?}");
    session.pass(escape);
    session.pass(NOW + Duration::from_secs(3));
    assert_eq!(session.wake_at(), None);
}

#[test]
fn a_new_size_is_told_and_painted_whole() {
    let mut session = Session::new(Typewriter::default(), (20, 3), Dress::default());
    session.bytes(b"abc", NOW);
    session.frame();
    session.sent();
    session.resize((0, 0), NOW);
    let frame = String::from_utf8(session.frame().unwrap()).unwrap();
    assert!(frame.contains("\x1b[2J") && frame.contains("abc"), "{frame:?}");
    session.sent();
    session.bytes(b"\x0c", NOW);
    assert!(String::from_utf8(session.frame().unwrap()).unwrap().contains("abc"), "Ctrl-L paints anew");
}

#[test]
fn effects_come_out_in_the_order_of_the_keys() {
    let mut session = Session::new(Typewriter::default(), (20, 3), Dress::default());
    let effects = session.bytes(b"abq", NOW);
    assert!(matches!(effects.as_slice(), [Effect::Quit]), "{effects:?}");
}

#[test]
fn the_mouse_is_asked_for_when_it_is_wanted_and_only_then() {
    let mut session = Session::new(Typewriter::default(), (20, 3), Dress::default());
    let next = |session: &mut Session<Typewriter>| {
        let frame = String::from_utf8(session.frame().unwrap_or_default()).unwrap();
        session.sent();
        let sequences = regex_lite::Regex::new("\x1b\\[\\?100[0-9][hl]").unwrap();
        sequences.find_iter(&frame).map(|found| found.as_str()[3..].to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(next(&mut session), "1006l 1000l", "whatever the terminal did before");
    session.bytes(b"a", NOW);
    assert_eq!(next(&mut session), "");
    session.bytes(b"m", NOW);
    assert_eq!(next(&mut session), "1000h 1006h");
    session.bytes(b"m", NOW);
    assert_eq!(next(&mut session), "");
    session.resize((30, 3), NOW);
    assert_eq!(next(&mut session), "1000h 1006h", "the terminal may have forgotten");
    session.bytes(b"mab", NOW);
    assert_eq!(next(&mut session), "1006l 1000l");
}
