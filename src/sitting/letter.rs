//! What somebody has on paper before the first question: the word or the one-time ticket from a letter, or a resume code.
//!
//! Whatever is typed, in whichever of the fields for it: a word and a ticket choose their questionnaire, a code opens its
//! draft.
//!
//! Invariant: whoever tries many that are wrong waits ever longer, and nobody else does.

use std::time::Duration;

use super::desk::{Errand, Mistaken, Sitting, Step};
use super::keys::Keys;
use crate::port::{Admission, Effect, Moment, NotAdmitted};
use crate::privacy::{Code, Mistyped, Ticket, TicketDigest};
use crate::text::fold::words;
use crate::text::screen as say;
use crate::text::{Lang, calendar};

/// So many that are wrong are looked at without waiting: people mistype, and mix up letters.
const FREE: usize = 5;
/// How many seconds to wait before the next: the last for all that come after.
const WAITS: [u64; 5] = [2, 4, 8, 15, 30];

/// What must be shown before a questionnaire is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    Nothing,
    /// The word from the letter.
    Word,
    /// A one-time ticket; it makes the word needless.
    Ticket,
}

/// What the field in which something was typed is for; all of them take everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A resume code.
    Code,
    /// A word or a ticket, of whichever questionnaire.
    Letter,
    /// What a questionnaire asks for.
    Of(usize, usize),
}

/// What came of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Led {
    /// It is the word of that questionnaire.
    To(usize, usize),
    /// The store is asked.
    Sought,
}

/// What is being looked up.
pub(super) enum Seeking {
    Draft(Keys),
    Ticket(TicketDigest),
}

/// Counts what was wrong, of one sitting.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Patience {
    wrong: usize,
    until: Moment,
}

impl Patience {
    pub(super) fn wrong(&mut self, now: Moment) {
        self.wrong = self.wrong.saturating_add(1);
        if let Some(times) = self.wrong.checked_sub(FREE) {
            let seconds = WAITS.get(times).or(WAITS.last()).copied().unwrap_or_default();
            self.until = now.saturating_add(Duration::from_secs(seconds));
        }
    }

    pub(super) const fn right(&mut self) {
        self.wrong = 0;
    }

    /// Where it is too soon to try again.
    fn check(self, now: Moment) -> Result<(), Mistaken> {
        let left = self.until.saturating_sub(now).as_millis().div_ceil(1000);
        if left == 0 { Ok(()) } else { Err(Mistaken::TooSoon { seconds: u64::try_from(left).unwrap_or(u64::MAX) }) }
    }
}

impl<V: Default> Sitting<V> {
    /// Whether that is an access word, rather than anything else that it could mean.
    #[must_use]
    pub fn is_word(&self, typed: &str, wanted: Wanted) -> bool {
        !self.of_word(typed, wanted).is_empty()
    }

    /// Does what there is to do with what was typed.
    ///
    /// # Errors
    /// Where it is nothing that could lead anywhere, it is too soon, or something is being looked up already.
    pub fn take(&mut self, typed: &str, wanted: Wanted, now: Moment) -> Result<Led, Mistaken> {
        if self.finding.is_some() {
            return Err(Mistaken::Busy);
        }
        self.patience.check(now)?;
        match self.of_word(typed, wanted).as_slice() {
            [] => {}
            [(offer, nth)] => {
                self.patience.right();
                return Ok(Led::To(*offer, *nth));
            }
            _ => return Err(Mistaken::ManyWords),
        }
        let ticket = Ticket::parse(typed);
        if let Ok(ticket) = &ticket {
            let digest = self.env.secret.digest(ticket);
            self.out.push(Effect::CheckTicket(digest));
            self.finding = Some(Seeking::Ticket(digest));
            return Ok(Led::Sought);
        }
        match Code::parse(typed) {
            Ok(code) => {
                let keys = Keys::of(code, &self.env.secret, &mut *self.env.dice);
                self.seek(keys, false);
                Ok(Led::Sought)
            }
            Err(slip) => {
                // Whatever it was meant for, it may have been a try at a word.
                if slip != Mistyped::Empty && self.env.has_words() {
                    self.patience.wrong(now);
                }
                Err(self.slip(typed, slip, ticket.err().unwrap_or(slip), wanted))
            }
        }
    }

    /// What to say of what is neither word nor ticket nor code.
    fn slip(&self, typed: &str, code: Mistyped, ticket: Mistyped, wanted: Wanted) -> Mistaken {
        let asks = if let Wanted::Of(offer, nth) = wanted { Some(self.env.asks(offer, nth)) } else { None };
        // As long as a ticket, or as a code: then one of those was meant. Words have no digits.
        let whole = |slip: Mistyped| matches!(slip, Mistyped::Sign { .. } | Mistyped::Check);
        let is_ticket = whole(ticket) && typed.chars().any(|sign| sign.is_ascii_digit());
        match (wanted, asks) {
            (Wanted::Letter, _) | (_, Some(Asks::Word)) if code == Mistyped::Empty => Mistaken::Nothing,
            (_, Some(Asks::Ticket)) if !whole(code) => Mistaken::Ticket(ticket),
            _ if is_ticket => Mistaken::Ticket(ticket),
            (Wanted::Code, _) => Mistaken::Typed(code),
            _ if whole(code) => Mistaken::Typed(code),
            (_, Some(_)) => Mistaken::Word,
            (_, None) => Mistaken::Letter,
        }
    }

    /// The questionnaires of which that is the word: of the one that asks for it, else of its wave, else of all.
    fn of_word(&self, typed: &str, wanted: Wanted) -> Vec<(usize, usize)> {
        let offers = self.env.offers.iter().enumerate();
        let all = offers.flat_map(|(at, offer)| (0..offer.questionnaires.len()).map(move |nth| (at, nth)));
        let mut of: Vec<(usize, usize)> = all
            .filter(|(offer, nth)| {
                let word = self.offered(*offer, *nth).and_then(|(_, offered)| offered.access_code.as_deref());
                word.is_some_and(|word| is_same_word(word, typed))
            })
            .collect();
        if let Wanted::Of(offer, nth) = wanted {
            if of.contains(&(offer, nth)) {
                return vec![(offer, nth)];
            }
            if of.iter().any(|(at, _)| *at == offer) {
                of.retain(|(at, _)| *at == offer);
            }
        }
        of
    }

    /// A good ticket: its questionnaire is chosen.
    pub(super) fn admit(&mut self, admission: Admission, ticket: TicketDigest) {
        let Admission { offer, questionnaire } = admission;
        let Some(nth) = offer.questionnaires.iter().position(|o| o.questionnaire.id == questionnaire) else { return };
        let at = if let Some(at) = self.env.offers.iter().position(|known| known.wave.id == offer.wave.id) {
            if let Some(known) = self.env.offers.get_mut(at) {
                *known = offer;
            }
            at
        } else {
            self.env.offers.push(offer);
            self.env.offers.len() - 1
        };
        self.start_over();
        self.choose(at, nth);
        if let Some(session) = &mut self.session {
            session.show(ticket);
        }
    }

    /// Tickets were given out since the questionnaire was chosen, or this one was spent: nothing was begun, and a good
    /// ticket is asked for. Gives which questionnaire asks.
    pub(super) fn turned_away(&mut self) -> Option<(usize, usize)> {
        let session = self.session.take()?;
        self.start_over();
        let at = self.env.offers.iter().position(|offer| offer.wave.id == session.offer.wave.id)?;
        let mut offer = (**self.env.offers.get(at)?).clone();
        let nth = offer.questionnaires.iter().position(|o| o.questionnaire.id == session.questionnaire.id)?;
        offer.questionnaires.get_mut(nth)?.tickets = true;
        *self.env.offers.get_mut(at)? = offer.into();
        Some((at, nth))
    }

    /// Looks at another ticket for the draft that is open, as its own was spent; once no save is under way.
    ///
    /// # Errors
    /// Where it can't be a ticket, it is too soon, or something else is going on.
    pub fn change_ticket(&mut self, typed: &str, now: Moment) -> Result<(), Mistaken> {
        if self.answering().is_none() {
            return Err(Mistaken::Busy);
        }
        self.patience.check(now)?;
        let ticket = Ticket::parse(typed).map_err(Mistaken::Ticket)?;
        self.errand = Errand::Change(Step::Waiting, self.env.secret.digest(&ticket));
        self.go_on_errand();
        Ok(())
    }

    /// Whether the draft goes on with that ticket, which is good for `admission`.
    pub(super) fn changed_ticket(&mut self, admission: &Admission, ticket: TicketDigest) -> bool {
        let Some(session) = &mut self.session else { return false };
        let same =
            session.offer.wave.id == admission.offer.wave.id && session.questionnaire.id == admission.questionnaire;
        if same {
            session.show(ticket);
        }
        same
    }
}

/// Why nothing can be begun with a ticket, for the person.
#[must_use]
pub fn why_not(lang: Lang, why: &NotAdmitted) -> String {
    match why {
        NotAdmitted::Needed => say::ticket_needed(lang),
        NotAdmitted::Unknown => say::ticket_unknown(lang),
        NotAdmitted::Spent => format!("{} {}", say::ticket_spent(lang), say::ticket_or_code(lang)),
        NotAdmitted::Early { opens } => say::ticket_early(lang, calendar::day(lang, *opens)),
        NotAdmitted::WaveEnded { title } => say::ticket_wave_ended(lang, title),
    }
}

/// Why a draft can't go on with another ticket.
#[must_use]
pub fn why_not_changed(lang: Lang, why: &NotAdmitted) -> String {
    if *why == NotAdmitted::Spent { say::ticket_spent(lang) } else { why_not(lang, why) }
}

/// Whether the typed word is that one; leniently, as with all that is copied from paper.
fn is_same_word(word: &str, typed: &str) -> bool {
    let (plain, wanted) = (words(typed).concat(), words(word).concat());
    // A word of signs only, which no file can have any more.
    if wanted.is_empty() { word.trim() == typed.trim() } else { plain == wanted }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_leniently() {
        for typed in ["Appel boom", "appelboom", " APPEL-BOOM ", "äppelboom", "a\u{301}ppelboom"] {
            assert!(is_same_word("Appelboom", typed), "{typed}");
        }
        for typed in ["", " ", "appel", "appelboompje", "-"] {
            assert!(!is_same_word("Appelboom", typed), "{typed}");
        }
    }

    #[test]
    fn whoever_is_often_wrong_waits_ever_longer() {
        let mut patience = Patience::default();
        let mut now = Moment::ZERO;
        for _ in 1..FREE {
            patience.wrong(now);
            assert_eq!(patience.check(now), Ok(()));
        }
        for seconds in [2, 4, 8, 15, 30, 30] {
            patience.wrong(now);
            assert_eq!(patience.check(now), Err(Mistaken::TooSoon { seconds }));
            now += Duration::from_secs(seconds);
            assert_eq!(patience.check(now), Ok(()));
        }
        patience.right();
        patience.wrong(now);
        assert_eq!(patience.check(now), Ok(()));
    }
}
