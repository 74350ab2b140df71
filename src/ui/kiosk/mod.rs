//! A kiosk: one respondent after the other at the same terminal, and nothing of one for the next.
//!
//! A state machine round [`App`], as the other front ends are. Each respondent gets an [`App`] of their own, made anew
//! of what the kiosk was given, so that language, look, search, undo and half-typed words end with it; what the
//! terminal and its parser remember ends with the next [`Kiosk::generation`], which the host sees to. Time is the
//! host's monotonic one: no clock that is set makes anybody leave.
//!
//! Invariants: nobody is timed out who has not been warned for [`COUNTDOWN`], with the code where there is one; what
//! could not be saved is neither dropped nor shown to whoever comes next, before it is safe, its code is typed or the
//! passphrase is; only the passphrase or the end of the terminal ends it; a code is made only once somebody asks for a
//! questionnaire, so that nobody notes one from an empty screen that the next one answers under.

mod door;
mod picture;
mod screens;
mod time;

use std::sync::Arc;
use std::time::Duration;

use super::app::{App, Whereabouts};
use super::look::Look;
use super::page;
use super::room::Room;
use super::sheet::Standing;
use crate::port::{Dice, Effect, Event, FrontEnd, Moment, Offer, Reply, Told, Trouble};
use crate::privacy::StoreSecret;
use crate::sitting::{Carry, Entry, Env, Sitting};
use crate::text::Lang;
use crate::text::screen as say;

/// How long somebody is warned before time is up: long enough to read it, to note the code and to find a key.
pub const COUNTDOWN: Duration = Duration::from_secs(30);

/// What a kiosk is given.
pub struct Setting {
    /// The only wave that is filled in here.
    pub wave: String,
    pub title: String,
    pub secret: StoreSecret,
    /// A source of randomness for each respondent.
    pub dice: Arc<dyn Fn() -> Box<dyn Dice> + Send + Sync>,
    /// As each respondent finds it.
    pub look: Look,
    pub lang: Lang,
    /// After how long without a key it asks whether somebody is there.
    pub idle: Duration,
    /// The command by which one goes on elsewhere; empty where there is none.
    pub elsewhere: String,
    /// Whether the terminal has the half blocks that a small picture is drawn with.
    pub blocks: bool,
}

impl Setting {
    /// After how long, where nobody says otherwise.
    pub const IDLE: Duration = Duration::from_mins(2);
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// The store is asked what can be filled in; nobody is there.
    Asking,
    /// The wave takes no answers now.
    Shut,
    /// The store can't say.
    Failing(Trouble),
    /// Whoever sits there, or the first screen for whoever comes.
    Guest,
    /// Nobody has touched a key for a while.
    Warning { until: Moment },
    /// Time is up, or whoever sat there has left: the last save is under way.
    Saving,
    /// It could not be saved. Nobody begins before it is.
    Held,
    /// The passphrase is asked for, in front of another place.
    Door { under: Box<Place> },
    /// The program broke under whoever sat there; their code.
    Broken { until: Moment, code: Option<String> },
    /// Whoever sits there goes on in plain mode, which is the host's.
    Lines,
}

/// Why it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    No,
    /// The terminal goes, or the program is asked to stop.
    Asked,
    /// By the passphrase.
    Closed,
}

/// Whoever sits there.
struct Guest {
    app: App,
    /// When they last did something; `None`: nobody has come yet.
    touched: Option<Moment>,
}

/// The full screen of a kiosk.
pub struct Kiosk {
    setting: Setting,
    room: Room,
    now: Moment,
    place: Place,
    /// Of the kiosk's own screens.
    standing: Standing,
    guest: Option<Guest>,
    /// How often everything was to be begun anew.
    generation: u64,
    /// Whoever sat there is through; waits for the store's last answers.
    through: bool,
    /// Effects of theirs that the store has not answered.
    asked: usize,
    /// The store is asked what can be filled in; what else is asked meanwhile waits behind it.
    asking: bool,
    behind: Vec<Effect>,
    /// When that is asked again.
    again: Moment,
    /// When something was last done on one of the kiosk's own screens.
    touched: Moment,
    /// The passphrase is being looked at.
    entering: bool,
    ending: Ending,
    out: Vec<Effect>,
}

impl Kiosk {
    /// A kiosk that waits for the first one. Effects come with the first event, which should be a `Resize`.
    #[must_use]
    pub fn new(setting: Setting) -> Self {
        Self {
            setting,
            room: Room::new(80, 24),
            now: Moment::ZERO,
            place: Place::Asking,
            standing: Standing::default(),
            guest: None,
            // What the terminal showed before is nobody's here either.
            generation: 1,
            through: false,
            asked: 0,
            asking: false,
            behind: Vec::new(),
            again: Moment::ZERO,
            touched: Moment::ZERO,
            entering: false,
            ending: Ending::No,
            out: Vec::new(),
        }
    }

    /// Each time this changes nothing of what the terminal showed, and of what was typed so far, may stay.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.generation
    }

    /// After how long without a key it asks whether somebody is there.
    #[must_use]
    pub const fn idle(&self) -> Duration {
        self.setting.idle
    }

    /// Whether the passphrase has ended it.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        matches!(self.ending, Ending::Closed)
    }

    const fn is_ending(&self) -> bool {
        !matches!(self.ending, Ending::No)
    }

    /// Whether somebody waits to go on in plain mode: see [`Kiosk::hand_over`].
    #[must_use]
    pub fn hands_over(&self) -> bool {
        self.place == Place::Lines && self.asked == 0 && !self.asking && self.guest.is_some() && !self.is_ending()
    }

    /// What goes on in plain mode, in the language of the screen; [`Kiosk::back`] when that has ended.
    #[must_use]
    pub fn hand_over(&mut self) -> Option<(Sitting<page::Page>, Lang)> {
        self.guest.take().map(|guest| guest.app.into_sitting())
    }

    /// Whoever was in plain mode has gone.
    pub fn back(&mut self, now: Moment) -> Vec<Effect> {
        self.now = now;
        self.begin_anew();
        self.settle()
    }

    /// The program broke under whoever sat there: their session ends, the kiosk goes on.
    /// `code`: theirs, where they were in plain mode.
    pub fn broke(&mut self, now: Moment, code: Option<String>) {
        self.now = now;
        let theirs = || self.guest.as_ref()?.app.code_to_keep().map(ToString::to_string);
        let code = code.or_else(theirs);
        self.guest = None;
        self.through = false;
        let until = now.saturating_add(COUNTDOWN * 2);
        self.go(Place::Broken { until, code });
    }

    // What happens.

    fn go(&mut self, place: Place) {
        self.standing = Standing { field: super::widgets::line::Line::new("", door::LONGEST), ..Standing::default() };
        self.touched = self.now;
        self.place = place;
    }

    /// Nobody is there any more, and nothing of them stays.
    fn begin_anew(&mut self) {
        self.generation += 1;
        self.guest = None;
        self.through = false;
        self.go(Place::Asking);
    }

    /// Takes what whoever sits there wants done.
    fn take(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit if self.is_ending() => self.out.push(Effect::Quit),
                Effect::Quit => self.through = true,
                // There is nowhere to go.
                Effect::Suspend | Effect::Cross(_) | Effect::Copy(_) | Effect::Demo => {}
                Effect::AsText => self.go(Place::Lines),
                effect => {
                    self.asked += usize::from(!effect.is_standing());
                    if self.asking { &mut self.behind } else { &mut self.out }.push(effect);
                }
            }
        }
    }

    fn ask(&mut self) {
        self.asking = true;
        self.out.push(Effect::Offers);
    }

    /// What can be filled in now.
    fn offered(&mut self, reply: Reply) {
        self.asking = false;
        self.again = self.now.saturating_add(time::AGAIN);
        self.out.append(&mut self.behind);
        // Whoever has begun is told by the store what becomes of the wave.
        let fresh = self.guest.as_ref().is_some_and(|guest| guest.touched.is_none());
        let waits = matches!(self.place, Place::Asking | Place::Shut | Place::Failing(_));
        if !(waits || (fresh && self.place == Place::Guest)) {
            return;
        }
        match reply {
            Reply::Offers(offers) => {
                if let Some(offer) = offers.into_iter().find(|offer| offer.wave.id == self.setting.wave) {
                    self.seat(offer);
                } else {
                    self.guest = None;
                    self.set(Place::Shut);
                }
            }
            // The first screen can stay: beginning says what is the matter.
            _ if fresh => {}
            Reply::Failed(trouble) => self.set(Place::Failing(trouble)),
            _ => self.set(Place::Failing(Trouble::Other(String::new()))),
        }
    }

    /// Shows something else, where it is something else.
    fn set(&mut self, place: Place) {
        if self.place != place {
            self.go(place);
        }
    }

    /// The first screen, for whoever comes.
    fn seat(&mut self, offer: Arc<Offer>) {
        self.setting.title.clone_from(&offer.wave.title);
        let env = Env {
            offers: vec![offer],
            secret: self.setting.secret.clone(),
            dice: (self.setting.dice)(),
            lang: self.setting.lang,
            how_to_return: self.setting.elsewhere.clone(),
            entry: Entry::Start,
            coordinator: false,
            kiosk: Some(self.setting.idle),
            // No clipboard, as the next one would find it there; no mail, as an address is nothing to type in a hall.
            carry: Carry { mail: false, copy: false, blocks: self.setting.blocks },
        };
        let mut app = App::new(env, self.setting.look);
        let effects = app.event(self.size(), self.now);
        self.guest = Some(Guest { app, touched: None });
        self.set(Place::Guest);
        self.take(effects);
    }

    const fn size(&self) -> Event {
        Event::Resize { columns: self.room.width, rows: self.room.height }
    }

    /// Hands something to whoever sits there.
    fn hand(&mut self, event: Event) {
        let now = self.now;
        if let Some(guest) = &mut self.guest {
            let effects = guest.app.event(event, now);
            self.take(effects);
        }
    }

    /// Time is up: what was answered is saved first.
    fn rest(&mut self) {
        let now = self.now;
        self.go(Place::Saving);
        if let Some(guest) = &mut self.guest {
            let effects = guest.app.rest(now);
            self.take(effects);
        }
    }

    fn whereabouts(&self) -> Option<Whereabouts> {
        self.guest.as_ref().map(|guest| guest.app.whereabouts())
    }

    fn end(&mut self, why: Ending, event: Event) {
        if self.is_ending() {
            return;
        }
        self.ending = why;
        self.out.append(&mut self.behind);
        if self.guest.is_some() && !self.through {
            self.hand(event);
        } else {
            self.out.push(Effect::Quit);
        }
    }

    fn settle(&mut self) -> Vec<Effect> {
        self.due();
        self.place_sheet();
        std::mem::take(&mut self.out)
    }
}

impl FrontEnd for Kiosk {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        self.now = now;
        match event {
            Event::Resize { columns, rows } => {
                self.room = Room::new(columns, rows);
                self.hand(event);
            }
            Event::Tick => {}
            Event::End(_) => self.end(Ending::Asked, event),
            event => self.pressed(event),
        }
        self.settle()
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.now = now;
        match reply {
            Reply::Told(told) => self.told(*told),
            reply if self.asking => self.offered(reply),
            reply => {
                self.asked = self.asked.saturating_sub(1);
                if let Some(guest) = &mut self.guest {
                    let effects = guest.app.reply(reply, now);
                    self.take(effects);
                }
            }
        }
        let left = self.guest.as_ref().is_some_and(|guest| guest.app.is_leaving());
        if self.place == Place::Saving && !left && !self.through && !self.is_ending() {
            self.go(Place::Held);
        }
        self.settle()
    }

    fn wake_at(&self) -> Option<Moment> {
        self.wakes()
    }

    fn farewell(&self) -> Option<String> {
        let lang = self.setting.lang;
        let lost = self.guest.as_ref().is_some_and(|guest| !guest.app.is_safe());
        let gone = self.is_gone();
        match (self.is_closed(), gone && lost) {
            (closed, true) => {
                let ended = closed.then(|| say::kiosk_ended(lang));
                Some([Some(say::kiosk_lost(lang)), ended].into_iter().flatten().collect::<Vec<_>>().join("\n"))
            }
            (true, false) => Some(say::kiosk_ended(lang)),
            // Whoever was there has gone: their code is not for whoever reads this.
            (false, false) if gone => None,
            (false, false) => self.guest.as_ref().and_then(|guest| guest.app.farewell()),
        }
    }
}
