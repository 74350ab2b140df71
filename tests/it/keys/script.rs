//! Scripts of keys and screens, one step a line:
//!
//! ```text
//! ## name of a story         begins with a new respondent on the start screen
//! kinds                      the questionnaire of `kinds.yaml` instead of the usual one
//! on WxH | wave practice | waves 2 | word WORD | tickets T… | respond | ascii | english   how it begins; before any key
//! to page                     goes past the first screens to the first question
//! to THEME                    goes to that theme by the overview
//! keys 4 w <Down>             presses keys, a tenth of a second apart
//! quick 4 4                   presses keys 20 ms apart
//! alt 9                       presses a key with Alt
//! type TEXT | paste TEXT      types or pastes (\n and \e are a line end and an escape character)
//! sees TEXT | misses TEXT     what is on the screen, white space aside
//! line TEXT                   what is on the line of the cursor
//! pass SECONDS | hold | answer | trouble disk|locked|none | refuse taken|gone|ended|none
//! period DAY [over]           how long the wave takes answers, with the next save
//! hand out T | spend T         a ticket is made, or sent with by somebody else
//! end | again | other CODE…   the line is cut | a new session on the same store | …
//! click TEXT                  clicks on the first sign of a text
//! click COLUMN ROW TEXT       clicks that many columns and rows away from it
//! wheel N                     turns the wheel down, or up where N is negative
//! drafts N | sent N | saved N | quit | stays | farewell TEXT | no farewell
//! ```

use std::time::Duration;

use aoj::port::{EndReason, Event, FrontEnd, Key, Period, Refusal, Trouble};
use aoj::questionnaire::Questionnaire;
use aoj::sitting::Entry;
use aoj::text::Lang;
use aoj::ui::{ASCII, Look};

use super::fixture::{every_kind, kinds, offer};
use super::stage::{Memory, Stage, env, unfocused};

pub struct Start {
    questionnaire: fn() -> Questionnaire,
    size: (u16, u16),
    waves: usize,
    practice: bool,
    word: Option<String>,
    /// Those of the first wave.
    tickets: Vec<String>,
    entry: Entry,
    look: Look,
    lang: Lang,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            questionnaire: every_kind,
            size: (80, 24),
            waves: 1,
            practice: false,
            word: None,
            tickets: Vec::new(),
            entry: Entry::Start,
            look: Look::default(),
            lang: Lang::Nl,
        }
    }
}

impl Start {
    pub fn stage(&self, store: Option<Memory>) -> Stage {
        let offers: Vec<_> = (0..self.waves)
            .map(|at| {
                let mut offer = (*offer((self.questionnaire)())).clone();
                offer.practice = self.practice && (self.waves == 1 || at == 0);
                offer.questionnaires[0].access_code.clone_from(&self.word);
                offer.questionnaires[0].tickets = at == 0 && !self.tickets.is_empty();
                if at > 0 {
                    offer.wave.id = format!("andere-{at}");
                    offer.wave.region.name = format!("Regio Anders {at}");
                }
                std::sync::Arc::new(offer)
            })
            .collect();
        let mut store = store.unwrap_or_default();
        store.offers.clone_from(&offers);
        for ticket in &self.tickets {
            if !store.tickets.contains_key(&super::stage::digest(ticket)) {
                store.hand_out(ticket, "2026-najaar", "uitvoering");
            }
        }
        let mut env = env(offers, self.entry.clone());
        env.lang = self.lang;
        env.dice = Box::new(super::stage::Loaded(11 + u64::try_from(store.drafts.len()).unwrap()));
        Stage::on(store, env, self.look, self.size)
    }
}

pub fn play(script: &str) {
    for story in script.split("\n## ").skip(1) {
        let (name, steps) = story.split_once('\n').unwrap_or((story, ""));
        let mut start = Start::default();
        let mut stage: Option<Stage> = None;
        for step in steps.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
            if !prepare(&mut start, verb, rest) {
                let on = stage.get_or_insert_with(|| start.stage(None));
                let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| act(on, &start, verb, rest)));
                match outcome {
                    Ok(None) => {}
                    Ok(Some(next)) => stage = Some(next),
                    Err(cause) => {
                        drop(cause);
                        panic!("story {name:?}, step {step:?}; the screen was\n{}", on.screen());
                    }
                }
            }
        }
    }
}

fn prepare(start: &mut Start, verb: &str, rest: &str) -> bool {
    match verb {
        "on" => {
            let (w, h) = rest.split_once('x').unwrap();
            start.size = (w.parse().unwrap(), h.parse().unwrap());
        }
        "waves" => start.waves = rest.parse().unwrap(),
        "wave" => start.practice = rest == "practice",
        "word" => start.word = Some(rest.to_owned()),
        "tickets" => start.tickets = rest.split_whitespace().map(str::to_owned).collect(),
        "kinds" => start.questionnaire = kinds,
        "ascii" => start.look = Look { signs: &ASCII, ..Look::default() },
        "english" => start.lang = Lang::En,
        "respond" => {
            let code = (!rest.is_empty()).then(|| rest.to_owned());
            start.entry = Entry::Respond { wave: None, questionnaire: None, code };
        }
        _ => return false,
    }
    true
}

fn unescaped(text: &str) -> String {
    text.replace("\\n", "\n").replace("\\e", "\x1b").replace("\\u202e", "\u{202e}")
}

pub fn act(stage: &mut Stage, start: &Start, verb: &str, rest: &str) -> Option<Stage> {
    match verb {
        "to" if rest == "page" => drop(stage.keys("1 <Enter> <Enter>").sees("In welke sector")),
        "to" => {
            stage.keys("<F3>");
            for _ in 0..20 {
                if stage.line().contains(rest) {
                    break;
                }
                stage.keys("<Up>");
            }
            for _ in 0..20 {
                if stage.line().contains(rest) {
                    break;
                }
                stage.keys("<Down>");
            }
            stage.keys("<Enter>").sees(rest);
        }
        // From question to question, on whatever screens they stand.
        "at" => {
            let here = format!("► {rest}");
            for _ in 0..40 {
                if stage.screen().contains(&here) {
                    break;
                }
                stage.keys(if stage.line().starts_with('[') { "<Enter>" } else { "<Tab>" });
            }
            stage.sees(&here);
        }
        "keys" => drop(stage.keys(rest)),
        "quick" => {
            for word in rest.split_whitespace() {
                stage.now += Duration::from_millis(20);
                stage.event(Event::Key(super::stage::key_of(word)));
            }
        }
        "alt" => stage.key(Key { alt: true, ..super::stage::key_of(rest) }),
        "type" => drop(stage.type_text(&unescaped(rest))),
        "paste" => stage.event(Event::Paste(unescaped(rest))),
        "sees" => drop(stage.sees(rest)),
        "misses" => drop(stage.misses(rest)),
        "line" => assert!(stage.line().contains(rest), "the cursor is at {:?}", stage.line()),
        "pass" => stage.pass(Duration::from_secs_f64(rest.parse().unwrap())),
        "hold" => stage.hold = true,
        "answer" => {
            stage.hold = false;
            stage.answer_all();
        }
        "trouble" => {
            stage.store.trouble = match rest {
                "disk" => Some(Trouble::DiskFull),
                "locked" => Some(Trouble::Locked),
                _ => None,
            };
        }
        "period" => {
            let (day, over) = rest.split_once(' ').unwrap_or((rest, ""));
            stage.store.period = Some(Period { closes: day.parse().unwrap(), over: over == "over" });
        }
        "refuse" => {
            stage.store.refusal = match rest {
                "taken" => Some(Refusal::TakenOver),
                "gone" => Some(Refusal::Gone),
                "ended" => Some(Refusal::WaveEnded),
                _ => None,
            };
        }
        "hand" => stage.store.hand_out(rest.trim_start_matches("out "), "2026-najaar", "uitvoering"),
        "spend" => stage.store.spend(rest),
        "end" => stage.event(Event::End(EndReason::HangUp)),
        "again" => return Some(start.stage(Some(std::mem::take(&mut stage.store)))),
        "click" => {
            let mut words = rest.splitn(3, ' ');
            let away = |word: Option<&str>| word.and_then(|word| word.parse::<i16>().ok());
            let (right, down, text) = match (away(words.next()), away(words.next()), words.next()) {
                (Some(right), Some(down), Some(text)) => (right, down, text),
                _ => (0, 0, rest),
            };
            let screen = unfocused(&stage.screen());
            let (row, column) = screen
                .lines()
                .enumerate()
                .find_map(|(y, line)| line.find(text).map(|at| (y, line[..at].chars().count())))
                .expect("the text to click on");
            let cell = |at: usize, by: i16| u16::try_from(at).unwrap().checked_add_signed(by).unwrap();
            stage.event(Event::Click { column: cell(column, right), row: cell(row, down) });
        }
        "wheel" => stage.event(Event::Scroll(rest.parse().unwrap())),
        "resize" => {
            let (w, h) = rest.split_once('x').unwrap();
            stage.size = (w.parse().unwrap(), h.parse().unwrap());
            stage.event(Event::Resize { columns: stage.size.0, rows: stage.size.1 });
        }
        "drafts" => assert_eq!(stage.store.drafts.len(), rest.parse::<usize>().unwrap(), "drafts"),
        "owned" => assert!(stage.store.drafts.values().all(|row| row.owner.is_some() == (rest == "yes")), "owner"),
        "sent" => assert_eq!(stage.store.sent.len(), rest.parse::<usize>().unwrap(), "sent"),
        "saved" => {
            let revisions: Vec<u64> = stage.store.drafts.values().map(|row| row.revision).collect();
            assert_eq!(revisions, [rest.parse::<u64>().unwrap()], "revision");
        }
        "quit" => assert!(stage.quit, "still there"),
        "stays" => assert!(!stage.quit, "left"),
        "suspended" => assert_eq!(stage.suspended, 1),
        "farewell" => {
            let farewell = stage.app.farewell().expect("a farewell");
            assert!(farewell.contains(rest), "{farewell:?}");
            assert!(farewell.lines().all(|line| line.chars().count() < 80), "{farewell:?} fits a terminal");
        }
        "no" if rest == "farewell" => assert_eq!(stage.app.farewell(), None),
        other => panic!("no such step: {other}"),
    }
    None
}
