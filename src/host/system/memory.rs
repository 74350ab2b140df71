//! How much memory this process takes.

use std::fs::File;
use std::os::unix::fs::FileExt;

/// What the system tells of this process. Opened before a fence is put up, it can be asked behind it.
#[derive(Debug)]
pub struct Memory(Option<File>);

impl Memory {
    #[must_use]
    pub fn open() -> Self {
        Self(File::open("/proc/self/status").ok())
    }

    /// What is in memory now, in bytes; `None` where the system does not tell.
    #[must_use]
    pub fn resident(&self) -> Option<u64> {
        let mut room = [0; 4096];
        // The file is made anew whenever it is read from its beginning.
        let length = self.0.as_ref()?.read_at(&mut room, 0).ok()?;
        let text = String::from_utf8_lossy(room.get(..length)?);
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kib| kib * 1024)
    }
}

#[cfg(test)]
mod tests {
    use super::Memory;

    #[test]
    fn it_is_told_anew_each_time() {
        let memory = Memory::open();
        let before = memory.resident().unwrap();
        let much = vec![1_u8; 64 << 20];
        let after = memory.resident().unwrap();
        assert!(after > before + (32 << 20), "{before} {after}");
        drop(much);
        assert_eq!(Memory(None).resident(), None);
    }
}
