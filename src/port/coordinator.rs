//! How a coordinator's screen speaks with the edge: what it asks, and what it is told.
//!
//! Invariant: nothing here holds an answer of a respondent but in tallies and in texts that a closed wave shows.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::{Happening, Invitation, Part, WaveRow};
use crate::privacy::Passphrase;
use crate::questionnaire::diagnostics::{Diagnostics, Said};
use crate::questionnaire::{Id, Questionnaire};
use crate::results::Changes;
use crate::wave::{ContactField, Plan, State, Wave};

/// A note is at most so many signs long.
pub const LONGEST_NOTE: usize = 4000;

/// What a coordinator's screen asks.
#[derive(Clone, Debug)]
pub enum Ask {
    /// Whether a passphrase is asked for.
    Door,
    /// Comes in with a passphrase.
    Enter(Passphrase),
    /// Sets another passphrase; only where [`Door::may_set`].
    SetPassphrase(Passphrase),
    /// Nobody has touched a key for a while: nothing more is told before the passphrase was typed again.
    Lock,
    /// All waves but the practice one.
    Waves,
    /// A wave with all that its screens show.
    Look {
        wave: String,
    },
    /// The same, as soon as anything of it has changed; may never be answered. A later one takes its place.
    Follow {
        wave: String,
    },
    /// What has changed since the former wave, or beside another questionnaire.
    Compare {
        wave: String,
        beside: Beside,
    },
    /// What people wrote, as far as it may be shown.
    Texts {
        wave: String,
        questionnaire: Id,
    },
    Note {
        wave: String,
        note: Note,
    },
    Change {
        wave: String,
        change: Change,
    },
    /// The questionnaires that a wave can use, and those of these files.
    Sources {
        also: Vec<String>,
    },
    /// What a wave file's text would become; nothing is stored.
    Examine {
        text: String,
    },
    /// Makes a draft wave of a wave file's text.
    Create {
        text: String,
    },
    /// What day it is, and what somebody was composing.
    Unfinished,
    /// Keeps what is being composed. `fresh`: it is another than what was kept or taken up last.
    Keep {
        fresh: bool,
        plan: Box<Plan>,
    },
    /// Gives back what was being composed.
    TakeUp {
        no: i64,
    },
    /// A wave to compose after a former one.
    After {
        wave: String,
    },
    /// A draft wave, to be composed further.
    Recompose {
        wave: String,
    },
    /// Takes away what was being composed: what was kept or taken up last, or that one.
    Forget {
        no: Option<i64>,
    },
    /// Makes a draft wave anew of another text; only while it is a draft.
    Remake {
        wave: String,
        text: String,
    },
    /// How people get into a wave.
    Invite {
        wave: String,
    },
    /// The text a wave was made of, for the next one after it.
    Definition {
        wave: String,
    },
}

impl Ask {
    /// The wave it is about, if it is about one.
    #[must_use]
    pub fn wave(&self) -> Option<&str> {
        match self {
            Self::Look { wave }
            | Self::Follow { wave }
            | Self::Compare { wave, .. }
            | Self::Texts { wave, .. }
            | Self::Note { wave, .. }
            | Self::Change { wave, .. }
            | Self::After { wave }
            | Self::Recompose { wave }
            | Self::Remake { wave, .. }
            | Self::Invite { wave }
            | Self::Definition { wave } => Some(wave),
            Self::Door
            | Self::Enter(_)
            | Self::SetPassphrase(_)
            | Self::Lock
            | Self::Waves
            | Self::Sources { .. }
            | Self::Examine { .. }
            | Self::Create { .. }
            | Self::Unfinished
            | Self::Keep { .. }
            | Self::TakeUp { .. }
            | Self::Forget { .. } => None,
        }
    }

    /// What is told where this could not be done. Of a note it is told which one, as its text is kept and tried again.
    #[must_use]
    pub fn failed(&self, why: Said) -> Told {
        match self {
            Self::Note { wave, note } => Told::NotNoted { wave: wave.clone(), note: note.clone(), why },
            _ => Told::Failed(why),
        }
    }
}

/// Beside what results are laid.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beside {
    /// The wave that the wave file names as the previous one.
    Former,
    /// Another questionnaire of the same wave.
    Questionnaire(Id),
}

/// Something done to a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Open,
    Close,
    Extend(Date),
    Invited {
        questionnaire: Id,
        n: u64,
    },
    /// Whom respondents can ask; empty takes it away.
    Contact {
        field: ContactField,
        text: String,
    },
    /// Wipes the begun questionnaires.
    Reset,
    /// Wipes one text that somebody wrote; only of a closed wave.
    WipeText {
        questionnaire: Id,
        question: Id,
        text: String,
    },
    /// Deletes what was sent to a closed wave; its results stay.
    DeleteRows,
    /// Deletes a draft wave, or everything of a wave.
    Delete,
}

/// What it is told.
#[derive(Clone, Debug)]
pub enum Told {
    Door(Door),
    /// The passphrase was the right one, or has been set.
    Entered,
    /// It was not the right one, or it is asked for before anything else is told.
    NotEntered,
    Locked,
    Waves(Vec<WaveLine>),
    Wave(Box<Dossier>),
    /// The wave that is followed has changed.
    News(Box<Dossier>),
    Compared(Box<Comparison>),
    Texts(Box<Texts>),
    /// What somebody was composing is gone.
    Forgotten,
    /// The note is durably on disk.
    Noted {
        wave: String,
        note: Note,
    },
    /// It is not.
    NotNoted {
        wave: String,
        note: Note,
        why: Said,
    },
    Changed(Box<Changed>),
    Sources(Vec<Arc<Base>>),
    Examined(Box<Examined>),
    /// A draft wave was made, of that id.
    Created(String),
    Definition(String),
    Invitation(Box<Invitation>),
    Unfinished {
        today: Date,
        plans: Vec<Unfinished>,
    },
    /// What is being composed is durably on disk.
    Kept,
    /// It is not.
    NotKept(Said),
    TakenUp(Box<Plan>),
    /// It could not be done; nothing was changed.
    Failed(Said),
}

/// A wave that somebody was composing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    pub no: i64,
    pub title: String,
    /// On which it was last worked on.
    pub day: Date,
}

/// How one comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// Whether a passphrase has been set.
    pub locked: bool,
    /// Whether one may be set here: at a local terminal only.
    pub may_set: bool,
}

/// A wave in a row of waves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveLine {
    pub id: String,
    pub title: String,
    pub region: String,
    pub state: State,
    pub opens: Date,
    pub closes: Date,
    /// Over all questionnaires.
    pub submitted: u64,
    /// Over all questionnaires; `None` where one is unknown.
    pub invited: Option<u64>,
    /// Until when its answers were to be kept, where they should have been deleted since.
    pub due_since: Option<Date>,
}

/// A wave as its coordinator sees it, read at one moment.
#[derive(Clone, Debug)]
pub struct Dossier {
    pub row: WaveRow,
    pub state: State,
    /// When this was read, in the wave's own time zone.
    pub now: DateTime,
    /// In the order of the wave file; empty while a draft.
    pub parts: Vec<Part>,
    /// (day, submitted) over all questionnaires.
    pub per_day: Vec<(Date, u64)>,
    pub log: Vec<(Date, Happening)>,
    pub notes: Vec<Note>,
    /// The title of the previous wave, where it is there and closed.
    pub former: Option<String>,
}

impl Dossier {
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// Whether another reading shows the same, whenever it was read.
    #[must_use]
    pub fn shows_the_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&Part, &Part)| one.counts == other.counts && one.published == other.published;
        self.state == other.state
            && self.today() == other.today()
            && self.row.wave == other.row.wave
            && self.row.closings == other.row.closings
            && self.row.rows_deleted == other.row.rows_deleted
            && self.per_day == other.per_day
            && self.log == other.log
            && self.notes == other.notes
            && self.former == other.former
            && self.parts.len() == other.parts.len()
            && self.parts.iter().zip(&other.parts).all(same)
    }
}

/// Where a note stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotePlace {
    Theme(Id),
    Question(Id),
}

impl fmt::Display for NotePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Theme(id) => write!(f, "theme:{id}"),
            Self::Question(id) => write!(f, "question:{id}"),
        }
    }
}

impl NotePlace {
    /// Reads what [`Display`](fmt::Display) wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("theme", id) => Some(Self::Theme(Id::new(id))),
            ("question", id) => Some(Self::Question(Id::new(id))),
            _ => None,
        }
    }
}

/// The story behind a figure, in a coordinator's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub questionnaire: String,
    pub place: NotePlace,
    /// Lines of text; empty takes the note away.
    pub text: String,
}

/// Results laid beside others; only of closed waves.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub wave: String,
    pub beside: Beside,
    /// What the other side is called.
    pub title: String,
    /// By questionnaire, for those that both sides have.
    pub changes: Vec<(Id, Changes)>,
    /// The other side's questionnaires, and the wave they belong to.
    pub row: WaveRow,
    pub parts: Vec<Part>,
}

/// What people wrote to the questions of a closed wave's questionnaire, shuffled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    pub wave: String,
    pub questionnaire: String,
    /// Question → texts, in the order of the file; only those of which there are enough. A wiped one is empty.
    pub shown: Vec<(Id, Vec<String>)>,
}

/// What came of a change.
#[derive(Clone, Debug)]
pub struct Changed {
    pub change: Change,
    /// In a sentence.
    pub said: Said,
}

/// A questionnaire that a wave can use.
#[derive(Clone, Debug)]
pub struct Base {
    /// What the wave file says behind `use:`.
    pub name: String,
    pub questionnaire: Questionnaire,
    /// Of the region's own, not built in.
    pub own: bool,
}

/// What a wave file's text would become.
#[derive(Clone, Debug)]
pub struct Examined {
    /// `None` where there are errors.
    pub whole: Option<(Wave, Vec<Arc<Questionnaire>>)>,
    /// Of the file itself, then of its questionnaires.
    pub problems: Vec<Diagnostics>,
    /// Where a made wave's file is kept.
    pub folder: PathBuf,
}
