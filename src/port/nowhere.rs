//! Answers where nothing is kept: a questionnaire is only looked at.

use super::{Effect, NotAdmitted, NotFound, Reply};

/// Answers everything as if it were kept.
#[derive(Debug, Default)]
pub struct AsIfKept {
    revision: u64,
}

impl AsIfKept {
    /// What a store would answer; `None`: it is not for a store.
    pub fn answer(&mut self, effect: &Effect) -> Option<Reply> {
        Some(match effect {
            Effect::Begin(_) => Reply::Saved { revision: 0, period: None },
            Effect::Save(_) => {
                self.revision += 1;
                Reply::Saved { revision: self.revision, period: None }
            }
            Effect::Find { .. } => Reply::NotFound(NotFound::Unknown),
            Effect::CheckTicket(_) => Reply::NotAdmitted(NotAdmitted::Unknown),
            Effect::Release { .. } => Reply::Released,
            Effect::Wipe { .. } => Reply::Wiped,
            Effect::Send(_) => Reply::Sent,
            Effect::Offers => Reply::Offers(Vec::new()),
            Effect::Watch
            | Effect::Suspend
            | Effect::AsText
            | Effect::Cross(_)
            | Effect::Coordinate(_)
            | Effect::Mail(_)
            | Effect::Copy(_)
            | Effect::Demo
            | Effect::Pace(_)
            | Effect::Quit => return None,
        })
    }
}
