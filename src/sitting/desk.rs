//! What a respondent can want of a sitting.

use std::sync::Arc;

use super::carry::Mailing;
use super::ending::Ending;
use super::env::{Entry, Env};
use super::keys::Keys;
use super::letter::{Patience, Seeking};
use super::saving::Standing;
use super::session::Session;
use crate::port::{Effect, Moment, Offer, Offered, Refusal, Trouble};
use crate::privacy::{Code, Mistyped, TicketDigest};
use crate::text::Lang;
use crate::text::screen as say;

/// One respondent's sitting. `V` is what the front end keeps beside the respondent, such as a page.
pub struct Sitting<V> {
    pub(super) env: Env,
    pub(super) session: Option<Box<Session<V>>>,
    /// A code or a ticket that is being looked up.
    pub(super) finding: Option<Seeking>,
    pub(super) patience: Patience,
    /// Of a draft that was found, but that another session may still hold.
    pub(super) elsewhere: Option<Code>,
    pub(super) errand: Errand,
    pub(super) ending: Ending,
    /// The draft's row is to be written as soon as it can be.
    pub(super) beginning: bool,
    /// The code had to be changed, as another draft has it.
    pub(super) new_code: bool,
    /// The code is on its way to a mailbox.
    pub(super) mailing: Mailing,
    /// The store takes nothing more of this draft: sent, wiped, or refused.
    pub(super) over: bool,
    /// Why it takes nothing more, where that was its word.
    pub(super) refusal: Option<Refusal>,
    pub(super) out: Vec<Effect>,
}

/// What was asked of the store before which nothing is saved any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errand {
    None,
    Send(Step),
    Wipe(Step),
    /// Another ticket is looked at, with which the draft goes on if it is good.
    Change(Step, TicketDigest),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// For a save that is under way.
    Waiting,
    Asked,
}

/// Where the entry leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To a choice between what is offered.
    Start,
    /// To the questionnaires of an offer.
    Questionnaires(usize),
    /// To a questionnaire of an offer.
    Questionnaire(usize, usize),
}

/// Why what was typed is not even looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistaken {
    /// It can't be a code.
    Typed(Mistyped),
    /// It can't be a ticket.
    Ticket(Mistyped),
    /// Nothing was typed.
    Nothing,
    /// It is not the word of the questionnaire.
    Word,
    /// It is neither a word nor a ticket.
    Letter,
    /// It is the word of questionnaires of several waves.
    ManyWords,
    /// Too many were wrong just now.
    TooSoon { seconds: u64 },
    /// Another one is being looked up.
    Busy,
}

impl Mistaken {
    /// What is wrong with it, for the person; nothing where there is only to wait.
    #[must_use]
    pub fn say(self, lang: Lang) -> Option<String> {
        Some(match self {
            Self::Busy => return None,
            Self::Typed(Mistyped::Empty) => say::code_empty(lang),
            Self::Typed(Mistyped::Length { found }) => say::code_length(lang, found),
            Self::Typed(Mistyped::Sign { place }) => say::code_sign(lang, place),
            Self::Typed(Mistyped::Check) | Self::Ticket(Mistyped::Check) => say::code_check(lang),
            Self::Ticket(Mistyped::Empty) => say::ticket_empty(lang),
            Self::Ticket(Mistyped::Length { found }) => say::ticket_length(lang, found),
            Self::Ticket(Mistyped::Sign { place }) => say::ticket_sign(lang, place),
            Self::Nothing => say::letter_empty(lang),
            Self::Word => say::word_wrong(lang),
            Self::Letter => say::letter_wrong(lang),
            Self::ManyWords => say::word_of_many(lang),
            Self::TooSoon { seconds } => say::too_soon(lang, seconds),
        })
    }
}

impl<V: Default> Sitting<V> {
    /// A sitting in which nothing has been chosen yet.
    #[must_use]
    pub fn new(env: Env) -> Self {
        Self {
            env: env.without_idle_practice(),
            session: None,
            finding: None,
            patience: Patience::default(),
            elsewhere: None,
            errand: Errand::None,
            ending: Ending::No,
            beginning: false,
            new_code: false,
            mailing: Mailing::No,
            over: false,
            refusal: None,
            out: Vec::new(),
        }
    }

    /// The same sitting for another front end, which keeps nothing of its own yet and to which one comes back in a way
    /// of its own.
    #[must_use]
    pub fn for_another<W: Default>(self, how_to_return: String) -> Sitting<W> {
        Sitting {
            env: Env { how_to_return, ..self.env },
            session: self.session.map(|session| Box::new(session.for_another())),
            finding: self.finding,
            patience: self.patience,
            elsewhere: self.elsewhere,
            errand: self.errand,
            ending: self.ending,
            beginning: self.beginning,
            new_code: self.new_code,
            mailing: self.mailing,
            over: self.over,
            refusal: self.refusal,
            out: self.out,
        }
    }

    // What is so.

    #[must_use]
    pub fn env(&self) -> &Env {
        &self.env
    }

    #[must_use]
    pub fn session(&self) -> Option<&Session<V>> {
        self.session.as_deref()
    }

    pub fn session_mut(&mut self) -> Option<&mut Session<V>> {
        self.session.as_deref_mut()
    }

    /// The session where its draft is written and nothing has ended it.
    #[must_use]
    pub fn answering(&self) -> Option<&Session<V>> {
        let going = self.ending == Ending::No && !self.over && self.errand == Errand::None;
        self.session().filter(|session| going && session.begun)
    }

    /// The code by which the draft is found again, where its row is written and the code is still good for something.
    #[must_use]
    pub fn code_to_keep(&self) -> Option<&Code> {
        let kept = self.session().filter(|session| session.begun && !self.over && !self.is_preview());
        kept.filter(|session| !session.is_over()).map(|session| &session.code)
    }

    /// Why the latest answers could not be saved.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        match self.session()?.saving.standing() {
            Standing::Trouble(trouble) => Some(trouble),
            Standing::Safe | Standing::Busy => None,
        }
    }

    /// A code or a ticket is being looked up.
    #[must_use]
    pub const fn is_finding(&self) -> bool {
        self.finding.is_some() || matches!(self.errand, Errand::Change(..))
    }

    /// The last save is under way, or all is done: nobody can be asked anything any more.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        self.ending != Ending::No
    }

    #[must_use]
    pub const fn has_new_code(&self) -> bool {
        self.new_code
    }

    // Before the first question.

    /// Where the entry leads, as far as it says or there is but one choice.
    #[must_use]
    pub fn way_in(&self) -> Way {
        let (wave, questionnaire) = match &self.env.entry {
            Entry::Start | Entry::Demo | Entry::Code => return Way::Start,
            Entry::Preview { .. } => return Way::Questionnaire(0, 0),
            Entry::Respond { wave, questionnaire, .. } => (wave, questionnaire),
        };
        let offers = &self.env.offers;
        let offer = match wave {
            Some(id) => offers.iter().position(|o| o.wave.id == *id),
            None if offers.len() == 1 => Some(0),
            None => None,
        };
        let Some(at) = offer else { return Way::Start };
        let offered = offers.get(at).map_or(&[][..], |o| o.questionnaires.as_slice());
        let nth = match questionnaire {
            Some(id) => offered.iter().position(|o| o.questionnaire.id == *id),
            None if offered.len() == 1 => Some(0),
            None => None,
        };
        match nth {
            Some(nth) => Way::Questionnaire(at, nth),
            None if offers.len() > 1 => Way::Questionnaires(at),
            None => Way::Start,
        }
    }

    /// The code that was given with the entry, as it was typed.
    #[must_use]
    pub fn code_of_entry(&self) -> Option<String> {
        match &self.env.entry {
            Entry::Respond { code, .. } => code.clone(),
            Entry::Start | Entry::Demo | Entry::Preview { .. } | Entry::Code => None,
        }
    }

    /// Whether the person came to type a code.
    #[must_use]
    pub fn begins_with_code(&self) -> bool {
        self.env.entry == Entry::Code
    }

    /// A questionnaire that is offered.
    #[must_use]
    pub fn offered(&self, offer: usize, nth: usize) -> Option<(&Arc<Offer>, &Offered)> {
        let offer = self.env.offers.get(offer)?;
        Some((offer, offer.questionnaires.get(nth)?))
    }

    /// Chooses a questionnaire: it gets a code, of which nothing is written yet.
    pub fn choose(&mut self, offer: usize, nth: usize) {
        let Some((offer, offered)) = self.offered(offer, nth) else { return };
        let (offer, offered) = (offer.clone(), offered.clone());
        let keys = Keys::new(&self.env.secret, &mut *self.env.dice);
        self.session = Some(Box::new(Session::new(offer, &offered, keys)));
        self.new_code = false;
    }

    /// Whether a questionnaire is only looked at: nothing is kept of it.
    #[must_use]
    pub fn is_preview(&self) -> bool {
        matches!(self.env.entry, Entry::Preview { .. })
    }

    /// To the questions of what is looked at, without a code to note down; also to begin anew.
    pub fn look(&mut self) {
        self.start_over();
        self.choose(0, 0);
        if let Some(session) = &mut self.session {
            session.begun = true;
        }
    }

    /// What is looked at has changed: the same questions with the same answers, as far as they still are there.
    pub(super) fn renew(&mut self, offer: Arc<Offer>) {
        if let Some(session) = &mut self.session {
            session.renew(offer.clone());
        }
        self.env.offers = vec![offer];
    }

    /// Back to where nothing was chosen yet; also after the end, to begin anew.
    pub fn start_over(&mut self) {
        self.session = None;
        self.beginning = false;
        self.mailing = Mailing::No;
        self.over = false;
        self.refusal = None;
        self.errand = Errand::None;
    }

    /// The respondent has seen the code: its row is written, tried again until it succeeds.
    pub fn begin(&mut self) {
        if self.session.as_ref().is_some_and(|s| !s.begun && !s.saving.is_under_way()) {
            self.write_first();
        }
    }

    /// The respondent turned to something else before the row was written: it is not tried again.
    pub const fn stop_beginning(&mut self) {
        self.beginning = false;
    }

    fn write_first(&mut self) {
        let Some(session) = &mut self.session else { return };
        self.beginning = true;
        session.saving.begun();
        let draft = session.write(&mut *self.env.dice);
        self.out.push(Effect::Begin(Box::new(draft)));
    }

    /// Opens the draft that was found though another session may still hold it.
    pub fn take_over(&mut self) {
        if let Some(Seeking::Draft(keys)) = self.finding.take() {
            self.seek(keys, true);
        }
    }

    /// Leaves a draft alone that another session may still hold.
    pub fn leave_alone(&mut self) {
        self.elsewhere = None;
        self.finding = None;
    }

    pub(super) fn seek(&mut self, keys: Keys, take_over: bool) {
        self.elsewhere = None;
        self.out.push(Effect::Find { lookup: keys.key.lookup(), owner: keys.owner, take_over });
        self.finding = Some(Seeking::Draft(keys));
    }

    // The end of a draft.

    /// Sends the answers, once no save is under way.
    pub fn send(&mut self) {
        if self.answering().is_some() {
            self.errand = Errand::Send(Step::Waiting);
            self.go_on_errand();
        }
    }

    /// Wipes the draft, once no save is under way.
    pub fn wipe(&mut self) {
        if self.answering().is_some() {
            self.errand = Errand::Wipe(Step::Waiting);
            self.go_on_errand();
        }
    }

    /// Sending, wiping and another ticket wait for a save that is under way, so that nothing is written after them.
    pub(super) fn go_on_errand(&mut self) {
        let Some(session) = self.session.as_ref().filter(|s| !s.saving.is_under_way()) else { return };
        match self.errand {
            Errand::Send(Step::Waiting) => {
                self.out.push(Effect::Send(Box::new(session.sending())));
                self.errand = Errand::Send(Step::Asked);
            }
            Errand::Wipe(Step::Waiting) => {
                self.out.push(Effect::Wipe { lookup: session.lookup(), owner: session.owner });
                self.errand = Errand::Wipe(Step::Asked);
            }
            Errand::Change(Step::Waiting, ticket) => {
                self.out.push(Effect::CheckTicket(ticket));
                self.errand = Errand::Change(Step::Asked, ticket);
            }
            _ => {}
        }
    }

    // Time.

    /// After anything happened: saves what is due, and hands out what is to be done.
    pub fn settle(&mut self, now: Moment) -> Vec<Effect> {
        if let Some(session) = self.session.as_mut().filter(|session| session.begun) {
            let work = session.work();
            session.pace.note(now, session.saving.changes(), work);
        }
        if self.ending == Ending::No {
            self.save(now);
            if self.begins_again_at().is_some_and(|due| due <= now) {
                self.write_first();
            }
        }
        std::mem::take(&mut self.out)
    }

    /// Asks for something that is not about the draft.
    pub fn ask(&mut self, effect: Effect) {
        self.out.push(effect);
    }

    pub(super) fn save(&mut self, now: Moment) {
        let Some(session) = &mut self.session else { return };
        if session.begun && session.saving.is_due(now) && self.errand == Errand::None && !self.over {
            session.saving.begun();
            let draft = session.write(&mut *self.env.dice);
            self.out.push(Effect::Save(Box::new(draft)));
        }
    }

    /// When something is to be tried again.
    #[must_use]
    pub fn wake_at(&self) -> Option<Moment> {
        // While the store is asked to send or wipe, nothing is saved: waking for that would never end.
        let waits = self.errand != Errand::None || self.over || self.ending != Ending::No;
        let session = self.session().filter(|_| !waits)?;
        if session.begun { session.saving.wake_at() } else { self.begins_again_at() }
    }

    fn begins_again_at(&self) -> Option<Moment> {
        self.session().filter(|session| self.beginning && !session.begun)?.saving.wake_at()
    }
}
