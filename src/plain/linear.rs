//! The machine itself: what is being asked, and what is done with a line, a reply, a moment.

use std::time::Duration;

use super::ask::{Announced, How};
use super::command::{Said, Word, said};
use super::speech::Speech;
use super::typed::{LONGEST, Typed};
use crate::interview::{Command, Issue};
use crate::port::{Effect, Moment, Reply, Trouble};
use crate::privacy::Code;
use crate::questionnaire::{Id, Question};
use crate::sitting::{Env, Session, Sitting, Standing, why};
use crate::text::Lang;
use crate::text::plain as say;

/// How long the next question waits for the store to say that the answer is safe.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is asked of the respondent now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Which wave; with only one, which questionnaire.
    Waves,
    Questionnaires(usize),
    /// What a questionnaire asks for from a letter: its word, or a ticket.
    Letter(usize, usize),
    /// What this is, and the code.
    About,
    /// The code of a draft.
    Code,
    /// Whether to go on with a draft that may be open elsewhere.
    TakeOver,
    Question,
    /// The text of *other*.
    Other,
    Review,
    Confirm,
    /// Another ticket, as the draft's own was spent.
    AnotherTicket,
    /// The address to mail the code to.
    Mail,
    Wipe,
}

/// What the store was asked, and the respondent waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Begin,
    Find,
    Send,
    Wipe,
}

/// What is said of an answer once it is known whether it is safe.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub what: What,
    pub then: Then,
    pub until: Moment,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    /// An answer, in words.
    Answer(String),
    /// A line of a text.
    Line,
    /// The answer to the question of that number was taken away.
    Cleared(usize),
}

#[derive(Clone, Debug)]
pub(super) enum Then {
    /// The question that has the focus now.
    Ask,
    Review,
    /// The same question still, with what is the matter.
    Stay(Option<String>),
    Other,
}

/// What came of a line, a reply or a moment.
#[derive(Debug, Default)]
pub struct Turn {
    /// Whole lines, to be written below what was written before.
    pub text: String,
    pub effects: Vec<Effect>,
}

/// The plain mode of one person.
pub struct Plain {
    pub(super) sitting: Sitting<()>,
    pub(super) lang: Lang,
    /// The language that was asked for; a questionnaire may not have it.
    pub(super) own: Lang,
    pub(super) now: Moment,
    pub(super) place: Place,
    pub(super) asked: Option<Asked>,
    pub(super) held: Option<Held>,
    /// An answer was said to be on its way to the store; that it has arrived is still to be said.
    pub(super) owing: bool,
    /// What the store last failed at, as far as it was said.
    pub(super) told: Option<Trouble>,
    pub(super) told_over: bool,
    pub(super) announced: Announced,
    /// A line that is the name of a command and was asked about.
    pub(super) doubt: Option<String>,
    /// Empty lines of a text, that belong to it if more comes.
    pub(super) blank: usize,
    /// Questions that came and went by the last answer.
    pub(super) news: (usize, usize),
    pub(super) out: Speech,
}

impl Plain {
    /// A session that begins at its entry.
    #[must_use]
    pub fn new(env: Env) -> Self {
        let lang = env.lang;
        Self::of(Sitting::new(env), lang)
    }

    /// Goes on with a sitting that was begun on the full screen. `how_to_return`: the command that comes back to plain mode.
    #[must_use]
    pub fn going_on<V: Default>(sitting: Sitting<V>, lang: Lang, how_to_return: String) -> Self {
        let mut plain = Self::of(sitting.for_another(how_to_return), lang);
        plain.out.say(say::as_text(lang));
        plain
    }

    fn of(sitting: Sitting<()>, lang: Lang) -> Self {
        Self {
            sitting,
            lang,
            own: lang,
            now: Moment::ZERO,
            place: Place::Waves,
            asked: None,
            held: None,
            owing: false,
            told: None,
            told_over: false,
            announced: Announced::default(),
            doubt: None,
            blank: 0,
            news: (0, 0),
            out: Speech::default(),
        }
    }

    /// Says where one is and what can be done. Once, before anything else.
    pub fn start(&mut self, now: Moment) -> Turn {
        self.now = now;
        self.enter();
        self.settle()
    }

    /// Takes a line. Best not while [`Plain::is_waiting`].
    pub fn feed(&mut self, typed: Typed, now: Moment) -> Turn {
        self.now = now;
        let lang = self.lang;
        self.release_held();
        if self.sitting.is_leaving() {
            return self.settle();
        }
        if self.is_waiting() {
            self.out.say(say::wait(lang));
            return self.settle();
        }
        match typed {
            Typed::Line(line) => self.line(&line),
            Typed::TooLong => self.not_taken(say::line_too_long(lang, LONGEST)),
            Typed::NotText => self.not_taken(say::line_not_text(lang)),
            Typed::Unfinished => self.not_taken(say::line_unfinished(lang)),
        }
        self.settle()
    }

    /// Takes what the store says.
    pub fn reply(&mut self, reply: Reply, now: Moment) -> Turn {
        self.now = now;
        self.hear(reply);
        self.settle()
    }

    /// The moment of [`Plain::wake_at`] has come.
    pub fn tick(&mut self, now: Moment) -> Turn {
        self.now = now;
        if self.held.as_ref().is_some_and(|held| held.until <= now) {
            self.release_held();
        }
        self.settle()
    }

    /// Input has ended, or the program is asked to stop: saves, releases, quits.
    pub fn end(&mut self, now: Moment) -> Turn {
        self.now = now;
        self.held = None;
        self.sitting.end(now);
        self.settle()
    }

    /// Nobody is there any more: leaves once everything is safe, and not before.
    pub fn rest(&mut self, now: Moment) -> Turn {
        self.now = now;
        self.held = None;
        self.sitting.leave(false, now);
        // Nobody is to be told anything.
        Turn { text: String::new(), ..self.settle() }
    }

    /// As the command to stop.
    pub fn stop_now(&mut self, now: Moment) -> Turn {
        self.now = now;
        self.release_held();
        self.stop();
        self.settle()
    }

    /// The code to come back with, where there is something to come back to.
    #[must_use]
    pub fn code_to_keep(&self) -> Option<&Code> {
        self.sitting.code_to_keep()
    }

    /// Why the latest answers could not be saved.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        self.sitting.trouble()
    }

    /// Whether the last save is under way, or all is done.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        self.sitting.is_leaving()
    }

    /// The language that is spoken now.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Says once more what is asked.
    pub fn repeat(&mut self, now: Moment) -> Turn {
        self.now = now;
        self.again(How::Fully);
        self.settle()
    }

    /// How one goes on later, in a sentence's part.
    pub(super) fn way_back(&self) -> String {
        let env = self.sitting.env();
        // At a kiosk one comes back to its screen first.
        if env.kiosk.is_some() { env.way_back(self.lang) } else { say::return_by(self.lang, &env.how_to_return) }
    }

    /// Whether what comes next depends on the store: then lines had better wait.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.held.is_some() || self.asked.is_some() || self.sitting.is_leaving()
    }

    /// When it wants a [`Plain::tick`], if ever.
    #[must_use]
    pub fn wake_at(&self) -> Option<Moment> {
        [self.held.as_ref().map(|held| held.until), self.sitting.wake_at()].into_iter().flatten().min()
    }

    /// The last words: what became of the answers, and on the last line the code and how to come back.
    #[must_use]
    pub fn farewell(&self) -> Option<String> {
        let lang = self.lang;
        let Some(session) = self.sitting.session().filter(|session| session.begun) else {
            let how = self.way_back();
            return self.sitting.parting(lang, how, false).or_else(|| Some(say::not_begun(lang)));
        };
        let last = self.sitting.parting(lang, self.way_back(), false)?;
        let stopped = match session.interview.answers().is_empty() {
            _ if !self.sitting.can_go_on() => return Some(last),
            true => say::stopped_empty(lang),
            false => say::stopped(lang),
        };
        Some(format!("{stopped}\n{last}"))
    }

    /// Whether all that was answered is safe, as far as it is to be kept.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.sitting.is_safe()
    }

    fn line(&mut self, line: &str) {
        let writes = self.writes();
        let controls = line.chars().any(|sign| sign.is_control() && sign != '\t');
        // What a key with an arrow leaves behind is no text either.
        if controls && (!writes || line.contains('\u{1b}')) {
            return self.not_taken(say::line_controls(self.lang));
        }
        match said(line) {
            Said::Word(word) if writes => self.written_word(word, line.trim()),
            Said::Word(word) | Said::Command(word) => self.does(word),
            Said::Slashed(name) => self.slashed(&name),
            Said::Text(text) if text.is_empty() => self.empty(),
            Said::Text(text) if writes => self.written(&text),
            Said::Text(text) => self.chosen(&text),
        }
    }

    /// Nothing is done with a line. What was to be confirmed is asked again, so that it is always the last thing said
    /// before the word that confirms it.
    pub(super) fn not_taken(&mut self, why: String) {
        self.out.say(why);
        if self.confirms() {
            self.again(How::Briefly);
        }
    }

    /// Whether a word is waited for that can't be taken back.
    pub(super) fn confirms(&self) -> bool {
        matches!(self.place, Place::Confirm | Place::Wipe)
    }

    /// An empty line: the question once more, in short, so that a slip of the key does nothing.
    fn empty(&mut self) {
        match self.place {
            Place::Question => self.empty_at_question(),
            _ => self.again(How::Briefly),
        }
    }

    /// Says once more what is asked.
    pub(super) fn again(&mut self, how: How) {
        match self.place {
            Place::Waves => self.say_waves(),
            Place::Questionnaires(offer) => self.say_questionnaires(offer),
            Place::Letter(offer, nth) => self.say_letter(offer, nth),
            Place::About => self.say_about(),
            Place::Code => self.say_code_wanted(),
            Place::TakeOver => self.say_take_over(),
            Place::Question => self.ask(how),
            Place::Other => self.ask_other(),
            Place::Review => self.say_review(),
            Place::Confirm => self.say_confirm(),
            Place::AnotherTicket => self.say_another_ticket(),
            Place::Mail => self.say_mail(),
            Place::Wipe => self.say_wipe(),
        }
    }

    /// Does something to an answer; what is the matter if it can't be. Notes which questions come and go by it.
    pub(super) fn apply(&mut self, command: Command) -> Option<Issue> {
        let before = self.asking();
        let refused = self.sitting.session_mut()?.apply(command);
        let after = self.asking();
        self.news.0 += after.iter().filter(|id| !before.contains(id)).count();
        self.news.1 += before.iter().filter(|id| !after.contains(id)).count();
        refused
    }

    /// The visible questions that ask for an answer, in order.
    pub(super) fn asking(&self) -> Vec<Id> {
        let Some(session) = self.sitting.session() else { return Vec::new() };
        let asks = |id: &&Id| session.questionnaire.question(id.as_str()).is_some_and(Question::asks);
        session.interview.path().questions().filter(asks).cloned().collect()
    }

    /// The number of a question among them, from 1.
    pub(super) fn number(&self, question: &Id) -> Option<usize> {
        self.asking().iter().position(|id| id == question).map(|at| at + 1)
    }

    /// To the next question; what is to come then.
    pub(super) fn step(&mut self) -> Then {
        self.doubt = None;
        self.blank = 0;
        self.place = Place::Question;
        let Some(session) = self.sitting.session_mut() else { return Then::Review };
        let before = session.at();
        session.apply(Command::Next);
        if session.at() == before { Then::Review } else { Then::Ask }
    }

    /// An answer was changed: what is said of it waits until it is safe, for a moment at most.
    pub(super) fn hold(&mut self, what: What, then: Then) {
        self.held = Some(Held { what, then, until: self.now.saturating_add(PATIENCE) });
        let waits = self.sitting.session().is_some_and(|session| session.saving.standing() == Standing::Busy);
        if !waits {
            self.release_held();
        }
    }

    /// Says of an answer what is true of it now, and goes on.
    pub(super) fn release_held(&mut self) {
        let Some(Held { what, then, .. }) = self.held.take() else { return };
        let lang = self.lang;
        let standing = self.sitting.session().map(|session: &Session<()>| session.saving.standing());
        let (safe, note) = match standing {
            None | Some(Standing::Safe) => (true, None),
            Some(Standing::Busy) => (false, Some(say::being_saved(lang))),
            Some(Standing::Trouble(trouble)) => {
                let note = say::not_saved(lang, why(lang, &trouble));
                self.told = Some(trouble);
                (false, Some(note))
            }
        };
        self.owing = !safe;
        // What is only looked at is kept nowhere.
        let safe = safe && !self.sitting.is_preview();
        let news = match what {
            What::Answer(answer) if safe => say::saved(lang, answer),
            What::Answer(answer) => say::chosen(lang, answer),
            What::Line if safe => say::saved_line(lang),
            What::Line => say::line_taken(lang),
            What::Cleared(number) => say::cleared(lang, number),
        };
        self.out.say([Some(news), note].into_iter().flatten().collect::<Vec<_>>().join(" "));
        self.go_on(then);
    }

    pub(super) fn go_on(&mut self, then: Then) {
        let lang = self.lang;
        let (more, fewer) = std::mem::take(&mut self.news);
        if more > 0 {
            self.out.say(say::more_questions(lang, more));
        }
        if fewer > 0 {
            self.out.say(say::fewer_questions(lang, fewer));
        }
        match then {
            Then::Ask => self.ask(How::New),
            Then::Review => self.review(),
            Then::Stay(problem) => self.out.say(problem.unwrap_or_default()),
            Then::Other => {
                self.place = Place::Other;
                self.ask_other();
            }
        }
    }

    /// After anything happened: hands out what is to be said and done.
    fn settle(&mut self) -> Turn {
        if self.sitting.session().is_some_and(Session::is_over) && !self.told_over && self.sitting.answering().is_some()
        {
            self.told_over = true;
            self.out.say(say::last_day_over(self.lang));
        }
        let effects = self.sitting.settle(self.now);
        // What could be tried at once and is safe already needs no waiting.
        Turn { text: self.out.take(), effects }
    }

    /// A questionnaire has been chosen, opened or left: everything is said in its language.
    pub(super) fn speak(&mut self) {
        self.lang = self.sitting.session().map_or(self.own, |session| session.begins_in(self.own));
    }

    /// Whether what is typed now is text of one's own.
    pub(super) fn writes(&self) -> bool {
        match self.place {
            Place::Letter(..) | Place::Other => true,
            Place::Question => self.question_is_written(),
            _ => false,
        }
    }

    pub(super) fn does(&mut self, word: Word) {
        self.doubt = None;
        match word {
            Word::Language => {
                self.lang = match self.lang {
                    Lang::Nl => Lang::En,
                    Lang::En => Lang::Nl,
                };
                self.own = self.lang;
                self.announced = Announced::default();
                self.again(How::Fully);
            }
            Word::Stop => self.stop(),
            Word::StopAnyway => self.stop_anyway(),
            Word::Help => {
                self.help();
                if self.confirms() {
                    self.again(How::Briefly);
                }
            }
            Word::Again if self.confirms() => self.again(How::Fully),
            _ if self.sitting.answering().is_some() => self.does_answering(word),
            _ => self.does_before(word),
        }
    }
}
