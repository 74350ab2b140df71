//! The session of a kiosk with all that is around it.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use aoj::host::{Captive, Dress, Session};
use aoj::port::{Ask, Dice, Effect, EndReason, Event, FrontEnd, Moment, Offer, Reply, Told};
use aoj::privacy::{Code, Passphrase, StoreSecret};
use aoj::text::Lang;
use aoj::ui::{Kiosk, KioskSetting, Look};

use crate::keys::fixture::{composed, offer};
use crate::keys::stage::{Loaded, Memory};
use crate::pty::code_on;

/// A text field, then statements.
pub const FILE: &str = "format: 1\nid: hal\nversion: '1'\nlanguages: [nl, en]\ntitle:\n  nl: Vragen in de hal\n  en: Questions in the hall\naudience: uitvoering\nscales:\n  eens:\n    points:\n      - {value: 1, label: {nl: Oneens, en: Disagree}}\n      - {value: 2, label: {nl: Neutraal, en: Neutral}}\n      - {value: 3, label: {nl: Eens, en: Agree}}\nbackground:\n  - {id: kwijt, kind: open, text: {nl: Wat wilt u kwijt?, en: What do you want to say?}, max_chars: 500}\nthemes:\n  - id: deel\n    title: {nl: Stellingen, en: Statements}\n    scale: eens\n    questions:\n      - {id: een, text: {nl: Ik ken de weg hier., en: I know my way here.}}\n      - {id: twee, text: {nl: Ik voel mij welkom., en: I feel welcome.}}\n";
pub const PHRASE: &str = "vier losse woorden hier";
pub const IDLE: Duration = Duration::from_mins(1);

pub struct Stage {
    pub session: Session<Captive>,
    pub store: Memory,
    pub shown: vt100::Parser,
    size: (u16, u16),
    /// All that was written.
    pub written: Vec<u8>,
    pub now: Moment,
    pub quit: bool,
    fuse: Arc<AtomicBool>,
    /// While set the store does not answer.
    pub hold: bool,
    pub pending: VecDeque<Effect>,
}

pub fn hall() -> Arc<Offer> {
    offer(composed(FILE))
}

/// Dice that break when they are told to.
struct Breaking {
    dice: Loaded,
    fuse: Arc<AtomicBool>,
}

impl Dice for Breaking {
    fn fill(&mut self, bytes: &mut [u8]) {
        assert!(!self.fuse.load(Ordering::Relaxed), "as asked");
        self.dice.fill(bytes);
    }
}

impl Stage {
    pub fn new() -> Self {
        Self::with(vec![hall()], (80, 24))
    }

    pub fn with(offers: Vec<Arc<Offer>>, size: (u16, u16)) -> Self {
        let (seats, fuse) = (AtomicU64::new(0), Arc::new(AtomicBool::new(false)));
        let its = fuse.clone();
        let dice = move || -> Box<dyn Dice> {
            let dice = Loaded(seats.fetch_add(1, Ordering::Relaxed) * 7919 + 11);
            Box::new(Breaking { dice, fuse: its.clone() })
        };
        let setting = KioskSetting {
            wave: "2026-najaar".to_owned(),
            title: "Meting najaar 2026".to_owned(),
            secret: StoreSecret::new([3; 32]),
            dice: Arc::new(dice),
            look: Look::default(),
            lang: Lang::Nl,
            idle: IDLE,
            elsewhere: String::new(),
            blocks: true,
        };
        let mut stage = Self {
            session: Session::new(Captive::new(Kiosk::new(setting)), size, Dress::default()),
            store: Memory { offers, ..Memory::default() },
            shown: emulator(size),
            size,
            written: Vec::new(),
            now: Duration::from_secs(1),
            quit: false,
            fuse,
            hold: false,
            pending: VecDeque::new(),
        };
        let effects = stage.session.start(stage.now);
        stage.take(effects);
        stage
    }

    pub fn take(&mut self, effects: Vec<Effect>) {
        self.pending.extend(effects);
        if !self.hold {
            self.answer_all();
        }
        self.show();
    }

    pub fn answer_all(&mut self) {
        while let Some(effect) = self.pending.pop_front() {
            let reply = match effect {
                Effect::Quit => {
                    self.quit = true;
                    continue;
                }
                Effect::Coordinate(ask) => Some(told(*ask)),
                Effect::Suspend | Effect::AsText | Effect::Cross(_) | Effect::Copy(_) | Effect::Mail(_) => {
                    panic!("a way out: {effect:?}")
                }
                effect => self.store.answer(&effect),
            };
            if let Some(reply) = reply {
                self.reply(reply);
            }
        }
        self.show();
    }

    pub fn reply(&mut self, reply: Reply) {
        let more = self.session.reply(reply, self.now);
        self.pending.extend(more);
    }

    fn show(&mut self) {
        while let Some(frame) = self.session.frame() {
            self.shown.process(&frame);
            self.written.extend_from_slice(&frame);
            self.session.sent();
        }
    }

    /// Lets time pass.
    pub fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        let mut wakes = 0;
        while let Some(due) = self.session.wake_at().filter(|due| *due <= until) {
            self.now = self.now.max(due);
            let effects = self.session.pass(self.now);
            self.take(effects);
            wakes += 1;
            assert!(wakes < 5000, "it never rests; there is:\n{}", self.text());
        }
        self.now = until;
    }

    pub fn seconds(&mut self, seconds: u64) -> &mut Self {
        self.pass(Duration::from_secs(seconds));
        self
    }

    /// Presses keys, a fifth of a second after the last.
    pub fn press(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        self.pass(Duration::from_millis(200));
        self.at_once(bytes)
    }

    /// The same without a pause.
    pub fn at_once(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let effects = self.session.bytes(bytes.as_ref(), self.now);
        self.take(effects);
        self
    }

    /// One key after the other.
    pub fn keys(&mut self, keys: &[&str]) -> &mut Self {
        for key in keys {
            self.press(key);
        }
        // A lone Esc is one after a silence.
        self.pass(Duration::from_millis(80));
        self
    }

    /// Does something in the midst of which the program breaks.
    pub fn breaking(&mut self, work: impl FnOnce(&mut Self)) {
        std::panic::set_hook(Box::new(|_| {}));
        self.fuse.store(true, Ordering::Relaxed);
        work(self);
        self.fuse.store(false, Ordering::Relaxed);
        let _ = std::panic::take_hook();
    }

    pub fn end(&mut self, reason: EndReason) {
        let effects = self.session.event(Event::End(reason), self.now);
        self.take(effects);
    }

    pub fn text(&self) -> String {
        self.shown.screen().contents()
    }

    /// All that a terminal still has: what is in sight, the other screen, what scrolled off.
    pub fn all(&mut self) -> String {
        let mut all = self.text();
        let mut other = emulator(self.size);
        other.process(&self.written);
        other.process(b"\x1b[?1049l");
        all.push_str(&other.screen().contents());
        other.screen_mut().set_scrollback(usize::MAX);
        let most = other.screen().scrollback();
        for back in (0..=most).rev() {
            other.screen_mut().set_scrollback(back);
            all.push('\n');
            all.push_str(&other.screen().contents());
        }
        all
    }

    #[track_caller]
    pub fn sees(&mut self, words: &str) -> &mut Self {
        assert!(flat(&self.text()).contains(words), "{words:?} is not on\n{}", self.text());
        self
    }

    #[track_caller]
    pub fn misses(&mut self, words: &str) -> &mut Self {
        assert!(!flat(&self.text()).contains(words), "{words:?} is on\n{}", self.text());
        self
    }

    /// The first screen, as the next one finds it.
    #[track_caller]
    pub fn is_fresh(&mut self) -> &mut Self {
        self.sees("Welke vragenlijst vult u in?").sees("1 Vragen in de hal").misses("-")
    }

    /// To the first question; gives the code.
    pub fn begin(&mut self) -> String {
        self.press("1").sees("Dit is uw code");
        let code = code_on(&self.text());
        self.press("\r").sees("Wat wilt u kwijt?");
        code
    }

    /// What is kept under that code, as JSON says it.
    pub fn kept(&self, code: &str) -> Option<serde_json::Map<String, serde_json::Value>> {
        let key = aoj::privacy::DraftKey::of(&StoreSecret::new([3; 32]), &Code::parse(code).unwrap());
        let row = self.store.drafts.get(&key.lookup())?;
        assert_eq!(row.owner, None, "nobody holds it any more");
        Some(key.open(&row.draft.sealed, &row.draft.wave, row.draft.questionnaire.as_str()).unwrap().answers)
    }

    pub fn farewell(self) -> Option<String> {
        self.session.into_screen().farewell()
    }
}

pub fn told(ask: Ask) -> Reply {
    let told = match ask {
        Ask::Enter(passphrase) if passphrase == Passphrase::new(PHRASE) => Told::Entered,
        Ask::Enter(_) => Told::NotEntered,
        other => panic!("a kiosk asks for nothing else: {other:?}"),
    };
    Reply::Told(Box::new(told))
}

fn emulator((columns, rows): (u16, u16)) -> vt100::Parser {
    vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 500)
}

/// Words with single spaces between, as lines break anywhere; a button reads the same with and without the focus.
pub fn flat(text: &str) -> String {
    let text = text.replace("[►", "[ ").replace("◄]", " ]").replace('►', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
