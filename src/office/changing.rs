//! What is done to a wave as a whole, with all that must hold before it.
//!
//! Invariant: what is refused here has changed nothing.

use std::path::Path;

use jiff::civil::Date;

use super::making::{Definition, bases_of, examine, frozen};
use crate::port::{Change, Changed, Clock, Counts, WaveRow};
use crate::questionnaire::diagnostics::{Diagnostics, Severity, said};
use crate::store::{Store, StoreError};
use crate::text::Lang;
use crate::text::calendar;
use crate::text::coordinator::manage as screen;
use crate::text::coordinator::wiping;
use crate::text::wave::command as texts;
use crate::wave::{ContactField, State, Stored};

/// How a wave came to be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It was open already.
    Already,
    /// It had been closed before.
    Reopened,
    /// Frozen and open.
    Open,
    /// Frozen; people get in from that day on.
    From(Date),
}

/// Why a wave was not changed.
#[derive(Debug)]
pub enum Refused {
    Store(StoreError),
    /// What it was made of can't be read any more.
    NoSource,
    /// Its file or its questionnaires have errors.
    Problems(Vec<Diagnostics>),
    /// Its last day lies behind us.
    LastDayPassed,
    /// The practice wave is always open.
    Practice,
    NotOpened,
    /// That last day lies before the first one.
    BeforeFirstDay {
        last: Date,
        first: Date,
    },
    InThePast(Date),
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Refused {
    /// As a sentence; `id` is the wave's, `data` the data folder.
    #[must_use]
    pub fn sentence(&self, id: &str, data: &Path, lang: Lang) -> String {
        match self {
            Self::Store(error) => super::sentence(error, data, lang),
            Self::NoSource => texts::no_source(lang, id),
            Self::Problems(_) => texts::not_opened(lang, id),
            Self::LastDayPassed => texts::last_day_passed(lang, id),
            Self::Practice => texts::practice_never_closes(lang),
            Self::NotOpened => texts::not_opened_yet(lang, id),
            Self::BeforeFirstDay { last, first } => {
                texts::before_first_day(lang, calendar::date(lang, *last), calendar::date(lang, *first))
            }
            Self::InThePast(last) => texts::in_the_past(lang, calendar::date(lang, *last)),
        }
    }

    /// As a sentence on a screen, where nobody types commands.
    #[must_use]
    pub fn on_screen(&self, id: &str, data: &Path, lang: Lang) -> String {
        match self {
            Self::Store(error) => super::sentence(error, data, lang),
            Self::NoSource => screen::no_source(lang, id),
            Self::Problems(problems) => {
                let errors = problems.iter().flat_map(Diagnostics::in_order);
                let first = errors.into_iter().find(|problem| problem.severity == Severity::Error);
                screen::problems(lang, first.map(|problem| problem.what.of(lang).to_owned()).unwrap_or_default())
            }
            Self::LastDayPassed => screen::last_day_passed(lang),
            Self::Practice => screen::practice(lang),
            Self::NotOpened => screen::not_opened(lang),
            Self::BeforeFirstDay { last, first } => {
                screen::before_first_day(lang, calendar::date(lang, *last), calendar::date(lang, *first))
            }
            Self::InThePast(last) => screen::in_the_past(lang, calendar::date(lang, *last)),
        }
    }
}

/// Freezes a draft wave, or opens a closed one again. Gives also the warnings of its files.
///
/// # Errors
/// See [`Refused`].
pub fn open(
    store: &mut dyn Store,
    data: &Path,
    id: &str,
    clock: &dyn Clock,
) -> Result<(Opening, Vec<Diagnostics>), Refused> {
    let row = store.wave(id)?;
    let (documents, warnings) = match row.stored {
        Stored::Opened => return Ok((Opening::Already, Vec::new())),
        Stored::Closed => (Vec::new(), Vec::new()),
        Stored::Draft => {
            let definition = Definition::of(store, id)?.ok_or(Refused::NoSource)?;
            let examined = examine(&definition.name, definition.text.as_bytes(), &definition.folder, Some(data));
            let Some((_, composed)) = examined.whole else { return Err(Refused::Problems(examined.problems)) };
            // The wave as stored, as its numbers invited may have been corrected since it was made.
            (frozen(&row.wave, composed), examined.problems)
        }
    };
    let opened = match store.open_wave(id, &documents, clock) {
        Err(StoreError::WrongState(State::Over | State::Closed)) => return Err(Refused::LastDayPassed),
        other => other?,
    };
    let opening = match row.stored {
        _ if !opened => Opening::Already,
        Stored::Closed => Opening::Reopened,
        _ if clock.local(&row.wave.timezone).date() < row.wave.opens => Opening::From(row.wave.opens),
        _ => Opening::Open,
    };
    Ok((opening, warnings))
}

/// How many questionnaires are begun in a wave that can be closed now; `None`: it is closed already.
///
/// # Errors
/// See [`Refused`].
pub fn before_closing(store: &dyn Store, id: &str) -> Result<Option<u64>, Refused> {
    let row = store.wave(id)?;
    if row.practice {
        return Err(Refused::Practice);
    }
    match row.stored {
        Stored::Draft => Err(Refused::NotOpened),
        Stored::Closed => Ok(None),
        Stored::Opened => Ok(Some(begun(&store.counts(id)?))),
    }
}

/// Drafts with an answer, over all questionnaires.
#[must_use]
pub fn begun(counts: &[Counts]) -> u64 {
    counts.iter().map(|one| one.in_progress).sum()
}

/// Moves the last day; gives the wave as it was.
///
/// # Errors
/// See [`Refused`].
pub fn extend(store: &mut dyn Store, id: &str, until: Date, clock: &dyn Clock) -> Result<WaveRow, Refused> {
    let row = store.wave(id)?;
    if row.practice {
        return Err(Refused::Practice);
    }
    if until < row.wave.opens {
        return Err(Refused::BeforeFirstDay { last: until, first: row.wave.opens });
    }
    if row.stored != Stored::Draft && until < clock.local(&row.wave.timezone).date() {
        return Err(Refused::InThePast(until));
    }
    store.extend_wave(id, until, clock)?;
    Ok(row)
}

/// Corrects the number invited.
///
/// # Errors
/// See [`Refused`].
pub fn set_invited(
    store: &mut dyn Store,
    data: &Path,
    id: &str,
    questionnaire: &str,
    number: u64,
    clock: &dyn Clock,
) -> Result<(), Refused> {
    let row = store.wave(id)?;
    if row.stored != Stored::Draft {
        return Ok(store.set_invited(id, questionnaire, number, clock)?);
    }
    let bases = bases_of(store, data, id)?;
    let mut known = bases.iter().enumerate().filter_map(|(place, base)| Some((place, &base.as_ref()?.id)));
    let (place, known) = known
        .find(|(_, known)| **known == *questionnaire)
        .ok_or_else(|| StoreError::NoQuestionnaire(questionnaire.to_owned()))?;
    Ok(store.set_invited_of_draft(id, place, known, number, clock)?)
}

/// Changes whom respondents can ask; gives how many fields changed.
///
/// # Errors
/// See [`Refused`].
pub fn set_contact(
    store: &mut dyn Store,
    id: &str,
    fields: &[(ContactField, String)],
    clock: &dyn Clock,
) -> Result<usize, Refused> {
    let row = store.wave(id)?;
    if row.stored == Stored::Draft {
        return Err(Refused::NotOpened);
    }
    Ok(store.set_contact(id, fields, clock)?)
}

/// Does what a coordinator's screen asks, and says what came of it.
///
/// # Errors
/// See [`Refused`].
pub fn change(
    store: &mut dyn Store,
    data: &Path,
    id: &str,
    change: &Change,
    clock: &dyn Clock,
) -> Result<Changed, Refused> {
    let what = match change {
        Change::Open => {
            let (opening, _) = open(store, data, id, clock)?;
            said(|lang| match opening {
                Opening::Already => screen::open_already(lang),
                Opening::Reopened => screen::reopened(lang),
                Opening::Open => screen::opened(lang),
                Opening::From(day) => screen::opened_from(lang, calendar::date(lang, day)),
            })
        }
        Change::Close => match before_closing(store, id)? {
            Some(_) if store.close_wave(id, clock)? => said(screen::closed),
            _ => said(screen::closed_already),
        },
        Change::Extend(until) => {
            extend(store, id, *until, clock)?;
            said(|lang| screen::extended(lang, calendar::date(lang, *until)))
        }
        Change::Invited { questionnaire, n } => {
            set_invited(store, data, id, questionnaire.as_str(), *n, clock)?;
            said(|lang| screen::invited_set(lang, questionnaire, n))
        }
        Change::Contact { field, text } => {
            set_contact(store, id, &[(*field, text.clone())], clock)?;
            said(screen::contact_set)
        }
        Change::Reset => {
            let wiped = store.reset_wave(id, clock)?;
            said(|lang| texts::wiped(lang, wiped))
        }
        Change::WipeText { questionnaire, question, text } => {
            if store.wipe_text(id, questionnaire.as_str(), question.as_str(), text, clock)? {
                said(wiping::done)
            } else {
                said(wiping::gone)
            }
        }
        Change::DeleteRows => {
            store.delete_rows(id, clock)?;
            said(|lang| texts::rows_deleted(lang, id))
        }
        Change::Delete => {
            store.delete_wave(id)?;
            said(|lang| texts::deleted(lang, id))
        }
    };
    Ok(Changed { change: change.clone(), said: what })
}
