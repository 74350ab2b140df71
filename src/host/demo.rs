//! A demonstration as a whole: a region in a store in memory, its coordinator's desk, whoever arrives, and the screen.
//!
//! Invariants: it opens no file; its store has a name that nothing else in the process knows; all of it ends when its
//! desk is dropped.

use std::path::PathBuf;
use std::sync::Arc;

use super::Dress;
use super::desk::{Answer, Desk};
use crate::demo::{Calendar, Came, Chance, Live, Region, Saves, Visitors, WAVES};
use crate::office::{Clerk, Definition, Office, OfficeHandle, compile_document, examine, frozen};
use crate::port::{Clock, Dice, Effect, Offer, Pace, Reach};
use crate::sitting::{Entry, Env};
use crate::store::{Memory, SqliteStore, Store, StoreError, StoreHandle, Watch, Worker};
use crate::text::Lang;
use crate::text::demo as texts;
use crate::ui::{Beginning, Demo};
use crate::wave::DEFAULT_ZONE;

/// The day of the open wave, from its first, at which a demonstration of its end begins: its last Monday.
const LAST_WEEK: i64 = 21;

/// Of how many lots figures are seen at the beginning at least.
const SEEN: u64 = 3;

/// When a demonstration begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The wave has just opened: the first have come.
    Start,
    /// Its last week.
    End,
}

impl At {
    /// So many weeks before this one the wave opened.
    #[must_use]
    pub const fn weeks(self) -> i64 {
        match self {
            Self::Start => 0,
            Self::End => LAST_WEEK / 7,
        }
    }
}

/// What somebody wants to see.
#[derive(Clone, Debug)]
pub struct Order {
    pub seed: u64,
    pub region: Region,
    pub at: At,
    pub pace: Pace,
    /// Whether it begins with a tour.
    pub tour: bool,
    pub lang: Lang,
    pub dress: Dress,
}

/// Of how many respondents a second a demonstration is where nobody says otherwise, and its seed.
pub const SPEED: f64 = 2.0;
pub const SEED: u64 = 1;

impl Order {
    /// What is shown where nobody says otherwise.
    ///
    /// # Errors
    /// Never, as long as the usual name is one.
    pub fn usual(clock: &dyn Clock, lang: Lang, dress: Dress) -> Result<Self, NotMade> {
        let (at, today) = (At::Start, clock.local(DEFAULT_ZONE).date());
        let region = Region::named(&texts::region(lang), today, at.weeks());
        let region = region.ok_or_else(|| NotMade::Store(StoreError::Damaged("region".to_owned())))?;
        Ok(Self { seed: SEED, region, at, pace: Pace { paused: false, a_second: SPEED }, tour: false, lang, dress })
    }
}

/// Gives unpredictable dice to whoever needs some.
pub type Dices = Arc<dyn Fn() -> Box<dyn Dice> + Send + Sync>;

/// Who answers the screen of a demonstration.
pub struct DemoDesk {
    live: Live,
    office: OfficeHandle,
    store: StoreHandle,
    // Last, as the others ask it.
    _worker: Worker,
}

impl Desk for DemoDesk {
    fn ask(&mut self, effect: Effect, answer: Answer) {
        match effect {
            Effect::Pace(pace) => self.live.set(pace, answer),
            Effect::Coordinate(ask) => self.office.ask(*ask, answer),
            effect => Desk::ask(&mut self.store, effect, answer),
        }
    }
}

/// A region with its waves in a store: two closed and one open.
pub struct Staged {
    pub store: SqliteStore,
    pub memory: Memory,
    pub calendar: Arc<Calendar>,
    pub offer: Arc<Offer>,
    /// Those of the open wave who are still to come.
    pub visitors: Visitors,
}

/// Makes the region in a store in memory.
///
/// # Errors
/// What the store can't do.
pub fn stage(order: &Order, clock: Arc<dyn Clock>, dice: &mut dyn Dice) -> Result<Staged, StoreError> {
    let memory = Memory::new(dice);
    let mut store = SqliteStore::shared(&memory, compile_document)?;
    let Filled { calendar, offer, visitors } = fill(&mut store, order, clock)?;
    Ok(Staged { store, memory, calendar, offer, visitors })
}

/// What a store was filled with.
pub struct Filled {
    pub calendar: Arc<Calendar>,
    /// The open wave.
    pub offer: Arc<Offer>,
    /// Those of it who are still to come.
    pub visitors: Visitors,
}

/// Fills a store with the region: its waves by their files, its respondents through interview and store, on days that
/// have passed.
///
/// # Errors
/// What the store can't do.
pub fn fill(store: &mut SqliteStore, order: &Order, clock: Arc<dyn Clock>) -> Result<Filled, StoreError> {
    let calendar = Arc::new(Calendar::new(clock));
    let mut last = None;
    for number in 0..WAVES {
        let wave = order.region.wave(number);
        let examined = examine(&wave.id, wave.file.as_bytes(), &PathBuf::new(), None);
        let (file, composed) = examined.whole.ok_or_else(|| StoreError::Damaged(wave.id.clone()))?;
        calendar.set(wave.opens);
        let definition = Definition::new(format!("{}.yaml", wave.id), PathBuf::new(), wave.file);
        store.create_wave(&file.wave, &definition.to_json(), false, &*calendar)?;
        store.open_wave(&wave.id, &frozen(&file.wave, composed), &*calendar)?;
        let offers = store.offers(&*calendar)?;
        let offer = offers.into_iter().find(|offer| offer.wave.id == wave.id);
        let offer = offer.ok_or_else(|| StoreError::NoWave(wave.id.clone()))?;
        let secret = store.secret().clone();
        let mut visitors = Visitors::new(order.seed, number, offer.clone(), secret, calendar.clone());
        let is_last = number + 1 == WAVES;
        let until = match (is_last, order.at) {
            (false, _) => i64::MAX,
            (true, At::End) => LAST_WEEK,
            (true, At::Start) => 0,
        };
        while visitors.next_day().is_some_and(|day| day < until) || (is_last && !moves_soon(store, &visitors)?) {
            if visitors.one(store, Saves::AtTheEnd)? != Came::One {
                break;
            }
        }
        if is_last {
            let today = visitors.next_day().unwrap_or_default().max(until);
            calendar.set(wave.opens.saturating_add(days(today)));
            last = Some((offer, visitors));
        } else {
            calendar.set(wave.closes.saturating_add(days(3)));
            store.close_wave(&wave.id, &*calendar)?;
        }
    }
    let (offer, visitors) = last.ok_or_else(|| StoreError::Damaged("no wave".to_owned()))?;
    Ok(Filled { calendar, offer, visitors })
}

/// Whether there are figures of the questionnaire that most are invited for, and whoever comes next moves them: somebody
/// who looks on is not to wait for the first ten. The rule of the lots is the store's and stays as it is.
fn moves_soon(store: &SqliteStore, visitors: &Visitors) -> Result<bool, StoreError> {
    let Some(next) = visitors.next_sends() else { return Ok(visitors.left() == 0) };
    let wave = visitors.wave();
    let counts = store.counts(&wave.id)?;
    let most = counts.iter().max_by_key(|counts| counts.invited.total);
    let least = u64::from(wave.min_group);
    let enough = most.filter(|counts| counts.questionnaire == next && counts.submitted >= SEEN * least);
    let Some(counts) = enough else { return Ok(false) };
    let published = store.published(&wave.id, &counts.questionnaire)?.published;
    let waiting = counts.submitted.saturating_sub(published);
    Ok(published >= SEEN * least && waiting + 1 >= 2 * least)
}

fn days(n: i64) -> jiff::Span {
    jiff::ToSpan::days(n)
}

/// What went wrong in making it.
#[derive(Debug)]
pub enum NotMade {
    Store(StoreError),
    /// The system gave no thread.
    Threads(std::io::Error),
}

/// A demonstration, ready to be shown.
///
/// # Errors
/// See [`NotMade`].
pub fn demonstration(order: &Order, clock: Arc<dyn Clock>, dices: &Dices) -> Result<(Demo, DemoDesk), NotMade> {
    let Staged { store, memory, calendar, offer, visitors } =
        stage(order, clock, dices().as_mut()).map_err(NotMade::Store)?;
    let office = Office {
        store: Box::new(SqliteStore::shared(&memory, compile_document).map_err(NotMade::Store)?),
        folder: None,
        clock: calendar.clone(),
        dice: dices(),
        reach: Reach::default(),
        may_set: false,
        known: true,
    };
    let mut watch = Watch::of_memory(&memory).map_err(NotMade::Store)?;
    let office =
        Clerk::new(office).start(Box::new(move || watch.changed().unwrap_or(true))).map_err(NotMade::Threads)?;
    let secret = store.secret().clone();
    let dice = Box::new(Chance::of(order.seed, "lots", 0));
    let worker = Worker::start(Box::new(store), calendar, dice).map_err(NotMade::Threads)?;
    let live = Live::start(worker.handle(), visitors).map_err(NotMade::Threads)?;
    let (dices, lang, carry) = (dices.clone(), order.lang, order.dress.carry(false));
    let fresh = Box::new(move || Env {
        offers: vec![offer.clone()],
        secret: secret.clone(),
        dice: dices(),
        lang,
        how_to_return: "ssh monitor.voorbeeld.nl".to_owned(),
        entry: Entry::Demo,
        coordinator: true,
        kiosk: None,
        carry,
    });
    let beginning = Beginning { look: order.dress.look(), lang: order.lang, pace: order.pace, tour: order.tour };
    let screen = Demo::new(fresh, beginning);
    Ok((screen, DemoDesk { live, office, store: worker.handle(), _worker: worker }))
}
