//! A clock that stands where it is put, dice that fall the same each time, and a wave to write in.

use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use aoj::interview::{Answer, Answers};
use aoj::port::{Clock, Dice, DraftWrite, Owner, Sending};
use aoj::privacy::{Code, DraftContent, DraftKey, Record, StoreSecret, TicketDigest};
use aoj::questionnaire::{Id, Limits, Questionnaire};
use aoj::store::{Folder, Frozen, SqliteStore, Store};
use aoj::text::Lang;
use aoj::wave::{Invited, Region, Wave};
use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use serde_json::json;

/// The first of November 2026, noon, plus so many minutes.
#[derive(Default)]
pub struct At(AtomicI64);

impl At {
    /// Noon of that day of November 2026; day 31 is the first of December.
    pub fn day(day: i64) -> Self {
        let clock = Self::default();
        clock.set(day, 12, 0);
        clock
    }

    pub fn set(&self, day: i64, hour: i64, minute: i64) {
        self.0.store(((day - 1) * 24 + hour) * 60 + minute, Ordering::Relaxed);
    }
}

impl Clock for At {
    fn local(&self, _zone: &str) -> DateTime {
        date(2026, 11, 1).at(0, 0, 0, 0).checked_add(self.0.load(Ordering::Relaxed).minutes()).unwrap()
    }
}

/// A small generator (xorshift).
pub struct Loaded(pub u64);

impl Dice for Loaded {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            *byte = self.0.to_le_bytes()[3];
        }
    }
}

impl Loaded {
    /// Neighbouring seeds give streams that have nothing in common (the finish of splitmix64).
    pub fn seeded(seed: u64) -> Self {
        let mut mixed = seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Self((mixed ^ (mixed >> 31)) | 1)
    }
}

/// Dice that fall otherwise at each call.
pub fn dice() -> Loaded {
    static CALLS: AtomicI64 = AtomicI64::new(1 << 40);
    Loaded::seeded(CALLS.fetch_add(1, Ordering::Relaxed).unsigned_abs())
}

/// A wave of November, last day the thirtieth.
pub fn wave(id: &str) -> Wave {
    Wave {
        id: id.to_owned(),
        title: format!("Meting {id}"),
        region: Region { name: "Regio Voorbeeld".to_owned(), ..Region::default() },
        opens: date(2026, 11, 1),
        closes: date(2026, 11, 30),
        timezone: "Europe/Amsterdam".to_owned(),
        grace_days: 14,
        min_group: 5,
        previous: None,
        controller: None,
        contact: None,
        privacy_officer: None,
        feedback: None,
        keep_until: None,
        open_answers: None,
        ambitions: Vec::new(),
        questionnaires: Vec::new(),
    }
}

pub fn frozen(id: &str, invited: u64) -> Frozen {
    Frozen {
        id: id.into(),
        document: document(id),
        invited: Invited { total: Some(invited), ..Invited::default() },
        access_code: None,
    }
}

/// The questionnaire of a document, as the program compiles it.
pub fn compile(document: &str) -> Result<Questionnaire, String> {
    let compiled = aoj::questionnaire::compile("document", document.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| compiled.diagnostics.render(Lang::En, false))
}

/// A split question, three Likert items, an open question, and a theme that is shown to *po* only.
fn document(id: &str) -> String {
    let option = |id: &str| json!({"id": id, "label": id});
    let point = |value: i64| json!({"value": value, "label": format!("punt {value}")});
    let item = |id: &str| json!({"id": id, "text": format!("Stelling {id}")});
    json!({
        "format": 1,
        "id": id,
        "version": "1",
        "languages": ["nl"],
        "title": format!("Vragenlijst {id}"),
        "audience": id,
        "scales": {
            "eens": {
                "points": (1..=5).map(point).collect::<Vec<_>>(),
                "escapes": [{"id": "weet_niet", "label": "Weet ik niet"}]
            }
        },
        "background": [{
            "id": "sector",
            "kind": "single",
            "text": "In welke sector werkt u?",
            "split": true,
            "options": [option("po"), option("vo"), option("jeugdhulp")]
        }],
        "themes": [
            {
                "id": "visie",
                "title": "Visie",
                "scale": "eens",
                "questions": [
                    item("visie_1"),
                    item("visie_2"),
                    item("visie_3"),
                    {"id": "toelichting", "kind": "open", "text": "Wat valt u op?", "max_chars": 1000}
                ]
            },
            {
                "id": "basisschool",
                "title": "Basisschool",
                "scale": "eens",
                "show_if": "sector == \"po\"",
                "questions": [item("basisschool_1"), item("basisschool_2")]
            }
        ]
    })
    .to_string()
}

/// A store in that folder, made where there is none.
pub fn on_disk(folder: &Path) -> SqliteStore {
    SqliteStore::open(&Folder::open(folder).unwrap(), compile, &mut dice()).unwrap()
}

/// Makes and opens a wave with the questionnaires `beleid` and `uitvoering`.
pub fn open_wave(store: &mut dyn Store, id: &str, clock: &dyn Clock) {
    store.create_wave(&wave(id), "definition", false, clock).unwrap();
    assert!(store.open_wave(id, &[frozen("beleid", 60), frozen("uitvoering", 400)], clock).unwrap());
}

/// A respondent at a terminal: code, key, owner token.
pub struct Respondent {
    pub code: Code,
    pub key: DraftKey,
    pub owner: Owner,
    pub wave: String,
    pub questionnaire: Id,
    pub revision: u64,
    pub nonces: Loaded,
    /// Shown at the start, sealed in the draft, spent by sending.
    pub ticket: Option<TicketDigest>,
}

impl Respondent {
    pub fn new(secret: &StoreSecret, wave: &str, seed: u64) -> Self {
        let mut nonces = Loaded::seeded(seed);
        let code = Code::generate(|bytes| nonces.fill(bytes));
        let mut owner = [0; 16];
        nonces.fill(&mut owner);
        Self {
            key: DraftKey::of(secret, &code),
            code,
            owner: Owner(owner),
            wave: wave.to_owned(),
            questionnaire: "uitvoering".into(),
            revision: 0,
            nonces,
            ticket: None,
        }
    }

    /// Another session with the same code.
    pub fn elsewhere(&self) -> Self {
        let mut owner = self.owner.0;
        owner[0] ^= 255;
        Self {
            code: self.code.clone(),
            key: self.key.clone(),
            owner: Owner(owner),
            wave: self.wave.clone(),
            questionnaire: self.questionnaire.clone(),
            revision: self.revision,
            nonces: Loaded::seeded(self.nonces.0),
            ticket: self.ticket,
        }
    }

    pub fn write(&mut self, text: &str) -> DraftWrite {
        let mut nonce = [0; 24];
        self.nonces.fill(&mut nonce);
        DraftWrite {
            lookup: self.key.lookup(),
            owner: self.owner,
            base: self.revision,
            wave: self.wave.clone(),
            questionnaire: self.questionnaire.clone(),
            furthest: 1,
            sealed: self.key.seal(
                &DraftContent { ticket: self.ticket, ..content(text) },
                &self.wave,
                self.questionnaire.as_str(),
                nonce,
            ),
            ticket: self.ticket,
        }
    }

    pub fn begin(&mut self, store: &mut dyn Store, clock: &dyn Clock) {
        let write = self.write("");
        assert_eq!(store.begin(&write, clock).unwrap(), 0);
    }

    pub fn save(&mut self, store: &mut dyn Store, text: &str, clock: &dyn Clock) {
        let write = self.write(text);
        self.revision = store.save(&write, clock).unwrap();
    }

    pub fn sending(&self, record: Record) -> Sending {
        Sending {
            lookup: self.key.lookup(),
            owner: self.owner,
            wave: self.wave.clone(),
            questionnaire: self.questionnaire.clone(),
            record,
            ticket: self.ticket,
        }
    }
}

pub fn content(text: &str) -> DraftContent {
    DraftContent {
        digest: [1; 32],
        lang: "nl".to_owned(),
        at: None,
        answers: serde_json::json!({ "toelichting": text }).as_object().unwrap().clone(),
        ticket: None,
    }
}

/// A record with these answers to the split question and the three items.
pub fn record(sector: &str, items: [i64; 3], text: Option<&str>) -> Record {
    let mut closed: Answers = [(Id::new("sector"), Answer::Option(sector.into()))].into();
    for (id, value) in ["visie_1", "visie_2", "visie_3"].into_iter().zip(items) {
        closed.insert(id.into(), Answer::Number(aoj::questionnaire::Decimal::from_integer(value).unwrap()));
    }
    Record { closed, texts: text.into_iter().map(|text| ("toelichting".into(), text.to_owned())).collect() }
}

/// Begins, saves and sends; the seed makes the respondent.
pub fn respond(store: &mut SqliteStore, wave: &str, seed: u64, record: Record, clock: &dyn Clock) -> Respondent {
    let mut respondent = Respondent::new(&store.secret().clone(), wave, seed);
    respondent.begin(store, clock);
    respondent.save(store, "bezig", clock);
    store.send(&respondent.sending(record), clock, &mut Loaded::seeded(!seed)).unwrap();
    respondent
}

/// Answers that differ from one respondent to the next.
pub fn numbers(seed: i64) -> [i64; 3] {
    [1 + seed % 5, 1 + (seed / 2) % 5, 1 + (seed / 3) % 5]
}
