//! A respondent's terminal without a terminal: keys go in, the screen comes out as text, a store in memory answers.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use aoj::port::{
    Admission, Dice, DraftWrite, Effect, Event, FoundDraft, FrontEnd, Key, KeyCode, Mail, Moment, NotAdmitted,
    NotFound, NotMailed, Offer, Owner, Period, Refusal, Reply, Sending, Trouble,
};
use aoj::privacy::{Code, Lookup, StoreSecret, Ticket, TicketDigest};
use aoj::sitting::{Carry, Entry, Env};
use aoj::text::Lang;
use aoj::ui::{App, Look};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Random numbers that are the same each time.
#[derive(Clone)]
pub struct Loaded(pub u64);

impl Dice for Loaded {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = u8::try_from(self.0 >> 56).unwrap();
        }
    }
}

/// A draft as the memory store keeps it.
#[derive(Clone)]
pub struct Row {
    pub draft: DraftWrite,
    pub revision: u64,
    pub owner: Option<Owner>,
}

/// A store in memory. It answers at once, or when told to.
#[derive(Default)]
pub struct Memory {
    pub drafts: HashMap<Lookup, Row>,
    pub sent: Vec<Sending>,
    pub offers: Vec<Arc<Offer>>,
    /// Of which wave and questionnaire, and whether it was spent.
    pub tickets: HashMap<TicketDigest, (String, String, bool)>,
    /// Everything fails with this while it is set.
    pub trouble: Option<Trouble>,
    /// Every write is refused with this while it is set.
    pub refusal: Option<Refusal>,
    /// Said with every save.
    pub period: Option<Period>,
    /// Codes that were mailed, and why they were not, while that is set.
    pub mails: Vec<Mail>,
    pub not_mailed: Option<NotMailed>,
    /// Codes that were handed to the terminal for its clipboard.
    pub copied: Vec<Code>,
}

/// What a ticket is kept by in this store.
pub fn digest(ticket: &str) -> TicketDigest {
    StoreSecret::new([3; 32]).digest(&Ticket::parse(ticket).unwrap())
}

impl Memory {
    /// Hands out a ticket.
    pub fn hand_out(&mut self, ticket: &str, wave: &str, questionnaire: &str) {
        self.tickets.insert(digest(ticket), (wave.to_owned(), questionnaire.to_owned(), false));
    }

    pub fn spend(&mut self, ticket: &str) {
        self.tickets.get_mut(&digest(ticket)).unwrap().2 = true;
    }

    /// Why a draft is not begun or sent with that ticket.
    fn turns_away(
        &self,
        wave: &str,
        questionnaire: &aoj::questionnaire::Id,
        ticket: Option<TicketDigest>,
    ) -> Option<NotAdmitted> {
        match ticket.map(|ticket| self.tickets.get(&ticket)) {
            None => self
                .tickets
                .values()
                .any(|(of, its, _)| of == wave && *questionnaire == **its)
                .then_some(NotAdmitted::Needed),
            Some(None) => Some(NotAdmitted::Unknown),
            Some(Some((.., spent))) => spent.then_some(NotAdmitted::Spent),
        }
    }

    pub fn answer(&mut self, effect: &Effect) -> Option<Reply> {
        if let (Some(trouble), false) = (&self.trouble, matches!(effect, Effect::Quit | Effect::Suspend)) {
            return Some(Reply::Failed(trouble.clone()));
        }
        Some(match effect {
            Effect::CheckTicket(ticket) => match self.tickets.get(ticket) {
                None => Reply::NotAdmitted(NotAdmitted::Unknown),
                Some((.., true)) => Reply::NotAdmitted(NotAdmitted::Spent),
                Some((wave, questionnaire, _)) => {
                    let mut offer = (**self.offers.iter().find(|offer| offer.wave.id == *wave).unwrap()).clone();
                    for offered in &mut offer.questionnaires {
                        offered.tickets |= offered.questionnaire.id == **questionnaire;
                    }
                    Reply::Admitted(Box::new(Admission {
                        offer: offer.into(),
                        questionnaire: questionnaire.as_str().into(),
                    }))
                }
            },
            Effect::Begin(draft) => {
                if let Some(why) = self.turns_away(&draft.wave, &draft.questionnaire, draft.ticket) {
                    return Some(Reply::NotAdmitted(why));
                }
                let row = Row { draft: (**draft).clone(), revision: 0, owner: Some(draft.owner) };
                self.drafts.insert(draft.lookup, row);
                Reply::Saved { revision: 0, period: self.period }
            }
            Effect::Save(draft) => match (self.refusal, self.drafts.get_mut(&draft.lookup)) {
                (Some(refusal), _) => Reply::Refused(refusal),
                (_, None) => Reply::Refused(Refusal::Gone),
                (_, Some(row)) if row.owner != Some(draft.owner) => Reply::Refused(Refusal::TakenOver),
                (_, Some(row)) => {
                    assert_eq!(draft.base, row.revision, "a save follows the last revision");
                    row.draft = (**draft).clone();
                    row.revision += 1;
                    Reply::Saved { revision: row.revision, period: self.period }
                }
            },
            Effect::Find { lookup, owner, take_over } => match self.drafts.get_mut(lookup) {
                None => Reply::NotFound(NotFound::Unknown),
                Some(row) if row.owner.is_some() && !take_over => Reply::NotFound(NotFound::OpenElsewhere),
                Some(row) => {
                    row.owner = Some(*owner);
                    Reply::Found(Box::new(FoundDraft {
                        lookup: *lookup,
                        wave: row.draft.wave.clone(),
                        questionnaire: row.draft.questionnaire.clone(),
                        revision: row.revision,
                        sealed: row.draft.sealed.clone(),
                        offer: self.offers.iter().find(|o| o.wave.id == row.draft.wave).unwrap().clone(),
                    }))
                }
            },
            Effect::Release { lookup, .. } => {
                if let Some(row) = self.drafts.get_mut(lookup) {
                    row.owner = None;
                }
                Reply::Released
            }
            Effect::Wipe { lookup, .. } => {
                self.drafts.remove(lookup);
                Reply::Wiped
            }
            Effect::Send(sending)
                if sending.ticket.is_some_and(|ticket| self.tickets.get(&ticket).is_none_or(|(.., spent)| *spent)) =>
            {
                Reply::NotAdmitted(NotAdmitted::Spent)
            }
            Effect::Send(sending) => match (self.refusal, self.drafts.remove(&sending.lookup)) {
                (Some(refusal), _) => Reply::Refused(refusal),
                (_, None) => Reply::Refused(Refusal::Gone),
                (_, Some(_)) => {
                    if let Some(ticket) = sending.ticket {
                        self.tickets.get_mut(&ticket).unwrap().2 = true;
                    }
                    self.sent.push((**sending).clone());
                    Reply::Sent
                }
            },
            Effect::Offers => Reply::Offers(self.offers.clone()),
            Effect::Mail(mail) => {
                self.mails.push((**mail).clone());
                self.not_mailed.map_or(Reply::Mailed, Reply::NotMailed)
            }
            Effect::Copy(code) => {
                self.copied.push(code.clone());
                return None;
            }
            Effect::Suspend
            | Effect::AsText
            | Effect::Watch
            | Effect::Cross(_)
            | Effect::Coordinate(_)
            | Effect::Demo
            | Effect::Pace(_)
            | Effect::Quit => return None,
        })
    }
}

pub struct Stage {
    pub app: App,
    pub store: Memory,
    pub size: (u16, u16),
    pub now: Moment,
    pub quit: bool,
    pub suspended: u32,
    /// It was asked to go on in plain mode.
    pub as_text: bool,
    /// Effects that were not answered yet.
    pub pending: VecDeque<Effect>,
    /// While set, effects wait in `pending`.
    pub hold: bool,
}

pub fn env(offers: Vec<Arc<Offer>>, entry: Entry) -> Env {
    Env {
        offers,
        secret: StoreSecret::new([3; 32]),
        dice: Box::new(Loaded(11)),
        lang: Lang::Nl,
        how_to_return: "aoj respond".into(),
        coordinator: false,
        kiosk: None,
        carry: Carry { mail: true, copy: true, blocks: true },
        entry,
    }
}

impl Stage {
    pub fn new(offers: Vec<Arc<Offer>>) -> Self {
        Self::with(offers, Entry::Start, Look::default(), (80, 24))
    }

    pub fn with(offers: Vec<Arc<Offer>>, entry: Entry, look: Look, size: (u16, u16)) -> Self {
        let store = Memory { offers: offers.clone(), ..Memory::default() };
        Self::on(store, env(offers, entry), look, size)
    }

    pub fn on(store: Memory, env: Env, look: Look, size: (u16, u16)) -> Self {
        let mut stage = Self {
            app: App::new(env, look),
            store,
            size,
            now: Duration::from_secs(1),
            quit: false,
            suspended: 0,
            as_text: false,
            pending: VecDeque::new(),
            hold: false,
        };
        stage.event(Event::Resize { columns: size.0, rows: size.1 });
        stage
    }

    pub fn event(&mut self, event: Event) {
        let effects = self.app.event(event, self.now);
        self.take(effects);
    }

    fn take(&mut self, effects: Vec<Effect>) {
        self.pending.extend(effects);
        if !self.hold {
            self.answer_all();
        }
    }

    pub fn answer_all(&mut self) {
        while let Some(effect) = self.pending.pop_front() {
            match effect {
                Effect::Quit => self.quit = true,
                Effect::Suspend => self.suspended += 1,
                Effect::AsText => self.as_text = true,
                effect => {
                    if let Some(reply) = self.store.answer(&effect) {
                        let more = self.app.reply(reply, self.now);
                        self.pending.extend(more);
                    }
                }
            }
        }
    }

    /// Lets time pass, with a tick when one is due.
    pub fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(due) = self.app.wake_at().filter(|due| *due <= until) {
            self.now = self.now.max(due);
            self.event(Event::Tick);
        }
        self.now = until;
    }

    /// Presses keys, written as in `4 4 <Down> <C-c> tekst`: a word of one sign is that key, `<…>` a named one, longer
    /// words are typed. A tenth of a second goes by between keys.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for word in script.split_whitespace() {
            if word.len() > 1 && word.starts_with('<') {
                self.key(key_of(word));
            } else {
                for sign in word.chars() {
                    self.key(Key::plain(KeyCode::Char(sign)));
                }
            }
        }
        self
    }

    pub fn key(&mut self, key: Key) {
        self.pass(Duration::from_millis(100));
        self.event(Event::Key(key));
    }

    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for sign in text.chars() {
            self.key(Key::plain(KeyCode::Char(sign)));
        }
        self
    }

    /// The terminal has another size from now on.
    pub fn resized(&mut self, size: (u16, u16)) {
        self.size = size;
        self.event(Event::Resize { columns: size.0, rows: size.1 });
    }

    pub fn buffer(&self) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        let mut buffer = Buffer::empty(area);
        let cursor = self.app.draw(area, &mut buffer);
        (buffer, cursor)
    }

    pub fn screen(&self) -> String {
        text(&self.buffer().0)
    }

    #[track_caller]
    pub fn sees(&mut self, wanted: &str) -> &mut Self {
        let screen = self.screen();
        assert!(flat(&screen).contains(&flat(wanted)), "{wanted:?} is not on\n{screen}");
        self
    }

    #[track_caller]
    pub fn misses(&mut self, unwanted: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!flat(&screen).contains(&flat(unwanted)), "{unwanted:?} is on\n{screen}");
        self
    }

    /// The line at which the cursor stands.
    pub fn line(&self) -> String {
        let (buffer, cursor) = self.buffer();
        let y = cursor.map_or(0, |c| c.y);
        unfocused(text(&buffer).lines().nth(usize::from(y)).unwrap_or("").trim())
    }
}

/// A screen's text with white space as single spaces, so that a sentence is found though it wraps.
fn flat(text: &str) -> String {
    unfocused(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A button reads the same with and without the focus.
pub fn unfocused(text: &str) -> String {
    text.replace("[►", "[ ").replace("◄]", " ]")
}

pub fn text(buffer: &Buffer) -> String {
    let mut lines = Vec::new();
    for y in 0..buffer.area.height {
        let line: String = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect();
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}

/// The key that a word of a script names.
pub fn key_of(word: &str) -> Key {
    match word.strip_prefix('<').and_then(|w| w.strip_suffix('>')) {
        Some(name) => named(name),
        None => Key::plain(KeyCode::Char(word.chars().next().unwrap())),
    }
}

fn named(name: &str) -> Key {
    if let Some(letter) = name.strip_prefix("C-") {
        return Key::ctrl(letter.chars().next().unwrap());
    }
    Key::plain(match name {
        "Enter" => KeyCode::Enter,
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Backspace" => KeyCode::Backspace,
        "Esc" => KeyCode::Escape,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Space" => KeyCode::Char(' '),
        "F1" => KeyCode::F(1),
        "F2" => KeyCode::F(2),
        "F3" => KeyCode::F(3),
        "F10" => KeyCode::F(10),
        other => panic!("no such key: {other}"),
    })
}
