//! What goes to the terminal when a code is copied: raw bytes.

use std::time::Duration;

use aoj::host::{Dress, Letters, Locale, Session};
use aoj::sitting::{Entry, Env};
use aoj::ui::App;

use crate::keys::fixture::{every_kind, offer};
use crate::keys::stage::{Memory, env};
use crate::ssh::person::{Line, Person, Session as Asked, Way, answer, begin};
use crate::ssh::served::Served;

/// The same session as over SSH and here, with a store in memory that answers at once.
struct Terminal {
    session: Session<App>,
    store: Memory,
    now: Duration,
    out: Vec<u8>,
}

impl Terminal {
    fn new(term: &str) -> Self {
        let dress = Dress::of(Some(term), &Locale::Utf8, true);
        assert_eq!(dress.letters, Letters::All);
        let offers = vec![offer(every_kind())];
        let env = Env { carry: dress.carry(false), ..env(offers.clone(), Entry::Start) };
        let store = Memory { offers, ..Memory::default() };
        let mut terminal = Self {
            session: Session::new(App::new(env, dress.look()), (80, 24), dress),
            store,
            now: Duration::from_secs(1),
            out: Vec::new(),
        };
        let effects = terminal.session.start(terminal.now);
        terminal.settle(effects);
        terminal
    }

    fn settle(&mut self, effects: Vec<aoj::port::Effect>) {
        let mut waiting = effects;
        while let Some(effect) = waiting.pop() {
            if let Some(reply) = self.store.answer(&effect) {
                waiting.extend(self.session.reply(reply, self.now));
            }
        }
        if let Some(frame) = self.session.frame() {
            self.out = frame;
            self.session.sent();
        }
    }

    fn press(&mut self, bytes: &str) {
        self.now += Duration::from_millis(200);
        let effects = self.session.bytes(bytes.as_bytes(), self.now);
        self.settle(effects);
        self.now += Duration::from_millis(200);
        let effects = self.session.pass(self.now);
        self.settle(effects);
    }
}

#[test]
fn a_code_goes_out_whole_before_the_frame_and_once() {
    for (term, begins) in [("xterm-256color", "\x1b]52;c;"), ("tmux-256color", "\x1b]52;c;")] {
        let mut terminal = Terminal::new(term);
        for keys in ["1", "\r", "\r", "3", "\x03", "\x1b[C", "\r"] {
            terminal.press(keys);
            assert!(!contains(&terminal.out, b"]52;"), "only when somebody asks for it");
        }
        terminal.press("2");
        let out = String::from_utf8(terminal.out.clone()).unwrap();
        assert!(out.starts_with(begins), "{out:?}");
        assert_eq!(out.contains("\x1bPtmux;\x1b\x1b]52;c;"), term.starts_with("tmux"));
        let coded = out[begins.len()..].split('\x07').next().unwrap();
        assert_eq!(coded.len(), 28, "nineteen signs and nothing else");
        // What follows is a frame, whole.
        assert!(out.contains("\x1b[?2026h") && out.ends_with("\x1b[?2026l"), "{out:?}");
        terminal.press("?");
        assert!(!contains(&terminal.out, b"]52;"));
    }
}

#[test]
fn a_terminal_without_a_clipboard_is_told_nothing() {
    let mut terminal = Terminal::new("linux");
    for keys in ["1", "\r", "\r", "3", "\x03", "\x1b[C", "\r", "2", "3"] {
        terminal.press(keys);
        assert!(!contains(&terminal.out, b"]52;"));
    }
}

#[test]
fn over_ssh_the_clients_terminal_is_told_and_the_emulator_shows_nothing_of_it() {
    let served = Served::new();
    let line = Line::enter(served.port, "proef", &Way::None);
    let person = Person::with(line, &Asked::default());
    let code = begin(&person);
    answer(&person, 0);
    person.press("\x03");
    person.see("Code meenemen: QR, kopiëren");
    person.press("\x1b[C\r");
    person.see("Wie uw code heeft");
    assert!(!contains(&person.output(), b"]52;"));
    person.press("2");
    person.see("als uw programma dat toestaat");
    let output = person.output();
    let at = position(&output, b"\x1b]52;c;").unwrap();
    let coded: Vec<u8> = output[at + 7..].iter().copied().take_while(|byte| *byte != 7).collect();
    assert_eq!(decoded(&coded), code.as_bytes());
    assert_eq!(output.windows(4).filter(|bytes| bytes == b"]52;").count(), 1);
    assert!(!person.text().contains("52;c"), "{}", person.text());
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    position(bytes, part).is_some()
}

fn position(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

/// RFC 4648.
fn decoded(coded: &[u8]) -> Vec<u8> {
    let signs = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    for four in coded.chunks(4) {
        let values: Vec<u32> = four
            .iter()
            .filter_map(|sign| signs.iter().position(|known| known == sign))
            .map(|at| u32::try_from(at).unwrap())
            .collect();
        let whole = values.iter().fold(0, |whole, value| whole << 6 | value) << (6 * (4 - values.len()));
        let three = whole.to_be_bytes();
        bytes.extend_from_slice(&three[1..values.len()]);
    }
    bytes
}
