//! A data folder with a wave that is open today, and its questionnaire of thirty Likert items and a mark.

use std::fmt::Write;
use std::path::PathBuf;

use aoj::host::{SystemClock, SystemDice};
use aoj::port::{Clock, DraftWrite, Owner};
use aoj::privacy::{Code, DraftKey, Lookup, Sealed};
use aoj::questionnaire::{self, Id, Limits, Questionnaire};
use aoj::store::{Counts, Folder, Frozen, SqliteStore, Store};
use aoj::wave::Invited;
use jiff::ToSpan;

use super::harness::{Program, Pty};
use crate::keys::fixture;

/// How many Likert items there are, in three themes.
pub const ITEMS: usize = 30;

pub struct Region {
    pub folder: tempfile::TempDir,
}

fn source() -> String {
    let mut text =
        "format: 1\nid: proef\nversion: '1'\nlanguages: [nl]\ntitle: Proefvragenlijst\naudience: uitvoering\n\
         scales:\n  eens:\n    points:\n"
            .to_owned();
    for value in 1..=5 {
        let _ = writeln!(text, "      - {{value: {value}, label: Antwoord {value}}}");
    }
    text.push_str("    escapes:\n      - {id: weet_niet, label: Weet ik niet}\nthemes:\n");
    for theme in 0..3 {
        let _ = writeln!(text, "  - id: deel_{theme}\n    title: Deel {theme}\n    scale: eens\n    questions:");
        for item in theme * 10..theme * 10 + 10 {
            let _ = writeln!(text, "      - {{id: vraag_{item}, text: Dit is stelling nummer {item}.}}");
        }
    }
    text.push_str("      - {id: cijfer, kind: mark, text: Welk cijfer geeft u?, min: 1, max: 10, step: 1}\n");
    text
}

fn compile(document: &str) -> Result<Questionnaire, String> {
    let compiled = questionnaire::compile("document", document.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| format!("{:?}", compiled.diagnostics))
}

/// The store of a data folder.
pub fn store_of(data: &std::path::Path) -> SqliteStore {
    SqliteStore::open(&Folder::open(data).unwrap(), compile, &mut SystemDice).unwrap()
}

impl Region {
    pub fn new() -> Self {
        Self::with(&source())
    }

    /// With that questionnaire, whose id is `proef`.
    pub fn with(source: &str) -> Self {
        let region = Self { folder: tempfile::tempdir().unwrap() };
        let questionnaire = compile(source).unwrap();
        let document = questionnaire::document(&questionnaire).to_string();
        let today = SystemClock.local("Europe/Amsterdam").date();
        let mut wave = fixture::wave("proefmeting");
        (wave.opens, wave.closes) = (today.saturating_sub(1.day()), today.saturating_add(30.days()));
        let frozen = Frozen { id: Id::new("proef"), document, invited: Invited::default(), access_code: None };
        let mut store = region.store();
        store.create_wave(&wave, "", false, &SystemClock).unwrap();
        store.open_wave("proefmeting", &[frozen], &SystemClock).unwrap();
        region
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn store(&self) -> SqliteStore {
        store_of(&self.data())
    }

    /// Adds begun questionnaires of other respondents.
    pub fn fill(&self, drafts: u32) {
        let mut store = self.store();
        for n in 0..drafts {
            let mut lookup = [0; 32];
            lookup[..4].copy_from_slice(&n.to_le_bytes());
            let draft = DraftWrite {
                lookup: Lookup(lookup),
                owner: Owner([1; 16]),
                base: 0,
                wave: "proefmeting".to_owned(),
                questionnaire: Id::new("proef"),
                furthest: 0,
                sealed: Sealed { nonce: [2; 24], bytes: vec![3; 4112] },
                ticket: None,
            };
            store.begin(&draft, &SystemClock).unwrap();
        }
    }

    pub fn counts(&self) -> Counts {
        self.store().counts("proefmeting").unwrap().remove(0)
    }

    /// The answers of the draft that this code opens, as its JSON says; the draft is taken over.
    pub fn answers(&self, code: &str) -> serde_json::Map<String, serde_json::Value> {
        let mut store = self.store();
        let key = DraftKey::of(store.secret(), &Code::parse(code).unwrap());
        let found = store.find(key.lookup(), Owner([9; 16]), true, &SystemClock).unwrap().unwrap();
        store.release(key.lookup(), Owner([9; 16])).unwrap();
        key.open(&found.sealed, &found.wave, found.questionnaire.as_str()).unwrap().answers
    }

    pub fn aoj(&self, arguments: &[&str]) -> Program {
        Program::aoj(&self.data(), arguments)
    }

    /// A respondent before the first question, with the code.
    pub fn respond(&self) -> (Pty, String) {
        begin(self.aoj(&["respond"]).start())
    }
}

/// Past the code's screen, to the first question; gives the code.
pub fn begin(mut pty: Pty) -> (Pty, String) {
    let code = code_on(&pty.see("Dit is uw code"));
    pty.press("\r");
    let first = |text: &str| text.contains(" Dit is stelling nummer 0.");
    let shown = pty.until("the first question", |text| first(text) || text.contains("Voor u begint"));
    if !first(&shown) {
        pty.press("\r");
        pty.until("the first question", first);
    }
    (pty, code)
}

/// The code on a screen.
pub fn code_on(screen: &str) -> String {
    let code = regex_lite::Regex::new("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").unwrap();
    code.find(screen).unwrap_or_else(|| panic!("no code on\n{screen}")).as_str().to_owned()
}

/// The digit that answers an item; never the same twice running, as a doubled digit counts once.
pub fn digit(item: usize) -> String {
    (item % 5 + 1).to_string()
}

/// Brings the screen to an item, turning the page where needed.
pub fn go_to(pty: &mut Pty, item: usize) {
    let there = format!("► Dit is stelling nummer {item}.");
    let shown = pty.until(&there, |text| text.contains(&there) || text.contains("Enter drukken"));
    if !shown.contains(&there) {
        pty.press("\r");
        pty.see(&there);
    }
}

/// Answers an item and waits until the screen says that it is saved.
pub fn answer(pty: &mut Pty, item: usize) {
    go_to(pty, item);
    pty.press(digit(item));
    let done = format!("√ Dit is stelling nummer {item}.");
    let turned = format!("stelling nummer {}.", item + 1);
    pty.until("the answer to be saved", |text| {
        (text.contains(&done) || text.contains(&turned) && !text.contains(&format!("► Dit is stelling nummer {item}.")))
            && text.contains("bewaard, nog niet verstuurd")
    });
}

/// Fails unless the draft holds the answers to these items.
pub fn holds(region: &Region, code: &str, items: std::ops::Range<usize>) {
    let answers = region.answers(code);
    for item in items {
        assert_eq!(
            answers.get(&format!("vraag_{item}")),
            Some(&serde_json::json!(digit(item))),
            "item {item} of {answers:?}"
        );
    }
}
