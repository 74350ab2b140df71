//! A respondent in plain mode without a terminal: lines go in, text comes out, a store in memory answers.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use aoj::plain::{Plain, Turn, Typed};
use aoj::port::{Effect, Moment, Offer};
use aoj::privacy::{Code, DraftKey, StoreSecret};
use aoj::sitting::{Carry, Entry, Env};
use aoj::text::Lang;
use serde_json::{Map, Value};

use crate::keys::stage::{Loaded, Memory};

pub struct Talk {
    pub plain: Plain,
    pub store: Memory,
    pub now: Moment,
    pub quit: bool,
    /// What was said since the last [`Talk::heard`].
    said: String,
    pending: VecDeque<Effect>,
    /// While set, effects wait.
    pub hold: bool,
}

pub fn env(offers: Vec<Arc<Offer>>, entry: Entry, lang: Lang, seed: u64) -> Env {
    Env {
        offers,
        secret: StoreSecret::new([3; 32]),
        dice: Box::new(Loaded(seed)),
        lang,
        how_to_return: "aoj respond --plain".into(),
        coordinator: false,
        kiosk: None,
        carry: Carry { mail: true, copy: false, blocks: false },
        entry,
    }
}

impl Talk {
    pub fn new(offers: Vec<Arc<Offer>>, lang: Lang) -> Self {
        let store = Memory { offers: offers.clone(), ..Memory::default() };
        Self::on(store, env(offers, Entry::Start, lang, 11))
    }

    pub fn on(store: Memory, env: Env) -> Self {
        Self::with(store, Plain::new(env))
    }

    pub fn with(store: Memory, plain: Plain) -> Self {
        let mut talk = Self {
            plain,
            store,
            now: Duration::from_secs(1),
            quit: false,
            said: String::new(),
            pending: VecDeque::new(),
            hold: false,
        };
        let turn = talk.plain.start(talk.now);
        talk.take(turn);
        talk
    }

    fn take(&mut self, turn: Turn) {
        for sign in turn.text.chars() {
            assert!(sign == '\n' || !sign.is_control(), "{:?}", turn.text);
        }
        assert!(turn.text.is_empty() || turn.text.ends_with('\n'), "whole lines: {:?}", turn.text);
        self.said.push_str(&turn.text);
        self.pending.extend(turn.effects);
        if !self.hold {
            self.answer_all();
        }
    }

    pub fn answer_all(&mut self) {
        while let Some(effect) = self.pending.pop_front() {
            if matches!(effect, Effect::Quit) {
                self.quit = true;
            } else if let Some(reply) = self.store.answer(&effect) {
                let turn = self.plain.reply(reply, self.now);
                self.take(turn);
            }
        }
    }

    /// Types a line, a tenth of a second after the last.
    pub fn line(&mut self, line: &str) -> &mut Self {
        self.typed(Typed::Line(line.to_owned()))
    }

    pub fn typed(&mut self, typed: Typed) -> &mut Self {
        self.pass(Duration::from_millis(100));
        let turn = self.plain.feed(typed, self.now);
        self.take(turn);
        self
    }

    /// Lets time pass, with a tick when one is due.
    pub fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(due) = self.plain.wake_at().filter(|due| *due <= until) {
            self.now = self.now.max(due);
            let turn = self.plain.tick(self.now);
            self.take(turn);
        }
        self.now = until;
    }

    /// Input ends.
    pub fn end(&mut self) {
        let turn = self.plain.end(self.now);
        self.take(turn);
    }

    /// What was said since the last time this was asked.
    pub fn heard(&mut self) -> String {
        std::mem::take(&mut self.said)
    }

    #[track_caller]
    pub fn hears(&mut self, words: &str) -> &mut Self {
        let said = self.heard();
        assert!(said.contains(words), "{words:?} was not said, but\n{said}");
        self
    }

    /// The answers of the draft that this code opens, as the store has them.
    pub fn stored(&self, code: &str) -> Map<String, Value> {
        let key = DraftKey::of(&StoreSecret::new([3; 32]), &Code::parse(code).unwrap());
        let Some(row) = self.store.drafts.get(&key.lookup()) else { return Map::new() };
        key.open(&row.draft.sealed, &row.draft.wave, row.draft.questionnaire.as_str()).unwrap().answers
    }
}

/// The code in a text.
pub fn code_in(text: &str) -> Option<String> {
    let code = regex_lite::Regex::new("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").unwrap();
    code.find(text).map(|found| found.as_str().to_owned())
}
