//! Whether a shell waits for us that can wake us again: whoever stops without one stops for ever.
//!
//! A process group is orphaned where nobody of its session but outside it is the parent of anybody in it (POSIX). The
//! kernel lets no key stop such a group, but what we do ourselves it does not look at.

use std::fs;

/// Longer lines of ancestors in one group nobody has.
const ANCESTORS: usize = 64;

/// Stops this process as the shell's Ctrl-Z does, and comes back when it is woken; at once where nobody could wake it.
pub(in crate::host) fn stop_until_woken() {
    if is_waited_for() {
        // Where it can't be done, we just go on.
        let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
    }
}

/// What the kernel tells of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Process {
    parent: u32,
    group: u32,
    session: u32,
}

fn is_waited_for() -> bool {
    waits(|id| process(&fs::read_to_string(format!("/proc/{id}/stat")).ok()?), std::process::id())
}

/// Whether somebody outside its group, of the same session, waits for that process or for one that it came from.
fn waits(look: impl Fn(u32) -> Option<Process>, id: u32) -> bool {
    let Some(own) = look(id) else { return false };
    let mut next = own.parent;
    for _ in 0..ANCESTORS {
        match look(next) {
            Some(one) if one.session != own.session => return false,
            Some(one) if one.group != own.group => return true,
            Some(one) => next = one.parent,
            None => return false,
        }
    }
    false
}

/// Of a line such as `42 (a name) S 41 42 40 …`; a name may hold anything.
fn process(line: &str) -> Option<Process> {
    let (_, rest) = line.rsplit_once(')')?;
    let mut numbers = rest.split_whitespace().skip(1).map(str::parse);
    Some(Process { parent: numbers.next()?.ok()?, group: numbers.next()?.ok()?, session: numbers.next()?.ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_process_is_read_whatever_its_name() {
        let process = |line| super::process(line).map(|one| (one.parent, one.group, one.session));
        assert_eq!(process("42 (aoj) S 41 42 40 34816 42 4194304"), Some((41, 42, 40)));
        assert_eq!(process("42 (a ) R 1 2) S 41 42 40 0"), Some((41, 42, 40)));
        assert_eq!(process("42 (aoj) S 41"), None);
        assert_eq!(process(""), None);
    }

    #[test]
    fn a_shell_waits_for_its_jobs_and_nobody_for_a_forced_command() {
        // Number, parent, group, session.
        let waits = |all: &[(u32, u32, u32, u32)]| {
            let look = |id| {
                let found = all.iter().find(|(number, ..)| *number == id);
                found.map(|&(_, parent, group, session)| Process { parent, group, session })
            };
            super::waits(look, 42)
        };
        assert!(waits(&[(42, 41, 42, 40), (41, 40, 41, 40)]), "a job of a shell");
        assert!(waits(&[(42, 41, 41, 40), (41, 40, 41, 40), (40, 39, 40, 40)]), "in a script that is one");
        assert!(!waits(&[(42, 41, 42, 42), (41, 1, 41, 41)]), "itself what sshd started");
        assert!(!waits(&[(42, 41, 41, 41), (41, 40, 41, 41), (40, 1, 40, 40)]), "by a shell that only started it");
        assert!(!waits(&[(42, 1, 42, 40)]), "its shell is gone");
        assert!(!waits(&[]));
    }
}
