//! The data folder for commands: opening it, and its troubles.

use std::path::Path;

use super::{Failure, Settings, World};
use crate::office::{compile_document, sentence};
use crate::port::{Clock, Dice};
use crate::store::{Folder, SqliteStore, Store, StoreError};
use crate::text::Lang;

/// Opens the data folder for writing, made where there is none, and purges drafts whose grace has passed.
pub(super) fn open(settings: &Settings, world: &World) -> Result<(Folder, SqliteStore), Failure> {
    open_at(settings.data()?, settings.lang, world.clock.as_ref(), (world.dice)().as_mut())
}

/// The same, without a command around it.
pub(super) fn open_at(
    data: &Path,
    lang: Lang,
    clock: &dyn Clock,
    dice: &mut dyn Dice,
) -> Result<(Folder, SqliteStore), Failure> {
    let opened = Folder::open(data).and_then(|folder| {
        let mut store = SqliteStore::open(&folder, compile_document, dice)?;
        // A store that can only be read is still good for reading.
        match store.purge(clock) {
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
