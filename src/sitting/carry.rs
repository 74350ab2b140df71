//! Taking the code along: by mail to oneself, in the clipboard, or as a picture for a telephone.
//!
//! Invariant: an address is handed on once and kept nowhere here.

use super::desk::Sitting;
use crate::port::{Effect, Mail, NotMailed};
use crate::privacy::{Mailbox, NoMailbox};
use crate::text::Lang;
use crate::text::screen as say;

/// By which ways a code can be taken along from where the person sits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carry {
    /// There is a mail server.
    pub mail: bool,
    /// The terminal may put it on the clipboard of the person's own computer. Never where others come to sit.
    pub copy: bool,
    /// The terminal has the half blocks that a small picture is drawn with.
    pub blocks: bool,
}

/// Whether a code is on its way to a mailbox.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mailing {
    #[default]
    No,
    UnderWay,
}

impl<V: Default> Sitting<V> {
    /// Whether a code is on its way to a mailbox.
    #[must_use]
    pub const fn is_mailing(&self) -> bool {
        matches!(self.mailing, Mailing::UnderWay)
    }

    /// Mails the code to an address as it was typed; `how`: how one comes back, in words. Gives the address, to say that
    /// it is under way; nothing where there is nothing to mail, or a mail is under way already.
    ///
    /// # Errors
    /// Where it is no address.
    pub fn mail(&mut self, typed: &str, lang: Lang, how: String) -> Result<Option<Mailbox>, NoMailbox> {
        let to = Mailbox::parse(typed)?;
        let may = self.env.carry.mail && !self.is_mailing();
        let Some(session) = self.answering().filter(|_| may) else { return Ok(None) };
        let mail = Mail {
            to: to.clone(),
            code: session.code.clone(),
            lookup: session.lookup(),
            lang: lang.code(),
            how,
            wave: session.offer.wave.title.clone(),
            closes: session.closes(),
            practice: session.offer.practice,
        };
        self.mailing = Mailing::UnderWay;
        self.out.push(Effect::Mail(Box::new(mail)));
        Ok(Some(to))
    }

    /// Puts the code on the clipboard; the person asked for that.
    pub fn copy(&mut self) {
        if let Some(session) = self.answering().filter(|_| self.env.carry.copy) {
            let code = session.code.clone();
            self.out.push(Effect::Copy(code));
        }
    }
}

/// What is wrong with an address that was typed.
#[must_use]
pub fn no_mailbox(lang: Lang, why: NoMailbox) -> String {
    match why {
        NoMailbox::Empty => say::mail_empty(lang),
        NoMailbox::TooLong => say::mail_too_long(lang),
        NoMailbox::At => say::mail_at(lang),
        NoMailbox::Local => say::mail_local(lang),
        NoMailbox::Domain => say::mail_domain(lang),
        NoMailbox::Signs => say::mail_signs(lang),
    }
}

/// Why the code was not mailed.
#[must_use]
pub fn not_mailed(lang: Lang, why: NotMailed) -> String {
    match why {
        NotMailed::TooMany => say::mail_too_many(lang),
        NotMailed::Busy => say::mail_busy(lang),
        NotMailed::Unreachable => say::mail_unreachable(lang),
        NotMailed::Refused => say::mail_refused(lang),
        NotMailed::Failed => say::mail_failed(lang),
    }
}
