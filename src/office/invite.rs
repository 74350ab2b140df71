//! How people get into a wave: what stands in a letter, for a command and a screen alike.

use std::path::Path;
use std::sync::Arc;

use super::making::{Definition, examine};
use crate::port::{Invitation, Invited, Reach};
use crate::questionnaire::diagnostics::Diagnostics;
use crate::store::{Store, StoreError};
use crate::wave::Stored;

/// Why there is none.
pub enum NoInvitation {
    Store(StoreError),
    /// The wave is a draft of which no questionnaires can be made.
    Wrong(Vec<Diagnostics>),
}

impl From<StoreError> for NoInvitation {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The invitation to a wave; to a draft as it would be if it were opened now.
pub fn invitation(store: &dyn Store, id: &str, data: &Path, reach: Reach) -> Result<Invitation, NoInvitation> {
    let row = store.wave(id)?;
    let all: Vec<_> = if row.questionnaires.is_empty() {
        let words = row.wave.questionnaires.iter().map(|one| one.access_code.clone());
        let definition = Definition::of(store, id)?.ok_or(NoInvitation::Wrong(Vec::new()))?;
        let examined = examine(&definition.name, definition.text.as_bytes(), &definition.folder, Some(data));
        let (_, composed) = examined.whole.ok_or(NoInvitation::Wrong(examined.problems))?;
        composed.into_iter().zip(words).map(|(one, word)| (Arc::new(one.questionnaire), word)).collect()
    } else {
        row.questionnaires.iter().map(|one| (one.questionnaire.clone(), one.access_code.clone())).collect()
    };
    // Where another wave is open beside it, the questionnaire's name alone would leave a choice.
    let others = others_open(store, id)?;
    let tickets = store.tickets(id)?;
    let ways = all.into_iter().map(|(questionnaire, word)| {
        let name = if others { format!("{}+{id}", questionnaire.id) } else { questionnaire.id.to_string() };
        let tickets = tickets.iter().any(|count| questionnaire.id == *count.questionnaire);
        Invited { questionnaire, name, word, tickets }
    });
    Ok(Invitation { ways: ways.collect(), wave: row.wave, reach })
}

/// Whether people can fill in another wave of the region's own at the same time.
fn others_open(store: &dyn Store, id: &str) -> Result<bool, StoreError> {
    let waves = store.waves()?;
    Ok(waves.iter().any(|row| row.wave.id != id && !row.practice && row.stored == Stored::Opened))
}
