//! The way to a respondent's own mailbox: one mail with the code, to an address that is used once.
//!
//! `relay` is the mail server as the settings name it, `letter` what is written, `gate` how much may be sent (pure),
//! `deliver` speaks SMTP.
//!
//! Invariants: the address is in memory only while it is used, and in no log, error or store; the mail server's own
//! words, in which it may stand, are shown to nobody; nothing is sent without encryption but to this computer itself;
//! nobody who answers waits for a mail server, and what of it can be under way is bounded.

mod deliver;
mod gate;
mod letter;
mod relay;

use std::net::IpAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

pub use deliver::{Hindrance, try_out};
pub use relay::{Login, Relay, Tls, is_authority};

use super::desk::{Answer, Desk};
use crate::port::{Effect, Mail, NotMailed, Reply};
use gate::Gate;

/// So many mails are under way at the same time at most.
const AT_ONCE: usize = 16;
/// So many codes are mailed in one sitting.
const A_SITTING: u32 = 5;

/// Mails codes.
pub struct Post {
    relay: Relay,
    gate: Mutex<Gate>,
    under_way: AtomicUsize,
    began: Instant,
    /// How many were taken by the mail server, and how many not; for the administrator.
    pub mailed: AtomicU64,
    pub not_mailed: AtomicU64,
}

impl Post {
    #[must_use]
    pub fn new(relay: Relay) -> Arc<Self> {
        Arc::new(Self {
            relay,
            gate: Mutex::new(Gate::default()),
            under_way: AtomicUsize::new(0),
            began: Instant::now(),
            mailed: AtomicU64::new(0),
            not_mailed: AtomicU64::new(0),
        })
    }

    /// Sends it on a thread of its own and answers once; `from`: where whoever asks comes from.
    fn send(self: &Arc<Self>, mail: Box<Mail>, from: Option<IpAddr>, answer: Answer) {
        let now = self.began.elapsed();
        let mut gate = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        let may = gate.may(mail.lookup, from, now);
        drop(gate);
        if let Err(why) = may {
            return answer(Reply::NotMailed(why));
        }
        let post = self.clone();
        if post.under_way.fetch_add(1, Ordering::Relaxed) >= AT_ONCE {
            post.under_way.fetch_sub(1, Ordering::Relaxed);
            return answer(Reply::NotMailed(NotMailed::Busy));
        }
        // Where there is no thread to be had, the answer is lost with what was to run on it: so it stays here until then.
        let answer = Arc::new(Mutex::new(Some(answer)));
        let once = answer.clone();
        let spawned = std::thread::Builder::new().spawn(move || {
            let done = catch_unwind(AssertUnwindSafe(|| deliver::deliver(&post.relay, &mail)));
            drop(mail);
            post.under_way.fetch_sub(1, Ordering::Relaxed);
            let (counter, reply) = match done.unwrap_or(Err(NotMailed::Failed)) {
                Ok(()) => (&post.mailed, Reply::Mailed),
                Err(why) => (&post.not_mailed, Reply::NotMailed(why)),
            };
            counter.fetch_add(1, Ordering::Relaxed);
            give(&once, reply);
        });
        if spawned.is_err() {
            self.under_way.fetch_sub(1, Ordering::Relaxed);
            give(&answer, Reply::NotMailed(NotMailed::Busy));
        }
    }
}

fn give(answer: &Mutex<Option<Answer>>, reply: Reply) {
    let waiting = answer.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(answer) = waiting {
        answer(reply);
    }
}

/// A desk at which a code can be mailed too.
#[derive(Clone)]
pub struct WithPost<D> {
    pub desk: D,
    /// `None`: there is no mail server.
    pub post: Option<Arc<Post>>,
    pub from: Option<IpAddr>,
    sent: u32,
}

impl<D> WithPost<D> {
    #[must_use]
    pub const fn new(desk: D, post: Option<Arc<Post>>, from: Option<IpAddr>) -> Self {
        Self { desk, post, from, sent: 0 }
    }
}

impl<D: Desk> Desk for WithPost<D> {
    fn ask(&mut self, effect: Effect, answer: Answer) {
        let Effect::Mail(mail) = effect else { return self.desk.ask(effect, answer) };
        let Some(post) = &self.post else { return answer(Reply::NotMailed(NotMailed::Failed)) };
        if self.sent >= A_SITTING {
            return answer(Reply::NotMailed(NotMailed::TooMany));
        }
        self.sent += 1;
        post.send(mail, self.from, answer);
    }
}
