//! What happens next to a session over SSH, one thing at a time, whatever shows it.
//!
//! Invariant: one answer at most is held back, that to a code that opens nothing where too many of them were tried;
//! of a session on its way out, none.

use tokio::time::sleep;

use super::wire::{Wake, Wire, count};
use crate::port::{Moment, NotAdmitted, NotFound, Reply};

/// What happens next.
pub(super) enum Next {
    Reply(Box<Reply>),
    /// `None`: the client is gone.
    Wake(Option<Wake>),
    Written(std::io::Result<()>),
    /// The server stops; told once.
    Stop,
    /// Somebody else needs the seat.
    Unseat,
    Due,
}

impl Wire {
    /// Waits for it. `due`: when the session wants to be woken at the latest; `leaving`: it is on its way out, and
    /// keeps its seat until then.
    pub async fn next(&mut self, due: impl IntoIterator<Item = Option<Moment>>, leaving: bool) -> Next {
        let due = due.into_iter().flatten().min();
        loop {
            if let Some((_, reply)) = self.held.take_if(|(until, _)| *until <= self.began.elapsed()) {
                return Next::Reply(reply);
            }
            let held = self.held.as_ref().map(|(until, _)| *until);
            let wait = [due, held].into_iter().flatten().min().map(|due| due.saturating_sub(self.now()));
            let Self { wakes, replies, out, stop, stopping, seat, gone, .. } = &mut *self;
            let next = tokio::select! {
                biased;
                Some(reply) = replies.1.recv() => Next::Reply(reply),
                written = out.go(), if out.busy() && !*gone => Next::Written(written),
                wake = wakes.recv(), if !*gone => Next::Wake(wake),
                _ = stop.wait_for(|stop| *stop), if !*stopping => Next::Stop,
                () = seat.asked(), if !leaving => Next::Unseat,
                () = sleep(wait.unwrap_or_default()), if wait.is_some() => Next::Due,
            };
            match next {
                Next::Reply(reply) => {
                    if let Some(reply) = self.unless_held(reply, leaving) {
                        return Next::Reply(reply);
                    }
                    continue;
                }
                Next::Stop => self.stopping = true,
                Next::Unseat => count(&self.shared.counters.unseated),
                _ => {}
            }
            return next;
        }
    }

    /// What has happened already, if anything; waits for nothing.
    pub fn at_hand(&mut self, leaving: bool) -> Option<Next> {
        while let Ok(reply) = self.replies.1.try_recv() {
            if let Some(reply) = self.unless_held(reply, leaving) {
                return Some(Next::Reply(reply));
            }
        }
        self.wakes.try_recv().ok().map(|wake| Next::Wake(Some(wake)))
    }

    /// The reply, unless it has to wait as too many codes were wrong.
    fn unless_held(&mut self, reply: Box<Reply>, leaving: bool) -> Option<Box<Reply>> {
        if matches!(*reply, Reply::NotFound(NotFound::Unknown) | Reply::NotAdmitted(NotAdmitted::Unknown)) {
            let wait = self.wrong_code();
            if !wait.is_zero() && !leaving && self.held.is_none() {
                self.held = Some((self.now().saturating_add(wait), reply));
                return None;
            }
        }
        Some(reply)
    }

    /// Gives up the answer that is held back, as nobody waits for it any more; how many that are.
    pub fn give_up_held(&mut self) -> usize {
        usize::from(self.held.take().is_some())
    }
}
