//! One respondent at work: the interview, its code and key, and what of it is safe.

use std::sync::Arc;

use jiff::civil::Date;

use super::keys::Keys;
use super::pace::Pace;
use super::saving::Saving;
use crate::interview::{Command, Interview, Issue, answers_from_json, answers_to_json, validate};
use crate::port::{Dice, DraftWrite, FoundDraft, Offer, Offered, Owner, Period, Sending};
use crate::privacy::{Code, DraftContent, DraftKey, Record, TicketDigest};
use crate::questionnaire::{Id, Question, Questionnaire, Wording};
use crate::text::Lang;
use crate::text::screen as say;

/// A respondent with a code, on the way through a questionnaire.
pub struct Session<V> {
    pub offer: Arc<Offer>,
    pub questionnaire: Arc<Questionnaire>,
    digest: [u8; 32],
    pub interview: Interview,
    pub code: Code,
    key: DraftKey,
    pub owner: Owner,
    /// With which it was begun, and will be sent; kept nowhere but sealed in the draft.
    ticket: Option<TicketDigest>,
    pub saving: Saving,
    /// Whether the draft's row is written.
    pub begun: bool,
    /// How long the wave still takes answers, as the store last said.
    pub period: Option<Period>,
    /// How long the rest takes.
    pub pace: Pace,
    /// What the front end keeps beside it, such as where on a page one is.
    pub page: V,
}

/// A found draft could not be read: it was damaged, or written by a newer version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl<V: Default> Session<V> {
    /// A new one, of which nothing is written yet.
    #[must_use]
    pub fn new(offer: Arc<Offer>, offered: &Offered, keys: Keys) -> Self {
        let interview = Interview::new(offered.questionnaire.clone(), keys.setting(&offer));
        Self::with(offer, offered, keys, interview, Saving::default())
    }

    /// One that was begun before.
    ///
    /// # Errors
    /// Where the draft does not open with these keys or does not fit its questionnaire.
    pub fn resume(found: FoundDraft, keys: Keys) -> Result<Self, Unreadable> {
        let content =
            keys.key.open(&found.sealed, &found.wave, found.questionnaire.as_str()).map_err(|_| Unreadable)?;
        let offer = found.offer;
        let offered = offer
            .questionnaires
            .iter()
            .find(|o| o.questionnaire.id == found.questionnaire)
            .cloned()
            .ok_or(Unreadable)?;
        let answers = answers_from_json(&offered.questionnaire, &content.answers).map_err(|_| Unreadable)?;
        let at = content.at.map(|at| Id::new(&at));
        let interview = Interview::resume(offered.questionnaire.clone(), keys.setting(&offer), answers, at.as_ref());
        let mut session = Self::with(offer, &offered, keys, interview, Saving::at(found.revision));
        session.begun = true;
        session.ticket = content.ticket;
        Ok(session)
    }

    fn with(offer: Arc<Offer>, offered: &Offered, keys: Keys, interview: Interview, saving: Saving) -> Self {
        Self {
            offer,
            questionnaire: offered.questionnaire.clone(),
            digest: offered.digest,
            interview,
            code: keys.code,
            key: keys.key,
            owner: keys.owner,
            ticket: None,
            saving,
            begun: false,
            period: None,
            pace: Pace::default(),
            page: V::default(),
        }
    }

    pub(super) fn for_another<W: Default>(self) -> Session<W> {
        Session {
            offer: self.offer,
            questionnaire: self.questionnaire,
            digest: self.digest,
            interview: self.interview,
            code: self.code,
            key: self.key,
            owner: self.owner,
            ticket: self.ticket,
            saving: self.saving,
            begun: self.begun,
            period: self.period,
            pace: self.pace,
            page: W::default(),
        }
    }

    /// Who asks: as the wave says, in its one language; of practising the program says it itself.
    #[must_use]
    pub fn controller(&self, lang: Lang) -> Option<String> {
        if self.offer.practice { Some(say::practice_controller(lang)) } else { self.offer.wave.controller.clone() }
    }

    /// Who reads open answers, where they are used.
    #[must_use]
    pub fn readers(&self, lang: Lang) -> Option<String> {
        let open = self.offer.wave.open_answers.as_ref()?;
        Some(if self.offer.practice { say::practice_readers(lang) } else { open.readers.clone() })
    }

    /// The wave's last day.
    #[must_use]
    pub fn closes(&self) -> Date {
        self.period.map_or(self.offer.wave.closes, |period| period.closes)
    }

    /// Whether the last day has passed: sending is possible for two hours more, coming back is not.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.period.map_or(self.offer.over, |period| period.over)
    }

    /// Other keys, because another draft has that code. Only before anything is written.
    pub fn change_keys(&mut self, keys: Keys) {
        self.code = keys.code;
        self.key = keys.key;
        self.owner = keys.owner;
    }

    /// Shows a ticket: at beginning, or another one where the first was spent meanwhile. It goes into the draft with the
    /// next save.
    pub fn show(&mut self, ticket: TicketDigest) {
        self.ticket = Some(ticket);
        if self.begun {
            self.saving.changed();
        }
    }

    /// Goes on in another version of the questionnaire: with the answers that it takes, at the same question, or at the
    /// nearest one that is still there.
    pub fn renew(&mut self, offer: Arc<Offer>) {
        let Some(offered) = offer.questionnaires.first().cloned() else { return };
        let new = &offered.questionnaire;
        let mut answers = self.interview.answers().clone();
        answers
            .retain(|id, answer| new.question(id.as_str()).is_some_and(|question| validate(question, answer).is_ok()));
        let old: Vec<&Id> = self.questionnaire.questions().map(|(_, question)| &question.id).collect();
        let here = self.interview.cursor().and_then(|at| old.iter().position(|id| *id == at)).unwrap_or(0);
        let (before, after) = old.split_at(here);
        let at = after.iter().chain(before.iter().rev()).find(|id| new.question(id.as_str()).is_some());
        let keys = Keys { code: self.code.clone(), key: self.key.clone(), owner: self.owner };
        self.interview = Interview::resume(new.clone(), keys.setting(&offer), answers, at.copied());
        self.questionnaire = new.clone();
        self.digest = offered.digest;
        self.offer = offer;
        self.page = V::default();
    }

    #[must_use]
    pub const fn lookup(&self) -> crate::privacy::Lookup {
        self.key.lookup()
    }

    /// The draft as it is now, for the store.
    pub fn write(&self, dice: &mut dyn Dice) -> DraftWrite {
        let mut nonce = [0; 24];
        dice.fill(&mut nonce);
        let content = DraftContent {
            digest: self.digest,
            lang: self.language(Lang::default()).to_owned(),
            at: self.interview.cursor().map(ToString::to_string),
            answers: answers_to_json(self.interview.answers()),
            ticket: self.ticket,
        };
        DraftWrite {
            lookup: self.lookup(),
            owner: self.owner,
            base: self.saving.revision(),
            wave: self.offer.wave.id.clone(),
            questionnaire: self.questionnaire.id.clone(),
            furthest: u32::try_from(self.interview.furthest()).unwrap_or(u32::MAX),
            sealed: self.key.seal(&content, &self.offer.wave.id, self.questionnaire.id.as_str(), nonce),
            ticket: self.ticket,
        }
    }

    /// The response, for the store.
    #[must_use]
    pub fn sending(&self) -> Sending {
        Sending {
            lookup: self.lookup(),
            owner: self.owner,
            wave: self.offer.wave.id.clone(),
            questionnaire: self.questionnaire.id.clone(),
            record: Record::of(&self.questionnaire, &self.interview.shown_answers()),
            ticket: self.ticket,
        }
    }

    /// The language of the questionnaire's texts for somebody who reads the screen in `lang`.
    #[must_use]
    pub fn language(&self, lang: Lang) -> &str {
        let known = &self.questionnaire.languages;
        known.iter().find(|code| *code == lang.code()).or(known.first()).map_or("nl", String::as_str)
    }

    /// The language in which somebody begins who has chosen `own`: that one, unless the questionnaire does not have it
    /// and the program speaks one that it has. Nobody is to read questions in one language amid buttons in another.
    #[must_use]
    pub fn begins_in(&self, own: Lang) -> Lang {
        let known = &self.questionnaire.languages;
        if known.iter().any(|code| code == own.code()) {
            return own;
        }
        known.iter().find_map(|code| Lang::of(code)).unwrap_or(own)
    }

    /// A text of the questionnaire.
    #[must_use]
    pub fn words(&self, wording: &Wording, lang: Lang) -> String {
        self.interview.words(wording, self.language(lang))
    }

    /// The question at which the respondent is.
    #[must_use]
    pub fn at(&self) -> Option<Id> {
        self.interview.cursor().cloned()
    }

    pub fn go_to(&mut self, question: &Id) {
        self.interview.apply(Command::Focus { question: question.clone() });
    }

    /// Does something to an answer; what is the matter if it can't be.
    pub fn apply(&mut self, command: Command) -> Option<Issue> {
        let outcome = self.interview.apply(command);
        if outcome.changed {
            self.saving.changed();
        }
        outcome.refused
    }

    /// The place of the theme at which the respondent is, among those that are visible.
    #[must_use]
    pub fn section(&self) -> usize {
        let path = self.interview.path();
        self.interview.cursor().and_then(|at| path.section_of(at.as_str())).unwrap_or(0)
    }

    /// The first question of a visible theme.
    #[must_use]
    pub fn first_of(&self, section: usize) -> Option<Id> {
        self.interview.path().sections().get(section)?.questions.first().cloned()
    }

    /// The title of a visible theme; the background has none.
    #[must_use]
    pub fn theme_title(&self, section: usize, lang: Lang) -> Option<String> {
        let theme = self.interview.path().sections().get(section)?.theme()?;
        self.questionnaire.themes.get(theme).map(|theme| self.words(&theme.title, lang))
    }

    /// How many questions of a visible theme ask for an answer, and how many of them have one.
    #[must_use]
    pub fn theme_progress(&self, section: usize) -> (usize, usize) {
        let Some(section) = self.interview.path().sections().get(section) else { return (0, 0) };
        let asking =
            section.questions.iter().filter(|id| self.questionnaire.question(id.as_str()).is_some_and(Question::asks));
        let answered = asking.clone().filter(|id| self.interview.counted(id.as_str()).is_some()).count();
        (answered, asking.count())
    }

    /// Whether a question asks for an answer before sending.
    #[must_use]
    pub fn must_answer(&self, id: &Id) -> bool {
        self.questionnaire.question(id.as_str()).is_some_and(|question| question.required)
    }

    /// The visible questions without an answer or with one that is not right, in order: those with something that is
    /// not right first.
    #[must_use]
    pub fn missing(&self) -> Vec<(Id, Option<Issue>)> {
        let issues = self.interview.issues();
        let unanswered = self
            .interview
            .path()
            .questions()
            .filter(|id| self.questionnaire.question(id.as_str()).is_some_and(Question::asks))
            .filter(|id| self.interview.counted(id.as_str()).is_none())
            .filter(|id| !issues.iter().any(|(with, _)| with == *id))
            .map(|id| (id.clone(), None));
        issues.iter().map(|(id, issue)| (id.clone(), Some(issue.clone()))).chain(unanswered).collect()
    }
}
