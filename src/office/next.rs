//! Making a wave after a former one, and taking up one that somebody was composing.

use super::making::{Definition, zone_exists};
use crate::port::{Clock, Unfinished, WaveRow};
use crate::store::{Planned, Store, StoreError};
use crate::wave::{Invited, Next, Plan, next, read_as_far_as_possible};

/// Why there is no wave after a former one.
#[derive(Debug)]
pub enum NoNext {
    Store(StoreError),
    /// Its file was not kept.
    NoSource,
    /// Its file is written in a way that can't be kept.
    CantBeWritten,
}

impl From<StoreError> for NoNext {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The file of a next wave with that id after `from`, some years later, and the definition of the former one.
///
/// # Errors
/// See [`NoNext`].
pub fn after(store: &dyn Store, from: &str, id: &str, clock: &dyn Clock) -> Result<(Definition, Next), NoNext> {
    let row = store.wave(from)?;
    let former = Definition::of(store, from)?.ok_or(NoNext::NoSource)?;
    let (file, problems) = former.read();
    let made = file.and_then(|file| {
        let today = clock.local(&row.wave.timezone).date();
        next(&file, problems.source().text(), id, today, &invited(&row), &row.wave, &zone_exists)
    });
    Ok((former, made.ok_or(NoNext::CantBeWritten)?))
}

/// The numbers invited as they were corrected, in the order of the file.
fn invited(row: &WaveRow) -> Vec<Invited> {
    if row.questionnaires.is_empty() {
        row.wave.questionnaires.iter().map(|used| used.invited.clone()).collect()
    } else {
        row.questionnaires.iter().map(|frozen| frozen.invited.clone()).collect()
    }
}

/// A next wave after `from` as something to compose, with an id that nobody has.
///
/// # Errors
/// See [`NoNext`].
pub fn plan_after(store: &dyn Store, from: &str, clock: &dyn Clock) -> Result<Plan, NoNext> {
    // Any id will do until the days are known.
    let (former, made) = after(store, from, "volgende", clock)?;
    let mut plan = read_plan(&made.text, &former).ok_or(NoNext::CantBeWritten)?;
    let title = store.wave(from)?.wave.title;
    if plan.title == title {
        // It names no year; two waves of one title can't be told apart.
        plan.title = format!("{title} {}", made.wave.opens.year());
    }
    let taken: Vec<String> = store.waves()?.into_iter().map(|row| row.wave.id).collect();
    plan.id = Plan::proposed_id(made.wave.opens, |id| taken.iter().any(|known| known == id));
    Ok(plan)
}

/// A wave as it was made, to be composed further.
///
/// # Errors
/// See [`NoNext`].
pub fn plan_of(store: &dyn Store, wave: &str) -> Result<Plan, NoNext> {
    let definition = Definition::of(store, wave)?.ok_or(NoNext::NoSource)?;
    let mut plan = read_plan(&definition.text, &definition).ok_or(NoNext::CantBeWritten)?;
    let row = store.wave(wave)?;
    for (place, now) in row.wave.questionnaires.iter().enumerate() {
        // As corrected since.
        let corrected = now.invited.total.filter(|_| now.invited.total != plan.invited(place));
        if let (Some(total), Some(used)) = (corrected, plan.questionnaires.get_mut(place)) {
            used.total = total.to_string();
            used.grouped &= now.invited.by.values().fold(0, |sum: u64, n| sum.saturating_add(*n)) <= total;
        }
    }
    wave.clone_into(&mut plan.remakes);
    Ok(plan)
}

fn read_plan(text: &str, definition: &Definition) -> Option<Plan> {
    let (file, _) = read_as_far_as_possible(&definition.name, text.as_bytes(), &zone_exists);
    Some(Plan::of(&file?, Some(&definition.folder)))
}

/// A wave that somebody was composing, as a row of a list; `None` where it can't be read.
#[must_use]
pub fn unfinished(planned: &Planned) -> Option<Unfinished> {
    let plan: Plan = serde_json::from_str(&planned.text).ok()?;
    // Its region too: whoever left two unfinished must be able to tell them apart.
    let mut names = [plan.title, plan.region, plan.id].into_iter().filter(|name| !name.trim().is_empty());
    let title = names.by_ref().take(2).collect::<Vec<_>>().join(", ");
    Some(Unfinished { no: planned.no, title, day: planned.day })
}
