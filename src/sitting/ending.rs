//! Leaving: save, release, quit, one after the other; and what stays on the screen then.

use super::desk::{Errand, Sitting};
use crate::port::{Effect, Moment, Refusal};
use crate::text::Lang;
use crate::text::screen as say;

/// How far the end of a sitting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    No,
    /// The last save is under way or still to come. `regardless`: the sitting ends also where it fails.
    Saving {
        regardless: bool,
    },
    Releasing,
    Done,
}

impl<V: Default> Sitting<V> {
    /// Leaves once everything is safe. `regardless`: also where it can't be made so. What is being typed must have
    /// been answered before.
    pub fn leave(&mut self, regardless: bool, now: Moment) {
        let writes = self.session.as_ref().is_some_and(|s| s.begun || s.saving.is_under_way());
        if !writes || self.over || self.is_preview() {
            self.quit();
            return;
        }
        if let Some(session) = &mut self.session {
            session.saving.hurry();
        }
        self.ending = Ending::Saving { regardless };
        self.go_on_leaving(false, now);
    }

    /// The line was cut, or the program is asked to stop: nobody can be asked anything any more.
    pub fn end(&mut self, now: Moment) {
        match &mut self.ending {
            Ending::No => self.leave(true, now),
            Ending::Saving { regardless } => *regardless = true,
            Ending::Releasing | Ending::Done => {}
        }
    }

    /// Waits for what is under way, saves, releases, quits. `failed`: the last try did not work. Gives `false` where
    /// whoever wanted to leave must know first that something would be lost.
    pub(super) fn go_on_leaving(&mut self, failed: bool, now: Moment) -> bool {
        let Some(session) = &mut self.session else { return true };
        let unsafe_now = !session.saving.is_safe();
        let written = session.begun || session.saving.is_under_way();
        match self.ending {
            Ending::No | Ending::Done => {}
            Ending::Saving { .. } | Ending::Releasing if self.over || !written => self.quit(),
            Ending::Saving { .. } if session.saving.is_under_way() || self.errand != Errand::None => {}
            Ending::Saving { regardless: false } if unsafe_now && failed => {
                self.ending = Ending::No;
                return false;
            }
            Ending::Saving { .. } if unsafe_now && !failed => {
                session.saving.hurry();
                self.save(now);
            }
            Ending::Saving { .. } => {
                self.ending = Ending::Releasing;
                self.out.push(Effect::Release { lookup: session.lookup(), owner: session.owner });
            }
            Ending::Releasing => self.quit(),
        }
        true
    }

    pub(super) fn quit(&mut self) {
        if self.ending != Ending::Done {
            self.ending = Ending::Done;
            self.out.push(Effect::Quit);
        }
    }

    /// What stays on the normal screen after leaving: the code and how to come back. `None` after sending. `unstored`:
    /// something was typed that is no answer.
    #[must_use]
    pub fn farewell(&self, lang: Lang, unstored: bool) -> Option<String> {
        self.parting(lang, self.env.way_back(lang), unstored)
    }

    /// The same, where coming back is done in another way: `how`.
    #[must_use]
    pub fn parting(&self, lang: Lang, how: String, unstored: bool) -> Option<String> {
        let Some(session) = self.session.as_ref().filter(|s| s.begun && !self.is_preview()) else {
            // Asked whether to take over a draft that is safe where it is.
            return self.elsewhere.as_ref().map(|code| say::farewell(lang, code, how));
        };
        match self.refusal {
            Some(Refusal::WaveEnded) => return Some(say::farewell_ended(lang)),
            Some(Refusal::Gone | Refusal::CodeInUse) => return Some(say::farewell_gone(lang)),
            None if self.over => return None,
            None if session.is_over() => return Some(say::farewell_over(lang)),
            // Taken over: the code is good where the draft is open now.
            Some(Refusal::TakenOver) | None => {}
        }
        Some(match (session.saving.is_safe(), unstored) {
            (true, false) => say::farewell(lang, &session.code, how),
            (true, true) => say::farewell_unstored(lang, &session.code, how),
            (false, _) => say::farewell_unsaved(lang, &session.code, how),
        })
    }

    /// Whether all that was answered is safe, as far as it is to be kept at all.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        let ended = self.over && self.refusal.is_none();
        ended || self.session.as_ref().is_none_or(|session| !session.begun || session.saving.is_safe())
    }

    /// Whether the code opens the draft again with all that was answered.
    #[must_use]
    pub fn can_go_on(&self) -> bool {
        let open = self.session.as_ref().is_some_and(|session| session.begun && !session.is_over());
        open && !self.over && self.is_safe()
    }
}
