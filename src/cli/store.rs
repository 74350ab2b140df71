//! The data folder for commands: opening it, and its troubles as sentences.

use std::path::Path;

use super::{Failure, Settings, World, reason};
use crate::port::Trouble;
use crate::questionnaire::{self, Limits, Questionnaire};
use crate::store::{Folder, FolderProblem, SecretProblem, SqliteStore, Store, StoreError};
use crate::text::Lang;
use crate::text::command::store as texts;
use crate::wave::State;

/// Opens the data folder for writing, made where there is none, and purges drafts whose grace has passed.
pub(super) fn open(settings: &Settings, world: &World) -> Result<(Folder, SqliteStore), Failure> {
    let (lang, data) = (settings.lang, settings.data()?);
    let mut dice = (world.dice)();
    let opened = Folder::open(data).and_then(|folder| {
        let mut store = SqliteStore::open(&folder, compile, dice.as_mut())?;
        // A store that can only be read is still good for reading.
        match store.purge(world.clock.as_ref()) {
            Ok(_) | Err(StoreError::Trouble(_)) => Ok((folder, store)),
            Err(other) => Err(other),
        }
    });
    opened.map_err(|error| failure(&error, data, lang))
}

/// Makes a questionnaire of a frozen document. A document that was frozen compiled once; what keeps it from compiling
/// now is told to the administrator.
pub(super) fn compile(document: &str) -> Result<Questionnaire, String> {
    let compiled = questionnaire::compile("document", document.as_bytes(), Limits::DOCUMENT);
    compiled.questionnaire.ok_or_else(|| {
        let problems = compiled.diagnostics.in_order();
        problems.first().map(|problem| problem.what.of(Lang::En).to_owned()).unwrap_or_default()
    })
}

/// The store's trouble as one sentence.
pub(super) fn failure(error: &StoreError, data: &Path, lang: Lang) -> Failure {
    Failure::Said(sentence(error, data, lang))
}

pub(super) fn sentence(error: &StoreError, data: &Path, lang: Lang) -> String {
    let folder = data.display();
    let secret = || data.join("secret");
    match error {
        StoreError::Trouble(Trouble::DiskFull) => texts::disk_full(lang),
        StoreError::Trouble(Trouble::ReadOnly) => texts::read_only(lang, folder),
        StoreError::Trouble(Trouble::Locked) => texts::locked(lang),
        StoreError::Trouble(Trouble::Moved) => texts::moved(lang, folder),
        StoreError::Trouble(Trouble::Other(reason)) => texts::other_trouble(lang, reason),
        StoreError::Refused(_) | StoreError::NotAdmitted(_) => texts::refused(lang),
        StoreError::Newer { found, known } => texts::newer(lang, found, known),
        StoreError::Secret(SecretProblem::Missing) => texts::secret_missing(lang, secret().display()),
        StoreError::Secret(SecretProblem::Different) => texts::secret_different(lang, secret().display()),
        StoreError::Secret(SecretProblem::Unreadable) => texts::secret_unreadable(lang, secret().display()),
        StoreError::Folder(FolderProblem::NotAFolder) => texts::not_a_folder(lang, folder),
        StoreError::Folder(FolderProblem::DatabaseGone) => texts::database_gone(lang, folder),
        StoreError::Folder(FolderProblem::NotOurs) => texts::not_ours(lang, folder),
        StoreError::Folder(FolderProblem::Unusable { path, why }) => {
            texts::unusable_folder(lang, path.display(), reason(&(*why).into(), lang))
        }
        StoreError::NoWave(id) => texts::no_wave(lang, id),
        StoreError::NoQuestionnaire(id) => texts::no_questionnaire(lang, id),
        StoreError::RowsDeleted(id) => texts::rows_deleted(lang, id),
        StoreError::WrongState(state) => texts::wrong_state(lang, state_word(*state, lang)),
        StoreError::WaveExists(id) => texts::wave_exists(lang, id),
        StoreError::ImportedBefore => texts::imported_before(lang),
        StoreError::NotCorrected(why) => format!("{} {}", why.what.of(lang), why.cure.of(lang)),
        StoreError::Damaged(what) => texts::damaged(lang, what),
    }
}

/// A wave's state as people say it.
pub(super) fn state_word(state: State, lang: Lang) -> String {
    match state {
        State::Draft => texts::state_draft(lang),
        State::Scheduled => texts::state_scheduled(lang),
        State::Open => texts::state_open(lang),
        State::Over => texts::state_over(lang),
        State::Closed => texts::state_closed(lang),
    }
}
