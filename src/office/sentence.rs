//! The troubles of store and files as sentences.

use std::io;
use std::path::Path;

use crate::port::Trouble;
use crate::store::{FolderProblem, SecretProblem, StoreError};
use crate::text::Lang;
use crate::text::command::{io as why, store as texts};

/// The store's trouble as one sentence.
#[must_use]
pub fn sentence(error: &StoreError, data: &Path, lang: Lang) -> String {
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
        StoreError::WrongState(state) => texts::wrong_state(lang, state.say(lang)),
        StoreError::WaveExists(id) => texts::wave_exists(lang, id),
        StoreError::ImportedBefore => texts::imported_before(lang),
        StoreError::NotCorrected(why) => format!("{} {}", why.what.of(lang), why.cure.of(lang)),
        StoreError::Damaged(what) => texts::damaged(lang, what),
    }
}

/// Why a file or stream can't be used, in the person's language as far as there are words for it.
#[must_use]
pub fn reason(error: &io::Error, lang: Lang) -> String {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => why::not_found(lang),
        Kind::PermissionDenied => why::no_permission(lang),
        Kind::AlreadyExists => why::exists(lang),
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => why::no_room(lang),
        Kind::ReadOnlyFilesystem => why::read_only(lang),
        Kind::IsADirectory => why::is_a_folder(lang),
        Kind::NotADirectory => why::not_a_folder(lang),
        Kind::InvalidData => why::not_text(lang),
        Kind::InvalidInput | Kind::InvalidFilename => why::impossible_name(lang),
        Kind::TimedOut => why::timed_out(lang),
        Kind::ResourceBusy => why::busy(lang),
        Kind::AddrInUse => why::address_in_use(lang),
        Kind::AddrNotAvailable => why::no_such_address(lang),
        Kind::ConnectionRefused => why::refused(lang),
        Kind::OutOfMemory => why::no_memory(lang),
        Kind::UnexpectedEof => why::cut_off(lang),
        // Numbers that mean the same on every Unix.
        _ => match error.raw_os_error().filter(|_| cfg!(unix)) {
            Some(5) => why::device_fails(lang),
            Some(23 | 24) => why::too_many_files(lang),
            _ => why::system_says(lang, error),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::reason;
    use crate::text::Lang;

    #[test]
    #[cfg(unix)]
    fn usual_reasons_of_the_system_are_said_in_dutch() {
        for code in [2, 5, 12, 13, 16, 17, 20, 21, 22, 23, 24, 27, 28, 30, 36, 98, 99, 110, 111] {
            let said = reason(&std::io::Error::from_raw_os_error(code), Lang::Nl);
            assert!(!said.contains("os error"), "{code}: {said}");
        }
    }
}
