//! The data folder for commands: opening it, and its troubles.

use std::path::Path;

use super::{Failure, Settings, World};
use crate::office::{compile_document, sentence};
use crate::store::{Folder, SqliteStore, Store, StoreError};
use crate::text::Lang;

/// Opens the data folder for writing, made where there is none, and purges drafts whose grace has passed.
pub(super) fn open(settings: &Settings, world: &World) -> Result<(Folder, SqliteStore), Failure> {
    let (lang, data) = (settings.lang, settings.data()?);
    let mut dice = (world.dice)();
    let opened = Folder::open(data).and_then(|folder| {
        let mut store = SqliteStore::open(&folder, compile_document, dice.as_mut())?;
        // A store that can only be read is still good for reading.
        match store.purge(world.clock.as_ref()) {
            Ok(_) | Err(StoreError::Trouble(_)) => Ok((folder, store)),
            Err(other) => Err(other),
        }
    });
    opened.map_err(|error| failure(&error, data, lang))
}

/// The store's trouble as one sentence.
pub(super) fn failure(error: &StoreError, data: &Path, lang: Lang) -> Failure {
    Failure::Said(sentence(error, data, lang))
}
