//! How the core's users speak with the edge: events in, effects out, replies back; clock and randomness.
//!
//! A front end (the full screen, the plain mode) is a state machine: it is fed [`Event`]s and [`Reply`]s and
//! answers with [`Effect`]s. It never waits and never does I/O.

mod address;
mod coordinator;
mod demo;
mod happening;
mod invitation;
mod lots;
mod nowhere;
mod post;
mod rows;
mod tickets;

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::{Date, DateTime};

pub use address::Address;
pub use coordinator::{
    Ask, Base, Beside, Change, Changed, Comparison, Door, Dossier, Examined, LONGEST_NOTE, Note, NotePlace, Texts,
    Told, Unfinished, WaveLine,
};
pub use demo::{Coming, Pace};
pub use happening::{Happening, Unknown};
pub use invitation::{Invitation, Invited, Reach};
pub use lots::{random_key, shuffle};
pub use nowhere::AsIfKept;
pub use post::{Mail, NotMailed};
pub use rows::{Counts, FrozenRow, Part, Published, WaveRow};
pub use tickets::{Admission, NotAdmitted};

use crate::privacy::{Code, Lookup, Record, Sealed, TicketDigest};
use crate::questionnaire::diagnostics::Diagnostics;
use crate::questionnaire::{Id, Questionnaire};
use crate::wave::Wave;

/// Time since the session began. Only differences mean something.
pub type Moment = Duration;

/// The calendar, from outside.
pub trait Clock: Send + Sync {
    /// The local date and time in that IANA zone; UTC where the zone is unknown.
    fn local(&self, zone: &str) -> DateTime;
}

/// Randomness, from outside.
pub trait Dice: Send {
    /// Fills the buffer with unpredictable bytes.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// What happens at a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Key(Key),
    /// Bracketed paste; may be large and hostile.
    Paste(String),
    /// Left button pressed at a cell, from 0.
    Click {
        column: u16,
        row: u16,
    },
    /// Wheel: negative is up.
    Scroll(i16),
    Resize {
        columns: u16,
        rows: u16,
    },
    /// The time asked for by [`FrontEnd::wake_at`] has come.
    Tick,
    /// The session must end: save, release, quit.
    End(EndReason),
}

/// A key with its modifiers, whatever terminal it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: KeyCode,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyCode {
    Char(char),
    Enter,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Escape,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

impl Key {
    /// A key without modifiers.
    #[must_use]
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Ctrl with a letter.
    #[must_use]
    pub const fn ctrl(letter: char) -> Self {
        Self { code: KeyCode::Char(letter), ctrl: true, alt: false, shift: false }
    }
}

/// Why a session must end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndReason {
    /// The line was cut, or input ended.
    HangUp,
    /// The program is asked to stop.
    Terminate,
}

/// Which session holds a draft; random, new for each session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Owner(pub [u8; 16]);

/// What a front end wants done.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Write the draft's row for the first time (revision 0).
    Begin(Box<DraftWrite>),
    /// Replace the draft's sealed answers. At most one `Begin`, `Save` or `Send` is under way at a time.
    Save(Box<DraftWrite>),
    /// Open a draft by its code. With `take_over` also where another session still holds it.
    Find { lookup: Lookup, owner: Owner, take_over: bool },
    /// Ask what may be begun with a ticket.
    CheckTicket(TicketDigest),
    /// Clear the owner's token: the session ends properly.
    Release { lookup: Lookup, owner: Owner },
    /// Delete the draft for good.
    Wipe { lookup: Lookup, owner: Owner },
    /// Store the response, count it, spend its ticket, delete the draft: one transaction.
    Send(Box<Sending>),
    /// Mail a code to whoever it is of.
    Mail(Box<Mail>),
    /// Put a code on the clipboard of the person's own computer, where the terminal does that; nobody hears whether it did.
    Copy(Code),
    /// Tell by [`Reply::Renewed`] when the questionnaire that is looked at has changed in its file; once.
    Watch,
    /// Stop a local program as the shell's Ctrl-Z does; come back by a `Resize` event.
    Suspend,
    /// Go on in plain mode: leave the full screen, once the store has answered what it was asked.
    AsText,
    /// What can be filled in now: somebody may have opened or closed a wave.
    Offers,
    /// From the respondents' side to the coordinator's, and back.
    Cross(Side),
    /// What a coordinator's screen asks.
    Coordinate(Box<Ask>),
    /// Leave for a demonstration, once the store has answered what it was asked.
    Demo,
    /// How fast respondents arrive in a demonstration. Tell by [`Reply::Coming`] when that has changed; once.
    Pace(Pace),
    /// Nothing more to do: restore the terminal and leave.
    Quit,
}

impl Effect {
    /// Whether it is a standing order, which may never be answered: nobody waits for that when leaving.
    #[must_use]
    pub fn is_standing(&self) -> bool {
        match self {
            Self::Watch | Self::Pace(_) => true,
            Self::Coordinate(ask) => matches!(**ask, Ask::Follow { .. }),
            _ => false,
        }
    }

    /// Whether the store carries it out.
    #[must_use]
    pub const fn is_for_the_store(&self) -> bool {
        match self {
            Self::Begin(_)
            | Self::Save(_)
            | Self::Find { .. }
            | Self::CheckTicket(_)
            | Self::Release { .. }
            | Self::Wipe { .. }
            | Self::Send(_)
            | Self::Offers => true,
            Self::Suspend
            | Self::AsText
            | Self::Watch
            | Self::Cross(_)
            | Self::Coordinate(_)
            | Self::Mail(_)
            | Self::Copy(_)
            | Self::Demo
            | Self::Pace(_)
            | Self::Quit => false,
        }
    }
}

/// The two sides of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Respondent,
    Coordinator,
}

/// A draft on its way to the store.
#[derive(Clone, Debug)]
pub struct DraftWrite {
    pub lookup: Lookup,
    pub owner: Owner,
    /// The revision this one follows; it becomes `base + 1`. Unused by `Begin`.
    pub base: u64,
    pub wave: String,
    pub questionnaire: Id,
    /// Ordinal of the furthest theme seen, background 0.
    pub furthest: u32,
    pub sealed: Sealed,
    /// The ticket that is shown at `Begin`. The store only looks whether it is good: no row says which draft has which.
    pub ticket: Option<TicketDigest>,
}

/// A response on its way to the store.
#[derive(Clone, Debug)]
pub struct Sending {
    pub lookup: Lookup,
    pub owner: Owner,
    pub wave: String,
    pub questionnaire: Id,
    pub record: Record,
    /// The ticket that is spent by it. No row says which response came with which.
    pub ticket: Option<TicketDigest>,
}

/// What came of an effect.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Durably on disk.
    Saved {
        revision: u64,
        period: Option<Period>,
    },
    Found(Box<FoundDraft>),
    NotFound(NotFound),
    /// The ticket is good.
    Admitted(Box<Admission>),
    /// Nothing was begun or sent: the ticket is not good.
    NotAdmitted(NotAdmitted),
    Wiped,
    Released,
    Sent,
    /// The mail server has taken the mail.
    Mailed,
    NotMailed(NotMailed),
    /// The questionnaire that is looked at has changed in its file.
    Renewed(Renewal),
    /// What can be filled in now; the practice wave comes last.
    Offers(Vec<Arc<Offer>>),
    /// What a coordinator's screen is told.
    Told(Box<Told>),
    /// Whether anybody still arrives in a demonstration.
    Coming(Coming),
    /// Nothing was written, and trying again won't help.
    Refused(Refusal),
    /// Nothing was written; trying again may help.
    Failed(Trouble),
}

impl Reply {
    /// Whether it comes of a standing order.
    #[must_use]
    pub fn is_news(&self) -> bool {
        match self {
            Self::Renewed(_) | Self::Coming(_) => true,
            Self::Told(told) => matches!(**told, Told::News(_)),
            _ => false,
        }
    }
}

/// A questionnaire that is looked at while somebody writes it.
#[derive(Clone, Debug)]
pub enum Renewal {
    /// As it is now.
    Offer(Arc<Offer>),
    /// It can't be read as it is now.
    Broken(Box<Diagnostics>),
}

/// How long a wave still takes answers, as it stands now: its last day may have been moved since it was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The last day, inclusive.
    pub closes: Date,
    /// It has passed: who was answering may still send, until two hours into the next day.
    pub over: bool,
}

/// A draft as the store gives it back.
#[derive(Clone, Debug)]
pub struct FoundDraft {
    pub lookup: Lookup,
    pub wave: String,
    pub questionnaire: Id,
    pub revision: u64,
    pub sealed: Sealed,
    /// What it was begun in; also where that wave is not among the offers of this session.
    pub offer: Arc<Offer>,
}

/// Why a code opens nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// Never existed, sent, wiped or purged: one answer for all.
    Unknown,
    /// The draft exists, but its wave takes no more answers.
    WaveEnded { title: String },
    /// Another session may still hold it.
    OpenElsewhere,
}

/// Why the store writes no more for this session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The draft was opened by another session.
    TakenOver,
    /// The draft is gone: sent, wiped or purged elsewhere.
    Gone,
    /// The wave is closed, or over for more than two hours.
    WaveEnded,
    /// That lookup exists already (`Begin` only): make a new code.
    CodeInUse,
}

/// Why the store could not write just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    DiskFull,
    ReadOnly,
    /// Another process holds the store.
    Locked,
    /// The file that is being written is not the store any more: it was moved, removed or replaced.
    Moved,
    Other(String),
}

/// An open wave as a respondent sees it.
#[derive(Clone, Debug)]
pub struct Offer {
    pub wave: Wave,
    /// The practice wave: clearly marked, never counted as a real one.
    pub practice: bool,
    /// Whether the last day has passed: only who was answering may still send, for two hours.
    pub over: bool,
    /// In the order of the wave file.
    pub questionnaires: Vec<Offered>,
}

impl Offer {
    /// The title of one of its questionnaires before anybody answers: insertions of the wave are filled, there are no
    /// answers yet.
    #[must_use]
    pub fn title(&self, offered: &Offered, language: &str) -> String {
        offered.questionnaire.title.fill(language, |source| self.wave.filling(source))
    }
}

/// A frozen questionnaire of a wave.
#[derive(Clone, Debug)]
pub struct Offered {
    pub questionnaire: Arc<Questionnaire>,
    /// SHA-256 of the frozen document.
    pub digest: [u8; 32],
    pub access_code: Option<String>,
    /// Whether tickets were given out for it: then it is begun with one, and the word is not asked for.
    pub tickets: bool,
}

/// One way of showing the program to a person.
pub trait FrontEnd {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect>;
    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect>;
    /// When it wants a [`Event::Tick`], if ever.
    fn wake_at(&self) -> Option<Moment>;
    /// What stays on the normal screen after leaving: the code and how to come back. `None` after sending.
    fn farewell(&self) -> Option<String>;
}
