//! Whether a kiosk can stand for a wave now; if not, why, in a sentence.

use super::OfficeHandle;
use crate::port::{Clock, WaveRow};
use crate::store::{Store, StoreError};
use crate::text::command::{kiosk as texts, respond};
use crate::text::{Lang, calendar};
use crate::wave::State;

/// What a kiosk is asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// `None`: the only wave that is open, if there is but one.
    pub wave: Option<String>,
    /// How to name one, for whoever must.
    pub how: String,
}

/// What a kiosk stands on.
pub struct Stand {
    pub wave: String,
    pub title: String,
    /// Where the passphrase is looked at, and nothing else is told before it was typed.
    pub office: OfficeHandle,
}

/// Why nobody can begin in that wave now; `None`: they can.
#[must_use]
pub fn closed_to_respondents(row: &WaveRow, clock: &dyn Clock, lang: Lang) -> Option<String> {
    let (wave, id) = (&row.wave, &row.wave.id);
    let day = |date| calendar::date(lang, date);
    Some(match wave.state(row.stored, clock.local(&wave.timezone).date()) {
        State::Open => return None,
        State::Draft => respond::wave_not_opened(lang, id),
        State::Scheduled => respond::wave_not_begun(lang, id, day(wave.opens)),
        State::Over => respond::wave_over(lang, id, day(wave.closes)),
        State::Closed => respond::wave_closed(lang, id),
    })
}

/// The wave of a kiosk by id and title; or, in a sentence, why it can't stand.
///
/// # Errors
/// Where the store fails, or knows no such wave.
pub fn stand(
    store: &dyn Store,
    asked: &Asked,
    clock: &dyn Clock,
    lang: Lang,
) -> Result<Result<(String, String), String>, StoreError> {
    if store.passphrase()?.is_none() {
        return Ok(Err(texts::no_passphrase(lang)));
    }
    let open = store.offers(clock)?;
    let mut real = open.iter().filter(|offer| !offer.practice);
    let id = match (&asked.wave, real.next(), real.next()) {
        (Some(id), ..) => id.clone(),
        (None, Some(only), None) => only.wave.id.clone(),
        (None, None, _) => return Ok(Err(respond::nothing_open(lang))),
        (None, Some(_), Some(_)) => return Ok(Err(texts::name_a_wave(lang, &asked.how))),
    };
    let row = store.wave(&id)?;
    Ok(match closed_to_respondents(&row, clock, lang) {
        Some(why) => Err(why),
        None => Ok((id, row.wave.title)),
    })
}
