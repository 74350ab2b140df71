//! The practice wave in the store: made where it is not there yet, made anew when it is reset.

use std::path::PathBuf;

use super::making::{Definition, examine, frozen};
use crate::port::Clock;
use crate::store::{Store, StoreError};
use crate::wave::practice;

pub use crate::wave::practice::ID;

/// Makes sure that the practice wave is there and open.
pub fn ensure(store: &mut dyn Store, clock: &dyn Clock) -> Result<(), StoreError> {
    match store.wave(ID) {
        Err(StoreError::NoWave(_)) => make(store, clock),
        other => other.map(|_| ()),
    }
}

/// Makes it anew, empty and with the questionnaires of this version.
pub fn renew(store: &mut dyn Store, clock: &dyn Clock) -> Result<(), StoreError> {
    match store.delete_wave(ID) {
        Ok(()) | Err(StoreError::NoWave(_)) => make(store, clock),
        other => other,
    }
}

fn make(store: &mut dyn Store, clock: &dyn Clock) -> Result<(), StoreError> {
    // It uses shipped questionnaires only, so the folder beside which files are looked for does not matter.
    let definition = Definition::new(format!("{ID}.yaml"), PathBuf::new(), practice::FILE.to_owned());
    let examined = examine(&definition.name, definition.text.as_bytes(), &definition.folder, None);
    // File and questionnaires travel inside the program, where a test composes them.
    let (file, composed) = examined.whole.ok_or_else(|| StoreError::Damaged(definition.name.clone()))?;
    store.create_wave(&file.wave, &definition.to_json(), true, clock)?;
    store.open_wave(ID, &frozen(&file.wave, composed), clock)?;
    Ok(())
}
