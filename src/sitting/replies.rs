//! What the store says, and what a front end makes of it.

use super::carry::Mailing;
use super::desk::{Errand, Sitting, Step};
use super::ending::Ending;
use super::keys::Keys;
use super::letter::Seeking;
use super::saving::Saving;
use super::session::Session;
use crate::port::{
    Admission, Effect, FoundDraft, Moment, NotAdmitted, NotFound, NotMailed, Period, Refusal, Renewal, Reply, Trouble,
};
use crate::questionnaire::diagnostics::Diagnostics;

/// What came of what was asked, as far as a respondent is to be shown something else for it.
#[derive(Clone, Debug)]
pub enum Heard {
    /// Nothing; what is safe says [`super::Saving::standing`].
    Nothing,
    /// The draft's row is written: to the questions.
    Begun,
    /// It could not be written; it is tried again by itself.
    NotBegun(Trouble),
    /// Another draft has that code: there is a new one to note down.
    NewCode,
    /// The draft is open.
    Found,
    NotFound(NotFound),
    /// It was found, but can't be read.
    Unreadable,
    /// What was typed is good, but for another wave than is filled in here.
    OtherWave,
    /// The ticket is good: its questionnaire is chosen.
    Admitted,
    /// Nothing can be begun with the ticket.
    NotAdmitted(NotAdmitted),
    /// That questionnaire was not begun: it asks for a ticket, or for another.
    TurnedAway {
        offer: usize,
        nth: usize,
        why: NotAdmitted,
    },
    /// Nothing was sent: answers were sent with the draft's ticket before. The draft stays.
    TicketSpent,
    /// The draft goes on with another ticket.
    TicketChanged,
    /// It can't go on with that one.
    TicketNotChanged(NotAdmitted),
    /// The other ticket is good, but not for this questionnaire.
    TicketOfAnother,
    /// The store could not even look.
    NotLookedUp(Trouble),
    Sent,
    NotSent(Trouble),
    Wiped,
    NotWiped(Trouble),
    /// The code is in the respondent's mailbox, as far as the mail server says.
    Mailed,
    NotMailed(NotMailed),
    /// Whoever wanted to leave must know first that something would be lost.
    NotLeft,
    /// What is looked at has changed, and is shown as it is now.
    Renewed,
    /// What is looked at can't be read as it is now: it is shown as it was.
    Broken(Box<Diagnostics>),
    /// The store takes nothing more of this draft.
    Ended(Refusal),
}

impl<V: Default> Sitting<V> {
    /// Takes what the store says.
    pub fn hear(&mut self, reply: Reply, now: Moment) -> Heard {
        let failed = matches!(reply, Reply::Failed(_));
        let heard = match reply {
            Reply::Saved { revision, period } => self.saved(revision, period),
            Reply::Found(found) => self.found(*found),
            Reply::NotFound(why) => self.not_found(why, now),
            Reply::Admitted(admission) => self.admitted(*admission),
            Reply::NotAdmitted(why) => self.not_admitted(why, now),
            Reply::Mailed => self.mailed(Heard::Mailed),
            Reply::NotMailed(why) => self.mailed(Heard::NotMailed(why)),
            Reply::Wiped => self.done(Heard::Wiped),
            Reply::Sent => self.done(Heard::Sent),
            // Whoever is answering already goes on with what was begun.
            Reply::Offers(offers) if self.session.is_none() => {
                self.env.offer(offers);
                Heard::Nothing
            }
            Reply::Released | Reply::Offers(_) | Reply::Told(_) | Reply::Coming(_) => Heard::Nothing,
            Reply::Renewed(renewal) => self.renewed(renewal),
            Reply::Refused(refusal) => self.refused(refusal),
            Reply::Failed(trouble) => self.failed(trouble, now),
        };
        self.go_on_errand();
        if self.ending == Ending::No {
            return heard;
        }
        // Nobody is shown anything any more, but that it can't be left yet.
        if self.go_on_leaving(failed, now) { Heard::Nothing } else { Heard::NotLeft }
    }

    fn mailed(&mut self, heard: Heard) -> Heard {
        // Whoever has another draft before them asked nothing.
        let asked = std::mem::take(&mut self.mailing) == Mailing::UnderWay;
        if asked && self.session.is_some() { heard } else { Heard::Nothing }
    }

    fn done(&mut self, heard: Heard) -> Heard {
        self.errand = Errand::None;
        self.over = true;
        heard
    }

    fn renewed(&mut self, renewal: Renewal) -> Heard {
        self.out.push(Effect::Watch);
        match renewal {
            Renewal::Offer(offer) => {
                self.renew(offer);
                Heard::Renewed
            }
            Renewal::Broken(problems) => Heard::Broken(problems),
        }
    }

    fn saved(&mut self, revision: u64, period: Option<Period>) -> Heard {
        let Some(session) = &mut self.session else { return Heard::Nothing };
        session.saving.saved(revision);
        session.period = period.or(session.period);
        if session.begun {
            return Heard::Nothing;
        }
        session.begun = true;
        self.beginning = false;
        Heard::Begun
    }

    fn found(&mut self, found: FoundDraft) -> Heard {
        let Some(Seeking::Draft(keys)) = self.finding.take() else { return Heard::Nothing };
        let (lookup, owner) = (keys.key.lookup(), keys.owner);
        if self.ending != Ending::No {
            // Whoever asked is gone: it must not be taken for open when they come back.
            self.out.push(Effect::Release { lookup, owner });
            return Heard::Nothing;
        }
        if !self.env.takes(&found.wave) {
            self.out.push(Effect::Release { lookup, owner });
            return Heard::OtherWave;
        }
        if let Ok(session) = Session::resume(found, keys) {
            self.start_over();
            self.patience.right();
            self.session = Some(Box::new(session));
            Heard::Found
        } else {
            self.out.push(Effect::Release { lookup, owner });
            Heard::Unreadable
        }
    }

    fn not_found(&mut self, why: NotFound, now: Moment) -> Heard {
        if why == NotFound::Unknown {
            self.patience.wrong(now);
        }
        let asked = self.finding.is_some();
        // Whoever is asked whether to take it over needs its keys still.
        if why == NotFound::OpenElsewhere {
            self.elsewhere = match &self.finding {
                Some(Seeking::Draft(keys)) => Some(keys.code.clone()),
                _ => None,
            };
        } else {
            self.finding = None;
        }
        if asked { Heard::NotFound(why) } else { Heard::Nothing }
    }

    fn admitted(&mut self, admission: Admission) -> Heard {
        if let Errand::Change(_, ticket) = self.errand {
            self.errand = Errand::None;
            return if self.changed_ticket(&admission, ticket) { Heard::TicketChanged } else { Heard::TicketOfAnother };
        }
        let Some(Seeking::Ticket(ticket)) = self.finding.take() else { return Heard::Nothing };
        if self.ending != Ending::No {
            return Heard::Nothing;
        }
        if !self.env.takes(&admission.offer.wave.id) {
            return Heard::OtherWave;
        }
        self.patience.right();
        self.admit(admission, ticket);
        Heard::Admitted
    }

    fn not_admitted(&mut self, why: NotAdmitted, now: Moment) -> Heard {
        if why == NotAdmitted::Unknown {
            self.patience.wrong(now);
        }
        if self.finding.take().is_some() {
            return Heard::NotAdmitted(why);
        }
        match self.errand {
            Errand::Change(..) => {
                self.errand = Errand::None;
                Heard::TicketNotChanged(why)
            }
            Errand::Send(_) => {
                self.errand = Errand::None;
                Heard::TicketSpent
            }
            // It was to be begun. Whoever is gone need not be asked for anything.
            _ if self.ending != Ending::No => {
                self.over = true;
                Heard::Nothing
            }
            _ => match self.turned_away() {
                Some((offer, nth)) => Heard::TurnedAway { offer, nth, why },
                None => Heard::NotAdmitted(why),
            },
        }
    }

    fn failed(&mut self, trouble: Trouble, now: Moment) -> Heard {
        if self.finding.take().is_some() {
            return Heard::NotLookedUp(trouble);
        }
        let Some(session) = &mut self.session else { return Heard::Nothing };
        match self.errand {
            Errand::Send(Step::Asked) => {
                self.errand = Errand::None;
                return Heard::NotSent(trouble);
            }
            Errand::Wipe(Step::Asked) => {
                self.errand = Errand::None;
                return Heard::NotWiped(trouble);
            }
            Errand::Change(Step::Asked, _) => {
                self.errand = Errand::None;
                return Heard::NotLookedUp(trouble);
            }
            // The save before it failed: what was asked holds all that it would have held.
            Errand::Send(Step::Waiting) | Errand::Wipe(Step::Waiting) | Errand::Change(Step::Waiting, _) => {
                session.saving.failed(trouble, now);
            }
            Errand::None if session.begun => session.saving.failed(trouble, now),
            Errand::None => {
                session.saving.failed(trouble.clone(), now);
                return Heard::NotBegun(trouble);
            }
        }
        Heard::Nothing
    }

    fn refused(&mut self, refusal: Refusal) -> Heard {
        let Some(session) = &mut self.session else { return Heard::Nothing };
        if refusal == Refusal::CodeInUse && !session.begun {
            session.saving = Saving::default();
            session.change_keys(Keys::new(&self.env.secret, &mut *self.env.dice));
            self.new_code = true;
            self.beginning = false;
            return Heard::NewCode;
        }
        self.errand = Errand::None;
        self.over = true;
        self.refusal = Some(refusal);
        Heard::Ended(refusal)
    }
}
