//! What the system says about files: who may read them, how much room there is.

use std::path::Path;

/// How many bytes the disk of that path has left for us; `None` where it does not exist or can't be asked.
#[must_use]
pub fn free_room(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

/// The permissions of a file or folder that others than its owner have something to do with; `None`: they have not, or
/// it is not there.
#[must_use]
pub fn mode_for_others(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path).ok()?.permissions().mode() & 0o777;
    (mode & 0o077 != 0).then_some(mode)
}
