//! A coordinator's terminal without a terminal: keys go in, the screen comes out as text, a clerk with a real store
//! answers at once.

use std::sync::Arc;
use std::time::Duration;

use aoj::demo::{Habits, Place, Saves, simulate};
use aoj::office::{Clerk, Office, compile_document};
use aoj::port::{Address, Ask, Change, Effect, Event, FrontEnd, Key, KeyCode, Moment, Reach, Reply, Told};
use aoj::questionnaire::diagnostics::said;
use aoj::store::{Folder, SqliteStore, Store};
use aoj::text::Lang;
use aoj::ui::{Begin, Coordinator, Look, Setting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::keys::stage::{Loaded, key_of, text, unfocused};
use crate::store::support::At;

/// A wave of both shipped questionnaires with everything a wave file can have; it opens on 1 November 2026.
pub const WAVE: &str = include_str!("meting.yaml");
/// A day on which it is open.
pub const TODAY: i64 = 14;

pub struct Stage {
    pub screen: Coordinator,
    pub clerk: Clerk,
    pub folder: tempfile::TempDir,
    pub clock: Arc<At>,
    pub size: (u16, u16),
    pub now: Moment,
    pub quit: bool,
    /// The wave that is followed.
    pub following: Option<String>,
    /// Every question asked.
    pub asked: Vec<Ask>,
    /// What was asked and is not answered yet, while answers are long in coming.
    pub slow: Option<Vec<Ask>>,
    /// The store takes no notes.
    pub deaf: bool,
}

impl Stage {
    /// Nothing in the store.
    pub fn empty() -> Self {
        Self::with(Look::default(), (80, 24), Begin::Enter)
    }

    /// The wave [`WAVE`], open, with that many respondents of each questionnaire.
    pub fn open(beleid: u64, uitvoering: u64) -> Self {
        let mut stage = Self::empty();
        stage.make(WAVE, "2026-najaar");
        stage.fill("2026-najaar", "beleid", 0..beleid);
        stage.fill("2026-najaar", "uitvoering", 0..uitvoering);
        stage
    }

    pub fn with(look: Look, size: (u16, u16), begin: Begin) -> Self {
        Self::on(tempfile::tempdir().unwrap(), look, size, begin)
    }

    /// Another terminal on a copy of what this one has stored.
    pub fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (self.folder.path().join("data"), folder.path().join("data"));
        std::fs::create_dir(&to).unwrap();
        std::fs::set_permissions(&to, std::fs::metadata(&from).unwrap().permissions()).unwrap();
        for entry in std::fs::read_dir(&from).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
        Self::on(folder, Look::default(), (80, 24), Begin::Enter)
    }

    fn on(folder: tempfile::TempDir, look: Look, size: (u16, u16), begin: Begin) -> Self {
        let clock = Arc::new(At::day(TODAY));
        let mut clerk = Clerk::new(office(&folder.path().join("data"), clock.clone()));
        clerk.answer(Ask::Door);
        Self {
            screen: Coordinator::new(Setting { look, lang: Lang::Nl, begin, from_start: false }),
            clerk,
            folder,
            clock,
            size,
            now: Duration::from_secs(1),
            quit: false,
            following: None,
            asked: Vec::new(),
            slow: None,
            deaf: false,
        }
    }

    /// Nothing in the store, in that language.
    pub fn speaking(look: Look, size: (u16, u16), lang: Lang) -> Self {
        let mut stage = Self::with(look, size, Begin::Enter);
        stage.screen = Coordinator::new(Setting { look, lang, begin: Begin::Enter, from_start: false });
        stage
    }

    /// The program has ended, however; somebody starts it again.
    pub fn again(&mut self) {
        let setting = Setting { look: Look::default(), lang: Lang::Nl, begin: Begin::Enter, from_start: false };
        self.screen = Coordinator::new(setting);
        self.clerk = Clerk::new(office(&self.folder.path().join("data"), self.clock.clone()));
        self.quit = false;
    }

    /// Another connection to the same store, as another process has one.
    pub fn store(&self) -> SqliteStore {
        let place = Folder::open(&self.folder.path().join("data")).unwrap();
        SqliteStore::open(&place, compile_document, &mut Loaded(7)).unwrap()
    }

    /// Makes a wave of a file's text and opens it.
    pub fn make(&mut self, file: &str, id: &str) {
        self.clerk_does(Ask::Create { text: file.to_owned() });
        self.clerk_does(Ask::Change { wave: id.to_owned(), change: Change::Open });
    }

    pub fn close(&mut self, id: &str) {
        self.clerk_does(Ask::Change { wave: id.to_owned(), change: Change::Close });
    }

    /// To a theme or question, by what it is called.
    pub fn go_to(&mut self, name: &str) -> &mut Self {
        self.keys("/").type_text(name).keys("<Enter>")
    }

    /// What stays on the normal screen.
    pub fn farewell(&self) -> Option<String> {
        self.screen.farewell()
    }

    /// Some row of the screen has all of these words, in this order.
    #[track_caller]
    pub fn has_row(&mut self, words: &[&str]) -> &mut Self {
        let screen = self.shown();
        let has = |row: &str| {
            let mut all = row.split_whitespace();
            words.iter().all(|wanted| all.any(|word| word == *wanted))
        };
        assert!(screen.lines().any(has), "{words:?} is in no row of\n{screen}");
        self
    }

    /// Asks the clerk past the screen.
    pub fn clerk_does(&mut self, ask: Ask) -> Told {
        let told = self.clerk.answer(ask);
        assert!(!matches!(told, Told::Failed(_) | Told::NotEntered | Told::Examined(_)), "{told:?}");
        told
    }

    /// Lets respondents with these numbers fill in a questionnaire, as another process would.
    pub fn fill(&self, wave: &str, questionnaire: &str, numbers: std::ops::Range<u64>) {
        let mut store = self.store();
        let offers = store.offers(&*self.clock).unwrap();
        let offer = offers.iter().find(|offer| offer.wave.id == wave).unwrap();
        let offered = offer.questionnaires.iter().find(|one| one.questionnaire.id == questionnaire).unwrap();
        let secret = store.secret().clone();
        let place = Place { offer, offered, secret: &secret, clock: &*self.clock };
        let habits = Habits { saves: Saves::AtTheEnd, break_off: 0.1, come_back: 0.5 };
        simulate(&mut store, &place, 2026, numbers, habits).unwrap();
    }

    /// Begins the session: the screen hears its size.
    pub fn start(&mut self) -> &mut Self {
        let (columns, rows) = self.size;
        self.event(Event::Resize { columns, rows });
        self
    }

    pub fn resize(&mut self, size: (u16, u16)) -> &mut Self {
        self.size = size;
        self.start()
    }

    pub fn event(&mut self, event: Event) {
        let effects = self.screen.event(event, self.now);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.quit = true,
                Effect::Coordinate(ask) => {
                    self.asked.push((*ask).clone());
                    if let Ask::Follow { wave } = *ask {
                        self.following = Some(wave);
                        continue;
                    }
                    if let Some(slow) = &mut self.slow {
                        slow.push(*ask);
                        continue;
                    }
                    let told = if self.deaf && matches!(*ask, Ask::Note { .. }) {
                        ask.failed(said(|_| "De schijf is vol.".to_owned()))
                    } else {
                        self.clerk.answer(*ask)
                    };
                    let more = self.screen.reply(Reply::Told(Box::new(told)), self.now);
                    self.carry_out(more);
                }
                _ => {}
            }
        }
    }

    /// Answers come that were long in coming, and from now on at once.
    pub fn hurry(&mut self) -> &mut Self {
        for ask in self.slow.take().unwrap_or_default() {
            let told = self.clerk.answer(ask);
            let more = self.screen.reply(Reply::Told(Box::new(told)), self.now);
            self.carry_out(more);
        }
        self
    }

    /// The store has changed: what is followed is read again. Whether the screen was told anything.
    pub fn moved(&mut self) -> bool {
        let Some(wave) = self.following.clone() else { return false };
        let Some(dossier) = self.clerk.news(&wave) else { return false };
        self.following = None;
        let more = self.screen.reply(Reply::Told(Box::new(Told::News(dossier))), self.now);
        self.carry_out(more);
        true
    }

    /// Lets time pass, with a tick when one is due.
    pub fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(due) = self.screen.wake_at().filter(|due| *due <= until) {
            self.now = self.now.max(due);
            self.event(Event::Tick);
        }
        self.now = until;
    }

    /// Presses keys, written as in `v <Down> <Enter>`; see the respondents' stage.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for word in script.split_whitespace() {
            if word.len() > 1 && word.starts_with('<') {
                self.key(key_of(word));
            } else {
                self.type_text(word);
            }
        }
        self
    }

    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for sign in text.chars() {
            self.key(Key::plain(KeyCode::Char(sign)));
        }
        self
    }

    pub fn key(&mut self, key: Key) {
        self.pass(Duration::from_millis(100));
        self.event(Event::Key(key));
    }

    pub fn buffer(&self) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        let mut buffer = Buffer::empty(area);
        let cursor = self.screen.draw(area, &mut buffer);
        (buffer, cursor)
    }

    pub fn shown(&self) -> String {
        text(&self.buffer().0)
    }

    #[track_caller]
    pub fn sees(&mut self, wanted: &str) -> &mut Self {
        let screen = self.shown();
        assert!(flat(&screen).contains(&flat(wanted)), "{wanted:?} is not on\n{screen}");
        self
    }

    #[track_caller]
    pub fn misses(&mut self, unwanted: &str) -> &mut Self {
        let screen = self.shown();
        assert!(!flat(&screen).contains(&flat(unwanted)), "{unwanted:?} is on\n{screen}");
        self
    }
}

/// What a clerk works with, in that data folder.
fn office(data: &std::path::Path, clock: Arc<At>) -> Office {
    let place = Folder::open(data).unwrap();
    let store = SqliteStore::open(&place, compile_document, &mut Loaded(5)).unwrap();
    let reach = Reach {
        address: Some(Address { user: None, host: "monitor.regio.nl".into(), port: 22 }),
        fingerprint: Some(format!("SHA256:{}", "aB3+".repeat(10) + "xyz")),
        settings: place.settings(),
    };
    let dice = Box::new(Loaded(6));
    Office { store: Box::new(store), folder: Some(place), reach, clock, dice, may_set: true, known: false }
}

/// White space as single spaces, so that a sentence is found though it wraps.
fn flat(text: &str) -> String {
    unfocused(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}
