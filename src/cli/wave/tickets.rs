//! One-time tickets, for the letters.

use super::super::work::Work;
use super::super::{Failure, Status};
use crate::text::wave::tickets as texts;
use crate::wave::Stored;

/// How many at once: more than any region writes letters, few enough to make while respondents wait.
pub const MOST: u64 = 10_000;

/// Makes tickets and prints them, one a line, so that they can be merged into letters. They are kept nowhere: what is
/// printed is all there is.
pub fn tickets(work: &mut Work, id: &str, questionnaire: &str, number: u64) -> Result<Status, Failure> {
    let lang = work.lang();
    let row = work.done(work.store.wave(id))?;
    match row.stored {
        Stored::Draft => return Err(Failure::Said(texts::not_opened_yet(lang, id))),
        Stored::Closed => return Err(Failure::Said(texts::closed(lang, id))),
        Stored::Opened => {}
    }
    let before = work.done(work.store.tickets(id))?.iter().any(|count| count.questionnaire == *questionnaire);
    let counts = work.done(work.store.counts(id))?;
    let without = counts.iter().find(|one| one.questionnaire == *questionnaire);
    let without = without.map_or(0, |one| one.in_progress + one.submitted);
    let had_word =
        row.questionnaires.iter().any(|one| one.questionnaire.id == *questionnaire && one.access_code.is_some());
    let (clock, mut dice) = (work.clock(), work.dice());
    let number = usize::try_from(number.min(MOST)).unwrap_or(usize::MAX);
    let made = work.store.make_tickets(id, questionnaire, number, clock.as_ref(), dice.as_mut());
    let made = work.done(made)?;
    for (at, ticket) in made.iter().enumerate() {
        match work.print(ticket) {
            Err(Failure::Said(why)) => return Err(Failure::Said(texts::not_printed(lang, at, made.len(), why))),
            other => other?,
        }
    }
    work.say(texts::made(lang, made.len(), questionnaire))?;
    work.say(texts::only_here(lang))?;
    if !before && had_word {
        work.say(texts::instead_of_word(lang))?;
    }
    if !before && without > 0 {
        work.say(texts::others_went_before(lang))?;
    }
    Ok(Status::Done)
}
