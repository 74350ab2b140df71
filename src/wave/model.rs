//! A wave as the rest of the program knows it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use crate::questionnaire::{Filling, Id, Source};
use crate::text::{Lang, wave as texts};

/// One fieldwork as its file describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Wave {
    pub id: String,
    pub title: String,
    pub region: Region,
    pub opens: Date,
    /// The last day, inclusive.
    pub closes: Date,
    /// IANA name; `Europe/Amsterdam` unless the file says otherwise.
    pub timezone: String,
    /// Drafts are purged this many days after the last day.
    pub grace_days: u32,
    /// The smallest group whose figures are shown; at least 5.
    pub min_group: u32,
    pub previous: Option<String>,
    pub controller: Option<String>,
    pub contact: Option<Contact>,
    pub privacy_officer: Option<String>,
    pub feedback: Option<String>,
    pub keep_until: Option<Date>,
    /// `None`: open answers are not asked for.
    pub open_answers: Option<OpenAnswers>,
    pub ambitions: Vec<Ambition>,
    pub questionnaires: Vec<Use>,
}

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Region {
    pub name: String,
    pub municipalities: Vec<Municipality>,
    pub partnerships: Vec<Partnership>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// `GM0344`; also the option's id where a question takes its options from the region.
    pub code: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partnership {
    pub name: String,
    /// `po`, `vo` or another word.
    pub sector: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Contact {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

impl Contact {
    /// How to reach them, in a row; `None` where nothing is known.
    #[must_use]
    pub fn reach(&self) -> Option<String> {
        let parts: Vec<&str> =
            [&self.name, &self.email, &self.phone].into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// A part of how to reach those who answer for a wave. It may change while a wave is open: people leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContactField {
    Name,
    Email,
    Phone,
    PrivacyOfficer,
}

impl ContactField {
    pub const ALL: [Self; 4] = [Self::Name, Self::Email, Self::Phone, Self::PrivacyOfficer];

    /// As the log and the options of commands call it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::PrivacyOfficer => "privacy-officer",
        }
    }

    /// Reads what [`word`](Self::word) gives.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }
}

impl Wave {
    /// What stands there; `None`: nothing.
    #[must_use]
    pub fn contact_field(&self, field: ContactField) -> Option<&str> {
        let contact = self.contact.as_ref();
        let stands = match field {
            ContactField::Name => contact?.name.as_ref(),
            ContactField::Email => contact?.email.as_ref(),
            ContactField::Phone => contact?.phone.as_ref(),
            ContactField::PrivacyOfficer => self.privacy_officer.as_ref(),
        };
        stands.map(String::as_str)
    }

    /// Lets something else stand there; an empty text takes it away.
    pub fn set_contact_field(&mut self, field: ContactField, text: &str) {
        let text = (!text.is_empty()).then(|| text.to_owned());
        let mut contact = self.contact.take().unwrap_or_default();
        match field {
            ContactField::Name => contact.name = text,
            ContactField::Email => contact.email = text,
            ContactField::Phone => contact.phone = text,
            ContactField::PrivacyOfficer => self.privacy_officer = text,
        }
        self.contact = (contact != Contact::default()).then_some(contact);
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAnswers {
    pub purpose: String,
    pub readers: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Ambition {
    pub theme: Id,
    pub text: String,
    pub target: Option<f64>,
}

/// A questionnaire as a wave uses it.
#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    /// A shipped id, or a path beside the wave file.
    pub source: String,
    pub invited: Invited,
    pub drop: Vec<Id>,
    pub split: Option<Id>,
    /// A word from the letter that also chooses this questionnaire.
    pub access_code: Option<String>,
}

/// How many were invited; `None`: unknown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Invited {
    pub total: Option<u64>,
    /// Along the split question.
    pub by: BTreeMap<Id, u64>,
}

/// What the store keeps of a wave's state; the rest follows from the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    Draft,
    Opened,
    Closed,
}

/// The state a person sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Draft,
    /// Opened, before its first day.
    Scheduled,
    Open,
    /// Its last day has passed; nobody gets in.
    Over,
    Closed,
}

impl State {
    /// The word of files and JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Open => "open",
            Self::Over => "over",
            Self::Closed => "closed",
        }
    }

    /// As people say it.
    #[must_use]
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Draft => texts::state_draft(lang),
            Self::Scheduled => texts::state_scheduled(lang),
            Self::Open => texts::state_open(lang),
            Self::Over => texts::state_over(lang),
            Self::Closed => texts::state_closed(lang),
        }
    }
}

impl Wave {
    /// What an insertion of the wave's own data shows; `None` for a respondent's answer.
    #[must_use]
    pub fn filling(&self, source: &Source) -> Option<Filling> {
        match source {
            Source::Answer(_) => None,
            Source::RegionName => Some(Filling::Text(self.region.name.clone())),
            Source::WaveTitle => Some(Filling::Text(self.title.clone())),
            Source::WaveOpens => Some(Filling::Date(self.opens)),
            Source::WaveCloses => Some(Filling::Date(self.closes)),
        }
    }

    /// The state on that day (in the wave's own time zone).
    #[must_use]
    pub fn state(&self, stored: Stored, today: Date) -> State {
        match stored {
            Stored::Draft => State::Draft,
            Stored::Closed => State::Closed,
            Stored::Opened if today < self.opens => State::Scheduled,
            Stored::Opened if today > self.closes => State::Over,
            Stored::Opened => State::Open,
        }
    }

    /// Whether who was answering when the last day passed may still send: until two hours into the next day.
    #[must_use]
    pub fn may_still_send(&self, stored: Stored, now: DateTime) -> bool {
        match self.state(stored, now.date()) {
            State::Open => true,
            State::Over => {
                let midnight =
                    self.closes.checked_add(1.day()).unwrap_or(self.closes).to_datetime(jiff::civil::Time::midnight());
                midnight.checked_add(2.hours()).is_ok_and(|limit| now < limit)
            }
            _ => false,
        }
    }
}
